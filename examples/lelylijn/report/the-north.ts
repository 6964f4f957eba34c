import type { Comparison, Language, Outcome, Row, Text } from 'mkba'
import { millions, number } from './format.js'
import { markdownTable } from './markdown-table.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  row: t('row', 'rij'),
  north: t('North, € million', 'Noord, € miljoen'),
  others: t('others, € million', 'de rest, € miljoen'),
  weight: t('weight on its net benefit', 'gewicht op zijn netto baat'),
  onBenefits: t('weight on its benefits alone', 'gewicht op alleen zijn baten'),
  price: t(
    'lost by the whole country per euro the North gains',
    'verlies van het hele land per euro die het Noorden wint',
  ),
  why: t('Where there is no weight:', 'Waar geen gewicht is:'),
  small: t(
    'A weight on a net benefit near zero is large mainly because that benefit is small.',
    'Een gewicht op een netto baat dicht bij nul is vooral groot omdat die baat klein is.',
  ),
}

const shown = (outcome: Outcome | undefined, language: Language): string =>
  outcome?.value === null || outcome === undefined ? '–' : number(outcome.value, language, 2)

/** What a euro in the North would have to count for, for the balance of each row to be zero. */
export const theNorth = (
  rows: readonly Row[],
  { labels }: Comparison,
  short: (alternative: string, language: Language) => string,
  language: Language,
): string => {
  const name = (row: Row) =>
    `${short(row.alternative, language)}, ${labels.agglomeration[row.agglomeration]?.[language]}`
  const cells = rows.map((row) => {
    const [north] = row.distribution.favoured
    return [
      name(row),
      millions(north?.netBenefit.value ?? Number.NaN, language),
      millions(north?.others.value ?? Number.NaN, language),
      shown(north?.weight, language),
      shown(north?.weightOnBenefits, language),
      shown(north?.priceOfEquity, language),
    ]
  })
  const reasons = [
    ...new Set(rows.flatMap(({ distribution: { favoured } }) => favoured[0]?.weight.why?.[language] ?? [])),
  ]
  return [
    markdownTable(
      [words.row, words.north, words.others, words.weight, words.onBenefits, words.price].map((head) => head[language]),
      cells,
    ),
    words.small[language],
    ...(reasons.length > 0 ? [`${words.why[language]} ${reasons.join(' ')}`] : []),
  ].join('\n\n')
}
