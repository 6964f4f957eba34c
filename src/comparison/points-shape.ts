import type { Path, Problem } from '../appraisal/input/problem.js'
import type { Text } from '../quantity/text.js'
import { dimensions } from './changes.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A value of any kind in a few words, as it would be written. */
const written = (value: unknown): string => {
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  return typeof value === 'string' ? `“${value}”` : String(value)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wrong = (path: Path, message: Text, expected: Text, mend: Text, got: unknown): Problem => ({
  code: 'wrongValue',
  path,
  place: null,
  message,
  expected,
  got: written(got),
  mend,
})

const listProblem = (name: 'choices' | 'points', got: unknown): Problem =>
  wrong(
    [name],
    t(`“${name}” is no list`, `“${name}” is geen lijst`),
    t('an array, which may be empty', 'een array, die leeg mag zijn'),
    t('write { choices: […], points: […] }', 'schrijf { choices: […], points: […] }'),
    got,
  )

const pointProblems = (point: unknown, i: number): readonly Problem[] =>
  isRecord(point)
    ? []
    : [
        wrong(
          ['points', i],
          t('this is no point', 'dit is geen punt'),
          t('an object with numbers by the name of an assumption', 'een object met getallen per naam van een aanname'),
          t('write it like { investment: 5e9 }', 'schrijf bijvoorbeeld { investment: 5e9 }'),
          point,
        ),
      ]

const choiceProblems = (choice: unknown, i: number): readonly Problem[] => {
  const lacking = isRecord(choice)
    ? dimensions.filter((dimension) => typeof choice[dimension] !== 'string')
    : dimensions
  if (lacking.length === 0) return []
  const names = lacking.join(', ')
  return [
    wrong(
      ['choices', i],
      t(`this choice does not name its ${names}`, `deze keuze noemt haar ${names} niet`),
      t(
        `an object with an id for each of ${dimensions.join(', ')}`,
        `een object met een id voor elk van ${dimensions.join(', ')}`,
      ),
      t('start from `study.input.comparison.reference`', 'ga uit van `study.input.comparison.reference`'),
      choice,
    ),
  ]
}

/** What is no list of choices or points, or not made of them, as plain JavaScript may give. */
export const shapeProblems = (given: unknown): readonly Problem[] => {
  const { choices, points } = isRecord(given) ? given : { choices: undefined, points: undefined }
  return [
    ...(Array.isArray(choices) ? Array.from(choices, choiceProblems).flat() : [listProblem('choices', choices)]),
    ...(Array.isArray(points) ? Array.from(points, pointProblems).flat() : [listProblem('points', points)]),
  ]
}

/** What a value of a point is that is no finite number. */
export const notNumberText = (name: string, value: unknown): Text =>
  typeof value === 'string'
    ? t(`“${name}” is text and not a number`, `“${name}” is tekst en geen getal`)
    : typeof value === 'number'
      ? t(`“${name}” is ${value}`, `“${name}” is ${value}`)
      : t(`“${name}” is not a number`, `“${name}” is geen getal`)

/** The problem of a value that is no finite number. */
export const notNumberProblem = (path: Path, name: string, value: unknown): Problem => ({
  code: 'notANumber',
  path,
  place: null,
  message: notNumberText(name, value),
  expected: t('a finite number', 'een eindig getal'),
  got: written(value),
  mend:
    typeof value === 'string'
      ? t('write it without quotes', 'schrijf het zonder aanhalingstekens')
      : t('correct the point', 'verbeter het punt'),
})
