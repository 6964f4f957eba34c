import * as z from 'zod'
import { numberParameter, textParameter } from '../../appraisal/parameter.js'
import { constant } from '../../quantity/leaf.js'
import { labelled, max, min, multiply } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationModel } from '../model.js'
import { coveredShares } from './presets.js'

const none = constant(0)

/**
 * A percentage of the direct benefits (opslag op directe effecten): effect(t, r) = share × direct benefit(t, r), as gains
 * max(effect, 0) and losses min(effect, 0) of each direct benefit, which keep the discount rate of what they are a
 * percentage of.
 *
 * Unit: a fraction of the direct benefits, from −1 to 10. A share outside the published mark-ups (−0.01 to 0.38, see
 * `shareOfDirectPresets`) is computed, and the row says so: studies with several times the direct benefits exist, and a reader
 * should see what they do. More than 10 is refused: that is a percentage typed as a fraction.
 * Source: stated with each published share.
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
        source: 'Elhorst & Oosterhaven, JTLU 2008; Teulings, Ossokina & De Groot 2018; CPB 2014',
      },
      {
        text: {
          en: 'Agglomeration is typically 10 to 20 % of user benefits in British appraisals.',
          nl: 'Agglomeratie is in Britse analyses doorgaans 10 tot 20 % van de reizigersbaten.',
        },
        source: 'Graham, OECD/ITF 2007',
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
      {
        text: {
          en: 'The share differs by region and by the state of the economy, also in sign: a share of one project says little of another.',
          nl: 'Het percentage verschilt naar regio en stand van de economie, ook van teken: dat van het ene project zegt weinig over het andere.',
        },
        source: 'Elhorst & Oosterhaven, JTLU 2008',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['directBenefits'],
  parameters: z.object({
    share: numberParameter({
      label: { en: 'share of direct benefits', nl: 'percentage van directe baten' },
      unit: '1',
      default: '0',
      source: {
        id: 'the published range of mark-ups',
        title: 'mark-up rule: no fixed percentage without proof; published ones are −1 % to 38 %',
        mark: 'derived',
      },
      min: -1,
      max: 10,
      covers: coveredShares,
    }),
    justification: textParameter({ label: { en: 'why this share', nl: 'waarom dit percentage' } }),
  }),
  lines: ({ effects, parameters }) =>
    effects
      .filter(({ isDirectBenefit }) => isDirectBenefit)
      .flatMap(({ id, label, stream, welfare }) => {
        const own = { en: `share of ${label.en}`, nl: `percentage van ${label.nl}` }
        const effect = labelled(multiply(welfare, parameters.number('share')), own)
        const nothing = multiply(effect, none)
        const line = (part: 'gain' | 'loss', name: string, words: Text, flow: Quantity<'year' | 'region'>) => {
          const amount = { kind: 'yearly', flow } as const
          return { id: name, label: words, stream, part, output: amount, inDirect: null, additional: amount }
        }
        return [
          line('gain', `shareOf.${id}`, own, max(effect, nothing)),
          line(
            'loss',
            `shareOfLoss.${id}`,
            { en: `${own.en}: losses`, nl: `${own.nl}: verlies` },
            min(effect, nothing),
          ),
        ]
      }),
}
