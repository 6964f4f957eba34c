import type { RankingMethod } from '../method.js'
import { rankingParameters, scaleOf } from '../multi-criteria/study/parameters.js'
import { contributionDetails, rankBySets } from '../multi-criteria/study/rank-by-sets.js'
import { weightedSum as rank } from '../multi-criteria/weighted-sum.js'
import { defined } from '../outcome.js'

/**
 * Weighted sum (gewogen som): V_a = Σ_k w_k v_k(x_ak), v the value of a score and w weights that add up to 1; for each
 * set of weights, and for all respondents together. Higher is better.
 *
 * Units: scores in those of their criterion, values and weights pure numbers. Errors: InputError for scores that do not
 * fit the normalisation or the range of their criterion, weights about ranges beside another normalisation, unknown sets.
 * Source: Keeney & Raiffa, Decisions with Multiple Objectives (1976).
 */
export const weightedSum: RankingMethod = {
  id: 'weightedSum',
  kind: 'ranking',
  label: { en: 'weighted sum', nl: 'gewogen som' },
  claim: {
    en: 'Alternatives are as good as the weighted sum of their values on the criteria, so that enough of one thing makes good every shortfall of another.',
    nl: 'Alternatieven zijn zo goed als de gewogen som van hun waarden op de criteria, zodat genoeg van het ene elk tekort aan het andere goedmaakt.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Follows from stated axioms when preferences for one criterion do not depend on the level of others.',
          nl: 'Volgt uit expliciete axioma’s als voorkeuren voor het ene criterium niet afhangen van het niveau van andere.',
        },
        source: 'Keeney & Raiffa 1976',
      },
      {
        text: {
          en: 'Weights of citizens can be used as they are: with the same projects citizens ranked safety and cycling higher and car projects lower than a cost-benefit analysis did.',
          nl: 'Gewichten van burgers zijn te gebruiken zoals ze zijn: bij dezelfde projecten zetten burgers veiligheid en fietsen hoger en autoprojecten lager dan een kosten-batenanalyse.',
        },
        source: 'Mouter, Koster & Dekker 2021',
      },
    ],
    against: [
      {
        text: {
          en: 'Weights mean something only beside the range that each criterion runs over; people hardly change their weights when the range changes.',
          nl: 'Gewichten betekenen alleen iets naast het bereik van elk criterium; mensen passen hun gewichten nauwelijks aan als het bereik verandert.',
        },
        source: 'Von Nitzsch & Weber 1993',
      },
      {
        text: {
          en: 'It does not say that a project is worth its cost; Dutch guidance builds on the balance and leaves what has no price beside it.',
          nl: 'Zij zegt niet of een project zijn kosten waard is; de Nederlandse leidraad bouwt op het saldo en laat wat geen prijs heeft ernaast staan.',
        },
        source: 'Romijn & Renes 2013',
      },
    ],
  },
  needs: ['criteria', 'weightSets'],
  parameters: rankingParameters,
  assess: (context) => {
    const scale = scaleOf(context.parameters)
    return rankBySets(context, {
      scale,
      score: { en: 'score', nl: 'score' },
      details: { en: 'contributions to the score', nl: 'bijdragen aan de score' },
      rank: (table, weights) => {
        const { ranking, contributions } = rank({ table, normalisation: { kind: scale }, weights })
        return { ranking: defined(ranking), details: contributionDetails(context, contributions) }
      },
    })
  },
}
