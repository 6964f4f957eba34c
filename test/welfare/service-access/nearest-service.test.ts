import { describe, expect, it } from 'vitest'
import { nearestService } from '../../../src/welfare/service-access/nearest-service.js'
import { messageOf } from '../index/indicators.js'
import { travel } from './travel.js'

describe('nearestService', () => {
  it('is the place with the service at the lowest cost', () => {
    expect(nearestService({ travel, services: [1, 0, 1] }).map(({ value }) => value)).toEqual([
      { destination: 'town', cost: 10 },
      { destination: 'town', cost: 20 },
      { destination: 'town', cost: 30 },
    ])
  })

  it('is null with the reason where none can be reached or there is none', () => {
    const onIsland = nearestService({ travel, services: [0, 0, 3] })
    expect(onIsland.slice(0, 2).map(({ value }) => value?.cost)).toEqual([30, 40])
    expect(onIsland[2]).toEqual({
      value: null,
      why: {
        en: 'From “C” no place with the service can be reached.',
        nl: 'Vanuit “C” is geen plaats met de voorziening te bereiken.',
      },
    })
    expect(nearestService({ travel, services: [0, 0, 0] }).map(({ value }) => value)).toEqual([null, null, null])
  })

  it('names the first of places at the same cost', () => {
    const same = { origins: ['A'], destinations: ['x', 'y'], cost: Float64Array.of(5, 5) }
    expect(nearestService({ travel: same, services: [1, 1] })[0]?.value?.destination).toBe('x')
  })

  it('lists every problem at once', () => {
    const bad = { origins: [], destinations: ['x'], cost: new Float64Array(0) }
    expect(messageOf(() => nearestService({ travel: bad, services: [-1] }))).toBe(
      'origins: expected at least 1, got 0. Add what is missing.\n' +
        'services of “x”: expected a finite number of 0 and more, got -1. Correct it.',
    )
  })
})
