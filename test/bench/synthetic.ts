import { axis, yearAxis } from '../../src/quantity/axis.js'
import { assumption, constant, given, yearNumber } from '../../src/quantity/leaf.js'
import {
  add,
  book,
  divide,
  max,
  min,
  multiply,
  pick,
  runningProduct,
  stack,
  subtract,
  sum,
} from '../../src/quantity/operations.js'
import type { Quantity } from '../../src/quantity/quantity.js'
import { calendarYear, discountingTo, one, parseUnit } from '../../src/quantity/unit.js'
import { normal } from '../../src/uncertainty/distributions.js'

const count = { effects: 30, years: 100, regions: 12 }
const money = { priceLevel: 2025, priceUnit: 'marketPrices', terms: 'real', valuation: 'atItsYear' } as const
const source = { id: 'bench', mark: 'illustrative' } as const

export const effects = axis(
  'effect',
  Array.from({ length: count.effects }, (_, i) => `effect${i}`),
)
export const regions = axis(
  'region',
  Array.from({ length: count.regions }, (_, i) => `region${i}`),
)
export const years = yearAxis(2026, 2026 + count.years - 1)
const firstYear = 2026

/** A number between 0 and 1 from two whole numbers, without state: the same in every run. */
const scatter = (a: number, b: number): number => ((a * 7919 + b * 104729 + 12345) % 1009) / 1009

const flows = (seed: number): Quantity<'effect' | 'year'> =>
  given({
    label: `flows ${seed}`,
    axes: [effects, years],
    values: Array.from({ length: count.effects * count.years }, (_, i) => (1e6 * (scatter(i, seed) - 0.3)).toFixed(2)),
    unit: parseUnit('EUR/year', money),
    sources: [source],
  })

const shares = (): Quantity<'effect' | 'region'> =>
  given({
    label: 'regional shares',
    axes: [effects, regions],
    values: Array.from({ length: count.effects * count.regions }, (_, i) => 1 / 12 + (i % 2 === 0 ? 0.01 : -0.01)),
    unit: one,
    sources: [source],
  })

const afterBase = (): Quantity<'year'> =>
  min(
    constant(1),
    max(
      constant(0),
      divide(subtract(yearNumber(years, calendarYear), constant(firstYear, calendarYear)), constant(1, calendarYear)),
    ),
  )

export const rate = (value: string, deviation: number | null): Quantity<never> =>
  assumption({
    name: `rate ${value}`,
    label: `discount rate ${value}`,
    value,
    unit: one,
    sources: [source],
    distribution: deviation === null ? undefined : normal(Number(value), deviation),
  })

export const discountFactor = (of: Quantity<never>): Quantity<'year'> => {
  const grown = runningProduct(add(constant(1), multiply(of, afterBase())))
  return multiply(
    divide(pick(grown, 'year', String(firstYear)), grown),
    constant(1, discountingTo(firstYear)),
    'discount factor',
  )
}

const growthIndex = (random: boolean): Quantity<'effect' | 'year'> => {
  const rates = effects.members.map((effect, i) =>
    assumption({
      name: `growth of ${effect}`,
      label: `growth of ${effect}`,
      value: '0.01',
      unit: one,
      sources: [source],
      distribution: random ? normal(0.01, 0.001 * (1 + (i % 5))) : undefined,
    }),
  )
  return runningProduct(add(constant(1), multiply(stack(effects, rates), afterBase())), 'growth index')
}

const perRegion = (cube: Quantity<'effect' | 'year' | 'region'>, factor: Quantity<'year'>): Quantity<'region'> =>
  sum(sum(multiply(cube, factor), 'year'), 'effect')

/** Present value by region with a random discount rate. */
export const withRandomRate = (): Quantity<'region'> =>
  perRegion(multiply(flows(1), shares()), discountFactor(rate('0.0225', 0.003)))

/** Present value by region with random growth of each effect. */
export const withRandomGrowth = (): Quantity<'region'> =>
  perRegion(multiply(multiply(flows(1), growthIndex(true)), shares()), discountFactor(rate('0.0225', null)))

/** One appraisal: growth, discounting, regions, booked, and the national total. */
export const appraisal = (): Quantity<never> => {
  const cube = multiply(multiply(flows(1), growthIndex(false)), shares())
  return booked(cube, discountFactor(rate('0.0225', null)))
}

const booked = (cube: Quantity<'effect' | 'year' | 'region'>, factor: Quantity<'year'>): Quantity<never> =>
  sum(sum(book(sum(multiply(cube, factor), 'year'), 'region'), 'region'), 'effect')

/** 648 rows: 2 scenarios × 6 alternatives × 6 discount rates × 3 agglomeration variants × 3 regional weightings. */
export const grid = (): readonly Quantity<never>[] => {
  const share = shares()
  const rates = ['0.016', '0.0225', '0.028', '0.029', '0.03', '0.045'].map((value) => discountFactor(rate(value, null)))
  const weights = [0, 1, 2].map((k) =>
    given({
      label: `weights ${k}`,
      axes: [regions],
      values: regions.members.map((_, i) => 1 + 0.05 * k * (i - 5.5)),
      unit: one,
      sources: [source],
    }),
  )
  const extras = [0, 1, 2].map((k) =>
    given({
      label: `agglomeration ${k}`,
      axes: [years, regions],
      values: Array.from({ length: count.years * count.regions }, (_, i) =>
        (1e5 * k * (scatter(i, k) - 0.5)).toFixed(1),
      ),
      unit: parseUnit('EUR/year', money),
      sources: [source],
    }),
  )
  const index = growthIndex(false)
  const cubes = Array.from({ length: 12 }, (_, k) => multiply(multiply(flows(k), index), share))
  return cubes.flatMap((cube) =>
    rates.flatMap((factor) => {
      const direct = sum(book(sum(multiply(cube, factor), 'year'), 'region'), 'effect')
      return extras.flatMap((extra) => {
        const all = add(direct, book(sum(multiply(extra, factor), 'year'), 'region'))
        return weights.map((weight) => sum(multiply(all, weight), 'region'))
      })
    }),
  )
}
