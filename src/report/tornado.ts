/** Characters on either side of the base case. */
const half = 12
const middle = '|'
const empty = '.'

/** How many characters a deviation takes, when the widest takes `half`. */
const lengthOf = (deviation: number, widest: number): number =>
  widest === 0 ? 0 : Math.round((Math.abs(deviation) / widest) * half)

/**
 * One bar of a tornado in plain characters, of fixed width: the base case in the middle, lower outcomes to the left;
 * `-` where the low value leads, `+` where the high value leads, `#` where both do.
 *
 * @param low outcome at the low value minus the base case; null when there is none
 * @param high the same at the high value
 * @param widest the largest deviation of all bars
 */
export const tornadoBar = (low: number | null, high: number | null, widest: number): string => {
  const side = (sign: 1 | -1): readonly string[] => {
    const [a, b] = [low, high].map((each) => (each !== null && each * sign > 0 ? lengthOf(each, widest) : 0)) as [
      number,
      number,
    ]
    return Array.from({ length: half }, (_, i) => (i < a && i < b ? '#' : i < a ? '-' : i < b ? '+' : empty))
  }
  return [...[...side(-1)].reverse(), middle, ...side(1)].join('')
}
