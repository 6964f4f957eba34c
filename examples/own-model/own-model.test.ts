import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type AgglomerationContext, type AgglomerationModel, builtIn, compare } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { axis, constant, divide, given, multiply, one, parseUnit, type Quantity, subtract } from 'mkba/quantity'
import { expect, it, vi } from 'vitest'
import { agglomerationContract } from '../../test/contract/agglomeration.js'
import { marketPotential } from './market-potential.js'

const folder = 'examples/own-model/'
const readme = readFileSync(`${folder}README.md`, 'utf8')
const blocksOf = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block as string)

it('every block of the README stands in a file that runs, but for what is printed', async () => {
  const files = readdirSync(folder).filter((name) => !name.endsWith('.md') && name !== 'own-model.test.ts')
  const texts = files.map((name) => readFileSync(folder + name, 'utf8'))
  const blocks = [...blocksOf('ts'), ...blocksOf('yaml')]
  expect(blocks.length).toBeGreaterThan(9)
  for (const block of blocks) expect(texts.filter((text) => text.includes(block))).toHaveLength(1)
  expect(readme.match(/^```\w/gm)).toHaveLength(blocks.length + blocksOf('text').length)
})

it('the README shows what is printed', async () => {
  const printed: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => void printed.push(words.join(' ')))
  await import('./compare-models.js')
  log.mockRestore()
  expect(blocksOf('text').join('')).toBe(`${printed.join('\n')}\n`)
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
  for (const name of ['market-potential.ts', 'compare-models.ts', 'market-potential.test.ts']) {
    const imports = [...readFileSync(folder + name, 'utf8').matchAll(/from '([^']+)'/g)].map(
      ([, from]) => from as string,
    )
    expect(imports.filter((from) => from.startsWith('.'))).toEqual(
      name === 'market-potential.ts' ? [] : ['./market-potential.js'],
    )
    expect(imports.filter((from) => !/^(\.|node:|mkba|zod$|vitest$)/.test(from))).toEqual([])
  }
  expect(existsSync('src/agglomeration/market-potential.ts')).toBe(false)
})

/**
 * The study of the contract has no zones: every region is made one here, and jobs that move are made a cut of the time
 * between the Randstad and the North, so that no movers means no change.
 */
const withTimes: AgglomerationModel = {
  ...marketPotential,
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
