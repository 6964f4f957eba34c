import type { WeightSetInput } from '../../../appraisal/input/assessment-input.js'
import type { Problem } from '../../../appraisal/input/problem.js'
import type { Text } from '../../../quantity/text.js'
import type { AssessmentContext } from '../../method.js'
import { problem } from '../../methods/input-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The set whose order of importance is named by the parameter `order`, or the problem that it is or has none. */
export const orderOfSet = ({
  parameters,
  path,
  weightSets,
}: AssessmentContext): { readonly set: WeightSetInput | null; readonly problems: readonly Problem[] } => {
  const name = parameters.word('order')
  if (name === '') return { set: null, problems: [] }
  const set = weightSets.find(({ id }) => id === name) ?? null
  if (set?.order) return { set, problems: [] }
  const ordered = weightSets.filter(({ order }) => order !== undefined).map(({ id }) => id)
  const list = ordered.join(', ') || '–'
  const said = set
    ? t(`“${name}” has no order of importance`, `“${name}” heeft geen volgorde van belang`)
    : t(`there is no set of weights “${name}”`, `er is geen gewichtenset “${name}”`)
  return {
    set: null,
    problems: [
      problem(
        'unknownReference',
        [...path, 'parameters', 'order'],
        said,
        t(`a set with an order: ${list}`, `een set met een order: ${list}`),
        t('add its order, or leave this out', 'voeg er een order aan toe, of laat dit weg'),
        name,
      ),
    ],
  }
}
