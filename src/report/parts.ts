import type { Choice } from '../appraisal/input/scenario-schema.js'
import { dimensions } from '../comparison/changes.js'
import type { ChoiceLabels } from '../comparison/choice-labels.js'
import type { Comparison, Row } from '../comparison/compare.js'
import type { Ratio } from '../comparison/result.js'
import type { Language } from '../quantity/text.js'
import type { Column } from './column.js'
import { formatRatio } from './number.js'
import { oneLine, plainWords, renderMarkdown, renderText, type Table } from './table.js'
import { wording } from './wording.js'

/** How a report is written. */
export interface ReportOptions {
  readonly language: Language
  /** Characters on a line of text. */
  readonly width: number
  /** Characters on a line of a table; left out, no cell is ever broken, so that a program reads a row as a line. */
  readonly tableWidth?: number
  /** All ratios by name, with what each counts. */
  readonly ratios?: boolean
  /** Plain text for a terminal when left out. */
  readonly markup?: 'plain' | 'markdown'
}

/** What reports of every kind say of their study. */
export type About = Pick<Comparison, 'title' | 'status' | 'conventions'>

export const left = (header: string): Column => ({ header, align: 'left' })
export const right = (header: string): Column => ({ header, align: 'right' })

export const ratioText = (ratio: Ratio, language: Language): string => formatRatio(ratio.exact, language)

const isMarkdown = ({ markup }: ReportOptions): boolean => markup === 'markdown'

/** Text within one line of Markdown: a line break in it would end a heading or an item. */
const inLine = (text: string): string => plainWords(oneLine(text))

/** Blocks under each other: in Markdown an empty line parts them, otherwise only where a block is empty. */
export const stacked = (blocks: readonly string[], options: ReportOptions): string =>
  isMarkdown(options) ? blocks.filter((block) => block !== '').join('\n\n') : blocks.join('\n')

/** A heading, what stands under it, and an empty line. */
export const section = (options: ReportOptions, heading: string, ...body: readonly string[]): string =>
  `${stacked([isMarkdown(options) ? `## ${inLine(heading)}` : heading, ...body], options)}\n`

export const tableText = (table: Table, options: ReportOptions): string => {
  if (isMarkdown(options)) return renderMarkdown(table)
  const { tableWidth } = options
  return renderText(table, tableWidth === undefined ? {} : { width: tableWidth })
}

/** The name of a region without what stands behind it in brackets. */
export const shortRegion = (label: string): string => label.split(' (')[0] as string

/** The choice that a report is about, by the labels of its members. */
export const choiceText = (
  choice: Partial<Choice>,
  labels: Partial<ChoiceLabels>,
  { language }: Pick<ReportOptions, 'language'>,
): string =>
  dimensions
    .flatMap((dimension) => {
      const id = choice[dimension]
      return id === undefined ? [] : [labels[dimension]?.[id]?.[language] ?? id]
    })
    .join(' · ')

/** The same as a paragraph of its own. */
export const choiceLine = (
  { choice, labels }: { readonly choice: Partial<Choice>; readonly labels: Partial<ChoiceLabels> },
  options: ReportOptions,
): string => `${paragraph(choiceText(choice, labels, options), options)}\n`

/** The name of a row, or its choices when the study gives it none. */
export const nameOf = (row: Row, { language }: ReportOptions): string =>
  row.name?.[language] ?? [row.scenario, row.alternative, row.discounting, row.agglomeration, row.welfare].join(' · ')

/** Breaks a text between words; lines after the first are indented. */
export const wrap = (text: string, width: number, indent = ''): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = width - (lines.length > 0 ? indent.length : 0)
    if (line !== '' && line.length + word.length + 1 > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${indent}`)
}

/** A paragraph, broken to the width of the report. */
export const paragraph = (text: string, options: ReportOptions, indent = ''): string =>
  isMarkdown(options) ? inLine(text) : wrap(text, options.width, indent)

export const bullets = (lines: readonly string[], options: ReportOptions): string =>
  lines.map((line) => (isMarkdown(options) ? `- ${inLine(line)}` : wrap(`- ${line}`, options.width, '  '))).join('\n')

/** What a study says of itself, illustrative for instance: at the head and at the foot of every report. */
export const statusLines = ({ status }: Pick<About, 'status'>, options: ReportOptions): readonly string[] => {
  if (!status) return []
  const text = status[options.language]
  return [isMarkdown(options) ? `> **${inLine(text)}**` : paragraph(`!! ${text}`, options, '   ')]
}

export const heading = (about: About, options: ReportOptions): string => {
  const title = paragraph(about.title[options.language], options)
  return `${stacked([isMarkdown(options) ? `# ${title}` : title, ...statusLines(about, options)], options)}\n`
}

/** Why ratios are missing, each reason once. */
export const ratioNotes = (ratios: readonly Ratio[], language: Language): readonly string[] =>
  [...new Set(ratios.flatMap(({ why }) => (why ? [why[language]] : [])))].map((why) => `–: ${why}`)

/** Effects without a price: they stand under every table. */
export const unpricedSection = (row: Row, options: ReportOptions): readonly string[] => {
  const { language } = options
  if (row.unpriced.length === 0) return []
  const table: Table = {
    columns: [left(wording.effect[language]), left(wording.sign[language]), left(wording.note[language])],
    rows: row.unpriced.map(({ label, sign, note }) => [label[language], `PM ${sign}`, note[language]]),
  }
  return [section(options, wording.unpriced[language], tableText(table, options))]
}

export const conventionsSection = ({ conventions }: Pick<About, 'conventions'>, options: ReportOptions): string =>
  section(
    options,
    wording.conventions[options.language],
    bullets(
      conventions.map((text) => text[options.language]),
      options,
    ),
  )
