import { type Axis, axis, axisNamed, cellCount } from '../../quantity/axis.js'
import { given } from '../../quantity/leaf.js'
import { divide, expectAxes, multiply, sum } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Label } from '../../quantity/text.js'
import { one } from '../../quantity/unit.js'
import type { ByGroup } from '../method.js'

export type { ByGroup }

/** The one group of a study without income groups. */
export const oneGroup: Axis<'group'> = axis('group', ['everyone'])

const ones = <const List extends readonly Axis[]>(axes: List) =>
  given({ label: '1', axes, values: axes.length === 0 ? ['1'] : Array(cellCount(axes)).fill('1'), unit: one })

/** Data by region that are the same for each group (groepen) of it: axes region → region × group. */
export const overGroups = (byRegion: Quantity<'region'>, groups: Axis<'group'>): ByGroup =>
  multiply(byRegion, ones([groups]), byRegion.label ?? undefined)

/** Data by group that are the same in each region (regio): axes group → region × group. */
export const overRegions = (byGroup: Quantity<'group'>, regions: Axis<'region'>): ByGroup =>
  multiply(ones([regions]), byGroup, byGroup.label ?? undefined)

/** The sum over all regions and groups (totaal). */
export const overall = (of: ByGroup, label?: Label): Quantity<never> => sum(sum(of, 'group'), 'region', label)

/** Each cell as a share of the sum of all (aandeel). */
export const sharesOf = (of: ByGroup, label: Label): ByGroup => divide(of, overall(of), label)

/** The same cells with region first, so that solvers, which see bare numbers, read all inputs in one order. */
export const regionFirst = (of: ByGroup): ByGroup => {
  const [region, group] = [axisNamed(of.axes, 'region'), axisNamed(of.axes, 'group')]
  if (!region || !group) return expectAxes(of, 'region', 'group')
  return of.axes[0] === region ? of : expectAxes(multiply(ones([region, group]), of), 'region', 'group')
}
