import type { Exact } from '../quantity/decimal.js'
import { difference, exactTotal } from '../quantity/exact-sum.js'
import { orInputError } from '../welfare/methods/input-problem.js'
import { breakEvenWeight, breakEvenWeightOnBenefits } from '../welfare/what-it-would-take/break-even-weight.js'
import { costThroughTaxesUnitedStates, inverseOptimum } from '../welfare/what-it-would-take/inverse-optimum.js'
import { priceOfEquity } from '../welfare/what-it-would-take/price-of-equity.js'
import { requiredIncomeRatio } from '../welfare/what-it-would-take/required-income-ratio.js'
import { amountOf } from './amounts.js'
import { leakTest } from './leak-test.js'
import type { Favoured, IncomeTest } from './result.js'

/** What falls on some cells together. */
export interface Sums {
  readonly benefit: Exact
  readonly cost: Exact
  /** Inhabitants, and all that they earn; zero where nothing is known of them. */
  readonly people: Exact
  readonly earned: Exact
}

export const net = ({ benefit, cost }: Sums): Exact => difference(benefit, cost)

const eachOf = (of: (part: keyof Sums) => Exact): Sums => ({
  benefit: of('benefit'),
  cost: of('cost'),
  people: of('people'),
  earned: of('earned'),
})
export const sumOf = (each: readonly Sums[]): Sums => eachOf((part) => exactTotal(each.map((sums) => sums[part])))
const without = (all: Sums, some: Sums): Sums => eachOf((part) => difference(all[part], some[part]))

/** The mean income over inhabitants. */
const meanIncome = ({ people, earned }: Sums): Exact | null => (people.isZero() ? null : earned.div(people))

const sideOf = (sums: Sums) => ({ net: net(sums), income: meanIncome(sums) })

const incomeTest = (weight: number | null, inside: Sums, all: Sums, elasticity: number | null): IncomeTest | null => {
  const [mean, own] = [meanIncome(all), meanIncome(inside)]
  if (weight === null || elasticity === null || mean === null || own === null || own.isZero()) return null
  return {
    elasticity,
    requiredRatio: orInputError(['distribution', 'elasticity'], () => requiredIncomeRatio({ weight, elasticity })),
    actualRatio: mean.div(own).toNumber(),
  }
}

/** Those that are asked about together, and all others together: unweighted, nothing else matters. */
interface Sides {
  readonly weights: readonly number[]
  readonly favoured: readonly boolean[]
  readonly of: (own: number, others: number) => readonly number[]
}

const apart: Sides = { weights: [1, 1], favoured: [true, false], of: (own, others) => [own, others] }
const together: Sides = { weights: [1], favoured: [true], of: (own) => [own] }
/** A set that holds everyone leaves no others. */
const sidesOf = (isEveryone: boolean): Sides => (isEveryone ? together : apart)

/**
 * What it would take for a set of regions and groups to turn the balance (wat daarvoor nodig is), everyone else unweighted:
 * the same for all methods with one financing.
 *
 * @param elasticity that of marginal utility which the study states, or null
 * @param isEveryone whether the set holds all regions and groups
 */
export const favouredOf = (
  { id, label }: Pick<Favoured, 'id' | 'label'>,
  inside: Sums,
  all: Sums,
  elasticity: number | null,
  isEveryone: boolean,
): Favoured => {
  const outside = without(all, inside)
  const { of, ...sides } = sidesOf(isEveryone)
  const netBenefits = of(net(inside).toNumber(), net(outside).toNumber())
  const weight = breakEvenWeight({ netBenefits, ...sides })
  return {
    id,
    label,
    netBenefit: amountOf(net(inside)),
    others: amountOf(net(outside)),
    weight,
    weightOnBenefits: breakEvenWeightOnBenefits({
      benefits: of(inside.benefit.toNumber(), outside.benefit.toNumber()),
      costs: of(inside.cost.toNumber(), outside.cost.toNumber()),
      ...sides,
    }),
    weightBesideOthersWeighted: null,
    priceOfEquity: priceOfEquity({ netBenefits, favoured: sides.favoured }),
    throughTaxes: weight.value === null ? null : inverseOptimum(weight.value, costThroughTaxesUnitedStates),
    income: incomeTest(weight.value, inside, all, elasticity),
    leaks: leakTest(sideOf(inside), sideOf(outside), elasticity),
  }
}

/** The same beside others that are weighted, of whom this is the weighted net benefit. */
export const besideOthersWeighted = (favoured: Favoured, others: Exact, isEveryone: boolean): Favoured => {
  const { of, ...sides } = sidesOf(isEveryone)
  const netBenefits = of(favoured.netBenefit.value, others.toNumber())
  return { ...favoured, weightBesideOthersWeighted: breakEvenWeight({ netBenefits, ...sides }) }
}
