import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { borrowedSize } from '../../src/agglomeration/borrowed-size/borrowed-size.js'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { preparedBinary64 } from '../../src/reading/sampled.js'
import { building, figure, parts, relocation, scenario } from '../comparison/scenario.js'

/*
 * No published worked example of borrowed size was found. Expected values are
 * independent arithmetic with the language's own functions.
 */

const plugIns = {
  ...builtIn,
  models: [...builtIn.models.filter(({ id }) => id !== borrowedSize.id), borrowedSize],
}

type Region = keyof typeof parts
const regions = Object.keys(parts) as readonly Region[]

/** Minutes between the five parts, made up; the line takes 45 minutes off North to Randstad and 20 off North to Flevoland. */
const minutes = (a: Region, b: Region, faster = 0): number => {
  const pair = [a, b].sort().join()
  const base: Record<string, number> = {
    'flevoland,north': 80,
    'north,randstad': 125,
    'east,north': 90,
    'north,south': 150,
    'flevoland,randstad': 40,
    'east,flevoland': 60,
    'flevoland,south': 85,
    'east,randstad': 70,
    'randstad,south': 65,
    'east,south': 75,
  }
  const saved: Record<string, number> = { 'north,randstad': 45, 'flevoland,north': 20 }
  return (base[pair] as number) - faster * (saved[pair] ?? 0)
}

interface Setting {
  /** How much of the line is built, 0 to 1. */
  readonly faster?: number
  readonly jobs?: number
  readonly numbers?: Readonly<Record<string, readonly [number, string]>>
  readonly words?: Readonly<Record<string, string>>
  readonly areas?: readonly number[]
  readonly between?: (a: Region, b: Region, withProject: boolean) => number | string
  readonly unit?: string
  readonly moves?: boolean
  readonly members?: readonly Region[]
}

const units = { population: 'person', jobs: 'job', output: 'EUR/year', land: 'km2', income: 'EUR/person/year' }

const run = ({
  faster = 1,
  jobs = 0,
  numbers = {},
  words = {},
  areas = [1, 2, 2, 3, 3],
  between = (a, b, withProject) => minutes(a, b, withProject ? faster : 0),
  unit = 'minute',
  moves = true,
  members = regions,
}: Setting) => {
  const column = (withProject: boolean, of: Region) => `minutes-${withProject ? 'with' : 'without'}-${of}`
  const pairs = [false, true].flatMap((withProject) => members.map((of) => ({ withProject, of })))
  const study = scenario({
    plugIns,
    assumptions: {
      cost: figure(1, 'EUR'),
      jobs: figure(jobs, 'job'),
      residents: figure(0, 'person'),
      ramp: figure(20, 'year'),
      ...Object.fromEntries(Object.entries(numbers).map(([name, [value, each]]) => [name, figure(value, each)])),
    },
    effects: [building('cost', 2026, 2027)],
    more: {
      regions: {
        members: members.map((id) => ({ id, label: id })),
        columns: Object.fromEntries(
          Object.entries({
            ...units,
            urbanArea: '1',
            ...Object.fromEntries(pairs.map(({ withProject, of }) => [column(withProject, of), unit])),
          }).map(([name, each]) => {
            const { value: _, ...stated } = figure(0, each)
            return [name, stated]
          }),
        ),
        rows: Object.fromEntries(
          members.map((region, at) => [
            region,
            {
              ...parts[region],
              urbanArea: areas[at],
              ...Object.fromEntries(
                pairs.map(({ withProject, of }) => [
                  column(withProject, of),
                  // What stands on the diagonal is never read.
                  String(region === of ? 0 : between(region, of, withProject)),
                ]),
              ),
            },
          ]),
        ),
      },
      ...(moves ? { relocation: relocation('jobs') } : {}),
      agglomeration: [
        {
          id: 'borrowed',
          label: 'borrowed',
          model: 'borrowedSize',
          enters: 'balance',
          parameters: { ...words, ...Object.fromEntries(Object.keys(numbers).map((name) => [name, name])) },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'borrowed',
          welfare: 'unweighted',
        },
      },
    },
  })
  const { lines, warning } = new Workshop(study, plugIns).agglomeration('laag', 'project', 'borrowed')
  const reading = decimalReading()
  const of = (id: string, which: 'output' | 'inDirect' | 'additional' = 'output'): Record<string, number> => {
    const amount = lines.find((each) => each.id === id)?.[which]
    if (amount?.kind !== 'steady') throw new Error(`There is no steady line “${id}”.`)
    const { values } = reading.table(amount.perYear)
    return Object.fromEntries(study.regions.members.map((region, i) => [region, Number(values[i])]))
  }
  /** By year, of the first line, what stands beside the steady amount. */
  const rampOf = (): readonly number[] => {
    const amount = lines[0]?.output
    if (amount?.kind !== 'steady') throw new Error('It is steady.')
    return reading.table(amount.ramp).values.map(Number)
  }
  const [gain, loss] = [of('borrowedSizeGain'), of('borrowedSizeLoss')]
  return {
    lines,
    warning,
    of,
    gain,
    loss,
    rampOf,
    effect: (region: Region) => (gain[region] ?? 0) + (loss[region] ?? 0),
  }
}

/** Y · [(N′/N)^ε_b · (M′/M)^ε_o − 1], from the formula of the model. */
const expected = (
  region: Region,
  {
    elasticity = 0.018,
    fall = (time: number) => Math.exp(-0.015 * time),
    moved = {} as Partial<Record<Region, number>>,
    own = 0,
  },
): number => {
  const borrowed = (withProject: boolean) =>
    regions
      .filter((other) => other !== region)
      .reduce(
        (sum, other) =>
          sum +
          (parts[other].jobs + (withProject ? (moved[other] ?? 0) : 0)) *
            fall(minutes(region, other, withProject ? 1 : 0)),
        0,
      )
  const mass = (parts[region].jobs + (moved[region] ?? 0)) / parts[region].jobs
  return parts[region].output * ((borrowed(true) / borrowed(false)) ** elasticity * mass ** own - 1)
}
const close = (actual: number, wanted: number) =>
  expect(Math.abs(actual - wanted)).toBeLessThan(1e-9 * Math.abs(wanted) + 1e-3)

describe('independent arithmetic', () => {
  it.each(regions)('%s, exponential decay, everywhere', (region) => {
    close(run({}).effect(region), expected(region, {}))
  })

  it.each(regions)('%s, power decay of 1.5', (region) => {
    const { effect } = run({ words: { decay: 'power' }, numbers: { decayPower: [1.5, '1'] } })
    close(effect(region), expected(region, { fall: (time) => time ** -1.5 }))
  })

  it.each(regions)('%s, with jobs that move', (region) => {
    const { effect } = run({ jobs: 25000, words: { masses: 'moving' }, numbers: { ownElasticity: [0.04, '1'] } })
    close(effect(region), expected(region, { moved: { north: 25000, randstad: -25000 }, own: 0.04 }))
  })

  it.each(regions)('%s, in a study without a relocation', (region) => {
    close(run({ moves: false }).effect(region), expected(region, {}))
  })

  it('without a relocation all of it is there in every year of operation, 2030 to 2039; with one it follows the ramp', () => {
    const years = Array.from({ length: 2060 - 2025 + 1 }, (_, i) => 2025 + i)
    expect(run({ moves: false }).rampOf()).toEqual(years.map((year) => (year >= 2030 && year < 2040 ? 1 : 0)))
    const opening = years.indexOf(2030)
    expect(run({}).rampOf()[opening]).toBeLessThan(1)
  })

  it('with fixed masses, jobs that move change nothing', () => {
    expect(run({ jobs: 25000 }).gain).toEqual(run({}).gain)
  })

  it('threshold: only regions of at least a million jobs gain; at exactly the threshold a region does', () => {
    const { effect } = run({ words: { form: 'threshold' } })
    for (const region of ['north', 'flevoland'] as const) expect(effect(region)).toBe(0)
    for (const region of ['randstad', 'east', 'south'] as const) close(effect(region), expected(region, {}))
    const exact = run({ words: { form: 'threshold' }, numbers: { threshold: [parts.north.jobs, 'job'] } })
    close(exact.effect('north'), expected('north', {}))
  })

  it('shadow: Flevoland, in one area with the Randstad, loses where the Randstad gains', () => {
    const { effect, gain, loss } = run({ words: { form: 'shadow' }, numbers: { shadowElasticity: [-0.01, '1'] } })
    close(effect('flevoland'), expected('flevoland', { elasticity: -0.01 }))
    close(effect('randstad'), expected('randstad', {}))
    expect(loss.flevoland).toBeLessThan(0)
    expect(gain.randstad).toBeGreaterThan(0)
    close(effect('north'), expected('north', {}))
  })
})

describe('what the model says of itself holds', () => {
  it('travel times that stay the same give nothing', () => {
    const { gain, loss } = run({ faster: 0 })
    for (const region of regions) expect([gain[region], loss[region]]).toEqual([0, 0])
  })

  it('faster everywhere: more everywhere, in every region and the more the faster; nobody loses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (a, more) => {
        const saving = (saved: number) => (x: Region, y: Region, withProject: boolean) =>
          minutes(x, y) - (withProject ? saved / 2 : 0)
        const [some, most] = [run({ between: saving(a) }), run({ between: saving(a + more) })]
        for (const region of regions) {
          expect(some.effect(region)).toBeGreaterThan(0)
          expect(most.effect(region)).toBeGreaterThan(some.effect(region))
          expect(some.loss[region]).toBe(0)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('the same minutes off every pair, exponential: e^(ε δ minutes) − 1 of output, whatever the masses', () => {
    const { effect } = run({ between: (a, b, withProject) => minutes(a, b) - (withProject ? 10 : 0) })
    for (const region of regions) close(effect(region), parts[region].output * Math.expm1(0.018 * 0.015 * 10))
  })

  it('additional and in direct benefits add up to the output', () => {
    const { of } = run({ numbers: { additionalShare: [0.25, '1'], exposedShare: [0.5, '1'] } })
    const whole = of('borrowedSizeGain')
    for (const region of regions) {
      close(whole[region] ?? Number.NaN, expected(region, {}) / 2)
      close(of('borrowedSizeGain', 'additional')[region] ?? Number.NaN, (whole[region] ?? 0) / 4)
      close(of('borrowedSizeGain', 'inDirect')[region] ?? Number.NaN, ((whole[region] ?? 0) * 3) / 4)
    }
  })

  it('decimal and binary64 agree, in the shadow form too', () => {
    const { lines } = run({ words: { form: 'shadow' } })
    const amount = lines[0]?.output
    if (amount?.kind !== 'steady') throw new Error('It is steady.')
    const [fast] = preparedBinary64([amount.perYear]).read()
    const exact = decimalReading().table(amount.perYear).values
    for (const [i, value] of exact.entries()) close(fast?.[i] ?? Number.NaN, Number(value))
  })

  it('says which of its figures are illustrative', () => {
    expect(run({}).warning?.nl).toContain('gevoeligheid')
    expect(run({ words: { form: 'threshold' } }).warning?.en).toContain('direction')
  })
})

describe('bad input', () => {
  const problems = (setting: Setting) => {
    try {
      run(setting)
    } catch (error) {
      return (error as { problems?: readonly { code: string; path: readonly unknown[] }[] }).problems
    }
    return undefined
  }

  it('times of zero or below between two regions are all named', () => {
    const between = (a: Region, b: Region, withProject: boolean) =>
      a === 'north' && b === 'randstad' ? (withProject ? 0 : -5) : 60
    expect(problems({ between })).toMatchObject([
      { code: 'costNotPositive', path: ['regions', 'columns', 'minutes-without-randstad'], got: '-5' },
      { code: 'costNotPositive', path: ['regions', 'columns', 'minutes-with-randstad'], got: '0' },
    ])
  })

  it('columns that are missing or in another unit are all named', () => {
    expect(problems({ words: { timesWith: 'other-' } })?.map(({ path }) => path.at(-1))).toEqual(
      regions.map((region) => `other-${region}`),
    )
    expect(problems({ unit: 'hour' })?.map(({ code }) => code)).toEqual(Array(10).fill('wrongUnit'))
  })

  it('an urban area that no column gives', () => {
    expect(problems({ words: { form: 'shadow', urbanArea: 'places' } })).toMatchObject([{ code: 'missingNeed' }])
  })

  it('a shadow that would help is out of range', () => {
    expect(problems({ numbers: { shadowElasticity: [0.1, '1'] } })).toMatchObject([{ code: 'parameterOutOfRange' }])
  })

  it('masses that move without a relocation', () => {
    expect(problems({ moves: false, words: { masses: 'moving' } })).toMatchObject([
      {
        code: 'missingNeed',
        path: ['agglomeration', 'borrowed', 'parameters', 'masses'],
        message: { en: 'masses that move need a relocation', nl: 'massa die verhuist vraagt een verplaatsing' },
        mend: { en: expect.stringContaining('masses: fixed'), nl: expect.stringContaining('masses: fixed') },
      },
    ])
  })

  it('one region cannot borrow, and moving masses are named along', () => {
    expect(problems({ members: ['north'], moves: false, words: { masses: 'moving' } })).toMatchObject([
      { code: 'missingNeed', path: ['regions', 'members'], expected: { en: 'at least two regions' } },
      { code: 'missingNeed', path: ['agglomeration', 'borrowed', 'parameters', 'masses'] },
    ])
  })
})
