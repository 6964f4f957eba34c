import { constant } from '../../quantity/leaf.js'
import { multiply, sum } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Figure } from './figures.js'
import { flatFactors, flowQuantity, timeSteps, yearlyRate } from './time-steps.js'

/** The flows through the last one that is not zero: what comes after it has no value, whatever its factor. */
const through = (flows: readonly Figure[]): readonly Figure[] =>
  flows.slice(0, flows.findLastIndex((flow) => Number(flow) !== 0) + 1)

/**
 * Net present value (netto contante waarde) as a quantity: the sum over t of flows[t] / (1 + rate)^(t + first).
 *
 * @param rate yearly rate as a fraction
 * @param flows one per year; any one unit of money
 * @param first 0 when the first flow falls at time 0, 1 when it falls at time 1
 */
export const netPresentValue = (rate: Figure, flows: readonly Figure[], first: 0 | 1): Quantity<never> => {
  const used = through(flows)
  if (used.length === 0) return constant(0)
  const along = timeSteps(used.length)
  const presentValues = multiply(flowQuantity(used, along), flatFactors(yearlyRate(rate), along, first), {
    en: 'present value of the flow',
    nl: 'contante waarde van de stroom',
  })
  return sum(presentValues, 'year', { en: 'net present value', nl: 'netto contante waarde' })
}
