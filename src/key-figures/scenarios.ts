import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import { byYear, figure, recalled, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * Parameters of the scenarios (WLO-parameters). Those of WLO 2015 are recalled; a new WLO has been announced, whose
 * parameters could not be read. The Ruimtelijke Verkenning 2023 is another range, no WLO set.
 */

const wlo = { validFrom: 2016, edition: 'WLO 2015', source: sources.wlo, place: 'page not known' } as const

const wloScenario = (id: 'hoog' | 'laag', growth: DecimalText, population: DecimalText): readonly KeyFigure[] => {
  const name = id === 'hoog' ? 'WLO Hoog' : 'WLO Laag'
  return [
    recalled({
      ...wlo,
      id: `nl.scenarios.wlo2015.${id}.gdp-growth`,
      label: t(
        `Yearly growth of gross domestic product, ${name} (2015)`,
        `Jaarlijkse groei van het bbp, ${name} (2015)`,
      ),
      unit: '1/year',
      values: single(growth),
      note: t('“About”.', '“Ongeveer”.'),
    }),
    recalled({
      ...wlo,
      id: `nl.scenarios.wlo2015.${id}.population`,
      label: t(`Population of the Netherlands, ${name} (2015)`, `Bevolking van Nederland, ${name} (2015)`),
      unit: 'person',
      values: byYear({ 2050: population }),
      note: t('“About”.', '“Ongeveer”.'),
    }),
  ]
}

const outlook = (id: 'meer' | 'minder', what: 'inhabitants' | 'jobs', value: DecimalText): KeyFigure => {
  const name = id === 'meer' ? 'Meer' : 'Minder'
  const inhabitants = what === 'inhabitants'
  return figure({
    id: `nl.scenarios.ruimtelijke-verkenning2023.${id}.${what}`,
    label: t(
      `Change in ${what} to 2050, “${name}” (Ruimtelijke Verkenning 2023)`,
      `Verandering van het aantal ${inhabitants ? 'inwoners' : 'banen'} tot 2050, “${name}” (Ruimtelijke Verkenning 2023)`,
    ),
    unit: inhabitants ? 'person' : 'job',
    values: byYear({ 2050: value }),
    validFrom: 2023,
    edition: 'Ruimtelijke Verkenning 2023',
    source: sources.spatialOutlook,
    place: 'wiki of RSopen, scenarios',
    mark: 'transcribed',
    status: 'transcribed',
    note: t('Another range than WLO, not a WLO scenario.', 'Een andere bandbreedte dan de WLO, geen WLO-scenario.'),
  })
}

/** Parameters of the scenarios (scenarioparameters). */
export const scenarios: readonly KeyFigure[] = [
  ...wloScenario('hoog', '0.02', '19200000'),
  ...wloScenario('laag', '0.01', '16400000'),
  outlook('meer', 'inhabitants', '3400000'),
  outlook('meer', 'jobs', '1500000'),
  outlook('minder', 'inhabitants', '600000'),
  outlook('minder', 'jobs', '-200000'),
]
