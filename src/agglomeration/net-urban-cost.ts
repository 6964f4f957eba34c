import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter } from '../appraisal/parameter.js'
import type { Relocation } from '../appraisal/relocation.js'
import { constant } from '../quantity/leaf.js'
import { add, divide, exp, log, multiply, power, subtract } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { numberText } from '../quantity/text.js'
import type { AgglomerationContext, AgglomerationModel } from './model.js'
import { regionalAmount, regionalPeople } from './regional-amount.js'
import { sizeFollows, sizeRatio } from './size-ratio.js'
import { inDirectParameter, shown, twoSided } from './two-sided.js'

const [unity, minusOne, half] = [constant(1), constant(-1), constant('0.5')]

/** Y · [(E'/E)^ε − 1], E jobs: what others gain in productivity. */
const productivity = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> => {
  const ratio = sizeRatio(context, relocation, 'jobs')
  const change = subtract(power(ratio, context.parameters.number('productivityElasticity')), unity, {
    en: 'change in productivity',
    nl: 'verandering van productiviteit',
  })
  return multiply(context.column('output'), change)
}

/**
 * The rise of urban costs that residents bear, a loss negative: − Y · [exp(Δ ln C) − 1], where
 * Δ ln C = ∫ ε_c d ln N = ln ρ · ε_c(N · √ρ), ρ the ratio of sizes: ε_c is linear in ln N, so its value halfway is exact.
 */
const urbanCost = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> => {
  const { parameters } = context
  const [smallSize, largeSize] = [parameters.number('smallPopulation'), parameters.number('largePopulation')]
  const [small, large] = [parameters.number('smallElasticity'), parameters.number('largeElasticity')]
  const growth = log(sizeRatio(context, relocation, parameters.word('sizeFollows')), {
    en: 'logarithm of growth',
    nl: 'logaritme van de groei',
  })
  const size = log(divide(regionalPeople(context, parameters.word('cityPopulation')), smallSize), {
    en: 'logarithm of city size over the small size',
    nl: 'logaritme van de stadsgrootte ten opzichte van de kleine maat',
  })
  const slope = divide(subtract(large, small), log(divide(largeSize, smallSize)), {
    en: 'rise of the elasticity per unit of the logarithm of size',
    nl: 'stijging van de elasticiteit per eenheid van de logaritme van de omvang',
  })
  const elasticity = add(small, multiply(slope, add(size, multiply(growth, half))), {
    en: 'elasticity of urban costs to size',
    nl: 'elasticiteit van stedelijke kosten naar omvang',
  })
  const rise = subtract(exp(multiply(elasticity, growth)), unity, {
    en: 'rise of urban costs',
    nl: 'stijging van stedelijke kosten',
  })
  return multiply(multiply(regionalAmount(context, parameters.word('costColumn')), rise), minusOne)
}

const elasticitySource = (title: string) => ({ id: 'Combes, Duranton & Gobillon 2019', title, mark: 'quoted' }) as const

/**
 * Agglomeration net of urban costs (agglomeratie na aftrek van stedelijke kosten): productivity rises with size with one
 * elasticity, the costs of living in a city with an elasticity that itself rises with size.
 *
 * ε_c(N) = ε_small + (ε_large − ε_small) · ln(N / N_small) / ln(N_large / N_small); per mover (ε_prod − ε_c(N)) · y.
 * Most of ε_c is land rent, a transfer to owners: the national balance has the real-resource fraction φ (0 by default),
 * the residents' account the fraction of its own (1 by default), shown apart and never added.
 * Units: columns EUR/year or EUR/person/year, persons, lines EUR/year at the study's prices.
 * Source: Combes, Duranton & Gobillon 2019. The interpolation in ln N is derived.
 */
export const netUrbanCost: AgglomerationModel = {
  id: 'netUrbanCost',
  label: { en: 'agglomeration net of urban costs', nl: 'agglomeratie na aftrek van stedelijke kosten' },
  claim: {
    en: 'Larger cities are more productive and dearer to live in, and the elasticity of these costs rises with size: in the largest cities it exceeds that of productivity, so residents gain when growth goes elsewhere. Most of the costs are land rent, which owners receive: the residents’ account stands apart from the national balance.',
    nl: 'Grotere steden zijn productiever en duurder om in te wonen, en de elasticiteit van die kosten stijgt met de omvang: in de grootste steden is zij hoger dan die van productiviteit, zodat bewoners winnen als groei elders landt. Het meeste van die kosten is grondrente, die eigenaren ontvangen: de rekening van bewoners staat los van het nationale saldo.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'French house and land prices give an elasticity of urban costs of 0.03 in a city of 100,000 and of 0.08 at the size of Paris; only the latter lies above most elasticities of productivity.',
          nl: 'Franse huizen- en grondprijzen geven een elasticiteit van stedelijke kosten van 0,03 in een stad van 100.000 inwoners en van 0,08 bij de omvang van Parijs; alleen die laatste is hoger dan de meeste elasticiteiten van productiviteit.',
        },
        source: 'Combes, Duranton & Gobillon 2019',
      },
      {
        text: {
          en: 'In most countries cities up to 3 million inhabitants go with the most growth.',
          nl: 'In de meeste landen gaan steden tot 3 miljoen inwoners samen met de meeste groei.',
        },
        source: 'Frick & Rodríguez-Pose 2017',
      },
    ],
    against: [
      {
        text: {
          en: 'Most of these costs are rents, a transfer from residents to owners; in the national balance only real resources count, and land prices are a direct effect already.',
          nl: 'Het meeste van deze kosten is grondrente, een overdracht van bewoners aan eigenaren; in het nationale saldo tellen alleen echte middelen, en grondprijzen zijn al een direct effect.',
        },
        source: 'Combes, Duranton & Gobillon 2019; own remark; Werkwijzer MKBA bij MIRT (KiM 2022)',
      },
      {
        text: {
          en: 'Other work finds the largest cities too small, and concentration good for growth in high-income countries.',
          nl: 'Ander werk vindt dat de grootste steden te klein zijn, en dat concentratie in rijke landen goed is voor groei.',
        },
        source: 'Albouy et al. 2019; Frick & Rodríguez-Pose 2018',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['jobs', 'output', 'population', 'relocation'],
  positive: (parameters) => [
    'jobs',
    parameters.word('cityPopulation'),
    ...(parameters.word('sizeFollows') === 'residents' ? ['population'] : []),
  ],
  parameters: z.object({
    productivityElasticity: numberParameter({
      label: { en: 'elasticity of productivity to density', nl: 'elasticiteit van productiviteit naar dichtheid' },
      unit: '1',
      default: '0.03',
      source: {
        id: 'the published range of elasticities',
        title: 'central value (low 0.015, high 0.048)',
        mark: 'derived',
      },
      min: -0.5,
      max: 0.5,
    }),
    smallElasticity: numberParameter({
      label: { en: 'elasticity of urban costs, small city', nl: 'elasticiteit van stedelijke kosten, kleine stad' },
      unit: '1',
      default: '0.03',
      source: elasticitySource('0.03 at 100,000 inhabitants'),
      min: 0,
      max: 0.5,
    }),
    largeElasticity: numberParameter({
      label: { en: 'elasticity of urban costs, large city', nl: 'elasticiteit van stedelijke kosten, grote stad' },
      unit: '1',
      default: '0.08',
      source: elasticitySource('0.08 at the size of Paris (earlier drafts 0.10; constant 0.033)'),
      min: 0,
      max: 0.5,
    }),
    smallPopulation: numberParameter({
      label: { en: 'inhabitants of the small city', nl: 'inwoners van de kleine stad' },
      unit: 'person',
      default: '100000',
      source: elasticitySource('0.03 at 100,000 inhabitants'),
      min: 1,
    }),
    largePopulation: numberParameter({
      label: { en: 'inhabitants of the large city', nl: 'inwoners van de grote stad' },
      unit: 'person',
      default: '12200000',
      source: {
        id: 'Combes, Duranton & Gobillon 2019',
        title: 'Paris as 122 times 100,000 inhabitants',
        mark: 'derived',
      },
      min: 1,
    }),
    realResourceShare: numberParameter({
      label: {
        en: 'share of urban costs that is real resources, in the national balance',
        nl: 'deel van stedelijke kosten dat echte middelen kost, in het nationale saldo',
      },
      unit: '1',
      default: '0',
      source: { id: 'own assumption', title: 'most is land rent, a transfer', mark: 'assumed' },
      min: 0,
      max: 1,
    }),
    residentsShare: numberParameter({
      label: {
        en: 'share of urban costs that residents bear, in their account',
        nl: 'deel van stedelijke kosten dat bewoners dragen, in hun rekening',
      },
      unit: '1',
      default: '1',
      source: { id: 'own assumption', title: 'residents pay rents as well', mark: 'assumed' },
      min: 0,
      max: 1,
    }),
    productivityInDirect: inDirectParameter({ en: 'productivity', nl: 'productiviteit' }),
    urbanCostInDirect: inDirectParameter({ en: 'urban costs', nl: 'stedelijke kosten' }),
    cityPopulation: nameParameter({
      label: { en: 'column of city size', nl: 'kolom met de stadsgrootte' },
      default: 'population',
    }),
    costColumn: nameParameter({
      label: { en: 'column that urban costs are a share of', nl: 'kolom waar stedelijke kosten een deel van zijn' },
      default: 'output',
    }),
    sizeFollows: choiceParameter({
      label: { en: 'what city size follows', nl: 'wat de stadsgrootte volgt' },
      options: sizeFollows,
      default: 'residents',
    }),
  }),
  unfit: (value) => {
    const [small, large] = [value('smallPopulation'), value('largePopulation')]
    const [atSmall, atLarge] = [value('smallElasticity'), value('largeElasticity')]
    const [isSmall, isLarge] = [numberText(atSmall), numberText(atLarge)]
    return [
      ...(large > small
        ? []
        : [
            {
              parameter: 'largePopulation',
              message: {
                en: `the large city has ${large} inhabitants and the small one ${small}`,
                nl: `de grote stad heeft ${large} inwoners en de kleine ${small}`,
              },
              expected: { en: 'more inhabitants in the large city', nl: 'meer inwoners in de grote stad' },
              mend: {
                en: 'raise largePopulation, or lower smallPopulation',
                nl: 'verhoog largePopulation, of verlaag smallPopulation',
              },
            },
          ]),
      ...(atLarge >= atSmall
        ? []
        : [
            {
              parameter: 'largeElasticity',
              message: {
                en: `the elasticity of urban costs is ${isLarge.en} in the large city and ${isSmall.en} in the small one: it would fall with size`,
                nl: `de elasticiteit van stedelijke kosten is ${isLarge.nl} in de grote stad en ${isSmall.nl} in de kleine: zij zou dalen met de omvang`,
              },
              expected: { en: 'smallElasticity or more', nl: 'smallElasticity of meer' },
              mend: {
                en: 'raise largeElasticity, or lower smallElasticity; equal values make it constant',
                nl: 'verhoog largeElasticity, of verlaag smallElasticity; gelijke waarden maken haar constant',
              },
            },
          ]),
    ]
  },
  warning: (parameters) =>
    parameters.word('cityPopulation') === 'population'
      ? {
          en: 'Each region is taken as one city of all its inhabitants: urban costs of regions of several cities come out too high.',
          nl: 'Elke regio geldt als één stad van al haar inwoners: stedelijke kosten van regio’s met meer steden komen te hoog uit.',
        }
      : null,
  lines: (context) => {
    const { relocation, parameters } = context
    if (!relocation) return []
    const { ramp } = relocation
    const gain = productivity(context, relocation)
    const cost = urbanCost(context, relocation)
    const real = multiply(cost, parameters.number('realResourceShare'))
    const borne = multiply(cost, parameters.number('residentsShare'))
    return [
      ...twoSided({
        id: 'productivity',
        label: { en: 'productivity', nl: 'productiviteit' },
        effect: gain,
        ramp,
        inDirectShare: parameters.number('productivityInDirect'),
      }),
      ...twoSided({
        id: 'urbanCost',
        label: { en: 'urban costs, real resources', nl: 'stedelijke kosten, echte middelen' },
        effect: real,
        ramp,
        inDirectShare: parameters.number('urbanCostInDirect'),
        inGdp: false,
      }),
      shown(
        'landRent',
        {
          en: 'land rent to owners (transfer, never added)',
          nl: 'grondrente aan eigenaren (overdracht, nooit opgeteld)',
        },
        subtract(real, cost),
        ramp,
      ),
      shown(
        'residentsUrbanCost',
        { en: 'residents: urban costs (never added)', nl: 'bewoners: stedelijke kosten (nooit opgeteld)' },
        borne,
        ramp,
      ),
      shown(
        'residentsNet',
        {
          en: 'residents: productivity less urban costs (never added)',
          nl: 'bewoners: productiviteit min stedelijke kosten (nooit opgeteld)',
        },
        add(gain, borne),
        ramp,
      ),
    ]
  },
}
