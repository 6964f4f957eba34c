import type { Choice } from '../appraisal/input/scenario-schema.js'

/** The choice of a row, without its results. */
export const choiceOf = ({ scenario, alternative, discounting, agglomeration, welfare }: Choice): Choice => ({
  scenario,
  alternative,
  discounting,
  agglomeration,
  welfare,
})
