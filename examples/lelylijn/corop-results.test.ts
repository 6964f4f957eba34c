import { appraise, builtIn, type Comparison, compare, type Row, type Study } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { existing, sum } from '../lelylijn-models/arithmetic.js'
import { borrowedSize, concaveDensity, corop, densityRelocation, effectiveDensity } from './resolution-arithmetic.js'

// What corop.yaml gives, against plain loops and against lelylijn.yaml.

let parts: Study
let comparison: Comparison
let weighted: Comparison
beforeAll(async () => {
  parts = await readScenarioFile('examples/lelylijn/lelylijn.yaml')
  const study = await readScenarioFile('examples/lelylijn/corop.yaml')
  comparison = await compare(study, builtIn, { choices: { welfare: ['unweighted'] } })
  weighted = await compare(study, builtIn, {
    choices: { agglomeration: ['none'], welfare: ['incomeWeights', 'northTwice'] },
  })
})

const rowOf = (variant: string): Row => {
  const row = comparison.rows.find(({ agglomeration }) => agglomeration === variant)
  if (!row) throw new Error(`There is no row “${variant}”.`)
  return row
}
const accountOf = (variant: string) => {
  const account = rowOf(variant).agglomerationAccount
  if (!account) throw new Error(`“${variant}” has no account.`)
  return account
}
const close = (actual: number, expected: number, within: number) =>
  expect(Math.abs(actual - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(within)

describe('the country as a whole', () => {
  it('costs and every benefit are those of the reference row of lelylijn.yaml, exactly', async () => {
    const reference = await appraise(parts, builtIn, parts.input.comparison.reference)
    const exact = ({
      effects,
      costs,
      benefits,
      netPresentValue,
    }: Pick<Row, 'effects' | 'costs' | 'benefits' | 'netPresentValue'>) => ({
      effects: effects.map(({ id, presentValue }) => [id, presentValue.exact]),
      totals: [costs, benefits, netPresentValue].map((amount) => amount.exact),
    })
    expect(exact(rowOf('none'))).toEqual(exact(reference))
    expect(rowOf('none').effects.map(({ id }) => id)).toContain('travelTime.existing')
  })

  it('regions add up to the balance, in every row', () => {
    expect(comparison.rows).toHaveLength(10)
    for (const { regions, netPresentValue } of comparison.rows)
      close(sum(regions.map(({ value }) => value)), netPresentValue.value, 1e-12)
  })

  it('income weights give what they give by part of the country, as income is only known by part', async () => {
    const { reference } = parts.input.comparison
    const byPart = await appraise(parts, builtIn, { ...reference, welfare: 'incomeWeights' })
    const [income] = weighted.rows
    close(income?.weighted?.netPresentValue.value ?? 0, byPart.weighted?.netPresentValue.value ?? 1, 1e-9)
  })

  it('the North twice adds the balance of the North', () => {
    const { regions, netPresentValue } = rowOf('none')
    const north = sum(regions.filter((_, r) => corop.north[r]).map(({ value }) => value))
    close(weighted.rows[1]?.weighted?.netPresentValue.value ?? 0, netPresentValue.value + north, 1e-9)
  })
})

const loops = { densityRelocation, gainsOnly: densityRelocation, concaveDensity, borrowedSize, effectiveDensity }

describe.each(Object.entries(loops))('%s, by plain loops', (variant, loop) => {
  it('gains and losses of every region agree to 1e-9 of the largest, and so does what enters the balance', () => {
    const expected = loop(corop)
    const largest = Math.max(...expected.map(Math.abs))
    const lines = accountOf(variant).lines.filter(({ id }) => !['ownProductivity', 'composition'].includes(id))
    corop.ids.forEach((id, r) => {
      const found = sum(lines.map(({ regions }) => regions[r]?.value ?? Number.NaN))
      expect(Math.abs(found - (expected[r] as number)) / largest, id).toBeLessThan(1e-9)
      const entered = variant === 'gainsOnly' ? Math.max(0, expected[r] as number) : (expected[r] as number)
      close(rowOf(variant).regions[r]?.value ?? 0, (rowOf('none').regions[r]?.value ?? 0) + entered, 1e-9)
    })
    const { grossGains, grossLosses } = accountOf(variant)
    close(grossGains.value, sum(expected.map((value) => Math.max(0, value))), 1e-9)
    close(grossLosses.value, sum(expected.map((value) => Math.min(0, value))), 1e-9)
  })
})

describe('by construction', () => {
  it('urban costs as transfers have the balance of density and relocation everywhere', () => {
    rowOf('densityRelocation').regions.forEach(({ value }, r) => {
      close(rowOf('netUrbanCost').regions[r]?.value ?? 0, value, 1e-12)
    })
  })

  it('at the best size of every city gains and costs cancel to first order, and every region loses by a move', () => {
    const { additional, grossGains } = accountOf('boundedCitySize')
    expect(Math.abs(additional.value) / grossGains.value).toBeLessThan(1e-3)
    rowOf('boundedCitySize').regions.forEach(({ value }, r) => {
      const change = value - (rowOf('none').regions[r]?.value ?? 0)
      expect(change).toBeLessThanOrEqual(1e-3)
    })
  })

  it.each(['spatialEquilibrium', 'commutingEquilibrium'])(
    '%s stands beside, and contains the travel time',
    (variant) => {
      const { enters, inDirectBenefits, grossGains, additional } = accountOf(variant)
      expect(enters).toBe('ownLine')
      expect(rowOf(variant).regions.map(({ exact }) => exact)).toEqual(rowOf('none').regions.map(({ exact }) => exact))
      close(inDirectBenefits.value, existing * 1.5, 1e-9)
      close(additional.value, grossGains.value - existing * 1.5, 1e-9)
    },
  )
})

it.each(['en', 'nl'] as const)('wherever it prints, it is an illustrative reconstruction, in %s', (language) => {
  expect(comparison.status?.[language]).toMatch(
    language === 'nl' ? /Illustratieve reconstructie/ : /Illustrative recon/,
  )
  for (const row of comparison.rows) expect(row.diagnostics.some(({ code }) => code === 'unofficialFigures')).toBe(true)
})
