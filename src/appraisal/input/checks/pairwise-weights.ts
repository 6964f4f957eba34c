import { Exact } from '../../../quantity/decimal.js'
import type { Text } from '../../../quantity/text.js'
import type { WeightSetInput } from '../assessment-input.js'
import type { Path, Problem } from '../problem.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

interface Pair {
  readonly first: string
  readonly second: string
  readonly times: string | number
}

const pairsOf = ({ comparisons = {} }: WeightSetInput): readonly Pair[] =>
  Object.entries(comparisons).flatMap(([first, others]) =>
    Object.entries(others).map(([second, times]) => ({ first, second, times })),
  )

const same = (one: Pair, other: Pair): boolean =>
  (one.first === other.first && one.second === other.second) ||
  (one.first === other.second && one.second === other.first)

/** What is compared with itself, or a second time the other way round. */
const superfluous = (pairs: readonly Pair[], at: Path, make: ProblemMaker): readonly Problem[] =>
  pairs.flatMap((pair, i) => {
    const { first, second } = pair
    const why =
      first === second
        ? t(`“${first}” is as important as itself`, `“${first}” is even belangrijk als zichzelf`)
        : pairs.slice(0, i).some((before) => same(before, pair))
          ? t(`“${second}” and “${first}” are compared already`, `“${second}” en “${first}” zijn al vergeleken`)
          : null
    if (why === null) return []
    return [
      make(
        'keyWithoutEffect',
        [...at, first, second],
        t(`this says nothing: ${why.en}`, `dit zegt niets: ${why.nl}`),
        t('each pair of criteria once', 'elk paar criteria één keer'),
        t('remove it', 'verwijder het'),
        { atKey: true, got: null },
      ),
    ]
  })

const notPositive = (pairs: readonly Pair[], at: Path, make: ProblemMaker): readonly Problem[] =>
  pairs
    .filter(({ times }) => new Exact(times).lte(0))
    .map(({ first, second }) =>
      make(
        'wrongValue',
        [...at, first, second],
        t(
          `“${first}” is said to be so many times as important as “${second}”`,
          `“${first}” zou zoveel maal zo belangrijk zijn als “${second}”`,
        ),
        t('a figure above 0, 1 when they are equal', 'een getal boven 0, 1 als ze gelijk zijn'),
        t('correct it; 0.2 for a fifth', 'verbeter het; 0.2 voor een vijfde'),
      ),
    )

const lacking = (
  id: string,
  pairs: readonly Pair[],
  criteria: readonly string[],
  at: Path,
  make: ProblemMaker,
): readonly Problem[] =>
  criteria.flatMap((first, i) =>
    criteria
      .slice(i + 1)
      .filter((second) => !pairs.some((pair) => same(pair, { first, second, times: '1' })))
      .map((second) =>
        make(
          'missing',
          at,
          t(
            `“${id}” does not compare “${first}” with “${second}”`,
            `“${id}” vergelijkt “${first}” niet met “${second}”`,
          ),
          t('each pair of criteria once', 'elk paar criteria één keer'),
          t('add it', 'voeg het toe'),
          { got: null },
        ),
      ),
  )

/** Pairwise comparisons name every pair of criteria once (paarsgewijze vergelijkingen). */
export const pairwiseProblems = (
  set: WeightSetInput,
  criteria: readonly string[],
  path: Path,
  make: ProblemMaker,
): readonly Problem[] => {
  if (set.kind !== 'pairwise' || set.comparisons === undefined) return []
  const [pairs, at] = [pairsOf(set), [...path, 'comparisons']]
  return [
    ...superfluous(pairs, at, make),
    ...notPositive(pairs, at, make),
    ...lacking(set.id, pairs, criteria, at, make),
  ]
}
