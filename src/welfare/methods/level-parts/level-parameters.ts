import { nameParameter, numberParameter } from '../../../appraisal/parameter.js'

/** Column with the level of each region or income group, and that with the people behind it. */
export const levelColumns = {
  column: nameParameter({
    label: {
      en: 'column with income per inhabitant, or what else is compared in money a year',
      nl: 'kolom met inkomen per inwoner, of wat anders wordt vergeleken in geld per jaar',
    },
    default: 'income',
  }),
  population: nameParameter({
    label: { en: 'column with inhabitants', nl: 'kolom met inwoners' },
    default: 'population',
  }),
} as const

/** What of a file measures of levels read: the columns, and how the project changes the levels. */
export const levelParameters = {
  ...levelColumns,
  years: numberParameter({
    label: {
      en: 'years over which net benefits are spread evenly',
      nl: 'jaren waarover netto baten gelijk worden gespreid',
    },
    unit: 'year',
    default: null,
    source: { id: 'choice', title: 'choice of the study', mark: 'assumed' },
    min: 1,
    max: 1000,
  }),
} as const

/** Aversion to inequality ε (ongelijkheidsaversie). */
export const aversionParameter = numberParameter({
  label: { en: 'aversion to inequality', nl: 'ongelijkheidsaversie' },
  unit: '1',
  default: '1.3',
  source: {
    id: 'greenBook2022',
    title: 'HM Treasury, The Green Book (2022), Annex A3: elasticity of marginal utility of income, as aversion',
    mark: 'derived',
  },
  min: 0,
  max: 50,
  covers: [0.25, 2.5],
})
