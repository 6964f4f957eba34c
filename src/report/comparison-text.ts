import type { Change } from '../comparison/changes.js'
import type { Comparison, Row } from '../comparison/compare.js'
import type { AgglomerationAccount } from '../comparison/result.js'
import { formatMillions, formatSigned } from './number.js'
import {
  conventionsSection,
  diagnosticsSection,
  footing,
  heading,
  type ReportOptions,
  ratioText,
  section,
  tableText,
  unpricedSection,
} from './parts.js'
import type { Column, Table } from './table.js'
import { wording } from './wording.js'

const left = (header: string): Column => ({ header, align: 'left' })
const right = (header: string): Column => ({ header, align: 'right' })
const signedMillions = (exact: string, { language }: ReportOptions): string =>
  formatSigned(millionsOf(exact), 0, language)

/** Euro as millions, as text: the point moves six places. */
const millionsOf = (exact: string): string => `${exact}e-6`

const nameOf = (row: Row, { language }: ReportOptions): string =>
  row.name?.[language] ?? [row.scenario, row.alternative, row.discounting, row.agglomeration, row.welfare].join(' · ')

const shortRegion = (label: string): string => label.split(' (')[0] as string

const namedTable = (rows: readonly Row[], options: ReportOptions): string => {
  const { language } = options
  const money = (exact: string) => formatMillions(exact, language)
  const regions = rows[0]?.regions ?? []
  const table: Table = {
    columns: [
      left(wording.row[language]),
      ...['netPresentValue', 'benefits', 'costs', 'ratio', 'gdp'].map((key) =>
        right(wording[key as 'ratio'][language]),
      ),
      ...regions.map(({ label }) => right(shortRegion(label[language]))),
    ],
    rows: rows.flatMap((row) => [
      [
        nameOf(row, options),
        money(row.netPresentValue.exact),
        money(row.benefits.exact),
        money(row.costs.exact),
        ratioText(row.benefitCostRatio, language),
        money(row.gdp.exact),
        ...row.regions.map(({ exact }) => money(exact)),
      ],
      ...row.sensitivities.map((each) => [
        `  ${wording.sensitivity[language]}: ${each.label[language]}`,
        money(each.netPresentValue.exact),
        '',
        '',
        ratioText(each.benefitCostRatio, language),
        '',
        ...regions.map(() => ''),
      ]),
    ]),
  }
  return section(`${wording.named[language]} (${wording.million[language]})`, tableText(table, options))
}

const gridTable = (rows: readonly Row[], options: ReportOptions): string => {
  const { language } = options
  const money = (exact: string) => formatMillions(exact, language)
  const keys = ['scenario', 'alternative', 'discounting', 'agglomeration', 'welfare'] as const
  const table: Table = {
    columns: [
      ...keys.map((key) => left(wording[key][language])),
      ...(['netPresentValue', 'ratio', 'weightedBalance', 'weightedRatio', 'gdp'] as const).map((key) =>
        right(wording[key][language]),
      ),
    ],
    rows: rows.map((row) => [
      ...keys.map((key) => row[key]),
      money(row.netPresentValue.exact),
      ratioText(row.benefitCostRatio, language),
      row.weighted ? money(row.weighted.netPresentValue.exact) : '',
      row.weighted ? ratioText(row.weighted.benefitCostRatio, language) : '',
      money(row.gdp.exact),
    ]),
  }
  const conventions = [...new Set(rows.flatMap(({ weighted }) => (weighted ? [weighted.normalisation[language]] : [])))]
  const why = [
    ...new Set(rows.flatMap(({ benefitCostRatio }) => (benefitCostRatio.why ? [benefitCostRatio.why[language]] : []))),
  ]
  const notes = [
    ...conventions.map((text) => `${wording.normalisation[language]}: ${text}`),
    ...why.map((text) => `${wording.why[language]}: ${text}`),
  ]
  return section(
    `${wording.grid[language]} (${wording.million[language]})`,
    [tableText(table, options), ...notes].join('\n'),
  )
}

const changeLines = (change: Change, options: ReportOptions): readonly string[] => {
  const { language } = options
  const items = change.effects.map(
    ({ label, difference }) => `${label[language]} ${signedMillions(difference.exact, options)}`,
  )
  const regions = change.regions
    .filter(({ value }) => value !== 0)
    .map(({ label, exact }) => `${shortRegion(label[language])} ${signedMillions(exact, options)}`)
  const main = `${wording[change.switch][language]} ${change.from} → ${change.to}: ${wording.netPresentValue[language]} ${signedMillions(change.netPresentValue.exact, options)} (${wording.benefits[language]} ${signedMillions(change.benefits.exact, options)}, ${wording.costs[language]} ${signedMillions(change.costs.exact, options)})`
  const weighted =
    change.weightedNetPresentValue.exact === change.netPresentValue.exact
      ? []
      : [`    ${wording.weightedBalance[language]} ${signedMillions(change.weightedNetPresentValue.exact, options)}`]
  return [
    `  ${main}`,
    ...(items.length > 0 ? [`    ${items.join('; ')}`] : []),
    ...(regions.length > 0 ? [`    ${regions.join('; ')}`] : []),
    ...weighted,
  ]
}

const changesSection = (rows: readonly Row[], options: ReportOptions): string => {
  const { language } = options
  const body = rows.flatMap((row) => [
    `${nameOf(row, options)}:`,
    ...(row.changes.length === 0
      ? [`  ${wording.reference[language]}`]
      : row.changes.flatMap((each) => changeLines(each, options))),
  ])
  return section(`${wording.changes[language]} (${wording.million[language]})`, body.join('\n'))
}

const accountTable = (row: Row, account: AgglomerationAccount, options: ReportOptions): string => {
  const { language } = options
  const money = (exact: string) => formatMillions(exact, language)
  const regions = row.regions
  const summary = (['grossGains', 'grossLosses', 'redistributed', 'inDirectBenefits', 'additional'] as const).map(
    (key) => [wording[key][language], money(account[key].exact), ...regions.map(() => '')],
  )
  const table: Table = {
    columns: [
      left(
        `${nameOf(row, options)}: ${account.model}, ${wording[account.enters === 'balance' ? 'enters' : 'ownLine'][language]}`,
      ),
      right(wording.total[language]),
      ...regions.map(({ label }) => right(shortRegion(label[language]))),
    ],
    rows: [
      ...summary,
      ...account.lines.map((line) => [
        `  ${line.label[language]}`,
        money(line.presentValue.exact),
        ...line.regions.map(({ exact }) => money(exact)),
      ]),
    ],
  }
  return tableText(table, options)
}

const accountSection = (rows: readonly Row[], options: ReportOptions): readonly string[] => {
  const tables = rows.flatMap((row) =>
    row.agglomerationAccount ? [accountTable(row, row.agglomerationAccount, options)] : [],
  )
  return tables.length === 0
    ? []
    : [section(`${wording.account[options.language]} (${wording.million[options.language]})`, tables.join('\n\n'))]
}

/** A comparison as text for a terminal: named rows, the grid, unpriced effects, what changed, and what to know. */
export const comparisonText = (comparison: Comparison, options: ReportOptions): string => {
  const { rows } = comparison
  const named = rows.filter(({ name }) => name !== null)
  const [first] = rows
  return [
    `${heading(comparison, options)}\n`,
    ...(named.length > 0 ? [namedTable(named, options)] : []),
    ...(first ? unpricedSection(first, options) : []),
    gridTable(rows, options),
    changesSection(named.length > 0 ? named : rows, options),
    ...accountSection(named.length > 0 ? named : rows, options),
    ...diagnosticsSection(rows, options),
    conventionsSection(comparison, options),
    ...footing(comparison, options),
  ].join('\n')
}
