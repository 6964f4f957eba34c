import { Exact } from '../../quantity/decimal.js'

/** More digits than binary64 has, so that what cancels near a root leaves enough. */
const Fine = Exact.clone({ precision: 50 })
type Fine = Exact

/** One term of a sum of exponentials amount · e^(exponent · η). Part of no public type. */
interface Exponential {
  readonly amount: Fine
  readonly exponent: Fine
}

/** The net benefits of all groups with one income together, as a term amount · (1 / income)^η. */
export interface ExactTerm extends Exponential {
  readonly income: number
}

/**
 * Net benefits by income, from the highest income to the lowest, so that exponents rise. Figures count as they print;
 * incomes where net benefits cancel are left out.
 */
export const exactTerms = (netBenefits: readonly number[], incomes: readonly number[]): readonly ExactTerm[] => {
  const amounts = new Map<number, Fine>()
  incomes.forEach((income, i) => {
    amounts.set(income, new Fine(netBenefits[i]!).plus(amounts.get(income) ?? 0))
  })
  return [...amounts]
    .filter(([, amount]) => !amount.isZero())
    .sort(([a], [b]) => b - a)
    .map(([income, amount]) => ({ income, amount, exponent: new Fine(income).ln().neg() }))
}

/** The sum at η, its slope, and its size without signs. */
const at = (terms: readonly Exponential[], elasticity: Fine): { value: Fine; slope: Fine; size: Fine } => {
  let [value, slope, size] = [new Fine(0), new Fine(0), new Fine(0)]
  for (const { amount, exponent } of terms) {
    const term = amount.times(exponent.times(elasticity).exp())
    value = value.plus(term)
    slope = slope.plus(term.times(exponent))
    size = size.plus(term.abs())
  }
  return { value, slope, size }
}

const derivative = (terms: readonly Exponential[]): readonly Exponential[] =>
  terms.map(({ amount, exponent }) => ({ amount: amount.times(exponent), exponent }))

/** Divided by the first exponential, so that its term is a constant. */
const fromFirst = (terms: readonly Exponential[]): readonly Exponential[] =>
  terms.map(({ amount, exponent }) => ({ amount, exponent: exponent.minus(terms[0]?.exponent ?? 0) }))

/** At a multiple root the sum only touches zero: there its first derivative that crosses pins the root down. */
const crossing = (terms: readonly Exponential[], elasticity: Fine): readonly Exponential[] => {
  let used = terms
  const touches = (these: readonly Exponential[]): boolean => {
    const { value, size } = at(these, elasticity)
    return value.abs().lte(size.times('1e-5'))
  }
  do used = derivative(used)
  while (touches(derivative(used)) && used.length > 2)
  return used
}

const mostSteps = 12

/**
 * An elasticity at which a sum of exponentials is zero, to the last digit of binary64, from one that is close, by
 * Newton's method at 50 digits. Gives the start back when the steps lead elsewhere.
 */
export const polishElasticity = (
  terms: readonly Exponential[],
  start: { readonly elasticity: number; readonly multiple: boolean },
): number => {
  const divided = fromFirst(terms)
  let elasticity = new Fine(start.elasticity)
  const used = start.multiple ? crossing(divided, elasticity) : divided
  for (let i = 0; i < mostSteps; i++) {
    const { value, slope } = at(used, elasticity)
    if (value.isZero() || slope.isZero()) break
    const step = value.div(slope)
    elasticity = elasticity.minus(step)
    if (step.abs().lte('1e-30')) break
  }
  const polished = elasticity.abs().lt('1e-28') ? 0 : elasticity.toNumber()
  return Math.abs(polished - start.elasticity) <= 1e-6 * (1 + start.elasticity) ? polished : start.elasticity
}
