import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { broadWelfareIndex } from '../../../src/welfare/methods/broad-welfare-index.js'
import { figure } from '../../comparison/scenario.js'
import { welfareContract } from '../../contract/welfare.js'
import { expectPrinted } from '../printed.js'
import { assessed, problemsIn, studyWith, valuesOf } from './index-study.js'

type Json = Readonly<Record<string, unknown>>

const indicator = (id: string, low: number | string, high: number | string, more: Json = {}): Json => ({
  id,
  label: id,
  column: id,
  better: 'high',
  low: String(low),
  high: String(high),
  ...more,
})

const withParameters = (parameters: Json, indicators: readonly Json[], more: Json = {}) => ({
  indicators,
  assessments: [{ id: 'index', label: 'index', method: 'broadWelfareIndex', parameters }],
  ...more,
})

/** Two regions whose scores are their values: goalposts 0 and 1. */
const shares = (id: string, weight?: number, more: Json = {}) =>
  indicator(id, 0, 1, { ...(weight === undefined ? {} : { weight: String(weight) }), ...more })

welfareContract(broadWelfareIndex, {}, { indicators: [indicator('income', 20000, 40000), indicator('jobs', 0, 1e7)] })

describe('the worked numbers, through a scenario file', () => {
  const columns = { x: ['1', 0.9], y: ['1', 0.6], z: ['1', 0.3] } as const
  const three = [shares('x', 0.5), shares('y', 0.3), shares('z', 0.2)]
  const valueWith = async (parameters: Json) =>
    valuesOf(
      await assessed(
        studyWith({
          columns,
          more: withParameters(parameters, three),
          assumptions: { half: figure(0.5, '1'), minusOne: figure(-1, '1'), minusFive: figure(-5, '1') },
        }),
      ),
      'index',
    )

  it('B3 (computed for the collection of worked numbers): arithmetic, geometric, three elasticities, minimum', async () => {
    expectPrinted(await valueWith({ aggregate: 'arithmetic' }), '0.69')
    expectPrinted(await valueWith({ aggregate: 'geometric' }), '0.639721')
    expectPrinted(await valueWith({ aggregate: 'ces', exponent: 'half' }), '0.666289')
    expectPrinted(await valueWith({ aggregate: 'ces', exponent: 'minusOne' }), '0.580645')
    expectPrinted(await valueWith({ aggregate: 'ces', exponent: 'minusFive' }), '0.409343')
    expectPrinted(await valueWith({ aggregate: 'minimum' }), '0.3')
  })

  it('B1 (computed): the Human Development Index, income in logarithms, geometric, schooling as one score', async () => {
    const study = studyWith({
      columns: { life: ['year', 82.5], schooling: ['1', 0.92], income: ['1', 57278] },
      more: withParameters({ aggregate: 'geometric' }, [
        indicator('life', 20, 85),
        indicator('schooling', 0, 1),
        indicator('income', 100, 75000, { scale: 'logarithmic' }),
      ]),
    })
    const found = await assessed(study)
    expectPrinted(valuesOf(found, 'score.life'), '0.961538')
    expectPrinted(valuesOf(found, 'score.income'), '0.959280')
    expectPrinted(valuesOf(found, 'index'), '0.946745')
    expect(found.notes.map(({ en }) => en)).toContain(
      'No indicator has a weight, so all weigh the same, which is a choice too.',
    )
  })

  it('B2 (computed): importance of 10 once and 5 ten times gives weights of 1/6 and 1/12', async () => {
    const ids = Array.from({ length: 11 }, (_, i) => `i${i}`)
    const study = studyWith({
      columns: Object.fromEntries(ids.map((id) => [id, ['1', 0.5] as const])),
      more: withParameters(
        { weightsAre: 'scores' },
        ids.map((id, i) => shares(id, i === 0 ? 10 : 5)),
      ),
    })
    const found = await assessed(study)
    expect((100 * valuesOf(found, 'weight.i0')[0]!).toFixed(4)).toBe('16.6667')
    expect((100 * valuesOf(found, 'weight.i10')[0]!).toFixed(4)).toBe('8.3333')
    expect(valuesOf(found, 'index')[0]).toBeCloseTo(0.5, 14)
  })
})

const four = {
  trust: ['1', 0.8, 0.7, 0.6, 0.65],
  debt: ['1', 0.09, 0.07, 0.08, 0.1],
} as const
const trust = shares('trust')
const debt = indicator('debt', 0, 0.2, { better: 'low' })

describe('index, ranks and what they hang on', () => {
  it('scores a low value better, ranks, and gives ranks under other weights and normalisations', async () => {
    // Scores of trust are the values; of debt 1 − x / 0.2: 0.55, 0.65, 0.6, 0.5. Means 0.675, 0.675, 0.6, 0.575.
    const found = await assessed(studyWith({ columns: four, more: withParameters({}, [trust, debt]) }))
    const index = valuesOf(found, 'index') as readonly number[]
    for (const [i, wanted] of [0.675, 0.675, 0.6, 0.575].entries()) expect(index[i]).toBeCloseTo(wanted, 12)
    // With all weight on trust: a b d c; on debt: b c a d. So a lies between ranks 1 and 3, d between 3 and 4.
    expect(valuesOf(found, 'rankBest')).toEqual([1, 1, 2, 3])
    expect(valuesOf(found, 'rankWorst')).toEqual([3, 2, 4, 4])
    // b leads a when the weight of debt is over one half: half of all weights.
    const first = valuesOf(found, 'firstShare') as readonly number[]
    expect(Math.abs(first[0]! - 0.5)).toBeLessThan(0.02)
    expect(first[0]! + first[1]!).toBeCloseTo(1, 12)
    // a is best and c worst in trust, b is best and d worst in debt.
    expect(valuesOf(found, 'rank.quarters')).toEqual([1, 1, 3, 3])
    expect(found.kind).toBe('index')
  })

  it('the same seed gives the same shares, another seed others', async () => {
    const sharesWith = async (seed: number) =>
      valuesOf(
        await assessed(
          studyWith({
            columns: four,
            more: withParameters({ seed: 'seed', draws: 'draws' }, [trust, debt]),
            assumptions: { seed: figure(seed, '1'), draws: figure(500, '1') },
          }),
        ),
        'meanRank',
      )
    expect(await sharesWith(7)).toEqual(await sharesWith(7))
    expect(await sharesWith(7)).not.toEqual(await sharesWith(8))
  })

  it('weights by region: own weights, and ranks by each normalisation with these', async () => {
    const found = await assessed(
      studyWith({
        columns: { ...four, wTrust: ['1', 1, 0.5, 0.25, 0], wDebt: ['1', 0, 0.5, 0.75, 1] },
        more: withParameters({}, [
          { ...trust, weightColumn: 'wTrust' },
          { ...debt, weightColumn: 'wDebt' },
        ]),
      }),
    )
    // 0.8; (0.7 + 0.65) / 2; 0.25 × 0.6 + 0.75 × 0.6; 0.5.
    const index = valuesOf(found, 'index') as readonly number[]
    for (const [i, wanted] of [0.8, 0.675, 0.6, 0.5].entries()) expect(index[i]).toBeCloseTo(wanted, 12)
    expect(valuesOf(found, 'weight.trust')).toEqual([1, 0.5, 0.25, 0])
    expect(valuesOf(found, 'rankBest')).toEqual([null, null, null, null])
    expect(found.figures.find(({ id }) => id === 'rankBest')?.why?.en).toMatch(/^one indicator has all the weight/)
    expect(valuesOf(found, 'rank.goalposts')).toEqual([1, 2, 3, 4])
    expect(found.warnings.map(({ nl }) => nl)).toContain(
      'Regio’s hebben eigen gewichten: een verschil tussen hen kan van hun doelen komen.',
    )
  })

  it('caps and raises only when asked, and says each', async () => {
    const columns = { x: ['1', 1.2, 0], y: ['1', 0.5, 0.5] } as const
    const found = await assessed(
      studyWith({
        columns,
        more: withParameters({ aggregate: 'geometric', outside: 'cap', lowScores: 'raise', floor: 'floor' }, [
          shares('x'),
          shares('y'),
        ]),
        assumptions: { floor: figure(0.02, '1') },
      }),
    )
    // √(1 × 0.5) and √(0.02 × 0.5).
    const index = valuesOf(found, 'index') as readonly number[]
    expect(index[0]).toBeCloseTo(Math.sqrt(0.5), 12)
    expect(index[1]).toBeCloseTo(0.1, 12)
    const notes = found.notes.map(({ nl }) => nl)
    expect(notes).toContain('“x” van “a” is 1,2 en telt als de streefwaarde 1.')
    expect(notes).toContain('De score van “b” op “x” is verhoogd tot 0,02.')
    expect(valuesOf(found, 'rank.quarters')).toEqual([null, null])
    expect(found.figures.find(({ id }) => id === 'rank.quarters')?.why?.nl).toBe('vraagt minstens 4 regio’s')
  })

  it('under the minimum weights have no degrees; one indicator has no weights to vary', async () => {
    const least = await assessed(
      studyWith({ columns: four, more: withParameters({ aggregate: 'minimum' }, [trust, debt]) }),
    )
    expect(least.figures.find(({ id }) => id === 'rankBest')?.why?.en).toMatch(/under the minimum/)
    const single = await assessed(studyWith({ columns: four, more: withParameters({}, [trust]) }))
    expect(single.figures.find(({ id }) => id === 'meanRank')?.why?.en).toBe('there is one indicator only')
    const all = await assessed(
      studyWith({ columns: four, more: withParameters({}, [shares('trust', 1), { ...debt, weight: '0' }]) }),
    )
    expect(all.figures.find(({ id }) => id === 'rankWorst')?.why?.en).toMatch(/all the weight/)
  })

  it('a region more or less changes no score and no index of the others: goalposts are fixed', async () => {
    const values = fc.array(
      fc.tuple(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.19, noNaN: true })),
      {
        minLength: 2,
        maxLength: 8,
      },
    )
    await fc.assert(
      fc.asyncProperty(values, fc.constantFrom('arithmetic', 'geometric', 'minimum'), async (list, aggregate) => {
        const of = async (rows: typeof list) =>
          valuesOf(
            await assessed(
              studyWith({
                columns: { trust: ['1', ...rows.map(([x]) => x)], debt: ['1', ...rows.map(([, y]) => y)] },
                more: withParameters({ aggregate, draws: 'draws' }, [trust, debt]),
                assumptions: { draws: figure(10, '1') },
              }),
            ),
            'index',
          )
        expect(await of(list.slice(0, -1))).toEqual((await of(list)).slice(0, -1))
      }),
      { numRuns: 20 },
    )
  })

  it('warns of double counting with the effects that an indicator names, and of made-up data', async () => {
    const found = await assessed(
      studyWith({ columns: four, more: withParameters({}, [{ ...trust, measures: ['building'] }, debt]) }),
    )
    const warnings = found.warnings.map(({ en }) => en)
    expect(warnings[0]).toBe(
      '“trust” is in the index and the effect “building” is in the balance: they measure the same. Show the index beside the balance and never add it up with it.',
    )
    expect(warnings.at(-1)).toBe('Recalled, assumed or illustrative: trust; debt.')
  })
})

describe('what it refuses, each with its place', () => {
  const codes = async (
    parameters: Json,
    indicators: readonly Json[],
    columns: Parameters<typeof studyWith>[0]['columns'] = four,
  ) =>
    (await problemsIn(async () => assessed(studyWith({ columns, more: withParameters(parameters, indicators) })))).map(
      ({ code, path, got }) => [code, path.join('.'), got] as const,
    )

  it('goalposts that do not rise, or have no logarithm', async () => {
    expect(await codes({}, [indicator('trust', 1, 1), indicator('debt', -1, 1, { scale: 'logarithmic' })])).toEqual([
      ['goalpostsNotRising', 'indicators.0.high', null],
      ['valueOutOfRange', 'indicators.1.low', null],
    ])
  })

  it('values beyond the goalposts, with the regions', async () => {
    expect(await codes({}, [indicator('trust', 0.65, 0.7), debt])).toEqual([
      ['beyondGoalposts', 'regions.columns.trust.a', 'a 0.8, c 0.6'],
    ])
  })

  it('scores of 0 under a mean that cannot have them', async () => {
    const columns = { trust: ['1', 0, 0.5], debt: ['1', 0.1, 0.2] } as const
    expect(await codes({ aggregate: 'geometric' }, [trust, debt], columns)).toEqual([
      ['scoreTooLow', 'indicators.0', null],
      ['scoreTooLow', 'indicators.1', null],
    ])
  })

  it('weights in part, in two ways, out of range, or with another sum', async () => {
    expect(await codes({}, [shares('trust', 1), debt])).toEqual([['missing', 'indicators.1', null]])
    expect(await codes({}, [shares('trust', 1), { ...debt, weightColumn: 'trust' }])).toEqual([
      ['oneWay', 'indicators', null],
    ])
    expect(await codes({}, [shares('trust', -0.5), { ...debt, weight: '1.5' }])).toEqual([
      ['valueOutOfRange', 'indicators.0.weight', null],
      ['valueOutOfRange', 'indicators.1.weight', null],
    ])
    expect(await codes({}, [shares('trust', 0.5), { ...debt, weight: '0.4' }])).toEqual([
      ['sharesNotOne', 'indicators', null],
    ])
    expect(await codes({ weightsAre: 'scores' }, [shares('trust', 0), { ...debt, weight: '0' }])).toEqual([
      ['sharesNotOne', 'indicators', null],
    ])
    const columns = { ...four, w: ['1', 0.5, 0.5, 0.5, 0.6], people: ['person', 0.5, 0.5, 0.5, 0.5] } as const
    const byRegion = (second: string) => [
      { ...trust, weightColumn: 'w' },
      { ...debt, weightColumn: second },
    ]
    expect(await codes({}, byRegion('w'), columns)).toEqual([['sharesNotOne', 'regions.columns.w.d', null]])
    expect(await codes({}, byRegion('people'), columns)).toEqual([
      ['wrongUnit', 'indicators.1.weightColumn', null],
      ['sharesNotOne', 'regions.columns.w.d', null],
    ])
  })

  it('parameters that play no part, and one that is missed', async () => {
    const run = (parameters: Json) => async () =>
      assessed(
        studyWith({
          columns: four,
          more: withParameters(parameters, [trust, debt]),
          assumptions: { half: figure(0.5, '1') },
        }),
      )
    expect(await problemsIn(run({ exponent: 'half', floor: 'half', lowScores: 'raise' }))).toMatchObject(
      ['exponent', 'lowScores', 'floor'].map((name) => ({
        code: 'keyWithoutEffect',
        path: ['assessments', 'index', 'parameters', name],
      })),
    )
    expect(await problemsIn(run({ aggregate: 'ces' }))).toMatchObject([
      { code: 'wrongParameter', path: ['assessments', 'index', 'parameters', 'exponent'] },
    ])
  })

  it('no indicators at all, which is found when the file is read', async () => {
    const more = { assessments: [{ id: 'index', label: 'index', method: 'broadWelfareIndex' }] }
    expect(await problemsIn(async () => studyWith({ columns: four, more }))).toMatchObject([
      { code: 'missingNeed', path: ['assessments', 'index', 'parameters'] },
    ])
  })

  it('draws that are no whole number, in words of the function', async () => {
    const run = async () =>
      assessed(
        studyWith({
          columns: four,
          more: withParameters({ draws: 'half' }, [trust, debt]),
          assumptions: { half: figure(1.5, '1') },
        }),
      )
    expect(await problemsIn(run)).toMatchObject([
      {
        code: 'methodRefused',
        path: ['assessments', 'index', 'parameters'],
        message: {
          en: expect.stringContaining('draws: expected a whole number from 1 to 10,000,000, got 1.5. '),
          nl: expect.stringMatching(
            /^de methode kan hier niet mee rekenen: .*verwacht een geheel getal van 1 tot 10\.000\.000, gevonden 1,5\. /,
          ),
        },
        place: { file: 'test.json' },
      },
    ])
  })
})
