/** Values of wellbeing and health (waarden van welzijn en gezondheid), and what they replace. */
export { type IncomeEquivalents, lifeSatisfactionIncome } from './life-satisfaction-income.js'
export { type IncomeGrowth, upratedPointValue, type ValueRange as PointValueRange } from './point-value.js'
export {
  type BurdenBand,
  lifeYearFromQaly,
  pointValueFromQaly,
  qalyValueByBurden,
  statisticalLifeFromLifeYear,
} from './qaly.js'
export {
  containedKinds,
  type EffectView as WellbeingEffectView,
  type WellbeingProblem,
  type WellbeingProblemCode,
  type WellbeingValue,
  wellbeingProblems,
} from './replaces.js'
export { type LifeSatisfactionChange, type WellbyInput, type WellbyResult, wellbyValue } from './wellby.js'
