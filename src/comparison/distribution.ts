import type { Choice } from '../appraisal/input/scenario-schema.js'
import { type Exact, zero } from '../quantity/decimal.js'
import { product } from '../quantity/decimal-arithmetic.js'
import { difference, exactTotal } from '../quantity/exact-sum.js'
import type { Quantity } from '../quantity/quantity.js'
import { type Text, textOf } from '../quantity/text.js'
import type { ByGroup } from '../welfare/method.js'
import { defined, type Outcome, undefinedBecause } from '../welfare/outcome.js'
import { amountOf, benefitCostRatioOf } from './amounts.js'
import { allEffectsAlike, ofMethod, searchedElasticities } from './break-even-elasticities.js'
import { regionByRegion } from './column-figures.js'
import { standardSet, whenAsked } from './elasticity-set.js'
import { besideOthersWeighted, favouredOf, net, type Sums, sumOf } from './favoured.js'
import { financingOf } from './financing-words.js'
import { incidenceOf } from './incidence.js'
import type { Distribution, Favoured, WeightedResult } from './result.js'
import type { RowGraph } from './row-graph.js'
import type { Weighing } from './weigh.js'
import type { Workshop } from './workshop.js'

/** What falls on one group in one region; the group is null where groups are not told apart. */
interface Cell {
  readonly region: string
  readonly group: string | null
  readonly sums: Sums
  readonly income: Exact | null
}

/** A set of cells by name. */
interface Asked {
  readonly id: string
  readonly label: Text
  readonly holds: (cell: Cell) => boolean
}

/** What is the same for all methods with one financing. */
interface Divided {
  /** The sets that are asked about, and where their cells stand. */
  readonly asked: readonly {
    readonly at: readonly number[]
    readonly isEveryone: boolean
    readonly favoured: Favoured
  }[]
  readonly breakEvenElasticity: Distribution['breakEvenElasticity']
}

/** Weighted benefit less cost of each cell, and of all. */
interface WeightedCells {
  readonly each: readonly Exact[]
  readonly all: Exact
}

const noColumns = { income: null, population: null }

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
    const divided = this.#divided(choice, graph)
    const weighted = weighing?.cells ? this.#weighted(weighing.cells) : null
    return {
      financing: financingOf(this.#workshop, choice.welfare),
      favoured: divided.asked.map(({ at, isEveryone, favoured }) =>
        weighted
          ? besideOthersWeighted(
              favoured,
              difference(weighted.all, exactTotal(at.map((i) => weighted.each[i]!))),
              isEveryone,
            )
          : favoured,
      ),
      ...this.#breakEven(choice, divided, weighing),
    }
  }

  /** At which elasticities the balance is zero: with the weights of the method, where these follow from one. */
  #breakEven(
    choice: Choice,
    { breakEvenElasticity }: Divided,
    weighing: Weighing | null,
  ): Pick<Distribution, 'breakEvenElasticity' | 'searchedElasticities' | 'residual' | 'costsAre'> {
    const byElasticity = weighing?.cells?.byElasticity
    // Without incomes the study does not ask; with the same ones, all effects alike, it is answered.
    const isAnswered =
      weighing?.costsAre === 'weighted' &&
      byElasticity?.residual === 'ignore' &&
      byElasticity.notSought === null &&
      byElasticity.income === this.#columns(choice).income
    if (!weighing || !byElasticity || !breakEvenElasticity || isAnswered)
      return { breakEvenElasticity, searchedElasticities, residual: 'ignore', costsAre: 'weighted' }
    const { reading } = this.#workshop
    const found = ofMethod(
      weighing,
      byElasticity,
      (quantity) => this.#values(quantity),
      (quantity) => Number(reading.value(quantity)),
    )
    const { residual } = byElasticity
    return { breakEvenElasticity: found, searchedElasticities, residual, costsAre: weighing.costsAre }
  }

  /** What a method makes of a row, with the weight of each region and group. */
  weighted(weighing: Weighing, graph: RowGraph): WeightedResult {
    const scalar = (quantity: Quantity<never>) => this.#workshop.reading.cells(quantity)[0] ?? zero
    const [benefits, costs] = [scalar(weighing.benefits), scalar(weighing.costs)]
    const balance = benefits.minus(costs)
    const adds = balance.minus(scalar(graph.national.netPresentValue)).toNumber()
    const { study } = this.#workshop
    const weights = weighing.cells && this.#numbers(weighing.cells.weights)
    const groups = study.input.groups ? study.cells.groups.members : [null]
    const atElasticities = whenAsked(() => standardSet(this.#workshop.reading, weighing))
    return {
      netPresentValue: amountOf(balance),
      benefitCostRatio: benefitCostRatioOf(benefits, costs),
      normalisation: weighing.normalisation,
      costsAre: weighing.costsAre,
      equityContribution: addedBy(weighing, adds),
      weights:
        weights &&
        study.regions.members.flatMap((region, r) =>
          groups.map((group, g) => ({ region, group, weight: weights[r * groups.length + g] ?? 0 })),
        ),
      range: weighing.cells && this.#range(weighing.cells),
      get atElasticities() {
        return atElasticities()
      },
    }
  }

  /** Of the weights that count: those of lines, where they have their own. */
  #range({ weights, ofLines }: NonNullable<Weighing['cells']>): WeightedResult['range'] {
    const values = (ofLines.length > 0 ? ofLines : [weights]).flatMap((each) => this.#numbers(each))
    return { low: Math.min(...values), high: Math.max(...values) }
  }

  /** By region and group; by region alone where effects do not say how groups share and nothing asks for it. */
  #divided(choice: Choice, graph: RowGraph): Divided {
    const { study } = this.#workshop
    const { financing } = this.#workshop.welfareInput(choice.welfare)
    const isDivided = graph.lines.every(({ cells }) => cells !== null)
    const asksGroups = study.input.distribution?.favoured?.some(({ groups }) => groups !== undefined) ?? false
    const whole = study.input.groups !== undefined && !isDivided && !financing && !asksGroups
    const asking = asksGroups ? 'favoured' : 'financing'
    const incidence = whole ? graph.byRegion : incidenceOf(this.#workshop, graph, asking)
    const known = this.#known.get(incidence)
    if (known) return known
    const cells = this.#cells(incidence, whole, choice)
    const made: Divided = {
      asked: this.#askedAmong(cells, this.#elasticity(choice)),
      breakEvenElasticity: allEffectsAlike(cells.map(({ sums, income }) => ({ net: net(sums), income }))),
    }
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
    const { income: incomeColumn, population: peopleColumn } = whole ? noColumns : this.#columns(choice)
    const [incomes, population] = [incomeColumn, peopleColumn].map((column) => column && this.#values(column))
    const groups = study.input.groups && !whole ? study.cells.groups.members : [null]
    return study.regions.members.flatMap((region, r) =>
      groups.map((group, g): Cell => {
        const at = r * groups.length + g
        const [people, income] = [population?.[at] ?? zero, incomes?.[at] ?? null]
        const sums = {
          benefit: benefits[at] ?? zero,
          cost: costs[at] ?? zero,
          people,
          earned: product(people, income ?? zero),
        }
        return { region, group, sums, income }
      }),
    )
  }

  #weighted({ benefits, costs }: NonNullable<Weighing['cells']>): WeightedCells {
    const spent = this.#values(costs)
    const each = this.#values(benefits).map((benefit, at) => difference(benefit, spent[at] ?? zero))
    return { each, all: exactTotal(each) }
  }

  /** Region by region, whatever the order of the axes. */
  #values(quantity: ByGroup | Quantity<'region'>): readonly Exact[] {
    return regionByRegion(quantity.axes, this.#workshop.reading.cells(quantity))
  }

  #numbers(quantity: ByGroup): readonly number[] {
    return regionByRegion(quantity.axes, this.#workshop.reading.numbers(quantity))
  }

  /** The columns with incomes and inhabitants that the study names; null where it names none. */
  #columns({ scenario, alternative }: Choice): Readonly<Record<'income' | 'population', ByGroup | null>> {
    const { income, population } = this.#workshop.study.input.distribution ?? {}
    const { cellColumn } = this.#workshop.variant(scenario, alternative)
    const column = (name: string | undefined) => (name === undefined ? null : cellColumn(name))
    return { income: column(income), population: column(population) }
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

  #askedAmong(cells: readonly Cell[], elasticity: number | null): Divided['asked'] {
    const sums = cells.map((cell) => cell.sums)
    const all = sumOf(sums)
    const places = cells.map((_, i) => i)
    return this.#asked().map((asked) => {
      const at = places.filter((i) => asked.holds(cells[i]!))
      const isEveryone = at.length === cells.length
      const inside = sumOf(at.map((i) => sums[i]!))
      return { at, isEveryone, favoured: favouredOf(asked, inside, all, elasticity, isEveryone) }
    })
  }

  /** The elasticity of marginal utility that the study states, if it does. */
  #elasticity({ scenario, alternative }: Choice): number | null {
    const { elasticity } = this.#workshop.study.input.distribution ?? {}
    if (elasticity === undefined) return null
    return Number(this.#workshop.reading.value(this.#workshop.variant(scenario, alternative).assumption(elasticity)))
  }
}
