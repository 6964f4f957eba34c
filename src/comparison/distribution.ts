import type { Choice } from '../appraisal/input/scenario-schema.js'
import { Exact, zero } from '../quantity/decimal.js'
import type { Quantity } from '../quantity/quantity.js'
import { type Text, textOf } from '../quantity/text.js'
import type { ByGroup } from '../welfare/method.js'
import { defined, undefinedBecause } from '../welfare/outcome.js'
import { breakEvenElasticity } from '../welfare/what-it-would-take/break-even-elasticity.js'
import { breakEvenWeight, breakEvenWeightOnBenefits } from '../welfare/what-it-would-take/break-even-weight.js'
import { costThroughTaxesUnitedStates, inverseOptimum } from '../welfare/what-it-would-take/inverse-optimum.js'
import { priceOfEquity } from '../welfare/what-it-would-take/price-of-equity.js'
import { requiredIncomeRatio } from '../welfare/what-it-would-take/required-income-ratio.js'
import { amountOf, benefitCostRatioOf } from './amounts.js'
import { incidenceOf } from './incidence.js'
import type { Distribution, Favoured, IncomeTest, WeightedResult } from './result.js'
import type { RowGraph } from './row-graph.js'
import type { Weighing } from './weigh.js'
import type { Workshop } from './workshop.js'

/** The elasticities that are looked through for a balance of zero; no published one is near the upper end. */
const elasticities = { low: 0, high: 10 } as const

/** What falls on one group in one region; the group is null where groups are not told apart. */
interface Cell {
  readonly region: string
  readonly group: string | null
  readonly benefit: Exact
  readonly cost: Exact
  /** Under a method with weights. */
  readonly weight: number | null
  readonly income: number | null
  readonly population: number | null
}

/** A set of cells by name. */
interface Asked {
  readonly id: string
  readonly label: Text
  readonly holds: (cell: Cell) => boolean
}

const net = ({ benefit, cost }: Cell): Exact => benefit.minus(cost)
const netOf = (cells: readonly Cell[]): Exact => cells.reduce((sum, cell) => sum.plus(net(cell)), zero)

/** The mean income over inhabitants. */
const meanIncome = (cells: readonly Cell[]): number | null => {
  const people = cells.reduce((sum, { population }) => sum.plus(population ?? 0), zero)
  if (people.isZero()) return null
  const all = cells.reduce(
    (sum, { population, income }) => sum.plus(new Exact(population ?? 0).times(income ?? 0)),
    zero,
  )
  return all.div(people).toNumber()
}

const noScale = undefinedBecause(
  'The mean weight is not 1 over inhabitants or taxes, so part of the difference is a choice of scale.',
  'Het gemiddelde gewicht is niet 1 over inwoners of belastingen, dus een deel van het verschil is een schaalkeuze.',
)

/** Who gains and who pays of one choice, and what it would take for the balance to turn (wat daarvoor nodig is). */
export class DistributionReader {
  readonly #workshop: Workshop

  constructor(workshop: Workshop) {
    this.#workshop = workshop
  }

  read(choice: Choice, graph: RowGraph, weighing: Weighing | null): Distribution {
    const { financing } = this.#workshop.welfareInput(choice.welfare)
    const cells = this.#cells(choice, graph, weighing)
    const hasIncomes = cells.every(({ income }) => income !== null)
    return {
      financing: financing ? { bearers: financing.bearers, by: financing.by } : null,
      favoured: this.#asked().map((asked) => this.#favoured(asked, cells, choice)),
      breakEvenElasticity: hasIncomes
        ? breakEvenElasticity({
            netBenefits: cells.map((cell) => net(cell).toNumber()),
            incomes: cells.map(({ income }) => income ?? 0),
            range: elasticities,
          })
        : null,
    }
  }

  /** What a method makes of a row, with the weight of each region and group. */
  weighted(weighing: Weighing, graph: RowGraph): WeightedResult {
    const scalar = (quantity: Quantity<never>) => this.#workshop.reading.cells(quantity)[0] ?? zero
    const [benefits, costs] = [scalar(weighing.benefits), scalar(weighing.costs)]
    const balance = benefits.minus(costs)
    const adds = balance.minus(scalar(graph.national.netPresentValue)).toNumber()
    const { study } = this.#workshop
    const weights = weighing.cells && this.#values(weighing.cells.weights)
    const groups = study.input.groups ? study.cells.groups.members : [null]
    return {
      netPresentValue: amountOf(balance),
      benefitCostRatio: benefitCostRatioOf(benefits, costs),
      normalisation: weighing.normalisation,
      costsAre: weighing.costsAre,
      equityContribution: weighing.cells?.meanOver && weighing.costsAre === 'weighted' ? defined(adds) : noScale,
      weights:
        weights &&
        study.regions.members.flatMap((region, r) =>
          groups.map((group, g) => ({ region, group, weight: (weights[r * groups.length + g] ?? zero).toNumber() })),
        ),
    }
  }

  /** By region and group; by region alone where effects do not say how groups share and nothing asks for it. */
  #cells(choice: Choice, graph: RowGraph, weighing: Weighing | null): readonly Cell[] {
    const { study } = this.#workshop
    const { financing } = this.#workshop.welfareInput(choice.welfare)
    const isDivided = graph.lines.every(({ cells }) => cells !== null)
    const whole = study.input.groups && !isDivided && !financing
    const incidence = whole ? graph.byRegion : incidenceOf(this.#workshop, choice, graph, financing)
    const [benefits, costs] = [this.#values(incidence.benefits), this.#values(incidence.costs)]
    const weights = weighing?.cells ? this.#values(weighing.cells.weights) : null
    const [incomes, people] = whole ? [null, null] : this.#people(choice)
    const groups = study.input.groups && !whole ? study.cells.groups.members : [null]
    return study.regions.members.flatMap((region, r) =>
      groups.map((group, g): Cell => {
        const at = r * groups.length + g
        return {
          region,
          group,
          benefit: benefits[at] ?? zero,
          cost: costs[at] ?? zero,
          weight: weights?.[at]?.toNumber() ?? null,
          income: incomes?.[at]?.toNumber() ?? null,
          population: people?.[at]?.toNumber() ?? null,
        }
      }),
    )
  }

  /** Region by region, whatever the order of the axes. */
  #values(quantity: ByGroup | Quantity<'region'>): readonly Exact[] {
    const values = this.#workshop.reading.cells(quantity)
    const [first, second] = quantity.axes
    if (first?.name === 'region' || !first || !second) return values
    return second.members.flatMap((_, r) => first.members.map((__, g) => values[g * second.members.length + r] ?? zero))
  }

  #people({
    scenario,
    alternative,
  }: Choice): readonly [incomes: readonly Exact[] | null, people: readonly Exact[] | null] {
    const { income, population } = this.#workshop.study.input.distribution ?? {}
    const { cellColumn } = this.#workshop.variant(scenario, alternative)
    const read = (name: string | undefined) => (name === undefined ? null : this.#values(cellColumn(name)))
    return [read(income), read(population)]
  }

  /** The sets that the study asks about; each region by itself when it asks about none. */
  #asked(): readonly Asked[] {
    const { regions, distribution } = this.#workshop.study.input
    if (!distribution?.favoured)
      return regions.members.map(({ id, label }) => ({
        id,
        label: textOf(label),
        holds: (cell) => cell.region === id,
      }))
    return distribution.favoured.map(({ id, label, regions: of, groups }) => ({
      id,
      label: textOf(label),
      holds: ({ region, group }) =>
        (of?.includes(region) ?? true) && (groups === undefined || (group !== null && groups.includes(group))),
    }))
  }

  #favoured({ id, label, holds }: Asked, cells: readonly Cell[], choice: Choice): Favoured {
    const favoured = cells.map(holds)
    const netBenefits = cells.map((cell) => net(cell).toNumber())
    const ones = cells.map(() => 1)
    const weight = breakEvenWeight({ netBenefits, weights: ones, favoured })
    const own = cells.map((cell) => cell.weight)
    const isWeighted = own.every((each) => each !== null)
    return {
      id,
      label,
      netBenefit: amountOf(netOf(cells.filter(holds))),
      others: amountOf(netOf(cells.filter((cell) => !holds(cell)))),
      weight,
      weightOnBenefits: breakEvenWeightOnBenefits({
        benefits: cells.map(({ benefit }) => benefit.toNumber()),
        costs: cells.map(({ cost }) => cost.toNumber()),
        weights: ones,
        favoured,
      }),
      weightBesideOthersWeighted: isWeighted
        ? breakEvenWeight({ netBenefits, weights: own.map((each) => each ?? 0), favoured })
        : null,
      priceOfEquity: priceOfEquity({ netBenefits, favoured }),
      throughTaxes: weight.value === null ? null : inverseOptimum(weight.value, costThroughTaxesUnitedStates),
      income: this.#incomeTest(weight.value, cells, holds, choice),
    }
  }

  #incomeTest(
    weight: number | null,
    cells: readonly Cell[],
    holds: Asked['holds'],
    { scenario, alternative }: Choice,
  ): IncomeTest | null {
    const { elasticity } = this.#workshop.study.input.distribution ?? {}
    const [mean, own] = [meanIncome(cells), meanIncome(cells.filter(holds))]
    if (weight === null || elasticity === undefined || mean === null || own === null || own === 0) return null
    const assumption = this.#workshop.variant(scenario, alternative).assumption(elasticity)
    const value = Number(this.#workshop.reading.value(assumption))
    return {
      elasticity: value,
      requiredRatio: requiredIncomeRatio({ weight, elasticity: value }),
      actualRatio: new Exact(mean).div(own).toNumber(),
    }
  }
}
