import { numberText, type Text } from '../../quantity/text.js'
import { fault, problemInWords } from '../problems.js'
import type { Criterion } from './decision-table.js'

/**
 * A piecewise linear value function (stuksgewijs lineaire waardefunctie): break points of score and value, scores rising
 * throughout or falling throughout.
 */
export type PiecewiseLinear = readonly (readonly [score: number, value: number])[]

const risingPoints = (points: PiecewiseLinear): PiecewiseLinear =>
  points.length > 1 && points[0]![0] > points[1]![0] ? [...points].reverse() : points

const strictlyRising = (points: PiecewiseLinear): boolean =>
  points.every(([score], i) => i === 0 || score > points[i - 1]![0])

/** The problems of the value function of one criterion. */
export const valueFunctionProblems = (criterion: Criterion, points: PiecewiseLinear): readonly Text[] => {
  const what = { en: `value function of “${criterion.id}”`, nl: `waardefunctie van “${criterion.id}”` }
  const [rising, mend] = [risingPoints(points), { en: 'Correct its points.', nl: 'Verbeter haar punten.' }]
  const [first, last] = [rising[0], rising.at(-1)]
  if (!first || !last || rising.length < 2)
    return [fault(what, { en: 'two points or more', nl: 'twee punten of meer' }, points, mend)]
  if (
    points.some(([score, value]) => !Number.isFinite(score) || !Number.isFinite(value)) ||
    !Number.isFinite(last[0] - first[0])
  )
    return [
      problemInWords(
        what,
        { en: 'finite scores and values', nl: 'eindige scores en waarden' },
        points.map((point) => point.join(' → ')).join(', '),
        mend,
      ),
    ]
  if (!strictlyRising(rising))
    return [
      problemInWords(
        what,
        { en: 'scores that rise throughout or fall throughout', nl: 'scores die overal stijgen of overal dalen' },
        points.map(([score]) => score).join(', '),
        mend,
      ),
    ]
  const [best, worst] = criterion.better === 'high' ? [last, first] : [first, last]
  return best[1] < worst[1]
    ? [
        problemInWords(
          what,
          {
            en: `a value at ${best[0]}, the better end, not below that at ${worst[0]}`,
            nl: `een waarde bij ${best[0]}, het betere eind, niet onder die bij ${worst[0]}`,
          },
          { en: `${best[1]} below ${worst[1]}`, nl: `${numberText(best[1]).nl} onder ${numberText(worst[1]).nl}` },
          {
            en: 'Correct the points, or which scores are better.',
            nl: 'Verbeter de punten, of welke scores beter zijn.',
          },
        ),
      ]
    : []
}

/** The scores over which a value function is defined, the lowest first. */
export const reachOf = (points: PiecewiseLinear): readonly [number, number] => {
  const rising = risingPoints(points)
  return [rising[0]![0], rising.at(-1)![0]]
}

/** The value of scores within the reach of a value function; exact at its points. */
export const piecewiseLinear = (points: PiecewiseLinear): ((score: number) => number) => {
  const rising = risingPoints(points)
  return (score) => {
    const at = rising.findIndex(([end]) => score <= end)
    const [x1, y1] = rising[at]!
    if (score === x1 || at === 0) return y1
    const [x0, y0] = rising[at - 1]!
    return y0 + (y1 - y0) * ((score - x0) / (x1 - x0))
  }
}
