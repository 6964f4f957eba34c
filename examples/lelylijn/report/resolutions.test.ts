import { beforeAll, describe, expect, it } from 'vitest'
import { rowsOf, sum } from '../../lelylijn-models/arithmetic.js'
import {
  borrowedSize,
  concaveDensity,
  corop,
  type Division,
  densityOf,
  densityRelocation,
  effectiveDensity,
  jobsRatio,
  parts,
  provinceOf,
  twelve,
} from '../resolution-arithmetic.js'
import { type Resolution, type ResolvedModel, resolutionsText, resolved } from './resolutions.js'

// The table of five, twelve and forty regions against plain loops, and what is said about it.

let each: readonly Resolution[]
beforeAll(async () => {
  each = await resolved()
})

const loops: Readonly<Record<ResolvedModel, (division: Division) => readonly number[]>> = {
  densityRelocation,
  concaveDensity,
  borrowedSize: (division) => borrowedSize(division),
  effectiveDensity: (division) => effectiveDensity(division),
}
const divisions: readonly Division[] = [parts, twelve, corop]
const cases: readonly (readonly [ResolvedModel, number])[] = [
  ...([0, 1, 2] as const).flatMap((d) =>
    (['densityRelocation', 'concaveDensity'] as const).map((id) => [id, d] as const),
  ),
  ...([1, 2] as const).flatMap((d) => (['borrowedSize', 'effectiveDensity'] as const).map((id) => [id, d] as const)),
]

it.each(cases)('%s, division %i: gains, losses and what is additional, by plain loops', (id, d) => {
  const account = each[d]?.rows.get(id)?.agglomerationAccount
  const expected = loops[id](divisions[d] as Division)
  const found = [account?.grossGains, account?.grossLosses, account?.additional].map(
    (amount) => amount?.value ?? Number.NaN,
  )
  const [gains, losses] = [Math.max, Math.min].map((pick) => sum(expected.map((value) => pick(0, value)))) as [
    number,
    number,
  ]
  for (const [i, value] of [gains, losses, gains + losses].entries())
    expect(Math.abs((found[i] as number) - value) / gains).toBeLessThan(1e-9)
})

it('there is a row for every model that the loops can compute, and for no other', () => {
  expect(each.flatMap(({ rows }) => [...rows.keys()])).toHaveLength(cases.length)
})

it.each([
  ['en', '12 provinces', '40 COROP regions', ','],
  ['nl', '12 provincies', '40 COROP-gebieden', '.'],
] as const)('prints them in %s', (language, provinces, regions, thousands) => {
  const text = resolutionsText(each, language)
  const table = text.split('\n\n')[0] ?? ''
  expect(table.split('\n')).toHaveLength(2 + cases.length)
  for (const [label, division] of [
    [provinces, twelve],
    [regions, corop],
  ] as const) {
    const gains = Math.round(sum(concaveDensity(division).map((value) => Math.max(0, value))) / 1e6)
    const shown = String(gains).replace(/(?=\d{3}$)/, thousands)
    expect(table.split('\n').some((line) => line.includes(label) && line.includes(` ${shown} |`))).toBe(true)
  }
})

describe('what is said about it', () => {
  const total = (values: readonly number[]): number => sum(values)

  it('every region of the North grows by one percentage, and every one of the Randstad shrinks by another', () => {
    for (const division of divisions) {
      const ratios = jobsRatio(division)
      // 25,000 of 905,800 jobs, and of 4,837,800.
      ratios.forEach((ratio, r) => {
        const expected = division.north[r] ? 930.8 / 905.8 : division.randstad[r] ? 4812.8 / 4837.8 : 1
        expect(Math.abs(ratio - expected)).toBeLessThan(1e-12)
      })
    }
    const [five, ...finer] = divisions.map((division) => total(densityRelocation(division)))
    // Noord-Holland by COROP region is a million of 203,766 short, as CBS rounds each region.
    for (const other of finer) expect(Math.abs(other / (five as number) - 1)).toBeLessThan(1e-4)
  })

  it('the Randstad is below the peak of 1,500 jobs per km², Groot-Amsterdam and The Hague are beyond it and gain', () => {
    expect(Math.round(densityOf(parts)[parts.ids.indexOf('randstad')] as number)).toBe(706)
    const beyond = corop.ids.filter((_, r) => (densityOf(corop)[r] as number) > 1500)
    expect(beyond).toEqual(['grootAmsterdam', 'sGravenhage'])
    const gaining = corop.ids.filter((_, r) => corop.randstad[r] && (concaveDensity(corop)[r] as number) > 0)
    expect(gaining).toEqual(beyond)
  })

  const sameProvince = (r: number, s: number): boolean => {
    const [here, there] = [r, s].map((i) => provinceOf.get(corop.ids[i] as string))
    return r !== s && here === there
  }
  const others = (r: number, s: number): boolean => !sameProvince(r, s)

  it('borrowed size is smaller by COROP region, and would not be without neighbours within a province', () => {
    const [byProvince, byCorop] = [twelve, corop].map((division) => total(borrowedSize(division))) as [number, number]
    expect(byCorop).toBeLessThan(byProvince)
    expect(total(borrowedSize(corop, { counts: others }))).toBeGreaterThan(byProvince)
  })

  it('effective density is larger, by the gain between Zuidoost-Friesland and Groningen and in spite of jobs nearby', () => {
    const [byProvince, byCorop] = [twelve, corop].map((division) => total(effectiveDensity(division))) as [
      number,
      number,
    ]
    expect(byCorop).toBeGreaterThan(byProvince)
    const here = corop.ids.indexOf('zuidoostFriesland')
    const own = (i: number, j: number): boolean => i === here && provinceOf.get(corop.ids[j] as string) === 'groningen'
    const { without = [], with: after = [] } = corop.minutes ?? {}
    const minutesWith = after.map((row, i) =>
      row.map((minutes, j) => (own(i, j) || own(j, i) ? (without[i]?.[j] as number) : minutes)),
    )
    expect(total(effectiveDensity(corop, { minutesWith }))).toBeLessThan(byProvince)
    expect(total(effectiveDensity(corop, { counts: others }))).toBeGreaterThan(byCorop)
  })

  it('every balance is below zero, and jobs are estimated in 38 of the 40 regions', () => {
    for (const { rows } of each)
      for (const { netPresentValue } of rows.values()) expect(netPresentValue.value).toBeLessThan(0)
    const marks = rowsOf('examples/lelylijn/data/corop-marks.csv')
    expect(marks.filter(({ jobs }) => jobs === 'assumed')).toHaveLength(38)
  })
})
