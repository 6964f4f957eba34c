import type { Valuation } from '../appraisal/flows.js'
import { type Exact, zero } from '../quantity/decimal.js'
import { product } from '../quantity/decimal-arithmetic.js'
import { difference, exactTotal } from '../quantity/exact-sum.js'
import type { Quantity } from '../quantity/quantity.js'
import type { ByElasticity, ByGroup, Incidence, IncidenceLine } from '../welfare/method.js'
import { orInputError } from '../welfare/methods/input-problem.js'
import { type BreakEvenElasticities, breakEvenElasticity } from '../welfare/what-it-would-take/break-even-elasticity.js'
import type { Distribution } from './result.js'
import type { Weighing } from './weigh.js'
import { remembered } from './workshop-parts.js'

/** The elasticities that are looked through for a balance of zero, ends counted in; no published one is near the upper end. */
export const searchedElasticities = Object.freeze({ low: 0, high: 10 })

type Found = Distribution['breakEvenElasticity']

/** What falls on one region or group, and its income; null where nothing is known of it. */
interface NetAndIncome {
  readonly net: Exact
  readonly income: Exact | null
}

/** All elasticities at which the balance is zero with one weight for all effects of a region or group; null without incomes. */
export const allEffectsAlike = (cells: readonly NetAndIncome[]): Found => {
  const incomes = cells.flatMap(({ income }) => (income === null ? [] : [income.toNumber()]))
  if (incomes.length < cells.length) return null
  const netBenefits = cells.map(({ net }) => net.toNumber())
  return orInputError(['distribution', 'income'], () =>
    breakEvenElasticity({ netBenefits, incomes, range: searchedElasticities }),
  )
}

/** Values region by region, with the groups of each. */
type Values = (quantity: ByGroup) => readonly Exact[]
type Value = (quantity: Quantity<never>) => number

/** What a standard value has taken out of the elasticity. */
const takenBy = (valuation: Valuation | null, value: Value): number =>
  valuation?.kind === 'standardValue' && valuation.incomeElasticity ? value(valuation.incomeElasticity) : 0

/** Net benefits by region and group, those from which as much of the elasticity is taken together. */
const byTaken = (
  lines: readonly IncidenceLine[],
  { residual }: ByElasticity,
  values: Values,
  value: Value,
): ReadonlyMap<number, readonly Exact[]> => {
  const lists = new Map<number, (readonly Exact[])[]>()
  for (const { cells, valuation } of lines) {
    const taken = residual === 'stated' ? takenBy(valuation, value) : 0
    remembered(lists, taken, () => []).push(values(cells))
  }
  return new Map(
    [...lists].map(([taken, list]) => [
      taken,
      list[0]!.map((_, i) => exactTotal(list.map((amounts) => amounts[i] ?? zero))),
    ]),
  )
}

/** Amounts that are weighed with one elasticity less what is taken from it. */
interface Part {
  readonly taken: number
  readonly amounts: readonly Exact[]
  readonly incomes: readonly number[]
}

/** Of a share that is rounded, and of amounts that are booked to 1e-12 euro. */
const rounding = { ofShare: 1e-15, ofBooking: 1e-11 }

/** What is left of an amount; nothing where roundings cannot tell it from what is taken off. */
const less = (amount: Exact, due: Exact): Exact => {
  const left = difference(amount, due)
  return left.abs().lte(due.abs().times(rounding.ofShare).plus(rounding.ofBooking)) ? zero : left
}

/**
 * Benefits less unweighted costs C. Weights with a mean of 1 over shares s are r_i^η / Σ s_j r_j^η, so the balance is zero
 * where Σ (b_i − C s_i) r_i^η is: costs count as falling over these shares, or on someone at the reference.
 */
const lessUnweighted = (
  benefits: ReadonlyMap<number, readonly Exact[]>,
  costs: Exact,
  { income, reference, levelOver }: ByElasticity,
  values: Values,
  value: Value,
): readonly Part[] => {
  const incomes = values(income).map(Number)
  const parts = [...benefits].map(([taken, amounts]): Part => ({ taken, amounts, incomes }))
  if (!levelOver) return [...parts, { taken: 0, amounts: [costs.negated()], incomes: [value(reference)] }]
  const weighed = benefits.get(0)
  const cash = values(levelOver).map((share, i) => less(weighed?.[i] ?? zero, product(costs, share)))
  return [...parts.filter(({ taken }) => taken !== 0), { taken: 0, amounts: cash, incomes }]
}

const partsOf = (
  { incidence, costsAre }: Weighing,
  byElasticity: ByElasticity,
  values: Values,
  value: Value,
): readonly Part[] => {
  if (costsAre === 'unweighted') {
    const benefits = byTaken(
      incidence.lines.filter(({ side }) => side === 'benefit'),
      byElasticity,
      values,
      value,
    )
    return lessUnweighted(benefits, exactTotal(values(incidence.costs)), byElasticity, values, value)
  }
  const incomes = values(byElasticity.income).map(Number)
  return [...byTaken(incidence.lines, byElasticity, values, value)].map(([taken, amounts]) => ({
    taken,
    amounts,
    incomes,
  }))
}

/** That benefits are not counted net of the costs that fall beside them. */
const withUnweighted = (found: BreakEvenElasticities): BreakEvenElasticities =>
  found.kind === 'none'
    ? {
        ...found,
        explanation: {
          en: `${found.explanation.en} Costs, which are not weighted, count there as falling where the mean weight is 1.`,
          nl: `${found.explanation.nl} Kosten, die niet zijn gewogen, tellen daarbij alsof zij vallen waar het gemiddelde gewicht 1 is.`,
        },
      }
    : found

const sought = (weighing: Weighing, byElasticity: ByElasticity, values: Values, value: Value): Found => {
  const parts = partsOf(weighing, byElasticity, values, value)
  const incomeElasticities = parts.flatMap(({ taken, amounts }) => amounts.map(() => taken))
  const isTaken = incomeElasticities.some((taken) => taken !== 0)
  const found = orInputError(['welfare', weighing.method.id], () =>
    breakEvenElasticity({
      netBenefits: parts.flatMap(({ amounts }) => amounts.map(Number)),
      incomes: parts.flatMap(({ incomes }) => incomes),
      range: searchedElasticities,
      ...(isTaken ? { residual: { incomeElasticities, reference: value(byElasticity.reference) } } : {}),
    }),
  )
  return weighing.costsAre === 'unweighted' ? withUnweighted(found) : found
}

const known = new WeakMap<Incidence, Map<string, Found>>()

/**
 * All elasticities at which the balance is zero with the weights of a method, which follow from incomes by one elasticity
 * less what standard values have taken out of it (omslagelasticiteiten): put into the method they give a weighted balance
 * of zero, with costs weighted or not as in the row. Made once for all rows with the same incomes and financing.
 */
export const ofMethod = (weighing: Weighing, byElasticity: ByElasticity, values: Values, value: Value): Found => {
  const { income, reference, residual, levelOver, notSought } = byElasticity
  if (notSought) return { kind: 'none', roots: [], why: 'notSought', explanation: notSought }
  const made = known.get(weighing.incidence) ?? new Map<string, Found>()
  known.set(weighing.incidence, made)
  // The same for rows that differ in their elasticity, or in the level of weights that costs have too.
  const level = weighing.costsAre === 'unweighted' ? ['unweighted', levelOver?.id ?? ''] : []
  return remembered(made, [income.id, reference.id, residual, ...level].join(' '), () =>
    sought(weighing, byElasticity, values, value),
  )
}
