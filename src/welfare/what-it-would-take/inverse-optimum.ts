import type { Source } from '../../quantity/source.js'
import { numberText, type Text } from '../../quantity/text.js'
import { finite, numberProblems, positive, problemInWords, refuse } from '../problems.js'
import { anything, object } from '../shape.js'

/** What it costs others, in euros, to deliver one euro through taxes and transfers. */
export interface CostThroughTaxes {
  readonly low: number
  readonly high: number
  readonly source: Source
}

/** For the United States; no such figures for the Netherlands were found. */
export const costThroughTaxesUnitedStates: CostThroughTaxes = Object.freeze({
  low: 1.5,
  high: 2,
  source: {
    id: 'inverseOptimum',
    mark: 'transcribed',
    title:
      'Hendren, Measuring Economic Efficiency Using Inverse-Optimum Weights, Journal of Public Economics 187 (2020)',
    note: 'Rounded: a euro to the poor against a euro to the rich in the United States. No Dutch figures were found.',
  } satisfies Source,
})

/** A project compared with taxes as a way to redistribute. */
export interface InverseOptimum {
  readonly verdict: 'noLoss' | 'cheaperThanTaxes' | 'withinTheRange' | 'dearerThanTaxes'
  readonly text: Text
}

/** At most two decimals, which is all that such a comparison bears. */
const rounded = (value: number): Text => numberText(Math.round(value * 100) / 100)

const words: Readonly<Record<Exclude<InverseOptimum['verdict'], 'noLoss'>, Text>> = {
  cheaperThanTaxes: {
    en: 'the project redistributes no dearer than taxes do',
    nl: 'het project herverdeelt niet duurder dan belastingen dat doen',
  },
  withinTheRange: {
    en: 'whether the project redistributes dearer than taxes lies within the uncertainty',
    nl: 'of het project duurder herverdeelt dan belastingen valt binnen de onzekerheid',
  },
  dearerThanTaxes: {
    en: 'the same redistribution through taxes costs less',
    nl: 'dezelfde herverdeling kost via belastingen minder',
  },
}

const noLoss: InverseOptimum = {
  verdict: 'noLoss',
  text: {
    en: 'The favoured groups gain and others lose nothing: there is no redistribution to compare with taxes.',
    nl: 'De bevoordeelde groepen winnen en anderen verliezen niets: er is geen herverdeling om met belastingen te vergelijken.',
  },
}

const verdictOf = (weight: number, { low, high }: CostThroughTaxes): keyof typeof words =>
  weight <= low ? 'cheaperThanTaxes' : weight <= high ? 'withinTheRange' : 'dearerThanTaxes'

/**
 * The inverse-optimum test (omgekeerde-optimumtoets): whether a project buys redistribution dearer than taxes can. Its
 * break-even weight with unweighted others is what others give up for each euro that the favoured groups gain; taxes
 * and transfers do the same at `low` to `high` euros.
 *
 * Pure numbers. A weight of 0 or less means that nobody else loses. Up to `low` the project is no dearer, above `high` it is; the text says both prices. The weight
 * must be that of the net benefits (`breakEvenWeight` with weights of 1).
 * Source: Hendren, Journal of Public Economics 187 (2020).
 *
 * @throws RangeError for a weight that is not finite, or bounds that are not above 0 and in order.
 */
export const inverseOptimum = (breakEvenWeight: number, costThroughTaxes: CostThroughTaxes): InverseOptimum => {
  refuse(
    object({ low: anything, high: anything })(
      { en: 'Cost through taxes', nl: 'Kosten via belastingen' },
      costThroughTaxes,
    ),
  )
  const { low, high } = costThroughTaxes
  const bounds = [
    ...numberProblems({ en: 'Lowest cost through taxes', nl: 'Laagste kosten via belastingen' }, low, positive, {
      en: 'Give euros for each euro that arrives.',
      nl: 'Geef euro’s voor elke euro die aankomt.',
    }),
    ...numberProblems({ en: 'Highest cost through taxes', nl: 'Hoogste kosten via belastingen' }, high, positive, {
      en: 'Give euros for each euro that arrives.',
      nl: 'Geef euro’s voor elke euro die aankomt.',
    }),
  ]
  refuse([
    ...numberProblems({ en: 'Break-even weight', nl: 'Omslaggewicht' }, breakEvenWeight, finite, {
      en: 'Give the weight on net benefits.',
      nl: 'Geef het gewicht op netto baten.',
    }),
    ...bounds,
    ...(bounds.length === 0 && low > high
      ? [
          problemInWords(
            { en: 'Cost through taxes', nl: 'Kosten via belastingen' },
            { en: 'a lowest of at most the highest', nl: 'een laagste van hoogstens het hoogste' },
            { en: `${low} to ${high}`, nl: `${low} tot ${high}` },
            { en: 'Swap the two.', nl: 'Verwissel de twee.' },
          ),
        ]
      : []),
  ])
  if (breakEvenWeight <= 0) return noLoss
  const verdict = verdictOf(breakEvenWeight, costThroughTaxes)
  const [weight, from, to] = [rounded(breakEvenWeight), rounded(low), rounded(high)]
  return {
    verdict,
    text: {
      en: `Each euro that the favoured groups gain through the project costs others ${weight.en} euro; through taxes ${from.en} to ${to.en} euro: ${words[verdict].en}.`,
      nl: `Elke euro die de bevoordeelde groepen door het project winnen kost anderen ${weight.nl} euro, via belastingen ${from.nl} tot ${to.nl} euro: ${words[verdict].nl}.`,
    },
  }
}
