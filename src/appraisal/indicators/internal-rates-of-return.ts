import type { Text } from '../../quantity/text.js'
import { checkFlows } from './net-present-value.js'
import { polishRate } from './polish-rate.js'
import { type Root, rootsBetween } from './polynomial-roots.js'

/** All internal rates of return of a stream of yearly flows: none, one, or several in rising order. */
export type InternalRatesOfReturn =
  | { readonly kind: 'none'; readonly why: 'allZero' | 'oneSign' | 'noRoot'; readonly explanation: Text }
  | { readonly kind: 'unique'; readonly rate: number }
  | { readonly kind: 'several'; readonly rates: readonly number[]; readonly explanation: Text }

/** Rates are looked for between discount factors of 1000 and 1/1000 a year: from -99.9 % to 99,900 % a year. */
export const lowestRate = -0.999
export const highestRate = 999

const none = (why: 'allZero' | 'oneSign' | 'noRoot', en: string, nl: string): InternalRatesOfReturn => ({
  kind: 'none',
  why,
  explanation: { en, nl },
})

const allZero = none(
  'allZero',
  'All flows are zero, so the net present value is zero at every rate and no rate stands out.',
  'Alle stromen zijn nul; de netto contante waarde is bij elke rente nul en geen enkele rente springt eruit.',
)

const oneSign = none(
  'oneSign',
  'All flows have the same sign, so the net present value is zero at no rate. A rate needs both costs and benefits.',
  'Alle stromen hebben hetzelfde teken; de netto contante waarde is bij geen enkele rente nul. Een rentevoet vraagt zowel kosten als baten.',
)

const noRoot = none(
  'noRoot',
  'The net present value is zero at no rate between -99.9 % and 99,900 % a year. Judge by the net present value.',
  'De netto contante waarde is bij geen enkele rente tussen -99,9 % en 99.900 % per jaar nul. Beoordeel op de netto contante waarde.',
)

const several = (rates: readonly number[]): InternalRatesOfReturn => ({
  kind: 'several',
  rates,
  explanation: {
    en: `The net present value is zero at ${rates.length} rates, because the flows change sign more than once. None of them is the return of the project; judge by the net present value.`,
    nl: `De netto contante waarde is nul bij ${rates.length} rentevoeten, doordat de stromen meer dan eens van teken wisselen. Geen daarvan is het rendement van het project; beoordeel op de netto contante waarde.`,
  },
})

/** The flows from the first to the last that is not zero, divided by a power of two (exactly) near the largest. */
const trimmedAndScaled = (flows: readonly number[]): number[] => {
  const first = flows.findIndex((flow) => flow !== 0)
  const last = flows.findLastIndex((flow) => flow !== 0)
  const used = flows.slice(first, last + 1)
  const largest = used.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0)
  const power = 2 ** Math.floor(Math.log2(largest))
  return used.map((flow) => flow / power)
}

/** At a multiple root the value only touches zero; there its derivative, not the value itself, pins the rate down. */
const rateOf = (flows: readonly number[], { at, multiple }: Root): number => {
  const rate = at > 1 ? 1 - at : 1 / at - 1
  if (!multiple) return polishRate(flows, rate) + 0
  const derivative = flows.map((flow, t) => t * flow).slice(1)
  return polishRate(derivative, rate) + 0
}

/**
 * All internal rates of return (interne rentevoeten) of yearly flows: the rates r between -99.9 % and 99,900 % a year
 * at which the net present value, the sum over t of flows[t] / (1 + r)^t, is zero.
 *
 * Costs are negative, flows lie one year apart, zeros before and after do not matter. Flows that change sign once have
 * at most one rate; with more changes there can be several rates or none, and then no single one may be reported. A
 * rate at which the net present value only touches zero counts, once. Rates so close together that the net present
 * value between them is zero within rounding are one rate. For flows that begin positive (a loan) the project is good
 * when the discount rate is above the internal rate.
 *
 * With x = 1 / (1 + r) the net present value is a polynomial in x. Each of its positive roots is isolated, without a
 * grid that could pass over two close ones, and refined to the last digit.
 *
 * @throws RangeError for a flow that is not finite.
 */
export const irr = (flows: readonly number[]): InternalRatesOfReturn => {
  checkFlows(flows)
  const positive = flows.some((flow) => flow > 0)
  const negative = flows.some((flow) => flow < 0)
  if (!positive && !negative) return allZero
  if (!positive || !negative) return oneSign
  const used = trimmedAndScaled(flows)
  const roots = rootsBetween(Float64Array.from(used), 1 / (1 + highestRate), 2 - (1 + lowestRate))
  const rates = roots.map((root) => rateOf(used, root)).reverse()
  const [rate, second] = rates
  if (rate === undefined) return noRoot
  return second === undefined ? { kind: 'unique', rate } : several(rates)
}
