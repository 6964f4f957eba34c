import { placeOf, scenario } from '../appraisal/scenario.js'

/** The small scenario with three variants that each are read well, and cannot be built. */
export const broken = scenario(
  [
    'growthPaths:\n',
    '  few: { label: inhabitants, value: 1000, unit: person, source: own, mark: assumed }\ngrowthPaths:\n',
  ],
  [
    'enters: balance, parameters: { elasticity: elasticity } }',
    `enters: balance, parameters: { elasticity: elasticity } }
  - { id: twice, label: twice, model: densityRelocation, enters: balance, parameters: { elasticity: elasticity, elasticityPreset: groot2011 } }
  - { id: city, label: city, model: netUrbanCost, enters: balance, parameters: { largePopulation: few } }`,
  ],
  [
    '  - { id: unweighted, label: unweighted, method: unweighted }',
    `  - { id: unweighted, label: unweighted, method: unweighted }
  - { id: weights, label: weights, method: isoElastic, parameters: { income: nowhere, normalisation: populationMean } }`,
  ],
)

/** The line on which each broken variant stands; of the weights, where the column that it asks for would stand. */
export const lines = ['  columns:\n', '- { id: twice', '- { id: city'].map((start) => placeOf(broken, start).line)
