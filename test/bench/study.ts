import type { Study } from '../../src/appraisal/study.js'
import { readScenario } from '../../src/read-scenario.js'

const source = { source: 'bench', mark: 'illustrative' }
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)
const prices = { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' }

const value = (label: string, amount: number | string, unit: string) => ({
  label,
  value: String(amount),
  unit,
  ...source,
  ...(unit.startsWith('EUR') ? { prices } : {}),
})

/** A scenario of 30 effects × 101 years × 12 regions whose grid has 2 × 6 × 3 × 6 × 3 = 648 rows. */
export const benchStudy = (): Study => {
  const regions = range(12).map((i) => `region${i}`)
  const assumptions = {
    opening: value('opening', 2030, 'year'),
    operation: value('operation', 95, 'year'),
    start: value('start', 2026, 'year'),
    end: value('end', 2029, 'year'),
    investment: value('investment', 4e9, 'EUR'),
    moved: value('moved', 12000, 'job'),
    residents: value('residents', 24000, 'person'),
    ramp: value('ramp', 15, 'year'),
    none: value('elasticity 0', 0, '1'),
    one: value('elasticity 1', 1, '1'),
    two: value('elasticity 2', 2, '1'),
    ...Object.fromEntries(range(5).map((i) => [`density${i}`, value(`density ${i}`, 0.01 * (i + 1), '1')])),
    ...Object.fromEntries(range(29).map((i) => [`quantity${i}`, value(`quantity ${i}`, 1e6 * (i + 1), 'trip/year')])),
    ...Object.fromEntries(
      range(29).map((i) => [`value${i}`, value(`value ${i}`, ((i % 7) + 1).toFixed(2), 'EUR/trip')]),
    ),
    ...Object.fromEntries(range(29).map((i) => [`growth${i}`, value(`growth ${i}`, 0.0005 * (i + 1), '1/year')])),
  }
  const effects = [
    {
      kind: 'investment',
      id: 'investment',
      label: 'investment',
      side: 'cost',
      stream: 'sunkInvestment',
      bearer: 'government',
      incidence: { by: 'population' },
      inGdp: 'no',
      amount: 'investment',
      spending: { from: 'start', through: 'end' },
    },
    ...range(29).map((i) => ({
      kind: 'unitValue',
      id: `effect${i}`,
      label: `effect ${i}`,
      side: 'benefit',
      stream: i % 3 === 0 ? 'bottleneckTravelTime' : 'other',
      bearer: 'travellers',
      incidence: { by: 'population' },
      inGdp: 'no',
      sign: i % 5 === 0 ? 'loss' : 'gain',
      quantity: `quantity${i}`,
      value: `value${i}`,
      quantityGrowth: `path${i}`,
    })),
  ]
  const reference = {
    scenario: 'low',
    alternative: 'a0',
    discounting: 'nl2020',
    agglomeration: 'none',
    welfare: 'eta0',
  }
  const scenario = {
    mkba: 1,
    title: 'bench',
    currency: 'EUR',
    priceLevel: 2025,
    priceUnit: 'marketPrices',
    discountTo: 2025,
    timing: 'wholeYears',
    termStructureFrom: 'firstFlow',
    horizon: { firstYear: 2025, lastYear: 2125, opening: 'opening', yearsOfOperation: 'operation' },
    sources: { bench: { title: 'made up for timing' } },
    assumptions,
    growthPaths: Object.fromEntries(
      range(29).map((i) => [
        `path${i}`,
        { label: `path ${i}`, base: 2025, periods: [{ through: 2080, rate: `growth${i}` }] },
      ]),
    ),
    regions: {
      members: regions.map((id) => ({ id, label: id })),
      columns: Object.fromEntries(
        [
          ['population', 'person'],
          ['jobs', 'job'],
          ['output', 'EUR/year'],
          ['land', 'km2'],
          ['income', 'EUR/person/year'],
        ].map(([name, unit]) => [
          name,
          { label: name, unit, ...source, ...(unit?.startsWith('EUR') ? { prices } : {}) },
        ]),
      ),
      rows: Object.fromEntries(
        regions.map((id, i) => [
          id,
          {
            population: 1e6 + 1e5 * i,
            jobs: 5e5 + 4e4 * i,
            output: (5e5 + 4e4 * i) * (80000 + 2000 * i),
            land: 2000 + 50 * i,
            income: 25000 + 500 * i,
          },
        ]),
      ),
    },
    nullAlternative: { label: 'nothing', description: 'nothing' },
    alternatives: range(6).map((k) => ({
      id: `a${k}`,
      label: `alternative ${k}`,
      set: { investment: { value: String(3e9 + 5e8 * k), ...source, prices } },
    })),
    scenarios: [
      { id: 'low', label: 'low' },
      { id: 'high', label: 'high', set: { quantity1: { value: '5000000', ...source } } },
    ],
    relocation: {
      preset: 'jobsFollowHomesFromCore',
      jobs: 'moved',
      residents: 'residents',
      core: ['region11'],
      periphery: ['region0'],
      start: 'opening',
      rampYears: 'ramp',
      nationalTotals: 'fixed',
    },
    effects,
    discounting: ['nl2020', 'nl2025', 'nl2025BenefitsHigh'],
    agglomeration: [
      { id: 'none', label: 'none', model: 'none', enters: 'balance' },
      ...range(5).map((i) => ({
        id: `density${i}`,
        label: `density ${i}`,
        model: 'densityRelocation',
        enters: 'balance',
        parameters: { elasticity: `density${i}` },
      })),
    ],
    welfare: ['none', 'one', 'two'].map((eta, i) => ({
      id: `eta${i}`,
      label: `eta ${i}`,
      method: 'isoElastic',
      parameters: { elasticity: eta, normalisation: 'populationMean' },
    })),
    comparison: { reference },
  }
  return readScenario(JSON.stringify(scenario), { name: 'bench.json' })
}
