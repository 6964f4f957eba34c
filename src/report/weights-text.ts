import type { Row } from '../comparison/compare.js'
import type { Text } from '../quantity/text.js'
import { decimalOf } from './figure.js'
import { formatDecimal } from './number.js'
import { bullets, left, type ReportOptions, right, section, shortRegion, tableText } from './parts.js'
import { wording } from './wording.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  heading: t('The weight of a euro', 'Het gewicht van een euro'),
  region: t('region', 'regio'),
  weight: t('weight', 'gewicht'),
  ofEffects: t(
    'Some effects have weights of their own, named under “What to know”.',
    'Sommige effecten hebben eigen gewichten, genoemd onder “Wat u moet weten”.',
  ),
} as const

const decimals = 2

/** The weight of each region and income group; nothing for a row without weights. */
export const weightsSection = (row: Row, options: ReportOptions): readonly string[] => {
  const { language } = options
  const { weighted, regions, groups, diagnostics } = row
  const weights = weighted?.weights
  if (!weights) return []
  const columns = groups?.members ?? [{ id: null, label: words.weight }]
  const cell = (region: string, group: string | null): string => {
    const found = weights.find((each) => each.region === region && each.group === group)
    return found ? formatDecimal(decimalOf(found.weight), decimals, language) : '–'
  }
  const table = {
    columns: [left(words.region[language]), ...columns.map(({ label }) => right(label[language]))],
    rows: regions.map(({ id, label }) => [
      shortRegion(label[language]),
      ...columns.map((column) => cell(id, column.id)),
    ]),
  }
  return [
    section(
      options,
      words.heading[language],
      tableText(table, options),
      '',
      bullets(
        [
          `${wording.normalisation[language]}: ${weighted.normalisation[language]}`,
          ...(diagnostics.some(({ code }) => code === 'weightsDifferByLine') ? [words.ofEffects[language]] : []),
        ],
        options,
      ),
    ),
  ]
}
