import type { Assessment, Assessments } from '../comparison/assess.js'
import type { Language, Text } from '../quantity/text.js'
import type { Figure } from '../welfare/method.js'
import { decimalOf } from './figure.js'
import { formatDecimal } from './number.js'
import {
  bullets,
  conventionsSection,
  heading,
  left,
  paragraph,
  type ReportOptions,
  right,
  section,
  shortRegion,
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
  warning: t('Note', 'Let op'),
} as const

/** Digits that a reader can use: whole for large figures, four decimals for shares and small ones. */
const digitsOf = (values: readonly number[]): number => {
  const largest = Math.max(0, ...values.map(Math.abs))
  if (largest >= 1000) return 0
  return largest >= 10 ? 2 : 4
}

type Cells = ReadonlyMap<string, Figure>

/** What stands in a row: a region, an alternative, or both. */
const placeOf = ({ region = '', alternative = '' }: Figure): string => `${alternative}\n${region}`

const columnsOf = (figures: readonly Figure[]): readonly Figure[] => [
  ...new Map(figures.map((each) => [each.id, each])).values(),
]

const cellText = (figure: Figure | undefined, digits: number, language: Language): string => {
  if (!figure) return ''
  return figure.value === null ? '–' : formatDecimal(decimalOf(figure.value), digits, language)
}

/** Figures side by side: one row for each alternative and region that they are about, one column for each figure. */
const tableOf = (figures: readonly Figure[], { alternatives, regions }: Assessments, language: Language): Table => {
  const columns = columnsOf(figures)
  const places = [...new Map(figures.map((each) => [placeOf(each), each])).values()]
  const cells: Cells = new Map(figures.map((each) => [`${placeOf(each)}\n${each.id}`, each]))
  const digits = columns.map(({ id }) =>
    digitsOf(figures.flatMap((each) => (each.id === id && each.value !== null ? [each.value] : []))),
  )
  const byAlternative = places.some(({ alternative }) => alternative !== undefined)
  const byRegion = places.some(({ region }) => region !== undefined)
  const alternativeText = ({ alternative }: Figure) =>
    alternative === undefined ? words.without[language] : (alternatives[alternative]?.[language] ?? alternative)
  const regionText = ({ region = '' }: Figure) => shortRegion(regions[region]?.[language] ?? region)
  return {
    columns: [
      ...(byAlternative ? [left(words.alternative[language])] : []),
      ...(byRegion ? [left(words.region[language])] : []),
      ...columns.map(({ label, unit }) => right(unit === '1' ? label[language] : `${label[language]} (${unit})`)),
    ],
    rows: places.map((place) => [
      ...(byAlternative ? [alternativeText(place)] : []),
      ...(byRegion ? [regionText(place)] : []),
      ...columns.map(({ id }, i) => cellText(cells.get(`${placeOf(place)}\n${id}`), digits[i] ?? 2, language)),
    ]),
  }
}

/** Figures of the whole: one row each. */
const listOf = (figures: readonly Figure[], language: Language): Table => ({
  columns: [left(words.figure[language]), right('')],
  rows: figures.map((each) => [
    each.unit === '1' ? each.label[language] : `${each.label[language]} (${each.unit})`,
    cellText(each, digitsOf(each.value === null ? [] : [each.value]), language),
  ]),
})

const isWhole = ({ alternative, region }: Figure): boolean => alternative === undefined && region === undefined

const tablesOf = (figures: readonly Figure[], assessments: Assessments, options: ReportOptions): readonly string[] => {
  const { language } = options
  const columns = new Set(figures.filter((each) => !isWhole(each)).map(({ id }) => id))
  // A figure that has values by alternative too stands among them, as the one without the project.
  const alone = figures.filter((each) => isWhole(each) && !columns.has(each.id))
  const placed = figures.filter((each) => !alone.includes(each))
  const regional = placed.filter(({ id }) => placed.some((each) => each.id === id && each.region !== undefined))
  const others = placed.filter((each) => !regional.includes(each))
  return [
    ...(others.length > 0 ? [tableText(tableOf(others, assessments, language), options)] : []),
    ...(regional.length > 0 ? [tableText(tableOf(regional, assessments, language), options)] : []),
    ...(alone.length > 0 ? [tableText(listOf(alone, language), options)] : []),
  ]
}

const reasonsOf = (figures: readonly Figure[], language: Language): readonly string[] => [
  ...new Set(
    figures.flatMap(({ value, why, label }) =>
      value === null && why ? [`${label[language]}: – (${why[language]})`] : [],
    ),
  ),
]

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
    tablesOf(figures, assessments, options).join('\n\n'),
    ...(said.length > 0 ? ['', bullets(said, options)] : []),
  )
}

/** What the methods outside the grid found, as text for a terminal or in Markdown. */
export const assessmentsText = (assessments: Assessments, options: ReportOptions): string =>
  [
    heading(assessments, options),
    ...assessments.assessments.map((each) => one(each, assessments, options)),
    conventionsSection(assessments, options),
    ...statusLines(assessments, options),
  ].join('\n')
