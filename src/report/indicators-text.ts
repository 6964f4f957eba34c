import type { Row } from '../comparison/compare.js'
import type { NamedAmount } from '../comparison/result.js'
import { unitWords } from '../quantity/unit-words.js'
import { type Amounts, negated } from './amounts.js'
import { formatDecimal, formatPercent } from './number.js'
import { left, paragraph, type ReportOptions, ratioText, right, section, tableText } from './parts.js'
import { wording } from './wording.js'

const named = (
  heading: string,
  column: string,
  members: readonly NamedAmount[],
  amounts: Amounts,
  options: ReportOptions,
  ...notes: string[]
): string => {
  const { language } = options
  const parts = amounts.parts(members.map(({ exact }) => exact))
  const table = {
    columns: [left(column), right(wording.netPresentValue[language])],
    rows: members.map(({ label }, i) => [label[language], parts[i] as string]),
  }
  return section(
    options,
    `${heading} (${wording.million[language]})`,
    tableText(table, options),
    ...notes.map((note) => paragraph(note, options)),
  )
}

/** Who gains and who pays, when there is more than one. */
export const bearersSection = ({ bearers }: Row, amounts: Amounts, options: ReportOptions): readonly string[] =>
  bearers.length < 2
    ? []
    : [named(wording.bearers[options.language], wording.bearer[options.language], bearers, amounts, options)]

/** Income groups beside the regions, with what nobody divided over them. */
export const groupsSection = ({ groups }: Row, amounts: Amounts, options: ReportOptions): readonly string[] => {
  if (!groups) return []
  const { language } = options
  const rest = groups.unassignedEffects.join(', ')
  const unassigned = { id: 'unassigned', label: wording.unassigned, ...groups.unassigned }
  const members = rest === '' ? groups.members : [...groups.members, unassigned]
  const notes = rest === '' ? [] : [`${wording.unassigned[language]}: ${rest}`]
  return [named(wording.groups[language], wording.group[language], members, amounts, options, ...notes)]
}

/** A printed number with the opposite sign. */
export const turned = (text: string): string =>
  text.startsWith('-') ? text.slice(1) : /[1-9]/.test(text) ? `-${text}` : text

/** All ratios by name, side by side, each with what it counts. */
export const ratiosSection = ({ indicators }: Row, amounts: Amounts, options: ReportOptions): string => {
  const { language } = options
  const table = {
    columns: [
      left(wording.ratioName[language]),
      right(wording.numerator[language]),
      right(wording.denominator[language]),
      right(wording.ratio[language]),
    ],
    rows: indicators.ratios.map((ratio) => {
      // Rounded together, so that what is printed above minus what is printed below is the balance as printed.
      const [above, below] = amounts.parts([ratio.numerator.exact, negated(ratio.denominator.exact)]) as [
        string,
        string,
      ]
      return [ratio.label[language], above, turned(below), ratioText(ratio, language)]
    }),
  }
  const notes = indicators.ratios.map(
    ({ label, counts, why }) => `${label[language]}: ${counts[language]}${why ? ` –: ${why[language]}.` : ''}`,
  )
  return section(
    options,
    `${wording.ratios[language]} (${wording.million[language]})`,
    tableText(table, options),
    ...notes.map((note) => paragraph(note, options, '  ')),
  )
}

/** The indicators beside balance, ratio and returns, as rows of a table. */
export const indicatorRows = ({ indicators }: Row, amounts: Amounts, options: ReportOptions): string[][] => {
  const { language } = options
  const { perBudgetEuro, equivalentAnnualValue, modifiedReturn, discountedPayback, costPerUnit } = indicators
  const years = (count: number) => `${formatDecimal(String(count), 1, language)} ${wording.years[language]}`
  const rate = formatPercent(modifiedReturn.rate, 2, language)
  return [
    [
      wording.equivalentAnnualValue[language],
      equivalentAnnualValue.why
        ? `– (${equivalentAnnualValue.why[language]})`
        : amounts.one(equivalentAnnualValue.exact),
    ],
    [
      `${wording.modifiedReturn[language]} (${wording.financedAt[language]} ${rate})`,
      modifiedReturn.why ? `– (${modifiedReturn.why[language]})` : formatPercent(modifiedReturn.exact, 2, language),
    ],
    [
      wording.discountedPayback[language],
      discountedPayback.kind === 'reached'
        ? years(discountedPayback.years)
        : `– (${discountedPayback.explanation[language]})`,
    ],
    ...(perBudgetEuro.value === null
      ? []
      : [[wording.perBudgetEuro[language], formatDecimal(perBudgetEuro.exact, 2, language)]]),
    ...costPerUnit.map(({ label, unit, exact, why }) => [
      `${wording.costPer[language]} ${unitWords(unit, language)}: ${label[language]}`,
      why ? `– (${why[language]})` : `€ ${formatDecimal(exact, 2, language)}`,
    ]),
  ]
}
