import * as z from 'zod'
import { multiply, subtract } from '../../quantity/operations.js'
import { amountName } from '../input/schema-parts.js'
import { common, effectKind } from './kind.js'
import { spending, spendingProfile } from './spending.js'

/**
 * Land development and housing (gebiedsontwikkeling en woningbouw): homes that come here instead of elsewhere are worth
 * the residual land value (residuele grondwaarde) here minus the one in the null alternative. The number of homes in the
 * country stays the same.
 *
 * flow(t) = homes × share(t) × (land value here − land value in the null alternative), Σ share = 1.
 * Units: homes home, land value EUR/home, share 1/year, flow EUR/year.
 * Buyers pay for proximity, so land values contain part of the users' benefits: `overlaps` must name each of those
 * effects and say what share of this effect is already in it. Source: nl-guidance § 6 (KiM 2022), § 7 (national totals).
 */
export const landDevelopment = effectKind({
  kind: 'landDevelopment',
  label: { en: 'land development and housing', nl: 'gebiedsontwikkeling en woningbouw' },
  role: 'benefit',
  reexpresses: ['userBenefit', 'userBenefitMatrix', 'reliability', 'comfort', 'noise'],
  schema: z.strictObject({
    kind: z.literal('landDevelopment'),
    ...common,
    homes: amountName,
    landValueHere: amountName,
    landValueElsewhere: amountName.meta({
      description: 'Residual land value of the same home in the null alternative.',
    }),
    completion: spending,
  }),
  references: ({ homes, landValueHere, landValueElsewhere }) => [
    { field: 'homes', to: 'amount', name: homes, unit: 'home', range: { least: 0 } },
    { field: 'landValueHere', to: 'amount', name: landValueHere, unit: 'EUR/home' },
    { field: 'landValueElsewhere', to: 'amount', name: landValueElsewhere, unit: 'EUR/home' },
  ],
  lines: ({ homes, landValueHere, landValueElsewhere, completion }, context) => {
    const gain = subtract(context.amount(landValueHere), context.amount(landValueElsewhere), {
      en: 'residual land value here minus elsewhere',
      nl: 'residuele grondwaarde hier minus elders',
    })
    const built = multiply(context.amount(homes), spendingProfile(completion, context), {
      en: 'homes completed',
      nl: 'opgeleverde woningen',
    })
    return [{ suffix: '', label: null, flow: multiply(built, gain) }]
  },
})
