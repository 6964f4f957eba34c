import type { Text } from '../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { fault, numberProblems, positive, problemInWords, refuse } from '../problems.js'
import { list } from '../shape.js'
import { total } from '../total.js'

/** Priorities from pairwise comparisons, and how far these contradict each other. */
export interface AnalyticHierarchy {
  /** Shares that add up to 1, in the order of the comparisons. */
  readonly priorities: readonly number[]
  /** λ_max: the number compared when there is no contradiction, and more otherwise. */
  readonly largestEigenvalue: number
  /** (λ_max − n) / (n − 1); 0 for one. */
  readonly consistencyIndex: number
  /** The index over its mean for random comparisons; above 0.1 comparisons are usually asked anew. */
  readonly consistencyRatio: Outcome<number>
}

/** Mean consistency index of random comparisons of 3 to 10. Source: Saaty, The Analytic Hierarchy Process (1980). */
const randomIndices: Readonly<Record<number, number>> = {
  3: 0.58,
  4: 0.9,
  5: 1.12,
  6: 1.24,
  7: 1.32,
  8: 1.41,
  9: 1.45,
  10: 1.49,
}

/** Fractions written with some decimals are reciprocal within this. */
const nearReciprocal = 1e-4

const mend = { en: 'Correct the comparisons.', nl: 'Verbeter de vergelijkingen.' }

const comparisonProblems = (comparisons: readonly (readonly number[])[]): readonly Text[] => {
  const n = comparisons.length
  if (n === 0 || comparisons.some((row) => row.length !== n))
    return [
      problemInWords(
        { en: 'comparisons', nl: 'vergelijkingen' },
        { en: 'a square table', nl: 'een vierkante tabel' },
        {
          en: `rows of ${comparisons.map((row) => row.length).join(', ') || 'none'}`,
          nl: `rijen van ${comparisons.map((row) => row.length).join(', ') || 'geen'}`,
        },
        mend,
      ),
    ]
  const cell = (i: number, j: number) => ({ en: `comparison ${i} with ${j}`, nl: `vergelijking ${i} met ${j}` })
  const wrong = comparisons.flatMap((row, i) =>
    row.flatMap((value, j) => numberProblems(cell(i, j), value, positive, mend)),
  )
  if (wrong.length > 0) return wrong
  return comparisons.flatMap((row, i) =>
    row.flatMap((value, j) =>
      j > i || Math.abs(value * comparisons[j]![i]! - 1) <= nearReciprocal
        ? []
        : [
            fault(
              cell(i, j),
              {
                en: `1 over comparison ${j} with ${i}, ${comparisons[j]![i]}`,
                nl: `1 gedeeld door vergelijking ${j} met ${i}, ${comparisons[j]![i]}`,
              },
              value,
              mend,
            ),
          ],
    ),
  )
}

const asShares = (figures: readonly number[]): readonly number[] => {
  const sum = total(figures)
  return figures.map((figure) => figure / sum)
}

const settled = 1e-15
const mostSteps = 10_000
const extreme = { en: 'Use less extreme comparisons.', nl: 'Gebruik minder extreme vergelijkingen.' }

/** By power iteration, which converges for every table of positive numbers, if slowly for extreme ones. */
const principalEigenvector = (comparisons: readonly (readonly number[])[]): readonly number[] => {
  let priorities = asShares(comparisons.map(() => 1))
  let change = 1
  for (let step = 0; step < mostSteps && change > settled; step++) {
    const next = asShares(comparisons.map((row) => total(row.map((value, j) => value * priorities[j]!))))
    change = Math.max(...next.map((value, i) => Math.abs(value - priorities[i]!)))
    priorities = next
  }
  refuse(
    change <= settled
      ? []
      : [
          fault(
            { en: 'priorities', nl: 'prioriteiten' },
            {
              en: `a last change of at most ${settled} after ${mostSteps} steps`,
              nl: `een laatste verandering van hoogstens ${settled} na ${mostSteps} stappen`,
            },
            change,
            extreme,
          ),
        ],
  )
  return priorities
}

const ratioOf = (index: number, n: number): Outcome<number> => {
  const random = randomIndices[n]
  if (random !== undefined) return defined(index / random)
  return n < 3
    ? undefinedBecause(
        'Fewer than three cannot contradict each other.',
        'Minder dan drie kunnen elkaar niet tegenspreken.',
      )
    : undefinedBecause('There is no random index for more than ten.', 'Voor meer dan tien is er geen toevalsindex.')
}

/**
 * Priorities by the analytic hierarchy process (analytisch hiërarchisch proces): the principal eigenvector of a table of
 * pairwise comparisons, where cell (i, j) says how many times as important i is as j. Pass the priorities on as `fixed`
 * weights; in a scenario file a set of weights of kind `pairwise` does it.
 *
 * λ_max = mean of (A p)_i / p_i; consistency index (λ_max − n) / (n − 1); ratio = index / random index. Pure numbers.
 *
 * @throws RangeError with all problems: a table that is not square, cells that are not above 0, or not reciprocal.
 *
 * Source: Saaty, The Analytic Hierarchy Process (1980).
 */
export const analyticHierarchy = (comparisons: readonly (readonly number[])[]): AnalyticHierarchy => {
  refuse(list(list())('comparisons', comparisons))
  refuse(comparisonProblems(comparisons))
  const n = comparisons.length
  const priorities = principalEigenvector(comparisons)
  const stretched = comparisons.map((row, i) => total(row.map((value, j) => value * priorities[j]!)) / priorities[i]!)
  const largestEigenvalue = total(stretched) / n
  const consistencyIndex = n === 1 ? 0 : (largestEigenvalue - n) / (n - 1)
  return { priorities, largestEigenvalue, consistencyIndex, consistencyRatio: ratioOf(consistencyIndex, n) }
}
