import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import {
  breakEvenWeight,
  breakEvenWeightFromRatio,
  breakEvenWeightOnBenefits,
} from '../../../src/welfare/what-it-would-take/break-even-weight.js'
import { priceOfEquity } from '../../../src/welfare/what-it-would-take/price-of-equity.js'
import { expectPrinted } from '../printed.js'
import { example, net, sum } from './example.js'

const { benefits, costsByPlace, costsByTaxes, incomes, reference, north, one } = example
const byPlace = net(benefits, costsByPlace)
const byTaxes = net(benefits, costsByTaxes)

const weigh = (elasticity: number, amounts: readonly number[]): number => {
  const scheme = { kind: 'isoElastic', elasticity, reference, normalisation: 'reference' } as const
  return distributionalWeights(scheme, { income: incomes }).reduce((total, w, i) => total + w * amounts[i]!, 0)
}

describe('break-even weight', () => {
  it('E1 (computed): benefits 900, 120, 80 and costs by place 150, 1350, 700', () => {
    expect(byPlace).toEqual([750, -1230, -620])
    expect([sum(byPlace), sum(benefits) / sum(costsByPlace)]).toEqual([-1100, 0.5])
    expectPrinted([breakEvenWeight({ netBenefits: byPlace, weights: one, favoured: north }).value], '2.466667')
    const onBenefits = breakEvenWeightOnBenefits({ benefits, costs: costsByPlace, weights: one, favoured: north })
    expectPrinted([onBenefits.value], '2.222222')
    expectPrinted([priceOfEquity({ netBenefits: byPlace, favoured: north }).value], '1.466667')
  })

  it('E2 (computed): E1 with incomes 28, 36, 32 against 33.5', () => {
    const rows = [
      [1, '-896.324405', '.586667'],
      [1.3, '-831.256679', '.615471'],
      [1.6, '-764.093782', '.645636'],
      [2, '-671.004689', '.688034'],
    ] as const
    for (const [elasticity, balance, ratio] of rows) {
      expectPrinted([weigh(elasticity, byPlace)], balance)
      expectPrinted([weigh(elasticity, benefits) / weigh(elasticity, costsByPlace)], ratio)
    }
    const scheme = { kind: 'isoElastic', elasticity: 1.3, reference, normalisation: 'reference' } as const
    expectPrinted(distributionalWeights(scheme, { income: incomes }), '1.262562 .910678 1.061361')
  })

  it('E3 (computed): the same costs by tax shares .08, .52, .40', () => {
    expect(byTaxes).toEqual([724, -1024, -800])
    expectPrinted([breakEvenWeight({ netBenefits: byTaxes, weights: one, favoured: north }).value], '2.519337')
    const rows = [
      [1, '-924.174603', '.579228'],
      [1.3, '-867.528611', '.605314'],
      [1.6, '-808.831110', '.632513'],
      [2, '-727.110341', '.670543'],
    ] as const
    for (const [elasticity, balance, ratio] of rows) {
      expectPrinted([weigh(elasticity, byTaxes)], balance)
      expectPrinted([weigh(elasticity, benefits) / weigh(elasticity, costsByTaxes)], ratio)
    }
  })

  it('E5 (computed): a project that pays, B 1400, 200, 150 and C 500, 650, 400: below 1', () => {
    const netBenefits = net([1400, 200, 150], [500, 650, 400])
    expect(netBenefits).toEqual([900, -450, -250])
    expectPrinted([sum([1400, 200, 150]) / sum([500, 650, 400])], '1.129032')
    expectPrinted([breakEvenWeight({ netBenefits, weights: one, favoured: north }).value], '.777778')
  })

  it('W4 (computed): a programme with +60 for participants and −100 for taxpayers', () => {
    const found = breakEvenWeight({ netBenefits: [60, -100], weights: [1, 1], favoured: [true, false] })
    expectPrinted([found.value], '1.666667')
  })

  it('E6 and E7 (computed): from a ratio of .5 or .8 and a share of 1, .75, .5, .25', () => {
    const row = (benefitCostRatio: number) =>
      [1, 0.75, 0.5, 0.25].map((shareOfBenefits) => breakEvenWeightFromRatio({ benefitCostRatio, shareOfBenefits }))
    expectPrinted(row(0.5), '2 2.333333 3 5')
    expectPrinted(row(0.8), '1.25 1.333333 1.5 2')
  })

  it('takes the weights of the others into account: (2 · 1230 + 0.5 · 620) / 750', () => {
    expect(breakEvenWeight({ netBenefits: byPlace, weights: [9, 2, 0.5], favoured: north }).value).toBe(2770 / 750)
    // Costs weigh 3, 2 and 0.5, benefits elsewhere 2 and 0.5.
    const needed = 3 * 150 + 2 * (1350 - 120) + 0.5 * (700 - 80)
    const weights = [3, 2, 0.5]
    const found = breakEvenWeightOnBenefits({ benefits, costs: costsByPlace, weights, favoured: north })
    expect(found.value).toBe(needed / 900)
  })

  it('is undefined, with the reason, when the favoured region gains nothing', () => {
    for (const netBenefits of [
      [0, -1],
      [-5, 8],
    ]) {
      const found = breakEvenWeight({ netBenefits, weights: [1, 1], favoured: [true, false] })
      expect(found.value).toBeNull()
      expect(found.why?.en).toContain('no net benefit')
      expect(found.why?.nl).toContain('geen netto baat')
    }
    const none = { benefits: [0, 5], costs: [1, 1], weights: [1, 1], favoured: [true, false] }
    expect(breakEvenWeightOnBenefits(none).why?.en).toContain('no benefits')
    expect(breakEvenWeightOnBenefits(none).why?.nl).toContain('geen baten')
  })
})

describe('break-even weight has the properties of its definition', () => {
  const amounts = fc.double({ min: -1e4, max: 1e4, noNaN: true })
  const cases = fc.array(
    fc.record({
      b: fc.double({ min: 0, max: 1e4, noNaN: true }),
      c: amounts,
      w: fc.double({ min: 0, max: 5, noNaN: true }),
    }),
    {
      minLength: 2,
      maxLength: 6,
    },
  )

  it('at the weight the balance is zero', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const netBenefits = list.map(({ b, c }) => b - c)
        fc.pre(netBenefits[0]! > 1)
        const weights = list.map(({ w }) => w)
        const { value } = breakEvenWeight({ netBenefits, weights, favoured: list.map((_, i) => i === 0) })
        const terms = netBenefits.map((amount, i) => amount * (i === 0 ? value! : weights[i]!))
        expect(Math.abs(sum(terms))).toBeLessThanOrEqual(1e-12 * (1 + sum(terms.map(Math.abs))))
      }),
    )
  })

  it('the form with a ratio and a share is the form with benefits and costs', () => {
    const positive = fc.double({ min: 1, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(positive, positive), fc.tuple(positive, positive), ([b0, b1], [c0, c1]) => {
        const whole = { benefits: [b0, b1], costs: [c0, c1], weights: [1, 1], favoured: [true, false] }
        const short = { benefitCostRatio: (b0 + b1) / (c0 + c1), shareOfBenefits: b0 / (b0 + b1) }
        const found = breakEvenWeightOnBenefits(whole).value!
        expect(Math.abs(breakEvenWeightFromRatio(short) - found)).toBeLessThan(1e-9 * (1 + (c0 + c1) / b0))
      }),
    )
  })

  it('with unweighted others it is the price of equity plus one', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 2, maxLength: 6 }), (netBenefits) => {
        fc.pre(netBenefits[0]! > 1)
        const favoured = netBenefits.map((_, i) => i === 0)
        const weight = breakEvenWeight({ netBenefits, weights: netBenefits.map(() => 1), favoured }).value!
        const price = priceOfEquity({ netBenefits, favoured }).value!
        expect(Math.abs(weight - 1 - price)).toBeLessThan(1e-10 * (1 + Math.abs(weight)))
      }),
    )
  })

  it('large amounts that cancel do not hide small ones', () => {
    const netBenefits = [1, 1e17, -3, -1e17]
    const favoured = [true, false, false, false]
    expect(breakEvenWeight({ netBenefits, weights: [1, 1, 1, 1], favoured }).value).toBe(3)
  })
})

it('there is none where everyone is favoured, and no price of equity either', () => {
  const everyone = { netBenefits: [60, -100], favoured: [true, true] }
  for (const { value, why } of [breakEvenWeight({ ...everyone, weights: [1, 1] }), priceOfEquity(everyone)]) {
    expect(value).toBeNull()
    expect(why?.en).toContain('there are no others')
    expect(why?.nl).toContain('er zijn geen anderen')
  }
  // On benefits alone there is one: costs 100 over benefits 60.
  const onBenefits = { benefits: [60, 0], costs: [0, 100], weights: [1, 1], favoured: [true, true] }
  expect(breakEvenWeightOnBenefits(onBenefits).value).toBeCloseTo(100 / 60, 14)
})

describe('break-even weight refuses, all at once', () => {
  const mend = 'Give the present value for each group, 0 where there is none.'
  const neutral = 'Give 1 for each group to leave it unweighted.'
  const which = 'Give true for each group whose weight is sought, false for the others.'

  it('figures that are not finite, weights below 0, lists of another length and nobody favoured', () => {
    expect(() => breakEvenWeight({ netBenefits: [1, Number.NaN], weights: [-1], favoured: [false, false] })).toThrow(
      new RangeError(
        [
          `Net benefits at position 1: expected a finite number, got NaN. ${mend}`,
          `Weights: expected a list of 2 numbers, got a list of 1. ${neutral}`,
          `Weights at position 0: expected a finite number of 0 and more, got -1. ${neutral}`,
          `Favoured: expected at least one favoured group, got none. ${which}`,
        ].join('\n'),
      ),
    )
  })

  it('lists that are missing, and favoured groups that are not said by true or false', () => {
    const input = { benefits: [1], costs: undefined, weights: [1], favoured: ['yes'] }
    expect(() => breakEvenWeightOnBenefits(input as never)).toThrow(
      new RangeError(
        [
          `Costs: expected a list of 1 numbers, got undefined. ${mend}`,
          `Favoured at position 0: expected true or false, got the text “yes”. ${which}`,
        ].join('\n'),
      ),
    )
    expect(() => breakEvenWeight({ netBenefits: [1], weights: [1], favoured: [true, false] })).toThrow(
      new RangeError(`Favoured: expected a list of 1 times true or false, got a list of 2. ${which}`),
    )
  })

  it('a ratio of 0 and a share as a percentage', () => {
    expect(() => breakEvenWeightFromRatio({ benefitCostRatio: 0, shareOfBenefits: 25 })).toThrow(
      new RangeError(
        [
          'Benefit-cost ratio: expected a finite number above 0, got 0. Without benefits there is no such weight.',
          'Share of benefits: expected a fraction above 0 and at most 1, got 25. Write 25 % as 0.25.',
        ].join('\n'),
      ),
    )
  })

  it('results that do not fit in a number', () => {
    const large = { netBenefits: [1e-300, -1e300], weights: [1, 1], favoured: [true, false] }
    expect(() => breakEvenWeight(large)).toThrow(
      'Break-even weight: expected a result that fits in a number, got Infinity.',
    )
    expect(() => priceOfEquity(large)).toThrow(
      'Price of equity: expected a result that fits in a number, got Infinity.',
    )
    const sums = { netBenefits: [1e308, 1e308], weights: [1, 1], favoured: [true, true] }
    expect(() => breakEvenWeight(sums)).toThrow('Net benefit of the favoured groups: expected a result that fits')
  })
})

describe('price of equity', () => {
  it('is below zero when the nation gains, and undefined when the region gains nothing', () => {
    expect(priceOfEquity({ netBenefits: [10, 5], favoured: [true, false] }).value).toBe(-1.5)
    const none = priceOfEquity({ netBenefits: [0, 5], favoured: [true, false] })
    expect(none.value).toBeNull()
    expect(none.why).toEqual({
      en: 'The favoured groups have no net benefit, so nothing is bought.',
      nl: 'De bevoordeelde groepen hebben geen netto baat; er wordt niets gekocht.',
    })
  })

  it('refuses what is not a number', () => {
    expect(() => priceOfEquity({ netBenefits: [Number.POSITIVE_INFINITY], favoured: [true] })).toThrow(
      new RangeError(
        'Net benefits at position 0: expected a finite number, got Infinity. Give the present value for each group, 0 where there is none.',
      ),
    )
  })
})
