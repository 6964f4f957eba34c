import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { effectiveDensity } from '../../src/agglomeration/effective-density/effective-density.js'
import type { EffectiveDensityInput } from '../../src/agglomeration/effective-density/input.js'
import { effectiveDensityInBlocks } from '../../src/functions/effective-density-in-blocks.js'
import type { Progress, RunOptions } from '../../src/reading/run-options.js'

/** Enough zones for several blocks: 1,500 × 1,500 cells in blocks of half a million. */
const zones = Array.from({ length: 1500 }, (_, i) => `zone ${i}`)
const cost = Float64Array.from({ length: zones.length ** 2 }, (_, at) => 5 + ((at * 7919) % 180))
const input: EffectiveDensityInput = {
  zones,
  mass: zones.map((_, i) => 1000 + (i % 500)),
  modes: [{ id: 'rail', without: [{ cost }], with: [{ cost: cost.map((value) => value * 0.95) }] }],
  sectors: [
    { id: 'industry', decay: 1.097, elasticity: 0.021, jobs: zones.map((_, i) => 100 + (i % 50)), outputPerJob: 80000 },
    { id: 'services', decay: 1.746, elasticity: 0.083, jobs: zones.map((_, i) => 300 + (i % 90)), outputPerJob: 95000 },
  ],
  diagonal: 'dropped',
  form: 'power',
}

describe('effective density in blocks', () => {
  it('is effectiveDensity to the last bit', async () => {
    expect(await effectiveDensityInBlocks(input)).toEqual(effectiveDensity(input))
  })

  it('cancelled with a reason, that is the cause, also with the last progress of all', async () => {
    const stop = new AbortController()
    const reason = new Error('the user closed the window')
    const onProgress = ({ done, of }: Progress) => {
      if (done === of) stop.abort(reason)
    }
    await expect(effectiveDensityInBlocks(input, { onProgress, signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
      cause: reason,
    })
  })

  it('says how far it is, and is cancelled in the middle', async () => {
    const seen: Progress[] = []
    const stop = new AbortController()
    const onProgress = (progress: Progress) => {
      seen.push(progress)
      if (progress.done > 0) stop.abort()
    }
    await expect(effectiveDensityInBlocks(input, { onProgress, signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(seen.length).toBeGreaterThan(0)
    for (const { done, of, stage } of seen) {
      expect(done).toBeLessThanOrEqual(of)
      expect(stage).toBe('effective density')
    }
  })

  it.each([0, -1, 1.5, Number.NaN])('%d workers are refused', async (workers) => {
    await expect(effectiveDensityInBlocks(input, { workers })).rejects.toThrow(
      `workers: expected a whole number of 1 or more, got ${workers}. Correct it.`,
    )
  })

  it.each([
    [null, 'options: expected an object with signal, onProgress, workers, got null. Give one.'],
    [{ workers: '2' }, 'workers: expected a whole number of 1 or more, got the text “2”. Correct it.'],
    [{ workers: null }, 'workers: expected a whole number of 1 or more, got null. Correct it.'],
    [{ worker: 2 }, 'options: expected no other keys than signal, onProgress, workers, got “worker”.'],
    [{ onProgress: true }, 'onProgress: expected a function, got true.'],
    [{ signal: null }, 'signal: expected the signal of an AbortController, got null.'],
  ])('options %j are refused', async (options, text) => {
    const run = effectiveDensityInBlocks(input, options as RunOptions)
    await expect(run).rejects.toThrow(RangeError)
    await expect(run).rejects.toThrow(text)
  })

  it('options and input are refused together', async () => {
    const bad = { ...input, diagonal: undefined, mass: [] } as unknown as EffectiveDensityInput
    await expect(effectiveDensityInBlocks(bad, { workers: 0 })).rejects.toThrow(
      /^workers: .*got 0\. .*\ndiagonal: .*got undefined\. .*\nmass: expected 1500 figures, one a zone, got 0\./,
    )
    const none = undefined as unknown as EffectiveDensityInput
    await expect(effectiveDensityInBlocks(none)).rejects.toThrow(/^input: expected an object .*got undefined/)
  })

  it('a cost of zero is named, as it is in effectiveDensity', async () => {
    const wrong = cost.slice()
    wrong[7] = 0
    const bad = { ...input, modes: [{ id: 'rail', without: [{ cost: wrong }], with: [{ cost }] }] }
    const text =
      'mode “rail” without[0].cost from “zone 0” to “zone 7”: expected a cost above 0 (Infinity for no connection), got 0. Correct the matrix.'
    await expect(effectiveDensityInBlocks(bad)).rejects.toThrow(text)
    expect(() => effectiveDensity(bad)).toThrow(text)
  })

  it('where the file of the workers is not there, the error says to leave them out', async () => {
    // Here the sources run, and the file is made by the build.
    await expect(effectiveDensityInBlocks(input, { workers: 2 })).rejects.toMatchObject({
      code: 'noWorkers',
      message: expect.stringMatching(/^Workers cannot be started here .*Leave workers out\.$/),
    })
  })
})

describe('on several threads, as built', () => {
  const built = '.cache/blocks-test'
  let inBlocks: typeof effectiveDensityInBlocks

  beforeAll(async () => {
    execFileSync('node_modules/.bin/tsup', ['--silent', '--no-dts', '--out-dir', built])
    const library: { effectiveDensityInBlocks: typeof effectiveDensityInBlocks } = await import(
      pathToFileURL(resolve(built, 'index.js')).href
    )
    inBlocks = library.effectiveDensityInBlocks
  }, 60_000)

  it.each([2, 3])('%d give the same bits', async (workers) => {
    expect(await inBlocks(input, { workers })).toEqual(effectiveDensity(input))
  })

  it('is cancelled there too', async () => {
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    await expect(inBlocks(input, { workers: 2, signal: stop.signal, onProgress })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })
})
