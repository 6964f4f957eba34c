import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import type { Exact } from '../quantity/decimal.js'
import { exactTotal } from '../quantity/exact-sum.js'
import { book, multiply, sum } from '../quantity/operations.js'
import type { Text } from '../quantity/text.js'
import { amountOf } from './amounts.js'
import { Appraiser } from './appraise.js'
import type { Amount } from './result.js'
import { type PlugIns, Workshop } from './workshop.js'

/** Amounts by year of one effect or region, in the order of `years`. */
export interface YearRow {
  readonly id: string
  readonly label: Text
  readonly presentValues: readonly Amount[]
}

/** Present values by year: of each effect, of each region, and together. */
export interface ByYear {
  readonly years: readonly number[]
  readonly effects: readonly YearRow[]
  readonly regions: readonly YearRow[]
  readonly total: readonly Amount[]
}

/**
 * Present values of one choice by effect and year, and by region and year (contante waarden per jaar), euro.
 *
 * What goes on for ever after the last year counts in the last year. Each effect's years are booked so that they add up to its present value; the total of a year is the sum of its effects.
 * Regions are booked cell by cell, so they add up to the same within 1e-9 euro.
 *
 * @throws InputError for a choice that does not exist.
 */
export const presentValuesByYear = async (study: Study, plugIns: PlugIns, choice: Choice): Promise<ByYear> => {
  const workshop = new Workshop(study, plugIns)
  const { lines } = new Appraiser(workshop).graph(choice)
  const count = study.years.members.length
  const add = (rows: readonly (readonly Exact[])[]) =>
    Array.from({ length: count }, (_, year) => exactTotal(rows.map((row) => row[year] as Exact)))
  const discounted = lines.map((line) => {
    const value = multiply(line.flow, workshop.factorOf(choice.discounting, line))
    return { line, national: workshop.reading.cells(book(sum(value, 'region'), 'year')), value }
  })
  const regional = study.input.regions.members.map(({ id, label }, region) => {
    const rows = discounted.map(({ value }) => {
      const table = workshop.reading.cells(book(value))
      const regionFirst = value.axes[0]?.name === 'region'
      return Array.from(
        { length: count },
        (_, year) => table[regionFirst ? region * count + year : year * study.regions.members.length + region] as Exact,
      )
    })
    return {
      id,
      label: typeof label === 'string' ? { en: label, nl: label } : label,
      presentValues: add(rows).map(amountOf),
    }
  })
  return {
    years: study.years.members.map(Number),
    effects: discounted.map(({ line, national }) => ({
      id: line.id,
      label: line.label,
      presentValues: national.map(amountOf),
    })),
    regions: regional,
    total: add(discounted.map(({ national }) => national)).map(amountOf),
  }
}
