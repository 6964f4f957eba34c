import { describe, expect, it } from 'vitest'
import type { Study } from '../../src/appraisal/study.js'
import { builtIn } from '../../src/built-in.js'
import { assess } from '../../src/comparison/assess.js'
import { checkStudy } from '../../src/comparison/check-study.js'
import { readScenario } from '../../src/read-scenario.js'
import type { Progress } from '../../src/reading/run-options.js'
import type { IndexMethod } from '../../src/welfare/method.js'
import { broadWelfareIndex } from '../../src/welfare/methods/broad-welfare-index.js'
import { criteriaOf, criteriaStudyData } from '../welfare/methods/criteria-study.js'
import { studyWith } from '../welfare/methods/index-study.js'
import { figure } from './scenario.js'

const indicator = (id: string) => ({ id, label: id, column: id, better: 'high', low: '0', high: '1' })

const indexStudy = (draws: number): Study =>
  studyWith({
    columns: { x: ['1', 0.9, 0.2, 0.4], y: ['1', 0.1, 0.6, 0.5] },
    assumptions: { draws: figure(draws, '1') },
    more: {
      indicators: [indicator('x'), indicator('y')],
      assessments: [{ id: 'index', label: 'index', method: 'broadWelfareIndex', parameters: { draws: 'draws' } }],
    },
  })

const rankingStudy = (draws: number): Study =>
  readScenario(
    JSON.stringify(
      criteriaStudyData({
        method: 'smaa',
        parameters: { normalisation: 'minMax', draws: 'draws' },
        assumptions: { draws: figure(draws, '1') },
        alternatives: 3,
        criteria: criteriaOf(
          [
            [1, 3, 2],
            [2, 1, 3],
            [3, 2, 1],
          ],
          '+++',
        ),
      }),
    ),
  )

/** Runs until draws are shown, and cancels then. */
const cancelled = async (
  run: (options: {
    readonly signal: AbortSignal
    readonly onProgress: (progress: Progress) => void
  }) => Promise<unknown>,
): Promise<unknown> => {
  const controller = new AbortController()
  const onProgress = ({ done, of }: Progress) => {
    if (of >= 1_000_000 && done > 0) controller.abort('enough')
  }
  return run({ signal: controller.signal, onProgress })
}

describe.each([
  ['an index of broad welfare', indexStudy, 10_000_000],
  ['a ranking under all weights', rankingStudy, 1_000_000],
])('%s with many draws', (_, studyOf, most) => {
  it('shows progress, up to the last draw, and gives what it gives without', async () => {
    const seen: Progress[] = []
    const found = await assess(studyOf(40_000), builtIn, { onProgress: (progress) => void seen.push(progress) })
    const draws = seen.filter(({ of }) => of === 40_000).map(({ done }) => done)
    expect(draws.at(-1)).toBe(40_000)
    expect(draws).toEqual([...draws].sort((a, b) => a - b))
    expect(seen.at(-1)).toEqual({ done: 1, of: 1, stage: 'assessments' })
    expect(found).toEqual(await assess(studyOf(40_000), builtIn))
  })

  it('can be cancelled halfway, in an assessment and in a check', async () => {
    for (const run of [assess, checkStudy])
      await expect(cancelled((options) => run(studyOf(most), builtIn, options))).rejects.toMatchObject({
        name: 'ReadingError',
        code: 'cancelled',
        cause: 'enough',
        message: expect.stringMatching(new RegExp(`^Cancelled after \\d+ of ${most} \\(`)),
      })
  })
})

describe('a method of your own', () => {
  it('may give a promise, and awaits the pace for progress', async () => {
    const seen: Progress[] = []
    const slow: IndexMethod = {
      ...broadWelfareIndex,
      id: 'slow',
      assess: async ({ pace }) => {
        await pace(7)(7)
        return { figures: [{ id: 'one', label: { en: 'one', nl: 'een' }, unit: '1', value: 1 }] }
      },
    }
    const found = await assess(
      indexStudy(1),
      { ...builtIn, methods: [...builtIn.methods, slow] },
      { assessments: ['slow'], onProgress: (progress) => void seen.push(progress) },
    )
    expect(found.assessments[0]?.figures[0]?.value).toBe(1)
    expect(seen).toContainEqual({ done: 7, of: 7, stage: 'slow' })
  })
})
