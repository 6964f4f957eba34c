import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { figure, recalled, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * Conventions with a number in them (rekenregels): horizon, end of traffic growth, and what is said of indirect and
 * agglomeration effects. Discount rates are regimes of the library and stand there.
 */

const horizon = figure({
  id: 'nl.conventions.horizon',
  label: t('Usual horizon: years of operation', 'Gebruikelijke zichtperiode: jaren exploitatie'),
  unit: 'year',
  values: single('100'),
  edition: 'discount rates 2020',
  validFrom: 2021,
  source: sources.discountQuestions2021,
  place: 'question on projects: normally 100 years, no growth of annual costs and benefits after year 100',
  mark: 'quoted',
  status: 'official',
})

const trafficGrowth = figure({
  id: 'nl.conventions.traffic-growth-through',
  label: t('Last year with growth of traffic and of hours lost', 'Laatste jaar met groei van verkeer en verliestijd'),
  unit: 'year',
  values: single('2040'),
  edition: '2018',
  validFrom: 2018,
  source: sources.trafficGrowth,
  place: 'advice on growth figures',
  mark: 'quoted',
  status: 'official',
  note: t(
    'Constant volumes after 2040 is a recalled reading of the advice.',
    'Constante volumes na 2040 is een lezing van het advies uit het geheugen.',
  ),
})

const indirect = (bound: 'low' | 'high', value: DecimalText): KeyFigure =>
  figure({
    id: `nl.indirect-effects.rule-of-thumb.${bound}`,
    label: t(
      `Indirect effects as a share of accessibility benefits, old rule of thumb, ${bound}`,
      `Indirecte effecten als aandeel van bereikbaarheidsbaten, oude vuistregel, ${bound === 'low' ? 'laag' : 'hoog'}`,
    ),
    unit: '1',
    values: single(value),
    edition: 'SEE page',
    source: sources.indirectPage,
    place: 'page “indirecte effecten”: 0 to 30 %',
    mark: 'quoted',
    status: 'official',
    note: t(
      'A range, no key figure: the page says that none exist and asks strong evidence for each use. Newer guidance counts proven additional effects only.',
      'Een bandbreedte, geen kengetal: de pagina zegt dat die niet bestaan en vraagt sterk bewijs voor elk gebruik. Nieuwere richtlijnen tellen alleen bewezen additionele effecten.',
    ),
  })

const density = (id: string, label: Text, value: DecimalText): KeyFigure =>
  recalled({
    id: `nl.agglomeration.density-elasticity.${id}`,
    label,
    unit: '1',
    values: single(value),
    validFrom: 2022,
    edition: 'KiM 2022',
    source: sources.agglomeration,
    place: 'order of magnitude; page not known',
  })

/** Numbers of conventions (rekenregels). */
export const conventions: readonly KeyFigure[] = [
  horizon,
  trafficGrowth,
  indirect('low', '0'),
  indirect('high', '0.30'),
  density(
    'low',
    t('Elasticity of productivity to density, low', 'Elasticiteit van productiviteit naar dichtheid, laag'),
    '0.02',
  ),
  density(
    'high',
    t('Elasticity of productivity to density, high', 'Elasticiteit van productiviteit naar dichtheid, hoog'),
    '0.05',
  ),
  density(
    'corrected-for-sorting',
    t(
      'Elasticity of productivity to density, corrected for sorting',
      'Elasticiteit van productiviteit naar dichtheid, gecorrigeerd voor sortering',
    ),
    '0.02',
  ),
]
