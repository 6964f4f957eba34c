import { constant } from '../../quantity/leaf.js'
import { add, divide, max, multiply, power, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { ByGroup } from './by-group.js'
import { type Normalisation, normalised } from './normalisation.js'
import { type ReferenceLevel, referenceLevel } from './reference-level.js'

export interface NeedInput {
  /** Score on a broad-welfare index, higher is better: above 0, and with `gap` also 0. */
  readonly score: ByGroup
  readonly reference: ReferenceLevel
  /** `ratio`: (S̄ / S)^φ. `gap`: 1 + λ · max(0, (S̄ − S) / S̄), which leaves groups above the reference alone. */
  readonly form: 'ratio' | 'gap'
  /** φ or λ: 0 and more; 0 is no weighting. */
  readonly strength: Quantity<never>
  readonly normalisation: Normalisation
}

/** What must be said wherever these weights are shown. */
export const needWeightsNote: Text = Object.freeze({
  en: 'A design of this library, not a published method: no official mapping from a broad-welfare score to a project weight exists. Show it as a scenario beside the break-even weight.',
  nl: 'Een ontwerp van deze bibliotheek, geen gepubliceerde methode: er is geen officiële vertaling van een bredewelvaartsscore naar een projectgewicht. Toon het als scenario naast het omslaggewicht.',
})

const label: Text = { en: 'weight before normalisation', nl: 'gewicht voor normalisatie' }

/**
 * Need weights (behoeftegewichten): groups with a lower broad-welfare score S weigh more, w = (S̄ / S)^φ or
 * w = 1 + λ · max(0, (S̄ − S) / S̄).
 *
 * A design of this library, see {@link needWeightsNote}. Axes region × group; score and reference in one unit, above 0
 * (with `gap`, which divides by the reference alone, scores of 0 too); weights pure numbers, 1 at the reference.
 *
 * @throws BuildError when score and reference have other units.
 */
export const needWeights = ({ score, reference, form, strength, normalisation }: NeedInput): ByGroup => {
  const mean = referenceLevel(score, reference)
  if (form === 'ratio') {
    const ratio = divide(mean, score, { en: 'reference score / score', nl: 'referentiescore / score' })
    return normalised(power(ratio, strength, label), normalisation)
  }
  const gap = divide(subtract(mean, score), mean, {
    en: 'gap to the reference score',
    nl: 'achterstand op de referentiescore',
  })
  const weights = add(constant(1), multiply(strength, max(gap, constant(0))), label)
  return normalised(weights, normalisation)
}
