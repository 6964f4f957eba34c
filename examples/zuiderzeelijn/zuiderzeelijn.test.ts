import { builtIn, compare, switchingValues } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Study } from '../../src/appraisal/study.js'
import type { Row } from '../../src/comparison/compare.js'
import { type Language, languages, percent, readmeOf, shown, tableWith, type Words } from './readme-text.js'

const file = 'examples/zuiderzeelijn/zuiderzeelijn.yaml'
let study: Study
let sameCost: Study
let [rows, sameCostRows, returns]: (readonly Row[])[] = []
beforeAll(async () => {
  study = await readScenarioFile(file)
  sameCost = await readScenarioFile(file, { changes: { neiCost: '11000000000', groningenCost: '11000000000' } })
  rows = (await compare(study, builtIn)).rows
  sameCostRows = (await compare(sameCost, builtIn)).rows
  returns = (await compare(await readScenarioFile('examples/zuiderzeelijn/returns.yaml'), builtIn)).rows
})

const find = (from: readonly Row[] | undefined, scenario: string, alternative: string): Row => {
  const row = from?.find((each) => each.scenario === scenario && each.alternative === alternative)
  if (!row) throw new Error(`There is no row ${scenario} ${alternative}.`)
  return row
}
const close = (actual: number | null | undefined, expected: number): void => {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

// From here to the first test nothing of the library is used: the arithmetic written out. Billions of guilders.

const guildersPerEuro = 2.20371
const annuity = (rate: number, years: number): number => {
  let factor = 0
  for (let year = 1; year <= years; year++) factor += (1 + rate) ** -year
  return factor
}
const impliedYearly = (cost: number, balance: number, years: number): number => (cost + balance) / annuity(0.04, years)
interface Reading {
  readonly neiCost: number
  readonly groningenCost: number
}
const differ: Reading = { neiCost: 14.7, groningenCost: 10.8 }
const equal: Reading = { neiCost: 11, groningenCost: 11 }
const yearly = ({ neiCost, groningenCost }: Reading) => ({
  neiBenefit: impliedYearly(neiCost, -7.5, 30),
  groningenBenefit: impliedYearly(groningenCost, 0.345, 50),
})
const scenarios = ['neiBenefit', 'groningenBenefit'] as const
const alternatives = ['nei', 'longer', 'cheaper', 'groningen'] as const
type Alternative = (typeof alternatives)[number]
const costOf = (alternative: Alternative, { neiCost, groningenCost }: Reading): number =>
  alternative === 'nei' || alternative === 'longer' ? neiCost : groningenCost
const yearsOf = (alternative: Alternative): number => (alternative === 'nei' || alternative === 'cheaper' ? 30 : 50)
const balance = (scenario: (typeof scenarios)[number], alternative: Alternative, reading: Reading): number =>
  yearly(reading)[scenario] * annuity(0.04, yearsOf(alternative)) - costOf(alternative, reading)
/** The smallest and the largest of two orders. */
const sorted = (a: number, b: number): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]
/** Cost first or last is the same; horizon before or after the yearly benefit is not. */
const parts = (reading: Reading) => {
  const { neiBenefit, groningenBenefit } = yearly(reading)
  const [thirty, fifty] = [annuity(0.04, 30), annuity(0.04, 50)]
  return {
    cost: reading.neiCost - reading.groningenCost,
    horizon: sorted(neiBenefit * (fifty - thirty), groningenBenefit * (fifty - thirty)),
    model: sorted((groningenBenefit - neiBenefit) * thirty, (groningenBenefit - neiBenefit) * fifty),
  }
}

const grid = scenarios.flatMap((scenario) => alternatives.map((alternative) => ({ scenario, alternative })))

describe('the arithmetic written out', () => {
  it.each(grid)(
    '$scenario, $alternative: balance and yearly shortfall, with both costs',
    ({ scenario, alternative }) => {
      for (const [from, reading] of [
        [rows, differ],
        [sameCostRows, equal],
      ] as const) {
        const row = find(from, scenario, alternative)
        const expected = (balance(scenario, alternative, reading) * 1e9) / guildersPerEuro
        close(row.netPresentValue.value, expected)
        close(row.indicators.equivalentAnnualValue.value, expected / annuity(0.04, yearsOf(alternative)))
      }
    },
  )

  it('each study comes back as published', () => {
    for (const from of [rows, sameCostRows]) {
      close(find(from, 'neiBenefit', 'nei').netPresentValue.value * guildersPerEuro, -7.5e9)
    }
    close(find(rows, 'groningenBenefit', 'groningen').netPresentValue.value * guildersPerEuro, 0.345e9)
  })

  it('at the internal rate of return the balance is zero', () => {
    for (const row of rows ?? []) {
      const { kind, rates } = row.internalRatesOfReturn
      expect(kind).toBe('unique')
      const flow = row.benefits.value / annuity(0.04, yearsOf(row.alternative as Alternative))
      const value = flow * annuity(rates[0] ?? Number.NaN, yearsOf(row.alternative as Alternative)) - row.costs.value
      expect(Math.abs(value / row.costs.value)).toBeLessThan(1e-9)
    }
  })

  it.each([
    ['neiLow', 0.002],
    ['neiHigh', 0.008],
    ['groningen2006', 0.04],
    ['groningen2001', 0.046],
  ] as const)('%s: a billion with a return of %d earns exactly that', (alternative, rate) => {
    for (const [scenario, years] of [
      ['thirty', 30],
      ['fifty', 50],
      ['eighty', 80],
    ] as const) {
      const row = find(returns, scenario, alternative)
      close(row.internalRatesOfReturn.rates[0], rate)
      close(row.netPresentValue.value, 1e9 * (annuity(0.04, years) / annuity(rate, years) - 1))
    }
  })

  it('the share on top of the benefits of NEI at which the balance is zero', async () => {
    for (const [from, reading] of [
      [study, differ],
      [sameCost, equal],
    ] as const)
      for (const alternative of alternatives) {
        const choice = { ...study.input.comparison.reference, alternative }
        const found = await switchingValues(from, builtIn, choice, {
          assumptions: ['additionalShare'],
          ranges: { additionalShare: { from: -1, to: 5 } },
        })
        const needed = costOf(alternative, reading) / annuity(0.04, yearsOf(alternative))
        close(found.assumptions[0]?.values[0]?.value, needed / yearly(reading).neiBenefit - 1)
      }
  })
})

const readme = readmeOf('zuiderzeelijn')
const to: Words = { nl: 'tot', en: 'to' }
const range = (language: Language, [low, high]: readonly [number, number], digits: number): string =>
  `${shown(language, low, digits)} ${to[language]} ${shown(language, high, digits)}`

describe.each(languages)('README.md (%s)', (language) => {
  const text = readme[language]
  const say = (value: number, digits = 0): string => shown(language, value, digits)

  it('the balance of each combination, from the run', () => {
    expect(tableWith(text, { nl: 'wiens jaarlijkse baat', en: 'whose yearly benefit' }[language])).toEqual(
      grid.map(({ scenario, alternative }) => {
        const row = find(rows, scenario, alternative)
        return [
          scenario === 'neiBenefit' ? 'NEI' : 'Groningen',
          say((row.costs.value * guildersPerEuro) / 1e9, 1),
          String(yearsOf(alternative)),
          say((row.netPresentValue.value * guildersPerEuro) / 1e9, 3),
          say(row.netPresentValue.value / 1e6),
          percent(language, row.internalRatesOfReturn.rates[0] ?? Number.NaN, 1),
        ]
      }),
    )
  })

  it('where the difference comes from, from differences between rows', () => {
    const swing = 7.5 + 0.345
    const cells = [rows, sameCostRows].map((from, which) => {
      const guilders = (scenario: string, alternative: string): number =>
        (find(from, scenario, alternative).netPresentValue.value * guildersPerEuro) / 1e9
      const step = (scenario: string, before: string, after: string): number =>
        guilders(scenario, after) - guilders(scenario, before)
      const cost = step('neiBenefit', 'nei', 'cheaper')
      const horizon = sorted(step('neiBenefit', 'nei', 'longer'), step('groningenBenefit', 'nei', 'longer'))
      const model = sorted(
        guilders('groningenBenefit', 'nei') - guilders('neiBenefit', 'nei'),
        guilders('groningenBenefit', 'longer') - guilders('neiBenefit', 'longer'),
      )
      const expected = parts(which === 0 ? differ : equal)
      ;[cost, ...horizon, ...model].forEach((value, i) => {
        close(value, [expected.cost, ...expected.horizon, ...expected.model][i] ?? Number.NaN)
      })
      close(cost + horizon[0] + model[1], swing)
      return [
        say(cost, 3),
        range(language, horizon, 3),
        range(language, model, 3),
        `${range(language, [(100 * model[0]) / swing, (100 * model[1]) / swing], 0)} %`,
      ]
    })
    const table = tableWith(text, { nl: 'deel', en: 'part' }[language])
    expect(table.map(([, ...each]) => each)).toEqual([0, 1, 2, 3].map((i) => cells.map((each) => each[i])))
    expect(text).toContain(say(swing, 3))
  })

  it('what would have to come on top', () => {
    const asked = [
      ...alternatives.map((alternative) => ({ from: rows, alternative, reading: differ })),
      ...(['nei', 'longer'] as const).map((alternative) => ({ from: sameCostRows, alternative, reading: equal })),
    ]
    const billion = { nl: 'mld', en: 'bn' }[language]
    expect(tableWith(text, { nl: 'investering', en: 'investment' }[language])).toEqual(
      asked.map(({ from, alternative, reading }) => {
        const shortfall = -(find(from, 'neiBenefit', alternative).indicators.equivalentAnnualValue.value ?? Number.NaN)
        const guilders = (shortfall * guildersPerEuro) / 1e6
        const implied = 1000 * yearly(reading).neiBenefit
        return [
          `${say(costOf(alternative, reading), costOf(alternative, reading) % 1 ? 1 : 0)} ${billion}`,
          String(yearsOf(alternative)),
          ...[implied, implied + guilders, guilders, shortfall / 1e6].map((value) => say(value)),
          percent(language, guilders / implied),
        ]
      }),
    )
  })

  it('the jobs, the returns and the cost behind the balance of 2006', () => {
    for (const reading of [differ, equal]) {
      const { neiBenefit, groningenBenefit } = yearly(reading)
      const euro = ((groningenBenefit - neiBenefit) * 1e9) / guildersPerEuro
      expect(text).toContain(say(euro / 1e6))
      expect(text).toContain(range(language, [euro / 3700, euro / 3200], 0))
    }
    expect(tableWith(text, { nl: 'rendement', en: 'return' }[language])).toEqual(
      (
        [
          ['neiLow', 0.002],
          ['neiHigh', 0.008],
          ['groningen2006', 0.04],
          ['groningen2001', 0.046],
        ] as const
      ).map(([alternative, rate]) => [
        percent(language, rate, 1),
        ...['thirty', 'fifty', 'eighty'].map((scenario) =>
          say(find(returns, scenario, alternative).netPresentValue.value / 1e6),
        ),
      ]),
    )
    const perEuro = find(returns, 'eighty', 'neiHigh').netPresentValue.value / 1e9
    expect(text).toContain(
      { nl: `kosten van ${say(2.9 / -perEuro, 1)}`, en: `cost of ${say(2.9 / -perEuro, 1)}` }[language],
    )
  })
})
