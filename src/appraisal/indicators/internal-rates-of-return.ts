import type { Text } from '../../quantity/text.js'
import { checkFlows } from './figures.js'
import { polishRate } from './polish-rate.js'
import { type Root, rootsBetween } from './polynomial-roots.js'

/**
 * All internal rates of return of a stream of flows, in rising order: none, one, or several. `Rate` is decimal text in
 * the exact variant.
 */
export type InternalRatesOfReturn<Rate = number> =
  | {
      readonly kind: 'none'
      readonly rates: readonly []
      readonly why: 'allZero' | 'oneSign' | 'noRoot'
      readonly explanation: Text
    }
  | { readonly kind: 'unique'; readonly rates: readonly [Rate] }
  | { readonly kind: 'several'; readonly rates: readonly Rate[]; readonly explanation: Text }

/** A rate at which the value is zero. It is multiple where the value only touches zero, within rounding. */
export interface RateRoot {
  readonly rate: number
  readonly multiple: boolean
}

/** Rates are looked for between discount factors of 1000 and 1/1000 a year: from -99.9 % to 99,900 % a year. */
export const lowestRate = -0.999
export const highestRate = 999

type None = Extract<InternalRatesOfReturn, { kind: 'none' }>

const none = (why: None['why'], en: string, nl: string): None => ({
  kind: 'none',
  rates: [],
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

const several = <Rate>(rates: readonly Rate[]): InternalRatesOfReturn<Rate> => ({
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

/** Why flows can have no rate whatever their size and dates: all zero, or of one sign; else null. */
export const withoutRates = (flows: readonly number[]): None | null => {
  const positive = flows.some((flow) => flow > 0)
  const negative = flows.some((flow) => flow < 0)
  return positive && negative ? null : positive || negative ? oneSign : allZero
}

/** What is said of rates: none, unique or several. */
export const ratesFound = <Rate>(rates: readonly Rate[]): InternalRatesOfReturn<Rate> => {
  const [rate, second] = rates
  if (rate === undefined) return noRoot
  return second === undefined ? { kind: 'unique', rates: [rate] } : several(rates)
}

/** Where rates are looked for, as places of the polynomial in x = 1 / (1 + rate). */
export const placesOfRates = { low: 1 / (1 + highestRate), high: 2 - (1 + lowestRate) }

/** The rates of flows with both signs, rising, and whether the value crosses or touches zero there. */
export const rateRoots = (flows: readonly number[]): readonly RateRoot[] => {
  const used = trimmedAndScaled(flows)
  return rootsBetween(Float64Array.from(used), placesOfRates.low, placesOfRates.high)
    .map((root) => ({ rate: rateOf(used, root), multiple: root.multiple }))
    .reverse()
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
  return withoutRates(flows) ?? ratesFound(rateRoots(flows).map(({ rate }) => rate))
}
