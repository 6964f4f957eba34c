import type { AgglomerationAccount } from '../comparison/result.js'
import { Exact, zero } from '../quantity/decimal.js'
import type { Language, Text } from '../quantity/text.js'
import type { Amounts } from './amounts.js'

/** What would read as a contradiction in an account, said in words. */
export const readingNotes = (account: AgglomerationAccount, amounts: Amounts, language: Language): readonly string[] =>
  [lossesLeftOut(account, amounts), outputOnly(account, amounts)].flatMap((note) =>
    note === null ? [] : [note[language]],
  )

const exactOf = ({ exact }: { readonly exact: string }): Exact => new Exact(exact)

const above = (value: Exact): Exact => (value.gt(zero) ? value : zero)

/** What movers change by their own move, which may be counted beside what others gain and lose. */
const ownOf = ({ lines }: AgglomerationAccount): Exact =>
  lines
    .filter(({ part }) => part === 'ownProductivity')
    .reduce((sum, { presentValue }) => sum.plus(presentValue.exact), zero)

/** More is counted than gains less losses give: so losses are left out, though regions redistribute. */
const lossesLeftOut = (account: AgglomerationAccount, amounts: Amounts): Text | null => {
  const net = exactOf(account.grossGains).plus(account.grossLosses.exact)
  const most = above(net).plus(above(ownOf(account)))
  if (!exactOf(account.redistributed).gt(zero) || !exactOf(account.additional).gt(most)) return null
  const [additional, redistributed, losses, both] = [
    account.additional.exact,
    account.redistributed.exact,
    account.grossLosses.exact,
    net.toFixed(),
  ].map((exact) => amounts.one(exact)) as [string, string, string, string]
  return {
    en: `Additional (${additional}) leaves out the gross losses (${losses}), though ${redistributed} of the gains is what other regions lose: with the losses gains and losses are ${both}.`,
    nl: `Additioneel (${additional}) laat het bruto verlies (${losses}) weg, terwijl ${redistributed} van de winst is wat andere regio’s verliezen: met het verlies zijn winst en verlies samen ${both}.`,
  }
}

/** Part of the output is no gain in welfare and in no other line of the account: what it is, is said. */
const outputOnly = (account: AgglomerationAccount, amounts: Amounts): Text | null => {
  const net = exactOf(account.grossGains).plus(account.grossLosses.exact)
  const rest = net.minus(account.inDirectBenefits.exact).minus(account.additional.exact)
  const said = amounts.one(rest.toFixed())
  const counts = exactOf(account.additional).gt(zero) && rest.gt(zero)
  if (!counts || said === amounts.one('0')) return null
  const [output, additional, inDirect] = [net.toFixed(), account.additional.exact, account.inDirectBenefits.exact].map(
    (exact) => amounts.one(exact),
  ) as [string, string, string]
  return {
    en: `Of gains less losses (${output}) ${additional} is additional and ${inDirect} already in the direct benefits; the other ${said} is no additional welfare by this model: output that only pays for the effort of those who make it (all but the tax wedge), or the share that is not additional.`,
    nl: `Van winst min verlies (${output}) is ${additional} additioneel en zit ${inDirect} al in de directe baten; de overige ${said} is volgens dit model geen additionele welvaart: productie die alleen de inspanning betaalt van wie haar maakt (alles buiten de belastingwig), of het deel dat niet additioneel is.`,
  }
}
