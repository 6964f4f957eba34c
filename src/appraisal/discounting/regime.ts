import type { DecimalText, Quantity } from '../../quantity/quantity.js'
import type { Mark } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'

/** A rate that holds from a number of years on, until the next step. */
export interface RateStep {
  /** The rate holds for the years after this one, counted from the origin of the term structure; 0 for the first. */
  readonly afterYears: number
  /** Yearly real rate as a fraction. */
  readonly rate: DecimalText
}

/** A category of a regime: its rates, one or several over time (termijnstructuur), and when it may be used. */
export interface RateCategory {
  readonly label: Text
  /** What a stream must be to take these rates. */
  readonly condition: Text
  /** In order of time, the first with `afterYears` 0; none when the rates are assumptions of a study. */
  readonly steps: readonly RateStep[]
  /** How sure the rates are, when that differs from the source of the regime. */
  readonly mark?: Mark
  /** The longest horizon that the rate may be used with, in years; left out when there is no limit. */
  readonly maximumHorizon?: number
  /** The condition must be proven: no stream takes this category unless a study assigns it. */
  readonly mustBeProven?: boolean
}

/** Which category a stream takes, where that is said, and how sure it is. */
export interface StreamCategory {
  readonly category: string
  readonly source: string
  readonly mark: Mark
}

/**
 * The price of a stream that rises faster than other prices (relatieve prijsstijging). It belongs in the price path of
 * an effect and never changes the rate: a study that wants it gives the effect a growth path.
 */
export interface RelativePrice {
  readonly stream: string
  /** Yearly real growth of the price as a fraction; null when it comes from elsewhere, from scenarios for instance. */
  readonly growth: DecimalText | null
  readonly note: Text
}

/** Another regime that must or may be shown beside a regime. */
export interface RegimeSensitivity {
  /** The id of that regime. */
  readonly regime: string
  readonly why: Text
  /** Whether a comparison always shows it beside. */
  readonly mandatory: boolean
}

export interface RegimeSource {
  readonly id: string
  readonly title: string
  readonly mark: Mark
  readonly url: string
}

/** A discount regime (discontovoet-regime): real rates by category and the streams that take them, as data with a source. */
export interface DiscountRegime {
  readonly id: string
  readonly label: Text
  readonly source: RegimeSource
  /** What could not be read, what is not official, how the source counts years. */
  readonly note: Text | null
  /** The first and the last year in which studies use it; null for no such year, or one that is not known. */
  readonly validFrom: number | null
  readonly validThrough: number | null
  /** Whether the years of its validity are known. */
  readonly validityKnown: boolean
  readonly categories: Readonly<Record<string, RateCategory>>
  readonly streams: Readonly<Record<string, StreamCategory>>
  /** The category of a stream that `streams` does not name. */
  readonly otherwise: StreamCategory
  readonly relativePrices: readonly RelativePrice[]
  readonly sensitivities: readonly RegimeSensitivity[]
  /** The timing that the guidance itself uses, in words; a study always states its own. */
  readonly usualTiming: Text | null
}

/** A rate as a quantity, in 1/year, with the years after which it holds. */
export interface RateQuantity {
  readonly afterYears: number
  readonly rate: Quantity<never>
}

/** A regime with its rates as quantities: those of a regime of the study's own are assumptions of the study. */
export interface RegimeRates {
  readonly regime: DiscountRegime
  readonly rates: Readonly<Record<string, readonly RateQuantity[]>>
}

/** Above this a yearly rate is taken for a percentage typed as a fraction. */
export const highestRate = 0.5

/** What category a stream has under a regime. */
export const categoryOf = (regime: DiscountRegime, stream: string): StreamCategory =>
  (Object.hasOwn(regime.streams, stream) ? regime.streams[stream] : undefined) ?? regime.otherwise

/** The categories that streams of a regime take, named or not. */
export const categoriesInUse = ({ categories, streams, otherwise }: DiscountRegime): readonly string[] => {
  const used = new Set([otherwise.category, ...Object.values(streams).map(({ category }) => category)])
  return Object.keys(categories).filter((name) => used.has(name))
}

/** Whether a regime has more than one rate, so that ratios depend on the year that is discounted to. */
export const hasSeveralRates = (regime: DiscountRegime): boolean => categoriesInUse(regime).length > 1

/** Whether a year lies within the years in which studies use a regime. */
export const isValidIn = ({ validFrom, validThrough }: DiscountRegime, year: number): boolean =>
  year >= (validFrom ?? year) && year <= (validThrough ?? year)

/** The years of validity in words: `2021–2025`, `2026–`, `?`. */
export const validityText = ({ validFrom, validThrough, validityKnown }: DiscountRegime): string =>
  validityKnown ? `${validFrom ?? ''}–${validThrough ?? ''}` : '?'
