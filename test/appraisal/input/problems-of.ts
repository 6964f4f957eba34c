import { expect } from 'vitest'
import { InputError, type Problem, problemText } from '../../../src/appraisal/input/problem.js'
import { type ReadScenarioOptions, readScenario } from '../../../src/read-scenario.js'

/** The problems of a scenario, in order of report; none when it is read. */
export const problemsOf = (text: string, options: ReadScenarioOptions = {}): readonly Problem[] => {
  try {
    readScenario(text, { name: 'small.yaml', ...options })
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** That everything a person reads of a problem is there in both languages, and the message is not the same in both. */
export const expectComplete = (problem: Problem): void => {
  for (const language of ['en', 'nl'] as const) {
    for (const text of [problem.message, problem.expected, problem.mend])
      expect(text[language].length).toBeGreaterThan(0)
    expect(problemText(problem, language)).toContain(problem.message[language])
  }
  expect(problem.message.nl).not.toBe(problem.message.en)
}

/** The only problem of a scenario, complete in both languages. */
export const onlyProblem = (text: string, options: ReadScenarioOptions = {}): Problem => {
  const problems = problemsOf(text, options)
  expect(problems.map(({ code, path }) => [code, path])).toHaveLength(1)
  const [problem] = problems as [Problem]
  expectComplete(problem)
  return problem
}
