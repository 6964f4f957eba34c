import { divide } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { annuity } from './annuity.js'
import type { Figure } from './figures.js'
import { netPresentValue } from './net-present-value.js'

/**
 * Equivalent annual value (jaarlijkse equivalent) as a quantity: net present value at time 0, the first flow not
 * discounted, over the annuity factor of the years 1 … flows.length − 1.
 */
export const equivalentAnnual = (rate: Figure, flows: readonly Figure[]): Quantity<never> =>
  divide(netPresentValue(rate, flows, 0), annuity(rate, flows.length - 1), {
    en: 'equivalent annual value',
    nl: 'jaarlijkse equivalent',
  })
