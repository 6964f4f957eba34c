/** One line of the bench: a time, or an amount of memory. */
export interface Measured {
  readonly case: string
  readonly ms: number
  readonly rivalMs?: number
  readonly ratio?: number
  readonly heapMb?: number
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

const timed = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** The median of some runs, after one to warm up. */
export const medianOf = (runs: number, run: () => unknown): number => {
  run()
  return median(Array.from({ length: runs }, () => timed(run)))
}

export const medianOfAsync = async (runs: number, run: () => Promise<unknown>): Promise<number> => {
  await run()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** Against a rival that was timed in the same run. */
export const against = (name: string, ms: number, rivalMs: number): Measured => ({
  case: name,
  ms,
  rivalMs,
  ratio: ms / rivalMs,
})
