import type { Text } from '../../quantity/text.js'
import { unknownName } from './nearest-names.js'
import type { Path, Problem } from './problem.js'
import type { ProblemMaker } from './schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A column that a table should have, and where the study asks for it. */
export interface Wanted {
  readonly path: Path
  readonly column: string
  readonly expected: Text
  /** Columns of the table that the study asks for too: none of them is the one that is meant. */
  readonly others: readonly string[]
}

/** The problem of a table without a column, with the columns that it has and the one that was probably meant. */
export const absentColumn = (
  make: ProblemMaker,
  table: { readonly name: string; readonly columns: readonly string[] },
  { path, column, expected, others }: Wanted,
): Problem => {
  const free = table.columns.filter((each) => !others.includes(each))
  const { mend } = unknownName(
    column,
    free,
    t('add it to the header, or correct its name', 'voeg hem toe aan de kop, of verbeter de naam'),
  )
  const has = table.columns.join(', ')
  const message = t(
    `${table.name} has no column “${column}”; it has ${has}`,
    `${table.name} heeft geen kolom “${column}”; wel ${has}`,
  )
  return make('missing', path, message, expected, mend, { got: null })
}
