import type { Text } from '../../quantity/text.js'
import type { Role } from '../effects/kind.js'
import { checkFigure } from './figures.js'
import { compensatedTotal } from './running-totals.js'

/** What decides where an amount counts in the named ratios. */
export interface RatioPart {
  readonly side: 'cost' | 'benefit'
  readonly role: Role
  /** Whether it falls on the budget that is scarce: of the transport authority, for instance. */
  readonly onBudget: boolean
  readonly negative: boolean
}

/** A present value in the balance: positive is a gain, so costs are negative and a residual value is positive. */
export interface RatioItem {
  readonly amount: number
  readonly role: Role
  /** The side of the balance; without it capital and operating amounts are costs, all others benefits. */
  readonly side?: 'cost' | 'benefit'
  /** Whether it falls on the scarce budget; without it, not. */
  readonly budget?: boolean
}

export const ratioNames = ['dutch', 'broadTransportBudget', 'allCosts', 'operatingNetted', 'capitalOnly'] as const
export type RatioName = (typeof ratioNames)[number]

/** A benefit-cost ratio by name: what stands in the denominator, as a minus; all else is in the numerator. */
export interface RatioDefinition {
  readonly name: RatioName
  readonly label: Text
  /** What it counts where. */
  readonly counts: Text
  readonly inDenominator: (part: RatioPart) => boolean
  /** Why there is no ratio when nothing is in the denominator. */
  readonly nothingBelow: Text
}

const noCosts: Text = { en: 'there are no costs to divide by', nl: 'er zijn geen kosten om door te delen' }

const noCapital: Text = {
  en: 'there is no investment to divide by',
  nl: 'er is geen investering om door te delen',
}

const definitions: readonly RatioDefinition[] = [
  {
    name: 'dutch',
    label: { en: 'Dutch benefit-cost ratio', nl: 'baten-kostenverhouding (Nederlands)' },
    counts: {
      en: 'Below: what is spent to build and sustain the project, less residual value and costs avoided. Above: everything else, also when negative.',
      nl: 'Onder: wat wordt uitgegeven om het project te realiseren en in stand te houden, min restwaarde en uitgespaarde kosten. Boven: al het andere, ook als het negatief is.',
    },
    inDenominator: ({ side }) => side === 'cost',
    nothingBelow: noCosts,
  },
  {
    name: 'broadTransportBudget',
    label: { en: 'ratio to the broad transport budget', nl: 'verhouding tot het brede vervoersbudget' },
    counts: {
      en: 'Below: all that falls on the scarce budget, its costs less its revenues. Above: everything else, also costs of others and lost taxes.',
      nl: 'Onder: alles wat op het schaarse budget drukt, uitgaven min opbrengsten. Boven: al het andere, ook kosten van anderen en gederfde belastingen.',
    },
    inDenominator: ({ onBudget }) => onBudget,
    nothingBelow: {
      en: 'nothing falls on the scarce budget, or it comes to zero',
      nl: 'er drukt niets op het schaarse budget, of het komt op nul uit',
    },
  },
  {
    name: 'allCosts',
    label: { en: 'ratio to all costs', nl: 'verhouding tot alle kosten' },
    counts: {
      en: 'Below: costs of building and sustaining, less residual value and costs avoided, and every negative effect. Above: positive effects only.',
      nl: 'Onder: kosten van realiseren en in stand houden, min restwaarde en uitgespaarde kosten, en elk negatief effect. Boven: alleen positieve effecten.',
    },
    inDenominator: ({ side, negative }) => side === 'cost' || negative,
    nothingBelow: noCosts,
  },
  {
    name: 'operatingNetted',
    label: {
      en: 'ratio with operating cost netted from benefits',
      nl: 'verhouding met exploitatiekosten bij de baten',
    },
    counts: {
      en: 'Below: investment and renewal, less residual value and costs avoided. Above: everything else, less the costs of operation and maintenance.',
      nl: 'Onder: investering en vervanging, min restwaarde en uitgespaarde kosten. Boven: al het andere, min de kosten van exploitatie en onderhoud.',
    },
    inDenominator: ({ side, role }) => side === 'cost' && role !== 'operating',
    nothingBelow: noCapital,
  },
  {
    name: 'capitalOnly',
    label: { en: 'ratio to capital cost only', nl: 'verhouding tot alleen de kapitaalkosten' },
    counts: {
      en: 'Below: outlays for investment and renewal only. Above: everything else, with residual value, costs avoided and the costs of operation and maintenance.',
      nl: 'Onder: alleen uitgaven voor investering en vervanging. Boven: al het andere, met restwaarde, uitgespaarde kosten en de kosten van exploitatie en onderhoud.',
    },
    inDenominator: ({ side, role, negative }) => side === 'cost' && role !== 'operating' && negative,
    nothingBelow: noCapital,
  },
]

/** The benefit-cost ratios by name, in the order in which they are shown. */
export const ratioDefinitions: readonly RatioDefinition[] = Object.freeze(definitions)

/** Why there is no ratio although something is in the denominator. */
export const gainBelow: Text = {
  en: 'what would be divided by is a gain, not a cost; judge by the net present value',
  nl: 'waardoor zou worden gedeeld is een winst en geen kostenpost; beoordeel op de netto contante waarde',
}

/** One ratio with what it is made of; numerator − denominator is the net present value, whatever the name. */
export interface BenefitCostRatio {
  readonly name: RatioName
  readonly label: Text
  readonly counts: Text
  readonly numerator: number
  readonly denominator: number
  /** Null when the denominator is not above zero; `why` then says so. */
  readonly value: number | null
  readonly why: Text | null
}

const partOf = ({ amount, role, side, budget = false }: RatioItem): RatioPart => ({
  side: side ?? (role === 'capital' || role === 'operating' ? 'cost' : 'benefit'),
  role,
  onBudget: budget,
  negative: amount < 0,
})

const total = (amounts: readonly number[]): number => compensatedTotal(amounts) + 0

const ratioOf = (definition: RatioDefinition, items: readonly RatioItem[]): BenefitCostRatio => {
  const { name, label, counts, inDenominator, nothingBelow } = definition
  const below = items.map((item) => inDenominator(partOf(item)))
  const numerator = total(items.filter((_, i) => !below[i]).map(({ amount }) => amount))
  const denominator = total(items.filter((_, i) => below[i]).map(({ amount }) => -amount))
  const value = denominator > 0 ? numerator / denominator : null
  if (value !== null && !Number.isFinite(value)) {
    throw new RangeError(`Expected a ratio that fits in a number, got ${numerator} / ${denominator}. Check the units.`)
  }
  const why = value !== null ? null : denominator === 0 ? nothingBelow : gainBelow
  return { name, label, counts, numerator, denominator, value, why }
}

/**
 * The benefit-cost ratios by name (baten-kostenverhoudingen), side by side, each with what it counts. The same balance
 * gives other ratios when an amount is moved between numerator and denominator; the net present value stays.
 *
 * numerator = Σ amounts outside the denominator, denominator = −Σ amounts in it. Amounts are present values in any one
 * unit, positive for a gain. A ratio is null, with a reason, when its denominator is not above zero.
 *
 * @throws RangeError for an amount that is not finite.
 * Source: Dutch definition: Werkwijzer MKBA bij MIRT-verkenningen (nl-guidance § 5.1); broad transport budget: DfT TAG
 * A1.1; operating netted (modified): Sullivan, Wicks, Koelling, Engineering Economy, ch. 10.
 */
export const benefitCostRatios = (items: readonly RatioItem[]): readonly BenefitCostRatio[] => {
  for (const { amount } of items) checkFigure(amount, 'an amount', 'Give a present value, costs negative.')
  return ratioDefinitions.map((definition) => ratioOf(definition, items))
}
