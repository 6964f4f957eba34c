import { beforeAll, expect, it } from 'vitest'
import { simulate } from '../../src/comparison/simulate.js'
import { type Assumptions, Figure, matchers } from '../../src/testing/index.js'
import { failureOf, figure, footbridgeWith, island } from './footbridge.js'

expect.extend(matchers)

const uniform = (low: number, high: number) => ({ distribution: { kind: 'uniform', low, high } })

/** Break-even is at 5,000 trips: nine tenths of 4,000 to 14,000 lie above. */
let study: Assumptions
let studie: Assumptions
beforeAll(async () => {
  const parts = { assumptions: { trips: figure(9_000, 'trip/year', uniform(4_000, 14_000)) } }
  study = await footbridgeWith(parts)
  studie = await footbridgeWith(parts, { language: 'nl' })
})
const often = (inAtLeast: number, draws = 4_000) => ({ inAtLeast, draws, seed: 7 })

it('a claim holds in a share of the draws', async () => {
  // Of 4,000 draws 0.9 ± 0.02 is over four standard errors, √(0.9 × 0.1 / 4,000) = 0.0047.
  await expect(study.netPresentValue).toStayAbove(0, often(0.88))
  await expect(study.netPresentValue).not.toStayAbove(0, often(0.92))
  await expect(study.benefitCostRatio).toStayAbove(1, often(0.88))
  await expect(study).toConclude('benefits exceed costs', often(0.88))
  // 0.8 to 2.8 times the costs, whatever is drawn.
  await expect(study.benefitCostRatio).toStayBetween(0.8, 2.8, often(1))
  await expect(study.every('scenario').netPresentValue).toStayAbove(0, often(0.88))
})

it('a failure says in how many draws', async () => {
  expect(await failureOf(expect(study.benefitCostRatio).toStayBelow(0.8, often(0.95)))).toContain(
    `The benefit-cost ratio should stay below 0.8, in at least 95% of 4,000 draws (seed 7).
That is not so: low · bridge · no discounting · no agglomeration · unweighted
It does in 0 of 4,000 draws.
What the balance hangs on most`,
  )
  expect(
    await failureOf(expect(studie.every('scenario').benefitCostRatio).not.toStayAbove(0.8, often(0.95, 10))),
  ).toContain(`De baten-kostenverhouding hoort niet boven 0,8 te blijven, in minstens 95% van 10 trekkingen (seed 7), bij elk scenario.
Maar dat is zo: laag · brug · geen discontering · geen agglomeratie · ongewogen
In 10 van 10 trekkingen is het zo.
Waar het saldo het meest van afhangt`)
})

it('draws that cannot be are refused', async () => {
  const claim = (where: Parameters<typeof often>[0], draws: number, seed = 1) =>
    expect(study.netPresentValue).toStayAbove(0, { inAtLeast: where, draws, seed })
  await expect(claim(0, 10)).rejects.toThrow(
    'toStayAbove.inAtLeast: this is no share of the draws (expected a fraction above 0 and at most 1; got 0). Mend: write 0.95 for 95 % [wrongValue]',
  )
  await expect(claim(1.5, 10)).rejects.toThrow('[wrongValue]')
  await expect(claim(0.5, 0)).rejects.toThrow(
    'toStayAbove.draws: this cannot be counted (expected a whole number from 1 to 50000000; got 0). Mend: write 1000 draws with seed 1, say [wrongValue]',
  )
  await expect(claim(0.5, 1e12)).rejects.toThrow('expected a whole number from 1 to 50000000; got 1000000000000)')
  await expect(claim(0.5, 10, 1.5)).rejects.toThrow('toStayAbove.seed: this cannot be counted')
  await expect(claim(0.5, 10, 2 ** 53)).rejects.toThrow(
    'toStayAbove.seed: this cannot be counted (expected a whole number from -9007199254740991 to 9007199254740991; got 9007199254740992)',
  )
})

it('the share asked for is that as typed: seven of a hundred is 7 %, though 0.07 × 100 is above 7 in binary64', async () => {
  expect(0.07 * 100).toBeGreaterThan(7)
  const choice = study.study.input.comparison.reference
  const { netPresentValue } = await simulate(study.study, study.plugIns, choice, { draws: 100, seed: 7 })
  const sorted = [...netPresentValue].sort((a, b) => b - a)
  // Exactly seven draws lie above the middle of the seventh and the eighth highest.
  const limit = ((sorted[6] ?? 0) + (sorted[7] ?? 0)) / 2
  await expect(study.netPresentValue).toStayAbove(limit, often(0.07, 100))
  await expect(study.netPresentValue).not.toStayAbove(limit, often(0.0701, 100))
})

it('a figure of your own is not drawn', async () => {
  const { kind } = study.netPresentValue
  const own = new Figure(study, { ...kind, label: { en: 'twice the balance', nl: 'tweemaal het saldo' } })
  await expect(expect(own).toStayAbove(0, often(0.5))).rejects.toThrow(
    'toStayAbove: twice the balance is not read in draws (expected the unweighted national balance or ratio). Mend: claim it over a range or of single values [figureNotMoved]',
  )
})

it('a study without distributions has nothing to draw', async () => {
  const certain = await footbridgeWith({})
  await expect(expect(certain.netPresentValue).toStayAbove(0, often(0.5))).rejects.toThrow(
    'toStayAbove: no assumption here has a distribution, so every draw is the same (expected an assumption with a distribution). Mend: add one in the file, or leave the draws out [nothingDrawn]',
  )
})

it('a figure that is not drawn, and a draw without a ratio, are refused', async () => {
  const drawn = await island({
    assumptions: {
      trips: figure(9_000, 'trip/year', uniform(4_000, 14_000)),
      noTrips: figure(0, 'trip/year'),
      oneHour: figure(1, 'hour/trip'),
      valueOfTrip: figure(20, 'EUR/hour'),
      extra: figure(0.1, '1'),
    },
  })
  await expect(expect(drawn.region('town')).toStayAbove(0, often(0.5))).rejects.toThrow('[figureNotMoved]')
  await expect(
    expect(drawn.with({ welfare: 'island' }).weightedNetPresentValue).toStayAbove(0, often(0.5)),
  ).rejects.toThrow('[figureNotMoved]')
  const free = study.with({ set: { cost: 0 } })
  await expect(expect(free.benefitCostRatio).toStayAbove(0, often(0.5, 10))).rejects.toThrow(
    'toStayAbove: there is no figure in every draw: 10 of 10 have no costs to divide by',
  )
})
