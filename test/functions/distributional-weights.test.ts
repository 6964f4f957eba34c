import { describe, expect, it } from 'vitest'
import {
  distributionalWeights,
  type GroupColumns,
  type WeightScheme,
} from '../../src/functions/distributional-weights.js'

const refused = (scheme: unknown, columns: GroupColumns, lines: readonly string[]): void =>
  expect(() => distributionalWeights(scheme as WeightScheme, columns)).toThrow(new RangeError(lines.join('\n')))

describe('distributionalWeights refuses, all at once', () => {
  it('no scheme and no columns', () => {
    refused(undefined, null as never, [
      'Scheme: expected an object with kind, got undefined. Give one.',
      'Columns: expected an object, got null. Give one.',
    ])
  })

  it('an unknown kind', () => {
    refused({ kind: 'equal' }, {}, [
      'Kind: expected one of isoElastic, isoElasticWithSpread, prioritarian, negishi, need, explicit, got the text “equal”. Choose one; there is no default.',
    ])
  })

  it('a missing choice, a wrong parameter and columns that are missing or wrong', () => {
    refused({ kind: 'isoElastic', elasticity: -1, reference: 'mode' }, { income: [10, 0, Number.NaN] }, [
      'Elasticity: expected a finite number of 0 and more, got -1. Give it without its sign, 1.3 for instance.',
      'Reference: expected one of mean, median, got the text “mode”. Choose one; there is no default.',
      'Normalisation: expected one of none, reference, populationMean, taxpayer, poorest, richest, got undefined. Choose one; there is no default.',
      'Column income at position 1: expected a finite number above 0, got 0. Give one for each group.',
      'Column income at position 2: expected a finite number above 0, got NaN. Give one for each group.',
      'Column population: expected a list of 3 numbers, got undefined. Give one for each group.',
    ])
  })

  it('lists of another length, and columns that a normalisation needs', () => {
    refused(
      { kind: 'negishi', elasticity: 1, reference: 1, normalisation: 'taxpayer' },
      { income: [1, 2], taxes: [1, 2, 3] },
      ['Column taxes: expected a list of 2 numbers, got a list of 3. Give one for each group.'],
    )
    refused({ kind: 'explicit', weights: [1, 2], normalisation: 'poorest' }, {}, [
      'Column income: expected a list of 2 numbers, got undefined. Give one for each group.',
    ])
    refused({ kind: 'isoElastic', elasticity: 1, reference: 0, normalisation: 'none' }, { income: [1] }, [
      "Reference: expected a finite number above 0, got 0. Give 'mean', 'median' or a level.",
    ])
  })

  it('no groups', () => {
    refused({ kind: 'explicit', weights: [], normalisation: 'none' }, {}, [
      'Groups: expected at least one group, got none. Give a number for each group.',
    ])
  })

  it('explicit weights with a reference or below 0', () => {
    refused({ kind: 'explicit', weights: [-1], normalisation: 'reference' }, {}, [
      "Normalisation: expected 'none' or a mean, got reference. Explicit weights have no reference level.",
      'Weights at position 0: expected a finite number of 0 and more, got -1. Give one for each group.',
    ])
  })

  it('spread, need and prioritarian parameters', () => {
    const common = { reference: 1, normalisation: 'none' }
    refused({ ...common, kind: 'isoElasticWithSpread', elasticity: 1 }, { income: [1], spread: [-1] }, [
      'Income: expected one of mean, median, got undefined. Choose one; there is no default.',
      'Benefit elasticity: expected a finite number, got undefined. Give 0 for an equal benefit.',
      'Column spread at position 0: expected a finite number of 0 and more, got -1. Give one for each group.',
    ])
    refused({ ...common, kind: 'need', form: 'gaps', strength: -1 }, { score: [1] }, [
      'Form: expected one of ratio, gap, got the text “gaps”. Choose one; there is no default.',
      'Strength: expected a finite number of 0 and more, got -1. Give 0 for no weighting.',
    ])
    refused(
      { ...common, kind: 'prioritarian', priority: -1, zeroIncome: 0, utility: { elasticity: 1 } },
      { income: [1] },
      [
        'Priority: expected a finite number of 0 and more, got -1. Give 0 for no priority.',
        'Income of zero utility: expected a finite number above 0, got 0. Give it in the unit of incomes.',
        "Elasticity of utility: expected a finite number of 0 and more other than 1, got 1. Use the utility 'log' for 1.",
      ],
    )
    refused({ ...common, kind: 'prioritarian', priority: 1, zeroIncome: 1 }, { income: [2] }, [
      "Utility: expected 'log' or { elasticity }, got undefined. Use the utility 'log' for 1.",
    ])
  })

  it('incomes and a reference at or below that of zero utility', () => {
    refused(
      { kind: 'prioritarian', priority: 1, zeroIncome: 10, utility: 'log', reference: 5, normalisation: 'none' },
      { income: [20, 10] },
      [
        'Reference: expected more than 10, got 5. Choose a lower income of zero utility.',
        'Income at position 1: expected more than 10, got 10. Choose a lower income of zero utility.',
      ],
    )
  })

  it('scores of need: of 0 in a ratio, below 0 in a gap, and a reference of 0, which a gap is a share of', () => {
    const need = { kind: 'need', strength: 1, normalisation: 'none' }
    refused({ ...need, form: 'ratio', reference: 1 }, { score: [0, 0.5] }, [
      'Column score at position 0: expected a finite number above 0, got 0. Give one for each group.',
    ])
    refused({ ...need, form: 'gap', reference: 1 }, { score: [0, -0.5] }, [
      'Column score at position 1: expected a finite number of 0 and more, got -0.5. Give one for each group.',
    ])
    const zero = (reference: string) => [
      `Reference, ${reference} score: expected a score above 0, got 0. Correct the scores, or give a level.`,
    ]
    const gap = { ...need, form: 'gap' }
    refused({ ...gap, reference: 'mean' }, { score: [0, 0.5], population: [1, 0] }, zero('mean'))
    refused({ ...gap, reference: 'median' }, { score: [0, 0, 0.5], population: [1, 1, 1] }, zero('median'))
    refused({ ...gap, reference: 'mean' }, { score: [0], population: [0] }, [
      'Column population: expected something in at least one group, got only zeros. Give its numbers.',
    ])
  })

  it('a population or tax burden of nothing', () => {
    refused(
      { kind: 'isoElastic', elasticity: 1, reference: 'mean', normalisation: 'taxpayer' },
      { income: [1], population: [0], taxes: [0] },
      [
        'Column population: expected something in at least one group, got only zeros. Give its numbers.',
        'Column taxes: expected something in at least one group, got only zeros. Give its numbers.',
      ],
    )
  })

  it('weights that do not fit in a number', () => {
    refused({ kind: 'isoElastic', elasticity: 400, reference: 10, normalisation: 'none' }, { income: [1] }, [
      'Weight at position 0: expected a weight that fits in a number, got one that is too large. Give less extreme incomes, scores or parameters.',
    ])
    // (1 / 1000)^10,000 is 10^−30,000, above 0 and below any number.
    const steep = { kind: 'isoElastic', elasticity: 1e4, reference: 1, normalisation: 'none' } as const
    const nearZero = (position: number) =>
      `Weight at position ${position}: expected a weight that fits in a number, got one that is too near 0. Give less extreme incomes, scores or parameters.`
    refused(steep, { income: [1, 1000, 2000] }, [nearZero(1), nearZero(2)])
    // Of a mean of 5·10^199 the first is 2·10^−400.
    const apart = { kind: 'explicit', weights: [1e-200, 1e200], normalisation: 'populationMean' } as const
    refused(apart, { population: [1, 1] }, [nearZero(0)])
  })

  it('explicit weights of 0 stay 0', () => {
    expect(
      distributionalWeights(
        { kind: 'explicit', weights: [0, 2], normalisation: 'populationMean' },
        { population: [1, 1] },
      ),
    ).toEqual([0, 2])
  })

  it('weights that have no value at all', () => {
    const scheme = { kind: 'explicit', weights: [0, 0], normalisation: 'populationMean' } as const
    expect(() => distributionalWeights(scheme, { population: [1, 1] })).toThrow(
      /^Weights: expected weights that fit in a number, got none \(.+\)\. Give less extreme incomes/,
    )
  })
})
