import { choiceParameter, numberParameter } from '../../../appraisal/parameter.js'
import { assumption } from '../../../quantity/leaf.js'
import type { Quantity } from '../../../quantity/quantity.js'
import { one } from '../../../quantity/unit.js'
import type { WeightsContext } from '../../method.js'
import { elasticityPresets } from '../../weights/presets.js'
import { problem, refuseAll } from '../input-problem.js'

/** The word that leaves the elasticity to the parameter of that name. */
export const ownElasticity = 'own'

/** The elasticity of marginal utility of income, as a number or as a published one by its name. */
export const elasticityParameters = {
  elasticity: numberParameter({
    label: { en: 'elasticity of marginal utility of income', nl: 'elasticiteit van het marginale nut van inkomen' },
    unit: '1',
    default: '1.3',
    source: {
      id: 'HM Treasury, The Green Book (2022)',
      title: 'Annex A3, after Layard, Mayraz & Nickell (2008); there is no official Dutch value',
      mark: 'quoted',
    },
    min: 0,
    max: 10,
    covers: [0, 2.5],
  }),
  elasticityPreset: choiceParameter({
    label: {
      en: 'a published elasticity by name, in place of one of the study',
      nl: 'een gepubliceerde elasticiteit bij naam, in plaats van een eigen',
    },
    options: [ownElasticity, ...elasticityPresets.map(({ id }) => id)],
    default: ownElasticity,
  }),
}

const leaves = new Map<string, Quantity<never>>(
  elasticityPresets.map(({ id, label, value, source }) => [
    id,
    assumption({ name: `elasticityOfMarginalUtility.${id}`, label, value, unit: one, sources: [source] }),
  ]),
)

/**
 * The elasticity that counts: the parameter, or a published one by its name (elasticiteit van een bron).
 *
 * @throws InputError `oneWay` when both are given
 */
export const chosenElasticity = ({ parameters, path }: WeightsContext): Quantity<never> => {
  const preset = parameters.word('elasticityPreset')
  const published = leaves.get(preset)
  if (!published) return parameters.number('elasticity')
  if (parameters.isGiven('elasticity'))
    refuseAll([
      problem(
        'oneWay',
        [...path, 'parameters', 'elasticityPreset'],
        {
          en: `the elasticity is one of the study and the published “${preset}”`,
          nl: `de elasticiteit is een eigen en de gepubliceerde “${preset}”`,
        },
        { en: 'one of the two', nl: 'één van beide' },
        { en: 'remove elasticity, or elasticityPreset', nl: 'verwijder elasticity, of elasticityPreset' },
        preset,
      ),
    ])
  return published
}
