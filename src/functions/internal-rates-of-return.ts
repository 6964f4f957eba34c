import { checkFlows, type Figure } from '../appraisal/indicators/figures.js'
import {
  type InternalRatesOfReturn,
  rateRoots,
  ratesFound,
  withoutRates,
} from '../appraisal/indicators/internal-rates-of-return.js'
import type { DecimalText } from '../quantity/quantity.js'
import { exactRate, fine } from './exact-rate.js'

export { type InternalRatesOfReturn, irr } from '../appraisal/indicators/internal-rates-of-return.js'

/**
 * `irr` with each rate to 30 digits, as decimal text: the roots are isolated in binary64 and polished in decimal.
 *
 * Timing: the first flow falls at time 0, flows lie one year apart. Rates so close together that the value between them
 * is zero within the rounding of binary64 are one rate, that of the turning point.
 *
 * @throws RangeError for a flow that is not finite.
 */
export const exactIrr = (flows: readonly Figure[]): InternalRatesOfReturn<DecimalText> => {
  checkFlows(flows)
  const numbers = flows.map(Number)
  const none = withoutRates(numbers)
  if (none) return none
  const terms = flows.map((flow, period) => ({ amount: fine(flow), period })).filter(({ amount }) => !amount.isZero())
  return ratesFound(rateRoots(numbers).map((root) => exactRate(terms, root)))
}
