import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccessDecay, gravityAccess } from '../../../src/welfare/service-access/gravity-access.js'
import { messageOf } from '../index/indicators.js'
import { travel } from './travel.js'

const opportunities = [5, 100, 1]

describe('gravityAccess', () => {
  it.each([
    ['exponential', { kind: 'exponential', rate: 0.1 } as const, (c: number) => Math.exp(-0.1 * c)],
    ['power', { kind: 'power', exponent: 1.5 } as const, (c: number) => c ** -1.5],
    ['gaussian', { kind: 'gaussian', width: 12 } as const, (c: number) => Math.exp(-(c ** 2) / (2 * 144))],
  ])('%s: the sum of its formula', (_, decay, f) => {
    const access = gravityAccess({ travel, opportunities, decay })
    for (let i = 0; i < 3; i++) {
      const wanted = [0, 1, 2].reduce(
        (sum, j) => sum + (opportunities[j] as number) * f(travel.cost[i * 3 + j] as number),
        0,
      )
      expect(Math.abs((access[i] as number) / wanted - 1)).toBeLessThan(1e-13)
    }
  })

  it('counts all in full without decay, but for what cannot be reached', () => {
    for (const decay of [{ kind: 'exponential', rate: 0 } as const, { kind: 'power', exponent: 0 } as const])
      expect(gravityAccess({ travel, opportunities, decay })).toEqual([106, 106, 105])
  })

  it('falls when a cost rises, and is proportional to the opportunities', () => {
    const decays: readonly AccessDecay[] = [
      { kind: 'exponential', rate: 0.05 },
      { kind: 'power', exponent: 1 },
      { kind: 'gaussian', width: 30 },
    ]
    const minutes = fc.array(fc.double({ min: 1, max: 120, noNaN: true }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom(...decays),
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        (costs, decay, more) => {
          const access = (first: number, factor = 1) =>
            gravityAccess({
              travel: { origins: ['A'], destinations: ['x', 'y'], cost: Float64Array.of(first, costs[1] as number) },
              opportunities: [2 * factor, 3 * factor],
              decay,
            })[0] as number
          const first = costs[0] as number
          expect(access(first + more)).toBeLessThan(access(first))
          expect(access(first, 4)).toBe(4 * access(first))
        },
      ),
    )
  })

  it('lists every problem at once', () => {
    const zero = { origins: ['A'], destinations: ['x'], cost: Float64Array.of(0) }
    expect(
      messageOf(() => gravityAccess({ travel: zero, opportunities: [1, 2], decay: { kind: 'power', exponent: -1 } })),
    ).toBe(
      'cost from “A” to “x”: expected a cost above 0 (Infinity for no connection), got 0. Correct the matrix.\n' +
        'opportunities: expected 1 numbers, got 2. Give one for each, in the same order.\n' +
        'exponent of the decay: expected a finite number of 0 and more, got -1. Correct it.',
    )
    const message = (decay: AccessDecay) => messageOf(() => gravityAccess({ travel, opportunities, decay }))
    expect(message({ kind: 'exponential', rate: Number.NaN })).toBe(
      'rate of the decay: expected a finite number of 0 and more, got NaN. Correct it.',
    )
    expect(message({ kind: 'gaussian', width: 0 })).toBe(
      'width of the decay: expected a finite number above 0, got 0. Correct it.',
    )
    expect(message({ kind: 'linear' } as unknown as AccessDecay)).toBe(
      'decay: expected one of exponential, power, gaussian, got the text “linear”. Choose one; there is no default.',
    )
  })

  it('refuses what does not fit in a number', () => {
    const near = { origins: ['A'], destinations: ['x'], cost: Float64Array.of(1e-300) }
    expect(
      messageOf(() => gravityAccess({ travel: near, opportunities: [1], decay: { kind: 'power', exponent: 2 } })),
    ).toMatch(/^gravity accessibility: expected a result that fits in a number/)
  })
})
