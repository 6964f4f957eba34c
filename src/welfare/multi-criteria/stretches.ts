/** A score that is a straight line in a weight t from 0 to 1. */
export interface ScoreLine {
  readonly atZero: number
  readonly atOne: number
}

/** A stretch of weights over which the order does not change. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Places of the lines, best first; those that coincide share a place. */
  readonly order: readonly (readonly number[])[]
}

/** Lines closer than this, relative to the largest score, coincide; changes of order closer than this are one. */
const closeness = 1e-12

const heightAt = ({ atZero, atOne }: ScoreLine, t: number): number => atZero * (1 - t) + atOne * t

/** Lines that coincide, in the order of the first of each. */
const coinciding = (lines: readonly ScoreLine[]): readonly (readonly number[])[] => {
  const close = closeness * Math.max(...lines.flatMap(({ atZero, atOne }) => [Math.abs(atZero), Math.abs(atOne)]), 0)
  const groups: number[][] = []
  for (const [i, line] of lines.entries()) {
    const same = groups.find(([first]) => {
      const other = lines[first!]!
      return Math.abs(other.atZero - line.atZero) <= close && Math.abs(other.atOne - line.atOne) <= close
    })
    if (same) same.push(i)
    else groups.push([i])
  }
  return groups
}

/** Where two lines cross; null where they do not. */
const crossing = (one: ScoreLine, other: ScoreLine): number | null => {
  const [atZero, atOne] = [one.atZero - other.atZero, one.atOne - other.atOne]
  return atZero * atOne < 0 ? atZero / (atZero - atOne) : null
}

/** All weights between `from` and `to` at which the order of any two lines changes, rising. */
const changes = (lines: readonly ScoreLine[], from: number, to: number): readonly number[] => {
  const all = lines.flatMap((line, i) => lines.slice(i + 1).flatMap((other) => crossing(line, other) ?? []))
  return all
    .filter((t) => t > from + closeness && t < to - closeness)
    .sort((a, b) => a - b)
    .filter((t, i, sorted) => i === 0 || t - sorted[i - 1]! > closeness)
}

/** The order of straight lines over the weights `from` to `to`, from one crossing to the next: exact but for rounding. */
export const stretchesOf = (lines: readonly ScoreLine[], from: number, to: number): readonly Stretch[] => {
  const groups = coinciding(lines)
  const apart = groups.map(([first]) => lines[first!]!)
  const ends = [from, ...changes(apart, from, to), to]
  return ends.slice(1).map((end, i) => {
    const start = ends[i]!
    const middle = (start + end) / 2
    const order = groups
      .map((group, g) => ({ group, height: heightAt(apart[g]!, middle), g }))
      .sort((a, b) => b.height - a.height || a.g - b.g)
      .map(({ group }) => group)
    return { from: start, to: end, order }
  })
}
