import type { IncidenceCell, IncidenceMargin, IncidenceTable } from '../comparison/incidence-table.js'
import type { Preamble } from '../comparison/preamble.js'
import { Exact, zero } from '../quantity/decimal.js'
import { type Text, textOf } from '../quantity/text.js'
import { type Amounts, amountsOf, largestOf } from './amounts.js'
import {
  bullets,
  choiceLine,
  conventionsSection,
  heading,
  left,
  type ReportOptions,
  right,
  section,
  shortRegion,
  statusLines,
  tableText,
} from './parts.js'
import type { Table } from './table.js'
import { wording } from './wording.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  heading: t('Who gains and who pays', 'Wie wint en wie betaalt'),
  byBearer: t('By bearer', 'Naar drager'),
  byRegion: t('Net, by bearer and region', 'Saldo naar drager en regio'),
  byGroup: t('Net, by income group and region', 'Saldo naar inkomensgroep en regio'),
  transfers: t('transfers', 'overdrachten'),
  note: t(
    'Net is benefits less costs and what others pay to them; transfers add up to zero. Unweighted. Rounded so that every column adds up; along a row the last digit can differ.',
    'Saldo is baten min kosten en wat anderen aan hen betalen; overdrachten tellen op tot nul. Ongewogen. Zo afgerond dat elke kolom optelt; langs een rij kan het laatste cijfer verschillen.',
  ),
} as const

/** Rows and their total, where every column adds up as printed. */
const adding = (
  head: string,
  rows: readonly string[],
  columns: readonly (readonly [label: string, values: readonly string[]])[],
  amounts: Amounts,
  total: string,
): Table => {
  const printed = columns.map(([, values]) => {
    const all = values.reduce((sum, value) => sum.plus(value), zero).toFixed()
    return [...amounts.parts(values), amounts.one(all)]
  })
  return {
    columns: [left(head), ...columns.map(([label]) => right(label))],
    rows: [...rows, total].map((row, i) => [row, ...printed.map((cells) => cells[i] ?? '')]),
  }
}

/** Net of all cells of one kind of row in each region, and in all of them. */
const byRegion = (
  cells: readonly IncidenceCell[],
  rows: readonly string[],
  rowOf: (cell: IncidenceCell) => string | null,
  { byRegion: regions }: IncidenceTable,
  { language }: ReportOptions,
): readonly (readonly [string, readonly string[]])[] => {
  const net = (holds: (cell: IncidenceCell) => boolean) =>
    cells
      .filter(holds)
      .reduce((sum, cell) => sum.plus(cell.net.exact), new Exact(0))
      .toFixed()
  return [
    ...regions.map(
      ({ id, label }) =>
        [
          shortRegion(label[language]),
          rows.map((row) => net((cell) => cell.region === id && rowOf(cell) === row)),
        ] as const,
    ),
    [wording.total[language], rows.map((row) => net((cell) => rowOf(cell) === row))],
  ]
}

const marginTable = (margins: readonly IncidenceMargin[], amounts: Amounts, { language }: ReportOptions): Table =>
  adding(
    wording.bearer[language],
    margins.map(({ label }) => label[language]),
    (
      [
        ['benefits', wording.benefits],
        ['costs', wording.costs],
        ['transfers', words.transfers],
        ['net', wording.netPresentValue],
      ] as const
    ).map(([key, label]) => [label[language], margins.map((margin) => margin[key].exact)]),
    amounts,
    wording.total[language],
  )

/** The table of who gains and who pays, as text for a terminal or in Markdown. */
export const incidenceText = (table: IncidenceTable, preamble: Preamble, options: ReportOptions): string => {
  const { language } = options
  const { cells, byBearer, byGroup, financing } = table
  const amounts = amountsOf(largestOf([table.total.net, table.total.benefits, table.total.costs]), language)
  const total = wording.total[language]
  const netTable = (head: string, margins: readonly IncidenceMargin[], rowOf: (cell: IncidenceCell) => string | null) =>
    tableText(
      adding(
        head,
        margins.map(({ label }) => textOf(label)[language]),
        byRegion(
          cells,
          margins.map(({ id }) => id),
          rowOf,
          table,
          options,
        ),
        amounts,
        total,
      ),
      options,
    )
  const million = wording.million[language]
  const notes = [words.note[language], ...(financing ? [financing.words[language]] : [])]
  return [
    heading(preamble, options),
    choiceLine(preamble, options),
    section(
      options,
      `${words.heading[language]} (${million})`,
      tableText(marginTable(byBearer, amounts, options), options),
    ),
    section(
      options,
      `${words.byRegion[language]} (${million})`,
      netTable(wording.bearer[language], byBearer, ({ bearer }) => bearer),
    ),
    ...(byGroup
      ? [
          section(
            options,
            `${words.byGroup[language]} (${million})`,
            netTable(wording.group[language], byGroup, ({ group }) => group),
          ),
        ]
      : []),
    `${bullets(notes, options)}\n`,
    conventionsSection(preamble, options),
    ...statusLines(preamble, options),
  ].join('\n')
}
