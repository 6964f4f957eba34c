import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { efficiencyEquityFrontier } from '../../../src/welfare/inequality/efficiency-equity-frontier.js'

describe('frontier of efficiency and equity', () => {
  it('keeps what nothing beats on both, and says what beats the others', () => {
    const result = efficiencyEquityFrontier([
      { id: 'fair', efficiency: -1, equity: 3 },
      { id: 'poor', efficiency: -2, equity: 1 },
      { id: 'rich', efficiency: 4, equity: -1 },
      { id: 'middle', efficiency: 1, equity: 1 },
    ])
    expect(result.frontier).toEqual(['rich', 'middle', 'fair'])
    expect(result.alternatives.map(({ id, dominatedBy }) => [id, dominatedBy])).toEqual([
      ['fair', []],
      ['poor', ['fair', 'middle']],
      ['rich', []],
      ['middle', []],
    ])
  })

  it('keeps two at the same place, and drops what is equal on one and worse on the other', () => {
    const result = efficiencyEquityFrontier([
      { id: 'a', efficiency: 1, equity: 1 },
      { id: 'b', efficiency: 1, equity: 1 },
      { id: 'c', efficiency: 1, equity: 0 },
    ])
    expect(result.frontier).toEqual(['a', 'b'])
    expect(result.alternatives[2]?.dominatedBy).toEqual(['a', 'b'])
  })

  it('has something on it always, where more of one is less of the other', () => {
    const gains = fc.integer({ min: -20, max: 20 })
    fc.assert(
      fc.property(fc.array(fc.tuple(gains, gains), { minLength: 1, maxLength: 20 }), (pairs) => {
        const given = pairs.map(([efficiency, equity], i) => ({ id: String(i), efficiency, equity }))
        const { frontier, alternatives } = efficiencyEquityFrontier(given)
        expect(frontier.length).toBeGreaterThan(0)
        expect(alternatives.map(({ id }) => id)).toEqual(given.map(({ id }) => id))
        const places = frontier.map((id) => given[Number(id)]!)
        places.slice(1).forEach((place, i) => {
          const before = places[i]!
          const same = place.efficiency === before.efficiency && place.equity === before.equity
          expect(same || (place.efficiency < before.efficiency && place.equity > before.equity)).toBe(true)
        })
      }),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() => efficiencyEquityFrontier([])).toThrow(
      'Alternatives: expected a list of at least one, got a list of 0. Give [{ id, efficiency, equity }].',
    )
    expect(() =>
      efficiencyEquityFrontier([
        { id: 'a', efficiency: Number.NaN, equity: 1 },
        { id: 'a', efficiency: 1, equity: Number.POSITIVE_INFINITY },
      ]),
    ).toThrow(
      new RangeError(
        'Efficiency of “a”: expected a finite number, got NaN. Give the gain per person.\n' +
          'Id: expected an id of its own for each alternative, got the text “a”. Rename one.\n' +
          'Equity of “a”: expected a finite number, got Infinity. Give the gain per person.',
      ),
    )
  })
})
