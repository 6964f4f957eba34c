import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { multiply, subtract } from '../../quantity/operations.js'
import { amountName, assumptionName } from '../input/schema-parts.js'
import { common, type EffectLine, effectKind, optional, share } from './kind.js'
import { spending, spendingProfile } from './spending.js'

/**
 * Investment (investering): an amount spent over years, with an uplift for optimism bias (optimisme-opslag) and a
 * contingency (onvoorzien) as lines of their own if they are given.
 *
 * flow(t) = − amount × share(t), Σ share = 1; evenly from one year through another, or by stated shares.
 * optimism bias(t) = flow(t) × upper bound × (1 − mitigated share); contingency(t) = flow(t) × contingency.
 * Units: amount EUR, share 1/year, uplifts 1, flow EUR/year.
 * Source of the uplift: HM Treasury, supplementary guidance on optimism bias (2013). In the Netherlands the risk mark-up
 * of an estimate is no cost in the balance (nl-guidance § 5.1): a diagnostic says so.
 */
export const investment = effectKind({
  kind: 'investment',
  label: { en: 'investment', nl: 'investering' },
  role: 'capital',
  schema: z.strictObject({
    kind: z.literal('investment'),
    ...common,
    amount: amountName,
    spending,
    optimismBias: z
      .strictObject({ upperBound: assumptionName, mitigated: assumptionName })
      .optional()
      .meta({ description: 'Uplift = upper bound × (1 − mitigated share).' }),
    contingency: assumptionName.optional().meta({ description: 'Mark-up for what is not foreseen, a share.' }),
  }),
  references: ({ amount, optimismBias, contingency }) => [
    { field: 'amount', to: 'amount', name: amount, unit: 'EUR' },
    ...optional('optimismBias.upperBound', 'assumption', optimismBias?.upperBound, '1', { least: 0 }),
    ...optional('optimismBias.mitigated', 'assumption', optimismBias?.mitigated, '1', share),
    ...optional('contingency', 'assumption', contingency, '1', { least: 0 }),
  ],
  lines: ({ amount, spending: input, optimismBias, contingency }, context) => {
    const profile = spendingProfile(input, context)
    const flow = multiply(multiply(context.amount(amount), profile), constant(-1))
    const lines: EffectLine[] = [{ suffix: '', label: null, flow }]
    if (optimismBias) {
      const left = subtract(constant(1), context.assumption(optimismBias.mitigated))
      const uplift = multiply(context.assumption(optimismBias.upperBound), left)
      const label = { en: 'uplift for optimism bias', nl: 'opslag voor optimisme' }
      lines.push({ suffix: 'optimismBias', label, flow: multiply(flow, uplift) })
    }
    if (contingency) {
      const label = { en: 'contingency', nl: 'onvoorzien' }
      lines.push({ suffix: 'contingency', label, flow: multiply(flow, context.assumption(contingency)) })
    }
    return lines
  },
})
