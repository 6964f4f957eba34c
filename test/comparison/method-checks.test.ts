import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { compare } from '../../src/comparison/compare.js'
import { building, effect, figure, relocation, scenario } from './scenario.js'

type Json = Readonly<Record<string, unknown>>

const costs = { cost: figure(100, 'EUR'), yearly: figure(20, 'EUR/year'), growth: figure('0.01', '1/year') }
const benefit = (more: Json = {}) => effect('recurring', 'benefit', { amount: 'yearly', ...more })

/** Codes of the notes beside the reference row. */
const codes = async (input: Partial<Parameters<typeof scenario>[0]> = {}): Promise<readonly string[]> => {
  const { effects = [building('cost', 2026, 2027), benefit()], assumptions = {}, ...rest } = input
  const study = scenario({ ...rest, assumptions: { ...costs, ...assumptions }, effects })
  const { diagnostics } = await appraise(study, builtIn)
  for (const { text, source, code } of diagnostics) {
    expect(text.en && text.nl, code).toBeTruthy()
    if (source !== undefined) expect(source).not.toBe('')
  }
  return diagnostics.map(({ code }) => code)
}

describe('checks of method, each raised by the study that it is about and by no other', () => {
  const unpriced = { kind: 'unpriced', id: 'view', label: 'view', sign: '-', note: 'no figure' }
  const two = [
    { id: 'laag', label: 'laag' },
    { id: 'hoog', label: 'hoog' },
  ]

  it('a complete study raises none of them', async () => {
    const found = await codes({
      effects: [building('cost', 2026, 2027), benefit(), unpriced],
      more: { scenarios: two },
    })
    // Appraising one row of two scenarios leaves one out, and says so.
    expect(found.filter((code) => code !== 'unofficialFigures' && code !== 'assumedPrices')).toEqual([
      'ratioDependsOnBaseYear',
      'scenarioLeftOut',
    ])
  })

  it('assumed prices: of assumptions that the row reads, and of no others', async () => {
    const assumptions = { ...costs, elsewhere: figure(5, 'EUR') }
    const study = scenario({ assumptions, effects: [building('cost', 2026, 2027), benefit()] })
    const note = (await appraise(study, builtIn)).diagnostics.find(({ code }) => code === 'assumedPrices')
    expect(note?.text.en).toBe('Price level or VAT status assumed: cost; yearly.')
  })

  it('one scenario, no effect without a price', async () => {
    const found = await codes()
    expect(found).toContain('oneScenario')
    expect(found).toContain('noUnpricedEffects')
    expect(found).not.toContain('scenarioLeftOut')
  })

  it('all scenarios shown: none is left out', async () => {
    const study = scenario({ assumptions: costs, effects: [benefit()], more: { scenarios: two } })
    const { rows } = await compare(study, builtIn)
    expect(rows.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).not.toContain('scenarioLeftOut')
  })

  it('growth after 2040', async () => {
    const until = (through: number) => ({
      effects: [benefit({ growth: 'path' })],
      more: { growthPaths: { path: { label: 'path', base: 2030, periods: [{ through, rate: 'growth' }] } } },
    })
    expect(await codes(until(2041))).toContain('growthBeyondAdvisedYear')
    expect(await codes(until(2040))).not.toContain('growthBeyondAdvisedYear')
  })

  it('a mark-up for risk, and a cost of public funds, under Dutch rates', async () => {
    const marked = { ...building('cost', 2026, 2027), contingency: 'share' }
    const funds = effect('publicFunds', 'funds', { of: ['building'], marginalCost: 'share' })
    const found = await codes({ effects: [marked, funds, benefit()], assumptions: { share: figure('0.2', '1') } })
    expect(found).toContain('riskMarkUpInCosts')
    expect(found).toContain('publicFundsCounted')
  })

  it('amounts without value added tax in market prices', async () => {
    const prices = { level: 2025, unit: 'marketPrices', vat: 'excluded', mark: 'quoted' }
    const cost = { ...figure(100, 'EUR'), prices }
    expect(await codes({ assumptions: { cost } })).toContain('valueAddedTaxLeftOut')
    const convert = { vat: 'vat' }
    expect(await codes({ assumptions: { cost: { ...cost, convert }, vat: figure('0.21', '1') } })).not.toContain(
      'valueAddedTaxLeftOut',
    )
  })

  it('a package whose measures are not appraised apart', async () => {
    const both = { id: 'project', label: 'both', measures: ['road', 'bridge'] }
    const apart = [
      { id: 'road', label: 'road', measures: ['road'] },
      { id: 'bridge', label: 'bridge', measures: ['bridge'] },
    ]
    expect(await codes({ more: { alternatives: [both] } })).toContain('packageNotUnbundled')
    expect(await codes({ more: { alternatives: [both, ...apart] } })).not.toContain('packageNotUnbundled')
  })

  it('only gains of a move, and a large share of indirect effects', async () => {
    const moved = (counted: string) => ({
      effects: [building('cost', 2026, 2027), benefit({ amount: 'little' }), time],
      assumptions: {
        jobs: figure(25000, 'job'),
        residents: figure(50000, 'person'),
        ramp: figure(1, 'year'),
        elasticity: figure('0.038', '1'),
        all: figure(1, '1'),
        none: figure(0, '1'),
        little: figure(1, 'EUR/year'),
        trips: figure(10, 'trip/year'),
        gain: figure(1, 'hour/trip'),
        value: figure(1, 'EUR/hour'),
      },
      more: {
        relocation: relocation('jobs'),
        agglomeration: [
          {
            id: 'density',
            label: 'density',
            model: 'densityRelocation',
            enters: 'balance',
            parameters: { elasticity: 'elasticity', additionalShare: 'all', ownProductivity: 'none', counted },
          },
        ],
        comparison: {
          reference: {
            scenario: 'laag',
            alternative: 'project',
            discounting: 'nl2020',
            agglomeration: 'density',
            welfare: 'unweighted',
          },
        },
      },
    })
    const time = effect('userBenefit', 'time', {
      existingTravellers: 'trips',
      newTravellers: 'trips',
      timeGain: 'gain',
      valueOfTime: 'value',
    })
    const gains = await codes(moved('gainsOnly'))
    expect(gains).toContain('redistributionAsGain')
    expect(gains).toContain('indirectShareHigh')
    expect(gains).toContain('relocation')
    expect(await codes(moved('both'))).not.toContain('redistributionAsGain')
    // A share of the direct benefits counts no move, though the study has one.
    const share = moved('both')
    const [density] = share.more.agglomeration
    const agglomeration = [{ ...density, model: 'shareOfDirect', parameters: { share: 'all', justification: 'test' } }]
    const without = await codes({ ...share, more: { ...share.more, agglomeration } })
    expect(without).toContain('indirectShareHigh')
    expect(without).not.toContain('redistributionAsGain')
    expect(without).not.toContain('relocation')
  })

  it('an overlap that is stated, and costs between zones that change much', async () => {
    const cell = (value: number) => ({ rows: { a: { a: String(value) } } })
    const matrix = (unit: string, value: number) => ({
      label: unit,
      unit,
      source: 'test',
      mark: 'illustrative',
      ...(unit.startsWith('EUR')
        ? { prices: { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' } }
        : {}),
      ...cell(value),
    })
    const user = effect('userBenefitMatrix', 'od', {
      incidence: { originShare: 'half' },
      modelYears: [{ year: 2030, without: { trips: 'q', cost: 'before' }, with: { trips: 'q', cost: 'after' } }],
      between: 'linear',
      before: 'constant',
      after: 'constant',
    })
    const found = (before: number, after: number) =>
      codes({
        effects: [benefit({ overlaps: { od: { share: 'half', why: 'counted there' } } }), user],
        assumptions: { half: figure('0.5', '1') },
        more: {
          zones: { members: [{ id: 'a', region: 'north' }] },
          matrices: {
            q: matrix('trip/year', 10),
            before: matrix('EUR/trip', before),
            after: matrix('EUR/trip', after),
          },
        },
      })
    const twice = await found(2, 1)
    expect(twice).toContain('overlapsStated')
    expect(twice).toContain('costRatio')
    expect(twice).not.toContain('costRatioSerious')
    expect(await found(1, 4)).toContain('costRatioSerious')
    expect(await found(10, 9)).not.toContain('costRatio')
  })

  it('a stream that looks like another, and building after the opening', async () => {
    const slip = { ...building('cost', 2026, 2027), stream: 'sunkInvestement' }
    expect(await codes({ effects: [slip, benefit()] })).toContain('streamLooksLikeAnother')
    const own = { ...building('cost', 2026, 2027), stream: 'ourOwnStream' }
    expect(await codes({ effects: [own, benefit()] })).not.toContain('streamLooksLikeAnother')
    expect(await codes({ effects: [building('cost', 2026, 2030), benefit()] })).toContain('opensBeforeBuilt')
    expect(await codes({ effects: [building('cost', 2026, 2029), benefit()] })).not.toContain('opensBeforeBuilt')
  })

  it('an overlap of nothing leaves nothing out', async () => {
    const other = effect('recurring', 'other', { amount: 'yearly' })
    const found = (share: string) =>
      codes({
        effects: [benefit({ overlaps: { other: { share: 'share', why: 'counted there' } } }), other],
        assumptions: { share: figure(share, '1') },
      })
    expect(await found('0.1')).toContain('overlapsStated')
    expect(await found('0')).not.toContain('overlapsStated')
  })
})
