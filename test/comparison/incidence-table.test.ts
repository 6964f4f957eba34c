import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { type GainsAndBurdens, IncidenceError, requireBalance } from '../../src/comparison/gains-and-burdens.js'
import { type IncidenceCell, incidenceTable } from '../../src/comparison/incidence-table.js'
import { distributionalWeights } from '../../src/functions/distributional-weights.js'
import { ReadingError } from '../../src/reading/reading-error.js'
import { expectPrinted } from '../welfare/printed.js'
import { effect, figure, scenario } from './scenario.js'

const source = { source: 'test', mark: 'illustrative' }
const Fine = Decimal.clone({ precision: 100, defaults: true })

/** All in the year that is discounted to, so that amounts are present values. */
interface Project {
  readonly regions: readonly string[]
  /** By region: shares of what falls there, by the name of a column. */
  readonly columns: Readonly<Record<string, readonly (number | string)[]>>
  readonly amounts: Readonly<Record<string, number | string>>
  readonly effects: readonly Readonly<Record<string, unknown>>[]
  readonly more?: object
}

const column = (name: string) => ({ label: name, unit: '1', ...source })

const study = ({ regions, columns, amounts, effects, more = {} }: Project) =>
  scenario({
    assumptions: {
      opening: figure(2025, 'year'),
      operation: figure(1, 'year'),
      ...Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, figure(amount, 'EUR/year')])),
    },
    effects,
    more: {
      regions: {
        members: regions.map((id) => ({ id, label: id })),
        columns: Object.fromEntries(Object.keys(columns).map((name) => [name, column(name)])),
        rows: Object.fromEntries(
          regions.map((id, i) => [
            id,
            Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, String(values[i])])),
          ]),
        ),
      },
      welfare: [
        { id: 'unweighted', label: 'unweighted', method: 'unweighted' },
        {
          id: 'byTaxes',
          label: 'paid by taxes',
          method: 'unweighted',
          financing: { bearers: ['government'], by: 'taxShare' },
        },
      ],
      ...more,
    },
  })

const yearly = (id: string, bearer: string, by: string, more: object = {}) =>
  effect('recurring', id, { amount: id, bearer, incidence: { by }, ...more })
const cost = (id: string, bearer: string, by: string, more: object = {}) =>
  yearly(id, bearer, by, { side: 'cost', ...more })

/** Rows E1 to E3 of the synthetic cases: North, Randstad, rest, in millions; computed. */
const e1: Project = {
  regions: ['north', 'randstad', 'rest'],
  columns: { benefitsBy: [900, 120, 80], costsBy: [150, 1350, 700], taxShare: ['0.08', '0.52', '0.4'] },
  amounts: { gain: 1100, spending: 2200 },
  effects: [yearly('gain', 'travellers', 'benefitsBy'), cost('spending', 'government', 'costsBy')],
}

const valuesOf = ({ benefits, costs, transfers, net }: GainsAndBurdens) => [
  benefits.value,
  costs.value,
  transfers.value,
  net.value,
]
const netsOf = (rows: readonly GainsAndBurdens[]) => rows.map(({ net }) => net.value)

describe('who gains and who pays, by bearer and region', () => {
  it('E1 (computed): net 750, −1230 and −620, together −1100', async () => {
    const table = await incidenceTable(study(e1), builtIn)
    expect(table.cells.map((cell) => [cell.bearer, cell.region, cell.group, ...valuesOf(cell)])).toEqual([
      ['travellers', 'north', null, 900, 0, 0, 900],
      ['travellers', 'randstad', null, 120, 0, 0, 120],
      ['travellers', 'rest', null, 80, 0, 0, 80],
      ['government', 'north', null, 0, 150, 0, -150],
      ['government', 'randstad', null, 0, 1350, 0, -1350],
      ['government', 'rest', null, 0, 700, 0, -700],
    ])
    // 900 − 150, 120 − 1350 and 80 − 700.
    expect(netsOf(table.byRegion)).toEqual([750, -1230, -620])
    expect(netsOf(table.byBearer)).toEqual([1100, -2200])
    expect(valuesOf(table.total)).toEqual([1100, 2200, 0, -1100])
    expect(table.total.net.exact).toBe('-1100')
    expect([table.byGroup, table.financing]).toEqual([null, null])
    expect(table.choice.welfare).toBe('unweighted')
  })

  it('E2 (computed): weighing these nets by incomes of 28, 36 and 32 against 33.5', async () => {
    const nets = netsOf((await incidenceTable(study(e1), builtIn)).byRegion)
    const weighted = (elasticity: number) => {
      const scheme = { kind: 'isoElastic', elasticity, reference: 33.5, normalisation: 'reference' } as const
      const weights = distributionalWeights(scheme, { income: [28, 36, 32] })
      return nets.reduce((sum, net, i) => sum + net * weights[i]!, 0)
    }
    expectPrinted([1, 1.3, 1.6, 2].map(weighted), '−896.324405 −831.256679 −764.093782 −671.004689')
  })

  it('E3 (computed): paid by taxes 724, −1024 and −800; the national result stays', async () => {
    const table = await incidenceTable(study(e1), builtIn, { welfare: 'byTaxes' })
    // 2200 · 0.08, 0.52 and 0.40 = 176, 1144 and 880.
    expect(table.cells.filter(({ bearer }) => bearer === 'government').map(({ costs }) => costs.exact)).toEqual([
      '176',
      '1144',
      '880',
    ])
    expect(netsOf(table.byRegion)).toEqual([724, -1024, -800])
    expect(table.total.net.exact).toBe('-1100')
    expect(table.financing).toMatchObject({ bearers: ['government'], by: 'taxShare' })
  })

  // 2200 is paid by government where its costs fall, 150, 1350 and 700, and received in the North.
  it('transfers move money between bearers and regions, and add up to zero', async () => {
    const subsidy = effect('transfer', 'subsidy', {
      amount: 'subsidy',
      bearer: 'municipalities',
      incidence: { by: 'onlyNorth' },
      payer: { bearer: 'government', incidence: { by: 'costsBy' } },
    })
    const table = await incidenceTable(
      study({
        ...e1,
        columns: { ...e1.columns, onlyNorth: [1, 0, 0] },
        amounts: { ...e1.amounts, subsidy: 2200 },
        effects: [...e1.effects, subsidy],
        more: { bearers: { municipalities: { en: 'municipalities', nl: 'gemeenten' } } },
      }),
      builtIn,
    )
    const transfers = table.cells.filter(({ transfers: { value } }) => value !== 0)
    expect(transfers.map(({ bearer, region, transfers: { value } }) => [bearer, region, value])).toEqual([
      ['government', 'north', -150],
      ['government', 'randstad', -1350],
      ['government', 'rest', -700],
      ['municipalities', 'north', 2200],
    ])
    // 750 + 2200 − 150, −1230 − 1350, −620 − 700.
    expect(netsOf(table.byRegion)).toEqual([2800, -2580, -1320])
    expect(table.total.transfers.exact).toBe('0')
    expect(table.total.net.exact).toBe('-1100')
    expect(table.byBearer.at(-1)).toMatchObject({
      id: 'municipalities',
      label: { en: 'municipalities', nl: 'gemeenten' },
      benefits: { value: 0 },
    })
  })
})

describe('with income groups', () => {
  const groups = {
    members: ['low', 'high'].map((id) => ({ id, label: id })),
    columns: { people: { label: 'people', unit: 'person', ...source }, taxes: column('taxes') },
    rows: {
      north: { low: { people: '2', taxes: '1' }, high: { people: '1', taxes: '3' } },
      south: { low: { people: '1', taxes: '1' }, high: { people: '4', taxes: '5' } },
    },
    by: 'people',
  }
  const welfare = [
    { id: 'unweighted', label: 'unweighted', method: 'unweighted' },
    { id: 'byTaxes', label: 't', method: 'unweighted', financing: { bearers: ['government'], by: 'taxes' } },
  ]
  const grouped = (more: object = {}, effectMore: object = {}) =>
    study({
      regions: ['north', 'south'],
      columns: { evenly: [1, 1] },
      amounts: { gain: 600, spending: 1000 },
      effects: [yearly('gain', 'travellers', 'evenly', effectMore), cost('spending', 'government', 'evenly')],
      more: { groups, welfare, ...more },
    })

  // 300 in each region: north ⅔ and ⅓, south ⅕ and ⅘. Taxes 1, 3, 1 and 5 of 10: 100, 300, 100 and 500.
  it('groups within regions within bearers, and financing over both', async () => {
    const table = await incidenceTable(grouped(), builtIn, { welfare: 'byTaxes' })
    expect(table.cells.map(({ bearer, region, group, net }) => [bearer, region, group, net.value])).toEqual([
      ['travellers', 'north', 'low', 200],
      ['travellers', 'north', 'high', 100],
      ['travellers', 'south', 'low', 60],
      ['travellers', 'south', 'high', 240],
      ['government', 'north', 'low', -100],
      ['government', 'north', 'high', -300],
      ['government', 'south', 'low', -100],
      ['government', 'south', 'high', -500],
    ])
    // 200 + 60 − 100 − 100 and 100 + 240 − 300 − 500.
    expect(table.byGroup?.map(({ id, net }) => [id, net.value])).toEqual([
      ['low', 60],
      ['high', -460],
    ])
    // 300 − 400 and 300 − 600.
    expect(netsOf(table.byRegion)).toEqual([-100, -300])
  })

  it('together they give the same by region, also where effects do not say how groups share', async () => {
    const untold = grouped({ groups: { ...groups, by: undefined } })
    const refused = incidenceTable(untold, builtIn)
    await expect(refused).rejects.toBeInstanceOf(InputError)
    const mend = {
      en: 'say it, or take the groups together (--groups together)',
      nl: 'zeg het, of neem de groepen samen (--groups together)',
    }
    const said = { code: 'groupsNotSaid', mend }
    await expect(refused).rejects.toMatchObject({ problems: [said, said] })
    for (const welfare of ['unweighted', 'byTaxes']) {
      const together = await incidenceTable(untold, builtIn, { welfare }, { groups: 'together' })
      const apart = await incidenceTable(grouped(), builtIn, { welfare })
      expect(together.byGroup).toBeNull()
      expect(together.cells.every(({ group }) => group === null)).toBe(true)
      expect(together.byRegion).toEqual(apart.byRegion)
      expect(together.byBearer).toEqual(apart.byBearer)
    }
  })

  it('refuses another way to show groups, an unknown choice, and stops when told to', async () => {
    await expect(incidenceTable(grouped(), builtIn, {}, { groups: 'both' as 'apart' })).rejects.toThrow(
      new RangeError('groups: expected one of apart, together, got the text “both”. Choose one; there is no default.'),
    )
    await expect(incidenceTable(grouped(), builtIn, { alternative: 'x' })).rejects.toBeInstanceOf(InputError)
    const stopped = incidenceTable(grouped(), builtIn, {}, { signal: AbortSignal.abort() })
    await expect(stopped).rejects.toBeInstanceOf(ReadingError)
  })
})

describe('what does not add up', () => {
  const sums = (benefits: number, costs: number, transfers: number) => ({
    benefits: new Fine(benefits),
    costs: new Fine(costs),
    transfers: new Fine(transfers),
  })
  const thrown = (run: () => void): unknown => {
    try {
      run()
    } catch (error) {
      return error
    }
    return null
  }

  it('is a typed error with what is left', () => {
    expect(thrown(() => requireBalance(sums(5, 3, 0), new Fine(2)))).toBeNull()
    const transfers = thrown(() => requireBalance(sums(5, 3, 0.25), new Fine(2.25)))
    expect(transfers).toBeInstanceOf(IncidenceError)
    expect(transfers).toMatchObject({ code: 'transfersNotZero', amount: '0.25', name: 'IncidenceError' })
    const cells = thrown(() => requireBalance(sums(5, 3, 0), new Fine(2.5)))
    expect(cells).toMatchObject({ code: 'cellsNotNational', amount: '-0.5' })
    expect(String(cells)).toContain('Cells: expected the national net present value together, got -0.5 euro more.')
  })
})

describe('on random studies', () => {
  const shares = (count: number) => fc.array(fc.integer({ min: 1, max: 99 }), { minLength: count, maxLength: count })
  const amount = fc.integer({ min: 1, max: 10 ** 9 }).map((cents) => cents / 97)
  const exactSum = (cells: readonly GainsAndBurdens[], of: keyof GainsAndBurdens) =>
    cells.reduce((sum, each) => sum.plus(each[of].exact), new Fine(0))

  it('cells add up to the national result, to regions, bearers and groups, exactly; transfers to zero', async () => {
    const random = fc.record({
      count: fc.integer({ min: 1, max: 6 }),
      all: shares(6 * 3 + 6 * 3 * 2),
      amounts: fc.tuple(amount, amount, amount, amount),
      welfare: fc.constantFrom('unweighted', 'byTaxes'),
    })
    await fc.assert(
      fc.asyncProperty(random, async ({ count, all, amounts, welfare }) => {
        const regions = Array.from({ length: count }, (_, i) => `r${i}`)
        const members = ['low', 'middle', 'high']
        const data = (offset: number) => regions.map((_, i) => all[offset + i]!)
        const cell = (name: string, offset: number) => ({ [name]: String(all[offset]) })
        const rows = Object.fromEntries(
          regions.map((id, i) => [
            id,
            Object.fromEntries(
              members.map((group, g) => [
                group,
                { ...cell('people', 18 + i * 3 + g), ...cell('taxes', 36 + i * 3 + g) },
              ]),
            ),
          ]),
        )
        const [gain, loss, spending, subsidy] = amounts
        const made = study({
          regions,
          columns: { one: data(0), two: data(6), three: data(12) },
          amounts: { gain, loss: -loss, spending, subsidy },
          effects: [
            yearly('gain', 'travellers', 'one'),
            yearly('loss', 'neighbours', 'two'),
            cost('spending', 'government', 'three'),
            effect('transfer', 'subsidy', {
              amount: 'subsidy',
              bearer: 'travellers',
              incidence: { by: 'two' },
              payer: { bearer: 'government', incidence: { by: 'one' } },
            }),
          ],
          more: {
            groups: {
              members: members.map((id) => ({ id, label: id })),
              columns: { people: column('people'), taxes: column('taxes') },
              rows,
              by: 'people',
            },
            welfare: [
              { id: 'unweighted', label: 'u', method: 'unweighted' },
              { id: 'byTaxes', label: 't', method: 'unweighted', financing: { bearers: ['government'], by: 'taxes' } },
            ],
          },
        })
        const table = await incidenceTable(made, builtIn, { welfare })
        const row = await appraise(made, builtIn, { welfare })
        expect(exactSum(table.cells, 'net').eq(row.netPresentValue.exact)).toBe(true)
        expect(exactSum(table.cells, 'benefits').eq(row.benefits.exact)).toBe(true)
        expect(exactSum(table.cells, 'costs').eq(row.costs.exact)).toBe(true)
        expect(exactSum(table.cells, 'transfers').isZero()).toBe(true)
        const margins = [
          ['bearer', table.byBearer],
          ['region', table.byRegion],
          ['group', table.byGroup ?? []],
        ] as const
        for (const [by, rowsOf] of margins)
          for (const margin of rowsOf) {
            const own = table.cells.filter((each: IncidenceCell) => each[by] === margin.id)
            for (const of of ['benefits', 'costs', 'transfers', 'net'] as const)
              expect(exactSum(own, of).eq(margin[of].exact)).toBe(true)
          }
        expect(row.bearers.map(({ exact }) => exact).sort()).toEqual(table.byBearer.map(({ net }) => net.exact).sort())
        if (welfare === 'unweighted')
          expect(table.byRegion.map(({ net }) => net.exact)).toEqual(row.regions.map(({ exact }) => exact))
      }),
      { numRuns: 25 },
    )
  })
})
