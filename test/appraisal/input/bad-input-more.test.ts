import { describe, expect, it } from 'vitest'
import { InputError, type Problem, problemText } from '../../../src/appraisal/input/problem.js'
import { builtIn } from '../../../src/built-in.js'
import { appraise } from '../../../src/comparison/appraise-study.js'
import { explain } from '../../../src/comparison/explain.js'
import { axis } from '../../../src/quantity/axis.js'
import { readFormula } from '../../../src/quantity/formula-text/index.js'
import { assumption } from '../../../src/quantity/leaf.js'
import { external, pick } from '../../../src/quantity/operations.js'
import { one } from '../../../src/quantity/unit.js'
import { type ReadScenarioOptions, readScenario } from '../../../src/read-scenario.js'
import { ReadingError } from '../../../src/reading/reading-error.js'
import { sampledReading } from '../../../src/reading/sampled.js'
import { uniform } from '../../../src/uncertainty/distributions.js'
import { drawsFrom } from '../../../src/uncertainty/draws.js'
import { placeOf, scenario } from '../scenario.js'

type Change = readonly [from: string, to: string]

const read = (text: string, options: ReadScenarioOptions = {}) =>
  readScenario(text, { name: 'small.yaml', formulaReader: readFormula, ...options })

const problemsOf = (text: string, options: ReadScenarioOptions = {}): readonly Problem[] => {
  try {
    read(text, options)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** Everything that a person reads of a problem is there in both languages, and the message is not the same in both. */
const complete = (problem: Problem): void => {
  for (const language of ['en', 'nl'] as const) {
    for (const text of [problem.message, problem.expected, problem.mend])
      expect(text[language].length).toBeGreaterThan(0)
    expect(problemText(problem, language)).toContain(problem.message[language])
  }
  expect(problem.message.nl).not.toBe(problem.message.en)
}

/** The only problem of a text, complete in both languages. */
const onlyProblem = (text: string, options: ReadScenarioOptions = {}): Problem => {
  const problems = problemsOf(text, options)
  expect(problems.map(({ code, path }) => [code, path])).toHaveLength(1)
  const [problem] = problems as [Problem]
  complete(problem)
  return problem
}

/** A thrown error, or a test that fails. */
const thrownBy = async (run: () => unknown): Promise<unknown> => {
  try {
    await run()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

const business = 'business: { label: business share, value: 0.2, unit: "1", source: own, mark: assumed }'
const costPrices = 'prices: { level: 2025, unit: marketPrices, vat: included, mark: assumed } }'
const view = '  - { kind: unpriced, id: landscape, label: landscape, sign: "-", note: no figure found }\n'
const common = 'side: benefit, stream: other, bearer: owners, incidence: { by: population }, inGdp: no'
const land = `  - { kind: landDevelopment, id: homes, label: homes, ${common}, homes: homes, landValueHere: here, landValueElsewhere: there, completion: { from: 2030, through: 2031 } }\n`
const homes = `homes: { label: homes, value: 10, unit: home, source: own, mark: assumed }
  here: { label: here, value: 5, unit: EUR/home, source: own, mark: assumed }
  there: { label: there, value: 3, unit: EUR/home, source: own, mark: assumed }
  ${business}`

describe('one mistake gives one problem, at its line and column, in both languages', () => {
  // `at` stands once in the changed text; the problem is at `inside` within it.
  it.each<readonly [code: string, what: string, changes: readonly Change[], at: string, inside: string, says: string]>([
    [
      'wrongName',
      'a name that begins with a digit',
      [[business, `${business}\n  2nd: { label: second, value: 1, unit: "1", source: own, mark: assumed }`]],
      '2nd:',
      '2nd',
      '2nd',
    ],
    [
      'wrongName',
      'a name that every object of JavaScript has',
      [[business, `${business}\n  toString: { label: second, value: 1, unit: "1", source: own, mark: assumed }`]],
      'toString:',
      'toString',
      'toString',
    ],
    [
      'forbiddenKey',
      'a key of every object as the name of a source',
      [['  own: { title: made up for tests }', '  own: { title: made up for tests }\n  constructor: { title: other }']],
      'constructor:',
      'constructor',
      'constructor',
    ],
    ['unsupportedTag', 'a tag', [['title: small', 'title: !secret small']], '!secret small', '', '!secret'],
    [
      'yearsReversed',
      'spending that ends before it begins',
      [['spending: { from: buildFrom, through: buildThrough }', 'spending: { from: 2027, through: 2026 }']],
      'through: 2026 }',
      '2026',
      '2027 through 2026',
    ],
    [
      'yearsReversed',
      'periods of a growth path that are not in order of time',
      [
        [
          '      - { through: 2035, rate: growth }',
          '      - { through: 2035, rate: growth }\n      - { through: 2034, rate: growth }',
        ],
      ],
      '{ through: 2034',
      '2034',
      'after 2035',
    ],
    [
      'yearNotWhole',
      'half a year',
      [['buildFrom: { label: first year of building, value: 2026,', 'buildFrom: { label: first, value: 2026.5,']],
      'value: 2026.5',
      '2026.5',
      '2026.5',
    ],
    [
      'yearNotWhole',
      'half a year of operation',
      [['life: { label: years of operation, value: 10,', 'life: { label: years of operation, value: 10.5,']],
      'value: 10.5',
      '10.5',
      '10.5',
    ],
    [
      'foreignCurrency',
      'a key figure in pounds',
      [[business, `${business}\n  carbon: { label: carbon, keyFigure: { id: own.carbon.pounds } }`]],
      '{ id: own.carbon.pounds }',
      '',
      'own.carbon.pounds',
    ],
    [
      'overlapNotStated',
      'land values that may contain the benefits of travellers',
      [
        [view, land],
        [business, homes],
      ],
      '- { kind: landDevelopment',
      '{',
      'travelTime',
    ],
    [
      'divisionByZero',
      'a quotient by zero',
      [
        [
          business,
          `${business}\n  nil: { label: nil, value: 0, unit: "1", source: own, mark: assumed }\n  much: { label: much, quotient: [business, nil] }`,
        ],
      ],
      'quotient: [business, nil]',
      '[',
      'much',
    ],
  ])('%s: %s', (code, _, changes, at, inside, says) => {
    const text = scenario(...changes)
    const pounds = keyFigures.replaceAll('EUR', 'GBP').replaceAll('own.noise', 'own.carbon.pounds')
    const withFile = text.includes('own.carbon')
      ? text.replace('sources:\n', 'keyFigureFile: own.yaml\nsources:\n')
      : text
    const problem = onlyProblem(withFile, { fileBeside: (name) => (name === 'own.yaml' ? pounds : null) })
    expect(problem.code).toBe(code)
    expect(problemText(problem)).toContain(says)
    expect(problem.place).toEqual({ file: 'small.yaml', ...placeOf(withFile, at, inside) })
  })

  it('wrongDistribution: a smallest value above the largest', () => {
    const text = scenario([
      costPrices,
      costPrices.replace(/ }$/, ', distribution: { kind: uniform, low: 5, high: 1 } }'),
    ])
    const problem = onlyProblem(text)
    expect(problem).toMatchObject({ code: 'wrongDistribution', path: ['assumptions', 'cost'] })
    expect(problem.place?.line).toBe(placeOf(text, 'distribution:').line)
  })

  it('notOneDocument: a second document in the file', () => {
    const text = `${scenario()}---\nmkba: 1\n`
    expect(onlyProblem(text)).toMatchObject({
      code: 'notOneDocument',
      place: { file: 'small.yaml', line: scenario().split('\n').length, column: 1 },
    })
  })

  it('notAMapping: a list instead of keys and values', () => {
    expect(onlyProblem('# a list\n- mkba: 1\n')).toMatchObject({
      code: 'notAMapping',
      place: { file: 'small.yaml', line: 2, column: 1 },
    })
  })
})

const keyFigures = `keyFigures: 1
figures:
  - id: own.noise
    label: { en: a figure, nl: een kengetal }
    unit: EUR/person/dB/year
    values: { kind: single, value: 25 }
    prices: { currency: EUR, level: 2025, unit: marketPrices, vat: included, mark: assumed }
    kind: willingnessToPay
    edition: "2025"
    source: { id: own-study, title: made up for tests, url: "https://example.org" }
    place: table 3
    mark: recalled
    status: illustrative
`

describe('a file of key figures beside the scenario', () => {
  const text = scenario(['sources:\n', 'keyFigureFile: own.yaml\nsources:\n'])
  const beside = (figures: string): ReadScenarioOptions => ({
    fileBeside: (name) => (name === 'own.yaml' ? figures : null),
  })

  it('is read', () => {
    expect(problemsOf(text, beside(keyFigures))).toEqual([])
  })

  it.each<readonly [code: string, change: Change, at: string, inside: string, says: string]>([
    ['statusAndMark', ['status: illustrative', 'status: official'], 'status: official', 'official', 'illustrative'],
    ['wrongName', ['id: own.noise\n', 'id: noise\n'], 'id: noise\n', 'noise', 'dots'],
    ['unknownKey', ['    place: table 3', '    page: 3\n    place: table 3'], 'page: 3', 'page', 'page'],
  ])('%s stands at its line and column in that file', (code, [from, to], at, inside, says) => {
    const figures = keyFigures.replace(from, to)
    const problem = onlyProblem(text, beside(figures))
    expect(problem.code).toBe(code)
    expect(problemText(problem)).toContain(says)
    expect(problem.place).toEqual({ file: 'own.yaml', ...placeOf(figures, at, inside) })
  })
})

describe('a table beside the scenario', () => {
  const rows =
    '  rows:\n    north: { population: 1000, jobs: 500, output: 40000000, land: 50 }\n    south: { population: 3000, jobs: 1500, output: 150000000, land: 50 }'
  const north = 'north;1000;500;40000000;50,5'
  const table = `region;population;jobs;output;land\n${north}\nsouth;3000;1500;150000000;50\n`
  const text = scenario([rows, '  file: regions.csv\n  delimiter: ";"\n  decimalMark: ","'])
  const beside = (content: string): ReadScenarioOptions => ({ fileBeside: () => content })

  it('is read, also with a byte order mark, quotes and line ends of Windows', () => {
    expect(problemsOf(text, beside(table))).toEqual([])
    expect(problemsOf(text, beside(`\ufeff${table.replace('north', '"north"').replaceAll('\n', '\r\n')}`))).toEqual([])
  })

  it.each<readonly [code: string, from: string, to: string, line: number, column: number]>([
    ['wrongDecimalMark', '50,5', '50.5', 2, 'north;1000;500;40000000;'.length + 1],
    ['duplicateColumn', 'output;land', 'jobs;land', 1, 'region;population;jobs;'.length + 1],
    ['raggedRow', north, 'north;1000;500;40000000', 2, 1],
    ['emptyCell', north, 'north;1000;;40000000;50', 2, 'north;1000;'.length + 1],
    ['forbiddenKey', 'output;land', 'output;land;__proto__', 1, 'region;population;jobs;output;land;'.length + 1],
    ['duplicateId', 'south;3000', 'north;3000', 3, 1],
  ])('%s: %s → %s', (code, from, to, line, column) => {
    const problems = problemsOf(text, beside(table.replace(from, to)))
    const problem = problems.find((each) => each.code === code)
    expect(problem?.place).toEqual({ file: 'regions.csv', line, column })
    if (problem) complete(problem)
  })
})

describe('problems that only show when a study is read as figures', () => {
  it('noRatio: a ratio without costs is not explained', async () => {
    const study = read(scenario(['side: cost', 'side: benefit']))
    const error = await thrownBy(() => explain(study, builtIn, study.input.comparison.reference, 'benefitCostRatio'))
    expect(error).toBeInstanceOf(InputError)
    const [problem] = (error as InputError).problems as [Problem]
    expect(problem.code).toBe('noRatio')
    complete(problem)
  })

  const explained = async (indicator: string, region?: string): Promise<Problem> => {
    const study = read(scenario())
    const error = await thrownBy(() => explain(study, builtIn, study.input.comparison.reference, indicator, region))
    expect(error).toBeInstanceOf(InputError)
    const [problem] = (error as InputError).problems as [Problem]
    complete(problem)
    return problem
  }

  it('indicatorWithoutRegions: what is there for the whole country only, asked for one region', async () => {
    const { code, path, message, mend } = await explained('gdp', 'north')
    expect([code, path]).toEqual(['indicatorWithoutRegions', ['region']])
    expect([message.en, mend.en]).toEqual(['“gdp” has no regions', 'leave out --region'])
    expect([message.nl, mend.nl]).toEqual(['“gdp” heeft geen regio’s', 'laat --region weg'])
  })

  it('choiceWithoutWeights: a weighted indicator of a variant that weighs nothing, with a region or without', async () => {
    for (const region of [undefined, 'north']) {
      const { code, message, mend } = await explained('weightedBenefits', region)
      expect(code).toBe('choiceWithoutWeights')
      expect(message.en).toBe('“unweighted” has no weights, so there is no “weightedBenefits”')
      expect(message.nl).toBe('“unweighted” heeft geen gewichten, dus “weightedBenefits” is er niet')
      // The study lists no variant with weights: a method does.
      expect(mend).toEqual({ en: 'choose one: --welfare isoElastic', nl: 'kies er een: --welfare isoElastic' })
    }
  })

  it('notComputable: a formula with the logarithm of nothing', async () => {
    const formula = `  - { kind: formula, id: own, label: own, ${common}, formula: cost / life * operating * log(business - business) }\n`
    const study = read(scenario([view, formula]))
    const error = await thrownBy(() => appraise(study, builtIn))
    expect(error).toBeInstanceOf(InputError)
    const [problem] = (error as InputError).problems as [Problem]
    expect(problem.code).toBe('notComputable')
    expect(problem.message.nl).toContain('“own” heeft een waarde die niet eindig is.')
    complete(problem)
  })

  it('notPerDraw: a solver of whole matrices that would read another draw each time', async () => {
    const uncertain = assumption({
      name: 'uncertain',
      label: 'uncertain',
      value: 1,
      unit: one,
      sources: [],
      distribution: uniform(0, 2),
    })
    const solved = external({
      solver: { id: 'slow', perDraw: false, solve: ([given]) => (given as Float64Array).slice() },
      inputs: [uncertain],
      axes: [axis('region', ['north'])],
      unit: one,
      label: 'solved',
    })
    const error = await thrownBy(() => [
      ...sampledReading([pick(solved, 'region', 'north')], { draws: 2, drawsOf: drawsFrom(1) }),
    ])
    expect(error).toBeInstanceOf(ReadingError)
    expect((error as ReadingError).code).toBe('notPerDraw')
  })
})

describe('what to know of a row', () => {
  const density = 'model: densityRelocation, enters: balance'
  const reference = 'discounting: nl2020, agglomeration: without, welfare: unweighted }'
  const income =
    '    land: { label: land, unit: km2, source: own, mark: assumed }\n    income: { label: income, unit: EUR/person/year, source: own, mark: assumed }\n'

  it.each<readonly [code: string, changes: readonly Change[], says: string]>([
    [
      'mandatorySensitivity',
      [
        ['discounting: [nl2020,', 'discounting: [nl2025, nl2020,'],
        [reference, reference.replace('nl2020', 'nl2025')],
      ],
      'high rates',
    ],
    [
      'nationalTotalsOpen',
      [
        ['nationalTotals: fixed', 'nationalTotals: { open: half of the jobs come from abroad }'],
        [reference, reference.replace('without', 'density')],
      ],
      'from abroad',
    ],
    [
      'agglomerationBeside',
      [
        [density, density.replace('balance', 'ownLine')],
        [reference, reference.replace('without', 'density')],
      ],
      'not added',
    ],
    [
      'regionMeanHidesSpread',
      [
        ['    land: { label: land, unit: km2, source: own, mark: assumed }\n', income],
        ['output: 40000000, land: 50 }', 'output: 40000000, land: 50, income: 20000 }'],
        ['output: 150000000, land: 50 }', 'output: 150000000, land: 50, income: 30000 }'],
        [
          '  - { id: unweighted, label: unweighted, method: unweighted }\n',
          '  - { id: unweighted, label: unweighted, method: unweighted }\n  - { id: weights, label: weights, method: isoElastic, parameters: { normalisation: populationMean } }\n',
        ],
        [reference, reference.replace('welfare: unweighted', 'welfare: weights')],
      ],
      'hides the spread',
    ],
  ])('%s', async (code, changes, says) => {
    const without = await appraise(read(scenario()), builtIn)
    expect(without.diagnostics.map((each) => each.code)).not.toContain(code)
    const { diagnostics } = await appraise(read(scenario(...changes)), builtIn)
    const found = diagnostics.filter((each) => each.code === code)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ text }) => text.en).join(' ')).toContain(says)
    for (const { text } of found) expect(text.nl.length).toBeGreaterThan(0)
  })
})
