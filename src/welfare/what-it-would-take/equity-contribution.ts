import type { Text } from '../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { choiceProblems, fault, finite, listProblems, notNegative, refuse, within } from '../problems.js'
import { anything, inputProblems, object } from '../shape.js'
import { total } from '../total.js'
import { type NormalisationKind, normalisationTexts } from '../weights/normalisation.js'

/** How far the mean weight may be from 1, 9 decimals: rounding of weights that were read as numbers. */
const tolerance = 1e-9

/** The normalisations under which a mean weight is 1, with the shares that it is a mean over. */
export type MeanNormalisation =
  | { readonly kind: 'populationMean' | 'taxpayer'; readonly shares: readonly number[] }
  | { readonly kind: Exclude<NormalisationKind, 'populationMean' | 'taxpayer'> }

/** That the shares add up to 1, and the weights to a mean of 1 over them. */
const meanProblems = (weights: readonly number[], shares: readonly number[], kind: string): readonly Text[] => {
  const sum = total(shares)
  if (Math.abs(sum - 1) > tolerance)
    return [
      fault(
        { en: 'Shares', nl: 'Aandelen' },
        { en: 'shares that add up to 1, to 9 decimals', nl: 'aandelen die samen 1 zijn, tot op 9 decimalen' },
        sum,
        {
          en: 'Divide each by their sum.',
          nl: 'Deel elk door hun som.',
        },
      ),
    ]
  const mean = total(weights.map((weight, i) => weight * shares[i]!))
  return Math.abs(mean - 1) > tolerance
    ? [
        fault(
          { en: `Weights under ${kind}`, nl: `Gewichten onder ${kind}` },
          {
            en: 'a mean of 1 over the shares, to 9 decimals',
            nl: 'een gemiddelde van 1 over de aandelen, tot op 9 decimalen',
          },
          mean,
          {
            en: 'Give the weights of this normalisation, and do not round them.',
            nl: 'Geef de gewichten van deze normalisatie, en rond ze niet af.',
          },
        ),
      ]
    : []
}

/**
 * Equity contribution (bijdrage van de verdeling): what weighting adds to the balance, Σ w_i NB_i − Σ NB_i.
 *
 * Lists hold one number for each region or group, in one unit of money, which is that of the result. It has a meaning
 * only when weights have a mean of 1, over shares of the population or of the tax burden: under any other normalisation
 * part of the difference is a choice of scale, and there is none (null, with the reason).
 *
 * @throws RangeError that lists every figure that is missing, not finite or, of weights and shares, below 0; shares that
 * do not add up to 1; weights whose mean over the shares is not 1, both to 9 decimals (not weights that were rounded to
 * fewer); a result too large for a number.
 */
export const equityContribution = (input: {
  readonly netBenefits: readonly number[]
  readonly weights: readonly number[]
  readonly normalisation: MeanNormalisation
}): Outcome => {
  refuse(inputProblems(input, { netBenefits: anything, weights: anything, normalisation: object({ kind: anything }) }))
  const { netBenefits, weights, normalisation } = input
  const length = Array.isArray(netBenefits) ? netBenefits.length : 0
  const isMean = normalisation.kind === 'populationMean' || normalisation.kind === 'taxpayer'
  const shares = isMean ? normalisation.shares : null
  const lists = [
    ...listProblems({ en: 'Net benefits', nl: 'Netto baten' }, netBenefits, {
      length,
      rule: finite,
      mend: { en: 'Give the present value for each group.', nl: 'Geef de contante waarde voor elke groep.' },
    }),
    ...listProblems({ en: 'Weights', nl: 'Gewichten' }, weights, {
      length,
      rule: notNegative,
      mend: { en: 'Give the weight of each group.', nl: 'Geef het gewicht van elke groep.' },
    }),
    ...choiceProblems({ en: 'Normalisation', nl: 'Normalisatie' }, normalisation.kind, Object.keys(normalisationTexts)),
    ...(isMean
      ? listProblems({ en: 'Shares', nl: 'Aandelen' }, shares, {
          length,
          rule: notNegative,
          mend: { en: 'Give the share of each group.', nl: 'Geef het aandeel van elke groep.' },
        })
      : []),
  ]
  refuse(lists)
  if (shares === null) {
    const { condition } = normalisationTexts[normalisation.kind]
    return undefinedBecause(
      `With ${condition.en} part of the difference is a choice of scale; use a mean weight of 1 over inhabitants or the tax burden.`,
      `Met ${condition.nl} is een deel van het verschil een schaalkeuze; gebruik een gemiddeld gewicht van 1 over inwoners of de belastingdruk.`,
    )
  }
  refuse(meanProblems(weights, shares, normalisation.kind))
  return defined(
    within(total(netBenefits.flatMap((net, i) => [weights[i]! * net, -net])), {
      en: 'Equity contribution',
      nl: 'Bijdrage van gelijkheid',
    }),
  )
}
