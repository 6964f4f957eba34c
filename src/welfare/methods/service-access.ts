import * as z from 'zod'
import { choiceParameter, numberParameter } from '../../appraisal/parameter.js'
import { groupedNumberText, numberText, type Text } from '../../quantity/text.js'
import { unitWords } from '../../quantity/unit-words.js'
import type { AccessibilityMethod, AssessmentContext, Finding } from '../method.js'
import type { AccessDecay } from '../service-access/gravity-access.js'
import { equityFigures } from './access-parts/equity-figures.js'
import { serviceClaim, serviceEvidence } from './access-parts/evidence.js'
import { regionFigures } from './access-parts/region-figures.js'
import { type ServiceData, serviceData, serviceProblems, serviceUnitProblems } from './access-parts/service-input.js'
import { orInputError, refuseAll } from './input-problem.js'
import { unofficialData } from './unofficial-data.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const parameters = z.object({
  form: choiceParameter({
    label: t('how the pull falls with cost', 'hoe de aantrekking met kosten daalt'),
    options: ['exponential', 'power', 'gaussian'],
    default: 'exponential',
  }),
  enough: numberParameter({
    label: t(
      'how much is enough, as a share of the mean access without the project',
      'hoeveel genoeg is, als aandeel van de gemiddelde bereikbaarheid zonder project',
    ),
    unit: '1',
    default: '0.5',
    source: { id: 'own assumption', title: 'half of the mean; what is enough is a political choice', mark: 'assumed' },
    min: 0.0001,
    max: 10,
  }),
})

const formNote = (form: AccessDecay['kind'], services: readonly ServiceData[]): readonly Text[] => {
  if (services.every(({ decay }) => decay === null)) return []
  const formula = { exponential: 'e^(−decay · c)', power: 'c^(−decay)', gaussian: 'e^(−c² / (2 · decay²))' }[form]
  return [
    t(
      `With decay an opportunity at cost c counts for ${formula}.`,
      `Met afstandsverval telt aanbod op kosten c voor ${formula}.`,
    ),
  ]
}

const limitNotes = (services: readonly ServiceData[]): readonly Text[] =>
  services.flatMap(({ label, limit, costUnit }) => {
    if (limit === null) return []
    const is = groupedNumberText(limit)
    return [
      t(
        `${label.en}: limit and norm ${is.en} ${costUnit}; the norm is met where the nearest is within it.`,
        `${label.nl}: grens en norm ${is.nl} ${unitWords(costUnit, 'nl')}; aan de norm is voldaan waar de dichtstbijzijnde erbinnen ligt.`,
      ),
    ]
  })

/** A service without limit and decay has no access to spread over people. */
const nearestOnly = (services: readonly ServiceData[]): readonly Text[] =>
  services.flatMap(({ label, limit, decay }) =>
    limit === null && decay === null
      ? [
          t(
            `${label.en} has no limit and no decay: only the cost to the nearest is given.`,
            `${label.nl} heeft geen limit en geen decay: alleen de kosten naar de dichtstbijzijnde staan er.`,
          ),
        ]
      : [],
  )

const assess = (context: AssessmentContext): Finding => {
  const form = context.parameters.word('form') as AccessDecay['kind']
  const enough = context.numbers(context.parameters.number('enough'))[0]!
  const at = (i: number) => ['services', i]
  refuseAll(context.services.flatMap((service, i) => serviceUnitProblems(context, service, at(i), form)))
  const services = context.services.map((service) => serviceData(context, service, form))
  refuseAll(services.flatMap((service, i) => serviceProblems(service, context.zones, at(i))))
  const share = numberText(enough)
  const figures = services.flatMap((service, i) =>
    orInputError(at(i), () => [
      ...service.situations.flatMap((situation) => regionFigures(context, service, situation)),
      ...equityFigures(context, service, enough),
    ]),
  )
  return {
    figures,
    notes: [
      t(
        'Figures of regions are means over zones, each weighted by its people.',
        'Cijfers van regio’s zijn gemiddelden over zones, gewogen met de mensen die er wonen.',
      ),
      ...limitNotes(services),
      ...formNote(form, services),
      ...(services.some(({ limit, decay }) => limit !== null || decay !== null)
        ? [
            t(
              `Too little: less than ${share.en} times the mean access without the project; with decay where there is one, else within the limit.`,
              `Te weinig: minder dan ${share.nl} maal de gemiddelde bereikbaarheid zonder project; met afstandsverval als dat er is, anders binnen de grens.`,
            ),
          ]
        : []),
      ...nearestOnly(services),
    ],
    warnings: [
      t(
        'Gains in access and gains in travel time are the same gains: show them beside the balance and never add them up.',
        'Winst in bereikbaarheid en reistijdwinst zijn dezelfde winst: toon ze naast het saldo en tel ze nooit bij elkaar op.',
      ),
      t(
        'Outcomes depend on the zones and on how distance counts, and the mean of a region hides the spread within it.',
        'Uitkomsten hangen af van de zones en van hoe afstand telt, en het gemiddelde van een regio verhult de spreiding erbinnen.',
      ),
      ...unofficialData(services.flatMap(({ nodes }) => nodes)),
    ],
  }
}

/**
 * Access to services (bereikbaarheid van voorzieningen) by region, without the project and in each alternative: the cost to
 * the nearest, what is within a limit, gravity with decay, who is within the norm, and how evenly access is spread over people.
 *
 * Axes: service, situation, region; measures of spread over people of all zones. Units: those of the matrix of cost and of
 * the opportunities; shares and measures of spread are pure numbers. Cumulative Σ O_j · 1[c_ij ≤ limit], gravity
 * Σ O_j f(c_ij); a region is the mean over its zones weighted by people. A zone within the limit of the nearest opportunity
 * meets the norm. `src/welfare/service-access` and `src/welfare/inequality` compute them.
 *
 * Source: Geurs and van Wee, Accessibility evaluation of land-use and transport strategies (2004); Lucas, van Wee and Maat,
 * A method to evaluate equitable accessibility (2015); van der Veen et al., Operationalizing an indicator of sufficient
 * accessibility (2020).
 *
 * @throws InputError with all problems: units of people, limit or decay that do not fit, people, opportunities, limit
 * or decay below 0 (costs of 0 with form: power), no people at all.
 */
export const serviceAccess: AccessibilityMethod = {
  id: 'serviceAccess',
  kind: 'accessibility',
  label: t('access to services', 'bereikbaarheid van voorzieningen'),
  claim: serviceClaim,
  evidence: serviceEvidence,
  needs: ['zones', 'services'],
  parameters,
  assess,
}
