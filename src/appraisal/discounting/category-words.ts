import type { Text } from '../../quantity/text.js'
import { t } from './make-regime.js'
import type { DiscountRegime } from './regime.js'

/** The categories of official regimes that are named after the height of their rate (hoogte van de voet). */
const heights: Readonly<Record<string, Text>> = {
  low: t('low', 'laag'),
  standard: t('standard', 'standaard'),
  high: t('high', 'hoog'),
}

/** A category of a regime in the label of its rates: its height, or else the label of the category. */
export const categoryWords = (regime: DiscountRegime, category: string): Text =>
  (Object.hasOwn(heights, category) ? heights[category] : undefined) ??
  regime.categories[category]?.label ?? { en: category, nl: category }
