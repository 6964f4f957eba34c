import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../../src/comparison/assess.js'
import { serviceAccess } from '../../../src/welfare/methods/service-access.js'
import { building, figure, scenario } from '../../comparison/scenario.js'
import { welfareContract } from '../../contract/welfare.js'
import { assessed, problemsIn } from './index-study.js'

type Json = Readonly<Record<string, unknown>>
type Rows = Readonly<Record<string, Readonly<Record<string, number>>>>

const source = { source: 'test', mark: 'illustrative' } as const
const texts = (rows: Rows) =>
  Object.fromEntries(
    Object.entries(rows).map(([id, row]) => [
      id,
      Object.fromEntries(Object.entries(row).map(([k, v]) => [k, String(v)])),
    ]),
  )

const people = { a: 100, b: 300, c: 600 }
const beds = { a: 0, b: 10, c: 90 }
const minutes: Rows = { a: { a: 5, b: 20, c: 40 }, b: { a: 20, b: 5, c: 30 }, c: { a: 40, b: 30, c: 5 } }
const fast: Rows = { ...minutes, a: { a: 5, b: 10, c: 40 } }

const parts = ({
  persons = people,
  places = beds,
  peopleUnit = 'person',
  without = minutes,
  service = { limit: 'limit', decay: 'decay' },
  parameters = {},
}: {
  readonly persons?: Readonly<Record<string, number>>
  readonly places?: Readonly<Record<string, number>>
  readonly peopleUnit?: string
  readonly without?: Rows
  readonly service?: Json
  readonly parameters?: Json
} = {}): Json => ({
  zones: {
    members: ['a', 'b', 'c'].map((id) => ({ id, region: id === 'c' ? 'randstad' : 'north' })),
    columns: {
      people: { label: 'people', unit: peopleUnit, ...source },
      beds: { label: 'beds', unit: '1', ...source },
    },
    rows: texts(Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { people: persons[id]!, beds: places[id]! }]))),
  },
  matrices: {
    time: { label: 'time', unit: 'minute', ...source, rows: texts(without) },
    timeFast: { label: 'time', unit: 'minute', ...source, rows: texts(fast) },
  },
  alternatives: [
    { id: 'project', label: 'project' },
    { id: 'fast', label: 'fast', matrices: { time: 'timeFast' } },
  ],
  services: [{ id: 'care', label: 'care', opportunities: 'beds', people: 'people', cost: 'time', ...service }],
  assessments: [{ id: 'access', label: 'access', method: 'serviceAccess', parameters }],
})

const assumptions = {
  cost: figure(50e6, 'EUR'),
  limit: figure(15, 'minute'),
  decay: figure(0.1, '1/minute'),
  exponent: figure(1, '1'),
  width: figure(20, 'minute'),
  none: figure(0, 'minute'),
  hours: figure(1, 'hour'),
  below: figure(-1, 'minute'),
}
const study = (more: Json) => scenario({ assumptions, effects: [building('cost', 2026, 2027)], more })
const found = (input: Parameters<typeof parts>[0] = {}) => assessed(study(parts(input)))

const figureOf = (
  { figures }: Assessment,
  id: string,
  where: { readonly alternative?: string; readonly region?: string } = {},
) => figures.find((each) => each.id === id && each.alternative === where.alternative && each.region === where.region)

const north = { region: 'north' }
const inFast = { alternative: 'fast' }

welfareContract(
  serviceAccess,
  {},
  (({ assessments: _, ...rest }) => ({
    ...rest,
    services: [{ id: 'care', label: 'care', opportunities: 'beds', people: 'people', cost: 'time' }],
  }))(parts() as Readonly<Record<string, unknown>> & { assessments?: unknown }),
)

describe('access by region, worked out by hand', () => {
  it('cost to the nearest, what is within the limit, and who is within the norm', async () => {
    const access = await found()
    // Nearest: 20, 5 and 5 minutes. North (100 × 20 + 300 × 5) / 400; all (2000 + 1500 + 3000) / 1000.
    expect(figureOf(access, 'care.nearest', north)?.value).toBe(8.75)
    expect(figureOf(access, 'care.nearest')?.value).toBe(6.5)
    // Faster from a to b: 10 minutes there. North (1000 + 1500) / 400.
    expect(figureOf(access, 'care.nearest', { ...north, ...inFast })?.value).toBe(6.25)
    // Within 15 minutes: 0, 10 and 90 beds; with the project 10 in a.
    expect(figureOf(access, 'care.cumulative', north)?.value).toBe(7.5)
    expect(figureOf(access, 'care.cumulative', { ...north, ...inFast })?.value).toBe(10)
    // The 100 people of a are 5 minutes over the norm.
    expect(figureOf(access, 'care.withinNorm', north)?.value).toBe(0.75)
    expect(figureOf(access, 'care.gap', north)?.value).toBe(5)
    expect(figureOf(access, 'care.gapPerPerson', north)?.value).toBe(1.25)
    expect(figureOf(access, 'care.gapPerPerson')?.value).toBe(0.5)
    expect(figureOf(access, 'care.withinNorm')?.value).toBe(0.9)
    expect(figureOf(access, 'care.withinNorm', { ...north, ...inFast })?.value).toBe(1)
    expect(figureOf(access, 'care.gap', { ...north, ...inFast })?.value).toBe(0)
    expect(figureOf(access, 'care.nearest', { alternative: 'project' })?.value).toBe(6.5)
  })

  const gravityOf = (costs: Rows, f: (c: number) => number) =>
    Object.values(costs).map((row) => 10 * f(row.b!) + 90 * f(row.c!))

  it.each([
    ['exponential', 'decay', (c: number) => Math.exp(-0.1 * c)],
    ['power', 'exponent', (c: number) => 1 / c],
    ['gaussian', 'width', (c: number) => Math.exp(-(c * c) / 800)],
  ])('gravity with %s decay', async (form, decay, f) => {
    const access = await found({ service: { decay }, parameters: { form } })
    const [a = 0, b = 0, c = 0] = gravityOf(minutes, f)
    expect(figureOf(access, 'care.gravity', north)?.value).toBeCloseTo((100 * a + 300 * b) / 400, 10)
    expect(figureOf(access, 'care.gravity')?.value).toBeCloseTo((100 * a + 300 * b + 600 * c) / 1000, 10)
    expect(access.notes.map(({ en }) => en)).toContainEqual(
      expect.stringMatching(/^With decay an opportunity at cost c/),
    )
    expect(figureOf(access, 'care.gravity')?.unit).toBe(form === 'power' ? '1 × (minute)^−1' : '1')
  })

  it('how evenly it is spread over people', async () => {
    const access = await found()
    const f = (c: number) => Math.exp(-0.1 * c)
    const shares = [0.1, 0.3, 0.6]
    const line = 0.5 * gravityOf(minutes, f).reduce((sum, level, i) => sum + shares[i]! * level, 0)
    for (const [costs, where] of [
      [minutes, {}],
      [fast, inFast],
    ] as const) {
      const levels = gravityOf(costs, f)
      const mean = levels.reduce((sum, level, i) => sum + shares[i]! * level, 0)
      const pairs = levels.flatMap((x, i) => levels.map((y, j) => shares[i]! * shares[j]! * Math.abs(x - y)))
      const gini = pairs.reduce((sum, each) => sum + each, 0) / (2 * mean)
      expect(figureOf(access, 'care.gini', where)?.value).toBeCloseTo(gini, 12)
      // The best 10 % live in c; the worst 40 % are those of a and b.
      const worst = (0.1 * levels[0]! + 0.3 * levels[1]!) / 0.4
      expect(figureOf(access, 'care.palma', where)?.value).toBeCloseTo(levels[2]! / worst, 10)
      for (const [alpha, id] of ['care.shortfallShare', 'care.shortfallGap', 'care.shortfallSeverity'].entries()) {
        const fgt = levels.reduce(
          (sum, level, i) => sum + (level < line ? shares[i]! * ((line - level) / line) ** alpha : 0),
          0,
        )
        expect(figureOf(access, id, where)?.value).toBeCloseTo(fgt, 12)
      }
    }
    expect(figureOf(access, 'care.more', inFast)?.value).toBe(100)
    expect(figureOf(access, 'care.less', inFast)?.value).toBe(0)
  })

  it('as many times more people everywhere change no mean, share or spread; as many times more beds no spread', async () => {
    const times = (row: Readonly<Record<string, number>>, k: number) =>
      Object.fromEntries(Object.entries(row).map(([id, value]) => [id, value * k]))
    const persons = (access: Assessment) => access.figures.filter(({ unit }) => unit !== 'person')
    const base = await found()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 1000 }), async (k) => {
        const crowded = persons(await found({ persons: times(people, k) }))
        for (const [i, { value }] of persons(base).entries()) {
          if (value === null) expect(crowded[i]?.value).toBeNull()
          else expect(crowded[i]?.value).toBeCloseTo(value, 9)
        }
        const rich = await found({ places: times(beds, k) })
        for (const id of ['care.gini', 'care.palma', 'care.shortfallGap'])
          expect(figureOf(rich, id)?.value).toBeCloseTo(figureOf(base, id)!.value!, 9)
      }),
      { numRuns: 20 },
    )
  })

  it('says why there is nothing: a region without zones, no service, nothing reached', async () => {
    const access = await found()
    expect(figureOf(access, 'care.nearest', { region: 'south' })).toMatchObject({
      value: null,
      why: { nl: 'in deze regio ligt geen zone' },
    })
    const none = await found({ places: { a: 0, b: 0, c: 0 } })
    expect(figureOf(none, 'care.nearest', north)).toMatchObject({ value: null })
    expect(figureOf(none, 'care.withinNorm')?.value).toBe(0)
    expect(figureOf(none, 'care.gap')).toMatchObject({
      value: null,
      why: { en: expect.stringMatching(/reach no service/) },
    })
    for (const id of ['gini', 'palma', 'shortfallShare'])
      expect(figureOf(none, `care.${id}`)).toMatchObject({ value: null, why: { en: expect.any(String) } })
  })

  it('what cannot be reached is written as a cost far beyond the limit: it counts for nothing within it', async () => {
    // Nobody in a reaches the 10 beds of b or the 90 of c, and there are none in a.
    const access = await found({ without: { ...minutes, a: { a: 5, b: 999, c: 999 } } })
    // Within 15 minutes a has 0 beds and b 10: (100 × 0 + 300 × 10) / 400.
    expect(figureOf(access, 'care.cumulative', north)?.value).toBe(7.5)
    expect(figureOf(access, 'care.withinNorm', north)?.value).toBe(0.75)
    // The 100 people of a count as 999 minutes away, 984 over the norm: (100 × 999 + 300 × 5) / 400.
    expect(figureOf(access, 'care.nearest', north)?.value).toBe(253.5)
    expect(figureOf(access, 'care.gap', north)?.value).toBe(984)
  })

  it('without limit and decay gives the nearest only, and says so; warnings come with it', async () => {
    const access = await found({ service: {} })
    expect([...new Set(access.figures.map(({ id }) => id))]).toEqual(['care.nearest'])
    expect(access.notes.map(({ nl }) => nl)).toContain(
      'care heeft geen limit en geen decay: alleen de kosten naar de dichtstbijzijnde staan er.',
    )
    expect(access.warnings.map(({ en }) => en)[0]).toMatch(/never add them up/)
    expect(access.warnings.at(-1)?.en).toBe('Recalled, assumed or illustrative: people; beds; time.')
  })

  it('takes what is within the limit for the spread when there is no decay', async () => {
    const access = await found({ service: { limit: 'limit' } })
    // Levels 0, 10 and 90: mean 57; half the mean difference Σ gaps × below × above = 10 × 0.1 × 0.9 + 80 × 0.4 × 0.6.
    expect(figureOf(access, 'care.gini')?.value).toBeCloseTo(20.1 / 57, 12)
    expect(figureOf(access, 'care.gini')?.part).toEqual({
      en: 'care within the limit, spread over people',
      nl: 'care binnen de grens, spreiding over mensen',
    })
  })

  it('says of what: the service within the limit, with decay and spread over people', async () => {
    const access = await found({ service: { limit: 'limit', decay: 'decay' } })
    expect(figureOf(access, 'care.cumulative')?.label).toEqual({
      en: 'care within the limit',
      nl: 'care binnen de grens',
    })
    expect(figureOf(access, 'care.gravity')?.label).toEqual({ en: 'care with decay', nl: 'care met afstandsverval' })
    expect(figureOf(access, 'care.gini')?.part?.nl).toBe('care met afstandsverval, spreiding over mensen')
  })
})

describe('what it refuses, each with its place', () => {
  const problems = async (input: Parameters<typeof parts>[0]) =>
    (await problemsIn(() => found(input))).map(({ code, path }) => [code, path.join('.')])

  it('units that do not fit', async () => {
    expect(await problems({ peopleUnit: 'job', service: { limit: 'hours', decay: 'limit' } })).toEqual([
      ['wrongUnit', 'services.0.people'],
      ['wrongUnit', 'services.0.limit'],
      ['wrongUnit', 'services.0.decay'],
    ])
    expect(await problems({ service: { decay: 'decay' }, parameters: { form: 'power' } })).toEqual([
      ['wrongUnit', 'services.0.decay'],
    ])
  })

  it('figures below 0, a width of 0', async () => {
    expect(
      await problems({
        persons: { a: -1, b: 1, c: 1 },
        places: { a: -1, b: 1, c: 1 },
        service: { limit: 'below' },
      }),
    ).toEqual([
      ['negativeFigure', 'services.0.people'],
      ['negativeFigure', 'services.0.opportunities'],
      ['negativeFigure', 'services.0.limit'],
    ])
    expect(await problems({ service: { decay: 'none' }, parameters: { form: 'gaussian' } })).toEqual([
      ['negativeFigure', 'services.0.decay'],
    ])
  })

  it('costs of 0 under a power: the pair of zones, how many there are, line and column', async () => {
    const without = { ...minutes, a: { a: 0, b: 0, c: 40 } }
    const run = () => found({ without, service: { decay: 'exponent' }, parameters: { form: 'power' } })
    const [problem] = await problemsIn(run)
    expect(problem).toMatchObject({ code: 'negativeFigure', path: ['services', 0, 'cost'] })
    expect(problem?.message).toEqual({
      en: 'the cost of a – a (2 pairs like this) is 0',
      nl: 'de reistijd of -kosten van a – a (2 zulke paren) is 0',
    })
    expect(problem?.place?.file).toBe('test.json')
  })

  it.each(['unreachable', 'Infinity', '1e400'])('a cost of %s in a file', async (cost) => {
    const rows = { ...texts(minutes), a: { a: '5', b: cost, c: '40' } }
    const more = parts()
    const run = async () =>
      study({
        ...more,
        matrices: { ...(more.matrices as Json), time: { label: 'time', unit: 'minute', ...source, rows } },
      })
    expect(await problemsIn(run)).toMatchObject([{ path: ['matrices', 'time', 'rows', 'a', 'b'], place: { line: 1 } }])
  })

  it('no people at all', async () => {
    expect(await problems({ persons: { a: 0, b: 0, c: 0 } })).toEqual([['nothingToDivideBy', 'services.0.people']])
  })

  it('no services, which is found when the file is read', async () => {
    const { services: _, ...rest } = parts() as Json & { services?: unknown }
    expect(await problemsIn(async () => study(rest))).toMatchObject([
      { code: 'missingNeed', path: ['assessments', 'access', 'parameters'] },
    ])
  })
})
