import type { Text } from '../../../quantity/text.js'
import type { EffectInput } from '../../effects/kinds.js'
import type { Path, Problem } from '../problem.js'
import { relocationsIn } from '../relocations.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Lists of an effect whose entries have names of their own. */
const namesIn = (effect: EffectInput, i: number): readonly (readonly [Path, readonly string[]])[] => {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const at = (field: string): Path => ['effects', i, field]
  return [
    ...(effect.kind === 'safety' ? [[at('casualties'), ids(effect.casualties)] as const] : []),
    ...(effect.kind === 'emissions' ? [[at('substances'), ids(effect.substances)] as const] : []),
    ...('shiftedTravellers' in effect ? [[at('shiftedTravellers'), ids(effect.shiftedTravellers ?? [])] as const] : []),
    ...(effect.kind === 'publicFunds' ? [[at('of'), effect.of] as const] : []),
  ]
}

/** The same id twice in a list: an effect that would count twice, a region that stands twice. */
export const duplicateProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const lists: readonly (readonly [Path, readonly string[]])[] = [
    ...input.effects.flatMap(namesIn),
    [['costEffectiveness'], (input.costEffectiveness ?? []).map(({ id }) => id)],
    [['effects'], input.effects.map(({ id }) => id)],
    [['regions', 'members'], input.regions.members.map(({ id }) => id)],
    [['groups', 'members'], input.groups?.members.map(({ id }) => id) ?? []],
    ...relocationsIn(input).flatMap(({ relocation, path }) =>
      relocation.preset === 'custom'
        ? []
        : (['core', 'periphery'] as const).map((key) => [[...path, key], relocation[key]] as const),
    ),
    ...(['assessments', 'criteria', 'weightSets', 'indicators', 'services'] as const).map(
      (list): [Path, readonly string[]] => [[list], (input[list] ?? []).map(({ id }) => id)],
    ),
    [['distribution', 'favoured'], (input.distribution?.favoured ?? []).map(({ id }) => id)],
    [['zones', 'members'], input.zones?.members.map(({ id }) => id) ?? []],
    [['scenarios'], input.scenarios.map(({ id }) => id)],
    [['alternatives'], input.alternatives.map(({ id }) => id)],
    [['agglomeration'], input.agglomeration.map(({ id }) => id)],
    [['welfare'], input.welfare.map(({ id }) => id)],
    ...input.welfare.map(({ financing }, i): readonly [Path, readonly string[]] => [
      ['welfare', i, 'financing', 'bearers'],
      financing?.bearers ?? [],
    ]),
    [['discounting'], input.discounting.map((each) => (typeof each === 'string' ? each : each.id))],
  ]
  const shadowed = Object.keys(input.series ?? {})
    .filter((name) => Object.hasOwn(input.assumptions, name))
    .map((name) =>
      make(
        'duplicateId',
        ['series', name],
        t(`“${name}” is an assumption as well`, `“${name}” is ook een aanname`),
        t('one meaning for a name', 'één betekenis per naam'),
        t('rename the series or the assumption', 'hernoem de reeks of de aanname'),
        { atKey: true, got: null },
      ),
    )
  const twice = lists.flatMap(([path, ids]) =>
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
  return [...shadowed, ...twice]
}
