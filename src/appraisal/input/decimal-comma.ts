import { isScalar, type Pair, type ParsedNode, Scalar, type YAMLMap } from 'yaml'
import type { Text } from '../../quantity/text.js'
import type { Words } from './document-limits.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const withComma = /^[-+]?\d+,\d+(?:[eE][-+]?\d+)?$/
const thousands = /^[-+]?[1-9]\d{0,2}(?:,\d{3})+$/

/** How to mend a number that is written with commas (decimale komma); null for a text that is no such number. */
export const commaMend = (text: string): Text | null => {
  const whole = text.replaceAll(',', '')
  if (withComma.test(text)) {
    const point = text.replace(',', '.')
    const decimal = t(`a decimal comma? write ${point}`, `een decimale komma? schrijf ${point}`)
    if (!thousands.test(text)) return decimal
    return t(`${decimal.en}; a thousands comma? write ${whole}`, `${decimal.nl}; een duizendtalkomma? schrijf ${whole}`)
  }
  return thousands.test(text) ? t(`thousands commas? write ${whole}`, `duizendtalkomma’s? schrijf ${whole}`) : null
}

/** What is said of a number that a comma cuts in two. */
export const commaWords = (text: string): Words => {
  const mend = commaMend(text) ?? t('write a decimal point', 'schrijf een decimale punt')
  return {
    message: t('a comma stands inside a number', 'er staat een komma in een getal'),
    expected: t('a number with a decimal point', 'een getal met een decimale punt'),
    mend,
  }
}

/** A number in braces that commas cut in pieces: all but the first were read as keys without a value. */
export interface CutNumber {
  readonly key: string
  readonly pieces: readonly Pair<ParsedNode, ParsedNode | null>[]
  readonly start: number
  readonly end: number
}

const isPlain = (node: unknown): node is Scalar.Parsed => isScalar(node) && node.type === Scalar.PLAIN

const isNothing = (value: ParsedNode | null): boolean => value === null || (isScalar(value) && value.source === '')

/** Whether an entry is digits without a value, a comma after the end of a number. */
const isPiece = ({ key, value }: Pair<ParsedNode, ParsedNode | null>, end: number): boolean =>
  isPlain(key) && key.range[0] === end + 1 && /^\d+(?:[eE][-+]?\d+)?$/.test(key.source) && isNothing(value)

/** The numbers of a map in braces that are written with commas: `{ value: 0,25 }` holds a value 0 and a key 25. */
export const cutNumbers = ({ flow, items }: YAMLMap.Parsed): readonly CutNumber[] => {
  if (!flow) return []
  const numbers: CutNumber[] = []
  for (const item of items) {
    const { key, value } = item
    const last = numbers.at(-1)
    if (last && isPiece(item, last.end)) {
      numbers[numbers.length - 1] = { ...last, pieces: [...last.pieces, item], end: item.key.range[1] }
    } else if (isScalar(key) && isPlain(value) && /^[-+]?\d+$/.test(value.source))
      numbers.push({ key: String(key.value), pieces: [], start: value.range[0], end: value.range[1] })
  }
  return numbers.filter(({ pieces }) => pieces.length > 0)
}
