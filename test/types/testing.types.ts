/** Which claims compile and which do not: checked by tsc with the rest. Never run. */
import { expect } from 'vitest'
import { type Assumptions, matchers } from '../../src/testing/index.js'

export const claims = async (study: Assumptions): Promise<void> => {
  expect.extend(matchers)
  await expect(study.netPresentValue).toStayBelow(0)
  await expect(study.benefitCostRatio).not.toStayAbove(1, { for: 'trips', between: [1, 2] })
  await expect(study.benefitCostRatio).toStayBetween(1, 2, { inAtLeast: 0.9, draws: 100, seed: 1 })
  await expect(study.region('north')).toBeWorth(1e6, { within: 0.01 })
  await expect(study.with({ alternative: 'ferry', set: { cost: 1e6 } })).toConclude('costs exceed benefits')
  await expect(study.every('agglomeration', 'welfare')).toRank(['a', 'b'], { by: 'weightedNetPresentValue' })
  await expect(study).not.toSwitch('trips', { between: [1, 2] })
  await expect(study).toSwitchAt('opening', 2030)
  await expect(study).toDependOn('trips')

  // @ts-expect-error a study is no figure
  await expect(study).toStayBelow(0)
  // @ts-expect-error a figure does not conclude
  await expect(study.netPresentValue).toConclude('costs exceed benefits')
  // @ts-expect-error a number is neither
  await expect(5).toSwitch('trips', { between: [1, 2] })
  // @ts-expect-error there is no such conclusion
  await expect(study).toConclude('it is good')
  // @ts-expect-error a tolerance is asked for
  await expect(study.netPresentValue).toBeWorth(1)
  // @ts-expect-error a range has two ends
  await expect(study).toSwitch('trips', { between: [1] })
  // @ts-expect-error and says of what
  await expect(study.netPresentValue).toStayBelow(0, { between: [1, 2] })
  // @ts-expect-error draws have a seed: there is no hidden one
  await expect(study.netPresentValue).toStayBelow(0, { inAtLeast: 0.9, draws: 100 })
  // @ts-expect-error there is no such dimension
  study.every('region')
  // @ts-expect-error nor is every of nothing something
  study.every()
  // @ts-expect-error nor such a choice
  study.with({ alternatives: 'ferry' })
}
