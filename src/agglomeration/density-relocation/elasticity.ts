import { InputError } from '../../appraisal/input/problem.js'
import type { Parameters } from '../../appraisal/plug-in.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import { elasticityOfPreset } from './elasticity-presets.js'
import { ownElasticity } from './parameters.js'

/** Whether a study gives the number itself: a default is named after its model, with a point, which a study cannot. */
const isGiven = ({ operation }: Quantity<never>): boolean =>
  operation.kind !== 'assumption' || !operation.name.includes('.')

/**
 * The elasticity that counts: the parameter, or a published one by its name (elasticiteit van een bron).
 *
 * @throws InputError `oneWay` when both are given.
 */
export const chosenElasticity = (parameters: Parameters): Quantity<never> => {
  const own = parameters.number('elasticity')
  const preset = parameters.word('elasticityPreset')
  if (preset === ownElasticity) return own
  if (isGiven(own))
    throw new InputError([
      {
        code: 'oneWay',
        path: ['agglomeration', 'parameters', 'elasticityPreset'],
        place: null,
        message: {
          en: `“densityRelocation” has an elasticity of its own and the published one “${preset}”`,
          nl: `“densityRelocation” heeft een eigen elasticiteit en de gepubliceerde “${preset}”`,
        },
        expected: { en: 'one of the two', nl: 'één van beide' },
        got: preset,
        mend: {
          en: 'remove elasticity, or elasticityPreset',
          nl: 'verwijder elasticity, of elasticityPreset',
        },
      },
    ])
  return elasticityOfPreset(preset)
}

/** What to say of a published elasticity by its name: that it is recalled. Null when it is not. */
export const elasticityWarning = (parameters: Parameters): Text | null => {
  const isRecalled = chosenElasticity(parameters).sources.some(({ mark }) => mark === 'recalled')
  if (parameters.word('elasticityPreset') === ownElasticity || !isRecalled) return null
  return {
    en: 'The elasticity is recalled, not checked in its source: illustrative.',
    nl: 'De elasticiteit is uit het geheugen en niet in de bron nagekeken: illustratief.',
  }
}
