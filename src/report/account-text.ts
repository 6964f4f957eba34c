import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Comparison, Row } from '../comparison/compare.js'
import type { AgglomerationAccount } from '../comparison/result.js'
import { readingNotes } from './account-notes.js'
import type { Amounts } from './amounts.js'
import {
  bullets,
  left,
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
  const notes = [...account.notes.map((note) => note[language]), ...readingNotes(account, amounts, language)]
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
      ...(notes.length > 0 ? [bullets(notes, options)] : []),
    ],
    options,
  )
}

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
      options,
    ),
  ]
}

/** What rows differ in beside their variant, in words: an account without it could belong to any of them. */
const differing = (rows: readonly Row[]): readonly (keyof Choice)[] =>
  (['scenario', 'alternative', 'discounting'] as const).filter(
    (dimension) => new Set(rows.map((row) => row[dimension])).size > 1,
  )

/** The name of a row, or the label of its variant with those of what else the rows differ in. */
const namesIn =
  (labels: Comparison['labels'], rows: readonly Row[]) =>
  (row: Row, { language }: ReportOptions): string => {
    const label = (dimension: keyof Choice) => labels[dimension][row[dimension]]?.[language] ?? row[dimension]
    const unnamed = rows.filter(({ name }) => name === null)
    return row.name?.[language] ?? [label('agglomeration'), ...differing(unnamed).map(label)].join(' · ')
  }

/**
 * The agglomeration effect of each row in full, whether it enters the balance or not; rows that have the same share one.
 * `hint` says of which rows, where those are not all.
 */
export const accountSection = (
  { labels }: Pick<Comparison, 'labels'>,
  rows: readonly Row[],
  amounts: Amounts,
  options: ReportOptions,
  hint: readonly string[] = [],
): readonly string[] => {
  const nameIn = namesIn(labels, rows)
  const groups = new Map<string, { row: Row; account: AgglomerationAccount; names: string[] }>()
  for (const row of rows) {
    const account = row.agglomerationAccount
    if (!account) continue
    const key = JSON.stringify(account)
    const group = groups.get(key) ?? { row, account, names: [] }
    const name = nameIn(row, options)
    if (row.name !== null || !group.names.includes(name)) group.names.push(name)
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
      ...(hint.length > 0 ? [bullets(hint, options)] : []),
      '',
      [...overview([...groups.values()], amounts, options), ...tables].join('\n\n'),
    ),
  ]
}
