import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { explicitWeights } from '../../src/welfare/methods/explicit-weights.js'
import { isoElastic } from '../../src/welfare/methods/iso-elastic.js'
import { needScore } from '../../src/welfare/methods/need-score.js'
import { negishi } from '../../src/welfare/methods/negishi.js'
import { prioritarian } from '../../src/welfare/methods/prioritarian.js'
import { welfareMethods } from '../../src/welfare/methods.js'
import { type WeightsContract, weightsContract } from './weights.js'

/** Every built-in method with weights, with what must be given and with what else its parameters can say. */
const contracts: readonly WeightsContract[] = [
  {
    method: isoElastic,
    parameters: { normalisation: 'populationMean' },
    neutral: { elasticity: 'zero', normalisation: 'populationMean' },
  },
  {
    method: { ...isoElastic, id: 'isoElasticByName' },
    parameters: { elasticityPreset: 'aclandGreenberg', normalisation: 'taxpayer' },
    neutral: { elasticityPreset: 'noWeighting', normalisation: 'taxpayer' },
  },
  {
    method: { ...isoElastic, id: 'isoElasticAtMedian' },
    parameters: { elasticity: 'two', reference: 'median', normalisation: 'reference' },
    neutral: { elasticity: 'zero', reference: 'median', normalisation: 'reference' },
  },
  {
    method: { ...isoElastic, id: 'isoElasticWithSpread' },
    parameters: { spread: 'spread', benefitElasticity: 'half', normalisation: 'poorest' },
    neutral: { elasticity: 'zero', spread: 'spread', benefitElasticity: 'half', normalisation: 'poorest' },
  },
  {
    method: prioritarian,
    parameters: { zeroIncome: 'subsistence', normalisation: 'populationMean' },
    neutral: noPriority('populationMean'),
  },
  {
    method: { ...prioritarian, id: 'prioritarianIsoElastic' },
    parameters: { zeroIncome: 'subsistence', utility: 'isoElastic', priority: 'two', normalisation: 'richest' },
    neutral: noPriority('richest'),
  },
  {
    method: negishi,
    parameters: { normalisation: 'populationMean' },
    neutral: { elasticity: 'zero', normalisation: 'populationMean' },
  },
  {
    method: { ...negishi, id: 'negishiAtReference' },
    parameters: { elasticityPreset: 'greenBook2003', normalisation: 'reference' },
    neutral: { elasticity: 'zero', normalisation: 'reference' },
  },
  {
    method: needScore,
    parameters: { score: 'score', normalisation: 'populationMean' },
    neutral: { score: 'score', strength: 'zero', normalisation: 'populationMean' },
  },
  {
    method: { ...needScore, id: 'needGap' },
    parameters: {
      score: 'score',
      form: 'gap',
      reference: 'number',
      referenceScore: 'aim',
      normalisation: 'populationMean',
    },
    neutral: { score: 'score', form: 'gap', strength: 'zero', reference: 'median', normalisation: 'populationMean' },
  },
  {
    method: explicitWeights,
    parameters: { regionColumn: 'weight', normalisation: 'populationMean' },
    neutral: { bearers: 'travellers one; government one' },
    ofRegions: ['weight'],
  },
  {
    method: { ...explicitWeights, id: 'explicitOfGroups' },
    parameters: { groupColumn: 'weight', normalisation: 'taxpayer' },
    neutral: { bearers: 'travellers one; government one' },
  },
  {
    method: { ...explicitWeights, id: 'explicitOfBearers' },
    parameters: { bearers: 'travellers two; government half' },
    neutral: { bearers: 'travellers one; government one' },
  },
]

function noPriority(normalisation: string) {
  return { zeroIncome: 'subsistence', utility: 'isoElastic', priority: 'zero', elasticity: 'zero', normalisation }
}

for (const contract of contracts) weightsContract(contract)

it('every built-in method with weights runs the contract', () => {
  const run = readFileSync(import.meta.filename, 'utf8')
  for (const { id, kind } of welfareMethods)
    if (kind === 'weights' && id !== 'unweighted') expect(run).toContain(`method: ${id},`)
})
