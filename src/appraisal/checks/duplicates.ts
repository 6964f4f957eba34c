import type { Text } from '../../quantity/text.js'
import type { Path, Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The same id twice in a list: an effect that would count twice, a region that stands twice. */
export const duplicateProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const { relocation } = input
  const lists: readonly (readonly [Path, readonly string[]])[] = [
    [['effects'], input.effects.map(({ id }) => id)],
    [['regions', 'members'], input.regions.members.map(({ id }) => id)],
    [['groups', 'members'], input.groups?.members.map(({ id }) => id) ?? []],
    ...(relocation && relocation.preset !== 'custom'
      ? (['core', 'periphery'] as const).map((key) => [['relocation', key], relocation[key]] as const)
      : []),
    [['zones', 'members'], input.zones?.members.map(({ id }) => id) ?? []],
    [['scenarios'], input.scenarios.map(({ id }) => id)],
    [['alternatives'], input.alternatives.map(({ id }) => id)],
    [['agglomeration'], input.agglomeration.map(({ id }) => id)],
    [['welfare'], input.welfare.map(({ id }) => id)],
    [['discounting'], input.discounting.map((each) => (typeof each === 'string' ? each : each.id))],
  ]
  return lists.flatMap(([path, ids]) =>
    ids.flatMap((id, i) =>
      ids.indexOf(id) === i
        ? []
        : [
            make(
              'duplicateId',
              [...path, i],
              t(`“${id}” stands twice`, `“${id}” staat er tweemaal`),
              t('every id once', 'elk id eenmaal'),
              t('remove one of the two, or give it an id of its own', 'verwijder er één, of geef die een eigen id'),
              { got: null },
            ),
          ],
    ),
  )
}
