import { exp, log, power } from '../../quantity/binary64.js'

const finite = (values: Readonly<Record<string, number>>): void => {
  for (const [name, value] of Object.entries(values)) {
    if (!Number.isFinite(value)) throw new RangeError(`Expected ${name} as a finite number, got ${value}.`)
  }
}

/** What a Ramsey rate is made of, yearly, as fractions. */
export interface RamseyOptions {
  /** Pure time preference (zuivere tijdsvoorkeur). */
  readonly timePreference: number
  /** The yearly chance of a catastrophe that ends all plans; 0 when left out. */
  readonly catastropheRisk?: number
  /** Elasticity of the marginal utility of consumption. */
  readonly elasticity: number
  /** Yearly growth of consumption per head. */
  readonly growth: number
}

/**
 * The social rate of time preference by the formula of Ramsey (maatschappelijke tijdsvoorkeurvoet):
 * time preference + catastrophe risk + elasticity · growth. Real, yearly, as a fraction. For effects whose value rises
 * with income, health in the Green Book for instance, the growth is 0.
 *
 * @throws RangeError for a number that is not finite.
 * Source: HM Treasury, Green Book, terms of reference of the discount rate review 2026.
 */
export const ramseyRate = ({ timePreference, catastropheRisk = 0, elasticity, growth }: RamseyOptions): number => {
  finite({ timePreference, catastropheRisk, elasticity, growth })
  return timePreference + catastropheRisk + elasticity * growth
}

/** The certainty-equivalent of uncertain rates in one year. */
export interface CertaintyEquivalentRate {
  readonly year: number
  /** Expected discount factor of that year. */
  readonly factor: number
  /** The rate of that year alone: E[factor of the year before] / E[factor] − 1, what a chained term structure needs. */
  readonly marginal: number
  /** The flat rate with the same factor: E[factor]^(−1/year) − 1. */
  readonly average: number
}

/**
 * Certainty-equivalent discount rates (zekerheidsequivalente discontovoeten) when it is uncertain which of several
 * constant rates is right: discount factors are averaged and not rates, so the rate falls with time towards the lowest.
 *
 * @param rates possible yearly rates as fractions, above −1
 * @param years whole years from now, 1 and later
 * @param probabilities of the rates, adding up to 1; equal when left out
 * @throws RangeError for no rates, a rate of −1 or less, years that are not whole and from 1 to 10,000, probabilities that
 * do not fit, or factors that do not fit in a number.
 * Source: Weitzman's expected discount factors, as in Pearce, Groom, Hepburn, Koundouri, Valuing the Future (2003).
 */
export const certaintyEquivalentRates = (
  rates: readonly number[],
  years: readonly number[],
  probabilities: readonly number[] = rates.map(() => 1 / rates.length),
): readonly CertaintyEquivalentRate[] => {
  const wrong = rates.find((rate) => !(Number.isFinite(rate) && rate > -1))
  if (rates.length === 0 || wrong !== undefined)
    throw new RangeError(`Expected rates above -1 as fractions, got ${wrong ?? 'none'}. Write 2.25 % as 0.0225.`)
  const late = years.find((year) => !(Number.isInteger(year) && year >= 1 && year <= 10_000))
  if (late !== undefined) throw new RangeError(`Expected whole years from 1 to 10000, got ${late}.`)
  const total = probabilities.reduce((sum, share) => sum + share, 0)
  const fits = probabilities.length === rates.length && probabilities.every((share) => share >= 0)
  if (!fits || Math.abs(total - 1) > 1e-9) {
    throw new RangeError(
      `Expected ${rates.length} probabilities from 0 that add up to 1, got ${probabilities.length} adding up to ${total}.`,
    )
  }
  const factorOf = (year: number): number =>
    rates.reduce((sum, rate, i) => sum + (probabilities[i] as number) * power(1 + rate, -year), 0)
  return years.map((year) => {
    const [before, factor] = [factorOf(year - 1), factorOf(year)]
    if (!(factor > 0 && Number.isFinite(before) && Number.isFinite(factor)))
      throw new RangeError(`Expected factors that fit in a number, got ${factor} after ${year} years. Use fewer years.`)
    return { year, factor, marginal: before / factor - 1, average: exp(-log(factor) / year) - 1 }
  })
}

const checkHyperbolic = (rate: number, years: number): void => {
  finite({ rate, years })
  if (rate < 0 || years < 0) {
    throw new RangeError(
      `Expected a rate and years of 0 and more, got ${rate} and ${years}. A hyperbolic factor is for future years only.`,
    )
  }
}

/**
 * The hyperbolic discount factor of Harvey: (1 + years)^−rate. It falls slower than an exponential one and makes plans
 * that are not consistent over time; official Dutch guidance does not use it.
 *
 * @throws RangeError for a number that is not finite or below 0.
 * Source: healthiar (CRAN), tests after a discounting workbook of the University of Porto.
 */
export const harveyFactor = (rate: number, years: number): number => {
  checkHyperbolic(rate, years)
  return power(1 + years, -rate)
}

/**
 * The hyperbolic discount factor of Mazur: 1 / (1 + rate · years). Not the same as {@link harveyFactor}.
 *
 * @throws RangeError for a number that is not finite or below 0.
 */
export const mazurFactor = (rate: number, years: number): number => {
  checkHyperbolic(rate, years)
  return 1 / (1 + rate * years)
}
