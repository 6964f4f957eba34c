import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { fault, finite, listProblems, refuse } from '../problems.js'
import { anything, inputProblems, list } from '../shape.js'

/** Coefficients of a choice model, utility per unit, and which of them is that of cost. */
export interface ChoiceCoefficients {
  readonly coefficients: readonly number[]
  /** Place of the coefficient of cost, utility per unit of money. */
  readonly cost: number
}

/**
 * Willingness to pay (betalingsbereidheid) for one unit of each attribute of a choice model: −β_k / β_cost, in the unit
 * of money of cost; −1 for cost itself. All are null where the coefficient of cost is 0.
 *
 * @throws RangeError for coefficients that are not finite, a place that is not in the list, a result that does not fit.
 *
 * Source: Train, Discrete Choice Methods with Simulation (2009), § 3.3.
 */
export const willingnessToPay = (input: ChoiceCoefficients): readonly Outcome<number>[] => {
  refuse(inputProblems(input, { coefficients: list(), cost: anything }))
  const { coefficients, cost } = input
  const known = Number.isInteger(cost) && cost >= 0 && cost < coefficients.length
  refuse([
    ...listProblems({ en: 'coefficients', nl: 'coëfficiënten' }, coefficients, {
      length: coefficients.length,
      rule: finite,
      mend: { en: 'Correct the coefficients.', nl: 'Verbeter de coëfficiënten.' },
    }),
    ...(known
      ? []
      : [
          fault(
            { en: 'cost', nl: 'kosten' },
            {
              en: `a place from 0 to ${coefficients.length - 1}`,
              nl: `een plaats van 0 tot ${coefficients.length - 1}`,
            },
            cost,
            { en: 'Say which coefficient is that of cost.', nl: 'Zeg welke coëfficiënt die van kosten is.' },
          ),
        ]),
  ])
  const perMoney = coefficients[cost]!
  if (perMoney === 0)
    return coefficients.map(() =>
      undefinedBecause(
        'The coefficient of cost is 0: money buys no utility.',
        'De coëfficiënt van kosten is 0: geld koopt geen nut.',
      ),
    )
  const worth = coefficients.map((coefficient) => -coefficient / perMoney + 0)
  refuse(
    worth.flatMap((value, k) =>
      Number.isFinite(value)
        ? []
        : [
            fault(
              { en: `willingness to pay at position ${k}`, nl: `betalingsbereidheid op plaats ${k}` },
              { en: 'a number that fits', nl: 'een getal dat past' },
              value,
              { en: 'Use other units.', nl: 'Gebruik andere eenheden.' },
            ),
          ],
    ),
  )
  return worth.map(defined)
}
