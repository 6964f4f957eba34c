import { InputError, type Problem } from '../appraisal/input/problem.js'
import { axis } from '../quantity/axis.js'
import { stack } from '../quantity/operations.js'
import type { DecimalText, Node, Quantity } from '../quantity/quantity.js'
import type { Label, Text } from '../quantity/text.js'
import { parseUnit } from '../quantity/unit.js'
import type { AgglomerationContext } from './model.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A problem of one column of regional data. */
export const columnProblem = (
  code: string,
  column: string,
  { message, expected, got, mend }: { message: Text; expected: Text; got: string | null; mend: Text },
): Problem => ({ code, path: ['regions', 'columns', column], place: null, message, expected, got, mend })

/** The figures of given data, or null when the quantity is made of others. */
export const givenFigures = (quantity: Node): readonly DecimalText[] | null =>
  quantity.operation.kind === 'given' ? Array.from(quantity.operation.values, String) : null

/** A matrix between regions that a study gives as columns of regional data, one for each region. */
export interface RegionMatrix {
  /** The columns side by side along `counterpart`: one member for each column, the rows are the regions. */
  readonly quantity: Quantity<'region' | 'counterpart'>
  readonly columns: readonly { readonly name: string; readonly of: string; readonly quantity: Quantity<'region'> }[]
}

/**
 * Reads a matrix between regions (matrix tussen regio’s) from regional columns: the column of region s is called
 * `<prefix><s>` (`spillover-north`) and holds, for each region r, the value of the pair (r, s).
 *
 * @throws InputError with all columns that are missing (`missingNeed`) or in another unit (`wrongUnit`)
 */
export const matrixFromColumns = (
  context: AgglomerationContext,
  prefix: string,
  unit: string,
  label: Label,
): RegionMatrix => {
  const { members } = context.regions
  const wanted = parseUnit(unit, null)
  const problems: Problem[] = []
  const columns = members.flatMap((of) => {
    const name = `${prefix}${of}`
    try {
      const quantity = context.column(name)
      if (quantity.unit.key === wanted.key) return [{ name, of, quantity }]
      problems.push(
        columnProblem('wrongUnit', name, {
          message: t(`column “${name}” is in ${quantity.unit.key}`, `kolom “${name}” is in ${quantity.unit.key}`),
          expected: t(wanted.key, wanted.key),
          got: quantity.unit.key,
          mend: t('give the column in that unit', 'geef de kolom in die eenheid'),
        }),
      )
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(...error.problems)
    }
    return []
  })
  if (problems.length > 0) throw new InputError(problems)
  const quantity = stack(
    axis('counterpart', members),
    columns.map((each) => each.quantity),
    label,
  )
  return { quantity, columns }
}
