import { type Axis, axis } from '../../../src/quantity/axis.js'
import { constant, given } from '../../../src/quantity/leaf.js'
import type { Quantity } from '../../../src/quantity/quantity.js'
import { one, parseUnit, type Unit } from '../../../src/quantity/unit.js'
import { decimalReading } from '../../../src/reading/decimal.js'
import { type ByGroup, oneGroup } from '../../../src/welfare/weights/by-group.js'

/** Regions named by position, one for each value. */
export const regionsFor = (values: readonly unknown[]): Axis<'region'> =>
  axis(
    'region',
    values.map((_, i) => `r${i}`),
  )

export const euroPerPerson = parseUnit('EUR/person', {
  priceLevel: 2025,
  priceUnit: 'marketPrices',
  terms: 'real',
  valuation: 2025,
})

export const columnOf = (label: string, values: readonly number[], unit: Unit = one): ByGroup =>
  given({ label, axes: [regionsFor(values), oneGroup], values, unit })

export const number = constant

export const read = <A extends string>(quantity: Quantity<A>): readonly number[] =>
  decimalReading().table(quantity).values.map(Number)
