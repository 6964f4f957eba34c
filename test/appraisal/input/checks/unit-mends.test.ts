import { describe, expect, it } from 'vitest'
import { timeMend } from '../../../../src/appraisal/input/checks/unit-mends.js'
import { type Money, parseUnit } from '../../../../src/quantity/unit.js'
import { scenario } from '../../scenario.js'
import { onlyProblem, problemsOf } from '../problems-of.js'

const money: Money = { priceLevel: 2025, priceUnit: 'marketPrices', terms: 'real', valuation: 'atItsYear' }
const mend = (is: string, wanted: string) => timeMend(parseUnit(is, money), parseUnit(wanted, money))

describe('minutes where hours are expected, and the other way round', () => {
  // 60 minutes are 1 hour: a time in minutes is divided by 60, an amount per minute is 60 times as much per hour.
  it.each([
    ['minute/trip', 'hour/trip', 'these are minutes, and hours are expected: divide by 60 and write unit: hour/trip'],
    ['hour', 'minute', 'these are hours, and minutes are expected: multiply by 60 and write unit: minute'],
    ['EUR/minute', 'EUR/hour', 'these are minutes, and hours are expected: multiply by 60 and write unit: EUR/hour'],
    ['EUR/hour', 'EUR/minute', 'these are hours, and minutes are expected: divide by 60 and write unit: EUR/minute'],
  ])('%s for %s', (is, wanted, en) => expect(mend(is, wanted)?.en).toBe(en))

  it('in Dutch', () =>
    expect(mend('minute', 'hour')?.nl).toBe(
      'dit zijn minuten, en er worden uren verwacht: deel door 60 en schrijf unit: hour',
    ))

  it.each([
    ['hour', 'hour'],
    ['km', 'hour'],
    ['minute/trip', 'hour'],
    ['year', 'hour'],
  ])('nothing of %s for %s', (is, wanted) => expect(mend(is, wanted)).toBeNull())
})

it('an assumption in minutes', () => {
  const text = scenario(['value: 0.2, unit: hour/trip', 'value: 12, unit: minute/trip'])
  expect(onlyProblem(text)).toMatchObject({
    code: 'wrongUnit',
    got: 'minute/trip',
    mend: { en: expect.stringContaining('divide by 60 and write unit: hour/trip') },
  })
})

it('another unit names the one that is expected', () => {
  const text = scenario(['value: 0.2, unit: hour/trip', 'value: 12, unit: km/trip'])
  expect(onlyProblem(text).mend).toEqual({ en: 'name an assumption in hour/trip', nl: 'noem een aanname in hour/trip' })
  const column = scenario(['label: population, unit: person', 'label: population, unit: home'])
  expect(onlyProblem(column).mend).toEqual({ en: 'give the column in person', nl: 'geef de kolom in person' })
  const people = 'distribution: { income: output }\ncomparison:'
  expect(onlyProblem(scenario(['comparison:', people])).mend).toEqual({
    en: 'name one in EUR/person/year',
    nl: 'noem er één in EUR/person/year',
  })
})

const matrices = (unit: string, other: string): string => `zones:
  members: [{ id: a, region: north }, { id: b, region: south }]
matrices:
  hours: { label: hours, unit: ${unit}, source: own, mark: assumed, rows: { a: { a: 1, b: 1 }, b: { a: 1, b: 1 } } }
  faster: { label: faster, unit: ${other}, source: own, mark: assumed, rows: { a: { a: 1, b: 1 }, b: { a: 1, b: 1 } } }
nullAlternative: { label: nothing`
const replaces = ['id: line, label: the line', 'id: line, label: the line, matrices: { hours: faster }'] as const

it('a matrix in another unit than the one that it replaces says the units, not the names', () => {
  const text = scenario(['nullAlternative: { label: nothing', matrices('hour', 'minute')], replaces)
  expect(problemsOf(text)).toMatchObject([
    {
      code: 'wrongUnit',
      expected: { en: 'hour' },
      got: 'minute',
      mend: { en: expect.stringContaining('divide by 60'), nl: expect.stringContaining('deel door 60') },
    },
  ])
  const priced = '"EUR/trip", prices: { level: 2020, unit: factorCosts, vat: excluded, mark: assumed }'
  const other = scenario(['nullAlternative: { label: nothing', matrices('EUR/trip', priced)], replaces)
  expect(problemsOf(other)).toMatchObject([
    { code: 'wrongUnit', expected: { en: 'EUR/trip' }, got: 'EUR/trip; prices 2020, factorCosts, real' },
  ])
})

it('a matrix of an effect in minutes', () => {
  const text = scenario(
    ['nullAlternative: { label: nothing', matrices('trip/year', 'minute/trip')],
    [
      '  - { kind: unpriced',
      `  - kind: userBenefitMatrix
    id: zonal
    label: zonal
    side: benefit
    stream: travelTime
    bearer: travellers
    incidence: { originShare: business }
    inGdp: no
    valueOfTime: timeValue
    modelYears: [{ year: 2030, without: { trips: hours, cost: faster }, with: { trips: hours, cost: faster } }]
    between: linear
    before: constant
    after: constant
  - { kind: unpriced`,
    ],
  )
  const mend = expect.stringContaining('these are minutes, and hours are expected: divide by 60')
  expect(problemsOf(text).map((problem) => [problem.code, problem.path.slice(2), problem.mend.en])).toEqual([
    ['wrongUnit', ['modelYears', 0, 'without', 'cost'], mend],
    ['wrongUnit', ['modelYears', 0, 'with', 'cost'], mend],
  ])
})

describe('percentages for shares', () => {
  it('of an effect', () => {
    const text = scenario(['shares: { north: 0.4, south: 0.6 }', 'shares: { north: 40, south: 60 }'])
    expect(onlyProblem(text)).toMatchObject({
      code: 'sharesNotOne',
      mend: { en: 'these are percentages: divide each by 100', nl: 'dit zijn percentages: deel ze elk door 100' },
    })
  })

  it('of criteria', () => {
    const sets = `criteria:
  - { id: a, label: a, better: high, unit: EUR, outcome: netPresentValue }
  - { id: b, label: b, better: high, unit: EUR, outcome: benefits }
weightSets:
  - { id: people, label: people, kind: fixed, values: { a: 40, b: 60 }, source: own, mark: assumed }
comparison:`
    expect(onlyProblem(scenario(['comparison:', sets])).mend).toEqual({
      en: 'divide each by 100, or divide by their sum with normalise: true',
      nl: 'deel ze elk door 100, of deel door hun som met normalise: true',
    })
  })
})
