import { allStreams, category, regime, t } from './make-regime.js'
import type { DiscountRegime, StreamCategory } from './regime.js'

/*
 * Dutch rates before 2021. They stay because studies of those years must be reproducible.
 * 1995: 4 %. 2007: risk-free 2.5 % and a premium of 3 %; 4 % for irreversible negative effects. 2015: risk-free 0 %, with
 * a premium of 3 %, or of 4.5 % for public physical investment and for travel time.
 */

const ESB = 'Discussion of the Dutch discount rate in ESB, 2006'
const KIM = 'KiM, 2012, on the discount rate; New Zealand Treasury Working Paper 17/02 (2017), table 4'
const S6 =
  'Rapport werkgroep discontovoet 2015, with questions and answers, Steunpunt Economische Expertise, 8 May 2017'
const S13 = 'Advies discontovoet MKBA Rivierverruiming, CPB, 20 September 2017'

/** The Dutch rate until 2007: 4 % for everything. */
export const nl1995: DiscountRegime = regime({
  id: 'nl1995',
  label: t('Dutch rate 1995 (4 %)', 'Discontovoet 1995 (4 %)'),
  source: { id: 'NL-ESB', title: ESB, mark: 'quoted', url: '' },
  validFrom: 1995,
  validThrough: 2007,
  categories: { standard: category(t('standard', 'standaard'), allStreams, [0, '0.04']) },
  otherwise: { category: 'standard', source: ESB, mark: 'quoted' },
})

/** The Dutch rates from 2007 to March 2016: 5.5 %, and 4 % for irreversible negative effects. */
export const nl2007: DiscountRegime = regime({
  id: 'nl2007',
  label: t('Dutch rates 2007 (5.5 %)', 'Discontovoeten 2007 (5,5 %)'),
  source: {
    id: 'NL-KiM',
    title: KIM,
    mark: 'transcribed',
    url: 'https://www.treasury.govt.nz/publications/research-policy/wp/2017/17-02/11.htm',
  },
  note: t(
    'The risk-free 2.5 % was read in KiM (2012), the total of 5.5 % in the New Zealand paper; the 4 % for irreversible negative effects (2009) is recalled and no stream takes it unless a study assigns it.',
    'De risicovrije 2,5 % is gelezen bij het KiM (2012), het totaal van 5,5 % in het Nieuw-Zeelandse stuk; de 4 % voor onomkeerbare negatieve effecten (2009) komt uit het geheugen en geldt alleen als een studie hem toewijst.',
  ),
  validFrom: 2007,
  validThrough: 2016,
  categories: {
    standard: category(t('standard', 'standaard'), allStreams, [0, '0.055']),
    irreversible: {
      ...category(
        t('irreversible negative effects', 'onomkeerbare negatieve effecten'),
        t(
          'negative external effects that cannot be undone (recalled, illustrative)',
          'negatieve externe effecten die niet zijn terug te draaien (uit het geheugen, illustratief)',
        ),
        [0, '0.04'],
      ),
      mark: 'recalled',
      mustBeProven: true,
    },
    riskFree: {
      ...category(
        t('risk-free', 'risicovrij'),
        t('streams without macro-economic risk', 'stromen zonder macro-economisch risico'),
        [0, '0.025'],
      ),
      mustBeProven: true,
    },
  },
  otherwise: { category: 'standard', source: KIM, mark: 'transcribed' },
})

const from2015 = (name: string): StreamCategory => ({ category: name, source: S6, mark: 'quoted' })
const upkeep2015: StreamCategory = {
  category: 'physical',
  source: `${S13}: one rate for all streams of a measure`,
  mark: 'derived',
}

/** Dutch rates from 1 April 2016 to 31 December 2020: 3 %, and 4.5 % for public physical investment and travel time. */
export const nl2015: DiscountRegime = regime({
  id: 'nl2015',
  label: t('Dutch rates 2015 (3 / 4.5 %)', 'Discontovoeten 2015 (3 / 4,5 %)'),
  source: {
    id: 'NL-S6',
    title: S6,
    mark: 'quoted',
    url: 'https://www.rwseconomie.nl/discontovoet/documenten/rapporten/2016/juli/juli/qa-discontovoet-kopie',
  },
  note: t(
    'Market-conform projects take a market rate, which a study adds as a regime of its own. CPB (2017): one rate for all streams that belong to a measure.',
    'Marktconforme projecten nemen een marktvoet, die een studie als eigen regime toevoegt. CPB (2017): één voet voor alle stromen die bij een maatregel horen.',
  ),
  validFrom: 2016,
  validThrough: 2020,
  categories: {
    standard: category(
      t('standard', 'standaard'),
      t(
        'everything without a rate of its own, also nature, CO2 and health',
        'alles zonder eigen voet, ook natuur, CO2 en gezondheid',
      ),
      [0, '0.03'],
    ),
    physical: category(
      t('public physical investment', 'publieke fysieke investeringen'),
      t('investment in public physical works', 'investeringen in publieke fysieke werken'),
      [0, '0.045'],
    ),
    travelTime: category(
      t('travel time', 'reistijd'),
      t(
        'gains of travel time, with a relative price rise as in WLO',
        'reistijdwinst, met relatieve prijsstijging volgens WLO',
      ),
      [0, '0.045'],
    ),
  },
  streams: {
    investment: from2015('physical'),
    sunkInvestment: from2015('physical'),
    maintenance: upkeep2015,
    sunkMaintenance: upkeep2015,
    travelTime: from2015('travelTime'),
    bottleneckTravelTime: from2015('travelTime'),
    bottleneckReliability: { category: 'travelTime', source: `${S6}: as travel time`, mark: 'derived' },
  },
  otherwise: from2015('standard'),
  relativePrices: [
    {
      stream: 'nature',
      growth: '0.01',
      note: t(
        'the price of nature rises 1 % a year (effective rate 2 %), 0 where it can be substituted',
        'de prijs van natuur stijgt 1 % per jaar (effectieve voet 2 %), 0 waar zij vervangbaar is',
      ),
    },
    { stream: 'travelTime', growth: null, note: t('as in the WLO scenario', 'volgens het WLO-scenario') },
    { stream: 'co2', growth: null, note: t('as in the WLO scenario', 'volgens het WLO-scenario') },
  ],
  sensitivities: [
    {
      regime: 'nl2015PublicInvestment',
      why: t(
        'CPB (2017): all streams that belong to a public physical measure take one rate.',
        'CPB (2017): alle stromen die bij een publieke fysieke maatregel horen nemen één voet.',
      ),
      mandatory: false,
    },
  ],
})

/** The 2015 rates for a public physical measure as a whole: 4.5 % for all its streams. */
export const nl2015PublicInvestment: DiscountRegime = regime({
  ...nl2015,
  id: 'nl2015PublicInvestment',
  label: t('Dutch rates 2015, one rate per measure (4.5 %)', 'Discontovoeten 2015, één voet per maatregel (4,5 %)'),
  streams: {},
  otherwise: { category: 'physical', source: S13, mark: 'quoted' },
  sensitivities: [],
})
