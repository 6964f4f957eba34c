import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { relocationOf } from '../../src/appraisal/relocation.js'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { presentValuesByYear } from '../../src/comparison/by-year.js'
import { type Comparison, compare } from '../../src/comparison/compare.js'
import { explain } from '../../src/comparison/explain.js'
import { simulate } from '../../src/comparison/simulate.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { decimalReading } from '../../src/reading/decimal.js'
import type { Explanation } from '../../src/reading/explained.js'
import { building, effect, figure, parts, relocation, scenario } from './scenario.js'

const Exact = Decimal.clone({ precision: 60 })
const total = (amounts: readonly { readonly exact: string }[]): string =>
  amounts.reduce((sum, { exact }) => sum.plus(exact), new Exact(0)).toFixed()

let comparison: Comparison
beforeAll(async () => {
  comparison = await compare(await readScenarioFile('examples/lelylijn/lelylijn.yaml'), builtIn)
})

describe('everything adds up, to the last booked digit, in every row of the Lelylijn', () => {
  it('regions and effects add up to the national figure, in any order', () => {
    for (const { netPresentValue, regions, effects, benefits, costs } of comparison.rows) {
      expect(total(regions)).toBe(netPresentValue.exact)
      expect(total([...regions].reverse())).toBe(netPresentValue.exact)
      expect(total(effects.map(({ presentValue }) => presentValue))).toBe(netPresentValue.exact)
      expect(new Exact(benefits.exact).minus(costs.exact).toFixed()).toBe(netPresentValue.exact)
      for (const each of effects) expect(total(each.regions)).toBe(each.presentValue.exact)
      expect(netPresentValue.exact).toMatch(/^-?\d+(\.\d{1,12})?$/)
    }
  })

  it('what changed adds up by effect, by region and over the switches', () => {
    const reference = comparison.rows.find(({ changes, welfare }) => changes.length === 0 && welfare === 'unweighted')
    for (const { netPresentValue, changes } of comparison.rows) {
      for (const change of changes) {
        expect(total(change.effects.map(({ difference }) => difference))).toBe(change.netPresentValue.exact)
        expect(total(change.regions)).toBe(change.netPresentValue.exact)
        expect(new Exact(change.benefits.exact).minus(change.costs.exact).toFixed()).toBe(change.netPresentValue.exact)
      }
      const moved = new Exact(netPresentValue.exact).minus(reference?.netPresentValue.exact ?? 0).toFixed()
      expect(total(changes.map((change) => change.netPresentValue))).toBe(moved)
    }
  })

  it('by year: each effect adds up to its present value, the years to the balance, the regions to theirs', async () => {
    const study = await readScenarioFile('examples/lelylijn/lelylijn.yaml')
    const row = comparison.rows.find(({ changes }) => changes.length === 0)
    const table = await presentValuesByYear(study, builtIn, study.input.comparison.reference)
    for (const { id, presentValues } of table.effects)
      expect(total(presentValues)).toBe(row?.effects.find((each) => each.id === id)?.presentValue.exact)
    expect(total(table.total)).toBe(row?.netPresentValue.exact)
    for (const { id, presentValues } of table.regions) {
      const national = new Exact(row?.regions.find((each) => each.id === id)?.exact ?? 0)
      expect(national.minus(total(presentValues)).abs().lt('1e-9')).toBe(true)
    }
    // Spending 13.8 billion evenly over 2032–2037 at 2.2 % from 2025: the first year is 2.3 billion / 1.022^7.
    const spent = table.effects.find(({ id }) => id === 'construction')?.presentValues[table.years.indexOf(2032)]
    expect(Math.abs((spent?.value ?? 0) / (-2.3e9 / 1.022 ** 7) - 1)).toBeLessThan(1e-12)
  })

  it('an effect carries its own sources into the explanation', async () => {
    const study = scenario({
      assumptions: { gain: figure(1e6, 'EUR/year') },
      effects: [effect('recurring', 'gain', { amount: 'gain', sources: ['test'] })],
    })
    const found: string[] = []
    const walk = (explanation: Explanation, depth: number): void => {
      found.push(...explanation.sources.map(({ id, mark }) => `${explanation.label.en}: ${id}, ${mark}`))
      if (depth > 0) for (const part of explanation.parts().slice(0, 2)) walk(part, depth - 1)
    }
    walk(await explain(study, builtIn, study.input.comparison.reference, 'gain', 'north'), 6)
    expect(found).toContain('gain: test, derived')
  })

  it('switches go one at a time in the order scenario, alternative, discounting, agglomeration, welfare', () => {
    const order = ['scenario', 'alternative', 'discounting', 'agglomeration', 'welfare']
    for (const { changes } of comparison.rows) {
      const positions = changes.map((change) => order.indexOf(change.switch))
      expect(positions).toEqual([...positions].sort((a, b) => a - b))
      expect(new Set(positions).size).toBe(positions.length)
    }
  })

  it('weighted figures stand beside the unweighted ones and never in their place', () => {
    for (const row of comparison.rows) {
      expect(row.weighted === null).toBe(row.welfare === 'unweighted')
      const plain = comparison.rows.find(
        (each) =>
          each.welfare === 'unweighted' &&
          ['scenario', 'alternative', 'discounting', 'agglomeration'].every(
            (key) => each[key as 'scenario'] === row[key as 'scenario'],
          ),
      )
      expect(row.netPresentValue).toEqual(plain?.netPresentValue)
    }
  })
})

describe('properties of any project', () => {
  const study = (amounts: { cost: number; gain: number; north: number }, rows: object = parts) =>
    scenario({
      rows: rows as never,
      assumptions: { cost: figure(amounts.cost, 'EUR'), gain: figure(amounts.gain, 'EUR/year') },
      effects: [
        building('cost', 2026, 2028),
        effect('recurring', 'gain', {
          amount: 'gain',
          incidence: {
            shares: Object.fromEntries(
              Object.keys(rows)
                .map((id) => [id, id === 'north' ? amounts.north / 10 : id === 'randstad' ? 1 - amounts.north / 10 : 0])
                .map(([id, share]) => [id, (share as number).toFixed(1)]),
            ),
            source: 'test',
            mark: 'illustrative',
          },
        }),
      ],
    })
  const amounts = fc.record({
    cost: fc.integer({ min: 1, max: 1e9 }),
    gain: fc.integer({ min: -1e8, max: 1e8 }),
    north: fc.integer({ min: 0, max: 10 }),
  })

  it('the order of the regions in the file does not change a digit of any of them', async () => {
    await fc.assert(
      fc.asyncProperty(amounts, async (each) => {
        const [a, b] = [
          await appraise(study(each), builtIn),
          await appraise(study(each, Object.fromEntries(Object.entries(parts).reverse())), builtIn),
        ]
        expect(b.netPresentValue.exact).toBe(a.netPresentValue.exact)
        for (const { id, exact } of a.regions) expect(b.regions.find((region) => region.id === id)?.exact).toBe(exact)
      }),
      { numRuns: 25 },
    )
  })

  it('the ratio is above 1 exactly when the balance is above zero; adding no effect changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(amounts, async (each) => {
        const { netPresentValue, benefitCostRatio } = await appraise(study(each), builtIn)
        expect((benefitCostRatio.value ?? 0) > 1).toBe(netPresentValue.value > 0)
      }),
      { numRuns: 25 },
    )
  })

  it('a study without costs has no ratio, and says why', async () => {
    const free = scenario({
      assumptions: { gain: figure(1e6, 'EUR/year') },
      effects: [effect('recurring', 'gain', { amount: 'gain' })],
    })
    const row = await appraise(free, builtIn)
    expect(row.benefitCostRatio).toMatchObject({
      value: null,
      exact: null,
      why: { en: expect.stringContaining('no costs') },
    })
    expect(row.firstYearReturn.value).toBeNull()
    expect(row.internalRatesOfReturn.kind).toBe('none')
    const { undefinedRatios, benefitCostRatio } = await simulate(free, builtIn, free.input.comparison.reference, {
      draws: 100,
      seed: 1,
    })
    expect([undefinedRatios, benefitCostRatio.length]).toEqual([100, 0])
  })

  it.each(['jobsFollowHomesFromCore', 'jobsFollowHomesProRata', 'residentsOnly', 'jobsToCore'])(
    'relocation %s keeps national totals, says who moves, and moves the right way',
    (preset) => {
      const moving = scenario({
        assumptions: {
          cost: figure(1, 'EUR'),
          jobs: figure(7000, 'job'),
          residents: figure(11000, 'person'),
          ramp: figure(5, 'year'),
        },
        effects: [building('cost', 2026, 2027)],
        more: { relocation: relocation('jobs', { preset }) },
      })
      const found = relocationOf(new Workshop(moving, builtIn).variant('laag', 'project'))
      if (!found) throw new Error('There is a relocation.')
      const [jobs, residents] = [found.jobsChange, found.residentsChange].map(
        (quantity) => decimalReading().table(quantity).values,
      )
      for (const values of [jobs, residents]) {
        const national = values?.reduce((sum, value) => sum.plus(value), new Exact(0))
        expect(national?.abs().lt('1e-25')).toBe(true)
      }
      const northern = {
        jobsFollowHomesFromCore: 7000,
        jobsFollowHomesProRata: 7000,
        residentsOnly: 0,
        jobsToCore: -7000,
      }[preset]
      expect(Number(jobs?.[0])).toBe(northern)
      expect(Number(residents?.[0])).toBe(11000)
      expect(found.statement.en && found.statement.nl).toBeTruthy()
    },
  )
})

describe('long calculations', () => {
  it('show progress and can be cancelled', async () => {
    const study = await readScenarioFile('examples/lelylijn/lelylijn.yaml')
    const seen: number[] = []
    await compare(study, builtIn, { onProgress: ({ done }) => void seen.push(done) })
    // Two scenarios, seven alternatives, two regimes, four variants of agglomeration, two of welfare.
    expect(seen.at(-1)).toBe(2 * 7 * 2 * 4 * 2)
    const controller = new AbortController()
    const cancelled = compare(study, builtIn, { signal: controller.signal, onProgress: () => controller.abort() })
    await expect(cancelled).rejects.toMatchObject({ name: 'ReadingError', code: 'cancelled' })
  })

  it('the same seed gives the same bytes, whatever the number of workers and draws asked for; another seed others', async () => {
    const random = {
      ...figure(100e6, 'EUR'),
      distribution: { kind: 'triangular', low: 80e6, mode: 100e6, high: 150e6 },
    }
    const study = scenario({
      assumptions: { cost: random, gain: figure(9e6, 'EUR/year') },
      effects: [building('cost', 2026, 2027), effect('recurring', 'gain', { amount: 'gain' })],
    })
    const run = (draws: number, seed: number, workers = 1) =>
      simulate(study, builtIn, study.input.comparison.reference, { draws, seed, workers })
    const [a, b, short, other] = [await run(300, 5), await run(300, 5, 2), await run(100, 5), await run(300, 6)]
    expect(b.netPresentValue).toEqual(a.netPresentValue)
    expect(short.netPresentValue).toEqual(a.netPresentValue.slice(0, 100))
    expect(other.netPresentValue).not.toEqual(a.netPresentValue)
    const { diagnostics } = await appraise(study, builtIn)
    expect(diagnostics.find(({ code }) => code === 'meanDiffers')?.text.en).toContain('cost 100000000 / 110000000')
    // Mean of the triangle: (80 + 100 + 150) / 3 = 110 million; its standard deviation 14.7 million, over √300 0.85.
    const factor = (await appraise(study, builtIn)).costs.value / 100e6
    const mean = a.netPresentValue.reduce((sum, value) => sum + value, 0) / 300
    const benefits = (await appraise(study, builtIn)).benefits.value
    expect(Math.abs((benefits - mean) / factor - 110e6)).toBeLessThan(4 * 0.85e6)
  })
})
