import { InputError, type Path } from '../appraisal/input/problem.js'
import { type Label, type Text, textOf } from '../quantity/text.js'
import { choiceProblem } from './workshop-parts.js'

/*
 * Methods come from other packages, and from plain JavaScript too: what they give may be anything, and is looked at before
 * it is used.
 */

/** Which method it is, and where it is chosen. */
export interface Origin {
  readonly id: string
  readonly path: Path
}

/** What is wrong with a part of a result, and what it must be. */
export interface Fault {
  readonly message: Text
  readonly expected: Text
}

const t = (en: string, nl: string): Text => ({ en, nl })

/** @throws InputError `wrongMethodResult` with all faults, if there is any */
export const refuse = ({ id, path }: Origin, faults: readonly Fault[]): void => {
  if (faults.length === 0) return
  throw new InputError(
    faults.map(({ message: { en, nl }, expected }) =>
      choiceProblem(
        'wrongMethodResult',
        path,
        t(`method “${id}”: ${en}`, `methode “${id}”: ${nl}`),
        expected,
        t('correct the method, or choose another', 'verbeter de methode, of kies een andere'),
      ),
    ),
  )
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const shown = (value: unknown): Text => {
  if (value === undefined) return t('missing', 'er niet')
  if (value === '') return t('empty', 'leeg')
  if (value instanceof Promise) return t('a promise', 'een promise')
  if (Array.isArray(value)) return t(`a list of ${value.length}`, `een lijst van ${value.length}`)
  if (typeof value === 'function') return t('a function', 'een functie')
  return isObject(value) ? t('another object', 'een ander object') : textOf(String(value))
}

/** A fault of something that is a value, in words. */
export const fault = (name: Label, is: Text, expected: Text): Fault => {
  const { en, nl } = textOf(name)
  return { message: t(`${en} is ${is.en}`, `${nl} is ${is.nl}`), expected }
}

/** A fault of a value of another type, shown in words. */
export const wrong = (name: Label, value: unknown, expected: Text): Fault => fault(name, shown(value), expected)

const isText = (value: unknown): boolean => {
  const { en, nl }: { readonly en?: unknown; readonly nl?: unknown } = isObject(value) ? value : {}
  return typeof en === 'string' && typeof nl === 'string' && en !== '' && nl !== ''
}

/** What of a value is no text in both languages. */
export const textFaults = (name: string, value: unknown): readonly Fault[] =>
  isText(value) ? [] : [wrong(name, value, t('{ en, nl }, both not empty', '{ en, nl }, beide niet leeg'))]

/** The expectation of an object that a function gives without a promise. */
export const atOnce = (fields: string): Text => t(`${fields} at once, no promise`, `meteen ${fields}, geen promise`)

/** The faults of what a function gives, which must be an object. */
export const objectFaults = (
  what: string,
  found: unknown,
  expected: Text,
  of: (found: Readonly<Record<string, unknown>>) => readonly Fault[],
): readonly Fault[] =>
  isObject(found) && !(found instanceof Promise) && !Array.isArray(found)
    ? of({ ...found })
    : [wrong(t(`what ${what} gives`, `wat ${what} geeft`), found, expected)]
