import type { IncrementalStep } from '../appraisal/indicators/incremental-analysis.js'
import type { Comparison } from '../comparison/compare.js'
import type { IncrementalResult } from '../comparison/incremental.js'
import type { Amounts } from './amounts.js'
import { formatRatio } from './number.js'
import { left, paragraph, type ReportOptions, right, section, tableText } from './parts.js'
import { wording } from './wording.js'

const verdict = ({ accepted, dominance, dominatedBy }: IncrementalStep, { language }: ReportOptions): string => {
  if (accepted) return wording.chosen[language]
  if (dominance === 'efficient') return wording.notChosen[language]
  return `${wording.dominated[language]} ${dominatedBy.join(' + ') || wording.nothingDone[language]}`
}

const one = (
  { scenario, discounting, agglomeration, analysis, why }: IncrementalResult,
  comparison: Comparison,
  amounts: Amounts,
  options: ReportOptions,
): string => {
  const { language } = options
  const choice = `${scenario} · ${discounting} · ${agglomeration}`
  if (!analysis) return paragraph(`${choice}: ${why?.[language] ?? ''}`, options)
  const label = (id: string) => comparison.labels.alternative[id]?.[language] ?? id
  const table = {
    columns: [
      left(choice),
      left(wording.against[language]),
      right(wording.incrementalCosts[language]),
      right(wording.incrementalBenefits[language]),
      right(wording.ratio[language]),
      left(wording.verdict[language]),
    ],
    rows: analysis.steps.map((step) => [
      label(step.id),
      step.against === null ? wording.nothingDone[language] : label(step.against),
      amounts.one(String(step.incrementalCost)),
      amounts.one(String(step.incrementalBenefit)),
      formatRatio(step.incrementalRatio === null ? null : String(step.incrementalRatio), language),
      verdict(step, options),
    ]),
  }
  return tableText(table, options)
}

/** From each alternative to the next dearer one, under the methods of the reference row, one table per scenario. */
export const incrementalSection = (
  comparison: Comparison,
  amounts: Amounts,
  options: ReportOptions,
): readonly string[] => {
  const { reference, incremental } = comparison
  const own = incremental.filter(
    ({ discounting, agglomeration }) =>
      discounting === reference.discounting && agglomeration === reference.agglomeration,
  )
  const shown = own.length > 0 ? own : incremental.slice(0, 1)
  if (shown.length === 0) return []
  return [
    section(
      options,
      `${wording.incremental[options.language]} (${wording.million[options.language]})`,
      ...shown.map((each) => one(each, comparison, amounts, options)),
    ),
  ]
}
