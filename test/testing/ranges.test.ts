import { beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { switchingValues } from '../../src/comparison/switching-values.js'
import { type Assumptions, matchers } from '../../src/testing/index.js'
import { failureOf, figure, footbridgeWith } from './footbridge.js'

expect.extend(matchers)

const effect = (id: string, sign: 'gain' | 'loss', quantity: string, value: string) => ({
  kind: 'unitValue',
  id,
  label: id,
  side: 'benefit',
  stream: 'other',
  bearer: 'all',
  incidence: { by: 'population' },
  inGdp: 'no',
  sign,
  quantity,
  value,
})

/** In the one year 2026 a balance of 100 x − x² − `less`, which is 2,500 − less − (x − 50)²: highest at x = 50. */
const hill = (less: number): Promise<Assumptions> =>
  footbridgeWith({
    assumptions: {
      operation: figure(1, 'year'),
      x: figure(40, '1', { label: 'x' }),
      trip: figure(1, 'trip/year'),
      hundred: figure(100, 'EUR/trip'),
      euro: figure(1, 'EUR/trip'),
      less: figure(less, 'EUR/trip'),
      once: { label: 'x', product: ['x', 'trip'] },
      twice: { label: 'x squared', product: ['x', 'x', 'trip'] },
    },
    effects: [
      effect('up', 'gain', 'once', 'hundred'),
      effect('down', 'loss', 'twice', 'euro'),
      effect('less', 'loss', 'trip', 'less'),
    ],
    alternatives: [{ id: 'bridge', label: 'bridge' }],
    scenarios: [{ id: 'laag', label: 'laag' }],
  })

describe('every value of a range, between the points that are tried too', () => {
  let under: Assumptions
  let over: Assumptions
  beforeAll(async () => {
    under = await hill(2500.0001)
    over = await hill(2499.9999)
  })
  const between = [0, 101] as const

  it('a balance that stays just below zero at its turn, and one that gets just above it', async () => {
    await expect(under.netPresentValue).toStayBelow(0, { for: 'x', between })
    await expect(under).not.toSwitch('x', { between })
    await expect(over.netPresentValue).not.toStayBelow(0, { for: 'x', between })
    await expect(over.netPresentValue).toStayBelow(0.0002, { for: 'x', between })
    await expect(over).toSwitch('x', { between })
  })

  it('which switching values alone do not see: the rise is narrower than the distance of two points', async () => {
    const range = { from: 0, to: 101 }
    const { assumptions } = await switchingValues(over.study, builtIn, {}, { assumptions: ['x'], ranges: { x: range } })
    expect(assumptions[0]?.values).toEqual([])
    // 0.0001 − (x − 50)² is above zero within 0.01 of 50; the points are 101 / 254 apart.
    const said = await failureOf(expect(over).not.toSwitch('x', { between }))
    expect(said).toContain('and highest, € 0.0001 at 50.')
    expect(said).not.toContain('It turns')
  })

  it('a turn within the first or the last step of the range', async () => {
    // 500 − (x − 50)²: 499.91 at either end, 499.51 a step of 1 further, and 500 at the turn; less 499.95 it turns from 0.05.
    const high = await hill(2000)
    const near = await hill(2499.95)
    for (const between of [
      [49.7, 303.7],
      [-203.7, 50.3],
    ] as const) {
      await expect(high.netPresentValue).not.toStayBelow(499.95, { for: 'x', between })
      await expect(high.netPresentValue).toStayBelow(500.0001, { for: 'x', between })
      await expect(near).not.toConclude('costs exceed benefits', { for: 'x', between })
      await expect(near).toSwitch('x', { between })
    }
  })

  it('two switching values are not one', async () => {
    // 2,500 − 2,100 − (x − 50)² = 0 where x = 50 ∓ 20.
    const two = await hill(2100)
    await expect(two).toSwitchAt('x', 30, { within: 1e-9, between: [0, 50] })
    await expect(two).toSwitchAt('x', 70, { within: 1e-9, between: [50, 100] })
    await expect(two).not.toSwitchAt('x', 30, { within: 1e-9, between: [0, 100] })
    expect(await failureOf(expect(two).toSwitchAt('x', 30, { within: 1e-9, between: [0, 100] }))).toContain(
      'It turns at 30; at 70; in the study x is 40.',
    )
    expect(await failureOf(expect(two).not.toSwitch('x', { between: [0, 100] }))).toContain('It turns at 30; at 70.')
  })
})

describe('what is counted in whole years', () => {
  it('turns at a year, or between two', async () => {
    // 200,000 a year against 1,000,000: five years; against 900,000 four and a half.
    const footbridge = await footbridgeWith({})
    await expect(footbridge).toSwitchAt('operation', 5)
    await expect(footbridge).not.toSwitchAt('operation', 6)
    const cheaper = footbridge.with({ set: { cost: 900_000 } })
    await expect(cheaper).toSwitchAt('operation', 4)
    await expect(cheaper).toSwitchAt('operation', 5)
    await expect(cheaper).not.toSwitchAt('operation', 6)
    expect(await failureOf(expect(cheaper).toSwitchAt('operation', 6))).toContain(
      'It turns between 4 years and 5 years; in the study years of operation (operation) is 10 years.',
    )
    await expect(cheaper.netPresentValue).toStayBelow(0, { for: 'operation', between: [1, 4] })
    await expect(cheaper).toSwitch('operation', { between: [4, 5] })
    await expect(cheaper).not.toSwitch('operation', { between: [5, 15] })
    await expect(cheaper.netPresentValue).toStayAbove(0, { for: 'operation', between: [5, 15] })
    await expect(cheaper).toDependOn('operation')
  })

  it('does not depend on the opening without discounting', async () => {
    const footbridge = await footbridgeWith({})
    await expect(footbridge).not.toDependOn('opening', { between: [2026, 2031] })
    await expect(footbridge.with({ set: { rate: 0.03 } })).toDependOn('opening', { between: [2026, 2031] })
    // The balance stays positive whenever it opens: nowhere.
    expect(await failureOf(expect(footbridge).toSwitchAt('opening', 2030))).toContain(
      'The balance should turn where opening year (opening) is 2030, and nowhere else.',
    )
  })
})
