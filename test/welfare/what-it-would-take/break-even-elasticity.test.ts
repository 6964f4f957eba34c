import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import { exp } from '../../../src/quantity/binary64.js'
import { breakEvenElasticity } from '../../../src/welfare/what-it-would-take/break-even-elasticity.js'
import { expectPrinted } from '../printed.js'
import { example, net } from './example.js'

const Fine = Decimal.clone({ precision: 60, defaults: true })
const range = { low: 0, high: 10 }
const elasticities = (netBenefits: readonly number[], incomes: readonly number[], within = range): readonly number[] =>
  breakEvenElasticity({ netBenefits, incomes, range: within }).roots.map(({ elasticity }) => elasticity)

/** Amounts of the polynomial Π (x − root), lowest power first: with incomes 1 / 2^k, x = 2^η. */
const amountsWithRoots = (roots: readonly number[]): readonly number[] => {
  let poly: readonly number[] = [1]
  for (const root of roots)
    poly = Array.from({ length: poly.length + 1 }, (_, k) => (poly[k - 1] ?? 0) - root * (poly[k] ?? 0))
  return poly
}
const incomesOf = (count: number): readonly number[] => Array.from({ length: count }, (_, k) => 2 ** -k)

/** The balance at 60 digits. */
const balance = (netBenefits: readonly number[], incomes: readonly number[], at: number): Decimal =>
  netBenefits.reduce(
    (sum, amount, i) => sum.plus(new Fine(1).div(new Fine(incomes[i]!)).pow(new Fine(at)).times(amount)),
    new Fine(0),
  )

describe('break-even elasticity', () => {
  const { benefits, costsByPlace, incomes, reference } = example
  const netBenefits = net(benefits, costsByPlace)

  it('E2b (computed): one elasticity, and the weights there', () => {
    const found = breakEvenElasticity({ netBenefits, incomes, range })
    expect(found.kind).toBe('unique')
    const { elasticity, multiple } = found.roots[0]!
    expectPrinted([elasticity], '4.410803')
    expect(multiple).toBe(false)
    const scheme = { kind: 'isoElastic', elasticity, reference, normalisation: 'reference' } as const
    const weights = distributionalWeights(scheme, { income: incomes })
    expectPrinted(weights, '2.205684 .727995 1.223918')
  })

  it('W4 (computed): +60 and −100 at an income ratio of 2: ln(100 / 60) / ln 2', () => {
    const [found] = elasticities([60, -100], [1, 2])
    expectPrinted([found!], '0.736966')
    const exact = Fine.ln(new Fine(100).div(60)).div(Fine.ln(2)).toNumber()
    expect(Math.abs(found! - exact)).toBeLessThanOrEqual(2 * Number.EPSILON)
  })

  it('a balance of zero without weighting is a root at exactly zero, and no turning point', () => {
    const found = breakEvenElasticity({ netBenefits: [5, -5], incomes: [20, 40], range })
    expect(found).toEqual({ kind: 'unique', roots: [{ elasticity: 0, multiple: false }] })
  })

  it('both ends of the range count', () => {
    // 4 · 1 − 1 · 2^η = 0 at η = 2.
    expect(elasticities([4, -1], [1, 0.5], { low: 1, high: 2 })).toEqual([2])
    expect(elasticities([4, -1], [1, 0.5], { low: 2, high: 3 })).toEqual([2])
    expect(elasticities([4, -1], [1, 0.5], { low: 2, high: 2 })).toEqual([2])
    expect(elasticities([4, -1], [1, 0.5], { low: 0, high: 1.999 })).toEqual([])
  })

  it('two roots: (2^η − 2)(2^η − 4) = 0 at 1 and 2', () => {
    const found = breakEvenElasticity({ netBenefits: amountsWithRoots([2, 4]), incomes: incomesOf(3), range })
    expect(found.kind).toBe('several')
    expect(found.roots.map(({ elasticity }) => elasticity)).toEqual([1, 2])
    if (found.kind !== 'several') throw new Error('two roots were expected')
    expect(found.explanation.en).toContain('zero at 2 elasticities')
    expect(found.explanation.nl).toContain('nul bij 2 elasticiteiten')
  })

  it('a double root: (2^η − 4)² = 0 at 2, where the balance only touches zero', () => {
    const found = breakEvenElasticity({ netBenefits: amountsWithRoots([4, 4]), incomes: incomesOf(3), range })
    expect(found).toEqual({ kind: 'unique', roots: [{ elasticity: 2, multiple: true }] })
  })

  it('a double root at the end of the range is multiple there too', () => {
    const netBenefits = amountsWithRoots([1, 1])
    const found = breakEvenElasticity({ netBenefits, incomes: incomesOf(3), range })
    expect(found.roots).toEqual([{ elasticity: 0, multiple: true }])
  })

  it('a double root and a single one: (2^η − 2)² (2^η − 8)', () => {
    const found = breakEvenElasticity({ netBenefits: amountsWithRoots([2, 2, 8]), incomes: incomesOf(4), range })
    expect(found.roots).toEqual([
      { elasticity: 1, multiple: true },
      { elasticity: 3, multiple: false },
    ])
  })

  it('two roots that a grid would pass over: x² − 8x + 16 − 10⁻⁸ = 0 at x = 4 ± 10⁻⁴', () => {
    const found = elasticities([16 - 1e-8, -8, 1], incomesOf(3))
    const exact = [new Fine(4).minus('1e-4'), new Fine(4).plus('1e-4')].map((x) =>
      Fine.ln(x).div(Fine.ln(2)).toNumber(),
    )
    expect(found).toHaveLength(2)
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(exact[i]!, 9)
    })
  })

  it('a pair that just misses zero is no root', () => {
    expect(elasticities([16 + 1e-8, -8, 1], incomesOf(3))).toEqual([])
  })

  it('incomes that are equal count together', () => {
    expect(elasticities([30, 30, -60, -40], [1, 1, 2, 2])).toEqual(elasticities([60, -100], [1, 2]))
  })

  it('figures count as they print: 0.1 + 0.2 − 0.3 is nothing', () => {
    const found = breakEvenElasticity({ netBenefits: [0.1, 0.2, -0.3], incomes: [7, 7, 7], range })
    expect(found.kind === 'none' && found.why).toBe('allZero')
    expect(elasticities([0.1, 0.2, -0.3], [1, 2, 4])[0]).toBe(0)
  })

  it('none, with the reason, in both languages', () => {
    const why = (amounts: readonly number[], within = range) => {
      const found = breakEvenElasticity({ netBenefits: amounts, incomes: [1, 1, 2], range: within })
      if (found.kind !== 'none') throw new Error('no root was expected')
      expect(found.explanation.en && found.explanation.nl).toBeTruthy()
      return found.why
    }
    expect(why([1, -1, 0])).toBe('allZero')
    expect(why([1, 2, 0])).toBe('oneSign')
    expect(why([-1, 0, -3])).toBe('oneSign')
    expect(why([3, 0, -1])).toBe('noRoot')
    expect(why([60, 0, -100], { low: 1, high: 10 })).toBe('noRoot')
  })
})

describe('break-even elasticity finds every root', () => {
  it('roots put in at random, apart, come out, each once', () => {
    const eighths = fc.uniqueArray(fc.integer({ min: 0, max: 32 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(eighths, (list) => {
        const wanted = [...list].sort((a, b) => a - b).map((eighth) => eighth / 8)
        const amounts = amountsWithRoots(wanted.map((root) => exp(root * Math.LN2)))
        const found = elasticities(amounts, incomesOf(amounts.length))
        expect(found).toHaveLength(wanted.length)
        found.forEach((value, i) => {
          expect(value).toBeCloseTo(wanted[i]!, 7)
        })
      }),
    )
  })

  const groups = fc.array(
    fc.record({ amount: fc.integer({ min: -1000, max: 1000 }), income: fc.integer({ min: 15, max: 60 }) }),
    { minLength: 2, maxLength: 8 },
  )

  it('the balance has opposite signs just before and after each single root', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const netBenefits = list.map(({ amount }) => amount)
        const incomes = list.map(({ income }) => income)
        for (const { elasticity, multiple } of breakEvenElasticity({ netBenefits, incomes, range }).roots) {
          if (multiple || elasticity < 1e-6) continue
          const [before, after] = [-1e-9, 1e-9].map((step) => balance(netBenefits, incomes, elasticity + step))
          expect(before!.times(after!).isNegative()).toBe(true)
        }
      }),
    )
  })

  it('a change of sign on a fine grid is never without a root', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const netBenefits = list.map(({ amount }) => amount)
        const incomes = list.map(({ income }) => income)
        const found = elasticities(netBenefits, incomes)
        const grid = Array.from({ length: 21 }, (_, i) => i / 2)
        const signs = grid.map((at) => balance(netBenefits, incomes, at).comparedTo(0))
        grid.slice(1).forEach((to, i) => {
          if (signs[i]! * signs[i + 1]! >= 0) return
          expect(found.filter((value) => value >= grid[i]! && value <= to).length % 2).toBe(1)
        })
      }),
    )
  })

  it('has no more roots than changes of sign in order of income', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const byIncome = new Map<number, number>()
        for (const { amount, income } of list) byIncome.set(income, (byIncome.get(income) ?? 0) + amount)
        const signs = [...byIncome]
          .sort(([a], [b]) => a - b)
          .map(([, amount]) => Math.sign(amount))
          .filter((sign) => sign !== 0)
        const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length
        const incomes = list.map(({ income }) => income)
        const netBenefits = list.map(({ amount }) => amount)
        expect(elasticities(netBenefits, incomes).length).toBeLessThanOrEqual(changes)
      }),
    )
  })

  it('neither the unit of income nor that of money matters', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const netBenefits = list.map(({ amount }) => amount)
        const incomes = list.map(({ income }) => income)
        const other = elasticities(
          netBenefits.map((amount) => amount * 2 ** 20),
          incomes.map((income) => income * 1024),
        )
        expect(other).toEqual(elasticities(netBenefits, incomes))
      }),
    )
  })
})

describe('with what standard values leave of the elasticity', () => {
  const residual = (incomeElasticities: readonly number[], reference: number) => ({ incomeElasticities, reference })
  const weighed = (
    netBenefits: readonly number[],
    incomes: readonly number[],
    { incomeElasticities, reference }: ReturnType<typeof residual>,
    at: number,
  ): readonly Decimal[] =>
    netBenefits.map((amount, i) =>
      new Fine(reference).div(incomes[i]!).pow(new Fine(at).minus(incomeElasticities[i]!)).times(amount),
    )

  it('100 in time savings at an income of 1 against 100 in cash at 4, reference 2: 2^(η − 1) = 2^−η at 0.5', () => {
    const found = breakEvenElasticity({
      netBenefits: [100, -100],
      incomes: [1, 4],
      range,
      residual: residual([1, 0], 2),
    })
    expect(found).toEqual({ kind: 'unique', roots: [{ elasticity: 0.5, multiple: false }] })
  })

  it('all at one elasticity of standard values shift every root by it', () => {
    const amounts = amountsWithRoots([2, 4])
    const found = breakEvenElasticity({
      netBenefits: amounts,
      incomes: incomesOf(3),
      range,
      residual: residual([0.5, 0.5, 0.5], 3),
    })
    expect(found.roots.map(({ elasticity }) => elasticity)).toEqual([expect.closeTo(1.5, 14), expect.closeTo(2.5, 14)])
  })

  it('net benefits that cancel without it need not with it: at half the reference 2^−1 counts for half', () => {
    // 8 in cash and −8 at a standard value with ε = 1, income 1, reference 2: 8 − 4 = 4; against −1 at an income of 2.
    const input = { netBenefits: [8, -8, -1], incomes: [1, 1, 2], range }
    expect(breakEvenElasticity(input).kind).toBe('none')
    const found = breakEvenElasticity({ ...input, range: { low: 0, high: 10 }, residual: residual([0, 1, 0], 2) })
    // 4 · 2^η = 1 needs η = −2.
    expect(found.kind === 'none' && found.why).toBe('noRoot')
    expect(found.kind === 'none' && found.explanation.en).toContain(
      'zero at no elasticity from 0 to 10; others were not',
    )
    expect(found.kind === 'none' && found.explanation.nl).toContain('geen enkele elasticiteit van 0 tot 10 nul; naar')
    expect(found.kind === 'none' && found.explanation.en).toContain('less what these have weighed already')
    expect(found.kind === 'none' && found.explanation.nl).toContain('zonder wat die al hebben gewogen')
    const turned = breakEvenElasticity({ ...input, netBenefits: [8, -8, -16], residual: residual([0, 1, 0], 2) })
    // 4 · 2^η = 16 at 2.
    expect(turned.roots.map(({ elasticity }) => elasticity)).toEqual([2])
  })

  it('net benefits that cancel with it leave nothing: 8 in cash, and −4 at twice the reference where ε is 1', () => {
    const found = breakEvenElasticity({
      netBenefits: [8, -4],
      incomes: [60, 60],
      range,
      residual: residual([0, 1], 30),
    })
    expect(found.kind === 'none' && found.why).toBe('allZero')
  })

  it('at the reference income what is taken does not matter', () => {
    const found = breakEvenElasticity({
      netBenefits: [0.1, 0.2, -0.3],
      incomes: [7, 7, 7],
      range,
      residual: residual([0, 1, 0.5], 7),
    })
    expect(found.kind === 'none' && found.why).toBe('allZero')
  })

  it('with nothing taken it is as without', () => {
    const input = { netBenefits: [60, 10, -100], incomes: [1, 1.5, 2], range }
    expect(breakEvenElasticity({ ...input, residual: residual([0, 0, 0], 5) })).toEqual(breakEvenElasticity(input))
  })

  it('put in, every root gives a balance of zero', () => {
    const group = fc.record({
      amount: fc.integer({ min: -1000, max: 1000 }).filter((amount) => amount !== 0),
      income: fc.integer({ min: 10, max: 80 }),
      taken: fc.constantFrom(0, 0.4, 0.7, 1),
    })
    let checked = 0
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 15, max: 60 }),
        (list, reference) => {
          const [amounts, levels] = [list.map(({ amount }) => amount), list.map(({ income }) => income)]
          const left = residual(
            list.map(({ taken }) => taken),
            reference,
          )
          const found = breakEvenElasticity({ netBenefits: amounts, incomes: levels, range, residual: left })
          for (const { elasticity } of found.roots) {
            const terms = weighed(amounts, levels, left, elasticity)
            const [sum, size] = [Fine.sum(...terms), Fine.sum(...terms.map((term) => term.abs()))]
            // A root rounded to binary64 moves each term by its exponent.
            expect(sum.abs().div(size).toNumber()).toBeLessThan(1e-14)
            checked += 1
          }
        },
      ),
    )
    expect(checked).toBeGreaterThan(20)
  })

  it('a change of sign on a grid is never without a root', () => {
    const group = fc.record({
      amount: fc.integer({ min: -100, max: 100 }),
      income: fc.integer({ min: 10, max: 80 }),
      taken: fc.constantFrom(0, 0.5, 1),
    })
    const grid = Array.from({ length: 51 }, (_, i) => i / 5)
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (list) => {
        const [amounts, levels] = [list.map(({ amount }) => amount), list.map(({ income }) => income)]
        const left = residual(
          list.map(({ taken }) => taken),
          30,
        )
        const signs = grid.map((at) => {
          const terms = weighed(amounts, levels, left, at)
          const [sum, size] = [Fine.sum(...terms), Fine.sum(...terms.map((term) => term.abs()))]
          return sum.abs().lte(size.times('1e-40')) ? 0 : sum.s
        })
        const { roots } = breakEvenElasticity({ netBenefits: amounts, incomes: levels, range, residual: left })
        grid.forEach((at, i) => {
          if (i === 0 || signs[i]! * signs[i - 1]! >= 0) return
          const from = grid[i - 1]!
          expect(roots.some(({ elasticity }) => elasticity >= from - 1e-9 && elasticity <= at + 1e-9)).toBe(true)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('refuses other lengths, no reference, and what is no object', () => {
    const input = { netBenefits: [1, -1], incomes: [1, 2], range }
    const message = (given: unknown) => {
      try {
        breakEvenElasticity({ ...input, residual: given as never })
      } catch (error) {
        return (error as RangeError).message
      }
      return null
    }
    expect(message(residual([1], 0))).toContain('Income elasticities: expected a list of 2 numbers, got a list of 1.')
    expect(message(residual([1], 0))).toContain('Reference income: expected a finite number above 0, got 0.')
    expect(message(3)).toContain('Residual: expected an object with incomeElasticities, reference, got 3.')
    expect(message(residual([1e6, 0], 1e-200))).toMatch(
      /^Net benefit at an income of \d+ less what standard values weigh: expected a result that fits in a number/,
    )
  })
})

describe('break-even elasticity refuses, all at once', () => {
  const mend = 'Give the range to search, from 0 to 10 for instance.'

  it('wrong amounts, incomes of 0 and less, other lengths and no range', () => {
    const input = { netBenefits: [1, '2'], incomes: [0, 1, 2], range: { low: -1 } }
    expect(() => breakEvenElasticity(input as never)).toThrow(
      new RangeError(
        [
          'Net benefits at position 1: expected a finite number, got the text “2”. Give the present value for each group.',
          'Incomes: expected a list of 2 numbers, got a list of 3. Give the income of each group, in one unit.',
          'Incomes at position 0: expected a finite number above 0, got 0. Give the income of each group, in one unit.',
          `Lowest elasticity: expected a finite number of 0 and more, got -1. ${mend}`,
          `Highest elasticity: expected a finite number of 0 and more, got undefined. ${mend}`,
        ].join('\n'),
      ),
    )
  })

  it('a range that is turned round, or none', () => {
    expect(() => breakEvenElasticity({ netBenefits: [1], incomes: [1], range: { low: 3, high: 1 } })).toThrow(
      new RangeError('Range: expected a lowest elasticity of at most the highest, got 3 to 1. Swap the two.'),
    )
    expect(() => breakEvenElasticity({ netBenefits: [1], incomes: [1] } as never)).toThrow(
      'Lowest elasticity: expected',
    )
  })

  it('incomes that no number can compare, and amounts whose sum does not fit', () => {
    expect(() => breakEvenElasticity({ netBenefits: [1, -1], incomes: [5e-324, 1e10], range })).toThrow(
      'Incomes: expected a lowest that is not nothing beside the highest, got 5e-324. Check their unit.',
    )
    expect(() => breakEvenElasticity({ netBenefits: [1e308, 1e308], incomes: [7, 7], range })).toThrow(
      'Net benefit at an income of 7: expected a result that fits in a number',
    )
  })

  it('but not the largest and smallest amounts', () => {
    expect(elasticities([1.6e308, -4e307], [1, 0.5])).toEqual([2])
    expect(elasticities([2e-323, -5e-324], [1, 0.5])).toEqual([2])
  })
})
