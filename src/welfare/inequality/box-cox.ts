import { log } from '../../quantity/binary64.js'
import { expMinusOne } from './near-zero.js'

/** Below this the power changes no digit of the result, and powers near the smallest number lose theirs. */
const smallestPower = 1e-20

/** The Box–Cox transform of eˡ, for x that does not fit in a number. */
export const boxCoxOfExp = (logarithm: number, power: number): number =>
  Math.abs(power) < smallestPower ? logarithm : expMinusOne(power * logarithm) / power

/**
 * The Box–Cox transform (x^power − 1) / power of x ≥ 0, and its limit ln x at power 0; it loses no digits near it.
 * Source: Box & Cox, An analysis of transformations (1964).
 */
export const boxCox = (x: number, power: number): number => boxCoxOfExp(log(x), power)
