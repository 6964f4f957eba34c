import { describe, expect, it } from 'vitest'
import { overallAccess, regionAccess } from '../../../src/welfare/service-access/region-access.js'
import { messageOf } from '../index/indicators.js'

const zones = ['a', 'b', 'c', 'd', 'e']
const regionOfZone = ['North', 'North', 'West', 'West', 'Sea']
const input = { zones, levels: [10, 20, 30, null, 5], people: [1, 3, 10, 0, 0], regionOfZone }

describe('regionAccess', () => {
  it('weighs zones by people, and needs no level where nobody lives', () => {
    expect(regionAccess(input)).toEqual([
      { region: 'North', people: 4, level: { value: 17.5, why: null } },
      { region: 'West', people: 10, level: { value: 30, why: null } },
      {
        region: 'Sea',
        people: 0,
        level: { value: null, why: { en: '“Sea” has no people.', nl: '“Sea” heeft geen inwoners.' } },
      },
    ])
    // (10 + 60 + 300) / 14
    expect(overallAccess(input).value).toBeCloseTo(370 / 14, 13)
  })

  it('has no mean where people have no level', () => {
    const result = regionAccess({ ...input, people: [1, 3, 10, 1, 0] })
    expect(result[1]?.level).toEqual({
      value: null,
      why: {
        en: 'In “West” people of d have no level, so there is no mean.',
        nl: 'In “West” hebben inwoners van d geen niveau, dus er is geen gemiddelde.',
      },
    })
  })

  it('lists every problem at once', () => {
    const bad = { zones: ['a', 'a'], levels: [Number.NaN, 1], people: [1, -1], regionOfZone: [''] }
    const message =
      'zones: expected each name once, got “a” twice. Rename or remove one.\n' +
      'levels of “a”: expected a finite number, got NaN. Correct it.\n' +
      'people of “a”: expected a finite number of 0 and more, got -1. Correct it.\n' +
      'regionOfZone: expected 2 regions, one a zone, got 1. Give one for every zone.\n' +
      'regionOfZone: expected names that are not empty, got an empty one. Give its name.'
    expect(messageOf(() => regionAccess(bad))).toBe(message)
    expect(messageOf(() => overallAccess(bad))).toBe(message)
  })
})
