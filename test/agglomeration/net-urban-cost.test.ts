import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { netUrbanCost } from '../../src/agglomeration/net-urban-cost.js'
import { parts } from '../comparison/scenario.js'
import { type ModelRun, runModel } from './run-model.js'
import { problemsOf } from './zone-study.js'

const run = (setting: Omit<ModelRun, 'model'>) => runModel({ model: netUrbanCost, ...setting })

const total = (values: Readonly<Record<string, number>>) => Object.values(values).reduce((sum, value) => sum + value, 0)
const close = (value: number, expected: number, relative = 1e-10) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected))

/** Two regions in which every inhabitant has a job, so that output per worker is output per head. */
const twoCities = (north: number, randstad: number, perHead = { north: 80000, randstad: 100000 }) => ({
  north: { population: north, jobs: north, output: north * perHead.north, land: 100, income: 1 },
  randstad: { population: randstad, jobs: randstad, output: randstad * perHead.randstad, land: 100, income: 1 },
})

/** ε_c by its own formula: 0.03 at 100,000 inhabitants, 0.08 at 122 times as many. */
const elasticity = (size: number) => 0.03 + (0.05 * Math.log(size / 1e5)) / Math.log(122)

describe('elasticity of urban costs by size, between the two values of Combes, Duranton & Gobillon 2019', () => {
  it.each([
    [100000, 0.03],
    [500000, 0.046751],
    [1000000, 0.053965],
    [2400000, 0.063077],
    [8000000, 0.075608],
    [12200000, 0.08],
  ])('%d inhabitants: %d', (size, expected) => {
    const residents = 0.001
    const rows = twoCities(size, 3000000)
    const { output } = run({ residents, rows })
    const found = -(output('residentsUrbanCost').north as number) / (rows.north.output * (residents / size))
    expect(Math.abs(found - expected)).toBeLessThan(5.1e-7)
  })
})

/* No worked number of the net effect was found outside: what follows is independent arithmetic on the formula. */
describe('independent arithmetic', () => {
  const people = 50000

  it('a move of 50,000: − Y · (exp(∫ ε_c d ln N) − 1), the integral as a difference of squares', () => {
    const { output } = run({ residents: people })
    const expected = (region: 'north' | 'randstad', change: number) => {
      const [from, to] = [parts[region].population, parts[region].population + change].map((n) => Math.log(n / 1e5))
      const [low, high] = [from as number, to as number]
      const integral = 0.03 * (high - low) + (0.05 / Math.log(122) / 2) * (high ** 2 - low ** 2)
      return -parts[region].output * (Math.exp(integral) - 1)
    }
    close(output('residentsUrbanCost').north as number, expected('north', people))
    close(output('residentsUrbanCost').randstad as number, expected('randstad', -people))
    expect(output('residentsUrbanCost').east).toBe(0)
  })

  it('per mover (ε_prod − ε_c(N)) · y in the residents’ account, to first order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 150000, max: 1000000 }),
        fc.integer({ min: 2000000, max: 9000000 }),
        fc.constantFrom(0.015, 0.03, 0.048),
        (small, large, productivityElasticity) => {
          const [movers, rows] = [1, twoCities(small, large)]
          const { output } = run({ jobs: movers, residents: movers, rows, parameters: { productivityElasticity } })
          const perMover = (size: number, y: number) => (productivityElasticity - elasticity(size)) * y
          const net = output('residentsNet')
          close(net.north as number, perMover(small, 80000) * movers, 1e-3)
          close(net.randstad as number, -perMover(large, 100000) * movers, 1e-3)
        },
      ),
      { numRuns: 10 },
    )
  })

  it('a column of city size of its own, that grows in proportion to its region', () => {
    const rows = Object.fromEntries(
      Object.entries(parts).map(([id, row]) => [id, { ...row, city: id === 'north' ? 235000 : 1000000 }]),
    )
    const { output, warning } = run({
      residents: people,
      rows,
      columns: { city: 'person' },
      parameters: { cityPopulation: 'city' },
    })
    const growth = Math.log((1767582 + people) / 1767582)
    const halfway = elasticity(235000 * Math.exp(growth / 2))
    close(output('residentsUrbanCost').north as number, -76490e6 * (Math.exp(halfway * growth) - 1))
    expect(warning).toBeNull()
  })

  it('costs as a share of income per head instead of output', () => {
    const { output } = run({ residents: people, parameters: { costColumn: 'income' } })
    const other = run({ residents: people }).output
    const ratio = (26900 * 1767582) / 76490e6
    close(output('residentsUrbanCost').north as number, ratio * (other('residentsUrbanCost').north as number))
  })

  it('size follows jobs in proportion when the study says so', () => {
    const { output } = run({ jobs: 25000, parameters: { sizeFollows: 'jobs' } })
    const growth = Math.log((905800 + 25000) / 905800)
    const halfway = elasticity(1767582 * Math.exp(growth / 2))
    close(output('residentsUrbanCost').north as number, -76490e6 * (Math.exp(halfway * growth) - 1))
  })
})

describe('the residents’ account stands apart from the national balance', () => {
  const people = 50000

  it('by default the balance has productivity only, and all urban costs are rents to owners', () => {
    const result = run({ jobs: 25000, residents: people })
    close(result.additional, result.net('productivity'))
    expect(result.net('urbanCost')).toBe(0)
    for (const [region, cost] of Object.entries(result.output('residentsUrbanCost')))
      expect(result.output('landRent')[region]).toBe(-cost + 0)
  })

  it('with a real-resource share the balance has that part, and rents the rest', () => {
    const result = run({ jobs: 25000, residents: people, parameters: { realResourceShare: 0.25 } })
    const cost = total(result.output('residentsUrbanCost'))
    close(result.net('urbanCost'), 0.25 * cost)
    close(total(result.output('landRent')), -0.75 * cost)
    close(result.additional, result.net('productivity') + 0.25 * cost)
  })

  it('residents of the Randstad gain when people leave, those of the North lose: ε_c above 0.03 at both sizes', () => {
    const net = run({ jobs: 25000, residents: people }).output('residentsNet')
    const cost = run({ jobs: 25000, residents: people }).output('residentsUrbanCost')
    expect(cost.randstad).toBeGreaterThan(0)
    expect(cost.north).toBeLessThan(0)
    expect(net.randstad).toBeGreaterThan(0)
    expect(net.north).toBeLessThan(0)
  })

  it('what the direct benefits hold and what is additional add up to the whole', () => {
    const parameters = { realResourceShare: 0.5, urbanCostInDirect: 0.4, productivityInDirect: 0.1 }
    const result = run({ jobs: 25000, residents: people, parameters })
    close(result.inDirect, 0.1 * result.net('productivity') + 0.4 * result.net('urbanCost'), 1e-9)
    close(result.inDirect + result.additional, result.gains + result.losses, 1e-9)
  })

  it('what is shown never enters: no additional part', () => {
    for (const { part, additional } of run({ residents: people }).lines)
      expect(part === 'shown' ? additional : 'entered').toBe(part === 'shown' ? null : 'entered')
  })
})

describe('bad input and warnings', () => {
  it('says that a region is taken as one city', () => {
    expect(run({}).warning?.en).toContain('one city')
    expect(run({}).warning?.nl).toContain('één stad')
  })

  it.each([
    [{ cityPopulation: 'land' }, 'wrongUnit'],
    [{ costColumn: 'jobs' }, 'wrongUnit'],
    [{ cityPopulation: 'nowhere' }, 'missingNeed'],
    [{ realResourceShare: 1.2 }, 'parameterOutOfRange'],
  ])('%o gives %s', (parameters, code) => {
    expect(() => run({ parameters })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code })] }),
    )
  })

  it('a small and a large city of one size have no slope between them, and say so', () => {
    expect(() => run({ residents: 1, parameters: { largePopulation: 100000 } })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'parametersDoNotFit', path: expect.arrayContaining(['largePopulation']) }),
        ],
      }),
    )
  })

  it('a large city that is smaller, and costs that fall with size, are refused at once, in both languages', () => {
    const problems = problemsOf(() => run({ parameters: { largePopulation: 50000, largeElasticity: 0.01 } }))
    expect(problems.map(({ code, path }) => `${code} ${path.at(-1)}`)).toEqual([
      'parametersDoNotFit largePopulation',
      'parametersDoNotFit largeElasticity',
    ])
    const [size, elasticity] = problems.map(({ message }) => message)
    expect(size?.en).toBe('the large city has 50000 inhabitants and the small one 100000')
    expect(elasticity?.en).toContain('0.01 in the large city and 0.03 in the small one')
    expect(elasticity?.nl).toContain('0,01 in de grote stad en 0,03 in de kleine')
  })

  it('one elasticity for every size is allowed: ρ^0.05 − 1 of output, whatever the size of the city', () => {
    const { output } = run({ residents: 50000, parameters: { smallElasticity: 0.05, largeElasticity: 0.05 } })
    const { population, output: of } = parts.north
    close(output('residentsUrbanCost').north as number, -of * ((1 + 50000 / population) ** 0.05 - 1))
  })

  it('nobody moves: nothing', () => {
    const { gains, losses, output } = run({})
    expect([gains + 0, losses + 0, total(output('residentsNet')) + 0]).toEqual([0, 0, 0])
  })
})
