import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimumStandard, type Standard } from '../../../src/welfare/service-access/minimum-standard.js'
import { messageOf } from '../index/indicators.js'

const zones = ['A', 'B', 'C', 'D']
const people = [100, 50, 40, 10]

describe('minimumStandard', () => {
  it('is the share of people within a norm and how far the others are from it', () => {
    // Within 30 minutes: A and B. C is 10 over, D 20: (40 · 10 + 10 · 20) / 50.
    const result = minimumStandard({ zones, levels: [10, 30, 40, 50], people, standard: { norm: 30, meets: 'atMost' } })
    expect(result).toEqual({
      people: 200,
      peopleBelow: 50,
      shareWithin: { value: 0.75, why: null },
      zonesBelow: ['C', 'D'],
      meanGap: { value: 12, why: null },
      totalGap: { value: 600, why: null },
    })
  })

  it('is the other way round for opportunities', () => {
    const result = minimumStandard({ zones, levels: [5, 2, 2, 0], people, standard: { norm: 2, meets: 'atLeast' } })
    expect(result.zonesBelow).toEqual(['D'])
    expect(result.meanGap.value).toBe(2)
  })

  it('agrees with I18 (computed for the collection): head-count .7 and gap share .0846154 at z = .65', () => {
    const result = minimumStandard({
      zones: ['1', '2', '3'],
      levels: [0.5, 0.6, 0.7],
      people: [0.2, 0.5, 0.3],
      standard: { norm: 0.65, meets: 'atLeast' },
    })
    expect((1 - (result.shareWithin.value as number)).toFixed(7)).toBe('0.7000000')
    // The poverty gap of Foster, Greer and Thorbecke: total gap over z, per person.
    expect(((result.totalGap.value as number) / 0.65).toFixed(7)).toBe('0.0846154')
  })

  it('counts people without service as below the norm, at no known distance from it', () => {
    const given = { zones, levels: [10, null, 40, null], people: [100, 50, 40, 0] }
    const result = minimumStandard({ ...given, standard: { norm: 30, meets: 'atMost' } })
    expect(result.zonesBelow).toEqual(['B', 'C'])
    expect(result.peopleBelow).toBe(90)
    const why = {
      en: 'People in B reach no service: they count as below the norm, at no known distance from it.',
      nl: 'Inwoners van B bereiken geen voorziening: ze tellen als onder de norm, op onbekende afstand ervan.',
    }
    expect(result.meanGap).toEqual({ value: null, why })
    expect(result.totalGap).toEqual({ value: null, why })
  })

  it('has no share without people, and no gap when all meet the norm', () => {
    const standard: Standard = { norm: 30, meets: 'atMost' }
    const none = minimumStandard({ zones, levels: [1, 1, 99, null], people: [0, 0, 0, 0], standard })
    expect(none.shareWithin).toEqual({
      value: null,
      why: { en: 'There are no people in these zones.', nl: 'Er wonen geen mensen in deze zones.' },
    })
    expect(none.meanGap).toEqual({ value: 0, why: null })
  })

  it('has a share that rises with a looser norm', () => {
    const norm = fc.double({ min: 0, max: 60, noNaN: true })
    fc.assert(
      fc.property(norm, norm, (a, b) => {
        const share = (value: number) =>
          minimumStandard({ zones, levels: [10, 30, 40, 50], people, standard: { norm: value, meets: 'atMost' } })
            .shareWithin.value as number
        expect(share(Math.min(a, b))).toBeLessThanOrEqual(share(Math.max(a, b)))
      }),
    )
  })

  it('lists every problem at once', () => {
    const odd = { norm: -1, meets: 'around' as 'atMost' }
    expect(messageOf(() => minimumStandard({ zones: ['A'], levels: [Number.NaN], people: [-1], standard: odd }))).toBe(
      'people of “A”: expected a finite number of 0 and more, got -1. Correct it.\n' +
        'norm: expected a finite number of 0 and more, got -1. Correct it.\n' +
        'meets: expected one of atMost, atLeast, got the text “around”. Choose one; there is no default.\n' +
        'levels of “A”: expected a finite number of 0 and more, got NaN. Correct it.',
    )
    const standard: Standard = { norm: 1, meets: 'atLeast' }
    expect(messageOf(() => minimumStandard({ zones: ['A'], levels: [null], people: [1], standard }))).toBe(
      'levels: expected a number of opportunities in every zone, got none. Write 0 where nothing can be reached.',
    )
  })
})
