import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { byYear, figure, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * British figures, for comparison and to redo British studies: carbon values and upper bounds of optimism bias. The carbon
 * values were read in a software package that contains the table, hence transcribed.
 */

const carbonValue = (series: string, name: Text, values: Readonly<Record<string, DecimalText>>): KeyFigure =>
  figure({
    id: `gb.carbon.desnz2023.${series}`,
    label: t(`British carbon value, ${name.en} series`, `Britse CO2-waarde, ${name.nl} reeks`),
    unit: 'GBP/tonne',
    per: 'tonne',
    values: byYear(values, { between: 'geometric', ruleMark: 'derived' }),
    prices: {
      currency: 'GBP',
      level: 2022,
      unit: 'marketPrices',
      vat: 'notApplicable',
      mark: 'assumed',
      note: t(
        'Prices of 2022 as stated; the price unit is not stated in what was read: assumed.',
        'Prijzen van 2022 zoals vermeld; de prijseenheid staat niet in wat gelezen is: aangenomen.',
      ),
    },
    kind: 'resourceCost',
    validFrom: 2023,
    edition: 'DESNZ, November 2023',
    source: sources.britishCarbon,
    place: 'data table 3, 2022 prices, as contained in the R package greenbook',
    mark: 'transcribed',
    status: 'transcribed',
    note: t(
      'Only the years stated here were read; the path grows about 1.5 % a year, so a constant growth rate is used between them. In pounds: convert before use.',
      'Alleen de hier genoemde jaren zijn gelezen; het pad groeit met ongeveer 1,5 % per jaar, dus daartussen geldt een vast groeipercentage. In ponden: reken om vóór gebruik.',
    ),
  })

const upperBound = (id: string, name: Text, value: DecimalText): KeyFigure =>
  figure({
    id: `gb.optimism-bias.upper-bound.${id}`,
    label: t(`Optimism bias, upper bound, ${name.en}`, `Optimisme in ramingen, bovengrens, ${name.nl}`),
    unit: '1',
    values: single(value),
    validFrom: 2013,
    edition: '2013',
    source: sources.greenBookOptimism,
    place: 'table 1, upper bounds',
    mark: 'quoted',
    status: 'official',
    note: t(
      'Mark-up on capital expenditure (outsourcing: on operating cost) before mitigation: cost × (1 + bound × (1 − mitigated share)).',
      'Opslag op investeringen (uitbesteding: op exploitatiekosten) vóór beheersing: kosten × (1 + grens × (1 − beheerst aandeel)).',
    ),
  })

/** British carbon values and optimism bias. */
export const british: readonly KeyFigure[] = [
  carbonValue('central', t('central', 'centrale'), { 2020: '253.19', 2024: '268.97', 2030: '294.5', 2050: '397.54' }),
  carbonValue('low', t('low', 'lage'), { 2020: '126.6', 2050: '198.77' }),
  carbonValue('high', t('high', 'hoge'), { 2020: '379.79', 2050: '596.31' }),
  upperBound('standard-buildings', t('standard buildings', 'standaardgebouwen'), '0.24'),
  upperBound('non-standard-buildings', t('non-standard buildings', 'bijzondere gebouwen'), '0.51'),
  upperBound('standard-civil', t('standard civil engineering', 'standaard civiele werken'), '0.44'),
  upperBound('non-standard-civil', t('non-standard civil engineering', 'bijzondere civiele werken'), '0.66'),
  upperBound('equipment', t('equipment and development', 'materieel en ontwikkeling'), '2.00'),
  upperBound('outsourcing', t('outsourcing', 'uitbesteding'), '0.41'),
]
