import { divide, expectAxes, external, multiply } from '../../quantity/operations.js'
import type { Quantity, Solver } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import { one } from '../../quantity/unit.js'
import { type ByGroup, overall, regionFirst, sharesOf } from './by-group.js'

/**
 * What fixes the level of the weights (normalisatie), with the data that it reads. Required: no level is neutral.
 *
 * - `none`: as the formula gives them
 * - `reference`: weight 1 at the reference level, as every formula here with a reference gives it
 * - `populationMean`: Σ p w = 1 over shares p of the population
 * - `taxpayer`: Σ t w = 1 over shares t of the tax burden
 * - `poorest`, `richest`: weight 1 for the group with the lowest or highest income
 */
export type Normalisation =
  | { readonly kind: 'none' | 'reference' }
  | { readonly kind: 'populationMean'; readonly population: ByGroup }
  | { readonly kind: 'taxpayer'; readonly taxes: ByGroup }
  | { readonly kind: 'poorest' | 'richest'; readonly income: ByGroup }

export type NormalisationKind = Normalisation['kind']

/** What a normalisation requires, and what it changes. */
export interface NormalisationText {
  readonly condition: Text
  readonly changes: Text
}

/** The normalisations in words, for reports. */
export const normalisationTexts: Readonly<Record<NormalisationKind, NormalisationText>> = Object.freeze({
  none: {
    condition: { en: 'weights as the formula gives them', nl: 'gewichten zoals de formule ze geeft' },
    changes: {
      en: 'Nothing is rescaled: the level of the weighted result depends on the formula and says little by itself.',
      nl: 'Er wordt niets herschaald: de hoogte van de gewogen uitkomst hangt van de formule af en zegt op zich weinig.',
    },
  },
  reference: {
    condition: { en: 'weight 1 at the reference level', nl: 'gewicht 1 op het referentieniveau' },
    changes: {
      en: 'The weighted result is in euros of someone at the reference level. The mean weight of the population differs from 1, so an effect spread evenly changes too when it is weighted.',
      nl: 'De gewogen uitkomst is in euro’s van iemand op het referentieniveau. Het gemiddelde gewicht van de bevolking is niet 1, zodat ook een gelijk verdeeld effect door weging verandert.',
    },
  },
  populationMean: {
    condition: { en: 'mean weight over inhabitants 1', nl: 'gemiddeld gewicht over inwoners 1' },
    changes: {
      en: 'An effect that is the same for every inhabitant counts the same weighted and unweighted, so that the difference between the two results is what distribution adds.',
      nl: 'Een effect dat voor elke inwoner gelijk is telt gewogen en ongewogen even zwaar, zodat het verschil tussen beide uitkomsten is wat de verdeling toevoegt.',
    },
  },
  taxpayer: {
    condition: { en: 'mean weight over the tax burden 1', nl: 'gemiddeld gewicht over de belastingdruk 1' },
    changes: {
      en: 'A euro of public money keeps the value 1, so that costs paid from general taxes count the same weighted and unweighted.',
      nl: 'Een euro publiek geld houdt de waarde 1, zodat kosten uit algemene belastingen gewogen en ongewogen even zwaar tellen.',
    },
  },
  poorest: {
    condition: { en: 'weight 1 for the lowest income', nl: 'gewicht 1 voor het laagste inkomen' },
    changes: {
      en: 'The weighted result is in euros of the poorest group. For communication only: the level of the result changes, nothing else.',
      nl: 'De gewogen uitkomst is in euro’s van de armste groep. Alleen voor communicatie: de hoogte van de uitkomst verandert, verder niets.',
    },
  },
  richest: {
    condition: { en: 'weight 1 for the highest income', nl: 'gewicht 1 voor het hoogste inkomen' },
    changes: {
      en: 'The weighted result is in euros of the richest group. For communication only: the level of the result changes, nothing else.',
      nl: 'De gewogen uitkomst is in euro’s van de rijkste groep. Alleen voor communicatie: de hoogte van de uitkomst verandert, verder niets.',
    },
  },
})

/** What no normalisation changes, and when one does. */
export const scalingText: Text = Object.freeze({
  en: 'Scaling all weights leaves the sign of the weighted net present value, the order of alternatives and, when costs and benefits both carry weights, the weighted ratio as they are. It changes the level of the weighted net present value, every break-even weight and, when costs stay unweighted, the ratio.',
  nl: 'Alle gewichten herschalen verandert niets aan het teken van de gewogen netto contante waarde, aan de volgorde van alternatieven en, als kosten en baten beide gewogen zijn, aan de gewogen verhouding. Het verandert de hoogte van de gewogen netto contante waarde, elk omslaggewicht en, als kosten ongewogen blijven, de verhouding.',
})

/**
 * 1 for the first group with the extreme income, 0 for the others; groups that share it must have one weight, where weights
 * are given. It points at a weight and does not give it, so that decimal weights keep their digits.
 */
const pointAtExtreme =
  (kind: 'poorest' | 'richest') =>
  ([incomes, weights]: readonly Float64Array[]): Float64Array => {
    if (!incomes) throw new RangeError('Expected incomes, got none. Give them.')
    const extreme = incomes.reduce((a, b) => ((kind === 'poorest' ? b < a : b > a) ? b : a))
    const there = weights?.filter((_, i) => incomes[i] === extreme) ?? []
    if (there.some((weight) => weight !== there[0])) {
      throw new RangeError(
        `Expected one weight at the ${kind} income, got ${[...new Set(there)].join(', ')} at ${extreme}. Choose another normalisation.`,
      )
    }
    const first = incomes.indexOf(extreme)
    return incomes.map((_, i) => (i === first ? 1 : 0))
  }

const extremes: Readonly<Record<'poorest' | 'richest', Solver>> = {
  poorest: { id: 'poorest group', perDraw: true, solve: pointAtExtreme('poorest') },
  richest: { id: 'richest group', perDraw: true, solve: pointAtExtreme('richest') },
}

const extremeGroup = (kind: 'poorest' | 'richest', income: ByGroup, weights: ByGroup | undefined): ByGroup => {
  const incomes = regionFirst(income)
  return expectAxes(
    external({
      solver: extremes[kind],
      inputs: weights ? [incomes, regionFirst(weights)] : [incomes],
      axes: incomes.axes,
      unit: one,
      label:
        kind === 'poorest' ? { en: 'poorest group', nl: 'armste groep' } : { en: 'richest group', nl: 'rijkste groep' },
    }),
    'region',
    'group',
  )
}

/**
 * Over which shares the mean weight is 1 (waarover het gemiddelde gewicht 1 is): those of the population or of taxes, or
 * all of it on the poorest or richest group; null where the level follows from the formula.
 *
 * Axes region × group, pure numbers that add up to 1. `poorest` and `richest` compare incomes in binary64.
 *
 * @param weights those that get this level; with them `poorest` and `richest` fail on reading when groups share that
 * income and have other weights
 */
export const levelOver = (normalisation: Normalisation, weights?: ByGroup): ByGroup | null => {
  switch (normalisation.kind) {
    case 'none':
    case 'reference':
      return null
    case 'populationMean':
      return sharesOf(normalisation.population, { en: 'share of the population', nl: 'aandeel in de bevolking' })
    case 'taxpayer':
      return sharesOf(normalisation.taxes, { en: 'share of the tax burden', nl: 'aandeel in de belastingdruk' })
    case 'poorest':
    case 'richest':
      return extremeGroup(normalisation.kind, normalisation.income, weights)
  }
}

const mean: Text = { en: 'mean weight', nl: 'gemiddeld gewicht' }
const levelLabels: Readonly<Record<NormalisationKind, Text>> = {
  none: mean,
  reference: mean,
  populationMean: mean,
  taxpayer: mean,
  poorest: { en: 'weight of the poorest group', nl: 'gewicht van de armste groep' },
  richest: { en: 'weight of the richest group', nl: 'gewicht van de rijkste groep' },
}

const levelOf = (weights: ByGroup, normalisation: Normalisation): Quantity<never> | null => {
  const over = levelOver(normalisation, weights)
  return over && overall(multiply(over, weights), levelLabels[normalisation.kind])
}

/**
 * Weights brought to the level that a normalisation fixes (genormaliseerde verdelingsgewichten): w / level.
 *
 * Axes region × group, pure numbers. `poorest` and `richest` compare incomes in binary64, and fail on reading when
 * groups share that income and have other weights. Source: Van der Pol, Bos & Romijn, CPB Discussion Paper 364 (2017),
 * on the choice of normalisation.
 *
 * @param levelFrom the weights that fix the level, where those of some effects differ: one level for all, so that
 * normalisation changes no proportion between effects
 */
export const normalised = (weights: ByGroup, normalisation: Normalisation, levelFrom: ByGroup = weights): ByGroup => {
  const level = levelOf(levelFrom, normalisation)
  return level ? divide(weights, level, { en: 'distributional weight', nl: 'verdelingsgewicht' }) : weights
}
