import type { Text } from '../../quantity/text.js'

/**
 * How many letters stand between two words (bewerkingsafstand): each one put in, left out, replaced, or changed places
 * with its neighbour counts as 1.
 *
 * Source: Damerau 1964, with no letter edited twice (optimal string alignment).
 */
export const editDistance = (a: string, b: string): number => {
  const [from, to] = [[...a], [...b]]
  let twoBack: readonly number[] = []
  let back: readonly number[] = Array.from({ length: to.length + 1 }, (_, j) => j)
  from.forEach((letter, i) => {
    const row = [i + 1]
    to.forEach((other, j) => {
      const replaced = (back[j] as number) + (letter === other ? 0 : 1)
      const swapped = letter === to[j - 1] && from[i - 1] === other ? (twoBack[j - 1] as number) + 1 : Infinity
      row.push(Math.min(replaced, (back[j + 1] as number) + 1, (row[j] as number) + 1, swapped))
    })
    twoBack = back
    back = row
  })
  return back[to.length] as number
}

/** Names in the order of how near they are to one that is not among them; equally near ones stay in their order. */
export const nearestNames = (name: string, among: readonly string[]): readonly string[] => {
  const plain = name.toLowerCase()
  return [...new Set(among)]
    .map((each) => ({ each, far: editDistance(plain, each.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .map(({ each }) => each)
}

/** So many names are listed in full; of more, so many of the nearest. */
const [most, few] = [20, 5] as const

/** A name that is off by no more than a third of its letters is a slip of the pen. */
const isSlip = (name: string, other: string): boolean =>
  editDistance(name.toLowerCase(), other.toLowerCase()) <= Math.max(1, Math.floor(name.length / 3))

const listed = (name: string, among: readonly string[]): Text => {
  if (among.length === 0) return { en: 'one that exists: there are none', nl: 'een die bestaat: er zijn er geen' }
  if (among.length <= most) return { en: `one of ${among.join(', ')}`, nl: `één van ${among.join(', ')}` }
  const list = nearestNames(name, among).slice(0, few).join(', ')
  return {
    en: `one of ${among.length} names, nearest: ${list}`,
    nl: `één van ${among.length} namen, het dichtst bij: ${list}`,
  }
}

/** What is said of a name that does not exist: those that do, the nearest of a long list, and which was probably meant. */
export const unknownName = (
  name: string,
  among: readonly string[],
  mend: Text,
): { readonly expected: Text; readonly mend: Text } => {
  const names = [...new Set(among)]
  const expected = listed(name, names)
  const [nearest] = nearestNames(name, names)
  if (nearest === undefined || !isSlip(name, nearest)) return { expected, mend }
  return {
    expected,
    mend: {
      en: `did you mean “${nearest}”? If not, ${mend.en}`,
      nl: `bedoelde u “${nearest}”? Zo niet, ${mend.nl}`,
    },
  }
}
