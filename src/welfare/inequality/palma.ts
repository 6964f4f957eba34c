import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { choiceProblems, finite, listProblems, notNegative, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { type Block, orderedBlocks } from './ordered-blocks.js'
import { distributionOf, type PopulationOption } from './population.js'

/** What is divided: `shares`, of the total that each has; `groupMeans`, the mean of each, which is four times as much. */
export type PalmaConvention = 'shares' | 'groupMeans'

export interface PalmaOptions extends PopulationOption {
  /** Required: both are called Palma ratio in the literature. */
  readonly convention: PalmaConvention
  /** What makes someone rich or poor, income for levels of accessibility for instance. Without it the levels do. */
  readonly orderedBy?: readonly number[] | undefined
}

const [top, bottom] = [0.1, 0.4]
/** A rest of this share of the population is rounding: without it four times 10 % would not be 40 %. */
const smallestRest = 1e-12

/** What the first `part` of the people in these blocks have; the block at the border is cut in proportion to people. */
const amountOfFirst = (blocks: readonly Block[], part: number): number => {
  let rest = part
  return total(
    blocks.map(({ share, amount }) => {
      const taken = rest > smallestRest ? Math.min(share, rest) : 0
      rest -= taken
      return amount * (taken / share)
    }),
  )
}

const nothingBelow = (): Outcome =>
  undefinedBecause(
    'The poorest 40 % have nothing, so nothing can be divided by what they have.',
    'De armste 40 % heeft niets, dus er valt niets te delen door wat zij hebben.',
  )

/**
 * Palma ratio (Palma-ratio): what the richest 10 % have against what the poorest 40 % have.
 *
 * `shares`: share of the total of the richest 10 % / that of the poorest 40 %, the convention for income; 0.25 when all
 * are equal. `groupMeans`: mean of the richest 10 % / mean of the poorest 40 %, the convention for accessibility; 1 when
 * all are equal. One level for each person, or each group with its `population`; a group across the border of 10 % or
 * 40 % is cut there in proportion to people, all of them at its level; groups that tie in `orderedBy` are cut as one.
 * Levels of 0 and more. A pure number, or null when the poorest 40 % have nothing.
 *
 * Source: Palma, Homogeneous middles vs. heterogeneous tails, Development and Change 42 (2011); Cobham & Sumner, Is it
 * all about the tails?, CGD Working Paper 343 (2013); group means as in the R package accessibility (Pereira & Herszenhut).
 *
 * @throws RangeError with all problems: no levels; a level below 0; a number of people that does not fit; no convention;
 * an order that is not one number for each level
 */
export const palma = (levels: readonly number[], options: PalmaOptions): Outcome => {
  const { convention, orderedBy = levels, population } = checkedOptions(options, 'convention')
  const mend = { en: 'Give what puts each level in order.', nl: 'Geef wat de niveaus ordent.' }
  const order =
    orderedBy === levels
      ? []
      : listProblems({ en: 'Order', nl: 'Volgorde' }, orderedBy, {
          length: Array.isArray(levels) ? levels.length : 0,
          rule: finite,
          mend,
        })
  const problems = [
    ...choiceProblems({ en: 'Convention', nl: 'Conventie' }, convention, ['shares', 'groupMeans']),
    ...order,
  ]
  const demand = { rule: notNegative, mend: { en: 'Give levels of 0 and more.', nl: 'Geef niveaus van 0 of meer.' } }
  const { shares } = distributionOf(levels, population, demand, problems)
  const blocks = orderedBlocks(levels, shares, orderedBy)
  const [rich, poor] = [amountOfFirst(blocks.toReversed(), top), amountOfFirst(blocks, bottom)]
  if (poor === 0) return nothingBelow()
  const value = convention === 'shares' ? rich / poor : rich / top / (poor / bottom)
  return defined(within(value, { en: 'Palma ratio', nl: 'Palma-ratio' }))
}
