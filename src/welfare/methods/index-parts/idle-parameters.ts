import type { Problem } from '../../../appraisal/input/problem.js'
import type { Text } from '../../../quantity/text.js'
import type { AssessmentContext } from '../../method.js'
import { problem } from '../input-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Parameters that the file states and that would change nothing beside the others. */
export const idleParameters = ({ parameters: { word, isGiven }, path }: AssessmentContext): readonly Problem[] => {
  const aggregate = word('aggregate')
  const hasFloor = aggregate === 'geometric' || aggregate === 'ces'
  const idle: readonly (readonly [name: string, without: string, isIdle: boolean])[] = [
    ['exponent', 'aggregate: ces', aggregate !== 'ces'],
    ['lowScores', 'aggregate: geometric or ces', !hasFloor],
    ['floor', 'lowScores: raise', !hasFloor || word('lowScores') !== 'raise'],
  ]
  return idle.flatMap(([name, without, isIdle]) =>
    isIdle && isGiven(name)
      ? [
          problem(
            'keyWithoutEffect',
            [...path, 'parameters', name],
            t(`${name} plays no part here`, `${name} doet hier niet mee`),
            t(`${name} only with ${without}`, `${name} alleen bij ${without.replace(' or ', ' of ')}`),
            t('remove it, or correct the other', 'verwijder het, of verbeter het andere'),
          ),
        ]
      : [],
  )
}
