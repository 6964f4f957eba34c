import type { Preamble } from '../comparison/preamble.js'
import type { Quotient } from '../comparison/quotient.js'
import type { AssumptionSensitivity, Sensitivity, SensitivityPoint } from '../comparison/sensitivity.js'
import type { VariedAssumption } from '../comparison/varied.js'
import type { Language } from '../quantity/text.js'
import { type Amounts, amountsOf } from './amounts.js'
import { decimalOf, figureText } from './figure.js'
import { markWords } from './figure-words.js'
import { formatRatio } from './number.js'
import {
  bullets,
  choiceText,
  conventionsSection,
  heading,
  left,
  paragraph,
  type ReportOptions,
  right,
  section,
  stacked,
  statusLines,
  tableText,
} from './parts.js'
import { sensitivityWording as words } from './sensitivity-wording.js'
import type { Table } from './table.js'
import { tornadoBar } from './tornado.js'
import { wording } from './wording.js'

/** The label of an assumption with its unit and the marks of its sources. */
export const assumptionCells = (
  { label, name, unit, sources }: VariedAssumption,
  language: Language,
): readonly string[] => [
  label[language] === name ? name : `${label[language]} (${name})`,
  unit === '1' ? '' : unit,
  [...new Set(sources.map(({ mark }) => markWords[mark][language]))].join(', '),
]

/** The columns of `assumptionCells`. */
export const assumptionColumns = (language: Language) => [
  left(words.assumption[language]),
  left(words.unit[language]),
  left(words.mark[language]),
]

const quotientText = (quotient: Quotient | null, language: Language): string =>
  formatRatio(quotient === null || quotient.value === null ? null : decimalOf(quotient.value), language)

/** The choice, and its balance and ratio in the base case. */
export const baseLines = (
  { choice, labels, base }: Preamble & Pick<Sensitivity, 'base'>,
  amounts: Amounts,
  options: ReportOptions,
): readonly string[] => {
  const { language } = options
  const why = base.benefitCostRatio.why ? ` (${base.benefitCostRatio.why[language]})` : ''
  return [
    paragraph(choiceText(choice, labels, options), options),
    paragraph(
      `${words.baseCase[language]}: ${wording.netPresentValue[language]} ${amounts.one(decimalOf(base.netPresentValue))}, ${wording.ratio[language]} ${quotientText(base.benefitCostRatio, language)}${why}`,
      options,
    ),
  ]
}

/** What to know of the choice, as a list. */
export const knowledgeSection = ({ diagnostics }: Preamble, options: ReportOptions): readonly string[] =>
  diagnostics.length === 0
    ? []
    : [
        section(
          options,
          wording.diagnostics[options.language],
          bullets(
            diagnostics.map(({ code, text }) => `[${code}] ${text[options.language]}`),
            options,
          ),
        ),
      ]

const pointCells = (point: SensitivityPoint, amounts: Amounts): string =>
  point.netPresentValue === null ? '–' : amounts.one(decimalOf(point.netPresentValue))

const deviation = (point: SensitivityPoint, base: number): number | null =>
  point.netPresentValue === null ? null : point.netPresentValue - base

const tableOf = ({ assumptions, base }: Sensitivity, amounts: Amounts, { language }: ReportOptions): Table => {
  const npv = base.netPresentValue
  const widest = Math.max(
    0,
    ...assumptions.flatMap(({ low, high }) => [low, high].map((point) => Math.abs(deviation(point, npv) ?? 0))),
  )
  return {
    columns: [
      ...assumptionColumns(language),
      ...(['low', 'base', 'high', 'atLow', 'atHigh', 'ratioLow', 'ratioHigh', 'swing'] as const).map((key) =>
        right(words[key][language]),
      ),
      left(words.tornado[language]),
    ],
    rows: assumptions.map((each) => [
      ...assumptionCells(each, language),
      ...[each.low.value, each.base, each.high.value].map((value) => figureText(value, each.quantityKind, language)),
      pointCells(each.low, amounts),
      pointCells(each.high, amounts),
      quotientText(each.low.benefitCostRatio, language),
      quotientText(each.high.benefitCostRatio, language),
      amounts.one(decimalOf(each.swing)),
      tornadoBar(deviation(each.low, npv), deviation(each.high, npv), widest),
    ]),
  }
}

const quantilesSection = (
  { assumptions }: Sensitivity,
  amounts: Amounts,
  options: ReportOptions,
): readonly string[] => {
  const { language } = options
  const random = assumptions.filter(({ quantiles }) => quantiles !== null)
  if (random.length === 0) return []
  const table: Table = {
    columns: [
      ...assumptionColumns(language),
      right('10 %'),
      right('90 %'),
      right(`${wording.netPresentValue[language]} 10 %`),
      right(`${wording.netPresentValue[language]} 90 %`),
    ],
    rows: random.map((each) => {
      const points = each.quantiles ? [each.quantiles.low, each.quantiles.high] : []
      return [
        ...assumptionCells(each, language),
        ...points.map(({ value }) => figureText(value, each.quantityKind, language)),
        ...points.map((point) => pointCells(point, amounts)),
      ]
    }),
  }
  return [section(options, `${words.quantiles[language]} (${wording.million[language]})`, tableText(table, options))]
}

/** Every value that was not tried, with the reason. */
const refusals = ({ name, low, high, quantiles, quantityKind }: AssumptionSensitivity, language: Language) => {
  const points = [low, high, ...(quantiles ? [quantiles.low, quantiles.high] : [])]
  return points.flatMap(({ value, outsideRange }) =>
    outsideRange ? [`${name} = ${figureText(value, quantityKind, language)}: ${outsideRange[language]}`] : [],
  )
}

/** A one-at-a-time table as text for a terminal, or in Markdown: the tornado, what was not computed, and conventions. */
export const sensitivityText = (result: Sensitivity, options: ReportOptions): string => {
  const { language } = options
  const { assumptions, base } = result
  const amounts = amountsOf(
    Math.max(base.netPresentValue, -base.netPresentValue, ...assumptions.map(({ swing }) => swing)),
    language,
  )
  const missing = [...new Set(assumptions.flatMap((each) => refusals(each, language)))]
  return [
    heading(result, options),
    `${stacked(baseLines(result, amounts, options), options)}\n`,
    section(
      options,
      `${words.oneAtATime[language]} (${wording.million[language]})`,
      tableText(tableOf(result, amounts, options), options),
      '',
      paragraph(words.tornadoNote[language], options),
    ),
    ...quantilesSection(result, amounts, options),
    ...(missing.length > 0 ? [section(options, words.notComputed[language], bullets(missing, options))] : []),
    ...knowledgeSection(result, options),
    conventionsSection(result, options),
    ...statusLines(result, options),
  ].join('\n')
}
