import type { Quantity } from '../../src/quantity/quantity.js'
import { explainedReading } from '../../src/reading/explained.js'

/** The names of the assumptions that the explanation of a figure lists. */
export const assumptionsReached = (figure: Quantity<never>): readonly string[] =>
  explainedReading()
    .explain(figure)
    .assumptions()
    .map(({ formula }) => formula.en)
