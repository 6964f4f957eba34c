import { power } from '../quantity/binary64.js'

/** A function at one place. */
export interface Point {
  readonly at: number
  readonly value: number
}

/** The lowest and the highest of a function over a range, and where. */
export interface Extremes {
  readonly lowest: Point
  readonly highest: Point
}

type Evaluate = (at: readonly number[]) => readonly number[]

/** So many parts a turn is divided into at a time. */
const parts = 256
const mostPasses = 20
/** A difference of this part of the value, or less, is rounding. */
const rounding = 1e-12

const higher = (a: Point, b: Point): Point => (b.value > a.value ? b : a)

const pointsAt = (evaluate: Evaluate, at: readonly number[]): readonly Point[] => {
  const values = evaluate(at)
  return at.map((each, i) => ({ at: each, value: values[i] as number }))
}

/** Whether nothing above rounding can hide between three points, or no number lies between them. */
const isFlat = (low: Point, top: Point, high: Point): boolean =>
  top.value - Math.min(low.value, high.value) <= rounding * Math.abs(top.value) ||
  high.at - low.at <= Number.EPSILON * Math.abs(top.at)

/** Narrows a turn between two points until it is flat. */
const topOf = (evaluate: Evaluate, turn: readonly [Point, Point, Point]): Point => {
  let [low, top, high] = turn
  for (let pass = 0; pass < mostPasses; pass++) {
    const inner = Array.from({ length: parts - 1 }, (_, i) => low.at + ((high.at - low.at) * (i + 1)) / parts)
    const points = [low, ...pointsAt(evaluate, inner), high]
    const best = points.reduce(higher)
    const i = points.indexOf(best)
    low = points[Math.max(0, i - 1)] as Point
    high = points[Math.min(parts, i + 1)] as Point
    top = higher(top, best)
    if (isFlat(low, top, high)) break
  }
  return top
}

const highestOf = (evaluate: Evaluate, points: readonly Point[], isContinuous: boolean): Point => {
  const best = points.reduce(higher)
  if (!isContinuous) return best
  const turns = points.flatMap((top, i): readonly (readonly [Point, Point, Point])[] => {
    const [low, high] = [points[i - 1], points[i + 1]]
    const noise = rounding * Math.abs(top.value)
    const isTurn = low && high && top.value - low.value > noise && top.value >= high.value - noise
    return isTurn ? [[low, top, high]] : []
  })
  return turns.map((turn) => topOf(evaluate, turn)).reduce(higher, best)
}

/** So often the first and the last step are halved. */
const halvings = 40

/** The grid with its first and last step halved towards the ends, so that a turn there has neighbours on both sides. */
const finerAtEnds = (at: readonly number[]): readonly number[] => {
  const [first, second, last, beforeLast] = [at[0], at[1], at.at(-1), at.at(-2)]
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) return at
  const halves = Array.from({ length: halvings }, (_, i) => power(2, -(i + 1)))
  const extra = halves.flatMap((part) => [first + (second - first) * part, last - (last - beforeLast) * part])
  return [...new Set([...at, ...extra])].sort((a, b) => a - b)
}

/**
 * The lowest and highest value of a function over a range (uitersten): the function is read on a grid with both ends in
 * it, and wherever it turns from rising to falling or back, that turn is narrowed until it is flat. Exact to
 * rounding for a function with no more than one turn between two neighbours of the grid.
 *
 * @param at the grid, in rising order
 * @param isContinuous false when only the values of the grid exist, such as whole years
 */
export const extremesOf = (evaluate: Evaluate, at: readonly number[], isContinuous: boolean): Extremes => {
  const points = pointsAt(evaluate, isContinuous ? finerAtEnds(at) : at)
  const negate = ({ at: place, value }: Point): Point => ({ at: place, value: -value })
  const negated: Evaluate = (places) => evaluate(places).map((value) => -value)
  return {
    highest: highestOf(evaluate, points, isContinuous),
    lowest: negate(highestOf(negated, points.map(negate), isContinuous)),
  }
}
