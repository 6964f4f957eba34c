import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type NumberParameter, parametersOf } from '../../src/appraisal/parameter.js'
import type { PlugIn } from '../../src/appraisal/plug-in.js'
import type { Language } from '../../src/quantity/text.js'

/* What a page on a plug-in says, found in its text. */

/** Reads the pages of a folder under docs/. */
export const pagesIn = (folder: string) => {
  const at = resolve(import.meta.dirname, '../../docs', folder)
  return { path: (name: string) => resolve(at, `${name}.md`), read: (name: string) => readIn(at, name) }
}

const readIn = (folder: string, name: string): string => readFileSync(resolve(folder, `${name}.md`), 'utf8')

export const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A part of a page: from a heading to the next of the same level. */
export const section = (page: string, heading: string): string =>
  page.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}\n`)) ?? ''

const words = {
  en: { heading: 'For and against', claim: 'Claim', for: '| for | source |', against: '| against | source |' },
  nl: { heading: 'In het Nederlands', claim: 'Wat het beweert', for: '| voor | bron |', against: '| tegen | bron |' },
} as const

/** The part of a page that is in Dutch. */
export const inDutch = (page: string): string => section(page, words.nl.heading)

/** The rows of the table that begins with this row, without the rule below it. */
export const tableOf = (text: string, first: string): readonly string[] => {
  const lines = text.split('\n')
  const start = lines.indexOf(first)
  if (start < 0) return []
  const rest = lines.slice(start + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return end < 0 ? rest : rest.slice(0, end)
}

/** Names of sources: a text may name several, divided by semicolons. */
export const sourcesOf = (plugIn: PlugIn, side: 'for' | 'against'): readonly string[] =>
  plugIn.evidence[side].flatMap(({ source }) => source.split('; '))

/** The published sources of plug-ins that a list of sources does not name, each by the first name in it. */
export const sourcesMissing = (plugIns: readonly PlugIn[], list: string): readonly string[] => {
  const named = plugIns.flatMap((plugIn) => [...sourcesOf(plugIn, 'for'), ...sourcesOf(plugIn, 'against')])
  const published = [...new Set(named)].filter((source) => source !== 'own remark')
  const nameOf = (source: string) => /^[\p{L}\-’]+(?: [A-Z]\w*\.\d)?/u.exec(source)?.[0] ?? source
  return published.filter((source) => !list.includes(nameOf(source)))
}

export const rowsOf = (page: string): readonly string[] => page.split('\n').filter((line) => line.startsWith('|'))

/** Rows that stand for a parameter: by its name, or by its family (`decay…`, `…Share`) and the row of its sector or item. */
const rowsFor = (name: string, page: string): { rows: readonly string[]; family: string | null } => {
  const rows = rowsOf(page)
  const holding = (text: string) => rows.filter((row) => row.includes(`\`${text}\``))
  const itself = holding(name)
  if (itself.length > 0) return { rows: itself, family: null }
  for (const { index } of name.matchAll(/[A-Z]/g)) {
    const [begin, end] = [name.slice(0, index), name.slice(index)]
    const sector = `${end.charAt(0).toLowerCase()}${end.slice(1)}`
    for (const [family, member, part] of [
      [`${begin}…`, sector, end],
      [`…${end}`, begin, begin],
    ] as const)
      if (holding(family).length > 0 && holding(member).length > 0)
        return { rows: [...holding(family), ...holding(member)], family: part }
  }
  return { rows: [], family: null }
}

/** All numbers of a row, without separators of thousands. */
const numbersOf = (row: string): readonly number[] =>
  [...row.replaceAll('−', '-').matchAll(/(?<![\w.])-?\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  )

const missing = (what: string, found: boolean): readonly string[] => (found ? [] : [what])

const numberMissing = (name: string, parameter: NumberParameter, rows: readonly string[]): readonly string[] => {
  const { default: value, source } = parameter
  return [
    ...(value === null
      ? missing(
          `${name}: “must be given”`,
          rows.some((row) => row.includes('must be given')),
        )
      : missing(
          `${name}: default ${value}`,
          rows.some((row) => numbersOf(row).includes(Number(value))),
        )),
    ...missing(
      `${name}: mark ${source.mark}`,
      rows.some((row) => row.includes(source.mark)),
    ),
  ]
}

/** What a page lacks of the parameters of its plug-in. */
export const parametersMissing = (plugIn: PlugIn, page: string): readonly string[] =>
  Object.entries(parametersOf(plugIn.parameters)).flatMap(([name, parameter]) => {
    const { rows, family } = rowsFor(name, page)
    if (rows.length === 0) return [`${name}: a row`]
    if (parameter.kind === 'number') return numberMissing(name, parameter, rows)
    if (parameter.default === null)
      return missing(
        `${name}: “must be given”`,
        rows.some((row) => row.includes('must be given')),
      )
    const value = family ? parameter.default.replace(family, '…') : parameter.default
    const named = (option: string) => rows.some((row) => row.includes(`\`${option}\``))
    return [
      ...(value === '' ? [] : missing(`${name}: default ${value}`, named(value))),
      ...(parameter.options ?? []).flatMap((option) =>
        missing(
          `${name}: option ${option}`,
          named(option) || page.includes(`\`${name}: ${option}\``) || page.includes(`| \`${option}\` |`),
        ),
      ),
    ]
  })

/** How a page names what a plug-in needs. */
const needNamed = (need: string, page: string): boolean =>
  page.includes(
    { relocation: 'relocation', zones: 'zones', directBenefits: 'direct benefits' }[need as 'zones'] ?? `\`${need}\``,
  )

/** The needs of a plug-in that its page does not name. */
export const needsMissing = ({ needs }: PlugIn, page: string): readonly string[] =>
  needs.filter((need) => !needNamed(need, page))

/** What a page lacks of the claim and the evidence of its plug-in in one language. */
export const evidenceMissing = (plugIn: PlugIn, page: string, language: Language): readonly string[] => {
  const { heading, claim } = words[language]
  const part = section(page, heading)
  const lines = (language === 'en' ? page : part).split('\n')
  return [
    ...missing('the claim', lines.includes(`**${claim}.** ${plugIn.claim[language]}`)),
    ...(['for', 'against'] as const).flatMap((side) => {
      const rows = tableOf(part, words[language][side])
      const wanted = plugIn.evidence[side].map(({ text, source }) => `| ${text[language]} | ${source} |`)
      return [...missing(`evidence ${side}`, wanted.length > 0), ...wanted.filter((row) => !rows.includes(row))]
    }),
  ]
}

/** The names of a plug-in that the heading of its page lacks: its id, and its label in both languages. */
export const headingMissing = ({ id, label }: PlugIn, page: string): readonly string[] => {
  const heading = page.split('\n')[0]?.toLowerCase() ?? ''
  return [
    ...missing(id, heading.includes(`\`${id.toLowerCase()}\``)),
    ...[label.en, label.nl].filter((name) => !heading.includes(name.replace(/ \(illustrati.*/, '').toLowerCase())),
  ]
}
