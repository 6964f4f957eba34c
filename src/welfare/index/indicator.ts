import type { Source } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'
import {
  around,
  choiceProblems,
  fault,
  finite,
  namedNumberProblems,
  nameProblems,
  problemInWords,
  refuse,
} from '../problems.js'
import { anything, bothLanguages, list, object, type Shape, text } from '../shape.js'

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

/** An indicator before it is checked, without and with goalposts. */
const description = { id: text, label: bothLanguages, unit: text, better: anything }
const goalpostsShape = object({ lo: anything, hi: anything, scale: anything, source: object({ id: text, mark: text }) })
export const indicatorShape: Shape = object({ ...description, goalposts: goalpostsShape })

/** Indicators measured in regions before they are checked, without and with goalposts. */
export const measuredShape: Shape = list(object({ indicator: object(description), values: list() }))
export const measuredBetweenGoalpostsShape: Shape = list(object({ indicator: indicatorShape, values: list() }))

/** The problems of goalposts. */
export const goalpostProblems = ({ id, goalposts }: Indicator): readonly Text[] => {
  const what = { en: `goalposts of “${id}”`, nl: `streefwaarden van “${id}”` }
  const { lo, hi, scale } = goalposts
  const wrongScale = choiceProblems(
    around(what, (name, language) => `${name}, ${language === 'en' ? 'scale' : 'schaal'}`),
    scale,
    ['linear', 'logarithmic'],
  )
  if (!Number.isFinite(lo) || !Number.isFinite(hi) || lo >= hi) {
    const mend = { en: 'Equal goalposts give no score.', nl: 'Gelijke streefwaarden geven geen score.' }
    return [
      ...wrongScale,
      problemInWords(
        what,
        { en: 'two finite numbers, lo below hi', nl: 'twee eindige getallen, lo onder hi' },
        { en: `${lo} and ${hi}`, nl: `${lo} en ${hi}` },
        mend,
      ),
    ]
  }
  return scale === 'logarithmic' && lo <= 0
    ? [
        fault(
          what,
          { en: 'a lo above 0 on a logarithmic scale', nl: 'een lo boven 0 op een logaritmische schaal' },
          lo,
          { en: 'Raise it, or use the linear scale.', nl: 'Verhoog die, of gebruik de lineaire schaal.' },
        ),
      ]
    : wrongScale
}

const betterProblems = ({ id, better }: IndicatorDescription): readonly Text[] =>
  choiceProblems({ en: `better of “${id}”`, nl: `beter van “${id}”` }, better, ['high', 'low'])

/** The problems of regions and the indicators measured there. */
export const measuredProblems = (regions: readonly string[], measured: readonly Measured[]): readonly Text[] => [
  ...nameProblems({ en: 'regions', nl: 'regio’s' }, regions),
  ...nameProblems(
    { en: 'indicators', nl: 'indicatoren' },
    measured.map(({ indicator }) => indicator.id),
  ),
  ...measured.flatMap(({ indicator, values }) => [
    ...betterProblems(indicator),
    ...namedNumberProblems(
      { en: `values of “${indicator.id}”`, nl: `waarden van “${indicator.id}”` },
      values,
      regions,
      finite,
    ),
  ]),
]

/**
 * The indicators as given, once they are known to be sound: every id once, goalposts finite, lo below hi, above 0 on a
 * logarithmic scale.
 *
 * @throws RangeError that lists every problem.
 */
export const checkedIndicators = (indicators: readonly Indicator[]): readonly Indicator[] => {
  refuse(list(indicatorShape)('indicators', indicators))
  refuse([
    ...nameProblems(
      { en: 'indicators', nl: 'indicatoren' },
      indicators.map(({ id }) => id),
    ),
    ...indicators.flatMap((indicator) => [...betterProblems(indicator), ...goalpostProblems(indicator)]),
  ])
  return indicators
}
