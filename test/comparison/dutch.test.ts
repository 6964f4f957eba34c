import { expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { compare } from '../../src/comparison/compare.js'
import { explain } from '../../src/comparison/explain.js'
import { sensitivity } from '../../src/comparison/sensitivity.js'
import { switchingValues } from '../../src/comparison/switching-values.js'
import { readScenario } from '../../src/read-scenario.js'
import { scenario } from '../appraisal/scenario.js'

/* What is said in Dutch has Dutch words, and numbers with a decimal comma. */

const choice = {
  scenario: 'only',
  alternative: 'line',
  discounting: 'nl2020',
  agglomeration: 'without',
  welfare: 'unweighted',
}

it('why nothing turns the conclusion names the target', async () => {
  const { assumptions } = await switchingValues(readScenario(scenario()), builtIn, choice, {
    target: { indicator: 'benefitCostRatio', value: 1000.5 },
    assumptions: ['growth'],
  })
  expect(assumptions[0]?.why).toEqual({
    en: 'the ratio stays below 1000.5 in the whole range',
    nl: 'de verhouding blijft in het hele bereik onder 1000,5',
  })
})

it('the mean of a distribution stands beside the central value', async () => {
  // A triangle from 8 over 10 to 13.5 has the mean 31.5 / 3.
  const skewed = scenario([
    'value: 10, unit: EUR/hour, source: own, mark: assumed',
    'value: 10, unit: EUR/hour, source: own, mark: assumed, distribution: { kind: triangular, low: 8, mode: 10, high: 13.5 }',
  ])
  const study = readScenario(skewed)
  const { rows } = await compare(study, builtIn, { choices: { discounting: ['nl2020'], agglomeration: ['without'] } })
  const said = rows[0]?.diagnostics.find(({ code }) => code === 'meanDiffers')?.text
  expect(said?.en).toMatch(/timeValue 10 \/ 10\.5\.$/)
  expect(said?.nl).toMatch(/timeValue 10 \/ 10,5\.$/)
})

it('a parameter outside its range names the range', async () => {
  const study = readScenario(
    scenario([
      'elasticity: { label: density elasticity, value: 0.03',
      'elasticity: { label: density elasticity, value: 0.3',
    ]),
  )
  const { assumptions } = await sensitivity(study, builtIn, { ...choice, agglomeration: 'density' }, { step: 1 })
  const high = assumptions.find(({ name }) => name === 'elasticity')?.high
  expect(high?.outsideRange).toEqual({
    en: '“densityRelocation.elasticity” would be 0.6; it runs from -0.5 to 0.5',
    nl: '“densityRelocation.elasticity” zou 0,6 zijn; het loopt van -0,5 tot 0,5',
  })
})

it('a region or figure that is not there is called what it is', async () => {
  const said = async (indicator: string, region?: string) => {
    const error: unknown = await explain(readScenario(scenario()), builtIn, choice, indicator, region).catch(
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof InputError)) throw error
    return error.problems[0]?.message.nl
  }
  expect(await said('nope')).toBe('er is geen uitkomst “nope”')
  expect(await said('benefits', 'nope')).toBe('er is geen regio “nope”')
})
