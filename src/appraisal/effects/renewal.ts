import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { external, multiply } from '../../quantity/operations.js'
import type { Quantity, Solver } from '../../quantity/quantity.js'
import { one, perYear } from '../../quantity/unit.js'
import { assumptionName, yearOrName } from '../input/schema-parts.js'
import { common, type EffectContext, type EffectLine, effectKind } from './kind.js'

/** Why a calendar cannot be made: intervals are whole years, at least one. */
const isWhole = (interval: number): boolean => Number.isInteger(interval) && interval >= 1

/**
 * Marks the years of a calendar. Inputs: the first year and the interval, and for maintenance also its own interval; a
 * year that is due is 1. Maintenance is never due in the year of a renewal when its clock starts anew there.
 */
const calendar = (years: readonly number[], kind: 'renewal' | 'restarts' | 'runsOn'): Solver => ({
  id: `years of ${kind}`,
  perDraw: true,
  solve: ([firstYear, cycleYears, stepYears]) => {
    const [first, cycle] = [firstYear?.[0] as number, cycleYears?.[0] as number]
    const step = stepYears?.[0] ?? cycle
    if (!isWhole(cycle) || !isWhole(step)) return new Float64Array(years.length).fill(Number.NaN)
    return Float64Array.from(years, (year) => {
      const age = year - first
      if (age <= 0) return 0
      if (kind === 'renewal') return age % cycle === 0 ? 1 : 0
      const since = kind === 'restarts' ? age % cycle : age
      return since > 0 && since % step === 0 ? 1 : 0
    })
  },
})

const dueYears = (
  kind: 'renewal' | 'restarts' | 'runsOn',
  inputs: readonly Quantity<never>[],
  context: EffectContext,
): Quantity<'year'> =>
  context.once(`calendar ${kind} ${inputs.map(({ id }) => id).join()}`, () =>
    external({
      solver: calendar(context.years.members.map(Number), kind),
      inputs,
      axes: [context.years],
      unit: one,
      label:
        kind === 'renewal'
          ? { en: 'years of renewal', nl: 'jaren van vervanging' }
          : { en: 'years of maintenance', nl: 'jaren van onderhoud' },
    }),
  )

/**
 * Renewal (vervangingsinvestering): an amount again every so many years after the first, with maintenance between the
 * renewals if it is given.
 *
 * renewal(t) = − amount in the years from + k × interval, k = 1, 2 …, through the last;
 * maintenance(t) = − amount in the years from + k × interval + j × its interval before the next renewal (clock: restarts),
 * or from + j × its interval whatever is renewed (clock: runsOn).
 * Units: amount EUR, interval year (whole years), flow EUR/year.
 */
export const renewal = effectKind({
  kind: 'renewal',
  label: { en: 'renewal', nl: 'vervangingsinvestering' },
  role: 'capital',
  schema: z.strictObject({
    kind: z.literal('renewal'),
    ...common,
    amount: assumptionName,
    interval: assumptionName,
    from: yearOrName.meta({ description: 'The year of the first investment, which is not a renewal.' }),
    through: yearOrName.meta({ description: 'The last year in which a renewal or maintenance may fall.' }),
    between: z
      .strictObject({
        amount: assumptionName,
        interval: assumptionName,
        clock: z.enum(['restarts', 'runsOn'], { error: 'clock' }),
      })
      .optional(),
  }),
  references: ({ amount, interval, between }) => [
    { field: 'amount', to: 'assumption', name: amount, unit: 'EUR' },
    { field: 'interval', to: 'assumption', name: interval, unit: 'year', range: { least: 1, whole: true } },
    ...(between
      ? ([
          { field: 'between.amount', to: 'assumption', name: between.amount, unit: 'EUR' },
          {
            field: 'between.interval',
            to: 'assumption',
            name: between.interval,
            unit: 'year',
            range: { least: 1, whole: true },
          },
        ] as const)
      : []),
  ],
  lines: ({ amount, interval, from, through, between }, context) => {
    const first = context.year(from)
    const until = context.window(first, context.year(through))
    const minus = constant(-1, perYear)
    const cycle = context.assumption(interval)
    const spent = (name: string, years: Quantity<'year'>) =>
      multiply(multiply(multiply(context.assumption(name), years), until), minus)
    const lines: EffectLine[] = [
      { suffix: '', label: null, flow: spent(amount, dueYears('renewal', [first, cycle], context)) },
    ]
    if (between) {
      const due = dueYears(between.clock, [first, cycle, context.assumption(between.interval)], context)
      lines.push({
        suffix: 'maintenance',
        label: { en: 'maintenance between renewals', nl: 'onderhoud tussen vervangingen' },
        role: 'operating',
        flow: spent(between.amount, due),
      })
    }
    return lines
  },
})
