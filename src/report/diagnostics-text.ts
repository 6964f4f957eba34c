import { dimensions } from '../comparison/changes.js'
import type { Row } from '../comparison/compare.js'
import { bullets, type ReportOptions, section } from './parts.js'
import { wording } from './wording.js'

interface Found {
  readonly code: string
  readonly text: string
  readonly rows: readonly Row[]
}

/** Texts that end in a list of names after the same words, `… illustrative: a; b; c.`, as one text with all names. */
const joined = (texts: readonly string[]): string | null => {
  const [start = ''] = /^[^:]+: /.exec(texts[0] ?? '') ?? []
  const isList = start !== '' && texts.every((text) => text.startsWith(start) && text.endsWith('.'))
  if (!isList || texts.length === 1) return null
  const names = texts.flatMap((text) => text.slice(start.length, -1).split('; '))
  return `${start}${[...new Set(names)].join('; ')}.`
}

/** Every distinct text once with the rows that have it; of one code whose texts only differ in a list of names, one. */
const findings = (rows: readonly Row[], { language }: ReportOptions): readonly Found[] => {
  const byCode = new Map<string, Map<string, Row[]>>()
  for (const row of rows) {
    for (const { code, text } of row.diagnostics) {
      const texts = byCode.get(code) ?? new Map<string, Row[]>()
      byCode.set(code, texts)
      texts.set(text[language], [...(texts.get(text[language]) ?? []), row])
    }
  }
  return [...byCode].flatMap(([code, texts]): readonly Found[] => {
    const one = joined([...texts.keys()])
    if (one !== null) return [{ code, text: one, rows: [...new Set([...texts.values()].flat())] }]
    return [...texts].map(([text, having]) => ({ code, text, rows: having }))
  })
}

/** The choice that rows have and all others do not, if one dimension says it: `(agglomeration: gainsOnly)`. */
const whichRows = (having: readonly Row[], all: readonly Row[], { language }: ReportOptions): string => {
  if (having.length === all.length) return ''
  for (const dimension of dimensions) {
    const members = [...new Set(having.map((row) => row[dimension]))]
    if (all.filter((row) => members.includes(row[dimension])).length === having.length)
      return ` (${wording[dimension][language]}: ${members.join(', ')})`
  }
  return ''
}

/** What to know of rows, each thing once, with the choice that it belongs to. */
export const diagnosticsSection = (rows: readonly Row[], options: ReportOptions): readonly string[] => {
  const found = findings(rows, options)
  if (found.length === 0) return []
  const sources = new Map(rows.flatMap(({ diagnostics }) => diagnostics.map(({ code, source }) => [code, source])))
  const lines = found.map(({ code, text, rows: having }) => {
    const source = sources.get(code)
    return `[${code}] ${text}${source === undefined ? '' : ` [${source}]`}${whichRows(having, rows, options)}`
  })
  return [section(options, wording.diagnostics[options.language], bullets(lines, options))]
}
