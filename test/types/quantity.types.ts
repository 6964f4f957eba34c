/** What must compile and what must not: checked by tsc with the rest. Never run. */
import { axis, yearAxis } from '../../src/quantity/axis.js'
import { constant, given } from '../../src/quantity/leaf.js'
import { add, expectAxes, multiply, pick, rename, stack, sum } from '../../src/quantity/operations.js'
import type { Node, Quantity } from '../../src/quantity/quantity.js'
import { one } from '../../src/quantity/unit.js'

const years = yearAxis(2025, 2026)
const regions = axis('region', ['north', 'south'])
const byYear: Quantity<'year'> = given({ label: 'a', axes: [years], values: [1, 2], unit: one })
const both: Quantity<'year' | 'region'> = given({ label: 'b', axes: [years, regions], values: [1, 2, 3, 4], unit: one })
const scalar: Quantity<never> = constant(1)

export const allowed = {
  product: multiply(byYear, both) satisfies Quantity<'year' | 'region'>,
  broadcast: add(scalar, byYear) satisfies Quantity<'year'>,
  summed: sum(both, 'year') satisfies Quantity<'region'>,
  total: sum(sum(both, 'year'), 'region') satisfies Quantity<never>,
  picked: pick(both, 'region', 'north') satisfies Quantity<'year'>,
  renamed: rename(both, 'region', 'origin') satisfies Quantity<'year' | 'origin'>,
  stacked: stack(regions, [byYear, byYear]) satisfies Quantity<'year' | 'region'>,
  checked: expectAxes(both as Node, 'year', 'region') satisfies Quantity<'year' | 'region'>,
}

// @ts-expect-error an axis that is not there cannot be summed
sum(byYear, 'region')
// @ts-expect-error nor after it has been summed away
sum(sum(both, 'year'), 'year')
// @ts-expect-error a union of axis names is not one axis
sum(both, 'year' as 'year' | 'region')
// @ts-expect-error nor for pick
pick(both, 'year' as 'year' | 'region', '2025')
// @ts-expect-error an axis that is not there has no members to pick
pick(byYear, 'region', 'north')
// @ts-expect-error invariant: fewer axes are not more
export const widened: Quantity<'year' | 'region'> = byYear
// @ts-expect-error nor more axes fewer
export const narrowed: Quantity<'year'> = both
// @ts-expect-error a quantity with axes is no scalar
export const noScalar: Quantity<never> = byYear
// @ts-expect-error a node has to pass expectAxes first
export const unchecked: Quantity<'year'> = byYear as Node
// @ts-expect-error the sum over years no longer has years
export const stillYears: Quantity<'year' | 'region'> = sum(both, 'year')
