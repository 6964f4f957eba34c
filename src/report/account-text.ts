import type { Row } from '../comparison/compare.js'
import type { AgglomerationAccount } from '../comparison/result.js'
import type { Amounts } from './amounts.js'
import {
  bullets,
  left,
  nameOf,
  paragraph,
  type ReportOptions,
  right,
  section,
  shortRegion,
  stacked,
  tableText,
} from './parts.js'
import { wording } from './wording.js'

const figures = ['grossGains', 'grossLosses', 'redistributed', 'inDirectBenefits', 'additional'] as const

const accountTable = (
  names: readonly string[],
  { regions }: Row,
  account: AgglomerationAccount,
  amounts: Amounts,
  options: ReportOptions,
): string => {
  const { language } = options
  const enters = wording[account.enters === 'balance' ? 'enters' : 'ownLine'][language]
  const summary = figures.map((key) => [
    wording[key][language],
    amounts.one(account[key].exact),
    ...regions.map(() => ''),
  ])
  const table = {
    columns: [
      left(account.model),
      right(wording.total[language]),
      ...regions.map(({ label }) => right(shortRegion(label[language]))),
    ],
    rows: [
      ...account.lines.map((line) => [
        `  ${line.label[language]}`,
        amounts.one(line.presentValue.exact),
        ...amounts.parts(line.regions.map(({ exact }) => exact)),
      ]),
      ...summary,
    ],
  }
  return stacked(
    [
      paragraph(`${names.join('; ')} (${enters}: ${account.why[language]})`, { ...options, width: Infinity }),
      tableText(table, options),
      ...(account.notes.length > 0
        ? [
            bullets(
              account.notes.map((note) => note[language]),
              options,
            ),
          ]
        : []),
    ],
    options,
  )
}

/** Names of variants are long: in the overview they are broken, so that it fits a page. */
const overviewWidth = 100

/** All models side by side, where there are several: what each gives in full, and whether it enters the balance. */
const overview = (
  groups: readonly { readonly account: AgglomerationAccount; readonly names: readonly string[] }[],
  amounts: Amounts,
  options: ReportOptions,
): readonly string[] => {
  const { language } = options
  if (groups.length < 2) return []
  return [
    tableText(
      {
        columns: [
          left(wording.model[language]),
          ...figures.map((key) => right(wording[key][language])),
          left(wording.inBalance[language]),
        ],
        rows: groups.map(({ account, names }) => [
          names.join('; '),
          ...figures.map((key) => amounts.one(account[key].exact)),
          account.enters === 'balance' ? wording.yes[language] : `${wording.no[language]}: ${account.why[language]}`,
        ]),
      },
      { ...options, tableWidth: Math.min(options.tableWidth ?? overviewWidth, overviewWidth) },
    ),
  ]
}

/** The agglomeration effect of each row in full, whether it enters the balance or not; rows that have the same share one. */
export const accountSection = (rows: readonly Row[], amounts: Amounts, options: ReportOptions): readonly string[] => {
  const groups = new Map<string, { row: Row; account: AgglomerationAccount; names: string[] }>()
  for (const row of rows) {
    const account = row.agglomerationAccount
    if (!account) continue
    const key = JSON.stringify(account)
    const group = groups.get(key) ?? { row, account, names: [] }
    group.names.push(nameOf(row, options))
    groups.set(key, group)
  }
  if (groups.size === 0) return []
  const tables = [...groups.values()].map(({ names, row, account }) =>
    accountTable(names, row, account, amounts, options),
  )
  return [
    section(
      options,
      `${wording.account[options.language]} (${wording.million[options.language]})`,
      '',
      [...overview([...groups.values()], amounts, options), ...tables].join('\n\n'),
    ),
  ]
}
