import type { Text } from '../../../quantity/text.js'
import { kindOf, type PricedEffect } from '../../effects/kinds.js'
import type { Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Effects that may contain the benefits of another effect of the study without saying how much of them. */
export const overlapProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const priced = input.effects.filter((effect): effect is PricedEffect => effect.kind !== 'unpriced')
  return input.effects.flatMap((effect, i) => {
    if (effect.kind === 'unpriced') return []
    const { reexpresses = [], label } = kindOf(effect)
    return priced
      .filter(({ kind, id }) => reexpresses.includes(kind) && effect.overlaps?.[id] === undefined)
      .map(({ id }) =>
        make(
          'overlapNotStated',
          ['effects', i, 'overlaps'],
          t(
            `“${effect.id}” (${label.en}) may contain part of “${id}”`,
            `“${effect.id}” (${label.nl}) kan een deel van “${id}” bevatten`,
          ),
          t('which share of this effect is already counted there', 'welk aandeel van dit effect daar al is geteld'),
          t(
            `add ${id}: { share: an assumption from 0 to 1, why } to overlaps`,
            `voeg ${id}: { share: een aanname van 0 tot 1, why } toe aan overlaps`,
          ),
          { got: null },
        ),
      )
  })
}
