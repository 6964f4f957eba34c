import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveDensity } from '../../src/agglomeration/effective-density/effective-density.js'
import type { EffectiveDensityInput } from '../../src/agglomeration/effective-density/input.js'
import { effectiveDensityKernel } from '../../src/agglomeration/effective-density/kernel.js'
import { effectiveDensityPresets } from '../../src/agglomeration/effective-density/presets.js'
import { after, before, example, mass, withCost } from './three-zones.js'

describe('three zones with the British sectors, by the formula of TAG A2.4, figures worked out in another language', () => {
  const result = effectiveDensity(example)

  it('densities of manufacturing and of producer services', () => {
    const [manufacturing, , , producer] = result.sectors.map(({ density }) => density)
    const wanted = [
      [manufacturing?.without, [10241.87568676627, 8016.296768670096, 3585.936578034138]],
      [manufacturing?.with, [10315.822822368247, 8091.860782457252, 3824.358537667284]],
      [producer?.without, [1648.629866584015, 1312.159210693295, 550.898029928301]],
    ] as const
    for (const [got, expected] of wanted)
      expected.forEach((value, i) => {
        expect(Math.abs((got?.[i] as number) / value - 1)).toBeLessThan(1e-13)
      })
  })

  it('the gain by sector, by zone and in all, to six decimals', () => {
    const sectors = [1019277.280541, 539884.402248, 854414.40946, 5610446.431389]
    result.sectors.forEach(({ net }, k) => {
      expect(net).toBeCloseTo(sectors[k] as number, 5)
    })
    const zones = [3489473.037411, 1914506.592711, 2620042.893515]
    result.byZone.forEach((value, i) => {
      expect(value).toBeCloseTo(zones[i] as number, 5)
    })
    expect(result.net).toBeCloseTo(8024022.523637, 5)
    expect([result.gains, result.losses]).toEqual([result.net, 0])
  })

  it('the linear form of 2005', () => {
    expect(effectiveDensity({ ...example, form: 'linear' }).net).toBeCloseTo(8084857.524238, 5)
  })

  it('the diagonal dropped: thirteen times as much, also with zeros on it', () => {
    const zeros = (cost: readonly (readonly number[])[]) =>
      cost.map((row, i) => row.map((value, j) => (i === j ? 0 : value)))
    for (const [a, b] of [
      [before, after],
      [zeros(before), zeros(after)],
    ] as const) {
      const dropped = effectiveDensity({ ...example, ...withCost(a, b), diagonal: 'dropped' })
      expect(dropped.net).toBeCloseTo(103078401.955466, 4)
    }
  })
})

describe('independent arithmetic, two zones', () => {
  const small: EffectiveDensityInput = {
    zones: ['a', 'b'],
    mass: [100, 200],
    modes: [],
    sectors: [{ id: 's', decay: 1, elasticity: 1, jobs: [10, 20], outputPerJob: [3, 5] }],
    diagonal: 'given',
    form: 'power',
  }
  const flat = (value: number) => [
    [1, value],
    [value, 1],
  ]

  it('two modes add up: d = 100 / 1 + 200 / 2 by road and 100 / 1 + 200 / 4 by rail', () => {
    const { sectors, byZone } = effectiveDensity({
      ...small,
      modes: [
        { id: 'road', without: [{ cost: flat(2) }], with: [{ cost: flat(2) }] },
        { id: 'rail', without: [{ cost: flat(4) }], with: [{ cost: flat(2) }] },
      ],
    })
    expect(sectors[0]?.density).toEqual({ without: [350, 475], with: [400, 500] })
    // (400 / 350 − 1) · 3 · 10 = 30 / 7, and (500 / 475 − 1) · 5 · 20 = 100 / 19.
    expect(byZone[0]).toBeCloseTo(30 / 7, 12)
    expect(byZone[1]).toBeCloseTo(100 / 19, 12)
  })

  it('no connection adds nothing: a mode that only the project has', () => {
    const { sectors } = effectiveDensity({
      ...small,
      modes: [
        { id: 'road', without: [{ cost: flat(2) }], with: [{ cost: flat(2) }] },
        { id: 'rail', without: [{ cost: flat(Infinity) }], with: [{ cost: flat(4) }] },
      ],
    })
    // Without: rail reaches the own zone only, 200 + 100 and 250 + 200; with, 200 + 150 and 250 + 225.
    expect(sectors[0]?.density).toEqual({ without: [300, 450], with: [350, 475] })
  })

  it('trip weights: the base keeps costs apart from longer trips that the project draws', () => {
    const segments = (shortTrips: number, longTrips: number, saving: number) => [
      { cost: flat(10 - saving), trips: flat(shortTrips) },
      { cost: flat(30 - saving), trips: flat(longTrips) },
    ]
    const modes = [{ id: 'all', without: segments(3, 1, 0), with: segments(1, 3, 5) }]
    const densityWith = (tripWeights: 'base' | 'own') =>
      effectiveDensity({ ...small, modes, tripWeights }).sectors[0]?.density
    // Means off the diagonal: without (3 · 10 + 30) / 4 = 15; with, in the base (3 · 5 + 25) / 4 = 10, own (5 + 3 · 25) / 4 = 20.
    // Within a zone every cost is 1, whatever the weights.
    expect(densityWith('base')?.without[0]).toBeCloseTo(100 + 200 / 15, 12)
    expect(densityWith('base')?.with[0]).toBeCloseTo(100 + 200 / 10, 12)
    expect(densityWith('own')?.with[0]).toBeCloseTo(100 + 200 / 20, 12)
  })

  it('pairs without trips are refused, or no connection when that is said', () => {
    const segment = { cost: flat(10), trips: flat(0) }
    const modes = [{ id: 'all', without: [segment, segment], with: [segment, segment] }]
    const input = { ...small, modes, tripWeights: 'base' } as const
    expect(() => effectiveDensity(input)).toThrow(/from “a” to “b”: expected trips in at least one segment/)
    const { sectors } = effectiveDensity({ ...input, pairsWithoutTrips: 'noConnection' })
    expect(sectors[0]?.density.without).toEqual([100, 200])
  })

  it('land use that responds: 50 jobs from b to a, of which 5 of the sector', () => {
    const modes = [{ id: 'all', without: [{ cost: flat(2) }], with: [{ cost: flat(2) }] }]
    const [sector] = small.sectors
    const { byZone, gains, losses, net, byRegion } = effectiveDensity({
      ...small,
      modes,
      massWith: [150, 150],
      sectors: [{ ...sector!, jobsWith: [15, 15] }],
      regionOfZone: ['north', 'south'],
    })
    // d: a 100 + 200 / 2 = 200 → 150 + 75 = 225; b 200 + 50 = 250 → 225. On the jobs with the project.
    expect(byZone[0]).toBeCloseTo((225 / 200 - 1) * 3 * 15, 12)
    expect(byZone[1]).toBeCloseTo((225 / 250 - 1) * 5 * 15, 12)
    expect(gains).toBeCloseTo(5.625, 12)
    expect(losses).toBeCloseTo(-7.5, 12)
    expect(net).toBeCloseTo(-1.875, 12)
    expect(byRegion.map(({ region, net: value }) => [region, value])).toEqual([
      ['north', byZone[0]],
      ['south', byZone[1]],
    ])
  })

  it('a matrix as rows or as row-major cells gives the same', () => {
    const rows = [
      [1, 2],
      [3, 4],
    ]
    const of = (cost: EffectiveDensityInput['modes'][number]['with'][number]['cost']) =>
      effectiveDensity({ ...small, modes: [{ id: 'all', without: [{ cost: flat(9) }], with: [{ cost }] }] })
    expect(of(Float64Array.of(1, 2, 3, 4))).toEqual(of(rows))
  })
})

const costs = fc.array(fc.array(fc.double({ min: 1, max: 300, noNaN: true }), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
})

describe('properties', () => {
  it('the same costs give nothing, and neither does an elasticity of 0', () => {
    fc.assert(
      fc.property(costs, costs, (a, b) => {
        expect(effectiveDensity({ ...example, ...withCost(a, a) }).net).toBe(0)
        const sectors = example.sectors.map((sector) => ({ ...sector, elasticity: 0 }))
        expect(effectiveDensity({ ...example, ...withCost(a, b), sectors }).net).toBe(0)
      }),
    )
  })

  it('a common scale of costs, or of the jobs that make density, changes nothing', () => {
    fc.assert(
      fc.property(costs, costs, fc.double({ min: 1, max: 100, noNaN: true }), (a, b, factor) => {
        const scaled = (cost: number[][]) => cost.map((row) => row.map((value) => value * factor))
        const plain = effectiveDensity({ ...example, ...withCost(a, b) })
        const others = [
          effectiveDensity({ ...example, ...withCost(scaled(a), scaled(b)) }),
          effectiveDensity({ ...example, ...withCost(a, b), mass: mass.map((value) => value * factor) }),
        ]
        for (const other of others)
          plain.byZone.forEach((value, i) => {
            // Gains are differences of ratios near 1: rounding is relative to the output that they are a share of.
            expect(Math.abs((other.byZone[i] as number) - value)).toBeLessThan(1e-12 * 2e10)
          })
      }),
    )
  })

  it('lower costs never lose, in any zone; the linear form is at least the power form', () => {
    fc.assert(
      fc.property(costs, fc.double({ min: 0.2, max: 1, noNaN: true }), fc.nat(2), fc.nat(2), (a, cut, i, j) => {
        const b = a.map((row, r) => row.map((value, c) => (r === i && c === j ? value * cut : value)))
        const [powered, linear] = (['power', 'linear'] as const).map((form) =>
          effectiveDensity({ ...example, ...withCost(a, b), form }),
        )
        expect(powered?.losses).toBe(0)
        expect(linear?.net ?? Number.NaN).toBeGreaterThanOrEqual((powered?.net ?? Number.NaN) * (1 - 1e-9) - 1e-3)
      }),
    )
  })

  it('zones in another order give the same gain in each', () => {
    const order = [2, 0, 1]
    const turned = <Value>(list: readonly Value[]) => order.map((at) => list[at] as Value)
    const square = (cost: readonly (readonly number[])[]) => turned(cost).map((row) => turned(row))
    const result = effectiveDensity({
      ...example,
      zones: turned(example.zones),
      mass: turned(mass),
      ...withCost(square(before), square(after)),
      sectors: example.sectors.map((sector) => ({ ...sector, jobs: turned(sector.jobs) })),
    })
    const plain = turned(effectiveDensity(example).byZone)
    result.byZone.forEach((value, i) => {
      expect(Math.abs(value / (plain[i] as number) - 1)).toBeLessThan(1e-10)
    })
  })

  it('the kernel sums with compensation: 1e16 and many ones', () => {
    const masses = Float64Array.from({ length: 1001 }, (_, j) => (j === 0 ? 1e16 : 1))
    const ones = new Float64Array(1001 ** 2).fill(1)
    expect(effectiveDensityKernel(masses, [ones], [1], 'given')[0]?.[0]).toBe(1e16 + 1000)
  })
})

it('presets: every figure has a source and a mark, and one with a recalled figure says that it is illustrative', () => {
  for (const { sectors, label, illustrative, note } of Object.values(effectiveDensityPresets)) {
    const figures = sectors.flatMap(({ decay, elasticity }) => [decay, elasticity])
    for (const { source } of figures) expect(source.id && source.title && source.mark).toBeTruthy()
    expect(illustrative).toBe(figures.some(({ source }) => source.mark === 'recalled'))
    expect(label.en.includes('illustrative')).toBe(illustrative)
    expect(label.nl.includes('illustratief')).toBe(illustrative)
    expect(note.en && note.nl).toBeTruthy()
  }
})
