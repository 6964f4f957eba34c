import type { Text } from '../../quantity/text.js'
import type { DiscountRegime, RateCategory } from './regime.js'

export const t = (en: string, nl: string): Text => ({ en, nl })

/** A category with its rates as [after years, rate] in order of time. */
export const category = (
  label: Text,
  condition: Text,
  ...steps: readonly (readonly [afterYears: number, rate: string])[]
): RateCategory => ({ label, condition, steps: steps.map(([afterYears, rate]) => ({ afterYears, rate })) })

export const allStreams: Text = t('all costs and benefits', 'alle kosten en baten')

type Parts = Pick<DiscountRegime, 'id' | 'label' | 'source' | 'categories' | 'otherwise'> & Partial<DiscountRegime>

/** A regime whose years of validity are known unless it says otherwise; nothing else is filled in but emptiness. */
export const regime = (parts: Parts): DiscountRegime =>
  Object.freeze({
    note: null,
    validFrom: null,
    validThrough: null,
    validityKnown: true,
    streams: {},
    relativePrices: [],
    sensitivities: [],
    usualTiming: null,
    ...parts,
  })

/** A regime with one schedule of rates for all streams. */
export const oneSchedule = (
  parts: Omit<Parts, 'categories' | 'otherwise'>,
  ...steps: readonly (readonly [afterYears: number, rate: string])[]
): DiscountRegime =>
  regime({
    ...parts,
    categories: { standard: category(t('standard', 'standaard'), allStreams, ...steps) },
    otherwise: { category: 'standard', source: parts.source.title, mark: parts.source.mark },
  })
