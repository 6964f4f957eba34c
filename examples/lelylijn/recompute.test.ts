import { spawnSync } from 'node:child_process'
import { builtIn, compare } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison, Row } from '../../src/comparison/compare.js'

// A second computation: recompute.py takes the words of README.md and regions.csv, without the library or the YAML. Where
// the two differ, the words decide who is right.

interface Recomputed {
  readonly costs: Readonly<Record<'investment' | 'upkeep' | 'total', number>>
  readonly benefits: Readonly<Record<string, number>>
  readonly density: { readonly gain: number; readonly loss: number } | null
  readonly balance: number
  readonly benefitCostRatio: number
  readonly balanceByRegion: Readonly<Record<string, number>>
}

/** What the script calls a benefit, and what the study calls it. */
const benefitIds = {
  travelTimeExisting: 'travelTime.existing',
  travelTimeNew: 'travelTime.new',
  operatorsResult: 'operation',
  excise: 'excise',
  lessCarTraffic: 'modeShift',
}

const names = ['official guidance', 'standard density', 'essay'].flatMap((name) => [
  name,
  `${name}, at the time of the essay`,
])

let recomputed: Readonly<Record<string, Recomputed>>
let comparison: Comparison

const runScript = (): typeof recomputed => {
  const { error, status, stdout, stderr } = spawnSync('python3', ['examples/lelylijn/recompute.py'], {
    encoding: 'utf8',
  })
  if (error) throw new Error(`This test needs Python 3 as “python3” on the path: ${error.message}.`)
  if (status !== 0) throw new Error(`recompute.py ended with status ${status}:\n${stderr}`)
  return JSON.parse(stdout)
}

beforeAll(async () => {
  recomputed = runScript()
  comparison = await compare(await readScenarioFile('examples/lelylijn/lelylijn.yaml'), builtIn)
})

const rowOf = (name: string): Row => {
  const row = comparison.rows.find((each) => each.name?.en === name)
  if (!row) throw new Error(`There is no row “${name}”.`)
  return row
}

const scriptOf = (name: string): Recomputed => {
  const row = recomputed[name]
  if (!row) throw new Error(`The script has no row “${name}”.`)
  return row
}

/** To 1e-9 of the expected figure, and to a thousandth of a euro where that is zero. */
const agree = (actual: number | null | undefined, expected: number, what: string): void => {
  expect(actual, what).toBeTypeOf('number')
  const difference = Math.abs((actual ?? Number.NaN) - expected)
  expect(difference, what).toBeLessThanOrEqual(expected === 0 ? 1e-3 : 1e-9 * Math.abs(expected))
}

const effectOf = (row: Row, id: string): number | undefined =>
  row.effects.find((effect) => effect.id === id)?.presentValue.value

it('the script has these rows and no others', () => {
  expect(Object.keys(recomputed).sort()).toEqual([...names].sort())
})

describe.each(names)('“%s”, recomputed in Python', (name) => {
  it('costs', () => {
    const [row, { costs }] = [rowOf(name), scriptOf(name)]
    agree(effectOf(row, 'construction'), -costs.investment, 'investment')
    agree(effectOf(row, 'upkeep'), -costs.upkeep, 'upkeep')
    agree(row.costs.value, costs.total, 'costs')
  })

  it('each benefit', () => {
    const [row, { benefits }] = [rowOf(name), scriptOf(name)]
    expect(Object.keys(benefits).sort()).toEqual(Object.keys(benefitIds).sort())
    for (const [benefit, id] of Object.entries(benefitIds))
      agree(effectOf(row, id), benefits[benefit] ?? Number.NaN, benefit)
  })

  it('the gain and loss of density, where the row has them', () => {
    const [{ agglomerationAccount: account }, { density }] = [rowOf(name), scriptOf(name)]
    if (!density) return expect(account).toBeNull()
    agree(account?.grossGains.value, density.gain, 'gain')
    agree(account?.grossLosses.value, density.loss, 'loss')
  })

  it('nothing else is in the balance', () => {
    const [{ effects }, { density }] = [rowOf(name), scriptOf(name)]
    const known = ['construction', 'upkeep', ...Object.values(benefitIds)]
    const others = effects.filter(({ id, presentValue }) => !known.includes(id) && presentValue.value !== 0)
    const counted = name.startsWith('standard density') && density ? [density.gain, density.loss] : []
    expect(others).toHaveLength(counted.length)
    for (const [i, expected] of counted.entries()) agree(others[i]?.presentValue.value, expected, `other effect ${i}`)
  })

  it('balance and benefit-cost ratio', () => {
    const [row, expected] = [rowOf(name), scriptOf(name)]
    agree(row.netPresentValue.value, expected.balance, 'balance')
    agree(row.benefitCostRatio.value, expected.benefitCostRatio, 'benefit-cost ratio')
  })

  it('the balance by region', () => {
    const [{ regions }, { balanceByRegion }] = [rowOf(name), scriptOf(name)]
    expect(regions.map(({ id }) => id).sort()).toEqual(Object.keys(balanceByRegion).sort())
    for (const { id, value } of regions) agree(value, balanceByRegion[id] ?? Number.NaN, id)
  })
})
