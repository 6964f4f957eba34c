import type { BesideWeighted } from '../comparison/explain-weighted.js'
import type { Favoured } from '../comparison/result.js'
import type { Language, Text } from '../quantity/text.js'
import { breakEvenText, elasticityNote, negativeNote, weightReasons, weightText } from './distribution-text.js'
import { bullets, left, type ReportOptions, right, section, shortRegion, tableText } from './parts.js'
import type { Table } from './table.js'
import { wording } from './wording.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  heading: t(
    'Beside the weighted figure: the unweighted one, and what it would take for the balance to turn',
    'Naast het gewogen cijfer: het ongewogen cijfer, en wat ervoor nodig is dat het saldo omslaat',
  ),
  favoured: t('favoured', 'bevoordeeld'),
  besideWeights: t('others weighted', 'anderen gewogen'),
} as const

/** Of each set that the study asks about, or of each region. */
const weightsTable = (favoured: readonly Favoured[], language: Language): Table => {
  const isWeighted = favoured.some(({ weightBesideOthersWeighted }) => weightBesideOthersWeighted !== null)
  return {
    columns: [
      left(words.favoured[language]),
      right(wording.breakEvenWeight[language]),
      ...(isWeighted ? [right(words.besideWeights[language])] : []),
    ],
    rows: favoured.map(({ label, weight, weightBesideOthersWeighted: beside }) => [
      shortRegion(label[language]),
      weightText(weight, language),
      ...(isWeighted ? [beside ? weightText(beside, language) : ''] : []),
    ]),
  }
}

/**
 * What stands beside a weighted figure: the unweighted one, the break-even weights and the break-even elasticity.
 *
 * @param amounts the weighted and the unweighted figure as they are written in the explanation
 */
export const besideWeightedSection = (
  { distribution, costsAre }: BesideWeighted,
  amounts: readonly string[],
  options: ReportOptions,
): string => {
  const { language } = options
  const { favoured } = distribution
  const notes = [
    `${wording.breakEvenNearest[language]}: ${breakEvenText(distribution, language)}`,
    ...weightReasons(favoured, language),
    ...negativeNote(favoured, language),
    ...elasticityNote(distribution, { costsAre }, language),
    ...(costsAre === 'unweighted' ? [wording.costsUnweighted[language]] : []),
  ]
  return section(
    options,
    words.heading[language],
    bullets(amounts, options),
    '',
    tableText(weightsTable(favoured, language), options),
    '',
    bullets(notes, options),
  )
}
