import type { Text } from '../../quantity/text.js'
import { choiceProblems, fault, refuse } from '../problems.js'
import { inputProblems, list, text } from '../shape.js'
import { type IndicatorDescription, type Measured, measuredProblems, measuredShape } from './indicator.js'

/**
 * Whether regions with the same value, of which only some fit in a quarter, are all in it or all out of it. What CBS does
 * with them is not known, so there is no default.
 */
export type QuarterTies = 'in' | 'out'

/** In how many and which indicators a region is among the best and the worst. */
export interface QuarterCount {
  readonly region: string
  /** Ids of the indicators in whose best quarter it is. */
  readonly top: readonly string[]
  readonly bottom: readonly string[]
  /** The number in the best quarter less that in the worst one. */
  readonly net: number
}

/** 1 in the best quarter, −1 in the worst one, else 0; a value that ties put in both is in neither. */
export const quarterOf = (
  values: readonly number[],
  { better }: Pick<IndicatorDescription, 'better'>,
  ties: QuarterTies,
): readonly (-1 | 0 | 1)[] =>
  values.map((value) => {
    const above = values.filter((other) => (better === 'high' ? other > value : other < value)).length
    const same = values.filter((other) => other === value).length
    const below = values.length - above - same
    const extra = ties === 'in' ? 1 : same
    const top = above + extra <= values.length / 4
    const bottom = below + extra <= values.length / 4
    return top === bottom ? 0 : top ? 1 : -1
  })

/** That there are enough regions to have quarters. */
export const quarterProblems = ({ length }: readonly string[]): readonly Text[] =>
  length < 4
    ? [
        fault(
          { en: 'regions', nl: 'regio’s' },
          { en: 'at least four, to have quarters', nl: 'ten minste vier, voor kwarten' },
          length,
          { en: 'Add regions.', nl: 'Voeg regio’s toe.' },
        ),
      ]
    : []

/**
 * Counts of indicators in the best and the worst quarter of regions (aantal indicatoren in het beste en het slechtste
 * kwart), as the Dutch regional monitor of broad welfare colours them green and red.
 *
 * A region is in the best quarter when its rank is at most a quarter of the number of regions: 3 of 12, 2 of 10. `ties`
 * says what happens when regions with the same value would only partly fit. Indicators are counted, not weighted: one that
 * barely differs between regions counts as much as one that differs widely.
 *
 * Axes: the result and `values` of each indicator run over `regions`. Unit: numbers of indicators.
 *
 * @throws RangeError that lists every problem: fewer than four regions, names twice, lists of another length, figures that
 * are not finite.
 *
 * Source: CBS, Regionale Monitor Brede Welvaart (yearly since 2020); De regionale economie 2023, ch. 5.
 */
export const quartileCount = (input: {
  readonly regions: readonly string[]
  readonly measured: readonly Measured[]
  readonly ties: QuarterTies
}): readonly QuarterCount[] => {
  refuse(inputProblems(input, { regions: list(text), measured: measuredShape }))
  const { regions, measured, ties } = input
  refuse([
    ...measuredProblems(regions, measured),
    ...choiceProblems('ties', ties, ['in', 'out']),
    ...quarterProblems(regions),
  ])
  const quarters = measured.map(({ indicator, values }) => ({
    id: indicator.id,
    of: quarterOf(values, indicator, ties),
  }))
  return regions.map((region, at) => {
    const idsAt = (quarter: 1 | -1): readonly string[] =>
      quarters.filter(({ of }) => of[at] === quarter).map(({ id }) => id)
    const [top, bottom] = [idsAt(1), idsAt(-1)]
    return { region, top, bottom, net: top.length - bottom.length }
  })
}
