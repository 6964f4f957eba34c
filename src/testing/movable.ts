import { partsOf } from '../appraisal/assumption-graph.js'
import { unknownName } from '../appraisal/input/nearest-names.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { fixedAssumption } from '../comparison/fixed-assumption.js'
import type { VariedAssumption } from '../comparison/varied.js'
import type { Text } from '../quantity/text.js'
import type { Assumptions } from './assumptions.js'
import { requireAssumptionName } from './names.js'
import { misuse } from './problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Why an assumption that the file has cannot be moved, or that there is none of the name. */
const requireMovable = ({ study }: Assumptions, name: string, movable: readonly string[], matcher: string): void => {
  const path = [matcher, name]
  // A name such as `toString` is on every object, without being in the file.
  const figure = Object.hasOwn(study.input.assumptions, name) ? study.input.assumptions[name] : undefined
  const isChanged = Object.hasOwn(study.changes, name)
  const parts = figure && !isChanged ? partsOf(figure) : []
  if (parts.length > 0)
    throw misuse(
      'overrideOfDerived',
      path,
      t(
        `“${name}” is made of others and is not moved itself`,
        `“${name}” is uit andere gemaakt en verandert zelf niet`,
      ),
      t(`one of ${parts.join(', ')}`, `één van ${parts.join(', ')}`),
      t(
        'name a part, or give it a value first: `with({ set })`',
        'noem een deel, of geef eerst een waarde: `with({ set })`',
      ),
      name,
    )
  if (figure?.fixed && !isChanged) {
    const { message, expected, mend } = fixedAssumption(name)
    throw misuse('fixedAssumption', path, message, expected, mend, name)
  }
  if (figure) return
  const known = [...new Set([...movable, ...Object.keys(study.input.assumptions)])]
  const { expected, mend } = unknownName(name, known, t('correct the name', 'verbeter de naam'))
  throw misuse(
    'unknownReference',
    path,
    t(`there is no assumption “${name}”`, `er is geen aanname “${name}”`),
    expected,
    mend,
    name,
  )
}

/**
 * The assumption of a name under each choice, null where a choice does not depend on it.
 *
 * @throws InputError for a name that the study does not have, or one that is not moved itself.
 */
export const movedBy = (
  of: Assumptions,
  name: string,
  matcher: string,
): ReadonlyMap<Choice, VariedAssumption | null> => {
  requireAssumptionName(name, [matcher, 'for'])
  const choices = of.choices.map((choice) => [choice, of.probe(choice).assumptions] as const)
  const movable = choices.flatMap(([, list]) => list.map((each) => each.name))
  if (!movable.includes(name)) requireMovable(of, name, movable, matcher)
  return new Map(choices.map(([choice, list]) => [choice, list.find((each) => each.name === name) ?? null]))
}
