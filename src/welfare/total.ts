import { compensatedTotal } from '../appraisal/indicators/running-totals.js'

/** The sum of terms with compensation, so that small amounts beside large ones that cancel are not lost. 0 without terms. */
export const total = (terms: readonly number[]): number => compensatedTotal(terms)
