import type { Text } from '../../quantity/text.js'
import { nameProblems, refuse } from '../problems.js'
import { bothLanguages, inputProblems, list, object, text } from '../shape.js'
import type { IndicatorDescription } from './indicator.js'

/** That an indicator measures what a kind of effect prices. */
export interface IndicatorOverlap {
  readonly indicator: string
  readonly effectKind: string
}

/** An effect that is in the balance with a price. */
export interface PricedEffectView {
  readonly id: string
  readonly label: Text
  readonly kind: string
}

/** An indicator of the index that is a priced effect too. */
export interface IndexDoubleCounting {
  readonly code: 'indicatorAlsoPriced'
  readonly indicator: string
  readonly effect: string
  readonly message: Text
}

const messageOf = (indicator: Text, effect: Text): Text => ({
  en: `“${indicator.en}” is in the index and “${effect.en}” is in the balance: they measure the same. Show the index beside the balance and never add it up with it.`,
  nl: `“${indicator.nl}” zit in de index en “${effect.nl}” in het saldo: ze meten hetzelfde. Toon de index naast het saldo en tel ze nooit bij elkaar op.`,
})

/**
 * Double counting between an index and the balance (dubbeltelling): each indicator of the index that measures what an
 * effect of the study prices already, one warning for each pair, with both names.
 *
 * Axes: none; pairs come in the order of indicators, then effects. `overlaps` says which indicator goes with which kind of
 * effect; an effect of a kind that it does not name raises nothing, so it must cover what the study holds.
 *
 * @throws RangeError that lists indicators or effects with the same id, and overlaps that stand there twice.
 *
 * Source: CPB and PBL, MKBA en brede welvaart (2022); IenW, Addendum brede welvaart (2022).
 */
export const indexDoubleCounting = (input: {
  readonly indicators: readonly Pick<IndicatorDescription, 'id' | 'label'>[]
  readonly effects: readonly PricedEffectView[]
  readonly overlaps: readonly IndicatorOverlap[]
}): readonly IndexDoubleCounting[] => {
  refuse(
    inputProblems(input, {
      indicators: list(object({ id: text, label: bothLanguages })),
      effects: list(object({ id: text, label: bothLanguages, kind: text })),
      overlaps: list(object({ indicator: text, effectKind: text })),
    }),
  )
  const { indicators, effects, overlaps } = input
  const ids = (of: readonly { readonly id: string }[]): readonly string[] => of.map(({ id }) => id)
  const pairs = overlaps.map(({ indicator, effectKind }) => `${indicator} with ${effectKind}`)
  refuse([
    ...nameProblems({ en: 'indicators', nl: 'indicatoren' }, ids(indicators), 0),
    ...nameProblems({ en: 'effects', nl: 'effecten' }, ids(effects), 0),
    ...nameProblems({ en: 'overlaps', nl: 'overlappingen' }, pairs, 0),
  ])
  return indicators.flatMap((indicator) =>
    effects
      .filter(({ kind }) => overlaps.some((each) => each.indicator === indicator.id && each.effectKind === kind))
      .map((effect) => ({
        code: 'indicatorAlsoPriced' as const,
        indicator: indicator.id,
        effect: effect.id,
        message: messageOf(indicator.label, effect.label),
      })),
  )
}
