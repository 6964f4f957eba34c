import { readFileSync } from 'node:fs'
import {
  appraise,
  builtIn,
  compare,
  type Explanation,
  explain,
  InputError,
  parametersOf,
  type Row,
  readScenario,
} from 'mkba'
import { describe, expect, it } from 'vitest'
import { equivalentIncome } from './equivalent-income.js'

/* What a package of your own would test: with the public face of the library, and arithmetic written out here. */

const beside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const scenario = beside('own-weights.yaml')
const plugIns = { ...builtIn, methods: [...builtIn.methods, equivalentIncome] }

type Edit = (text: string) => string
const same: Edit = (text) => text

/** The study of the example, with another text of the scenario or of the file beside it. */
const study = ({ edit = same, editFile = same } = {}) =>
  readScenario(edit(scenario), { name: 'own-weights.yaml', plugIns, fileBeside: (name) => editFile(beside(name)) })

const rowOf = async (edits: { readonly edit?: Edit; readonly editFile?: Edit } = {}, welfare = 'healthToo') =>
  (await compare(study(edits), plugIns, { choices: { welfare: [welfare] } })).rows[0] as Row

const weightsOf = (row: Row): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (row.weighted?.weights ?? []).map(({ region, group, weight }) => [`${region} ${group ?? ''}`.trim(), weight]),
  )

const problemsOf = async (edits: { readonly edit?: Edit; readonly editFile?: Edit }) => {
  try {
    await rowOf(edits)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

// The arithmetic, without anything of the library: people, euro a year, days, and 30 years at three percent.

const regions = ['havenstad', 'groenhof', 'mijnstreek', 'eiland']
const people = [260_000, 180_000, 120_000, 40_000]
const equivalent = [31_000 - 150 * 12, 34_000 - 150 * 9, 27_500 - 150 * 21, 29_000 - 150 * 8]
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const mean = (of: readonly number[]) => total(of.map((each, r) => each * (people[r] as number))) / total(people)
const raw = equivalent.map((each) => (mean(equivalent) / each) ** 1.3)
const weights = raw.map((each) => each / mean(raw))
const benefits = 3_000_000 * 0.4 * 10 * total(Array.from({ length: 30 }, (_, i) => 1.03 ** -(2030 + i - 2026)))
const costs = 120_000_000 * (1.03 ** -2 + 1.03 ** -3)
const close = (actual: number | null | undefined, expected: number) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected))

describe('the method is its formula', () => {
  it('weights and weighted balance are those of the arithmetic', async () => {
    // By hand, mean equivalent income: (0.26 · 29200 + 0.18 · 32650 + 0.12 · 24350 + 0.04 · 27800) / 0.6 = 29172 euro.
    expect(Math.round(mean(equivalent))).toBe(29172)
    const row = await rowOf()
    regions.forEach((region, r) => {
      close(weightsOf(row)[region], weights[r] as number)
    })
    const weighted = total([0.25, 0.15, 0.55, 0.05].map((share, r) => share * (weights[r] as number)))
    close(row.netPresentValue.value, benefits - costs)
    // Costs fall by inhabitants, over whom the mean weight is 1.
    close(row.weighted?.netPresentValue.value, weighted * benefits - costs)
    close(row.weighted?.equityContribution.value, (weighted - 1) * benefits)
  })

  it('at the reference the weight is 1 at the mean, and what weighting adds is not said', async () => {
    const reference: Edit = (text) => text.replace('days: sickDays }', 'days: sickDays, normalisation: reference }')
    const row = await rowOf({ edit: reference })
    close(weightsOf(row).mijnstreek, raw[2] as number)
    expect(row.weighted?.equityContribution.value).toBeNull()
    expect(row.weighted?.normalisation.nl).toBe('gewicht 1 bij het gemiddelde')
  })
})

describe('what every method with weights keeps to', () => {
  const withElasticity =
    (value: number): Edit =>
    (text) =>
      text
        .replace(
          '\n  dayOfHealth:',
          `\n  eta: { label: eta, value: ${value}, unit: "1", source: own, mark: illustrative }\n  dayOfHealth:`,
        )
        .replace('{ worth: dayOfHealth', '{ elasticity: eta, worth: dayOfHealth')

  it('an elasticity of 0 gives the unweighted result', async () => {
    const row = await rowOf({ edit: withElasticity(0) })
    close(row.weighted?.netPresentValue.value, row.netPresentValue.value)
  })

  it('equals weigh 1', async () => {
    const row = await rowOf({ editFile: (text) => text.replace(/,\d+,\d+$/gm, ',30000,10') })
    for (const region of regions) close(weightsOf(row)[region], 1)
  })

  it('the order of regions does not matter', async () => {
    const last = '    - { id: eiland, label: Eiland }\n'
    const first = '    - { id: havenstad, label: Havenstad }\n'
    const turned: Edit = (text) => text.replace(last, '').replace(first, last + first)
    const [row, other] = [await rowOf(), await rowOf({ edit: turned })]
    expect(other.regions[0]?.id).toBe('eiland')
    for (const region of regions) close(weightsOf(other)[region], weightsOf(row)[region] as number)
  })

  it('income groups work: one weight for each group in each region', async () => {
    const figures = (income: number, sickDays: number) =>
      `{ population: 1000, income: ${income}, sickDays: ${sickDays} }`
    const rows = regions.map((region) => `    ${region}: { low: ${figures(21_000, 24)}, high: ${figures(42_000, 6)} }`)
    const column = (name: string) =>
      (/ {4}NAME:[\s\S]*?(?=\n {4}\w|\n\n)/.exec(scenario.replace(`    ${name}:`, '    NAME:'))?.[0] ?? '').replace(
        'NAME',
        name,
      )
    const groups = [
      'groups:',
      '  members: [{ id: low, label: low }, { id: high, label: high }]',
      '  by: population',
      '  columns:',
      ...['population', 'income', 'sickDays'].map(column),
      '  rows:',
      ...rows,
    ].join('\n')
    const row = await rowOf({ edit: (text) => text.replace('\nbearers:', `\n${groups}\n\nbearers:`) })
    const [low, high] = [21_000 - 150 * 24, 42_000 - 150 * 6]
    const [a, b] = [((low + high) / 2 / low) ** 1.3, ((low + high) / 2 / high) ** 1.3]
    close(weightsOf(row)['mijnstreek low'], a / ((a + b) / 2))
    close(weightsOf(row)['eiland high'], b / ((a + b) / 2))
  })

  it('every number has a unit, a source and a mark, and the explanation reaches it', async () => {
    const explained = await explain(study(), plugIns, choice, 'weightedBenefits')
    for (const [name, parameter] of Object.entries(parametersOf(equivalentIncome.parameters))) {
      expect(parameter.label.en && parameter.label.nl).toBeTruthy()
      if (parameter.kind !== 'number') continue
      expect(parameter.unit && parameter.source.title && parameter.source.mark).toBeTruthy()
      const used = name === 'worth' ? 'dayOfHealth' : `equivalentIncome.${name}`
      expect(find(explained, ({ formula }) => formula.en === used)?.sources.length).toBeGreaterThan(0)
    }
  })
})

const choice = {
  scenario: 'middle',
  alternative: 'link',
  discounting: 'flat3',
  agglomeration: 'none',
  welfare: 'healthToo',
}

/** The first part of an explanation that is meant; parts are worked out one by one, so it stops as soon as it can. */
const find = (part: Explanation, meant: (part: Explanation) => boolean): Explanation | undefined => {
  if (meant(part)) return part
  for (const each of part.parts()) {
    const found = find(each, meant)
    if (found) return found
  }
  return undefined
}

it('a weight is explained down to its sources', async () => {
  const explained = await explain(study(), plugIns, choice, 'weightedBenefits')
  const own = find(explained, ({ label, cell }) => label.en === 'equivalent income' && cell.region === 'mijnstreek')
  expect(own?.value).toBe('24350')
  expect(own?.formula.en).toBe('standardised disposable income − worth of bad health')
  const weight = find(explained, ({ label, cell }) => label.en === 'weight' && cell.region === 'mijnstreek')
  close(Number(weight?.value), weights[2] as number)
})

it('the report says what is made up, and what the method warns of', async () => {
  const { diagnostics } = await appraise(study(), plugIns, choice)
  const codes = diagnostics.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['welfareWarning', 'illustrativeData', 'unofficialFigures']))
})

describe('what does not fit', () => {
  const codesOf = async (edits: { readonly edit?: Edit; readonly editFile?: Edit }) =>
    (await problemsOf(edits)).map(({ code }) => code)

  it('an income of zero and days that cost more than all income, both at once', async () => {
    const problems = await problemsOf({
      editFile: (text) => text.replace('31000,12', '0,12').replace('29000,8', '29000,200'),
    })
    expect(problems.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['columnNotPositive', 'havenstad'],
      ['parametersDoNotFit', 'worth'],
    ])
    expect(problems[1]?.message.nl).toBe(
      'er blijft geen equivalent inkomen over in havenstad (everyone), eiland (everyone)',
    )
    expect(problems[1]?.place?.line).toBe(
      scenario.split('\n').findIndex((line) => line.includes('worth: dayOfHealth')) + 1,
    )
  })

  it('no stated worth, and no such column', async () => {
    const [problem] = await problemsOf({ edit: (text) => text.replace('worth: dayOfHealth, ', '') })
    expect(problem?.message.en).toBe('“equivalentIncome” needs “worth”')
    expect(await codesOf({ edit: (text) => text.replace('days: sickDays }', 'days: illness }') })).toEqual([
      'missingNeed',
    ])
  })

  it('nobody anywhere', async () => {
    const nobody: Edit = (text) => text.replace(/^(\w+),\d+,/gm, '$1,0,')
    expect(await codesOf({ editFile: nobody })).toContain('nothingToDivideBy')
  })
})
