import type { GridDimension } from '../comparison/changes.js'
import type { Comparison, Row } from '../comparison/compare.js'
import type { VariedAssumption } from '../comparison/varied.js'
import { Exact } from '../quantity/decimal.js'
import type { Language, Text } from '../quantity/text.js'
import { amountsOf } from '../report/amounts.js'
import { decimalOf, figureText } from '../report/figure.js'
import { formatDecimal, formatPercent, formatRatio } from '../report/number.js'
import { sensitivityWording } from '../report/sensitivity-wording.js'
import { wording } from '../report/wording.js'
import { choiceOf } from './choice.js'
import type { FigureKind } from './figure-kinds.js'

/** Below this an amount is written in euro, from here in millions as in reports. */
const inMillionsFrom = 1e6

/** “€ million” and “€ mln”, as reports have it. */
const million = (language: Language): string => (wording.million[language].split(',')[0] as string).replace('€ ', '')

/** An amount of euro as reports write it. */
export const euroText = (euro: number, language: Language): string =>
  Math.abs(euro) >= inMillionsFrom
    ? `€ ${amountsOf(euro, language).one(decimalOf(euro))} ${million(language)}`
    : `€ ${figureText(euro, 'amount', language)}`

const allDigits = (value: number, language: Language): string => {
  const text = decimalOf(value)
  return formatDecimal(text, Math.min(20, text.split('.')[1]?.length ?? 0), language)
}

/** How a figure may be written, from short to all its digits. */
const ways: Readonly<Record<FigureKind['unit'], readonly ((value: number, language: Language) => string)[]>> = {
  euro: [
    euroText,
    (value, language) => `€ ${figureText(value, 'amount', language)}`,
    (value, language) => `€ ${allDigits(value, language)}`,
  ],
  ratio: [
    (value, language) => formatRatio(decimalOf(value), language),
    (value, language) => figureText(value, 'amount', language),
    allDigits,
  ],
}

/** A figure as reports write it, with more digits where it would look the same as another one that it is not. */
export const figureBeside = (
  value: number,
  { unit }: Pick<FigureKind, 'unit'>,
  language: Language,
  other?: number,
): string => {
  const list = ways[unit]
  const apart = list.find((write) => other === undefined || write(value, language) !== write(other, language))
  return (apart ?? (list[0] as (typeof list)[number]))(value, language)
}

/** Whether an amount in millions loses nothing. */
const isWholeInMillions = (euro: number): boolean =>
  Math.abs(euro) >= inMillionsFrom &&
  new Exact(amountsOf(euro, 'en').one(decimalOf(euro)).replaceAll(',', '')).times(inMillionsFrom).eq(euro)

/** What a claim compares a figure with, with every digit of the claim. */
export const limitText = (value: number, { unit }: Pick<FigureKind, 'unit'>, language: Language): string => {
  if (unit === 'ratio') return allDigits(value, language)
  return isWholeInMillions(value) ? euroText(value, language) : `€ ${allDigits(value, language)}`
}

type InUnit = Pick<VariedAssumption, 'quantityKind' | 'unit'>

const withUnit = (text: string, { quantityKind, unit }: InUnit, language: Language): string => {
  if (unit === '1' || quantityKind === 'calendarYear') return text
  return `${text} ${quantityKind === 'years' ? sensitivityWording.years[language] : unit}`
}

/** A value of an assumption that came out, with its unit. */
export const valueText = (value: number, assumption: InUnit, language: Language): string =>
  withUnit(figureText(value, assumption.quantityKind, language), assumption, language)

/** A value of an assumption that was claimed, with every digit of the claim. */
export const claimedText = (value: number, assumption: InUnit, language: Language): string =>
  assumption.quantityKind === 'calendarYear'
    ? String(value)
    : withUnit(allDigits(value, language), assumption, language)

/** An assumption by what it is, and by its name in the file. */
export const assumptionText = (
  { label, name }: Pick<VariedAssumption, 'label' | 'name'>,
  language: Language,
): string => (label[language] === name ? name : `${label[language]} (${name})`)

/** A fraction as a percentage without idle zeros. */
export const percentText = (fraction: number, language: Language): string =>
  formatPercent(decimalOf(fraction), Math.max(0, (decimalOf(fraction).split('.')[1]?.length ?? 0) - 2), language)

const every: Readonly<Record<GridDimension, Text>> = {
  scenario: { en: 'scenario', nl: 'elk scenario' },
  alternative: { en: 'alternative', nl: 'elk alternatief' },
  discounting: { en: 'discount regime', nl: 'elk discontoregime' },
  agglomeration: { en: 'agglomeration variant', nl: 'elke agglomeratievariant' },
  welfare: { en: 'welfare method', nl: 'elke welvaartsmethode' },
}

/** “ under every agglomeration variant and discount regime”; nothing where nothing was varied. */
export const everyText = (varied: readonly GridDimension[], language: Language): string => {
  if (varied.length === 0) return ''
  const names = varied.map((dimension) => every[dimension][language])
  const and = language === 'nl' ? ' en ' : ' and '
  const list = [names.slice(0, -1).join(', '), names.slice(-1).join('')].filter((part) => part !== '').join(and)
  return language === 'nl' ? `, bij ${list}` : `, under every ${list}`
}

/** The name that the study gives a row, or its choices in words. */
export const rowText = ({ labels }: Pick<Comparison, 'labels'>, row: Row, language: Language): string => {
  const chosen = Object.entries(choiceOf(row)) as readonly (readonly [GridDimension, string])[]
  const words = chosen.map(([dimension, id]) => labels[dimension][id]?.[language] ?? id).join(' · ')
  return row.name ? `${row.name[language]} (${words})` : words
}

/** A sentence begins with a capital. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
