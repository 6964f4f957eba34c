import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { fault, notNegative, numberProblems, positive, problemInWords, refuse, share, within } from '../problems.js'
import { anything, list, object } from '../shape.js'

/** A range of disease burden with its reference value per quality-adjusted life year; both ends belong to it. */
export interface BurdenBand {
  readonly from: number
  readonly to: number
  readonly value: number
}

const bandsShape = list(object({ from: anything, to: anything, value: anything }))

const bandProblems = (bands: readonly BurdenBand[]): readonly string[] => {
  if (bands.length === 0)
    return [problemInWords('bands', 'at least one', 'none', 'Give the bands of the reference values.')]
  return bands.flatMap(({ from, to, value }, at) => {
    const [what, before] = [`bands[${at}]`, bands[at - 1]]
    return [
      ...numberProblems(`${what}.from`, from, share),
      ...numberProblems(`${what}.to`, to, share),
      ...numberProblems(`${what}.value`, value, notNegative),
      ...(from > to ? [problemInWords(what, 'from at most to', `${from} and ${to}`, 'Swap them.')] : []),
      ...(before && from <= before.to
        ? [fault(what, `a start above ${before.to}`, from, 'Put the bands in order, without overlap.')]
        : []),
    ]
  })
}

/**
 * Reference value of a quality-adjusted life year by burden of disease (referentiewaarde per QALY naar ziektelast): the
 * value of the band in which the burden lies.
 *
 * Units: burden as a share from 0 to 1, value in money per quality-adjusted life year. Below the first band there is no
 * reference value: null with the reason. The Dutch bands are stated to two decimals (0.10–0.40, 0.41–0.70, 0.71–1.00), so
 * a burden between two of them is refused: round it first.
 *
 * @throws RangeError that lists every problem: a burden outside 0 to 1 or between or beyond the bands, bands that overlap,
 * are out of order or have values below 0.
 *
 * Source: Zorginstituut Nederland, Ziektelast in de praktijk (2018); values of 2015.
 */
export const qalyValueByBurden = (burden: number, bands: readonly BurdenBand[]): Outcome => {
  const unshaped = bandsShape('bands', bands)
  refuse([...numberProblems('burden', burden, share), ...(unshaped.length > 0 ? unshaped : bandProblems(bands))])
  const first = bands[0] as BurdenBand
  if (burden < first.from)
    return undefinedBecause(
      `There is no reference value for a burden of disease below ${first.from}.`,
      `Er is geen referentiewaarde voor een ziektelast onder ${String(first.from).replace('.', ',')}.`,
    )
  const band = bands.find(({ from, to }) => burden >= from && burden <= to)
  if (!band)
    throw new RangeError(
      `burden: expected a burden within one of the bands, got ${burden}. Round it to the decimals of the bands.`,
    )
  return defined(band.value)
}

const product = (what: string, names: readonly [string, string], a: number, b: number): number => {
  refuse([...numberProblems(names[0], a, notNegative), ...numberProblems(names[1], b, notNegative)])
  return within(a * b, what)
}

/**
 * Value of a life year (VOLY) from that of a quality-adjusted one (QALY): VOLY = ratio · QALY, 0.92 in a Dutch study.
 *
 * Units: money per life year; `ratio` is the quality of an average life year, a pure number.
 *
 * @throws RangeError that lists every problem: figures below 0 or not finite.
 *
 * Source: Dutch overview of values in PMC10722785, table 3.
 */
export const lifeYearFromQaly = (qaly: number, ratio: number): number =>
  product('value of a life year', ['value of a QALY', 'ratio'], qaly, ratio)

/**
 * Value of a statistical life (VSL) from that of a life year: VSL = years · VOLY, where `years` are the discounted remaining
 * years of an average person, 30.894 in a Dutch study (1.5 % a year, life expectancy 81.1).
 *
 * Units: money per statistical life.
 *
 * @throws RangeError that lists every problem: figures below 0 or not finite.
 *
 * Source: Dutch overview of values in PMC10722785, table 3.
 */
export const statisticalLifeFromLifeYear = (lifeYear: number, years: number): number =>
  product('value of a statistical life', ['value of a life year', 'discounted years'], lifeYear, years)

/**
 * Value of a point of life satisfaction from that of a quality-adjusted life year: v = QALY / points, where `points` is the
 * life satisfaction that full health has over a state as bad as death. HM Treasury takes 7, which is an assumption.
 *
 * Units: money per point per person per year.
 *
 * @throws RangeError that lists every problem: a value below 0, points that are not above 0.
 *
 * Source: HM Treasury, Wellbeing guidance for appraisal (2021): £70,000 / 7 = £10,000.
 */
export const pointValueFromQaly = (qaly: number, points: number): number => {
  refuse([...numberProblems('value of a QALY', qaly, notNegative), ...numberProblems('points', points, positive)])
  return within(qaly / points, 'value of a point')
}
