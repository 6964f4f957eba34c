import type { CriterionInput } from '../../../appraisal/input/assessment-input.js'
import type { Problem } from '../../../appraisal/input/problem.js'
import type { Text } from '../../../quantity/text.js'
import { problem } from '../../methods/input-problem.js'
import type { PreferenceFunction } from '../preference-functions.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Preference = NonNullable<CriterionInput['preference']>

/** The preference function that a criterion states; thresholds were checked when the file was read. */
export const preferenceOfInput = ({ kind, indifference, strict, deviation }: Preference): PreferenceFunction => {
  switch (kind) {
    case 'usual':
      return { kind }
    case 'uShape':
      return { kind, indifference: Number(indifference) }
    case 'vShape':
      return { kind, preference: Number(strict) }
    case 'gaussian':
      return { kind, s: Number(deviation) }
    default:
      return { kind, indifference: Number(indifference), preference: Number(strict) }
  }
}

/** Criteria that do not say how a difference becomes a preference. */
export const preferenceMissing = (criteria: readonly CriterionInput[]): readonly Problem[] =>
  criteria.flatMap(({ id, preference }, k) =>
    preference
      ? []
      : [
          problem(
            'missing',
            ['criteria', k],
            t(
              `“${id}” does not say how a difference becomes a preference`,
              `“${id}” zegt niet hoe een verschil een voorkeur wordt`,
            ),
            t('preference: { kind, … }', 'preference: { kind, … }'),
            t(
              'add it; `usual` if any difference counts fully',
              'voeg het toe; `usual` als elk verschil ten volle telt',
            ),
          ),
        ],
  )
