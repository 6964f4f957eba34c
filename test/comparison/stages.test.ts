import { describe, expect, it } from 'vitest'
import { problemText } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { checkStudy } from '../../src/comparison/check-study.js'
import { tryReadScenario } from '../../src/read-scenario.js'
import { scenario } from '../appraisal/scenario.js'

const variant = (id: string, rest: string): string => `\n  - { id: ${id}, label: ${id}, enters: balance, ${rest} }`
const own = 'enters: balance, parameters: { elasticity: elasticity } }'

const allProblems = async (...changes: readonly (readonly [string, string])[]) => {
  const { study, problems } = tryReadScenario(scenario(...changes), { name: 'study.yaml' })
  const later = study ? await checkStudy(study, builtIn, {}, problems) : []
  return [...problems, ...later]
}

const fourMistakes: readonly [string, string] = [
  own,
  `${own}${variant('typo', 'model: borowedSize')}${variant(
    'preset',
    'model: densityRelocation, parameters: { elasticityPreset: groot2015 }',
  )}${variant('assumed', 'model: densityRelocation, parameters: { elasticity: elastisity, counted: some }')}${variant(
    'twice',
    'model: densityRelocation, parameters: { elasticity: elasticity, elasticityPreset: groot2011 }',
  )}`,
]

describe('a mistake in one variant hides none of another', () => {
  it('an unknown model, an unknown preset, an unknown assumption and two elasticities for one: all at once', async () => {
    const problems = await allProblems(fourMistakes)
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'unknownReference agglomeration.typo.model',
      'wrongParameter agglomeration.preset.parameters.elasticityPreset',
      'wrongParameter agglomeration.assumed.parameters.counted',
      'unknownReference agglomeration.assumed.parameters.elasticity',
      'oneWay agglomeration.twice.parameters.elasticityPreset',
    ])
    expect(problems.every(({ place }) => place?.file === 'study.yaml')).toBe(true)
    const [model, preset, , assumption] = problems
    expect(model?.mend.en).toContain('did you mean “borrowedSize”?')
    expect(preset?.got).toBe('"groot2015"')
    expect(assumption?.mend.nl).toContain('bedoelde u “elasticity”?')
  })

  it('nor does one elsewhere in the file hide what is wrong with parameters', async () => {
    const problems = await allProblems(fourMistakes, ['amount: cost', 'amount: kost'])
    const paths = problems.map(({ path }) => path.join('.'))
    expect(paths).toEqual(
      expect.arrayContaining([
        'agglomeration.typo.model',
        'agglomeration.preset.parameters.elasticityPreset',
        'agglomeration.assumed.parameters.elasticity',
      ]),
    )
    expect(paths.some((path) => path.startsWith('effects.'))).toBe(true)
  })

  it('a name whose own entry is broken is not said to be missing', async () => {
    const problems = await allProblems([
      'elasticity: { label: density elasticity, value: 0.03',
      'elasticity: { label: density elasticity, value: much',
    ])
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['assumptions.elasticity.value'])
  })
})

describe('what a problem says', () => {
  it('a bare number is refused by name: an assumption has a unit and a source', async () => {
    const [problem, ...others] = await allProblems([own, 'enters: balance, parameters: { elasticity: 0.038 } }'])
    expect(others).toEqual([])
    expect(problem?.mend.en).toContain('put the number among the assumptions')
    expect(problem?.message.en).toBe(
      '“elasticity” of “densityRelocation” is a bare number: every number has a unit and a source',
    )
    expect(problem?.got).toBe('0.038')
  })

  it('the code stands at the end, in brackets', async () => {
    const [problem] = await allProblems([own, 'enters: balance, parameters: { elastisity: elasticity } }'])
    expect(problem && problemText(problem)).toMatch(
      /^study\.yaml:.*did you mean “elasticity”\?.* \[unknownParameter\]$/,
    )
  })
})
