import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import type { RunOptions } from '../reading/run-options.js'
import { compare, type Row } from './compare.js'
import type { PlugIns } from './workshop.js'

/**
 * Appraises one choice of a study (één alternatief onder één scenario en één methode): the reference of the study, or
 * what `choice` changes of it.
 *
 * @throws InputError for a choice that does not exist; ReadingError when cancelled.
 */
export const appraise = async (
  study: Study,
  plugIns: PlugIns,
  choice: Partial<Choice> = {},
  options: RunOptions = {},
): Promise<Row> => {
  const full: Choice = { ...study.input.comparison.reference, ...choice }
  const choices = Object.fromEntries(Object.entries(full).map(([dimension, member]) => [dimension, [member]]))
  const { rows } = await compare(study, plugIns, { ...options, choices })
  return rows[0] as Row
}
