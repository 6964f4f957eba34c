import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { checkStudy } from '../../src/comparison/check-study.js'
import { readScenario } from '../../src/read-scenario.js'
import { expectComplete, onlyProblem, problemsOf } from './input/problems-of.js'
import { scenario } from './scenario.js'

type Change = readonly [from: string, to: string]

const welfare = (method: string): Change => [
  '  - { id: unweighted, label: unweighted, method: unweighted }\n',
  `  - { id: unweighted, label: unweighted, method: unweighted }\n  - ${method}\n`,
]
const assessment = (method: string): Change => ['comparison:', `assessments:\n  - ${method}\ncomparison:`]

const laterProblems = (...changes: readonly Change[]): Promise<readonly Problem[]> =>
  checkStudy(readScenario(scenario(...changes), { name: 'small.yaml' }), builtIn)

const groups = `groups:
  members: [{ id: low, label: low }, { id: high, label: high }]
  columns:
    people: { label: people, unit: person, source: own, mark: assumed }
    income: { label: income, unit: EUR/person/year, source: own, mark: assumed, income: { kind: disposable, statistic: mean } }
  rows:
    north: { low: { people: 600, income: 20000 }, high: { people: 400, income: 60000 } }
    south: { low: { people: 2000, income: 20000 }, high: { people: 1000, income: 60000 } }
  by: people
`
const withGroups: Change = ['nullAlternative: { label: nothing', `${groups}nullAlternative: { label: nothing`]

describe('a column that a method reads by the name in a parameter', () => {
  it('says who reads it, and offers the parameter with a column in its unit', async () => {
    const problems = await laterProblems(
      withGroups,
      welfare(
        '{ id: iso, label: iso, method: isoElastic, parameters: { elasticity: elasticity, normalisation: populationMean } }',
      ),
    )
    expect(problems).toMatchObject([
      {
        code: 'missingNeed',
        message: {
          en: 'there is no column “population” of data by region and income group, which “isoElastic” (welfare.iso) reads by its parameter population',
          nl: 'er is geen kolom “population” met gegevens per regio en inkomensgroep, die “isoElastic” (welfare.iso) leest door de parameter population',
        },
        mend: {
          en: 'name the column that is meant in its parameters (population: people), or add it to groups.columns and to the data',
          nl: 'noem de bedoelde kolom bij de parameters (population: people), of voeg hem toe aan groups.columns en aan de gegevens',
        },
      },
    ])
  })

  it('offers no column where none has the unit', async () => {
    const problems = await laterProblems(
      welfare(
        '{ id: iso, label: iso, method: isoElastic, parameters: { elasticity: elasticity, normalisation: populationMean } }',
      ),
    )
    expect(problems.map(({ mend }) => mend.en)).toEqual([expect.stringContaining('(income: …)')])
  })
})

describe('a parameter that is a word', () => {
  it('and is left out is needed, not unfit', () => {
    const problem = onlyProblem(
      scenario(
        assessment('{ id: fair, label: fair, method: investmentFairness, parameters: { bearers: government } }'),
      ),
    )
    expect(problem).toMatchObject({
      code: 'wrongParameter',
      message: {
        en: '“investmentFairness” needs “investment”',
        nl: '“investmentFairness” heeft “investment” nodig',
      },
    })
  })

  it('that holds names may be a list of them', () => {
    const given = (bearers: string) =>
      readScenario(
        scenario(
          assessment(
            `{ id: fair, label: fair, method: investmentFairness, parameters: { investment: population, bearers: ${bearers} } }`,
          ),
        ),
      ).input.assessments?.[0]?.parameters
    expect(given('[government, travellers]')).toEqual(given('"government, travellers"'))
    expect(given('[government]')).toEqual(given('government'))
  })

  it('is no list of other things', () => {
    const text = (bearers: string) =>
      scenario(assessment(`{ id: fair, label: fair, method: investmentFairness, parameters: { bearers: ${bearers} } }`))
    for (const bearers of ['[]', '[[government]]', '[1]']) {
      const problems = problemsOf(text(bearers))
      expect(problems[0]?.path.slice(0, 4)).toEqual(['assessments', 'fair', 'parameters', 'bearers'])
      for (const problem of problems) expectComplete(problem)
    }
  })
})

describe('a method that is listed where it does not belong', () => {
  it('of weights under assessments is told as that, and not by its parameters', async () => {
    const problems = await laterProblems(assessment('{ id: iso, label: iso, method: isoElastic }'))
    expect(problems.map(({ code }) => code)).toEqual(['notBeside'])
  })

  it('with results of its own under welfare is told as that too', async () => {
    const problems = await laterProblems(welfare('{ id: fair, label: fair, method: investmentFairness }'))
    expect(problems.map(({ code }) => code)).toContain('notARow')
  })
})
