import { external, multiply } from '../../quantity/operations.js'
import type { Quantity, Solver } from '../../quantity/quantity.js'
import { type ByGroup, overall, regionFirst, sharesOf } from './by-group.js'

/**
 * The level against which a group is weighed (referentieniveau): the mean over inhabitants, the median group, or a
 * level of its own, of a taxpayer or a nation for instance. Required, because it fixes what a weight of 1 means.
 */
export type ReferenceLevel =
  | { readonly kind: 'mean' | 'median'; readonly population: ByGroup }
  | { readonly kind: 'number'; readonly value: Quantity<never> }

/** The level of the lowest-placed group such that it and those below hold at least half of all people. */
export const medianLevel = ([levels, people]: readonly Float64Array[]): Float64Array => {
  if (!levels || !people) throw new RangeError('Expected levels and numbers of people, got neither. Give both.')
  const order = Array.from(levels.keys()).sort((a, b) => levels[a]! - levels[b]!)
  const total = order.reduce((sum, i) => sum + people[i]!, 0)
  let below = 0
  const middle = order.find((i) => {
    below += people[i]!
    return below * 2 >= total && people[i]! > 0
  })
  if (middle === undefined) throw new RangeError(`Expected people in some group, got ${total}. Give their numbers.`)
  return Float64Array.of(levels[middle]!)
}

const median: Solver = { id: 'median of groups', perDraw: true, solve: medianLevel }

/**
 * The reference level of an income or a score (referentie-inkomen, referentiescore) by region and group.
 *
 * `mean`: Σ p · level over shares p of the population. `median`: the level of the group in the middle when people are
 * put in order of their group's level (the lower one when it falls between two); a median of groups, not of persons,
 * read in binary64. `number`: the value given. Unit: that of the levels.
 */
export const referenceLevel = (levels: ByGroup, reference: ReferenceLevel): Quantity<never> => {
  switch (reference.kind) {
    case 'number':
      return reference.value
    case 'mean': {
      const shares = sharesOf(reference.population, { en: 'share of the population', nl: 'aandeel in de bevolking' })
      return overall(multiply(shares, levels), { en: 'mean over inhabitants', nl: 'gemiddelde over inwoners' })
    }
    case 'median':
      return external({
        solver: median,
        inputs: [regionFirst(levels), regionFirst(reference.population)],
        axes: [],
        unit: levels.unit,
        label: { en: 'median group', nl: 'middelste groep' },
      })
  }
}
