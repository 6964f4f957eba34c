import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { compare } from '../../src/comparison/compare.js'
import { constant, given } from '../../src/quantity/leaf.js'
import { divide, external, multiply, power, sum } from '../../src/quantity/operations.js'
import { one, parseUnit } from '../../src/quantity/unit.js'
import { ReadingError } from '../../src/reading/reading-error.js'
import type { WeightsContext, WeightsMethod, WelfareFunctionMethod, WelfareMethod } from '../../src/welfare/method.js'
import { netRows, problemsIn, type WeightsStudy, weighedRow, weightsStudy } from '../welfare/methods/weights-study.js'

const t = (text: string) => ({ en: text, nl: text })
const itself = {
  claim: t('a claim'),
  evidence: { for: [{ text: t('for'), source: 'nobody' }], against: [{ text: t('against'), source: 'nobody' }] },
  needs: [],
  parameters: z.object({}),
}

const study = (method: WelfareMethod): WeightsStudy => ({
  rows: netRows([24, 30], [2, 3], [40, -30]),
  method: method.id,
  plugIns: { ...builtIn, methods: [...builtIn.methods, method] },
})

/** A method that gives something else than its type says, as plain JavaScript can. */
const giving = (weights: (context: WeightsContext) => unknown): WelfareMethod => ({
  ...itself,
  id: 'own',
  label: t('own'),
  kind: 'weights',
  weights: weights as WeightsMethod['weights'],
})
const weighing = (weigh: WelfareFunctionMethod['weigh']): WelfareMethod => ({
  ...itself,
  id: 'own',
  label: t('own'),
  kind: 'welfareFunction',
  weigh,
})

const said = async (method: WelfareMethod): Promise<readonly string[]> => {
  const problems = await problemsIn(study(method))
  for (const { code, path, place, message } of problems) {
    expect(code).toBe('wrongMethodResult')
    expect(path).toEqual(['welfare', 'weights'])
    expect(place?.line).toBeGreaterThan(0)
    expect(message.nl).toMatch(/^methode “own”: /)
  }
  return problems.map(({ message, expected }) => `${message.en}: ${expected.en}`)
}

const words = { normalisation: t('as they are'), warnings: [] }
const cells = ({ regions, groups }: WeightsContext, values: readonly string[]) =>
  given({ label: 'weights', axes: [regions, groups], values, unit: one })

describe('what a method of someone else gives is refused, naming the method and what it must be', () => {
  const whole = '{ weights, normalisation, warnings } at once, no promise'

  it.each([
    ['nothing', undefined, 'missing'],
    ['a promise', Promise.resolve(null), 'a promise'],
    ['a list', [1, 2], 'a list of 2'],
    ['a number', 3, '3'],
    ['a function', () => null, 'a function'],
  ])('%s', async (_, result, is) => {
    expect(await said(giving(() => result))).toEqual([`method “own”: what weights gives is ${is}: ${whole}`])
  })

  it('an object without its parts, all at once', async () => {
    const quantity = 'a quantity in 1, along region, region × group'
    expect(await said(giving(() => ({})))).toEqual([
      `method “own”: weights is missing: ${quantity}`,
      'method “own”: normalisation is missing: { en, nl }, both not empty',
      'method “own”: warnings is missing: a list, [] for none',
    ])
    const wrong = { weights: { a: 1 }, ofLine: 1, meanOver: 2, normalisation: { en: 'a', nl: '' }, warnings: [t('')] }
    expect(await said(giving(() => wrong))).toEqual([
      `method “own”: weights is another object: ${quantity}`,
      'method “own”: ofLine is 1: a function, or left out',
      'method “own”: meanOver is 2: a quantity in 1, along region × group',
      'method “own”: normalisation is another object: { en, nl }, both not empty',
      'method “own”: warnings[0] is another object: { en, nl }, both not empty',
    ])
  })

  it('weights in a unit, and along other axes', async () => {
    const inUnit = ({ column }: WeightsContext) => ({
      ...words,
      weights: multiply(column('population'), constant(1, parseUnit('job', null))),
    })
    const quantity = 'a quantity in 1, along region, region × group'
    expect(await said(giving(inUnit))).toEqual([`method “own”: weights is in person·job: ${quantity}`])
    expect(await said(giving(() => ({ ...words, weights: constant(2) })))).toEqual([
      `method “own”: weights is along no axis: ${quantity}`,
    ])
    const byLine = (context: WeightsContext) => ({
      ...words,
      weights: cells(context, ['1', '1']),
      ofLine: () => constant(1),
    })
    expect(await said(giving(byLine))).toEqual([
      'method “own”: ofLine(line) is along no axis: a quantity in 1, along region × group',
    ])
  })

  it.each([
    ['not a number', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
  ])('weights that are %s', async (_, value) => {
    const solver = { id: 'own solver', perDraw: true, solve: () => Float64Array.of(1, value) }
    const weights = ({ regions }: WeightsContext) =>
      external({ solver, inputs: [constant(1)], axes: [regions], unit: one, label: t('own weights') })
    const [first, ...others] = await said(giving((context) => ({ ...words, weights: weights(context) })))
    expect(others).toEqual([])
    expect(first).toMatch(/^method “own”: weights is .*finite.*: finite numbers$/)
  })

  it('weights that are divided by nothing', async () => {
    const weights = ({ column }: WeightsContext) =>
      divide(column('population'), multiply(column('population'), constant(0)))
    const [first] = await said(giving((context) => ({ ...words, weights: weights(context) })))
    expect(first).toMatch(/^method “own”: weights is without value: .*: finite numbers$/)
  })

  /** The square root of −2 in the first region. */
  const unreal = (context: WeightsContext) =>
    power(cells(context, ['-2', '1']), constant(0.5), t('weight by the root of what is left'))

  it('weights that are the power of something below zero: the region is named', async () => {
    const method = giving((context) => ({ ...words, weights: unreal(context) }))
    const why = 'has a value that is not finite.'
    expect(await said(method)).toEqual([
      `method “own”: weights is without value: “weight by the root of what is left” [r0] ${why}: finite numbers`,
    ])
    const [problem] = await problemsIn(study(method))
    expect(problem?.message.nl).toBe(
      'methode “own”: weights is zonder waarde: “weight by the root of what is left” [r0] heeft een waarde die niet eindig is.',
    )
  })

  it('the same in what a method checks of its data before it weighs', async () => {
    const method: WelfareMethod = {
      ...itself,
      id: 'own',
      label: t('own'),
      kind: 'weights',
      unfit: (context, read) => {
        read(unreal(context))
        return []
      },
      weights: () => null,
    }
    expect(await said(method)).toEqual([
      'method “own”: what it checks is without value: “weight by the root of what is left” [r0] has a value that is not finite.: finite numbers',
    ])
  })

  it('national amounts of a welfare function without value', async () => {
    const method = weighing((_, { benefits, costs }) => ({
      ...words,
      benefits: sum(sum(benefits, 'group'), 'region'),
      costs: divide(sum(sum(costs, 'group'), 'region'), constant(0), t('paid by nobody')),
    }))
    expect(await said(method)).toEqual([
      'method “own”: costs is without value: “paid by nobody” divides by zero.: finite numbers',
    ])
  })

  it.each([
    [['0.5', '0.6'], 'shares of 1.1 together'],
    [['1.5', '-0.5'], '-0.5'],
    // 0.4 · 1 + 0.6 · 2 = 1.6
    [['0.4', '0.6'], 'shares with a mean weight of 1.6'],
  ])('a mean over %s, with weights of 1 and 2', async (shares, is) => {
    const method = giving((context) => ({
      ...words,
      weights: cells(context, ['1', '2']),
      meanOver: cells(context, shares),
    }))
    const expected = 'shares of 0 and more that add up to 1, over which the mean weight is 1, both to 9 decimals'
    expect(await said(method)).toEqual([`method “own”: meanOver is ${is}: ${expected}`])
  })

  it('a welfare function that gives no national amounts of money', async () => {
    const method = weighing(
      (_, { benefits }) => ({ ...words, benefits: sum(benefits, 'group'), costs: constant(1) }) as never,
    )
    expect(await said(method)).toEqual([
      expect.stringMatching(/^method “own”: benefits is along region: a quantity in .*EUR.*, along no axis$/),
      expect.stringMatching(/^method “own”: costs is in 1: a quantity in .*EUR.*, along no axis$/),
    ])
    expect(await said(weighing(() => undefined as never))).toEqual([
      'method “own”: what weigh gives is missing: { benefits, costs, normalisation, warnings } at once, no promise',
    ])
  })
})

describe('a method of someone else that throws is refused by name, with what it threw as cause', () => {
  const boom = new Error('boom')
  const throwing = (error: unknown): (() => never) => {
    return () => {
      throw error
    }
  }
  const causeOf = async (method: WelfareMethod): Promise<unknown> =>
    weighedRow(study(method)).then(
      () => null,
      (error: unknown) => (error instanceof InputError ? error.cause : error),
    )

  it.each([
    ['weights', giving(throwing(boom))],
    ['weigh', weighing(throwing(boom))],
    ['ofLine', giving((context) => ({ ...words, weights: cells(context, ['1', '1']), ofLine: throwing(boom) }))],
  ])('from %s', async (name, method) => {
    expect(await said(method)).toEqual([`method “own”: ${name} throws Error: boom: a result, or an InputError`])
    expect(await causeOf(method)).toBe(boom)
    const [problem] = await problemsIn(study(method))
    expect(problem?.message.nl).toBe(`methode “own”: ${name} gooit Error: boom`)
  })

  it('also where problems of all choices are collected first', async () => {
    const input = study(giving(throwing(boom)))
    const found = compare(weightsStudy(input), input.plugIns ?? builtIn)
    await expect(found).rejects.toMatchObject({ problems: [{ code: 'wrongMethodResult' }], cause: boom })
  })

  it('from atElasticity, which is asked when the set is', async () => {
    const weights = (context: WeightsContext) => ({ ...words, weights: cells(context, ['1', '1']) })
    const method: WelfareMethod = {
      ...itself,
      id: 'own',
      label: t('own'),
      kind: 'weights',
      weights,
      atElasticity: throwing(boom),
    }
    const { weighted } = await weighedRow(study(method))
    expect(() => weighted?.atElasticities).toThrow('method “own”: atElasticity throws Error: boom')
  })

  it('whatever it throws', async () => {
    expect(await said(giving(throwing('no such thing')))).toEqual([
      'method “own”: weights throws no such thing: a result, or an InputError',
    ])
    const unread = new ReadingError('solverFailed', { en: 'no balance', nl: 'geen evenwicht' })
    const [problem] = await problemsIn(study(giving(throwing(unread))))
    expect(problem?.message).toEqual({
      en: 'method “own”: weights throws no balance',
      nl: 'methode “own”: weights gooit geen evenwicht',
    })
  })

  it('not where it says problems of its own, or is cancelled', async () => {
    const problem = {
      code: 'mine',
      path: [],
      place: null,
      message: t('not so'),
      expected: t('so'),
      got: null,
      mend: t('make it so'),
    }
    expect(await problemsIn(study(giving(throwing(new InputError([problem])))))).toEqual([problem])
    const cancelled = new ReadingError('cancelled', 'Cancelled.')
    expect(await causeOf(giving(throwing(cancelled)))).toBe(cancelled)
  })

  it('and adds nothing to problems of its data, which may be why', async () => {
    const method: WelfareMethod = {
      ...itself,
      id: 'own',
      label: t('own'),
      kind: 'weights',
      positive: () => ['costs'],
      weights: throwing(boom),
    }
    expect((await problemsIn(study(method))).map(({ code }) => code)).toEqual(['columnNotPositive'])
  })
})

describe('a method that is as it must be', () => {
  it('shares over which the mean weight is 1 say what weighting adds: 0.5 · 0.5 + 0.5 · 1.5 = 1', async () => {
    const method = giving((context) => ({
      ...words,
      weights: cells(context, ['1.5', '0.5']),
      meanOver: cells(context, ['0.5', '0.5']),
    }))
    const { weighted, diagnostics } = await weighedRow(study(method))
    // 1.5 · 40 − 0.5 · 30 = 45, against 40 − 30 = 10.
    expect(weighted?.equityContribution.value).toBeCloseTo(35, 9)
    expect(diagnostics.map(({ code }) => code)).not.toContain('weightBelowZero')
  })

  it('negative weights count, and are said', async () => {
    const method = giving((context) => ({ ...words, weights: cells(context, ['1', '-0.25']) }))
    const { weighted, diagnostics } = await weighedRow(study(method))
    // 1 · 40 − (−0.25) · 30
    expect(weighted?.netPresentValue.value).toBeCloseTo(47.5, 9)
    const note = diagnostics.find(({ code }) => code === 'weightBelowZero')
    expect(note?.text.en).toMatch(/“own” has a negative weight \(-0\.25 is the lowest\)/)
    expect(note?.text.nl).toMatch(/“own” heeft een negatief gewicht \(-0,25 is het laagste\)/)
  })

  it('negative weights of lines are said too', async () => {
    const method = giving((context) => ({
      ...words,
      weights: cells(context, ['1', '1']),
      ofLine: () => cells(context, ['1', '-2']),
    }))
    const { diagnostics } = await weighedRow(study(method))
    expect(diagnostics.find(({ code }) => code === 'weightBelowZero')?.text.en).toContain('-2 is the lowest')
  })
})
