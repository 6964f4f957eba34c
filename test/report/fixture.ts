import { builtIn } from '../../src/built-in.js'
import { type Choices, type Comparison, compare } from '../../src/comparison/compare.js'
import { readScenario } from '../../src/read-scenario.js'
import { scenario } from '../appraisal/scenario.js'

/** The small scenario with a named row and income weights, and whatever else is changed. */
export const smallStudy = (changes: Readonly<Record<string, string>> = {}) =>
  readScenario(
    scenario(
      ['title: small', 'title: { en: small, nl: klein }\nstatus: { en: made up, nl: verzonnen }'],
      [
        '    land: { label: land',
        '    income: { label: income, unit: EUR/year/person, source: own, mark: assumed }\n    land: { label: land',
      ],
      ['output: 40000000, ', 'output: 40000000, income: 20000, '],
      ['output: 150000000, ', 'output: 150000000, income: 30000, '],
      [
        '  - { id: unweighted, label: unweighted, method: unweighted }',
        '  - { id: unweighted, label: unweighted, method: unweighted }\n  - { id: weights, label: weights, method: isoElastic, parameters: { normalisation: populationMean } }',
      ],
      [
        '  reference: { scenario: only, alternative: line, discounting: nl2020, agglomeration: without, welfare: unweighted }',
        `  reference: { scenario: only, alternative: line, discounting: nl2020, agglomeration: without, welfare: unweighted }
  rows:
    - { name: { en: dense, nl: dicht }, scenario: only, alternative: line, discounting: own3, agglomeration: density, welfare: unweighted }`,
      ],
    ),
    { changes },
  )

/** All rows of the small scenario. */
export const smallComparison = (
  choices: Choices = {},
  changes: Readonly<Record<string, string>> = {},
): Promise<Comparison> => compare(smallStudy(changes), builtIn, { choices })
