/**
 * How sure a figure is.
 * - `quoted`: read in the source itself
 * - `transcribed`: read in another public document that transcribes the source
 * - `derived`: arithmetic on quoted or transcribed figures
 * - `recalled`: remembered, not checked against a source
 * - `assumed`: a choice of whoever wrote the scenario
 * - `illustrative`: made up to show how something works
 */
export const marks = ['quoted', 'transcribed', 'derived', 'recalled', 'assumed', 'illustrative'] as const
export type Mark = (typeof marks)[number]

/** The marks under which a figure is never presented as official: every report repeats them. */
export const unofficialMarks: readonly Mark[] = ['recalled', 'assumed', 'illustrative']

/** Where a figure comes from (bron), and how sure it is. */
export interface Source {
  /** The identifier under which the source list holds it, for instance `S15`. */
  readonly id: string
  readonly mark: Mark
  readonly title?: string
  /** Page, table or paragraph in the source. */
  readonly place?: string
  readonly url?: string
  readonly note?: string
}
