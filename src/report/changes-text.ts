import type { Change } from '../comparison/changes.js'
import type { Comparison, Row } from '../comparison/compare.js'
import { type Amounts, negated } from './amounts.js'
import { left, nameOf, type ReportOptions, right, section, shortRegion, tableText } from './parts.js'
import { wording } from './wording.js'

/** Costs come with a minus from the rounding to a total; a change of costs is printed the other way round. */
const turned = (text: string): string =>
  text.startsWith('-') ? `+${text.slice(1)}` : text.startsWith('+') ? `-${text.slice(1)}` : text

const switchRow = (change: Change, amounts: Amounts, weighted: boolean, { language }: ReportOptions): string[] => {
  const [benefits, costs] = amounts.parts([change.benefits.exact, negated(change.costs.exact)], true) as [
    string,
    string,
  ]
  return [
    `  ${wording[change.switch][language]}: ${change.from} → ${change.to}`,
    amounts.signed(change.netPresentValue.exact),
    benefits,
    turned(costs),
    ...(weighted ? [amounts.signed(change.weightedNetPresentValue.exact)] : []),
    ...amounts.parts(
      change.regions.map(({ exact }) => exact),
      true,
    ),
  ]
}

/** The effects that moved, adding up to the difference of the balance above them. */
const itemRows = (
  change: Change,
  amounts: Amounts,
  empty: readonly string[],
  { language }: ReportOptions,
): string[][] => {
  const differences = amounts.parts(
    change.effects.map(({ difference }) => difference.exact),
    true,
  )
  return change.effects.map(({ label }, i) => [`    ${label[language]}`, differences[i] as string, ...empty])
}

/** For each row what changed against the reference row: totals, effects and regions, one switch at a time. */
export const changesSection = (
  { reference }: Comparison,
  rows: readonly Row[],
  amounts: Amounts,
  options: ReportOptions,
): string => {
  const { language } = options
  const regions = rows[0]?.regions ?? []
  const weighted = rows.some(({ changes }) =>
    changes.some((each) => each.weightedNetPresentValue.exact !== each.netPresentValue.exact),
  )
  const money = (
    ['netPresentValue', 'benefits', 'costs', ...(weighted ? (['weightedBalance'] as const) : [])] as const
  ).map((key) => right(`Δ ${wording[key][language]}`))
  const empty = [...money, ...regions].map(() => '')
  const table = {
    columns: [
      left(wording.change[language]),
      ...money,
      ...regions.map(({ label }) => right(shortRegion(label[language]))),
    ],
    rows: rows.flatMap((row): string[][] => [
      [`${nameOf(row, options)}${row.changes.length === 0 ? ` (${wording.reference[language]})` : ''}`, ...empty],
      ...row.changes.flatMap((change) => [
        switchRow(change, amounts, weighted, options),
        ...itemRows(change, amounts, empty.slice(1), options),
      ]),
    ]),
  }
  const from = Object.values(reference).join(' · ')
  return section(
    options,
    `${wording.changes[language]} (${wording.million[language]})`,
    `${wording.reference[language]}: ${from}`,
    '',
    tableText(table, options),
  )
}
