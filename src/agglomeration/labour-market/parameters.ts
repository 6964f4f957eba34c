import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter } from '../../appraisal/parameter.js'

const switches = ['on', 'off'] as const

const tag = (title: string) =>
  ({
    id: 'DfT, TAG A2.2 and A2.3',
    title: `${title}; remembered, not checked in TAG A2.2 or A2.3`,
    mark: 'recalled',
  }) as const

const share = (en: string, nl: string, value: string, title: string) =>
  numberParameter({ label: { en, nl }, unit: '1', default: value, source: tag(title), min: 0, max: 1 })

/** What labourMarket can be told (parameters van de arbeidsmarkt), each number with unit, source and mark. */
export const labourMarketParameters = z.object({
  labourSupply: choiceParameter({
    label: { en: 'more people at work', nl: 'meer mensen aan het werk' },
    options: switches,
    default: 'on',
  }),
  productiveJobs: choiceParameter({
    label: { en: 'move to more productive jobs', nl: 'verplaatsing naar productievere banen' },
    options: switches,
    default: 'off',
  }),
  imperfectCompetition: choiceParameter({
    label: {
      en: 'output change in imperfectly competitive markets',
      nl: 'productieverandering op markten met onvolkomen concurrentie',
    },
    options: switches,
    default: 'on',
  }),
  supplyElasticity: numberParameter({
    label: {
      en: 'elasticity of labour supply to the return to work after tax',
      nl: 'elasticiteit van het arbeidsaanbod naar de opbrengst van werk na belasting',
    },
    unit: '1',
    default: '0.1',
    source: tag('labour supply elasticity 0.1'),
    min: 0,
    max: 2,
  }),
  incomeTax: numberParameter({
    label: { en: 'tax rate on the earnings of a worker', nl: 'belastingtarief op het loon van een werkende' },
    unit: '1',
    default: '0.30',
    source: tag('average tax rate 30 %'),
    min: 0,
    max: 0.95,
  }),
  entrantProductivity: share(
    'output of who enters work, relative to the mean worker',
    'productie van wie gaat werken, ten opzichte van de gemiddelde werkende',
    '0.69',
    'productivity of entrants 0.69 of the mean',
  ),
  labourSupplyWedge: share(
    'part of the output of more people at work that is welfare (tax wedge)',
    'deel van de productie van meer mensen aan het werk dat welvaart is (belastingwig)',
    '0.40',
    '40 % of the output',
  ),
  productiveJobsWedge: share(
    'part of the output of more productive jobs that is welfare (tax wedge)',
    'deel van de productie van productievere banen dat welvaart is (belastingwig)',
    '0.30',
    '30 % of the output',
  ),
  competitionShare: share(
    'share of business and freight benefits',
    'percentage van zakelijke en goederenvervoerbaten',
    '0.10',
    '10 %: price-cost margin 0.2 × demand elasticity 0.5',
  ),
  businessShare: numberParameter({
    label: {
      en: 'part of these benefits that is business travel and freight',
      nl: 'deel van deze baten dat zakelijk verkeer en goederenvervoer is',
    },
    unit: '1',
    default: '1',
    source: { id: 'own assumption', title: 'a stream of business benefits counts in full', mark: 'assumed' },
    min: 0,
    max: 1,
  }),
  businessStreams: nameParameter({
    label: {
      en: 'streams of direct benefits that are business travel and freight, separated by commas',
      nl: 'stromen van directe baten die zakelijk verkeer en goederenvervoer zijn, gescheiden door komma’s',
    },
    default: 'business',
  }),
  commutingCost: nameParameter({
    label: {
      en: 'column of the change in yearly commuting cost per worker, a saving negative',
      nl: 'kolom met de verandering van de jaarlijkse reiskosten per werkende, een besparing negatief',
    },
    default: 'commutingCostChange',
  }),
  wage: nameParameter({
    label: { en: 'column of the yearly gross wage per worker', nl: 'kolom met het jaarlijkse brutoloon per werkende' },
    default: 'wage',
  }),
  workers: nameParameter({
    label: { en: 'column of workers', nl: 'kolom met werkenden' },
    default: 'jobs',
  }),
  productivityFrom: choiceParameter({
    label: {
      en: 'productivity of jobs: an index in a column, or the raw output per worker',
      nl: 'productiviteit van banen: een index in een kolom, of de ruwe productie per werkende',
    },
    options: ['index', 'outputPerWorker'],
    default: 'index',
  }),
  productivityIndex: nameParameter({
    label: {
      en: 'column of the index of local productivity, 1 for the country',
      nl: 'kolom met de index van lokale productiviteit, 1 voor het land',
    },
    default: 'productivityIndex',
  }),
})
