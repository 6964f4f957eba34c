import type { KeyFigure, KeyFigurePrices } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { byYear, figure, pricesAssumed, pricesStated, recalled, sentences, t } from './figure.js'
import { sources } from './sources.js'

/*
 * Values of time (reistijdwaarderingen, VoT). The set of KiM 2013, in prices of 2010, served studies until the end of 2023;
 * that of KiM 2023, base year 2022, is official from 1 January 2024. Sets are never mixed.
 */

const modes = {
  car: t('car', 'auto'),
  train: t('train', 'trein'),
  'bus-tram-metro': t('bus, tram and metro', 'bus, tram en metro'),
  bicycle: t('bicycle', 'fiets'),
} as const
type Mode = keyof typeof modes

const purposes = {
  commute: t('commuting', 'woon-werk'),
  business: t('business', 'zakelijk'),
  other: t('other purposes', 'overige motieven'),
  mean: t('mean over purposes', 'gemiddeld over motieven'),
} as const
type Purpose = keyof typeof purposes

const labelled = (mode: Text, purpose: Text, edition: string): Text =>
  t(
    `Value of time, ${mode.en}, ${purpose.en} (${edition})`,
    `Reistijdwaardering, ${mode.nl}, ${purpose.nl} (${edition})`,
  )

const businessSets = t(
  'Business: 28.49 on the SEE page against a recalled 26.25 in KiM 2013, ratio 1.085, presumably a partial VAT correction; do not mix the sets.',
  'Zakelijk: 28,49 op de SEE-pagina tegenover 26,25 (uit het geheugen) in KiM 2013, verhouding 1,085, vermoedelijk een gedeeltelijke btw-correctie; meng de reeksen niet.',
)

const prices2010 = pricesStated({ level: 2010, unit: 'marketPrices', vat: 'included' })

const seePrices: KeyFigurePrices = {
  ...prices2010,
  mark: 'derived',
  note: t(
    'Price level 2010 as stated; market prices because freight 45.16 / 1.182 is the KiM value excluding VAT.',
    'Prijspeil 2010 zoals vermeld; marktprijzen omdat vracht 45,16 / 1,182 de KiM-waarde zonder btw is.',
  ),
}

const kim2013 = (mode: Mode, purpose: Purpose, value: DecimalText, supersededBy: string | null = null): KeyFigure =>
  recalled({
    id: `nl.value-of-time.kim2013.${mode}.${purpose}`,
    label: labelled(modes[mode], purposes[purpose], 'KiM 2013'),
    unit: 'EUR/hour',
    per: 'person',
    values: byYear({ 2010: value }),
    prices: { ...prices2010, mark: 'recalled' },
    kind: 'willingnessToPay',
    validFrom: 2013,
    validThrough: 2023,
    edition: 'KiM 2013',
    supersededBy,
    source: sources.kim2013,
    place: 'table of values by mode and purpose; page not known',
    note: purpose === 'business' && mode === 'car' ? businessSets : null,
  })

const recalled2013: readonly KeyFigure[] = [
  kim2013('car', 'business', '26.25'),
  kim2013('car', 'other', '7.50'),
  kim2013('car', 'mean', '9.00', 'nl.value-of-time.kim2023.car.mean'),
  kim2013('train', 'commute', '11.50'),
  kim2013('train', 'business', '19.75'),
  kim2013('train', 'other', '7.00'),
  kim2013('train', 'mean', '9.25'),
  kim2013('bus-tram-metro', 'commute', '7.75'),
  kim2013('bus-tram-metro', 'business', '19.00'),
  kim2013('bus-tram-metro', 'other', '6.00'),
  kim2013('bus-tram-metro', 'mean', '6.75', 'nl.value-of-time.kim2023.bus-tram-metro.mean'),
]

const commute2013 = figure({
  id: 'nl.value-of-time.kim2013.car.commute',
  label: labelled(modes.car, purposes.commute, 'KiM 2013'),
  unit: 'EUR/hour',
  per: 'person',
  values: byYear({ 2010: '9.25' }),
  prices: seePrices,
  kind: 'willingnessToPay',
  validFrom: 2013,
  validThrough: 2023,
  edition: 'KiM 2013',
  source: sources.accessibilityPage,
  place: 'page “bereikbaarheid”, prognosis values for road, WLO Laag, 2010',
  mark: 'quoted',
  status: 'official',
  note: t(
    'The value of KiM 2023 by purpose could not be read, so this figure has no successor here.',
    'De waarde van KiM 2023 per motief was niet te lezen; dit kengetal heeft hier dus geen opvolger.',
  ),
})

const freight2013 = recalled({
  id: 'nl.value-of-time.kim2013.road-freight',
  label: t('Value of time, road freight (KiM 2013)', 'Reistijdwaardering, goederenvervoer over de weg (KiM 2013)'),
  unit: 'EUR/hour',
  per: 'vehicle',
  values: byYear({ 2010: '38' }),
  prices: pricesAssumed({ level: 2010, unit: 'factorCosts', vat: 'excluded' }),
  kind: 'resourceCost',
  validFrom: 2013,
  validThrough: 2023,
  edition: 'KiM 2013',
  source: sources.kim2013,
  place: 'road freight; page not known',
})

const seeYears = (values: Readonly<Record<string, DecimalText>>, derived: boolean) =>
  byYear(values, {
    between: 'geometric',
    after: 'constant',
    ruleMark: 'assumed',
    marks: derived ? { 2050: 'derived' } : null,
  })

const seePath = t(
  'Source values for the stated years only; a constant growth rate between them is assumed here, and constant after 2050 is a recalled rule.',
  'De bron geeft alleen waarden voor de genoemde jaren; een vast groeipercentage ertussen is hier aangenomen, en constant na 2050 is een regel uit het geheugen.',
)

interface SeePath {
  readonly id: string
  readonly what: Text
  readonly values: Readonly<Record<string, DecimalText>>
  readonly freight?: boolean
  readonly derived?: boolean
  readonly note?: Text
}

const see = ({ id, what, values, freight = false, derived = false, note }: SeePath): KeyFigure =>
  figure({
    id: `nl.value-of-time.see.wlo-laag.${id}`,
    label: t(
      `Value of time by year, road, ${what.en}, WLO Laag (SEE)`,
      `Reistijdwaardering per jaar, weg, ${what.nl}, WLO Laag (SEE)`,
    ),
    unit: 'EUR/hour',
    per: freight ? 'vehicle' : 'person',
    values: seeYears(values, derived),
    prices: seePrices,
    kind: freight ? 'resourceCost' : 'willingnessToPay',
    validThrough: 2023,
    edition: 'SEE, values of KiM 2013 with WLO 2015',
    source: sources.accessibilityPage,
    place: 'page “bereikbaarheid”, prognosis values for road, WLO Laag',
    mark: 'quoted',
    status: 'official',
    note: sentences(seePath, note),
  })

const prognosis: readonly KeyFigure[] = [
  see({
    id: 'commute',
    what: purposes.commute,
    values: { 2010: '9.25', 2020: '9.53', 2030: '10.17', 2040: '10.95', 2050: '11.73' },
  }),
  see({
    id: 'business',
    what: purposes.business,
    values: { 2010: '28.49', 2020: '29.36', 2030: '31.33', 2040: '33.71', 2050: '36.13' },
    derived: true,
    note: sentences(
      t(
        'The last digit of 2050 was cut off in the text read: 36.1; 36.13 follows from the common index.',
        'Het laatste cijfer van 2050 was afgekapt in de gelezen tekst: 36,1; 36,13 volgt uit de gemeenschappelijke index.',
      ),
      businessSets,
    ) as Text,
  }),
  see({
    id: 'freight',
    what: t('freight', 'vracht'),
    values: { 2010: '45.16', 2020: '46.54', 2030: '49.66', 2040: '53.44', 2050: '57.27' },
    freight: true,
  }),
]

const freightFactorCosts = figure({
  id: 'nl.value-of-time.see.freight.factor-costs',
  label: t(
    'Value of time, road, freight, at factor costs (SEE / 1.182)',
    'Reistijdwaardering, weg, vracht, in factorkosten (SEE / 1,182)',
  ),
  unit: 'EUR/hour',
  per: 'vehicle',
  values: byYear({ 2010: '38.21' }),
  prices: { ...seePrices, unit: 'factorCosts', vat: 'excluded' },
  kind: 'resourceCost',
  validThrough: 2023,
  edition: 'SEE, values of KiM 2013 with WLO 2015',
  source: sources.accessibilityPage,
  place: 'page “bereikbaarheid”, 45.16 in 2010, divided by the mark-up of 18.2 % of page “leefomgeving”',
  mark: 'derived',
  status: 'derived',
})

const kim2023 = (mode: Mode | 'all', value: DecimalText): KeyFigure =>
  figure({
    id: `nl.value-of-time.kim2023.${mode}.mean`,
    label: labelled(mode === 'all' ? t('all modes', 'alle vervoerwijzen') : modes[mode], purposes.mean, 'KiM 2023'),
    unit: 'EUR/hour',
    per: 'person',
    values: byYear({ 2022: value }),
    prices: pricesAssumed({ level: 2022, unit: 'marketPrices', vat: 'included' }),
    kind: 'willingnessToPay',
    validFrom: 2024,
    edition: 'KiM 2023',
    source: sources.kim2023,
    place: 'means over purposes, base year 2022, as cited in public research code',
    mark: 'transcribed',
    status: 'transcribed',
    note: t(
      'Read in a transcription. The growth path after 2022 and the values by purpose could not be read.',
      'Gelezen in een overname. Het groeipad na 2022 en de waarden per motief waren niet te lezen.',
    ),
  })

/** Values of time (reistijdwaarderingen) by mode and purpose. */
export const valuesOfTime: readonly KeyFigure[] = [
  commute2013,
  ...recalled2013,
  freight2013,
  ...prognosis,
  freightFactorCosts,
  kim2023('car', '10.42'),
  kim2023('bicycle', '10.39'),
  kim2023('bus-tram-metro', '7.12'),
  kim2023('all', '10.76'),
]
