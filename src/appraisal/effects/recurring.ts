import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { add, multiply } from '../../quantity/operations.js'
import { amountName, assumptionName, pathName, rampUp, yearOrName } from '../input/schema-parts.js'
import { common, effectKind, optional } from './kind.js'
import { profileOf } from './profile.js'

/**
 * Recurring amount (jaarlijkse post), such as management and maintenance (beheer en onderhoud): as much a year in the
 * years of operation, or in phases with a factor each, with ramp-up and growth.
 *
 * flow(t) = ∓ amount × Σ factor × in phase(t) × ramp(t) × growth(t); minus on the cost side, plus on the benefit side.
 * Units: amount EUR/year, factor 1.
 */
export const recurring = effectKind({
  kind: 'recurring',
  label: { en: 'recurring amount', nl: 'jaarlijkse post' },
  role: 'operating',
  schema: z.strictObject({
    kind: z.literal('recurring'),
    ...common,
    amount: amountName,
    phases: z
      .array(z.strictObject({ from: yearOrName, through: yearOrName, factor: assumptionName }))
      .min(1)
      .optional(),
    rampUp: rampUp.optional(),
    growth: pathName.optional(),
  }),
  references: ({ amount, phases = [], rampUp: ramp, growth }) => [
    { field: 'amount', to: 'amount', name: amount, unit: 'EUR/year' },
    ...phases.map(({ factor }, i) => ({
      field: `phases.${i}.factor`,
      to: 'assumption' as const,
      name: factor,
      unit: '1',
    })),
    ...optional('rampUp.years', 'assumption', ramp?.years, 'year'),
    ...optional('growth', 'path', growth),
  ],
  lines: ({ side, amount, phases, rampUp: ramp, growth }, context) => {
    const periods = phases?.map(({ from, through, factor }) =>
      multiply(context.window(context.year(from), context.year(through)), context.assumption(factor)),
    )
    const working = periods ? periods.reduce((sum, period) => add(sum, period)) : context.operating
    const flow = multiply(context.amount(amount), profileOf({ rampUp: ramp, volumeGrowth: growth }, context, working))
    return [{ suffix: '', label: null, flow: side === 'cost' ? multiply(flow, constant(-1)) : flow }]
  },
})
