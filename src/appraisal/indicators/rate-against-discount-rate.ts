import { checkRate } from './figures.js'

/**
 * The sign that the net present value must have when an investment has one internal rate of return (consistentie van
 * rentevoet en saldo): positive when that rate is above the discount rate, 0 when equal, negative when below. For flows
 * that begin with costs; for a loan, which begins with a receipt, it is the other way round.
 *
 * @throws RangeError for rates that `npv` would refuse; an internal rate may be any above -1.
 */
export const signByInternalRate = (internalRate: number, discountRate: number): -1 | 0 | 1 => {
  checkRate(internalRate, { allowHighRate: true })
  checkRate(discountRate)
  return internalRate > discountRate ? 1 : internalRate < discountRate ? -1 : 0
}
