import * as z from 'zod'
import type { Axis } from '../quantity/axis.js'
import { constant } from '../quantity/leaf.js'
import { add, divide, multiply, power, runningProduct, subtract } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { assumptionName, convert, keyFigureId, label, year } from './input/schema-parts.js'

const between = z.enum(['linear', 'geometric', 'step'], { error: 'between' }).meta({
  description: 'Between two years: a straight line, equal yearly growth, or the value of the year before.',
})
const before = z.enum(['zero', 'constant', 'refuse'], { error: 'before' }).meta({
  description: 'Before the first year: nothing, the first value, or a horizon that begins earlier is refused.',
})
const after = z.enum(['zero', 'constant', 'sameGrowth', 'refuse'], { error: 'after' }).meta({
  description:
    'After the last year: nothing, the last value, the yearly growth between the last two, or a longer horizon is refused.',
})

/** How values of a few years become values of all years: every rule is stated. */
export const modelYearRules = { between, before, after }
export interface ModelYearRules {
  readonly between: z.output<typeof between>
  readonly before: z.output<typeof before>
  readonly after: z.output<typeof after>
}

/** A value per year (reeks) from assumptions for a few years, or from a key figure. */
export const series = z.union(
  [
    z.strictObject({
      label,
      points: z.record(year, assumptionName).meta({ description: 'Calendar year → the assumption with its value.' }),
      ...modelYearRules,
      note: label.optional(),
    }),
    z.strictObject({
      label,
      keyFigure: keyFigureId,
      before: before.optional(),
      after: after.optional().meta({ description: 'Instead of what the key figure says.' }),
      convert: convert.optional(),
      note: label.optional(),
    }),
  ],
  { error: 'series' },
)

/** A value that holds in one year. */
export interface Point<A extends string> {
  readonly year: number
  readonly value: Quantity<A>
}

const unity = constant(1)

/**
 * Values of all years from those of a few (interpolatie en extrapolatie): linear v0 + (v1 − v0) × (t − t0) / (t1 − t0),
 * geometric v0 × (v1 / v0)^((t − t0) / (t1 − t0)), or the value of the last year that has one.
 *
 * @param points in order of their years, at least one
 * @param data makes given data over the years; the same name must stand for the same values
 */
export const interpolate = <A extends string>(
  years: Axis<'year'>,
  points: readonly Point<A>[],
  rules: ModelYearRules,
  data: (name: string, values: readonly string[]) => Quantity<'year'>,
): Quantity<A | 'year'> => {
  const numbers = years.members.map(Number)
  const inYears = (from: number, through: number): Quantity<'year'> =>
    data(
      `${from}–${through}`,
      numbers.map((each) => (each >= from && each <= through ? '1' : '0')),
    )
  const first = points[0] as Point<A>
  const last = points.at(-1) as Point<A>
  const [start, end] = [numbers[0] as number, numbers.at(-1) as number]
  const growing = (from: Point<A>, to: Point<A>, through: number): Quantity<A | 'year'> => {
    const growth = power(divide(to.value, from.value), divide(unity, constant(to.year - from.year)), {
      en: `yearly factor ${from.year}–${to.year}`,
      nl: `jaarfactor ${from.year}–${to.year}`,
    })
    // The years between a point and a horizon that begins later have no cell of their own on the axis.
    const ahead = Math.max(0, start - 1 - from.year)
    const origin = ahead > 0 ? multiply(from.value, power(growth, constant(ahead))) : from.value
    const steps = data(
      `${from.year + 1}–${through}`,
      numbers.map((each) => (each > from.year && each <= through ? '1' : '0')),
    )
    const index = runningProduct(add(unity, multiply(subtract(growth, unity), steps)))
    return multiply(origin, index)
  }
  const parts: Quantity<A | 'year'>[] = points.slice(1).map((to, i) => {
    const from = points[i] as Point<A>
    const here = inYears(from.year, to.year - 1)
    if (rules.between === 'step') return multiply(from.value, here)
    if (rules.between === 'geometric') return multiply(growing(from, to, to.year), here)
    const passed = data(
      `years passed ${from.year}–${to.year}`,
      numbers.map((each) => String(Math.min(Math.max(each - from.year, 0), to.year - from.year))),
    )
    const share = divide(passed, constant(to.year - from.year))
    return multiply(add(from.value, multiply(subtract(to.value, from.value), share)), here)
  })
  parts.push(multiply(last.value, inYears(last.year, last.year)))
  if (rules.before === 'constant' && start < first.year)
    parts.push(multiply(first.value, inYears(start, first.year - 1)))
  if (end > last.year && rules.after === 'constant') parts.push(multiply(last.value, inYears(last.year + 1, end)))
  if (end > last.year && rules.after === 'sameGrowth') {
    const from = points.at(-2) ?? last
    parts.push(multiply(growing(from, last, end), inYears(last.year + 1, end)))
  }
  return parts.reduce((sum, part) => add(sum, part))
}
