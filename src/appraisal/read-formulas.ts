import { type Formula, FormulaError, type FormulaReader } from '../quantity/formula.js'
import type { Text } from '../quantity/text.js'
import type { InputDocument } from './document.js'
import type { Path, Problem } from './problem.js'
import type { ScenarioInput } from './scenario-schema.js'
import { problemMaker } from './schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The problems of a formula, each at its own place in the file. */
export const formulaProblemsAt = (
  error: FormulaError,
  document: InputDocument,
  path: Path,
  text: string,
): readonly Problem[] =>
  error.problems.map(({ code, at, message, expected, got, mend }) => ({
    code,
    path,
    place: document.locateIn(path, text, at),
    message,
    expected,
    got,
    mend,
  }))

/** Reads every formula of a file; what is wrong is added to `problems`. */
export const readFormulas = (
  input: ScenarioInput,
  document: InputDocument,
  reader: FormulaReader | undefined,
  problems: Problem[],
): ReadonlyMap<string, Formula> => {
  const formulas = new Map<string, Formula>()
  input.effects.forEach((effect, i) => {
    if (effect.kind !== 'formula' || formulas.has(effect.formula)) return
    const path = ['effects', i, 'formula']
    if (!reader) {
      problems.push(
        problemMaker(document)(
          'formulaReaderMissing',
          path,
          t('nothing is given that reads formulas', 'er is niets gegeven dat formules leest'),
          t('readFormula of mkba/formula', 'readFormula van mkba/formula'),
          t('pass { formulaReader: readFormula }', 'geef { formulaReader: readFormula } mee'),
        ),
      )
      return
    }
    try {
      formulas.set(effect.formula, reader(effect.formula))
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
      problems.push(...formulaProblemsAt(error, document, path, effect.formula))
    }
  })
  return formulas
}
