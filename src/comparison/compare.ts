import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { type Text, textOf } from '../quantity/text.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { type BesideMethod, isGridMethod } from '../welfare/method.js'
import { Appraiser } from './appraise.js'
import { type Change, change, dimensions, path } from './changes.js'
import { type ChoiceLabels, choiceLabels } from './choice-labels.js'
import { conventionsOf, variantNotesOf } from './conventions.js'
import { type IncrementalResult, incrementalOf } from './incremental.js'
import { located } from './located.js'
import { droppedScenarios } from './method-checks.js'
import { together } from './method-faults.js'
import { problemsOfChoices } from './problems-of-choices.js'
import type { Appraised, Ratio } from './result.js'
import { type PlugIns, Workshop } from './workshop.js'
import { unknownChoice } from './workshop-parts.js'

/** Which members of each dimension to compare; left out, all that the study lists. */
export type Choices = Partial<Readonly<Record<keyof Choice, readonly string[]>>>

/** One row: a choice on every dimension, its appraisal, and what changed against the reference row. */
export interface Row extends Choice, Appraised {
  /** The name that the study gives this row, if it does. */
  readonly name: Text | null
  readonly note: Text | null
  /** The same under a regime that must be shown beside this one. */
  readonly sensitivities: readonly {
    readonly discounting: string
    readonly label: Text
    readonly netPresentValue: Appraised['netPresentValue']
    readonly benefitCostRatio: Ratio
  }[]
  /** From the reference row to this one, one switch at a time in the order of `dimensions`. */
  readonly changes: readonly Change[]
}

/** A comparison: rows, and what they have in common. */
export interface Comparison {
  readonly title: Text
  readonly status: Text | null
  readonly conventions: readonly Text[]
  readonly reference: Choice
  readonly labels: ChoiceLabels
  readonly rows: readonly Row[]
  /** The names that the study gives to rows, in the order of the file. */
  readonly names: readonly Text[]
  /** From each alternative to the next dearer one, where rows differ in their alternative. */
  readonly incremental: readonly IncrementalResult[]
}

const listed = (study: Study): Readonly<Record<keyof Choice, readonly string[]>> => ({
  scenario: study.input.scenarios.map(({ id }) => id),
  alternative: study.input.alternatives.map(({ id }) => id),
  discounting: study.input.discounting.map((each) => (typeof each === 'string' ? each : each.id)),
  agglomeration: study.input.agglomeration.map(({ id }) => id),
  welfare: study.input.welfare.map(({ id }) => id),
})

/** All combinations of the choices, the last dimension varying fastest. */
export const gridOf = (study: Study, choices: Choices = {}): readonly Choice[] => {
  const all = listed(study)
  return dimensions.reduce<readonly Choice[]>(
    (rows, dimension) =>
      rows.flatMap((row) => (choices[dimension] ?? all[dimension]).map((member) => ({ ...row, [dimension]: member }))),
    [{} as Choice],
  )
}

const same = (a: Choice, b: Choice): boolean => dimensions.every((dimension) => a[dimension] === b[dimension])

/** Refuses members that do not exist, and methods that form no rows, before anything is computed. @throws InputError */
export const requireChoices = (workshop: Workshop, rows: readonly Choice[]): void => {
  const known = listed(workshop.study)
  const once = (dimension: keyof Choice) => [...new Set(rows.map((row) => row[dimension]))]
  const problems: Problem[] = (['scenario', 'alternative'] as const).flatMap((dimension) =>
    once(dimension)
      .filter((id) => !known[dimension].includes(id))
      .map((id) => unknownChoice(dimension, id, known[dimension])),
  )
  for (const [dimension, look] of [
    ['discounting', (id: string) => workshop.regime(id)],
    ['agglomeration', (id: string) => workshop.agglomerationInput(id)],
    ['welfare', (id: string) => requireGrid(workshop, id)],
  ] as const) {
    for (const id of once(dimension)) {
      try {
        look(id)
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        problems.push(...error.problems)
      }
    }
  }
  if (problems.length > 0) throw new InputError(problems)
}

/** What methods that form no rows are called. */
const kinds: Readonly<Record<BesideMethod['kind'], Text>> = {
  measure: { en: 'a measure', nl: 'een maat' },
  index: { en: 'an index', nl: 'een index' },
  ranking: { en: 'a ranking', nl: 'een rangschikking' },
  accessibility: { en: 'a measure of accessibility', nl: 'een bereikbaarheidsmaat' },
}

/** Refuses a method that has results of its own where a row is asked for. @throws InputError `notARow` */
export const requireGrid = (workshop: Workshop, id: string): void => {
  const method = workshop.method(workshop.welfareInput(id))
  if (isGridMethod(method)) return
  const at = workshop.study.input.welfare.findIndex((each) => each.id === id)
  throw new InputError([
    {
      code: 'notARow',
      path: at < 0 ? ['--welfare'] : ['welfare', at, 'method'],
      place: null,
      message: {
        en: `“${id}” is ${kinds[method.kind].en} and forms no rows`,
        nl: `“${id}” is ${kinds[method.kind].nl} en vormt geen rijen`,
      },
      expected: { en: 'weights or a welfare function', nl: 'gewichten of een welvaartsfunctie' },
      got: method.kind,
      mend: {
        en: 'list it under assessments, for `assess --assessment`',
        nl: 'zet haar onder assessments, voor `assess --assessment`',
      },
    },
  ])
}

/** A choice under the regimes that must be shown beside its own. */
const besideOf = (workshop: Workshop, choice: Choice): readonly Choice[] =>
  workshop
    .regime(choice.discounting)
    .regime.sensitivities.filter(({ mandatory }) => mandatory)
    .map(({ regime }) => ({ ...choice, discounting: regime }))

/** All choices that rows need: their own, those beside them, and those on the way from the reference row. */
const neededFor = (workshop: Workshop, reference: Choice, rows: readonly Choice[]): readonly Choice[] => [
  reference,
  ...rows.flatMap((row) => [row, ...besideOf(workshop, row), ...path(reference, row).map(({ after }) => after)]),
]

/**
 * Compares choices of one study (vergelijking van methoden): every row on the same inputs, all rows as one graph that is
 * read with one memo, and for each what changed against the reference row.
 *
 * @throws InputError with the problems of all rows, for choices that do not exist or do not fit the study; ReadingError when
 * cancelled.
 */
export const compare = (
  study: Study,
  plugIns: PlugIns,
  options: RunOptions & { readonly choices?: Choices } = {},
): Promise<Comparison> =>
  located(study, async () => {
    const workshop = new Workshop(study, plugIns)
    const appraiser = new Appraiser(workshop)
    const { reference, rows: names = [] } = study.input.comparison
    const wanted = gridOf(study, options.choices)
    requireChoices(workshop, [...wanted, reference])
    const memo = new Map<string, Appraised>()
    const appraised = (choice: Choice): Appraised => {
      const key = dimensions.map((dimension) => choice[dimension]).join(' ')
      const known = memo.get(key) ?? appraiser.appraise(choice)
      memo.set(key, known)
      return known
    }
    const dropped = droppedScenarios(
      study.input.scenarios.map(({ id }) => id),
      wanted.map(({ scenario }) => scenario),
    )
    const pace = pacer(options, wanted.length, 'rows')
    const unfit = await problemsOfChoices(appraiser, neededFor(workshop, reference, wanted), () => pace(0))
    if (unfit.length > 0) throw together(unfit)
    const rows: Row[] = []
    for (const choice of wanted) {
      await pace(rows.length)
      const named = names.find((each) => same(each, choice))
      const sensitivities = besideOf(workshop, choice).map((beside) => ({
        discounting: beside.discounting,
        label: workshop.regime(beside.discounting).regime.label,
        ...pick(appraised(beside)),
      }))
      const changes = path(reference, choice).map((step) =>
        change(
          step.dimension,
          step.before[step.dimension],
          step.after[step.dimension],
          appraised(step.before),
          appraised(step.after),
        ),
      )
      rows.push({
        ...choice,
        ...appraised(choice),
        diagnostics: [...appraised(choice).diagnostics, ...dropped],
        name: named ? textOf(named.name) : null,
        note: named?.note ? textOf(named.note) : null,
        sensitivities,
        changes,
      })
    }
    await pace(rows.length)
    const { title, status } = study.input
    return {
      title: textOf(title),
      status: status ? textOf(status) : null,
      conventions: [...conventionsOf(workshop), ...variantNotesOf(workshop, wanted)],
      reference,
      labels: choiceLabels(workshop, [...wanted, reference]),
      rows,
      names: names.map(({ name }) => textOf(name)),
      incremental: incrementalOf(rows),
    }
  })

const pick = ({ netPresentValue, benefitCostRatio }: Appraised) => ({ netPresentValue, benefitCostRatio })
