import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedCitySize } from '../../src/agglomeration/bounded-city-size.js'
import { parts } from '../comparison/scenario.js'
import { type ModelRun, runModel } from './run-model.js'

const american = {}
const english = {
  staticElasticity: 0.025,
  learningElasticity: 0.025,
  commutingElasticity: 0.05,
  congestionElasticity: 0.07,
}

interface City {
  readonly size: number
  readonly best: number
}

/** Two cities with a column of best sizes; the change in consumption as a share of it, in each. */
const shares = (north: City, randstad: City, move: number, parameters: ModelRun['parameters'] = american) => {
  const amount = 1e9
  const row = ({ size, best }: City) => ({ population: size, jobs: size, output: amount, land: 1, income: 1, best })
  const result = runModel({
    model: boundedCitySize,
    residents: move,
    rows: { north: row(north), randstad: row(randstad) },
    columns: { best: 'person' },
    parameters: { optimalPopulation: 'best', amountIs: 'consumption', ...parameters },
  })
  const change = (region: 'north' | 'randstad') =>
    ((result.effect('productivity')[region] as number) + (result.effect('urbanCost')[region] as number)) / amount
  return { north: change('north'), randstad: change('randstad') }
}

/** The same with both cities at their best size before the move. */
const fromBest = (north: number, randstad: number, move: number, parameters: ModelRun['parameters']) =>
  shares({ size: north, best: north }, { size: randstad, best: randstad }, move, parameters)

describe('c/c* of Duranton & Puga 2023 for (a, b)', () => {
  it.each([
    ['(0.08, 0.11)', american, 0.25, 0.99225076],
    ['(0.08, 0.11)', american, 0.5, 0.99797654],
    ['(0.05, 0.12)', english, 0.25, 0.99466705],
    ['(0.05, 0.12)', english, 0.5, 0.99861396],
  ])('%s shrunk to n %d of the best size', (_, parameters, n, expected) => {
    const [size, other] = [4e6, 9e6]
    expect(1 + fromBest(other, size, size * (1 - n), parameters).randstad).toBeCloseTo(expected, 8)
  })

  it.each([
    ['(0.08, 0.11)', american, 1.5, 0.99925778],
    ['(0.08, 0.11)', american, 2, 0.99779085],
    ['(0.08, 0.11)', american, 4, 0.99076328],
    ['(0.05, 0.12)', english, 1.5, 0.99949531],
    ['(0.05, 0.12)', english, 2, 0.99850068],
    ['(0.05, 0.12)', english, 4, 0.99375975],
  ])('%s grown to n %d times the best size', (_, parameters, n, expected) => {
    const [size, other] = [1e6, 9e6]
    expect(1 + fromBest(size, other, size * (n - 1), parameters).north).toBeCloseTo(expected, 8)
  })

  it.each([
    [0.5, 0.00572266],
    [2, -0.00652942],
  ])('elasticity of consumption to size at n = %d: %d', (n, expected) => {
    const [size, move] = [1e6, 0.01]
    const { north } = shares({ size, best: size / n }, { size: 9e6, best: 9e6 }, move)
    expect(north / (move / size)).toBeCloseTo(expected, 7)
  })

  it('50,000 people from a city of 2.9 million to one of 235,000, best size 2.9 million: +0.334 % and −0.0001 %', () => {
    const best = 2.9e6
    const { north, randstad } = shares({ size: 235000, best }, { size: best, best }, 50000)
    expect(Math.abs(100 * north - 0.334)).toBeLessThan(5e-4)
    expect(Math.abs(100 * randstad + 0.0001)).toBeLessThan(5e-5)
  })
})

describe('independent arithmetic: c(N) = y(N) − commuting, from its own constants', () => {
  it('output and consumption as the closed form gives them before it is scaled', () => {
    // A = 1, τ z^γ / (1 + γ) chosen such that N* is the best size: A a N*^a = b k N*^b.
    const [a, b, best] = [0.08, 0.11, 2e6]
    const k = (a / b) * best ** (a - b)
    const consumption = (size: number) => size ** a - k * size ** b
    const [from, to] = [500000, 620000]
    const expected = (consumption(to) - consumption(from)) / consumption(from)
    const { north } = shares({ size: from, best }, { size: 9e6, best: 9e6 }, to - from)
    expect(Math.abs(north - expected)).toBeLessThan(1e-10)
    const output = runModel({
      model: boundedCitySize,
      residents: to - from,
      rows: {
        north: { population: from, jobs: 1, output: 1e9, land: 1, income: 1, best },
        randstad: { population: 9e6, jobs: 1, output: 1e9, land: 1, income: 1, best: 9e6 },
      },
      columns: { best: 'person' },
      parameters: { optimalPopulation: 'best' },
    })
    expect(output.effect('productivity').north).toBeCloseTo(1e9 * ((to / from) ** a - 1), 3)
    expect(output.effect('urbanCost').north).toBeCloseTo((-1e9 * k * (to ** b - from ** b)) / from ** a, 3)
  })
})

describe('what the model says of itself holds', () => {
  it('at the best size every move costs a little, in and out; gross gains and losses are many times the net', () => {
    const { gains, losses, additional, warning } = runModel({ model: boundedCitySize, residents: 50000 })
    expect(gains).toBeGreaterThan(0)
    expect(gains + losses).toBeLessThan(0)
    expect(Math.abs(gains + losses)).toBeLessThan(0.02 * gains)
    expect(Math.abs(additional - gains - losses)).toBeLessThan(1e-6)
    expect(warning?.en).toContain('best size')
    expect(warning?.nl).toContain('beste omvang')
  })

  it('growth towards the best size helps residents and growth away from it harms them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 95 }),
        fc.integer({ min: 105, max: 400 }),
        fc.constantFrom(american, english),
        (below, above, parameters) => {
          const size = 1e6
          const small: City = { size, best: (size * 100) / below }
          const large: City = { size, best: (size * 100) / above }
          const toSmall = shares(small, large, 1000, parameters)
          expect(toSmall.north).toBeGreaterThan(0)
          expect(toSmall.randstad).toBeGreaterThan(0)
          const toLarge = shares(large, small, 1000, parameters)
          expect(toLarge.north).toBeLessThan(0)
          expect(toLarge.randstad).toBeLessThan(0)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('there and back again is nothing: what a city gains by growing it loses by shrinking back', () => {
    const best = 3e6
    const there = shares({ size: 1e6, best }, { size: 9e6, best: 9e6 }, 5e5).north
    const back = shares({ size: 9e6, best: 9e6 }, { size: 1.5e6, best }, 5e5).randstad
    expect((1 + there) * (1 + back)).toBeCloseTo(1, 12)
  })

  it('size follows jobs in proportion when the study says so', () => {
    const { effect } = runModel({ model: boundedCitySize, jobs: 25000, parameters: { sizeFollows: 'jobs' } })
    expect(effect('productivity').north).toBeCloseTo(76490e6 * (((905800 + 25000) / 905800) ** 0.08 - 1), 2)
  })

  it('what the direct benefits hold and what is additional add up to the whole', () => {
    const parameters = { urbanCostInDirect: 0.4, productivityInDirect: 0.1 }
    const { inDirect, additional, net } = runModel({ model: boundedCitySize, residents: 50000, parameters })
    expect(Math.abs(inDirect - 0.1 * net('productivity') - 0.4 * net('urbanCost'))).toBeLessThan(1e-4)
    expect(Math.abs(inDirect + additional - net('productivity') - net('urbanCost'))).toBeLessThan(1e-4)
  })
})

describe('bad input', () => {
  it.each([
    [0.07, 'γ + θ is 0.11 and σ + β is 0.11: a city then has no best size'],
    [0.08, 'γ + θ is 0.11 and σ + β is 0.12: a city then has no best size'],
  ])('gains that rise as fast as costs leave no best size: σ %d', (staticElasticity, en) => {
    expect(() => runModel({ model: boundedCitySize, residents: 1, parameters: { staticElasticity } })).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ code: 'parametersDoNotFit', message: expect.objectContaining({ en }) })],
      }),
    )
  })

  it('a city so large that nothing is left to consume is refused', () => {
    const parameters = {
      ...english,
      staticElasticity: 0.2,
      learningElasticity: 0,
      commutingElasticity: 0.4,
      congestionElasticity: 0,
    }
    expect(() => shares({ size: 40e6, best: 1e6 }, { size: 1e6, best: 1e6 }, 1, parameters)).toThrow(
      expect.objectContaining({ code: 'notFinite', message: expect.stringContaining('consumption') }),
    )
  })

  it('a best size that is no number of people', () => {
    expect(() => runModel({ model: boundedCitySize, rows: parts, parameters: { optimalPopulation: 'land' } })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'wrongUnit' })] }),
    )
  })
})
