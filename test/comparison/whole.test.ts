import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import type { KeyFigure } from '../../src/appraisal/key-figure.js'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { presentValuesByYear } from '../../src/comparison/by-year.js'
import { compare } from '../../src/comparison/compare.js'
import { explain } from '../../src/comparison/explain.js'
import { simulate } from '../../src/comparison/simulate.js'
import { readFormula } from '../../src/quantity/formula-text/index.js'
import type { Explanation } from '../../src/reading/explained.js'
import { building, effect, figure, relocation, scenario } from './scenario.js'

type Json = Readonly<Record<string, unknown>>

const flat = (rate: string): Json => ({
  discounting: [{ id: 'flat', label: 'flat', rate: 'rate' }],
  comparison: {
    reference: {
      scenario: 'laag',
      alternative: 'project',
      discounting: 'flat',
      agglomeration: 'none',
      welfare: 'unweighted',
    },
  },
  rate,
})

/** A study from 2030 to 2033 that discounts to 2030 at a flat rate, without and with an investment in 2030. */
const study = (effects: readonly Json[], assumptions: Json = {}, more: Json = {}, rate = '0.25') => {
  const { rate: value, ...own } = flat(rate)
  return scenario({
    years: [2030, 2033],
    discountTo: 2030,
    assumptions: { operation: figure(4, 'year'), rate: figure(value as string, '1/year'), ...assumptions },
    effects,
    more: { ...own, ...more },
    reading: { formulaReader: readFormula },
  })
}

const yearly = effect('recurring', 'benefit', { amount: 'yearly' })
const money = { yearly: figure(100, 'EUR/year'), none: figure(0, '1/year'), slow: figure('0.05', '1/year') }
const codesOf = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
  try {
    await run()
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code }) => code)
    throw error
  }
  return []
}

describe('a flow that goes on for ever', () => {
  it('a constant one is worth flow × (1 + r) / r from now on: 100 × 1.25 / 0.25 = 500', async () => {
    const row = await appraise(study([{ ...yearly, forever: { growth: 'none' } }], money), builtIn)
    expect(row.netPresentValue.value).toBeCloseTo(500, 9)
  })

  it('growing by 5 % after the last year: 100 (1 + 0.8 + 0.64 + 0.512) + 51.2 × 1.05 / 0.2', async () => {
    const read = study([{ ...yearly, forever: { growth: 'slow' } }], money)
    const row = await appraise(read, builtIn)
    expect(row.netPresentValue.value).toBeCloseTo(295.2 + 51.2 * 5.25, 9)
    const years = await presentValuesByYear(read, builtIn, read.input.comparison.reference)
    expect(years.total.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(295.2 + 51.2 * 5.25, 9)
  })

  it('is refused when it grows as fast as the rate, or the last rate begins after the horizon', async () => {
    const fast = { ...money, slow: figure('0.25', '1/year') }
    const read = study([{ ...yearly, forever: { growth: 'slow' } }], fast)
    expect(await codesOf(() => appraise(read, builtIn))).toEqual(['growthNotBelowRate'])
    const long = study([{ ...yearly, forever: { growth: 'none' } }], money)
    expect(await codesOf(() => appraise(long, builtIn, { discounting: 'nl2025' }))).toEqual(['horizonBeforeLastRate'])
  })
})

describe('effects by formula', () => {
  const formula = (text: string) => effect('formula', 'own', { formula: text })

  it('names of assumptions, of the year and of operation', async () => {
    // (year − 2029) × 100 in 2030 … 2033 at 25 %: 100 + 200 × 0.8 + 300 × 0.64 + 400 × 0.512 = 656.8.
    const first = { ...money, before: figure(2029, 'year'), one: figure(1, 'year') }
    const read = study([formula('yearly * (year - before) / one * operating')], first)
    expect((await appraise(read, builtIn)).netPresentValue.value).toBeCloseTo(656.8, 9)
  })

  it.each([
    ['formulaUnknownName', 'nothing * operating', 0],
    ['formulaUnknownName', 'constructor * operating', 0],
    ['formulaWithoutYears', 'yearly', 0],
    ['wrongUnit', 'operating', null],
  ])('%s: %s', (code, text, at) => {
    expect.assertions(at === null ? 1 : 2)
    try {
      study([formula(text)], money)
    } catch (error) {
      const [problem] = (error as InputError).problems
      expect(problem?.code).toBe(code)
      // A JSON file of one line: the formula stands in quotes, so its first letter is one after the quote.
      if (at !== null) expect(problem?.place?.column).toBeGreaterThan(1)
    }
  })

  it('a formula without a reader says how to get one', () => {
    expect.assertions(1)
    try {
      scenario({ assumptions: money, effects: [formula('yearly * operating')] })
    } catch (error) {
      expect((error as InputError).problems.map(({ code }) => code)).toEqual(['formulaReaderMissing'])
    }
  })
})

describe('who gains and who pays', () => {
  const groups = {
    members: [
      { id: 'low', label: 'low' },
      { id: 'high', label: 'high' },
    ],
  }
  const divided = { shares: { low: '0.25', high: '0.75' }, source: 'test', mark: 'illustrative' }

  it('transfers add up to zero and move money between bearers', async () => {
    const subsidy = effect('transfer', 'subsidy', {
      bearer: 'farmers',
      amount: 'yearly',
      payer: { bearer: 'government', incidence: { by: 'jobs' } },
    })
    const row = await appraise(
      study([subsidy], money, { bearers: { farmers: { en: 'farmers', nl: 'boeren' } } }),
      builtIn,
    )
    expect(row.netPresentValue.exact).toBe('0')
    expect(row.bearers.map(({ id, label, value }) => [id, label.nl, value])).toEqual([
      ['farmers', 'boeren', 295.2],
      ['government', 'government', -295.2],
    ])
    expect(row.regions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(0, 9)
  })

  it('income groups add up with what nobody divided', async () => {
    const undivided = effect('recurring', 'other', { amount: 'yearly' })
    const row = await appraise(study([{ ...yearly, groups: divided }, undivided], money, { groups }), builtIn)
    expect(row.groups?.members.map(({ value }) => value)).toEqual([73.8, 221.4])
    expect(row.groups?.unassigned.value).toBe(295.2)
    expect(row.groups?.unassignedEffects).toEqual(['other'])
  })

  it('shares over groups are checked', async () => {
    const wrong = { ...divided, shares: { low: '0.25', middle: '0.5' } }
    const codes = await codesOf(async () => study([{ ...yearly, groups: wrong }], money, { groups }))
    expect([...codes].sort()).toEqual(['missing', 'sharesNotOne', 'unknownReference'])
  })
})

describe('indicators beside the balance', () => {
  const cost = { ...building('cost', 2030, 2030), budget: 'constrained' }
  const upkeep = effect('recurring', 'upkeep', { side: 'cost', amount: 'upkeep', budget: 'constrained' })
  const loss = effect('recurring', 'loss', { amount: 'lost', role: 'revenue' })
  const figures = {
    ...money,
    cost: figure(200, 'EUR'),
    upkeep: figure(10, 'EUR/year'),
    lost: figure(-5, 'EUR/year'),
    tonnes: figure(3, 'tonne/year'),
  }
  const read = () =>
    study([cost, upkeep, yearly, loss], figures, {
      costEffectiveness: [{ id: 'carbon', label: 'carbon', quantity: 'tonnes' }],
    })

  // Present values at 25 % over four years, factor sum 2.952: investment 200, upkeep 29.52, benefit 295.2, loss 14.76.
  it('ratios by name, each with its own denominator', async () => {
    const { indicators } = await appraise(read(), builtIn)
    const ratio = (name: string) => indicators.ratios.find((each) => each.name === name)?.value
    expect(ratio('dutch')).toBeCloseTo((295.2 - 14.76) / 229.52, 12)
    expect(ratio('allCosts')).toBeCloseTo(295.2 / (229.52 + 14.76), 12)
    expect(ratio('broadTransportBudget')).toBeCloseTo((295.2 - 14.76) / 229.52, 12)
    expect(ratio('operatingNetted')).toBeCloseTo((295.2 - 14.76 - 29.52) / 200, 12)
    expect(ratio('capitalOnly')).toBeCloseTo((295.2 - 14.76 - 29.52) / 200, 12)
    for (const { counts, label } of indicators.ratios) expect(counts.en && counts.nl && label.en).toBeTruthy()
  })

  it('per euro of budget, equivalent annual value, cost per tonne, discounted payback, modified return', async () => {
    const { indicators, netPresentValue } = await appraise(read(), builtIn)
    expect(netPresentValue.value).toBeCloseTo(50.92, 9)
    expect(indicators.perBudgetEuro.value).toBeCloseTo(50.92 / 229.52, 12)
    expect(indicators.equivalentAnnualValue.value).toBeCloseTo(50.92 / 2.952, 10)
    // Costs 229.52 over 3 tonnes in each of four years, not discounted.
    expect(indicators.costPerUnit[0]?.value).toBeCloseTo(229.52 / 12, 10)
    expect(indicators.costPerUnit[0]?.unit).toBe('tonne')
    // Net 85 a year, 200 spent in the first: −115, then 68, 54.4 (cumulative −47, 7.4): 1 + 47 / 54.4 years.
    expect(indicators.discountedPayback).toMatchObject({ kind: 'reached', years: expect.closeTo(1 + 47 / 54.4, 10) })
    // Three flows of 85 reinvested at 25 %: 85 × (1.5625 + 1.25 + 1) = 324.0625 against 115, over three years.
    expect(indicators.modifiedReturn.value).toBeCloseTo((324.0625 / 115) ** (1 / 3) - 1, 10)
  })

  it('the incremental analysis of alternatives that differ in cost and benefit', async () => {
    const set = (value: number) => ({ value: String(value), source: 'test', mark: 'illustrative' })
    const prices = { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' }
    const alternatives = [
      { id: 'project', label: 'small' },
      { id: 'large', label: 'large', set: { cost: { ...set(400), prices }, yearly: set(190) } },
      { id: 'poor', label: 'poor', set: { cost: { ...set(300), prices }, yearly: set(90) } },
    ]
    const { incremental } = await compare(study([cost, upkeep, yearly, loss], figures, { alternatives }), builtIn)
    const steps = incremental[0]?.analysis?.steps.map(({ id, against, accepted, dominance }) => [
      id,
      against,
      accepted,
      dominance,
    ])
    expect(steps).toEqual([
      // Worth its cost, yet a mix of nothing and the large one gives more for as much: 229.52 / 429.52 × 546.12 = 291.82
      // against 280.44.
      ['project', null, true, 'extendedlyDominated'],
      ['poor', 'project', false, 'dominated'],
      // 90 more a year is worth 265.68, more than the extra 200.
      ['large', 'project', true, 'efficient'],
    ])
    expect(incremental[0]?.analysis?.choice).toBe('large')
  })
})

describe('regional figures and parameters that cannot be', () => {
  const rows = (population: readonly [number, number]) => ({
    a: { population: population[0], jobs: 1, output: 1, land: 1, income: 1 },
    b: { population: population[1], jobs: 1, output: 1, land: 1, income: 1 },
  })
  const read = (population: readonly [number, number], more: Json = {}) =>
    codesOf(async () => scenario({ assumptions: money, effects: [yearly], rows: rows(population), more }))

  it('below zero, or nothing to divide by', async () => {
    expect(await read([-1, 2])).toEqual(['negativeFigure'])
    expect(await read([0, 0])).toEqual(['nothingToDivideBy'])
    expect(await read([1, 2])).toEqual([])
  })

  it('parameters of models are checked while reading, all at once', async () => {
    const model = (id: string, parameters: Json) => ({
      id,
      label: id,
      model: 'densityRelocation',
      enters: 'balance',
      parameters,
    })
    const agglomeration = [
      { id: 'none', label: 'none', model: 'none', enters: 'balance' },
      model('one', { elasticity: 'nothing' }),
      model('two', { colour: 'yearly' }),
    ]
    const found = await read([1, 2], { agglomeration })
    expect(found).toContain('unknownReference')
    expect(found).toContain('unknownParameter')
    expect(found).toContain('missingNeed')
  })
})

describe('figures of effects outside the range in which they mean anything', () => {
  const renewal = (interval: string) =>
    effect('renewal', 'again', { side: 'cost', amount: 'cost', interval, from: 2030, through: 2033 })
  const residual = (method: Json) => effect('residualValue', 'rest', { side: 'cost', at: 2033, method })
  const linear = (life: string) => residual({ kind: 'linear', amount: 'cost', life, from: 2030 })
  const perpetuity = (growth: string) => residual({ kind: 'perpetuity', yearly: 'yearly', rate: 'rate', growth })
  const figures = {
    ...money,
    cost: figure(100, 'EUR'),
    zeroYears: figure(0, 'year'),
    someYears: figure('2.5', 'year'),
    threeYears: figure(3, 'year'),
    most: figure('0.7', '1'),
    more: figure('1.2', '1'),
    fast: figure('0.3', '1/year'),
  }
  const overlapping = (share: string) => ({ ...yearly, overlaps: { other: { share, why: 'counted there' } } })
  const other = effect('recurring', 'other', { amount: 'yearly' })

  it.each([
    ['a renewal every 0 years', [renewal('zeroYears')], 'valueOutOfRange'],
    ['a renewal every 2.5 years', [renewal('someYears')], 'valueOutOfRange'],
    ['a life of 0 years', [linear('zeroYears')], 'valueOutOfRange'],
    ['a perpetuity that grows faster than its rate', [perpetuity('fast')], 'growthNotBelowRate'],
    ['an overlap of more than all of it', [overlapping('more'), other], 'valueOutOfRange'],
    [
      'two overlaps of more than all of it together',
      [
        { ...yearly, overlaps: { other: { share: 'most', why: 'a' }, third: { share: 'most', why: 'b' } } },
        other,
        { ...other, id: 'third' },
      ],
      'valueOutOfRange',
    ],
    ['a share of the economy above 1', [{ ...yearly, inGdp: 'part', gdpShare: 'more' }], 'valueOutOfRange'],
  ])('%s', async (_, effects, code) => {
    expect(await codesOf(async () => study(effects as readonly Json[], figures))).toEqual([code])
  })

  it('within the range nothing is said', async () => {
    const fine = [
      renewal('threeYears'),
      linear('threeYears'),
      { ...perpetuity('slow'), id: 'ever' },
      overlapping('most'),
      other,
    ]
    expect(await codesOf(async () => study(fine, figures))).toEqual([])
  })
})

describe('a choice that the study does not have', () => {
  const read = () => study([yearly], money)

  it('is refused by simulate and explain as well', async () => {
    const choice = { ...read().input.comparison.reference, scenario: 'hoog' }
    expect(await codesOf(() => simulate(read(), builtIn, choice, { draws: 1, seed: 1 }))).toEqual(['unknownReference'])
    expect(await codesOf(() => explain(read(), builtIn, choice, 'netPresentValue'))).toEqual(['unknownReference'])
  })
})

describe('what differs by scenario or alternative', () => {
  const prices = { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' }
  const cell = (value: number) => ({
    label: 'cost',
    unit: 'EUR/trip',
    source: 'test',
    mark: 'illustrative',
    prices,
    rows: { a: { a: String(value) } },
  })
  const trips = { label: 'trips', unit: 'trip/year', source: 'test', mark: 'illustrative', rows: { a: { a: '10' } } }
  const user = effect('userBenefitMatrix', 'od', {
    incidence: { originShare: 'half' },
    modelYears: [{ year: 2030, without: { trips: 'q', cost: 'before' }, with: { trips: 'q', cost: 'after' } }],
    between: 'linear',
    before: 'constant',
    after: 'constant',
  })
  const withMatrices = (more: Json) =>
    study(
      [user],
      { ...money, half: figure('0.5', '1') },
      {
        zones: { members: [{ id: 'a', region: 'north' }] },
        matrices: {
          q: trips,
          before: cell(10),
          after: cell(9),
          better: cell(7),
          hours: { ...cell(1), unit: 'hour/trip' },
        },
        ...more,
      },
    )

  it('another matrix in the place of one: ten trips that save 1 euro, or 3', async () => {
    const alternatives = [
      { id: 'project', label: 'project' },
      { id: 'large', label: 'large', matrices: { after: 'better' } },
    ]
    const { rows } = await compare(withMatrices({ alternatives }), builtIn)
    expect(rows.map(({ netPresentValue }) => netPresentValue.value)).toEqual([29.52, 88.56])
    // 10 over 7 is 1.43 and needs no second look; nor does 10 over 9.
    expect(rows.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).not.toContain('costRatio')
  })

  it('a matrix in another unit, one that is not there, or one that both replace is refused', async () => {
    const codes = (more: Json) => codesOf(async () => withMatrices(more))
    const large = (matrices: Json) => ({ alternatives: [{ id: 'project', label: 'project', matrices }] })
    expect(await codes(large({ after: 'hours' }))).toEqual(['wrongUnit'])
    expect(await codes(large({ after: 'nothing' }))).toEqual(['unknownReference'])
    const both = {
      ...large({ after: 'better' }),
      scenarios: [{ id: 'laag', label: 'laag', matrices: { after: 'better' } }],
    }
    expect(await codes(both)).toEqual(['overrideClash'])
  })

  it('a key figure instead of a value', async () => {
    const own = (unit: string): KeyFigure => ({
      id: 'own.rate',
      label: { en: 'a rate', nl: 'een tarief' },
      unit,
      per: null,
      values: { kind: 'single', value: '50' },
      prices: { currency: 'EUR', level: 2025, unit: 'marketPrices', vat: 'included', mark: 'quoted', note: null },
      kind: 'resourceCost',
      validFrom: 2040,
      validThrough: null,
      edition: '2025',
      supersededBy: null,
      source: { id: 'own', title: 'a list of tariffs', url: null },
      place: 'p. 1',
      mark: 'quoted',
      status: 'research',
      note: null,
    })
    const read = (unit: string) =>
      scenario({
        assumptions: money,
        effects: [yearly],
        more: { scenarios: [{ id: 'laag', label: 'laag', set: { yearly: { keyFigure: { id: 'own.rate' } } } }] },
        reading: { keyFigures: [own(unit)] },
      })
    const row = await appraise(read('EUR/year'), builtIn)
    // 50 a year from 2030 for ten years instead of 100: half of what it is at the same rates.
    const whole = await appraise(scenario({ assumptions: money, effects: [yearly] }), builtIn)
    expect(row.netPresentValue.value / whole.netPresentValue.value).toBeCloseTo(0.5, 12)
    expect(row.diagnostics.map(({ code }) => code)).toContain('keyFigureNotYetValid')
    expect(await codesOf(async () => read('EUR/trip'))).toContain('wrongUnit')
  })

  it('a change of what others make keeps its unit', async () => {
    const figures = { ...money, twice: figure(2, '1'), made: { label: 'made', product: ['yearly', 'twice'] } }
    const read = scenario({
      assumptions: figures,
      effects: [{ ...yearly, amount: 'made' }],
      reading: { changes: { made: '300' } },
    })
    const plain = scenario({ assumptions: figures, effects: [yearly] })
    const [changed, one] = [await appraise(read, builtIn), await appraise(plain, builtIn)]
    expect(changed.netPresentValue.value / one.netPresentValue.value).toBeCloseTo(3, 12)
  })
})

describe('conventions and indicators that follow the study', () => {
  it('a growth path may begin before the horizon: 1.05³ by 2030 from 2027', async () => {
    const growing = { ...yearly, growth: 'path' }
    const more = { growthPaths: { path: { label: 'path', base: 2027, periods: [{ through: 2030, rate: 'slow' }] } } }
    const row = await appraise(study([growing], money, more), builtIn)
    expect(row.netPresentValue.value).toBeCloseTo(295.2 * 1.05 ** 3, 9)
    const ended = { growthPaths: { path: { label: 'path', base: 2025, periods: [{ through: 2027, rate: 'slow' }] } } }
    expect((await appraise(study([growing], money, ended), builtIn)).netPresentValue.value).toBeCloseTo(
      295.2 * 1.05 ** 2,
      9,
    )
  })

  it('a transfer changes no ratio of losses to gains, and only what is paid falls on the budget', async () => {
    const subsidy = effect('transfer', 'subsidy', {
      bearer: 'farmers',
      amount: 'yearly',
      budget: 'constrained',
      payer: { bearer: 'government', incidence: { by: 'jobs' } },
    })
    const cost = building('cost', 2030, 2030)
    const figures = { ...money, cost: figure(100, 'EUR') }
    const row = await appraise(study([cost, yearly, subsidy], figures), builtIn)
    expect(row.grossBenefitCostRatio.value).toBeCloseTo(2.952, 12)
    const ratio = (name: string) => row.indicators.ratios.find((each) => each.name === name)
    expect(ratio('allCosts')?.value).toBeCloseTo(2.952, 12)
    expect(ratio('broadTransportBudget')?.denominator.value).toBeCloseTo(295.2, 9)
  })

  it('the first-year return is that of the opening, whatever nuisance came before it', async () => {
    const nuisance = effect('recurring', 'nuisance', {
      amount: 'lost',
      phases: [{ from: 2030, through: 2030, factor: 'once' }],
    })
    const later = { opening: figure(2031, 'year'), operation: figure(3, 'year') }
    const figures = {
      ...money,
      ...later,
      cost: figure(200, 'EUR'),
      lost: figure(-10, 'EUR/year'),
      once: figure(1, '1'),
    }
    const row = await appraise(study([building('cost', 2030, 2030), yearly, nuisance], figures), builtIn)
    // 100 in 2031 over 200 spent in 2030; the nuisance of 2030 is no return.
    expect(row.firstYearReturn.value).toBeCloseTo(0.5, 12)
  })

  it('notes of scenarios, overlaps and no residual value are printed with the conventions', async () => {
    const rest = effect('residualValue', 'rest', { side: 'cost', at: 2033, method: { kind: 'none' } })
    const overlapping = { ...yearly, overlaps: { other: { share: 'half', why: 'buyers pay for it' } } }
    const other = effect('recurring', 'other', { amount: 'yearly' })
    const scenarios = [{ id: 'laag', label: 'laag', note: 'little growth' }]
    const { conventions } = await compare(
      study([rest, overlapping, other], { ...money, half: figure('0.5', '1') }, { scenarios }),
      builtIn,
    )
    const said = conventions.map(({ en }) => en).join(' ')
    expect(said).toContain('rest: no residual value is booked.')
    expect(said).toContain('laag: little growth.')
    expect(said).toContain('buyers pay for it')
  })
})

describe('what would be ignored, contradict itself or stand still', () => {
  const figures = {
    ...money,
    cost: figure(100, 'EUR'),
    half: figure('0.5', '1'),
    late: figure(2060, 'year'),
    three: figure(3, '1/year'),
  }
  const other = effect('recurring', 'other', { amount: 'yearly' })
  const overlap = (id: string) => ({ [id]: { share: 'half', why: 'twice' } })
  const residual = (at: unknown, method: Json) => effect('residualValue', 'rest', { side: 'cost', at, method })
  const stated = { kind: 'stated', amount: 'cost' }

  it.each([
    ['a bearer that no effect has', [yearly], { bearers: { nobody: 'nobody' } }, 'keyWithoutEffect'],
    [
      'mutual overlaps',
      [
        { ...yearly, overlaps: overlap('other') },
        { ...other, overlaps: overlap('benefit') },
      ],
      {},
      'mutualOverlap',
    ],
    ['an overlap with itself', [{ ...yearly, overlaps: overlap('benefit') }], {}, 'mutualOverlap'],
    ['an investment for ever', [{ ...building('cost', 2030, 2030), forever: { growth: 'none' } }], {}, 'foreverOnce'],
    ['a residual value after the horizon', [residual('late', stated)], {}, 'yearOutsideHorizon'],
    [
      'an asset younger than its own value',
      [residual(2031, { kind: 'linear', amount: 'cost', life: 'operation', from: 2033 })],
      {},
      'yearsReversed',
    ],
    [
      'the same effect twice in the cost of public funds',
      [yearly, effect('publicFunds', 'funds', { of: ['benefit', 'benefit'], marginalCost: 'half' })],
      {},
      'duplicateId',
    ],
    [
      'units of effect in euro',
      [yearly],
      { costEffectiveness: [{ id: 'a', label: 'a', quantity: 'yearly' }] },
      'wrongUnit',
    ],
    [
      'a unit of what others make',
      [yearly],
      {},
      'keyWithoutEffect',
      { made: { label: 'made', product: ['yearly', 'half'], unit: 'EUR/year' } },
    ],
    [
      'growth that others make of −3',
      [{ ...yearly, growth: 'path' }],
      { growthPaths: { path: { label: 'path', base: 2030, periods: [{ through: 2032, rate: 'made' }] } } },
      'rateTooLow',
      { made: { label: 'made', difference: ['none', 'three'] } },
    ],
    [
      'a series that doubles from zero',
      [{ ...yearly, amount: 'reeks' }],
      {
        series: {
          reeks: {
            label: 'reeks',
            points: { 2030: 'zero', 2031: 'yearly' },
            between: 'geometric',
            before: 'constant',
            after: 'constant',
          },
        },
      },
      'valueOutOfRange',
      { zero: figure(0, 'EUR/year') },
    ],
    [
      'a series with the name of an assumption',
      [yearly],
      {
        series: {
          yearly: {
            label: 'reeks',
            points: { 2030: 'cost' },
            between: 'linear',
            before: 'constant',
            after: 'constant',
          },
        },
      },
      'duplicateId',
    ],
    [
      'a series of no years',
      [yearly],
      { series: { reeks: { label: 'reeks', points: {}, between: 'linear', before: 'constant', after: 'constant' } } },
      'missing',
    ],
  ] as const)('%s', async (_, effects, more, code, extra: Json = {}) => {
    expect(await codesOf(async () => study(effects as readonly Json[], { ...figures, ...extra }, more))).toContain(code)
  })

  it('a region that people leave and come to', async () => {
    const moved = { jobs: figure(1, 'job'), residents: figure(1, 'person'), ramp: figure(1, 'year') }
    const more = { relocation: relocation('jobs', { core: ['north'], periphery: ['north'] }) }
    expect(await codesOf(async () => study([yearly], { ...figures, ...moved }, more))).toContain('movesNowhere')
  })

  it('a name in a formula that means two things', async () => {
    const own = effect('formula', 'own', { formula: 'yearly * path * operating' })
    const more = { growthPaths: { path: { label: 'path', base: 2030, periods: [{ through: 2032, rate: 'slow' }] } } }
    const clash = { ...figures, path: figure(1, '1') }
    expect(await codesOf(async () => study([own], clash, more))).toEqual(['formulaAmbiguousName'])
    expect(await codesOf(async () => study([own], figures, more))).toEqual([])
  })

  it('a flow for ever that ended before', async () => {
    const short = { ...figures, operation: figure(2, 'year') }
    const read = study([{ ...yearly, forever: { growth: 'none' } }], short)
    expect(await codesOf(() => appraise(read, builtIn))).toEqual(['foreverWithoutFlow'])
  })

  it('the cost of public funds of an effect without a flow is nothing', async () => {
    const none = residual(2033, { kind: 'none' })
    const funds = effect('publicFunds', 'funds', { of: ['rest'], marginalCost: 'half' })
    expect((await appraise(study([none, funds], figures), builtIn)).netPresentValue.exact).toBe('0')
  })

  it('draws that a file could not have are refused before anything is drawn', async () => {
    const share = (distribution: Json) => ({ ...figures, half: { ...figure('0.5', '1'), distribution } })
    const partly = { ...yearly, overlaps: overlap('other') }
    const run = (distribution: Json) => {
      const read = study([partly, other], share(distribution))
      return simulate(read, builtIn, read.input.comparison.reference, { draws: 64, seed: 1 })
    }
    expect(await codesOf(() => run({ kind: 'normal', mean: '0.5', standardDeviation: '3' }))).toEqual([
      'drawOutOfRange',
      'drawOutOfRange',
    ])
    expect(await codesOf(() => run({ kind: 'uniform', low: '0.2', high: '0.8' }))).toEqual([])
    const read = study([yearly], figures)
    await expect(simulate(read, builtIn, read.input.comparison.reference, { draws: 1e12, seed: 1 })).rejects.toThrow(
      RangeError,
    )
  })

  it('names of every object are no indicators', async () => {
    const read = study([yearly], figures)
    const { reference } = read.input.comparison
    for (const name of ['toString', 'constructor', '__proto__'])
      expect(await codesOf(() => explain(read, builtIn, reference, name)), name).toEqual(['unknownReference'])
  })
})

describe('mistakes of which only the cause is told', () => {
  it('a number where a name should stand says to make an assumption of it', () => {
    expect.assertions(2)
    try {
      study([{ ...yearly, amount: 400000 }], money)
    } catch (error) {
      const [problem, ...others] = (error as InputError).problems
      expect(problem?.mend.en).toContain('put the number among the assumptions')
      expect(others).toEqual([])
    }
  })

  it('an effect that could not be read still has its bearer and its name', async () => {
    const broken = { ...yearly, side: 'neither', bearer: 'farmers' }
    const funds = effect('publicFunds', 'funds', { of: ['benefit'], marginalCost: 'half' })
    const more = { bearers: { farmers: 'farmers' } }
    const figures = { ...money, half: figure('0.5', '1') }
    expect(await codesOf(async () => study([broken, funds], figures, more))).toEqual(['wrongValue'])
  })

  it('a price index without a year is one problem, at the amount that needs it', async () => {
    const prices = { level: 2010, unit: 'marketPrices', vat: 'included', mark: 'quoted' }
    const old = { ...figure(100, 'EUR/year'), prices, convert: { priceIndex: 'cpi' } }
    const priceIndices = { cpi: { label: 'cpi', source: 'test', mark: 'quoted', values: { 2010: '90' } } }
    const codes = await codesOf(async () => study([{ ...yearly, amount: 'old' }], { ...money, old }, { priceIndices }))
    expect(codes).toEqual(['priceIndexYear'])
  })

  it('an effect of several lines is explained by its own id', async () => {
    const figures = {
      ...money,
      trips: figure(10, 'trip/year'),
      gain: figure(1, 'hour/trip'),
      value: figure(5, 'EUR/hour'),
    }
    const time = effect('userBenefit', 'time', {
      existingTravellers: 'trips',
      newTravellers: 'trips',
      timeGain: 'gain',
      valueOfTime: 'value',
    })
    const read = study([time], figures)
    // 10 × 5 and half of it, a year, times 2.952.
    const explained = await explain(read, builtIn, read.input.comparison.reference, 'time')
    expect(Number(explained.value)).toBeCloseTo(75 * 2.952, 9)
  })
})

describe('what was converted shows in the explanation', () => {
  it('price index, value added tax and mark-up, each as a factor with its source', async () => {
    const prices = { level: 2010, unit: 'factorCosts', vat: 'excluded', mark: 'quoted' }
    const convert = { priceIndex: 'cpi', markUp: 'markUp', vat: 'vat' }
    const old = { ...figure(100, 'EUR/year'), prices, convert }
    const figures = { ...money, old, markUp: figure('0.182', '1'), vat: figure('0.21', '1') }
    const priceIndices = {
      cpi: { label: 'consumer prices', source: 'test', mark: 'quoted', values: { 2010: '80', 2025: '100' } },
    }
    const read = study([{ ...yearly, amount: 'old' }], figures, { priceIndices })
    const said: string[] = []
    const walk = (each: Explanation): void => {
      said.push(each.label.en)
      for (const part of each.parts()) walk(part)
    }
    walk(await explain(read, builtIn, read.input.comparison.reference, 'netPresentValue'))
    for (const label of ['with value added tax', 'consumer prices 2025 / 2010', 'to market prices'])
      expect(said).toContain(label)
  })
})
