import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/appraisal/input/problem.js'
import { builtIn } from '../../../src/built-in.js'
import { Workshop } from '../../../src/comparison/workshop.js'
import { scenario } from '../../comparison/scenario.js'
import { effect, figure, linesOf } from './flows.js'

type Json = Readonly<Record<string, unknown>>

const matrix = (unit: string, more: Json): Json => ({
  label: unit,
  unit,
  source: 'test',
  mark: 'illustrative',
  ...(unit.startsWith('EUR')
    ? { prices: { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' } }
    : {}),
  ...more,
})
const rows = ([[aa, ab], [ba, bb]]: readonly [readonly [number, number], readonly [number, number]]): Json => ({
  rows: { a: { a: String(aa), b: String(ab) }, b: { a: String(ba), b: String(bb) } },
})
const zones = {
  members: [
    { id: 'a', region: 'north' },
    { id: 'b', region: 'south' },
  ],
}

/** HELMET's example of the rule of half (peers, § 4.4): demand and cost before and after. */
const helmet = {
  q0: matrix(
    'trip/year',
    rows([
      [100, 50],
      [80, 20],
    ]),
  ),
  q1: matrix(
    'trip/year',
    rows([
      [120, 40],
      [80, 30],
    ]),
  ),
  c0: matrix(
    'EUR/trip',
    rows([
      [10, 20],
      [30, 5],
    ]),
  ),
  c1: matrix(
    'EUR/trip',
    rows([
      [8, 22],
      [25, 5],
    ]),
  ),
}

const user = (more: Json = {}): Json =>
  effect('userBenefitMatrix', 'od', {
    incidence: { originShare: 'originShare' },
    modelYears: [{ year: 2030, without: { trips: 'q0', cost: 'c0' }, with: { trips: 'q1', cost: 'c1' } }],
    between: 'linear',
    before: 'constant',
    after: 'constant',
    ...more,
  })

const study = (one: Json, matrices: Json, share = '0.5', reading = {}) =>
  scenario({
    years: [2028, 2034],
    discountTo: 2028,
    assumptions: { operation: figure(4, 'year'), originShare: figure(share, '1'), value: figure(10, 'EUR/hour') },
    effects: [one],
    more: { zones, matrices },
    reading,
  })

const byRegion = (one: Json, matrices: Json, share: string): Json => {
  const read = study(one, matrices, share)
  const workshop = new Workshop(read, builtIn)
  return Object.fromEntries(
    workshop.flows('laag', 'project').map(({ id, welfare }) => {
      const { values } = workshop.reading.table(welfare)
      const of = (region: string) =>
        Number(values[2 * read.regions.members.length + read.regions.members.indexOf(region)])
      return [id, [of('north'), of('south')]]
    }),
  )
}

describe('user benefit over matrices', () => {
  it('HELMET: existing users −600 and 80 by column, new ones −20 and 10, as cost; here as gains by destination', () => {
    // Destination a: 100 × 2 + 80 × 5 = 600; destination b: 50 × −2 + 20 × 0 = −100 … HELMET prints 80 for the column
    // because it splits the loss of demand: existing users are the smaller of the two demands there (40 × 2 = 80), and
    // the ten who left lose half of 2 each. The sum by column is the same: 600 + 20 = 620 and −(80 + 10) = −90.
    const lines = byRegion(user(), helmet, '0') as Record<string, readonly number[]>
    const [a, b] = [0, 1].map((i) => (lines['od.existing']?.[i] as number) + (lines['od.new']?.[i] as number))
    expect(a).toBe(620)
    expect(b).toBe(-90)
    // Ours: those who travelled before have the whole change, the change in demand half of it.
    expect(lines['od.existing']).toEqual([600, -100])
    expect(lines['od.new']).toEqual([20, 10])
  })

  it('by origin, and divided over both ends', () => {
    // By origin: a: 100 × 2 + 50 × −2 = 100 existing, ½ (20 × 2) + ½ (−10 × −2) = 30 new; b: 80 × 5 = 400 and 0.
    expect(byRegion(user(), helmet, '1')).toEqual({ 'od.existing': [100, 400], 'od.new': [30, 0] })
    expect(byRegion(user(), helmet, '0.5')).toEqual({ 'od.existing': [350, 150], 'od.new': [25, 5] })
  })

  it('intermediate points follow the demand curve where costs change much', () => {
    const one = user({
      modelYears: [
        {
          year: 2030,
          without: { trips: 'q0', cost: 'c0' },
          steps: [{ trips: 'qm', cost: 'cm' }],
          with: { trips: 'q1', cost: 'c1' },
        },
      ],
    })
    const big = {
      q0: matrix(
        'trip/year',
        rows([
          [0, 10],
          [0, 0],
        ]),
      ),
      qm: matrix(
        'trip/year',
        rows([
          [0, 20],
          [0, 0],
        ]),
      ),
      q1: matrix(
        'trip/year',
        rows([
          [0, 90],
          [0, 0],
        ]),
      ),
      c0: matrix(
        'EUR/trip',
        rows([
          [1, 12],
          [1, 1],
        ]),
      ),
      cm: matrix(
        'EUR/trip',
        rows([
          [1, 6],
          [1, 1],
        ]),
      ),
      c1: matrix(
        'EUR/trip',
        rows([
          [1, 2],
          [1, 1],
        ]),
      ),
    }
    // ½ (10 + 20) × 6 + ½ (20 + 90) × 4 = 90 + 220 = 310, of which existing 10 × 10 = 100; one step would give 500.
    expect(byRegion(one, big, '1')).toEqual({ 'od.existing': [100, 0], 'od.new': [210, 0] })
  })

  it('hours times a value of time, between model years in a straight line', () => {
    const hours = {
      q0: matrix(
        'trip/year',
        rows([
          [0, 100],
          [0, 0],
        ]),
      ),
      c0: matrix(
        'hour/trip',
        rows([
          [1, 2],
          [1, 1],
        ]),
      ),
      c1: matrix(
        'hour/trip',
        rows([
          [1, 1],
          [1, 1],
        ]),
      ),
      q2: matrix(
        'trip/year',
        rows([
          [0, 200],
          [0, 0],
        ]),
      ),
    }
    const one = user({
      valueOfTime: 'value',
      modelYears: [
        { year: 2030, without: { trips: 'q0', cost: 'c0' }, with: { trips: 'q0', cost: 'c1' } },
        { year: 2032, without: { trips: 'q2', cost: 'c0' }, with: { trips: 'q2', cost: 'c1' } },
      ],
    })
    const lines = linesOf(
      [one],
      { originShare: figure(1, '1'), value: figure(10, 'EUR/hour') },
      { zones, matrices: hours },
    )
    expect(lines['od.existing']).toEqual([0, 0, 1000, 1500, 2000, 2000, 0])
  })

  it('matrices from CSV as pairs or square, in any order, and from typed arrays give the same', () => {
    const files: Record<string, string> = {
      'q0.csv': 'origin,destination,value\nb,b,20\na,a,100\na,b,50\nb,a,80\n',
      'q1.csv': 'zone,b,a\nb,30,80\na,40,120\n',
      'c0.csv': 'origin;destination;value\na;a;10\na;b;20\nb;a;30\nb;b;5,0\n',
    }
    const read = study(
      user(),
      {
        q0: matrix('trip/year', { file: 'q0.csv', layout: 'pairs' }),
        q1: matrix('trip/year', { file: 'q1.csv', layout: 'square' }),
        c0: matrix('EUR/trip', { file: 'c0.csv', layout: 'pairs', delimiter: ';', decimalMark: ',' }),
        c1: matrix('EUR/trip', {}),
      },
      '1',
      { fileBeside: (name: string) => files[name] ?? null, matrices: { c1: Float64Array.of(8, 22, 25, 5) } },
    )
    expect(Array.from(read.matrices.q0 as Float64Array)).toEqual([100, 50, 80, 20])
    expect(Array.from(read.matrices.q1 as Float64Array)).toEqual([120, 40, 80, 30])
    expect(Array.from(read.matrices.c0 as Float64Array)).toEqual([10, 20, 30, 5])
  })
})

describe('matrices that do not fit', () => {
  const problemsOf = (matrices: Json, reading = {}, more: Json = {}): readonly string[] => {
    try {
      study(user(more), { ...helmet, ...matrices }, '1', reading)
    } catch (error) {
      if (error instanceof InputError)
        return error.problems.map(({ code, place }) => `${code} ${place?.file ?? ''}:${place?.line ?? ''}`)
      throw error
    }
    return []
  }
  const file = (text: string, layout: string, more: Json = {}) =>
    problemsOf(
      { q0: matrix('trip/year', { file: 'q0.csv', layout, ...more }) },
      { fileBeside: (name: string) => (name === 'q0.csv' ? text : null) },
    )

  it.each([
    [
      'a pair twice',
      file('origin,destination,value\na,a,1\na,a,2\na,b,3\nb,a,4\nb,b,5\n', 'pairs'),
      'duplicateId q0.csv:3',
    ],
    ['an unknown zone', file('origin,destination,value\na,c,1\n', 'pairs'), 'unknownReference q0.csv:2'],
    ['no number', file('origin,destination,value\na,a,x\n', 'pairs'), 'wrongValue q0.csv:2'],
    ['an unknown column', file('zone,a,c\na,1,2\nb,3,4\n', 'square'), 'unknownReference q0.csv:1'],
  ])('%s', (_, found, wanted) => {
    expect(found).toContain(wanted)
  })

  it('a missing pair is refused, unless the file says that it is zero', () => {
    const text = 'origin,destination,value\na,a,100\na,b,50\nb,a,80\n'
    expect(file(text, 'pairs').map((each) => each.split(' ')[0])).toEqual(['missing'])
    expect(file(text, 'pairs', { missing: 'zero' })).toEqual([])
  })

  it('an array of another shape or with NaN, two ways at once, no layout, a unit that does not fit, trips below zero', () => {
    const code = (found: readonly string[]) => found.map((each) => each.split(' ')[0])
    const empty = { q0: matrix('trip/year', {}) }
    expect(code(problemsOf(empty, { matrices: { q0: new Float64Array(3) } }))).toEqual(['matrixShape'])
    expect(code(problemsOf(empty, { matrices: { q0: Float64Array.of(1, 2, Number.NaN, 4) } }))).toEqual(['matrixShape'])
    expect(code(problemsOf(empty))).toEqual(['matrixOneWay'])
    expect(code(problemsOf({ q0: matrix('trip/year', { file: 'q0.csv' }) }))).toEqual(['matrixShape'])
    expect(
      code(
        problemsOf({
          q0: matrix(
            'hour/trip',
            rows([
              [1, 1],
              [1, 1],
            ]),
          ),
        }),
      ),
    ).toContain('wrongUnit')
    expect(
      code(
        problemsOf({
          q0: matrix(
            'trip/year',
            rows([
              [-1, 1],
              [1, 1],
            ]),
          ),
        }),
      ),
    ).toEqual(['negativeMatrix'])
    expect(code(problemsOf({}, {}, { before: 'refuse' }))).toEqual(['seriesTooShort'])
  })
})

describe('names of zones that every object has', () => {
  it('a file cannot reach what all objects share', () => {
    const reached = (): unknown => (({}) as Record<string, unknown>).polluted
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const read = (): unknown =>
        study(user(), { ...helmet, q0: matrix('trip/year', { file: 'q0.csv', layout: 'pairs' }) }, '1', {
          fileBeside: () => `origin,destination,value\n${name},polluted,5\n`,
        })
      expect(read).toThrow(InputError)
      expect(reached()).toBeUndefined()
    }
    expect(Object.keys({ a: 1 })).toEqual(['a'])
  })

  it('a file of pairs that is called square is one problem, and the other way round', () => {
    const pairs = 'origin,destination,value\na,a,1\n'
    const read = (text: string, layout: string): unknown =>
      study(user(), { ...helmet, q0: matrix('trip/year', { file: 'q0.csv', layout }) }, '1', { fileBeside: () => text })
    for (const [text, layout] of [
      [pairs, 'square'],
      ['zone,a,b\na,1,2\nb,3,4\n', 'pairs'],
    ] as const) {
      try {
        read(text, layout)
      } catch (error) {
        expect((error as InputError).problems.map(({ code }) => code)).toEqual(['matrixShape'])
      }
    }
    expect.assertions(2)
  })
})
