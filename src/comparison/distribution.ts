import type { Choice } from '../appraisal/input/scenario-schema.js'
import { type Exact, zero } from '../quantity/decimal.js'
import type { Quantity } from '../quantity/quantity.js'
import { type Text, textOf } from '../quantity/text.js'
import type { ByGroup } from '../welfare/method.js'
import { orInputError } from '../welfare/methods/input-problem.js'
import { defined, type Outcome, undefinedBecause } from '../welfare/outcome.js'
import { breakEvenElasticity } from '../welfare/what-it-would-take/break-even-elasticity.js'
import { breakEvenWeight, breakEvenWeightOnBenefits } from '../welfare/what-it-would-take/break-even-weight.js'
import { costThroughTaxesUnitedStates, inverseOptimum } from '../welfare/what-it-would-take/inverse-optimum.js'
import { priceOfEquity } from '../welfare/what-it-would-take/price-of-equity.js'
import { requiredIncomeRatio } from '../welfare/what-it-would-take/required-income-ratio.js'
import { amountOf, benefitCostRatioOf } from './amounts.js'
import { regionByRegion } from './column-figures.js'
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
  readonly sums: Sums
  readonly income: Exact | null
}

/** What falls on some cells together. */
interface Sums {
  readonly benefit: Exact
  readonly cost: Exact
  /** Inhabitants, and all that they earn; zero where nothing is known of them. */
  readonly people: Exact
  readonly earned: Exact
}

/** A set of cells by name. */
interface Asked {
  readonly id: string
  readonly label: Text
  readonly holds: (cell: Cell) => boolean
}

/** What is the same for all methods with one financing. */
interface Divided {
  readonly cells: readonly Cell[]
  readonly all: Sums
  readonly breakEvenElasticity: Distribution['breakEvenElasticity']
}

/** Weighted benefit less cost of each cell, and of all. */
interface WeightedCells {
  readonly each: readonly Exact[]
  readonly all: Exact
}

const sumOfExact = (values: readonly Exact[]): Exact => values.reduce((sum, value) => sum.plus(value), zero)
const net = ({ benefit, cost }: Sums): Exact => benefit.minus(cost)
const nothing: Sums = { benefit: zero, cost: zero, people: zero, earned: zero }
const eachOf = (a: Sums, b: Sums, of: (a: Exact, b: Exact) => Exact): Sums => ({
  benefit: of(a.benefit, b.benefit),
  cost: of(a.cost, b.cost),
  people: of(a.people, b.people),
  earned: of(a.earned, b.earned),
})
const sumOf = (cells: readonly Cell[]): Sums =>
  cells.reduce((sum, { sums }) => eachOf(sum, sums, (x, y) => x.plus(y)), nothing)
const without = (all: Sums, some: Sums): Sums => eachOf(all, some, (x, y) => x.minus(y))

/** The mean income over inhabitants. */
const meanIncome = ({ people, earned }: Sums): Exact | null => (people.isZero() ? null : earned.div(people))

/** All elasticities at which the balance is zero, or null without incomes. */
const breakEvenOf = (cells: readonly Cell[]): Distribution['breakEvenElasticity'] => {
  const incomes = cells.flatMap(({ income }) => (income === null ? [] : [income.toNumber()]))
  if (incomes.length < cells.length) return null
  return orInputError(['distribution', 'income'], () =>
    breakEvenElasticity({
      netBenefits: cells.map(({ sums }) => net(sums).toNumber()),
      incomes,
      range: elasticities,
    }),
  )
}

const noScale = undefinedBecause(
  'The mean weight is not 1 over inhabitants or taxes, so part of the difference is a choice of scale.',
  'Het gemiddelde gewicht is niet 1 over inwoners of belastingen, dus een deel van het verschil is een schaalkeuze.',
)

const correctsValues = undefinedBecause(
  'Weights differ between effects because some are at standard values, so part of the difference corrects how effects are valued.',
  'Gewichten verschillen tussen effecten omdat sommige tegen kengetallen zijn gewaardeerd; een deel van het verschil corrigeert de waardering.',
)
const costsUnweighted = undefinedBecause(
  'Costs are not weighted, so part of the difference is that benefits alone are.',
  'Kosten zijn niet gewogen; een deel van het verschil is dat alleen baten dat zijn.',
)

/** What weighting adds to the balance, or why that says nothing. */
const addedBy = ({ cells, costsAre }: Weighing, difference: number): Outcome => {
  if (costsAre === 'unweighted') return costsUnweighted
  if (cells && cells.ofLines.length > 0) return correctsValues
  return cells?.meanOver ? defined(difference) : noScale
}

/** Who gains and who pays of one choice, and what it would take for the balance to turn (wat daarvoor nodig is). */
export class DistributionReader {
  readonly #workshop: Workshop
  readonly #known = new WeakMap<object, Divided>()

  constructor(workshop: Workshop) {
    this.#workshop = workshop
  }

  read(choice: Choice, graph: RowGraph, weighing: Weighing | null): Distribution {
    const { financing } = this.#workshop.welfareInput(choice.welfare)
    const divided = this.#divided(choice, graph)
    const weighted = weighing?.cells ? this.#weighted(weighing.cells) : null
    return {
      financing: financing ? { bearers: financing.bearers, by: financing.by } : null,
      favoured: this.#asked().map((asked) => this.#favoured(asked, divided, weighted, choice)),
      breakEvenElasticity: divided.breakEvenElasticity,
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
      equityContribution: addedBy(weighing, adds),
      weights:
        weights &&
        study.regions.members.flatMap((region, r) =>
          groups.map((group, g) => ({ region, group, weight: (weights[r * groups.length + g] ?? zero).toNumber() })),
        ),
    }
  }

  /** By region and group; by region alone where effects do not say how groups share and nothing asks for it. */
  #divided(choice: Choice, graph: RowGraph): Divided {
    const { study } = this.#workshop
    const { financing } = this.#workshop.welfareInput(choice.welfare)
    const isDivided = graph.lines.every(({ cells }) => cells !== null)
    const asksGroups = study.input.distribution?.favoured?.some(({ groups }) => groups !== undefined) ?? false
    const whole = study.input.groups !== undefined && !isDivided && !financing && !asksGroups
    const incidence = whole ? graph.byRegion : incidenceOf(this.#workshop, choice, graph, financing)
    const known = this.#known.get(incidence)
    if (known) return known
    const cells = this.#cells(incidence, whole, choice)
    const made: Divided = { cells, all: sumOf(cells), breakEvenElasticity: breakEvenOf(cells) }
    this.#known.set(incidence, made)
    return made
  }

  #cells(
    incidence: { readonly benefits: ByGroup | Quantity<'region'>; readonly costs: ByGroup | Quantity<'region'> },
    whole: boolean,
    choice: Choice,
  ): readonly Cell[] {
    const { study } = this.#workshop
    const [benefits, costs] = [this.#values(incidence.benefits), this.#values(incidence.costs)]
    const [incomes, population] = whole ? [null, null] : this.#people(choice)
    const groups = study.input.groups && !whole ? study.cells.groups.members : [null]
    return study.regions.members.flatMap((region, r) =>
      groups.map((group, g): Cell => {
        const at = r * groups.length + g
        const [people, income] = [population?.[at] ?? zero, incomes?.[at] ?? null]
        const sums = {
          benefit: benefits[at] ?? zero,
          cost: costs[at] ?? zero,
          people,
          earned: people.times(income ?? zero),
        }
        return { region, group, sums, income }
      }),
    )
  }

  #weighted({ benefits, costs }: NonNullable<Weighing['cells']>): WeightedCells {
    const spent = this.#values(costs)
    const each = this.#values(benefits).map((benefit, at) => benefit.minus(spent[at] ?? zero))
    return { each, all: sumOfExact(each) }
  }

  /** Region by region, whatever the order of the axes. */
  #values(quantity: ByGroup | Quantity<'region'>): readonly Exact[] {
    return regionByRegion(quantity.axes, this.#workshop.reading.cells(quantity))
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

  #favoured(
    { id, label, holds }: Asked,
    { cells, all }: Divided,
    weighted: WeightedCells | null,
    choice: Choice,
  ): Favoured {
    const at = cells.flatMap((cell, i) => (holds(cell) ? [i] : []))
    const inside = sumOf(at.map((i) => cells[i]!))
    const outside = without(all, inside)
    const netBenefits = [net(inside).toNumber(), net(outside).toNumber()]
    // Those that are asked about together, and all others together: unweighted, nothing else matters.
    const two = { weights: [1, 1], favoured: [true, false] }
    const weight = breakEvenWeight({ netBenefits, ...two })
    const othersWeighted = weighted?.all.minus(sumOfExact(at.map((i) => weighted.each[i]!)))
    return {
      id,
      label,
      netBenefit: amountOf(net(inside)),
      others: amountOf(net(outside)),
      weight,
      weightOnBenefits: breakEvenWeightOnBenefits({
        benefits: [inside.benefit.toNumber(), outside.benefit.toNumber()],
        costs: [inside.cost.toNumber(), outside.cost.toNumber()],
        ...two,
      }),
      weightBesideOthersWeighted: othersWeighted
        ? breakEvenWeight({ netBenefits: [net(inside).toNumber(), othersWeighted.toNumber()], ...two })
        : null,
      priceOfEquity: priceOfEquity({ netBenefits, favoured: two.favoured }),
      throughTaxes: weight.value === null ? null : inverseOptimum(weight.value, costThroughTaxesUnitedStates),
      income: this.#incomeTest(weight.value, inside, all, choice),
    }
  }

  #incomeTest(weight: number | null, inside: Sums, all: Sums, { scenario, alternative }: Choice): IncomeTest | null {
    const { elasticity } = this.#workshop.study.input.distribution ?? {}
    const [mean, own] = [meanIncome(all), meanIncome(inside)]
    if (weight === null || elasticity === undefined || mean === null || own === null || own.isZero()) return null
    const assumption = this.#workshop.variant(scenario, alternative).assumption(elasticity)
    const value = Number(this.#workshop.reading.value(assumption))
    return {
      elasticity: value,
      requiredRatio: orInputError(['distribution', 'elasticity'], () =>
        requiredIncomeRatio({ weight, elasticity: value }),
      ),
      actualRatio: mean.div(own).toNumber(),
    }
  }
}
