import type { AssumptionSwitch, SwitchingValue, SwitchingValues } from '../comparison/switching-values.js'
import type { Language } from '../quantity/text.js'
import { amountsOf } from './amounts.js'
import { decimalOf, figureText } from './figure.js'
import { formatPercent, formatSigned } from './number.js'
import {
  bullets,
  conventionsSection,
  heading,
  left,
  type ReportOptions,
  right,
  section,
  stacked,
  statusLines,
  tableText,
} from './parts.js'
import { assumptionCells, assumptionColumns, baseLines, knowledgeSection } from './sensitivity-text.js'
import { sensitivityWording as words } from './sensitivity-wording.js'
import type { Table } from './table.js'
import { wording } from './wording.js'

const signedPercent = (fraction: number, language: Language): string =>
  `${fraction > 0 ? '+' : ''}${formatPercent(decimalOf(fraction), 1, language)}`

const distanceText = ({ difference, relative }: SwitchingValue, language: Language): string =>
  relative === null
    ? formatSigned(decimalOf(difference), Number.isInteger(difference) ? 0 : 3, language)
    : signedPercent(relative, language)

/** One line per value found, one per jump, and one with a dash when there is neither. */
const rowsOf = (each: AssumptionSwitch, language: Language): readonly string[][] => {
  const figure = (value: number) => figureText(value, each.quantityKind, language)
  const found = [
    ...each.values.map((value) => [
      value.through === value.value
        ? figure(value.value)
        : `${figure(value.value)} ${words.to[language]} ${figure(value.through)}`,
      distanceText(value, language),
    ]),
    ...each.jumps.map(({ from, to }) => [
      `${words.jump[language]} ${words.between[language]} ${figure(from)} ${words.and[language]} ${figure(to)}`,
      '',
    ]),
  ]
  const range = `${figure(each.range.from)} ${words.to[language]} ${figure(each.range.to)}`
  return (found.length > 0 ? found : [['–', '']]).map((cells, i) => [
    ...(i === 0 ? [...assumptionCells(each, language), figure(each.base)] : ['', '', '', '']),
    ...cells,
    i === 0 ? range : '',
  ])
}

const tableOf = ({ assumptions }: SwitchingValues, { language }: ReportOptions): Table => ({
  columns: [
    ...assumptionColumns(language),
    right(words.base[language]),
    right(words.value[language]),
    right(words.distance[language]),
    left(words.range[language]),
  ],
  rows: assumptions.flatMap((each) => rowsOf(each, language)),
})

/** Reasons that several assumptions share stand once, with all their names. */
const reasons = (assumptions: readonly AssumptionSwitch[], language: Language): readonly string[] => {
  const byReason = new Map<string, string[]>()
  for (const { name, why } of assumptions) {
    if (why) byReason.set(why[language], [...(byReason.get(why[language]) ?? []), name])
  }
  return [...byReason].map(([why, names]) => `${why}: ${names.join(', ')}`)
}

const targetText = ({ target: { indicator, value } }: SwitchingValues, language: Language): string =>
  indicator === 'netPresentValue'
    ? `${wording.netPresentValue[language]} = ${figureText(value, 'amount', language)}`
    : `${wording.ratio[language]} = ${figureText(value, 'amount', language)}`

/** Switching values as text for a terminal, or in Markdown: each with its distance, or why there is none. */
export const switchingText = (result: SwitchingValues, options: ReportOptions): string => {
  const { language } = options
  const { assumptions, base } = result
  const none = reasons(assumptions, language)
  const leftOut = assumptions.flatMap(({ name, leftOut: parts }) =>
    parts
      ? [`${name}: ${parts.points} ${words.of[language]} ${parts.of} ${words.points[language]}: ${parts.why[language]}`]
      : [],
  )
  return [
    heading(result, options),
    `${stacked(baseLines(result, amountsOf(base.netPresentValue, language), options), options)}\n`,
    section(
      options,
      `${words.switching[language]} (${targetText(result, language)})`,
      tableText(tableOf(result, options), options),
    ),
    ...(none.length > 0 ? [section(options, words.nothing[language], bullets(none, options))] : []),
    ...(leftOut.length > 0 ? [section(options, words.leftOut[language], bullets(leftOut, options))] : []),
    ...knowledgeSection(result, options),
    conventionsSection(result, options),
    ...statusLines(result, options),
  ].join('\n')
}
