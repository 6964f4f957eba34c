import type { Label, Text } from '../quantity/text.js'
import { around, atPosition, choiceProblems, fault, refuse } from './problems.js'

/**
 * What a value must be made of before its figures can be checked: objects with their fields, lists, texts. Callers without
 * types may leave any of them out. Gives the problems of a value under the name that it is reported by; figures are still
 * to be checked.
 */
export type Shape = (what: Label, value: unknown) => readonly Text[]

type Fields = Readonly<Record<string, Shape>>

const mend = { en: 'Give one.', nl: 'Geef er een.' }

/** A figure, or what is checked elsewhere. */
export const anything: Shape = () => []

export const text: Shape = (what, value) =>
  typeof value === 'string' ? [] : [fault(what, { en: 'a text', nl: 'een tekst' }, value, mend)]

export const trueOrFalse: Shape = (what, value) =>
  typeof value === 'boolean' ? [] : [fault(what, { en: 'true or false', nl: 'true of false' }, value, mend)]

/** A list, of members of one shape. */
export const list =
  (member: Shape = anything): Shape =>
  (what, value) => {
    if (!Array.isArray(value)) return [fault(what, { en: 'a list', nl: 'een lijst' }, value, mend)]
    if (member === anything) return []
    return Array.from(value, (each: unknown, i) => member(atPosition(what, i), each)).flat()
  }

const objectWith = (fields: Fields): Text => {
  const names = Object.keys(fields).join(', ')
  const [en, nl] = ['an object', 'een object']
  return names === '' ? { en, nl } : { en: `${en} with ${names}`, nl: `${nl} met ${names}` }
}

/** An object with these fields; others are not looked at. */
export const object =
  (fields: Fields): Shape =>
  (what, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [fault(what, objectWith(fields), value, mend)]
    const found: Readonly<Record<string, unknown>> = { ...value }
    return Object.entries(fields).flatMap(([name, shape]) =>
      shape(
        around(what, (whole) => `${whole}, ${name}`),
        found[name],
      ),
    )
  }

/** An object of one of some kinds, told apart by its field `kind`, each with fields of its own. */
export const oneOf =
  (kinds: Readonly<Record<string, Fields>>): Shape =>
  (what, value) => {
    const wrong = object({ kind: anything })(what, value)
    if (wrong.length > 0) return wrong
    const { kind }: { readonly kind?: unknown } = { ...(value as object) }
    const names = Object.keys(kinds)
    const fields = names.find((name) => name === kind)
    return fields === undefined ? choiceProblems(what, kind, names) : object(kinds[fields] ?? {})(what, value)
  }

/** What may be left out. */
export const optional =
  (shape: Shape): Shape =>
  (what, value) =>
    value === undefined ? [] : shape(what, value)

/** What may be null. */
export const orNull =
  (shape: Shape): Shape =>
  (what, value) =>
    value === null ? [] : shape(what, value)

/** A text in both languages. */
export const bothLanguages: Shape = object({ en: text, nl: text })

/** The problems of the one argument of a function; its fields are reported by their own names. */
export const inputProblems = (input: unknown, fields: Fields): readonly Text[] => {
  if (object({})('Input', input).length > 0)
    return [fault({ en: 'Input', nl: 'Invoer' }, objectWith(fields), input, mend)]
  const found: Readonly<Record<string, unknown>> = { ...(input as object) }
  return Object.entries(fields).flatMap(([name, shape]) => shape(name, found[name]))
}

/** Options as given, when they are an object at all. @throws RangeError otherwise */
export const checkedOptions = <Options extends object>(options: Options, ...names: readonly string[]): Options => {
  refuse(object(Object.fromEntries(names.map((name) => [name, anything])))('Options', options))
  return options
}
