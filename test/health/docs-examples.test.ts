import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  appraise,
  assess,
  builtIn,
  checkStudy,
  compare,
  findKeyFigure,
  keyFigureSource,
  keyFigures,
  keyFigureValue,
  readScenario,
} from '../../src/index.js'
import { readFormula } from '../../src/quantity/formula-text/index.js'

/* The pieces of input and code on the pages of docs/, put together and run. */

type Json = Record<string, unknown>

const page = (name: string): string => readFileSync(`docs/${name}`, 'utf8')
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block as string)

const figure = (value: number, unit: string): Json => ({
  label: unit,
  value: String(value),
  unit,
  source: 'own',
  mark: 'illustrative',
  ...(unit.startsWith('EUR')
    ? { prices: { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' } }
    : {}),
})

it('the pieces of docs/input.md fit into its scenario and give a result', async () => {
  const text = page('input.md')
  const base = parse(blocks(text, 'yaml')[0] as string) as Json
  const pieces = blocks(text, 'yml').map((block) => parse(block) as Json | readonly unknown[])
  const merged: Json = structuredClone(base)
  const extra = merged.assumptions as Json
  for (const [name, value, unit] of [
    ['carbon2030', 80, 'EUR/tonne'],
    ['carbon2050', 160, 'EUR/tonne'],
    ['averageIndirectTax', 0.182, '1'],
    ['flat', 0.03, '1/year'],
    ['lowRate', 0.02, '1/year'],
    ['highRate', 0.04, '1/year'],
    ['laterRate', 0.03, '1/year'],
    ['share', 0.5, '1'],
    ['half', 0.5, '1'],
    ['whole', 1, '1'],
    ['none', 0, '1'],
    ['rampYears', 3, 'year'],
    ['tenYears', 10, 'year'],
    ['threeYears', 3, 'year'],
    ['longLife', 120, 'year'],
    ['yearly', 1e6, 'EUR/year'],
    ['deaths', 0.1, 'person/year'],
    ['perDeath', 7200000, 'EUR/person'],
    ['tonnes', 500, 'tonne/year'],
    ['homes', 100, 'home'],
    ['landHere', 50000, 'EUR/home'],
    ['landElsewhere', 30000, 'EUR/home'],
    ['elasticity', 1.3, '1'],
    ['norm', 1, 'hour/trip'],
    ['draws', 100, '1'],
  ] as const)
    extra[name] = figure(value, unit)
  ;(merged.sources as Json).CBS = { title: 'CBS' }
  ;(merged.sources as Json).model = { title: 'a model' }
  const seen = new Set<string>()
  for (const piece of pieces) {
    if (Array.isArray(piece)) {
      seen.add('discounting')
      merged.discounting = [...(merged.discounting as unknown[]), ...piece.filter((each) => each !== 'nl2025')]
      continue
    }
    for (const [key, value] of Object.entries(piece as Json)) {
      seen.add(key)
      if (Array.isArray(value)) merged[key] = [...((merged[key] as unknown[]) ?? []), ...(value as unknown[])]
      else merged[key] = { ...(merged[key] as Json | undefined), ...(value as Json) }
    }
  }
  // What the page leaves to the reader: the regions of its own scenario, matrices, and what every effect states.
  merged.zones = {
    ...(merged.zones as Json),
    members: [
      { id: 'a', region: 'left' },
      { id: 'b', region: 'right' },
    ],
  }
  const square = { a: { a: '1', b: '2' }, b: { a: '3', b: '4' } }
  const matrix = (unit: string) => ({ label: unit, unit, source: 'model', mark: 'illustrative', rows: square })
  merged.matrices = Object.fromEntries(
    ['0', '1', '2', '3', 'Between', '1Narrow'].flatMap((end) => [
      [`trips${end}`, matrix('trip/year')],
      [`cost${end}`, matrix('hour/trip')],
    ]),
  )
  merged.priceIndices = {
    cpi: {
      ...((merged.priceIndices as Json).cpi as Json),
      values: { 2010: '90', 2013: '95', 2022: '110', 2025: '120' },
    },
  }
  const every: Json = {
    label: 'an effect',
    side: 'benefit',
    stream: 'other',
    bearer: 'all',
    incidence: { by: 'population' },
    inGdp: 'no',
  }
  const costs = ['recurring', 'investment', 'renewal', 'residualValue']
  merged.effects = (merged.effects as Json[]).map((effect) => {
    if (effect.kind === 'unpriced') return effect
    // An effect by formula or matrix of another piece of the page has the id of the one in its scenario.
    const id = effect.kind === 'userBenefitMatrix' ? 'matrixTime' : effect.id
    return { ...every, ...(costs.includes(effect.kind as string) ? { side: 'cost' } : {}), ...effect, id }
  })
  const land = (merged.effects as Json[]).find(({ kind }) => kind === 'landDevelopment') as Json
  land.overlaps = { ...(land.overlaps as Json), matrixTime: { share: 'none', why: 'other people' } }
  merged.discounting = (merged.discounting as (string | Json)[]).map((each) =>
    typeof each !== 'string' && each.base ? { ...each, streams: { rent: 'riskFree' } } : each,
  )
  expect([...seen].sort()).toEqual(
    [
      'agglomeration',
      'alternatives',
      'assessments',
      'assumptions',
      'bearers',
      'costEffectiveness',
      'criteria',
      'discounting',
      'distribution',
      'effects',
      'groups',
      'growthPaths',
      'indicators',
      'matrices',
      'priceIndices',
      'regions',
      'series',
      'services',
      'weightSets',
      'welfare',
      'zones',
    ].sort(),
  )
  merged.weightSets = (merged.weightSets as Json[]).map((set) => ({
    label: set.id,
    source: 'own',
    mark: 'illustrative',
    ...set,
  }))
  const study = readScenario(JSON.stringify(merged))
  expect(await checkStudy(study, builtIn)).toEqual([])
  const { conventions, rows } = await compare(study, builtIn, { choices: { agglomeration: ['halfOfDirect'] } })
  expect(conventions.map(({ nl }) => nl)).toContain('half of direct benefits: alleen ter vergelijking.')
  expect(rows[0]?.agglomerationAccount?.enters).toBe('ownLine')
  const { assessments } = await assess(study, builtIn)
  expect(assessments.map(({ id }) => id)).toEqual(['welfare', 'access', 'ranking'])
  // Scores of 0.44 and 0.6: 0.44^0.6 · 0.6^0.4 on the left bank; from b to the beds in a costs 3 hours, over the norm of 1.
  expect(assessments[0]?.figures[0]?.value).toBeCloseTo(0.44 ** 0.6 * 0.6 ** 0.4, 12)
  expect(assessments[1]?.figures.find(({ id, region }) => id === 'care.gap' && region === 'right')?.value).toBe(2)
  // 0.6 : 0.4 twice, 100 : 80, places of two: (1 + 1/2) / 2, and three to one.
  const ofTime = assessments[2]?.figures.filter(({ id }) => /^weight\..*\.time$/.test(id)).map(({ value }) => value)
  for (const [i, wanted] of [0.6, 0.6, 100 / 180, 0.75, 0.75].entries()) expect(ofTime?.[i]).toBeCloseTo(wanted, 12)
  for (const discounting of ['own3', 'perEffect', 'proven'])
    expect(Number.isFinite((await appraise(study, builtIn, { discounting })).netPresentValue.value)).toBe(true)
})

it('the code of docs/key-figures.md and docs/formula.md gives what they say', () => {
  const time = findKeyFigure(keyFigures, 'nl.value-of-time.see.wlo-laag.commute')
  expect(page('key-figures.md')).toContain(`keyFigureValue(time, 2030) // '${keyFigureValue(time, 2030)}'`)
  expect(Object.keys(keyFigureSource(time, 2030))).toEqual(expect.arrayContaining(['id', 'title', 'place', 'mark']))
  const formula = readFormula('trips * (1 - 0.182)')
  expect(page('formula.md')).toContain("readFormula('trips * (1 - 0.182)')")
  expect(page('formula.md')).toContain("formula.names // [{ name: 'trips', at: 0 }]")
  expect(formula.names).toEqual([{ name: 'trips', at: 0 }])
})
