import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { sensitivity } from '../../src/comparison/sensitivity.js'
import { switchingValues } from '../../src/comparison/switching-values.js'
import { building, effect, figure, relocation, scenario } from './scenario.js'

/** 3 million spent in 2026 at 1.6 %; trips × value a year from 2030 through 2039 at 2.25 %; values of 2025. */
const study = (more: { assumptions?: object; effects?: readonly object[]; more?: object } = {}) =>
  scenario({
    assumptions: {
      cost: figure(3e6, 'EUR'),
      trips: figure(20_000, 'trip/year'),
      value: figure(20, 'EUR/trip'),
      ...more.assumptions,
    },
    effects: [
      building('cost', 2026, 2026),
      effect('unitValue', 'gain', { sign: 'gain', quantity: 'trips', value: 'value' }),
      ...((more.effects ?? []) as never[]),
    ],
    ...(more.more ? { more: more.more as never } : {}),
  })

/** Σ (1 + rate)^−(year − 2025) from one year through another. */
const annuity = (rate: number, from: number, through: number): number => {
  let total = 0
  for (let year = from; year <= through; year++) total += (1 + rate) ** -(year - 2025)
  return total
}
const costs = (rate = 0.016) => 3e6 / (1 + rate)
const benefits = (rate = 0.0225, from = 2030, through = 2039) => 400_000 * annuity(rate, from, through)

const closeTo = (value: number | null | undefined, expected: number) =>
  expect(Math.abs((value as number) / expected - 1)).toBeLessThan(1e-12)

describe('a one-at-a-time table by hand', async () => {
  const result = await sensitivity(study(), builtIn)
  const of = (name: string) => {
    const found = result.assumptions.find((each) => each.name === name)
    if (!found) throw new Error(`There is no ${name}.`)
    return found
  }

  it('has every assumption that the balance depends on, also the discount rates, and no other', () => {
    expect(result.assumptions.map(({ name }) => name).sort()).toEqual(
      ['cost', 'nl2020.low', 'nl2020.standard', 'opening', 'operation', 'trips', 'value'].sort(),
    )
    closeTo(result.base.netPresentValue, benefits() - costs())
    closeTo(result.base.benefitCostRatio.value, benefits() / costs())
  })

  it('amounts move by 25 %: balance, ratio and swing', () => {
    const { low, high, swing } = of('trips')
    expect([low.value, high.value]).toEqual([15_000, 25_000])
    closeTo(low.netPresentValue, 0.75 * benefits() - costs())
    closeTo(high.netPresentValue, 1.25 * benefits() - costs())
    closeTo(high.benefitCostRatio?.value, (1.25 * benefits()) / costs())
    closeTo(swing, 0.5 * benefits())
    closeTo(of('cost').low.netPresentValue, benefits() - 0.75 * costs())
  })

  it('a discount rate too', () => {
    const { low, high, quantityKind, sources } = of('nl2020.standard')
    expect([low.value, high.value, quantityKind]).toEqual([0.016875, 0.028125, 'rate'])
    closeTo(low.netPresentValue, benefits(0.016875) - costs())
    closeTo(high.netPresentValue, benefits(0.028125) - costs())
    expect(sources[0]?.mark).toBe('quoted')
  })

  it('years move by whole years', () => {
    const { low, high, quantityKind } = of('opening')
    expect([low.value, high.value, quantityKind]).toEqual([2029, 2031, 'calendarYear'])
    closeTo(low.netPresentValue, benefits(0.0225, 2029, 2038) - costs())
    closeTo(of('operation').high.netPresentValue, benefits(0.0225, 2030, 2040) - costs())
    expect(of('operation').quantityKind).toBe('years')
  })

  it('stands in tornado order, with label, unit and source', () => {
    const swings = result.assumptions.map(({ swing }) => swing)
    expect(swings).toEqual([...swings].sort((a, b) => b - a))
    expect(of('value')).toMatchObject({ label: { en: '20 EUR/trip' }, unit: 'EUR/trip', base: 20, exact: '20' })
    expect(of('value').sources[0]?.mark).toBe('illustrative')
  })

  it('says its conventions, and takes other steps', async () => {
    const text = result.conventions.map(({ en }) => en).join('\n')
    for (const words of ['by 25 %', 'by 1 whole year.', 'term structure stays', 'binary64', 'Swing:'])
      expect(text).toContain(words)
    expect(result.conventions.every(({ en, nl }) => en && nl)).toBe(true)
    const other = await sensitivity(study(), builtIn, {}, { step: 0.1, years: 3 })
    const trips = other.assumptions.find(({ name }) => name === 'trips')
    expect([trips?.low.value, trips?.high.value]).toEqual([18_000, 22_000])
    expect(other.assumptions.find(({ name }) => name === 'opening')?.low.value).toBe(2027)
  })
})

describe('what is not computed says why', () => {
  const points = async (given: Parameters<typeof study>[0], name: string) => {
    const { assumptions } = await sensitivity(study(given), builtIn)
    const found = assumptions.find((each) => each.name === name)
    if (!found) throw new Error(`There is no ${name}.`)
    return found
  }

  it('a share above 1, a step from zero: nothing is clamped', async () => {
    const withShare = {
      assumptions: { share: figure(0.9, '1'), extra: { label: 'extra', product: ['share', 'trips'] } },
      effects: [effect('unitValue', 'more', { sign: 'gain', quantity: 'extra', value: 'value' })],
    }
    const { low, high, quantityKind, swing } = await points(withShare, 'share')
    expect(quantityKind).toBe('share')
    expect(low.outsideRange).toBeNull()
    expect(high).toMatchObject({ value: 1.125, netPresentValue: null, benefitCostRatio: null })
    expect(high.outsideRange).toEqual({ en: '1.125 lies outside 0 to 1', nl: '1.125 ligt buiten 0 tot 1' })
    closeTo(swing, 0.225 * benefits())
    const zero = await points(
      { ...withShare, assumptions: { ...withShare.assumptions, share: figure(0, '1') } },
      'share',
    )
    expect(zero.low.outsideRange?.en).toContain('a relative step from zero')
    expect(zero.swing).toBe(0)
  })

  it('what the checks of the input refuse: operation beyond the horizon, more jobs than there are, a parameter', async () => {
    const late = await points({ assumptions: { operation: figure(31, 'year') } }, 'opening')
    expect(late.high.outsideRange?.en).toContain('operation runs from 2031 through 2061')
    expect(late.high.outsideRange?.nl).toContain('de exploitatie loopt')
    const dense = (jobs: number, elasticity: number) => ({
      assumptions: {
        jobs: figure(jobs, 'job'),
        residents: figure(10, 'person'),
        ramp: figure(5, 'year'),
        elasticity: figure(elasticity, '1'),
      },
      more: {
        relocation: relocation('jobs'),
        agglomeration: [
          {
            id: 'none',
            label: 'none',
            model: 'densityRelocation',
            enters: 'balance',
            parameters: { elasticity: 'elasticity' },
          },
        ],
      },
    })
    // The Randstad of these tests has 4,837,800 jobs; five quarters of 4.5 million are more.
    const many = await points(dense(4.5e6, 0.04), 'jobs')
    expect(many.high.outsideRange?.en).toContain('“randstad” has 4837800')
    expect(many.low.outsideRange).toBeNull()
    const elastic = await points(dense(1000, 0.45), 'elasticity')
    expect(elastic.high.outsideRange?.en).toMatch(/“densityRelocation.elasticity” would be 0.5625/)
    expect(elastic.low.outsideRange).toBeNull()
  })

  it('a ratio without costs', async () => {
    const free = scenario({
      assumptions: { gain: figure(1e6, 'EUR/year') },
      effects: [effect('recurring', 'gain', { amount: 'gain' })],
    })
    const { base, assumptions } = await sensitivity(free, builtIn)
    expect(base.benefitCostRatio).toMatchObject({ value: null, why: { en: expect.stringContaining('no costs') } })
    expect(assumptions[0]?.low.benefitCostRatio?.value).toBeNull()
  })
})

it('an assumption with a distribution also stands at its 10 and 90 % quantiles; others do not', async () => {
  const drawn = { ...figure(20, 'EUR/trip'), distribution: { kind: 'uniform', low: '10', high: '40' } }
  const { assumptions } = await sensitivity(study({ assumptions: { value: drawn } }), builtIn)
  const value = assumptions.find(({ name }) => name === 'value')
  expect([value?.quantiles?.low.value, value?.quantiles?.high.value]).toEqual([13, 37])
  closeTo(value?.quantiles?.high.netPresentValue, (37 / 20) * benefits() - costs())
  expect(assumptions.find(({ name }) => name === 'trips')?.quantiles).toBeNull()
})

describe('against the exact appraisal', () => {
  const path = 'examples/lelylijn/lelylijn.yaml'

  it('every assumption of the Lelylijn, low and high in turn, agrees with `appraise` and the same change, to 1e-9', async () => {
    const choice = { discounting: 'nl2020', agglomeration: 'standardDensity' }
    const { assumptions, base } = await sensitivity(await readScenarioFile(path), builtIn, choice)
    const { input } = await readScenarioFile(path)
    const exact = async (changes: Record<string, string>) =>
      appraise(await readScenarioFile(path, { changes }), builtIn, choice)
    closeTo(base.netPresentValue, (await exact({})).netPresentValue.value)
    let compared = 0
    for (const [i, { name, low, high }] of assumptions.entries()) {
      const [first, second] = i % 2 === 0 ? [low, high] : [high, low]
      const point = first.outsideRange ? second : first
      if (point.outsideRange || !input.assumptions[name]) continue
      const row = await exact({ [name]: String(point.value) })
      const [balance, ratio] = [row.netPresentValue.value, row.benefitCostRatio.value as number]
      expect(Math.abs(point.netPresentValue / balance - 1), name).toBeLessThan(1e-9)
      expect(Math.abs((point.benefitCostRatio.value as number) / ratio - 1), name).toBeLessThan(1e-9)
      compared++
    }
    expect(compared).toBeGreaterThan(24)
  }, 60_000)

  it('a value outside its range is one that a scenario file may not have either', async () => {
    const { assumptions } = await sensitivity(await readScenarioFile(path), builtIn, {}, { years: 20 })
    const opening = assumptions.find(({ name }) => name === 'openingYear')
    expect(opening?.high.outsideRange).not.toBeNull()
    await expect(readScenarioFile(path, { changes: { openingYear: String(opening?.high.value) } })).rejects.toThrow(
      /operation runs from 2058 through 2157/,
    )
  })

  it('the start of a term structure stays: building for a year more by `--set` moves it, here it does not', async () => {
    const later = await appraise(await readScenarioFile(path, { changes: { yearsOfConstruction: '7' } }), builtIn)
    const { assumptions } = await sensitivity(await readScenarioFile(path), builtIn)
    const start = assumptions.find(({ name }) => name === 'yearsOfConstruction')
    expect(start?.high.value).toBe(7)
    expect(Math.abs((start?.high.netPresentValue ?? 0) / later.netPresentValue.value - 1)).toBeGreaterThan(1e-4)
  })
})

describe('running it', () => {
  it('shows progress, can be cancelled, and refuses steps that are none and choices that do not exist', async () => {
    const seen: number[] = []
    await sensitivity(study(), builtIn, {}, { onProgress: ({ done }) => void seen.push(done) })
    expect(seen.at(-1)).toBe(14)
    const controller = new AbortController()
    controller.abort()
    await expect(sensitivity(study(), builtIn, {}, { signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    })
    for (const step of [0, -1, Number.NaN])
      await expect(sensitivity(study(), builtIn, {}, { step })).rejects.toThrow(/Expected a step above 0/)
    await expect(sensitivity(study(), builtIn, {}, { years: 0.5 })).rejects.toThrow(/Expected a whole number of years/)
    await expect(sensitivity(study(), builtIn, { scenario: 'nope' })).rejects.toThrow(/no scenario “nope”/)
  })

  it('table and switching values cover the same assumptions of the Lelylijn', async () => {
    const lelylijn = await readScenarioFile('examples/lelylijn/lelylijn.yaml')
    const table = await sensitivity(lelylijn, builtIn, { agglomeration: 'standardDensity' })
    const turns = await switchingValues(lelylijn, builtIn, { agglomeration: 'standardDensity' })
    expect(turns.assumptions.map(({ name }) => name).sort()).toEqual(table.assumptions.map(({ name }) => name).sort())
  })
})

it('what holds by definition is not moved, and a distribution of it is refused', async () => {
  const read = (more: object) =>
    scenario({
      assumptions: {
        minutes: figure(6, 'minute/year'),
        perHour: { ...figure(60, 'minute/hour'), fixed: true, ...more },
        hours: { label: 'hours', quotient: ['minutes', 'perHour'] },
        value: figure(10, 'EUR/hour'),
        yearly: { label: 'yearly', product: ['hours', 'value'] },
      },
      effects: [effect('recurring', 'benefit', { amount: 'yearly' })],
    })
  const names = (await sensitivity(read({}), builtIn)).assumptions.map(({ name }) => name)
  expect(names).toContain('minutes')
  expect(names).not.toContain('perHour')
  expect(() => read({ distribution: { kind: 'uniform', low: '50', high: '70' } })).toThrow('it is fixed by definition')
})
