import type { Label, Text } from '../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import {
  fault,
  finite,
  listProblems,
  notNegative,
  numberProblems,
  positive,
  problemInWords,
  refuse,
  within,
} from '../problems.js'
import { anything, inputProblems } from '../shape.js'
import { total } from '../total.js'

/** Which groups are favoured, by position: true for those whose weight is sought. */
export const favouredProblems = (favoured: unknown, length: number): readonly Text[] => {
  const mend = {
    en: 'Give true for each group whose weight is sought, false for the others.',
    nl: 'Geef true voor elke groep waarvan het gewicht wordt gezocht, false voor de andere.',
  }
  if (!Array.isArray(favoured) || favoured.length !== length)
    return [
      fault(
        { en: 'Favoured', nl: 'Bevoordeeld' },
        { en: `a list of ${length} times true or false`, nl: `een lijst van ${length} maal true of false` },
        favoured,
        mend,
      ),
    ]
  const wrong = favoured.findIndex((each) => typeof each !== 'boolean')
  if (wrong >= 0)
    return [
      fault(
        { en: `Favoured at position ${wrong}`, nl: `Bevoordeeld op plaats ${wrong}` },
        { en: 'true or false', nl: 'true of false' },
        favoured[wrong],
        mend,
      ),
    ]
  return favoured.includes(true)
    ? []
    : [
        problemInWords(
          { en: 'Favoured', nl: 'Bevoordeeld' },
          { en: 'at least one favoured group', nl: 'ten minste één bevoordeelde groep' },
          { en: 'none', nl: 'geen' },
          mend,
        ),
      ]
}

/** What is said of amounts, one for each group, present values in one unit of money. */
const amountsOf = (what: Label, values: unknown, length: number): readonly Text[] =>
  listProblems(what, values, {
    length,
    rule: finite,
    mend: {
      en: 'Give the present value for each group, 0 where there is none.',
      nl: 'Geef de contante waarde voor elke groep, 0 waar er geen is.',
    },
  })

const weightsOf = (values: unknown, length: number): readonly Text[] =>
  listProblems({ en: 'Weights', nl: 'Gewichten' }, values, {
    length,
    rule: notNegative,
    mend: { en: 'Give 1 for each group to leave it unweighted.', nl: 'Geef 1 voor elke groep om niet te wegen.' },
  })

const lengthOf = (values: unknown): number => (Array.isArray(values) ? values.length : 0)

/** Adds what `amount` gives over the groups that are, or are not, favoured. */
const over = (favoured: readonly boolean[], wanted: boolean, amount: (i: number) => number): number =>
  total(favoured.flatMap((is, i) => (is === wanted ? [amount(i)] : [])))

/** That there is nobody to be weighed against. */
export const noOthers = undefinedBecause(
  'All groups are favoured, so that there are no others: a weight on everyone makes the balance larger or smaller and never turns it.',
  'Alle groepen zijn bevoordeeld en er zijn geen anderen: een gewicht op iedereen maakt het saldo groter of kleiner en laat het nooit omslaan.',
)

/**
 * Break-even weight of favoured groups (omslaggewicht): the weight on their net benefits at which the weighted balance
 * is zero, w* = − Σ_{r∉R} w_r NB_r / Σ_{r∈R} NB_r.
 *
 * Lists hold one number for each region or group; net benefits are present values, gains positive, in one unit of money;
 * `weights` are those of the others (the entries of favoured groups are not read, but must be there). A pure number, on
 * the scale of the weights of the others: with those at 1 it says what a euro in R must be worth in euros elsewhere. At 1
 * or below the unweighted balance is positive already; below 0 the others gain by themselves, so that no weight turns the
 * balance this way. There is none (null, with the reason) when R has no net benefit, as a larger weight then only makes the
 * balance worse, and when all groups are favoured.
 *
 * @throws RangeError that lists every figure that is missing, not finite or, of weights, below 0, and a result too large
 * for a number.
 */
export const breakEvenWeight = (input: {
  readonly netBenefits: readonly number[]
  readonly weights: readonly number[]
  readonly favoured: readonly boolean[]
}): Outcome => {
  refuse(inputProblems(input, { netBenefits: anything, weights: anything, favoured: anything }))
  const { netBenefits, weights, favoured } = input
  const length = lengthOf(netBenefits)
  refuse([
    ...amountsOf({ en: 'Net benefits', nl: 'Netto baten' }, netBenefits, length),
    ...weightsOf(weights, length),
    ...favouredProblems(favoured, length),
  ])
  const inside = within(
    over(favoured, true, (i) => netBenefits[i]!),
    { en: 'Net benefit of the favoured groups', nl: 'Netto baat van de bevoordeelde groepen' },
  )
  if (!favoured.includes(false)) return noOthers
  if (inside <= 0)
    return undefinedBecause(
      'The favoured groups have no net benefit, so no weight on them brings the balance to zero from below.',
      'De bevoordeelde groepen hebben geen netto baat; geen gewicht op hen brengt het saldo van onderaf op nul.',
    )
  const outside = over(favoured, false, (i) => weights[i]! * netBenefits[i]!)
  return defined(within(-outside / inside, { en: 'Break-even weight', nl: 'Omslaggewicht' }))
}

/**
 * Break-even weight on the benefits of favoured groups alone (omslaggewicht op de baten): the weight at which the
 * weighted benefits are as large as the costs, w* = (Σ w_r C_r − Σ_{r∉R} w_r B_r) / Σ_{r∈R} B_r.
 *
 * Lists hold one number for each region or group; benefits and costs are present values in one unit of money, costs
 * positive. `weights` are those of all costs, favoured groups included, and of the benefits of the others: 1 for an
 * unweighted rest. There is none (null, with the reason) when R has no benefits.
 *
 * @throws RangeError as `breakEvenWeight` does.
 */
export const breakEvenWeightOnBenefits = (input: {
  readonly benefits: readonly number[]
  readonly costs: readonly number[]
  readonly weights: readonly number[]
  readonly favoured: readonly boolean[]
}): Outcome => {
  refuse(inputProblems(input, { benefits: anything, costs: anything, weights: anything, favoured: anything }))
  const { benefits, costs, weights, favoured } = input
  const length = lengthOf(benefits)
  refuse([
    ...amountsOf('Benefits', benefits, length),
    ...amountsOf('Costs', costs, length),
    ...weightsOf(weights, length),
    ...favouredProblems(favoured, length),
  ])
  const inside = within(
    over(favoured, true, (i) => benefits[i]!),
    { en: 'Benefit of the favoured groups', nl: 'Baat van de bevoordeelde groepen' },
  )
  if (inside <= 0)
    return undefinedBecause(
      'The favoured groups have no benefits that a weight could raise.',
      'De bevoordeelde groepen hebben geen baten die een gewicht kan verhogen.',
    )
  const needed = total(costs.flatMap((cost, i) => [weights[i]! * cost, favoured[i] ? 0 : -weights[i]! * benefits[i]!]))
  return defined(within(needed / inside, { en: 'Break-even weight', nl: 'Omslaggewicht' }))
}

/**
 * The same from the two figures that are usually published (omslaggewicht uit baten-kostenverhouding):
 * w* = 1 + (1 / BCR − 1) / s, where s is the share of all benefits that falls on the favoured groups; everything else
 * weighs 1. Pure number.
 *
 * @throws RangeError when the ratio is not above 0 or the share not above 0 and at most 1.
 */
export const breakEvenWeightFromRatio = (input: {
  readonly benefitCostRatio: number
  readonly shareOfBenefits: number
}): number => {
  refuse(inputProblems(input, { benefitCostRatio: anything, shareOfBenefits: anything }))
  const { benefitCostRatio, shareOfBenefits } = input
  const share = {
    fits: (value: number) => value > 0 && value <= 1,
    expected: { en: 'a fraction above 0 and at most 1', nl: 'een fractie boven 0 en hoogstens 1' },
  }
  refuse([
    ...numberProblems({ en: 'Benefit-cost ratio', nl: 'Baten-kostenverhouding' }, benefitCostRatio, positive, {
      en: 'Without benefits there is no such weight.',
      nl: 'Zonder baten is er geen zo’n gewicht.',
    }),
    ...numberProblems({ en: 'Share of benefits', nl: 'Aandeel in de baten' }, shareOfBenefits, share, {
      en: 'Write 25 % as 0.25.',
      nl: 'Schrijf 25 % als 0,25.',
    }),
  ])
  return within(1 + (1 / benefitCostRatio - 1) / shareOfBenefits, { en: 'Break-even weight', nl: 'Omslaggewicht' })
}
