import * as welfare from '../../src/functions/welfare.js'

/** Arguments that a function takes, and which parts of these may be left out, as paths. */
export interface Sample {
  readonly args: readonly unknown[]
  readonly optional?: readonly string[]
}

const label = { en: 'a', nl: 'a' }
const levels = [10, 20, 30, 40]
const population = [4, 3, 2, 1]
const withPopulation = { args: [levels, { population }], optional: ['1', '1.population'] }

const indicator = (id: string, better: 'high' | 'low') => ({
  id,
  label,
  unit: '1',
  better,
  goalposts: { lo: 0, hi: 100, scale: 'linear', source: { id: 'test', mark: 'illustrative' } },
})
const regions = ['a', 'b', 'c', 'd']
const measured = [
  { indicator: indicator('x', 'high'), values: [10, 20, 30, 40] },
  { indicator: indicator('y', 'low'), values: [5, 9, 2, 7] },
]
const scoreTable = {
  regions,
  indicators: ['x', 'y'],
  scores: [
    [0.1, 0.2, 0.3, 0.4],
    [0.9, 0.3, 0.8, 0.2],
  ],
}
const aggregation = { kind: 'ces', exponent: 0.5, floor: { raiseTo: 0.01 } }

const table = {
  alternatives: ['A', 'B'],
  criteria: [
    { id: 'c1', better: 'high', range: [0, 10] },
    { id: 'c2', better: 'low', range: [0, 5] },
  ],
  scores: [
    [1, 2],
    [3, 4],
  ],
}
const ranges = ['table.criteria.0.range', 'table.criteria.1.range'].map((path) => `0.${path}`)
const normalisation = { kind: 'statedRange' }
const multiCriteria = {
  args: [{ table, normalisation: { kind: 'minMax' }, weights: { kind: 'fixed', weights: [0.5, 0.5] } }],
  optional: ranges,
}
const space = {
  order: ['c1', 'c2'],
  bounds: [
    [0.1, 0.9],
    [0.1, 0.9],
  ],
}
const spaceOptional = ['0.weights.order', '0.weights.bounds', ...ranges]

const zones = ['p', 'q', 'r']
const travel = { origins: ['p', 'q'], destinations: ['s', 't'], cost: Float64Array.of(1, 2, 3, 4) }
const where = { zones, people: [10, 20, 30], regionOfZone: ['a', 'a', 'b'] }

const range = { low: 10_000, central: 13_000, high: 16_000 }
const balance = { netBenefits: [750, -1230, -620], incomes: [28, 36, 32] }
const weights = [1, 1, 1]
const favoured = [true, false, false]

/** By name, every function of `mkba/welfare`. */
export const samples: Readonly<Record<Functions, Sample>> = {
  // Weights.
  distributionalWeights: {
    args: [
      { kind: 'isoElastic', elasticity: 1.3, reference: 'mean', normalisation: 'populationMean' },
      { income: [24, 30, 36], population: [2, 5, 3] },
    ],
  },
  giniOfLognormal: { args: [0.5] },

  // What it would take.
  breakEvenElasticity: { args: [{ ...balance, range: { low: 0, high: 10 } }] },
  breakEvenWeight: { args: [{ netBenefits: balance.netBenefits, weights, favoured }] },
  breakEvenWeightOnBenefits: {
    args: [{ benefits: [900, 120, 80], costs: [150, 1350, 700], weights, favoured }],
  },
  breakEvenWeightFromRatio: { args: [{ benefitCostRatio: 0.5, shareOfBenefits: 0.25 }] },
  equityContribution: {
    args: [
      {
        netBenefits: [40, 10, -30],
        weights: [1, 1, 1],
        normalisation: { kind: 'populationMean', shares: [0.2, 0.5, 0.3] },
      },
    ],
  },
  inverseOptimum: { args: [2.5, { low: 1.5, high: 2, source: { id: 's', mark: 'assumed' } }], optional: ['1.source'] },
  leakyBucket: { args: [{ incomeRatio: 2, elasticity: 1.3 }] },
  withstandsLeaks: { args: [{ incomeRatio: 2, elasticity: 1.3, arrivingShare: 0.6 }] },
  priceOfEquity: { args: [{ netBenefits: balance.netBenefits, favoured }] },
  requiredIncomeRatio: { args: [{ weight: 2.5, elasticity: 1.3 }] },

  // Who is invested in.
  investmentFairness: { args: [[{ id: 'a', inhabitants: 10, output: 100, investment: 5, project: 1 }]] },
  returnLedAllocation: {
    args: [
      {
        projects: [{ id: 'p', region: 'a', cost: 10, benefit: 20 }],
        regions: ['a'],
        budget: 5,
        division: 'fractional',
      },
    ],
  },

  // Inequality and welfare.
  atkinsonEquivalent: { args: [levels, { aversion: 1, population }], optional: ['1.population'] },
  atkinsonIndex: { args: [levels, { aversion: 1, population }], optional: ['1.population'] },
  atkinsonMarginalWeights: { args: [levels, { aversion: 1, population }], optional: ['1.population'] },
  concentrationIndex: { args: [levels, { orderedBy: [4, 3, 2, 1], population }], optional: ['1.population'] },
  erreygersIndex: {
    args: [levels, { orderedBy: [4, 3, 2, 1], bounds: { lowest: 0, highest: 50 }, population }],
    optional: ['1.population'],
  },
  efficiencyEquityFrontier: { args: [[{ id: 'p', efficiency: 1, equity: 2 }]] },
  decomposeEntropy: {
    args: [levels, { alpha: 1, groups: ['a', 'a', 'b', 'b'], population }],
    optional: ['1.population'],
  },
  generalisedEntropy: { args: [levels, { alpha: 1, population }], optional: ['1.population'] },
  theil: withPopulation,
  meanLogDeviation: withPopulation,
  gini: withPopulation,
  hoover: withPopulation,
  kakwaniIndex: { args: [levels, { incomes: [4, 3, 2, 1], population }], optional: ['1.population'] },
  suitsIndex: { args: [levels, { incomes: [4, 3, 2, 1], population }], optional: ['1.population'] },
  kolmPollakKappa: { args: [levels, { aversion: 1, population }], optional: ['1.population'] },
  kolmPollakEquivalent: { args: [levels, { kappa: 0.1, population }], optional: ['1.population'] },
  kolmPollakIndex: { args: [levels, { kappa: 0.1, population }], optional: ['1.population'] },
  kolmPollakMarginalWeights: { args: [levels, { kappa: 0.1, population }], optional: ['1.population'] },
  compareMaximin: {
    args: [
      { levels, population },
      { levels: [5], population: [1] },
    ],
    optional: ['0.population', '1.population'],
  },
  compareLeximin: {
    args: [
      { levels, population },
      { levels: [5], population: [1] },
    ],
    optional: ['0.population', '1.population'],
  },
  maxMinRatio: { args: [levels] },
  palma: {
    args: [levels, { convention: 'shares', orderedBy: [4, 3, 2, 1], population }],
    optional: ['1.population', '1.orderedBy'],
  },
  fosterGreerThorbecke: { args: [levels, { line: 25, alpha: 1, population }], optional: ['1.population'] },
  watts: { args: [levels, { line: 25, population }], optional: ['1.population'] },
  utilitarianWelfare: withPopulation,
  senWelfare: withPopulation,
  prioritarianWelfare: { args: [levels, { gamma: 1, population }], optional: ['1.population'] },
  maximinWelfare: { args: [levels] },
  welfareChange: {
    args: [levels, [11, 22, 33, 44], { family: 'atkinson', aversion: 1, population }],
    optional: ['2.population'],
  },

  // Indices of broad welfare.
  aggregateScores: { args: [{ scores: [0.5, 0.7], weights: [0.4, 0.6], how: aggregation }] },
  broadWelfareIndex: {
    args: [
      {
        regions,
        measured,
        outside: 'cap',
        weights: { kind: 'common', weights: [0.5, 0.5] },
        how: { kind: 'arithmetic' },
      },
    ],
  },
  indexDoubleCounting: {
    args: [
      {
        indicators: [{ id: 'noise', label }],
        effects: [{ id: 'e', label, kind: 'noise' }],
        overlaps: [{ indicator: 'noise', effectKind: 'noise' }],
      },
    ],
  },
  distributionAdjustedConsumption: { args: [{ consumption: 500, gini: 28.5, baseGini: 26 }] },
  genuineProgress: {
    args: [{ consumption: 500, gini: 28.5, baseGini: 26, items: [{ id: 'care', label, amount: 5 }] }],
  },
  goalpostScores: { args: [{ regions, measured, outside: 'refuse' }] },
  humanDevelopmentIndex: {
    args: [
      {
        lifeExpectancy: 82,
        expectedSchooling: 17,
        meanSchooling: 12,
        incomePerInhabitant: 57_000,
        outside: 'cap',
      },
    ],
  },
  checkedIndicators: { args: [[indicator('x', 'high')]] },
  quartileCount: {
    args: [{ regions, measured, ties: 'in' }],
    optional: ['0.measured.0.indicator.goalposts', '0.measured.1.indicator.goalposts'],
  },
  rankRanges: { args: [{ ...scoreTable, weights: [0.5, 0.5], how: aggregation }] },
  rankShares: { args: [{ ...scoreTable, how: aggregation, draws: 20, seed: 1 }] },
  ranksOf: { args: [[3, 1, 2]] },
  ranksByNormalisation: {
    args: [
      {
        regions,
        measured,
        weights: [0.5, 0.5],
        normalisations: [
          { kind: 'goalposts', outside: 'cap' },
          { kind: 'zScore', deviation: 'sample' },
          { kind: 'quarters', ties: 'in' },
        ],
      },
    ],
  },
  userWeights: { args: [{ indicators: ['x', 'y'], scores: [5, 10] }] },
  userWeightsByRegion: {
    args: [
      {
        regions: ['a', 'b'],
        indicators: ['x', 'y'],
        scores: [
          [5, 10],
          [1, 2],
        ],
      },
    ],
  },
  zScores: {
    args: [{ values: [1, 2], better: 'high', reference: { label, values: [1, 2, 4], deviation: 'sample' } }],
  },

  // Values of wellbeing.
  lifeSatisfactionIncome: { args: [{ income: 30_000, coefficient: 1.25, points: 1 }] },
  upratedPointValue: {
    args: [{ value: range, prices: { from: 81, to: 100 }, income: { from: 100, to: 103, elasticity: 1.3 } }],
  },
  lifeYearFromQaly: { args: [70_000, 0.92] },
  pointValueFromQaly: { args: [70_000, 7] },
  qalyValueByBurden: { args: [0.5, [{ from: 0.1, to: 0.7, value: 20_000 }]] },
  statisticalLifeFromLifeYear: { args: [70_000, 30.9] },
  wellbeingProblems: {
    args: [
      {
        values: [{ id: 'w', label, kind: 'wellby', replaces: ['e'], causalEvidence: 'a study' }],
        effects: [{ id: 'f', label, kind: 'noise' }],
        excluded: [{ id: 'e', label, kind: 'noise' }],
        incomeWeighted: false,
      },
    ],
  },
  wellbyValue: {
    args: [
      {
        changes: [{ id: 'g', people: [200, 200], points: [0.5, 0.2] }],
        values: [range, range],
        discountRate: 0.0225,
        firstTime: 0,
      },
    ],
  },

  // Multi-criteria analysis.
  choiceEntropy: { args: [[0.25, 0.75]] },
  analyticHierarchy: {
    args: [
      [
        [1, 2],
        [0.5, 1],
      ],
    ],
  },
  criterionWeights: {
    args: [{ kind: 'rankSum', order: ['c1', 'c2'] }, table.criteria],
    optional: ['1.0.range', '1.1.range'],
  },
  groupRankings: {
    args: [
      {
        table,
        normalisation,
        groups: [{ id: 'g', size: 2, weights: { kind: 'swing', points: [100, 50] }, respondents: 5 }],
        pooling: 'geometric',
      },
    ],
    optional: ['0.groups.0.respondents'],
  },
  promethee: {
    args: [
      {
        table,
        weights: { kind: 'fixed', weights: [2, 2], normalise: true },
        preferences: [{ kind: 'usual' }, { kind: 'linear', indifference: 1, preference: 2 }],
      },
    ],
    optional: ranges,
  },
  rankSensitivity: multiCriteria,
  smaa: { args: [{ table, normalisation, weights: space, draws: 50, seed: 1 }], optional: spaceOptional.slice(0, 2) },
  smaaInSteps: {
    args: [{ table, normalisation, weights: space, draws: 50, seed: 1 }, { workers: 1 }],
    optional: [...spaceOptional.slice(0, 2), '1', '1.workers'],
  },
  smaaTwoCriteria: { args: [{ table, normalisation, weights: space }], optional: spaceOptional.slice(0, 2) },
  topsis: multiCriteria,
  weightedProduct: {
    args: [
      {
        table: { ...table, criteria: table.criteria.map(({ id, range }) => ({ id, better: 'high', range })) },
        normalisation: {
          kind: 'valueFunctions',
          functions: [
            [
              [0, 0],
              [10, 1],
            ],
            [
              [0, 0],
              [5, 1],
            ],
          ],
        },
        weights: { kind: 'rankOrderCentroid', order: ['c2', 'c1'] },
      },
    ],
    optional: ranges,
  },
  weightedSum: {
    args: [{ table, normalisation, weights: { kind: 'discreteChoice', coefficients: [0.5, -0.2] } }],
  },
  willingnessToPay: { args: [{ coefficients: [0.5, -0.2], cost: 1 }] },

  // Access to services.
  accessChange: { args: [{ ...where, before: [1, null, 3], after: [2, 2, null], better: 'high' }] },
  accessEquity: {
    args: [{ zones, before: [1, 2, 3], after: [2, 2, 3], people: [10, 20, 30], measures: welfareMeasures() }],
  },
  cumulativeAccess: { args: [{ travel, opportunities: [5, 6], within: 2 }] },
  gravityAccess: { args: [{ travel, opportunities: [5, 6], decay: { kind: 'exponential', rate: 0.1 } }] },
  minimumStandard: {
    args: [{ zones, levels: [10, null, 30], people: [10, 20, 30], standard: { norm: 20, meets: 'atMost' } }],
  },
  nearestService: { args: [{ travel, services: [0, 6] }] },
  overallAccess: { args: [{ ...where, levels: [1, null, 3] }] },
  regionAccess: { args: [{ ...where, levels: [1, null, 3] }] },
}

/** By name, the other ways in which functions can be called. */
export const moreSamples: readonly (readonly [Functions, Sample])[] = [
  ['distributionalWeights', weightsBy({ kind: 'negishi', elasticity: 1, reference: 30, normalisation: 'taxpayer' })],
  [
    'distributionalWeights',
    weightsBy({
      kind: 'isoElasticWithSpread',
      elasticity: 1,
      incomeIs: 'mean',
      benefitElasticity: 0.5,
      reference: 'median',
      normalisation: 'reference',
    }),
  ],
  [
    'distributionalWeights',
    weightsBy({
      kind: 'prioritarian',
      priority: 1,
      zeroIncome: 1,
      utility: { elasticity: 0.5 },
      reference: 30,
      normalisation: 'poorest',
    }),
  ],
  [
    'distributionalWeights',
    weightsBy({ kind: 'need', form: 'gap', strength: 1, reference: 'mean', normalisation: 'richest' }),
  ],
  ['distributionalWeights', weightsBy({ kind: 'explicit', weights: [1, 2, 3], normalisation: 'populationMean' })],
  [
    'equityContribution',
    { args: [{ netBenefits: [40, 10, -30], weights: [1, 1, 1], normalisation: { kind: 'reference' } }] },
  ],
  ['welfareChange', { args: [levels, [11, 22, 33, 44], { family: 'kolmPollak', kappa: -0.1 }] }],
  ['palma', { args: [levels, { convention: 'groupMeans' }] }],
  [
    'aggregateScores',
    { args: [{ scores: [0.5, 0.7], weights: [0.4, 0.6], how: { kind: 'geometric', floor: 'refuse' } }] },
  ],
  ['aggregateScores', { args: [{ scores: [0.5, 0.7], weights: [0.4, 0.6], how: { kind: 'minimum' } }] }],
  [
    'broadWelfareIndex',
    {
      args: [
        {
          regions: ['a'],
          measured: measured.map((each) => ({ ...each, values: [5] })),
          outside: 'refuse',
          weights: { kind: 'byRegion', weights: [[0.5, 0.5]] },
          how: { kind: 'geometric', floor: 'refuse' },
        },
      ],
    },
  ],
  ['rankShares', { args: [{ ...scoreTable, how: { kind: 'geometric', floor: 'refuse' }, draws: 5, seed: 1 }] }],
  ['criterionWeights', { args: [{ kind: 'discreteChoice', coefficients: [0.5, -0.2] }, table.criteria] }],
  [
    'criterionWeights',
    {
      args: [{ kind: 'fixed', weights: [2, 3], normalise: true }, table.criteria],
      optional: ['1.0.range', '1.1.range'],
    },
  ],
  ['topsis', { args: [{ table, normalisation, weights: { kind: 'swing', points: [1, 2] } }] }],
  [
    'smaa',
    {
      args: [
        {
          table: {
            ...table,
            scores: [
              [[1, 2, 3], 2],
              [3, [4, 3, 2]],
            ],
          },
          normalisation,
          weights: {},
          draws: 3,
          seed: 7,
        },
      ],
    },
  ],
  ['gravityAccess', { args: [{ travel, opportunities: [5, 6], decay: { kind: 'power', exponent: 1 } }] }],
  ['gravityAccess', { args: [{ travel, opportunities: [5, 6], decay: { kind: 'gaussian', width: 2 } }] }],
  ['upratedPointValue', { args: [{ value: range, prices: { from: 81, to: 100 }, income: null }] }],
]

type Functions = {
  [Name in keyof typeof welfare]: (typeof welfare)[Name] extends (...args: never) => unknown ? Name : never
}[keyof typeof welfare]

function welfareMeasures() {
  return { gini: welfare.gini }
}

/** A scheme with columns of which it reads some. */
function weightsBy(scheme: object): Sample {
  const columns = {
    income: [24, 30, 36],
    population: [2, 5, 3],
    taxes: [1, 5, 4],
    spread: [0.4, 0.5, 0.6],
    score: [1, 2, 3],
  }
  return { args: [scheme, columns], optional: ['1'] }
}
