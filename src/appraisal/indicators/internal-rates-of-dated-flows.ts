import { type DatedFlow, daysFromFirst } from './dated-flows.js'
import { placesOfRates, type RateRoot } from './internal-rates-of-return.js'
import { anyPowers, rootsBetween } from './polynomial-roots.js'

/** Amounts by the number of days from the first flow, rising, those of one day together. */
export const byDay = (flows: readonly DatedFlow[]): ReadonlyMap<number, readonly DatedFlow[]> => {
  const days = daysFromFirst(flows)
  const order = days.map((_, i) => i).sort((a, b) => days[a]! - days[b]!)
  const found = new Map<number, DatedFlow[]>()
  for (const i of order) found.set(days[i]!, [...(found.get(days[i]!) ?? []), flows[i] as DatedFlow])
  return found
}

/**
 * The yearly rates at which dated flows balance: the roots of Σ amount · x^(days / 365) with x = 1 / (1 + rate), a sum of
 * powers that are not whole. The step of Descartes' rule of signs that isolates the roots of a polynomial holds for any
 * powers.
 *
 * @param amounts by number of days, rising, with both signs among them
 */
export const datedRateRoots = (amounts: ReadonlyMap<number, number>): readonly RateRoot[] => {
  const used = [...amounts].filter(([, amount]) => amount !== 0)
  const start = used[0]?.[0] ?? 0
  const powers = anyPowers(used.map(([day]) => (day - start) / 365))
  const coefficients = Float64Array.from(used, ([, amount]) => amount)
  return rootsBetween(coefficients, placesOfRates.low, placesOfRates.high, powers)
    .map(({ at, multiple }) => ({ rate: (at > 1 ? 1 - at : 1 / at - 1) + 0, multiple }))
    .reverse()
}
