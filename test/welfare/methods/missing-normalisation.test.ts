import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/built-in.js'
import { appraise } from '../../../src/comparison/appraise-study.js'
import { figure } from '../../comparison/scenario.js'
import { netRows, problemsIn, weightsStudy } from './weights-study.js'

const rows = netRows([15_000, 30_000, 60_000], [1, 2, 1], [40, 10, -30], { score: [0.5, 0.6, 0.8] })
const assumptions = { subsistence: figure(5000, 'EUR/person/year') }
const kinds = 'populationMean, reference, taxpayer, poorest, richest, none'

describe('what fixes the level of weights is chosen, as no level is neutral', () => {
  it.each([
    ['isoElastic', {}, kinds],
    ['prioritarian', { zeroIncome: 'subsistence' }, kinds],
    ['negishi', {}, kinds],
    ['needScore', { score: 'score' }, 'populationMean, reference, taxpayer'],
  ])('%s without normalisation is refused', async (method, parameters, among) => {
    const problems = await problemsIn({ rows, method, assumptions, variant: { parameters } })
    expect(problems).toMatchObject([
      {
        code: 'wrongParameter',
        path: ['welfare', 'weights', 'parameters', 'normalisation'],
        place: { file: 'test.json', line: 1 },
        message: {
          en: `“${method}” needs “normalisation”`,
          nl: `“${method}” heeft “normalisation” nodig`,
        },
        expected: { en: `one of ${among}` },
      },
    ])
  })

  it('nor is a method taken by its own id with a level that nobody chose', async () => {
    const study = weightsStudy({ rows, assumptions })
    await expect(appraise(study, builtIn, { welfare: 'negishi' })).rejects.toThrow('“negishi” needs “normalisation”')
  })
})
