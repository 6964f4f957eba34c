import type { IndicatorExplanation } from '../comparison/explain-weighted.js'
import { Exact } from '../quantity/decimal.js'
import type { Source } from '../quantity/source.js'
import type { Language } from '../quantity/text.js'
import { unitWords } from '../quantity/unit-words.js'
import type { Explanation } from '../reading/explained.js'
import { besideWeightedSection } from './explanation-weighted.js'
import { markWords, moneyWords } from './figure-words.js'
import { formatDecimal } from './number.js'
import { bullets, type ReportOptions, section, stacked } from './parts.js'
import { oneLine, plainWords } from './table.js'
import { wording } from './wording.js'

/** Of a long list of parts the first and the last few are shown, and the rest counted. */
const shown = { most: 12, first: 6, last: 2 }
/** Longer formulas are cut; the parts under them say the rest. */
const longestFormula = 100
const digits = 6

/** How an explanation is written. */
export interface ExplanationOptions extends Pick<ReportOptions, 'language' | 'markup'> {
  readonly depth: number
}

/** Six digits, or all before the point; a year has no separators, and what is written exactly has no more. */
const valueText = (value: string, unit: string, language: Language): string => {
  if (value === '' || unit === 'year') return value
  const exact = new Exact(value)
  const significant = exact.toSignificantDigits(digits)
  const decimals = Math.max(0, Math.min(exact.decimalPlaces(), significant.decimalPlaces(), 20))
  return formatDecimal(value, decimals, language)
}

/** What must be known about money: price level, price unit, terms, valuation; nothing for other units. */
const moneyOf = (unit: string): readonly string[] => unit.split('; ')[1]?.split(', ') ?? []

/** Units repeat down a tree: only what is new in the money of a cell is said. */
const unitText = (unit: string, above: readonly string[], language: Language): string => {
  const [name = ''] = unit.split('; ')
  const fresh = name.startsWith('EUR')
    ? moneyOf(unit)
        .filter((part) => !above.includes(part))
        .map((part) => moneyWords(part, language))
    : []
  return `${name === '1' ? '' : ` ${unitWords(name, language)}`}${fresh.length > 0 ? ` (${fresh.join(', ')})` : ''}`
}

export const sourceText = ({ id, mark, place }: Source, language: Language): string =>
  `${id}, ${markWords[mark][language]}${place ? `, ${place}` : ''}`

const sourcesText = ({ sources }: Pick<Explanation, 'sources'>, language: Language): string =>
  sources.length === 0 ? '' : `  [${sources.map((source) => sourceText(source, language)).join('; ')}]`

const cut = (text: string): string => (text.length > longestFormula ? `${text.slice(0, longestFormula - 1)}…` : text)

/** Whether a cell is called by its formula, perhaps cut short, because nobody gave it a name. */
const isUnnamed = ({ label, formula, kind }: Explanation): boolean =>
  kind === 'calculated' &&
  (label.en === formula.en || (label.en.endsWith('…') && formula.en.startsWith(label.en.slice(0, -1))))

const line = (explanation: Explanation, above: readonly string[], language: Language): string => {
  const { formula, kind, value, unit } = explanation
  const cell = Object.values(explanation.cell).join(', ')
  const unnamed = isUnnamed(explanation)
  const name = unnamed ? cut(formula[language]) : explanation.label[language]
  const said = kind === 'given' || unnamed ? '' : ` — ${cut(formula[language])}`
  const amount = `${valueText(value, unit, language)}${unitText(unit, above, language)}`
  return `${name}${cell ? ` [${cell}]` : ''} = ${amount}${said}${sourcesText(explanation, language)}`
}

/** Passes over a cell without a name of its own that only hands on another, such as one item of a list. */
const meant = (explanation: Explanation): Explanation => {
  if (!isUnnamed(explanation)) return explanation
  const [part, second] = explanation.parts()
  return part && !second && part.value === explanation.value ? meant(part) : explanation
}

/** A part, or all cells of a matrix of given data at once. */
export interface Part {
  readonly explanation: Explanation
  readonly cells: number
}

/** Whether cells differ on two axes or more, as those of a matrix do. */
const isMatrix = (parts: readonly Explanation[]): boolean => {
  const [first] = parts
  const differs = Object.entries(first?.cell ?? {}).filter(([axis, member]) =>
    parts.some(({ cell }) => cell[axis] !== member),
  )
  return parts.length > shown.most && differs.length > 1
}

/** Parts in their order, with each matrix of given data as one: single cells of it say nothing. */
export const gathered = (parts: readonly Explanation[]): readonly Part[] => {
  const runs = new Map<string, Explanation[]>()
  for (const [i, part] of parts.entries()) {
    const { kind, label, unit, sources } = part
    const key = kind === 'given' ? JSON.stringify([label, unit, sources]) : String(i)
    const run = runs.get(key)
    if (run) run.push(part)
    else runs.set(key, [part])
  }
  return [...runs.values()].flatMap((run): readonly Part[] => {
    const [first] = run
    return first && isMatrix(run)
      ? [{ explanation: first, cells: run.length }]
      : run.map((explanation) => ({ explanation, cells: 1 }))
  })
}

/** The parts to show: all of a short list; of a long one the first that are not zero and the last, and how many more. */
const partsShown = (parts: readonly Part[]): { head: readonly Part[]; tail: readonly Part[] } => {
  if (parts.length <= shown.most) return { head: parts, tail: [] }
  const counting = parts.filter(({ explanation, cells }) => cells > 1 || explanation.value !== '0')
  const tail = parts.slice(-shown.last)
  const head = (counting.length > 0 ? counting : parts).filter((part) => !tail.includes(part)).slice(0, shown.first)
  return { head, tail }
}

/** Parts of one making that differ in their cell only: every one but this stands on a line without its own parts. */
const toUnfold = (parts: readonly Part[]): ReadonlySet<Part> => {
  const chosen = new Map<string, Part>()
  for (const part of parts) {
    const { label, formula, value } = part.explanation
    const key = JSON.stringify([label.en, formula.en])
    const known = chosen.get(key)
    if (!known || (known.explanation.value === '0' && value !== '0')) chosen.set(key, part)
  }
  return new Set(chosen.values())
}

/** A line of a tree, and how deep it stands. */
interface Line {
  readonly level: number
  readonly text: string
}

const tree = (
  explanation: Explanation,
  above: readonly string[],
  { language, depth }: ExplanationOptions,
  level = 0,
): readonly Line[] => {
  const own = { level, text: line(explanation, above, language) }
  if (depth === 0) return [own]
  const money = moneyOf(explanation.unit)
  const parts = gathered(explanation.parts().map(meant))
  const { head, tail } = partsShown(parts)
  const unfolded = toUnfold([...head, ...tail])
  const below = (each: Part): readonly Line[] => {
    const { explanation: part, cells } = each
    if (cells > 1) {
      const text = `${part.label[language]} = ${cells} ${wording.cells[language]}${sourcesText(part, language)}`
      return [{ level: level + 1, text }]
    }
    const deep = unfolded.has(each) ? depth - 1 : 0
    return tree(part, money.length > 0 ? money : above, { language, depth: deep }, level + 1)
  }
  const rest = parts.length - head.length - tail.length
  const more = rest > 0 ? [{ level: level + 1, text: `… ${rest} ${wording.more[language]}` }] : []
  return [own, ...head.flatMap(below), ...more, ...tail.flatMap(below)]
}

const treeText = (lines: readonly Line[], { markup }: ExplanationOptions): string =>
  lines
    .map(({ level, text }) => `${'  '.repeat(level)}${markup === 'markdown' ? `- ${plainWords(oneLine(text))}` : text}`)
    .join('\n')

/** What an explanation is of, with its amount. */
const amountText = ({ label, value, unit }: Explanation, language: Language): string =>
  `${label[language]} = ${valueText(value, unit, language)}${unitText(unit, [], language)}`

const assumptionText = ({ formula, label, value, unit, ...rest }: Explanation, language: Language): string => {
  const amount = `${valueText(value, unit, language)}${unitText(unit, [], language)}`
  return `${formula[language]}: ${label[language]} = ${amount}${sourcesText(rest, language)}`
}

/** What stands before the tree of a weighted figure. */
const besideText = (explanation: IndicatorExplanation, options: ReportOptions): readonly string[] => {
  const { besideWeighted } = explanation
  if (!besideWeighted) return []
  const { language } = options
  const unweighted = `${wording.unweighted[language]}: ${amountText(besideWeighted.unweighted, language)}`
  return [besideWeightedSection(besideWeighted, [amountText(explanation, language), unweighted], options)]
}

/**
 * An explanation as an indented tree, as deep as asked, and all assumptions that it rests on; before a weighted figure the
 * unweighted one and what it would take.
 */
export const explanationText = (explanation: IndicatorExplanation, options: ExplanationOptions): string => {
  const { language, markup } = options
  // Lines of a tree are never broken, so nor is what stands beside it.
  const report: ReportOptions = { language, width: Number.POSITIVE_INFINITY, ...(markup ? { markup } : {}) }
  const lines = treeText(tree(explanation, [], options), options)
  const assumptions = explanation.assumptions().map((each) => assumptionText(each, language))
  return stacked(
    [
      ...besideText(explanation, report),
      markup === 'markdown' ? section(report, wording.wherefrom[language], lines) : lines,
      ...(assumptions.length === 0
        ? []
        : ['', section(report, wording.assumptions[language], bullets(assumptions, report))]),
    ],
    report,
  ).trimEnd()
}
