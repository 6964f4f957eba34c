import type { Choice } from '../appraisal/scenario-schema.js'
import { scenarioJsonSchema } from '../appraisal/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { builtIn } from '../built-in.js'
import { presentValuesByYear } from '../comparison/by-year.js'
import { dimensions } from '../comparison/changes.js'
import { type Choices, type Comparison, compare } from '../comparison/compare.js'
import { explain } from '../comparison/explain.js'
import type { Progress, RunOptions } from '../comparison/options.js'
import type { Language } from '../quantity/text.js'
import { appraisalText } from '../report/appraisal-text.js'
import { comparisonText } from '../report/comparison-text.js'
import { explanationJson, explanationText } from '../report/explanation.js'
import { appraisalJson, comparisonJson } from '../report/json.js'
import type { ReportOptions } from '../report/parts.js'
import { plugInsJson, plugInsText } from '../report/plug-ins.js'
import { exitCodes, UsageError, wentWrong } from './errors.js'
import { readScenarioFile } from './files.js'

/** What commander makes of the options. */
export interface CommandOptions {
  readonly format?: 'table' | 'json'
  readonly lang?: Language
  readonly set?: Readonly<Record<string, string>>
  readonly scenario?: readonly string[]
  readonly alternative?: readonly string[]
  readonly discounting?: readonly string[]
  readonly agglomeration?: readonly string[]
  readonly welfare?: readonly string[]
  readonly region?: string
  readonly depth?: number
}

type Action = (words: readonly string[], options: CommandOptions) => Promise<number>

const defaultWidth = 140
/** In a pipe tables are as wide as they are, so that every row stays one line. */
const reportOptions = ({ lang: language = 'en' }: CommandOptions): ReportOptions => {
  if (!process.stdout.isTTY) return { language, width: defaultWidth }
  const width = process.stdout.columns || defaultWidth
  return { language, width, tableWidth: width }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))

const choicesOf = (options: CommandOptions): Choices =>
  Object.fromEntries(dimensions.flatMap((dimension) => (options[dimension] ? [[dimension, options[dimension]]] : [])))

/** One choice: the reference of the study, changed by the options. @throws UsageError when an option names several. */
const choiceOf = (study: Study, options: CommandOptions): Choice => {
  const several = dimensions.find((dimension) => (options[dimension]?.length ?? 0) > 1)
  if (several) throw new UsageError(`--${several}: this command takes one choice; compare takes several.`)
  const chosen = Object.fromEntries(
    dimensions.flatMap((dimension) => (options[dimension]?.[0] ? [[dimension, options[dimension][0]]] : [])),
  )
  return { ...study.input.comparison.reference, ...chosen }
}

/** A line on the terminal that tells how far it is; nothing when standard error is not a terminal. */
const progressOn = (): RunOptions => {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  if (!process.stderr.isTTY) return { signal: controller.signal }
  const onProgress = ({ done, of, stage }: Progress) =>
    void process.stderr.write(done < of ? `\r${done}/${of} ${stage}` : '\r\x1b[K')
  return { signal: controller.signal, onProgress }
}

const guarded =
  (action: Action): Action =>
  async (words, options) => {
    try {
      return await action(words, options)
    } catch (error) {
      return wentWrong(error, options)
    }
  }

const read = (words: readonly string[], { set }: CommandOptions): Promise<Study> =>
  readScenarioFile(words[0] as string, set ? { changes: set } : {})

const compared = async (study: Study, choices: Choices): Promise<Comparison> =>
  compare(study, builtIn, { ...progressOn(), choices })

const appraiseAction: Action = async (words, options) => {
  const study = await read(words, options)
  const choice = choiceOf(study, options)
  const comparison = await compared(
    study,
    Object.fromEntries(Object.entries(choice).map(([dimension, id]) => [dimension, [id]])),
  )
  const report = reportOptions(options)
  const [row] = comparison.rows
  if (options.format === 'json' && row)
    printJson(appraisalJson(comparison, row, await presentValuesByYear(study, builtIn, choice), report.language))
  else print(appraisalText(comparison, report))
  return exitCodes.done
}

const compareAction: Action = async (words, options) => {
  const comparison = await compared(await read(words, options), choicesOf(options))
  const report = reportOptions(options)
  if (options.format === 'json') printJson(comparisonJson(comparison, report.language))
  else print(comparisonText(comparison, report))
  return exitCodes.done
}

const explainAction: Action = async (words, options) => {
  const study = await read(words, options)
  const explanation = await explain(
    study,
    builtIn,
    choiceOf(study, options),
    words[1] as string,
    options.region,
    progressOn(),
  )
  const { language } = reportOptions(options)
  const depth = options.depth ?? 4
  if (options.format === 'json') printJson(explanationJson(explanation, { language, depth }))
  else print(explanationText(explanation, { language, depth }))
  return exitCodes.done
}

const validateAction: Action = async (words, options) => {
  const { input } = await read(words, options)
  const count = Object.keys(input.assumptions).length
  if (options.format === 'json') printJson({ valid: true, problems: [] })
  else
    print(
      options.lang === 'nl'
        ? `In orde: ${input.effects.length} effecten, ${count} aannames.`
        : `In order: ${input.effects.length} effects, ${count} assumptions.`,
    )
  return exitCodes.done
}

const plugInsAction =
  (plugIns: typeof builtIn.models | typeof builtIn.methods): Action =>
  async (_, options) => {
    if (options.format === 'json') printJson(plugInsJson(plugIns))
    else print(plugInsText(plugIns, reportOptions(options)))
    return exitCodes.done
  }

/** What each command does; resolves to its exit code. */
export const actions = {
  appraise: guarded(appraiseAction),
  compare: guarded(compareAction),
  explain: guarded(explainAction),
  validate: guarded(validateAction),
  schema: guarded(async () => {
    printJson(scenarioJsonSchema())
    return exitCodes.done
  }),
  models: guarded(plugInsAction(builtIn.models)),
  methods: guarded(plugInsAction(builtIn.methods)),
} satisfies Record<string, Action>
