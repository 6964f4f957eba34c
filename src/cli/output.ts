import type { Language } from '../quantity/text.js'
import type { ReportOptions } from '../report/parts.js'
import type { OutputFormat } from './errors.js'

interface OutputOptions {
  readonly format?: OutputFormat
  readonly lang?: Language
}

const defaultWidth = 140

/** In a pipe tables are as wide as they are, so that every row stays one line. */
export const reportOptions = ({ lang: language = 'en' }: OutputOptions): ReportOptions => {
  if (!process.stdout.isTTY) return { language, width: defaultWidth }
  const width = process.stdout.columns || defaultWidth
  return { language, width, tableWidth: width }
}

export const print = (text: string): void => void process.stdout.write(`${text}\n`)
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))

/** Ways to write the same result: only the one that is asked for is made. */
export interface Writers {
  readonly table: (report: ReportOptions) => string
  readonly json: (language: Language) => unknown
  readonly markdown: (language: Language) => string
  readonly csv: (language: Language) => string
}

/** Prints a result in the format that is asked for. */
export const write = (options: OutputOptions, { table, json, markdown, csv }: Writers): void => {
  const report = reportOptions(options)
  const { format } = options
  if (format === 'json') printJson(json(report.language))
  else if (format === 'markdown') print(markdown(report.language).trimEnd())
  else if (format === 'csv') process.stdout.write(csv(report.language))
  else print(table(report))
}
