import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { findingsOf } from './report/findings.js'
import { markdownTable } from './report/markdown-table.js'
import { blocksOf, filled } from './report/readme.js'
import { claimsSection, Printer, sections } from './report/report.js'

const page = readFileSync('examples/lelylijn/README.md', 'utf8')
const printer = new Printer()
const languages = ['en', 'nl'] as const
beforeAll(() => printer.tried(), 120_000)

it('the page has every section in both languages, in the order in which they are printed', () => {
  const all = [...sections, claimsSection].map(({ id }) => id)
  for (const language of languages)
    expect(
      blocksOf(page)
        .filter((block) => block.language === language)
        .map(({ section }) => section),
    ).toEqual(all)
})

it.each(blocksOf(page))(
  '“$section” ($language) is as it is printed; if not, `npm run lelylijn -- --write`',
  async ({ section, language, text }) => {
    expect(text).toBe(await printer.print(section, language))
  },
)

it('the figures of the run bear out every sentence of “In short”', async () => {
  for (const { text, holds } of await findingsOf(await printer.compared())) expect(holds, text.en).toBe(true)
})

it('figures are printed in the language that is asked for, without holes', async () => {
  for (const { text } of blocksOf(page)) expect(text).not.toMatch(/NaN|undefined|null|Infinity/)
})

describe('inputs that the page states are those of the scenario file', () => {
  it.each([
    ['investment', 13.8e9, '8.2 / 13.8 / 17.2 (2024)'],
    ['maintenance', 325e6, '325 with 13.8 and 14.5'],
    ['travellersPerDay', 30000, '30,000 (Laag), 40,000 (Hoog)'],
    ['daysPerYear', 300, '| days a year | 300 |'],
    ['timeGainMinutes', 35, '| time gain | 35 minutes |'],
    ['valueOfTime', 10.76, '€10.76 an hour'],
    ['fare', 12, '| fare of a new trip | €12 |'],
    ['breakEvenTravellersPerDay', 22500, 'fare × 22,500 travellers a day × days'],
    ['carKilometresPerNewTrip', 60, '| car kilometres avoided per new trip | 60 |'],
    ['excisePerKilometre', 0.05, '€0.05; €0.08'],
    ['externalCostPerKilometre', 0.08, '€0.05; €0.08'],
    ['movedHomes', 25000, '25,000; 1'],
    ['densityElasticity', 0.038, '| elasticity to density | 0.038 |'],
    ['openingYear', 2038, '2038; `knot2026` 2050'],
    ['newShare', 0.5, '| new travellers | half;'],
  ] as const)('%s', async (name, value, stated) => {
    const { parts } = await printer.compared()
    expect(Number(parts.input.assumptions[name]?.value)).toBe(value)
    expect(page).toContain(stated)
  })
})

describe('the page maker', () => {
  const made = 'before\n<!-- run overview en -->\nold\n<!-- end -->\nafter'

  it('finds and fills blocks, and leaves the rest', async () => {
    expect(blocksOf(made)).toEqual([{ section: 'overview', language: 'en', text: 'old' }])
    expect(await filled(made, async (section, language) => `${section} in ${language} costs $1`)).toBe(
      'before\n<!-- run overview en -->\n\noverview in en costs $1\n\n<!-- end -->\nafter',
    )
  })

  it('tables line up', () => {
    expect(
      markdownTable(
        ['a', 'number'],
        [
          ['long word', '1'],
          ['b', '1.000'],
        ],
      ),
    ).toBe(
      ['| a         | number |', '| --------- | -----: |', '| long word |      1 |', '| b         |  1.000 |'].join(
        '\n',
      ),
    )
  })

  it('a section that is not there is an error that names those that are', async () => {
    await expect(printer.print('costs', 'nl')).rejects.toThrow(
      'There is no section “costs”; there are findings, overview,',
    )
  })
})
