/**
 * When within its year a flow falls.
 * - `wholeYears`, also written `startOfYear`: at whole years, factor 1 in the year that is discounted to
 * - `midYear`: half a year later
 * - `endOfYear`: a whole year later, so that the flow of the year discounted to is already discounted once
 */
export const timings = ['wholeYears', 'startOfYear', 'midYear', 'endOfYear'] as const
export type Timing = (typeof timings)[number]

/** How many years after the start of its year a flow falls, in halves: 0, 1 or 2. */
export const halvesLater: Readonly<Record<Timing, 0 | 1 | 2>> = {
  wholeYears: 0,
  startOfYear: 0,
  midYear: 1,
  endOfYear: 2,
}
