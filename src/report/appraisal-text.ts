import type { InternalRatesOfReturn } from '../appraisal/indicators/internal-rates-of-return.js'
import type { Payback } from '../appraisal/indicators/payback.js'
import type { Comparison, Row } from '../comparison/compare.js'
import type { EffectResult, Ratio } from '../comparison/result.js'
import type { Language } from '../quantity/text.js'
import { accountSection } from './account-text.js'
import { type Amounts, amountsOf, largestOf, negated } from './amounts.js'
import { diagnosticsSection } from './diagnostics-text.js'
import { distributionSection } from './distribution-text.js'
import { elasticitySection } from './elasticity-text.js'
import { bearersSection, groupsSection, indicatorRows, ratiosSection } from './indicators-text.js'
import { formatDecimal, formatPercent } from './number.js'
import {
  choiceText,
  conventionsSection,
  heading,
  left,
  nameOf,
  paragraph,
  type ReportOptions,
  ratioText,
  right,
  section,
  shortRegion,
  statusLines,
  tableText,
  unpricedSection,
} from './parts.js'
import { weightsSection } from './weights-text.js'
import { wording } from './wording.js'

type Reader = (effect: EffectResult) => string

/** The name of a row, or its choices by their labels. */
const titleOf = (row: Row, { labels }: Comparison, options: ReportOptions): string =>
  row.name === null ? choiceText(row, labels, options) : nameOf(row, options)

/** Effects by welfare, gross domestic product and region; benefits, costs and balance add up in every column. */
const overview = (row: Row, comparison: Comparison, amounts: Amounts, options: ReportOptions): string => {
  const { language } = options
  const side = (which: EffectResult['side']) => row.effects.filter((effect) => effect.side === which)
  const [benefits, costs] = [side('benefit'), side('cost')]
  const read: readonly Reader[] = [
    ({ presentValue }) => presentValue.exact,
    ({ gdp }) => gdp.exact,
    ...row.regions.map(
      (_, i): Reader =>
        ({ regions }) =>
          regions[i]?.exact ?? '0',
    ),
  ]
  const columns = read.map((reader) => amounts.groups(benefits.map(reader), costs.map(reader)))
  const rows = (effects: readonly EffectResult[], group: 'first' | 'second') =>
    effects.map(({ label }, i) => [`  ${label[language]}`, ...columns.map((column) => column[group][i] as string)])
  const table = {
    columns: [
      left(wording.effect[language]),
      right(wording.presentValue[language]),
      right(wording.gdp[language]),
      ...row.regions.map(({ label }) => right(shortRegion(label[language]))),
    ],
    rows: [
      ...rows(benefits, 'first'),
      [wording.benefits[language], ...columns.map(({ subtotals }) => subtotals[0])],
      ...rows(costs, 'second'),
      [wording.costs[language], ...columns.map(({ subtotals }) => subtotals[1])],
      ...row.unpriced.map(({ label, sign }) => [
        `  ${label[language]}`,
        `PM ${sign}`,
        ...columns.slice(1).map(() => ''),
      ]),
      [wording.netPresentValue[language], ...columns.map(({ total }) => total)],
    ],
  }
  const notes = [wording.beside[language], wording.columnsAddUp[language]].map((note) => paragraph(note, options))
  return section(
    options,
    `${titleOf(row, comparison, options)} (${wording.million[language]})`,
    tableText(table, options),
    '',
    ...notes,
  )
}

const ratesText = (rates: InternalRatesOfReturn, language: Language): string => {
  if (rates.kind === 'none') return `– (${rates.explanation[language]})`
  if (rates.kind === 'unique') return formatPercent(String(rates.rates[0]), 2, language)
  const all = rates.rates.map((rate) => formatPercent(String(rate), 2, language))
  return `${all.join('; ')} (${rates.explanation[language]})`
}

const paybackText = (result: Payback, language: Language): string =>
  result.kind === 'reached'
    ? `${formatDecimal(String(result.years), 1, language)} ${wording.years[language]}`
    : `– (${result.explanation[language]})`

/** A ratio, or a dash with the reason why there is none. */
const withReason = (ratio: Ratio, language: Language, text = ratioText(ratio, language)): string =>
  ratio.why ? `– (${ratio.why[language]})` : text

const besideRows = (row: Row, amounts: Amounts, language: Language): string[][] => {
  const { weighted } = row
  return [
    ...row.sensitivities.map(({ label, netPresentValue, benefitCostRatio }) => [
      `${wording.sensitivity[language]}: ${label[language]}`,
      `${wording.netPresentValue[language]} ${amounts.one(netPresentValue.exact)}, ${wording.ratio[language]} ${withReason(benefitCostRatio, language)}`,
    ]),
    ...(weighted
      ? [
          [
            wording.weightedBalance[language],
            `${amounts.one(weighted.netPresentValue.exact)} (${weighted.normalisation[language]})`,
          ],
          [wording.weightedRatio[language], withReason(weighted.benefitCostRatio, language)],
        ]
      : []),
  ]
}

const indicators = (row: Row, amounts: Amounts, options: ReportOptions): string => {
  const { language } = options
  const { firstYearReturn } = row
  const [benefits, costs] = amounts.parts([row.benefits.exact, negated(row.costs.exact)]) as [string, string]
  const firstYear = firstYearReturn.exact === null ? '' : formatPercent(firstYearReturn.exact, 1, language)
  const table = {
    columns: [left(wording.indicator[language]), left(wording.value[language])],
    rows: [
      [wording.netPresentValue[language], amounts.one(row.netPresentValue.exact)],
      [wording.benefits[language], benefits],
      [wording.costs[language], costs.replace('-', '')],
      [wording.bcr[language], withReason(row.benefitCostRatio, language)],
      [wording.grossRatio[language], withReason(row.grossBenefitCostRatio, language)],
      ...besideRows(row, amounts, language),
      [wording.irr[language], ratesText(row.internalRatesOfReturn, language)],
      [wording.payback[language], paybackText(row.payback, language)],
      [wording.firstYear[language], withReason(firstYearReturn, language, firstYear)],
      ...indicatorRows(row, amounts, options),
    ],
  }
  const { tableWidth = options.width } = options
  return `${tableText(table, { ...options, tableWidth })}\n`
}

/** One appraisal as text for a terminal, or in Markdown: the overview by effect and region, indicators, and what to know. */
export const appraisalText = (comparison: Comparison, options: ReportOptions): string => {
  const [row] = comparison.rows
  if (!row) return heading(comparison, options)
  const amounts = amountsOf(largestOf([row.netPresentValue, row.benefits, row.costs]), options.language)
  return [
    heading(comparison, options),
    overview(row, comparison, amounts, options),
    indicators(row, amounts, options),
    ...(options.ratios ? [ratiosSection(row, amounts, options)] : []),
    ...accountSection(comparison, [row], amounts, options),
    ...bearersSection(row, amounts, options),
    ...groupsSection(row, amounts, options),
    distributionSection(row, amounts, options),
    ...weightsSection(row, options),
    ...elasticitySection(row, amounts, options),
    ...unpricedSection(row, options),
    ...diagnosticsSection([row], options),
    conventionsSection(comparison, options),
    ...statusLines(comparison, options),
  ].join('\n')
}
