import { power } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import { checkFigure, checkRate, checkYears, fitting } from './figures.js'

/** Present values of the costs of a system over its life, positive; a residual value is part of investment, as a minus. */
export interface LifeCycleCosts {
  /** Purchase, replacements, less residual value. */
  readonly investment: number
  /** Energy, operation and maintenance. */
  readonly operating: number
}

export interface SavingsToInvestment {
  /** Life-cycle cost of both systems. */
  readonly lifeCycleCost: { readonly base: number; readonly alternative: number }
  /** How much less the alternative costs over its life. */
  readonly netSavings: number
  readonly operationalSavings: number
  readonly extraInvestment: number
  /** Operational savings over extra investment; null when the alternative takes no extra investment. */
  readonly ratio: number | null
  /** Adjusted internal rate of return a year: (1 + rate) · ratio^(1 / years) − 1; null without a positive ratio. */
  readonly adjustedInternalRate: number | null
  readonly why: Text | null
}

const noExtra: Text = {
  en: 'the alternative takes no extra investment, so there is nothing to divide by',
  nl: 'het alternatief vergt geen extra investering; er is niets om door te delen',
}

const noSavings: Text = {
  en: 'there are no operational savings, so no rate of return',
  nl: 'er zijn geen besparingen op de exploitatie, dus geen rendement',
}

/**
 * Savings-to-investment ratio (besparing per investering) of an alternative against a base case, with net savings and the
 * adjusted internal rate of return, in which savings are reinvested at the discount rate.
 *
 * ratio = (operating base − operating alternative) / (investment alternative − investment base);
 * net savings = life-cycle cost of the base − that of the alternative = operational savings − extra investment;
 * adjusted internal rate = (1 + rate) · ratio^(1 / years) − 1. Units: money, present value.
 *
 * @param rate the discount rate of the present values, yearly, as a fraction
 * @param years the study period, whole years
 * @throws RangeError for figures that are not finite, results too large for a number, and for rates and years as
 * `annuityFactor` does.
 * Source: NIST Handbook 135, Life-Cycle Costing Manual, ch. 6.
 */
export const savingsToInvestment = (
  rate: number,
  years: number,
  base: LifeCycleCosts,
  alternative: LifeCycleCosts,
): SavingsToInvestment => {
  checkRate(rate)
  checkYears(years)
  for (const { investment, operating } of [base, alternative]) {
    checkFigure(investment, 'investment')
    checkFigure(operating, 'operating')
  }
  const operationalSavings = base.operating - alternative.operating
  const extraInvestment = alternative.investment - base.investment
  const ratio = extraInvestment > 0 ? fitting(operationalSavings / extraInvestment, 'a ratio') : null
  return {
    lifeCycleCost: {
      base: fitting(base.investment + base.operating, 'a life-cycle cost'),
      alternative: fitting(alternative.investment + alternative.operating, 'a life-cycle cost'),
    },
    netSavings: fitting(operationalSavings - extraInvestment, 'a saving'),
    operationalSavings,
    extraInvestment,
    ratio,
    adjustedInternalRate: ratio !== null && ratio > 0 ? (1 + rate) * power(ratio, 1 / years) - 1 : null,
    why: ratio === null ? noExtra : ratio > 0 ? null : noSavings,
  }
}
