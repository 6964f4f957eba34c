import { unknownName } from '../appraisal/input/nearest-names.js'
import type { Path, Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { Exact } from '../quantity/decimal.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { type DrawSource, drawsPerBlock } from '../reading/sampled.js'
import { fixedAssumption } from './fixed-assumption.js'
import { notNumberProblem } from './points-shape.js'
import { ProblemList } from './problem-list.js'
import { problemsWith } from './problems-with.js'

/** Values of some assumptions by name; all others stay as they are. They win from what a scenario or alternative sets. */
export type Point = Readonly<Record<string, number>>

const at = (point: number, name: string): Path => ['points', point, name]

const of = (code: string, path: Path, name: string, said: Pick<Problem, 'message' | 'expected' | 'mend'>): Problem => ({
  code,
  path,
  place: null,
  got: name,
  ...said,
})

/** A name that is no assumption with a value of its own, or one that holds by definition. */
const nameProblem = ({ input }: Study, free: ReadonlySet<string>, path: Path, name: string): Problem | null => {
  if (!free.has(name)) {
    const mend = {
      en: 'name an assumption that is not made of others',
      nl: 'noem een aanname die niet uit andere bestaat',
    }
    const message = {
      en: `there is no assumption “${name}” with a value`,
      nl: `er is geen aanname “${name}” met een waarde`,
    }
    return of('unknownReference', path, name, { message, ...unknownName(name, [...free], mend) })
  }
  if (!input.assumptions[name]?.fixed) return null
  return of('fixedAssumption', path, name, fixedAssumption(name))
}

/** Names and values of points that cannot be, each name once. */
const namesAndNumbers = (study: Study, points: readonly Point[], problems: ProblemList): void => {
  const free = new Set(
    Object.entries(study.input.assumptions).flatMap(([name, { value, keyFigure }]) =>
      value === undefined && keyFigure === undefined ? [] : [name],
    ),
  )
  const known = new Map<string, boolean>()
  for (const [i, point] of points.entries()) {
    for (const [name, value] of Object.entries(point)) {
      const path = at(i, name)
      if (!known.has(name)) {
        const problem = nameProblem(study, free, path, name)
        if (problem) problems.add(`name ${name}`, () => problem)
        known.set(name, problem === null)
      }
      if (known.get(name) && !Number.isFinite(value))
        problems.add(`value ${i} ${name}`, () => notNumberProblem(path, name, value))
    }
  }
}

/**
 * Refuses points that cannot be: names, values, and what a scenario file with these choices only and these values would be
 * refused for. Each distinct point is looked at once.
 *
 * @throws InputError with at most fifty problems, and how many more there are; ReadingError when cancelled
 */
export const checkPoints = async (
  study: Study,
  choices: readonly Choice[],
  points: readonly Point[],
  options: RunOptions,
): Promise<void> => {
  const problems = new ProblemList()
  namesAndNumbers(study, points, problems)
  problems.throwIfAny()
  const { points: each, first } = distinct(points, [...new Set(points.flatMap((point) => Object.keys(point)))])
  const pace = pacer(options, each.length, 'points')
  for (const [i, point] of each.entries()) {
    if (i % pointsBetween === 0) await pace(i)
    const texts = Object.fromEntries(Object.entries(point).map(([name, value]) => [name, new Exact(value).toFixed()]))
    problems.addAll(
      problemsWith(study, texts, choices).map((problem) => ({
        ...problem,
        path: ['points', first[i] as number, ...problem.path],
      })),
    )
  }
  problems.throwIfAny()
}

/** After so many points a cancellation is heard. */
const pointsBetween = 64

/** The points that differ in some assumptions, and for each of all points which of those it is. */
export interface Distinct {
  readonly points: readonly Point[]
  readonly of: Int32Array
  /** Of each distinct point the first that it is among all. */
  readonly first: readonly number[]
}

export const distinct = (points: readonly Point[], names: readonly string[]): Distinct => {
  const found = new Map<string, number>()
  const kept: Point[] = []
  const first: number[] = []
  const of = points.map((point, i) => {
    const key = names.map((name) => point[name] ?? '').join(' ')
    const known = found.get(key)
    if (known !== undefined) return known
    found.set(key, kept.length)
    kept.push(point)
    first.push(i)
    return kept.length - 1
  })
  return { points: kept, of: Int32Array.from(of), first }
}

/** The values of assumptions at points, block by block. */
export const valuesAt =
  (points: readonly Point[]): DrawSource =>
  ({ operation }, block, into) => {
    if (operation.kind !== 'assumption') return
    into.fill(Number(operation.value))
    const first = block * drawsPerBlock
    for (let i = 0; i < drawsPerBlock && first + i < points.length; i++) {
      const value = points[first + i]?.[operation.name]
      if (value !== undefined) into[i] = value
    }
  }
