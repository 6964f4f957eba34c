import { describe, expect, it } from 'vitest'
import { parametersOf } from '../../src/appraisal/parameter.js'
import { builtIn } from '../../src/built-in.js'
import { Appraiser } from '../../src/comparison/appraise.js'
import { type Weighing, weightedBy } from '../../src/comparison/weigh.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { preparedBinary64 } from '../../src/reading/sampled.js'
import type { WeightsMethod } from '../../src/welfare/method.js'
import { figure } from '../comparison/scenario.js'
import { type WeightsStudy, weighedRow, weightsStudy } from '../welfare/methods/weights-study.js'
import { assumptionsReached } from './assumptions-reached.js'

type Json = Readonly<Record<string, unknown>>

export interface WeightsContract {
  readonly method: WeightsMethod
  /** Parameters for a study: names of the assumptions below, of columns, or words. */
  readonly parameters?: Json
  /** Parameters with which it weighs nothing: an elasticity, priority or strength of 0, weights of 1. */
  readonly neutral: Json
  /** Columns that it reads of regions also in a study with income groups. */
  readonly ofRegions?: readonly string[]
  /** What columns say beside label and source: another unit, for instance. */
  readonly columns?: WeightsStudy['columns']
}

const assumptions = {
  zero: figure(0, '1'),
  one: figure(1, '1'),
  half: figure('0.5', '1'),
  two: figure(2, '1'),
  subsistence: figure(5000, 'EUR/person/year'),
  standard: figure(31000, 'EUR/person/year'),
  aim: figure('0.8', '1'),
  perDay: figure(1000, 'EUR/day'),
}

interface Amounts {
  readonly benefits: number
  readonly costs: number
}

const cell = (income: number, population: number, amounts: Amounts) => ({
  income,
  population,
  taxShare: population * income,
  spread: 0.5,
  score: income / 50000,
  weight: 40000 / income,
  ...amounts,
})

const cells = {
  north: {
    low: cell(19000, 700, { benefits: 400, costs: 50 }),
    high: cell(39000, 900, { benefits: 300, costs: 90 }),
  },
  west: {
    low: cell(21000, 2500, { benefits: 60, costs: 300 }),
    high: cell(52000, 5100, { benefits: 90, costs: 900 }),
  },
  rest: {
    low: cell(20000, 3100, { benefits: 30, costs: 250 }),
    high: cell(44000, 4800, { benefits: 50, costs: 450 }),
  },
}
type Cells = NonNullable<WeightsStudy['cells']>

const turned = (of: Cells): Cells =>
  Object.fromEntries(
    Object.entries(of)
      .reverse()
      .map(([region, groups]) => [region, Object.fromEntries(Object.entries(groups).reverse())]),
  )

/** The same figures for everyone, but for what falls on them. */
const equal: Cells = Object.fromEntries(
  Object.entries(cells).map(([region, groups]) => [
    region,
    Object.fromEntries(
      Object.entries(groups).map(([group, { benefits, costs }]) => [
        group,
        { ...cell(40000, 1000, { benefits, costs }), weight: 1 },
      ]),
    ),
  ]),
)

const sumOf = (groups: Readonly<Record<string, Readonly<Record<string, number>>>>, name: string): number =>
  Object.values(groups).reduce((sum, row) => sum + (row[name] ?? 0), 0)

/** Regions with what their groups have together, and the figures of the low incomes for what is no amount. */
const byRegion = (of: Cells, columns: readonly string[]): NonNullable<WeightsStudy['rows']> =>
  Object.fromEntries(
    Object.entries(of).map(([region, groups]) => {
      const amounts = { benefits: sumOf(groups, 'benefits'), costs: sumOf(groups, 'costs') }
      return [region, { ...amounts, ...Object.fromEntries(columns.map((name) => [name, groups.low?.[name] ?? 0])) }]
    }),
  )

const allColumns = ['income', 'population', 'taxShare', 'spread', 'score', 'weight']

/**
 * What every method with weights keeps to: nothing to weigh with, or equals to weigh, gives the unweighted result; the
 * order of regions and groups does not matter; twice the amounts are twice the result; it works with income groups and
 * without; all is finite and alike in every reading; the explanation reaches its parameters.
 */
export const weightsContract = (contract: WeightsContract): void => {
  const { method, parameters = {}, neutral, ofRegions = [], columns = {} } = contract
  const plugIns = { ...builtIn, methods: [...builtIn.methods.filter(({ id }) => id !== method.id), method] }
  const common = { method: method.id, plugIns, assumptions, columns }
  const withGroups = (of: Cells, own: Json = parameters): WeightsStudy => ({
    ...common,
    parameters: own,
    cells: of,
    rows: byRegion(of, ofRegions),
  })
  const withoutGroups = (of: Cells, own: Json = parameters): WeightsStudy => ({
    ...common,
    parameters: own,
    rows: byRegion(of, allColumns),
  })
  const weightsOf = async (study: WeightsStudy) =>
    new Map(
      ((await weighedRow(study)).weighted?.weights ?? []).map(({ region, group, weight }) => [
        `${region} ${group ?? ''}`,
        weight,
      ]),
    )
  const kinds = [
    ['with income groups', withGroups],
    ['without income groups', withoutGroups],
  ] as const
  // Weights of income groups say nothing of a study without them.
  const usable = kinds.filter(([, make]) => make === withGroups || parameters.groupColumn === undefined)

  const weighing = (study: WeightsStudy): { readonly workshop: Workshop; readonly made: Weighing } => {
    const read = weightsStudy(study)
    const workshop = new Workshop(read, plugIns)
    const choice = read.input.comparison.reference
    const made = weightedBy(workshop, choice, new Appraiser(workshop).graph(choice))
    if (!made) throw new Error(`“${method.id}” weighs nothing.`)
    return { workshop, made }
  }

  describe.each(usable)(`the contract of weights: ${method.id}, %s`, (_, make) => {
    it('with nothing to weigh with gives the unweighted result', async () => {
      const { weighted, netPresentValue } = await weighedRow(make(cells, neutral))
      expect(weighted?.netPresentValue.value).toBeCloseTo(netPresentValue.value, 9)
    })

    it('equals weigh 1', async () => {
      const weights = await weightsOf(make(equal))
      expect(weights.size).toBeGreaterThan(0)
      for (const weight of weights.values()) expect(weight).toBeCloseTo(1, 9)
    })

    it('the order of regions and groups changes nothing', async () => {
      const [a, b] = [await weightsOf(make(cells)), await weightsOf(make(turned(cells)))]
      expect([...b.keys()].sort()).toEqual([...a.keys()].sort())
      for (const [name, weight] of a) expect(b.get(name)).toBeCloseTo(weight, 12)
      const [one, other] = [await weighedRow(make(cells)), await weighedRow(make(turned(cells)))]
      expect(other.weighted?.netPresentValue.value).toBeCloseTo(one.weighted?.netPresentValue.value ?? Number.NaN, 9)
    })

    it('weights are finite and not below 0, and say in both languages what fixes their level', async () => {
      const { weighted } = await weighedRow(make(cells))
      for (const { weight } of weighted?.weights ?? []) expect(weight).toBeGreaterThanOrEqual(0)
      expect(Number.isFinite(weighted?.netPresentValue.value)).toBe(true)
      expect(weighted?.normalisation.en && weighted.normalisation.nl).toBeTruthy()
    })

    it('twice the amounts give twice the result', async () => {
      const doubled = Object.fromEntries(
        Object.entries(cells).map(([region, groups]) => [
          region,
          Object.fromEntries(
            Object.entries(groups).map(([group, row]) => [
              group,
              { ...row, benefits: 2 * row.benefits, costs: 2 * row.costs },
            ]),
          ),
        ]),
      )
      const [once, twice] = [await weighedRow(make(cells)), await weighedRow(make(doubled))]
      expect(twice.weighted?.netPresentValue.value).toBeCloseTo(2 * (once.weighted?.netPresentValue.value ?? 0), 6)
    })

    it('reads in binary64 as it does in decimal', () => {
      const { workshop, made } = weighing(make(cells))
      const fine = [made.benefits, made.costs].map((each) => Number(workshop.reading.value(each)))
      const coarse = preparedBinary64([made.benefits, made.costs])
        .read()
        .map(([value]) => value as number)
      for (const [i, value] of fine.entries()) expect(Math.abs((coarse[i] as number) / value - 1)).toBeLessThan(1e-12)
    })

    it('the explanation reaches every number among its parameters', () => {
      const study = make(cells)
      const { made } = weighing(study)
      const reached = [made.benefits, made.costs].flatMap(assumptionsReached)
      const given = (name: string) => parameters[name] as string | undefined
      const unused = method.unused?.({
        number: () => {
          throw new Error('Only words and what is given are asked for here.')
        },
        word: (name) => {
          const parameter = parametersOf(method.parameters)[name]
          return given(name) ?? (parameter?.kind === 'number' ? '' : (parameter?.default ?? ''))
        },
        isGiven: (name) => given(name) !== undefined,
      })
      for (const [name, parameter] of Object.entries(parametersOf(method.parameters))) {
        if (parameter.kind !== 'number' || unused?.includes(name)) continue
        if (name === 'elasticity' && given('elasticityPreset')) {
          expect(reached).toContain(`elasticityOfMarginalUtility.${given('elasticityPreset')}`)
          continue
        }
        if (parameter.optional && given(name) === undefined) continue
        expect(reached).toContain(given(name) ?? `${method.id}.${name}`)
      }
    })
  })
}
