import { drawsPerBlock } from '../reading/sampled.js'

/** A value at which a function is zero; `through` is another only when the function is zero all the way to it. */
export interface Root {
  readonly value: number
  readonly through: number
}

/** Two neighbouring values between which a function goes from one side of zero to the other without being zero. */
export interface Jump {
  readonly from: number
  readonly to: number
}

export interface Crossings {
  readonly roots: readonly Root[]
  readonly jumps: readonly Jump[]
}

/** A function on several values at once; NaN where it cannot be computed. */
export type Evaluate = (at: readonly number[]) => ArrayLike<number>

/** A function at one place. */
export interface Point {
  readonly at: number
  readonly value: number
}

interface Bracket {
  readonly low: Point
  readonly high: Point
  /** How far the function goes over the bracket that the grid gave. */
  readonly rise: number
  readonly done: boolean
}

/** Roots are found to this part of their own value. */
const tolerance = 1e-12
/** A bracket as narrow as the tolerance over which the function still goes more than this part of the way: a jump. */
const jumping = 1e-3
const mostPasses = 100

const crosses = (low: Point, high: Point): boolean => low.value < 0 !== high.value < 0

const neighbours = (points: readonly Point[]): readonly (readonly [Point, Point])[] =>
  points.slice(1).map((high, i) => [points[i] as Point, high] as const)

/** Points that follow each other and are all zero, as one root each. */
const zeroRuns = (points: readonly Point[]): readonly Root[] => {
  const runs: { value: number; through: number }[] = []
  points.forEach(({ at, value }, i) => {
    if (value !== 0) return
    const last = runs.at(-1)
    if (last && points[i - 1]?.value === 0) last.through = at
    else runs.push({ value: at, through: at })
  })
  return runs
}

const isNarrow = ({ low, high }: Bracket, span: number): boolean =>
  high.at - low.at <= Math.max(tolerance * Math.max(Math.abs(low.at), Math.abs(high.at)), Number.EPSILON * span)

/** Cuts a bracket at the points between its ends and keeps the first part that crosses zero. */
const cut = (bracket: Bracket, inner: readonly Point[]): Bracket => {
  const points = [bracket.low, ...inner.filter(({ value }) => Number.isFinite(value)), bracket.high]
  const zero = points.find(({ value }) => value === 0)
  if (zero) return { ...bracket, low: zero, high: zero, done: true }
  const [low, high] = neighbours(points).find(([a, b]) => crosses(a, b)) as readonly [Point, Point]
  const stuck = high.at - low.at >= bracket.high.at - bracket.low.at
  return { ...bracket, low, high, done: stuck }
}

/** Points that divide a bracket into equal parts. */
const divisions = ({ low, high }: Bracket, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => low.at + ((high.at - low.at) * (i + 1)) / (count + 1))

/** Narrows all brackets together, sharing the lanes of a block. */
const narrowed = (evaluate: Evaluate, given: readonly Bracket[], span: number): readonly Bracket[] => {
  let brackets = given
  for (let pass = 0; pass < mostPasses; pass++) {
    const open = brackets.filter((each) => !each.done && !isNarrow(each, span))
    if (open.length === 0) break
    const count = Math.max(1, Math.floor(drawsPerBlock / open.length))
    const at = open.map((bracket) => divisions(bracket, count))
    const values = evaluate(at.flat())
    const next = new Map(
      open.map((bracket, i) => {
        const points = at[i]!.map((each, k): Point => ({ at: each, value: values[i * count + k] as number }))
        return [bracket, cut(bracket, points)] as const
      }),
    )
    brackets = brackets.map((each) => next.get(each) ?? each)
  }
  return brackets
}

const found = ({ low, high, rise }: Bracket): Root | Jump => {
  const step = high.value - low.value
  if (low.at !== high.at && Math.abs(step) > jumping * Math.abs(rise)) return { from: low.at, to: high.at }
  const at = low.at === high.at ? low.at : low.at - (low.value * (high.at - low.at)) / step
  const value = Math.min(high.at, Math.max(low.at, at))
  return { value, through: value }
}

const isRoot = (each: Root | Jump): each is Root => 'value' in each

/**
 * All places where a function crosses zero (omslagwaarden): between neighbours of opposite sign the crossing is narrowed
 * by dividing into as many parts as a block has lanes, to 1e-12 of its own value. A crossing where the function does not
 * come close to zero is a jump. Two crossings between the same neighbours, and a touch of zero between them, are not seen.
 *
 * @param points the function on a grid, in rising order; points where it cannot be computed are passed over
 * @param isContinuous false when only the values of the grid exist, such as whole years: every crossing is then a jump
 */
export const crossingsOf = (evaluate: Evaluate, points: readonly Point[], isContinuous = true): Crossings => {
  const known = points.filter(({ value }) => Number.isFinite(value))
  const brackets = neighbours(known)
    .filter(([low, high]) => low.value !== 0 && high.value !== 0 && crosses(low, high))
    .map(([low, high]): Bracket => ({ low, high, rise: high.value - low.value, done: false }))
  const span = (known.at(-1)?.at ?? 0) - (known[0]?.at ?? 0)
  const crossed = isContinuous
    ? narrowed(evaluate, brackets, span).map(found)
    : brackets.map(({ low, high }): Jump => ({ from: low.at, to: high.at }))
  return {
    roots: [...zeroRuns(known), ...crossed.filter(isRoot)].sort((a, b) => a.value - b.value),
    jumps: crossed.filter((each): each is Jump => !isRoot(each)),
  }
}

/** As many values as asked from one to another at equal distances, and one more wherever it falls; rising, each once. */
export const gridOf = (from: number, to: number, count: number, also: number): readonly number[] => {
  const even = Array.from({ length: count }, (_, i) => (i === count - 1 ? to : from + ((to - from) * i) / (count - 1)))
  const all = also > from && also < to ? [...even, also] : even
  return [...new Set(all)].sort((a, b) => a - b)
}

/** The whole numbers from one to another, both included. */
export const wholeNumbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor(to) - Math.ceil(from) + 1) }, (_, i) => Math.ceil(from) + i)
