import { InputError } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { scenarioJsonSchema } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { builtIn } from '../built-in.js'
import { assess } from '../comparison/assess.js'
import { presentValuesByYear } from '../comparison/by-year.js'
import { dimensions } from '../comparison/changes.js'
import { checkStudy } from '../comparison/check-study.js'
import { type Choices, type Comparison, compare } from '../comparison/compare.js'
import { explain } from '../comparison/explain.js'
import { incidenceTable } from '../comparison/incidence-table.js'
import { preambleOf } from '../comparison/preamble.js'
import { sensitivity } from '../comparison/sensitivity.js'
import { type SwitchingOptions, switchingValues } from '../comparison/switching-values.js'
import type { Progress, RunOptions } from '../reading/run-options.js'
import { appraisalText } from '../report/appraisal-text.js'
import { assessmentsText, noAssessments } from '../report/assessment-text.js'
import { comparisonText } from '../report/comparison-text.js'
import {
  appraisalCsv,
  assessmentsCsv,
  comparisonCsv,
  incidenceCsv,
  sensitivityCsv,
  switchingCsv,
} from '../report/csv.js'
import { explanationText } from '../report/explanation.js'
import { explanationCsv } from '../report/explanation-csv.js'
import { explanationJson } from '../report/explanation-json.js'
import { inLanguage } from '../report/in-language.js'
import { incidenceText } from '../report/incidence-text.js'
import { appraisalJson, comparisonJson, problemsJson } from '../report/json.js'
import {
  appraisalMarkdown,
  assessmentsMarkdown,
  comparisonMarkdown,
  incidenceMarkdown,
  sensitivityMarkdown,
  switchingMarkdown,
} from '../report/markdown.js'
import { sensitivityText } from '../report/sensitivity-text.js'
import { switchingText } from '../report/switching-text.js'
import type { Action, CommandOptions } from './command-options.js'
import { exitCodes, printWarnings, UsageError, wentWrong } from './errors.js'
import { readScenarioFile, tryReadScenarioFile } from './files.js'
import { keyFiguresAction, plugInsAction, regimesAction } from './list-actions.js'
import { print, printJson, write } from './output.js'
import { withOwnIds } from './own-ids.js'

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

const clearedLine = '\r\x1b[K'

/**
 * A line on the terminal that tells how far it is; nothing when standard error is not a terminal. The first Ctrl-C cancels,
 * a second one ends the program at once.
 */
const progressOn = (): RunOptions => {
  const controller = new AbortController()
  const { stderr } = process
  process.once('SIGINT', () => {
    if (stderr.isTTY) stderr.write(clearedLine)
    controller.abort()
  })
  if (!stderr.isTTY) return { signal: controller.signal }
  const onProgress = ({ done, of, stage }: Progress) =>
    void stderr.write(done < of ? `${clearedLine}${done}/${of} ${stage}` : clearedLine)
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

const changesOf = ({ set }: CommandOptions) => (set ? { changes: set } : {})

const read = async (words: readonly string[], options: CommandOptions): Promise<Study> => {
  const study = await readScenarioFile(words[0] as string, changesOf(options))
  printWarnings(study.warnings, options.lang)
  return study
}

const compared = async (study: Study, choices: Choices): Promise<Comparison> =>
  compare(study, builtIn, { ...progressOn(), choices })

const appraiseAction: Action = async (words, options) => {
  const study = await read(words, options)
  const choice = choiceOf(study, options)
  const comparison = await compared(
    study,
    Object.fromEntries(Object.entries(choice).map(([dimension, id]) => [dimension, [id]])),
  )
  const [row] = comparison.rows
  const isData = options.format === 'json' || options.format === 'csv'
  const byYear = isData ? await presentValuesByYear(study, builtIn, choice) : null
  write(options, {
    table: (report) => appraisalText(comparison, { ...report, ratios: options.ratios === true }),
    json: (language) => row && byYear && appraisalJson(comparison, row, byYear, language),
    markdown: (language) => appraisalMarkdown(comparison, language, options.ratios === true),
    csv: (language) =>
      row && byYear ? appraisalCsv(comparison, row, byYear, language) : comparisonCsv(comparison, language),
  })
  return exitCodes.done
}

const compareAction: Action = async (words, options) => {
  const comparison = await compared(await read(words, options), choicesOf(options))
  write(options, {
    table: (report) => comparisonText(comparison, report),
    json: (language) => comparisonJson(comparison, language),
    markdown: (language) => comparisonMarkdown(comparison, language),
    csv: (language) => comparisonCsv(comparison, language),
  })
  return exitCodes.done
}

const sensitivityAction: Action = async (words, options) => {
  const study = await read(words, options)
  const { step, years } = options
  const result = await sensitivity(study, builtIn, choiceOf(study, options), {
    ...progressOn(),
    ...(step === undefined ? {} : { step }),
    ...(years === undefined ? {} : { years }),
  })
  write(options, {
    table: (report) => sensitivityText(result, report),
    json: (language) => inLanguage(result, language),
    markdown: (language) => sensitivityMarkdown(result, language),
    csv: (language) => sensitivityCsv(result, language),
  })
  return exitCodes.done
}

/** What the options of `switch` ask for. @throws UsageError when the range does not rise */
const switchOptions = ({ for: what, value, assumption, from = 0, to = 10 }: CommandOptions): SwitchingOptions => {
  if (from >= to) throw new UsageError(`--from ${from} --to ${to}: expected a range that rises.`)
  const ratio = what === 'ratio'
  return {
    target: { indicator: ratio ? 'benefitCostRatio' : 'netPresentValue', value: value ?? (ratio ? 1 : 0) },
    multiples: { from, to },
    ...(assumption ? { assumptions: assumption } : {}),
  }
}

const switchAction: Action = async (words, options) => {
  const wanted = switchOptions(options)
  const study = await read(words, options)
  const result = await switchingValues(study, builtIn, choiceOf(study, options), { ...wanted, ...progressOn() })
  write(options, {
    table: (report) => switchingText(result, report),
    json: (language) => inLanguage(result, language),
    markdown: (language) => switchingMarkdown(result, language),
    csv: (language) => switchingCsv(result, language),
  })
  return exitCodes.done
}

const assessAction: Action = async (words, options) => {
  const study = await read(words, options)
  const { scenario, discounting, agglomeration, welfare } = choiceOf(study, options)
  const result = await assess(study, builtIn, {
    ...progressOn(),
    choice: { scenario, discounting, agglomeration, welfare },
    ...(options.assessment ? { assessments: options.assessment } : {}),
  }).catch((error: unknown) => {
    throw withOwnIds(error, study, options.assessment ?? [])
  })
  // Data hold no words of it: it is said beside them.
  if (result.assessments.length === 0 && (options.format === 'json' || options.format === 'csv'))
    console.error(noAssessments[options.lang ?? 'en'])
  write(options, {
    table: (report) => assessmentsText(result, report),
    json: (language) => inLanguage(result, language),
    markdown: (language) => assessmentsMarkdown(result, language),
    csv: (language) => assessmentsCsv(result, language),
  })
  return exitCodes.done
}

const incidenceAction: Action = async (words, options) => {
  const study = await read(words, options)
  const choice = choiceOf(study, options)
  const running = progressOn()
  const table = await incidenceTable(study, builtIn, choice, {
    ...running,
    ...(options.groups ? { groups: options.groups } : {}),
  })
  const preamble = await preambleOf(study, builtIn, choice, [], running)
  write(options, {
    table: (report) => incidenceText(table, preamble, report),
    json: (language) => {
      const { title, status, conventions, labels } = preamble
      return inLanguage({ title, status, conventions, labels, ...table }, language)
    },
    markdown: (language) => incidenceMarkdown(table, preamble, language),
    csv: () => incidenceCsv(table),
  })
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
  const depth = options.depth ?? 4
  write(options, {
    table: ({ language }) => explanationText(explanation, { language, depth }),
    json: (language) => explanationJson(explanation, { language, depth }),
    markdown: (language) => explanationText(explanation, { language, depth, markup: 'markdown' }),
    csv: (language) => explanationCsv(explanation, { language, depth }),
  })
  return exitCodes.done
}

/** The problems of a study: what `validate` is asked for, so in JSON they are its result and no error. */
const validateAction: Action = async (words, options) => {
  try {
    return await validate(words, options)
  } catch (error) {
    if (!(error instanceof InputError) || options.format !== 'json') throw error
    printJson({ valid: false, ...problemsJson(error.problems, options.lang ?? 'en') })
    return exitCodes.invalid
  }
}

const validate: Action = async (words, options) => {
  const { study, problems, warnings } = await tryReadScenarioFile(words[0] as string, changesOf(options))
  if (options.format !== 'json') printWarnings(warnings, options.lang)
  // A mistake in one variant does not hide those in others.
  const later = study ? await checkStudy(study, builtIn, progressOn(), problems) : []
  if (study === null || problems.length + later.length > 0) throw new InputError([...problems, ...later])
  const { input } = study
  const count = Object.keys(input.assumptions).length
  if (options.format === 'json') {
    printJson({ valid: true, problems: [], warnings: problemsJson(warnings, options.lang ?? 'en').problems })
  } else
    print(
      options.lang === 'nl'
        ? `In orde: ${input.effects.length} effecten, ${count} aannames.`
        : `In order: ${input.effects.length} effects, ${count} assumptions.`,
    )
  return exitCodes.done
}

/** What each command does; resolves to its exit code. */
export const actions = {
  appraise: guarded(appraiseAction),
  compare: guarded(compareAction),
  sensitivity: guarded(sensitivityAction),
  switch: guarded(switchAction),
  assess: guarded(assessAction),
  incidence: guarded(incidenceAction),
  explain: guarded(explainAction),
  validate: guarded(validateAction),
  schema: guarded(async () => {
    printJson(scenarioJsonSchema())
    return exitCodes.done
  }),
  keyFigures: guarded(keyFiguresAction),
  regimes: guarded(regimesAction),
  models: guarded(plugInsAction(builtIn.models)),
  methods: guarded(plugInsAction(builtIn.methods)),
} satisfies Record<string, Action>
