import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { possibleKeys } from '../../../src/appraisal/input/schema-keys.js'
import { scenario } from '../scenario.js'
import { expectComplete, onlyProblem, problemsOf } from './problems-of.js'

describe('the keys that a place could have', () => {
  const inner = z.strictObject({ low: z.string(), high: z.string().optional() })
  const schema = z.strictObject({
    named: z.record(z.string(), inner).optional(),
    list: z.array(inner),
    either: z.union([
      z.string(),
      z.strictObject({ by: z.string() }),
      z.strictObject({ shares: z.string(), note: z.string() }),
    ]),
    kinds: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a'), size: z.string().default('1') }),
      z.strictObject({ kind: z.literal('b'), weight: z.string() }),
    ]),
  })

  it.each<readonly [readonly (string | number)[], object, readonly string[], readonly string[], readonly string[]]>([
    [[], { list: [] }, [], ['named', 'either', 'kinds'], ['either', 'kinds']],
    [['named', 'x'], { hoog: '1' }, ['hoog'], ['low', 'high'], ['low']],
    [['list', 3], { low: '1', hoog: '1' }, ['hoog'], ['high'], []],
    [['either'], { by: 'x', marks: 'y' }, ['marks'], [], []],
    [['either'], { shares: 'x', marks: 'y' }, ['marks'], ['note'], ['note']],
    [['kinds'], { kind: 'b', gewicht: '1' }, ['gewicht'], ['weight'], ['weight']],
    [['kinds'], { kind: 'a', gewicht: '1' }, ['gewicht'], ['size'], []],
    [['nowhere'], { a: '1' }, ['a'], [], []],
  ])('%j of %j', (path, value, unknown, possible, lacking) =>
    expect(possibleKeys(schema, path, value, unknown)).toEqual({ possible, lacking }),
  )
})

describe('an unknown key', () => {
  it('names those that are possible, the nearest first, and which was probably meant', () => {
    const problem = onlyProblem(scenario(['note: no figure found', 'note: no figure found, source: [own]']))
    expect(problem).toMatchObject({ code: 'unknownKey', path: ['effects', 2, 'source'] })
    expect(problem.mend.en).toContain('did you mean “sources”?')
  })

  it('names those that are still to be given, without problems that follow from it', () => {
    const welfare = `welfare:
  - { id: keyed, label: keyed, method: unweighted, financing: { bearers: [overheid], by: population } }`
    const problems = problemsOf(
      scenario(
        ['    bearer: government', '    betaler: overheid'],
        ['nullAlternative:', 'bearers: { overheid: the state }\nnullAlternative:'],
        ['welfare:\n', `${welfare}\n`],
      ),
    )
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['missing', ['effects', 0, 'bearer']],
      ['unknownKey', ['effects', 0, 'betaler']],
    ])
    const [, unknown] = problems
    expect(unknown?.expected.en).toMatch(/^one of bearer, /)
    expect(unknown?.mend).toMatchObject({
      en: expect.stringContaining('write what is missing: bearer; or'),
      nl: expect.stringContaining('schrijf wat ontbreekt: bearer; of'),
    })
    for (const problem of problems) expectComplete(problem)
  })

  it('in an effect hides no bearer, and shows no other mistake with one', () => {
    const financing = (bearer: string): readonly [string, string] => [
      'welfare:\n',
      `welfare:\n  - { id: keyed, label: keyed, method: unweighted, financing: { bearers: [${bearer}], by: population } }\n`,
    ]
    const strange: readonly [string, string] = ['    amount: cost', '    amount: cost\n    hoogte: 3\n    inGpd: no']
    expect(problemsOf(scenario(strange, financing('government'))).map(({ code }) => code)).toEqual([
      'unknownKey',
      'unknownKey',
    ])
  })

  it('of a place that has all its keys', () => {
    const problem = onlyProblem(
      scenario([
        'own: { title: made up for tests }',
        'own: { title: x, publisher: x, date: x, url: x, note: x, author: x }',
      ]),
    )
    expect(problem).toMatchObject({ code: 'unknownKey', expected: { en: 'no other key here' } })
  })
})

it('bearers that are listed are those of effects; what models add falls on firms and workers, who can be named', () => {
  const financing = (bearer: string): readonly [string, string] => [
    'welfare:\n',
    `welfare:\n  - { id: keyed, label: keyed, method: unweighted, financing: { bearers: [${bearer}], by: population } }\n`,
  ]
  expect(onlyProblem(scenario(financing('nobody')))).toMatchObject({
    code: 'unknownReference',
    expected: { en: 'one of government, travellers' },
  })
  expect(problemsOf(scenario(financing('firmsAndWorkers')))).toEqual([])
})
