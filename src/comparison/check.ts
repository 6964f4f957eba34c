import type { PricedEffect } from '../appraisal/effects/kinds.js'
import type { Diagnostic } from './result.js'
import type { Workshop } from './workshop.js'

/** A note beside a result, with the guidance that it comes from. */
export const check = (code: string, en: string, nl: string, source: string): Diagnostic => ({
  code,
  text: { en, nl },
  source,
})

export const priced = (workshop: Workshop): readonly PricedEffect[] =>
  workshop.study.input.effects.filter((effect): effect is PricedEffect => effect.kind !== 'unpriced')

/** The ids of effects in a text. */
export const names = (effects: readonly { readonly id: string }[]): string => effects.map(({ id }) => id).join('; ')
