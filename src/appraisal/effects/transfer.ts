import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { multiply } from '../../quantity/operations.js'
import { amountName, identifier, incidence } from '../input/schema-parts.js'
import { common, effectKind } from './kind.js'
import { profileFields, profileOf, profileReferences } from './profile.js'

/**
 * Tax, subsidy or other transfer (overdracht): what one pays another receives, so that it adds up to zero over all
 * bearers and shows only in who gains and who loses.
 *
 * received(t) = + amount × profile(t) by the bearer and incidence of the effect; paid(t) = − the same by the payer's.
 * Units: amount EUR/year.
 */
export const transfer = effectKind({
  kind: 'transfer',
  label: { en: 'tax, subsidy or other transfer', nl: 'belasting, subsidie of andere overdracht' },
  role: 'transfer',
  schema: z.strictObject({
    kind: z.literal('transfer'),
    ...common,
    amount: amountName,
    payer: z.strictObject({ bearer: identifier, incidence }),
    ...profileFields,
  }),
  references: (effect) => [
    { field: 'amount', to: 'amount', name: effect.amount, unit: 'EUR/year' },
    ...profileReferences(effect),
  ],
  lines: (effect, context) => {
    const received = multiply(context.amount(effect.amount), profileOf(effect, context))
    return [
      { suffix: 'received', label: { en: 'received', nl: 'ontvangen' }, flow: received, onBudget: false },
      {
        suffix: 'paid',
        label: { en: 'paid', nl: 'betaald' },
        flow: multiply(received, constant(-1)),
        bearer: effect.payer.bearer,
        incidence: effect.payer.incidence,
      },
    ]
  },
})
