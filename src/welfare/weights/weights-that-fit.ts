import type { Text } from '../../quantity/text.js'
import { problemInWords, refuse } from '../problems.js'

const problemOf = (weight: number, position: number, mend: Text): Text =>
  problemInWords(
    { en: `Weight at position ${position}`, nl: `Gewicht op plaats ${position}` },
    { en: 'a weight that fits in a number', nl: 'een gewicht dat in een getal past' },
    weight === 0
      ? { en: 'one that is too near 0', nl: 'een dat te dicht bij 0 ligt' }
      : { en: 'one that is too large', nl: 'een dat te groot is' },
    mend,
  )

/**
 * Weights that are above 0 by their formula, in numbers: one that comes out at 0 or infinite does not fit.
 *
 * @param isZero whether the weight at a position is 0 by its formula
 * @throws RangeError that lists every weight that does not fit
 */
export const weightsThatFit = (
  weights: readonly number[],
  mend: Text,
  isZero: (position: number) => boolean = () => false,
): readonly number[] => {
  const fits = (weight: number, i: number) => weight < Number.POSITIVE_INFINITY && (weight > 0 || isZero(i))
  refuse(weights.flatMap((weight, i) => (fits(weight, i) ? [] : [problemOf(weight, i, mend)])))
  return weights
}
