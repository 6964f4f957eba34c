import * as z from 'zod'
import { multiply, subtract } from '../../quantity/operations.js'
import { amountName, pathName, rampUp } from '../input/schema-parts.js'
import { common, effectKind, optional } from './kind.js'
import { profileOf } from './profile.js'

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
  role: 'revenue',
  schema: z.strictObject({
    kind: z.literal('operatorResult'),
    ...common,
    newTravellers: amountName,
    fare: amountName,
    runningCost: amountName,
    volumeGrowth: pathName.optional(),
    rampUp: rampUp.optional(),
  }),
  references: ({ newTravellers, fare, runningCost, volumeGrowth, rampUp: ramp }) => [
    { field: 'newTravellers', to: 'amount', name: newTravellers, unit: 'trip/year' },
    { field: 'fare', to: 'amount', name: fare, unit: 'EUR/trip' },
    { field: 'runningCost', to: 'amount', name: runningCost, unit: 'EUR/year' },
    ...optional('volumeGrowth', 'path', volumeGrowth),
    ...optional('rampUp.years', 'assumption', ramp?.years, 'year'),
  ],
  lines: ({ newTravellers, fare, runningCost, volumeGrowth, rampUp: ramp }, context) => {
    const profile = profileOf({ volumeGrowth, rampUp: ramp }, context)
    const fares = multiply(multiply(context.amount(newTravellers), context.amount(fare)), profile, {
      en: 'fares of new travellers',
      nl: 'reizigersopbrengst van nieuwe reizigers',
    })
    const running = multiply(context.amount(runningCost), context.operating, {
      en: 'running cost',
      nl: 'exploitatiekosten',
    })
    return [{ suffix: '', label: null, flow: subtract(fares, running) }]
  },
})
