import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labourMarket } from '../../src/agglomeration/labour-market/labour-market.js'
import type { Amount } from '../../src/agglomeration/model.js'
import { InputError } from '../../src/appraisal/input/problem.js'
import { parametersOf } from '../../src/appraisal/parameter.js'
import { builtIn } from '../../src/built-in.js'
import { yearly } from '../../src/comparison/agglomeration.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { sum } from '../../src/quantity/operations.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { building, effect, figure, parts, relocation, scenario } from '../comparison/scenario.js'

type Region = keyof typeof parts
const regions = Object.keys(parts) as readonly Region[]

interface Setting {
  readonly parameters?: Readonly<Record<string, unknown>>
  /** Figures by region of columns beside the usual ones, zero or one elsewhere. */
  readonly columns?: Readonly<
    Record<string, readonly [unit: string, by: Partial<Record<Region, number>>, other: number]>
  >
  readonly jobs?: number
  readonly from?: Region
  readonly to?: Region
  readonly moves?: boolean
  readonly commutingStream?: string
  readonly assumptions?: Readonly<Record<string, unknown>>
}

const commuting = (saving: Partial<Record<Region, number>>, wage = 40000): NonNullable<Setting['columns']> => ({
  commutingCostChange: ['EUR/job/year', saving, 0],
  wage: ['EUR/job/year', {}, wage],
})
const index = (by: Partial<Record<Region, number>>): NonNullable<Setting['columns']> => ({
  productivityIndex: ['1', by, 1],
})
const off = { labourSupply: 'off', productiveJobs: 'off', imperfectCompetition: 'off' }
const only = (name: keyof typeof off, more: Readonly<Record<string, unknown>> = {}) => ({
  ...off,
  [name]: 'on',
  ...more,
})

const plugIns = { ...builtIn, models: [...builtIn.models.filter(({ id }) => id !== 'labourMarket'), labourMarket] }

/** Business travel of 8 million euro a year, freight of 3 and commuting of 20, in ten years of operation from 2030. */
const studyOf = ({
  parameters = {},
  columns = {},
  jobs = 0,
  from,
  to,
  moves = true,
  commutingStream = 'commuting',
  assumptions = {},
}: Setting) => {
  const units = { population: 'person', jobs: 'job', output: 'EUR/year', land: 'km2', income: 'EUR/person/year' }
  const stated = (unit: string) => {
    const { value: _, ...rest } = figure(0, unit)
    return rest
  }
  const benefit = (id: string, time: string, stream = id) =>
    effect('userBenefit', id, {
      stream,
      existingTravellers: 'trips',
      newTravellers: 'none',
      timeGain: 'gain',
      valueOfTime: time,
    })
  return scenario({
    plugIns,
    assumptions: {
      cost: figure(1, 'EUR'),
      jobs: figure(jobs, 'job'),
      residents: figure(0, 'person'),
      ramp: figure(20, 'year'),
      trips: figure(1e6, 'trip/year'),
      none: figure(0, 'trip/year'),
      gain: figure(1, 'hour/trip'),
      eight: figure(8, 'EUR/hour'),
      three: figure(3, 'EUR/hour'),
      twenty: figure(20, 'EUR/hour'),
      ...assumptions,
    },
    effects: [
      building('cost', 2026, 2027),
      benefit('business', 'eight'),
      benefit('freight', 'three'),
      benefit('commuting', 'twenty', commutingStream),
    ],
    more: {
      regions: {
        members: regions.map((id) => ({ id, label: id })),
        columns: Object.fromEntries(
          [...Object.entries(units), ...Object.entries(columns).map(([name, [unit]]) => [name, unit] as const)].map(
            ([name, unit]) => [name, stated(unit)],
          ),
        ),
        rows: Object.fromEntries(
          regions.map((id) => [
            id,
            {
              ...parts[id],
              ...Object.fromEntries(Object.entries(columns).map(([name, [, by, other]]) => [name, by[id] ?? other])),
            },
          ]),
        ),
      },
      ...(moves ? { relocation: relocation('jobs', { core: [from ?? 'randstad'], periphery: [to ?? 'north'] }) } : {}),
      agglomeration: [{ id: 'labour', label: 'labour', model: 'labourMarket', enters: 'balance', parameters }],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'labour',
          welfare: 'unweighted',
        },
      },
    },
  })
}

const run = (setting: Setting) => {
  const study = studyOf(setting)
  const { lines, warning } = new Workshop(study, plugIns).agglomeration('laag', 'project', 'labour')
  const reading = decimalReading()
  const find = (id: string) => {
    const line = lines.find((each) => each.id === id)
    if (!line) throw new Error(`There is no line “${id}”; there are ${lines.map((each) => each.id).join(', ')}.`)
    return line
  }
  /** The steady amounts by region, euro a year. */
  const steady = (amount: Amount | null): Readonly<Record<Region, number>> => {
    if (amount?.kind !== 'steady') throw new Error('There is no steady amount.')
    const { values } = reading.table(amount.perYear)
    return Object.fromEntries(regions.map((region, i) => [region, Number(values[i])])) as Record<Region, number>
  }
  /** All regions together, by calendar year. */
  const national = (amount: Amount | null, year: number): number => {
    if (!amount) throw new Error('There is no amount.')
    const flow = sum(yearly(amount), 'region')
    return Number(reading.table(flow).values[study.years.members.indexOf(String(year))])
  }
  return { lines, warning, find, steady, national }
}

const close = (value: number, expected: number) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected))
const total = (by: Readonly<Record<string, number>>) => Object.values(by).reduce((all, value) => all + value, 0)

/* No published case of any of the three effects was found: what follows is independent arithmetic on the formulas. */
describe('more people at work: independent arithmetic', () => {
  const parameters = only('labourSupply')
  const { find, steady, national } = run({ parameters, columns: commuting({ north: -500, randstad: 70 }) })

  it('500 euro a year saved on a wage of 40,000 in the North: 94.2 million output, 37.7 million welfare', () => {
    // Return to work +500 / (0.70 × 40,000) = 1/56; times 0.1: 1/560 more at work, 1,617.5 of 905,800 jobs.
    // Output: 1/560 × 0.69 × 76,490 million = 94,246,607.142857; welfare 40 %: 37,698,642.857143.
    const line = find('labourSupplyGain')
    close(steady(line.output).north, (76490e6 * 0.69) / 560)
    expect(steady(line.output).north).toBeCloseTo(94246607.142857, 5)
    expect(steady(line.additional).north).toBeCloseTo(37698642.857143, 5)
    expect(line.part).toBe('gain')
    expect(line.inDirect).toBeNull()
  })

  it('dearer commuting takes people out of work: a loss of its own', () => {
    // 70 / 28,000 = 1/400; times 0.1: 1/4,000; × 0.69 × 492,877 million = 85,021,282.5; 40 %: 34,008,513.
    const line = find('labourSupplyLoss')
    close(steady(line.output).randstad, -85021282.5)
    close(steady(line.additional).randstad, -34008513)
    expect(steady(line.output).north).toBe(0)
    expect(line.part).toBe('loss')
  })

  it('is there in the years of operation and in no other', () => {
    const { additional } = find('labourSupplyGain')
    expect(national(additional, 2029)).toBe(0)
    expect(national(additional, 2030)).toBeCloseTo(37698642.857143, 5)
    expect(national(additional, 2039)).toBeCloseTo(37698642.857143, 5)
    expect(national(additional, 2040)).toBe(0)
  })

  it('another column of workers than jobs: twice as many workers, twice the effect', () => {
    const twice = Object.fromEntries(regions.map((id) => [id, parts[id].jobs * 2]))
    const result = run({
      parameters: { ...parameters, workers: 'employed' },
      columns: { ...commuting({ north: -500 }), employed: ['job', twice, 0] },
    })
    close(result.steady(result.find('labourSupplyGain').output).north, (2 * 76490e6 * 0.69) / 560)
  })

  it('is linear in the elasticity and the saving, and grows with the tax rate', () => {
    const effectOf = (saving: number, elasticity: number, tax: number) => {
      const result = run({
        parameters: { ...parameters, supplyElasticity: 'elasticity', incomeTax: 'tax' },
        columns: commuting({ east: -saving }),
        assumptions: { elasticity: figure(elasticity, '1'), tax: figure(tax, '1') },
      })
      return result.steady(result.find('labourSupplyGain').output).east
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.constantFrom(0.05, 0.1, 0.3),
        fc.constantFrom(0.2, 0.3, 0.5),
        (saving, elasticity, tax) => {
          const one = effectOf(saving, elasticity, tax)
          close(effectOf(saving * 2, elasticity, tax), one * 2)
          close(effectOf(saving, elasticity * 3, tax), one * 3)
          expect(effectOf(saving, elasticity, tax + 0.1)).toBeGreaterThan(one)
        },
      ),
      { numRuns: 8 },
    )
  })
})

describe('more productive jobs: independent arithmetic', () => {
  const parameters = only('productiveJobs')
  // 950,516 million over 10,156,600 jobs.
  const national = 950516e6 / 10156600

  it('25,000 jobs from an index of 1.05 to one of 0.90: −351.0 million output, −105.3 million welfare', () => {
    const { find, steady } = run({ parameters, columns: index({ randstad: 1.05, north: 0.9 }), jobs: 25000 })
    const { output, additional, part } = find('productiveJobs')
    close(total(steady(output)), 25000 * (0.9 - 1.05) * national)
    expect(total(steady(output)) / 1e6).toBeCloseTo(-350.94766, 5)
    expect(total(steady(additional)) / 1e6).toBeCloseTo(-105.284298, 5)
    expect(part).toBe('ownProductivity')
    // Movers count where they come from.
    expect(steady(output).north).toBe(0)
    expect(steady(output).randstad).toBeLessThan(0)
  })

  it('by place of work it adds up to the same, and enters nothing', () => {
    const { find, steady } = run({ parameters, columns: index({ randstad: 1.05, north: 0.9 }), jobs: 25000 })
    const shown = find('productiveJobsByPlaceOfWork')
    close(steady(shown.output).north, 25000 * 0.9 * national)
    close(steady(shown.output).randstad, -25000 * 1.05 * national)
    expect(total(steady(shown.output))).toBeCloseTo(total(steady(find('productiveJobs').output)), 3)
    expect([shown.part, shown.additional]).toEqual(['shown', null])
  })

  it('raw output per worker is the composition effect (−435.893 million), of which 30 % is welfare', () => {
    const { find, steady, warning } = run({
      parameters: { ...parameters, productivityFrom: 'outputPerWorker' },
      jobs: 25000,
    })
    const { output, additional } = find('productiveJobs')
    expect(total(steady(output)) / 1e6).toBeCloseTo(-435.893, 3)
    expect(total(steady(additional)) / 1e6).toBeCloseTo(-130.768, 3)
    expect(warning?.en).toContain('sector mix')
    expect(warning?.nl).toContain('sectorstructuur')
  })

  it('the same index everywhere, or no movers: nothing', () => {
    for (const setting of [
      { columns: index({}), jobs: 25000 },
      { columns: index({ randstad: 1.05, north: 0.9 }), jobs: 0 },
    ]) {
      const { find, steady } = run({ parameters, ...setting })
      expect(Math.abs(total(steady(find('productiveJobs').output)))).toBeLessThan(1e-6)
    }
  })

  it('the way back is the opposite', () => {
    const columns = index({ randstad: 1.05, north: 0.9 })
    const there = run({ parameters, columns, jobs: 25000 })
    const back = run({ parameters, columns, jobs: 25000, from: 'north', to: 'randstad' })
    const of = ({ find, steady }: typeof there) => total(steady(find('productiveJobs').output))
    close(of(back), -of(there))
  })
})

describe('imperfect competition: independent arithmetic', () => {
  it('10 % of business benefits of 8 million: 0.8 million, all of it output and welfare, in their stream', () => {
    const { lines, national } = run({ parameters: only('imperfectCompetition') })
    expect(lines.map(({ id }) => id)).toEqual([
      'imperfectCompetition.business.existing',
      'imperfectCompetition.business.new',
    ])
    // There are no new travellers, so the second line is zero.
    const [line, added] = lines
    expect(national(added?.additional ?? null, 2030)).toBe(0)
    expect(line?.stream).toBe('business')
    expect(national(line?.output ?? null, 2030)).toBeCloseTo(0.8e6, 6)
    expect(national(line?.additional ?? null, 2030)).toBeCloseTo(0.8e6, 6)
    expect(national(line?.output ?? null, 2029)).toBe(0)
  })

  it('freight too when named; commuting never', () => {
    const { lines, national } = run({
      parameters: only('imperfectCompetition', { businessStreams: 'business, freight' }),
    })
    expect(lines.map(({ id }) => id)).toEqual([
      'imperfectCompetition.business.existing',
      'imperfectCompetition.business.new',
      'imperfectCompetition.freight.existing',
      'imperfectCompetition.freight.new',
    ])
    // 10 % of 8 and of 3 million.
    expect(lines.reduce((all, line) => all + national(line.additional, 2035), 0)).toBeCloseTo(1.1e6, 6)
  })

  it('a part of a stream: 15 % of the commuting stream of 20 million is business, so 0.3 million', () => {
    const { lines, national } = run({
      parameters: only('imperfectCompetition', { businessStreams: 'commuting', businessShare: 'part' }),
      assumptions: { part: figure('0.15', '1') },
    })
    expect(national(lines[0]?.additional ?? null, 2030)).toBeCloseTo(0.3e6, 6)
  })
})

describe('what is on and off, said and refused', () => {
  const columns = { ...commuting({ north: -500 }), ...index({ north: 0.9 }) }

  it('all on: each effect is a line of its own', () => {
    const { lines } = run({ parameters: { productiveJobs: 'on' }, columns, jobs: 25000 })
    expect(lines.map(({ id }) => id)).toEqual([
      'labourSupplyGain',
      'labourSupplyLoss',
      'productiveJobs',
      'productiveJobsByPlaceOfWork',
      'imperfectCompetition.business.existing',
      'imperfectCompetition.business.new',
    ])
  })

  it('more productive jobs are off by default: British guidance has them as indicative only', () => {
    expect(run({ columns }).lines.some(({ id }) => id.startsWith('productiveJobs'))).toBe(false)
  })

  it('all off: no lines, and that is said', () => {
    const { lines, warning } = run({ parameters: off })
    expect(lines).toEqual([])
    expect(warning?.en).toContain('off')
    expect(warning?.nl).toContain('uit')
  })

  it('recalled figures are named in the warning; figures of the study are not', () => {
    const recalled = run({ columns }).warning
    expect(recalled?.en).toMatch(/recalled.*illustrative.*elasticity of labour supply.*share of business and freight/)
    expect(recalled?.nl).toMatch(/uit het geheugen.*illustratief/)
    const own = {
      supplyElasticity: 'a',
      incomeTax: 'a',
      entrantProductivity: 'a',
      labourSupplyWedge: 'a',
      competitionShare: 'a',
    }
    expect(run({ columns, parameters: own, assumptions: { a: figure('0.2', '1') } }).warning).toBeNull()
  })

  it('every British figure is marked as recalled', () => {
    const marks = Object.entries(parametersOf(labourMarket.parameters)).flatMap(([name, parameter]) =>
      parameter.kind === 'number' && name !== 'businessShare' ? [parameter.source.mark] : [],
    )
    expect(marks).toEqual(['recalled', 'recalled', 'recalled', 'recalled', 'recalled', 'recalled'])
  })

  it('the balance has the wedges only, gross domestic product the output', async () => {
    const parameters = only('labourSupply')
    const row = await appraise(studyOf({ parameters, columns }), plugIns)
    const account = row.agglomerationAccount
    expect(account?.additional.value).toBeCloseTo((account?.grossGains.value ?? 0) * 0.4, 3)
    expect(account?.grossLosses.value).toBe(0)
    expect(account?.inDirectBenefits.value).toBe(0)
    const codes = row.diagnostics.map(({ code }) => code)
    expect(codes).toContain('sensitivity')
    expect(codes).toContain('unofficialFigures')
  })

  const problemsOf = (setting: Setting) => {
    try {
      run(setting)
    } catch (error) {
      if (error instanceof InputError) return error.problems
      throw error
    }
    return []
  }

  it('missing data is refused, all at once, with what would mend it', () => {
    const problems = problemsOf({ parameters: { productiveJobs: 'on', businessStreams: 'work' }, moves: false })
    expect(problems.map(({ code }) => code)).toEqual(Array(5).fill('missingNeed'))
    const text = problems.map(({ message }) => message.en).join('; ')
    for (const word of ['commutingCostChange', 'wage', 'productivityIndex', 'relocation', 'work'])
      expect(text).toContain(word)
    for (const { mend, expected } of problems) expect(mend.en && mend.nl && expected.en && expected.nl).toBeTruthy()
  })

  it.each([
    ['a wage in another unit than the cost', { ...commuting({}), wage: ['EUR/person/year', {}, 1] }, 'wrongUnit'],
    ['a cost of all workers together', { ...commuting({}), commutingCostChange: ['EUR/year', {}, 1] }, 'wrongUnit'],
  ] as const)('%s is refused', (_, given, code) => {
    const problems = problemsOf({ parameters: only('labourSupply'), columns: given })
    expect(problems.map((each) => each.code)).toEqual([code])
  })

  it('a negative index is refused', () => {
    const problems = problemsOf({ parameters: only('productiveJobs'), columns: index({ east: -1 }), jobs: 1 })
    expect(problems.map(({ code, message }) => [code, message.en])).toEqual([
      ['wrongValue', '“productivityIndex” of east is -1'],
    ])
  })

  it('an effect of the study in a stream that the model re-expresses is refused', () => {
    const again = { commutingStream: 'labourMarket', columns, parameters: only('labourSupply') }
    expect(problemsOf(again).map(({ code }) => code)).toEqual(['doubleCounting'])
  })
})
