import type { Text } from '../quantity/text.js'

/** A value, or null with the reason why there is none. */
export type Outcome<Value = number> =
  | { readonly value: Value; readonly why: null }
  | { readonly value: null; readonly why: Text }

export const defined = <Value>(value: Value): Outcome<Value> => ({ value, why: null })
export const undefinedBecause = (en: string, nl: string): { readonly value: null; readonly why: Text } => ({
  value: null,
  why: { en, nl },
})
