import { given } from '../quantity/leaf.js'
import { divide, stack, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { one } from '../quantity/unit.js'
import type { GroupIncidenceInput } from './input/groups.js'
import { sourcesOf } from './study.js'
import type { Variant } from './variant.js'

const label = { en: 'shares of income groups', nl: 'aandelen van inkomensgroepen' }

/**
 * Which share of what falls in a region each of its income groups has (verdeling over inkomensgroepen); 1 in each region.
 *
 * @param incidence what an effect says of it; without it the study as a whole
 * @returns null when the study has income groups and nobody says how they share
 * @throws InputError `missingNeed`
 */
export const groupSharesOf = (
  { study, cellColumn, once }: Variant,
  incidence: GroupIncidenceInput | undefined,
): Quantity<'region' | 'group'> | null => {
  const { input, regions, cells } = study
  const everyRegion = (values: readonly string[], source = {}) => {
    const shares = given({ label, axes: [cells.groups], values, unit: one, sources: sourcesOf(input, source) })
    return stack(
      regions,
      regions.members.map(() => shares),
      label,
    )
  }
  if (!input.groups) return once('shares of everyone', () => everyRegion(['1']))
  if (incidence && 'shares' in incidence)
    return everyRegion(
      cells.groups.members.map((id) => String(incidence.shares[id])),
      incidence,
    )
  const by = incidence?.by ?? input.groups.by
  if (by === undefined) return null
  return once(`shares of groups by ${by}`, () => divide(cellColumn(by), sum(cellColumn(by), 'group'), label))
}
