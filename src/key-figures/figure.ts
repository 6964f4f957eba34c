import type {
  KeyFigure,
  KeyFigureBearer,
  KeyFigureKind,
  KeyFigurePrices,
  SingleValue,
  ValuesByYear,
} from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Mark } from '../quantity/source.js'
import type { Text } from '../quantity/text.js'

/** A text in both languages, in short. */
export const t = (en: string, nl: string): Text => ({ en, nl })

/** Texts one after another. */
export const sentences = (...texts: readonly (Text | null | undefined)[]): Text | null => {
  const said = texts.filter((each) => each !== null && each !== undefined)
  if (said.length === 0) return null
  return t(said.map(({ en }) => en).join(' '), said.map(({ nl }) => nl).join(' '))
}

/** One value for every year. */
export const single = (value: DecimalText): SingleValue => ({ kind: 'single', value })

type Rule = Partial<Pick<ValuesByYear, 'between' | 'before' | 'after' | 'ruleMark' | 'marks'>>

/** Values of stated years; without a rule, of those years only. */
export const byYear = (values: Readonly<Record<string, DecimalText>>, rule: Rule = {}): ValuesByYear => ({
  kind: 'byYear',
  values,
  marks: null,
  between: 'none',
  before: 'refuse',
  after: 'refuse',
  ruleMark: null,
  ...rule,
})

/** The same value, which nothing in it can change any more. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

type Stated = Omit<KeyFigurePrices, 'currency' | 'note' | 'mark'>

/** Prices that the source states. */
export const pricesStated = (stated: Stated): KeyFigurePrices => ({
  currency: 'EUR',
  mark: 'quoted',
  note: null,
  ...stated,
})

const notStated = t(
  'Price unit and VAT are not stated in the text that was read: assumed.',
  'Prijseenheid en btw staan niet in de gelezen tekst: aangenomen.',
)

/** Prices of which the source states the level at most: the rest is assumed, and said to be. */
export const pricesAssumed = (stated: Stated, note: Text = notStated): KeyFigurePrices => ({
  ...pricesStated(stated),
  mark: 'assumed',
  note,
})

interface Optional {
  readonly per: KeyFigureBearer | null
  readonly prices: KeyFigurePrices | null
  readonly kind: KeyFigureKind
  readonly validFrom: number | null
  readonly validThrough: number | null
  readonly supersededBy: string | null
  readonly note: Text | null
}
type Given = Omit<KeyFigure, keyof Optional> & Partial<Optional>

/** A key figure of which only what differs from the usual is written down. */
export const figure = (given: Given): KeyFigure =>
  frozen({
    per: null,
    prices: null,
    kind: 'parameter',
    validFrom: null,
    validThrough: null,
    supersededBy: null,
    note: null,
    ...given,
  })

const recalledNote = t(
  'Recalled, not read in the source: for illustration only. Look it up before using it.',
  'Uit het geheugen, niet in de bron gelezen: alleen ter illustratie. Zoek het op vóór gebruik.',
)

/** A recalled figure: shipped as illustrative only, and it says so. */
export const recalled = ({ note, ...given }: Omit<Given, 'mark' | 'status'>): KeyFigure =>
  figure({ ...given, mark: 'recalled' satisfies Mark, status: 'illustrative', note: sentences(recalledNote, note) })
