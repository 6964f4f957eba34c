import { exp } from '../../quantity/binary64.js'
import { notNegative, numberProblems, refuse } from '../problems.js'

/** From here the error function is 1 in binary64. */
const saturated = 6
const rootOfPi = 1.772453850905516

/**
 * The error function for x ≥ 0: 2 / √π · e^(−x²) · Σ 2ⁿ x^(2n + 1) / (1 · 3 · … · (2n + 1)), whose terms are all
 * positive. Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 7.1.6.
 */
const errorFunction = (x: number): number => {
  if (x >= saturated) return 1
  let [term, sum] = [x, 0]
  for (let n = 1; sum + term !== sum; n++) {
    sum += term
    term *= (2 * x * x) / (2 * n + 1)
  }
  return Math.min(1, (2 / rootOfPi) * exp(-x * x) * sum)
}

/**
 * Gini coefficient of lognormal incomes (Gini-coëfficiënt): G = 2 Φ(σ / √2) − 1, which is the error function at σ / 2.
 *
 * σ is the standard deviation of the logarithm of income, 0 and more; G a fraction from 0 to 1.
 * Source: Aitchison & Brown, The Lognormal Distribution (1957).
 *
 * @throws RangeError when the spread is not a finite number of 0 and more.
 */
export const giniOfLognormal = (spread: number): number => {
  refuse(
    numberProblems({ en: 'Spread', nl: 'Spreiding' }, spread, notNegative, {
      en: 'Give the standard deviation of the logarithm of income.',
      nl: 'Geef de standaardafwijking van de logaritme van inkomen.',
    }),
  )
  return errorFunction(spread / 2)
}
