import { beforeAll, expect, it } from 'vitest'
import { type Assumptions, assumptionsOf, Figure, type FigureKind, matchers } from '../../src/testing/index.js'
import { island } from './footbridge.js'

expect.extend(matchers)

let study: Assumptions
beforeAll(async () => {
  study = await island()
})
const exactly = { within: 1e-9 }

it('a figure is that of the reference row, of another choice, or with other values', async () => {
  await expect(study.netPresentValue).toBeWorth(1e6, exactly)
  // The ferry: 3,000 × 20 × 10 − 400,000; at 30 euro a trip 900,000 − 400,000.
  await expect(study.with({ alternative: 'ferry' }).netPresentValue).toBeWorth(200_000, exactly)
  await expect(study.with({ alternative: 'ferry', scenario: 'hoog' }).netPresentValue).toBeWorth(500_000, exactly)
  // A value set holds in every alternative: 12,000 trips × 20 × 10 years less 1,000,000, and less 400,000.
  const busy = study.with({ set: { trips: 12_000 } })
  await expect(busy.netPresentValue).toBeWorth(1_400_000, exactly)
  await expect(busy.with({ alternative: 'ferry' }).netPresentValue).toBeWorth(2_000_000, exactly)
  await expect(busy.with({ set: { valueOfTrip: '10' } }).netPresentValue).toBeWorth(200_000, exactly)
})

it('a study that was changed, or looked at under more choices, stays as it was', async () => {
  study.with({ set: { trips: 1 } })
  study.every('scenario')
  expect(study.choices).toHaveLength(1)
  await expect(study.netPresentValue).toBeWorth(1e6, exactly)
  expect(
    study
      .every('scenario')
      .with({ scenario: 'hoog' })
      .choices.map(({ scenario }) => scenario),
  ).toEqual(['hoog'])
})

it('an effect, a region and a weighted figure have their own worth', async () => {
  await expect(study.effect('walking')).toBeWorth(2e6, exactly)
  await expect(study.effect('building')).toBeWorth(-1e6, exactly)
  // A quarter of 2 million less half a million is nothing; three quarters less half a million is a million.
  await expect(study.region('town')).toStayBetween(-1e-6, 1e-6)
  await expect(study.region('island')).toBeWorth(1e6, exactly)
  // Weights 1 and 2: 0.5 + 2 × 1.5 million of benefits, 0.5 + 2 × 0.5 million of costs.
  const weighted = study.with({ welfare: 'island' })
  await expect(weighted.weightedNetPresentValue).toBeWorth(2e6, exactly)
  await expect(weighted.weightedBenefitCostRatio).toBeWorth(3.5 / 1.5, exactly)
  await expect(weighted.netPresentValue).toBeWorth(1e6, exactly)
  await expect(study.weightedNetPresentValue).toBeWorth(1e6, exactly)
})

it('a figure of your own is read from the row', async () => {
  const costs: FigureKind = {
    label: { en: 'what it costs', nl: 'wat het kost' },
    unit: 'euro',
    isWeighted: false,
    read: (row) => ({ value: row.costs.value, why: null }),
    along: null,
  }
  await expect(new Figure(study, costs)).toBeWorth(1e6, exactly)
  await expect(new Figure(study.every('alternative'), costs)).toStayBetween(400_000, 1e6)
})

it('a claim about every choice holds for each, and its denial for one at least', async () => {
  // 2.0 without and 2.2 with the tenth.
  await expect(study.every('agglomeration').benefitCostRatio).toStayBetween(2, 2.2)
  await expect(study.every('agglomeration').benefitCostRatio).not.toStayBelow(2.1)
  await expect(study.with({ agglomeration: 'tenth' }).benefitCostRatio).toBeWorth(2.2, exactly)
  expect(study.every('agglomeration', 'scenario').every('alternative').choices).toHaveLength(8)
})

it('a conclusion is that of the weights where a method has any', async () => {
  // 4,500 trips: 900,000 − 1,000,000; weighted 0.225 + 2 × 0.675 − 1.5 million.
  const quiet = study.with({ set: { trips: 4_500 } })
  await expect(quiet).toConclude('costs exceed benefits')
  await expect(quiet.with({ welfare: 'island' })).toConclude('benefits exceed costs')
  await expect(quiet.with({ welfare: 'island' }).weightedNetPresentValue).toBeWorth(75_000, exactly)
  await expect(quiet.every('welfare')).not.toConclude('costs exceed benefits')
})

it('an assumption of one choice only is moved there, and the others stand as they are', async () => {
  // From 0 to 1 of 2 million: 2 to 4; without the model 2.
  const every = study.every('agglomeration')
  await expect(every.benefitCostRatio).toStayBetween(2, 4, { for: 'extra', between: [0, 1] })
  await expect(every.benefitCostRatio).not.toStayBelow(4, { for: 'extra', between: [0, 1] })
  await expect(every).toDependOn('extra')
  await expect(study).not.toDependOn('extra')
  await expect(every).not.toSwitch('extra', { between: [0, 1] })
  // Fewer trips: 800,000 × (1 + extra) = 1,000,000.
  const quiet = study.with({ set: { trips: 4_000 }, agglomeration: 'tenth' })
  await expect(quiet).toSwitchAt('extra', 0.25, { within: 1e-9 })
  await expect(quiet.every('agglomeration')).toSwitch('extra', { between: [0, 1] })
  await expect(quiet.every('agglomeration')).not.toSwitchAt('extra', 0.25, { within: 1e-9 })
})

it('alternatives rank by any of four figures', async () => {
  // Ratios 2 and 1.5; weighted 2 million and, for the ferry, 0.15 + 0.9 − 0.6 million.
  for (const by of ['benefitCostRatio', 'netPresentValue'] as const)
    await expect(study.every('agglomeration', 'scenario')).toRank(['bridge', 'ferry'], { by })
  await expect(study.every('welfare')).toRank(['bridge', 'ferry'], { by: 'weightedNetPresentValue' })
  await expect(study.every('welfare')).toRank(['bridge', 'ferry'], { by: 'weightedBenefitCostRatio' })
  await expect(study).not.toRank(['ferry', 'bridge'])
})

it('equal alternatives have no order', async () => {
  // The same trips and the same costs: 7,000 × 20 × 10 − 500,000 twice.
  const equal = study.with({ set: { trips: 7_000, cost: 500_000 } })
  await expect(equal).not.toRank(['bridge', 'ferry'])
  await expect(equal).not.toRank(['ferry', 'bridge'])
})

it('a study that was read already serves as a file does', async () => {
  const again = await assumptionsOf(study.study, { plugIns: study.plugIns, language: 'nl' })
  expect(again.language).toBe('nl')
  await expect(again.netPresentValue).toBeWorth(1e6, exactly)
})
