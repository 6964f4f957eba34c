import { numberText, type Text } from '../../quantity/text.js'
import { fault, problemInWords } from '../problems.js'
import { total } from '../total.js'
import type { Criterion } from './decision-table.js'

/**
 * What is known of weights (gewichtenruimte): nothing but that they are not negative and add up to 1, or also an order of
 * importance and bounds. All weights that agree with it are equally likely.
 */
export interface WeightSpace {
  /** Criteria by id, the most important first; those not named may have any place. */
  readonly order?: readonly string[]
  /** The lowest and highest weight of each criterion, in their order. */
  readonly bounds?: readonly (readonly [number, number])[]
}

/** The same by place: the criteria that are in order, and bounds of all. */
export interface PlacedSpace {
  readonly chain: readonly number[]
  readonly lowest: readonly number[]
  readonly highest: readonly number[]
}

export const placed = ({ order = [], bounds }: WeightSpace, criteria: readonly Criterion[]): PlacedSpace => ({
  chain: order.map((id) => criteria.findIndex((criterion) => criterion.id === id)),
  lowest: criteria.map((_, k) => bounds?.[k]?.[0] ?? 0),
  highest: criteria.map((_, k) => bounds?.[k]?.[1] ?? 1),
})

/** Bounds narrowed by the order: none is lower than what is less important, nor higher than what is more. */
export const narrowed = ({ chain, lowest, highest }: PlacedSpace): PlacedSpace => {
  const [low, high] = [[...lowest], [...highest]]
  for (const [i, k] of chain.entries()) if (i > 0) high[k] = Math.min(high[k]!, high[chain[i - 1]!]!)
  for (const [i, k] of [...chain].reverse().entries()) if (i > 0) low[k] = Math.max(low[k]!, low[chain.at(-i)!]!)
  return { chain, lowest: low, highest: high }
}

const orderProblems = (order: readonly string[], criteria: readonly Criterion[]): readonly Text[] => {
  const ids = criteria.map(({ id }) => id)
  const fits = order.every((id, i) => ids.includes(id) && order.indexOf(id) === i)
  return fits && order.length !== 1
    ? []
    : [
        fault(
          { en: 'order of importance', nl: 'volgorde van belang' },
          { en: `two or more of ${ids.join(', ')}, each once`, nl: `twee of meer van ${ids.join(', ')}, elk één keer` },
          order.join(', '),
          { en: 'Correct the order, or leave it out.', nl: 'Verbeter de volgorde, of laat haar weg.' },
        ),
      ]
}

const boundProblems = (
  bounds: readonly (readonly [number, number])[],
  criteria: readonly Criterion[],
): readonly Text[] => {
  if (bounds.length !== criteria.length)
    return [
      fault(
        { en: 'bounds', nl: 'grenzen' },
        {
          en: `a pair for each of ${criteria.length} criteria`,
          nl: `een paar voor elk van ${criteria.length} criteria`,
        },
        bounds,
        { en: 'Give them in the order of the criteria.', nl: 'Geef ze in de volgorde van de criteria.' },
      ),
    ]
  return criteria.flatMap(({ id }, k) => {
    const [low, high] = bounds[k]!
    return Number.isFinite(low) && Number.isFinite(high) && low >= 0 && low < high && high <= 1
      ? []
      : [
          problemInWords(
            { en: `bounds of “${id}”`, nl: `grenzen van “${id}”` },
            { en: 'two numbers from 0 to 1, the lower first', nl: 'twee getallen van 0 tot 1, het laagste eerst' },
            { en: `${low} to ${high}`, nl: `${numberText(low).nl} tot ${numberText(high).nl}` },
            {
              en: 'Correct them; for weights that are known use a weighted sum.',
              nl: 'Verbeter ze; gebruik voor gewichten die bekend zijn een gewogen som.',
            },
          ),
        ]
  })
}

/** Exact: weights that agree with an order and bounds exist, and not only one of them, when these sums allow it. */
const emptyProblems = (space: PlacedSpace, criteria: readonly Criterion[]): readonly Text[] => {
  const { lowest, highest } = narrowed(space)
  const crossed = criteria.filter((_, k) => !(lowest[k]! < highest[k]!)).map(({ id }) => id)
  if (crossed.length > 0)
    return [
      problemInWords(
        { en: 'bounds with the order of importance', nl: 'grenzen samen met de volgorde van belang' },
        { en: 'weights that agree with both', nl: 'gewichten die bij allebei passen' },
        { en: `none for ${crossed.join(', ')}`, nl: `geen voor ${crossed.join(', ')}` },
        { en: 'Widen the bounds or drop the order.', nl: 'Verruim de grenzen of laat de volgorde vallen.' },
      ),
    ]
  const [least, most] = [total(lowest), total(highest)]
  return least < 1 && most > 1
    ? []
    : [
        problemInWords(
          { en: 'bounds', nl: 'grenzen' },
          {
            en: 'lowest weights that add up to less than 1 and highest to more',
            nl: 'laagste gewichten die samen minder dan 1 zijn en hoogste die samen meer zijn',
          },
          { en: `${least} and ${most}`, nl: `${numberText(least).nl} en ${numberText(most).nl}` },
          { en: 'Widen the bounds.', nl: 'Verruim de grenzen.' },
        ),
      ]
}

/** The problems of what is said of weights. */
export const weightSpaceProblems = (space: WeightSpace, criteria: readonly Criterion[]): readonly Text[] => {
  const wrong = [
    ...(space.order ? orderProblems(space.order, criteria) : []),
    ...(space.bounds ? boundProblems(space.bounds, criteria) : []),
  ]
  if (wrong.length > 0 || criteria.length < 2) return wrong
  return emptyProblems(placed(space, criteria), criteria)
}
