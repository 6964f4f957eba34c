import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { figure, pricesAssumed, sentences, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * Accident costs (kosten van verkeersongevallen) per casualty, by edition. From 2018 to 2020 the valuation changed, not
 * safety; from 2020 to 2022 the class of serious injuries changed too: editions are never chained.
 */

const classes = {
  fatality: t('fatality', 'dode'),
  'serious-injury': t('serious injury', 'ernstig gewonde'),
  'slight-injury': t('slight injury', 'licht gewonde'),
  'other-injury': t('other injury', 'overige gewonde'),
} as const
type Casualty = keyof typeof classes

interface Edition {
  readonly level: 2009 | 2018 | 2020 | 2022
  readonly through: number | null
  readonly next: number | null
  readonly note: Text
}

const doNotChain = t(
  'Editions cannot be chained: 2020 has a new valuation, 2022 another class of serious injury.',
  'Edities zijn niet te koppelen: 2020 heeft een nieuwe waardering, 2022 een andere klasse ernstig gewonden.',
)
const years = t(
  'Years of use follow from the price years of the editions; the source does not state them.',
  'De gebruiksjaren volgen uit de prijspeilen van de edities; de bron noemt ze niet.',
)

const editions: Readonly<Record<Edition['level'], Edition>> = {
  2009: {
    level: 2009,
    through: 2017,
    next: 2018,
    note: t(
      'The SEE page still shows this edition, while later values are 2.5 to 4 times higher.',
      'De SEE-pagina toont deze editie nog, terwijl latere waarden 2,5 tot 4 maal zo hoog zijn.',
    ),
  },
  2018: {
    level: 2018,
    through: 2019,
    next: 2020,
    note: t(
      'Simple update. Total accident costs 17 billion euro a year (15.8 to 18.6).',
      'Eenvoudige actualisatie. Totale ongevalskosten 17 miljard euro per jaar (15,8 tot 18,6).',
    ),
  },
  2020: {
    level: 2020,
    through: 2021,
    next: 2022,
    note: t(
      'New research into willingness to pay. Total 27 billion euro a year (15 to 36): serious about 50 %, fatal 15 %, slight 17 %, damage only 13 %, other 3 %.',
      'Nieuw onderzoek naar betalingsbereidheid. Totaal 27 miljard euro per jaar (15 tot 36): ernstig ongeveer 50 %, dodelijk 15 %, licht 17 %, alleen schade 13 %, overig 3 %.',
    ),
  },
  2022: {
    level: 2022,
    through: null,
    next: null,
    note: t(
      'Total 33 billion euro a year (19 to 44), 3.4 % of GDP; immaterial loss over three quarters, vehicle damage 13 %.',
      'Totaal 33 miljard euro per jaar (19 tot 44), 3,4 % van het bbp; immateriële schade ruim driekwart, voertuigschade 13 %.',
    ),
  },
}

const levelFromEdition = t(
  'Price level taken from the year of the edition; price unit and VAT are not stated: assumed.',
  'Prijspeil ontleend aan het jaar van de editie; prijseenheid en btw staan er niet: aangenomen.',
)

interface Accident {
  readonly id: string
  readonly what: Text
  readonly level: Edition['level']
  readonly value: DecimalText
  readonly succeeded: boolean
  readonly damageOnly?: boolean
  readonly note?: Text
}

const accident = ({ id, what, level, value, succeeded, damageOnly = false, note }: Accident): KeyFigure => {
  const edition = editions[level]
  const onPage = level === 2009
  return figure({
    id: `nl.accidents.${level}.${id}`,
    label: t(`Accident costs per ${what.en}, edition ${level}`, `Ongevalskosten per ${what.nl}, editie ${level}`),
    unit: damageOnly ? 'EUR' : 'EUR/person',
    per: damageOnly ? 'accident' : 'casualty',
    values: single(value),
    prices: onPage
      ? pricesAssumed({ level, unit: 'marketPrices', vat: 'included' })
      : pricesAssumed({ level, unit: 'marketPrices', vat: 'included' }, levelFromEdition),
    kind: damageOnly ? 'resourceCost' : 'willingnessToPay',
    validFrom: level,
    validThrough: edition.through,
    edition: String(level),
    supersededBy: succeeded && edition.next !== null ? `nl.accidents.${edition.next}.${id}` : null,
    source: onPage ? sources.safetyPage : sources.swov,
    place: onPage ? 'page “verkeersveiligheid”, prices of 2009' : `factsheet, edition with values of ${level}`,
    mark: 'quoted',
    status: onPage ? 'official' : 'research',
    note: sentences(note, edition.note, doNotChain, years),
  })
}

const perCasualty = (level: Edition['level'], id: Casualty, value: DecimalText, note?: Text): KeyFigure =>
  accident({
    id,
    what: classes[id],
    level,
    value,
    succeeded: id === 'fatality' || id === 'serious-injury',
    ...(note ? { note } : {}),
  })

/** Accident costs per casualty and per damage-only accident (ongevalskosten), by edition. */
export const accidents: readonly KeyFigure[] = [
  perCasualty(2009, 'fatality', '2612000'),
  perCasualty(2009, 'serious-injury', '281000'),
  perCasualty(2009, 'slight-injury', '8600'),
  perCasualty(2009, 'other-injury', '4900'),
  accident({
    id: 'damage-only',
    what: t('damage-only accident', 'ongeval met uitsluitend materiële schade'),
    level: 2009,
    value: '3500',
    succeeded: false,
    damageOnly: true,
  }),
  perCasualty(2018, 'fatality', '2800000', t('“About 2.8 million”.', '“Ongeveer 2,8 miljoen”.')),
  perCasualty(
    2018,
    'serious-injury',
    '300000',
    t('“Over 0.300 million”: a lower bound.', '“Ruim 0,300 miljoen”: een ondergrens.'),
  ),
  perCasualty(2020, 'fatality', '6500000'),
  perCasualty(2020, 'serious-injury', '700000'),
  perCasualty(2022, 'fatality', '7200000'),
  perCasualty(2022, 'serious-injury', '1200000'),
]
