import { constant } from '../../quantity/leaf.js'
import { divide, max, min, multiply, pick, power, subtract, sum } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Figure } from './figures.js'
import { flatFactors, flowQuantity, nothingAYear, timeSteps, unity, yearlyRate } from './time-steps.js'

/**
 * Modified internal rate of return (gemodificeerde interne rentevoet) as a quantity:
 * (future value of the positive flows / − present value of the negative flows)^(1 / n) − 1, with n = flows.length − 1.
 *
 * Positive flows earn `reinvestmentRate` until the last year, negative ones are discounted at `financeRate` to time 0,
 * where the first flow falls. Needs a positive and a negative flow.
 */
export const modifiedInternalRate = (
  flows: readonly Figure[],
  financeRate: Figure,
  reinvestmentRate: Figure,
): Quantity<never> => {
  const along = timeSteps(flows.length)
  const flow = flowQuantity(flows, along)
  const reinvested = flatFactors(yearlyRate(reinvestmentRate), along, 0)
  const presentGains = sum(multiply(max(flow, nothingAYear), reinvested), 'year')
  const futureGains = divide(presentGains, pick(reinvested, 'year', along.members.at(-1) as string), {
    en: 'value of the positive flows in the last year',
    nl: 'waarde van de positieve stromen in het laatste jaar',
  })
  const presentCosts = sum(
    multiply(subtract(nothingAYear, min(flow, nothingAYear)), flatFactors(yearlyRate(financeRate), along, 0)),
    'year',
    { en: 'present value of the negative flows', nl: 'contante waarde van de negatieve stromen' },
  )
  const exponent = divide(unity, constant(flows.length - 1))
  return subtract(power(divide(futureGains, presentCosts), exponent), unity, {
    en: 'modified internal rate of return',
    nl: 'gemodificeerde interne rentevoet',
  })
}
