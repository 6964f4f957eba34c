import type { ColumnTable } from './appraisal/input/column-table.js'
import { type InputDocument, parseDocument } from './appraisal/input/document.js'
import { InputError } from './appraisal/input/problem.js'
import { type ReadResult, tryReadStudy } from './appraisal/input/read-study.js'
import type { KeyFigure } from './appraisal/key-figure.js'
import { requirePlugIns } from './appraisal/require-plug-ins.js'
import type { Study } from './appraisal/study.js'
import { builtIn } from './built-in.js'
import type { PlugIns } from './comparison/workshop.js'
import { keyFigures } from './key-figures/key-figures.js'
import { readKeyFigures } from './key-figures/read-key-figures.js'
import type { FormulaReader } from './quantity/formula.js'
import type { DecimalText } from './quantity/quantity.js'
import { distributionFrom } from './uncertainty/distributions.js'
import { isGridMethod } from './welfare/method.js'
import { wellbeingInputProblems } from './welfare/wellbeing/in-study.js'

/** How a scenario is read. */
export interface ReadScenarioOptions {
  /** The name of the file, for messages. */
  readonly name?: string
  /** The text of a data file beside the scenario, or null when there is none. */
  readonly fileBeside?: (name: string) => string | null
  /** A table beside the scenario that came in as columns, from a Parquet file for instance, or null when there is none. */
  readonly tableBeside?: (name: string) => ColumnTable | null
  /** Assumptions to change: name → decimal text. */
  readonly changes?: Readonly<Record<string, DecimalText>>
  /** Key figures that the scenario may name; the built-in ones when left out. */
  readonly keyFigures?: readonly KeyFigure[]
  /** Reads formulas: `readFormula` of `mkba/formula`. A scenario with formulas needs it. */
  readonly formulaReader?: FormulaReader | undefined
  /** Matrices by name that are not in a file: row-major, origins by destinations in the order of the zones. */
  readonly matrices?: Readonly<Record<string, Float64Array>>
  /** Models, methods and regimes that the scenario may name; the built-in ones when left out. */
  readonly plugIns?: PlugIns
}

/**
 * Reads the text of a scenario, YAML or JSON.
 *
 * @throws InputError with all problems, each with line and column; TypeError for plug-ins that do not describe themselves.
 */
export const readScenario = (text: string, options: ReadScenarioOptions = {}): Study => {
  const { study, problems } = tryReadScenario(text, options)
  if (study === null || problems.length > 0) throw new InputError(problems)
  return study
}

/**
 * As `readScenario`, with the problems as a result: with problems of single variants only the study is there too, for
 * `checkStudy` to look at the others.
 *
 * @throws InputError when the text is no YAML or JSON; TypeError for plug-ins that do not describe themselves.
 */
export const tryReadScenario = (text: string, options: ReadScenarioOptions = {}): ReadResult => {
  const { name = 'scenario', fileBeside = () => null, changes = {}, plugIns = builtIn } = options
  requirePlugIns(plugIns)
  const document = parseDocument(text, name)
  const catalogue = options.keyFigures ?? keyFigures
  return tryReadStudy(document, {
    known: {
      models: plugIns.models.map(({ id }) => id),
      methods: plugIns.methods.map(({ id }) => id),
      gridMethods: plugIns.methods.filter(isGridMethod).map(({ id }) => id),
      regimes: plugIns.regimes.map(({ id }) => id),
      plugIns,
    },
    distribution: distributionFrom,
    fileBeside,
    tableBeside: options.tableBeside,
    keyFigures: [...catalogue, ...ownKeyFigures(document, fileBeside, catalogue)],
    formulaReader: options.formulaReader,
    matrices: options.matrices,
    changes,
    checks: [wellbeingInputProblems],
  })
}

/** The key figures of the file that the scenario names. @throws InputError when it is not there, or not in order */
const ownKeyFigures = (
  document: InputDocument,
  fileBeside: (name: string) => string | null,
  catalogue: readonly KeyFigure[],
): readonly KeyFigure[] => {
  const file = (document.data as { readonly keyFigureFile?: unknown }).keyFigureFile
  if (typeof file !== 'string') return []
  const text = fileBeside(file)
  if (text !== null) return readKeyFigures(text, { name: file, catalogue })
  throw new InputError([
    {
      code: 'fileNotFound',
      path: ['keyFigureFile'],
      place: document.locate(['keyFigureFile']),
      message: {
        en: `there is no file “${file}” beside the scenario file`,
        nl: `er is geen bestand “${file}” naast het scenariobestand`,
      },
      expected: { en: 'a file of key figures in the same folder', nl: 'een bestand met kengetallen in dezelfde map' },
      got: file,
      mend: { en: 'add the file, or correct its name', nl: 'voeg het bestand toe, of verbeter de naam' },
    },
  ])
}
