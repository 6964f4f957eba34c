import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter } from '../../appraisal/parameter.js'
import { moversParameters } from '../movers-lines.js'
import { coveredElasticities, namedElasticities } from './elasticity-presets.js'

/** The word that leaves the elasticity to the parameter of that name. */
export const ownElasticity = 'own'

/** What densityRelocation can be told (parameters van dichtheid en verplaatsing), each number with unit, source and mark. */
export const densityRelocationParameters = z.object({
  elasticity: numberParameter({
    label: { en: 'elasticity of productivity to density', nl: 'elasticiteit van productiviteit naar dichtheid' },
    unit: '1',
    default: '0.03',
    source: {
      id: 'the published range of elasticities',
      title: 'central value of Groot et al. 2011, 2014, Donovan et al. 2024 and others (low 0.015, high 0.048)',
      mark: 'derived',
    },
    min: -0.5,
    max: 0.5,
    covers: coveredElasticities,
  }),
  elasticityPreset: choiceParameter({
    label: {
      en: 'a published elasticity by name, in place of one of the study',
      nl: 'een gepubliceerde elasticiteit bij naam, in plaats van een eigen',
    },
    options: [ownElasticity, ...namedElasticities],
    default: ownElasticity,
  }),
  ...moversParameters,
  onOutput: choiceParameter({
    label: { en: 'output that the change applies to', nl: 'productie waarop de verandering werkt' },
    options: ['base', 'new'],
    default: 'base',
  }),
  counted: choiceParameter({
    label: { en: 'which externalities count', nl: 'welke externe effecten tellen' },
    options: ['both', 'gainsOnly', 'lossesOnly'],
    default: 'both',
  }),
  amenities: choiceParameter({
    label: {
      en: 'amenities that follow the density of residents',
      nl: 'voorzieningen die de dichtheid van inwoners volgen',
    },
    options: ['leftOut', 'shown', 'counted'],
    default: 'leftOut',
  }),
  amenityElasticity: numberParameter({
    label: {
      en: 'elasticity of the value of amenities, as a share of their column, to the density of residents',
      nl: 'elasticiteit van de waarde van voorzieningen, als deel van hun kolom, naar de dichtheid van inwoners',
    },
    unit: '1',
    default: '0.0143',
    source: {
      id: 'Ahlfeldt & Pietrostefani 2019',
      title: '1 % density: amenities $100 beside wages $280 per head, wages 0.04; 0.04 × 100 / 280',
      mark: 'derived',
    },
    min: -0.5,
    max: 0.5,
  }),
  amenityColumn: nameParameter({
    label: { en: 'column that amenities are a share of', nl: 'kolom waar voorzieningen een deel van zijn' },
    default: 'income',
  }),
})
