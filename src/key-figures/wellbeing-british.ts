import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { recalled, single, t } from './figure.js'
import {
  wellbeingAmount as amount,
  wellbeingNumber as number,
  perYear,
  wellbeingSources as sources,
} from './wellbeing-figure.js'

const british = (id: string, what: Text, value: DecimalText): KeyFigure =>
  amount({
    id: `gb.wellby.hmt2021.${id}`,
    label: t(
      `Point of life satisfaction for a year, ${what.en} (HMT 2021)`,
      `Punt levenstevredenheid per jaar, ${what.nl} (HMT 2021)`,
    ),
    unit: perYear('GBP'),
    value,
    level: 2019,
    currency: 'GBP',
    edition: 'HMT 2021',
    source: sources.hmt2021,
    place: 'value of a WELLBY, 2019 prices; read in documents that quote it, page not known',
    note: t(
      'In pounds: convert before use. Replaces the effects that it contains; no income weights on top.',
      'In ponden: reken om vóór gebruik. Vervangt de effecten die het bevat; geen inkomensgewichten erbovenop.',
    ),
  })

const low = t('low', 'laag')
const high = t('high', 'hoog')

/** Values of wellbeing and health (waarden van welzijn en gezondheid), British ones, in pounds. */
export const britishWellbeing: readonly KeyFigure[] = Object.freeze([
  british('low', low, '10000'),
  british('central', t('central', 'centraal'), '13000'),
  british('high', high, '16000'),
  number(
    {
      id: 'gb.wellby.hmt2021.points-per-qaly',
      label: t('Points of life satisfaction in a QALY (HMT 2021)', 'Punten levenstevredenheid in een QALY (HMT 2021)'),
      unit: '1',
      edition: 'HMT 2021',
      source: sources.hmt2021,
      place: 'low end of the value of a WELLBY; page not known',
    },
    '7',
    t('An assumption of the guidance, behind the low value.', 'Een aanname van de leidraad, achter de lage waarde.'),
  ),
  recalled({
    id: 'gb.wellby.hmt2021.income-elasticity',
    label: t(
      'Income elasticity of the value of a point (HMT 2021)',
      'Inkomenselasticiteit van de waarde van een punt (HMT 2021)',
    ),
    unit: '1',
    values: single('1.3'),
    edition: 'HMT 2021',
    source: sources.hmt2021,
    place: 'uprating with real income; page not known',
  }),
  amount({
    id: 'gb.qaly.dhsc2024',
    label: t('QALY (DHSC)', 'QALY (DHSC)'),
    unit: perYear('GBP'),
    value: '70000',
    level: 2024,
    currency: 'GBP',
    edition: 'DHSC 2024',
    source: sources.greenbook,
    place: 'as contained in the package',
    note: t(
      'Price level assumed to be the year of the edition. In pounds.',
      'Prijspeil gelijk verondersteld aan het jaar van de editie. In ponden.',
    ),
  }),
  amount({
    id: 'gb.vpf.2023',
    label: t('Prevented fatality (VPF)', 'Voorkomen sterfgeval (VPF)'),
    unit: 'GBP/person',
    value: '2474341',
    level: 2023,
    currency: 'GBP',
    edition: '2023',
    source: sources.greenbook,
    place: 'as contained in the package',
    note: t('In pounds: convert before use.', 'In ponden: reken om vóór gebruik.'),
  }),
])
