import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { WelfareInput } from '../appraisal/input/scenario-schema.js'
import type { Parameters, Unfit } from '../appraisal/plug-in.js'
import type { Variant } from '../appraisal/variant.js'
import type { Text } from '../quantity/text.js'
import type { CentralValues, WeightsContext, WeightsMethod, WelfareMethod } from '../welfare/method.js'
import { type ColumnFigures, notPositive, notShares, regionByRegion } from './column-figures.js'
import { readingOf } from './method-results.js'
import type { Workshop } from './workshop.js'
import { choiceProblem as problem, unknownChoice } from './workshop-parts.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What a method with weights reads of a study under one scenario and alternative. */
export const weightsContextOf = (
  { study }: Workshop,
  { id }: WelfareInput,
  variant: Variant,
  parameters: Parameters,
): WeightsContext => {
  const { input, regions, cells } = study
  const path = ['welfare', id]
  const columns = input.groups?.columns ?? (input.groups ? {} : input.regions.columns)
  return {
    path,
    regions,
    groups: cells.groups,
    column: variant.column,
    cellColumn: variant.cellColumn,
    parameters,
    incomeIn: (name) => columns[name]?.income ?? null,
    assumption: (name) => {
      const known = Object.keys(input.assumptions)
      if (known.includes(name)) return variant.assumption(name)
      throw new InputError([{ ...unknownChoice('assumption', name, known), path: [...path, 'parameters'] }])
    },
  }
}

/** What is stated and would be ignored. */
const withoutEffect = (path: Problem['path'], en: string, nl: string): Problem =>
  problem(
    'keyWithoutEffect',
    path,
    { en, nl },
    { en: 'only what has an effect', nl: 'alleen wat iets uitmaakt' },
    { en: 'remove it, or correct what it belongs to', nl: 'verwijder het, of verbeter waar het bij hoort' },
  )

/** Whether costs are weighted, stated where nothing is weighted line by line. */
export const costsWithoutEffect = ({ id, costs }: WelfareInput, method: WelfareMethod): readonly Problem[] =>
  costs === undefined
    ? []
    : [
        withoutEffect(
          ['welfare', id, 'costs'],
          `“${method.id}” has no weights that costs could have or lack`,
          `“${method.id}” heeft geen gewichten die kosten kunnen krijgen of missen`,
        ),
      ]

/** The figures of a column by region and group, or by region where there are none by group. */
const figuresOf = (workshop: Workshop, context: WeightsContext, name: string): ColumnFigures => {
  const { reading, study } = workshop
  const { members } = study.regions
  const byRegion = (): ColumnFigures => ({
    name,
    section: 'regions',
    about: members,
    values: reading.cells(context.column(name)),
  })
  if (!study.input.groups) return byRegion()
  try {
    const cells = context.cellColumn(name)
    const about = members.flatMap((region) => study.cells.groups.members.map((group) => `${region}, ${group}`))
    return { name, section: 'groups', about, values: regionByRegion(cells.axes, reading.cells(cells)) }
  } catch (error) {
    if (!(error instanceof InputError) || !study.columns[name]) throw error
    return byRegion()
  }
}

/** Reads central values, region by region. */
export const centralValuesOf =
  ({ reading }: Workshop): CentralValues =>
  (quantity) =>
    regionByRegion(quantity.axes, reading.numbers(quantity))

const problemsOf = (check: () => readonly Problem[]): readonly Problem[] => {
  try {
    return check()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

/** What a method finds wrong; where it cannot even read what it looks at, that is said of it. */
const unfitOf = (workshop: Workshop, method: WeightsMethod, context: WeightsContext): readonly Unfit[] =>
  readingOf({ id: method.id, path: context.path }, t('what it checks', 'wat zij nagaat'), () =>
    method.unfit?.(context, centralValuesOf(workshop)),
  ) ?? []

/** All that is wrong with the parameters and data of a method, before anything is weighed. */
export const weightsProblems = (
  workshop: Workshop,
  method: WeightsMethod,
  context: WeightsContext,
): readonly Problem[] => {
  const { parameters, path } = context
  const at = (parameter: string) => [...path, 'parameters', parameter]
  const columns = (
    names: readonly string[] | undefined,
    check: (figures: ColumnFigures, by: string) => readonly Problem[],
  ) => [...new Set(names)].flatMap((name) => problemsOf(() => check(figuresOf(workshop, context, name), method.id)))
  const unused = (method.unused?.(parameters) ?? []).filter((name) => parameters.isGiven(name))
  return [
    ...unused.map((name) =>
      withoutEffect(
        at(name),
        `“${name}” has no effect on “${method.id}” beside its other parameters`,
        `“${name}” heeft geen effect op “${method.id}” naast de andere parameters`,
      ),
    ),
    ...columns(method.positive?.(parameters), notPositive),
    ...columns(method.shares?.(parameters), notShares),
    ...problemsOf(() =>
      unfitOf(workshop, method, context).map(({ parameter, message, expected, mend }) =>
        problem('parametersDoNotFit', at(parameter), message, expected, mend),
      ),
    ),
  ]
}
