import { dimensions } from '../comparison/changes.js'
import type { Comparison, Row } from '../comparison/compare.js'
import { accountSection } from './account-text.js'
import { type Amounts, amountsOf, negated } from './amounts.js'
import { changesSection } from './changes-text.js'
import { diagnosticsSection } from './diagnostics-text.js'
import { breakEvenText } from './distribution-text.js'
import { elasticitiesSection, hasElasticity } from './elasticity-text.js'
import { incrementalSection } from './incremental-text.js'
import {
  bullets,
  conventionsSection,
  heading,
  left,
  nameOf,
  type ReportOptions,
  ratioNotes,
  ratioText,
  right,
  section,
  shortRegion,
  statusLines,
  tableText,
  unpricedSection,
} from './parts.js'
import { fitsBeside, type Table } from './table.js'
import { wording } from './wording.js'

/** The weighted result of a row, where any has one, and the weight that would turn its unweighted balance, of every row. */
const besideTotals = (
  { weighted, distribution }: Row,
  amounts: Amounts,
  hasWeighted: boolean,
  { language }: ReportOptions,
): readonly string[] => [
  ...(hasWeighted ? [weighted ? amounts.one(weighted.netPresentValue.exact) : ''] : []),
  ...(hasWeighted ? [weighted ? ratioText(weighted.benefitCostRatio, language) : ''] : []),
  breakEvenText(distribution, language),
]

const besideKeys = (hasWeighted: boolean) => [
  ...(hasWeighted ? (['weightedBalance', 'weightedRatio'] as const) : []),
  'breakEvenWeight' as const,
]

/** Totals of a row; benefits minus costs is the balance as printed. */
const totals = (row: Row, amounts: Amounts, weighted: boolean, options: ReportOptions): readonly string[] => {
  const { language } = options
  const [benefits, costs] = amounts.parts([row.benefits.exact, negated(row.costs.exact)]) as [string, string]
  return [
    amounts.one(row.netPresentValue.exact),
    benefits,
    costs.replace('-', ''),
    ratioText(row.benefitCostRatio, language),
    ...besideTotals(row, amounts, weighted, options),
    amounts.one(row.gdp.exact),
  ]
}

const sensitivityRows = (row: Row, amounts: Amounts, width: number, { language }: ReportOptions): readonly string[][] =>
  row.sensitivities.map(({ label, netPresentValue, benefitCostRatio }) => [
    `  ↳ ${label[language]}`,
    amounts.one(netPresentValue.exact),
    '',
    '',
    ratioText(benefitCostRatio, language),
    ...Array.from({ length: width - 5 }, () => ''),
  ])

const namedTable = (rows: readonly Row[], amounts: Amounts, options: ReportOptions): Table => {
  const { language } = options
  const weighted = rows.some((row) => row.weighted !== null)
  const keys = [
    ...(['netPresentValue', 'benefits', 'costs', 'ratio'] as const),
    ...besideKeys(weighted),
    'gdp' as const,
  ]
  const regions = rows[0]?.regions ?? []
  const columns = [
    left(wording.row[language]),
    ...keys.map((key) => right(wording[key][language])),
    ...regions.map(({ label }) => right(shortRegion(label[language]))),
  ]
  return {
    columns,
    rows: rows.flatMap((row) => [
      [
        nameOf(row, options),
        ...totals(row, amounts, weighted, options),
        ...amounts.parts(row.regions.map(({ exact }) => exact)),
      ],
      ...sensitivityRows(row, amounts, columns.length, options),
    ]),
  }
}

const onlyColumns = ({ columns, rows }: Table, keep: (column: number) => boolean): Table => ({
  columns: columns.filter((_, i) => keep(i)),
  rows: rows.map((row) => row.filter((_, i) => keep(i))).filter(([, ...cells]) => cells.some((cell) => cell !== '')),
})

/** A table that is too wide for the terminal, in two: the totals and, under it, the regions; each is folded further if need be. */
const asWideAsFits = (table: Table, regions: number, options: ReportOptions): string => {
  const { tableWidth } = options
  if (tableWidth === undefined || fitsBeside(table, tableWidth)) return tableText(table, options)
  const first = table.columns.length - regions
  const parts = [onlyColumns(table, (i) => i < first), onlyColumns(table, (i) => i === 0 || i >= first)]
  return parts.map((part) => tableText(part, options)).join('\n\n')
}

/** Of rows in which who pays is not as the effects say: their regions differ for that reason. */
const financingNotes = (rows: readonly Row[], { language }: ReportOptions): readonly string[] => [
  ...new Set(rows.flatMap(({ distribution: { financing } }) => (financing ? [financing.words[language]] : []))),
]

/** What the ids of choices mean. */
const legend = ({ labels }: Comparison, rows: readonly Row[], { language }: ReportOptions): readonly string[] =>
  dimensions.map((dimension) => {
    const ids = [...new Set(rows.map((row) => row[dimension]))]
    return `${wording[dimension][language]}: ${ids.map((id) => `${id} = ${labels[dimension][id]?.[language]}`).join('; ')}`
  })

const namedSection = (
  comparison: Comparison,
  rows: readonly Row[],
  amounts: Amounts,
  options: ReportOptions,
  added: readonly Row[],
): string => {
  const { language } = options
  const notes = [
    ...(rows.some(({ name }) => name === null) ? legend(comparison, rows, options) : []),
    ...rows.flatMap(({ name, note }) => (name && note ? [`${name[language]}: ${note[language]}`] : [])),
    ...(rows.some(({ sensitivities }) => sensitivities.length > 0) ? [wording.sensitivityNote[language]] : []),
    wording.regionsNote[language],
    ...financingNotes(rows, options),
    wording.breakEvenNote[language],
    wording.beside[language],
    wording.rowsAddUp[language],
    ...ratioNotes(
      rows.map(({ benefitCostRatio }) => benefitCostRatio),
      language,
    ),
  ]
  const absent = added.map(({ agglomeration }) => agglomeration).join(', ')
  if (absent !== '') notes.push(`${wording.withoutRow[language]}: ${absent}`)
  const table = asWideAsFits(namedTable(rows, amounts, options), rows[0]?.regions.length ?? 0, options)
  return section(
    options,
    `${wording[rows.some(({ name }) => name !== null) ? 'named' : 'grid'][language]} (${wording.million[language]})`,
    table,
    '',
    bullets(notes, options),
  )
}

/** What the ids in the grid mean, and how weights are normalised. */
const gridNotes = (comparison: Comparison, options: ReportOptions): readonly string[] => {
  const { rows } = comparison
  const { language } = options
  return [
    ...legend(comparison, rows, options),
    ...financingNotes(rows, options),
    wording.breakEvenNote[language],
    ...[...new Set(rows.flatMap(({ weighted }) => (weighted ? [weighted.normalisation[language]] : [])))].map(
      (text) => `${wording.normalisation[language]}: ${text}`,
    ),
    ...ratioNotes(
      rows.flatMap(({ benefitCostRatio, weighted }) => [
        benefitCostRatio,
        ...(weighted ? [weighted.benefitCostRatio] : []),
      ]),
      language,
    ),
  ]
}

const gridSection = (comparison: Comparison, amounts: Amounts, options: ReportOptions): string => {
  const { language } = options
  const weighted = comparison.rows.some((row) => row.weighted !== null)
  const money = [...(['netPresentValue', 'ratio'] as const), ...besideKeys(weighted), 'gdp' as const]
  const table: Table = {
    columns: [
      ...dimensions.map((key) => left(wording[key][language])),
      ...money.map((key) => right(wording[key][language])),
    ],
    rows: comparison.rows.map((row) => [
      ...dimensions.map((key) => row[key]),
      amounts.one(row.netPresentValue.exact),
      ratioText(row.benefitCostRatio, language),
      ...besideTotals(row, amounts, weighted, options),
      amounts.one(row.gdp.exact),
    ]),
  }
  return section(
    options,
    `${wording.grid[language]} (${wording.million[language]})`,
    tableText(table, options),
    '',
    bullets(gridNotes(comparison, options), options),
  )
}

/** A row of each agglomeration variant that no named row has: with what else the reference has, where there is such a row. */
const variantsWithoutName = ({ rows, reference }: Comparison, named: readonly Row[]): readonly Row[] => {
  if (named.length === 0) return []
  const others = dimensions.filter((dimension) => dimension !== 'agglomeration')
  const likeness = (row: Row) => others.filter((dimension) => row[dimension] === reference[dimension]).length
  const shown = named.map(({ agglomeration }) => agglomeration)
  const variants = [...new Set(rows.map(({ agglomeration }) => agglomeration))].filter((id) => !shown.includes(id))
  return variants.flatMap((id) =>
    rows
      .filter(({ agglomeration }) => agglomeration === id)
      .sort((a, b) => likeness(b) - likeness(a))
      .slice(0, 1),
  )
}

/** Which rows stand here in full, where the named rows do not have every variant. */
const rowsHint = (added: readonly Row[], { language }: ReportOptions): readonly string[] => {
  if (added.length === 0) return []
  const ids = added.map(({ agglomeration }) => agglomeration)
  const hint = {
    en: `The named rows, and one row of each agglomeration variant that they leave out: ${ids.join(', ')}. Name a row under comparison.rows to see it everywhere, or choose one with --agglomeration ${ids[0]}.`,
    nl: `De benoemde rijen, en één rij van elke agglomeratievariant die daarin ontbreekt: ${ids.join(', ')}. Noem een rij onder comparison.rows om haar overal te zien, of kies er één met --agglomeration ${ids[0]}.`,
  }
  return [hint[language]]
}

/** A comparison as text for a terminal, or in Markdown: named rows, the grid, unpriced effects, what changed, and what to know. */
export const comparisonText = (comparison: Comparison, options: ReportOptions): string => {
  const { rows } = comparison
  const [first] = rows
  const place = (row: Row) => comparison.names.findIndex(({ en }) => en === row.name?.en)
  const named = rows.filter(({ name }) => name !== null).sort((a, b) => place(a) - place(b))
  const chosen = named.length > 0 ? named : rows
  const added = variantsWithoutName(comparison, named)
  const hint = rowsHint(added, options)
  // Without names there may be many rows: what each switch does on its own says it all.
  const oneSwitch = rows.filter(({ changes }) => changes.length <= 1)
  const largest = Math.max(
    ...rows.map(({ netPresentValue, costs }) => Math.max(Math.abs(netPresentValue.value), costs.value)),
  )
  const amounts = amountsOf(largest, options.language)
  return [
    heading(comparison, options),
    namedSection(comparison, chosen, amounts, options, added),
    ...(first ? unpricedSection(first, options) : []),
    ...(named.length > 0 ? [gridSection(comparison, amounts, options)] : []),
    ...elasticitiesSection(chosen.some(hasElasticity) ? chosen : oneSwitch, amounts, options),
    ...incrementalSection(comparison, amounts, options),
    changesSection(comparison, named.length > 0 ? [...named, ...added] : oneSwitch, amounts, options),
    ...accountSection(comparison, [...chosen, ...added], amounts, options, hint),
    ...diagnosticsSection(rows, options),
    conventionsSection(comparison, options),
    ...statusLines(comparison, options),
  ].join('\n')
}
