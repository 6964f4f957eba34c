import type { DecayedRows } from '../quantity/decayed-sums/decayed-rows.js'
import { ReadingError } from '../reading/reading-error.js'
import type { WorkedRows } from './decayed-sums-worker.js'

/** Blocks that wait at a worker, so that it has work while the calling thread is busy with a block of its own. */
const blocksAhead = 3

/** Threads that compute decayed sums of rows. */
export interface RowWorkers {
  /** How many blocks are best under way at a time. */
  readonly width: number
  readonly run: (rows: DecayedRows) => Promise<Float64Array>
  /** Lets the calling thread hear what workers have done, and hand out more. */
  readonly hear: () => Promise<void>
  readonly close: () => Promise<void>
}

const unavailable = (error: unknown): ReadingError =>
  new ReadingError('noWorkers', `Workers cannot be started here (${String(error)}). Leave workers out.`)

/**
 * Workers that compute decayed sums (werkers voor afnemende sommen), on Node. Each block of costs is copied once and handed
 * over, so that memory stays small and nothing need be shared.
 *
 * @throws ReadingError `noWorkers` where worker threads, or the file that they run, are not to be had.
 */
export const rowWorkers = async (count: number): Promise<RowWorkers> => {
  try {
    const { Tinypool } = await import('tinypool')
    const filename = new URL('./decayed-sums-worker.js', import.meta.url).href
    const pool = new Tinypool({
      filename,
      name: 'workRows',
      minThreads: count,
      maxThreads: count,
      concurrentTasksPerWorker: blocksAhead,
    })
    // Costs travel in buffers that come back: a new one for every block would cost more than filling it.
    const spare: Float64Array[] = []
    const run = async (rows: DecayedRows): Promise<Float64Array> => {
      const at = spare.findIndex(({ length }) => length === rows.cost.length)
      const cost = at < 0 ? new Float64Array(rows.cost.length) : (spare.splice(at, 1)[0] as Float64Array)
      cost.set(rows.cost)
      try {
        const worked: WorkedRows = await pool.run({ ...rows, cost }, { transferList: [cost.buffer as ArrayBuffer] })
        spare.push(worked.cost)
        return worked.sums
      } catch (error) {
        throw unavailable(error)
      }
    }
    const hear = () => new Promise<void>((resolve) => setImmediate(resolve))
    return { width: count * blocksAhead, run, hear, close: () => pool.destroy() }
  } catch (error) {
    throw unavailable(error)
  }
}
