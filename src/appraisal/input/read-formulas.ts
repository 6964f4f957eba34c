import { type Formula, FormulaError, type FormulaReader } from '../../quantity/formula.js'
import type { Text } from '../../quantity/text.js'
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

/** Names of a formula that mean more than one thing in the file. */
const ambiguous = (
  input: ScenarioInput,
  { names, text }: Formula,
  document: InputDocument,
  path: Path,
): readonly Problem[] =>
  names.flatMap(({ name, at }) => {
    const meanings = [
      ...(['year', 'operating'].includes(name) ? ['formula'] : []),
      ...(Object.hasOwn(input.assumptions, name) ? ['assumptions'] : []),
      ...(Object.hasOwn(input.series ?? {}, name) ? ['series'] : []),
      ...(Object.hasOwn(input.growthPaths ?? {}, name) ? ['growthPaths'] : []),
    ]
    if (meanings.length < 2) return []
    return [
      {
        code: 'formulaAmbiguousName',
        path,
        place: document.locateIn(path, text, at),
        message: t(
          `“${name}” means several things: ${meanings.join(', ')}`,
          `“${name}” betekent meer dingen: ${meanings.join(', ')}`,
        ),
        expected: t('a name with one meaning', 'een naam met één betekenis'),
        got: name,
        mend: t('rename one of them', 'hernoem er één'),
      },
    ]
  })

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
      const read = reader(effect.formula)
      formulas.set(effect.formula, read)
      problems.push(...ambiguous(input, read, document, path))
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
      problems.push(...formulaProblemsAt(error, document, path, effect.formula))
    }
  })
  return formulas
}
