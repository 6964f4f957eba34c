import type { Study } from '../../src/appraisal/study.js'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { presentValuesByYear } from '../../src/comparison/by-year.js'
import type { Row } from '../../src/comparison/compare.js'
import type { NamedRatio } from '../../src/comparison/result.js'
import { effect, scenario } from '../comparison/scenario.js'

type Json = Readonly<Record<string, unknown>>

/** An assumption with all that it must state; money of whatever country counts as euro at prices of the study. */
export const figure = (value: number, unit: string, level = 2000): Json => ({
  label: `${value} ${unit}`,
  value: String(value),
  unit,
  source: 'test',
  mark: 'quoted',
  ...(unit.startsWith('EUR') ? { prices: { level, unit: 'marketPrices', vat: 'included', mark: 'quoted' } } : {}),
})

/** What an alternative or scenario sets instead. */
export const instead = (value: number): Json => ({ value: String(value), source: 'test', mark: 'quoted' })

/** An assumption made of others: a product, sum, difference or quotient. */
export const made = (how: Json): Json => ({ label: Object.keys(how).join(' '), ...how })

/** An amount every year of operation, or in `phases`. */
export const yearly = (id: string, amount: string, more: Json = {}): Json =>
  effect('recurring', id, { amount, role: 'benefit', ...more })

/** The same on the cost side, an operating cost unless it says otherwise. */
export const yearlyCost = (id: string, amount: string, more: Json = {}): Json =>
  effect('recurring', id, { side: 'cost', amount, ...more })

/** An amount spent in one year. */
export const spent = (id: string, amount: string, at: number, more: Json = {}): Json =>
  effect('investment', id, { side: 'cost', amount, spending: { from: at, through: at }, ...more })

/** A value that is left in one year and stated as such: an asset of that value, as good as new. */
export const left = (id: string, amount: string, at: number): Json =>
  effect('residualValue', id, { side: 'cost', at, method: { kind: 'linear', amount, life: 'oneYear', from: at } })

/** Values by year from `first` on; zero after the last. */
export const yearSeries = (
  name: string,
  first: number,
  values: readonly number[],
  unit = 'EUR/year',
): { readonly assumptions: Json; readonly series: Json } => ({
  assumptions: Object.fromEntries(values.map((value, i) => [`${name}-${first + i}`, figure(value, unit)])),
  series: {
    [name]: {
      label: name,
      points: Object.fromEntries(values.map((_, i) => [first + i, `${name}-${first + i}`])),
      between: 'step',
      before: 'zero',
      after: 'zero',
    },
  },
})

const region = {
  members: [{ id: 'here', label: 'here' }],
  columns: { population: { label: 'population', unit: 'person', source: 'test', mark: 'illustrative' } },
  rows: { here: { population: 1 } },
}

interface Case {
  readonly rate: number
  /** First and last year; the first is the one that is discounted to unless `discountTo` says otherwise. */
  readonly years: readonly [number, number]
  readonly discountTo?: number
  readonly opening: number
  readonly operation: number
  readonly assumptions: Json
  readonly effects: readonly Json[]
  readonly more?: Json
}

/** A published case as a scenario: one region, a flat rate, prices of 2000. */
export const flatStudy = ({
  rate,
  years,
  discountTo,
  opening,
  operation,
  assumptions,
  effects,
  more = {},
}: Case): Study =>
  scenario({
    years,
    discountTo: discountTo ?? years[0],
    assumptions: {
      rate: figure(rate, '1/year'),
      opening: figure(opening, 'year'),
      operation: figure(operation, 'year'),
      oneYear: figure(1, 'year'),
      ...assumptions,
    },
    effects,
    more: {
      priceLevel: 2000,
      regions: region,
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
      ...more,
    },
  })

/** The row of a case under one alternative or scenario. */
export const rowOf = (study: Study, choice: Partial<Study['input']['comparison']['reference']> = {}): Promise<Row> =>
  appraise(study, builtIn, choice)

/** The present value of each line in each year. */
export const byYear = async (study: Study): Promise<Readonly<Record<string, Readonly<Record<number, number>>>>> => {
  const { years, effects } = await presentValuesByYear(study, builtIn, study.input.comparison.reference)
  return Object.fromEntries(
    effects.map(({ id, presentValues }) => [
      id,
      Object.fromEntries(years.map((year, i) => [year, presentValues[i]?.value ?? Number.NaN])),
    ]),
  )
}

/** A benefit-cost ratio by name. */
export const named = (row: Row, name: string): NamedRatio => {
  const found = row.indicators.ratios.find((each) => each.name === name)
  if (!found) throw new Error(`There is no ratio ${name}.`)
  return found
}
