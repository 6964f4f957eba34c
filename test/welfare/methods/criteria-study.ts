import { InputError, type Problem } from '../../../src/appraisal/input/problem.js'
import { builtIn } from '../../../src/built-in.js'
import { type Assessment, assess } from '../../../src/comparison/assess.js'
import { readScenario } from '../../../src/read-scenario.js'
import { building, effect, figure, scenarioData } from '../../comparison/scenario.js'

type Json = Readonly<Record<string, unknown>>

const stated = { source: 'test', mark: 'illustrative' } as const

/** Criteria c1, c2, … with scores of alternatives a, b, …; `better` a sign for each criterion. */
export const criteriaOf = (
  rows: readonly (readonly number[])[],
  better: string,
  more: readonly Json[] = [],
): readonly Json[] =>
  [...better].map((sign, k) => ({
    id: `c${k + 1}`,
    label: `criterion ${k + 1}`,
    better: sign === '+' ? 'high' : 'low',
    unit: '1',
    scores: Object.fromEntries(rows.map((row, a) => [letter(a), String(row[k])])),
    ...stated,
    ...more[k],
  }))

const letter = (a: number): string => 'abcdefgh'.charAt(a)

/** Fixed weights in the order of the criteria. */
export const fixed = (id: string, weights: readonly number[], more: Json = {}): Json => ({
  id,
  label: id,
  kind: 'fixed',
  values: Object.fromEntries(weights.map((weight, k) => [`c${k + 1}`, String(weight)])),
  ...stated,
  ...more,
})

export interface CriteriaStudy {
  readonly method: string
  readonly parameters?: Json
  readonly alternatives: number
  readonly criteria: readonly Json[]
  readonly weightSets?: readonly Json[]
  readonly assumptions?: Json
  readonly more?: Json
}

/** Costs of 100 in the first year and benefits of 150, nothing discounted: the balance of every alternative is 50. */
export const criteriaStudyData = (study: CriteriaStudy): Json =>
  scenarioData({
    assumptions: {
      opening: figure(2025, 'year'),
      operation: figure(1, 'year'),
      cost: figure(100, 'EUR'),
      gain: figure(150, 'EUR/year'),
      ...study.assumptions,
    },
    effects: [
      building('cost', 2025, 2025),
      effect('recurring', 'gain', { amount: 'gain' }),
      { kind: 'unpriced', id: 'view', label: 'view', sign: '-', note: 'it is blocked' },
    ],
    more: {
      alternatives: Array.from({ length: study.alternatives }, (_, a) => ({ id: letter(a), label: letter(a) })),
      criteria: study.criteria,
      ...(study.weightSets ? { weightSets: study.weightSets } : {}),
      assessments: [{ id: 'ranking', label: 'ranking', method: study.method, parameters: study.parameters ?? {} }],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'a',
          discounting: 'nl2020',
          agglomeration: 'none',
          welfare: 'unweighted',
        },
      },
      ...study.more,
    },
  })

export const assessCriteria = async (study: CriteriaStudy): Promise<Assessment> => {
  const read = readScenario(JSON.stringify(criteriaStudyData(study), null, 1), { name: 'test.json' })
  const [found] = (await assess(read, builtIn)).assessments
  if (!found) throw new Error('There is no assessment.')
  return found
}

/** The figures of all alternatives with this id, in their order. */
export const valuesOf = ({ figures }: Assessment, id: string): readonly (number | null)[] =>
  figures.filter((each) => each.id === id).map(({ value }) => value)

/** The weights of a set, in the order of the criteria. */
export const weightsOf = ({ figures }: Assessment, id: string): readonly (number | null)[] =>
  figures.filter((each) => each.id.startsWith(`weight.${id}.`)).map(({ value }) => value)

/** The problems of reading and assessing a study. */
export const problemsOf = async (study: CriteriaStudy): Promise<readonly Problem[]> => {
  try {
    await assessCriteria(study)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  throw new Error('Expected problems, got none.')
}

/** Each problem in short: code, path and English message; all have a place in the file and both languages. */
export const shortly = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, path, message, expected, mend, place }) => {
    for (const text of [message, expected, mend]) if (!text.en || !text.nl) throw new Error(`${code} lacks a language.`)
    if (place === null) throw new Error(`${code} at ${path.join('.')} has no place in the file.`)
    return `${code} ${path.join('.')}: ${message.en} (${expected.en})`
  })

/** What the contract of welfare methods needs beside its own study. */
export const contractParts: Json = {
  alternatives: [
    { id: 'project', label: 'project' },
    { id: 'other', label: 'other' },
  ],
  criteria: [
    {
      id: 'balance',
      label: 'balance',
      better: 'high',
      unit: 'EUR',
      outcome: 'netPresentValue',
      range: { low: -1e9, high: 1e9 },
      preference: { kind: 'usual' },
    },
    {
      id: 'view',
      label: 'view',
      better: 'low',
      unit: '1',
      scores: { project: 2, other: 1 },
      ...stated,
      range: { low: 0, high: 3 },
      preference: { kind: 'usual' },
    },
    {
      id: 'quiet',
      label: 'quiet',
      better: 'high',
      unit: '1',
      scores: { project: 1, other: 3 },
      ...stated,
      range: { low: 0, high: 3 },
      preference: { kind: 'usual' },
    },
  ],
  weightSets: [{ id: 'all', label: 'all', kind: 'fixed', values: { balance: 0.5, view: 0.2, quiet: 0.3 }, ...stated }],
}
