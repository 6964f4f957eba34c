import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import type { Text } from '../quantity/text.js'
import type { RunOptions } from '../reading/run-options.js'
import { type Comparison, compare } from './compare.js'
import type { Diagnostic } from './result.js'
import type { PlugIns } from './workshop.js'

/** What a result of one choice says beside its figures: the study, the choice, conventions, and what to know of it. */
export interface Preamble extends Pick<Comparison, 'title' | 'status' | 'conventions' | 'labels'> {
  readonly choice: Choice
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The preamble of a choice: the reference of the study, or what `choice` changes of it.
 *
 * @param own conventions beside those of every appraisal
 * @throws InputError for a choice that does not exist or does not fit; ReadingError when cancelled.
 */
export const preambleOf = async (
  study: Study,
  plugIns: PlugIns,
  choice: Partial<Choice>,
  own: readonly Text[],
  { signal }: RunOptions,
): Promise<Preamble> => {
  const full: Choice = { ...study.input.comparison.reference, ...choice }
  const choices = Object.fromEntries(Object.entries(full).map(([dimension, member]) => [dimension, [member]]))
  const compared = await compare(study, plugIns, { choices, ...(signal ? { signal } : {}) })
  const { title, status, conventions, labels, rows } = compared
  return {
    title,
    status,
    labels,
    choice: full,
    conventions: [...conventions, ...own],
    diagnostics: rows[0]?.diagnostics ?? [],
  }
}

const t = (en: string, nl: string): Text => ({ en, nl })

/** What holds for every change of one assumption at a time. */
export const oneAtATimeConventions: readonly Text[] = [
  t(
    'One assumption at a time, all else equal: assumptions that belong together, such as shares that add up to 1, are not moved along.',
    'Eén aanname tegelijk, al het andere gelijk: aannames die bij elkaar horen, zoals aandelen die tot 1 optellen, gaan niet mee.',
  ),
  t(
    'The start of a term structure stays where it is in the base case, also when a change moves the first flow; `appraise --set` lets it move.',
    'Het begin van een termijnstructuur blijft waar het in de basis ligt, ook als een wijziging de eerste stroom verschuift; bij `appraise --set` schuift het mee.',
  ),
  t(
    'These figures are computed in binary64 (about 15 digits); balance and ratio are unweighted.',
    'Deze cijfers zijn in binary64 berekend (ongeveer 15 cijfers); saldo en verhouding zijn ongewogen.',
  ),
]
