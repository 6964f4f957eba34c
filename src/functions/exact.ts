import { exactAnnuityFactor } from './annuity-factor.js'
import { exactXirr, exactXnpv } from './dated-flows.js'
import { exactDiscountFactor } from './discount-factor.js'
import { exactEquivalentAnnualValue } from './equivalent-annual-value.js'
import { exactIrr } from './internal-rates-of-return.js'
import { exactMirr } from './modified-internal-rate-of-return.js'
import { exactNpv, exactNpvExcel } from './net-present-value.js'
import { exactPayback } from './payback.js'
import { exactPresentValue } from './present-value.js'
import { exactRuleOfHalf } from './rule-of-half.js'

/**
 * The plain functions in decimal arithmetic: figures are decimal text (`'0.0225'`), or numbers, which count as they
 * print; results are decimal text. The same names, timing, conventions and errors as the functions that give numbers.
 */
export const exact = Object.freeze({
  npv: exactNpv,
  npvExcel: exactNpvExcel,
  irr: exactIrr,
  mirr: exactMirr,
  xnpv: exactXnpv,
  xirr: exactXirr,
  presentValue: exactPresentValue,
  annuityFactor: exactAnnuityFactor,
  discountFactor: exactDiscountFactor,
  equivalentAnnualValue: exactEquivalentAnnualValue,
  ruleOfHalf: exactRuleOfHalf,
  payback: exactPayback,
})
