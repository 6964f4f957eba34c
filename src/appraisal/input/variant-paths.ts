import type { Path, Problem } from './problem.js'
import { valueAt } from './schema-problems.js'

/** The lists whose entries stand apart: what is wrong with one says nothing of the others. */
const lists: readonly unknown[] = ['agglomeration', 'welfare', 'assessments']

const idOf = (entry: unknown): unknown => (entry as { readonly id?: unknown } | null | undefined)?.id

/** A path with the id of a variant in the place of its position in the list, where no other variant has that id. */
export const byVariantId = (data: unknown, path: Path): Path => {
  const [list, position, ...rest] = path
  if (!lists.includes(list) || typeof position !== 'number') return path
  const all = valueAt(data, [list as string])
  const id = Array.isArray(all) ? idOf(all[position]) : undefined
  const isOne = typeof id === 'string' && (all as readonly unknown[]).filter((each) => idOf(each) === id).length === 1
  return isOne ? [list as string, id, ...rest] : path
}

/** The variant that a problem is about, `welfare equal` for instance, by its id or else its position; null for none. */
export const variantOf = ({ path: [list, entry] }: Problem): string | null =>
  lists.includes(list) && entry !== undefined ? `${list} ${entry}` : null

/** What is wrong with a figure that was read as it stands: only what uses the figure cannot do with it. */
const ofFigures: readonly string[] = ['columnNotPositive', 'scoreOutsideRange', 'goalpostsNotRising']

/** Whether all else can still be looked at: the problem is of one variant, of a figure, or of a row that the file names. */
export const isApart = (problem: Problem): boolean =>
  variantOf(problem) !== null ||
  ofFigures.includes(problem.code) ||
  (problem.path[0] === 'comparison' && problem.path[1] === 'rows')
