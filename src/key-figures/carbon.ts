import type { KeyFigure, ValuesByYear } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { byYear, figure, pricesAssumed, pricesStated, recalled, sentences, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * CO2 (CO2-prijzen). In a MIRT appraisal the efficient price of the WLO scenario rules, not that of the emission market and
 * not the Milieuprijzen; in market prices it is multiplied by 1.182. A climate measure adds a run with two-degree prices.
 */

const growth = (values: Readonly<Record<string, DecimalText>>): ValuesByYear =>
  byYear(values, { between: 'geometric', ruleMark: 'derived' })

const wloNote = t(
  'Excluding VAT: multiply by 1.182 in an appraisal in market prices. About 3.5 % growth a year between the stated years; no value after 2050 is stated.',
  'Exclusief btw: vermenigvuldig met 1,182 in een MKBA in marktprijzen. Ongeveer 3,5 % groei per jaar tussen de genoemde jaren; na 2050 is geen waarde genoemd.',
)

const wloPrices = pricesStated({ level: 2013, unit: 'factorCosts', vat: 'excluded' })

const wlo = {
  unit: 'EUR/tonne',
  per: 'tonne',
  kind: 'resourceCost',
  validFrom: 2016,
  edition: 'WLO 2015',
  source: sources.wloCarbon,
} as const

const scenario = (id: string, name: Text, values: ValuesByYear): KeyFigure =>
  recalled({
    ...wlo,
    id: `nl.carbon.wlo2015.${id}`,
    label: t(`Efficient CO2 price, ${name.en} (WLO 2015)`, `Efficiënte CO2-prijs, ${name.nl} (WLO 2015)`),
    values,
    prices: { ...wloPrices, mark: 'recalled' },
    place: 'table of efficient prices by scenario; page not known',
    note: wloNote,
  })

const twoDegrees = (bound: 'low' | 'high', values: Readonly<Record<string, DecimalText>>): KeyFigure =>
  figure({
    ...wlo,
    id: `nl.carbon.wlo2015.two-degree-${bound}`,
    label: t(
      `Efficient CO2 price, two-degree target, ${bound} (WLO 2015)`,
      `Efficiënte CO2-prijs, tweegradendoel, ${bound === 'low' ? 'laag' : 'hoog'} (WLO 2015)`,
    ),
    values: growth(values),
    prices: wloPrices,
    place: 'page on the WLO climate scenarios, two-degree range in 2030 and 2050, price level 2013',
    mark: 'quoted',
    status: 'official',
    note: sentences(
      t(
        'Sensitivity for climate measures, beside the scenarios.',
        'Gevoeligheid voor klimaatmaatregelen, naast de scenario’s.',
      ),
      wloNote,
    ),
  })

const environmentalPrice = (bound: 'low' | 'central' | 'high', dutch: string, value: DecimalText): KeyFigure =>
  figure({
    id: `nl.carbon.milieuprijzen2023.${bound}`,
    label: t(`CO2-equivalents, ${bound} (Milieuprijzen 2023)`, `CO2-equivalenten, ${dutch} (Milieuprijzen 2023)`),
    unit: 'EUR/tonne',
    per: 'tonne',
    values: single(value),
    prices: pricesAssumed({ level: 2021, unit: 'marketPrices', vat: 'included' }),
    kind: 'resourceCost',
    validFrom: 2023,
    edition: 'Milieuprijzen 2023',
    source: sources.environmentalPrices,
    place: 'tables 1 and 2, as several public documents copy them; stated in euro per kg',
    mark: 'transcribed',
    status: 'transcribed',
    note: t(
      'In MIRT appraisals the efficient price of WLO rules instead; the central value is meant for companies and life-cycle analysis.',
      'In MKBA’s bij MIRT geldt de efficiënte WLO-prijs; de centrale waarde is bedoeld voor bedrijven en levenscyclusanalyse.',
    ),
  })

/** CO2 prices (CO2-prijzen) by scenario and source. */
export const carbon: readonly KeyFigure[] = [
  scenario('laag', t('scenario Laag', 'scenario Laag'), growth({ 2015: '12', 2030: '20', 2050: '40' })),
  scenario('hoog', t('scenario Hoog', 'scenario Hoog'), growth({ 2015: '48', 2030: '80', 2050: '160' })),
  twoDegrees('low', { 2030: '100', 2050: '200' }),
  twoDegrees('high', { 2030: '500', 2050: '1000' }),
  scenario(
    'two-degree-low-2015',
    t('two-degree target, low, 2015', 'tweegradendoel, laag, 2015'),
    byYear({ 2015: '60' }),
  ),
  scenario(
    'two-degree-high-2015',
    t('two-degree target, high, 2015', 'tweegradendoel, hoog, 2015'),
    byYear({ 2015: '300' }),
  ),
  environmentalPrice('low', 'onderwaarde', '50'),
  environmentalPrice('central', 'centrale waarde', '130'),
  environmentalPrice('high', 'bovenwaarde', '160'),
]
