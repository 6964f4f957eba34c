import { log } from '../../quantity/binary64.js'

/** Below this a quotient loses digits. */
const smallestNormal = 2.2250738585072014e-308

/** ln(a / b) for a, b > 0, also where their quotient does not fit in a number. */
export const logOfQuotient = (a: number, b: number): number => {
  const quotient = a / b
  return quotient < smallestNormal || quotient === Number.POSITIVE_INFINITY ? log(a) - log(b) : log(quotient)
}
