import { readFileSync } from 'node:fs'

// What README.md says, for the tests that compute it again.

const readme = readFileSync('examples/lelylijn-models/README.md', 'utf8')
/** “What came out”, without its heading. */
export const section = /## What came out\n([\s\S]*?)\n## What is the same/.exec(readme)?.[1] ?? ''
/** The cells of each row of the table that has this heading, by variant. */
export const tableWith = (heading: string): Readonly<Record<string, readonly string[]>> => {
  const [, ...rows] = section.slice(section.indexOf(heading)).split('\n\n')[0]?.split('\n').slice(1) ?? []
  return Object.fromEntries(
    rows.map((row) => {
      const [id = '', ...cells] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return [id.replaceAll('`', ''), cells]
    }),
  )
}

/** A number as README.md writes it. */
export const shown = (value: number, digits = 0): string => {
  const text = value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return text.replace('-', /[1-9]/.test(text) ? '−' : '')
}
export const millions = (value: number): string => shown(value / 1e6)
export const percent = (fraction: number, digits = 0): string => `${shown(100 * fraction, digits)} %`

/** The sentences about a variant, from its name in bold to the next one. */
export const saidOf = (variant: string): string =>
  section
    .slice(section.indexOf('### Why they differ'))
    .split(`**\`${variant}\`**`)[1]
    ?.split(/\*\*`|\n###/)[0] ?? ''
