import { Exact } from '../quantity/decimal.js'
import type { DecimalText } from '../quantity/quantity.js'
import { type Mark, marks, type Source } from '../quantity/source.js'
import type { Text } from '../quantity/text.js'
import { type PriceUnit, parseUnit, type Unit } from '../quantity/unit.js'
import { InputError, type Path, type Place, type Problem } from './input/problem.js'

/** What one unit of a figure belongs to (per persoon, voertuig of verplaatsing): an hour of whom, an amount for which. */
export const keyFigureBearers = ['person', 'vehicle', 'trip', 'casualty', 'accident', 'home', 'tonne'] as const
export type KeyFigureBearer = (typeof keyFigureBearers)[number]

/** Willingness to pay (betalingsbereidheid), the cost of what is used up (kostprijs), or a number that is no valuation. */
export const keyFigureKinds = ['willingnessToPay', 'resourceCost', 'parameter'] as const
export type KeyFigureKind = (typeof keyFigureKinds)[number]

/**
 * What standing a figure has: published as official guidance, as research, known from a transcription only, computed from
 * published figures, or for illustration only, which is all that a recalled figure can be.
 */
export const keyFigureStatuses = ['official', 'research', 'transcribed', 'derived', 'illustrative'] as const
export type KeyFigureStatus = (typeof keyFigureStatuses)[number]

/** The currencies that figures are published in; a study counts in euro. */
export const keyFigureCurrencies = ['EUR', 'GBP'] as const
export type KeyFigureCurrency = (typeof keyFigureCurrencies)[number]

/** How a value is found between two stated years; `step` keeps the last stated value. */
export const betweenRules = ['linear', 'geometric', 'step', 'none'] as const
/** What holds outside the stated years: nothing, or the nearest stated value. */
export const outsideRules = ['refuse', 'constant'] as const

/** One value for every year: the source states no path over the years. */
export interface SingleValue {
  readonly kind: 'single'
  readonly value: DecimalText
}

/** Values of calendar years, and the rule for the years between and outside. */
export interface ValuesByYear {
  readonly kind: 'byYear'
  readonly values: Readonly<Record<string, DecimalText>>
  /** Years whose value is surer or less sure than the figure as a whole. */
  readonly marks: Readonly<Record<string, Mark>> | null
  readonly between: (typeof betweenRules)[number]
  readonly before: (typeof outsideRules)[number]
  readonly after: (typeof outsideRules)[number]
  /** How sure the rule itself is; null when no rule is used, so that only stated years have a value. */
  readonly ruleMark: Mark | null
}

/** The prices of an amount of money (prijspeil, prijseenheid, btw) and how sure these are. */
export interface KeyFigurePrices {
  readonly currency: KeyFigureCurrency
  readonly level: number
  readonly unit: PriceUnit
  readonly vat: 'included' | 'excluded' | 'notApplicable'
  readonly mark: Mark
  readonly note: Text | null
}

/** A key figure (kengetal): a published value for appraisals, with everything that is needed to use and to cite it. */
export interface KeyFigure {
  /** Words in small letters joined by dots, as `nl.value-of-time.kim2023.car.mean`. */
  readonly id: string
  readonly label: Text
  /** As `parseUnit` reads it; an amount in another currency than the euro has its code instead, as `GBP/tonne`. */
  readonly unit: string
  readonly per: KeyFigureBearer | null
  readonly values: SingleValue | ValuesByYear
  /** Null for what is no money. */
  readonly prices: KeyFigurePrices | null
  readonly kind: KeyFigureKind
  /** The first year in which studies use it; null when the source does not say. */
  readonly validFrom: number | null
  /** The last year in which studies use it; null while it is in use. */
  readonly validThrough: number | null
  readonly edition: string
  /** The id of the figure that replaced it. A superseded figure stays, so that old studies can be redone. */
  readonly supersededBy: string | null
  readonly source: { readonly id: string; readonly title: string; readonly url: string | null }
  /** Page, table or paragraph in the source. */
  readonly place: string
  readonly mark: Mark
  readonly status: KeyFigureStatus
  readonly note: Text | null
}

/** Where a key figure is asked for, for the problem that says it does not exist. */
export interface AskedAt {
  readonly path: Path
  readonly place: Place | null
}

const nowhere: AskedAt = { path: [], place: null }
const t = (en: string, nl: string): Text => ({ en, nl })

const sharedLength = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** Ids in the order of how near they are to one that does not exist: words in common first, then letters from the start. */
const nearestIds = (catalogue: readonly KeyFigure[], id: string): readonly string[] => {
  const words = new Set(id.toLowerCase().split(/[^a-z0-9]+/))
  const common = (other: string): number => other.split(/[^a-z0-9]+/).filter((word) => words.has(word)).length
  return catalogue
    .map((figure) => ({ id: figure.id, words: common(figure.id), letters: sharedLength(figure.id, id) }))
    .sort((a, b) => b.words - a.words || b.letters - a.letters || (a.id < b.id ? -1 : 1))
    .map((each) => each.id)
}

const named = 8

/** The problem of an id that no figure of the catalogue has; it names those that exist, the nearest first. */
export const unknownKeyFigure = (catalogue: readonly KeyFigure[], id: string, at: AskedAt = nowhere): Problem => {
  const ids = nearestIds(catalogue, id)
  const list = ids.slice(0, named).join(', ')
  const rest = ids.length - named
  return {
    code: 'unknownKeyFigure',
    path: at.path,
    place: at.place,
    message: t(`there is no key figure “${id}”`, `er is geen kengetal “${id}”`),
    expected:
      ids.length === 0
        ? t('a catalogue with key figures: this one is empty', 'een catalogus met kengetallen: deze is leeg')
        : rest > 0
          ? t(`one of ${list} and ${rest} others`, `één van ${list} en ${rest} andere`)
          : t(`one of ${list}`, `één van ${list}`),
    got: id,
    mend: t(
      'correct the id; `mkba key-figures` lists them all, and a file of your own can add one',
      'verbeter het id; `mkba key-figures` noemt ze alle, en een eigen bestand kan er een toevoegen',
    ),
  }
}

/**
 * The figure of a catalogue (kengetal) with an id.
 *
 * @throws InputError `unknownKeyFigure`, which names the figures that exist, the nearest first.
 */
export const findKeyFigure = (catalogue: readonly KeyFigure[], id: string, at: AskedAt = nowhere): KeyFigure => {
  const found = catalogue.find((figure) => figure.id === id)
  if (!found) throw new InputError([unknownKeyFigure(catalogue, id, at)])
  return found
}

/** The years for which a figure states a value, in order; empty for one that holds in every year. */
export const keyFigureYears = ({ values }: KeyFigure): readonly number[] =>
  values.kind === 'single'
    ? []
    : Object.keys(values.values)
        .map(Number)
        .sort((a, b) => a - b)

const betweenText: Readonly<Record<ValuesByYear['between'], Text>> = {
  linear: t('linear between the years', 'lineair tussen de jaren'),
  geometric: t('at a constant growth rate between the years', 'met een vast groeipercentage tussen de jaren'),
  step: t('the last stated value between the years', 'de laatst genoemde waarde tussen de jaren'),
  none: t('no value between the years', 'geen waarde tussen de jaren'),
}

const outsideText = (rule: (typeof outsideRules)[number], en: string, nl: string): Text =>
  rule === 'refuse' ? t(`no value ${en}`, `geen waarde ${nl}`) : t(`constant ${en}`, `constant ${nl}`)

/** The stated rule of a figure in words: its years, and what holds between and outside them. */
export const keyFigureRule = (figure: KeyFigure): Text => {
  const { values } = figure
  if (values.kind === 'single') return t('one value for every year', 'één waarde voor elk jaar')
  const years = keyFigureYears(figure)
  const list = years.join(', ')
  if (values.between === 'none' && values.before === 'refuse' && values.after === 'refuse')
    return t(`a value for ${list} only`, `alleen een waarde voor ${list}`)
  const between = betweenText[values.between]
  const before = outsideText(values.before, `before ${years[0]}`, `vóór ${years[0]}`)
  const after = outsideText(values.after, `after ${years.at(-1)}`, `na ${years.at(-1)}`)
  return t(
    `values for ${list}; ${between.en}, ${before.en}, ${after.en}`,
    `waarden voor ${list}; ${between.nl}, ${before.nl}, ${after.nl}`,
  )
}

const hasValue = (figure: KeyFigure, { values, between, before, after }: ValuesByYear, year: number): boolean => {
  if (values[year] !== undefined) return true
  const years = keyFigureYears(figure)
  if (year < years[0]!) return before === 'constant'
  if (year > years.at(-1)!) return after === 'constant'
  return between !== 'none'
}

const requireYear = (year: number | undefined): void => {
  if (year === undefined || Number.isInteger(year)) return
  throw new RangeError(`expected a calendar year as a whole number, got ${year}; write it like 2030`)
}

/** The problem of a year for which a figure has no value, or of no year where it needs one; null when it has a value. */
export const keyFigureYearProblem = (figure: KeyFigure, year?: number, at: AskedAt = nowhere): Problem | null => {
  requireYear(year)
  const { values, id } = figure
  if (values.kind === 'single' || (year !== undefined && hasValue(figure, values, year))) return null
  const first = keyFigureYears(figure)[0]
  return {
    code: 'keyFigureYearMissing',
    path: at.path,
    place: at.place,
    message:
      year === undefined
        ? t(
            `key figure “${id}” differs by year and no year is given`,
            `kengetal “${id}” verschilt per jaar en er is geen jaar gegeven`,
          )
        : t(`key figure “${id}” has no value for ${year}`, `kengetal “${id}” heeft geen waarde voor ${year}`),
    expected: keyFigureRule(figure),
    got: year === undefined ? null : String(year),
    mend: t(
      `ask for a year that it has, ${first} for instance, or give values for other years in a file of your own, with a source`,
      `vraag een jaar dat het heeft, bijvoorbeeld ${first}, of geef waarden voor andere jaren in een eigen bestand, met een bron`,
    ),
  }
}

/**
 * The value of a key figure (kengetal) in a year. A stated year gives the text of the source. Between stated years a < y < b
 * the rule of the figure gives
 *
 *     linear     v(a) + (v(b) − v(a))·(y − a)/(b − a)
 *     geometric  v(a)·(v(b)/v(a))^((y − a)/(b − a))
 *     step       v(a)
 *
 * in 34 digits, in the unit and the constant prices of the figure. A figure with one value has it in every year.
 *
 * @throws InputError `keyFigureYearMissing`, which names the years that exist and the rule, also when a figure that
 * differs by year is asked for without one. RangeError for a year that is not a whole number.
 */
export const keyFigureValue = (figure: KeyFigure, year?: number, at: AskedAt = nowhere): DecimalText => {
  const missing = keyFigureYearProblem(figure, year, at)
  if (missing) throw new InputError([missing])
  const { values } = figure
  if (values.kind === 'single') return values.value
  const asked = year as number
  const stated = (each: number): DecimalText => values.values[each] as DecimalText
  if (values.values[asked] !== undefined) return stated(asked)
  const years = keyFigureYears(figure)
  const from = years.findLast((each) => each < asked)
  const to = years.find((each) => each > asked)
  if (from === undefined) return stated(to as number)
  if (to === undefined || values.between === 'step') return stated(from)
  const [low, high] = [new Exact(stated(from)), new Exact(stated(to))]
  const share = new Exact(asked - from).div(to - from)
  return (values.between === 'linear' ? low.add(high.sub(low).mul(share)) : low.mul(high.div(low).pow(share))).toFixed()
}

/**
 * How sure the value of a key figure in a year is: a stated year is as sure as the figure, another year no surer than the
 * rule that gave it.
 */
export const keyFigureMark = ({ values, mark }: KeyFigure, year?: number): Mark => {
  if (values.kind === 'single' || year === undefined) return mark
  if (values.values[year] !== undefined) return values.marks?.[year] ?? mark
  const rule = values.ruleMark ?? mark
  return marks.indexOf(rule) > marks.indexOf(mark) ? rule : mark
}

/** The source of a key figure in a year, as quantities and reports carry it. */
export const keyFigureSource = (figure: KeyFigure, year?: number): Source => ({
  id: figure.source.id,
  mark: keyFigureMark(figure, year),
  title: figure.source.title,
  place: figure.place,
  ...(figure.source.url === null ? {} : { url: figure.source.url }),
  note: `${figure.id}, edition ${figure.edition}, ${figure.status}`,
})

/**
 * The unit of a key figure, money in the real prices of its own level, each amount at its year.
 *
 * @throws InputError `foreignCurrency` for an amount that is not in euro.
 */
export const keyFigureUnit = ({ id, unit, prices }: KeyFigure, at: AskedAt = nowhere): Unit => {
  if (prices === null) return parseUnit(unit, null)
  if (prices.currency !== 'EUR')
    throw new InputError([
      {
        code: 'foreignCurrency',
        path: at.path,
        place: at.place,
        message: t(`key figure “${id}” is not in euro`, `kengetal “${id}” is niet in euro’s`),
        expected: t('an amount in EUR', 'een bedrag in EUR'),
        got: prices.currency,
        mend: t(
          'convert it to euro in a file of your own, with a source for the rate',
          'reken het om naar euro’s in een eigen bestand, met een bron voor de koers',
        ),
      },
    ])
  return parseUnit(unit, { priceLevel: prices.level, priceUnit: prices.unit, terms: 'real', valuation: 'atItsYear' })
}
