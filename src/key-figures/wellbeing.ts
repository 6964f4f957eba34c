import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { frozen, t } from './figure.js'
import {
  wellbeingAmount as amount,
  wellbeingNumber as number,
  perYear,
  wellbeingSources as sources,
} from './wellbeing-figure.js'

const zin = (id: string, band: string, value: DecimalText): KeyFigure =>
  amount({
    id: `nl.qaly.zin2015.${id}`,
    label: t(
      `QALY, reference value, burden of disease ${band} (ZIN)`,
      `QALY, referentiewaarde, ziektelast ${band.replaceAll('.', ',')} (ZIN)`,
    ),
    unit: perYear('EUR'),
    value,
    level: 2015,
    edition: 'ZIN 2015',
    source: sources.overview,
    place: 'table 3, reference values of Zorginstituut Nederland',
    note: t(
      'For decisions on health care; not meant for appraisals of infrastructure.',
      'Voor besluiten over zorg; niet bedoeld voor MKBA’s van infrastructuur.',
    ),
  })

const dutch = (id: string, label: Text, value: DecimalText, level: number, edition: string, note?: Text): KeyFigure =>
  amount({
    id: `nl.${id}`,
    label,
    unit: perYear('EUR'),
    value,
    level,
    edition,
    source: sources.overview,
    place: 'table 3',
    ...(note ? { note } : {}),
  })

const unofficial = t(
  'No official Dutch value: the QALY value of SEO over the 7 points that HM Treasury takes, an assumption.',
  'Geen officiële Nederlandse waarde: de QALY-waarde van SEO gedeeld door de 7 punten van HM Treasury, een aanname.',
)

const analogue = (id: string, what: Text, value: DecimalText): KeyFigure =>
  amount({
    id: `nl.wellby.analogue2015.${id}`,
    label: t(
      `Point of life satisfaction for a year, Dutch analogue, ${what.en}`,
      `Punt levenstevredenheid per jaar, Nederlandse tegenhanger, ${what.nl}`,
    ),
    unit: perYear('EUR'),
    value,
    level: 2015,
    edition: 'own computation 2026',
    source: sources.overview,
    place: 'table 3, QALY of SEO, divided by 7 and rounded',
    note: unofficial,
    derived: true,
  })

const low = t('low', 'laag')
const high = t('high', 'hoog')

const zinLow = zin('burden-low', '0.10–0.40', '20000')
const zinMiddle = zin('burden-middle', '0.41–0.70', '50000')
const zinHigh = zin('burden-high', '0.71–1.00', '80000')

/** The bands of disease burden of the Dutch reference values, both ends included, to two decimals. */
export const zinBurdenBands: readonly { readonly from: number; readonly to: number; readonly figure: KeyFigure }[] =
  frozen([
    { from: 0.1, to: 0.4, figure: zinLow },
    { from: 0.41, to: 0.7, figure: zinMiddle },
    { from: 0.71, to: 1, figure: zinHigh },
  ])

/** Values of wellbeing and health (waarden van welzijn en gezondheid), Dutch ones. */
export const dutchWellbeing: readonly KeyFigure[] = Object.freeze([
  zinLow,
  zinMiddle,
  zinHigh,
  dutch(
    'qaly.seo2015.low',
    t('QALY, social-domain appraisals, low (SEO)', 'QALY, MKBA sociaal domein, laag (SEO)'),
    '50000',
    2015,
    'SEO 2015',
  ),
  dutch(
    'qaly.seo2015.high',
    t('QALY, social-domain appraisals, high (SEO)', 'QALY, MKBA sociaal domein, hoog (SEO)'),
    '100000',
    2015,
    'SEO 2015',
  ),
  dutch(
    'qaly.ce-delft.central',
    t('QALY, environment, central (CE Delft)', 'QALY, milieu, centraal (CE Delft)'),
    '70000',
    2015,
    'CE Delft 2015',
    t(
      'Price level assumed equal to that of the life year.',
      'Prijspeil gelijk verondersteld aan dat van het levensjaar.',
    ),
  ),
  dutch(
    'voly.ce-delft.2015',
    t('Life year, environment (CE Delft)', 'Levensjaar, milieu (CE Delft)'),
    '70000',
    2015,
    'CE Delft 2015',
  ),
  dutch(
    'voly.ce-delft.2019',
    t('Life year, environment (CE Delft)', 'Levensjaar, milieu (CE Delft)'),
    '74244',
    2019,
    'CE Delft 2019/20',
    t('Stated for 2019/20: price level 2019 assumed.', 'Vermeld voor 2019/20: prijspeil 2019 aangenomen.'),
  ),
  number(
    {
      id: 'nl.voly.per-qaly',
      label: t('Life year over QALY', 'Levensjaar gedeeld door QALY'),
      unit: '1',
      edition: 'PMC10722785',
      source: sources.overview,
      place: 'table 3, conversions',
    },
    '0.92',
    t('As one Dutch study uses it.', 'Zoals één Nederlandse studie het gebruikt.'),
  ),
  number(
    {
      id: 'nl.vsl.years',
      label: t('Statistical life over life year', 'Statistisch leven gedeeld door levensjaar'),
      unit: 'year',
      edition: 'PMC10722785',
      source: sources.overview,
      place: 'table 3, conversions',
    },
    '30.894',
    t(
      'Discounted remaining years at 1.5 % a year and a life expectancy of 81.1.',
      'Verdisconteerde resterende jaren bij 1,5 % per jaar en een levensverwachting van 81,1.',
    ),
  ),
  amount({
    id: 'nl.vsl.oeei',
    label: t('Statistical life, transport (OEEI)', 'Statistisch leven, verkeer (OEEI)'),
    unit: 'EUR/person',
    value: '1500000',
    level: 1998,
    edition: 'OEEI 2000',
    source: sources.oeei,
    place: 'known from texts that quote it; page not known',
    note: t('Old: for redoing old studies only.', 'Oud: alleen om oude studies over te doen.'),
  }),
  analogue('low', low, '7143'),
  analogue('high', high, '14286'),
])
