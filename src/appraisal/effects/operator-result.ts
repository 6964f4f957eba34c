import * as z from 'zod'
import { multiply, subtract } from '../../quantity/operations.js'
import { assumptionName, pathName, rampUp } from '../schema-parts.js'
import { common, effectKind, optional } from './kind.js'

/**
 * Operator's result (exploitatiesaldo): fares of new travellers minus the cost of running the service, in the numerator.
 * Fares of existing travellers are what they already paid and cancel.
 *
 * flow(t) = new travellers × fare × volume growth(t) × ramp(t) − running cost, in the years of operation.
 * Units: travellers trip/year, fare EUR/trip, running cost EUR/year.
 */
export const operatorResult = effectKind({
  kind: 'operatorResult',
  label: { en: "operator's result", nl: 'exploitatiesaldo' },
  schema: z.strictObject({
    kind: z.literal('operatorResult'),
    ...common,
    newTravellers: assumptionName,
    fare: assumptionName,
    runningCost: assumptionName,
    volumeGrowth: pathName.optional(),
    rampUp: rampUp.optional(),
  }),
  references: ({ newTravellers, fare, runningCost, volumeGrowth, rampUp: ramp }) => [
    { field: 'newTravellers', to: 'assumption', name: newTravellers, unit: 'trip/year' },
    { field: 'fare', to: 'assumption', name: fare, unit: 'EUR/trip' },
    { field: 'runningCost', to: 'assumption', name: runningCost, unit: 'EUR/year' },
    ...optional('volumeGrowth', 'path', volumeGrowth),
    ...optional('rampUp.years', 'assumption', ramp?.years, 'year'),
  ],
  lines: ({ newTravellers, fare, runningCost, volumeGrowth, rampUp: ramp }, context) => {
    let profile = context.operating
    if (volumeGrowth) profile = multiply(profile, context.path(volumeGrowth))
    if (ramp) profile = multiply(profile, context.ramp(ramp))
    const fares = multiply(multiply(context.assumption(newTravellers), context.assumption(fare)), profile, {
      en: 'fares of new travellers',
      nl: 'reizigersopbrengst van nieuwe reizigers',
    })
    const running = multiply(context.assumption(runningCost), context.operating, {
      en: 'running cost',
      nl: 'exploitatiekosten',
    })
    return [{ suffix: '', label: null, flow: subtract(fares, running) }]
  },
})
