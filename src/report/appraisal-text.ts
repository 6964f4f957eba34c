import type { InternalRatesOfReturn } from '../appraisal/indicators/internal-rates-of-return.js'
import type { Payback } from '../appraisal/indicators/payback.js'
import type { Comparison, Row } from '../comparison/compare.js'
import type { Ratio } from '../comparison/result.js'
import type { Language } from '../quantity/text.js'
import { formatDecimal, formatMillions, formatPercent, roundToTotal } from './number.js'
import {
  conventionsSection,
  diagnosticsSection,
  footing,
  heading,
  type ReportOptions,
  ratioText,
  section,
  tableText,
} from './parts.js'
import type { Table } from './table.js'
import { wording } from './wording.js'

/** Exact amounts in whole millions that add up to their rounded total. */
const inMillions = (amounts: readonly string[]): readonly string[] =>
  roundToTotal(
    amounts.map((exact) => `${exact}e-6`),
    0,
  )

const overview = (row: Row, options: ReportOptions): string => {
  const { language } = options
  const columns = [
    (i: number) => row.effects[i]?.presentValue.exact as string,
    (i: number) => row.effects[i]?.gdp.exact as string,
    ...row.regions.map((_, r) => (i: number) => row.effects[i]?.regions[r]?.exact as string),
  ]
  const rounded = columns.map((column) => inMillions(row.effects.map((_, i) => column(i))))
  const whole = (text: string) => formatDecimal(text, 0, language)
  const totals = [row.netPresentValue.exact, row.gdp.exact, ...row.regions.map(({ exact }) => exact)].map((exact) =>
    formatMillions(exact, language),
  )
  const table: Table = {
    columns: [
      { header: wording.effect[language], align: 'left' },
      { header: wording.presentValue[language], align: 'right' },
      { header: wording.gdp[language], align: 'right' },
      ...row.regions.map(({ label }) => ({
        header: label[language].split(' (')[0] as string,
        align: 'right' as const,
      })),
    ],
    rows: [
      ...row.effects.map(({ label }, i) => [label[language], ...rounded.map((column) => whole(column[i] as string))]),
      ...row.unpriced.map(({ label, sign }) => [label[language], `PM ${sign}`, '', ...row.regions.map(() => '')]),
      [wording.netPresentValue[language], ...totals],
    ],
  }
  return section(
    `${[row.scenario, row.alternative, row.discounting, row.agglomeration, row.welfare].join(' · ')} (${wording.million[language]})`,
    tableText(table, options),
  )
}

const ratesText = (rates: InternalRatesOfReturn, language: Language): string => {
  if (rates.kind === 'none') return rates.explanation[language]
  const all = rates.kind === 'unique' ? [rates.rate] : rates.rates
  return all.map((rate) => formatPercent(String(rate), 2, language)).join('; ')
}

const paybackText = (result: Payback, language: Language): string =>
  result.kind === 'reached'
    ? `${formatDecimal(String(result.years), 1, language)} ${wording.years[language]}`
    : result.explanation[language]

const withReason = (ratio: Ratio, text: string, language: Language): string =>
  ratio.why ? `– (${ratio.why[language]})` : text

const indicators = (row: Row, options: ReportOptions): string => {
  const { language } = options
  const weighted = row.weighted
    ? [
        [
          wording.weightedBalance[language],
          `${formatMillions(row.weighted.netPresentValue.exact, language)} (${row.weighted.normalisation[language]})`,
        ],
        [wording.weightedRatio[language], ratioText(row.weighted.benefitCostRatio, language)],
      ]
    : []
  const lines: readonly (readonly string[])[] = [
    [wording.netPresentValue[language], formatMillions(row.netPresentValue.exact, language)],
    [wording.benefits[language], formatMillions(row.benefits.exact, language)],
    [wording.costs[language], formatMillions(row.costs.exact, language)],
    [wording.bcr[language], withReason(row.benefitCostRatio, ratioText(row.benefitCostRatio, language), language)],
    [
      wording.grossRatio[language],
      withReason(row.grossBenefitCostRatio, ratioText(row.grossBenefitCostRatio, language), language),
    ],
    ...row.sensitivities.map((each) => [
      `${wording.sensitivity[language]}: ${each.label[language]}`,
      `${wording.netPresentValue[language]} ${formatMillions(each.netPresentValue.exact, language)}, ${wording.ratio[language]} ${ratioText(each.benefitCostRatio, language)}`,
    ]),
    ...weighted,
    [wording.irr[language], ratesText(row.internalRatesOfReturn, language)],
    [wording.payback[language], paybackText(row.payback, language)],
    [
      wording.firstYear[language],
      withReason(
        row.firstYearReturn,
        row.firstYearReturn.exact === null ? '' : formatPercent(row.firstYearReturn.exact, 1, language),
        language,
      ),
    ],
  ]
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`
}

/** One appraisal as text for a terminal: the overview by effect and region, indicators, and what to know. */
export const appraisalText = (comparison: Comparison, options: ReportOptions): string => {
  const [row] = comparison.rows
  if (!row) return heading(comparison, options)
  return [
    `${heading(comparison, options)}\n`,
    overview(row, options),
    indicators(row, options),
    ...diagnosticsSection([row], options),
    conventionsSection(comparison, options),
    ...footing(comparison, options),
  ].join('\n')
}
