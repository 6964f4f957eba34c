import { fitting, ProblemList, zeroOrMore } from '../problem-list.js'

/** A measure of how evenly levels are spread over people (spreidingsmaat), such as `gini`. */
export type SpreadMeasure = (levels: readonly number[], options: { readonly population: readonly number[] }) => number

/**
 * Equity of access (rechtvaardigheid van bereikbaarheid): each of the named measures of spread, over zones weighted by
 * people, before and after a project.
 *
 * Axes: `before`, `after` and `people` run over `zones`; zones without people play no part. Units: those of the measures. The measures are passed in, so that
 * a study says which views of justice it reports: total (mean), equal (Gini, Theil, Palma), sufficient (Foster, Greer and
 * Thorbecke). Outcomes depend on the zoning and on how distance counts; remote living counts as unfair even where chosen.
 *
 * @throws RangeError that lists every problem: names twice, lists of another length, levels or people below 0, no
 * people at all, a measure without finite value; and whatever a measure throws.
 *
 * Source: Lucas, van Wee and Maat, A method to evaluate equitable accessibility (2015); van Wee and Geurs, Discussing
 * equity and social exclusion in accessibility evaluations (2011).
 */
export const accessEquity = ({
  zones,
  before,
  after,
  people,
  measures,
}: {
  readonly zones: readonly string[]
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly people: readonly number[]
  readonly measures: Readonly<Record<string, SpreadMeasure>>
}): readonly {
  readonly measure: string
  readonly before: number
  readonly after: number
  readonly change: number
}[] => {
  const problems = new ProblemList()
  problems.names('zones', zones)
  problems.numbers('levels before', before, zones, zeroOrMore)
  problems.numbers('levels after', after, zones, zeroOrMore)
  problems.numbers('people', people, zones, zeroOrMore)
  problems.names('measures', Object.keys(measures))
  if (!people.some((count) => count > 0))
    problems.add('people', 'people in at least one zone', 'none', 'Give the people of each zone.')
  problems.refuse()
  const lived = <Value>(list: readonly Value[]): readonly Value[] => list.filter((_, at) => (people[at] as number) > 0)
  const population = lived(people)
  return Object.entries(measures).map(([measure, of]) => {
    const [from, to] = [
      fitting(measure, of(lived(before), { population })),
      fitting(measure, of(lived(after), { population })),
    ]
    return { measure, before: from, after: to, change: fitting(measure, to - from) }
  })
}
