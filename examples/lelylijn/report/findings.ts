import {
  appraise,
  appraiseMany,
  builtIn,
  type Favoured,
  type Language,
  type ManyAppraised,
  type Row,
  switchingValues,
  type Text,
} from 'mkba'
import { millions, number, percent } from './format.js'
import { amountIn } from './parts-of-the-country.js'
import { published, publishedPoints } from './published.js'
import type { Compared } from './report.js'
import { StudyLacks } from './study-lacks.js'

/** A sentence about the outcome, with its figures filled in, and whether these figures bear it out. */
export interface Finding {
  readonly text: Text
  readonly holds: boolean
}

const ratioOf = ({ benefitCostRatio }: Row): number => benefitCostRatio.value ?? Number.NaN
const northOf = ({ regions }: Row): number => amountIn('north', regions)
const extremes = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]

/** A text in both languages from one function of the language. */
const both = (of: (language: Language) => string): Text => ({ en: of('en'), nl: of('nl') })
const pick = (language: Language, en: string, nl: string): string => (language === 'en' ? en : nl)

/** The row that is asked for; a study without it cannot bear out a sentence about it. */
const rowOf = (rows: readonly Row[], wanted: Partial<Row>): Row => {
  const row = rows.find((each) => Object.entries(wanted).every(([key, value]) => each[key as keyof Row] === value))
  if (!row)
    throw new StudyLacks(
      `There is no row with ${Object.values(wanted).join(', ')}, and “In short” has a sentence about it (report/findings.ts).`,
    )
  return row
}

const costsAndBenefits = async ({ parts }: Compared): Promise<Finding> => {
  const { input } = parts
  const choicesOf = (scenarios: readonly string[], regimes: readonly string[]) =>
    scenarios.flatMap((scenario) =>
      input.alternatives.flatMap(({ id: alternative }) =>
        regimes.map((discounting) => ({
          ...input.comparison.reference,
          scenario,
          alternative,
          discounting,
          agglomeration: 'essay',
        })),
      ),
    )
  const ratios = ({ benefits, costs }: ManyAppraised): readonly number[] =>
    [...benefits].map((value, i) => value / (costs[i] as number))
  const plain = await appraiseMany(parts, builtIn, {
    choices: choicesOf(
      input.scenarios.map(({ id }) => id),
      ['nl2020', 'nl2025'],
    ),
    points: [{}],
  })
  const wide = await appraiseMany(parts, builtIn, {
    choices: choicesOf(['laag'], ['nl2020', 'nl2025', 'nl2025BenefitsHigh']),
    points: publishedPoints,
  })
  const [low, high] = extremes(plain.flatMap(ratios))
  const [least, most] = extremes(wide.flatMap(ratios))
  return {
    holds: high < 0.5 && most < 0.5,
    text: both((l) => {
      const [a, b, c, d] = [low, high, least, most].map((value) => number(value, l, 2))
      const [few, many] = extremes(published.travellersPerDay).map((value) => number(value, l))
      return pick(
        l,
        `Without agglomeration costs are more than twice the benefits with every cost set, in both scenarios and at the rates of 2020 and 2025: the ratio runs from ${a} to ${b}. Over VAT in the costs or on top, benefits at the standard or the high rate and ${few} to ${many} travellers it runs from ${c} to ${d}.`,
        `Zonder agglomeratie zijn de kosten meer dan twee keer de baten bij elke kostenset, in beide scenario’s en met de voeten van 2020 en 2025: de verhouding loopt van ${a} tot ${b}. Met btw in de kosten of erbij, baten tegen de standaard- of de hoge voet en ${few} tot ${many} reizigers loopt zij van ${c} tot ${d}.`,
      )
    }),
  }
}

const byModel = ({ byProvince }: Compared): readonly Row[] =>
  byProvince.rows.filter(({ welfare }) => welfare === 'unweighted')
const entersBalance = ({ agglomerationAccount }: Row): boolean => agglomerationAccount?.enters !== 'ownLine'

const sameConclusion = (compared: Compared): Finding => {
  const rows = byModel(compared)
  const of = (agglomeration: string) => ratioOf(rowOf(rows, { agglomeration }))
  const [low, high] = extremes(rows.filter(entersBalance).map(ratioOf))
  const extra = rows
    .filter((row) => !entersBalance(row))
    .map(({ agglomerationAccount }) => agglomerationAccount?.additional.value ?? Number.NaN)
    .sort((a, b) => a - b)
  const counted = extra.map((value) => of('none') + value / rowOf(rows, { agglomeration: 'none' }).costs.value)
  return {
    holds:
      extra.length === 2 &&
      Math.max(high, ...counted) < 0.5 &&
      of('densityRelocation') < of('none') &&
      of('none') < of('gainsOnly'),
    text: both((l) => {
      const f = (value: number) => number(value, l, 2)
      const [amounts, ratios] = [extra.map((value) => millions(value, l)), counted.map(f)]
      return pick(
        l,
        `No agglomeration model changes that with the middle MIRT alternative: the ratio is ${f(of('densityRelocation'))} with density and relocation, ${f(of('none'))} without agglomeration and ${f(of('gainsOnly'))} when the losses are left out; over all models that enter the balance it runs from ${f(low)} to ${f(high)}. Two equilibrium models already contain the travellers’ benefits and so stand beside it; were the extra they give counted (${amounts.join(' and ')} million), the ratio would be ${ratios.join(' and ')}.`,
        `Geen agglomeratiemodel verandert dat bij het middelste MIRT-alternatief: de verhouding is ${f(of('densityRelocation'))} met dichtheid en verplaatsing, ${f(of('none'))} zonder agglomeratie en ${f(of('gainsOnly'))} als de verliezen niet meetellen; over alle modellen die in het saldo tellen loopt zij van ${f(low)} tot ${f(high)}. Twee evenwichtsmodellen bevatten de reizigersbaten al en staan daarom ernaast; telde wat zij meer geven mee (${amounts.join(' en ')} miljoen), dan werd de verhouding ${ratios.join(' en ')}.`,
      )
    }),
  }
}

const grossAndNet = (compared: Compared): Finding => {
  const account = rowOf(byModel(compared), { agglomeration: 'densityRelocation' }).agglomerationAccount
  const [gains, losses, net] = [account?.grossGains, account?.grossLosses, account?.additional].map(
    (amount) => amount?.value ?? Number.NaN,
  ) as [number, number, number]
  return {
    holds: net < 0 && gains > 0 && -losses > gains,
    text: both((l) => {
      const f = (value: number) => millions(value, l)
      return pick(
        l,
        `With the assumed move out of the Randstad, the Randstad loses more by density than the North gains (${f(losses)} against ${f(gains)} million). By the summary of SER Noord-Nederland such a loss was in the 2022 appraisal too; how large is not known. The net is ${f(net)} million here.`,
        `Bij de aangenomen verhuizing uit de Randstad verliest de Randstad door dichtheid meer dan het Noorden wint (${f(losses)} tegen ${f(gains)} miljoen). Volgens de samenvatting van SER Noord-Nederland zat zo’n verlies ook in de MKBA van 2022; hoe groot het daar was is niet bekend. Per saldo is het hier ${f(net)} miljoen.`,
      )
    }),
  }
}

const whereItFalls = (compared: Compared): Finding => {
  const rows = byModel(compared).filter(entersBalance)
  const [low, high] = extremes(rows.map(northOf))
  const [least, most] = extremes(rows.map(({ netPresentValue }) => netPresentValue.value))
  const wider = (high - low) / (most - least)
  return {
    holds: low < 0 && high > 0 && most < 0 && wider > 0.8 && wider < 1.25,
    text: both((l) => {
      const [a, b, c, d] = [low, high, least, most].map((value) => millions(value, l))
      return pick(
        l,
        `Models differ about as much for the North (${a} to ${b} million, from a loss to a gain) as for the country (${c} to ${d}); only for the North does the sign turn.`,
        `Modellen verschillen voor het Noorden (${a} tot ${b} miljoen, van verlies tot winst) ongeveer evenveel als voor het land (${c} tot ${d}); alleen voor het Noorden keert het teken.`,
      )
    }),
  }
}

const incomeWeights = ({ byProvince }: Compared): Finding => {
  const { netPresentValue, weighted } = rowOf(byProvince.rows, { agglomeration: 'none', welfare: 'incomeWeights' })
  const moved = (weighted?.netPresentValue.value ?? Number.NaN) - netPresentValue.value
  const change = moved / Math.abs(netPresentValue.value)
  return {
    holds: Math.abs(change) < 0.01,
    text: both((l) =>
      pick(
        l,
        `Income weights on provinces move the balance by ${millions(moved, l)} million, ${percent(change, l)} of it. Incomes by part of the country are those of households on a benefit or pension and give only the order of magnitude; differences within provinces stay out of sight.`,
        `Inkomensgewichten op provincies verschuiven het saldo met ${millions(moved, l)} miljoen, ${percent(change, l)} ervan. De inkomens per landsdeel zijn van huishoudens met een uitkering of pensioen en geven alleen de orde van grootte; verschillen binnen provincies blijven buiten beeld.`,
      ),
    ),
  }
}

const weightOnTheNorth = ({ byPart }: Compared): Finding => {
  const of = (alternative: string, agglomeration: string): Favoured | undefined =>
    rowOf(byPart.rows, { discounting: 'nl2025', alternative, agglomeration }).distribution.favoured[0]
  const [dear, cheap] = [of('mirtMiddle', 'standardDensity'), of('essayLow', 'standardDensity')]
  const without = [of('mirtMiddle', 'essay'), of('essayLow', 'essay')]
  return {
    holds:
      without.every((each) => each && each.weight.value === null && each.netBenefit.value < 0) &&
      [dear, cheap].every((each) => (each?.weight.value ?? 0) > 1),
    text: both((l) => {
      const f = (each: Favoured['weight'] | undefined) => number(each?.value ?? Number.NaN, l, 1)
      const gain = millions(dear?.netBenefit.value ?? Number.NaN, l)
      return pick(
        l,
        `Without agglomeration no weight on the North turns the balance, since its share of the costs exceeds its benefits. With density and relocation a euro in the North would have to count ${f(dear?.weight)} times on its net benefit of ${gain} million with the middle MIRT alternative, or ${f(dear?.weightOnBenefits)} times on its benefits alone; at 5 billion ${f(cheap?.weight)} and ${f(cheap?.weightOnBenefits)}.`,
        `Zonder agglomeratie keert geen gewicht op het Noorden het saldo, want zijn deel van de kosten is groter dan zijn baten. Met dichtheid en verplaatsing zou een euro in het Noorden ${f(dear?.weight)} keer moeten tellen op zijn netto baat van ${gain} miljoen bij het middelste MIRT-alternatief, of ${f(dear?.weightOnBenefits)} keer op zijn baten alleen; bij 5 miljard ${f(cheap?.weight)} en ${f(cheap?.weightOnBenefits)}.`,
      )
    }),
  }
}

const howManyTravellers = async ({ parts }: Compared): Promise<Finding> => {
  const turnIn = async (scenario: string): Promise<number> => {
    const choice = { scenario, alternative: 'essayLow', agglomeration: 'essay' }
    const { assumptions } = await switchingValues(parts, builtIn, choice, { assumptions: ['travellersPerDay'] })
    return assumptions[0]?.values[0]?.value ?? Number.NaN
  }
  const [laag, hoog] = [await turnIn('laag'), await turnIn('hoog')]
  const most = Math.max(...published.travellersPerDay)
  return {
    holds: Math.min(laag, hoog) > most,
    text: both((l) => {
      const [a, b] = [laag, hoog].map((value) => number(Math.round(value / 1000) * 1000, l))
      return pick(
        l,
        `At 5 billion, the lowest cost that was published, benefits would equal costs with about ${a} travellers a day in Laag and ${b} in Hoog; the highest number that was published is ${number(most, l)}.`,
        `Bij 5 miljard, de laagste gepubliceerde kosten, zouden baten en kosten gelijk zijn met ongeveer ${a} reizigers per dag in Laag en ${b} in Hoog; het hoogste gepubliceerde aantal is ${number(most, l)}.`,
      )
    }),
  }
}

/** The operator’s result with the fares of new travellers only, as counted, and with those of all. */
const allFares = async ({ parts }: Compared): Promise<Finding> => {
  const { effects, benefits, costs } = await appraise(parts, builtIn)
  const now = effects.find(({ id }) => id === 'operation')?.presentValue.value ?? Number.NaN
  const central = (name: string): number => Number(parts.input.assumptions[name]?.value)
  const [all, covers] = [central('travellersPerDay'), central('breakEvenTravellersPerDay')]
  const withAll = (now * (all - covers)) / (all * central('newShare') - covers)
  const ratio = (benefits.value - now + withAll) / costs.value
  return {
    holds: now < 0 && withAll > 0 && ratio < 0.5,
    text: both((l) => {
      const [a, b] = [now, withAll].map((value) => millions(value, l))
      const [c, d] = [ratio, benefits.value / costs.value].map((value) => number(value, l, 2))
      return pick(
        l,
        `Existing travellers pay their fare already, so only new trips count as revenue, and the operator’s result is ${a} million; if all fares counted, it would be ${b} and the ratio of the reference row ${c} instead of ${d}.`,
        `Bestaande reizigers betalen hun kaartje al, dus alleen nieuwe ritten tellen als opbrengst, en het exploitatiesaldo is ${a} miljoen; telden alle kaartjes mee, dan was het ${b} en de verhouding van de referentierij ${c} in plaats van ${d}.`,
      )
    }),
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
  await allFares(compared),
]

const untrue: Text = { en: '⚠ Not so with these figures:', nl: '⚠ Niet zo met deze cijfers:' }

/** The same as a list; a sentence that the figures do not bear out says so. */
export const findings = async (compared: Compared, language: Language): Promise<string> =>
  (await findingsOf(compared))
    .map(({ text, holds }) => `- ${holds ? '' : `${untrue[language]} `}${text[language]}`)
    .join('\n')
