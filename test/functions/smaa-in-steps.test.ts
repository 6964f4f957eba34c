import { describe, expect, it } from 'vitest'
import { smaaInSteps } from '../../src/functions/smaa-in-steps.js'
import { ReadingError } from '../../src/reading/reading-error.js'
import type { Progress } from '../../src/reading/run-options.js'
import { smaa } from '../../src/welfare/multi-criteria/smaa.js'
import { inputOf, three } from '../welfare/multi-criteria/smaa-inputs.js'

describe('acceptability analysis in steps', () => {
  it('gives the result of smaa to the last bit, whatever the options', async () => {
    const input = inputOf(three, { draws: 10_000, seed: 3 })
    const whole = smaa(input)
    expect(await smaaInSteps(input)).toEqual(whole)
    expect(await smaaInSteps(input, { workers: 4, onProgress: () => {} })).toEqual(whole)
  })

  it('counts draws, and with uncertain scores goes through them twice', async () => {
    const progressOf = async (input: Parameters<typeof smaaInSteps>[0]): Promise<Progress | undefined> => {
      const seen: Progress[] = []
      await smaaInSteps(input, { onProgress: (progress) => seen.push(progress) })
      return seen.at(-1)
    }
    expect(await progressOf(inputOf(three, { draws: 5000 }))).toEqual({ done: 5000, of: 5000, stage: 'SMAA' })
    const uncertain = inputOf(
      [
        [[1, 2, 3], 2],
        [3, [4, 3, 2]],
      ],
      { draws: 3 },
    )
    expect(await progressOf(uncertain)).toEqual({ done: 6, of: 6, stage: 'SMAA' })
  })

  it('stops when the signal says so', async () => {
    const controller = new AbortController()
    const cancelled = smaaInSteps(inputOf(three, { draws: 1_000_000 }), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await expect(cancelled).rejects.toBeInstanceOf(ReadingError)
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('refuses wrong input, and options that are none', async () => {
    await expect(smaaInSteps(inputOf(three, { draws: 0 }))).rejects.toThrow(
      new RangeError('draws: expected a whole number from 1 to 1000000000, got 0. Say how many weights to draw.'),
    )
    await expect(smaaInSteps(inputOf(three), { workers: 0, steps: 3 } as object)).rejects.toThrow(
      new RangeError(
        [
          'options: expected no other keys than signal, onProgress, workers, got “steps”. Correct its name, or remove it.',
          'workers: expected a whole number of 1 or more, got 0. Correct it.',
        ].join('\n'),
      ),
    )
  })
})
