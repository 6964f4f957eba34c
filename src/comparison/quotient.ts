import { gainBelow } from '../appraisal/indicators/benefit-cost-ratios.js'
import type { Text } from '../quantity/text.js'

/** A ratio in binary64, or null with the reason why there is none. */
export type Quotient = { readonly value: number; readonly why: null } | { readonly value: null; readonly why: Text }

const t = (en: string, nl: string): Text => ({ en, nl })

/** Benefits over costs, or why there is no ratio. */
export const quotientOf = (benefits: number, costs: number): Quotient =>
  costs > 0
    ? { value: benefits / costs, why: null }
    : {
        value: null,
        why: costs < 0 ? gainBelow : t('there are no costs to divide by', 'er zijn geen kosten om door te delen'),
      }
