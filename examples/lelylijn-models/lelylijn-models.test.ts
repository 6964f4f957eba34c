import { builtIn, compare } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { commutingEquilibriumChange } from '../../src/agglomeration/equilibrium/solvers/commuting-equilibrium.js'
import type { Study } from '../../src/appraisal/study.js'
import type { Comparison } from '../../src/comparison/compare.js'
import { comparisonText } from '../../src/report/comparison-text.js'
import { cellsOf, column, existing, fromTheOpening, ids, lines, sum } from './arithmetic.js'
import { percent, saidOf } from './readme-text.js'
import { spatialChange } from './spatial.js'

let study: Study
let comparison: Comparison
beforeAll(async () => {
  study = await readScenarioFile('examples/lelylijn-models/lelylijn-models.yaml')
  comparison = await compare(study, builtIn, { choices: { welfare: ['unweighted'] } })
})

const rowOf = (variant: string) => {
  const row = comparison.rows.find(({ agglomeration }) => agglomeration === variant)
  if (!row) throw new Error(`There is no row “${variant}”.`)
  return row
}
const accountOf = (variant: string) => {
  const account = rowOf(variant).agglomerationAccount
  if (!account) throw new Error(`“${variant}” has no account.`)
  return account
}
const lineOf = (variant: string, line: string): readonly number[] =>
  accountOf(variant)
    .lines.find(({ id }) => id === line)
    ?.regions.map(({ value }) => value) ?? []
const close = (actual: number, expected: number, within: number) =>
  expect(Math.abs(actual - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(within)

/** What enters the balance of each line, where that is not the whole of it. */
const counted: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  gainsOnly: { externalityOrigin: 0 },
  labourMarket: { labourSupplyGain: 0.4, labourSupplyLoss: 0.4 },
}
const neverAdded = ['ownProductivity', 'composition', 'landRent', 'residentsUrbanCost', 'residentsNet', 'rent']

const noOutput = /^(composition|landRent|residents|rent|urbanCost|congestion|pollution|energy|housing|publicServices)/

describe.each(Object.entries(lines))('%s, by plain loops', (variant, expected) => {
  it('every line of every region agrees to 1e-9 of the largest', () => {
    const account = accountOf(variant)
    expect(account.lines.map(({ id }) => id).sort()).toEqual(Object.keys(expected).sort())
    for (const { id, regions } of account.lines) {
      const values = expected[id] as readonly number[]
      const largest = Math.max(1, ...values.map(Math.abs))
      expect(regions.map((region) => region.id)).toEqual(ids)
      regions.forEach(({ value }, r) => {
        expect(Math.abs(value - (values[r] as number)) / largest, `${id}, ${ids[r]}`).toBeLessThan(1e-9)
      })
    }
  })

  it('the balance of every region is that of no model, plus what of the lines is additional', () => {
    const added = ids.map((_, r) =>
      sum(
        Object.entries(expected)
          .filter(([id]) => !neverAdded.includes(id))
          .map(([id, values]) => (counted[variant]?.[id] ?? 1) * (values[r] as number)),
      ),
    )
    const { regions, netPresentValue } = rowOf(variant)
    const none = rowOf('none')
    regions.forEach(({ value }, r) => {
      close(value, (none.regions[r]?.value as number) + (added[r] as number), 1e-9)
    })
    close(netPresentValue.value, none.netPresentValue.value + sum(added), 1e-9)
    expect(Math.abs(accountOf(variant).additional.value - sum(added))).toBeLessThan(1)
    expect(accountOf(variant).inDirectBenefits.value).toBe(0)
  })

  it('gross domestic product: trains, business travel, and all output of the lines, movers’ own included', () => {
    const effect = (id: string): number =>
      rowOf('none').effects.find((each) => each.id === id)?.presentValue.value ?? Number.NaN
    const produced = Object.entries(expected)
      .filter(([id]) => !noOutput.test(id) && counted[variant]?.[id] !== 0)
      .map(([, values]) => sum(values))
    close(rowOf(variant).gdp.value, effect('operation') + 0.15 * 1.5 * existing + sum(produced), 1e-9)
  })

  it('what is redistributed is the smaller of what regions gain and lose', () => {
    const net = ids.map((_, r) =>
      sum(
        Object.entries(expected)
          .filter(([id]) => !neverAdded.includes(id))
          .map(([, values]) => values[r] as number),
      ),
    )
    const [gain, loss] = [sum(net.map((each) => Math.max(0, each))), -sum(net.map((each) => Math.min(0, each)))]
    expect(Math.abs(accountOf(variant).redistributed.value - Math.min(gain, loss))).toBeLessThan(1)
  })
})

describe('by construction', () => {
  it('density and relocation, and urban costs as transfers, have the same balance everywhere', () => {
    const [one, other] = [rowOf('densityRelocation'), rowOf('netUrbanCost')]
    one.regions.forEach(({ value }, r) => {
      close(other.regions[r]?.value as number, value, 1e-12)
    })
  })

  it('spill-overs leave the nation as it is', () => {
    close(rowOf('spilloverMatrix').netPresentValue.value, rowOf('none').netPresentValue.value, 1e-12)
  })

  it('the equilibria stand beside: the balance of every region is that of no model', () => {
    for (const variant of ['spatialEquilibrium', 'commutingEquilibrium']) {
      expect(accountOf(variant).enters).toBe('ownLine')
      expect(rowOf(variant).regions.map(({ exact }) => exact)).toEqual(rowOf('none').regions.map(({ exact }) => exact))
    }
  })
})

describe('equilibria', () => {
  const output = column('output')

  it('spatial: real income and workers as a slow iteration of the published equations finds them', () => {
    const { realIncome, workers } = spatialChange()
    const more = (id: string): string => `(+${percent((workers[ids.indexOf(id)] as number) - 1, 1)})`
    for (const fact of [
      `${percent(realIncome - 1, 3)} higher everywhere`,
      `Fryslân ${more('fryslan')}, Groningen ${more('groningen')} and Flevoland ${more('flevoland')}`,
      `up to ${percent(1 - Math.min(...workers), 1)}`,
    ])
      expect(saidOf('spatialEquilibrium')).toContain(fact)
    const gains = lineOf('spatialEquilibrium', 'equilibriumGain')
    gains.forEach((gain, r) => {
      close(gain, fromTheOpening * (output[r] as number) * (realIncome - 1), 1e-8)
    })
    const goes = lineOf('spatialEquilibrium', 'movedGain')
    const leaves = lineOf('spatialEquilibrium', 'movedLoss')
    workers.forEach((change, r) => {
      const moved = (goes[r] as number) + (leaves[r] as number)
      close(moved, fromTheOpening * (output[r] as number) * (change - 1), 1e-6)
    })
  })

  /** Shares of workers by home and work, earnings by workplace, and the change of commuting cost. */
  const commuting = () => {
    const commuters = cellsOf('commuting-provinces.csv')
    const all = sum(commuters.map(sum))
    const jobs = ids.map((_, i) => sum(commuters.map((row) => row[i] as number)))
    const wages = output.map((value, i) => value / (jobs[i] as number))
    const [before, after] = ['without', 'average-with'].map((which) => cellsOf(`province-minutes-${which}.csv`).flat())
    const minutes = before as readonly number[]
    return {
      earned: commuters.map((row) => sum(row.map((value, i) => value * (wages[i] as number)))),
      base: {
        ...{ goodsShare: 0.7, tasteElasticity: 4.6, housingSupply: 0.38, substitution: 4, scaleElasticity: 0.05 },
        commuting: Float64Array.from(commuters.flat(), (value) => value / all),
        wages: Float64Array.from(wages),
        tradeCost: Float64Array.from(minutes, (value) => (value / Math.min(...minutes)) ** 0.42),
      },
      change: Float64Array.from(minutes, (value, cell) => ((after?.[cell] as number) / value) ** 0.47),
    }
  }

  it('commuting: the same change of utility for all; reversed from the new equilibrium, everything is as before', () => {
    const { earned, base, change } = commuting()
    const found = commutingEquilibriumChange(base, { commutingCost: change })
    const { utility, jobs, residents, commuting: shares, wages } = found
    const gains = lineOf('commutingEquilibrium', 'equilibriumGain')
    gains.forEach((gain, r) => {
      close(gain, fromTheOpening * (earned[r] as number) * (utility - 1), 1e-9)
    })
    const [home, work] = [residents, jobs].map(
      (values) => (id: string) => percent(Math.abs((values[ids.indexOf(id)] as number) - 1), 2),
    ) as [(id: string) => string, (id: string) => string]
    const both = (of: (id: string) => string): string => `${of('fryslan').replace(' %', '')} and ${of('groningen')}`
    for (const fact of [
      `have ${both(home)} more residents and ${both(work)} fewer jobs`,
      `Flevoland (+${work('flevoland')}) and Noord-Holland (+${work('noordHolland')})`,
    ])
      expect(saidOf('commutingEquilibrium')).toContain(fact)
    const total = shares.reduce((one, other) => one + other, 0)
    const back = commutingEquilibriumChange(
      {
        ...base,
        commuting: shares.map((share) => share / total),
        wages: base.wages.map((w, i) => w * (wages[i] as number)),
      },
      { commutingCost: change.map((value) => 1 / value) },
    )
    close(back.utility * utility, 1, 1e-12)
    for (const [i, value] of jobs.entries()) close((back.jobs[i] as number) * value, 1, 1e-11)
  })

  it('what they give is income less the direct benefits, which are the travel time', () => {
    for (const variant of ['spatialEquilibrium', 'commutingEquilibrium']) {
      const { grossGains, inDirectBenefits, additional } = accountOf(variant)
      close(inDirectBenefits.value, existing * 1.5, 1e-9)
      close(additional.value, grossGains.value - existing * 1.5, 1e-9)
    }
  })
})

it('regions add up to the balance, in every row', () => {
  for (const { regions, netPresentValue } of comparison.rows)
    close(sum(regions.map(({ value }) => value)), netPresentValue.value, 1e-12)
})

it.each(['en', 'nl'] as const)('prints every variant and that it is illustrative, in %s', (language) => {
  const text = comparisonText(comparison, { language, width: 400 })
  for (const { name } of comparison.rows) expect(text).toContain(name?.[language])
  expect(text).toMatch(language === 'nl' ? /Illustratieve reconstructie/ : /Illustrative reconstruction/)
  for (const row of comparison.rows) expect(row.diagnostics.some(({ code }) => code === 'unofficialFigures')).toBe(true)
})
