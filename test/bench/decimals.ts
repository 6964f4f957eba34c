import { Exact, zero } from '../../src/quantity/decimal.js'
import { product, quotient } from '../../src/quantity/decimal-arithmetic.js'
import { exactExp, exactLog, exactPower } from '../../src/quantity/decimal-functions.js'
import { exactTotal } from '../../src/quantity/exact-sum.js'
import { against, type Measured, medianOf } from './measure.js'

/* What is worked out here instead of by decimal.js, to the same digits: each side by side with it. */

const count = 2000
/** Numbers of 34 digits from 1,000 to 90,000, as weights, factors and amounts have. */
const numbers = Array.from({ length: count }, (_, i) => new Exact(1000 + ((i * 7919) % 89_000)).div(7).times('1.1'))
const rates = Array.from({ length: count }, (_, i) => new Exact((i % 300) + 1).div(137))

const each = (run: (value: Exact, rate: Exact) => unknown) => () => {
  for (let i = 0; i < count; i++) run(numbers[i]!, rates[i]!)
}

const beside = (name: string, own: () => unknown, decimalJs: () => unknown): Measured =>
  against(`${name}, ${count} times at 34 digits (rival: decimal.js)`, medianOf(15, own), medianOf(15, decimalJs))

export const decimalCases = (): readonly Measured[] => [
  beside(
    'a sum',
    () => exactTotal(numbers),
    () => numbers.reduce((sum, value) => sum.plus(value), zero),
  ),
  beside(
    'a · b',
    each(product),
    each((a, b) => a.times(b)),
  ),
  beside(
    'a / b',
    each(quotient),
    each((a, b) => a.div(b)),
  ),
  beside(
    'aᵇ',
    each(exactPower),
    each((a, b) => a.pow(b)),
  ),
  beside(
    'ln a',
    each(exactLog),
    each((a) => a.ln()),
  ),
  beside(
    'eᵇ',
    each((_, b) => exactExp(b)),
    each((_, b) => b.exp()),
  ),
]
