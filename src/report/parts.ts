import type { Comparison, Row } from '../comparison/compare.js'
import type { Diagnostic, Ratio } from '../comparison/result.js'
import type { Language } from '../quantity/text.js'
import { formatRatio } from './number.js'
import { renderText, type Table } from './table.js'
import { wording } from './wording.js'

/** How a report is written. */
export interface ReportOptions {
  readonly language: Language
  /** Characters on a line. */
  readonly width: number
}

export const ratioText = (ratio: Ratio, language: Language): string => formatRatio(ratio.exact, language)

/** A heading, what stands under it, and an empty line. */
export const section = (heading: string, body: string): string => `${heading}\n${body}\n`

export const tableText = (table: Table, { width }: ReportOptions): string => renderText(table, { width })

export const heading = (comparison: Comparison, { language }: ReportOptions): string => {
  const status = comparison.status?.[language]
  return [comparison.title[language], ...(status ? [`!! ${status}`] : [])].join('\n')
}

export const footing = (comparison: Comparison, { language }: ReportOptions): readonly string[] => {
  const status = comparison.status?.[language]
  return status ? [`!! ${status}`] : []
}

/** Effects without a price: they stand under every table. */
export const unpricedSection = (row: Row, options: ReportOptions): readonly string[] => {
  const { language } = options
  if (row.unpriced.length === 0) return []
  const table: Table = {
    columns: [
      { header: wording.effect[language], align: 'left' },
      { header: wording.sign[language], align: 'left' },
      { header: wording.note[language], align: 'left' },
    ],
    rows: row.unpriced.map(({ label, sign, note }) => [label[language], `PM ${sign}`, note[language]]),
  }
  return [section(wording.unpriced[language], tableText(table, options))]
}

const wrap = (text: string, width: number, indent: string): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width - indent.length) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${indent}`)
}

const bullets = (lines: readonly string[], width: number): string =>
  lines.map((line) => `- ${wrap(line, width, '  ')}`).join('\n')

export const conventionsSection = ({ conventions }: Comparison, { language, width }: ReportOptions): string =>
  section(
    wording.conventions[language],
    bullets(
      conventions.map((text) => text[language]),
      width,
    ),
  )

/** Every distinct diagnostic once. */
export const diagnosticsSection = (rows: readonly Row[], { language, width }: ReportOptions): readonly string[] => {
  const all = new Map<string, Diagnostic>()
  for (const { diagnostics } of rows) for (const each of diagnostics) all.set(`${each.code} ${each.text.en}`, each)
  if (all.size === 0) return []
  return [
    section(
      wording.diagnostics[language],
      bullets(
        [...all.values()].map(({ code, text }) => `[${code}] ${text[language]}`),
        width,
      ),
    ),
  ]
}
