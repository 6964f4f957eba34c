import type { RankingMethod } from '../method.js'
import { rankingParameters, scaleOf } from '../multi-criteria/study/parameters.js'
import { rankBySets } from '../multi-criteria/study/rank-by-sets.js'
import { dependsOnAlternatives } from '../multi-criteria/study/warnings.js'
import { topsis as rank } from '../multi-criteria/topsis.js'
import { defined } from '../outcome.js'

/**
 * TOPSIS (afstand tot het ideaal): C_a = d⁻ / (d⁺ + d⁻), with d⁺ and d⁻ the Euclidean distances of weighted values to the
 * best and the worst that occurs among the alternatives; for each set of weights, and for all respondents together.
 * Higher is better, from 0 to 1.
 *
 * Units: scores in those of their criterion, all else pure numbers; `vector` is the normalisation of the original. Errors:
 * InputError for scores that do not fit the normalisation or the range of their criterion, weights about ranges beside another
 * normalisation, unknown sets. Source: Hwang & Yoon, Multiple Attribute Decision Making (1981).
 */
export const topsis: RankingMethod = {
  id: 'topsis',
  kind: 'ranking',
  label: { en: 'closeness to the ideal (TOPSIS)', nl: 'afstand tot het ideaal (TOPSIS)' },
  claim: {
    en: 'The best alternative is near to the best that occurs on each criterion and far from the worst that occurs.',
    nl: 'Het beste alternatief ligt dicht bij het beste dat op elk criterium voorkomt en ver van het slechtste dat voorkomt.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Ideal and worst follow from the alternatives, so nobody has to state them.',
          nl: 'Ideaal en slechtste volgen uit de alternatieven, zodat niemand ze hoeft te geven.',
        },
        source: 'Hwang & Yoon 1981',
      },
    ],
    against: [
      {
        text: {
          en: 'An alternative more or less can turn the order of the others round (rank reversal).',
          nl: 'Een alternatief meer of minder kan de volgorde van de andere omkeren (rangomkering).',
        },
        source: 'García-Cascales & Lamata 2012',
      },
      {
        text: {
          en: 'The ranking depends on the normalisation, and there is no reason in preferences for Euclidean distance.',
          nl: 'De rangorde hangt af van de normalisatie, en voor Euclidische afstand is geen reden in voorkeuren.',
        },
        source: 'own remark',
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
      score: { en: 'closeness', nl: 'nabijheid' },
      details: { en: 'distances', nl: 'afstanden' },
      rank: (table, weights) => {
        const { ranking, why, distances } = rank({ table, normalisation: { kind: scale }, weights })
        return {
          ranking: ranking ? defined(ranking) : { value: null, why },
          details: [
            {
              id: 'toIdeal',
              label: { en: 'to the best that occurs', nl: 'tot het beste dat voorkomt' },
              values: distances.map(({ toIdeal }) => toIdeal),
            },
            {
              id: 'toAntiIdeal',
              label: { en: 'to the worst that occurs', nl: 'tot het slechtste dat voorkomt' },
              values: distances.map(({ toAntiIdeal }) => toAntiIdeal),
            },
          ],
          warnings: [dependsOnAlternatives],
        }
      },
    })
  },
}
