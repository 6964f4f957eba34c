import { change, dimensions } from '../comparison/changes.js'
import type { Comparison, Row } from '../comparison/compare.js'
import type { Language, Text } from '../quantity/text.js'
import type { Assumptions, Figure } from './assumptions.js'
import { changeLines } from './grounds.js'
import { requireMeaning, valueIn } from './meaning.js'
import { requireKnown } from './names.js'
import { requireOptions } from './options.js'
import { misuse, shown } from './problems.js'
import { type Verdict, verdictOf } from './verdict.js'
import { everyText, figureBeside, rowText } from './words.js'

const t = (en: string, nl: string): Text => ({ en, nl })
const matcher = 'toRank'

/** By which figure alternatives are ranked, the highest first. */
export type RankedBy = 'netPresentValue' | 'benefitCostRatio' | 'weightedNetPresentValue' | 'weightedBenefitCostRatio'

const rankings: readonly RankedBy[] = [
  'netPresentValue',
  'benefitCostRatio',
  'weightedNetPresentValue',
  'weightedBenefitCostRatio',
]

export interface Ranking {
  /** The net present value when left out. */
  readonly by?: RankedBy
}

/** The alternatives under one choice of everything else, in the order of the claim. */
interface Line {
  readonly rows: readonly Row[]
  readonly values: readonly number[]
}

const requireAlternatives = ({ study }: Assumptions, order: readonly string[]): void => {
  const known = study.input.alternatives.map(({ id }) => id)
  if (!Array.isArray(order) || order.length < 2 || new Set(order).size < order.length)
    throw misuse(
      'nothingToRank',
      [matcher],
      t('these are no alternatives to rank', 'dit zijn geen alternatieven om te rangschikken'),
      t('two or more different ones, the best first', 'twee of meer verschillende, het beste eerst'),
      t(`name some of ${known.join(', ')}`, `noem er een paar van ${known.join(', ')}`),
      shown(order),
    )
  requireKnown(order, known, [matcher], t('alternative', 'alternatief'))
}

const requireRanking = (by: unknown): void =>
  requireKnown([by], rankings, [matcher, 'by'], t('figure', 'uitkomst'), (name) =>
    t(`alternatives cannot be ranked by “${name}”`, `alternatieven zijn niet op “${name}” te rangschikken`),
  )

const others = dimensions.filter((dimension) => dimension !== 'alternative')

/** The rows of the comparison by what they share, each in the order of the claim. */
const linesOf = ({ rows }: Comparison, figure: Figure, order: readonly string[]): readonly Line[] => {
  const byChoice = new Map<string, Row[]>()
  for (const row of rows) {
    const key = others.map((dimension) => row[dimension]).join(' ')
    byChoice.set(key, [...(byChoice.get(key) ?? []), row])
  }
  return [...byChoice.values()].map((group) => {
    const sorted = order.flatMap((id) => group.filter((row) => row.alternative === id))
    return { rows: sorted, values: sorted.map((row) => valueIn(figure, row, matcher)) }
  })
}

const falls = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value < (values[i - 1] as number))

/**
 * Whether alternatives stand in this order by a figure, each strictly above the next, under every choice of everything else
 * (rangschikken).
 *
 * @throws InputError for alternatives that do not exist, fewer than two, and a figure that cannot be computed.
 */
export const ranks = async (
  of: Assumptions,
  isNot: boolean,
  order: readonly string[],
  ranking: Ranking,
): Promise<Verdict> => {
  requireOptions(ranking, ['by'], [matcher])
  const { by = 'netPresentValue' } = ranking
  requireAlternatives(of, order)
  requireRanking(by)
  const all = of.every('alternative')
  const figure = all[by]
  requireMeaning(all, figure.kind, matcher)
  const comparison = await all.comparison()
  const lines = linesOf(comparison, figure, order)
  const wrong = lines.find(({ values }) => !falls(values))
  const told = wrong ?? (lines[0] as Line)
  return verdictOf(of, isNot, wrong === undefined, async () => explain(of, isNot, figure, comparison, told))
}

/** The first two neighbours that stand the wrong way round; the first two of all when none do. */
const pairOf = ({ rows, values }: Line): readonly [Row, Row] => {
  const at = values.findIndex((value, i) => i > 0 && value >= (values[i - 1] as number))
  const second = at < 0 ? 1 : at
  return [rows[second - 1] as Row, rows[second] as Row]
}

const orderText = ({ rows, values }: Line, { kind }: Figure, language: Language): string =>
  rows
    .map((row, i) => ({ row, value: values[i] as number }))
    .sort((a, b) => b.value - a.value)
    .map(({ row, value }) => `${row.alternative} (${figureBeside(value, kind, language)})`)
    .join(' > ')

const explain = (
  of: Assumptions,
  isNot: boolean,
  figure: Figure,
  comparison: Comparison,
  line: Line,
): readonly string[] => {
  const { language } = of
  const [first, second] = pairOf(line)
  const order = line.rows.map(({ alternative }) => alternative).join(' > ')
  const every = everyText(
    of.varied.filter((dimension) => dimension !== 'alternative'),
    language,
  )
  const claim = t(
    `The alternatives should ${isNot ? 'not ' : ''}rank ${order} by ${figure.kind.label.en}${every}.`,
    `De alternatieven horen ${isNot ? 'niet ' : ''}in de volgorde ${order} te staan naar ${figure.kind.label.nl}${every}.`,
  )
  const verdict = isNot ? t('But they do:', 'Maar dat doen ze:') : t('They do not:', 'Dat doen ze niet:')
  const between = t(
    `What differs between ${first.alternative} and ${second.alternative}:`,
    `Wat er verschilt tussen ${first.alternative} en ${second.alternative}:`,
  )
  return [
    claim[language],
    `${verdict[language]} ${rowText(comparison, { ...first, name: null }, language)}`,
    t(`They rank ${orderText(line, figure, language)}.`, `De volgorde is ${orderText(line, figure, language)}.`)[
      language
    ],
    between[language],
    ...changeLines(change('alternative', first.alternative, second.alternative, first, second), language),
  ]
}
