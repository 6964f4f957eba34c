import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { densityRelocation } from '../../src/agglomeration/density-relocation/density-relocation.js'
import { agglomerationModels } from '../../src/agglomeration/models.js'
import { none } from '../../src/agglomeration/none.js'
import { shareOfDirect } from '../../src/agglomeration/share-of-direct/share-of-direct.js'
import { isGridMethod } from '../../src/welfare/method.js'
import { welfareMethods } from '../../src/welfare/methods.js'
import { agglomerationContract } from './agglomeration.js'
import { welfareContract } from './welfare.js'

const contracts = [
  { model: none },
  { model: shareOfDirect, parameters: { share: 'quarter', justification: 'to test' } },
  { model: densityRelocation, redistributes: true, unused: ['amenityElasticity'] },
  {
    model: { ...densityRelocation, id: 'densityOnNewOutput' },
    parameters: { onOutput: 'new', counted: 'gainsOnly', additionalShare: 'quarter' },
    unused: ['amenityElasticity'],
  },
  {
    model: { ...densityRelocation, id: 'densityWithAmenities' },
    parameters: { elasticityPreset: 'groot2014', amenities: 'counted' },
    unused: ['elasticity'],
  },
]
for (const contract of contracts) agglomerationContract(contract)
/** What methods that form rows cannot do without. */
const required: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  isoElastic: { normalisation: 'populationMean' },
  prioritarian: { zeroIncome: 'subsistence', normalisation: 'populationMean' },
  negishi: { normalisation: 'populationMean' },
  needScore: { score: 'income', normalisation: 'populationMean' },
  explicitWeights: { bearers: 'everyone one; government one' },
}
for (const method of welfareMethods.filter(isGridMethod)) welfareContract(method, required[method.id])

it('every built-in model runs the contract, here or in a file of its own', () => {
  const files = readdirSync('test/contract').map((name) => readFileSync(`test/contract/${name}`, 'utf8'))
  const run = files.filter((text) => text.includes('agglomerationContract(')).join('\n')
  for (const { id } of agglomerationModels) expect(run).toMatch(new RegExp(`\\b${id}`))
})

it('every method with results of its own runs the contract, in a file of its own', () => {
  const files = readdirSync('test/welfare/methods').map((name) => readFileSync(`test/welfare/methods/${name}`, 'utf8'))
  const run = files.filter((text) => text.includes('welfareContract(')).join('\n')
  for (const { id } of welfareMethods.filter((method) => !isGridMethod(method)))
    expect(run).toMatch(new RegExp(`welfareContract\\(\\s*${id}\\b`))
})
