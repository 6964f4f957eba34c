import { builtIn, compare } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison, Row } from '../../src/comparison/compare.js'
import {
  cellsOf,
  column,
  concaveExternality,
  core,
  effectiveRatio,
  existing,
  fromTheOpening,
  ids,
  lines,
  north,
  overTwentyYears,
  sum,
  sumOver,
  timeShares,
} from './arithmetic.js'
import { millions, percent, saidOf, section, shown, tableWith } from './readme-text.js'

// Every number of “What came out” in README.md: the tables against compare, the sentences against plain loops.

let comparison: Comparison
beforeAll(async () => {
  comparison = await compare(await readScenarioFile('examples/lelylijn-models/lelylijn-models.yaml'), builtIn, {
    choices: { welfare: ['unweighted'] },
  })
})
const rowOf = (variant: string): Row => {
  const row = comparison.rows.find(({ agglomeration }) => agglomeration === variant)
  if (!row) throw new Error(`There is no row “${variant}”.`)
  return row
}
const added = (variant: string, members: readonly string[]): number =>
  sumOver(
    rowOf(variant).regions.map(({ value }, r) => value - (rowOf('none').regions[r]?.value as number)),
    members,
  )

describe('tables', () => {
  it('one row for every variant: balance, ratio, gains, losses, redistributed, in direct benefits, additional', () => {
    const table = tableWith('| variant | balance')
    expect(Object.keys(table)).toEqual(comparison.rows.map(({ agglomeration }) => agglomeration))
    for (const row of comparison.rows) {
      const account = row.agglomerationAccount
      expect(table[row.agglomeration], row.agglomeration).toEqual([
        millions(row.netPresentValue.value),
        row.benefitCostRatio.value?.toFixed(2),
        ...(account
          ? [
              ...[
                account.grossGains,
                account.grossLosses,
                account.redistributed,
                account.inDirectBenefits,
                account.additional,
              ].map(({ value }) => millions(value)),
              account.enters === 'balance' ? 'balance' : 'beside',
            ]
          : Array<string>(6).fill('–')),
      ])
      expect(millions(row.costs.value)).toBe('22,476')
    }
  })

  it('what is added by part of the country, and gross domestic product', () => {
    const table = tableWith('| variant | North')
    const inside = comparison.rows.filter((row) => row.agglomerationAccount?.enters !== 'ownLine')
    expect(Object.keys(table)).toEqual(inside.map(({ agglomeration }) => agglomeration))
    const others = ids.filter((id) => ![...north, ...core, 'flevoland'].includes(id))
    for (const { agglomeration, agglomerationAccount, gdp } of inside)
      expect(table[agglomeration], agglomeration).toEqual([
        ...[north, ['flevoland'], core, others].map((members) =>
          agglomerationAccount ? millions(added(agglomeration, members)) : '–',
        ),
        millions(gdp.value),
      ])
  })
})

const total = (variant: string, line: string): number => sum(lines[variant]?.[line] ?? [])
const net = (variant: string, line: string): number => total(variant, `${line}Gain`) + total(variant, `${line}Loss`)
const [jobs, output, population, city] = ['jobs', 'output', 'population', 'cityPopulation'].map(column) as [
  readonly number[],
  readonly number[],
  readonly number[],
  readonly number[],
]
const perJob = (members: readonly string[]): number => sumOver(output, members) / sumOver(jobs, members)
const perHead = (name: string, members: readonly string[]): number =>
  sumOver(
    column(name).map((value, r) => value * (population[r] as number)),
    members,
  ) / sumOver(population, members)
const others = ['congestion', 'pollution', 'energy', 'housing']
const time = 1.5 * existing
const firstOrder = 0.038 * 25000 * (perJob(north) - perJob(core))
const spill = (from: readonly string[], to: readonly string[]): number => {
  const flows = ids.map((id, s) => sumOver(column(`spillover-${id}`), to) * (timeShares[s] as number))
  return sumOver(flows, from) / sumOver(timeShares, from)
}
const slope = (members: readonly string[]): number =>
  sumOver(
    city.map((size, r) => (0.03 + (0.05 * Math.log(size / 1e5)) / Math.log(122)) * (population[r] as number)),
    members,
  ) / sumOver(population, members)
const concaveNet = (peak: number): number => overTwentyYears * sum(concaveExternality(peak))
const sizes = (members: readonly string[]): readonly number[] =>
  members.map((id) => (city[ids.indexOf(id)] as number) / 3e6)
const ratio = (id: string): number => (effectiveRatio[ids.indexOf(id)] as number) - 1
const [without, average, commuters] = [
  'province-minutes-without',
  'province-minutes-average-with',
  'commuting-provinces',
].map((file): readonly number[] => cellsOf(`${file}.csv`).flat()) as [
  readonly number[],
  readonly number[],
  readonly number[],
]
const onFasterPairs = sum(commuters.filter((_, k) => (average[k] as number) < (without[k] as number))) / sum(commuters)
/** Local elasticity at a peak of 1,500, mean by output. */
const local = (members: readonly string[]): number =>
  sumOver(
    output.map(
      (value, r) => value * (1 - Math.log((jobs[r] as number) / (column('land')[r] as number) / 50) / Math.log(30)),
    ),
    members,
  ) / sumOver(output, members)

const facts: Readonly<Record<string, () => readonly string[]>> = {
  shareOfDirect: () => [
    `0.30 × ${millions(time)} = ${millions(0.3 * time)}`,
    `${millions(0.3 * 0.45 * time)} in the North`,
  ],
  densityRelocation: () => [
    `${shown(perJob(core))} euro`,
    `at ${shown(perJob(north))}`,
    `= ${shown(firstOrder / 1e6, 1)} a year`,
    `or ${millions(firstOrder * overTwentyYears)}`,
    `worth ${shown(overTwentyYears, 1)}`,
    `the ${millions(net('netUrbanCost', 'productivity'))} is`,
    `grows by ${percent(25000 / sumOver(jobs, north), 1)}`,
    `shrinks by ${percent(25000 / sumOver(jobs, core), 1)}`,
  ],
  gainsOnly: () => [
    `same ${millions(total('gainsOnly', 'externalityDestination'))}`,
    `losses of ${millions(-total('gainsOnly', 'externalityOrigin'))}`,
  ],
  labourMarket: () => [
    `produce ${millions(total('labourMarket', 'labourSupplyGain'))}`,
    `(${millions(0.4 * total('labourMarket', 'labourSupplyGain'))})`,
    `is ${millions(0.1 * 0.15 * time)}.`,
  ],
  concaveDensity: () => [
    `gains (${millions(total('concaveDensity', 'externalityGain'))})`,
    `losses (${millions(-total('concaveDensity', 'externalityLoss'))})`,
    `core has ${shown(local(core) / local(north), 3)} of`,
    `${shown(perJob(north) / perJob(core), 3)} that`,
    `${millions(concaveNet(747))} with the peak`,
    `${millions(concaveNet(5000))} at 5,000`,
  ],
  boundedCitySize: () => [
    `(${millions(total('boundedCitySize', 'productivityGain'))} and ${millions(total('boundedCitySize', 'productivityLoss'))})`,
    `(${millions(total('boundedCitySize', 'urbanCostLoss'))} and ${millions(total('boundedCitySize', 'urbanCostGain'))})`,
    `${millions(net('boundedCitySize', 'productivity') + net('boundedCitySize', 'urbanCost'))} is the second order`,
  ],
  boundedCommonSize: () => [
    `have ${shown(100 * Math.min(...sizes(north)))} to ${percent(Math.max(...sizes(north)))} of the best size in the North`,
    `${shown(100 * Math.min(...sizes(core)))} to ${percent(Math.max(...sizes(core)))} in the core`,
    `+${millions(added('boundedCommonSize', north))} and ${millions(added('boundedCommonSize', core))}`,
  ],
  netUrbanCost: () => [
    `${millions(net('netUrbanCost', 'productivity'))} again`,
    `+${millions(total('netUrbanCost', 'residentsNet'))}`,
    `relieved of ${millions(sumOver(lines.netUrbanCost?.residentsUrbanCost ?? [], core))}`,
    `bears ${millions(-sumOver(lines.netUrbanCost?.residentsUrbanCost ?? [], north))} more`,
  ],
  netUrbanCostHalf: () => [
    `half of the ${millions(total('netUrbanCost', 'residentsUrbanCost'))}`,
    `where ${percent(-net('netUrbanCost', 'productivity') / total('netUrbanCost', 'residentsUrbanCost'))} is real`,
    `${shown(slope(core), 3)} in the core and ${shown(slope(north), 3)} in the North`,
  ],
  densityBundle: () => [
    `gives ${millions(net('densityBundle', 'productivity'))}`,
    `(+${millions(sum(others.map((each) => net('densityBundle', each))))})`,
    `(${millions(net('densityBundle', 'publicServices'))})`,
    `${shown(perHead('servicesPerHead', core))} euro per inhabitant in the core and ${shown(perHead('servicesPerHead', north))}`,
  ],
  densityBundleByDensity: () => [
    `+${millions(sum(others.map((each) => net('densityBundleByDensity', each))))} from`,
    `${shown(perHead('trafficByDensity', core))} and ${shown(perHead('trafficByDensity', north))} euro`,
  ],
  borrowedSize: () => [`${millions(added('borrowedSize', north))} in`, `${millions(added('borrowedSize', core))} in`],
  borrowedSizeThreshold: () => [`those ${millions(added('borrowedSizeThreshold', core))}`],
  spilloverMatrix: () => [
    `of ${millions(time)} moves (${millions(0.2 * time)})`,
    `loses ${millions(-added('spilloverMatrix', north))} on`,
    `${percent(sumOver(timeShares, north))} of the time gains`,
    `sheds ${percent(spill(north, core), 1)} of them`,
    `sheds ${percent(spill(core, north), 1)} of its own`,
  ],
  effectiveDensity: () => [
    ...[
      ['groningen', 'Groningen'],
      ['fryslan', 'Fryslân'],
      ['flevoland', 'Flevoland'],
    ].map(([id = '', name]) => `${percent(ratio(id), 1)} in ${name}`),
    `${percent(ratio('noordHolland'), 1)} or less elsewhere`,
    `${percent(sum(column('marketJobs').map((value, r) => value * (column('outputPerJob')[r] as number))) / sum(output))} of output`,
    `(${shown(fromTheOpening, 1)} for a euro a year instead of ${shown(overTwentyYears, 1)})`,
  ],
  commutingEquilibrium: () => [`only ${percent(onFasterPairs, 1)} of commuters`],
}

describe('sentences', () => {
  it.each(Object.keys(facts))('%s', (variant) => {
    for (const fact of facts[variant]?.() ?? []) expect(saidOf(variant)).toContain(fact)
  })

  it('none: the benefits of the row, by effect', () => {
    const of = (id: string): string =>
      millions(Math.abs(rowOf('none').effects.find((effect) => effect.id === id)?.presentValue.value ?? 0))
    for (const fact of [
      `benefits are ${millions(rowOf('none').benefits.value)}`,
      `travel time ${millions(time)}`,
      `car traffic ${of('modeShift')}`,
      `less ${of('operation')}`,
      `${of('excise')} of excise`,
    ])
      expect(saidOf('none')).toContain(fact)
  })
})

describe('what does not change', () => {
  const all = (read: (row: Row) => number): readonly number[] => comparison.rows.map(read)
  const range = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]

  it('ratios, what is missing for one, and the ranges', () => {
    const ratios = range(all(({ benefitCostRatio }) => benefitCostRatio.value as number))
    const missing = -rowOf('none').netPresentValue.value
    const beside = range(
      all(({ agglomerationAccount: account }) => (account?.enters === 'ownLine' ? account.additional.value : 0)),
    )[1]
    const between = (members: readonly string[]) => range(all(({ agglomeration }) => added(agglomeration, members)))
    const signed = (value: number): string => (value > 0 ? `+${millions(value)}` : millions(value))
    for (const fact of [
      `between ${ratios[0].toFixed(2)} and ${ratios[1].toFixed(2)} in every row`,
      `take ${millions(missing)} more: ${shown(missing / added('gainsOnly', ids))} times \`gainsOnly\`, ${shown(missing / added('concaveDensity', ids))} times \`concaveDensity\``,
      `${millions(beside)}, the ratio would be ${shown((rowOf('none').benefits.value + beside) / rowOf('none').costs.value, 2)}`,
      ...[ids, north, core].map((members) => between(members).map(signed).join(' to ')),
    ])
      expect(section).toContain(fact)
  })

  it('a peak of 2.2 million jobs/km² would bring the inverted U to zero, a lower one not', () => {
    expect(saidOf('concaveDensity')).toContain('zero only at 2.2 million jobs/km²')
    expect(concaveNet(2.15e6)).toBeGreaterThan(0)
    expect(concaveNet(2.25e6)).toBeLessThan(0)
    for (let peak = 101; peak < 2.15e6; peak *= 1.05) expect(concaveNet(peak)).toBeGreaterThan(0)
  })

  it('the Dutch summary has the same amounts', () => {
    const summary = section.slice(section.indexOf('*Samenvatting.'))
    for (const row of comparison.rows) {
      const account = row.agglomerationAccount
      const amount = millions(account ? account.additional.value : row.netPresentValue.value)
      if (row.agglomeration === 'spilloverMatrix') continue
      expect(summary, row.agglomeration).toContain(amount.replace('−', '').replace(',', '.'))
    }
  })
})
