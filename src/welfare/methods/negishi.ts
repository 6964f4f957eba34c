import * as z from 'zod'
import type { WeightsMethod } from '../method.js'
import { negishiWeights } from '../weights/negishi.js'
import { chosenElasticity, elasticityParameters } from './weights-parts/elasticity.js'
import {
  incomeLevelParameters,
  levelShares,
  levelUnused,
  meanOver,
  normalisationOf,
  normalisationText,
  referenceOf,
  referenceUnfit,
} from './weights-parts/level.js'
import { incomeWarnings, spreadWarnings } from './weights-parts/warnings.js'

/**
 * Negishi weights (Negishi-gewichten): w = (y / y_ref)^η, the inverse of marginal utility: the weights on utility that
 * an unweighted balance implies.
 *
 * A diagnosis, no plea: applied to euros they mirror income weights. Region × group, or region; income in any one unit; weights pure numbers, one set for all lines.
 *
 * @throws InputError `columnNotPositive`, `missingNeed`, `oneWay`, `parametersDoNotFit`, `keyWithoutEffect`.
 * Source: Negishi, Welfare Economics and Existence of an Equilibrium for a Competitive Economy (1960); Nordhaus & Yang,
 * A Regional Dynamic General-Equilibrium Model of Alternative Climate-Change Strategies (1996).
 */
export const negishi: WeightsMethod = {
  id: 'negishi',
  kind: 'weights',
  label: { en: 'Negishi weights (diagnosis)', nl: 'Negishi-gewichten (diagnose)' },
  claim: {
    en: 'Shows the weights on utility that an unweighted balance implies: they rise with income as marginal utility falls, which leaves the existing distribution as it is.',
    nl: 'Laat de gewichten op nut zien die een ongewogen saldo inhoudt: ze stijgen met het inkomen zoals het marginale nut daalt, wat de bestaande verdeling laat zoals zij is.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Makes visible what leaving the distribution alone implies: weight times marginal utility is the same for everyone.',
          nl: 'Maakt zichtbaar wat het met rust laten van de verdeling inhoudt: gewicht maal marginaal nut is voor ieder gelijk.',
        },
        source: 'Negishi 1960; Nordhaus & Yang 1996 (recalled)',
      },
    ],
    against: [
      {
        text: {
          en: 'They belong on utility, where they give the unweighted sum back. Applied to euros, as in a row, they weigh those with more heavier still: a mirror, and no measure of welfare.',
          nl: 'Ze horen bij nut, waar ze de ongewogen som teruggeven. Toegepast op euro’s, zoals in een rij, tellen ze wie meer heeft nog zwaarder: een spiegel, en geen maat voor welvaart.',
        },
        source: 'own remark',
      },
      {
        text: {
          en: 'With weights that fall with income instead, results for climate damage differ by up to two orders of magnitude.',
          nl: 'Met gewichten die juist met inkomen dalen verschillen uitkomsten voor klimaatschade tot twee ordes van grootte.',
        },
        source: 'Anthoff, Hepburn & Tol 2009',
      },
    ],
  },
  needs: [],
  parameters: z.object({ ...elasticityParameters, ...incomeLevelParameters }),
  positive: (given) => [given.word('income')],
  shares: levelShares,
  unused: (given) => levelUnused(given, 'referenceIncome', true),
  unfit: (context, read) =>
    referenceUnfit(context, 'referenceIncome', context.cellColumn(context.parameters.word('income')), read),
  weights: (context) => {
    const { parameters: given, cellColumn } = context
    const [column, normalisation] = [given.word('income'), normalisationOf(context)]
    return {
      weights: negishiWeights({
        income: cellColumn(column),
        reference: referenceOf(context, 'referenceIncome'),
        elasticity: chosenElasticity(context),
        normalisation,
      }),
      normalisation: normalisationText(given),
      ...meanOver(normalisation),
      warnings: [
        {
          code: 'diagnosisOnly',
          en: 'Negishi weights are a diagnosis: look at the weights, which an unweighted balance implies on utility. The balance weighted by them is a mirror of income weights and no measure of welfare.',
          nl: 'Negishi-gewichten zijn een diagnose: kijk naar de gewichten, die een ongewogen saldo op nut inhoudt. Het saldo dat ermee is gewogen is een spiegel van inkomensgewichten en geen maat voor welvaart.',
        },
        ...spreadWarnings(context),
        ...incomeWarnings(column, context.incomeIn(column)),
      ],
    }
  },
}
