import { assumptionsOf, matchers } from 'mkba/testing'
import { expect, it } from 'vitest'

expect.extend(matchers)
const footbridge = await assumptionsOf('test/testing/footbridge.yaml')

// 10,000 trips × 20 euro × 10 years = 2,000,000 of benefits, against 1,000,000 of costs.
it('the bridge is worth a million, twice its cost', async () => {
  await expect(footbridge.netPresentValue).toBeWorth(1_000_000, { within: 0.001 })
  await expect(footbridge.benefitCostRatio).toBeWorth(2, { within: 0.001 })
})

// 2,000,000 / 700,000 = 2.86; 2,000,000 / 500,000 = 4; 2,000,000 / 2,000,000 = 1.
it('whatever it costs from 0.5 to 2 million, benefits are one to four times that', async () => {
  await expect(footbridge.benefitCostRatio).toStayBelow(3, { for: 'cost', between: [700_000, 2_000_000] })
  await expect(footbridge.benefitCostRatio).toStayBetween(1, 4, { for: 'cost', between: [500_000, 2_000_000] })
})

// 5,000 trips × 20 euro × 10 years = 1,000,000, just the costs.
it('it takes 5,000 trips a year to break even', async () => {
  await expect(footbridge).toSwitchAt('trips', 5_000, { within: 0.001 })
  await expect(footbridge).not.toSwitch('trips', { between: [6_000, 50_000] })
  await expect(footbridge.netPresentValue).toStayAbove(0, { for: 'trips', between: [6_000, 20_000] })
})

// The ferry: 3,000 trips × 20 euro × 10 years − 400,000 = 200,000. In the high scenario, at 30 euro: 2,000,000 and 500,000.
it('both are worth their cost, and the bridge is worth more', async () => {
  await expect(footbridge.every('alternative', 'scenario')).toConclude('benefits exceed costs')
  await expect(footbridge.every('scenario')).toRank(['bridge', 'ferry'], { by: 'netPresentValue' })
})

// With 4,000 trips: 800,000 − 1,000,000.
it('the balance depends on what a trip is worth, and turns with too few trips', async () => {
  await expect(footbridge).toDependOn('valueOfTrip')
  await expect(footbridge.with({ set: { trips: 4_000 } })).toConclude('costs exceed benefits')
  await expect(footbridge.with({ alternative: 'ferry' }).region('town')).toBeWorth(200_000, { within: 0.001 })
})
