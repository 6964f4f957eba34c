import type { Text } from '../../quantity/text.js'
import { checkFigure } from './figures.js'

/** Cost per unit of an effect, or why there is none. */
export interface CostEffectiveness {
  readonly value: number | null
  readonly why: Text | null
}

const noUnits: Text = {
  en: 'there are no units of effect to divide by',
  nl: 'er zijn geen eenheden effect om door te delen',
}

const lostUnits: Text = {
  en: 'units are lost, not gained, so a cost per unit says nothing',
  nl: 'er gaan eenheden verloren in plaats van gewonnen; kosten per eenheid zeggen dan niets',
}

/**
 * Cost-effectiveness (kosteneffectiviteit): cost / units, what one tonne, life or decibel costs. Cost is positive, a
 * present value; units are a total, discounted or not as the reader decides.
 *
 * Null with a reason when there are no units, or when units are lost.
 *
 * @throws RangeError for figures that are not finite, or a quotient too large for a number.
 */
export const costEffectiveness = ({
  cost,
  units,
}: {
  readonly cost: number
  readonly units: number
}): CostEffectiveness => {
  checkFigure(cost, 'cost')
  checkFigure(units, 'units')
  if (units <= 0) return { value: null, why: units === 0 ? noUnits : lostUnits }
  const value = cost / units
  if (!Number.isFinite(value))
    throw new RangeError(`Expected a cost per unit that fits in a number, got ${value}. Use other units.`)
  return { value, why: null }
}
