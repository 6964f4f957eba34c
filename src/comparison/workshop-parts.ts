import { unknownName } from '../appraisal/input/nearest-names.js'
import type { Problem } from '../appraisal/input/problem.js'
import type { Text } from '../quantity/text.js'

/** A value that is made once for each key. */
export const remembered = <Key, Value>(memo: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = memo.get(key)
  if (known !== undefined) return known
  const made = make()
  memo.set(key, made)
  return made
}

/** A problem of a choice or of what it chose, which has no place in the file. */
export const choiceProblem = (
  code: string,
  path: readonly (string | number)[],
  message: Text,
  expected: Text,
  mend: Text,
): Problem => ({ code, path, place: null, message, expected, got: null, mend })

/** What a choice is called. */
const words: Readonly<Record<string, Text>> = {
  scenario: { en: 'scenario', nl: 'scenario' },
  alternative: { en: 'alternative', nl: 'alternatief' },
  discounting: { en: 'discount regime', nl: 'discontoregime' },
  agglomeration: { en: 'agglomeration variant or model', nl: 'agglomeratievariant of -model' },
  welfare: { en: 'welfare variant or method', nl: 'welvaartsvariant of -methode' },
  model: { en: 'model', nl: 'model' },
  method: { en: 'method', nl: 'methode' },
  'growth path': { en: 'growth path', nl: 'groeipad' },
  matrix: { en: 'matrix', nl: 'matrix' },
}

/** The problem of a choice that does not exist. */
export const unknownChoice = (what: string, id: string, among: readonly string[]): Problem => {
  const { en, nl } = words[what] ?? { en: what, nl: what }
  const said = unknownName(id, among, { en: 'correct the name', nl: 'verbeter de naam' })
  const problem = choiceProblem(
    'unknownReference',
    [`--${what}`],
    { en: `there is no ${en} “${id}”`, nl: `er is geen ${nl} “${id}”` },
    said.expected,
    said.mend,
  )
  return { ...problem, got: id }
}

/** Refuses two plug-ins with one id: which of them is meant could not be told. @throws RangeError */
export const requireOneEach = (what: string, kinds: readonly { readonly id: string }[]): void => {
  const twice = kinds.find(({ id }, i) => kinds.findIndex((each) => each.id === id) !== i)
  if (twice) throw new RangeError(`Two ${what} have the id “${twice.id}”: expected each id once. Give yours another.`)
}

/** Each problem once: what says the same of the same place is one. */
export const distinctProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Set<string>()
  return problems.filter(({ code, path, message, got }) => {
    const key = JSON.stringify([code, path, message.en, got])
    return seen.has(key) ? false : seen.add(key)
  })
}
