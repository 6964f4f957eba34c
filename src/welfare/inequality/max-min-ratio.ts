import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { notNegative, within } from '../problems.js'
import { distributionOf } from './population.js'

const nothingLowest = (): Outcome =>
  undefinedBecause(
    'The lowest level is 0, so nothing can be divided by it.',
    'Het laagste niveau is 0, dus er valt niets door te delen.',
  )

/**
 * Ratio of the highest to the lowest level (verhouding tussen hoogste en laagste): max x / min x.
 *
 * Levels of 0 and more in any one unit; numbers of people play no part. A pure number of 1 and more, or null when the
 * lowest level is 0. Source: Shankar & Shah, Bridging the economic divide within countries, World Development 31 (2003).
 *
 * @throws RangeError with all problems: no levels; a level below 0
 */
export const maxMinRatio = (levels: readonly number[]): Outcome => {
  const { highest, lowest } = distributionOf(levels, undefined, {
    rule: notNegative,
    mend: { en: 'Give levels of 0 and more.', nl: 'Geef niveaus van 0 of meer.' },
  })
  return lowest === 0
    ? nothingLowest()
    : defined(within(highest / lowest, { en: 'Ratio of highest to lowest', nl: 'Verhouding van hoogste tot laagste' }))
}
