import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { bars } from './report/bars.js'
import { findings, findingsOf } from './report/findings.js'
import { millions, number } from './report/format.js'
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
    ['yearsOfConstruction', 6, '2032–2037, evenly'],
    ['yearsOfOperation', 100, '| operation | 100 years |'],
    ['relocationYears', 20, 'over 20 years from the opening'],
    ['valueOfTimeGrowth2020s', 0.0065, '0.65 / 0.74 / 0.69 % a year'],
    ['valueOfTimeGrowth2030s', 0.0074, '0.65 / 0.74 / 0.69 % a year'],
    ['valueOfTimeGrowth2040s', 0.0069, '0.65 / 0.74 / 0.69 % a year'],
    ['vatAdded', 0, '| VAT on costs | included; or 21 % on top |'],
    ['runningOutsideMaintenance', 1, '| running of trains in that upkeep | no |'],
    ['jobsPerHome', 1, '25,000; 1'],
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

describe('what the page states of alternatives and of Hoog is in the scenario file', () => {
  const setOf = async (id: string, name: string): Promise<unknown> => {
    const { input } = (await printer.compared()).parts
    const found = [...input.alternatives, ...input.scenarios].find((each) => each.id === id)?.set?.[name]?.value
    return found === undefined ? undefined : Number(found)
  }

  it.each([
    ['essayLow', 'investment', 5e9, '5 / 7.5 / 10 (2022)'],
    ['essayMiddle', 'investment', 7.5e9, '5 / 7.5 / 10 (2022)'],
    ['essayHigh', 'investment', 10e9, '5 / 7.5 / 10 (2022)'],
    ['mirtLow', 'investment', 8.2e9, '8.2 / 13.8 / 17.2 (2024)'],
    ['mirtHigh', 'investment', 17.2e9, '8.2 / 13.8 / 17.2 (2024)'],
    ['knot2026', 'investment', 14.5e9, '14.5 (2026)'],
    ['essayLow', 'maintenance', 125e6, '125 with 5, 7.5, 10 and 8.2'],
    ['essayMiddle', 'maintenance', 125e6, '125 with 5, 7.5, 10 and 8.2'],
    ['essayHigh', 'maintenance', 125e6, '125 with 5, 7.5, 10 and 8.2'],
    ['mirtLow', 'maintenance', 125e6, '125 with 5, 7.5, 10 and 8.2'],
    ['mirtHigh', 'maintenance', 525e6, '525 with 17.2'],
    ['knot2026', 'maintenance', undefined, '325 with 13.8 and 14.5'],
    ['knot2026', 'openingYear', 2050, '2038; `knot2026` 2050'],
    ['knot2026', 'yearsOfConstruction', 10, '`knot2026` 2040–2049'],
    ['hoog', 'travellersPerDay', 40000, '30,000 (Laag), 40,000 (Hoog)'],
    ['hoog', 'valueOfTimeGrowth2020s', 0.013, '1.30 / 1.48 / 1.38 %'],
    ['hoog', 'valueOfTimeGrowth2030s', 0.0148, '1.30 / 1.48 / 1.38 %'],
    ['hoog', 'valueOfTimeGrowth2040s', 0.0138, '1.30 / 1.48 / 1.38 %'],
  ] as const)('%s, %s', async (id, name, value, stated) => {
    expect(await setOf(id, name)).toBe(value)
    expect(page).toContain(stated)
  })

  it('where travel time and less car traffic fall', async () => {
    const { input } = (await printer.compared()).parts
    const sharesOf = (id: string) => {
      const effect = input.effects.find((each) => each.id === id)
      return effect && 'incidence' in effect && 'shares' in effect.incidence
        ? Object.values(effect.incidence.shares).map(Number)
        : null
    }
    expect(sharesOf('travelTime')).toEqual([0.45, 0.15, 0.35, 0.03, 0.02])
    expect(sharesOf('modeShift')).toEqual([0.4, 0.25, 0.3, 0.05, 0])
    expect(page).toContain(
      'North 45 %, Flevoland 15 %, Randstad 35 %, East 3 %, South 2 %; less car traffic 40 / 25 / 30 / 5 / 0 %',
    )
  })
})

it('a figure that is not there is a dash, never NaN', () => {
  expect(number(Number.NaN, 'nl')).toBe('–')
  expect(millions(Number.POSITIVE_INFINITY, 'en')).toBe('–')
  expect(number(-1234.56, 'nl', 1)).toBe('−1.234,6')
  expect(number(-0.001, 'en', 2)).toBe('0.00')
})

it('a study that lacks a row of “In short” says which, and a sentence that is not so is marked', async () => {
  const compared = await printer.compared()
  const byProvince = {
    ...compared.byProvince,
    rows: compared.byProvince.rows.filter(({ welfare }) => welfare === 'unweighted'),
  }
  await expect(findingsOf({ ...compared, byProvince })).rejects.toThrow(
    'There is no row with none, incomeWeights, and “In short” has a sentence about it',
  )
  // Benefits as large as the costs in every row of every model.
  const rows = compared.byProvince.rows.map((row) => ({
    ...row,
    benefitCostRatio: { value: 1, exact: '1', why: null } as const,
  }))
  const said = await findings({ ...compared, byProvince: { ...compared.byProvince, rows } }, 'nl')
  expect(said).toContain('⚠ Niet zo met deze cijfers: Geen agglomeratiemodel verandert dat')
})

it('bars are to scale, left and right of zero, and anything at all shows', () => {
  const bar = (label: string, value: number) => ({ label, value, text: String(value) })
  expect(bars([bar('up', 30), bar('down', -10), bar('bit', 0.1), bar('none', 0)], 8)).toBe(
    ['up      │██████  30', 'down  ██│        -10', 'bit     │█       0.1', 'none    │        0'].join('\n'),
  )
  expect(bars([bar('only', 0)])).toBe('only  │  0')
})
