import { readFileSync } from 'node:fs'

// What the README of an example says in each language, for tests that work it out again.

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]
export type Words = Readonly<Record<Language, string>>

/** The Dutch and the English part, each from its heading on. */
export const readmeOf = (folder: string): Words => {
  const text = readFileSync(`examples/${folder}/README.md`, 'utf8')
  const [, nl = '', en = ''] = text.split(/^## (?:Nederlands|English)$/m)
  return { nl, en }
}

/** The rows of the table whose heading starts so, as cells. */
export const tableWith = (text: string, heading: string): readonly (readonly string[])[] => {
  const lines = text.slice(text.indexOf(`| ${heading} |`)).split('\n')
  const end = lines.findIndex((line) => !line.startsWith('|'))
  return lines.slice(2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** A number as the README writes it. */
export const shown = (language: Language, value: number, digits = 0): string => {
  const locale = language === 'nl' ? 'nl-NL' : 'en-US'
  const text = value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return text.replace('-', /[1-9]/.test(text) ? '−' : '')
}

/** A fraction as a percentage. */
export const percent = (language: Language, fraction: number, digits = 0): string =>
  `${shown(language, 100 * fraction, digits)} %`
