import { Decimal } from 'decimal.js'
import { rootsBetween } from '../../../src/appraisal/indicators/polynomial-roots.js'
import { log, power } from '../../../src/quantity/binary64.js'
import type { ElasticityRoot } from '../../../src/welfare/what-it-would-take/break-even-elasticity.js'

/*
 * Break-even elasticities by another road, fifty times as slow: every turning point of every derivative by `rootsBetween`,
 * and Newton's method in decimals of 50 digits.
 */

const Fine = Decimal.clone({ precision: 50, defaults: true })

type Amounts = readonly (readonly [income: number, amount: Decimal])[]

/** Net benefits by income, from the highest income down. */
const byIncome = (netBenefits: readonly number[], incomes: readonly number[]): Amounts => {
  const amounts = new Map<number, Decimal>()
  incomes.forEach((income, i) => {
    amounts.set(income, (amounts.get(income) ?? new Fine(0)).plus(netBenefits[i]!))
  })
  return [...amounts].filter(([, amount]) => !amount.isZero()).sort(([a], [b]) => b - a)
}

const refined = (amounts: Amounts, start: number): number => {
  let at = new Fine(start)
  for (let i = 0; i < 8; i++) {
    let [value, slope] = [new Fine(0), new Fine(0)]
    for (const [income, amount] of amounts) {
      const exponent = new Fine(income).ln().neg()
      const term = amount.times(exponent.minus(new Fine(amounts[0]![0]).ln().neg()).times(at).exp())
      value = value.plus(term)
      slope = slope.plus(term.times(exponent.plus(new Fine(amounts[0]![0]).ln())))
    }
    at = at.minus(value.div(slope))
  }
  return at.abs().lt('1e-28') ? 0 : at.toNumber()
}

/** Roots between two elasticities; multiple ones as found, not refined. */
export const slowElasticities = (
  netBenefits: readonly number[],
  incomes: readonly number[],
  { low, high }: { readonly low: number; readonly high: number },
): readonly ElasticityRoot[] => {
  const amounts = byIncome(netBenefits, incomes)
  const lowest = amounts.at(-1)?.[0] ?? 1
  const ratios = amounts.map(([income]) => lowest / income)
  const found = rootsBetween(
    Float64Array.from(amounts, ([, amount]) => amount.toNumber()),
    low,
    high,
    {
      of: (i) => log(ratios[i]!) - log(ratios[0]!),
      valueAt: (values, at) => values.reduce((sum, value, i) => sum + value * power(ratios[i]!, at), 0),
    },
  )
  return found.map(({ at, multiple }) => {
    // A zero at an end of the range is one place by itself, and no turning point for that.
    if (!multiple || at === low || at === high)
      return { elasticity: Math.min(high, Math.max(low, refined(amounts, at))), multiple: false }
    return { elasticity: at, multiple }
  })
}
