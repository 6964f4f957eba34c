import { exp } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import { fault, notNegative, numberProblems, positive } from '../problems.js'

/**
 * How a difference in score becomes a preference from 0 to 1 (preferentiefunctie), thresholds in the unit of the
 * criterion; d is the advantage, and no advantage is no preference.
 *
 * - `usual`: 1 for d > 0.
 * - `uShape`: 1 for d > indifference.
 * - `vShape`: d / preference, at most 1.
 * - `level`: ½ for d > indifference, 1 for d > preference.
 * - `linear` (V-shape with indifference): (d − indifference) / (preference − indifference), from 0 to 1.
 * - `gaussian`: 1 − exp(−d² / 2s²), s the advantage with the steepest rise.
 */
export type PreferenceFunction =
  | { readonly kind: 'usual' }
  | { readonly kind: 'uShape'; readonly indifference: number }
  | { readonly kind: 'vShape'; readonly preference: number }
  | { readonly kind: 'level' | 'linear'; readonly indifference: number; readonly preference: number }
  | { readonly kind: 'gaussian'; readonly s: number }

const kinds: readonly PreferenceFunction['kind'][] = ['usual', 'uShape', 'vShape', 'level', 'linear', 'gaussian']
const mend = { en: 'Correct the threshold.', nl: 'Verbeter de drempel.' }

/** The problems of the preference function of one criterion. */
export const preferenceProblems = (id: string, preference: PreferenceFunction): readonly Text[] => {
  const of = (name: string) => ({ en: `${name} of “${id}”`, nl: `${name} van “${id}”` })
  switch (preference.kind) {
    case 'usual':
      return []
    case 'uShape':
      return numberProblems(of('indifference'), preference.indifference, notNegative, mend)
    case 'vShape':
      return numberProblems(of('preference'), preference.preference, positive, mend)
    case 'gaussian':
      return numberProblems(of('s'), preference.s, positive, mend)
    case 'level':
    case 'linear': {
      const wrong = [
        ...numberProblems(of('indifference'), preference.indifference, notNegative, mend),
        ...numberProblems(of('preference'), preference.preference, positive, mend),
      ]
      return wrong.length === 0 && preference.preference <= preference.indifference
        ? [
            fault(
              of('preference'),
              {
                en: `a threshold above that of indifference, ${preference.indifference}`,
                nl: `een drempel boven die van onverschilligheid, ${preference.indifference}`,
              },
              preference.preference,
              mend,
            ),
          ]
        : wrong
    }
    default:
      return [
        fault(
          { en: `preference function of “${id}”`, nl: `voorkeursfunctie van “${id}”` },
          { en: `one of ${kinds.join(', ')}`, nl: `een van ${kinds.join(', ')}` },
          (preference as PreferenceFunction).kind,
          { en: 'Choose one; there is no default.', nl: 'Kies er een; er is geen standaard.' },
        ),
      ]
  }
}

/** The preference, from 0 to 1, that an advantage gives. */
export const preferenceOf = (preference: PreferenceFunction, advantage: number): number => {
  if (advantage <= 0) return 0
  switch (preference.kind) {
    case 'usual':
      return 1
    case 'uShape':
      return advantage > preference.indifference ? 1 : 0
    case 'vShape':
      return Math.min(advantage / preference.preference, 1)
    case 'level':
      if (advantage > preference.preference) return 1
      return advantage > preference.indifference ? 0.5 : 0
    case 'linear': {
      const { indifference, preference: full } = preference
      if (advantage > full) return 1
      return advantage > indifference ? (advantage - indifference) / (full - indifference) : 0
    }
    case 'gaussian': {
      const steps = advantage / preference.s
      return 1 - exp(-(steps * steps) / 2)
    }
  }
}
