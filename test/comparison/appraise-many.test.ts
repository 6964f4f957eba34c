import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { appraiseMany } from '../../src/comparison/appraise-many.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { building, figure, scenario } from './scenario.js'

const study = () => readScenarioFile('examples/lelylijn/lelylijn.yaml')
const near = (value: number, expected: number): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))

const problemsOf = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof InputError)) throw new Error(`Expected an InputError, got ${String(error)}.`)
  return error.problems
}

describe('every choice at every point', () => {
  it('equals the appraisal of a study with these values, in every figure', async () => {
    const lelylijn = await study()
    const reference = lelylijn.input.comparison.reference
    const choices = ['official', 'standardDensity', 'essay', 'gainsOnly'].flatMap((agglomeration) =>
      ['nl2020', 'nl2025'].map((discounting) => ({ ...reference, agglomeration, discounting })),
    )
    // Years of operation move as well; 65 points and more fill a block of draws and begin another.
    const points = Array.from({ length: 70 }, (_, i) => ({
      investment: 5e9 + i * 1e8,
      travellersPerDay: 17000 + 100 * (i % 7),
      movedHomes: 1000 * (i % 5),
      densityElasticity: i % 2 === 0 ? 0.038 : 0,
      yearsOfOperation: 99 + (i % 2),
    }))
    const many = await appraiseMany(lelylijn, builtIn, { choices, points })
    expect(many.map(({ choice }) => choice)).toEqual(choices)
    for (const [c, p] of [
      [0, 0],
      [1, 69],
      [2, 64],
      [3, 33],
      [6, 68],
    ] as const) {
      const changes = Object.fromEntries(Object.entries(points[p] ?? {}).map(([name, value]) => [name, String(value)]))
      const changed = await readScenarioFile('examples/lelylijn/lelylijn.yaml', { changes })
      const one = await appraise(changed, builtIn, choices[c])
      const all = many[c]
      if (!all) throw new Error('There is a result for each choice.')
      near(all.netPresentValue[p] ?? Number.NaN, one.netPresentValue.value)
      near(all.benefits[p] ?? Number.NaN, one.benefits.value)
      near(all.costs[p] ?? Number.NaN, one.costs.value)
      near(all.grossGains[p] ?? Number.NaN, one.agglomerationAccount?.grossGains.value ?? 0)
      near(all.grossLosses[p] ?? Number.NaN, one.agglomerationAccount?.grossLosses.value ?? 0)
      near(all.additional[p] ?? Number.NaN, one.agglomerationAccount?.additional.value ?? 0)
      one.regions.forEach(({ value }, r) => {
        near(all.byRegion[r * points.length + p] ?? Number.NaN, value)
      })
    }
  })

  it('is linear in what enters linearly: 1,000 less is spent for each 1,000 less of the investment', async () => {
    const simple = scenario({ assumptions: { cost: figure(5e6, 'EUR') }, effects: [building('cost', 2025, 2025)] })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 150 }), async (costs) => {
        const points = costs.map((cost) => ({ cost }))
        const [one] = await appraiseMany(simple, builtIn, { choices: [simple.input.comparison.reference], points })
        // All is spent in the year that is discounted to, where the factor is 1.
        costs.forEach((cost, i) => {
          near(one?.costs[i] ?? Number.NaN, cost)
          near(one?.netPresentValue[i] ?? Number.NaN, -cost)
        })
      }),
      { numRuns: 20 },
    )
  })

  it('no points give empty columns, and a point without names is the base case', async () => {
    const lelylijn = await study()
    const choices = [lelylijn.input.comparison.reference]
    const [none] = await appraiseMany(lelylijn, builtIn, { choices, points: [] })
    expect(none?.netPresentValue).toHaveLength(0)
    const [base] = await appraiseMany(lelylijn, builtIn, { choices, points: [{}] })
    near(base?.netPresentValue[0] ?? Number.NaN, (await appraise(lelylijn, builtIn)).netPresentValue.value)
  })

  it('shows progress and can be cancelled', async () => {
    const lelylijn = await study()
    const choices = Array.from({ length: 20 }, () => lelylijn.input.comparison.reference)
    const seen: number[] = []
    await appraiseMany(lelylijn, builtIn, { choices, points: [{}] }, { onProgress: ({ done }) => void seen.push(done) })
    expect(seen.at(-1)).toBe(20)
    const controller = new AbortController()
    const cancelled = appraiseMany(
      lelylijn,
      builtIn,
      { choices, points: [{}] },
      { signal: controller.signal, onProgress: () => controller.abort() },
    )
    await expect(cancelled).rejects.toMatchObject({ name: 'ReadingError', code: 'cancelled' })
  })
})

describe('bad points', () => {
  it('names that are no assumptions with a value, and values that are no numbers, are all listed', async () => {
    const lelylijn = await study()
    const choices = [lelylijn.input.comparison.reference]
    const points = [{ investmnt: 1 }, { travellersPerYear: 5 }, { investment: Number.NaN }]
    const problems = await problemsOf(appraiseMany(lelylijn, builtIn, { choices, points }))
    expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['unknownReference', 'points.0.investmnt'],
      ['unknownReference', 'points.1.travellersPerYear'],
      ['notANumber', 'points.2.investment'],
    ])
    expect(problems[0]?.message.en).toBe('there is no assumption “investmnt” with a value')
    expect(problems[0]?.mend.en).toMatch(/did you mean “investment”/)
    expect(problems[2]?.message.nl).toBe('“investment” is NaN')
  })

  it('values that a scenario file would be refused for are refused, with the point they belong to', async () => {
    const lelylijn = await study()
    const choices = [lelylijn.input.comparison.reference]
    const points = [{ investment: 1e9 }, { openingYear: 2170 }, { movedHomes: 10_000_000 }]
    const problems = await problemsOf(appraiseMany(lelylijn, builtIn, { choices, points }))
    expect(new Set(problems.map(({ code, path }) => `${code} ${path[0]} ${path[1]}`))).toEqual(
      new Set(['yearOutsideHorizon points 1', 'operationOutsideHorizon points 1', 'moreMovedThanThere points 2']),
    )
  })

  it('values at which a parameter of the model is out of range are refused', async () => {
    const lelylijn = await study()
    const choices = [{ ...lelylijn.input.comparison.reference, agglomeration: 'standardDensity' }]
    const points = [{}, { densityElasticity: 5 }]
    const [problem] = await problemsOf(appraiseMany(lelylijn, builtIn, { choices, points }))
    expect(problem).toMatchObject({ code: 'pointOutOfRange', path: ['points', 1] })
    expect(problem?.message.en).toMatch(/“densityRelocation.elasticity” would be 5; it runs from/)
  })

  it('discount rates out of range are refused, also where a formula makes them', async () => {
    const own = scenario({
      assumptions: {
        amount: figure(1e6, 'EUR'),
        base: figure(0.02, '1/year'),
        extra: figure(0.01, '1/year'),
        rate: { label: 'rate', sum: ['base', 'extra'] },
      },
      effects: [building('amount', 2026, 2029)],
      more: { discounting: ['nl2020', { id: 'own', label: 'own', rate: 'rate' }] },
    })
    const choices = [{ ...own.input.comparison.reference, discounting: 'own' }]
    const problems = await problemsOf(
      appraiseMany(own, builtIn, { choices, points: [{}, { extra: 0.9 }, { base: -1.5 }] }),
    )
    expect(problems.map(({ code, path }) => [code, path[1]])).toEqual([
      ['pointOutOfRange', 1],
      ['pointOutOfRange', 2],
    ])
    expect(problems[0]?.message.en).toBe('“own.all” would be 0.92; it runs from -1 to 0.5')
    expect(problems[0]?.mend.nl).toBe('laat het punt of de keuze weg')
  })

  it('what holds by definition is not moved', async () => {
    const lelylijn = await study()
    const choices = [lelylijn.input.comparison.reference]
    const [problem] = await problemsOf(appraiseMany(lelylijn, builtIn, { choices, points: [{ minutesPerHour: 42 }] }))
    expect(problem).toMatchObject({ code: 'fixedAssumption', path: ['points', 0, 'minutesPerHour'] })
    expect(problem?.message.nl).toBe('“minutesPerHour” geldt per definitie en verandert niet')
  })

  it('a choice that does not exist, or a method that forms no rows, is refused as in a comparison', async () => {
    const lelylijn = await study()
    const { reference } = lelylijn.input.comparison
    const ask = (more: object) =>
      problemsOf(appraiseMany(lelylijn, builtIn, { choices: [{ ...reference, ...more }], points: [{}] }))
    expect((await ask({ alternative: 'nope' })).map(({ code }) => code)).toEqual(['unknownReference'])
    expect((await ask({ welfare: 'topsis' })).map(({ code }) => code)).toEqual(['notARow'])
  })

  it('of very many problems fifty are listed, each once, and how many more there are', async () => {
    const lelylijn = await study()
    const choices = [lelylijn.input.comparison.reference]
    const points = Array.from({ length: 1000 }, (_, i) => ({ investment: Number.NaN, travellersPerDay: i }))
    const problems = await problemsOf(appraiseMany(lelylijn, builtIn, { choices, points }))
    expect(problems).toHaveLength(50)
    expect(problems.at(-1)?.message).toEqual({
      en: 'there are 951 more problems',
      nl: 'er zijn nog 951 andere fouten',
    })
    const misspelt = await problemsOf(
      appraiseMany(lelylijn, builtIn, { choices, points: points.map(() => ({ investmnt: 1 })) }),
    )
    expect(misspelt).toHaveLength(1)
  })

  it('many points are cancelled at once', async () => {
    const lelylijn = await study()
    const controller = new AbortController()
    const points = Array.from({ length: 20_000 }, (_, i) => ({ investment: 5e9 + i }))
    const { reference } = lelylijn.input.comparison
    let heard = 0
    const onProgress = () => {
      heard++
      if (heard === 3) controller.abort()
    }
    const run = appraiseMany(
      lelylijn,
      builtIn,
      { choices: [reference], points },
      { signal: controller.signal, onProgress },
    )
    await expect(run).rejects.toMatchObject({ name: 'ReadingError', code: 'cancelled' })
    expect(heard).toBe(3)
  })

  it('what plain JavaScript may give instead of choices and points is refused with what was expected', async () => {
    const lelylijn = await study()
    const { reference } = lelylijn.input.comparison
    const ask = (asked: unknown) => problemsOf(appraiseMany(lelylijn, builtIn, asked as never))
    const said = async (asked: unknown) =>
      (await ask(asked)).map(({ path, message }) => `${path.join('.')}: ${message.en}`)
    expect(await said(undefined)).toEqual(['choices: “choices” is no list', 'points: “points” is no list'])
    expect(await said({ choices: [reference], points: null })).toEqual(['points: “points” is no list'])
    expect(await said({ choices: [reference], points: [null, 5] })).toEqual([
      'points.0: this is no point',
      'points.1: this is no point',
    ])
    expect(await said({ choices: [{ agglomeration: 'essay' }], points: [] })).toEqual([
      'choices.0: this choice does not name its scenario, alternative, discounting, welfare',
    ])
    expect(await said({ choices: [null], points: [] })).toEqual([
      'choices.0: this choice does not name its scenario, alternative, discounting, agglomeration, welfare',
    ])
    expect(await said({ choices: [reference], points: [{ investment: '5e9' }] })).toEqual([
      'points.0.investment: “investment” is text and not a number',
    ])
  })

  it('points at which nothing finite comes out are refused', async () => {
    const lelylijn = await study()
    const choices = [lelylijn.input.comparison.reference]
    // With VAT on top it is more than the largest number there is.
    const points = [{}, { investment: 1.7e308, vatAdded: 0.21 }]
    const problems = await problemsOf(appraiseMany(lelylijn, builtIn, { choices, points }))
    expect(problems).toMatchObject([{ code: 'pointNotComputable', path: ['points', 1] }])
    expect(problems[0]?.message.en).toBe('the balance cannot be computed with “official”')
  })
})

it('the example in docs/sensitivity.md runs, and prints what two appraisals give', async () => {
  const block = /```ts\n([\s\S]*?appraiseMany[\s\S]*?)```/.exec(readFileSync('docs/sensitivity.md', 'utf8'))?.[1] ?? ''
  const body = block.replace(/^import .*\n/gm, '')
  const printed: unknown[][] = []
  const AsyncFunction = (async () => undefined).constructor as new (
    ...names: string[]
  ) => (...values: unknown[]) => Promise<void>
  const run = new AsyncFunction('appraiseMany', 'builtIn', 'readScenarioFile', 'console', body)
  await run(appraiseMany, builtIn, readScenarioFile, { log: (...each: unknown[]) => void printed.push(each) })
  const changes = { investment: '13800000000', travellersPerDay: '50000' }
  const changed = await readScenarioFile('examples/lelylijn/lelylijn.yaml', { changes })
  const expected = await Promise.all(
    ['essay', 'standardDensity'].map((agglomeration) => appraise(changed, builtIn, { agglomeration })),
  )
  expect(printed.map(([name]) => name)).toEqual(['essay', 'standardDensity'])
  expect(printed.map(([, ratios]) => (ratios as string[]).at(-1))).toEqual(
    expected.map(({ benefitCostRatio }) => benefitCostRatio.value?.toFixed(2)),
  )
})
