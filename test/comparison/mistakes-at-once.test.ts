import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { checkStudy } from '../../src/comparison/check-study.js'
import { tryReadScenario } from '../../src/read-scenario.js'

const folder = 'examples/broad-welfare'

/** Replacements in files of the example; each must have something to replace. */
type Mistake = readonly [file: string, written: string, wrong: string]

const mistakes = {
  income: ['groups.csv', 'haven,low,90000,17200', 'haven,low,90000,0'],
  score: ['regions.csv', '0.88,0.605', '0.88,0'],
  output: ['regions.csv', '150000,4200000000', '150000,0'],
  goalposts: ['broad-welfare.yaml', 'low: 0.5, high: 0.8', 'low: 0.5, high: 0.5'],
  criterion: ['broad-welfare.yaml', 'tram: 650000', 'tram: 950000'],
  secondIncome: ['groups.csv', 'kust,high,10000,38600', 'kust,high,10000,0'],
} as const satisfies Record<string, Mistake>

/** What each mistake is told as: its code and where it stands. */
const told: Readonly<Record<keyof typeof mistakes, readonly [code: string, path: string]>> = {
  income: ['columnNotPositive', 'groups.columns.income.haven.low'],
  score: ['columnNotPositive', 'regions.columns.broadWelfare.veen'],
  output: ['levelDoesNotFit', 'regions.columns.output.veen'],
  goalposts: ['goalpostsNotRising', 'indicators.1.high'],
  criterion: ['scoreOutsideRange', 'criteria.1.scores.tram'],
  secondIncome: ['columnNotPositive', 'groups.columns.income.kust.high'],
}

type Name = keyof typeof mistakes

const fileWith = (names: readonly Name[], file: string): string =>
  names
    .map((name): Mistake => mistakes[name])
    .filter(([own]) => own === file)
    .reduce(
      (text, [, written, wrong]) => {
        expect(text).toContain(written)
        return text.replace(written, wrong)
      },
      readFileSync(`${folder}/${file}`, 'utf8'),
    )

const validated = async (names: readonly Name[]): Promise<readonly Problem[]> => {
  const { study, problems } = tryReadScenario(fileWith(names, 'broad-welfare.yaml'), {
    name: 'broad-welfare.yaml',
    fileBeside: (file) => fileWith(names, file),
  })
  return study ? [...problems, ...(await checkStudy(study, builtIn, {}, problems))] : problems
}

const atOnce = ['income', 'score', 'output'] as const

/** Line and column, from 1, of the last figure of a mistake in a table. */
const cellOf = (name: Name): readonly [line: number, column: number] => {
  const [file, , wrong] = mistakes[name]
  const lines = fileWith(atOnce, file).split('\n')
  const row = lines.findIndex((line) => line.includes(wrong))
  return [row + 1, (lines[row] ?? '').indexOf(wrong) + wrong.lastIndexOf(',') + 2]
}

describe('mistakes that have nothing to do with each other', () => {
  it.each([
    [['income', 'score']],
    [['income', 'goalposts']],
    [['goalposts', 'criterion']],
    [['income', 'output']],
    [['income', 'score', 'output', 'goalposts', 'criterion', 'secondIncome']],
  ] as const)('%j are all told at once, each once', async (names) => {
    const problems = await validated(names)
    for (const name of names) {
      const [code, path] = told[name]
      const own = problems.filter((problem) => problem.path.join('.') === path)
      expect(own.map((problem) => problem.code)).toEqual([code])
      expect(own[0]?.mend.en).not.toBe('')
    }
    expect(problems.every(({ place }) => place !== null)).toBe(true)
    const scores = problems.filter(({ code }) => code === 'scoreOutsideRange')
    expect(scores).toHaveLength((names as readonly Name[]).includes('criterion') ? 1 : 0)
  })

  it('a figure of a table stands where its row does, and the mend names it', async () => {
    const problems = await validated(atOnce)
    for (const name of atOnce) {
      const own = problems.find(({ path }) => path.join('.') === told[name][1])
      expect([own?.place?.file, own?.place?.line, own?.place?.column]).toEqual([mistakes[name][0], ...cellOf(name)])
    }
    expect(problems.find(({ path }) => path.join('.') === told.income[1])?.mend).toEqual({
      en: 'correct “income” of “haven, low”, or name another column',
      nl: 'verbeter “income” van “haven, low”, of noem een andere kolom',
    })
    expect(problems.find(({ path }) => path.join('.') === told.score[1])?.mend).toEqual({
      en: 'correct “broadWelfare” of “veen”, or merge the region',
      nl: 'verbeter “broadWelfare” van “veen”, of voeg de regio samen',
    })
  })
})
