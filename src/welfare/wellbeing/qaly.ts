import { type Label, numberText, type Text } from '../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import {
  around,
  fault,
  notNegative,
  numberProblems,
  positive,
  problemInWords,
  Refusal,
  refuse,
  share,
  within,
} from '../problems.js'
import { anything, list, object } from '../shape.js'

/** A range of disease burden with its reference value per quality-adjusted life year; both ends belong to it. */
export interface BurdenBand {
  readonly from: number
  readonly to: number
  readonly value: number
}

const bandsShape = list(object({ from: anything, to: anything, value: anything }))

const bandProblems = (bands: readonly BurdenBand[]): readonly Text[] => {
  if (bands.length === 0)
    return [
      problemInWords(
        'bands',
        { en: 'at least one', nl: 'ten minste één' },
        { en: 'none', nl: 'geen' },
        { en: 'Give the bands of the reference values.', nl: 'Geef de klassen van de referentiewaarden.' },
      ),
    ]
  return bands.flatMap(({ from, to, value }, at) => {
    const [what, before] = [`bands[${at}]`, bands[at - 1]]
    return [
      ...numberProblems(
        around(what, (band) => `${band}.from`),
        from,
        share,
      ),
      ...numberProblems(
        around(what, (band) => `${band}.to`),
        to,
        share,
      ),
      ...numberProblems(
        around(what, (band) => `${band}.value`),
        value,
        notNegative,
      ),
      ...(from > to
        ? [
            problemInWords(
              what,
              { en: 'from at most to', nl: 'from hoogstens to' },
              { en: `${from} and ${to}`, nl: `${from} en ${to}` },
              { en: 'Swap them.', nl: 'Verwissel ze.' },
            ),
          ]
        : []),
      ...(before && from <= before.to
        ? [
            fault(what, { en: `a start above ${before.to}`, nl: `een begin boven ${before.to}` }, from, {
              en: 'Put the bands in order, without overlap.',
              nl: 'Zet de klassen op volgorde, zonder overlap.',
            }),
          ]
        : []),
    ]
  })
}

const betweenBands = (burden: number, { to }: BurdenBand, { from }: BurdenBand): Text => {
  const [lower, upper] = [numberText(to), numberText(from)]
  return fault(
    'burden',
    {
      en: `a burden within one of the bands: at most ${lower.en}, or at least ${upper.en}`,
      nl: `een ziektelast binnen een van de klassen: hoogstens ${lower.nl}, of ten minste ${upper.nl}`,
    },
    burden,
    { en: 'Round it to the decimals of the bands.', nl: 'Rond haar af op de decimalen van de klassen.' },
  )
}

/**
 * Reference value of a quality-adjusted life year by burden of disease (referentiewaarde per QALY naar ziektelast): the
 * value of the band in which the burden lies.
 *
 * Units: burden as a share from 0 to 1, value in money per quality-adjusted life year. Below the first band there is no
 * reference value, nor above the last: null with the reason. The Dutch bands are stated to two decimals (0.10–0.40, 0.41–0.70, 0.71–1.00), so
 * a burden between two of them is refused: round it first.
 *
 * @throws RangeError that lists every problem: a burden outside 0 to 1 or between two bands, bands that overlap,
 * are out of order or have values below 0.
 *
 * Source: Zorginstituut Nederland, Ziektelast in de praktijk (2018); values of 2015.
 */
export const qalyValueByBurden = (burden: number, bands: readonly BurdenBand[]): Outcome => {
  const unshaped = bandsShape('bands', bands)
  refuse([...numberProblems('burden', burden, share), ...(unshaped.length > 0 ? unshaped : bandProblems(bands))])
  const [first, last] = [bands[0] as BurdenBand, bands.at(-1) as BurdenBand]
  const [from, to] = [numberText(first.from), numberText(last.to)]
  if (burden < first.from)
    return undefinedBecause(
      `There is no reference value for a burden of disease below ${from.en}.`,
      `Er is geen referentiewaarde voor een ziektelast onder ${from.nl}.`,
    )
  if (burden > last.to)
    return undefinedBecause(
      `There is no reference value for a burden of disease above ${to.en}.`,
      `Er is geen referentiewaarde voor een ziektelast boven ${to.nl}.`,
    )
  const band = bands.find((each) => burden >= each.from && burden <= each.to)
  if (band) return defined(band.value)
  const above = bands.findIndex((each) => burden < each.from)
  throw new Refusal([betweenBands(burden, bands[above - 1] as BurdenBand, bands[above] as BurdenBand)])
}

const product = (what: Label, names: readonly [Label, Label], a: number, b: number): number => {
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
  product(
    { en: 'value of a life year', nl: 'waarde van een levensjaar' },
    [{ en: 'value of a QALY', nl: 'waarde van een QALY' }, 'ratio'],
    qaly,
    ratio,
  )

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
  product(
    { en: 'value of a statistical life', nl: 'waarde van een statistisch leven' },
    [
      { en: 'value of a life year', nl: 'waarde van een levensjaar' },
      { en: 'discounted years', nl: 'verdisconteerde jaren' },
    ],
    lifeYear,
    years,
  )

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
  refuse([
    ...numberProblems({ en: 'value of a QALY', nl: 'waarde van een QALY' }, qaly, notNegative),
    ...numberProblems({ en: 'points', nl: 'punten' }, points, positive),
  ])
  return within(qaly / points, { en: 'value of a point', nl: 'waarde van een punt' })
}
