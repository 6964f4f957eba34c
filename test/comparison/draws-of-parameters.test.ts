import { expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { simulate } from '../../src/comparison/simulate.js'
import { InputError } from '../../src/index.js'
import { building, figure, relocation, scenario } from './scenario.js'

const study = (low: string, high: string, more: Readonly<Record<string, string>> = {}, model = 'densityRelocation') =>
  scenario({
    assumptions: {
      cost: figure(1e6, 'EUR'),
      jobs: figure(25000, 'job'),
      residents: figure(1000, 'person'),
      ramp: figure(5, 'year'),
      uncertain: { ...figure('0.04', '1'), distribution: { kind: 'uniform', low, high } },
    },
    effects: [building('cost', 2026, 2027)],
    more: {
      relocation: relocation('jobs'),
      agglomeration: [{ id: 'variant', label: 'variant', model, enters: 'balance', parameters: more }],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'variant',
          welfare: 'unweighted',
        },
      },
    },
  })

const draw = (of: ReturnType<typeof study>) =>
  simulate(of, builtIn, of.input.comparison.reference, { draws: 100, seed: 3 })

it('draws of a parameter outside its range are refused, as its value would be', async () => {
  const error = await draw(study('-2', '2', { elasticity: 'uncertain' })).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  const { problems } = error as InputError
  expect(problems.map(({ code }) => code)).toEqual(['drawOutOfRange', 'drawOutOfRange'])
  // A draw in a thousand lies below −2 + 4 / 1000.
  expect(problems[0]?.message.en).toMatch(
    /^a draw of “uncertain” may be -1\.996: “densityRelocation\.elasticity” would be/,
  )
  expect(problems[0]?.message.nl).toMatch(/^een trekking van “uncertain” kan -1,996 zijn/)
  expect(problems[0]?.place).toMatchObject({ file: 'test.json' })
})

it('draws at which numbers of a model do not go together are refused', async () => {
  // σ + β of 0.04 + 0 to 0.2 against γ + θ of 0.11.
  const error = await draw(study('0', '0.2', { staticElasticity: 'uncertain' }, 'boundedCitySize')).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(InputError)
  expect((error as InputError).problems.map(({ code }) => code)).toEqual(['drawOutOfRange'])
})

it('draws within the range are drawn', async () => {
  const { netPresentValue } = await draw(study('0.02', '0.05', { elasticity: 'uncertain' }))
  expect(new Set(netPresentValue).size).toBe(100)
})
