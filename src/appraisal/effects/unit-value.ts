import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { multiply } from '../../quantity/operations.js'
import { amountName, pathName, rampUp } from '../input/schema-parts.js'
import { common, effectKind, optional } from './kind.js'
import { profileOf, years } from './profile.js'

/**
 * A quantity per year times a value per unit (hoeveelheid maal kengetal), for what has no kind of its own: lost excise,
 * external costs per kilometre.
 *
 * flow(t) = sign × quantity × value × growth of either(t) × ramp(t), in the years of operation.
 * Units: quantity X/year, value EUR/X for the same X, vehicle·km for instance.
 */
export const unitValue = effectKind({
  kind: 'unitValue',
  label: { en: 'quantity times unit value', nl: 'hoeveelheid maal kengetal' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('unitValue'),
    ...common,
    sign: z.enum(['gain', 'loss'], { error: 'sign' }),
    quantity: amountName,
    value: amountName,
    years: years.optional(),
    quantityGrowth: pathName.optional(),
    valueGrowth: pathName.optional(),
    rampUp: rampUp.optional(),
  }),
  references: ({ quantity, value, quantityGrowth, valueGrowth, rampUp: ramp }) => [
    { field: 'quantity', to: 'amount', name: quantity },
    { field: 'value', to: 'amount', name: value },
    ...optional('quantityGrowth', 'path', quantityGrowth),
    ...optional('valueGrowth', 'path', valueGrowth),
    ...optional('rampUp.years', 'assumption', ramp?.years, 'year'),
  ],
  lines: (effect, context) => {
    const { sign, quantity, value, quantityGrowth: volumeGrowth, valueGrowth, rampUp: ramp } = effect
    const profile = profileOf({ years: effect.years, valueGrowth, volumeGrowth, rampUp: ramp }, context)
    const flow = multiply(multiply(context.amount(quantity), context.amount(value)), profile)
    return [{ suffix: '', label: null, flow: sign === 'loss' ? multiply(flow, constant(-1)) : flow }]
  },
})
