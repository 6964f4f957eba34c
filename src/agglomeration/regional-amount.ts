import { InputError } from '../appraisal/input/problem.js'
import { multiply } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { shortUnitText } from '../quantity/unit.js'
import type { AgglomerationContext } from './model.js'

const wrongUnit = (name: string, unit: string, expected: readonly string[]): InputError =>
  new InputError([
    {
      code: 'wrongUnit',
      path: ['regions', 'columns', name, 'unit'],
      place: null,
      message: { en: `column “${name}” is in ${unit}`, nl: `kolom “${name}” is in ${unit}` },
      expected: { en: expected.join(' or '), nl: expected.join(' of ') },
      got: unit,
      mend: { en: 'name a column in that unit', nl: 'noem een kolom in die eenheid' },
    },
  ])

/**
 * A column of regional data as a yearly amount of the whole region (jaarbedrag van een regio).
 *
 * The column itself when it is in EUR/year; times the population when it is in EUR/person/year.
 *
 * @throws InputError `wrongUnit` for a column in any other unit, `missingNeed` when there is no such column.
 */
export const regionalAmount = (context: AgglomerationContext, name: string): Quantity<'region'> => {
  const column = context.column(name)
  const unit = shortUnitText(column.unit)
  if (unit === 'EUR/year') return column
  if (unit !== 'EUR/person/year') throw wrongUnit(name, unit, ['EUR/year', 'EUR/person/year'])
  return multiply(column, context.column('population'), {
    en: `${name} of the whole region`,
    nl: `${name} van de hele regio`,
  })
}

/**
 * A column of regional data that counts people (aantal personen).
 *
 * @throws InputError `wrongUnit` for a column in another unit than person, `missingNeed` when there is no such column.
 */
export const regionalPeople = (context: AgglomerationContext, name: string): Quantity<'region'> => {
  const column = context.column(name)
  const unit = shortUnitText(column.unit)
  if (unit !== 'person') throw wrongUnit(name, unit, ['person'])
  return column
}
