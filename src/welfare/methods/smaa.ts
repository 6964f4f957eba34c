import * as z from 'zod'
import type { Problem } from '../../appraisal/input/problem.js'
import { numberParameter, optionalNameParameter } from '../../appraisal/parameter.js'
import { numberText, type Text, textOf } from '../../quantity/text.js'
import type { AssessmentContext, Finding, RankingMethod } from '../method.js'
import { valuesOf } from '../multi-criteria/normalisation.js'
import { smaaPaced } from '../multi-criteria/smaa.js'
import { smaaTwoCriteria } from '../multi-criteria/smaa-two-criteria.js'
import { acceptabilityFigures } from '../multi-criteria/study/acceptability-figures.js'
import { type Decision, decisionOf } from '../multi-criteria/study/decision.js'
import { criterionFigures } from '../multi-criteria/study/figures.js'
import { orderOfSet } from '../multi-criteria/study/order-of-set.js'
import { normalisationParameter, scaleNote, scaleOf } from '../multi-criteria/study/parameters.js'
import { scaleProblems } from '../multi-criteria/study/scale-checks.js'
import { criteriaWarnings } from '../multi-criteria/study/warnings.js'
import { orInputErrorOf, problem, refuseAll } from './input-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const mostDraws = 1_000_000
const largestSeed = 2 ** 32 - 1
const choice = { id: 'own', title: 'choice of this library', mark: 'assumed' } as const

const numberOf = ({ parameters, numbers }: AssessmentContext, name: 'draws' | 'seed'): number =>
  numbers(parameters.number(name))[0] ?? Number.NaN

const notWhole = (context: AssessmentContext): readonly Problem[] =>
  (['draws', 'seed'] as const).flatMap((name) => {
    const value = numberOf(context, name)
    if (Number.isInteger(value)) return []
    const is = numberText(value)
    return [
      problem(
        'wrongParameter',
        [...context.path, 'parameters', name],
        t(`“${name}” is ${is.en}`, `“${name}” is ${is.nl}`),
        t('a whole number', 'een geheel getal'),
        t('correct the assumption', 'verbeter de aanname'),
      ),
    ]
  })

const tooFewCriteria = ({ criteria }: Decision): readonly Problem[] =>
  criteria.length > 1
    ? []
    : [
        problem(
          'nothingToRank',
          ['criteria'],
          t(
            'there is one criterion only, so no weights to vary',
            'er is maar één criterium, dus geen gewichten om te variëren',
          ),
          t('two or more criteria', 'twee of meer criteria'),
          t('add one, or choose another method', 'voeg er een toe, of kies een andere methode'),
        ),
      ]

type Input = Parameters<typeof smaaTwoCriteria>[0]

/** A whole number with its thousands apart. */
const grouped = (value: number, mark: ',' | '.'): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, mark)

/** Exact of two criteria, drawn of more. */
const found = async (
  context: AssessmentContext,
  decision: Decision,
  input: Input,
): Promise<Pick<Finding, 'figures' | 'notes'>> => {
  if (decision.criteria.length === 2) {
    const { alternatives, entropy } = smaaTwoCriteria(input)
    return {
      figures: acceptabilityFigures(decision, alternatives, entropy),
      notes: [
        t(
          'Exact, as there are two criteria; nothing is drawn.',
          'Exact, want er zijn twee criteria; er is niets getrokken.',
        ),
      ],
    }
  }
  const [draws, seed] = [numberOf(context, 'draws'), numberOf(context, 'seed')]
  const { alternatives, entropy, largestStandardError } = await smaaPaced({ ...input, draws, seed }, context.pace)
  return {
    figures: [
      ...acceptabilityFigures(decision, alternatives, entropy),
      {
        id: 'standardError',
        label: t('largest standard error of a share', 'grootste standaardfout van een aandeel'),
        unit: '1',
        value: largestStandardError,
      },
    ],
    notes: [
      t(
        `${grouped(draws, ',')} sets of weights drawn, seed ${seed}.`,
        `${grouped(draws, '.')} sets gewichten getrokken, startwaarde ${seed}.`,
      ),
    ],
  }
}

/**
 * Stochastic multi-criteria acceptability analysis (SMAA-2, stochastische multicriteria-acceptatieanalyse): the share of
 * all weights that give each alternative each rank in the weighted sum, E[w | it is first], and the chance that it is
 * first at these. All weights of 0 or more that add up to 1 are equally likely, or those that keep an order of importance.
 *
 * Units: scores in those of their criterion, shares pure numbers. Two criteria exactly, more by seeded draws: the same seed
 * gives the same result to the last bit. Errors: InputError for a single criterion, scores that do not fit the
 * normalisation or the range of their criterion, a set without an order, draws or a seed that is not whole.
 * Source: Lahdelma & Salminen, SMAA-2, Operations Research 49 (2001).
 */
export const smaa: RankingMethod = {
  id: 'smaa',
  kind: 'ranking',
  label: { en: 'rankings under all weights (SMAA)', nl: 'rangordes onder alle gewichten (SMAA)' },
  claim: {
    en: 'Where people disagree on weights, or nobody knows them, the question is under which weights each alternative is best, and how large a part of all weights that is.',
    nl: 'Waar mensen het over gewichten oneens zijn, of niemand ze kent, is de vraag bij welke gewichten elk alternatief het beste is, en welk deel van alle gewichten dat is.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Nobody has to state weights; an order of importance can be kept where there is one.',
          nl: 'Niemand hoeft gewichten te geven; een volgorde van belang kan behouden blijven waar die er is.',
        },
        source: 'Lahdelma & Salminen 2001',
      },
      {
        text: {
          en: 'The shares can be drawn as precisely as wanted, with an error that is known.',
          nl: 'De aandelen zijn zo nauwkeurig te trekken als gewenst, met een bekende fout.',
        },
        source: 'Tervonen & Lahdelma 2007',
      },
    ],
    against: [
      {
        text: {
          en: 'That all weights are equally likely is an assumption too, and it depends on which criteria there are: splitting one in two gives it more weight.',
          nl: 'Dat alle gewichten even waarschijnlijk zijn is ook een aanname, en die hangt af van welke criteria er zijn: wie een criterium in tweeën splitst geeft het meer gewicht.',
        },
        source: 'own remark',
      },
      {
        text: {
          en: 'A large share is no majority of people: it counts weights, and nobody may hold them.',
          nl: 'Een groot aandeel is geen meerderheid van mensen: het telt gewichten, en misschien heeft niemand die.',
        },
        source: 'own remark',
      },
      {
        text: {
          en: 'It does not say that a project is worth its cost; Dutch guidance builds on the balance and leaves what has no price beside it.',
          nl: 'Zij zegt niet of een project zijn kosten waard is; de Nederlandse leidraad bouwt op het saldo en laat wat geen prijs heeft ernaast staan.',
        },
        source: 'Romijn & Renes 2013',
      },
    ],
  },
  needs: ['criteria'],
  parameters: z.object({
    normalisation: normalisationParameter,
    order: optionalNameParameter({
      label: {
        en: 'set of weights whose order of importance is kept; all weights when left out',
        nl: 'gewichtenset waarvan de volgorde van belang behouden blijft; alle gewichten als het ontbreekt',
      },
    }),
    draws: numberParameter({
      label: { en: 'number of draws of weights', nl: 'aantal trekkingen van gewichten' },
      unit: '1',
      default: '100000',
      source: choice,
      min: 1,
      max: mostDraws,
    }),
    seed: numberParameter({
      label: { en: 'seed of the draws', nl: 'startwaarde van de trekkingen' },
      unit: '1',
      default: '1',
      source: choice,
      min: 0,
      max: largestSeed,
    }),
  }),
  assess: async (context) => {
    const decision = decisionOf(context)
    const scale = scaleOf(context.parameters)
    const { set, problems } = orderOfSet(context)
    refuseAll([...problems, ...tooFewCriteria(decision), ...notWhole(context), ...scaleProblems(decision, scale)])
    const { order } = set ?? {}
    return orInputErrorOf(['criteria'], async () => {
      const { table } = decision
      const normalisation = { kind: scale } as const
      const { figures, notes = [] } = await found(context, decision, {
        table,
        normalisation,
        weights: order ? { order } : {},
      })
      const of = set ? textOf(set.label) : null
      return {
        figures: [...figures, ...criterionFigures(decision, valuesOf(table, normalisation))],
        notes: [
          scaleNote[scale],
          of
            ? t(
                `All weights in the order of “${of.en}” are equally likely.`,
                `Alle gewichten in de volgorde van “${of.nl}” zijn even waarschijnlijk.`,
              )
            : t('All weights are equally likely.', 'Alle gewichten zijn even waarschijnlijk.'),
          ...notes,
        ],
        warnings: criteriaWarnings(context, set ? [set] : [], scale),
      }
    })
  },
}
