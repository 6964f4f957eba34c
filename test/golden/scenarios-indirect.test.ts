import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { effect, scenario } from '../comparison/scenario.js'
import { golden } from './golden.js'
import { figure, instead, spent } from './scenarios.js'

/* The Dutch case of indirect effects far above the direct ones, through the scenario language. */

describe('the share of indirect effects', () => {
  const locks = golden<{ direct_benefits_best: number; cost: readonly [number, number]; balance_best: number }>(
    'nl-03-ijmuiden-2001-direct-against-indirect',
  )
  const { direct_benefits_best: direct, cost } = locks.inputs
  const [low, high] = cost
  /** Guilders count as euro; all present values fall in one year, in billions. */
  const study = (share: number) =>
    scenario({
      years: [2001, 2001],
      discountTo: 2001,
      assumptions: {
        opening: figure(2001, 'year'),
        operation: figure(1, 'year'),
        cost: figure(low, 'EUR'),
        ships: figure(1, 'trip/year'),
        none: figure(0, 'trip/year'),
        hour: figure(1, 'hour/trip'),
        direct: figure(direct, 'EUR/hour'),
        share: figure(share, '1'),
      },
      effects: [
        spent('locks', 'cost', 2001),
        effect('userBenefit', 'shipping', {
          existingTravellers: 'ships',
          newTravellers: 'none',
          timeGain: 'hour',
          valueOfTime: 'direct',
        }),
      ],
      more: {
        priceLevel: 2000,
        regions: {
          members: [{ id: 'here', label: 'here' }],
          columns: { population: { label: 'population', unit: 'person', source: 'test', mark: 'illustrative' } },
          rows: { here: { population: 1 } },
        },
        alternatives: [
          { id: 'project', label: 'low cost' },
          { id: 'dear', label: 'high cost', set: { cost: instead(high) } },
        ],
        discounting: ['nl1995'],
        agglomeration: [
          { id: 'none', label: 'none', model: 'none', enters: 'balance' },
          {
            id: 'indirect',
            label: 'indirect',
            model: 'shareOfDirect',
            enters: 'balance',
            parameters: { share: 'share', justification: 'CPB 2001' },
          },
        ],
        comparison: {
          reference: {
            scenario: 'laag',
            alternative: 'project',
            discounting: 'nl1995',
            agglomeration: 'none',
            welfare: 'unweighted',
          },
        },
      },
    })

  it(`direct effects alone do not pay: ${locks.source}, summary`, async () => {
    const rows = await Promise.all(
      ['dear', 'project'].map((alternative) => appraise(study(0), builtIn, { alternative })),
    )
    locks.expectClose(
      rows.map(({ benefitCostRatio }) => benefitCostRatio.value),
      'ratio_direct_only_best',
    )
    locks.expectClose(
      rows.map(({ netPresentValue }) => netPresentValue.value),
      'balance_direct_only_best',
    )
  })

  it(`the indirect effects behind the best balance are 8 to 8.75 times the direct ones: ${locks.source}`, async () => {
    const implied = (locks.expected as { implied_indirect_multiple: readonly number[] }).implied_indirect_multiple
    const rows = await Promise.all(
      ['project', 'dear'].map((alternative, i) =>
        appraise(study(implied[i] as number), builtIn, { alternative, agglomeration: 'indirect' }),
      ),
    )
    for (const { netPresentValue } of rows) expect(netPresentValue.value).toBeCloseTo(locks.inputs.balance_best, 9)
    locks.expectClose(
      rows.map(({ benefits }) => benefits.value),
      'implied_total_benefits_best',
    )
    const said = rows.map(({ diagnostics }) => diagnostics.find(({ code }) => code === 'indirectShareHigh')?.text.en)
    expect(said[0]).toContain('800 % of the direct benefits')
    expect(said[1]).toContain('875 % of the direct benefits')
    for (const { diagnostics } of rows) expect(diagnostics.map(({ code }) => code)).toContain('outsideSource')
  })

  it('shareOfDirect fires above the old rule of thumb of 30 %, and refuses what must be a percentage', async () => {
    const codes = async (share: number) => {
      const row = await appraise(study(share), builtIn, { agglomeration: 'indirect' })
      return row.diagnostics.map(({ code }) => code)
    }
    expect(await codes(0.3)).not.toContain('indirectShareHigh')
    expect(await codes(0.31)).toContain('indirectShareHigh')
    expect(await codes(1)).toContain('indirectShareHigh')
    await expect(codes(30)).rejects.toThrow(/parameters\.share|assumptions\.share/)
  })
})
