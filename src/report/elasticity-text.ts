import type { Row } from '../comparison/compare.js'
import type { AtElasticity } from '../comparison/result.js'
import type { Language, Text } from '../quantity/text.js'
import type { Outcome } from '../welfare/outcome.js'
import type { Amounts } from './amounts.js'
import { decimalOf } from './figure.js'
import { formatRatio } from './number.js'
import { bullets, left, nameOf, type ReportOptions, right, section, tableText } from './parts.js'
import type { Table } from './table.js'
import { wording } from './wording.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  heading: t('The weighted result at other elasticities', 'De gewogen uitkomst bij andere elasticiteiten'),
  elasticity: t('elasticity', 'elasticiteit'),
  usedBy: t('used by', 'gebruikt door'),
  meaning: t(
    'Elasticity of marginal utility of income, all else as in the row. None above 0 is official for the Netherlands.',
    'Elasticiteit van het marginale nut van inkomen, al het andere als in de rij. Geen ervan boven 0 is officieel voor Nederland.',
  ),
  zero: t(
    'At 0 not the unweighted balance: what national standard values have weighed already is taken off.',
    'Bij 0 niet het ongewogen saldo: wat landelijke kengetallen al hebben gewogen gaat eraf.',
  ),
} as const

interface WeightedRow {
  readonly row: Row
  readonly set: readonly AtElasticity[]
}

const weightedOf = (rows: readonly Row[]): readonly WeightedRow[] =>
  rows.flatMap((row) => {
    const set = row.weighted?.atElasticities
    return set ? [{ row, set }] : []
  })

/** Whether a row is weighted by an elasticity of marginal utility. */
export const hasElasticity = (row: Row): boolean => weightedOf([row]).length > 0

/** As far as binary64 can tell two balances of a row apart. */
const noise = 1e-9

/** A balance in binary64; where it is one that stands elsewhere exactly, it is rounded as there. */
const money = ({ value }: Outcome, row: Row, amounts: Amounts): string => {
  if (value === null) return '–'
  const same = [row.netPresentValue, row.weighted?.netPresentValue].find(
    (known) => known !== undefined && Math.abs(known.value - value) <= noise * (row.benefits.value + row.costs.value),
  )
  return amounts.one(same?.exact ?? decimalOf(value))
}

const ratio = ({ value }: Outcome, language: Language): string =>
  formatRatio(value === null ? null : decimalOf(value), language)

/** An elasticity as it was published, with the decimal mark of the language. */
const plain = (elasticity: string, language: Language): string =>
  language === 'nl' ? elasticity.replace('.', ',') : elasticity

/** Where the elasticities that all rows have with the same meaning come from, those chosen for this library left out. */
const sourceNotes = (rows: readonly WeightedRow[], language: Language): readonly string[] =>
  (rows[0]?.set ?? []).flatMap(({ elasticity, usedBy }, i) => {
    const published = usedBy.filter(
      ({ id, source }) =>
        source.mark !== 'assumed' && rows.every(({ set }) => set[i]?.usedBy.some((each) => each.id === id)),
    )
    if (published.length === 0) return []
    return [
      `${plain(elasticity, language)}: ${published.map(({ source }) => `${source.title}, ${source.place}`).join('; ')}`,
    ]
  })

const reasons = (rows: readonly WeightedRow[], language: Language): readonly string[] => [
  ...new Set(
    rows
      .flatMap(({ set }) => set)
      .flatMap(({ netPresentValue, benefitCostRatio }) => [netPresentValue, benefitCostRatio])
      .flatMap(({ why }) => (why ? [`–: ${why[language]}`] : [])),
  ),
]

/** That an elasticity of 0 is not the unweighted result, of which rows where it is of others. */
const zeroNotes = (rows: readonly WeightedRow[], options: ReportOptions): readonly string[] => {
  const differ = rows.filter(({ set }) =>
    set.some(({ elasticity, usedBy }) => elasticity === '0' && usedBy.length === 0),
  )
  if (differ.length === 0) return []
  const whose = differ.length === rows.length ? '' : `${differ.map(({ row }) => nameOf(row, options)).join('; ')}: `
  return [`${whose}${words.zero[options.language]}`]
}

const sectionOf = (rows: readonly WeightedRow[], table: Table, options: ReportOptions): string => {
  const { language } = options
  const notes = [
    words.meaning[language],
    ...zeroNotes(rows, options),
    ...sourceNotes(rows, language),
    ...reasons(rows, language),
  ]
  return section(
    options,
    `${words.heading[language]} (${wording.million[language]})`,
    tableText(table, options),
    '',
    bullets(notes, options),
  )
}

/** The weighted result of one row at each published elasticity; nothing for a row that is not weighted by one. */
export const elasticitySection = (row: Row, amounts: Amounts, options: ReportOptions): readonly string[] => {
  const { language } = options
  return weightedOf([row]).map((weighted) =>
    sectionOf(
      [weighted],
      {
        columns: [
          right(words.elasticity[language]),
          left(words.usedBy[language]),
          right(wording.weightedBalance[language]),
          right(wording.weightedRatio[language]),
        ],
        rows: weighted.set.map(({ elasticity, usedBy, netPresentValue, benefitCostRatio }) => [
          plain(elasticity, language),
          usedBy.map(({ label }) => label[language]).join('; '),
          money(netPresentValue, row, amounts),
          ratio(benefitCostRatio, language),
        ]),
      },
      options,
    ),
  )
}

/** The same of several rows: under each elasticity the weighted balance of each row, and below it the ratio. */
export const elasticitiesSection = (
  rows: readonly Row[],
  amounts: Amounts,
  options: ReportOptions,
): readonly string[] => {
  const { language } = options
  const weighted = weightedOf(rows)
  const [first] = weighted
  if (!first) return []
  const columns = [
    left(wording.row[language]),
    left(''),
    ...first.set.map(({ elasticity }) => right(plain(elasticity, language))),
  ]
  const body = weighted.flatMap(({ row, set }) => [
    [
      nameOf(row, options),
      wording.weightedBalance[language],
      ...set.map(({ netPresentValue }) => money(netPresentValue, row, amounts)),
    ],
    ['', wording.weightedRatio[language], ...set.map(({ benefitCostRatio }) => ratio(benefitCostRatio, language))],
  ])
  return [sectionOf(weighted, { columns, rows: body }, options)]
}
