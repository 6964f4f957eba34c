/** Cells of a matrix as they are found, by position; a cell that was not given has no mark. */
export interface Filling {
  readonly values: Float64Array
  readonly given: Uint8Array
}

/** A matrix of so many zones of which nothing has been given yet. */
export const emptyFilling = (zones: number): Filling => ({
  values: new Float64Array(zones ** 2),
  given: new Uint8Array(zones ** 2),
})

/** The first pairs that were not given, and how many there are. */
export const absentPairs = ({ given }: Filling, zones: readonly string[]): { count: number; pairs: string[] } => {
  const pairs: string[] = []
  let count = 0
  given.forEach((mark, cell) => {
    if (mark === 1) return
    count += 1
    if (pairs.length < 5) pairs.push(`${zones[Math.floor(cell / zones.length)]} → ${zones[cell % zones.length]}`)
  })
  return { count, pairs }
}
