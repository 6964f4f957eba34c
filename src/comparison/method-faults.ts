import { InputError, type Path, type Problem } from '../appraisal/input/problem.js'
import { type Label, type Text, textOf } from '../quantity/text.js'
import { ReadingError } from '../reading/reading-error.js'
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

const faultsError = ({ id, path }: Origin, faults: readonly Fault[], options?: ErrorOptions): InputError =>
  new InputError(
    faults.map(({ message: { en, nl }, expected }) =>
      choiceProblem(
        'wrongMethodResult',
        path,
        t(`method “${id}”: ${en}`, `methode “${id}”: ${nl}`),
        expected,
        t('correct the method, or choose another', 'verbeter de methode, of kies een andere'),
      ),
    ),
    options,
  )

/** @throws InputError `wrongMethodResult` with all faults, if there is any */
export const refuse = (origin: Origin, faults: readonly Fault[]): void => {
  if (faults.length > 0) throw faultsError(origin, faults)
}

const saidBy = (cause: unknown): Text => {
  if (cause instanceof ReadingError) return cause.text
  return textOf(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause))
}

/** What a method throws as a fault of it, with what it threw as cause. */
const thrownBy = (origin: Origin, name: string, cause: unknown): InputError => {
  const { en, nl } = saidBy(cause)
  const message = t(`${name} throws ${en}`, `${name} gooit ${nl}`)
  const expected = t('a result, or an InputError', 'een uitkomst, of een InputError')
  const error = faultsError(origin, [{ message, expected }], { cause })
  for (const problem of error.problems) causes.set(problem, cause)
  return error
}

/** What methods threw, by the problem that tells it. */
const causes = new WeakMap<Problem, unknown>()

/** Problems that were found one by one as one error, with what the first method that threw one threw as cause. */
export const together = (problems: readonly Problem[]): InputError => {
  const thrown = problems.find((problem) => causes.has(problem))
  return new InputError(problems, thrown ? { cause: causes.get(thrown) } : {})
}

/**
 * Runs a function of a method; problems that it finds, and that it is cancelled, pass.
 *
 * @throws InputError `wrongMethodResult` where it throws anything else
 */
export const calling = <Result>(origin: Origin, name: string, call: () => Result): Result => {
  try {
    return call()
  } catch (error) {
    const isCancelled = error instanceof ReadingError && error.code === 'cancelled'
    throw isCancelled || error instanceof InputError ? error : thrownBy(origin, name, error)
  }
}

/** The same of a function that may promise its result and reads figures of the study: that these cannot be read passes too. */
export const callingReader = async <Result>(
  origin: Origin,
  name: string,
  call: () => Result | Promise<Result>,
): Promise<Result> => {
  try {
    return await call()
  } catch (error) {
    throw error instanceof ReadingError || error instanceof InputError ? error : thrownBy(origin, name, error)
  }
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
