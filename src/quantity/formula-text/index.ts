/** Formula texts (formuleteksten): reads them into quantities. The subpath `mkba/formula`. */
import { type Formula, FormulaError, type FormulaReader } from '../formula.js'
import { build, hyphenated } from './build.js'
import { check, tooDeep } from './check.js'
import { scan } from './scan.js'
import { stepsOf } from './steps.js'
import { limits } from './token.js'
import { empty, tooDeeplyNested, tooLong } from './wording.js'

export type { Formula, FormulaProblem, FormulaReader } from '../formula.js'
export { FormulaError } from '../formula.js'

/**
 * Reads a formula text (formuletekst) such as `max(0, min(1, (year - opening) / ramp)) * trips`.
 *
 * The text is cut into parts, each of which must be on an allow-list; the order of the operations is what the parser of
 * mathjs says; `build` makes the quantity with the operations of the house. Nothing is evaluated by mathjs or by `eval`.
 * Numbers keep every digit that is written. A minus before a power belongs to the whole power: `-a^2` is `-(a^2)`; powers
 * go from right to left: `a^b^c` is `a^(b^c)`.
 *
 * @throws FormulaError with all problems of the text, each at its offset.
 *
 * @example
 * readFormula('trips * (1 - 0.182)').build((name) => assumptions.get(name))
 */
export const readFormula: FormulaReader = (text) => {
  if (text.length > limits.characters) throw new FormulaError([tooLong(text.length)(limits.characters)])
  const { tokens, problems } = scan(text)
  const deepest = tooDeep(tokens)
  const found = [
    ...problems,
    ...(tokens.length === 0 ? [empty(0)] : check(tokens)),
    ...(deepest ? [tooDeeplyNested(deepest.at)] : []),
  ]
  if (found.length > 0) throw new FormulaError(found)
  const steps = stepsOf(tokens)
  const names = steps.flatMap((step) => (step.kind === 'name' ? [Object.freeze({ name: step.name, at: step.at })] : []))
  const suspects = hyphenated(tokens)
  const formula: Formula = {
    text,
    names: Object.freeze(names),
    build: (lookup) => build({ text, steps, suspects }, lookup),
  }
  return Object.freeze(formula)
}
