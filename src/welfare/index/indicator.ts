import type { Source } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'
import { ProblemList } from '../problem-list.js'

/** Whether a high or a low value is the better one (hoger is beter, lager is beter). */
export type Better = 'high' | 'low'

/** What an indicator (indicator) measures, without the goalposts between which it is scored. */
export interface IndicatorDescription {
  readonly id: string
  readonly label: Text
  readonly unit: string
  readonly better: Better
}

/**
 * The values between which an indicator is scored (streefwaarden, goalposts). They are fixed: taken from the sample, a new
 * region or year would change the scores of all others.
 */
export interface Goalposts {
  readonly lo: number
  readonly hi: number
  /** Where halfway lies: at the mean, or at the geometric mean for what matters in proportion, such as income. */
  readonly scale: 'linear' | 'logarithmic'
  readonly source: Source
}

/** An indicator of broad welfare (indicator van brede welvaart) with fixed goalposts. */
export interface Indicator extends IndicatorDescription {
  readonly goalposts: Goalposts
}

/** One value of an indicator for each region, in the order of the regions. */
export interface Measured<Of extends IndicatorDescription = IndicatorDescription> {
  readonly indicator: Of
  readonly values: readonly number[]
}

/** Adds what is wrong with goalposts to a list. */
export const goalpostProblems = ({ id, goalposts }: Indicator, problems: ProblemList): void => {
  const what = `goalposts of “${id}”`
  const { lo, hi, scale } = goalposts
  problems.option(`${what}, scale`, scale, ['linear', 'logarithmic'])
  if (!Number.isFinite(lo) || !Number.isFinite(hi) || lo >= hi)
    problems.add(what, 'two finite numbers, lo below hi', `${lo} and ${hi}`, 'Equal goalposts give no score.')
  else if (scale === 'logarithmic' && lo <= 0)
    problems.add(what, 'a lo above 0 on a logarithmic scale', lo, 'Raise it, or use the linear scale.')
}

/** Adds what is wrong with regions and the indicators measured there to a list. */
export const measuredProblems = (
  regions: readonly string[],
  measured: readonly Measured[],
  problems: ProblemList,
): void => {
  problems.names('regions', regions)
  problems.names(
    'indicators',
    measured.map(({ indicator }) => indicator.id),
  )
  for (const { indicator, values } of measured) {
    problems.option(`better of “${indicator.id}”`, indicator.better, ['high', 'low'])
    problems.numbers(`values of “${indicator.id}”`, values, regions, {
      fits: Number.isFinite,
      expected: 'a finite number',
    })
  }
}

/**
 * The indicators as given, once they are known to be sound: every id once, goalposts finite, lo below hi, above 0 on a
 * logarithmic scale.
 *
 * @throws RangeError that lists every problem.
 */
export const checkedIndicators = (indicators: readonly Indicator[]): readonly Indicator[] => {
  const problems = new ProblemList()
  problems.names(
    'indicators',
    indicators.map(({ id }) => id),
  )
  for (const indicator of indicators) {
    problems.option(`better of “${indicator.id}”`, indicator.better, ['high', 'low'])
    goalpostProblems(indicator, problems)
  }
  problems.refuse()
  return indicators
}
