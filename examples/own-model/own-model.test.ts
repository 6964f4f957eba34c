import { existsSync } from 'node:fs'
import { type AgglomerationContext, type AgglomerationModel, builtIn, compare } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { axis, constant, divide, given, multiply, one, parseUnit, type Quantity, subtract } from 'mkba/quantity'
import { expect, it } from 'vitest'
import { agglomerationContract } from '../../test/contract/agglomeration.js'
import { printedBy, tutorialIn } from '../../test/tutorial.js'
import { marketPotential } from './market-potential.js'

const folder = 'examples/own-model/'
const { readme, blocksOf, strayBlocks, otherBlocks, foreignImports } = tutorialIn(folder, 'own-model.test.ts')

it('every block of the README stands in a file that runs, but for what is printed', () => {
  expect([...blocksOf('ts'), ...blocksOf('yaml')].length).toBeGreaterThan(9)
  expect(strayBlocks).toEqual([])
  expect(otherBlocks).toBe(0)
})

it('the README shows what is printed', async () => {
  expect(blocksOf('text').join('')).toBe(await printedBy(() => import('./compare-models.js')))
})

it('the README tells what comes out', async () => {
  const plugIns = { ...builtIn, models: [...builtIn.models, marketPotential] }
  const study = await readScenarioFile(`${folder}own-model.yaml`, { plugIns })
  const { rows } = await compare(study, plugIns, { choices: { agglomeration: ['none', 'market'] } })
  const [none, market] = rows
  const { grossGains, grossLosses, inDirectBenefits } = market?.agglomerationAccount ?? {}
  const net = (grossGains?.value ?? NaN) + (grossLosses?.value ?? NaN)
  const [effect, travellers, within] = [net, none?.benefits.value, inDirectBenefits?.value].map((each) =>
    ((each ?? NaN) / 1e6).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  )
  expect(readme).toContain(
    `is ${effect} million, three times what travellers gain (${travellers}), and half of it, ${within},`,
  )
  const large = market?.diagnostics.find(({ code }) => code === 'indirectShareHigh')?.text.en
  expect(large).toContain(/“(156 %[^”]*)”/.exec(readme)?.[1])
})

it('what a package of your own would have imports nothing of this repository', () => {
  expect(foreignImports('market-potential.ts', [])).toEqual([])
  for (const name of ['compare-models.ts', 'market-potential.test.ts'])
    expect(foreignImports(name, ['./market-potential.js'])).toEqual([])
  expect(existsSync('src/agglomeration/market-potential.ts')).toBe(false)
})

/**
 * The study of the contract has no zones: every region is made one here, and jobs that move are made a cut of the time
 * between the Randstad and the North, so that no movers means no change.
 */
const withTimes: AgglomerationModel = {
  ...marketPotential,
  needs: ['output'],
  lines: (context: AgglomerationContext) => {
    const { members } = context.regions
    const pairs = members.flatMap((from) => members.map((to) => [from, to].sort().join()))
    const between = (label: string, values: readonly number[], unit: typeof one) =>
      given({ label, axes: [axis('origin', members), axis('destination', members)], values, unit })
    const minutes = between(
      'minutes',
      pairs.map((pair) => 10 * pair.length),
      parseUnit('minute/trip', null),
    )
    const cut = between(
      'cut',
      pairs.map((pair) => (pair === 'north,randstad' ? 1 : 0)),
      one,
    )
    const movers = divide(context.relocation?.jobs as Quantity<never>, constant(100000, parseUnit('job', null)))
    const project = multiply(minutes, subtract(constant(1), multiply(cut, movers)))
    return marketPotential.lines({
      ...context,
      zones: members,
      regionOfZone: members.map((_, i) => i),
      matrix: (name) => (name === 'project' ? project : minutes),
    })
  },
}
const parameters = { timesWithout: 'now', timesWith: 'project', inDirectShare: 'quarter' }
agglomerationContract({ model: withTimes, parameters })
agglomerationContract({
  model: { ...withTimes, id: 'marketPotentialFixed' },
  parameters: { ...parameters, nation: 'fixed' },
})
