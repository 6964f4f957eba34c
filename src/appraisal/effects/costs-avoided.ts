import * as z from 'zod'
import { multiply } from '../../quantity/operations.js'
import { amountName } from '../input/schema-parts.js'
import { common, effectKind } from './kind.js'
import { spending, spendingProfile } from './spending.js'

/**
 * Costs avoided in the null alternative (uitgespaarde kosten in het nulalternatief): what need not be spent because of
 * the project. On the cost side it is a minus in the denominator of the ratio; on the benefit side a saving.
 *
 * flow(t) = + amount × share(t), Σ share = 1.
 * Units: amount EUR, share 1/year, flow EUR/year. Source: definition of costs, nl-guidance § 5.1.
 */
export const costsAvoided = effectKind({
  kind: 'costsAvoided',
  label: { en: 'costs avoided in the null alternative', nl: 'uitgespaarde kosten in het nulalternatief' },
  role: 'capital',
  schema: z.strictObject({ kind: z.literal('costsAvoided'), ...common, amount: amountName, spending }),
  references: ({ amount }) => [{ field: 'amount', to: 'amount', name: amount, unit: 'EUR' }],
  lines: ({ amount, spending: input }, context) => [
    { suffix: '', label: null, flow: multiply(context.amount(amount), spendingProfile(input, context)) },
  ],
})
