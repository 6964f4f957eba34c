import * as z from 'zod'
import { numberParameter, textParameter } from '../appraisal/parameter.js'
import { labelled, multiply } from '../quantity/operations.js'
import type { AgglomerationModel } from './model.js'

/**
 * A percentage of the direct benefits (opslag op directe effecten): line(t, r) = share × direct benefit(t, r), one line per
 * direct benefit so that it keeps the discount rate of what it is a percentage of.
 */
export const shareOfDirect: AgglomerationModel = {
  id: 'shareOfDirect',
  label: { en: 'share of direct benefits', nl: 'percentage van directe baten' },
  claim: {
    en: 'Indirect effects are taken as a fixed percentage of the direct user benefits.',
    nl: 'Indirecte effecten worden op een vast percentage van de directe reizigersbaten gesteld.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Spatial equilibrium studies of four Dutch maglev plans found −1 % to +38 % of direct benefits; LUCA found 30 % for one rail link.',
          nl: 'Ruimtelijke evenwichtsstudies van vier Nederlandse zweeftreinplannen vonden −1 % tot +38 % van de directe baten; LUCA vond 30 % voor één spoorverbinding.',
        },
        source: 'Elhorst & Oosterhaven, JTLU 2008; CPB LUCA 2014',
      },
    ],
    against: [
      {
        text: {
          en: 'No national figures exist; shifts between regions and markets easily look like gains, and a fixed mark-up without proof is a known weakness.',
          nl: 'Er zijn geen landelijke kengetallen; verschuivingen lijken al snel winst, en een vaste opslag zonder bewijs is een bekende zwakte.',
        },
        source: 'Steunpunt Economische Expertise, kengetallen indirecte effecten',
      },
    ],
  },
  role: 'additional',
  claims: [],
  needs: ['directBenefits'],
  parameters: z.object({
    share: numberParameter({
      label: { en: 'share of direct benefits', nl: 'percentage van directe baten' },
      unit: '1',
      default: '0',
      source: { id: 'agglomeration § 3', title: 'mark-up rule: no fixed percentage without proof', mark: 'derived' },
      min: -1,
      max: 1,
    }),
    justification: textParameter({ label: { en: 'why this share', nl: 'waarom dit percentage' } }),
  }),
  lines: ({ effects, parameters }) =>
    effects
      .filter(({ isDirectBenefit }) => isDirectBenefit)
      .map(({ id, label, stream, welfare }) => {
        const own = { en: `share of ${label.en}`, nl: `percentage van ${label.nl}` }
        const flow = labelled(multiply(welfare, parameters.number('share')), own)
        const amount = { kind: 'yearly', flow } as const
        return {
          id: `shareOf.${id}`,
          label: own,
          stream,
          part: 'gain',
          output: amount,
          inDirect: null,
          additional: amount,
        }
      }),
}
