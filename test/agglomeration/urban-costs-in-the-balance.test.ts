import { describe, expect, it } from 'vitest'
import { boundedCitySize } from '../../src/agglomeration/bounded-city-size.js'
import { densityBundle } from '../../src/agglomeration/density-bundle/density-bundle.js'
import { netUrbanCost } from '../../src/agglomeration/net-urban-cost.js'
import { builtIn, compare, simulate } from '../../src/index.js'
import { building, figure, relocation, scenario } from '../comparison/scenario.js'

const two = 'twoPercent'
const baselines = Object.fromEntries(
  ['congestion', 'pollution', 'energy', 'housing', 'publicServices', 'rent'].map((id) => [`${id}Share`, two]),
)

describe.each([
  { model: densityBundle, parameters: { ...baselines, congestionInDirect: 'half' } },
  { model: netUrbanCost, parameters: { realResourceShare: 'half', urbanCostInDirect: 'half' } },
  { model: boundedCitySize, parameters: { sizeFollows: 'jobs', urbanCostInDirect: 'half' } },
])('$model.id in a whole appraisal', ({ model, parameters }) => {
  const plugIns = { ...builtIn, models: [...builtIn.models.filter(({ id }) => id !== model.id), model] }
  const study = scenario({
    plugIns,
    assumptions: {
      cost: figure(1e6, 'EUR'),
      [two]: figure('0.02', '1'),
      half: figure('0.5', '1'),
      jobs: {
        ...figure(25000, 'job'),
        distribution: { kind: 'uniform', low: '20000', high: '30000' },
      },
      residents: figure(50000, 'person'),
      ramp: figure(5, 'year'),
    },
    effects: [building('cost', 2026, 2027)],
    more: {
      relocation: relocation('jobs'),
      agglomeration: [
        { id: 'none', label: 'none', model: 'none', enters: 'balance' },
        { id: 'added', label: 'added', model: model.id, enters: 'balance', parameters },
        { id: 'beside', label: 'beside', model: model.id, enters: 'ownLine', parameters },
      ],
    },
  })
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const rows = async () => {
    const { rows: all } = await compare(study, plugIns)
    const of = (id: string) => {
      const row = all.find(({ agglomeration }) => agglomeration === id)
      if (!row) throw new Error(`There is no row “${id}”.`)
      return row
    }
    return { none: of('none'), added: of('added'), beside: of('beside') }
  }

  it('its additional part and nothing else enters the balance', async () => {
    const { none, added, beside } = await rows()
    const additional = added.agglomerationAccount?.additional.value ?? Number.NaN
    expect(added.netPresentValue.value - none.netPresentValue.value).toBeCloseTo(additional, 2)
    expect(beside.netPresentValue).toEqual(none.netPresentValue)
  })

  it('gross gains, gross losses, what is in direct benefits and what is additional add up; nothing shown is in them', async () => {
    const account = (await rows()).added.agglomerationAccount
    if (!account) throw new Error('There is no account.')
    const gross = account.grossGains.value + account.grossLosses.value
    expect(account.inDirectBenefits.value + account.additional.value).toBeCloseTo(gross, 2)
    expect(account.inDirectBenefits.value).not.toBe(0)
    const counted = account.lines.filter(({ part }) => part !== 'shown').map(({ presentValue }) => presentValue.value)
    expect(sum(counted)).toBeCloseTo(gross, 2)
  })

  it('gross domestic product shows productivity only, not congestion, environment or cost of living', async () => {
    const { none, added } = await rows()
    const productivity = (added.agglomerationAccount?.lines ?? []).filter(({ id }) =>
      /^productivity(Gain|Loss)$/.test(id),
    )
    expect(productivity).toHaveLength(2)
    expect(added.gdp.value - none.gdp.value).toBeCloseTo(
      sum(productivity.map(({ presentValue }) => presentValue.value)),
      2,
    )
  })

  it('redistributed is what regions win that others lose, each with its own gains and losses added up', async () => {
    const account = (await rows()).added.agglomerationAccount
    const counted = (account?.lines ?? []).filter(({ part }) => part === 'gain' || part === 'loss')
    const net = (counted[0]?.regions ?? []).map((_, i) => sum(counted.map(({ regions }) => regions[i]?.value ?? NaN)))
    const [won, lost] = [net.filter((value) => value > 0), net.filter((value) => value < 0)].map(sum)
    expect(account?.redistributed.value).toBeCloseTo(Math.min(won ?? NaN, -(lost ?? NaN)), 2)
  })

  it('draws of the movers give finite results around the central one', async () => {
    const choice = { ...study.input.comparison.reference, agglomeration: 'added' }
    const { netPresentValue } = await simulate(study, plugIns, choice, { draws: 200, seed: 7 })
    const values = [...netPresentValue]
    for (const value of values) expect(Number.isFinite(value)).toBe(true)
    const central = (await rows()).added.netPresentValue.value
    expect(Math.min(...values)).toBeLessThan(central)
    expect(Math.max(...values)).toBeGreaterThan(central)
  })
})
