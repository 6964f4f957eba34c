import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessChange } from '../../../src/welfare/service-access/access-change.js'
import { messageOf } from '../index/indicators.js'

const zones = ['a', 'b', 'c']
const where = { zones, people: [1, 3, 4], regionOfZone: ['North', 'North', 'West'] }

describe('accessChange', () => {
  it('is after less before, by zone, region and over all', () => {
    const result = accessChange({ ...where, before: [10, 20, 30], after: [14, 20, 28], better: 'high' })
    expect(result.byZone).toEqual([4, 0, -2])
    expect(result.byRegion.map(({ region, people, change }) => [region, people, change.value])).toEqual([
      ['North', 4, 1],
      ['West', 4, -2],
    ])
    expect(result.overall.change.value).toBe(-0.5)
    expect([result.peopleBetter, result.peopleWorse, result.peopleSame]).toEqual([1, 4, 3])
  })

  it('turns gainers and losers round for costs', () => {
    const result = accessChange({ ...where, before: [10, 20, 30], after: [14, 20, 28], better: 'low' })
    expect([result.peopleBetter, result.peopleWorse, result.peopleSame]).toEqual([4, 1, 3])
  })

  it('has a first service as a gain and a lost one as a loss, without a number for either', () => {
    const result = accessChange({ ...where, before: [null, 20, null], after: [14, null, null], better: 'low' })
    expect(result.byZone).toEqual([null, null, null])
    expect([result.peopleBetter, result.peopleWorse, result.peopleSame]).toEqual([1, 3, 4])
    expect(result.byRegion[0]?.change).toEqual({
      value: null,
      why: {
        en: 'In “North” people of a have no level, so there is no mean.',
        nl: 'In “North” hebben inwoners van a geen niveau, dus er is geen gemiddelde.',
      },
    })
    const lost = accessChange({ ...where, before: [1, 2, 3], after: [1, 2, null], better: 'low' })
    expect(lost.byRegion[1]?.change.why?.en).toBe('In “West” people of c have no level, so there is no mean.')
  })

  it('counts everyone once, and what is nowhere changed is not a change', () => {
    const levels = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(levels, levels, fc.constantFrom('high' as const, 'low' as const), (before, after, better) => {
        const result = accessChange({ ...where, before, after, better })
        expect(result.peopleBetter + result.peopleWorse + result.peopleSame).toBe(8)
        expect(accessChange({ ...where, before, after: before, better }).peopleSame).toBe(8)
        const back = accessChange({ ...where, before: after, after: before, better })
        expect([back.peopleBetter, back.peopleWorse]).toEqual([result.peopleWorse, result.peopleBetter])
      }),
    )
  })

  it('lists every problem at once', () => {
    const bad = { ...where, before: [1, 2], after: [1, Number.NaN, 3], better: 'more' as 'high' }
    expect(messageOf(() => accessChange(bad))).toBe(
      'better: expected one of high, low, got the text “more”. Choose one; there is no default.\n' +
        'levels: expected 3 numbers, got 2. Give one for each, in the same order.\n' +
        'levels after of “b”: expected a finite number, got NaN. Correct it.',
    )
  })
})
