import { productError, sumError } from '../../quantity/double-double.js'

/**
 * Value and slope of a polynomial at high + low, coefficients from the highest power down. The compensated Horner
 * scheme carries the roundings along: the value is as good as if computed with twice the digits.
 */
const valueAndSlope = (falling: readonly number[], high: number, low: number): { value: number; slope: number } => {
  let value = 0
  let slope = 0
  let lost = 0
  for (const coefficient of falling) {
    slope = slope * high + value
    const product = value * high
    const sum = product + coefficient
    lost = lost * high + productError(value, high, product) + sumError(product, coefficient, sum)
    value = sum
  }
  return { value: value + (lost + low * slope), slope }
}

/** The Newton step for the rate at which the flows balance; in 1 / (1 + rate) for positive rates, else in 1 + rate. */
const newtonStep = (flows: readonly number[], reversed: readonly number[], rate: number): number => {
  const growth = 1 + rate
  const growthLow = sumError(1, rate, growth)
  if (rate <= 0) {
    const { value, slope } = valueAndSlope(flows, growth, growthLow)
    return -value / slope
  }
  const factor = 1 / growth
  const one = factor * growth
  const factorLow = (1 - one - productError(factor, growth, one) - factor * growthLow) / growth
  const { value, slope } = valueAndSlope(reversed, factor, factorLow)
  return (value / slope) * growth * growth
}

/**
 * The rate at which the flows balance, to the last digit, from a rate that is already close. A step that is not small
 * (the flows balance in more than one place here) is not taken.
 */
export const polishRate = (flows: readonly number[], close: number): number => {
  const reversed = flows.toReversed()
  let rate = close
  for (let i = 0; i < 3; i++) {
    const step = newtonStep(flows, reversed, rate)
    if (!(Math.abs(step) <= 1e-6 * (1 + rate)) || rate + step === rate) break
    rate += step
  }
  return rate
}
