import type { WeightSetInput } from '../../../appraisal/input/assessment-input.js'
import { type Text, textOf } from '../../../quantity/text.js'
import type { Figure } from '../../method.js'
import type { Outcome } from '../../outcome.js'
import type { Decision } from './decision.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What a figure is, whatever alternative it is of. */
export type Heading = Pick<Figure, 'id' | 'label' | 'part'> & { readonly unit?: string }

const parts = {
  scores: t('scores, in their own unit', 'scores, in hun eigen eenheid'),
  values: t('values, the higher the better', 'waarden, hoe hoger hoe beter'),
  weights: t('weights', 'gewichten'),
}

/** One figure for each alternative, or null for all of them with the reason. */
export const byAlternative = (
  { table }: Decision,
  { unit = '1', ...heading }: Heading,
  values: Outcome<readonly number[]>,
): readonly Figure[] =>
  table.alternatives.map((alternative, a) => {
    const value = values.value?.[a] ?? null
    return { ...heading, unit, alternative, value, ...(values.why ? { why: values.why } : {}) }
  })

/** What each alternative scores on each criterion, and as values where these are made. */
export const criterionFigures = (
  decision: Decision,
  values: readonly (readonly number[])[] | null,
): readonly Figure[] => {
  const { criteria, table } = decision
  const figures = (rows: readonly (readonly number[])[], part: 'scores' | 'values') =>
    criteria.flatMap(({ id, label, unit }, k) =>
      byAlternative(
        decision,
        { id: `${part}.${id}`, label: textOf(label), part: parts[part], unit: part === 'scores' ? unit : '1' },
        { value: rows.map((row) => row[k] ?? Number.NaN), why: null },
      ),
    )
  return [...figures(table.scores, 'scores'), ...(values ? figures(values, 'values') : [])]
}

/** The weights of one set, which add up to 1. */
export const weightFigures = (
  { criteria }: Decision,
  { id, label }: { readonly id: WeightSetInput['id']; readonly label: Text },
  weights: readonly number[],
): readonly Figure[] =>
  criteria.map((criterion, k) => {
    const of = textOf(criterion.label)
    return {
      id: `weight.${id}.${criterion.id}`,
      label: t(`${label.en}: ${of.en}`, `${label.nl}: ${of.nl}`),
      part: parts.weights,
      unit: '1',
      value: weights[k] ?? Number.NaN,
    }
  })
