import * as z from 'zod'
import { InputError } from '../../appraisal/input/problem.js'
import { choiceParameter, nameParameter, numberParameter } from '../../appraisal/parameter.js'
import type { Parameters, Unfit } from '../../appraisal/plug-in.js'
import type { ByGroup, CentralValues, WeightsContext, WeightsMethod } from '../method.js'
import { overGroups } from '../weights/by-group.js'
import { needWeights, needWeightsNote } from '../weights/need.js'
import { referenceLevel } from '../weights/reference-level.js'
import {
  levelShares,
  levelUnused,
  meanOver,
  normalisationOf,
  normalisationText,
  referenceOf,
  referenceUnfit,
  scoreLevelParameters,
} from './weights-parts/level.js'

const parameters = z.object({
  score: nameParameter({
    label: {
      en: 'column with the score, higher is better: by region and group, or by region',
      nl: 'kolom met de score, hoger is beter: per regio en groep, of per regio',
    },
    default: null,
  }),
  form: choiceParameter({
    label: {
      en: 'ratio to the reference, or gap below it',
      nl: 'verhouding tot de referentie, of achterstand daarop',
    },
    options: ['ratio', 'gap'],
    default: 'ratio',
  }),
  strength: numberParameter({
    label: { en: 'how strongly a lower score counts', nl: 'hoe sterk een lagere score telt' },
    unit: '1',
    default: '1',
    source: { id: 'design of this library', title: 'nobody has published a value', mark: 'assumed' },
    min: 0,
    max: 10,
  }),
  ...scoreLevelParameters,
})

/** A score by region and group; where it is known by region alone, that of the region for each group: it is about a place. */
const scoreOf = ({ parameters: given, cellColumn, column, groups }: WeightsContext): ByGroup => {
  const name = given.word('score')
  try {
    return cellColumn(name)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return overGroups(column(name), groups)
  }
}

const isRatio = (given: Parameters): boolean => given.word('form') === 'ratio'

/** A gap is a share of the reference, which scores of 0 can leave at 0; what is wrong with a column itself is said of it. */
const referenceZero = (context: WeightsContext, score: ByGroup, read: CentralValues): readonly Unfit[] => {
  const { parameters: given, cellColumn } = context
  const reference = given.word('reference')
  if (isRatio(given) || reference === 'number') return []
  const [scores, people] = [read(score), read(cellColumn(given.word('population')))]
  if ([scores, people].some((values) => values.some((value) => value < 0) || values.every((value) => value === 0)))
    return []
  const [level] = read(referenceLevel(score, referenceOf(context, 'referenceScore')))
  if (level !== 0) return []
  return [
    {
      parameter: 'reference',
      message: {
        en: `the ${reference} score is 0, and a gap is a share of it`,
        nl: `de ${reference === 'mean' ? 'gemiddelde' : 'mediane'} score is 0, en een achterstand is een deel ervan`,
      },
      expected: { en: 'a reference score above 0', nl: 'een referentiescore boven 0' },
      mend: {
        en: 'correct the scores, or state a score that is aimed at with reference: number',
        nl: 'verbeter de scores, of noem een score die wordt nagestreefd met reference: number',
      },
    },
  ]
}

/**
 * Need weights (behoeftegewichten): w = (S̄ / S)^φ, or w = 1 + λ · max(0, (S̄ − S) / S̄), S a broad-welfare score.
 *
 * A design of this library and no published method. Region × group, or region; scores above 0 in any one unit (in the
 * form `gap` also 0, if not everywhere), higher is better; weights pure numbers, one set for all lines.
 *
 * @throws InputError `columnNotPositive`, `negativeFigure`, `nothingToDivideBy`, `missingNeed`, `parametersDoNotFit`, `keyWithoutEffect`.
 */
export const needScore: WeightsMethod = {
  id: 'needScore',
  kind: 'weights',
  label: { en: 'need weights (design of this library)', nl: 'behoeftegewichten (ontwerp van deze bibliotheek)' },
  claim: {
    en: 'A euro counts for more where broad welfare is lower, as an index of it scores regions or groups. No official or published mapping from score to weight exists: this one is a scenario.',
    nl: 'Een euro telt zwaarder waar de brede welvaart lager is, zoals een index die voor regio’s of groepen scoort. Een officiële of gepubliceerde vertaling van score naar gewicht bestaat niet: deze is een scenario.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Broad welfare, spread fairly over all regions, should lead in the appraisal of public investment.',
          nl: 'Brede welvaart, eerlijk verdeeld over alle regio’s, moet leidend zijn bij de afweging van publieke investeringen.',
        },
        source: 'SER Noord-Nederland 2024',
      },
    ],
    against: [
      {
        text: {
          en: 'A design of this library: nobody has published a mapping from a score to a weight, and guidance has none.',
          nl: 'Een ontwerp van deze bibliotheek: niemand heeft een vertaling van score naar gewicht gepubliceerd, en leidraden kennen er geen.',
        },
        source: 'own remark',
      },
      {
        text: {
          en: 'What an index says depends on its indicators and weights: one puts the large cities lowest, a count of indicators Groningen and Limburg.',
          nl: 'Wat een index zegt hangt af van de indicatoren en gewichten: de ene zet de grote steden onderaan, een telling van indicatoren Groningen en Limburg.',
        },
        source: 'Rabobank & Utrecht University 2024; CBS 2024',
      },
      {
        text: {
          en: 'Most indicators are effects of the appraisal already, and the weights of an index are political.',
          nl: 'De meeste indicatoren zijn al effecten in de afweging, en de gewichten van een index zijn politiek.',
        },
        source: 'Jacobs 2021; CPB & PBL 2022',
      },
      {
        text: {
          en: 'The average of a region hides the gaps within it.',
          nl: 'Het gemiddelde van een regio verhult de verschillen erbinnen.',
        },
        source: 'own remark',
      },
    ],
  },
  needs: [],
  parameters,
  positive: (given) => (isRatio(given) ? [given.word('score')] : []),
  // A gap is a share of the reference score: scores of 0 have one, those below 0 do not.
  shares: (given) => [...levelShares(given), ...(isRatio(given) ? [] : [given.word('score')])],
  // A gap is no proportion: its weights depend on the reference at any level.
  unused: (given) => levelUnused(given, 'referenceScore', isRatio(given)),
  unfit: (context, read) => {
    const score = scoreOf(context)
    return [...referenceUnfit(context, 'referenceScore', score, read), ...referenceZero(context, score, read)]
  },
  weights: (context) => {
    const { parameters: given } = context
    const normalisation = normalisationOf(context)
    return {
      weights: needWeights({
        score: scoreOf(context),
        reference: referenceOf(context, 'referenceScore'),
        form: isRatio(given) ? 'ratio' : 'gap',
        strength: given.number('strength'),
        normalisation,
      }),
      normalisation: normalisationText(given),
      ...meanOver(normalisation),
      warnings: [{ code: 'designOfThisLibrary', ...needWeightsNote }],
    }
  },
}
