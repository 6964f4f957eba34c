import { type Axis, yearAxis } from '../../quantity/axis.js'
import { constant, given } from '../../quantity/leaf.js'
import { add, divide, multiply, runningProduct } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { calendarYear, one, perYear } from '../../quantity/unit.js'
import type { Figure } from './figures.js'

/** Years counted from the first flow, 0 … count − 1: the axis of flows that have no calendar. */
export const timeSteps = (count: number): Axis<'year'> => yearAxis(0, count - 1)

/** A yearly rate (discontovoet) as a quantity, 1/year. */
export const yearlyRate = (rate: Figure): Quantity<never> =>
  given({ label: { en: 'discount rate', nl: 'discontovoet' }, axes: [], values: [rate], unit: perYear })

/** Amounts of money a year (geldstromen), in any one unit of money and price level. */
export const flowQuantity = (flows: readonly Figure[], along: Axis<'year'>): Quantity<'year'> =>
  given({ label: { en: 'flow', nl: 'geldstroom' }, axes: [along], values: flows, unit: perYear })

/**
 * Discount factors (discontofactoren) of a flat rate, as a running product: (1 + rate)^−(t + first) for t = 0, 1, 2 …
 *
 * @param first 0 when the first flow falls at time 0 and is not discounted, 1 when it falls a year later
 */
export const flatFactors = (rate: Quantity<never>, along: Axis<'year'>, first: 0 | 1): Quantity<'year'> => {
  const passed = given({
    label: { en: 'a year has passed', nl: 'er is een jaar verstreken' },
    axes: [along],
    values: along.members.map((_, t) => (t === 0 ? first : 1)),
    unit: calendarYear,
  })
  const growth = add(constant(1), multiply(rate, passed))
  return divide(constant(1), runningProduct(growth, { en: 'compounded rate', nl: 'samengestelde voet' }), {
    en: 'discount factor',
    nl: 'discontofactor',
  })
}

/** 1 a year in every year. */
export const oneEachYear = (along: Axis<'year'>): Quantity<'year'> =>
  given({ label: '1', axes: [along], values: along.members.map(() => 1), unit: perYear })

/** Zero a year, a pure number without unit of money. */
export const nothingAYear: Quantity<never> = constant(0, perYear)

/** One, a pure number. */
export const unity: Quantity<never> = given({ label: '1', axes: [], values: [1], unit: one })
