import {
  type DensityCase,
  type DensityQuestion,
  densityQuestion,
  type EffectiveDensityResult,
} from '../agglomeration/effective-density/effective-density.js'
import type { EffectiveDensityInput } from '../agglomeration/effective-density/input.js'
import { densitiesOf } from '../agglomeration/effective-density/kernel.js'
import type { DecayedRows } from '../quantity/decayed-sums/decayed-rows.js'
import { decayedSums } from '../quantity/decayed-sums/decayed-sums.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { type RowWorkers, rowWorkers } from './row-workers.js'
import { runOptionFaults } from './run-option-faults.js'

/** Cells in one block: some thousandths of a second of work. */
const cellsInBlock = 500_000

/** Some rows of one matrix, and where their sums go. */
interface Block {
  readonly rows: () => DecayedRows
  readonly into: Float64Array
  readonly at: number
}

/** The blocks of one case, by mode, and what they fill. */
const blocksOf = ({ mass, costs }: DensityCase, { decays, diagonal }: DensityQuestion) => {
  const zones = mass.length
  const height = Math.max(1, Math.floor(cellsInBlock / zones))
  const byMode = costs.map(() => new Float64Array(zones * decays.length))
  const blocks = costs.flatMap((cost, mode) =>
    Array.from({ length: Math.ceil(zones / height) }, (_, k): Block => {
      const first = k * height
      return {
        rows: () => ({
          cost: cost.subarray(first * zones, Math.min(first + height, zones) * zones),
          mass,
          decays,
          form: 'power',
          ownZone: diagonal === 'dropped' ? first : null,
        }),
        into: byMode[mode] as Float64Array,
        at: first * decays.length,
      }
    }),
  )
  return { blocks, byMode }
}

/** Runs all blocks: one at a time on the calling thread, and some at a time on each further worker. */
const runAll = async (blocks: readonly Block[], others: RowWorkers | null, options: RunOptions): Promise<void> => {
  const pace = pacer(options, blocks.length, 'effective density')
  let [next, done] = [0, 0]
  const lane = async (run: (rows: DecayedRows) => Float64Array | Promise<Float64Array>): Promise<void> => {
    for (;;) {
      const block = blocks[next++]
      if (!block) return
      block.into.set(await run(block.rows()), block.at)
      done++
      await pace(done)
    }
  }
  const here = async (rows: DecayedRows): Promise<Float64Array> => {
    const sums = decayedSums(rows)
    await others?.hear()
    return sums
  }
  await pace(0)
  const elsewhere = others ? Array.from({ length: others.width }, () => lane(others.run)) : []
  await Promise.all([lane(here), ...elsewhere])
}

/**
 * `effectiveDensity` for large matrices, in blocks of rows (effectieve dichtheid in blokken): with progress, cancellable,
 * and on several threads if asked, the calling one included. The result is that of `effectiveDensity` to the last bit, on any number of them.
 *
 * Matrices are best given as `Float64Array`, which is not copied; the function itself then needs a few megabytes. `workers`
 * is 1 when left out; another thread takes some 40 ms to start and pays from about 3,000 zones. Progress is told at the
 * start, at the end, and about every 30 ms between.
 *
 * @throws RangeError for all that `effectiveDensity` refuses, and with it for options that are not known and workers that
 * are not a whole number of 1 or more; ReadingError `cancelled`, with the reason given to `abort()` as its cause, also when
 * that comes with the last progress, and `noWorkers` where workers cannot be started.
 */
export const effectiveDensityInBlocks = async (
  input: EffectiveDensityInput,
  options: RunOptions = {},
): Promise<EffectiveDensityResult> => {
  const question = densityQuestion(input, runOptionFaults(options))
  const { workers = 1 } = options
  const [before, after] = [blocksOf(question.without, question), blocksOf(question.with, question)]
  const blocks = [...before.blocks, ...after.blocks]
  // More threads than blocks would only be started.
  const needed = Math.min(workers, blocks.length) - 1
  const others = needed < 1 ? null : await rowWorkers(needed)
  try {
    await runAll(blocks, others, options)
  } finally {
    await others?.close()
  }
  const decays = question.decays.length
  return question.answer(densitiesOf(before.byMode, decays), densitiesOf(after.byMode, decays))
}
