import { describe, expect, it } from 'vitest'
import { quartileCount } from '../../../src/welfare/methods/quartile-count.js'
import { welfareContract } from '../../contract/welfare.js'
import { assessed, problemsIn, studyWith, valuesOf } from './index-study.js'

type Json = Readonly<Record<string, unknown>>

const indicator = (id: string, better: 'high' | 'low', more: Json = {}): Json => ({
  id,
  label: id,
  column: id,
  better,
  low: '0',
  high: '1',
  ...more,
})
const assessments = (parameters: Json) => [{ id: 'count', label: 'count', method: 'quartileCount', parameters }]

const columns = {
  trust: ['1', 8, 7, 6, 5, 4, 3, 2, 1],
  debt: ['1', 8, 7, 6, 5, 4, 3, 2, 1],
  same: ['1', 2, 2, 2, 1, 1, 1, 0, 0],
} as const
const indicators = [indicator('trust', 'high'), indicator('debt', 'low'), indicator('same', 'high', { weight: '1' })]

welfareContract(
  quartileCount,
  { ties: 'out' },
  { indicators: [indicator('income', 'high'), indicator('jobs', 'high')] },
)

describe('quartileCount, as the Dutch regional monitor counts', () => {
  it('counts two of eight regions in each outer quarter, and ties as asked', async () => {
    const of = async (ties: string) =>
      assessed(studyWith({ columns, more: { indicators, assessments: assessments({ ties }) } }))
    const out = await of('out')
    // trust: a b best, g h worst; debt: the other way round; same: three tie for two places, g h are last.
    expect(valuesOf(out, 'top')).toEqual([1, 1, 0, 0, 0, 0, 1, 1])
    expect(valuesOf(out, 'bottom')).toEqual([1, 1, 0, 0, 0, 0, 2, 2])
    expect(valuesOf(out, 'net')).toEqual([0, 0, 0, 0, 0, 0, -1, -1])
    expect(valuesOf(out, 'quarter.same')).toEqual([0, 0, 0, 0, 0, 0, -1, -1])
    const inside = await of('in')
    expect(valuesOf(inside, 'quarter.same')).toEqual([1, 1, 1, 0, 0, 0, -1, -1])
    expect(out.notes.map(({ en }) => en)).toEqual([
      'Numbers of 3 indicators. A quarter of 8 regions is at most 2; regions that tie at its border are all out of it.',
      'Indicators are counted: their weights and goalposts play no part here.',
    ])
  })

  it('has no default for ties, and needs four regions', async () => {
    expect(
      await problemsIn(async () => studyWith({ columns, more: { indicators, assessments: assessments({}) } })),
    ).toMatchObject([
      {
        code: 'wrongParameter',
        path: ['assessments', 'count', 'parameters', 'ties'],
        expected: { en: 'one of in, out' },
      },
    ])
    const three = { trust: ['1', 1, 2, 3], debt: ['1', 1, 2, 3], same: ['1', 1, 2, 3] } as const
    const run = async () =>
      assessed(studyWith({ columns: three, more: { indicators, assessments: assessments({ ties: 'in' }) } }))
    expect(await problemsIn(run)).toMatchObject([
      { code: 'tooFewRegions', path: ['regions', 'members'], place: { file: 'test.json' } },
    ])
  })
})
