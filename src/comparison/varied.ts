import { inOrder } from '../quantity/plan.js'
import type { DecimalText, Node } from '../quantity/quantity.js'
import type { Source } from '../quantity/source.js'
import { type Text, textOf } from '../quantity/text.js'
import { calendarYear, one, perYear, sameUnit, shortUnitText } from '../quantity/unit.js'
import { tailsOf } from '../uncertainty/one-at-a-time.js'

/**
 * What kind of value an assumption has, which says how it is moved: a calendar year, a number of years, a share (a pure
 * number from 0 to 1), a yearly rate (from −0.5 to 0.5), or anything else.
 */
export type AssumptionKind = 'calendarYear' | 'years' | 'share' | 'rate' | 'amount'

/** An assumption that a result depends on, as it is in the base case. */
export interface VariedAssumption {
  readonly name: string
  readonly label: Text
  /** Without price level, `EUR/hour` for instance. */
  readonly unit: string
  readonly sources: readonly Source[]
  readonly quantityKind: AssumptionKind
  /** The central value, and the same with all its digits. */
  readonly base: number
  readonly exact: DecimalText
  /** What its distribution gives with probability 0.1 and 0.9 or less; null when it has none. */
  readonly tails: readonly [number, number] | null
}

const firstCalendarYear = 1000
const largestRate = 0.5

const kindOf = ({ unit }: Node, base: number): AssumptionKind => {
  if (sameUnit(unit, calendarYear)) return base >= firstCalendarYear ? 'calendarYear' : 'years'
  if (sameUnit(unit, one)) return base >= 0 && base <= 1 ? 'share' : 'amount'
  return sameUnit(unit, perYear) && Math.abs(base) <= largestRate ? 'rate' : 'amount'
}

/** Between which values an assumption of a kind stays. */
export const boundsOf = (kind: AssumptionKind): readonly [number, number] => {
  if (kind === 'share') return [0, 1]
  return kind === 'rate' ? [-largestRate, largestRate] : [-Infinity, Infinity]
}

/** Whether an assumption takes whole years only. */
export const isInYears = (kind: AssumptionKind): boolean => kind === 'calendarYear' || kind === 'years'

/** Every assumption that a quantity depends on, in the order in which the graph was made; each name once. */
export const assumptionsOf = (root: Node): readonly VariedAssumption[] => {
  const byName = new Map<string, VariedAssumption>()
  for (const leaf of inOrder<Node>([root])) {
    const { operation, label, unit, sources } = leaf
    if (operation.kind !== 'assumption' || byName.has(operation.name)) continue
    const { name, value, distribution } = operation
    const base = Number(value)
    byName.set(name, {
      name,
      label: label ?? textOf(name),
      unit: shortUnitText(unit),
      sources,
      quantityKind: kindOf(leaf, base),
      base,
      exact: value,
      tails: distribution && tailsOf(distribution),
    })
  }
  return [...byName.values()]
}
