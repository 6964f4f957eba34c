import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { checkStudy } from '../../src/comparison/check-study.js'
import { readScenario } from '../../src/read-scenario.js'

const folder = 'examples/broad-welfare'
const text = readFileSync(`${folder}/broad-welfare.yaml`, 'utf8')
const read = (changed: string) =>
  readScenario(changed, {
    name: 'study.yaml',
    fileBeside: (name) => readFileSync(`${folder}/${name}`, 'utf8'),
    plugIns: builtIn,
  })
const problemsOf = async (from: string | RegExp, to: string) => {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  const problems = await checkStudy(read(changed), builtIn)
  return problems.map(({ code, place }) => [code, changed.split('\n')[(place?.line ?? 0) - 1]?.includes(to)])
}

it('the example itself is in order', async () => {
  expect(await checkStudy(await readScenarioFile(`${folder}/broad-welfare.yaml`), builtIn)).toEqual([])
})

it('a measure among the weights, and weights among the assessments, are told where they stand', async () => {
  const measure = 'method: maximin, parameters: { years: yearsOfIncome, population: inhabitants }'
  expect(text).toContain(measure)
  expect(await problemsOf('method: unweighted }', `${measure} }`)).toContainEqual(['notARow', true])
  expect(await problemsOf(measure, 'method: unweighted')).toEqual([['notBeside', true]])
})

it('what an assessment would refuse is told before it is run', async () => {
  expect(await problemsOf('order: experts', 'order: nobody')).toEqual([[expect.any(String), true]])
})

it('missing pairs that cost nothing are refused for costs to services', () => {
  const changed = text.replace(/(\n {2}hours:\n? ?(?:\{ )?)/, '$1missing: zero, ')
  expect(changed).not.toBe(text)
  try {
    read(changed)
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.problems.map(({ code }) => code)).toContain('unreachableAsNearest')
  }
})
