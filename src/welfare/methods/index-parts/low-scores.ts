import type { Problem } from '../../../appraisal/input/problem.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { Aggregation } from '../../index/aggregate-scores.js'
import { goalpostScores, type Outside } from '../../index/goalposts.js'
import type { Indicator, Measured } from '../../index/indicator.js'
import { problem } from '../input-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Whether the aggregation can have a score. */
const fits = (how: Aggregation, score: number): boolean => {
  if (how.kind === 'arithmetic' || how.kind === 'minimum' || how.floor !== 'refuse') return true
  return score > 0 || (how.kind === 'ces' && how.exponent > 0 && score === 0)
}

/** Scores that are too low for the aggregation when they are refused: one problem for each indicator, with the regions. */
export const lowScoreProblems = ({
  regions,
  measured,
  outside,
  how,
}: {
  readonly regions: readonly string[]
  readonly measured: readonly Measured<Indicator>[]
  readonly outside: Outside
  readonly how: Aggregation
}): readonly Problem[] => {
  const { scores } = goalpostScores({ regions, measured, outside })
  return measured.flatMap(({ indicator: { id } }, k) => {
    const low = regions.filter((_, at) => !fits(how, scores[k]![at]!))
    if (low.length === 0) return []
    const exponent = how.kind === 'ces' ? numberText(how.exponent) : null
    return [
      problem(
        'scoreTooLow',
        ['indicators', k],
        t(`“${id}” scores 0 in ${low.join(', ')}`, `“${id}” scoort 0 in ${low.join(', ')}`),
        t(
          `scores above 0 with aggregate: ${how.kind}${exponent ? ` (exponent ${exponent.en})` : ''}`,
          `scores boven 0 bij aggregate: ${how.kind}${exponent ? ` (exponent ${exponent.nl})` : ''}`,
        ),
        t(
          'widen the goalposts, choose lowScores: raise, or another mean',
          'verruim de streefwaarden, kies lowScores: raise, of een ander gemiddelde',
        ),
      ),
    ]
  })
}
