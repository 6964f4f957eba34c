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
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
    sum = next
    return sum + lost
  })
}
