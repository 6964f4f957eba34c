import type { Source } from '../../../quantity/source.js'
import type { Text } from '../../../quantity/text.js'
import type { IndicatorDescription } from '../indicator.js'

/*
 * The indicators of the Regionale Monitor Brede Welvaart, rebuilt from a copy of its data that students made and from
 * texts of CBS. Names, units and directions are transcribed; codes and exact definitions are to be checked in StatLine.
 */

/** The themes of the monitor: eight of here and now, four kinds of capital for later. */
export type MonitorTheme =
  | 'subjectiveWellbeing'
  | 'materialWelfare'
  | 'health'
  | 'workAndLeisure'
  | 'housing'
  | 'society'
  | 'safety'
  | 'environment'
  | 'economicCapital'
  | 'naturalCapital'
  | 'humanCapital'
  | 'socialCapital'

/** An indicator of the monitor. It has no goalposts: CBS publishes none. */
export interface MonitorIndicator extends Omit<IndicatorDescription, 'better'> {
  readonly theme: MonitorTheme
  readonly dimension: 'hereAndNow' | 'later'
  /** Null where the transcription does not say which way is the better one. */
  readonly better: IndicatorDescription['better'] | null
  readonly note: Text | null
}

export const regionalMonitorSource: Source = {
  id: 'CBS-RMBW',
  mark: 'transcribed',
  title: 'Regionale Monitor Brede Welvaart, CBS, yearly since 2020',
  place: 'indicators, as copied by students; codes not known',
  url: 'https://github.com/belinaileen/MinorCMOStamm',
  note: 'Names, units and directions only. Check codes and exact definitions in CBS StatLine before use.',
}

const gdpIsAmbiguous: Text = {
  en: 'Favourable in the scheme of CBS; for residents ambiguous, as it measures where production takes place.',
  nl: 'Gunstig in het schema van CBS; voor inwoners tweeslachtig, want het meet waar de productie plaatsvindt.',
}
const vacanciesAreAmbiguous: Text = {
  en: 'Favourable in the scheme of CBS; for residents ambiguous, as it may also be a shortage of labour.',
  nl: 'Gunstig in het schema van CBS; voor inwoners tweeslachtig, want het kan ook een tekort aan arbeid zijn.',
}
const directionNotKnown: Text = {
  en: 'The transcription does not say whether 1 or 4 is the better score.',
  nl: 'De overname zegt niet of 1 of 4 de betere score is.',
}
const unitFromNow: Text = {
  en: 'Unit as for here and now; the transcription names the indicator only.',
  nl: 'Eenheid zoals bij hier en nu; de overname noemt alleen de indicator.',
}

type Row = readonly [id: string, en: string, nl: string, unit: string, better: MonitorIndicator['better'], note?: Text]

const theme = (
  name: MonitorTheme,
  dimension: MonitorIndicator['dimension'],
  rows: readonly Row[],
): readonly MonitorIndicator[] =>
  rows.map(([id, en, nl, unit, better, note = null]) =>
    Object.freeze({
      id: `${dimension === 'later' ? 'later.' : ''}${id}`,
      label: { en, nl },
      unit,
      better,
      theme: name,
      dimension,
      note,
    }),
  )

/** The indicators of the Regionale Monitor Brede Welvaart (CBS), with units as published: percentages from 0 to 100. */
export const regionalMonitorIndicators: readonly MonitorIndicator[] = Object.freeze([
  ...theme('subjectiveWellbeing', 'hereAndNow', [
    [
      'life-satisfaction',
      'satisfied with life (score of 7 or more)',
      'tevreden met het leven (score 7 of hoger)',
      '%',
      'high',
    ],
    ['leisure-satisfaction', 'satisfied with leisure time', 'tevreden met vrije tijd', '%', 'high'],
    ['social-life-satisfaction', 'satisfied with social life', 'tevreden met sociaal leven', '%', 'high'],
  ]),
  ...theme('materialWelfare', 'hereAndNow', [
    [
      'median-disposable-income',
      'median disposable income of households',
      'mediaan besteedbaar inkomen van huishoudens',
      'EUR/household, constant prices',
      'high',
    ],
    [
      'gdp-per-inhabitant',
      'gross domestic product per inhabitant',
      'bbp per inwoner',
      'EUR/person',
      'high',
      gdpIsAmbiguous,
    ],
    ['problematic-debt', 'households with problematic debts', 'huishoudens met problematische schulden', '%', 'low'],
  ]),
  ...theme('health', 'hereAndNow', [
    ['overweight', 'overweight, 18 and over', 'overgewicht, 18 jaar en ouder', '%', 'low'],
    [
      'good-health',
      'good or very good experienced health, 18 and over',
      'goed ervaren gezondheid, 18 jaar en ouder',
      '%',
      'high',
    ],
    ['life-expectancy', 'life expectancy', 'levensverwachting', 'year', 'high'],
    ['long-term-illness', 'long-term illness', 'langdurige ziekte', '%', 'low'],
  ]),
  ...theme('workAndLeisure', 'hereAndNow', [
    [
      'net-participation',
      'net labour participation, 15 to 74',
      'netto arbeidsparticipatie, 15 tot 75 jaar',
      '%',
      'high',
    ],
    [
      'gross-participation',
      'gross labour participation, 15 to 74',
      'bruto arbeidsparticipatie, 15 tot 75 jaar',
      '%',
      'high',
    ],
    ['higher-education', 'higher education', 'hoogopgeleid', '%', 'high'],
    ['basic-qualification', 'basic qualification', 'startkwalificatie', '%', 'high'],
    ['unemployment', 'unemployment', 'werkloosheid', '%', 'low'],
    ['vacancy-rate', 'vacancies', 'vacaturegraad', '1/1,000 jobs', 'high', vacanciesAreAmbiguous],
    [
      'travel-time-satisfaction',
      'satisfied with travel time to work',
      'tevreden met reistijd naar het werk',
      '%',
      'high',
    ],
    ['distance-to-public-transport', 'distance to public transport', 'afstand tot openbaar vervoer', 'km', 'low'],
  ]),
  ...theme('housing', 'hereAndNow', [
    ['home-satisfaction', 'satisfied with the home', 'tevreden met de woning', '%', 'high'],
    ['neighbourhood-satisfaction', 'satisfied with the neighbourhood', 'tevreden met de woonomgeving', '%', 'high'],
    ['distance-to-sports-ground', 'distance to a sports ground', 'afstand tot sportterrein', 'km', 'low'],
    ['distance-to-primary-school', 'distance to a primary school', 'afstand tot basisschool', 'km', 'low'],
    ['distance-to-cafe', 'distance to a café', 'afstand tot café', 'km', 'low'],
  ]),
  ...theme('society', 'hereAndNow', [
    [
      'social-contact',
      'contact with family, friends or neighbours',
      'contact met familie, vrienden of buren',
      '%',
      'high',
    ],
    ['trust-in-institutions', 'trust in institutions', 'vertrouwen in instituties', '%', 'high'],
    ['trust-in-others', 'trust in others', 'vertrouwen in anderen', '%', 'high'],
    ['volunteering', 'volunteering', 'vrijwilligerswerk', '%', 'high'],
  ]),
  ...theme('safety', 'hereAndNow', [
    ['often-feels-unsafe', 'often feels unsafe', 'voelt zich vaak onveilig', '%', 'low'],
    ['experienced-crime', 'offences experienced', 'ondervonden delicten', '1/100 persons', 'low'],
    ['registered-crime', 'registered crimes', 'geregistreerde misdrijven', '1/1,000 persons', 'low'],
  ]),
  ...theme('environment', 'hereAndNow', [
    ['nature-per-inhabitant', 'nature per inhabitant', 'natuurgebied per inwoner', 'ha/1,000 persons', 'high'],
    ['fine-particles', 'fine particles (PM2.5)', 'fijnstof (PM2.5)', 'µg/m³', 'low'],
    ['distance-to-green', 'distance to public green space', 'afstand tot openbaar groen', 'km', 'low'],
    ['nature-and-woodland', 'nature and woodland', 'natuur- en bosgebied', '%', 'high'],
    [
      'greenhouse-gas',
      'greenhouse gas emissions per inhabitant',
      'broeikasgasuitstoot per inwoner',
      'tonne/person',
      'low',
    ],
    [
      'inland-bathing-water',
      'quality of inland bathing water',
      'kwaliteit zwemwater binnen',
      'score from 1 to 4',
      null,
      directionNotKnown,
    ],
    [
      'coastal-bathing-water',
      'quality of coastal bathing water',
      'kwaliteit zwemwater kust',
      'score from 1 to 4',
      null,
      directionNotKnown,
    ],
  ]),
  ...theme('economicCapital', 'later', [
    ['household-debt', 'debt per household', 'schuld per huishouden', 'EUR/household', 'low'],
    ['median-wealth', 'median wealth of households', 'mediaan vermogen van huishoudens', 'EUR/household', 'high'],
  ]),
  ...theme('naturalCapital', 'later', [
    ['solar-power', 'solar power per inhabitant', 'zonne-energie per inwoner', 'W/person', 'high'],
    ['built-up-land', 'built-up land', 'bebouwd terrein', '%', 'low'],
    ['phosphate-excretion', 'phosphate excretion', 'fosfaatuitscheiding', 'kg/ha', 'low'],
    ['nitrogen-excretion', 'nitrogen excretion', 'stikstofuitscheiding', 'kg/ha', 'low'],
    ['green-blue-space', 'green and blue space per inhabitant', 'groen-blauwe ruimte per inwoner', 'm²/person', 'high'],
  ]),
  ...theme('humanCapital', 'later', [
    ['hours-worked', 'hours worked', 'arbeidsduur', 'hour/week', 'high'],
    ['higher-education', 'higher education', 'hoogopgeleid', '%', 'high'],
    [
      'good-health',
      'good or very good experienced health, 18 and over',
      'goed ervaren gezondheid, 18 jaar en ouder',
      '%',
      'high',
    ],
  ]),
  ...theme('socialCapital', 'later', [
    ['social-cohesion', 'social cohesion', 'sociale cohesie', 'score from 0 to 10', 'high'],
    ['trust-in-institutions', 'trust in institutions', 'vertrouwen in instituties', '%', 'high', unitFromNow],
    ['trust-in-others', 'trust in others', 'vertrouwen in anderen', '%', 'high', unitFromNow],
    ['volunteering', 'volunteering', 'vrijwilligerswerk', '%', 'high', unitFromNow],
  ]),
])
