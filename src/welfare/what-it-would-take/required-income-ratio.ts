import { power } from '../../quantity/binary64.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { finite, notNegative, numberProblems, refuse } from '../problems.js'
import { anything, inputProblems } from '../shape.js'

/**
 * The income ratio that would justify a weight (benodigde inkomensverhouding): y_ref / y = w^(1/η), how many times lower
 * income in the favoured region would have to be than the reference for iso-elastic weights to give this weight.
 *
 * Pure number; compare it with the actual ratio. There is none (null, with the reason) for a weight of 0 or less, for an
 * elasticity of 0, which weighs every income the same, and for a ratio outside the range of numbers.
 *
 * @throws RangeError when the weight is not finite or the elasticity not a finite number of 0 and more.
 */
export const requiredIncomeRatio = (input: { readonly weight: number; readonly elasticity: number }): Outcome => {
  refuse(inputProblems(input, { weight: anything, elasticity: anything }))
  const { weight, elasticity } = input
  refuse([
    ...numberProblems({ en: 'Weight', nl: 'Gewicht' }, weight, finite, {
      en: 'Give the break-even weight.',
      nl: 'Geef het omslaggewicht.',
    }),
    ...numberProblems({ en: 'Elasticity', nl: 'Elasticiteit' }, elasticity, notNegative, {
      en: 'Give it without its sign, 1.3 for instance.',
      nl: 'Geef haar zonder teken, 1,3 bijvoorbeeld.',
    }),
  ])
  if (weight <= 0)
    return undefinedBecause(
      'A weight of zero or less follows from no ratio of incomes.',
      'Een gewicht van nul of minder volgt uit geen enkele inkomensverhouding.',
    )
  if (elasticity === 0)
    return undefinedBecause(
      'With an elasticity of zero every income weighs the same, whatever the ratio.',
      'Bij een elasticiteit van nul weegt elk inkomen even zwaar, wat de verhouding ook is.',
    )
  const ratio = power(weight, 1 / elasticity)
  if (ratio === 0 || !Number.isFinite(ratio))
    return undefinedBecause(
      'The ratio is too extreme for a number: at this elasticity no incomes that occur give this weight.',
      'De verhouding is te extreem voor een getal: bij deze elasticiteit geven geen voorkomende inkomens dit gewicht.',
    )
  return defined(ratio)
}
