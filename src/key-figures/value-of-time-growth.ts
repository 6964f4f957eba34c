import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import { byYear, figure, recalled, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * Real growth of the value of time (reële groei van de reistijdwaardering). The three paths of the SEE page, WLO Laag, have
 * one index in common. That of WLO Hoog, and the path that goes with the values of KiM 2023, could not be read.
 */

const derived = {
  validThrough: 2023,
  edition: 'SEE, values of KiM 2013 with WLO 2015',
  source: sources.accessibilityPage,
  mark: 'derived',
  status: 'derived',
} as const

const index = figure({
  ...derived,
  id: 'nl.value-of-time.index.wlo-laag',
  label: t('Index of the value of time, WLO Laag, 2010 = 1', 'Index van de reistijdwaardering, WLO Laag, 2010 = 1'),
  unit: '1',
  values: byYear(
    { 2010: '1.0000', 2020: '1.0303', 2030: '1.0995', 2040: '1.1838', 2050: '1.2681' },
    { between: 'geometric', after: 'constant', ruleMark: 'assumed' },
  ),
  place: 'page “bereikbaarheid”, commuting, WLO Laag: 9.25, 9.53, 10.17, 10.95, 11.73, each divided by the first',
  note: t(
    'A constant growth rate between the stated years is assumed here, and constant after 2050 is a recalled rule.',
    'Een vast groeipercentage tussen de genoemde jaren is hier aangenomen, en constant na 2050 is een regel uit het geheugen.',
  ),
})

const growth = (from: number, to: number, rate: DecimalText): KeyFigure =>
  figure({
    ...derived,
    id: `nl.value-of-time.growth.wlo-laag.${from}-${to}`,
    label: t(
      `Yearly real growth of the value of time, WLO Laag, ${from}–${to}`,
      `Jaarlijkse reële groei van de reistijdwaardering, WLO Laag, ${from}–${to}`,
    ),
    unit: '1/year',
    values: single(rate),
    place: `page “bereikbaarheid”, commuting, WLO Laag, ${from} and ${to}`,
  })

const elasticity = recalled({
  id: 'nl.value-of-time.income-elasticity',
  label: t(
    'Elasticity of the value of time to real income',
    'Elasticiteit van de reistijdwaardering naar reëel inkomen',
  ),
  unit: '1',
  values: single('0.5'),
  edition: 'KiM 2013',
  validThrough: 2023,
  source: sources.kim2013,
  place: 'rule: growth with real income to 2050, then constant; page not known',
})

/** Growth paths of the value of time (groeipaden van de reistijdwaardering). */
export const valueOfTimeGrowth: readonly KeyFigure[] = [
  index,
  growth(2010, 2020, '0.0030'),
  growth(2020, 2030, '0.0065'),
  growth(2030, 2040, '0.0074'),
  growth(2040, 2050, '0.0069'),
  elasticity,
]
