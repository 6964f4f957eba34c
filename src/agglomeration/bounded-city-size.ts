import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter } from '../appraisal/parameter.js'
import type { Relocation } from '../appraisal/relocation.js'
import { constant } from '../quantity/leaf.js'
import { add, divide, exp, log, multiply, subtract } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { numberText } from '../quantity/text.js'
import type { AgglomerationContext, AgglomerationModel } from './model.js'
import { regionalAmount, regionalPeople } from './regional-amount.js'
import { sizeFollows, sizeRatio } from './size-ratio.js'
import { inDirectParameter, twoSided } from './two-sided.js'

const [unity, minusOne] = [constant(1), constant(-1)]

/** x^p − 1 from ln x. */
const growth = (logarithm: Quantity<'region'>, elasticity: Quantity<never>): Quantity<'region'> =>
  subtract(exp(multiply(logarithm, elasticity)), unity)

interface Effects {
  readonly productivity: Quantity<'region'>
  readonly urbanCost: Quantity<'region'>
}

/** What changes for those who already live there: output per head, and the costs of commuting and congestion. */
const effects = (context: AgglomerationContext, relocation: Relocation): Effects => {
  const { parameters } = context
  const a = add(parameters.number('staticElasticity'), parameters.number('learningElasticity'), {
    en: 'elasticity of output to size, σ + β',
    nl: 'elasticiteit van productie naar omvang, σ + β',
  })
  const b = add(parameters.number('commutingElasticity'), parameters.number('congestionElasticity'), {
    en: 'elasticity of urban costs to size, γ + θ',
    nl: 'elasticiteit van stedelijke kosten naar omvang, γ + θ',
  })
  const slack = subtract(b, a, { en: 'γ + θ less σ + β', nl: 'γ + θ min σ + β' })
  // 1 − a/b by way of its logarithm, which refuses γ + θ ≤ σ + β: then a city has no best size.
  const left = exp(
    subtract(
      log(slack, { en: 'logarithm of γ + θ less σ + β', nl: 'logaritme van γ + θ min σ + β' }),
      log(b, { en: 'logarithm of γ + θ', nl: 'logaritme van γ + θ' }),
    ),
    {
      en: 'consumption as a share of output at the best size',
      nl: 'consumptie als deel van productie bij de beste omvang',
    },
  )
  const size = log(
    divide(context.column('population'), regionalPeople(context, parameters.word('optimalPopulation')), {
      en: 'size over the best size',
      nl: 'omvang ten opzichte van de beste omvang',
    }),
    { en: 'logarithm of size over the best size', nl: 'logaritme van omvang ten opzichte van de beste' },
  )
  const change = log(sizeRatio(context, relocation, parameters.word('sizeFollows')), {
    en: 'logarithm of growth',
    nl: 'logaritme van de groei',
  })
  const costShare = multiply(subtract(unity, left), exp(multiply(size, slack)), {
    en: 'urban costs as a share of output',
    nl: 'stedelijke kosten als deel van productie',
  })
  const amount = regionalAmount(context, parameters.word('amountColumn'))
  const output =
    parameters.word('amountIs') === 'output'
      ? amount
      : divide(amount, consumptionShare(costShare), {
          en: 'output that goes with consumption',
          nl: 'productie die bij de consumptie hoort',
        })
  return {
    productivity: multiply(output, growth(change, a)),
    urbanCost: multiply(multiply(multiply(output, costShare), growth(change, b)), minusOne),
  }
}

/** 1 − the share of urban costs, by way of its logarithm: with nothing left to consume there is no such city. */
const consumptionShare = (costShare: Quantity<'region'>): Quantity<'region'> =>
  exp(
    log(
      subtract(unity, costShare, { en: 'consumption as a share of output', nl: 'consumptie als deel van productie' }),
      {
        en: 'logarithm of consumption as a share of output',
        nl: 'logaritme van consumptie als deel van productie',
      },
    ),
  )

const elasticity = (symbol: string, en: string, nl: string, value: string, range: string) =>
  numberParameter({
    label: { en: `${en}, ${symbol}`, nl: `${nl}, ${symbol}` },
    unit: '1',
    default: value,
    source: {
      id: 'Duranton & Puga 2023',
      title: `United States (robustness ${range})`,
      mark: 'quoted',
    },
    min: 0,
    max: 0.5,
  })

/**
 * Bounded city size (begrensde stadsgrootte): output per head rises with size, commuting and congestion rise faster, so
 * each city has a best size for those who live there.
 *
 * c/c* = [n^a − (a/b)·n^b] / (1 − a/b), n = N/N*, a = σ + β, b = γ + θ > a; N* is the size at which c is largest.
 * productivity = Y·[(n'/n)^a − 1], urban costs = − Y·(a/b)·n^(b−a)·[(n'/n)^b − 1]; their sum is the change in c.
 * Land rents are given back to residents, so only real costs are subtracted.
 * Units: columns EUR/year or EUR/person/year, persons, lines EUR/year at the study's prices.
 * Source: Duranton & Puga, Econometrica 91(6), 2023.
 */
export const boundedCitySize: AgglomerationModel = {
  id: 'boundedCitySize',
  label: { en: 'bounded city size', nl: 'begrensde stadsgrootte' },
  claim: {
    en: 'Output per head rises with the size of a city, and commuting and congestion rise faster, so each city has a best size for its residents. Below it growth helps them, above it growth harms them, and near it neither matters much.',
    nl: 'De productie per hoofd stijgt met de omvang van een stad, en reistijd en congestie stijgen sneller, zodat elke stad een beste omvang heeft voor wie er woont. Daaronder helpt groei hen, daarboven schaadt groei hen, en in de buurt ervan maakt het weinig uit.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Estimated on cities in the United States: static and learning gains 0.04 each, commuting 0.07, congestion 0.04.',
          nl: 'Geschat op steden in de Verenigde Staten: statische en leervoordelen elk 0,04, reiskosten 0,07, congestie 0,04.',
        },
        source: 'Duranton & Puga 2023',
      },
      {
        text: {
          en: 'It has both gains and costs of size, and counts real costs only: land rents go back to residents.',
          nl: 'Het heeft zowel de baten als de kosten van omvang, en telt alleen echte kosten: grondrente gaat terug naar bewoners.',
        },
        source: 'Duranton & Puga 2023',
      },
    ],
    against: [
      {
        text: {
          en: 'The best size is not observed, and the same study and others find that limits on planning keep most large cities too small.',
          nl: 'De beste omvang is niet waar te nemen, en dezelfde studie en andere vinden dat planningsgrenzen de meeste grote steden te klein houden.',
        },
        source: 'Duranton & Puga 2023; Albouy et al. 2019',
      },
      {
        text: {
          en: 'A single city in itself: regions of several cities, and effects between cities, are left out; the elasticities are American, and an English application has others.',
          nl: 'Eén stad op zichzelf: regio’s met meer steden, en effecten tussen steden, ontbreken; de elasticiteiten zijn Amerikaans, en een Engelse toepassing heeft andere.',
        },
        source: 'Duranton & Puga 2023; urb_growth_eng; own remark',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['jobs', 'output', 'population', 'relocation'],
  positive: (parameters) => [
    'population',
    parameters.word('optimalPopulation'),
    ...(parameters.word('sizeFollows') === 'jobs' ? ['jobs'] : []),
  ],
  parameters: z.object({
    staticElasticity: elasticity(
      'σ',
      'static elasticity of output',
      'statische elasticiteit van productie',
      '0.04',
      '0.02 to 0.04',
    ),
    learningElasticity: elasticity(
      'β',
      'learning elasticity of output',
      'leerelasticiteit van productie',
      '0.04',
      '0.02 to 0.04',
    ),
    commutingElasticity: elasticity(
      'γ',
      'elasticity of commuting costs to distance',
      'elasticiteit van reiskosten naar afstand',
      '0.07',
      '0.06 to 0.08',
    ),
    congestionElasticity: elasticity(
      'θ',
      'elasticity of congestion to population',
      'elasticiteit van congestie naar inwoners',
      '0.04',
      '0.03 to 0.05',
    ),
    productivityInDirect: inDirectParameter({ en: 'productivity', nl: 'productiviteit' }),
    urbanCostInDirect: inDirectParameter({ en: 'commuting and congestion', nl: 'reiskosten en congestie' }),
    optimalPopulation: nameParameter({
      label: { en: 'column of the best size', nl: 'kolom met de beste omvang' },
      default: 'population',
    }),
    amountColumn: nameParameter({
      label: { en: 'column of output or consumption', nl: 'kolom met productie of consumptie' },
      default: 'output',
    }),
    amountIs: choiceParameter({
      label: { en: 'what that column is', nl: 'wat die kolom is' },
      options: ['output', 'consumption'],
      default: 'output',
    }),
    sizeFollows: choiceParameter({
      label: { en: 'what the size follows', nl: 'wat de omvang volgt' },
      options: sizeFollows,
      default: 'residents',
    }),
  }),
  unfit: (value) => {
    const sum = (a: string, b: string) => Number((value(a) + value(b)).toPrecision(12))
    const gains = sum('staticElasticity', 'learningElasticity')
    const costs = sum('commutingElasticity', 'congestionElasticity')
    const [a, b] = [numberText(gains), numberText(costs)]
    return costs > gains
      ? []
      : [
          {
            parameter: 'congestionElasticity',
            message: {
              en: `γ + θ is ${b.en} and σ + β is ${a.en}: a city then has no best size`,
              nl: `γ + θ is ${b.nl} en σ + β is ${a.nl}: een stad heeft dan geen beste omvang`,
            },
            expected: { en: 'γ + θ above σ + β', nl: 'γ + θ boven σ + β' },
            mend: {
              en: 'lower staticElasticity or learningElasticity, or raise the other two',
              nl: 'verlaag staticElasticity of learningElasticity, of verhoog de andere twee',
            },
          },
        ]
  },
  warning: (parameters) =>
    parameters.word('optimalPopulation') === 'population'
      ? {
          en: 'Each region is taken to have its best size now, so that every move, in or out, costs a little: a sensitivity.',
          nl: 'Elke regio geldt nu als van de beste omvang, zodat iedere verhuizing, in of uit, een beetje kost: een gevoeligheidsanalyse.',
        }
      : null,
  lines: (context) => {
    const { relocation, parameters } = context
    if (!relocation) return []
    const { productivity, urbanCost } = effects(context, relocation)
    const { ramp } = relocation
    return [
      ...twoSided({
        id: 'productivity',
        label: { en: 'productivity', nl: 'productiviteit' },
        effect: productivity,
        ramp,
        inDirectShare: parameters.number('productivityInDirect'),
      }),
      ...twoSided({
        id: 'urbanCost',
        label: { en: 'commuting and congestion', nl: 'reiskosten en congestie' },
        effect: urbanCost,
        ramp,
        inDirectShare: parameters.number('urbanCostInDirect'),
        inGdp: false,
      }),
    ]
  },
}
