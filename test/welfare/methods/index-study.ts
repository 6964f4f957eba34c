import { InputError, type Problem } from '../../../src/appraisal/input/problem.js'
import type { Study } from '../../../src/appraisal/study.js'
import { builtIn } from '../../../src/built-in.js'
import { type Assessment, assess } from '../../../src/comparison/assess.js'
import { building, figure, scenario } from '../../comparison/scenario.js'

type Json = Readonly<Record<string, unknown>>

const source = { source: 'test', mark: 'illustrative' } as const

/** A study with a column for each list of values, one for each region. */
export const studyWith = ({
  columns,
  more,
  assumptions = {},
}: {
  /** Column → its unit and the values of the regions a, b, c …. */
  readonly columns: Readonly<Record<string, readonly [unit: string, ...values: readonly number[]]>>
  readonly more: Json
  readonly assumptions?: Json
}): Study => {
  const count = Object.values(columns)[0]!.length - 1
  const regions = [...'abcdefgh'].slice(0, count)
  const own = Object.entries(columns)
  return scenario({
    assumptions: { cost: figure(50e6, 'EUR'), ...assumptions },
    effects: [building('cost', 2026, 2027)],
    more: {
      regions: {
        members: regions.map((id) => ({ id, label: id })),
        columns: {
          population: { label: 'population', unit: 'person', ...source },
          ...Object.fromEntries(own.map(([name, [unit]]) => [name, { label: name, unit, ...source }])),
        },
        rows: Object.fromEntries(
          regions.map((id, i) => [
            id,
            { population: '1', ...Object.fromEntries(own.map(([name, [, ...values]]) => [name, String(values[i])])) },
          ]),
        ),
      },
      ...more,
    },
  })
}

/** One assessment of a study. */
export const assessed = async (study: Study): Promise<Assessment> => {
  const { assessments } = await assess(study, builtIn)
  return assessments[0]!
}

/** The values of a figure, in order: of regions, or of all situations. */
export const valuesOf = ({ figures }: Assessment, id: string): readonly (number | null)[] =>
  figures.filter((each) => each.id === id).map(({ value }) => value)

/** The problems that come out of reading a study or of assessing it. */
export const problemsIn = async (run: () => Promise<unknown>): Promise<readonly Problem[]> => {
  try {
    await run()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  throw new Error('Nothing was thrown.')
}
