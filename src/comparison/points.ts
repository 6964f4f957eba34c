import { variantProblems } from '../appraisal/input/checks/variants.js'
import { unknownName } from '../appraisal/input/nearest-names.js'
import type { Path, Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { ProblemMaker } from '../appraisal/input/schema-problems.js'
import type { Study } from '../appraisal/study.js'
import { Exact } from '../quantity/decimal.js'
import { type DrawSource, drawsPerBlock } from '../reading/sampled.js'

/** Values of some assumptions by name; all others stay as they are. They win from what a scenario or alternative sets. */
export type Point = Readonly<Record<string, number>>

const withoutPlace: ProblemMaker = (code, path, message, expected, mend, { got = null } = {}) => ({
  code,
  path,
  place: null,
  message,
  expected,
  got,
  mend,
})

const at = (point: number, name: string): Path => ['points', point, name]

/** Names that are no assumptions with a value of their own, and values that are no numbers. */
export const namesAndNumbers = ({ input }: Study, points: readonly Point[]): readonly Problem[] => {
  const free = Object.entries(input.assumptions).flatMap(([name, { value, keyFigure }]) =>
    value === undefined && keyFigure === undefined ? [] : [name],
  )
  return points.flatMap((point, i) =>
    Object.entries(point).flatMap(([name, value]): readonly Problem[] => {
      if (!free.includes(name)) {
        const message = {
          en: `there is no assumption “${name}” with a value`,
          nl: `er is geen aanname “${name}” met een waarde`,
        }
        const own = {
          en: 'name an assumption that is not made of others',
          nl: 'noem een aanname die niet uit andere bestaat',
        }
        return [
          {
            code: 'unknownReference',
            path: at(i, name),
            place: null,
            message,
            got: name,
            ...unknownName(name, free, own),
          },
        ]
      }
      if (Number.isFinite(value)) return []
      return [
        {
          code: 'notANumber',
          path: at(i, name),
          place: null,
          message: { en: `“${name}” is ${value}`, nl: `“${name}” is ${value}` },
          expected: { en: 'a finite number', nl: 'een eindig getal' },
          got: String(value),
          mend: { en: 'correct the point', nl: 'verbeter het punt' },
        },
      ]
    }),
  )
}

/** What a scenario file with these values would be refused for. */
export const refused = (
  { input, columns, changes }: Study,
  choices: readonly Choice[],
  points: readonly Point[],
): readonly Problem[] => {
  const once = (pick: (choice: Choice) => string) => new Set(choices.map(pick))
  const [scenarios, alternatives] = [once(({ scenario }) => scenario), once(({ alternative }) => alternative)]
  const chosen = {
    ...input,
    scenarios: input.scenarios.filter(({ id }) => scenarios.has(id)),
    alternatives: input.alternatives.filter(({ id }) => alternatives.has(id)),
  }
  return points.flatMap((point, i) => {
    const texts = Object.fromEntries(Object.entries(point).map(([name, value]) => [name, new Exact(value).toFixed()]))
    return variantProblems(chosen, { ...changes, ...texts }, columns, withoutPlace).map((problem) => ({
      ...problem,
      path: ['points', i, ...problem.path],
    }))
  })
}

/** The points that differ in some assumptions, and for each of all points which of those it is. */
export interface Distinct {
  readonly points: readonly Point[]
  readonly of: Int32Array
}

export const distinct = (points: readonly Point[], names: readonly string[]): Distinct => {
  const first = new Map<string, number>()
  const kept: Point[] = []
  const of = points.map((point) => {
    const key = names.map((name) => point[name] ?? '').join(' ')
    const known = first.get(key)
    if (known !== undefined) return known
    first.set(key, kept.length)
    kept.push(point)
    return kept.length - 1
  })
  return { points: kept, of: Int32Array.from(of) }
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
