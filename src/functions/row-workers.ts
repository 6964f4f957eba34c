import type { DecayedRows } from '../quantity/decayed-sums/decayed-sums.js'
import { ReadingError } from '../reading/reading-error.js'

/** Something that computes decayed sums of rows, so many at a time. */
export interface RowRunner {
  readonly width: number
  readonly run: (rows: DecayedRows) => Promise<Float64Array>
  readonly close: () => Promise<void>
}

/**
 * Workers that compute decayed sums (werkers voor afnemende sommen). Each block of costs is copied once and handed over, so
 * that memory stays small and nothing need be shared.
 *
 * @throws ReadingError `noWorkers` where worker threads, or the file that they run, are not to be had.
 */
export const rowWorkers = async (width: number): Promise<RowRunner> => {
  try {
    const { Tinypool } = await import('tinypool')
    const pool = new Tinypool({
      filename: new URL('./decayed-sums-worker.js', import.meta.url).href,
      name: 'decayedSums',
      minThreads: width,
      maxThreads: width,
    })
    const run = async (rows: DecayedRows): Promise<Float64Array> => {
      const cost = rows.cost.slice()
      return pool.run({ ...rows, cost }, { transferList: [cost.buffer] })
    }
    const runner = { width, run, close: () => pool.destroy() }
    await run({ cost: new Float64Array([1]), mass: new Float64Array([1]), decays: [1], form: 'power', ownZone: null })
    return runner
  } catch (error) {
    throw new ReadingError('noWorkers', `Workers cannot be started here (${String(error)}). Leave workers out.`)
  }
}
