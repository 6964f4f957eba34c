/** What is lost when a term is added to a sum and the result is rounded to `next`. */
const lostIn = (sum: number, term: number, next: number): number =>
  Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum

/**
 * The total after each term, by Neumaier's compensated summation: what is lost when a small term is added to a large
 * total is kept apart and added back, so each total is right to about one rounding whatever the order and size of the
 * terms.
 */
export const runningTotals = (terms: readonly number[]): number[] => {
  let sum = 0
  let lost = 0
  return terms.map((term) => {
    const next = sum + term
    lost += lostIn(sum, term, next)
    sum = next
    return sum + lost
  })
}

/** The last of these, without the others; 0 without terms. */
export const compensatedTotal = (terms: readonly number[]): number => {
  let [sum, lost] = [0, 0]
  for (const term of terms) {
    const next = sum + term
    lost += lostIn(sum, term, next)
    sum = next
  }
  return sum + lost
}
