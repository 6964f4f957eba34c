import type * as z from 'zod'
import type { Text } from '../../quantity/text.js'
import { commaMend, commaWords } from './decimal-comma.js'
import type { InputDocument } from './document.js'
import { nearestNames, unknownName } from './nearest-names.js'
import type { Path, Problem } from './problem.js'
import { type PossibleKeys, possibleKeys } from './schema-keys.js'
import { schemaWording } from './schema-wording.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The value that stands at a path, for saying what was got. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined),
    data,
  )

const longest = 60

/** A value inside another, as it is written in a file. */
const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const members = Object.entries(value).map(([name, member]) => `${name}: ${written(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** A value in few words: `"text"`, `[1, 2]`, `{ low: 1, high: 2 }`, `nothing`. */
export const inFewWords = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? JSON.stringify(value) : written(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

/** Makes problems of one document, with their places. */
export const problemMaker =
  (document: InputDocument) =>
  (
    code: string,
    path: Path,
    message: Text,
    expected: Text,
    mend: Text,
    options: { readonly atKey?: boolean; readonly got?: string | null } = {},
  ): Problem => ({
    code,
    path,
    place: options.atKey ? document.locateKey(path) : document.locate(path),
    message,
    expected,
    got: options.got === undefined ? inFewWords(valueAt(document.data, path)) : options.got,
    mend,
  })
export type ProblemMaker = ReturnType<typeof problemMaker>

const typeWords: Readonly<Record<string, Text>> = {
  string: t('a text', 'een tekst'),
  number: t('a number', 'een getal'),
  boolean: t('true or false', 'true of false'),
  object: t('a mapping of keys and values', 'een lijst van sleutels en waarden'),
  record: t('a mapping of names and values', 'een lijst van namen en waarden'),
  array: t('a list', 'een lijst'),
}

type Issue = z.core.$ZodIssue

/** What a check without words of its own expects. */
const expectedBy = (issue: Issue): Text => {
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? t(issue.expected, issue.expected)
  if (issue.code === 'too_small')
    return issue.origin === 'array'
      ? t(`a list of at least ${issue.minimum}`, `een lijst van minstens ${issue.minimum}`)
      : t('a text that is not empty', 'een tekst die niet leeg is')
  if (issue.code === 'invalid_value') {
    const list = issue.values.join(', ')
    return t(`one of ${list}`, `één van ${list}`)
  }
  return t('another value', 'een andere waarde')
}

/** A key that the language does not have at its place, with those that it has and those that are still to be given. */
const unknownKey = (path: Path, key: string, { possible, lacking }: PossibleKeys, make: ProblemMaker): Problem => {
  const list = lacking.join(', ')
  const other = t(
    'remove it or correct its spelling; `mkba schema` lists the keys',
    'verwijder hem of verbeter de spelling; `mkba schema` noemt de sleutels',
  )
  const mend =
    lacking.length === 0
      ? other
      : t(`write what is missing: ${list}; or ${other.en}`, `schrijf wat ontbreekt: ${list}; of ${other.nl}`)
  const message = t(`unknown key “${key}”`, `onbekende sleutel “${key}”`)
  const said =
    possible.length === 0
      ? { expected: t('no other key here', 'geen andere sleutel hier'), mend }
      : unknownName(key, nearestNames(key, possible), mend)
  return make('unknownKey', path, message, said.expected, said.mend, { atKey: true, got: null })
}

/** How one finding of the schema is said to people. */
const problemsOf = (
  issue: Issue,
  schema: z.ZodType,
  document: InputDocument,
  make: ProblemMaker,
): readonly Problem[] => {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') {
    const keys = possibleKeys(schema, path, valueAt(document.data, path), issue.keys)
    return issue.keys.map((key) => unknownKey([...path, key], key, keys, make))
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1))
    return [
      make(
        'wrongName',
        path,
        t(`“${key}” cannot be a name`, `“${key}” kan geen naam zijn`),
        schemaWording.identifier!.expected,
        schemaWording.identifier!.mend,
        { atKey: true, got: null },
      ),
    ]
  }
  const missing = valueAt(document.data, path) === undefined
  const wording = schemaWording[issue.message]
  const expected = wording?.expected ?? expectedBy(issue)
  if (missing) {
    const name = String(path.at(-1))
    return [
      make(
        'missing',
        path,
        t(`“${name}” is missing`, `“${name}” ontbreekt`),
        expected,
        t(`add ${name}`, `voeg ${name} toe`),
        { got: null },
      ),
    ]
  }
  const written = String(valueAt(document.data, path))
  if (issue.message === 'decimal' && commaMend(written)) {
    const comma = commaWords(written)
    return [make('decimalComma', path, comma.message, comma.expected, comma.mend)]
  }
  const mend = wording?.mend ?? t(`write ${expected.en}`, `schrijf ${expected.nl}`)
  return [make('wrongValue', path, t('this value does not fit', 'deze waarde past niet'), expected, mend)]
}

/** How far a branch of a choice is from the input: another type altogether, keys that it does not know, findings in it. */
const distance = (branch: readonly Issue[], at: number): number => {
  const unknown = branch.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])).length
  const otherType = branch.some(({ code, path }) => code !== 'unrecognized_keys' && path.length === at)
  return otherType ? Infinity : 100 * unknown + branch.length
}

/**
 * The findings of a schema as problems. A choice between forms says which form it took the input for: of a union that
 * failed, the branch that came nearest, when its findings lie deeper than the union itself.
 */
export const schemaProblems = (
  issues: readonly Issue[],
  schema: z.ZodType,
  document: InputDocument,
): readonly Problem[] => {
  const make = problemMaker(document)
  const flat = (issue: Issue): readonly Issue[] => {
    if (issue.code !== 'invalid_union') return [issue]
    const at = issue.path.length
    const [nearest] = issue.errors
      .map((branch) => branch.map((each): Issue => ({ ...each, path: [...issue.path, ...each.path] })))
      .map((branch) => ({ branch, far: distance(branch, at) }))
      .filter(({ branch, far }) => branch.length > 0 && far < Infinity)
      .sort((a, b) => a.far - b.far)
    return nearest ? nearest.branch.flatMap(flat) : [issue]
  }
  return issues.flatMap(flat).flatMap((issue) => problemsOf(issue, schema, document, make))
}
