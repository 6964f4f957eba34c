import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError, type Problem, problemText } from '../../../src/appraisal/input/problem.js'
import { builtIn } from '../../../src/built-in.js'
import { readScenarioFile } from '../../../src/cli/files.js'
import { compare } from '../../../src/comparison/compare.js'
import { readScenario } from '../../../src/read-scenario.js'
import { scenario } from '../scenario.js'

type Change = readonly [from: string, to: string]

const problemsOf = (text: string, options: Parameters<typeof readScenario>[1] = {}): readonly Problem[] => {
  try {
    readScenario(text, { name: 'small.yaml', ...options })
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** Problems that only show when a study is compared: parameters and needs of models and methods. */
const comparisonProblems = async (...changes: readonly Change[]): Promise<readonly Problem[]> => {
  try {
    await compare(readScenario(scenario(...changes)), builtIn)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

const complete = (problem: Problem): void => {
  for (const language of ['en', 'nl'] as const) {
    for (const text of [problem.message, problem.expected, problem.mend])
      expect(text[language].length).toBeGreaterThan(0)
    expect(problemText(problem, language)).toContain(problem.message[language])
  }
}

it('the small scenario is in order', () => {
  expect(problemsOf(scenario())).toEqual([])
})

const cost =
  'cost: { label: cost, value: 1000000, unit: EUR, source: own, mark: assumed, prices: { level: 2025, unit: marketPrices, vat: included, mark: assumed } }'

describe('one mistake gives one problem, at its place, with how to mend it, in both languages', () => {
  it.each<readonly [code: string, from: string, to: string, at: string, words: string]>([
    ['unknownKey', 'currency: EUR', 'currency: EUR\nvaluta: EUR', 'valuta', 'valuta'],
    ['duplicateKey', 'title: small', 'title: small\ntitle: other', 'title: other', 'first'],
    ['wrongUnit', 'timeGain: gain', 'timeGain: days', 'days\n', 'hour/trip'],
    [
      'mixedPriceLevels',
      'timeValue: { label: value of time, value: 10, unit: EUR/hour, source: own, mark: assumed }',
      'timeValue: { label: value of time, value: 10, unit: EUR/hour, source: own, mark: assumed, prices: { level: 2010, unit: marketPrices, vat: included, mark: assumed } }',
      'valueOfTime: timeValue',
      '2010',
    ],
    [
      'missing',
      'days: { label: days per year, value: 300, unit: day/year, source: own, mark: assumed }',
      'days: { label: days per year, value: 300, unit: day/year, mark: assumed }',
      'days: {',
      'source',
    ],
    [
      'missing',
      'south: { population: 3000, jobs: 1500, output: 150000000, land: 50 }',
      'south: { population: 3000, jobs: 1500, output: 150000000 }',
      'land: {',
      'south',
    ],
    ['yearOutsideHorizon', 'discountTo: 2025', 'discountTo: 2020', '2020', '2025 to 2045'],
    ['sharesNotOne', 'north: 0.4, south: 0.6', 'north: 0.4, south: 0.7', '{ north: 0.4', '1.1'],
    ['negativeShare', 'north: 0.4, south: 0.6', 'north: -0.4, south: 1.4', '-0.4', 'below zero'],
    ['duplicateId', 'id: travelTime', 'id: building', 'kind: userBenefit', 'building'],
    [
      'rateTooHigh',
      'flat: { label: flat discount rate, value: 0.03',
      'flat: { label: flat discount rate, value: 2.25',
      '2.25',
      '0.0225',
    ],
    [
      'rateTooHigh',
      'growth: { label: growth of the value of time, value: 0.01',
      'growth: { label: growth of the value of time, value: 1',
      '1, unit: 1/year',
      '0.01',
    ],
    ['nonFiniteNumber', 'value: 1000000', 'value: .nan', '.nan', 'finite'],
    ['nonFiniteNumber', 'value: 1000000', 'value: -.inf', '-.inf', 'finite'],
    ['wrongValue', 'value: 1000000', 'value: 1e400', '1e400', 'finite decimal'],
    ['wrongValue', 'value: 1000000', 'value: 1.000.000', '1.000.000', 'thousands'],
    ['gdpShare', 'inGdp: part', 'inGdp: yes', 'yes\n', 'gdpShare'],
    [
      'pricesNotStated',
      cost,
      cost.replace(', prices: { level: 2025, unit: marketPrices, vat: included, mark: assumed }', ''),
      '{ label: cost',
      'VAT',
    ],
    ['unknownReference', 'incidence: { by: population }', 'incidence: { by: people }', 'people', 'population'],
    ['unknownReference', 'amount: cost', 'amount: price', 'price\n', 'assumption or series “price”'],
    ['unknownReference', 'discounting: [nl2020,', 'discounting: [nl2030, nl2020,', 'nl2030', 'nl2025'],
    ['unknownReference', 'model: none', 'model: nothing', 'nothing, enters', 'densityRelocation'],
    [
      'overrideOfDerived',
      '{ id: line, label: the line }',
      '{ id: line, label: the line, set: { trips: { value: 1, source: own, mark: assumed } } }',
      'trips: { value',
      'made of other',
    ],
    [
      'oneWay',
      'product: [perDay, days]',
      'product: [perDay, days], value: 3, unit: trip/year, source: own, mark: assumed',
      '{ label: trips per year',
      'exactly one',
    ],
    [
      'operationOutsideHorizon',
      'life: { label: years of operation, value: 10',
      'life: { label: years of operation, value: 100',
      '100, unit: year',
      '2045',
    ],
    [
      'rampNotPositive',
      'ramp: { label: years to move, value: 5',
      'ramp: { label: years to move, value: 0',
      '0, unit: year',
      'more than 0',
    ],
    [
      'moreMovedThanThere',
      'jobs: { label: jobs moved, value: 100',
      'jobs: { label: jobs moved, value: 10000',
      '10000, unit: job',
      '1500',
    ],
  ])('%s: %s → %s', (code, from, to, at, words) => {
    const text = scenario([from, to])
    const problems = problemsOf(text)
    const found = problems.find((problem) => problem.code === code)
    expect(problems.map((problem) => problem.code)).toContain(code)
    if (!found) return
    complete(found)
    expect(problemText(found)).toContain(words)
    // The line of the changed text: of what came before it, and of what stands before `at` within it.
    const start = scenario().split(from)[0] as string
    const line = `${start}${to.split(at)[0]}`.split('\n').length
    if (to.includes(at)) expect(found.place).toMatchObject({ file: 'small.yaml', line })
    else expect(found.place?.line).toBeGreaterThan(1)
  })

  it('assumptions that are made of each other', () => {
    const text = scenario([
      'perDay: { label: trips per day, value: 1000, unit: trip/day, source: own, mark: assumed }',
      'perDay: { label: trips per day, quotient: [trips, days] }',
    ])
    expect(problemsOf(text).map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['cyclicReference', 'perDay'],
      ['cyclicReference', 'trips'],
    ])
  })

  it('assumptions that are made of too many others, or too far down, at once and not after hours', () => {
    const before = '  jobs: { label: jobs moved'
    const chain = (length: number, parts: (i: number) => string): string => {
      const links = Array.from({ length }, (_, i) => `  c${i + 1}: { label: c, product: [${parts(i)}] }\n`)
      return scenario([
        before,
        `  c0: { label: c, value: 1, unit: "1", source: own, mark: assumed }\n${links.join('')}${before}`,
      ])
    }
    const found = (text: string) => problemsOf(text).map(({ code, path, place }) => [code, path.at(-1), place?.line])
    const lineOf = (text: string, name: string) => text.slice(0, text.indexOf(`  ${name}:`)).split('\n').length
    const doubling = chain(40, (i) => `c${i}, c${i}`)
    expect(found(doubling)).toEqual([['formulaTooLarge', 'c16', lineOf(doubling, 'c16')]]) // 2^17 − 1 values
    const deep = chain(5000, (i) => `c${i}, business`)
    expect(found(deep)).toEqual([['formulaTooLarge', 'c100', lineOf(deep, 'c100')]])
    expect(problemsOf(chain(99, (i) => `c${i}, business`))).toEqual([])
  })

  it('a discount rate that a scenario changes', () => {
    const text = scenario([
      'label: the only scenario }',
      'label: the only scenario, set: { flat: { value: 0.2, source: own, mark: assumed } } }',
    ])
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['changedDiscountRate'])
  })

  it('a scenario and an alternative that set the same assumption', () => {
    const set = 'set: { newTrips: { value: 1, source: own, mark: assumed } }'
    const text = scenario(
      ['label: the line }', `label: the line, ${set} }`],
      ['label: the only scenario }', `label: the only scenario, ${set} }`],
    )
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['overrideClash'])
  })

  it('an empty file, too many aliases, too deep', () => {
    expect(problemsOf(' \n# nothing\n').map(({ code }) => code)).toEqual(['emptyFile'])
    expect(
      problemsOf(`a: &a 1\nb: [${Array.from({ length: 101 }, () => '*a').join()}]`).map(({ code }) => code),
    ).toContain('tooManyAliases')
    expect(problemsOf(`a: ${'['.repeat(65)}${']'.repeat(65)}`).map(({ code }) => code)).toEqual(['tooDeep'])
  })

  it('a file over 10 MB is refused before it is read, also when it is a data file beside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mkba-'))
    writeFileSync(join(folder, 'big.yaml'), 'mkba: 1\n')
    truncateSync(join(folder, 'big.yaml'), 10 * 1024 * 1024 + 1)
    await expect(readScenarioFile(join(folder, 'big.yaml'))).rejects.toMatchObject({
      problems: [{ code: 'fileTooLarge' }],
    })
    const rows =
      '  rows:\n    north: { population: 1000, jobs: 500, output: 40000000, land: 50 }\n    south: { population: 3000, jobs: 1500, output: 150000000, land: 50 }'
    writeFileSync(join(folder, 'small.yaml'), scenario([rows, '  file: big.yaml']))
    await expect(readScenarioFile(join(folder, 'small.yaml'))).rejects.toMatchObject({
      problems: [{ code: 'fileTooLarge' }],
    })
    writeFileSync(join(folder, 'none.yaml'), scenario([rows, '  file: ../elsewhere.csv']))
    await expect(readScenarioFile(join(folder, 'none.yaml'))).rejects.toMatchObject({
      problems: [{ code: 'fileNotFound' }],
    })
  })

  it('NaN in a table beside the scenario, with the place in the table', () => {
    const rows =
      '  rows:\n    north: { population: 1000, jobs: 500, output: 40000000, land: 50 }\n    south: { population: 3000, jobs: 1500, output: 150000000, land: 50 }'
    const table = 'region,population,jobs,output,land\nnorth,1000,500,40000000,50\nsouth,3000,NaN,150000000,50\n'
    const [problem] = problemsOf(scenario([rows, '  file: regions.csv']), { fileBeside: () => table })
    expect(problem).toMatchObject({
      code: 'wrongValue',
      got: 'NaN',
      place: { file: 'regions.csv', line: 3, column: 12 },
    })
  })

  it('a change of an assumption that is not there, or into something else than a number', () => {
    expect(problemsOf(scenario(), { changes: { nothing: '1', cost: 'much' } }).map(({ code }) => code)).toEqual([
      'unknownReference',
      'wrongValue',
    ])
  })
})

it('ten mistakes at once are all reported', () => {
  const text = scenario(
    ['currency: EUR', 'currency: USD'],
    ['discountTo: 2025', 'discountTo: 2020'],
    ['north: 0.4, south: 0.6', 'north: 0.4, south: 0.7'],
    ['id: travelTime', 'id: building'],
    ['flat: { label: flat discount rate, value: 0.03', 'flat: { label: flat discount rate, value: 3'],
    ['amount: cost', 'amount: price'],
    ['inGdp: part', 'inGdp: yes'],
    ['title: small', 'title: small\nsubtitle: unknown'],
    ['land: 50 }\n    south', 'land: none }\n    south'],
    [
      'days: { label: days per year, value: 300, unit: day/year, source: own, mark: assumed }',
      'days: { label: days per year, value: 300, unit: day/year, mark: assumed }',
    ],
  )
  const codes = problemsOf(text).map(({ code }) => code)
  for (const code of [
    'wrongValue',
    'yearOutsideHorizon',
    'sharesNotOne',
    'duplicateId',
    'rateTooHigh',
    'unknownReference',
    'gdpShare',
    'unknownKey',
    'missing',
  ])
    expect(codes).toContain(code)
  expect(codes.length).toBeGreaterThanOrEqual(10)
})

describe('what a model or method lacks is said when it is used', () => {
  const density =
    '{ id: density, label: density, model: densityRelocation, enters: balance, parameters: { elasticity: elasticity } }'
  const variant = (to: string): Change => [density, to]

  it.each<readonly [string, Change]>([
    [
      'unknownParameter',
      variant(density.replace('{ elasticity: elasticity }', '{ elasticity: elasticity, decay: elasticity }')),
    ],
    [
      'wrongParameter',
      variant('{ id: density, label: share, model: shareOfDirect, enters: balance, parameters: { share: business } }'),
    ],
    ['wrongParameter', variant(density.replace('{ elasticity: elasticity }', '{ counted: some }'))],
    ['unknownReference', variant(density.replace('elasticity: elasticity', 'elasticity: nothing'))],
    ['wrongUnit', variant(density.replace('elasticity: elasticity', 'elasticity: gain'))],
    [
      'parameterOutOfRange',
      ['elasticity: { label: density elasticity, value: 0.03', 'elasticity: { label: density elasticity, value: 3'],
    ],
  ])('%s', async (code, change) => {
    const problems = await comparisonProblems(change)
    expect(problems.map((problem) => problem.code)).toContain(code)
    for (const problem of problems) complete(problem)
  })

  it('a parameter out of its range, also when it is made of other assumptions', async () => {
    const problems = await comparisonProblems([
      'elasticity: { label: density elasticity, value: 0.03, unit: "1", source: own, mark: assumed }',
      'elasticity: { label: density elasticity, sum: [business, five] }\n  five: { label: five, value: 5, unit: "1", source: own, mark: assumed }',
    ])
    // 0.2 and 5 make 5.2; the elasticity is at most 0.5.
    expect(problems.map(({ code, message }) => [code, message.en])).toEqual([
      ['parameterOutOfRange', '“elasticity” is 5.2'],
    ])
  })

  it('missingNeed', async () => {
    const problems = await comparisonProblems(
      ['    land: { label: land, unit: km2, source: own, mark: assumed }\n', ''],
      ['output: 40000000, land: 50 }', 'output: 40000000 }'],
      ['output: 150000000, land: 50 }', 'output: 150000000 }'],
    )
    expect(problems.map(({ code, message }) => [code, message.en])).toEqual([
      ['missingNeed', expect.stringContaining('“land”')],
    ])
  })

  it('a share of direct benefits with a justification is accepted', async () => {
    expect(
      await comparisonProblems(
        variant(
          '{ id: density, label: share, model: shareOfDirect, enters: balance, parameters: { share: business, justification: { en: found so, nl: zo gevonden } } }',
        ),
      ),
    ).toEqual([])
  })
})

describe('relocation keeps national totals', () => {
  const preset = 'preset: jobsFollowHomesFromCore\n'
  const custom = (to: string) => {
    const places = (north: number, south: number) =>
      `{ shares: { north: ${north}, south: ${south} }, source: own, mark: assumed }`
    return `preset: custom\n  jobsFrom: ${places(0, 1)}\n  jobsTo: ${to}\n  residentsFrom: ${places(0, 1)}\n  residentsTo: ${places(1, 0)}\n`
  }
  const half = '{ shares: { north: 0.5, south: 0 }, source: own, mark: assumed }'
  const without: Change = ['  core: [south]\n  periphery: [north]\n', '']

  it('shares of movers that do not add up are an error', () => {
    expect(problemsOf(scenario([preset, custom(half)], without)).map(({ code }) => code)).toEqual(['sharesNotOne'])
  })

  it('unless national totals are open, with a justification', () => {
    const open: Change = ['nationalTotals: fixed', 'nationalTotals: { open: half of the jobs come from abroad }']
    expect(problemsOf(scenario([preset, custom(half)], without, open))).toEqual([])
  })
})
