import * as z from 'zod'
import { choiceParameter, optionalNameParameter } from '../../../appraisal/parameter.js'
import type { Parameters } from '../../../appraisal/plug-in.js'
import type { Text } from '../../../quantity/text.js'
import type { Scale } from './scale-checks.js'

const scales = ['statedRange', 'minMax', 'sum', 'vector', 'asGiven'] as const

/** How scores become values (standaardisatie): must be chosen, since it can turn a ranking round. */
export const normalisationParameter = choiceParameter({
  label: { en: 'how scores become values', nl: 'hoe scores waarden worden' },
  options: scales,
  default: null,
})

/** Which sets of weights count. */
export const weightSetsParameter = optionalNameParameter({
  label: {
    en: 'sets of weights by id, with commas between; all when left out',
    nl: 'gewichtensets naar id, met komma’s ertussen; alle als het ontbreekt',
  },
})

/** How sets become one, by their respondents. */
export const poolingParameter = choiceParameter({
  label: { en: 'how sets of weights are pooled', nl: 'hoe gewichtensets worden samengevoegd' },
  options: ['arithmetic', 'geometric', 'none'],
  default: 'arithmetic',
})

/** What a method that turns scores into values and ranks by sets of weights can be told. */
export const rankingParameters = z.object({
  normalisation: normalisationParameter,
  weightSets: weightSetsParameter,
  pooling: poolingParameter,
})

type ValueScale = (typeof scales)[number]

/** The scale that was chosen. */
export const scaleOf = (parameters: Parameters): ValueScale => {
  const word = parameters.word('normalisation')
  const scale = scales.find((each) => each === word)
  if (!scale) throw new TypeError(`“${word}” is no normalisation.`)
  return scale
}

/** What a scale does, in words. */
export const scaleNote: Readonly<Record<Exclude<Scale, 'own'>, Text>> = {
  statedRange: {
    en: 'Values run from 0 to 1 over the stated range of each criterion.',
    nl: 'Waarden lopen van 0 tot 1 over het gegeven bereik van elk criterium.',
  },
  minMax: {
    en: 'Values run from 0 for the worst alternative to 1 for the best on each criterion.',
    nl: 'Waarden lopen van 0 voor het slechtste alternatief tot 1 voor het beste op elk criterium.',
  },
  sum: {
    en: 'Values are shares of the sum of scores; where low is better, of the sum of 1 over the score.',
    nl: 'Waarden zijn aandelen in de som van de scores; waar laag beter is, in de som van 1 gedeeld door de score.',
  },
  vector: {
    en: 'Values are scores over the root of the sum of their squares; where low is better 1 less that.',
    nl: 'Waarden zijn scores gedeeld door de wortel van de som van hun kwadraten; waar laag beter is 1 min dat.',
  },
  asGiven: { en: 'Scores are values as they stand.', nl: 'Scores zijn waarden zoals ze er staan.' },
}
