import { beforeAll, describe, expect, it } from 'vitest'
import { type Assumptions, assumptionsOf, matchers } from '../../src/testing/index.js'
import { failureOf, island } from './footbridge.js'

expect.extend(matchers)

let footbridge: Assumptions
let brug: Assumptions
beforeAll(async () => {
  footbridge = await assumptionsOf('test/testing/footbridge.yaml')
  brug = await assumptionsOf('test/testing/footbridge.yaml', { language: 'nl' })
})

const where = 'low · bridge · no discounting · no agglomeration · unweighted'
const waar = 'laag · brug · geen discontering · geen agglomeratie · ongewogen'

// 200 euro × 7,500 or 12,500 trips, 100,000 × 15 or 25 euro, and 2 million, less costs of 1, 0.75 or 1.25 million.
const grounds = `What the balance hangs on most, each moved 25% down and up (years by 1):
- trips a year (trips): € 500,000 with 7,500 trip/year; € 1.500 million with 12,500 trip/year
- value of a trip (valueOfTrip): € 500,000 with 15 EUR/trip; € 1.500 million with 25 EUR/trip
- cost of building (cost): € 1.250 million with 750,000 EUR; € 750,000 with 1,250,000 EUR
!! Made up to be checked by hand.`
const redenen = `Waar het saldo het meest van afhangt, elk 25% omlaag en omhoog (jaren: 1):
- ritten per jaar (trips): € 500.000 bij 7.500 trip/year; € 1,500 mln bij 12.500 trip/year
- waarde van een rit (valueOfTrip): € 500.000 bij 15 EUR/trip; € 1,500 mln bij 25 EUR/trip
- bouwkosten (cost): € 1,250 mln bij 750.000 EUR; € 750.000 bij 1.250.000 EUR
!! Bedacht om met de hand na te rekenen.`

describe('what a failure says of a figure', () => {
  it('over a range: the value at which it fails, the figure there, and where it turns', async () => {
    // 2,000,000 / 500,000 = 4; 2,000,000 / 3 = 666,667.
    const range = { for: 'cost', between: [500_000, 2_000_000] } as const
    expect(
      await failureOf(expect(footbridge.benefitCostRatio).toStayBelow(3, range)),
    ).toBe(`The benefit-cost ratio should stay below 3, for every value of cost of building (cost) from 500,000 EUR to 2,000,000 EUR.
That is not so: ${where}
With cost of building (cost) at 500,000 EUR it is 4.00; in the study cost of building (cost) is 1,000,000 EUR.
It passes 3 at 666,667 EUR.
${grounds}`)
    expect(
      await failureOf(expect(brug.benefitCostRatio).toStayBelow(3, range)),
    ).toBe(`De baten-kostenverhouding hoort onder 3 te blijven, bij elke waarde van bouwkosten (cost) van 500.000 EUR tot en met 2.000.000 EUR.
Dat is niet zo: ${waar}
Met bouwkosten (cost) op 500.000 EUR is de uitkomst 4,00; in de studie is bouwkosten (cost) 1.000.000 EUR.
De grens 3 ligt bij 666.667 EUR.
${redenen}`)
  })

  it('denied over a range: where it comes nearest to the limit', async () => {
    // 2,000,000 / 800,000 = 2.5.
    const range = { for: 'cost', between: [800_000, 2_000_000] } as const
    expect(
      await failureOf(expect(footbridge.benefitCostRatio).not.toStayBelow(3, range)),
    ).toBe(`The benefit-cost ratio should not stay below 3, for every value of cost of building (cost) from 800,000 EUR to 2,000,000 EUR.
But that is so; nearest to the limit: ${where}
With cost of building (cost) at 800,000 EUR it is 2.50; in the study cost of building (cost) is 1,000,000 EUR.
${grounds}`)
    expect(
      await failureOf(expect(brug.benefitCostRatio).not.toStayBelow(3, range)),
    ).toBe(`De baten-kostenverhouding hoort niet onder 3 te blijven, bij elke waarde van bouwkosten (cost) van 800.000 EUR tot en met 2.000.000 EUR.
Maar dat is zo; het dichtst bij de grens: ${waar}
Met bouwkosten (cost) op 800.000 EUR is de uitkomst 2,50; in de studie is bouwkosten (cost) 1.000.000 EUR.
${redenen}`)
  })

  it('under several choices: how many fail, the worst of them, and what changed against the reference row', async () => {
    // The ferry in the low scenario: 600,000 − 400,000, that is 600,000 less costs and 1,400,000 less benefits.
    expect(
      await failureOf(expect(footbridge.every('scenario', 'alternative').netPresentValue).toStayAbove(300_000)),
    ).toBe(`The balance should stay above € 300,000, under every scenario and alternative.
That is not so under 1 of 4 choices; furthest off: low · ferry · no discounting · no agglomeration · unweighted
It is € 200,000.
What the balance hangs on most, each moved 25% down and up (years by 1):
- trips a year (trips): € 50,000 with 2,250 trip/year; € 350,000 with 3,750 trip/year
- value of a trip (valueOfTrip): € 50,000 with 15 EUR/trip; € 350,000 with 25 EUR/trip
- cost of building (cost): € 300,000 with 300,000 EUR; € 100,000 with 500,000 EUR
What changed against the reference row:
- alternative bridge → ferry: -0.800 (€ million, present value)
  - building: +0.600
  - shorter walks: -1.400
!! Made up to be checked by hand.`)
    expect(
      await failureOf(expect(brug.every('scenario', 'alternative').netPresentValue).toStayAbove(300_000)),
    ).toBe(`Het saldo hoort boven € 300.000 te blijven, bij elk scenario en elk alternatief.
Dat is niet zo bij 1 van 4 keuzes; het verst ernaast: laag · veerpont · geen discontering · geen agglomeratie · ongewogen
De uitkomst is € 200.000.
Waar het saldo het meest van afhangt, elk 25% omlaag en omhoog (jaren: 1):
- ritten per jaar (trips): € 50.000 bij 2.250 trip/year; € 350.000 bij 3.750 trip/year
- waarde van een rit (valueOfTrip): € 50.000 bij 15 EUR/trip; € 350.000 bij 25 EUR/trip
- bouwkosten (cost): € 300.000 bij 300.000 EUR; € 100.000 bij 500.000 EUR
Wat er verandert ten opzichte van de referentierij:
- alternatief bridge → ferry: -0,800 (€ mln, contante waarde)
  - bouw: +0,600
  - kortere wandelingen: -1,400
!! Bedacht om met de hand na te rekenen.`)
  })

  it('between two limits: the one that is passed', async () => {
    // 2,000,000 / 1.5 = 1,333,333 and 2,000,000 / 2,500,000 = 0.8.
    const range = { for: 'cost', between: [1_000_000, 2_500_000] } as const
    expect(await failureOf(expect(footbridge.benefitCostRatio).toStayBetween(1.5, 3, range))).toBe(
      `The benefit-cost ratio should stay between 1.5 and 3, for every value of cost of building (cost) from 1,000,000 EUR to 2,500,000 EUR.
That is not so: ${where}
With cost of building (cost) at 2,500,000 EUR it is 0.80; in the study cost of building (cost) is 1,000,000 EUR.
It passes 1.5 at 1,333,333 EUR.
${grounds}`,
    )
    expect(await failureOf(expect(brug.benefitCostRatio).not.toStayBetween(1.5, 2.25))).toBe(
      `De baten-kostenverhouding hoort niet tussen 1,5 en 2,25 te blijven.
Maar dat is zo; het dichtst bij de grens: ${waar}
De uitkomst is 2,00.
${redenen}`,
    )
  })

  it('every digit of what was claimed', async () => {
    const range = { for: 'trips', between: [1234.56789, 20_000] } as const
    expect(await failureOf(expect(footbridge.netPresentValue).toStayAbove(-0.12345678, range))).toContain(
      'The balance should stay above € -0.12345678, for every value of trips a year (trips) from 1,234.56789 trip/year to 20,000 trip/year.',
    )
    expect(await failureOf(expect(brug).toSwitchAt('trips', 6_000.12345, { within: 0.01 }))).toContain(
      'waar ritten per jaar (trips) 6.000,12345 trip/year is',
    )
  })

  it('every dimension that was varied', async () => {
    const all = (study: Assumptions) => study.every('welfare', 'scenario', 'agglomeration', 'discounting')
    expect(await failureOf(expect(all(footbridge)).toConclude('costs exceed benefits'))).toContain(
      'Costs should exceed benefits, under every scenario, discount regime, agglomeration variant and welfare method.',
    )
    expect(await failureOf(expect(all(brug)).toConclude('costs exceed benefits'))).toContain(
      'De kosten horen hoger te zijn dan de baten, bij elk scenario, elk discontoregime, elke agglomeratievariant en elke welvaartsmethode.',
    )
  })

  it('what it is worth, with enough digits to see the difference', async () => {
    expect(await failureOf(expect(footbridge.netPresentValue).toBeWorth(1_100_000, { within: 0.01 }))).toBe(
      `The balance should be € 1.100 million, within 1%.
That is not so: ${where}
It is € 1.000 million.
${grounds}`,
    )
    expect(await failureOf(expect(brug.netPresentValue).not.toBeWorth(1_004_000, { within: 0.0125 }))).toBe(
      `Het saldo hoort niet € 1,004 mln te zijn, op 1,25% na.
Maar dat is zo; het dichtst bij de grens: ${waar}
De uitkomst is € 1,000 mln.
${redenen}`,
    )
    expect(await failureOf(expect(footbridge.netPresentValue).toStayBelow(999_999.5))).toContain(
      `below € 999,999.5.\nThat is not so: ${where}\nIt is € 1.000 million.`,
    )
    expect(await failureOf(expect(footbridge.netPresentValue).toStayAbove(1_000_000.4))).toContain(
      `above € 1,000,000.4.\nThat is not so: ${where}\nIt is € 1,000,000.`,
    )
    expect(await failureOf(expect(footbridge.netPresentValue).toStayAbove(21_618_000_000))).toContain(
      '€ 21,618 million.',
    )
    expect(await failureOf(expect(footbridge.netPresentValue).toStayBelow(1_000_000))).toContain(
      'It is € 1.000 million.',
    )
    expect(await failureOf(expect(footbridge.benefitCostRatio).toStayAbove(2.001))).toContain('It is 2.\n')
    expect(await failureOf(expect(footbridge.region('town')).toStayAbove(2e6))).toMatch(/^The balance of Town should/)
    expect(await failureOf(expect(brug.region('town')).toStayAbove(2e6))).toMatch(/^Het saldo van Stad hoort/)
    expect(await failureOf(expect(footbridge.effect('building')).toStayAbove(0))).toMatch(
      /^The present value of “building” should stay above € 0\./,
    )
    expect(await failureOf(expect(brug.effect('building')).toStayAbove(0))).toMatch(
      /^De contante waarde van “bouw” hoort boven € 0 te blijven\./,
    )
  })

  it('weighted figures say so', async () => {
    const weighted = (await island({}, { language: 'nl' })).with({ welfare: 'island' })
    expect(await failureOf(expect(weighted.weightedNetPresentValue).toStayBelow(1e6))).toMatch(
      /^Het gewogen saldo hoort/,
    )
    expect(await failureOf(expect(weighted.weightedBenefitCostRatio).toStayBelow(1))).toMatch(
      /^De gewogen baten-kostenverhouding hoort onder 1 te blijven\./,
    )
    expect(await failureOf(expect(weighted).toConclude('costs exceed benefits'))).toContain(
      'De uitkomst is € 2,000 mln.',
    )
  })
})

describe('what a failure says of a study', () => {
  it('a conclusion', async () => {
    expect(await failureOf(expect(footbridge).toConclude('costs exceed benefits'))).toBe(`Costs should exceed benefits.
That is not so: ${where}
It is € 1.000 million.
${grounds}`)
    expect(
      await failureOf(expect(brug).not.toConclude('benefits exceed costs')),
    ).toBe(`De baten horen niet hoger te zijn dan de kosten.
Maar dat is zo; het dichtst bij de grens: ${waar}
De uitkomst is € 1,000 mln.
${redenen}`)
    expect(await failureOf(expect(footbridge).not.toConclude('benefits exceed costs'))).toMatch(
      /^Benefits should not exceed costs\./,
    )
    expect(await failureOf(expect(brug).toConclude('costs exceed benefits'))).toMatch(
      /^De kosten horen hoger te zijn dan de baten\./,
    )
  })

  it('a balance that does not turn in a range: how low and how high it gets', async () => {
    // 200 × 6,000 − 1,000,000 and 200 × 50,000 − 1,000,000.
    const between = { between: [6_000, 50_000] } as const
    expect(
      await failureOf(expect(footbridge).toSwitch('trips', between)),
    ).toBe(`The balance should turn at some value of trips a year (trips) from 6,000 trip/year to 50,000 trip/year.
It does not: ${where}
It is lowest, € 200,000 at 6,000 trip/year, and highest, € 9.000 million at 50,000 trip/year.
${grounds}`)
    expect(
      await failureOf(expect(brug).toSwitch('trips', between)),
    ).toBe(`Het saldo hoort bij een waarde van ritten per jaar (trips) van 6.000 trip/year tot en met 50.000 trip/year om te slaan.
Dat doet het niet: ${waar}
Het is het laagst, € 200.000 bij 6.000 trip/year, en het hoogst, € 9,000 mln bij 50.000 trip/year.
${redenen}`)
  })

  it('a balance that turns although it should not: where', async () => {
    // 200 × 600 − 1,000,000.
    const between = { between: [600, 50_000] } as const
    expect(
      await failureOf(expect(footbridge).not.toSwitch('trips', between)),
    ).toBe(`The balance should not turn at any value of trips a year (trips) from 600 trip/year to 50,000 trip/year.
But it does: ${where}
It turns at 5,000 trip/year.
It is lowest, € -880,000 at 600 trip/year, and highest, € 9.000 million at 50,000 trip/year.
${grounds}`)
    expect(
      await failureOf(expect(brug.every('scenario')).not.toSwitch('trips', between)),
    ).toBe(`Het saldo hoort bij geen enkele waarde van ritten per jaar (trips) van 600 trip/year tot en met 50.000 trip/year om te slaan, bij elk scenario.
Maar dat doet het: ${waar}
Het slaat om bij 5.000 trip/year.
Het is het laagst, € -880.000 bij 600 trip/year, en het hoogst, € 9,000 mln bij 50.000 trip/year.
${redenen}`)
  })

  it('a switching value that is another', async () => {
    expect(
      await failureOf(expect(footbridge).toSwitchAt('trips', 6_000, { within: 0.01 })),
    ).toBe(`The balance should turn where trips a year (trips) is 6,000 trip/year, within 1%, and nowhere else.
It does not: ${where}
It turns at 5,000 trip/year; in the study trips a year (trips) is 10,000 trip/year.
${grounds}`)
    expect(
      await failureOf(expect(brug).toSwitchAt('operation', 6)),
    ).toBe(`Het saldo hoort om te slaan waar exploitatiejaren (operation) 6 jaar is, en nergens anders.
Dat doet het niet: ${waar}
Het slaat om bij 5 jaar; in de studie is exploitatiejaren (operation) 10 jaar.
${redenen}`)
    expect(
      await failureOf(expect(footbridge).not.toSwitchAt('trips', 5_000, { within: 0.01 })),
    ).toBe(`The balance should not turn where trips a year (trips) is 5,000 trip/year, within 1%, and nowhere else.
But it does: ${where}
It turns at 5,000 trip/year; in the study trips a year (trips) is 10,000 trip/year.
${grounds}`)
  })

  it('a switching value that there is none of', async () => {
    const range = { within: 0.01, between: [6_000, 50_000] } as const
    expect(await failureOf(expect(footbridge).toSwitchAt('trips', 7_000, range))).toContain(
      `It does not: ${where}\nNowhere: the balance stays positive in the whole range.\n`,
    )
    expect(await failureOf(expect(brug).toSwitchAt('trips', 7_000, range))).toContain(
      `Dat doet het niet: ${waar}\nNergens: het saldo blijft in het hele bereik positief.\n`,
    )
    const every = await island({}, { language: 'nl' })
    expect(await failureOf(expect(every).toSwitchAt('extra', 0.25, { within: 0.01 }))).toContain(
      'Niets hangt hier af van extra.',
    )
  })

  it('an order of alternatives that is another: the values, and what differs item by item', async () => {
    // Building 1,000,000 − 400,000 dearer, walks 2,000,000 − 600,000 more.
    expect(
      await failureOf(expect(footbridge.every('scenario')).toRank(['ferry', 'bridge'])),
    ).toBe(`The alternatives should rank ferry > bridge by the balance, under every scenario.
They do not: low · ferry · no discounting · no agglomeration · unweighted
They rank bridge (€ 1.000 million) > ferry (€ 200,000).
What differs between ferry and bridge:
- alternative ferry → bridge: +0.800 (€ million, present value)
  - building: -0.600
  - shorter walks: +1.400
!! Made up to be checked by hand.`)
    expect(
      await failureOf(expect(brug).not.toRank(['bridge', 'ferry'], { by: 'benefitCostRatio' })),
    ).toBe(`De alternatieven horen niet in de volgorde bridge > ferry te staan naar de baten-kostenverhouding.
Maar dat doen ze: ${waar}
De volgorde is bridge (2,00) > ferry (1,50).
Wat er verschilt tussen bridge en ferry:
- alternatief bridge → ferry: -0,800 (€ mln, contante waarde)
  - bouw: +0,600
  - kortere wandelingen: -1,400
!! Bedacht om met de hand na te rekenen.`)
  })

  it('a balance that depends on an assumption, or does not', async () => {
    expect(
      await failureOf(expect(footbridge).not.toDependOn('cost')),
    ).toBe(`The balance should not depend on cost of building (cost).
But it does: ${where}
With cost of building (cost) at 1,250,000 EUR it is € 750,000, at 750,000 EUR it is € 1.250 million.
${grounds}`)
    expect(
      await failureOf(expect(brug).not.toDependOn('cost', { between: [500_000, 700_000] })),
    ).toBe(`Het saldo hoort niet af te hangen van bouwkosten (cost).
Maar dat doet het: ${waar}
Met bouwkosten (cost) op 700.000 EUR is het € 1,300 mln, op 500.000 EUR is het € 1,500 mln.
${redenen}`)
    const every = await island()
    expect(await failureOf(expect(every).toDependOn('extra'))).toContain(
      'It does not: low · bridge · no discounting · none · unweighted\nNothing here is computed from extra.\n',
    )
    expect(await failureOf(expect(every).toDependOn('noTrips', { between: [0, 1e-9] }))).toContain(
      'It stays € 1.000 million.\n',
    )
  })
})
