import { InputError, type Problem } from '../appraisal/input/problem.js'
import { variantOf } from '../appraisal/input/variant-paths.js'
import type { Study } from '../appraisal/study.js'
import { ReadingError } from '../reading/reading-error.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { Appraiser } from './appraise.js'
import { runAssessments } from './assess.js'
import { dimensions } from './changes.js'
import { gridOf, requireGrid } from './compare.js'
import { placed } from './located.js'
import { problemsOfChoices } from './problems-of-choices.js'
import { type PlugIns, Workshop } from './workshop.js'
import { distinctProblems } from './workshop-parts.js'

/** What methods with results of their own refuse, and methods that are listed where they do not belong. */
const besideProblems = async (
  study: Study,
  workshop: Workshop,
  options: RunOptions,
  told: ReadonlySet<string | null>,
): Promise<readonly Problem[]> => {
  const { reference } = study.input.comparison
  const misplaced = study.input.welfare
    .filter(({ id }) => !told.has(`welfare ${id}`))
    .flatMap(({ id }) => problemsIn(() => requireGrid(workshop, id)))
  const inputs = (study.input.assessments ?? []).filter(({ id }) => !told.has(`assessments ${id}`))
  if (inputs.length === 0) return misplaced
  const run = async (some: typeof inputs) => (await runAssessments(workshop, reference, some, options)).problems
  try {
    return [...misplaced, ...(await run(inputs))]
  } catch (error) {
    if (told.size === 0 || isCancelled(error)) throw error
  }
  // What cannot be computed with figures that are told already hides none of the other assessments.
  const each: Problem[] = []
  for (const input of inputs) {
    try {
      each.push(...(await run([input])))
    } catch (error) {
      if (!(error instanceof ReadingError) || isCancelled(error)) throw error
    }
  }
  return [...misplaced, ...each]
}

const isCancelled = (error: unknown): boolean => error instanceof ReadingError && error.code === 'cancelled'

const problemsIn = (check: () => void): readonly Problem[] => {
  try {
    check()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

/** In the order of the file; what has no place in it comes last. */
const byPlace = ({ place: a }: Problem, { place: b }: Problem): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a.file === b.file ? a.line - b.line || a.column - b.column : 0
}

const tables: readonly unknown[] = ['regions', 'groups', 'zones']

/** The figure or criterion that a problem is about, where others may tell the same of it; null for the rest. */
const figureOf = ({ code, path }: Problem): string | null => {
  const isCell = tables.includes(path[0]) && path[1] === 'columns' && path.length > 3
  if (isCell && ['columnNotPositive', 'levelDoesNotFit'].includes(code)) return JSON.stringify(path)
  return code === 'scoreOutsideRange' ? JSON.stringify(path.slice(0, 2)) : null
}

/** A figure that several cannot do with is one mistake, whichever of them tells it first. */
const oncePerFigure = (problems: readonly Problem[], told: readonly Problem[]): readonly Problem[] => {
  const before = new Set(told.map(figureOf))
  const cells = new Set<string>()
  return problems.filter((problem) => {
    const figure = figureOf(problem)
    if (figure === null) return true
    if (before.has(figure)) return false
    if (problem.code === 'scoreOutsideRange') return true
    return cells.has(figure) ? false : cells.add(figure)
  })
}

/**
 * What would stop an appraisal of a study that was read without a problem (controle van de studie): builds every
 * agglomeration variant, discount regime and welfare method of the file under every scenario and alternative, as an
 * appraisal will, and computes none of them; what is listed under "assessments" is run on the reference choice.
 *
 * @param told what is known to be wrong with the file already: the variants that it is about are left alone
 * @returns all other problems with their place in the file, each once and in the order of the file; an empty list when every row can be appraised.
 * @throws ReadingError when cancelled.
 */
export const checkStudy = async (
  study: Study,
  plugIns: PlugIns,
  options: RunOptions = {},
  told: readonly Problem[] = [],
): Promise<readonly Problem[]> => {
  const { reference } = study.input.comparison
  const appraiser = new Appraiser(new Workshop(study, plugIns))
  // Choices of methods do not depend on each other, so each is varied on its own.
  const choices = gridOf(study).filter(
    (choice) => dimensions.slice(2).filter((dimension) => choice[dimension] !== reference[dimension]).length <= 1,
  )
  const pace = pacer(options, choices.length, 'choices')
  const known = new Set(told.map(variantOf))
  const problems = await problemsOfChoices(appraiser, choices, pace, known)
  await pace(choices.length)
  const beside = await besideProblems(study, appraiser.workshop, options, known)
  const found = distinctProblems([...problems, ...beside])
  return [...placed(study, oncePerFigure(found, told))].sort(byPlace)
}
