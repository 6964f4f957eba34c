import { exp } from '../../quantity/binary64.js'
import { numberProblems, positive, refuse, within } from '../problems.js'
import { anything, inputProblems } from '../shape.js'

/** Three answers to what a change in life satisfaction is worth in income; they differ where the change is large. */
export interface IncomeEquivalents {
  /** At the margin: y / b for each point. */
  readonly marginal: number
  /** What can be taken from someone after the change so that they are as well off as before it. */
  readonly compensatingVariation: number
  /** What must be given to someone instead of the change so that they are as well off as with it. */
  readonly equivalentVariation: number
}

const onTheScale = {
  fits: (points: number) => points >= -10 && points <= 10,
  expected: { en: 'a change from −10 to 10', nl: 'een verandering van −10 tot 10' },
}

/**
 * Income that weighs up against a change in life satisfaction (inkomen dat opweegt tegen levenstevredenheid), when
 * LS = a + b · ln y: marginal Δ · y / b, compensating variation y · (1 − e^(−Δ/b)), equivalent variation y · (e^(Δ/b) − 1).
 *
 * Units: `income` y in money a year per person, `coefficient` b in points per unit of ln income, `points` Δ on the scale
 * from 0 to 10; results in the unit of income, negative for a loss. For a gain compensating < marginal < equivalent: one
 * value of a point hides this range, and the range depends on b, which estimates disagree on.
 *
 * @throws RangeError that lists every problem: an income or coefficient that is not above 0, a change beyond the scale, a
 * result too large for a number.
 *
 * Source: Fujiwara and Campbell, Valuation techniques for social cost-benefit analysis (HM Treasury and DWP, 2011).
 */
export const lifeSatisfactionIncome = (input: {
  readonly income: number
  readonly coefficient: number
  readonly points: number
}): IncomeEquivalents => {
  refuse(inputProblems(input, { income: anything, coefficient: anything, points: anything }))
  const { income, coefficient, points } = input
  refuse([
    ...numberProblems({ en: 'income', nl: 'inkomen' }, income, positive),
    ...numberProblems({ en: 'coefficient', nl: 'coëfficiënt' }, coefficient, positive),
    ...numberProblems({ en: 'points', nl: 'punten' }, points, onTheScale),
  ])
  const share = points / coefficient
  // eˣ − 1 by its series near 0, where the difference would lose its digits.
  const growth = (x: number): number =>
    Math.abs(x) < 1e-3 ? x * (1 + (x / 2) * (1 + (x / 3) * (1 + (x / 4) * (1 + x / 5)))) : exp(x) - 1
  return {
    marginal: within(income * share, { en: 'marginal value', nl: 'marginale waarde' }),
    compensatingVariation: within(-income * growth(-share), {
      en: 'compensating variation',
      nl: 'compenserende variatie',
    }),
    equivalentVariation: within(income * growth(share), { en: 'equivalent variation', nl: 'equivalente variatie' }),
  }
}
