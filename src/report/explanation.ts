import { Exact } from '../quantity/decimal.js'
import type { Source } from '../quantity/source.js'
import type { Language } from '../quantity/text.js'
import { unitWords } from '../quantity/unit-words.js'
import type { Explanation } from '../reading/explained.js'
import { markWords, moneyWords } from './figure-words.js'
import { formatDecimal } from './number.js'
import { wording } from './wording.js'

/** Of a long list of parts the first and the last few are shown, and the rest counted. */
const shown = { most: 12, first: 6, last: 2 }
/** Longer formulas are cut; the parts under them say the rest. */
const longestFormula = 100
const digits = 6

/** How an explanation is written. */
export interface ExplanationOptions {
  readonly language: Language
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

const sourceText = ({ id, mark, place }: Source, language: Language): string =>
  `${id}, ${markWords[mark][language]}${place ? `, ${place}` : ''}`

const sourcesText = ({ sources }: Explanation, language: Language): string =>
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
interface Part {
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
const gathered = (parts: readonly Explanation[]): readonly Part[] => {
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

const tree = (
  explanation: Explanation,
  above: readonly string[],
  { language, depth }: ExplanationOptions,
  indent = '',
): readonly string[] => {
  const own = `${indent}${line(explanation, above, language)}`
  if (depth === 0) return [own]
  const money = moneyOf(explanation.unit)
  const parts = gathered(explanation.parts().map(meant))
  const { head, tail } = partsShown(parts)
  const unfolded = toUnfold([...head, ...tail])
  const below = (each: Part): readonly string[] => {
    const { explanation: part, cells } = each
    if (cells > 1)
      return [`${indent}  ${part.label[language]} = ${cells} ${wording.cells[language]}${sourcesText(part, language)}`]
    const deep = unfolded.has(each) ? depth - 1 : 0
    return tree(part, money.length > 0 ? money : above, { language, depth: deep }, `${indent}  `)
  }
  const rest = parts.length - head.length - tail.length
  const more = rest > 0 ? [`${indent}  … ${rest} ${wording.more[language]}`] : []
  return [own, ...head.flatMap(below), ...more, ...tail.flatMap(below)]
}

/** An explanation as an indented tree, as deep as asked, and all assumptions that it rests on. */
export const explanationText = (explanation: Explanation, options: ExplanationOptions): string => {
  const { language } = options
  const assumptions = explanation
    .assumptions()
    .map(
      (each) =>
        `- ${each.formula[language]}: ${each.label[language]} = ${valueText(each.value, each.unit, language)}${unitText(each.unit, [], language)}${sourcesText(each, language)}`,
    )
  const list = assumptions.length === 0 ? [] : ['', wording.assumptions[language], ...assumptions]
  return [...tree(explanation, [], options), ...list].join('\n')
}

/** One cell of an explanation as plain data. */
export interface ExplanationJson {
  readonly label: string
  readonly kind: Explanation['kind']
  readonly cell: Readonly<Record<string, string>>
  /** Null for a matrix of given data, which is one part whatever its size. */
  readonly value: string | null
  readonly unit: string
  readonly formula: string
  readonly sources: readonly Source[]
  readonly parts: readonly ExplanationJson[]
  /** How many cells of a matrix of given data were read; only there. */
  readonly cells?: number
}

/** An assumption that an explanation rests on. */
export interface AssumptionJson {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly unit: string
  readonly sources: readonly Source[]
}

const treeJson = ({ explanation, cells }: Part, { language, depth }: ExplanationOptions): ExplanationJson => {
  const { label, formula, kind, cell, unit, value, sources } = explanation
  const said = { label: label[language], kind, unit, formula: formula[language], sources }
  if (cells > 1) return { ...said, cell: {}, value: null, parts: [], cells }
  const parts = depth === 0 ? [] : gathered(explanation.parts())
  return { ...said, cell, value, parts: parts.map((part) => treeJson(part, { language, depth: depth - 1 })) }
}

/** An explanation as plain data, as deep as asked, with whole lists of parts but for matrices of given data, and all assumptions that it rests on. */
export const explanationJson = (
  explanation: Explanation,
  options: ExplanationOptions,
): ExplanationJson & { readonly assumptions: readonly AssumptionJson[] } => ({
  ...treeJson({ explanation, cells: 1 }, options),
  assumptions: explanation.assumptions().map(({ label, formula, value, unit, sources }) => ({
    name: formula.en,
    label: label[options.language],
    value,
    unit,
    sources,
  })),
})
