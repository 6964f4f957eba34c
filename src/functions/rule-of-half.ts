import { checkTripsAndCost, halfRule, type TripsAndCost } from '../appraisal/indicators/rule-of-half.js'
import type { DecimalText } from '../quantity/quantity.js'
import { exactOf, numberOf } from './read.js'

/**
 * User benefit by the rule of half (halveringsregel): ½ (q0 + q1)(c0 - c1), a gain when positive. Those who travelled
 * already gain the whole difference in cost, new and lost travellers half of it on average.
 *
 * With points between, `{ trips: [q0, qa, q1], cost: [c0, ca, c1] }`, the rule is applied to each stretch and added up,
 * for changes so large that demand is not a straight line. Timing: of one period, whose trips these are; nothing is
 * discounted. Unit: that of cost, times trips.
 *
 * @throws RangeError for lists of unequal length or shorter than two, figures that are not finite, trips below 0.
 */
export const ruleOfHalf = (points: TripsAndCost<number>): number => {
  checkTripsAndCost(points)
  return numberOf(halfRule(points))
}

/** {@link ruleOfHalf} at 34 digits, as decimal text. @throws RangeError as that does. */
export const exactRuleOfHalf = (points: TripsAndCost): DecimalText => {
  checkTripsAndCost(points)
  return exactOf(halfRule(points))
}
