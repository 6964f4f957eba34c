import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalpostScores } from '../../../src/welfare/index/goalposts.js'
import { checkedIndicators } from '../../../src/welfare/index/indicator.js'
import { indicator, messageOf } from './indicators.js'

const regions = ['North', 'South', 'West']

describe('goalpostScores', () => {
  it('runs from 0 at the worse goalpost to 1 at the better one, whichever is high', () => {
    const { scores, capped } = goalpostScores({
      regions,
      measured: [
        { indicator: indicator('trust', 20, 60), values: [20, 30, 60] },
        { indicator: indicator('debt', 20, 60, 'low'), values: [20, 30, 60] },
      ],
      outside: 'refuse',
    })
    expect(scores).toEqual([
      [0, 0.25, 1],
      [1, 0.75, 0],
    ])
    expect(capped).toEqual([])
  })

  it('has its middle at the geometric mean on a logarithmic scale', () => {
    const measured = [{ indicator: indicator('income', 1, 100, 'high', 'logarithmic'), values: [1, 10, 100] }]
    const [scores] = goalpostScores({ regions, measured, outside: 'refuse' }).scores
    expect(scores?.[0]).toBe(0)
    expect(scores?.[1]).toBeCloseTo(0.5, 15)
    expect(scores?.[2]).toBe(1)
  })

  it('lists what it caps', () => {
    const measured = [{ indicator: indicator('trust', 20, 60, 'low'), values: [10, 40, 70] }]
    expect(goalpostScores({ regions, measured, outside: 'cap' })).toEqual({
      scores: [[1, 0.5, 0]],
      capped: [
        { indicator: 'trust', region: 'North', value: 10, to: 20 },
        { indicator: 'trust', region: 'West', value: 70, to: 60 },
      ],
    })
  })

  it('refuses what lies beyond the goalposts unless it may cap, and names all of it', () => {
    const measured = [{ indicator: indicator('trust', 20, 60), values: [10, 40, 70] }]
    expect(messageOf(() => goalpostScores({ regions, measured, outside: 'refuse' }))).toBe(
      '“trust” of “North”: expected a value between the goalposts, got 10, beyond 20. Correct it, widen the goalposts, or cap it with outside: cap.\n' +
        '“trust” of “West”: expected a value between the goalposts, got 70, beyond 60. Correct it, widen the goalposts, or cap it with outside: cap.',
    )
  })

  it('does not change other scores when a region is added', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 10 })
    fc.assert(
      fc.property(values, (list) => {
        const scoresOf = (some: readonly number[]) =>
          goalpostScores({
            regions: some.map((_, at) => String(at)),
            measured: [{ indicator: indicator('share', 0, 1), values: some }],
            outside: 'refuse',
          }).scores[0]
        expect(scoresOf(list)?.slice(0, -1)).toEqual(scoresOf(list.slice(0, -1)))
      }),
    )
  })

  it('gives finite scores from 0 to 1 for any goalposts', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(number, number, number, fc.constantFrom('high' as const, 'low' as const), (a, b, value, better) => {
        fc.pre(a !== b)
        const share = indicator('x', Math.min(a, b), Math.max(a, b), better)
        const measured = [{ indicator: share, values: [value] }]
        const [score] = goalpostScores({ regions: ['r'], measured, outside: 'cap' }).scores[0] as number[]
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('lists every problem of the input at once', () => {
    const measured = [
      { indicator: indicator('a', 5, 5), values: [1, 2, 3] },
      { indicator: indicator('b', -1, 5, 'high', 'logarithmic'), values: [1, Number.NaN, 3] },
      { indicator: indicator('b', 0, 5), values: [1, 2] },
      { indicator: { ...indicator('c', 0, 5), better: 'more' as 'high' }, values: [1, 2, 3] },
    ]
    const call = () => goalpostScores({ regions: ['North', 'North', ''], measured, outside: 'clip' as 'cap' })
    expect(messageOf(call).split('\n')).toEqual([
      'regions: expected each name once, got “North” twice. Rename or remove one.',
      'regions: expected names that are not empty, got an empty one. Give its name.',
      'indicators: expected each name once, got “b” twice. Rename or remove one.',
      'values of “b” of “North”: expected a finite number, got NaN. Correct it.',
      'values of “b”: expected 3 numbers, got 2. Give one for each, in the same order.',
      'better of “c”: expected one of high, low, got the text “more”. Choose one; there is no default.',
      'outside: expected one of refuse, cap, got the text “clip”. Choose one; there is no default.',
      'goalposts of “a”: expected two finite numbers, lo below hi, got 5 and 5. Equal goalposts give no score.',
      'goalposts of “b”: expected a lo above 0 on a logarithmic scale, got -1. Raise it, or use the linear scale.',
    ])
  })

  it('names five cells that are wrong alike and counts the rest', () => {
    const many = Array.from({ length: 7 }, (_, at) => `r${at}`)
    const measured = [{ indicator: indicator('a', 0, 1), values: many.map(() => Number.POSITIVE_INFINITY) }]
    const lines = messageOf(() => goalpostScores({ regions: many, measured, outside: 'cap' })).split('\n')
    expect(lines).toHaveLength(6)
    expect(lines[5]).toBe('values of “a”: 2 more like these.')
  })
})

describe('checkedIndicators', () => {
  it('gives sound indicators back', () => {
    const list = [indicator('a', 0, 1), indicator('b', 2, 3, 'low')]
    expect(checkedIndicators(list)).toBe(list)
  })

  it('refuses goalposts that are reversed or unknown scales', () => {
    const odd = { ...indicator('a', 1, 0), better: 'up' as 'high' }
    const scale = indicator('b', 0, 1, 'high', 'square' as 'linear')
    expect(messageOf(() => checkedIndicators([odd, scale])).split('\n')).toEqual([
      'better of “a”: expected one of high, low, got the text “up”. Choose one; there is no default.',
      'goalposts of “a”: expected two finite numbers, lo below hi, got 1 and 0. Equal goalposts give no score.',
      'goalposts of “b”, scale: expected one of linear, logarithmic, got the text “square”. Choose one; there is no default.',
    ])
    expect(messageOf(() => checkedIndicators([]))).toBe('indicators: expected at least 1, got 0. Add what is missing.')
  })
})
