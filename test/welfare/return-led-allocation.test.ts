import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompetingProject, returnLedAllocation } from '../../src/welfare/return-led-allocation.js'

const project = (id: string, region: string, cost: number, benefit: number): CompetingProject => ({
  id,
  region,
  cost,
  benefit,
})

/** Made up. Benefit per euro: ring 3, tram 2, line 1.5, bridge 1.2, path 0.5. */
const projects = [
  project('line', 'north', 40, 60),
  project('ring', 'west', 20, 60),
  project('path', 'north', 10, 5),
  project('tram', 'west', 50, 100),
  project('bridge', 'north', 10, 12),
]
const regions = ['north', 'west', 'south']

describe('the allocation in which the highest return leads', () => {
  it('in parts: of 90 the ring takes 20, the tram 50, the line half of its 40', () => {
    const found = returnLedAllocation({ projects, regions, budget: 90, division: 'fractional' })
    expect(
      found.projects.map(({ id, benefitPerEuro, fraction, spent }) => [id, benefitPerEuro, fraction, spent]),
    ).toEqual([
      ['ring', 3, 1, 20],
      ['tram', 2, 1, 50],
      ['line', 1.5, 0.5, 20],
      ['bridge', 1.2, 0, 0],
      ['path', 0.5, 0, 0],
    ])
    expect(found.regions).toEqual([
      { id: 'north', spent: 20 },
      { id: 'west', spent: 70 },
      { id: 'south', spent: 0 },
    ])
    expect([found.spent, found.left]).toEqual([90, 0])
  })

  it('whole: the line does not fit in what is left and is passed over, the bridge fits', () => {
    const found = returnLedAllocation({ projects, regions, budget: 90, division: 'whole' })
    expect(found.projects.map(({ fraction }) => fraction)).toEqual([1, 1, 0, 1, 0])
    expect(found.regions.map(({ spent }) => spent)).toEqual([10, 70, 0])
    expect([found.spent, found.left]).toEqual([80, 10])
  })

  it('leaves what no project is worth: 120 in all, the path of 10 is not carried out', () => {
    for (const division of ['fractional', 'whole'] as const) {
      const found = returnLedAllocation({ projects, regions, budget: 200, division })
      expect([found.spent, found.left]).toEqual([120, 80])
      expect(found.projects.at(-1)).toMatchObject({ id: 'path', fraction: 0, spent: 0 })
    }
  })

  it('equal returns: the larger balance first, then the order given', () => {
    const equal = [project('a', 'north', 10, 20), project('b', 'north', 30, 60), project('c', 'north', 10, 20)]
    const found = returnLedAllocation({ projects: equal, regions, budget: 40, division: 'whole' })
    expect(found.projects.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect(found.projects.map(({ fraction }) => fraction)).toEqual([1, 1, 0])
  })

  it('without budget or projects nothing is spent', () => {
    expect(returnLedAllocation({ projects, regions, budget: 0, division: 'fractional' }).spent).toBe(0)
    const none = returnLedAllocation({ projects: [], regions, budget: 5, division: 'whole' })
    expect(none).toEqual({ projects: [], regions: regions.map((id) => ({ id, spent: 0 })), spent: 0, left: 5 })
  })
})

describe('the return-led allocation has the properties of its rule', () => {
  const lists = fc
    .array(
      fc.record({
        cost: fc.integer({ min: 1, max: 50 }),
        benefit: fc.integer({ min: 0, max: 150 }),
        at: fc.integer({ min: 0, max: 2 }),
      }),
      {
        maxLength: 8,
      },
    )
    .map((list) => list.map(({ cost, benefit, at }, i) => project(`p${i}`, regions[at]!, cost, benefit)))
  const budgets = fc.integer({ min: 0, max: 300 })
  const gain = (list: readonly { benefit: number; cost: number; fraction: number }[]): number =>
    list.reduce((total, { benefit, cost, fraction }) => total + fraction * (benefit - cost), 0)

  it('regions add up to what is spent, and that with the rest to the budget', () => {
    fc.assert(
      fc.property(lists, budgets, fc.constantFrom('fractional', 'whole'), (list, budget, division) => {
        const found = returnLedAllocation({ projects: list, regions, budget, division })
        expect(found.regions.reduce((total, { spent }) => total + spent, 0)).toBe(found.spent)
        expect(found.spent + found.left).toBe(budget)
        expect(found.projects).toHaveLength(list.length)
      }),
    )
  })

  it('in parts no choice of whole projects within the budget gives more', () => {
    fc.assert(
      fc.property(lists, budgets, (list, budget) => {
        const best = gain(returnLedAllocation({ projects: list, regions, budget, division: 'fractional' }).projects)
        for (let choice = 0; choice < 2 ** list.length; choice++) {
          const chosen = list.filter((_, i) => (choice >> i) % 2 === 1)
          if (chosen.reduce((total, { cost }) => total + cost, 0) > budget) continue
          expect(chosen.reduce((total, { benefit, cost }) => total + benefit - cost, 0)).toBeLessThanOrEqual(
            best + 1e-9,
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a project is carried out only after every better one that fits, and nothing below its cost', () => {
    fc.assert(
      fc.property(lists, budgets, (list, budget) => {
        const { projects: found } = returnLedAllocation({ projects: list, regions, budget, division: 'fractional' })
        const fractions = found.map(({ fraction }) => fraction)
        expect(fractions).toEqual([...fractions].sort((a, b) => b - a))
        for (const { benefit, cost, fraction } of found) if (benefit <= cost) expect(fraction).toBe(0)
      }),
    )
  })
})

describe('the return-led allocation refuses, all at once', () => {
  it('names that stand twice, unknown regions, wrong figures and no choice of division', () => {
    const input = {
      projects: [project('a', 'east', 0, -1), project('a', 'north', 1, Number.NaN)],
      regions: ['north', 'north'],
      budget: -5,
    }
    expect(() => returnLedAllocation(input as never)).toThrow(
      new RangeError(
        [
          'Region “north”: expected each region once, got it twice or more. Give each its own name.',
          'Project “a”: expected each project once, got it twice or more. Give each its own name.',
          'Cost of “a”: expected a finite number above 0, got 0. Give costs positive; what costs nothing needs no budget.',
          'Benefit of “a”: expected a finite number of 0 and more, got -1. Give gross benefits.',
          'Region of “a”: expected one of north, north, got “east”. Correct its name, or add the region.',
          'Benefit of “a”: expected a finite number of 0 and more, got NaN. Give gross benefits.',
          'Budget: expected a finite number of 0 and more, got -5. Give what there is to spend.',
          'Division: expected one of fractional, whole, got undefined. Choose one; there is no default.',
        ].join('\n'),
      ),
    )
  })

  it('a return that does not fit in a number', () => {
    const extreme = [project('a', 'north', 1e-300, 1e300)]
    expect(() => returnLedAllocation({ projects: extreme, regions, budget: 1, division: 'whole' })).toThrow(
      'Benefit per euro of “a”: expected a result that fits in a number',
    )
  })
})
