import { exp, log } from '../../quantity/binary64.js'

/** eˣ − 1, without the digits that a plain difference loses near 0. Source: Kahan's correction by x / ln(eˣ). */
export const expMinusOne = (x: number): number => {
  const power = exp(x)
  if (power === 1) return x
  if (power - 1 === -1 || power === Number.POSITIVE_INFINITY) return power - 1
  return (power - 1) * (x / log(power))
}

/** ln(1 + x), without the digits that a plain sum loses near 0. Source: Kahan's correction, Goldberg (1991), theorem 4. */
export const logOnePlus = (x: number): number => {
  const sum = 1 + x
  return sum === 1 || sum === Number.POSITIVE_INFINITY ? x : log(sum) * (x / (sum - 1))
}
