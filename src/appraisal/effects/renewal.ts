import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { add, divide, max, min, multiply, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { calendarYear, perYear } from '../../quantity/unit.js'
import { assumptionName, yearOrName } from '../schema-parts.js'
import { common, type EffectContext, type EffectLine, effectKind } from './kind.js'

const oneYear = constant(1, calendarYear)

/** 1 in the year after `first` by `steps` times the interval, 0 in the others. */
const after = (first: Quantity<never>, interval: Quantity<never>, steps: number, context: EffectContext) => {
  const year = add(first, multiply(interval, constant(steps)))
  return context.window(year, year)
}

const total = (parts: readonly Quantity<'year'>[]): Quantity<'year'> => parts.reduce((sum, part) => add(sum, part))

/** How often something that happens every interval can fit in the horizon, also when the interval is halved. */
const most = (interval: string, context: EffectContext): number =>
  Math.ceil(context.years.members.length / Math.max(1, Math.floor(context.central(interval) / 2)))

/** In which years a renewal falls, and between two renewals the maintenance, whose clock may start anew. */
const maintenanceYears = (
  {
    interval,
    between,
    from,
  }: { interval: string; between: { interval: string; clock: string }; from: string | number },
  context: EffectContext,
): Quantity<'year'> => {
  const first = context.year(from)
  const [cycle, step] = [context.assumption(interval), context.assumption(between.interval)]
  const steps = Array.from({ length: most(between.interval, context) }, (_, j) => j + 1)
  if (between.clock === 'runsOn') return total(steps.map((j) => after(first, step, j, context)))
  const cycles = Array.from({ length: most(interval, context) + 1 }, (_, k) => k)
  return total(
    steps.map((j) => {
      const due = multiply(step, constant(j))
      // 1 when the maintenance comes before the next renewal, else 0: years are whole.
      const before = min(constant(1), max(constant(0), divide(subtract(cycle, due), oneYear)))
      const years = cycles.map((k) => after(add(first, multiply(cycle, constant(k))), step, j, context))
      return multiply(total(years), before)
    }),
  )
}

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
    const spent = (name: string, years: Quantity<'year'>) =>
      multiply(multiply(multiply(context.assumption(name), years), until), minus)
    const cycles = Array.from({ length: most(interval, context) }, (_, k) => k + 1)
    const renewed = total(cycles.map((k) => after(first, context.assumption(interval), k, context)))
    const lines: EffectLine[] = [{ suffix: '', label: null, flow: spent(amount, renewed) }]
    if (between) {
      lines.push({
        suffix: 'maintenance',
        label: { en: 'maintenance between renewals', nl: 'onderhoud tussen vervangingen' },
        role: 'operating',
        flow: spent(between.amount, maintenanceYears({ interval, between, from }, context)),
      })
    }
    return lines
  },
})
