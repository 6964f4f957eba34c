import { nl1995, nl2007, nl2015, nl2015PublicInvestment } from './dutch-earlier.js'
import { category, regime, t } from './make-regime.js'
import type { DiscountRegime, RelativePrice, StreamCategory } from './regime.js'

const S7 = 'Rapport werkgroep discontovoet 2020; Steunpunt Economische Expertise, page “Discontovoet”, Nov–Dec 2020'
const S8 = 'FAQ set on the 2021 discount rates, Steunpunt Economische Expertise / SEO, Dec 2021'
const S11 = 'RSopen (RuimteScanner): discounting template and parameter file, PBL / Deltares / Object Vision, 2026'

const from2020 = (name: string): StreamCategory => ({ category: name, source: S8, mark: 'quoted' })
const from2025 = (name: string): StreamCategory => ({
  category: name,
  source: `${S11}: described in general words only`,
  mark: 'assumed',
})

const inThePricePath = (stream: string): RelativePrice => ({
  stream,
  growth: null,
  note: t(
    'scarcity belongs in the price path of the effect, not in the rate',
    'schaarste hoort in het prijspad van het effect, niet in de voet',
  ),
})

const usualTiming = t(
  'no rule for the time within a year was found; RSopen counts whole years with factor 1 in the base year',
  'een regel voor het moment binnen het jaar is niet gevonden; RSopen telt hele jaren, met factor 1 in het basisjaar',
)

/**
 * Dutch rates in force from 1 January 2021 to 31 December 2025. Costs that are (largely) independent of use and have no
 * alternative use take the low rate, gains from relieving capacity bottlenecks (and indirect benefits computed as a
 * percentage of those) the high one. Other travel-time gains take the standard rate.
 */
export const nl2020: DiscountRegime = regime({
  id: 'nl2020',
  label: { en: 'Dutch rates 2020 (2.25 / 1.6 / 2.9 %)', nl: 'Discontovoeten 2020 (2,25 / 1,6 / 2,9 %)' },
  source: { id: 'NL-S7', title: S7, mark: 'quoted', url: 'https://www.rwseconomie.nl/discontovoet' },
  note: t(
    'Risk-free −1 % and a market premium of 3.25 %, times 0.8, 1 and 1.2. A stream that is part bottleneck, part distance is split, or takes the rate of the larger part. Studies finished before 2021 keep the rates of 2015; what is published from 2022 on uses these.',
    'Risicovrij −1 % en een marktpremie van 3,25 %, maal 0,8, 1 en 1,2. Een stroom die deels knelpunt en deels afstand is, wordt gesplitst of neemt de voet van het grootste deel. Studies van voor 2021 houden de voeten van 2015; wat vanaf 2022 uitkomt gebruikt deze.',
  ),
  validFrom: 2021,
  validThrough: 2025,
  categories: {
    standard: category(t('standard', 'standaard'), t('all other costs and benefits', 'alle overige kosten en baten'), [
      0,
      '0.0225',
    ]),
    low: category(
      t('fixed costs', 'vaste kosten'),
      t(
        'investment and maintenance that are largely independent of use and have no alternative use, both at once',
        'investeringen en onderhoud die grotendeels onafhankelijk zijn van gebruik én geen alternatieve aanwending hebben',
      ),
      [0, '0.016'],
    ),
    high: category(
      t('non-linear benefits', 'niet-lineaire baten'),
      t(
        'gains of travel time and reliability from relieving capacity bottlenecks, and indirect benefits as a percentage of those',
        'reistijd- en betrouwbaarheidswinst door het oplossen van capaciteitsknelpunten, en indirecte baten als percentage daarvan',
      ),
      [0, '0.029'],
    ),
    riskFree: {
      ...category(
        t('risk-free', 'risicovrij'),
        t(
          'streams proven to be free of risk, with a horizon of at most 100 years',
          'stromen die aantoonbaar volledig risicovrij zijn, met een zichtperiode van hoogstens 100 jaar',
        ),
        [0, '-0.01'],
      ),
      maximumHorizon: 100,
      mustBeProven: true,
    },
  },
  streams: {
    sunkInvestment: from2020('low'),
    sunkMaintenance: from2020('low'),
    bottleneckTravelTime: from2020('high'),
    bottleneckReliability: from2020('high'),
    bottleneckIndirect: from2020('high'),
  },
  otherwise: from2020('standard'),
  relativePrices: ['travelTime', 'nature', 'co2'].map(inThePricePath),
  usualTiming,
})

/**
 * Dutch rates in force from 1 January 2026: 2.8 % for 35 years and 1.8 % after, chained. Which streams take the low and
 * the high rates could not be read in the report itself: here sunk, use-independent investment and maintenance take the
 * low rate and everything else the standard one, and benefits at the high rate are always shown beside it.
 */
export const nl2025: DiscountRegime = regime({
  id: 'nl2025',
  label: { en: 'Dutch rates 2025 (2.8 / 1.8 % after 35 years)', nl: 'Discontovoeten 2025 (2,8 / 1,8 % na 35 jaar)' },
  source: { id: 'NL-S11', title: S11, mark: 'transcribed', url: 'https://github.com/ObjectVision/RSopen' },
  note: t(
    'The 35 years count from the first year with costs or benefits. Which streams take the low and the high rates is described in general words only, so the assignment here is assumed.',
    'De 35 jaar tellen vanaf het eerste jaar met kosten of baten. Welke stromen de lage en de hoge voeten nemen staat er alleen in algemene woorden; de toedeling hier is aangenomen.',
  ),
  validFrom: 2026,
  categories: {
    standard: category(
      t('standard', 'standaard'),
      t('all other costs and benefits', 'alle overige kosten en baten'),
      [0, '0.028'],
      [35, '0.018'],
    ),
    low: category(
      t('fixed costs', 'vaste kosten'),
      t(
        'fixed costs that cannot be avoided and have no alternative use',
        'onvermijdbare vaste kosten zonder alternatieve aanwending',
      ),
      [0, '0.022'],
      [35, '0.014'],
    ),
    high: category(
      t('cyclical benefits', 'conjunctuurgevoelige baten'),
      t('benefits that move strongly with the business cycle', 'baten die sterk met de conjunctuur meebewegen'),
      [0, '0.042'],
      [35, '0.027'],
    ),
  },
  streams: { sunkInvestment: from2025('low'), sunkMaintenance: from2025('low') },
  otherwise: from2025('standard'),
  relativePrices: ['travelTime', 'nature', 'co2'].map(inThePricePath),
  sensitivities: [
    {
      regime: 'nl2025BenefitsHigh',
      why: {
        en: 'The official assignment of streams to the high rates could not be read, so benefits at the high rates stand beside.',
        nl: 'De officiële toedeling van stromen aan de hoge discontovoeten was niet te lezen; daarom staan baten tegen de hoge voet ernaast.',
      },
      mandatory: true,
    },
  ],
  usualTiming,
})

/** The mandatory sensitivity of the 2025 rates: all benefits at 4.2 % for 35 years and 2.7 % after. */
export const nl2025BenefitsHigh: DiscountRegime = regime({
  ...nl2025,
  id: 'nl2025BenefitsHigh',
  label: { en: 'Dutch rates 2025, benefits high (4.2 / 2.7 %)', nl: 'Discontovoeten 2025, baten hoog (4,2 / 2,7 %)' },
  otherwise: from2025('high'),
  streams: { ...nl2025.streams, investment: from2025('standard'), maintenance: from2025('standard') },
  sensitivities: [],
})

export const dutchRegimes: readonly DiscountRegime[] = [
  nl1995,
  nl2007,
  nl2015,
  nl2015PublicInvestment,
  nl2020,
  nl2025,
  nl2025BenefitsHigh,
]
