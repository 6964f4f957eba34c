import {
  around,
  fault,
  namedNumberProblems,
  nameProblems,
  notNegative,
  problemInWords,
  refuse,
  within,
} from '../problems.js'
import { inputProblems, list, object, type Shape, text } from '../shape.js'

/** A measure of how evenly levels are spread over people (spreidingsmaat), such as `gini`. */
export type SpreadMeasure = (levels: readonly number[], options: { readonly population: readonly number[] }) => number

interface EquityInput {
  readonly zones: readonly string[]
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly people: readonly number[]
  readonly measures: Readonly<Record<string, SpreadMeasure>>
}

/** An object of functions by name. */
const measuresShape: Shape = (what, value) => {
  const wrong = object({})(what, value)
  if (wrong.length > 0)
    return [
      fault(
        what,
        { en: 'an object of functions, such as { gini }', nl: 'een object met functies, zoals { gini }' },
        value,
        { en: 'Give one.', nl: 'Geef er een.' },
      ),
    ]
  return Object.entries({ ...(value as object) }).flatMap(([name, measure]: readonly [string, unknown]) =>
    typeof measure === 'function'
      ? []
      : [
          fault(
            around(what, (all) => `${all}, ${name}`),
            { en: 'a function', nl: 'een functie' },
            measure,
            {
              en: 'Give one, such as gini.',
              nl: 'Geef er een, zoals gini.',
            },
          ),
        ],
  )
}

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
export const accessEquity = (
  input: EquityInput,
): readonly {
  readonly measure: string
  readonly before: number
  readonly after: number
  readonly change: number
}[] => {
  refuse(
    inputProblems(input, { zones: list(text), before: list(), after: list(), people: list(), measures: measuresShape }),
  )
  const { zones, before, after, people, measures } = input
  const nobody = !people.some((count) => count > 0)
  refuse([
    ...nameProblems('zones', zones),
    ...namedNumberProblems({ en: 'levels before', nl: 'niveaus ervoor' }, before, zones, notNegative),
    ...namedNumberProblems({ en: 'levels after', nl: 'niveaus erna' }, after, zones, notNegative),
    ...namedNumberProblems({ en: 'people', nl: 'mensen' }, people, zones, notNegative),
    ...nameProblems({ en: 'measures', nl: 'maten' }, Object.keys(measures)),
    ...(nobody
      ? [
          problemInWords(
            { en: 'people', nl: 'mensen' },
            { en: 'people in at least one zone', nl: 'mensen in ten minste één zone' },
            { en: 'none', nl: 'geen' },
            { en: 'Give the people of each zone.', nl: 'Geef de mensen van elke zone.' },
          ),
        ]
      : []),
  ])
  const lived = <Value>(list: readonly Value[]): readonly Value[] => list.filter((_, at) => (people[at] as number) > 0)
  const population = lived(people)
  return Object.entries(measures).map(([measure, of]) => {
    const [from, to] = [
      within(of(lived(before), { population }), measure),
      within(of(lived(after), { population }), measure),
    ]
    return { measure, before: from, after: to, change: within(to - from, measure) }
  })
}
