import type { Axis } from '../../quantity/axis.js'
import { given } from '../../quantity/leaf.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Source } from '../../quantity/source.js'
import type { Label } from '../../quantity/text.js'
import { one } from '../../quantity/unit.js'
import { notNegative, numberProblems, problemInWords, refuse } from '../problems.js'

/**
 * Weights that someone states (opgegeven gewichten), by region, group or stakeholder: a choice of policy makers, or the
 * outcome of a participatory value evaluation.
 *
 * One pure number of 0 and more for each member of the axis, as given: bring them to region × group with `overGroups` or
 * `overRegions`, cross two sets by multiplying, and fix their level with `normalised`.
 *
 * @throws RangeError that lists every member without a weight, weight without a member and weight below 0.
 */
export const explicitWeights = <const Name extends string>(input: {
  readonly axis: Axis<Name>
  readonly weights: Readonly<Record<string, number>>
  readonly label: Label
  readonly sources: readonly Source[]
}): Quantity<Name> => {
  const { axis, weights, label, sources } = input
  const unknown = Object.keys(weights).filter((id) => !axis.members.includes(id))
  refuse([
    ...axis.members.flatMap((id) =>
      numberProblems(
        `Weight of ${axis.name} “${id}”`,
        weights[id],
        notNegative,
        'Give each member a weight; 1 is neutral.',
      ),
    ),
    ...unknown.map((id) =>
      problemInWords(
        `Weight of ${axis.name} “${id}”`,
        `a member of ${axis.members.join(', ')}`,
        `“${id}”`,
        'Correct its name, or remove it.',
      ),
    ),
  ])
  return given({ label, axes: [axis], values: axis.members.map((id) => weights[id] as number), unit: one, sources })
}
