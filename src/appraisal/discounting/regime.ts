import type { DecimalText, Quantity } from '../../quantity/quantity.js'
import type { Mark } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'

/** The rates of a category: one, or one up to a number of years and another after (termijnstructuur). */
export interface CategoryRates {
  readonly rate: DecimalText
  readonly later?: { readonly afterYears: number; readonly rate: DecimalText }
}

/** Which category a stream takes, where that is said, and how sure it is. */
export interface StreamCategory {
  readonly category: string
  readonly source: string
  readonly mark: Mark
}

/** A discount regime (discontovoet-regime): rates by category and the streams that take them, as data with a source. */
export interface DiscountRegime {
  readonly id: string
  readonly label: Text
  readonly source: { readonly id: string; readonly title: string; readonly mark: Mark; readonly url: string }
  /** The first and, if it ended, the last year in which studies use it. */
  readonly validFrom: number
  readonly validThrough: number | null
  readonly categories: Readonly<Record<string, CategoryRates>>
  readonly streams: Readonly<Record<string, StreamCategory>>
  /** The category of a stream that `streams` does not name. */
  readonly otherwise: StreamCategory
  /** The id of a regime that must be shown beside this one, and why. */
  readonly mandatorySensitivity: { readonly regime: string; readonly why: Text } | null
}

/** A regime with its rates as quantities: those of a flat regime are an assumption of the study. */
export interface RegimeRates {
  readonly regime: DiscountRegime
  /** Yearly rate of each category, 1/year, before and after the limit of its term structure. */
  readonly rates: Readonly<
    Record<
      string,
      { readonly early: Quantity<never>; readonly late: Quantity<never> | null; readonly afterYears: number }
    >
  >
}

/** What category a stream has under a regime. */
export const categoryOf = (regime: DiscountRegime, stream: string): StreamCategory =>
  regime.streams[stream] ?? regime.otherwise

/** Whether a regime has more than one rate, so that ratios depend on the year that is discounted to. */
export const hasSeveralRates = ({ categories, streams, otherwise }: DiscountRegime): boolean => {
  const used = new Set([otherwise.category, ...Object.values(streams).map(({ category }) => category)])
  return Object.keys(categories).filter((name) => used.has(name)).length > 1
}
