import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { byYear, pricesAssumed, recalled, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * Values of reliability (betrouwbaarheidswaarderingen, VoR), per hour of standard deviation of the travel time, and their
 * ratio to the value of time. All are recalled; the values of KiM 2023 could not be read.
 */

const edition = { validFrom: 2013, validThrough: 2023, edition: 'KiM 2013', source: sources.kim2013 } as const
const unknownPage = 'values of reliability; page not known'

const ratio = (purpose: string, label: Text, value: DecimalText, note: Text): KeyFigure =>
  recalled({
    ...edition,
    id: `nl.reliability.kim2013.ratio.${purpose}`,
    label: t(
      `Reliability ratio (value of reliability / value of time), ${label.en} (KiM 2013)`,
      `Betrouwbaarheidsratio (VoR/VoT), ${label.nl} (KiM 2013)`,
    ),
    unit: '1',
    values: single(value),
    place: unknownPage,
    note,
  })

const carValue = (purpose: string, label: Text, value: DecimalText): KeyFigure =>
  recalled({
    ...edition,
    id: `nl.reliability.kim2013.car.${purpose}`,
    label: t(
      `Value of reliability, car, ${label.en}, per hour of standard deviation (KiM 2013)`,
      `Betrouwbaarheidswaardering, auto, ${label.nl}, per uur standaarddeviatie (KiM 2013)`,
    ),
    unit: 'EUR/hour',
    per: 'person',
    values: byYear({ 2010: value }),
    prices: pricesAssumed({ level: 2010, unit: 'marketPrices', vat: 'included' }),
    kind: 'willingnessToPay',
    place: unknownPage,
  })

const freight = recalled({
  ...edition,
  id: 'nl.reliability.kim2013.road-freight',
  label: t(
    'Value of reliability, road freight, per hour of standard deviation (KiM 2013)',
    'Betrouwbaarheidswaardering, goederenvervoer over de weg, per uur standaarddeviatie (KiM 2013)',
  ),
  unit: 'EUR/hour',
  per: 'vehicle',
  values: byYear({ 2010: '15' }),
  prices: pricesAssumed({ level: 2010, unit: 'factorCosts', vat: 'excluded' }),
  kind: 'resourceCost',
  place: unknownPage,
  note: t('“About 15”.', '“Ongeveer 15”.'),
})

const oldRule = recalled({
  id: 'nl.reliability.share-of-time-gain',
  label: t(
    'Reliability as a share of the travel time gain from less congestion, old rule',
    'Betrouwbaarheid als aandeel van de reistijdwinst door minder files, oude regel',
  ),
  unit: '1',
  values: single('0.25'),
  validThrough: 2016,
  edition: 'before 2017',
  source: sources.accessibilityPage,
  place: 'rule before LMS-BT; page not known',
  note: t(
    'Since 1 April 2017 reliability is computed with LMS-BT in runs of LMS and NRM, by project.',
    'Sinds 1 april 2017 wordt betrouwbaarheid met LMS-BT berekend bij LMS/NRM-runs, per project.',
  ),
})

const [commute, business, other] = [
  t('commuting', 'woon-werk'),
  t('business', 'zakelijk'),
  t('other purposes', 'overige motieven'),
]

/** Values of reliability (betrouwbaarheidswaarderingen). */
export const reliability: readonly KeyFigure[] = [
  ratio(
    'commute',
    commute,
    '0.4',
    t('Recalled values: 3.75 / 9.25 = 0.41.', 'Waarden uit het geheugen: 3,75 / 9,25 = 0,41.'),
  ),
  ratio(
    'business',
    business,
    '1.1',
    t('Recalled values: 30.00 / 26.25 = 1.14.', 'Waarden uit het geheugen: 30,00 / 26,25 = 1,14.'),
  ),
  ratio(
    'other',
    other,
    '0.6',
    t('Recalled values: 4.75 / 7.50 = 0.63.', 'Waarden uit het geheugen: 4,75 / 7,50 = 0,63.'),
  ),
  carValue('commute', commute, '3.75'),
  carValue('business', business, '30.00'),
  carValue('other', other, '4.75'),
  carValue('mean', t('mean over purposes', 'gemiddeld over motieven'), '5.75'),
  freight,
  oldRule,
]
