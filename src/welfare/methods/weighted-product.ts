import type { Problem } from '../../appraisal/input/problem.js'
import { type Text, textOf } from '../../quantity/text.js'
import type { AssessmentContext, RankingMethod } from '../method.js'
import type { Decision } from '../multi-criteria/study/decision.js'
import { rankingParameters, scaleOf } from '../multi-criteria/study/parameters.js'
import { contributionDetails, rankBySets } from '../multi-criteria/study/rank-by-sets.js'
import type { Scale } from '../multi-criteria/study/scale-checks.js'
import { weightedProduct as rank, weightedFactors, type Zeroed } from '../multi-criteria/weighted-product.js'
import { defined } from '../outcome.js'
import { problem } from './input-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Values below zero have no power that is a number. */
const negativeProblems = ({ table }: Decision, scale: Scale): readonly Problem[] =>
  table.criteria.flatMap(({ id, better }, k) => {
    const keepsSign = scale === 'asGiven' || (scale === 'vector' && better === 'high')
    const negative = table.alternatives.filter((_, a) => (table.scores[a]?.[k] ?? 0) < 0)
    if (!keepsSign || negative.length === 0) return []
    const named = negative.join(', ')
    return [
      problem(
        'scoresDoNotFit',
        ['criteria', k],
        t(`“${id}” is below 0 for ${named}, in a product`, `“${id}” is onder 0 bij ${named}, in een product`),
        t('values of 0 or more', 'waarden van 0 of meer'),
        t('choose another normalisation or method', 'kies een andere normalisation of methode'),
      ),
    ]
  })

const zeroWarning = ({ alternative, criteria: zeroOn }: Zeroed, { labelOf, criteria }: AssessmentContext): Text => {
  const name = labelOf('alternative', alternative)
  const on = zeroOn.map((id) => textOf(criteria.find((each) => each.id === id)?.label ?? id))
  return t(
    `“${name.en}” has a value of 0 on ${on.map(({ en }) => `“${en}”`).join(', ')}: that alone makes its product 0.`,
    `“${name.nl}” heeft een waarde van 0 op ${on.map(({ nl }) => `“${nl}”`).join(', ')}: dat alleen al maakt het product 0.`,
  )
}

/**
 * Weighted product (gewogen product): V_a = Π_k v_k(x_ak)^w_k, v the value of a score and w weights that add up to 1; for
 * each set of weights, and for all respondents together. Higher is better.
 *
 * Units: scores in those of their criterion, values and weights pure numbers. Errors: InputError for scores that do not
 * fit the normalisation or the range of their criterion, values below 0, weights about ranges beside another normalisation,
 * unknown sets. Source: Bridgman, Dimensional Analysis (1922); Miller & Starr (1969).
 */
export const weightedProduct: RankingMethod = {
  id: 'weightedProduct',
  kind: 'ranking',
  label: { en: 'weighted product', nl: 'gewogen product' },
  claim: {
    en: 'Alternatives are as good as the product of their values, each to the power of its weight: a poor value on one criterion is hard to make good.',
    nl: 'Alternatieven zijn zo goed als het product van hun waarden, elk tot de macht van zijn gewicht: een slechte waarde op één criterium is moeilijk goed te maken.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Ratios of scores decide, so the unit of a score that starts at zero does not matter.',
          nl: 'Verhoudingen van scores beslissen, zodat de eenheid van een score die bij nul begint niet uitmaakt.',
        },
        source: 'Bridgman 1922; Miller & Starr 1969',
      },
    ],
    against: [
      {
        text: {
          en: 'A value of 0 on any criterion with weight makes the whole product 0, whatever the rest; where that zero lies is a choice of the normalisation.',
          nl: 'Een waarde van 0 op een criterium met gewicht maakt het hele product 0, wat de rest ook is; waar die nul ligt volgt uit de normalisatie.',
        },
        source: 'own remark',
      },
      {
        text: {
          en: 'It does not say that a project is worth its cost; Dutch guidance builds on the balance and leaves what has no price beside it.',
          nl: 'Het zegt niet of een project zijn kosten waard is; de Nederlandse leidraad bouwt op het saldo en laat wat geen prijs heeft ernaast staan.',
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
      score: { en: 'product', nl: 'product' },
      details: { en: 'factors of the product', nl: 'factoren van het product' },
      problems: (decision) => negativeProblems(decision, scale),
      rank: (table, choice) => {
        const { ranking, values, weights, zeroed } = rank({ table, normalisation: { kind: scale }, weights: choice })
        const factors = weightedFactors(values, weights.weights)
        return {
          ranking: defined(ranking),
          details: contributionDetails(context, factors),
          warnings: zeroed.map((each) => zeroWarning(each, context)),
        }
      },
    })
  },
}
