import { readFileSync } from 'node:fs'
import { builtIn, compare, switchingValues } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Study } from '../../src/appraisal/study.js'
import type { Row } from '../../src/comparison/compare.js'
import { roundToTotal } from '../../src/report/number.js'
import { languages, percent, readmeOf, shown, tableWith } from '../zuiderzeelijn/readme-text.js'

const file = 'examples/government-jobs/government-jobs.yaml'
let study: Study
let [rows, followed]: (readonly Row[])[] = []
beforeAll(async () => {
  study = await readScenarioFile(file)
  const choices = { discounting: ['nl2025'] }
  rows = (await compare(study, builtIn, { choices })).rows
  const changed = await readScenarioFile(file, { changes: { localMultiplier: '1.5' } })
  followed = (await compare(changed, builtIn, { choices })).rows
})

const alternatives = { thousand: 1_000, fiveThousand: 5_000, tenThousand: 10_000 } as const
type Alternative = keyof typeof alternatives
const find = (
  from: readonly Row[] | undefined,
  agglomeration: string,
  alternative: Alternative = 'tenThousand',
): Row => {
  const row = from?.find((each) => each.agglomeration === agglomeration && each.alternative === alternative)
  if (!row) throw new Error(`There is no row ${agglomeration} ${alternative}.`)
  return row
}
const close = (actual: number | null | undefined, expected: number): void => {
  expect(Math.abs((actual ?? Number.NaN) / expected - 1)).toBeLessThan(1e-9)
}

// From here to the first test nothing of the library is used: the arithmetic written out.

const table = (path: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(head.split(',').map((name, i) => [name, cells[i] ?? '']))
  })
}
const regions = table('examples/government-jobs/regions.csv')
const of = (region: string, column: string): number =>
  Number(regions.find((each) => each.region === region)?.[column] ?? Number.NaN)
const people = regions.reduce((sum, { population }) => sum + Number(population), 0)

/** The present value in 2026 of a flow in 2027 to 2076: 2.8 %, and 1.8 % after 35 years from the first flow in 2027. */
const presentValue = (flow: (year: number) => number): number => {
  let [value, factor] = [0, 1]
  for (let year = 2027; year <= 2076; year++) {
    factor /= 1 + (year <= 2027 + 35 ? 0.028 : 0.018)
    value += flow(year) * factor
  }
  return value
}
const ramp = (year: number): number => Math.min(1, (year - 2027) / 10)
const overTime = presentValue(ramp)

/** What others gain in one region when its jobs change, euro a year: one elasticity. */
const density = (region: string, change: number): number =>
  of(region, 'output') * ((1 + change / of(region, 'jobs')) ** 0.038 - 1)
/** The curve that peaks at 1,500 jobs per km2, with 0.06 at 50. */
const concave = (region: string, change: number): number => {
  const level = (jobs: number): number => {
    const x = Math.log(jobs / of(region, 'land') / 50)
    return 0.06 * (x - x ** 2 / (2 * Math.log(1500 / 50)))
  }
  const now = of(region, 'jobs')
  return of(region, 'output') * (Math.exp(level(now + change) - level(now)) - 1)
}
/** Every region at its best size: productivity rises with 0.08, commuting and congestion with 0.11, by residents. */
const bounded = (region: string, change: number): number => {
  const size = 1 + change / of(region, 'population')
  return of(region, 'output') * (size ** 0.08 - 1 - (0.08 / 0.11) * (size ** 0.11 - 1))
}
const effects: Readonly<Record<string, (region: string, change: number) => number>> = {
  none: () => 0,
  official: () => 0,
  density,
  gainsOnly: (region, change) => Math.max(0, density(region, change)),
  lossesOnly: (region, change) => Math.min(0, density(region, change)),
  concave,
  bounded,
  urbanCost: density,
}
const models = Object.keys(effects)

const writtenOut = (model: string, jobs: number, perJob = 1) => {
  const costs = presentValue((year) => (year <= 2036 ? (jobs * 40_000) / 10 : 0))
  const government = overTime * jobs * (1_000 - 8 * 3 * 10.76)
  const external = (region: string): number => {
    const change = { north: jobs * perJob, randstad: -jobs * perJob }[region] ?? 0
    return overTime * (effects[model]?.(region, change) ?? Number.NaN)
  }
  const byRegion = regions.map(({ region = '' }) => {
    const share = of(region, 'population') / people
    const [benefit, cost] = [share * government + external(region), share * costs]
    return { region, benefit, cost, net: benefit - cost }
  })
  const all = (part: 'benefit' | 'net'): number => byRegion.reduce((sum, each) => sum + each[part], 0)
  return { costs, benefits: all('benefit'), balance: all('net'), byRegion, government }
}

describe.each(Object.keys(alternatives) as readonly Alternative[])('%s: the arithmetic written out', (alternative) => {
  it.each(models)('%s: balance, costs, and every region', (model) => {
    const expected = writtenOut(model, alternatives[alternative])
    const row = find(rows, model, alternative)
    close(row.costs.value, expected.costs)
    close(row.benefits.value, expected.benefits)
    close(row.netPresentValue.value, expected.balance)
    for (const { region, net } of expected.byRegion) close(row.regions.find(({ id }) => id === region)?.value, net)
  })

  it.each(models)('%s: the weight on the North at which the balance is zero', (model) => {
    const { byRegion, balance } = writtenOut(model, alternatives[alternative])
    const [favoured] = find(rows, model, alternative).distribution.favoured
    const [north] = byRegion
    const others = balance - (north?.net ?? Number.NaN)
    close(favoured?.weightOnBenefits.value, -(others - (north?.cost ?? Number.NaN)) / (north?.benefit ?? Number.NaN))
    if ((north?.net ?? 0) > 0) close(favoured?.weight.value, -others / (north?.net ?? Number.NaN))
    else expect(favoured?.weight.value).toBeNull()
  })
})

it('half a job more per job: only what depends on density changes', () => {
  for (const model of ['none', 'density', 'concave'])
    close(find(followed, model).netPresentValue.value, writtenOut(model, 10_000, 1.5).balance)
})

it('regions.csv has the figures of the example of the Lelylijn', () => {
  const other = table('examples/lelylijn/regions.csv')
  for (const column of ['region', 'population', 'jobs', 'output', 'land'])
    expect(regions.map((each) => each[column])).toEqual(other.map((each) => each[column]))
})

const readme = readmeOf('government-jobs')

describe.each(languages)('README.md (%s)', (language) => {
  const text = readme[language]
  const say = (value: number | null | undefined, digits = 0): string =>
    value === null ? '–' : shown(language, value ?? Number.NaN, digits)
  const millions = ({ value }: { readonly value: number }): string => say(value / 1e6)

  it('the results of the run, by model', () => {
    expect(tableWith(text, { nl: 'model van agglomeratie', en: 'model of agglomeration' }[language])).toEqual(
      models.map((model) => {
        const row = find(rows, model)
        const [favoured] = row.distribution.favoured
        return [
          `\`${model}\``,
          millions(row.netPresentValue),
          say(row.benefitCostRatio.value, 2),
          // Regions as reports round them: so that they add up to the balance.
          ...roundToTotal(
            row.regions.map(({ exact }) => `${exact}e-6`),
            0,
          ).map((value) => say(Number(value))),
          say(favoured?.weight.value, 2),
          say(favoured?.weightOnBenefits.value, 2),
        ]
      }),
    )
  })

  it('by number of jobs, and with half a job more', () => {
    expect(tableWith(text, { nl: 'banen', en: 'jobs' }[language])).toEqual(
      Object.entries(alternatives).map(([id, jobs]) => [
        say(jobs),
        ...['none', 'density', 'concave'].map((model) =>
          millions(find(rows, model, id as Alternative).netPresentValue),
        ),
        millions(find(rows, 'density', id as Alternative).regions[0] ?? { value: Number.NaN }),
      ]),
    )
    const row = find(followed, 'density')
    expect(text).toContain(`${millions(row.netPresentValue)} ${{ nl: 'en het', en: 'and the' }[language]}`)
    expect(text).toContain(say(row.distribution.favoured[0]?.weight.value, 2))
  })

  it('gains, losses and the first order', () => {
    for (const gain of [density('north', 10_000), -density('randstad', -10_000)])
      expect(text).toContain(` ${say((overTime * gain) / 1e6)}`)
    const { gdp, effects: lines } = find(rows, 'density')
    const own = lines.find(({ id }) => id === 'agglomeration.ownProductivity')
    expect(text).toContain(`(${millions(gdp)})`)
    expect(text).toContain(` ${millions(own?.gdp ?? { value: Number.NaN })} `)
    const perWorker = (region: string): number => of(region, 'output') / of(region, 'jobs')
    expect(text).toContain(say((0.038 * 10_000 * (perWorker('north') - perWorker('randstad'))) / 1e6, 1))
  })

  it('what the effects without a price would have to be worth per job a year', async () => {
    for (const model of ['none', 'density']) {
      const choice = { ...study.input.comparison.reference, agglomeration: model }
      const found = await switchingValues(study, builtIn, choice, { assumptions: ['officeSaving'] })
      const needed = (found.assumptions[0]?.values[0]?.value ?? Number.NaN) - 1_000
      close(needed, -writtenOut(model, 10_000).balance / (10_000 * overTime))
      expect(text).toContain(`${say(needed)} euro`)
    }
  })

  it('what would be in proportion', () => {
    const core = of('randstad', 'population') / people
    const above = 200_000 - 330_000 * core
    for (const fact of [
      percent(language, 200 / 330),
      percent(language, core),
      say(above),
      percent(language, 10_000 / above),
      say((353_797 * of('north', 'population')) / people),
    ])
      expect(text).toContain(fact)
  })
})
