import { builtIn, compare, switchingValues } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Study } from '../../src/appraisal/study.js'
import type { Row } from '../../src/comparison/compare.js'
import { roundToTotal } from '../../src/report/number.js'
import { languages, readmeOf, shown, tableWith } from '../zuiderzeelijn/readme-text.js'

const file = 'examples/nedersaksenlijn/nedersaksenlijn.yaml'
let study: Study
let rows: readonly Row[]
beforeAll(async () => {
  study = await readScenarioFile(file)
  rows = (await compare(study, builtIn)).rows
})

const rowOf = (alternative: string, discounting = 'nl2025'): Row => {
  const row = rows.find((each) => each.alternative === alternative && each.discounting === discounting)
  if (!row) throw new Error(`There is no row ${alternative} ${discounting}.`)
  return row
}
const close = (actual: number | null | undefined, expected: number): void => {
  expect(Math.abs((actual ?? Number.NaN) / expected - 1)).toBeLessThan(1e-9)
}

// From here to the first test nothing of the library is used: the arithmetic written out.

const investments = { estimate2021: 615e6, estimate2024: 1.7e9, allocated2025: 1.9e9 } as const
type Alternative = keyof typeof investments
const alternatives = Object.keys(investments) as readonly Alternative[]
type Rate = (year: number) => number
/** 35 years from the first flow of the study, 2035, and another rate after: chained. */
const later =
  (early: number, late: number): Rate =>
  (year) =>
    year <= 2035 + 35 ? early : late
const flat =
  (rate: number): Rate =>
  () =>
    rate
const regimes = {
  nl2025: { low: later(0.022, 0.014), standard: later(0.028, 0.018) },
  nl2020: { low: flat(0.016), standard: flat(0.0225) },
} as const
/** The present value in 2025 of a flow per year. */
const presentValue = (
  flow: (year: number) => number,
  rate: Rate,
  [from, through]: readonly [number, number],
): number => {
  let [value, factor] = [0, 1]
  for (let year = 2026; year <= through; year++) {
    factor /= 1 + rate(year)
    if (year >= from) value += flow(year) * factor
  }
  return value
}
const timeIndex = (year: number): number => {
  let index = 1
  for (let t = 2023; t <= Math.min(year, 2050); t++) index *= 1 + (t <= 2030 ? 0.0065 : t <= 2040 ? 0.0074 : 0.0069)
  return index
}
const operation = [2040, 2139] as const
const farePerTrip = (4e6 / 26.5e6) * 30

const writtenOut = (alternative: Alternative, discounting: keyof typeof regimes, minutes = 40, valueOfTime = 10.76) => {
  const { low, standard } = regimes[discounting]
  const investment = investments[alternative]
  const perEuro = presentValue(() => 1 / 5, low, [2035, 2039]) + presentValue(() => 0.015, low, operation)
  const hours = (flow: number): number =>
    presentValue((year) => flow * (minutes / 60) * valueOfTime * timeIndex(year), standard, operation)
  /** Of one traveller a day: half existing, half new with half of the gain. */
  const time = { existing: hours(300 * 0.5), fresh: hours(300 * 0.5 * 0.5) }
  const fares = presentValue(() => 300 * 0.5 * farePerTrip, standard, operation)
  const running = presentValue(() => 7e6, standard, operation)
  const perTraveller = time.existing + time.fresh + fares
  const costs = investment * perEuro
  return {
    costs,
    effects: {
      'travelTime.existing': 6000 * time.existing,
      'travelTime.new': 6000 * time.fresh,
      operation: 6000 * fares - running,
    },
    benefits: 6000 * perTraveller - running,
    travellers: (costs + running) / perTraveller,
    /** Times which the time gain, or its value, has to be. */
    timeFactor: (costs + running - 6000 * fares) / (6000 * (time.existing + time.fresh)),
    investment: (6000 * perTraveller - running) / perEuro,
  }
}

const searched = new Map<string, Promise<number>>()
/** The switching value for a ratio of one; each is searched once. */
const switchesAt = (
  alternative: Alternative,
  assumption: string,
  minutes: number,
  discounting = 'nl2025',
): Promise<number> => {
  const key = [alternative, assumption, minutes, discounting].join(' ')
  const found = searched.get(key) ?? search(alternative, assumption, minutes, discounting)
  searched.set(key, found)
  return found
}
const search = async (alternative: Alternative, assumption: string, minutes: number, discounting: string) => {
  const changed = await readScenarioFile(file, { changes: { timeGainMinutes: String(minutes) } })
  const found = await switchingValues(
    changed,
    builtIn,
    { ...study.input.comparison.reference, alternative, discounting },
    {
      target: { indicator: 'benefitCostRatio', value: 1 },
      assumptions: [assumption],
      ranges: { travellersPerDay: { from: 0, to: 200_000 } },
      multiples: { from: 0, to: 20 },
    },
  )
  expect(found.assumptions[0]?.kind).toBe('unique')
  return found.assumptions[0]?.values[0]?.value ?? Number.NaN
}

describe.each(['nl2025', 'nl2020'] as const)('%s: the arithmetic written out', (discounting) => {
  it.each(alternatives)('%s: costs, each benefit, and the travellers it would take', async (alternative) => {
    const expected = writtenOut(alternative, discounting)
    const row = rowOf(alternative, discounting)
    close(row.costs.value, expected.costs)
    close(row.benefits.value, expected.benefits)
    for (const [id, value] of Object.entries(expected.effects))
      close(row.effects.find((effect) => effect.id === id)?.presentValue.value, value)
    close(row.benefitCostRatio.value, expected.benefits / expected.costs)
    close(await switchesAt(alternative, 'travellersPerDay', 40, discounting), expected.travellers)
  })
})

it('regions: costs by population, time where travellers live, running with the three provinces', () => {
  const population = { groningen: 601510, drenthe: 504116, overijssel: 1189079, elsewhere: 15652979 }
  const time = { groningen: 0.4, drenthe: 0.35, overijssel: 0.2, elsewhere: 0.05 }
  const running = { groningen: 0.4, drenthe: 0.35, overijssel: 0.25, elsewhere: 0 }
  const people = Object.values(population).reduce((sum, each) => sum + each)
  for (const alternative of alternatives) {
    const { costs, effects } = writtenOut(alternative, 'nl2025')
    for (const region of ['groningen', 'drenthe', 'overijssel', 'elsewhere'] as const)
      close(
        rowOf(alternative).regions.find(({ id }) => id === region)?.value,
        time[region] * (effects['travelTime.existing'] + effects['travelTime.new']) +
          running[region] * effects.operation -
          (costs * population[region]) / people,
      )
  }
})

it('wherever it prints, it is illustrative and not the appraisal of the line', () => {
  for (const { diagnostics } of rows)
    expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['unofficialFigures', 'assumedPrices']))
})

const readme = readmeOf('nedersaksenlijn')

describe.each(languages)('README.md (%s)', (language) => {
  const text = readme[language]
  const say = (value: number | null | undefined, digits = 0): string => shown(language, value ?? Number.NaN, digits)
  const billions = alternatives.map((alternative) => {
    const value = investments[alternative] / 1e9
    return `${say(value, value < 1 ? 3 : 1)} ${{ nl: 'mld', en: 'bn' }[language]}`
  })
  const millions = ({ value }: { readonly value: number }): string => say(value / 1e6)

  it('the results of the run', () => {
    expect(tableWith(text, { nl: 'investering | baten', en: 'investment | benefits' }[language])).toEqual(
      alternatives.map((alternative, i) => {
        const row = rowOf(alternative)
        return [
          billions[i],
          ...[row.benefits, row.costs, row.netPresentValue].map(millions),
          say(row.benefitCostRatio.value, 2),
          say(row.sensitivities[0]?.benefitCostRatio.value, 2),
          // Regions as reports round them: so that they add up to the balance.
          ...roundToTotal(
            row.regions.map(({ exact }) => `${exact}e-6`),
            0,
          ).map((value) => say(Number(value))),
        ]
      }),
    )
  })

  it('travellers a day for a ratio of one', async () => {
    const table = tableWith(text, `${{ nl: 'tijdwinst', en: 'time gain' }[language]} | ${billions[0]}`)
    for (const [i, minutes] of [10, 20, 40].entries()) {
      const values = await Promise.all(
        alternatives.map((alternative) => switchesAt(alternative, 'travellersPerDay', minutes)),
      )
      expect(table[i]).toEqual([
        `${minutes} ${{ nl: 'minuten', en: 'minutes' }[language]}`,
        ...values.map((value) => say(value)),
      ])
      alternatives.forEach((alternative, j) => {
        close(values[j], writtenOut(alternative, 'nl2025', minutes).travellers)
      })
    }
    for (const kilometres of [25e6, 28e6]) expect(text).toContain(say(kilometres / 30 / 300))
  })

  it('one other number', async () => {
    const table = tableWith(text, { nl: 'wat er alleen verandert', en: 'what alone changes' }[language])
    for (const [i, [assumption, digits, scale]] of (
      [
        ['timeGainMinutes', 0, 1],
        ['valueOfTime', 2, 1],
        ['investment', 0, 1e6],
      ] as const
    ).entries()) {
      const values = await Promise.all(alternatives.map((alternative) => switchesAt(alternative, assumption, 40)))
      expect(table[i]?.slice(2)).toEqual(values.map((value) => say(value / scale, digits)))
      alternatives.forEach((alternative, j) => {
        const { timeFactor, investment } = writtenOut(alternative, 'nl2025')
        close(values[j], { timeGainMinutes: 40 * timeFactor, valueOfTime: 10.76 * timeFactor, investment }[assumption])
      })
    }
    for (const alternative of alternatives) expect(await switchesAt(alternative, 'upkeepShare', 40)).toBeLessThan(0)
  })

  it('weights on the three provinces, and what the thesis comes to a year', () => {
    const said = alternatives.map((alternative) => rowOf(alternative).distribution.favoured[0])
    for (const favoured of said) expect(text).toContain(say(favoured?.weightOnBenefits.value, 2))
    expect(text).toContain(say(said[0]?.weight.value, 2))
    expect(said.slice(1).map((favoured) => favoured?.weight.value)).toEqual([null, null])
    const annuity = (rate: number): number => (1 - (1 + rate) ** -50) / rate
    for (const rate of [0.055, 0.025])
      expect(text).toContain(`${say(60 / annuity(rate), 1)} ${{ nl: 'miljoen', en: 'million' }[language]}`)
  })
})
