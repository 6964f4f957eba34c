import { ReadingError } from './reading-error.js'

/** How far a long calculation is. */
export interface Progress {
  readonly done: number
  readonly of: number
  readonly stage: string
}

/** What every long calculation takes. Results never depend on any of these. */
export interface RunOptions {
  /**
   * Cancels the calculation; the promise is then rejected with a ReadingError of code `cancelled`, with the reason given to
   * `abort()` as its cause. Heard until the promise is settled: cancelling on the last progress throws the result away.
   */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /**
   * How many threads may compute, the calling one included; 1 when left out. `effectiveDensityInBlocks` uses them, on Node only. All else runs
   * on the calling thread, whatever is asked. Results are the same to the last bit.
   */
  readonly workers?: number
}

const slice = 30

/** The reason that was given to `abort()` is its cause. */
const cancelled = ({ reason }: AbortSignal, done: number, of: number, stage: string): ReadingError =>
  new ReadingError('cancelled', `Cancelled after ${done} of ${of} (${stage}).`, { cause: reason })

/** Lets other work through about every 30 ms, so that progress shows and cancelling is heard. */
export const pacer = (
  { signal, onProgress }: RunOptions,
  of: number,
  stage: string,
): ((done: number) => Promise<void>) => {
  let last = performance.now()
  const hear = (done: number): void => {
    if (signal?.aborted) throw cancelled(signal, done, of, stage)
  }
  return async (done) => {
    hear(done)
    if (performance.now() - last < slice && done < of) return
    onProgress?.({ done, of, stage })
    await new Promise<void>((resolve) => setTimeout(resolve, 0))
    last = performance.now()
    // Whoever cancels on seeing progress is heard at once, also when it was the last of it.
    hear(done)
  }
}
