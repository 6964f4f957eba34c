import type { Assessment, Assessments } from '../comparison/assess.js'
import type { Language, Text } from '../quantity/text.js'
import { unitWords } from '../quantity/unit-words.js'
import type { Figure } from '../welfare/method.js'
import { decimalOf } from './figure.js'
import { formatDecimal } from './number.js'
import {
  bullets,
  choiceLine,
  conventionsSection,
  heading,
  left,
  paragraph,
  type ReportOptions,
  right,
  section,
  shortRegion,
  stacked,
  statusLines,
  tableText,
} from './parts.js'
import type { Table } from './table.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  region: t('region', 'regio'),
  alternative: t('alternative', 'alternatief'),
  figure: t('figure', 'uitkomst'),
  without: t('without the project', 'zonder project'),
  all: t('all regions', 'alle regio’s'),
  warning: t('Note', 'Let op'),
} as const

/** That there is nothing to report, with what to do. */
export const noAssessments: Text = t(
  'No assessments: the study lists none. List some under “assessments”, or name a method with --assessment; “mkba methods” shows which there are.',
  'Geen toetsen: de studie noemt er geen. Noem er onder “assessments”, of noem een methode met --assessment; “mkba methods” toont welke er zijn.',
)

/** Digits that a reader can use: none for counts, ranks and large figures, four decimals for shares and small ones. */
const digitsOf = (values: readonly number[]): number => {
  if (values.every(Number.isInteger)) return 0
  const largest = Math.max(0, ...values.map(Math.abs))
  if (largest >= 1000) return 0
  return largest >= 10 ? 2 : 4
}

const [mostDigits, smallestPart] = [9, 1e-10]

/** Digits at which two figures of one place differ by ten or more in the last ones, so that what a project does is seen. */
const digitsApart = (a: number, b: number): number => {
  const difference = Math.abs(a - b)
  if (difference <= smallestPart * Math.max(Math.abs(a), Math.abs(b))) return 0
  let digits = 0
  while (digits < mostDigits && difference * 10 ** digits < 10) digits += 1
  return digits
}

/** Digits of a column: as a reader can use, or more where alternatives would look the same. */
const digitsOfColumn = (figures: readonly Figure[]): number => {
  const known = figures.flatMap(({ value, region = '' }) => (value === null ? [] : [{ value, region }]))
  const first = new Map<string, number>()
  for (const { value, region } of known) if (!first.has(region)) first.set(region, value)
  const values = known.map(({ value }) => value)
  if (values.every(Number.isInteger)) return 0
  return Math.max(digitsOf(values), ...known.map(({ value, region }) => digitsApart(value, first.get(region) ?? value)))
}

type Cells = ReadonlyMap<string, Figure>

/** What stands in a row: a region, an alternative, or both. */
const placeOf = ({ region = '', alternative = '' }: Figure): string => `${alternative}\n${region}`

const columnsOf = (figures: readonly Figure[]): readonly Figure[] => [
  ...new Map(figures.map((each) => [each.id, each])).values(),
]

/** What a figure is, with its unit when it has one. */
const headerOf = ({ label, unit }: Figure, language: Language): string =>
  unit === '1' ? label[language] : `${label[language]} (${unitWords(unit, language)})`

const cellText = (figure: Figure | undefined, digits: number, language: Language): string => {
  if (!figure) return ''
  return figure.value === null ? '–' : formatDecimal(decimalOf(figure.value), digits, language)
}

/** Figures side by side: one row for each alternative and region that they are about, one column for each figure. */
const tableOf = (figures: readonly Figure[], { alternatives, regions }: Assessments, language: Language): Table => {
  const columns = columnsOf(figures)
  const places = [...new Map(figures.map((each) => [placeOf(each), each])).values()]
  const cells: Cells = new Map(figures.map((each) => [`${placeOf(each)}\n${each.id}`, each]))
  const digits = columns.map(({ id }) => digitsOfColumn(figures.filter((each) => each.id === id)))
  const byAlternative = places.some(({ alternative }) => alternative !== undefined)
  const byRegion = places.some(({ region }) => region !== undefined)
  const alternativeText = ({ alternative }: Figure) =>
    alternative === undefined ? words.without[language] : (alternatives[alternative]?.[language] ?? alternative)
  const regionText = ({ region }: Figure) =>
    region === undefined ? words.all[language] : shortRegion(regions[region]?.[language] ?? region)
  return {
    columns: [
      ...(byAlternative ? [left(words.alternative[language])] : []),
      ...(byRegion ? [left(words.region[language])] : []),
      ...columns.map((each) => right(headerOf(each, language))),
    ],
    rows: places.map((place) => [
      ...(byAlternative ? [alternativeText(place)] : []),
      ...(byRegion ? [regionText(place)] : []),
      ...columns.map(({ id }, i) => cellText(cells.get(`${placeOf(place)}\n${id}`), digits[i] ?? 2, language)),
    ]),
  }
}

/** Figures below each other with alternatives side by side, where there are more figures than alternatives. */
const turned = (table: Table, language: Language): Table => {
  const [, ...figures] = table.columns
  if (figures.length <= table.rows.length) return table
  return {
    columns: [left(words.figure[language]), ...table.rows.map(([place = '']) => right(place))],
    rows: figures.map(({ header }, i) => [header, ...table.rows.map((row) => row[i + 1] ?? '')]),
  }
}

/** Figures of the whole: one row each. */
const listOf = (figures: readonly Figure[], language: Language): Table => ({
  columns: [left(words.figure[language]), right('')],
  rows: figures.map((each) => [
    headerOf(each, language),
    cellText(each, digitsOf(each.value === null ? [] : [each.value]), language),
  ]),
})

const isWhole = ({ alternative, region }: Figure): boolean => alternative === undefined && region === undefined

/** Figures of the same part together, in the order in which the parts first appear. */
const byPart = (figures: readonly Figure[]): readonly (readonly Figure[])[] => {
  const parts = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = figure.part?.en ?? ''
    parts.set(key, [...(parts.get(key) ?? []), figure])
  }
  return [...parts.values()]
}

/** The tables of one part, under its name. */
const partOf = (figures: readonly Figure[], assessments: Assessments, options: ReportOptions): string => {
  const tables = tablesOf(figures, assessments, options).join('\n\n')
  const name = figures[0]?.part?.[options.language]
  return name === undefined ? tables : stacked([paragraph(`${name}:`, options), tables], options)
}

const tablesOf = (figures: readonly Figure[], assessments: Assessments, options: ReportOptions): readonly string[] => {
  const { language } = options
  const columns = new Set(figures.filter((each) => !isWhole(each)).map(({ id }) => id))
  // A figure that has values by alternative too stands among them, as the one without the project.
  const alone = figures.filter((each) => isWhole(each) && !columns.has(each.id))
  const placed = figures.filter((each) => !alone.includes(each))
  const regional = placed.filter(({ id }) => placed.some((each) => each.id === id && each.region !== undefined))
  const others = placed.filter((each) => !regional.includes(each))
  return [
    ...(others.length > 0 ? [tableText(turned(tableOf(others, assessments, language), language), options)] : []),
    ...(regional.length > 0 ? [tableText(tableOf(regional, assessments, language), options)] : []),
    ...(alone.length > 0 ? [tableText(listOf(alone, language), options)] : []),
  ]
}

/** Why figures have no value, each reason once with all figures that it is about. */
const reasonsOf = (figures: readonly Figure[], language: Language): readonly string[] => {
  const reasons = new Map<string, Set<string>>()
  for (const { value, why, label } of figures) {
    if (value !== null || !why) continue
    const known = reasons.get(why[language]) ?? new Set()
    reasons.set(why[language], known.add(label[language]))
  }
  return [...reasons].map(([why, labels]) => `${[...labels].join('; ')}: – (${why})`)
}

const one = (assessment: Assessment, assessments: Assessments, options: ReportOptions): string => {
  const { language } = options
  const { label, method, claim, figures, notes, note, warnings } = assessment
  const said = [
    ...(note ? [note[language]] : []),
    ...notes.map((text) => text[language]),
    ...reasonsOf(figures, language),
    ...warnings.map((text) => `${words.warning[language]}: ${text[language]}`),
  ]
  return section(
    options,
    `${label[language]} (${method})`,
    paragraph(claim[language], options),
    '',
    byPart(figures)
      .map((part) => partOf(part, assessments, options))
      .join('\n\n'),
    ...(said.length > 0 ? ['', bullets(said, options)] : []),
  )
}

/** What the methods outside the grid found, as text for a terminal or in Markdown. */
export const assessmentsText = (assessments: Assessments, options: ReportOptions): string =>
  [
    heading(assessments, options),
    choiceLine(assessments, options),
    ...(assessments.assessments.length === 0 ? [`${paragraph(noAssessments[options.language], options)}\n`] : []),
    ...assessments.assessments.map((each) => one(each, assessments, options)),
    conventionsSection(assessments, options),
    ...statusLines(assessments, options),
  ].join('\n')
