import type { WeightSetInput } from '../../../appraisal/input/assessment-input.js'
import { type Text, textOf } from '../../../quantity/text.js'
import type { Figure } from '../../method.js'
import { type AnalyticHierarchy, analyticHierarchy } from '../analytic-hierarchy.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Above it comparisons are usually asked anew. Source: Saaty, The Analytic Hierarchy Process (1980). */
const mostContradiction = 0.1

/** The priorities of a set with pairwise comparisons; the other half of the table follows from the half that is given. */
export const hierarchyOf = (
  { comparisons = {} }: Pick<WeightSetInput, 'comparisons'>,
  criteria: readonly { readonly id: string }[],
): AnalyticHierarchy =>
  analyticHierarchy(
    criteria.map(({ id: first }) =>
      criteria.map(({ id: second }) => {
        if (first === second) return 1
        const stated = comparisons[first]?.[second]
        return stated === undefined ? 1 / Number(comparisons[second]?.[first]) : Number(stated)
      }),
    ),
  )

const pairwise = (sets: readonly WeightSetInput[]) => sets.filter(({ kind }) => kind === 'pairwise')

/** How far the comparisons of each set contradict each other. */
export const consistencyFigures = (
  sets: readonly WeightSetInput[],
  criteria: readonly { readonly id: string }[],
): readonly Figure[] =>
  pairwise(sets).map((set) => {
    const { value, why } = hierarchyOf(set, criteria).consistencyRatio
    const { en, nl } = textOf(set.label)
    return {
      id: `consistency.set.${set.id}`,
      label: t(`consistency ratio: ${en}`, `consistentieratio: ${nl}`),
      part: t('pairwise comparisons', 'paarsgewijze vergelijkingen'),
      unit: '1',
      value,
      ...(why ? { why } : {}),
    }
  })

/** Sets whose comparisons contradict each other too much. */
export const consistencyWarnings = (
  sets: readonly WeightSetInput[],
  criteria: readonly { readonly id: string }[],
): readonly Text[] =>
  pairwise(sets)
    .filter((set) => (hierarchyOf(set, criteria).consistencyRatio.value ?? 0) > mostContradiction)
    .map(({ label }) => {
      const { en, nl } = textOf(label)
      return t(
        `The pairwise comparisons of “${en}” contradict each other: their consistency ratio is above 0.1, at which they are usually asked anew.`,
        `De paarsgewijze vergelijkingen van “${nl}” spreken elkaar tegen: hun consistentieratio ligt boven 0,1, en dan worden ze gewoonlijk opnieuw gevraagd.`,
      )
    })
