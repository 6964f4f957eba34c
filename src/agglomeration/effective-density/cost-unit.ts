import type { Text } from '../../quantity/text.js'
import type { Dimension, Unit } from '../../quantity/unit.js'

/** What a generalised cost is counted in; calendar years are no travel time. */
const measures: readonly Dimension[] = ['minute', 'hour', 'day', 'EUR', 'km']
/** What it may be a cost of. */
const travellers: readonly Dimension[] = ['trip', 'person', 'vehicle']

/** Whether something in this unit can be a travel cost: time, money or length, of one traveller or not, or a pure number. */
export const isCostUnit = ({ exponents }: Unit): boolean => {
  const powers = Object.entries(exponents).filter(([, power]) => power !== 0)
  if (powers.length === 0) return true
  const holds = (among: readonly Dimension[], power: number): number =>
    powers.filter(([name, own]) => own === power && among.some((each) => each === name)).length
  const [above, below] = [holds(measures, 1), holds(travellers, -1)]
  return above === 1 && below <= 1 && above + below === powers.length
}

export const costUnits: Text = {
  en: `${measures.join(', ')}, each also per ${travellers.join(', ')}, or 1`,
  nl: `${measures.join(', ')}, elk ook per ${travellers.join(', ')}, of 1`,
}
