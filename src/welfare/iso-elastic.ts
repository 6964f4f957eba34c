import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter } from '../appraisal/parameter.js'
import { divide, multiply, power, sum } from '../quantity/operations.js'
import type { WeightsMethod } from './method.js'

/**
 * Iso-elastic distributional weights (inkomensgewichten): w_r = (y_ref / y_r)^η, y standardised disposable income of the
 * region, y_ref the mean over inhabitants.
 *
 * Normalisation: `populationMean`, Σ p_r w_r = 1 over shares of the population, or `reference`, w = 1 at the mean income.
 * Units: income EUR/year per person, weights pure numbers. Errors: missing columns. Source: facts on broad welfare § 1.1, § 1.4.
 */
export const isoElastic: WeightsMethod = {
  id: 'isoElastic',
  kind: 'weights',
  label: { en: 'income weights (iso-elastic)', nl: 'inkomensgewichten (iso-elastisch)' },
  claim: {
    en: 'An extra euro is worth more to those with less income, with a constant elasticity of marginal utility.',
    nl: 'Een extra euro is meer waard voor wie minder inkomen heeft, met een constante elasticiteit van het marginale nut.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Permitted beside the unweighted result by the UK Green Book (elasticity 1.3).',
          nl: 'Toegestaan naast het ongewogen resultaat in het Britse Green Book (elasticiteit 1,3).',
        },
        source: 'HM Treasury Green Book 2020, A3',
      },
    ],
    against: [
      {
        text: {
          en: 'There is no official Dutch value; national guidance is asked for first.',
          nl: 'Er is geen officiële Nederlandse waarde; eerst is een landelijke leidraad nodig.',
        },
        source: 'CPB DP 364 (2017)',
      },
      {
        text: {
          en: 'Differences within a region are larger than between regions; weighting regions is coarse.',
          nl: 'Verschillen binnen een regio zijn groter dan die ertussen; regio’s wegen is grof.',
        },
        source: 'facts on broad welfare § 1.5',
      },
    ],
  },
  needs: ['population'],
  parameters: z.object({
    elasticity: numberParameter({
      label: { en: 'elasticity of marginal utility of income', nl: 'elasticiteit van het marginale nut van inkomen' },
      unit: '1',
      default: '1.3',
      source: { id: 'broad-welfare § 1.2', title: 'HM Treasury Green Book 2018–2022, Annex A3', mark: 'quoted' },
      min: 0,
      max: 10,
    }),
    income: nameParameter({
      label: { en: 'column with income per inhabitant', nl: 'kolom met inkomen per inwoner' },
      default: 'income',
    }),
    normalisation: choiceParameter({
      label: { en: 'normalisation', nl: 'normalisatie' },
      options: ['populationMean', 'reference'],
      default: 'populationMean',
    }),
  }),
  weights: ({ column, parameters }) => {
    const population = column('population')
    const income = column(parameters.word('income'))
    const shares = divide(population, sum(population, 'region'), {
      en: 'share of the population',
      nl: 'aandeel in de bevolking',
    })
    const mean = sum(multiply(shares, income), 'region', { en: 'mean income', nl: 'gemiddeld inkomen' })
    const raw = power(divide(mean, income), parameters.number('elasticity'), {
      en: 'weight before normalisation',
      nl: 'gewicht voor normalisatie',
    })
    const warnings = [
      {
        en: 'The mean of a region hides the spread within it.',
        nl: 'Het gemiddelde van een regio verhult de spreiding erbinnen.',
      },
    ]
    if (parameters.word('normalisation') === 'reference') {
      return {
        weights: raw,
        normalisation: { en: 'weight 1 at the mean income', nl: 'gewicht 1 bij het gemiddelde inkomen' },
        warnings,
      }
    }
    const level = sum(multiply(shares, raw), 'region', { en: 'mean weight', nl: 'gemiddeld gewicht' })
    return {
      weights: divide(raw, level, { en: 'distributional weight', nl: 'verdelingsgewicht' }),
      normalisation: { en: 'mean weight over inhabitants 1', nl: 'gemiddeld gewicht over inwoners 1' },
      warnings,
    }
  },
}
