import { appraiseMany, builtIn, type Language, type Row, switchingValues, type Text } from 'mkba'
import { millions, number, percent } from './format.js'
import type { Compared } from './report.js'

/** A sentence about the outcome, with its figures filled in, and whether these figures bear it out. */
export interface Finding {
  readonly text: Text
  readonly holds: boolean
}

const north = ['groningen', 'fryslan', 'drenthe']

const ratioOf = ({ benefitCostRatio }: Row): number => benefitCostRatio.value ?? Number.NaN
const northOf = ({ regions }: Row): number =>
  regions.filter(({ id }) => north.includes(id)).reduce((sum, { value }) => sum + value, 0)
const extremes = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]

/** A text in both languages from one function of the language. */
const both = (of: (language: Language) => string): Text => ({ en: of('en'), nl: of('nl') })
const pick = (language: Language, en: string, nl: string): string => (language === 'en' ? en : nl)

const costsAndBenefits = async ({ parts }: Compared): Promise<Finding> => {
  const { input } = parts
  const choices = input.scenarios.flatMap(({ id: scenario }) =>
    input.alternatives.flatMap(({ id: alternative }) =>
      ['nl2020', 'nl2025'].map((discounting) => ({
        ...input.comparison.reference,
        scenario,
        alternative,
        discounting,
        agglomeration: 'essay',
      })),
    ),
  )
  const results = await appraiseMany(parts, builtIn, { choices, points: [{}] })
  const [low, high] = extremes(results.map(({ benefits, costs }) => (benefits[0] as number) / (costs[0] as number)))
  return {
    holds: high < 0.5,
    text: both((l) => {
      const [from, to] = [number(low, l, 2), number(high, l, 2)]
      return pick(
        l,
        `Costs are more than twice the benefits under every cost set, scenario and set of rates here: without agglomeration the ratio runs from ${from} to ${to}.`,
        `De kosten zijn hier onder elke kostenset, elk scenario en elke set voeten meer dan twee keer de baten: zonder agglomeratie loopt de verhouding van ${from} tot ${to}.`,
      )
    }),
  }
}

const byModel = ({ byProvince }: Compared): readonly Row[] =>
  byProvince.rows.filter(({ welfare }) => welfare === 'unweighted')

const sameConclusion = (compared: Compared): Finding => {
  const rows = byModel(compared)
  const of = (id: string) => ratioOf(rows.find(({ agglomeration }) => agglomeration === id) as Row)
  const [low, high] = extremes(rows.map(ratioOf))
  return {
    holds: high < 0.5 && of('densityRelocation') < of('none') && of('none') < of('gainsOnly'),
    text: both((l) => {
      const f = (value: number) => number(value, l, 2)
      return pick(
        l,
        `No agglomeration model changes that with the middle MIRT alternative: the ratio is ${f(of('densityRelocation'))} with density and relocation, ${f(of('none'))} without agglomeration and ${f(of('gainsOnly'))} when the losses are left out; over all models it runs from ${f(low)} to ${f(high)}.`,
        `Geen agglomeratiemodel verandert dat bij het middelste MIRT-alternatief: de verhouding is ${f(of('densityRelocation'))} met dichtheid en verplaatsing, ${f(of('none'))} zonder agglomeratie en ${f(of('gainsOnly'))} als de verliezen niet meetellen; over alle modellen loopt zij van ${f(low)} tot ${f(high)}.`,
      )
    }),
  }
}

const grossAndNet = (compared: Compared): Finding => {
  const account = byModel(compared).find(
    ({ agglomeration }) => agglomeration === 'densityRelocation',
  )?.agglomerationAccount
  const [gains, losses, net] = [account?.grossGains.value, account?.grossLosses.value, account?.additional.value] as [
    number,
    number,
    number,
  ]
  return {
    holds: net < 0 && gains > 0 && -losses > gains && Math.abs(net) < 0.5 * gains,
    text: both((l) => {
      const f = (value: number) => millions(value, l)
      return pick(
        l,
        `With density and relocation the Randstad does lose more than the North gains (${f(losses)} against ${f(gains)} million), as the essay says; the sum of the two, ${f(net)} million, is small beside either.`,
        `Met dichtheid en verplaatsing verliest de Randstad inderdaad meer dan het Noorden wint (${f(losses)} tegen ${f(gains)} miljoen), zoals het essay zegt; de som van die twee, ${f(net)} miljoen, is klein naast elk van beide.`,
      )
    }),
  }
}

const whereItFalls = (compared: Compared): Finding => {
  const rows = byModel(compared)
  const [low, high] = extremes(rows.map(northOf))
  const [least, most] = extremes(rows.map(({ netPresentValue }) => netPresentValue.value))
  const none = northOf(rows.find(({ agglomeration }) => agglomeration === 'none') as Row)
  const apart = (high - low) / Math.abs(none)
  return {
    holds: low < 0 && high > 0 && apart > (most - least) / Math.abs(least),
    text: both((l) => {
      const f = (value: number) => millions(value, l)
      return pick(
        l,
        `Models differ most in where it falls: the balance of the North runs from ${f(low)} to ${f(high)} million, from a loss to a gain, and that of the country from ${f(least)} to ${f(most)}.`,
        `Modellen verschillen het meest in waar het terechtkomt: het saldo van het Noorden loopt van ${f(low)} tot ${f(high)} miljoen, van verlies tot winst, en dat van het land van ${f(least)} tot ${f(most)}.`,
      )
    }),
  }
}

const incomeWeights = ({ byProvince }: Compared): Finding => {
  const row = byProvince.rows.find(
    ({ agglomeration, welfare }) => agglomeration === 'none' && welfare === 'incomeWeights',
  )
  const [plain, weighted] = [
    row?.netPresentValue.value ?? Number.NaN,
    row?.weighted?.netPresentValue.value ?? Number.NaN,
  ]
  const change = (weighted - plain) / Math.abs(plain)
  return {
    holds: Math.abs(change) < 0.01,
    text: both((l) =>
      pick(
        l,
        `Income weights on provinces move the balance by ${millions(weighted - plain, l)} million, ${percent(change, l)} of it: incomes of provinces lie close together, and the figures for them are an order of magnitude.`,
        `Inkomensgewichten op provincies verschuiven het saldo met ${millions(weighted - plain, l)} miljoen, ${percent(change, l)} ervan: inkomens van provincies liggen dicht bij elkaar, en de cijfers ervoor zijn een orde van grootte.`,
      ),
    ),
  }
}

const weightOnTheNorth = ({ byPart }: Compared): Finding => {
  const of = (alternative: string, agglomeration: string) => {
    const row = byPart.rows.find(
      (each) =>
        each.scenario === 'laag' &&
        each.discounting === 'nl2025' &&
        each.alternative === alternative &&
        each.agglomeration === agglomeration,
    )
    return row?.distribution.favoured[0]?.weight.value ?? null
  }
  const [dear, cheap] = [of('mirtMiddle', 'standardDensity'), of('essayLow', 'standardDensity')]
  return {
    holds:
      of('mirtMiddle', 'essay') === null && of('essayLow', 'essay') === null && (dear ?? 0) > 100 && (cheap ?? 0) > 5,
    text: both((l) => {
      const f = (value: number | null) => number(value ?? Number.NaN, l, 1)
      return pick(
        l,
        `Without agglomeration no weight on the North turns the balance, since its share of the costs exceeds its benefits. With density and relocation a euro in the North would have to count ${f(dear)} times with the middle MIRT alternative, and ${f(cheap)} times at 5 billion.`,
        `Zonder agglomeratie keert geen gewicht op het Noorden het saldo, want zijn deel van de kosten is groter dan zijn baten. Met dichtheid en verplaatsing zou een euro in het Noorden ${f(dear)} keer moeten tellen bij het middelste MIRT-alternatief, en ${f(cheap)} keer bij 5 miljard.`,
      )
    }),
  }
}

const howManyTravellers = async ({ parts }: Compared): Promise<Finding> => {
  const { assumptions } = await switchingValues(
    parts,
    builtIn,
    { alternative: 'essayLow', agglomeration: 'essay' },
    { assumptions: ['travellersPerDay'] },
  )
  const turn = assumptions[0]?.values[0]?.value ?? Number.NaN
  return {
    holds: turn > 50000,
    text: both((l) =>
      pick(
        l,
        `At 5 billion, the lowest cost that was published, benefits would equal costs with ${number(turn, l)} travellers a day; the highest number that was published is 50,000.`,
        `Bij 5 miljard, de laagste gepubliceerde kosten, zouden baten en kosten gelijk zijn met ${number(turn, l)} reizigers per dag; het hoogste gepubliceerde aantal is 50.000.`,
      ),
    ),
  }
}

/** What the outcome says, in sentences whose figures are filled in from the run. */
export const findingsOf = async (compared: Compared): Promise<readonly Finding[]> => [
  await costsAndBenefits(compared),
  sameConclusion(compared),
  grossAndNet(compared),
  whereItFalls(compared),
  incomeWeights(compared),
  weightOnTheNorth(compared),
  await howManyTravellers(compared),
]

/** The same as a list. */
export const findings = async (compared: Compared, language: Language): Promise<string> =>
  (await findingsOf(compared)).map(({ text }) => `- ${text[language]}`).join('\n')
