import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter } from '../../appraisal/parameter.js'
import { additionalShareParameter } from '../two-sided.js'

const from = (id: string, title: string, mark: 'assumed' | 'recalled' | 'illustrative') =>
  ({ id, title, mark }) as const

/** What a study can say to `borrowedSize`. */
export const borrowedSizeParameters = z.object({
  form: choiceParameter({
    label: { en: 'which regions borrow size', nl: 'welke regio’s omvang lenen' },
    options: ['everywhere', 'threshold', 'shadow'],
    default: 'everywhere',
  }),
  borrowedElasticity: numberParameter({
    label: {
      en: 'elasticity of productivity to borrowed mass',
      nl: 'elasticiteit van productiviteit naar geleende massa',
    },
    unit: '1',
    default: '0.018',
    source: from(
      'OECD, recalled',
      '1 to 1.5 % per doubling of other cities within 300 km (recalled): ln 1.0125 / ln 2; illustrative',
      'recalled',
    ),
    min: -0.2,
    max: 0.2,
  }),
  threshold: numberParameter({
    label: { en: 'jobs from which a region borrows size', nl: 'banen vanaf waar een regio omvang leent' },
    unit: 'job',
    default: '1000000',
    source: from(
      'Verstraten, Verweij & Zwaneveld 2018',
      'the threshold of the Dutch study is not published as a figure; made up',
      'illustrative',
    ),
    min: 0,
    max: 1e9,
  }),
  shadowElasticity: numberParameter({
    label: {
      en: 'elasticity to borrowed mass in the shadow of a larger place',
      nl: 'elasticiteit naar geleende massa in de schaduw van een grotere plaats',
    },
    unit: '1',
    default: '-0.018',
    source: from(
      'Meijers, Burger & Hoogerbrugge 2016',
      'only the sign is published; as large as the gain of the largest place',
      'illustrative',
    ),
    min: -0.2,
    max: 0,
  }),
  urbanArea: nameParameter({
    label: {
      en: 'column with the number of the urban area of each region (shadow form)',
      nl: 'kolom met het nummer van het stedelijk gebied van elke regio (schaduwvorm)',
    },
    default: 'urbanArea',
  }),
  timesWithout: nameParameter({
    label: {
      en: 'beginning of the names of the columns of minutes without the project; the id of the other region follows',
      nl: 'begin van de namen van de kolommen met minuten zonder het project; het id van de andere regio volgt',
    },
    default: 'minutes-without-',
  }),
  timesWith: nameParameter({
    label: {
      en: 'beginning of the names of the columns of minutes with the project; the id of the other region follows',
      nl: 'begin van de namen van de kolommen met minuten met het project; het id van de andere regio volgt',
    },
    default: 'minutes-with-',
  }),
  decay: choiceParameter({
    label: { en: 'how mass counts less with travel time', nl: 'hoe massa minder telt met de reistijd' },
    options: ['exponential', 'power'],
    default: 'exponential',
  }),
  decayPerMinute: numberParameter({
    label: { en: 'decay per minute (exponential)', nl: 'afname per minuut (exponentieel)' },
    unit: '1/minute',
    default: '0.015',
    source: from('own assumption', '0.01 to 0.02 a minute for business trips', 'illustrative'),
    min: 0,
    max: 1,
  }),
  decayPower: numberParameter({
    label: { en: 'power of decay with minutes (power)', nl: 'macht van de afname met minuten (macht)' },
    unit: '1',
    default: '1',
    source: from('own assumption', 'no figure; as the market potential of Harris is usually written', 'illustrative'),
    min: 0,
    max: 5,
  }),
  masses: choiceParameter({
    label: {
      en: 'whether jobs stay where they are, or move as in the relocation',
      nl: 'of banen blijven waar ze zijn, of verhuizen zoals in de verplaatsing',
    },
    options: ['fixed', 'moving'],
    default: 'fixed',
  }),
  ownElasticity: numberParameter({
    label: {
      en: 'elasticity of productivity to a region’s own mass (moving masses)',
      nl: 'elasticiteit van productiviteit naar de eigen massa van een regio (verhuizende massa)',
    },
    unit: '1',
    default: '0.03',
    source: from('Ahrend, Farchy, Kaplanis & Lembcke 2014', 'within their 0.02 to 0.05', 'assumed'),
    min: -0.2,
    max: 0.2,
  }),
  exposedShare: numberParameter({
    label: {
      en: 'share of output that borrowed size works on (tradable services)',
      nl: 'deel van de productie waarop geleende omvang werkt (verhandelbare diensten)',
    },
    unit: '1',
    default: '1',
    source: from('own assumption', 'all output: large; restrict it to what is tradable where that is known', 'assumed'),
    min: 0,
    max: 1,
  }),
  additionalShare: additionalShareParameter({
    en: 'additional share: what is not in direct benefits already',
    nl: 'additioneel deel: wat niet al in de directe baten zit',
  }),
})
