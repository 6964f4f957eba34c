import type { DiscountRegime, StreamCategory } from './regime.js'

const S7 = 'Rapport werkgroep discontovoet 2020; Steunpunt Economische Expertise, page “Discontovoet”, Nov–Dec 2020'
const S8 = 'FAQ set on the 2021 discount rates, Steunpunt Economische Expertise / SEO, Dec 2021'
const S11 = 'RSopen (RuimteScanner): discounting template and parameter file, PBL / Deltares / Object Vision, 2026'

const from2020 = (category: string): StreamCategory => ({ category, source: S8, mark: 'quoted' })
const from2025 = (category: string): StreamCategory => ({
  category,
  source: `${S11}: described in general words only`,
  mark: 'assumed',
})

/**
 * Dutch rates in force from 1 January 2021 to 31 December 2025. Fixed, use-independent costs without alternative use take
 * the low rate, gains from relieving capacity bottlenecks (and indirect benefits computed as a percentage of those) the
 * high one. Other travel-time gains take the standard rate.
 */
export const nl2020: DiscountRegime = {
  id: 'nl2020',
  label: { en: 'Dutch rates 2020 (2.25 / 1.6 / 2.9 %)', nl: 'Discontovoeten 2020 (2,25 / 1,6 / 2,9 %)' },
  source: { id: 'NL-S7', title: S7, mark: 'quoted', url: 'https://www.rwseconomie.nl/discontovoet' },
  validFrom: 2021,
  validThrough: 2025,
  categories: { standard: { rate: '0.0225' }, low: { rate: '0.016' }, high: { rate: '0.029' } },
  streams: {
    sunkInvestment: from2020('low'),
    sunkMaintenance: from2020('low'),
    bottleneckTravelTime: from2020('high'),
    bottleneckReliability: from2020('high'),
  },
  otherwise: from2020('standard'),
  mandatorySensitivity: null,
}

const categories2025 = {
  standard: { rate: '0.028', later: { afterYears: 35, rate: '0.018' } },
  low: { rate: '0.022', later: { afterYears: 35, rate: '0.014' } },
  high: { rate: '0.042', later: { afterYears: 35, rate: '0.027' } },
} as const

/**
 * Dutch rates in force from 1 January 2026: 2.8 % for 35 years and 1.8 % after, chained. Which streams take the low and
 * the high rates could not be read in the report itself: here sunk, use-independent investment and maintenance take the
 * low rate and everything else the standard one, and benefits at the high rate are always shown beside it.
 */
export const nl2025: DiscountRegime = {
  id: 'nl2025',
  label: { en: 'Dutch rates 2025 (2.8 / 1.8 % after 35 years)', nl: 'Discontovoeten 2025 (2,8 / 1,8 % na 35 jaar)' },
  source: { id: 'NL-S11', title: S11, mark: 'transcribed', url: 'https://github.com/ObjectVision/RSopen' },
  validFrom: 2026,
  validThrough: null,
  categories: categories2025,
  streams: { sunkInvestment: from2025('low'), sunkMaintenance: from2025('low') },
  otherwise: from2025('standard'),
  mandatorySensitivity: {
    regime: 'nl2025BenefitsHigh',
    why: {
      en: 'The official assignment of streams to the high rates could not be read, so benefits at the high rates stand beside.',
      nl: 'De officiële toedeling van stromen aan de hoge discontovoeten was niet te lezen; daarom staan baten tegen de hoge voet ernaast.',
    },
  },
}

/** The mandatory sensitivity of the 2025 rates: all benefits at 4.2 % for 35 years and 2.7 % after. */
export const nl2025BenefitsHigh: DiscountRegime = {
  ...nl2025,
  id: 'nl2025BenefitsHigh',
  label: { en: 'Dutch rates 2025, benefits high (4.2 / 2.7 %)', nl: 'Discontovoeten 2025, baten hoog (4,2 / 2,7 %)' },
  otherwise: from2025('high'),
  streams: { ...nl2025.streams, investment: from2025('standard'), maintenance: from2025('standard') },
  mandatorySensitivity: null,
}

export const dutchRegimes: readonly DiscountRegime[] = [nl2020, nl2025, nl2025BenefitsHigh]
