import { Exact } from '../quantity/decimal.js'
import type { Distribution } from '../quantity/distribution.js'
import type { DecimalText } from '../quantity/quantity.js'

/** How far assumptions are moved when each is moved alone. */
export interface Steps {
  /** Down and up as a fraction of the central value, for everything but years. */
  readonly step: number
  /** Down and up in whole years, for calendar years and numbers of years. */
  readonly years: number
}

/** The values below and above the central one (gevoeligheidsanalyse): base × (1 ∓ step), or base ∓ years; low is the smaller. */
export const lowAndHigh = (base: DecimalText, isYears: boolean, { step, years }: Steps): readonly [number, number] => {
  const central = new Exact(base)
  const moved = isYears ? new Exact(years) : central.times(String(step)).abs()
  return [central.minus(moved).toNumber(), central.plus(moved).toNumber()]
}

const tail = 0.1

/** The values that a draw falls below with probability 0.1 and 0.9. */
export const tailsOf = ({ quantile }: Distribution): readonly [number, number] => [quantile(tail), quantile(1 - tail)]

/** The swing (uitslag): the largest outcome minus the smallest; what could not be computed does not count. */
export const swingOf = (outcomes: readonly (number | null)[]): number => {
  const known = outcomes.filter((each) => each !== null)
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known)
}

/** Tornado order: the widest swing first; of equals the one that came first. */
export const inTornadoOrder = <Each extends { readonly swing: number }>(list: readonly Each[]): readonly Each[] =>
  [...list].sort((a, b) => b.swing - a.swing)
