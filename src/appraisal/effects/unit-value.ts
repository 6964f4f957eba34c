import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { multiply } from '../../quantity/operations.js'
import { assumptionName, pathName, rampUp } from '../schema-parts.js'
import { common, effectKind, optional } from './kind.js'

/**
 * A quantity per year times a value per unit (hoeveelheid maal kengetal): lost excise, emissions, noise, safety.
 *
 * flow(t) = sign × quantity × value × growth of either(t) × ramp(t), in the years of operation.
 * Units: quantity X/year, value EUR/X for the same X, vehicle·km for instance.
 */
export const unitValue = effectKind({
  kind: 'unitValue',
  label: { en: 'quantity times unit value', nl: 'hoeveelheid maal kengetal' },
  schema: z.strictObject({
    kind: z.literal('unitValue'),
    ...common,
    sign: z.enum(['gain', 'loss'], { error: 'sign' }),
    quantity: assumptionName,
    value: assumptionName,
    quantityGrowth: pathName.optional(),
    valueGrowth: pathName.optional(),
    rampUp: rampUp.optional(),
  }),
  references: ({ quantity, value, quantityGrowth, valueGrowth, rampUp: ramp }) => [
    { field: 'quantity', to: 'assumption', name: quantity },
    { field: 'value', to: 'assumption', name: value },
    ...optional('quantityGrowth', 'path', quantityGrowth),
    ...optional('valueGrowth', 'path', valueGrowth),
    ...optional('rampUp.years', 'assumption', ramp?.years, 'year'),
  ],
  lines: ({ sign, quantity, value, quantityGrowth, valueGrowth, rampUp: ramp }, context) => {
    let profile = context.operating
    if (quantityGrowth) profile = multiply(profile, context.path(quantityGrowth))
    if (valueGrowth) profile = multiply(profile, context.path(valueGrowth))
    if (ramp) profile = multiply(profile, context.ramp(ramp))
    const flow = multiply(multiply(context.assumption(quantity), context.assumption(value)), profile)
    return [{ suffix: '', label: null, flow: sign === 'loss' ? multiply(flow, constant(-1)) : flow }]
  },
})
