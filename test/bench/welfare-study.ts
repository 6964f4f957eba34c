import type { Study } from '../../src/appraisal/study.js'
import { readScenario } from '../../src/read-scenario.js'

const source = { source: 'bench', mark: 'illustrative' }
const prices = { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' }
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

const priced = (unit: string) => (unit.startsWith('EUR') ? { prices } : {})
const assumption = (amount: number | string, unit: string) => ({
  label: unit,
  value: String(amount),
  unit,
  ...source,
  ...priced(unit),
})
const column = (unit: string) => ({ label: unit, unit, ...source, ...priced(unit) })

/** Something that differs from one region and group to another, without a pattern. */
const mixed = (r: number, g: number): number => ((r * 37 + g * 101 + r * g * 13) % 97) / 96

/** A study of 40 regions × 10 income groups with 12 effects over 41 years, weighed by three methods. */
export const welfareStudy = (): Study => {
  const [regions, groups] = [range(40).map((r) => `region${r}`), range(10).map((g) => `decile${g + 1}`)]
  const effects = range(10).map((i) => ({
    kind: 'recurring',
    id: `effect${i}`,
    label: `effect ${i}`,
    side: 'benefit',
    stream: 'other',
    bearer: ['travellers', 'neighbours', 'firms'][i % 3],
    incidence: { by: i % 2 === 0 ? 'people' : 'near' },
    inGdp: 'no',
    amount: `amount${i}`,
  }))
  const reference = {
    scenario: 'low',
    alternative: 'project',
    discounting: 'nl2020',
    agglomeration: 'none',
    welfare: 'unweighted',
  }
  const welfare = [
    { id: 'unweighted', label: 'unweighted', method: 'unweighted' },
    { id: 'isoElastic', label: 'iso-elastic', method: 'isoElastic', parameters: { elasticity: 'elasticity' } },
    {
      id: 'prioritarian',
      label: 'prioritarian',
      method: 'prioritarian',
      parameters: { priority: 'elasticity', zeroIncome: 'zeroIncome' },
    },
    { id: 'negishi', label: 'Negishi', method: 'negishi', parameters: { elasticity: 'elasticity' } },
  ]
  const scenario = {
    mkba: 1,
    title: 'bench',
    currency: 'EUR',
    priceLevel: 2025,
    priceUnit: 'marketPrices',
    discountTo: 2025,
    timing: 'wholeYears',
    termStructureFrom: 'firstFlow',
    horizon: { firstYear: 2025, lastYear: 2065, opening: 'opening', yearsOfOperation: 'operation' },
    sources: { bench: { title: 'made up for timing' } },
    assumptions: {
      opening: assumption(2030, 'year'),
      operation: assumption(36, 'year'),
      start: assumption(2026, 'year'),
      end: assumption(2029, 'year'),
      cost: assumption(4e9, 'EUR'),
      subsidy: assumption(1e7, 'EUR/year'),
      elasticity: assumption('1.3', '1'),
      zeroIncome: assumption(1000, 'EUR/person/year'),
      ...Object.fromEntries(range(10).map((i) => [`amount${i}`, assumption(1e6 * (i + 3), 'EUR/year')])),
    },
    regions: {
      members: regions.map((id) => ({ id, label: id })),
      columns: { people: column('person'), near: column('1') },
      rows: Object.fromEntries(regions.map((id, r) => [id, { people: 1e5 + 1e4 * r, near: r < 6 ? 10 : 1 }])),
    },
    groups: {
      members: groups.map((id) => ({ id, label: id })),
      columns: { inhabitants: column('person'), income: column('EUR/person/year'), taxes: column('1') },
      rows: Object.fromEntries(
        regions.map((region, r) => [
          region,
          Object.fromEntries(
            groups.map((group, g) => [
              group,
              {
                inhabitants: Math.round(1e4 + 9e3 * mixed(r, g)),
                income: Math.round(9000 + 6500 * g + 4000 * mixed(g, r)),
                taxes: (g + 1) ** 2,
              },
            ]),
          ),
        ]),
      ),
      by: 'inhabitants',
    },
    nullAlternative: { label: 'nothing', description: 'nothing' },
    alternatives: [{ id: 'project', label: 'project' }],
    scenarios: [{ id: 'low', label: 'low' }],
    effects: [
      {
        kind: 'investment',
        id: 'building',
        label: 'building',
        side: 'cost',
        stream: 'sunkInvestment',
        bearer: 'government',
        incidence: { by: 'people' },
        groups: { by: 'taxes' },
        inGdp: 'no',
        amount: 'cost',
        spending: { from: 'start', through: 'end' },
      },
      {
        kind: 'transfer',
        id: 'subsidy',
        label: 'subsidy',
        side: 'benefit',
        stream: 'other',
        bearer: 'municipalities',
        incidence: { by: 'near' },
        inGdp: 'no',
        amount: 'subsidy',
        payer: { bearer: 'government', incidence: { by: 'people' } },
      },
      ...effects,
    ],
    discounting: ['nl2020'],
    agglomeration: [{ id: 'none', label: 'none', model: 'none', enters: 'balance' }],
    welfare: welfare.map((each) =>
      each.method === 'unweighted'
        ? each
        : {
            ...each,
            parameters: { ...each.parameters, population: 'inhabitants', normalisation: 'populationMean' },
          },
    ),
    distribution: { income: 'income', population: 'inhabitants', elasticity: 'elasticity' },
    comparison: { reference },
  }
  return readScenario(JSON.stringify(scenario), { name: 'bench.json' })
}
