import { oneSchedule, t } from './make-regime.js'
import type { DiscountRegime, RegimeSource } from './regime.js'

/*
 * The European Commission's guides to cost-benefit analysis: a reference rate for countries that are eligible for the
 * Cohesion Fund, and a lower one for others. Countries may use a rate of their own: see `ramseyRate`.
 */

const guide2008: RegimeSource = {
  id: 'EU-2008',
  title: 'European Commission, Guide to Cost-Benefit Analysis of Investment Projects (2008), Annex B, p. 208',
  mark: 'quoted',
  url: 'https://www.yumpu.com/en/document/view/51028141/guide-to-cost-benefit-analysis-of-investment-projects-ramiri/208',
}
const guide2014: RegimeSource = {
  id: 'EU-2014',
  title: 'European Commission, Guide to Cost-Benefit Analysis of Investment Projects (2014): not read',
  mark: 'recalled',
  url: 'https://ec.europa.eu/regional_policy',
}
const notRead = t(
  'Illustrative: the rate is recalled and was not read in the guide.',
  'Illustratief: de voet komt uit het geheugen en is niet in de gids gelezen.',
)

/** The guide of 2008 for countries outside the Cohesion Fund: 3.5 %. */
export const eu2008: DiscountRegime = oneSchedule(
  {
    id: 'eu2008',
    label: t('European Commission 2008 (3.5 %)', 'Europese Commissie 2008 (3,5 %)'),
    source: guide2008,
    note: t('For countries that are not eligible for the Cohesion Fund.', 'Voor landen buiten het Cohesiefonds.'),
    validFrom: 2007,
    validThrough: 2013,
  },
  [0, '0.035'],
)

/** The guide of 2008 for countries in the Cohesion Fund: 5.5 %. */
export const eu2008Cohesion: DiscountRegime = oneSchedule(
  {
    id: 'eu2008Cohesion',
    label: t(
      'European Commission 2008, Cohesion Fund countries (5.5 %)',
      'Europese Commissie 2008, cohesielanden (5,5 %)',
    ),
    source: guide2008,
    note: t('For countries that are eligible for the Cohesion Fund.', 'Voor landen in het Cohesiefonds.'),
    validFrom: 2007,
    validThrough: 2013,
  },
  [0, '0.055'],
)

/** The guide of 2014 for other countries, from memory: 3 %. */
export const eu2014: DiscountRegime = oneSchedule(
  {
    id: 'eu2014',
    label: t('European Commission 2014 (3 %), illustrative', 'Europese Commissie 2014 (3 %), illustratief'),
    source: guide2014,
    note: notRead,
    validityKnown: false,
  },
  [0, '0.03'],
)

/** The guide of 2014 for countries in the Cohesion Fund, from memory: 5 %. */
export const eu2014Cohesion: DiscountRegime = oneSchedule(
  {
    id: 'eu2014Cohesion',
    label: t(
      'European Commission 2014, Cohesion Fund countries (5 %), illustrative',
      'Europese Commissie 2014, cohesielanden (5 %), illustratief',
    ),
    source: guide2014,
    note: notRead,
    validityKnown: false,
  },
  [0, '0.05'],
)

export const europeanRegimes: readonly DiscountRegime[] = [eu2008, eu2008Cohesion, eu2014, eu2014Cohesion]
