import { builtIn } from '../../../src/built-in.js'
import { Workshop } from '../../../src/comparison/workshop.js'
import { sum } from '../../../src/quantity/operations.js'
import { effect, figure, scenario } from '../../comparison/scenario.js'

type Json = Readonly<Record<string, unknown>>

/** The yearly flows of each line of the effects, 2028 to 2034, in euro; operation runs from 2030 for 4 years. */
export const linesOf = (
  effects: readonly Json[],
  assumptions: Json = {},
  more: Json = {},
  reading: NonNullable<Parameters<typeof scenario>[0]['reading']> = {},
): Readonly<Record<string, readonly number[]>> => {
  const study = scenario({
    years: [2028, 2034],
    discountTo: 2028,
    assumptions: {
      operation: figure(4, 'year'),
      growth: figure('0.1', '1/year'),
      ...assumptions,
    },
    effects,
    more: {
      growthPaths: { path: { label: 'path', base: 2030, periods: [{ through: 2032, rate: 'growth' }] } },
      ...more,
    },
    reading,
  })
  const workshop = new Workshop(study, builtIn)
  return Object.fromEntries(
    workshop
      .flows('laag', 'project')
      .map(({ id, welfare }) => [
        id,
        workshop.reading.table(sum(welfare, 'region')).values.map((value) => Math.round(Number(value) * 1e9) / 1e9 + 0),
      ]),
  )
}

/** The flows of the only line of one effect. */
export const flowsOf = (one: Json, assumptions: Json = {}, more: Json = {}): readonly number[] => {
  const lines = Object.values(linesOf([one], assumptions, more))
  if (lines.length !== 1) throw new Error(`Expected one line, got ${lines.length}.`)
  return lines[0] as readonly number[]
}

export { effect, figure }
