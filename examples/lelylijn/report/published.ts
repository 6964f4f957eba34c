import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const { values } = parse(readFileSync('examples/lelylijn/combinations.yaml', 'utf8'))
const levelsOf = (name: string): readonly number[] =>
  values[name].levels.map(({ value }: { readonly value: number }) => value)

/** The ridership that was published, and VAT in the costs or on top of them: the levels of combinations.yaml. */
export const published = { travellersPerDay: levelsOf('travellersPerDay'), vatAdded: levelsOf('vatAdded') } as const

/** Every pair of them. */
export const publishedPoints = published.vatAdded.flatMap((vatAdded) =>
  published.travellersPerDay.map((travellersPerDay) => ({ vatAdded, travellersPerDay })),
)
