import { column } from './level-study.js'

/** Income groups g0, g1 … in each region, with people and income of each. */
export const groupsOf = (
  regions: Readonly<Record<string, readonly (readonly [people: number | string, income: number | string])[]>>,
): Readonly<Record<string, unknown>> => {
  const count = Math.max(...Object.values(regions).map((cells) => cells.length))
  return {
    members: Array.from({ length: count }, (_, i) => ({ id: `g${i}`, label: `g${i}` })),
    columns: { population: column('person'), income: column('EUR/person/year') },
    rows: Object.fromEntries(
      Object.entries(regions).map(([region, cells]) => [
        region,
        Object.fromEntries(
          cells.map(([people, income], i) => [`g${i}`, { population: String(people), income: String(income) }]),
        ),
      ]),
    ),
    by: 'population',
  }
}

/** Cells of one region, the first divided in equal parts so that there are as many as another region has. */
export const filledUp = (
  cells: readonly (readonly [people: number, income: number])[],
  count: number,
): readonly (readonly [people: number, income: number])[] => {
  const [first, ...rest] = cells
  if (!first) return []
  const parts = count - rest.length
  return [...Array.from({ length: parts }, () => [first[0] / parts, first[1]] as const), ...rest]
}
