import { americanRegimes } from './american.js'
import { britishRegimes } from './british.js'
import { dutchRegimes } from './dutch.js'
import { europeanRegimes } from './european.js'
import { otherRegimes } from './others.js'
import type { DiscountRegime } from './regime.js'

/** All discount regimes that come with the library, the Dutch ones first. */
export const discountRegimes: readonly DiscountRegime[] = [
  ...dutchRegimes,
  ...britishRegimes,
  ...europeanRegimes,
  ...americanRegimes,
  ...otherRegimes,
]
