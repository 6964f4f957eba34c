import { describe, expect, it } from 'vitest'
import { effectiveDensity } from '../../src/agglomeration/effective-density/effective-density.js'
import type { DensitySector, EffectiveDensityInput } from '../../src/agglomeration/effective-density/input.js'
import { after, before, example, mass, withCost } from './three-zones.js'

const one = example.sectors[0] as DensitySector

/** Ones with another value from the first zone to the one at a position. */
const ones = (at: number, value: number) =>
  [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === 0 && j === at ? value : 1)))

const away = Infinity
const apart = [
  [1, 1, away],
  [1, 1, away],
  [away, away, 1],
]
const mode = (without: number, project: number, trips?: readonly (readonly number[])[]) => ({
  modes: [
    {
      id: 'm',
      without: Array.from({ length: without }, () => ({ cost: before, trips })),
      with: Array.from({ length: project }, () => ({ cost: after, trips })),
    },
  ],
})

const cases: readonly [string, Partial<Record<keyof EffectiveDensityInput, unknown>>, RegExp][] = [
  ['no diagonal chosen', { diagonal: undefined }, /diagonal: expected one of given, dropped, got undefined/],
  ['no form chosen', { form: undefined }, /form: expected one of power, linear/],
  ['a matrix that is not square', withCost([[1, 2, 3]], after), /expected a matrix of 3 by 3 zones, got 1 rows/],
  [
    'a ragged matrix',
    withCost(
      [
        [1, 2, 3],
        [1, 2],
        [1, 2, 3],
      ],
      after,
    ),
    /got a row of 2/,
  ],
  [
    'flat cells of another count',
    { modes: [{ id: 'm', without: [{ cost: new Float64Array(8).fill(1) }], with: [{ cost: after }] }] },
    /3 by 3/,
  ],
  ['a cost of zero', withCost(ones(1, 0), after), /from “one” to “two”: expected a cost above 0/],
  ['a cost of zero on a given diagonal', withCost(ones(0, 0), after), /from “one” to “one”/],
  ['a negative cost', withCost(before, ones(1, -1)), /got -1/],
  ['a negative cost on a dropped diagonal', { ...withCost(before, ones(0, -1)), diagonal: 'dropped' }, /got -1/],
  ['a cost that is no number', withCost(before, ones(1, Number.NaN)), /got NaN/],
  ['zones that do not match', { mass: [1, 2] }, /mass: expected 3 figures, one a zone, got 2/],
  ['jobs missing for a sector', { sectors: [{ ...one, jobs: undefined }] }, /jobs of sector “manufacturing”.*got none/],
  ['negative jobs', { sectors: [{ ...one, jobs: [1, -1, 1] }] }, /zone “two”.*got -1/],
  [
    'more jobs in sectors than in all',
    { mass: [1, 1, 1] },
    /mass of zone “one” and 2 more: expected the jobs of all sectors/,
  ],
  ['output by zone of another count', { sectors: [{ ...one, outputPerJob: [1] }] }, /outputPerJob.*got 1/],
  ['an elasticity that is no number', { sectors: [{ ...one, elasticity: Number.NaN }] }, /elasticity of sector/],
  ['a negative decay', { sectors: [{ ...one, decay: -1 }] }, /decay of sector/],
  ['a zone twice', { zones: ['one', 'one', 'three'] }, /zones: expected each name once/],
  ['no sector', { sectors: [] }, /sectors: expected at least one/],
  ['no mode', { modes: [] }, /modes: expected at least one/],
  ['half a response of land use', { massWith: mass }, /jobsWith of sector “manufacturing”: expected jobs by zone/],
  ['the other half', { sectors: [{ ...one, jobsWith: one.jobs }] }, /jobsWith.*expected none/],
  ['regions of another count', { regionOfZone: ['a'] }, /regionOfZone: expected 3 names, one a zone, got 1/],
  [
    'a disconnected zone',
    { ...withCost(apart, after), diagonal: 'dropped' },
    /density of zone “three”.*reaches no jobs/,
  ],
  ['segments without trips', { ...mode(2, 2), tripWeights: 'own' }, /trips: expected a matrix of trips, got none/],
  ['segments without a choice of weights', mode(2, 2, before), /tripWeights: expected one of base, own/],
  ['segments that differ', mode(1, 2), /the same segments/],
  [
    'negative trips',
    { ...mode(2, 2, ones(1, -1)), tripWeights: 'base' },
    /expected trips, finite and 0 or more, got -1/,
  ],
  [
    'trips where there is no connection',
    {
      modes: [
        {
          id: 'm',
          without: [0, 1].map(() => ({ cost: apart, trips: before })),
          with: [0, 1].map(() => ({ cost: after })),
        },
      ],
      tripWeights: 'base',
    },
    /from “one” to “three”: expected a finite cost where trips are made/,
  ],
]

it.each(cases)('bad input: %s', (_, change, message) => {
  const run = () => effectiveDensity({ ...example, ...change } as EffectiveDensityInput)
  expect(run).toThrow(RangeError)
  expect(run).toThrow(message)
})

/** What someone might give where a number, a text, a list or an object should stand. */
const wrongs: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['nothing', undefined],
  ['an empty text', ''],
  ['a text', 'five'],
  ['a number in a text', '5'],
  ['true', true],
  ['NaN', Number.NaN],
  ['minus infinity', -Infinity],
  ['an empty list', []],
  ['an empty object', {}],
  ['an object without a prototype', Object.create(null)],
  ['a symbol', Symbol('five')],
  ['a whole number without end', 5n],
  ['a function', () => 5],
  ['a view of bytes', new DataView(new ArrayBuffer(8))],
]

/** An input that has everything: two modes, one of two segments, land use that responds, and regions. */
const whole: EffectiveDensityInput = {
  ...example,
  massWith: mass,
  modes: [
    {
      id: 'road',
      without: [0, 1].map(() => ({ cost: before, trips: before })),
      with: [0, 1].map(() => ({ cost: after, trips: after })),
    },
    { id: 'rail', without: [{ cost: Float64Array.from(before.flat()) }], with: [{ cost: after }] },
  ],
  sectors: example.sectors.map((sector) => ({ ...sector, jobsWith: sector.jobs, outputPerJob: [1, 2, 3] })),
  tripWeights: 'own',
  pairsWithoutTrips: 'refuse',
  regionOfZone: ['a', 'b', 'b'],
}

type Route = readonly (string | number)[]

/** The way to everything in an input: keys, members of lists and cells. */
const routesOf = (value: unknown, route: Route = []): readonly Route[] => {
  if (typeof value !== 'object' || value === null || value instanceof Float64Array) return [route]
  return [route, ...Object.entries(value).flatMap(([key, each]) => routesOf(each, [...route, key]))]
}

/** The same input with another value at the end of a way. */
const replaced = (value: unknown, [key, ...rest]: Route, by: unknown): unknown => {
  if (key === undefined) return by
  const own = value as Readonly<Record<string, unknown>>
  const next = replaced(own[key], rest, by)
  return Array.isArray(value) ? Object.assign([...value], { [key]: next }) : { ...own, [key]: next }
}

const optional = ['massWith', 'tripWeights', 'pairsWithoutTrips', 'regionOfZone', 'jobsWith', 'trips']
const runOf = (input: unknown) => () => effectiveDensity(input as EffectiveDensityInput)

describe('anything wrong anywhere is a RangeError', () => {
  it('the input that all is tried on is right itself', () => {
    expect(runOf(whole)).not.toThrow()
  })

  it.each(wrongs)('%s', (name, value) => {
    const routes = routesOf(whole).filter((route) => name !== 'nothing' || !optional.includes(String(route.at(-1))))
    expect(routes.length).toBeGreaterThan(150)
    const isName = (route: Route): boolean =>
      route.at(-1) === 'id' || ['zones', 'regionOfZone'].includes(String(route.at(-2)))
    // Texts that are not empty are names, of zones and sectors for instance.
    const tried = routes.filter((route) => !(isName(route) && typeof value === 'string' && value !== ''))
    const passed = tried.filter((route) => {
      try {
        effectiveDensity(replaced(whole, route, value) as EffectiveDensityInput)
        return true
      } catch (error) {
        if (error instanceof RangeError) return false
        throw new Error(`${route.join('.')}: ${String(error)}`, { cause: error })
      }
    })
    expect(passed).toEqual([])
  })

  it('keys that are not known, at every level, all at once', () => {
    const odd = {
      ...whole,
      zone: 1,
      modes: whole.modes.map((each) => ({ ...each, name: 1, with: each.with.map((one) => ({ ...one, trip: 1 })) })),
      sectors: whole.sectors.map((each) => ({ ...each, job: 1 })),
    }
    const error = caught(odd)
    // One key of the input, one of each of two modes and four sectors, and of the three segments with the project.
    expect(error.message.split('\n')).toHaveLength(1 + 2 + 4 + 3)
    for (const key of ['zone', 'name', 'trip', 'job']) expect(error.message).toContain(`got “${key}”`)
  })

  it('names that are empty in lists: which, and what stands there', () => {
    const error = caught({
      ...whole,
      zones: ['one', ' ', 'three'],
      sectors: whole.sectors.map((each, k) => ({ ...each, id: k === 1 ? '' : each.id })),
      regionOfZone: ['a', '', 'b'],
    })
    expect(error.message.split('\n')).toEqual([
      'zones[1]: expected a text that is not empty, got the text “ ”. Give its name.',
      'sectors[1]: expected a text that is not empty, got the text “”. Give its name.',
      'regionOfZone of zone “zones[1]”: expected a text that is not empty, got the text “”. Correct it.',
    ])
  })

  it('everything that is wrong is said at once, cells of a matrix that is row-major too', () => {
    const zero = Float64Array.from(before.flat())
    zero[1] = 0
    const error = caught({
      ...whole,
      mass: ['20', null, true],
      modes: [{ id: 'rail', without: [{ cost: zero }], with: [{ cost: after }] }],
      sectors: [{ ...one, jobsWith: one.jobs, decay: '1', outputPerJob: undefined }],
      form: '',
    })
    expect(error.message.split('\n')).toEqual([
      'form: expected one of power, linear, got the text “”. Choose one; there is no default.',
      'mode “rail” without[0].cost from “one” to “two”: expected a cost above 0 (Infinity for no connection), got 0. Correct the matrix.',
      'mass of zone “one”: expected a finite number of 0 or more, got the text “20”. Correct it.',
      'mass of zone “two”: expected a finite number of 0 or more, got null. Correct it.',
      'mass of zone “three”: expected a finite number of 0 or more, got true. Correct it.',
      'decay of sector “manufacturing”: expected a finite number of 0 or more, got the text “1”. Correct it.',
      'outputPerJob of sector “manufacturing”: expected a finite number of 0 or more, got undefined. Correct it.',
    ])
  })
})

/** The RangeError that an input gives. */
const caught = (input: unknown): RangeError => {
  try {
    runOf(input)()
  } catch (error) {
    if (error instanceof RangeError) return error
    throw error
  }
  throw new Error('Nothing was refused.')
}
