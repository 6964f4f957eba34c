/** Waits, now and then, until other work is through; rejects when the caller has cancelled. */
export type Pace = (done: number) => Promise<void>

/** Long work that says from time to time how much of it is done. */
export type Work<Result> = Generator<number, Result>

/** Does all the work at once. */
export const atOnce = <Result>(work: Work<Result>): Result => {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

/** Does the same work with a pace that is awaited at the start, at every step and at the end. */
export const paced = async <Result>(
  work: Work<Result>,
  of: number,
  paceOver: (of: number) => Pace,
): Promise<Result> => {
  const pace = paceOver(of)
  await pace(0)
  let step = work.next()
  for (; !step.done; step = work.next()) await pace(step.value)
  await pace(of)
  return step.value
}
