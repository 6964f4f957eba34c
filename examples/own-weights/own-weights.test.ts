import { existsSync } from 'node:fs'
import { builtIn, compare } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { expect, it } from 'vitest'
import { weightsContract } from '../../test/contract/weights.js'
import { printedBy, tutorialIn } from '../../test/tutorial.js'
import { equivalentIncome } from './equivalent-income.js'

const folder = 'examples/own-weights/'
const { readme, blocksOf, strayBlocks, otherBlocks, foreignImports } = tutorialIn(folder, 'own-weights.test.ts')

it('every block of the README stands in a file that runs, but for what is printed', () => {
  expect([...blocksOf('ts'), ...blocksOf('yaml')].length).toBeGreaterThan(9)
  expect(strayBlocks).toEqual([])
  expect(otherBlocks).toBe(0)
})

it('the README shows what is printed', async () => {
  expect(blocksOf('text').join('')).toBe(await printedBy(() => import('./compare-weights.js')))
})

it('the README tells what comes out: the weight that turns the balance, the same in every row', async () => {
  const plugIns = { ...builtIn, methods: [...builtIn.methods, equivalentIncome] }
  const { rows } = await compare(await readScenarioFile(`${folder}own-weights.yaml`, { plugIns }), plugIns)
  const needed = rows.map(({ distribution }) => distribution.favoured[0]?.weight.value?.toFixed(3))
  expect(new Set(needed).size).toBe(1)
  expect(readme).toContain(`it turns at a weight of ${needed[0]} on Mijnstreek`)
})

it('what a package of your own would have imports nothing of this repository', () => {
  expect(foreignImports('equivalent-income.ts', [])).toEqual([])
  for (const name of ['compare-weights.ts', 'equivalent-income.test.ts'])
    expect(foreignImports(name, ['./equivalent-income.js'])).toEqual([])
  expect(existsSync('src/welfare/methods/equivalent-income.ts')).toBe(false)
})

// In the study of the contract “spread” stands for days in bad health: half a day, worth 500 euro a year.
weightsContract({
  method: equivalentIncome,
  parameters: { worth: 'perDay', days: 'spread' },
  neutral: { worth: 'perDay', days: 'spread', elasticity: 'zero' },
  columns: { spread: { unit: 'day/person/year' } },
})
