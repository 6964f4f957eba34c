import { type Axis, axis } from '../../quantity/axis.js'
import { constant, given } from '../../quantity/leaf.js'
import { one } from '../../quantity/unit.js'
import { type ByGroup, oneGroup } from './by-group.js'
import { checkScheme } from './check-scheme.js'
import { isoElasticWeights } from './iso-elastic.js'
import { needWeights } from './need.js'
import { negishiWeights } from './negishi.js'
import { type Normalisation, type NormalisationKind, normalised } from './normalisation.js'
import { prioritarianWeights } from './prioritarian.js'
import type { ReferenceLevel } from './reference-level.js'
import type { GroupColumn, GroupColumns, WeightScheme } from './scheme.js'
import { spreadWeights } from './within-region-spread.js'

type ReadColumn = (name: GroupColumn) => ByGroup

const numbers = (regions: Axis<'region'>, label: string, values: readonly number[]): ByGroup =>
  given({ label, axes: [regions, oneGroup], values, unit: one })

const normalisationOf = (kind: NormalisationKind, column: ReadColumn): Normalisation => {
  switch (kind) {
    case 'none':
    case 'reference':
      return { kind }
    case 'populationMean':
      return { kind, population: column('population') }
    case 'taxpayer':
      return { kind, taxes: column('taxes') }
    case 'poorest':
    case 'richest':
      return { kind, income: column('income') }
  }
}

const referenceOf = (reference: 'mean' | 'median' | number, column: ReadColumn): ReferenceLevel =>
  typeof reference === 'number'
    ? { kind: 'number', value: constant(reference) }
    : { kind: reference, population: column('population') }

type Formula = Exclude<WeightScheme, { kind: 'explicit' }>

const weightsOf = (scheme: Formula, column: ReadColumn): ByGroup => {
  const shared = {
    reference: referenceOf(scheme.reference, column),
    normalisation: normalisationOf(scheme.normalisation, column),
  }
  switch (scheme.kind) {
    case 'isoElastic':
      return isoElasticWeights({ ...shared, income: column('income'), elasticity: constant(scheme.elasticity) })
    case 'negishi':
      return negishiWeights({ ...shared, income: column('income'), elasticity: constant(scheme.elasticity) })
    case 'isoElasticWithSpread':
      return spreadWeights({
        ...shared,
        income: column('income'),
        elasticity: constant(scheme.elasticity),
        spread: column('spread'),
        incomeIs: scheme.incomeIs,
        benefitElasticity: constant(scheme.benefitElasticity),
      })
    case 'need':
      return needWeights({
        ...shared,
        score: column('score'),
        form: scheme.form,
        strength: constant(scheme.strength),
      })
    case 'prioritarian':
      return prioritarianWeights({
        ...shared,
        income: column('income'),
        priority: constant(scheme.priority),
        zeroIncome: constant(scheme.zeroIncome),
        utility: scheme.utility === 'log' ? 'log' : { elasticity: constant(scheme.utility.elasticity) },
      })
  }
}

/** How many groups the first list that a scheme reads has. */
const groupsOf = (scheme: WeightScheme, { income, score }: GroupColumns): number => {
  const first: unknown = scheme.kind === 'explicit' ? scheme.weights : scheme.kind === 'need' ? score : income
  return Array.isArray(first) ? first.length : 0
}

/**
 * The weights of a scheme from plain numbers (verdelingsgewichten), as a quantity: each group is a region of its own,
 * named by its position, with one income group.
 *
 * @throws RangeError with all that is wrong with the scheme or its data.
 */
export const weightsFromScheme = (scheme: WeightScheme, columns: GroupColumns): ByGroup => {
  const length = groupsOf(scheme, columns)
  checkScheme(scheme, columns, length)
  const regions = axis(
    'region',
    Array.from({ length }, (_, i) => String(i)),
  )
  const column: ReadColumn = (name) => numbers(regions, name, columns[name] ?? [])
  return scheme.kind === 'explicit'
    ? normalised(numbers(regions, 'weight', scheme.weights), normalisationOf(scheme.normalisation, column))
    : weightsOf(scheme, column)
}
