import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { InputError, type Problem } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { assess } from '../../src/comparison/assess.js'
import { readScenario } from '../../src/read-scenario.js'
import { ReadingError } from '../../src/reading/reading-error.js'
import type { MeasureMethod, WelfareMethod } from '../../src/welfare/method.js'
import { expectComplete } from '../appraisal/input/problems-of.js'
import { scenario } from '../appraisal/scenario.js'

const t = (text: string) => ({ en: text, nl: text })
const kinds = ['measure', 'index', 'ranking', 'accessibility'] as const

/** A method that gives something else than its type says, as plain JavaScript can. */
const giving = (result: unknown, kind: WelfareMethod['kind'] = 'measure'): MeasureMethod => ({
  id: 'own',
  label: t('own'),
  claim: t('a claim'),
  evidence: { for: [{ text: t('for'), source: 'nobody' }], against: [{ text: t('against'), source: 'nobody' }] },
  needs: [],
  parameters: z.object({}),
  kind: kind as 'measure',
  assess: () => result as ReturnType<MeasureMethod['assess']>,
})

const run = (method: MeasureMethod) => {
  const plugIns = { ...builtIn, methods: [...builtIn.methods, method] }
  const text = scenario(['comparison:', 'assessments: [{ id: mine, label: mine, method: own }]\ncomparison:'])
  return assess(readScenario(text, { name: 'small.yaml', plugIns }), plugIns)
}

const problemsOf = async (method: MeasureMethod): Promise<readonly Problem[]> => {
  try {
    await run(method)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

const said = async (result: unknown, kind?: WelfareMethod['kind']): Promise<readonly string[]> => {
  const problems = await problemsOf(giving(result, kind))
  for (const problem of problems) {
    expect(problem).toMatchObject({ code: 'wrongMethodResult', path: ['assessments', 'mine'] })
    expect(problem.place?.line).toBeGreaterThan(0)
    expect(problem.message.nl).toMatch(/^methode “own”: /)
    expectComplete(problem)
  }
  return problems.map(({ message, expected }) => `${message.en}: ${expected.en}`)
}

const figure = { id: 'a', label: t('A'), unit: '1', value: 3 }

describe('what a method with results of its own gives is refused, naming the method and what it must be', () => {
  it.each(kinds)('nothing, of the kind %s', async (kind) => {
    expect(await said(undefined, kind)).toEqual([
      'method “own”: what assess gives is missing: { figures, notes, warnings }',
    ])
  })

  it.each([
    ['a number', 3, '3'],
    ['a list', [1, 2], 'a list of 2'],
    ['a promise of nothing', Promise.resolve(null), 'null'],
  ])('%s', async (_, result, is) => {
    expect(await said(result)).toEqual([`method “own”: what assess gives is ${is}: { figures, notes, warnings }`])
  })

  it('other parts, all at once', async () => {
    expect(await said({ results: [figure] })).toEqual(['method “own”: figures is missing: a list'])
    expect(await said({ figures: { a: 1 }, notes: 'a', warnings: [t('')] })).toEqual([
      'method “own”: figures is another object: a list',
      'method “own”: notes is a: a list',
      'method “own”: warnings[0] is another object: { en, nl }, both not empty',
    ])
  })

  it('figures that are none', async () => {
    const wrong = { id: '', label: 'A', unit: 1, part: 2, alternative: 'lines', region: 'east', value: '3' }
    const [alternatives, regions] = ['one of line, or left out', 'one of north, south, or left out']
    expect(await said({ figures: [figure, null, wrong, { ...figure, value: null }] })).toEqual([
      'method “own”: figures[1] is null: { id, label, unit, value }',
      'method “own”: figures[2].id is empty: a text, not empty',
      'method “own”: figures[2].label is A: { en, nl }, both not empty',
      'method “own”: figures[2].unit is 1: a text, not empty',
      'method “own”: figures[2].part is 2: { en, nl }, both not empty',
      `method “own”: figures[2].alternative is lines: ${alternatives}`,
      `method “own”: figures[2].region is east: ${regions}`,
      'method “own”: figures[2].value is 3: a number, or null with the reason',
      'method “own”: figures[3].why is missing: { en, nl }, both not empty',
    ])
  })
})

describe('what a method with results of its own throws names the method, and is the cause', () => {
  const boom = new Error('boom')
  const throwing = (error: unknown, late: boolean): MeasureMethod => ({
    ...giving(null),
    assess: () => {
      if (late) return Promise.reject(error)
      throw error
    },
  })

  it.each([
    ['at once', false],
    ['later', true],
  ])('%s', async (_, late) => {
    const [problem, ...others] = await problemsOf(throwing(boom, late))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'wrongMethodResult',
      path: ['assessments', 'mine'],
      message: { en: 'method “own”: assess throws Error: boom', nl: 'methode “own”: assess gooit Error: boom' },
    })
    await expect(run(throwing(boom, late))).rejects.toMatchObject({ name: 'InputError', cause: boom })
  })

  it('not where it is cancelled', async () => {
    const cancelled = new ReadingError('cancelled', 'Cancelled.')
    await expect(run(throwing(cancelled, true))).rejects.toBe(cancelled)
  })
})

it('a result that is as it must be, or the promise of one, is shown', async () => {
  const full = { ...figure, part: t('P'), alternative: 'line', region: 'north', value: null, why: t('no data') }
  for (const result of [{ figures: [figure, full] }, Promise.resolve({ figures: [figure, full], notes: [t('n')] })]) {
    const { assessments } = await run(giving(result))
    expect(assessments[0]?.figures).toEqual([figure, full])
  }
})
