import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { densityBundle } from '../../src/agglomeration/density-bundle/density-bundle.js'
import { densityItems } from '../../src/agglomeration/density-bundle/items.js'
import { parametersOf } from '../../src/appraisal/parameter.js'
import { parts } from '../comparison/scenario.js'
import { type ModelRun, runModel } from './run-model.js'

const externals = ['congestion', 'pollution', 'energy', 'housing', 'publicServices', 'rent']
const noBaselines = Object.fromEntries(externals.map((id) => [`${id}Share`, 0]))

const run = ({ parameters = {}, ...more }: Omit<ModelRun, 'model'>) =>
  runModel({ model: densityBundle, ...more, parameters: { ...noBaselines, ...parameters } })

/** A column of congestion per head that the caller chooses, in EUR/person/year. */
const withCongestion = (perHead: (region: string) => number) => ({
  rows: Object.fromEntries(Object.entries(parts).map(([id, row]) => [id, { ...row, traffic: perHead(id) }])),
  columns: { traffic: 'EUR/person/year' },
})

const people = 50000
const close = (value: number, expected: number, relative = 1e-12) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected))

describe('elasticities of Ahlfeldt & Pietrostefani 2019 and its successors', () => {
  it.each([
    ['productivity', '0.04', 'quoted'],
    ['congestion', '0.12', 'recalled'],
    ['pollution', '0.13', 'transcribed'],
    ['energy', '-0.07', 'transcribed'],
    ['housing', '0.055', 'derived'],
    ['publicServices', '-0.17', 'transcribed'],
    ['rent', '0.15', 'quoted'],
  ])('%s %s, %s', (id, value, mark) => {
    expect(parametersOf(densityBundle.parameters)[`${id}Elasticity`]).toMatchObject({
      default: value,
      source: { mark },
    })
  })

  it('what is only remembered says that it is illustrative, in both languages', () => {
    const { label } = parametersOf(densityBundle.parameters).congestionElasticity ?? {}
    expect(label?.en).toContain('illustrative')
    expect(label?.nl).toContain('illustratief')
  })
})

/*
 * No worked number with baselines by region was found, so the expected values are independent
 * arithmetic on the equation: sign × baseline × elasticity × ln(D'/D).
 */
describe('independent arithmetic: sign × baseline × elasticity × ln(D′/D)', () => {
  it.each([
    ['congestion', 0.12, -1],
    ['pollution', 0.13, -1],
    ['energy', -0.07, -1],
    ['housing', 0.055, -1],
    ['publicServices', -0.17, -1],
  ])('%s of 2 %% of output', (id, elasticity, sign) => {
    const effect = run({ residents: people, parameters: { [`${id}Share`]: 0.02 } }).effect(id)
    close(
      effect.randstad as number,
      sign * 0.02 * 492877e6 * elasticity * Math.log((8221343 - people) / 8221343),
      1e-10,
    )
    close(effect.north as number, sign * 0.02 * 76490e6 * elasticity * Math.log((1767582 + people) / 1767582), 1e-10)
    expect([effect.flevoland, effect.east, effect.south]).toEqual([0, 0, 0])
  })

  it('productivity follows jobs and not residents', () => {
    const effect = run({ jobs: 25000 }).effect('productivity')
    close(effect.north as number, 76490e6 * 0.04 * Math.log((905800 + 25000) / 905800), 1e-10)
    expect(run({ residents: people }).net('productivity')).toBe(0)
  })

  it('the externals follow jobs when the study says so', () => {
    const effect = run({ jobs: 25000, parameters: { pollutionShare: 0.02, externalsFollow: 'jobs' } }).effect(
      'pollution',
    )
    close(effect.north as number, -0.02 * 76490e6 * 0.13 * Math.log((905800 + 25000) / 905800), 1e-10)
  })

  it('rents are shown and never added', () => {
    const { output, additional, gains, losses, lines } = run({ residents: people, parameters: { rentShare: 0.1 } })
    close(output('rent').randstad as number, 0.1 * 492877e6 * 0.15 * Math.log((8221343 - people) / 8221343), 1e-10)
    expect([additional, gains, losses]).toEqual([0, 0, 0])
    expect(lines.find(({ id }) => id === 'rent')).toMatchObject({ part: 'shown', inDirect: null, additional: null })
  })
})

describe('does growth in the North relieve the Randstad?', () => {
  const congested = withCongestion((region) => (region === 'randstad' ? 600 : 100))

  it('congestion of 600 euro a head against 100: relief there, a smaller loss here, a gain for the country', () => {
    const { effect, gains, losses } = run({
      residents: people,
      ...congested,
      parameters: { congestionShare: 1, congestionColumn: 'traffic' },
    })
    const relief = -8221343 * 600 * 0.12 * Math.log(1 - people / 8221343)
    const burden = -1767582 * 100 * 0.12 * Math.log(1 + people / 1767582)
    close(effect('congestion').randstad as number, relief, 1e-10)
    close(effect('congestion').north as number, burden, 1e-10)
    close(gains, relief, 1e-10)
    close(losses, burden, 1e-10)
    expect(gains + losses).toBeGreaterThan(0)
  })

  it('the same costs per head everywhere: relief and burden cancel to first order', () => {
    const { gains, losses } = run({
      residents: 100,
      ...withCongestion(() => 350),
      parameters: { congestionShare: 1, congestionColumn: 'traffic' },
    })
    expect(gains).toBeGreaterThan(0)
    expect(Math.abs(gains + losses)).toBeLessThan(1e-4 * gains)
  })

  it('a move to the dense region does the opposite', () => {
    const { gains, losses } = run({
      residents: people,
      from: 'north',
      to: 'randstad',
      ...congested,
      parameters: { congestionShare: 1, congestionColumn: 'traffic' },
    })
    expect(gains + losses).toBeLessThan(0)
  })

  it('with jobs moving too, the country gains only when relief outweighs the loss of productivity: both can be', () => {
    const net = (perHead: number) => {
      const { gains, losses } = run({
        jobs: 25000,
        residents: people,
        ...withCongestion((region) => (region === 'randstad' ? perHead : 100)),
        parameters: { congestionShare: 1, congestionColumn: 'traffic' },
      })
      return gains + losses
    }
    // First order: 0.04 × 25,000 × (y_north − y_randstad) + 0.12 × 50,000 × (perHead − 100) = 0.
    const gap = 492877e6 / 4837800 - 76490e6 / 905800
    const breakEven = 100 + (0.04 * 25000 * gap) / (0.12 * people)
    expect(net(0.9 * breakEven)).toBeLessThan(0)
    expect(net(1.2 * breakEven)).toBeGreaterThan(0)
  })

  it('to first order the net of an item is sign × e × m × (v_to − v_from)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 900 }),
        fc.integer({ min: 1000, max: 2000 }),
        fc.boolean(),
        (low, high, northIsDear) => {
          const [north, randstad] = northIsDear ? [high, low] : [low, high]
          const { gains, losses } = run({
            residents: 10,
            ...withCongestion((region) => (region === 'randstad' ? randstad : north)),
            parameters: { congestionShare: 1, congestionColumn: 'traffic' },
          })
          const first = -0.12 * 10 * (north - randstad)
          expect(Math.abs(gains + losses - first)).toBeLessThan(1e-3 * Math.abs(first))
        },
      ),
      { numRuns: 10 },
    )
  })
})

describe('the account', () => {
  it('what is in direct benefits and what is additional add up to the whole, for every item', () => {
    const share = 0.3
    const inDirect = Object.fromEntries(
      densityItems.filter(({ better }) => better !== 'transfer').map(({ id }) => [`${id}InDirect`, share]),
    )
    const baselines = Object.fromEntries(externals.map((id) => [`${id}Share`, 0.02]))
    const all = run({ jobs: 25000, residents: people, parameters: { ...baselines, ...inDirect } })
    close(all.inDirect, share * (all.gains + all.losses), 1e-9)
    close(all.additional, (1 - share) * (all.gains + all.losses), 1e-9)
  })

  it('land drops out: another area of every region changes nothing', () => {
    const wider = Object.fromEntries(Object.entries(parts).map(([id, row]) => [id, { ...row, land: row.land * 3 }]))
    const parameters = { congestionShare: 0.02 }
    expect(run({ residents: people, parameters, rows: wider }).net('congestion')).toBe(
      run({ residents: people, parameters }).net('congestion'),
    )
  })
})

describe('bad input', () => {
  it('a baseline that nobody stated is refused and not taken as zero', () => {
    expect(() => runModel({ model: densityBundle, residents: people })).toThrow(
      expect.objectContaining({
        problems: ['congestion', 'pollution', 'energy', 'housing', 'publicServices', 'rent'].map((what) =>
          expect.objectContaining({
            code: 'wrongParameter',
            path: ['agglomeration', 'variant', 'parameters', `${what}Share`],
          }),
        ),
      }),
    )
  })

  it('a column that is not there is named', () => {
    expect(() => run({ parameters: { congestionColumn: 'nowhere' } })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'missingNeed' })] }),
    )
  })

  it('a region that everybody leaves has no logarithm, and says so', () => {
    expect(() => run({ residents: 8221343, parameters: { congestionShare: 0.02 } })).toThrow(
      expect.objectContaining({ code: 'notFinite', message: expect.stringContaining('logarithm of 0') }),
    )
  })

  it('a column in a unit that is no yearly amount is refused', () => {
    expect(() => run({ residents: people, parameters: { congestionShare: 1, congestionColumn: 'land' } })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'wrongUnit' })] }),
    )
  })
})
