import type * as z from 'zod'
import type { Text } from '../quantity/text.js'
import type { InputDocument } from './document.js'
import type { Path, Problem } from './problem.js'
import { schemaWording } from './schema-wording.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The value that stands at a path, for saying what was got. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined), data)

const longest = 60

/** A value in few words: `"text"`, `a list of 3`, `nothing`. */
export const inFewWords = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

/** Makes problems of one document, with their places. */
export const problemMaker =
  (document: InputDocument) =>
  (code: string, path: Path, message: Text, expected: Text, mend: Text, options: { readonly atKey?: boolean; readonly got?: string | null } = {}): Problem => ({
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

/** How one finding of the schema is said to people. */
const problemsOf = (issue: Issue, document: InputDocument, make: ProblemMaker): readonly Problem[] => {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      make('unknownKey', [...path, key], t(`unknown key “${key}”`, `onbekende sleutel “${key}”`), t('a key of the input language', 'een sleutel van de invoertaal'), t('remove it or correct its spelling; `mkba schema` lists the keys', 'verwijder hem of verbeter de spelling; `mkba schema` noemt de sleutels'), { atKey: true, got: null }),
    )
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1))
    return [make('wrongName', path, t(`“${key}” cannot be a name`, `“${key}” kan geen naam zijn`), schemaWording.identifier!.expected, schemaWording.identifier!.mend, { atKey: true, got: null })]
  }
  const missing = valueAt(document.data, path) === undefined
  const wording = schemaWording[issue.message]
  const expected = wording?.expected ?? (issue.code === 'invalid_type' ? (typeWords[issue.expected] ?? t(issue.expected, issue.expected)) : t(issue.message, issue.message))
  if (missing) {
    const name = String(path.at(-1))
    return [make('missing', path, t(`“${name}” is missing`, `“${name}” ontbreekt`), expected, wording?.mend ?? t(`add ${name}`, `voeg ${name} toe`), { got: null })]
  }
  const mend = wording?.mend ?? t(`write ${expected.en}`, `schrijf ${expected.nl}`)
  return [make('wrongValue', path, t('this value does not fit', 'deze waarde past niet'), expected, mend)]
}

/**
 * The findings of the schema as problems. A choice between forms says which form it took the input for: of a union that
 * failed, the branch that came nearest, when its findings lie deeper than the union itself.
 */
export const schemaProblems = (issues: readonly Issue[], document: InputDocument): readonly Problem[] => {
  const make = problemMaker(document)
  const flat = issues.flatMap((issue): readonly Issue[] => {
    if (issue.code !== 'invalid_union') return [issue]
    const inner = issue.errors.map((branch) => branch.map((each): Issue => ({ ...each, path: [...issue.path, ...each.path] })))
    const value = valueAt(document.data, issue.path as Path)
    if (typeof value !== 'object' || value === null) return [issue]
    const nearest = inner.filter((branch) => branch.length > 0).sort((a, b) => a.length - b.length)[0]
    return nearest ?? [issue]
  })
  return flat.flatMap((issue) => problemsOf(issue, document, make))
}
