import type { Problem } from '../../../appraisal/input/problem.js'
import { numberText, type Text } from '../../../quantity/text.js'
import { problem } from '../../methods/input-problem.js'
import { type Criterion, column } from '../decision-table.js'
import type { Normalisation } from '../normalisation.js'
import type { Decision } from './decision.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** How scores become values; `own` where they keep their unit. */
export type Scale = Exclude<Normalisation['kind'], 'valueFunctions'> | 'own'

/** A number that adds up or is compared may end in digits that mean nothing. */
const shown = (value: number): Text => numberText(Number(value.toPrecision(12)))

const listed = (values: readonly number[]): string => values.map((value) => shown(value).en).join('; ')

/** What is wrong with scores on a criterion for a scale that looks at those of all alternatives. */
const misfit = (scale: Scale, { better }: Criterion, scores: readonly number[]): Text | null => {
  if (scale === 'minMax' && new Set(scores).size < 2) return t('scores that differ', 'scores die verschillen')
  if (scale === 'vector' && scores.every((score) => score === 0))
    return t('a score that is not 0', 'een score die niet 0 is')
  if (scale === 'sum' && better === 'low' && scores.some((score) => score <= 0))
    return t('scores above 0, as low is better', 'scores boven 0, omdat laag beter is')
  if (scale === 'sum' && (scores.some((score) => score < 0) || scores.every((score) => score === 0)))
    return t('scores of 0 or more, not all 0', 'scores van 0 of meer, niet alle 0')
  return null
}

const otherScale = t(
  'choose another normalisation, or leave the criterion out',
  'kies een andere normalisation, of laat het criterium weg',
)

/** The problems of the scores of one criterion on a scale, or of its range. */
const ofCriterion = (decision: Decision, scale: Scale, k: number): readonly Problem[] => {
  const { criteria, alternatives } = decision.table
  const criterion = criteria[k] as Criterion
  const { id, better, range } = criterion
  const path = ['criteria', k]
  const scores = column(decision.table, k)
  if (scale === 'statedRange' && !range)
    return [
      problem(
        'missing',
        path,
        t(`“${id}” has no range, which statedRange needs`, `“${id}” heeft geen bereik, en statedRange heeft dat nodig`),
        t('range: { low, high }', 'range: { low, high }'),
        t('state it, or choose another normalisation', 'geef het, of kies een andere normalisation'),
      ),
    ]
  if (scale === 'asGiven' && better === 'low')
    return [
      problem(
        'scoresDoNotFit',
        [...path, 'better'],
        t(`scores of “${id}” are no values: low is better`, `scores van “${id}” zijn geen waarden: laag is beter`),
        t('better: high, with asGiven', 'better: high, bij asGiven'),
        t(
          'turn the scores round, or choose another normalisation',
          'keer de scores om, of kies een andere normalisation',
        ),
        better,
      ),
    ]
  const wanted = misfit(scale, criterion, scores)
  if (wanted)
    return [
      problem(
        'scoresDoNotFit',
        path,
        t(
          `normalisation ${scale} cannot do with these scores of “${id}”`,
          `normalisation ${scale} kan niet met deze scores van “${id}”`,
        ),
        wanted,
        otherScale,
        listed(scores),
      ),
    ]
  return scores.flatMap((score, a) =>
    range && (score < range[0] || score > range[1])
      ? [
          problem(
            'scoreOutsideRange',
            [...path, 'range'],
            t(
              `“${id}” is ${shown(score).en} for “${alternatives[a]}”, outside its range`,
              `“${id}” is ${shown(score).nl} bij “${alternatives[a]}”, buiten zijn bereik`,
            ),
            t(`${range[0]} to ${range[1]}`, `${shown(range[0]).nl} tot ${shown(range[1]).nl}`),
            t('widen the range', 'verruim het bereik'),
            shown(score).en,
          ),
        ]
      : [],
  )
}

/** Everything that keeps scores from becoming values on a scale. */
export const scaleProblems = (decision: Decision, scale: Scale): readonly Problem[] =>
  decision.table.criteria.flatMap((_, k) => ofCriterion(decision, scale, k))
