import { readFileSync } from 'node:fs'
import { Decimal as Base } from 'decimal.js'
import { appraise, builtIn, compare, sensitivity } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Study } from '../../src/appraisal/study.js'
import type { Comparison } from '../../src/comparison/compare.js'

/** Wide enough that adding up exact texts rounds nothing. */
const Decimal = Base.clone({ precision: 80 })

let [oldStudy, todayStudy]: Study[] = []
let [old, today]: Comparison[] = []
beforeAll(async () => {
  oldStudy = await readScenarioFile('examples/old-study/old-study.yaml')
  todayStudy = await readScenarioFile('examples/old-study/today.yaml')
  old = await compare(oldStudy, builtIn)
  today = await compare(todayStudy, builtIn)
})

const rowOf = (comparison: Comparison | undefined, scenario: string, discounting: string) => {
  const row = comparison?.rows.find((each) => each.scenario === scenario && each.discounting === discounting)
  if (!row) throw new Error(`There is no row ${scenario} · ${discounting}.`)
  return row
}
const value = (...row: Parameters<typeof rowOf>) => rowOf(...row).netPresentValue.value
const exact = (...row: Parameters<typeof rowOf>) => new Decimal(rowOf(...row).netPresentValue.exact)

type Rate = (year: number) => number
const flat =
  (rate: number): Rate =>
  () =>
    rate
/** Chained, 35 years from the first flow of the study, 2014. */
const later =
  (early: number, late: number): Rate =>
  (year) =>
    year <= 2014 + 35 ? early : late
interface Rates {
  readonly costs: Rate
  readonly time: Rate
  readonly safety: Rate
  readonly carbon: Rate
}
/** docs/discounting.md, which rate each stream takes. */
const regimes: Readonly<Record<string, Rates>> = {
  nl2007: { costs: flat(0.055), time: flat(0.055), safety: flat(0.055), carbon: flat(0.055) },
  nl2007Irreversible: { costs: flat(0.055), time: flat(0.055), safety: flat(0.055), carbon: flat(0.04) },
  nl2015: { costs: flat(0.045), time: flat(0.045), safety: flat(0.03), carbon: flat(0.03) },
  nl2020: { costs: flat(0.016), time: flat(0.029), safety: flat(0.0225), carbon: flat(0.0225) },
  nl2025: {
    costs: later(0.022, 0.014),
    time: later(0.028, 0.018),
    safety: later(0.028, 0.018),
    carbon: later(0.028, 0.018),
  },
}

/** The price index of both files, made up. */
const index = { 2009: 98, 2010: 100, 2013: 106, 2021: 120, 2022: 130 }
interface Figures {
  /** Of 2010, euro an hour. */
  readonly time: number
  readonly fatality: number
  readonly injury: number
  readonly carbon: number
}
/** KiM 2013, accident costs 2009, WLO 2015 Laag in 2015 in market prices (× 1.182); each at its own price level. */
const thenAt = (level: number): Figures => ({
  time: (9 * level) / index[2010],
  fatality: (2612000 * level) / index[2009],
  injury: (281000 * level) / index[2009],
  carbon: ((12 * level) / index[2013]) * 1.182,
})
/** KiM 2023 taken back from 2022 to 2010, accident costs 2022, Milieuprijzen 2023; at prices of 2022. */
const now: Figures = {
  time: 10.42 / (1.0303 * (1.0995 / 1.0303) ** (2 / 10)),
  fatality: 7200000,
  injury: 1200000,
  carbon: (130 * index[2022]) / index[2021],
}
const old2022 = thenAt(index[2022])

/** The whole study in loops over years, from the tables of README.md. */
const study = (figures: Figures, rates: Rates, level: number, trafficGrowth = 0.003): number => {
  const present = (rate: Rate, from: number, through: number, flow: (year: number) => number): number => {
    let total = 0
    for (let year = from; year <= through; year++) {
      let factor = 1
      for (let t = 2013; t <= year; t++) factor /= 1 + rate(t)
      total += flow(year) * factor
    }
    return total
  }
  const timeIndex = (year: number): number => {
    let grown = 1
    for (let t = 2011; t <= Math.min(year, 2050); t++)
      grown *= 1 + (t <= 2020 ? 0.003 : t <= 2030 ? 0.0065 : t <= 2040 ? 0.0074 : 0.0069)
    return grown
  }
  const traffic = (year: number): number => (1 + trafficGrowth) ** (Math.min(year, 2040) - 2012)
  const own = level / index[2010]
  // 9 million trips and, for half, 5 % more; each gains a tenth of an hour.
  const hours = 9e6 * (1 + 0.5 * 0.05) * 0.1
  return (
    present(rates.time, 2017, 2116, (year) => hours * traffic(year) * figures.time * timeIndex(year)) +
    present(rates.safety, 2017, 2116, () => 0.1 * figures.fatality + 1.5 * figures.injury) -
    present(rates.carbon, 2017, 2116, () => 1200 * figures.carbon) -
    present(rates.costs, 2014, 2016, () => 40e6 * own) -
    present(rates.costs, 2017, 2116, () => 1.5e6 * own)
  )
}

const close = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-9)

describe('net present values against the same study in plain loops', () => {
  it.each(Object.entries(regimes))('then, at prices of 2010, under %s', (id, rates) => {
    close(value(old, 'regionalCommunities', id), study(thenAt(index[2010]), rates, index[2010]))
    close(value(old, 'globalEconomy', id), study(thenAt(index[2010]), rates, index[2010], 0.012))
  })

  it('beside nl2025: benefits at the high rates', () => {
    const costs = (regimes.nl2025 as Rates).costs
    const rate = later(0.042, 0.027)
    const high = { costs, time: rate, safety: rate, carbon: rate }
    const beside = (comparison: Comparison | undefined, scenario: string) =>
      rowOf(comparison, scenario, 'nl2025').sensitivities[0]?.netPresentValue.value ?? 0
    close(beside(old, 'regionalCommunities'), study(thenAt(index[2010]), high, index[2010]))
    close(beside(today, 'today'), study(now, high, index[2022]))
  })

  it.each(Object.entries(regimes))('today, at prices of 2022, under %s', (id, rates) => {
    const mixed: Readonly<Record<string, Figures>> = {
      former: old2022,
      valueOfTime: { ...old2022, time: now.time },
      accidents: { ...old2022, fatality: now.fatality, injury: now.injury },
      carbon: { ...old2022, carbon: now.carbon },
      today: now,
    }
    for (const [scenario, figures] of Object.entries(mixed))
      close(value(today, scenario, id), study(figures, rates, index[2022]))
  })
})

describe('what the difference between then and today comes from', () => {
  it('the price level alone multiplies every amount, and so the balance, by the index', () => {
    for (const id of Object.keys(regimes))
      close(value(today, 'former', id), (value(old, 'regionalCommunities', id) * index[2022]) / index[2010])
  })

  it('price level, key figures and rates add up to the whole difference, exactly', () => {
    const start = exact(old, 'regionalCommunities', 'nl2007')
    const row = rowOf(today, 'today', 'nl2025')
    const prices = exact(today, 'former', 'nl2007').minus(start)
    expect(row.changes.map(({ switch: made }) => made)).toEqual(['scenario', 'discounting'])
    const steps = row.changes.reduce((sum, { netPresentValue }) => sum.plus(netPresentValue.exact), new Decimal(0))
    expect(start.plus(prices).plus(steps).eq(row.netPresentValue.exact)).toBe(true)
  })

  it('each step adds up from its effects', () => {
    for (const { netPresentValue, effects } of rowOf(today, 'today', 'nl2025').changes) {
      const sum = effects.reduce((total, { difference }) => total.plus(difference.exact), new Decimal(0))
      expect(sum.eq(netPresentValue.exact)).toBe(true)
    }
  })

  it.each(['nl2007', 'nl2025'])('the three key figures one at a time add up to all of them at once: %s', (id) => {
    const start = value(today, 'former', id)
    const each = ['valueOfTime', 'accidents', 'carbon'].map((scenario) => value(today, scenario, id) - start)
    close(
      each.reduce((sum, step) => sum + step, 0),
      value(today, 'today', id) - start,
    )
  })

  it('a sensitivity with step 1 takes each key figure back to that of then', async () => {
    const choice = { scenario: 'today', discounting: 'nl2025' }
    const { base, assumptions } = await sensitivity(todayStudy as Study, builtIn, choice, { step: 1 })
    close(base.netPresentValue, study(now, regimes.nl2025 as Rates, index[2022]))
    const back: Readonly<Record<string, Figures>> = {
      newValueOfTime: { ...now, time: old2022.time },
      newAccidentCosts: { ...now, fatality: old2022.fatality, injury: old2022.injury },
      newCarbonPrice: { ...now, carbon: old2022.carbon },
    }
    for (const [name, figures] of Object.entries(back)) {
      const low = assumptions.find((each) => each.name === name)?.low
      close(low?.netPresentValue ?? 0, study(figures, regimes.nl2025 as Rates, index[2022]))
    }
  })
})

describe('what is said with the results', () => {
  const codes = (...row: Parameters<typeof rowOf>) => rowOf(...row).diagnostics.map(({ code }) => code)

  it('only the regime of its time holds in 2012, and the 4 % must be proven', () => {
    for (const id of ['nl2015', 'nl2020', 'nl2025'])
      expect(codes(old, 'regionalCommunities', id)).toContain('regimeOutsideValidity')
    for (const id of ['nl2007', 'nl2007Irreversible'])
      expect(codes(old, 'regionalCommunities', id)).not.toContain('regimeOutsideValidity')
    expect(codes(old, 'regionalCommunities', 'nl2007Irreversible')).toContain('rateMustBeProven')
    expect(codes(old, 'regionalCommunities', 'nl2007')).not.toContain('rateMustBeProven')
  })

  it('it is illustrative wherever it prints, and the recalled value of time and the index are named', async () => {
    for (const comparison of [old, today]) {
      expect(comparison?.status?.en).toMatch(/^Illustrative/)
      expect(comparison?.status?.nl).toMatch(/^Illustratief/)
    }
    const row = await appraise(oldStudy as Study, builtIn)
    const unofficial = row.diagnostics.find(({ code }) => code === 'unofficialFigures')?.text.en
    expect(unofficial).toMatch(/\bvalueOfTime\b/)
    expect(unofficial).toMatch(/price index 2010/)
  })
})

it('the tables of README.md are what comes out, in millions', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  const million = (amount: number) => (amount / 1e6).toFixed(1)
  const signed = (amount: number) => `${amount < 0 ? '−' : '+'}${million(Math.abs(amount))}`
  const high = (comparison: Comparison | undefined, scenario: string) =>
    rowOf(comparison, scenario, 'nl2025').sensitivities[0]?.netPresentValue.value ?? 0
  const step = (from: readonly [string, string], to: readonly [string, string]) =>
    signed(value(today, ...to) - value(today, ...from))
  const [first, last] = [['former', 'nl2007'] as const, ['today', 'nl2025'] as const]
  const [figuresFirst, ratesFirst] = [['today', 'nl2007'] as const, ['former', 'nl2025'] as const]
  const [start, end] = [million(value(old, 'regionalCommunities', 'nl2007')), million(value(today, ...last))]
  const price = signed(value(today, ...first) - value(old, 'regionalCommunities', 'nl2007'))
  const rows: readonly (readonly [string, string, string])[] = [
    ...Object.keys(regimes).map((id): readonly [string, string, string] => [
      `\`${id}\``,
      million(value(old, 'regionalCommunities', id)),
      million(value(old, 'globalEconomy', id)),
    ]),
    ['`nl2025`, benefits high', million(high(old, 'regionalCommunities')), million(high(old, 'globalEconomy'))],
    ['then: prices of 2010, `nl2007`', start, start],
    ['price level 2010 → 2022', price, price],
    ['key figures', step(first, figuresFirst), step(ratesFirst, last)],
    ['rates `nl2007` → `nl2025`', step(figuresFirst, last), step(first, ratesFirst)],
    ['today: prices of 2022, `nl2025`', end, end],
    ['value of time', step(first, ['valueOfTime', 'nl2007']), step(ratesFirst, ['valueOfTime', 'nl2025'])],
    ['accident costs', step(first, ['accidents', 'nl2007']), step(ratesFirst, ['accidents', 'nl2025'])],
    ['price of CO2', step(first, ['carbon', 'nl2007']), step(ratesFirst, ['carbon', 'nl2025'])],
  ]
  expect(rows.map((cells) => `| ${cells.join(' | ')} |`).filter((line) => !readme.includes(line))).toEqual([])
  expect(readme).toContain(`it is ${million(high(today, 'today'))} against ${end}`)
})
