import { expect, it } from 'vitest'
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
  ['regions of another count', { regionOfZone: ['a'] }, /regionOfZone: expected 3 regions/],
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
