import type { Row } from '../comparison/compare.js'
import type { Distribution, Favoured, WeightedResult } from '../comparison/result.js'
import type { Language, Text } from '../quantity/text.js'
import type { Outcome } from '../welfare/outcome.js'
import { type Amounts, amountsOf } from './amounts.js'
import { formatDecimal } from './number.js'
import { bullets, left, type ReportOptions, right, section, shortRegion, tableText } from './parts.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The words of this part of reports. */
const words = {
  heading: t('What it would take for the balance to turn', 'Wat ervoor nodig is dat het saldo omslaat'),
  favoured: t('favoured', 'bevoordeeld'),
  netBenefit: t('their balance', 'hun saldo'),
  others: t('others', 'anderen'),
  weight: t('break-even weight', 'omslaggewicht'),
  weightOnBenefits: t('on benefits alone', 'alleen op baten'),
  besideWeights: t('others weighted', 'anderen gewogen'),
  price: t('price of equity', 'prijs van gelijkheid'),
  meaning: t(
    'Break-even weight: what a euro there must count for, against 1 elsewhere, for the balance to be zero. Price of equity: euros that the country loses for each euro gained there.',
    'Omslaggewicht: waarvoor een euro daar moet tellen, tegen 1 elders, om het saldo nul te maken. Prijs van gelijkheid: euro’s die het land verliest voor elke euro die daar terechtkomt.',
  ),
  elasticity: t(
    'Elasticity of marginal utility of income at which the balance is zero, with one weight for all effects of a group',
    'Elasticiteit van het marginale nut van inkomen waarbij het saldo nul is, met één gewicht voor alle effecten van een groep',
  ),
} as const

const decimal = (value: number, language: Language, digits = 2): string =>
  formatDecimal(String(value), digits, language)

/** A weight, or a dash. */
const outcome = ({ value }: Outcome, language: Language): string => (value === null ? '–' : decimal(value, language))

const favouredRows = (
  favoured: readonly Favoured[],
  amounts: Amounts,
  isWeighted: boolean,
  language: Language,
): string[][] =>
  favoured.map((each) => [
    shortRegion(each.label[language]),
    amounts.one(each.netBenefit.exact),
    amounts.one(each.others.exact),
    outcome(each.weight, language),
    outcome(each.weightOnBenefits, language),
    ...(isWeighted ? [each.weightBesideOthersWeighted ? outcome(each.weightBesideOthersWeighted, language) : ''] : []),
    outcome(each.priceOfEquity, language),
  ])

const reasons = (favoured: readonly Favoured[], language: Language): readonly string[] => {
  const byReason = new Map<string, string[]>()
  for (const { label, weight } of favoured) {
    if (weight.why === null) continue
    const why = weight.why[language]
    byReason.set(why, [...(byReason.get(why) ?? []), shortRegion(label[language])])
  }
  return [...byReason].map(([why, names]) => `${names.join(', ')}: ${why}`)
}

const incomeNotes = (favoured: readonly Favoured[], language: Language): readonly string[] =>
  favoured.flatMap(({ label, income }) => {
    if (!income) return []
    const { elasticity, requiredRatio, actualRatio } = income
    const [at, actual] = [decimal(elasticity, language), decimal(actualRatio, language)]
    const needed = requiredRatio.value === null ? null : decimal(requiredRatio.value, language)
    const { en, nl } =
      needed === null
        ? (requiredRatio.why ?? t('', ''))
        : t(
            `with income weights of elasticity ${at} mean income would have to be ${needed} times theirs; it is ${actual} times`,
            `met inkomensgewichten van elasticiteit ${at} zou het gemiddelde inkomen ${needed} maal dat van hen moeten zijn; het is ${actual} maal`,
          )
    return [`${shortRegion(label[language])}: ${language === 'en' ? en : nl}`]
  })

const elasticityNote = ({ breakEvenElasticity: found }: Distribution, language: Language): readonly string[] => {
  if (!found) return []
  const roots = found.roots.map(({ elasticity }) => decimal(elasticity, language)).join('; ')
  const why = found.kind === 'unique' ? '' : ` (${found.explanation[language]})`
  return [`${words.elasticity[language]}: ${roots === '' ? '–' : roots}${why}`]
}

const financingNote = ({ financing }: Distribution, language: Language): readonly string[] =>
  financing
    ? [
        t(
          `What falls on ${financing.bearers.join(', ')} is divided by “${financing.by}” here and in the weighted result; the tables of regions and income groups above are as the effects say (mkba incidence has them so divided).`,
          `Wat op ${financing.bearers.join(', ')} valt is hier en in de gewogen uitkomst verdeeld naar “${financing.by}”; de tabellen van regio’s en inkomensgroepen hierboven zijn zoals de effecten zeggen (mkba incidence toont ze zo verdeeld).`,
        )[language],
      ]
    : []

/** How far weights differ, and what weighting adds. */
const weightNotes = (weighted: WeightedResult | null, amounts: Amounts, language: Language): readonly string[] => {
  if (!weighted) return []
  const { weights, equityContribution, costsAre } = weighted
  const values = weights?.map(({ weight }) => weight) ?? []
  const [low, high] = [decimal(Math.min(...values), language), decimal(Math.max(...values), language)]
  const adds = equityContribution.value === null ? null : amounts.one(String(equityContribution.value))
  return [
    ...(values.length > 0
      ? [t(`Weights run from ${low} to ${high}.`, `Gewichten lopen van ${low} tot ${high}.`)[language]]
      : []),
    adds === null
      ? t(
          `What weighting adds: – (${equityContribution.why?.en})`,
          `Wat weging toevoegt: – (${equityContribution.why?.nl})`,
        )[language]
      : t(`What weighting adds to the balance: ${adds}.`, `Wat weging aan het saldo toevoegt: ${adds}.`)[language],
    ...(costsAre === 'unweighted'
      ? [
          t(
            'Costs are not weighted, so the weighted ratio depends on the level of the weights.',
            'Kosten zijn niet gewogen, dus de gewogen verhouding hangt af van de hoogte van de gewichten.',
          )[language],
        ]
      : []),
  ]
}

/** Who gains net and what weight on them would turn the balance: beside every appraisal, weighted or not. */
export const distributionSection = (row: Row, million: string, options: ReportOptions): string => {
  const { language } = options
  const { distribution, weighted } = row
  const { favoured } = distribution
  const isWeighted = favoured.some(({ weightBesideOthersWeighted }) => weightBesideOthersWeighted !== null)
  const largest = Math.max(
    0,
    ...favoured.flatMap(({ netBenefit, others }) => [netBenefit, others]).map(({ value }) => Math.abs(value)),
  )
  const amounts = amountsOf(largest, language)
  const table = {
    columns: [
      left(words.favoured[language]),
      right(words.netBenefit[language]),
      right(words.others[language]),
      right(words.weight[language]),
      right(words.weightOnBenefits[language]),
      ...(isWeighted ? [right(words.besideWeights[language])] : []),
      right(words.price[language]),
    ],
    rows: favouredRows(favoured, amounts, isWeighted, language),
  }
  const notes = [
    words.meaning[language],
    ...reasons(favoured, language),
    ...favoured.flatMap(({ label, throughTaxes }) =>
      throughTaxes && favoured.length <= 3 ? [`${shortRegion(label[language])}: ${throughTaxes.text[language]}`] : [],
    ),
    ...incomeNotes(favoured, language),
    ...elasticityNote(distribution, language),
    ...financingNote(distribution, language),
    ...weightNotes(weighted, amounts, language),
  ]
  return section(
    options,
    `${words.heading[language]} (${million})`,
    tableText(table, options),
    '',
    bullets(notes, options),
  )
}

/** The lowest break-even weight among the sets that are asked about, in one cell, with whose it is. */
export const breakEvenText = ({ favoured }: Distribution, language: Language): string => {
  const found = favoured.flatMap(({ label, weight }) => (weight.value === null ? [] : [{ label, value: weight.value }]))
  const lowest = found.reduce<(typeof found)[number] | undefined>(
    (low, each) => (low && low.value <= each.value ? low : each),
    undefined,
  )
  return lowest ? `${decimal(lowest.value, language)} (${shortRegion(lowest.label[language])})` : '–'
}
