import type { Node } from './quantity.js'
import type { Text } from './text.js'

/** One thing that is wrong in a formula text: what, where, what was expected and how to mend it. */
export interface FormulaProblem {
  /** From the closed list that `docs/problems.md` explains. */
  readonly code: string
  /** Offset in the text, counted from 0 in UTF-16 code units, as `text.slice` does. */
  readonly at: number
  readonly message: Text
  readonly expected: Text
  readonly mend: Text
  readonly got: string | null
}

/** Thrown once for a formula, with everything that is wrong in it, in the order of the text. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError'
  readonly problems: readonly FormulaProblem[]

  constructor(problems: readonly FormulaProblem[]) {
    super(
      problems
        .map(({ at, message, expected, got, mend }) => {
          const found = got === null ? '' : `; got ${got}`
          return `at ${at}: ${message.en} (expected ${expected.en}${found}). Mend: ${mend.en}`
        })
        .join('\n'),
    )
    this.problems = Object.freeze([...problems].sort((a, b) => a.at - b.at))
  }
}

/** A formula text that has been read: the names that it needs, and how to make the quantity once they are known. */
export interface Formula {
  readonly text: string
  /** Every name in the order of the text, one entry for each time that it stands there. */
  readonly names: readonly { readonly name: string; readonly at: number }[]
  /**
   * Makes the quantity of the formula (formule) with the operations of the house.
   *
   * `lookup` is asked once for each name. It should know every name of the study, also those with a hyphen, which a
   * formula cannot write: only then can `cost-north` be told from `cost - north`.
   *
   * @throws FormulaError with all names that `lookup` does not know and all operations whose units or axes do not fit,
   * each at the offset of the name or the operator.
   */
  readonly build: (lookup: (name: string) => Node | undefined) => Node
}

/**
 * Reads a formula text (formuletekst). `readFormula` of `mkba/formula` is one; the core takes it as an argument, so that
 * it does not carry a parser itself.
 *
 * @throws FormulaError with all problems of the text.
 */
export type FormulaReader = (text: string) => Formula
