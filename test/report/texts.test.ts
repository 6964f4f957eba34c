import { describe, expect, test } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { explain } from '../../src/comparison/explain.js'
import { besideNothing } from '../../src/comparison/explain-weighted.js'
import type { Explanation } from '../../src/reading/explained.js'
import { appraisalText } from '../../src/report/appraisal-text.js'
import { comparisonText } from '../../src/report/comparison-text.js'
import { explanationText } from '../../src/report/explanation.js'
import { explanationJson } from '../../src/report/explanation-json.js'
import { smallComparison, smallStudy } from './fixture.js'

const english = { language: 'en', width: 140 } as const

describe('a comparison as text', () => {
  test('says its status first and last, and has PM items, every switch and every distinct diagnostic once', async () => {
    const text = comparisonText(await smallComparison(), english)
    const lines = text.split('\n')
    expect(lines[1]).toBe('!! made up')
    expect(lines.at(-1)).toBe('!! made up')
    expect(text).toMatch(/landscape +PM - +no figure found/)
    expect(text).toContain('discounting: nl2020 → own3')
    expect(text).toContain('agglomeration: without → density')
    expect(text.match(/\[unofficialFigures\]/g)).toHaveLength(1)
    expect(text).toContain(
      '[regionMeanHidesSpread] The mean of a region hides the spread within it. (welfare: weights)',
    )
    expect(text).toContain('composition (shown, never added)')
    expect(text).toContain('Weights: mean weight over inhabitants 1')
  })

  test('a ratio that does not exist is a dash, with the reason in a note', async () => {
    const text = comparisonText(await smallComparison({}, { cost: '0' }), english)
    expect(text).toContain('- –: there are no costs to divide by')
  })

  test('in a narrow terminal the regions get a table of their own, and no line of a table is cut', async () => {
    const narrow = comparisonText(await smallComparison(), { ...english, width: 40, tableWidth: 40 })
    const [, rest = ''] = narrow.split('The named rows')
    const [named = ''] = rest.split('The whole grid')
    const heads = named.split('\n').filter((line) => line.startsWith('row '))
    expect(heads.at(-1)).toMatch(/North +South/)
    expect(heads.slice(0, -1).join()).not.toMatch(/North|South/)
    expect(named.split('\n').every((line) => line.length <= 40)).toBe(true)
  })
})

describe('an appraisal as text', () => {
  test('has effects by welfare, GDP and region, PM rows, and all indicators, in Dutch', async () => {
    const text = appraisalText(await smallComparison({ discounting: ['nl2020'], welfare: ['weights'] }), {
      language: 'nl',
      width: 100,
    })
    for (const words of [
      'klein',
      '!! verzonnen',
      'bbp',
      'PM -',
      'gewogen saldo',
      'interne rentevoeten',
      'terugverdientijd',
    ])
      expect(text).toContain(words)
  })
})

describe('an explanation', () => {
  const reference = () => smallStudy().input.comparison.reference

  test('names what a list adds up, and no operation of the library', async () => {
    const study = smallStudy()
    const choice = { ...reference(), welfare: 'weights' }
    for (const language of ['en', 'nl'] as const) {
      const root = await explain(study, builtIn, choice, 'weightedBenefits')
      const text = explanationText(root, { language, depth: 6 })
      expect(text).not.toMatch(/\b(book|boek|stack|lijst)\(/)
      const total = await explain(study, builtIn, choice, 'benefits')
      expect(explanationText(total, { language, depth: 3 })).toMatch(
        language === 'en'
          ? /Σ effect: present value of [^;(]+; present value of/
          : /Σ effect: contante waarde van [^;(]+; contante waarde van/,
      )
    }
  })

  test('is a tree with readable figures, and ends with every assumption however deep', async () => {
    const study = smallStudy()
    const root = await explain(study, builtIn, reference(), 'netPresentValue', 'north')
    const text = explanationText(root, { language: 'en', depth: 1 })
    expect(text.split('\n')[0]).toMatch(
      /^net present value by region \[north\] = [\d,]+ EUR \(prices 2025, .*present value of 2025\) — /,
    )
    expect(text).not.toMatch(/\.\d{9}/)
    expect(text).toContain(
      '- timeValue: value of time = 10 EUR/hour (prices 2025, market prices, real, at its year)  [own, assumed]',
    )
    expect(text).toContain('- opening: opening year = 2028 year  [own, assumed]')
  })

  test('names all cells of a matrix at once, with their source, and a list one by one', () => {
    const leaf = (label: string, cell: Readonly<Record<string, string>>): Explanation => ({
      label: { en: label, nl: label },
      formula: { en: '', nl: '' },
      kind: 'given',
      cell,
      unit: 'minute',
      value: '7',
      sources: [{ id: 'model', mark: 'quoted', place: 'costs.csv' }],
      parts: () => [],
      assumptions: () => [],
    })
    const places = ['a', 'b', 'c', 'd']
    const matrix = (label: string) => places.flatMap((from) => places.map((to) => leaf(label, { from, to })))
    const root: Explanation = {
      ...leaf('density', { from: 'a' }),
      kind: 'calculated',
      formula: { en: 'density(jobs; before; after)', nl: 'density(jobs; before; after)' },
      sources: [],
      parts: () => [...places.map((from) => leaf('jobs', { from })), ...matrix('before'), ...matrix('after')],
    }
    // Four by four cells of each matrix.
    expect(explanationText(besideNothing(root), { language: 'nl', depth: 1 }).split('\n').slice(1)).toEqual([
      ...places.map((place) => `  jobs [${place}] = 7 minuut  [model, geciteerd, costs.csv]`),
      '  before = 16 cellen  [model, geciteerd, costs.csv]',
      '  after = 16 cellen  [model, geciteerd, costs.csv]',
    ])
    // As many parts in JSON, a matrix with how many cells it has.
    const { parts } = explanationJson(besideNothing(root), { language: 'nl', depth: 1 })
    expect(parts.map(({ label, value, cells }) => [label, value, cells])).toEqual([
      ...places.map(() => ['jobs', '7', undefined]),
      ['before', null, 16],
      ['after', null, 16],
    ])
  })

  test('unfolds one of the parts that differ in their cell only, and the first that is not zero', () => {
    const node = (label: string, year: string, value: string, parts: readonly Explanation[]): Explanation => ({
      label: { en: label, nl: label },
      formula: { en: `made of ${label}`, nl: `gemaakt van ${label}` },
      kind: 'calculated',
      cell: { year },
      unit: '1',
      value,
      sources: [],
      parts: () => parts,
      assumptions: () => [],
    })
    const flow = (year: string, value: string) => node('flow', year, value, [node('volume', year, value, [])])
    const root = node('total', 'all', '5', [flow('2030', '0'), flow('2031', '2'), flow('2032', '3')])
    expect(explanationText(besideNothing(root), { language: 'en', depth: 3 }).split('\n').slice(1)).toEqual([
      '  flow [2030] = 0 — made of flow',
      '  flow [2031] = 2 — made of flow',
      '    volume [2031] = 2 — made of volume',
      '  flow [2032] = 3 — made of flow',
    ])
  })

  test('tells what a model gives in full from what enters the balance', async () => {
    const choice = { ...reference(), agglomeration: 'density' }
    const labelOf = async (indicator: string) =>
      (await explain(smallStudy(), builtIn, choice, indicator, 'north')).label.nl
    const line = 'extern effect op de bestemming'
    expect(await labelOf('externalityDestination')).toBe(`contante waarde van ${line}, voluit`)
    expect(await labelOf('agglomeration.externalityDestination')).toBe(`contante waarde van ${line}, additioneel deel`)
  })

  test('as plain data has whole lists, as deep as asked, and the same assumptions', async () => {
    const root = await explain(smallStudy(), builtIn, reference(), 'netPresentValue')
    const json = explanationJson(root, { language: 'nl', depth: 2 })
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(json.parts).toHaveLength(2)
    expect(json.parts[0]?.parts[0]?.parts).toEqual([])
    expect(json.assumptions.map(({ name }) => name)).toContain('growth')
  })
})
