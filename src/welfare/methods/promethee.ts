import * as z from 'zod'
import type { Problem } from '../../appraisal/input/problem.js'
import type { Text } from '../../quantity/text.js'
import type { RankingMethod } from '../method.js'
import type { DecisionTable } from '../multi-criteria/decision-table.js'
import type { PreferenceFunction } from '../multi-criteria/preference-functions.js'
import { promethee as rank } from '../multi-criteria/promethee.js'
import type { Decision } from '../multi-criteria/study/decision.js'
import { poolingParameter, weightSetsParameter } from '../multi-criteria/study/parameters.js'
import { preferenceMissing, preferenceOfInput } from '../multi-criteria/study/preferences.js'
import { contributionDetails, rankBySets } from '../multi-criteria/study/rank-by-sets.js'
import { dependsOnAlternatives } from '../multi-criteria/study/warnings.js'
import { defined } from '../outcome.js'
import { problem } from './input-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Preferences are between two alternatives at least. */
const tooFew = ({ alternatives }: Decision): readonly Problem[] =>
  alternatives.length > 1
    ? []
    : [
        problem(
          'nothingToRank',
          ['alternatives'],
          t('there is one alternative only', 'er is maar één alternatief'),
          t('two or more, to compare with each other', 'twee of meer, om met elkaar te vergelijken'),
          t('add one, or choose another method', 'voeg er een toe, of kies een andere methode'),
        ),
      ]

/** Net flows of one criterion, as if it were the only one. */
const flowsOfOne = ({ alternatives, criteria, scores }: DecisionTable, k: number, preference: PreferenceFunction) => {
  const criterion = criteria[k]
  if (!criterion) return []
  const table = { alternatives, criteria: [criterion], scores: scores.map((row) => [row[k] ?? Number.NaN]) }
  return rank({ table, weights: { kind: 'fixed', weights: [1] }, preferences: [preference] }).flows
}

/**
 * PROMETHEE II (outranking, netto voorkeursstroom): φ(a) = Σ_b [π(a, b) − π(b, a)] / (n − 1) with
 * π(a, b) = Σ_k w_k P_k(advantage of a over b), P the preference function of the criterion and w weights that add up to 1;
 * for each set of weights, and for all respondents together. Higher is better, from −1 to 1; net flows add up to 0.
 *
 * Units: scores and thresholds in those of their criterion, so nothing is normalised; flows and weights pure numbers.
 * Errors: InputError for criteria without a preference function, scores outside the range of their criterion, a single
 * alternative, unknown sets. Source: Brans & Vincke, Management Science 31 (1985).
 */
export const promethee: RankingMethod = {
  id: 'promethee',
  kind: 'ranking',
  label: { en: 'outranking (PROMETHEE II)', nl: 'voorkeursstromen (PROMETHEE II)' },
  claim: {
    en: 'Alternatives are compared in pairs; small differences on a criterion do not count and large ones count no further than fully, so that not every shortfall can be made good.',
    nl: 'Alternatieven worden paarsgewijs vergeleken; kleine verschillen op een criterium tellen niet en grote tellen niet meer dan ten volle, zodat niet elk tekort goed te maken is.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Scores stay in their own unit, and thresholds say from which difference on people care.',
          nl: 'Scores blijven in hun eigen eenheid, en drempels zeggen vanaf welk verschil het mensen iets uitmaakt.',
        },
        source: 'Brans & Vincke 1985',
      },
    ],
    against: [
      {
        text: {
          en: 'An alternative more or less can turn the order of two others round (rank reversal).',
          nl: 'Een alternatief meer of minder kan de volgorde van twee andere omkeren (rangomkering).',
        },
        source: 'De Keyser & Peeters 1996',
      },
      {
        text: {
          en: 'Shape and thresholds are choices for each criterion, beside the weights, and seldom have a source.',
          nl: 'Vorm en drempels zijn per criterium keuzes naast de gewichten, en hebben zelden een bron.',
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
  parameters: z.object({ weightSets: weightSetsParameter, pooling: poolingParameter }),
  assess: (context) => {
    const preferences = context.criteria.flatMap(({ preference }) =>
      preference ? [preferenceOfInput(preference)] : [],
    )
    return rankBySets(context, {
      scale: 'own',
      score: { en: 'net flow', nl: 'nettostroom' },
      details: { en: 'flows, and contributions to the net flow', nl: 'stromen, en bijdragen aan de nettostroom' },
      notes: [
        t('Scores keep their unit; net flows add up to 0.', 'Scores houden hun eenheid; nettostromen tellen op tot 0.'),
      ],
      problems: (decision) => [...tooFew(decision), ...preferenceMissing(context.criteria)],
      rank: (table, choice) => {
        const { ranking, flows, weights } = rank({ table, weights: choice, preferences })
        const single = preferences.map((preference, k) => flowsOfOne(table, k, preference))
        const rows = table.alternatives.map((_, a) =>
          single.map((of, k) => (weights.weights[k] ?? 0) * (of[a]?.net ?? Number.NaN)),
        )
        return {
          ranking: defined(ranking),
          details: [
            {
              id: 'leaving',
              label: t('preferred to others (φ⁺)', 'verkozen boven andere (φ⁺)'),
              values: flows.map(({ leaving }) => leaving),
            },
            {
              id: 'entering',
              label: t('others preferred (φ⁻)', 'andere verkozen (φ⁻)'),
              values: flows.map(({ entering }) => entering),
            },
            ...contributionDetails(context, rows),
          ],
          warnings: [dependsOnAlternatives],
        }
      },
    })
  },
}
