import { power } from '../../quantity/binary64.js'
import type { Source } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'
import { refuse } from '../problems.js'
import { anything, inputProblems } from '../shape.js'
import { type Capped, goalpostScores, type Outside } from './goalposts.js'
import { checkedIndicators, type Goalposts, type Indicator } from './indicator.js'

const source: Source = {
  id: 'UNDP-HDI',
  mark: 'transcribed',
  title: 'Human Development Report, technical notes, UNDP',
  place: 'technical note 1, goalposts',
  url: 'https://hdr.undp.org',
}

const indicator = (id: string, label: Text, unit: string, goalposts: Omit<Goalposts, 'source'>): Indicator => ({
  id,
  label,
  unit,
  better: 'high',
  goalposts: { ...goalposts, source },
})

const linear = (lo: number, hi: number): Omit<Goalposts, 'source'> => ({ lo, hi, scale: 'linear' })

/** The indicators of the Human Development Index with their goalposts: life, two of schooling, and income. */
export const humanDevelopmentIndicators: readonly Indicator[] = checkedIndicators([
  indicator(
    'life-expectancy',
    { en: 'life expectancy at birth', nl: 'levensverwachting bij geboorte' },
    'year',
    linear(20, 85),
  ),
  indicator(
    'expected-schooling',
    { en: 'expected years of schooling', nl: 'verwachte jaren onderwijs' },
    'year',
    linear(0, 18),
  ),
  indicator(
    'mean-schooling',
    { en: 'mean years of schooling', nl: 'gemiddelde jaren onderwijs' },
    'year',
    linear(0, 15),
  ),
  indicator(
    'income',
    { en: 'gross national income per inhabitant', nl: 'bruto nationaal inkomen per inwoner' },
    'dollar/year at purchasing power parity, price level of the report',
    { lo: 100, hi: 75_000, scale: 'logarithmic' },
  ),
])

/** The dimensions of the index, each from 0 to 1, and the index itself. */
export interface HumanDevelopment {
  readonly health: number
  readonly education: number
  readonly income: number
  readonly index: number
  readonly capped: readonly Capped[]
}

/**
 * Human Development Index (index van menselijke ontwikkeling): (health · education · income)^(1/3), where health is life
 * expectancy between 20 and 85 years, education the mean of expected years of schooling between 0 and 18 and mean years of
 * schooling between 0 and 15, and income the logarithm of income per inhabitant between 100 and 75,000.
 *
 * Units: years, and dollars a year at purchasing power parity, at the price level of the report; the index is a pure number
 * from 0 to 1. UNDP caps what lies beyond the goalposts: with `outside: 'cap'` so does this, and `capped` lists it.
 *
 * @throws RangeError as `goalpostScores` does.
 *
 * Source: UNDP, Human Development Report, technical note 1.
 */
export const humanDevelopmentIndex = (input: {
  readonly lifeExpectancy: number
  readonly expectedSchooling: number
  readonly meanSchooling: number
  readonly incomePerInhabitant: number
  readonly outside: Outside
}): HumanDevelopment => {
  refuse(
    inputProblems(input, {
      lifeExpectancy: anything,
      expectedSchooling: anything,
      meanSchooling: anything,
      incomePerInhabitant: anything,
    }),
  )
  const { lifeExpectancy, expectedSchooling, meanSchooling, incomePerInhabitant, outside } = input
  const values = [lifeExpectancy, expectedSchooling, meanSchooling, incomePerInhabitant]
  const { scores, capped } = goalpostScores({
    regions: ['country'],
    measured: humanDevelopmentIndicators.map((each, at) => ({ indicator: each, values: [values[at] as number] })),
    outside,
  })
  const [health = 0, expected = 0, mean = 0, income = 0] = scores.map(([score]) => score as number)
  const education = (expected + mean) / 2
  return { health, education, income, index: power(health * education * income, 1 / 3), capped }
}
