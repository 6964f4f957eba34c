import type { Valuation } from '../appraisal/flows.js'
import { type Exact, zero } from '../quantity/decimal.js'
import { exactTotal } from '../quantity/exact-sum.js'
import type { Quantity } from '../quantity/quantity.js'
import type { ByElasticity, ByGroup, Incidence, IncidenceLine } from '../welfare/method.js'
import { orInputError } from '../welfare/methods/input-problem.js'
import { breakEvenElasticity } from '../welfare/what-it-would-take/break-even-elasticity.js'
import type { Distribution } from './result.js'
import type { Weighing } from './weigh.js'
import { remembered } from './workshop-parts.js'

/** The elasticities that are looked through for a balance of zero; no published one is near the upper end. */
const elasticities = { low: 0, high: 10 } as const

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
    breakEvenElasticity({ netBenefits, incomes, range: elasticities }),
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
  const sums = new Map<number, readonly Exact[]>()
  for (const { cells, valuation } of lines) {
    const taken = residual === 'stated' ? takenBy(valuation, value) : 0
    const known = sums.get(taken)
    sums.set(
      taken,
      values(cells).map((amount, i) => exactTotal([amount, known?.[i] ?? zero])),
    )
  }
  return sums
}

const sought = (weighing: Weighing, byElasticity: ByElasticity, values: Values, value: Value): Found => {
  const incomes = values(byElasticity.income).map(Number)
  const parts = [...byTaken(weighing.incidence.lines, byElasticity, values, value)]
  const netBenefits = parts.flatMap(([, amounts]) => amounts.map(Number))
  const incomeElasticities = parts.flatMap(([taken, amounts]) => amounts.map(() => taken))
  const isTaken = incomeElasticities.some((taken) => taken !== 0)
  return orInputError(['welfare', weighing.method.id], () =>
    breakEvenElasticity({
      netBenefits,
      incomes: parts.flatMap(() => incomes),
      range: elasticities,
      ...(isTaken ? { residual: { incomeElasticities, reference: value(byElasticity.reference) } } : {}),
    }),
  )
}

const known = new WeakMap<Incidence, Map<string, Found>>()

/**
 * All elasticities at which the balance is zero with the weights of a method, which follow from incomes by one elasticity
 * less what standard values have taken out of it (omslagelasticiteiten): put into the method they give a weighted balance
 * of zero, costs weighted as benefits are. Made once for all rows with the same incomes and financing.
 */
export const ofMethod = (weighing: Weighing, byElasticity: ByElasticity, values: Values, value: Value): Found => {
  const { income, reference, residual, notSought } = byElasticity
  if (notSought) return { kind: 'none', roots: [], why: 'notSought', explanation: notSought }
  const made = known.get(weighing.incidence) ?? new Map<string, Found>()
  known.set(weighing.incidence, made)
  // The same for rows that differ in their elasticity or in the level of their weights.
  return remembered(made, [income.id, reference.id, residual].join(' '), () =>
    sought(weighing, byElasticity, values, value),
  )
}
