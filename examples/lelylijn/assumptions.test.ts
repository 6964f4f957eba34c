import { assumptionsOf, matchers } from 'mkba/testing'
import { expect, it } from 'vitest'

// Aannames en beweringen over de Lelylijn, als zinnen die worden nagerekend. Wie niet programmeert leest de zin tussen
// aanhalingstekens; de regel eronder zegt hetzelfde tegen de computer. Verander een getal, draai `npm test`, en een zin die
// niet klopt laat zien waar niet. Claims about the Lelylijn as sentences that are checked; docs/testing.md explains how.

expect.extend(matchers)
const lelylijn = await assumptionsOf('examples/lelylijn/lelylijn.yaml', { language: 'nl' })
const provincies = await assumptionsOf('examples/lelylijn-models/lelylijn-models.yaml', { language: 'nl' })

it('welke investering het ook wordt tussen 5 en 17,2 miljard, de baten blijven onder de helft van de kosten', async () => {
  await expect(lelylijn.benefitCostRatio).toStayBelow(0.5, { for: 'investment', between: [5e9, 17.2e9] })
})

it('dat blijft zo van 17.000 tot 50.000 reizigers per dag, het laagste en hoogste gepubliceerde aantal', async () => {
  await expect(lelylijn.benefitCostRatio).toStayBelow(0.5, { for: 'travellersPerDay', between: [17_000, 50_000] })
})

it('en met btw bovenop de kosten', async () => {
  await expect(lelylijn.benefitCostRatio).toStayBelow(0.5, { for: 'vatAdded', between: [0, 0.21] })
})

it('onder elk alternatief, elk scenario en elke set voeten zijn de kosten groter dan de baten', async () => {
  await expect(lelylijn.every('alternative', 'scenario', 'discounting')).toConclude('costs exceed benefits')
})

it('welk agglomeratiemodel ook, met of zonder gewichten: de kosten zijn groter dan de baten', async () => {
  await expect(provincies.every('agglomeration', 'welfare')).toConclude('costs exceed benefits')
})

it('onder elk agglomeratiemodel is het goedkopere alternatief het minst verlieslatend', async () => {
  await expect(lelylijn.every('agglomeration')).toRank(['essayLow', 'mirtLow', 'mirtMiddle', 'mirtHigh'])
})

it('zonder de verliezen van de Randstad is de uitkomst beter dan met, maar de conclusie blijft', async () => {
  await expect(lelylijn.with({ agglomeration: 'standardDensity' }).benefitCostRatio).toStayBelow(0.03)
  await expect(lelylijn.with({ agglomeration: 'gainsOnly' }).benefitCostRatio).toStayBetween(0.1, 0.5)
})

it('het Noorden verliest zonder agglomeratie, en wint met dichtheid en verplaatsing', async () => {
  await expect(lelylijn.with({ agglomeration: 'essay' }).region('north')).toStayBelow(0)
  await expect(lelylijn.with({ agglomeration: 'standardDensity' }).region('north')).toStayAbove(0)
})

it('de uitkomst volgens de leidraad hangt niet af van hoeveel woningen verhuizen, die met dichtheid wel', async () => {
  await expect(lelylijn).not.toDependOn('movedHomes', { between: [0, 75_000] })
  await expect(lelylijn.with({ agglomeration: 'standardDensity' })).toDependOn('movedHomes', { between: [0, 75_000] })
})

// Bij 5 miljard: zie “In het kort” in README.md.
it('bij 5 miljard zouden ruim 104.500 reizigers per dag de baten gelijk maken aan de kosten', async () => {
  const laagsteKosten = lelylijn.with({ alternative: 'essayLow', agglomeration: 'essay' })
  await expect(laagsteKosten).toSwitchAt('travellersPerDay', 104_500, { within: 0.001 })
  await expect(laagsteKosten).not.toSwitch('travellersPerDay', { between: [0, 100_000] })
})
