import type { IncrementalStep } from '../appraisal/indicators/incremental-analysis.js'
import type { Comparison } from '../comparison/compare.js'
import type { IncrementalResult } from '../comparison/incremental.js'
import { Exact } from '../quantity/decimal.js'
import { type Amounts, negated } from './amounts.js'
import { turned } from './indicators-text.js'
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
  const amountOf = (id: string | null, side: 'benefits' | 'costs') =>
    comparison.rows.find(
      (row) =>
        row.alternative === id &&
        row.scenario === scenario &&
        row.discounting === discounting &&
        row.agglomeration === agglomeration,
    )?.[side].exact ?? '0'
  const more = ({ id, against }: IncrementalStep, side: 'benefits' | 'costs') =>
    new Exact(amountOf(id, side)).minus(amountOf(against, side)).toFixed()
  const table = {
    columns: [
      left(choice),
      left(wording.against[language]),
      right(wording.incrementalCosts[language]),
      right(wording.incrementalBenefits[language]),
      right(wording.ratio[language]),
      left(wording.verdict[language]),
    ],
    rows: analysis.steps.map((step) => {
      // Rounded as in the table of rows: against doing nothing they are the same amounts.
      const [benefits, costs] = amounts.parts([more(step, 'benefits'), negated(more(step, 'costs'))]) as [
        string,
        string,
      ]
      return [
        label(step.id),
        step.against === null ? wording.nothingDone[language] : label(step.against),
        turned(costs),
        benefits,
        formatRatio(step.incrementalRatio === null ? null : String(step.incrementalRatio), language),
        verdict(step, options),
      ]
    }),
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
