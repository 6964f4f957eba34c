import type { Row } from '../comparison/compare.js'
import type { Distribution, Favoured, WeightedResult } from '../comparison/result.js'
import { type Language, numberText, type Text } from '../quantity/text.js'
import type { Outcome } from '../welfare/outcome.js'
import type { Amounts } from './amounts.js'
import { incomeNotes } from './income-notes.js'
import { leakNotes } from './leak-notes.js'
import { formatDecimal } from './number.js'
import { bullets, left, type ReportOptions, right, section, shortRegion, tableText } from './parts.js'
import { wording } from './wording.js'

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
    'Break-even weight: what a euro of theirs must count for, against 1 of others, for the balance to be zero. Price of equity: euros that the country loses for each euro that they gain.',
    'Omslaggewicht: waarvoor een euro van hen moet tellen, tegen 1 van anderen, om het saldo nul te maken. Prijs van gelijkheid: euro’s die het land verliest voor elke euro die zij winnen.',
  ),
  costsToo: t('costs weighted as benefits are', 'kosten gewogen zoals baten'),
  costsUnweighted: t('costs not weighted, as in the row', 'kosten niet gewogen, zoals in de rij'),
  negative: t(
    'a weight below 0 says that no weight turns the balance this way: others gain by themselves, and a weight of 0 or more on these leaves the sign as it is',
    'een gewicht onder 0 zegt dat geen gewicht het saldo zo laat omslaan: anderen winnen op zichzelf, en een gewicht van 0 of meer op deze laat het teken zoals het is',
  ),
} as const

/** With what weights an elasticity was looked for. */
export const residualWords: Readonly<Record<Distribution['residual'], Text>> = {
  ignore: t('with one weight for all effects of a group', 'met één gewicht voor alle effecten van een groep'),
  stated: t(
    'with what national standard values leave of it for effects that are priced at these',
    'met wat landelijke kengetallen ervan overlaten voor effecten die daartegen zijn gewaardeerd',
  ),
}

const decimal = (value: number, language: Language, digits = 2): string =>
  formatDecimal(String(value), digits, language)

/** A weight, or a dash. */
export const weightText = ({ value }: Outcome, language: Language): string =>
  value === null ? '–' : decimal(value, language)

const favouredRows = (
  { distribution: { favoured }, netPresentValue: { exact: balance } }: Row,
  amounts: Amounts,
  isWeighted: boolean,
  language: Language,
): string[][] =>
  favoured.map((each) => [
    shortRegion(each.label[language]),
    // Theirs as in the table of regions; with the others it is the balance as printed.
    amounts.one(each.netBenefit.exact),
    amounts.difference(each.netBenefit.exact, balance),
    weightText(each.weight, language),
    weightText(each.weightOnBenefits, language),
    ...(isWeighted
      ? [each.weightBesideOthersWeighted ? weightText(each.weightBesideOthersWeighted, language) : '']
      : []),
    weightText(each.priceOfEquity, language),
  ])

/** Why sets have no break-even weight, each reason once. */
export const weightReasons = (favoured: readonly Favoured[], language: Language): readonly string[] => {
  const byReason = new Map<string, string[]>()
  for (const { label, weight } of favoured) {
    if (weight.why === null) continue
    const why = weight.why[language]
    byReason.set(why, [...(byReason.get(why) ?? []), shortRegion(label[language])])
  }
  return [...byReason].map(([why, names]) => `${names.join(', ')}: ${why}`)
}

/** That a weight which is computed cannot be given. */
export const negativeNote = (favoured: readonly Favoured[], language: Language): readonly string[] => {
  const isBelow = (outcome: Outcome | null): boolean => (outcome?.value ?? 0) < 0
  const names = favoured
    .filter(({ weight, weightOnBenefits, weightBesideOthersWeighted }) =>
      [weight, weightOnBenefits, weightBesideOthersWeighted].some(isBelow),
    )
    .map(({ label }) => shortRegion(label[language]))
  return names.length === 0 ? [] : [`${names.join(', ')}: ${words.negative[language]}.`]
}

/** What is asked of the elasticity, and where it was looked for. */
const elasticityAsked = ({ low, high }: Distribution['searchedElasticities'], language: Language): string => {
  const [from, to] = [numberText(low)[language], numberText(high)[language]]
  return t(
    `Elasticity of marginal utility of income at which the balance is zero, looked for from ${from} to ${to}`,
    `Elasticiteit van het marginale nut van inkomen waarbij het saldo nul is, gezocht van ${from} tot ${to}`,
  )[language]
}

type CostsAre = Pick<WeightedResult, 'costsAre'>

/** How costs count for that elasticity, where a row leaves them unweighted. */
const costsWords = ({ costsAre }: Distribution, weighted: CostsAre | null): readonly Text[] => {
  if (weighted?.costsAre !== 'unweighted') return []
  return [costsAre === 'unweighted' ? words.costsUnweighted : words.costsToo]
}

/** At which elasticities the balance is zero; nothing where incomes are not known. */
export const elasticityNote = (
  distribution: Distribution,
  weighted: CostsAre | null,
  language: Language,
): readonly string[] => {
  const { breakEvenElasticity: found, searchedElasticities, residual } = distribution
  if (!found) return []
  const how = [residualWords[residual], ...costsWords(distribution, weighted)].map((text) => text[language])
  const what = [elasticityAsked(searchedElasticities, language), ...how].join(', ')
  const roots = found.roots.map(({ elasticity }) => decimal(elasticity, language)).join('; ')
  const why = found.kind === 'unique' ? '' : ` (${found.explanation[language]})`
  return [`${what}: ${roots === '' ? '–' : roots}${why}`]
}

/** Who pays, where that is not as the effects say: regions and groups above follow it too. */
const financingNote = ({ financing }: Distribution, language: Language): readonly string[] => {
  if (!financing) return []
  const { en, nl } = financing.words
  return [
    t(
      `${en} So it is in all figures of regions and income groups, here and above.`,
      `${nl} Zo is het in alle cijfers van regio’s en inkomensgroepen, hier en hierboven.`,
    )[language],
  ]
}

/** How far weights differ, and what weighting adds. */
const weightNotes = ({ weighted, netPresentValue }: Row, amounts: Amounts, language: Language): readonly string[] => {
  if (!weighted) return []
  const { range, equityContribution, costsAre } = weighted
  const [low, high] = range ? [decimal(range.low, language), decimal(range.high, language)] : []
  const adds =
    equityContribution.value === null ? null : amounts.difference(netPresentValue.exact, weighted.netPresentValue.exact)
  return [
    ...(range ? [t(`Weights run from ${low} to ${high}.`, `Gewichten lopen van ${low} tot ${high}.`)[language]] : []),
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
export const distributionSection = (row: Row, amounts: Amounts, options: ReportOptions): string => {
  const { language } = options
  const { distribution, weighted } = row
  const { favoured } = distribution
  const isWeighted = favoured.some(({ weightBesideOthersWeighted }) => weightBesideOthersWeighted !== null)
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
    rows: favouredRows(row, amounts, isWeighted, language),
  }
  const notes = [
    words.meaning[language],
    ...weightReasons(favoured, language),
    ...negativeNote(favoured, language),
    ...favoured.flatMap(({ label, throughTaxes }) =>
      throughTaxes && favoured.length <= 3 ? [`${shortRegion(label[language])}: ${throughTaxes.text[language]}`] : [],
    ),
    ...(favoured.length <= 3 ? leakNotes(favoured, language) : []),
    ...incomeNotes(favoured, language),
    ...elasticityNote(distribution, weighted, language),
    ...financingNote(distribution, language),
    ...weightNotes(row, amounts, language),
  ]
  return section(
    options,
    `${words.heading[language]} (${wording.million[language]})`,
    tableText(table, options),
    '',
    bullets(notes, options),
  )
}

/**
 * The break-even weight at which the balance turns first, the one nearest to 1 of the sets that are asked about, in one cell,
 * with whose it is: one below 0 turns nothing.
 */
export const breakEvenText = ({ favoured }: Distribution, language: Language): string => {
  const found = favoured.flatMap(({ label, weight }) =>
    weight.value === null || weight.value < 0 ? [] : [{ label, value: weight.value }],
  )
  const first = found.reduce<(typeof found)[number] | undefined>(
    (near, each) => (near && Math.abs(near.value - 1) <= Math.abs(each.value - 1) ? near : each),
    undefined,
  )
  return first ? `${decimal(first.value, language)} (${shortRegion(first.label[language])})` : '–'
}
