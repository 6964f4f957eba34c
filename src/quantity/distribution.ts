import type { Text } from './text.js'

/** What an assumption may be instead of one value (kansverdeling). Made in `uncertainty/distributions.ts`. */
export interface Distribution {
  readonly kind: string
  /** The value below which a draw falls with probability p; p strictly between 0 and 1. */
  readonly quantile: (p: number) => number
  readonly mean: number
  /** The distribution in words, for the list of assumptions. */
  readonly text: Text
}
