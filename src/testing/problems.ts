import { InputError, type Problem, problemText } from '../appraisal/input/problem.js'
import { type Language, numberText, type Text } from '../quantity/text.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** One thing that is wrong with how a claim is put. */
export const problemAt = (
  code: string,
  path: Problem['path'],
  message: Text,
  expected: Text,
  mend: Text,
  got: string | null = null,
): Problem => ({ code, path, place: null, message, expected, got, mend })

/** What is wrong with how a claim is put, which makes it neither true nor false. */
export const misuse = (...of: Parameters<typeof problemAt>): InputError => new InputError([problemAt(...of)])

const mostShown = 80

const asJson = (value: object): string => {
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return Array.isArray(value) ? 'an array' : 'an object'
  }
}

/** Whatever was given, in a few words: plain JavaScript lets anything through. */
export const shown = (value: unknown): string => {
  if (typeof value === 'function') return 'a function'
  const text =
    typeof value === 'string'
      ? JSON.stringify(value)
      : typeof value === 'object' && value
        ? asJson(value)
        : String(value)
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}

/** Refuses what is no number to compare with. @throws InputError `wrongValue` */
export const requireNumber = (value: unknown, path: Problem['path']): void => {
  if (typeof value === 'number' && Number.isFinite(value)) return
  throw misuse(
    'wrongValue',
    path,
    t('this is no number to compare with', 'dit is geen getal om mee te vergelijken'),
    t('a finite number', 'een eindig getal'),
    t('write it like 0.5 or 7.5e9, without quotes', 'schrijf bijvoorbeeld 0.5 of 7.5e9, zonder aanhalingstekens'),
    shown(value),
  )
}

/** Refuses what is no tolerance. @throws InputError `wrongValue` */
export const requireTolerance = (within: unknown, path: Problem['path']): number => {
  if (typeof within === 'number' && within > 0 && within < 1) return within
  throw misuse(
    'wrongValue',
    path,
    t('this is no tolerance', 'dit is geen marge'),
    t('a fraction of the value, above 0 and below 1', 'een deel van de waarde, boven 0 en onder 1'),
    t('write 0.01 for 1 % either way', 'schrijf 0.01 voor 1 % naar beide kanten'),
    shown(within),
  )
}

/** Refuses two limits that do not rise. @throws InputError `wrongValue` or `rangeReversed` */
export const requireLimits = (between: unknown, path: Problem['path']): readonly [number, number] => {
  if (!Array.isArray(between) || between.length !== 2)
    throw misuse(
      'wrongValue',
      path,
      t('this is no range', 'dit is geen bereik'),
      t('two numbers, the lowest first', 'twee getallen, het laagste eerst'),
      t('write it like [5e9, 10e9]', 'schrijf bijvoorbeeld [5e9, 10e9]'),
      shown(between),
    )
  const [from, to]: readonly unknown[] = between
  requireNumber(from, [...path, 0])
  requireNumber(to, [...path, 1])
  const range: readonly [number, number] = [Number(from), Number(to)]
  if (range[0] < range[1]) return range
  const [low, high] = range.map(numberText) as [Text, Text]
  throw misuse(
    'rangeReversed',
    path,
    t(`nothing lies between ${low.en} and ${high.en}`, `tussen ${low.nl} en ${high.nl} ligt niets`),
    t('two different numbers, the lowest first', 'twee verschillende getallen, het laagste eerst'),
    t('swap them, or widen the range', 'wissel ze om, of verruim het bereik'),
  )
}

/** A wider range overflows where it is divided into a grid. */
const widest = 1e305

/** Refuses a range that does not rise, or is too wide to divide. @throws InputError `wrongValue` or `rangeReversed` */
export const requireRange = (between: unknown, path: Problem['path']): readonly [number, number] => {
  const range = requireLimits(between, path)
  if (range[1] - range[0] <= widest) return range
  throw misuse(
    'wrongValue',
    path,
    t('this range is wider than can be computed with', 'dit bereik is breder dan waarmee te rekenen is'),
    t(`a range of at most ${widest} wide`, `een bereik van hoogstens ${widest} breed`),
    t('narrow the range', 'maak het bereik smaller'),
    shown(between),
  )
}

const inLanguage = (error: unknown, language: Language): unknown => {
  if (error instanceof InputError)
    error.message = error.problems.map((problem) => problemText(problem, language)).join('\n')
  return error
}

/** Does something, with what is wrong with it said in the language that was asked for. @throws what it throws */
export const saidIn = <Result>(language: Language, act: () => Result): Result => {
  try {
    return act()
  } catch (error) {
    throw inLanguage(error, language)
  }
}

/** The same of what takes its time. @throws what it throws */
export const saidLaterIn = async <Result>(language: Language, act: () => Promise<Result>): Promise<Result> => {
  try {
    return await act()
  } catch (error) {
    throw inLanguage(error, language)
  }
}
