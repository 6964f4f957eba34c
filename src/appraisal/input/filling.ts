import type { Text } from '../../quantity/text.js'

const t = (en: string, nl: string): Text => ({ en, nl })

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
const absentPairs = ({ given }: Filling, zones: readonly string[]): { count: number; pairs: string[] } => {
  const pairs: string[] = []
  let count = 0
  given.forEach((mark, cell) => {
    if (mark === 1) return
    count += 1
    if (pairs.length < 5) pairs.push(`${zones[Math.floor(cell / zones.length)]} → ${zones[cell % zones.length]}`)
  })
  return { count, pairs }
}

/** What is said of a matrix that lacks pairs. */
export const absentWords = (name: string, filling: Filling, zones: readonly string[]) => {
  const { count, pairs } = absentPairs(filling, zones)
  const list = pairs.join(', ')
  return {
    message: t(`matrix “${name}” lacks pairs (${count}): ${list}`, `matrix “${name}” mist paren (${count}): ${list}`),
    expected: t('a value for every pair of zones', 'een waarde voor elk paar zones'),
    mend: t(
      'add them, or state missing: zero for a file of pairs',
      'voeg ze toe, of zeg missing: zero bij een bestand met paren',
    ),
  }
}
