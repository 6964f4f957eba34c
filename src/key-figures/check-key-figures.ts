import { type KeyFigure, keyFigureYears } from '../appraisal/key-figure.js'
import { unofficialMarks } from '../quantity/source.js'
import type { Text } from '../quantity/text.js'
import { t } from './figure.js'
import { type KeyFigureGap, keyFigureGaps } from './gaps.js'

/** What a check says of a key figure. */
export interface KeyFigureFinding {
  readonly code:
    | 'keyFigureExpired'
    | 'keyFigureNotYetValid'
    | 'keyFigureSuperseded'
    | 'keyFigureIllustrative'
    | 'keyFigureSourceIncomplete'
    | 'keyFigureValidityUnknown'
    | 'keyFigurePricesAssumed'
    | 'keyFigureYearsEnded'
  readonly id: string
  readonly message: Text
}

/** What there is to know of a catalogue in a year: what is out of date or unsure, and what is missing. */
export interface KeyFigureCheck {
  readonly year: number
  readonly checked: number
  readonly findings: readonly KeyFigureFinding[]
  readonly gaps: readonly KeyFigureGap[]
}

type Finding = Omit<KeyFigureFinding, 'id'>

const validity = (figure: KeyFigure, year: number): readonly Finding[] => {
  const { validFrom, validThrough, supersededBy } = figure
  const findings: Finding[] = []
  if (validThrough !== null && year > validThrough)
    findings.push({
      code: 'keyFigureExpired',
      message:
        supersededBy === null
          ? t(
              `in use through ${validThrough}; no successor here`,
              `in gebruik tot en met ${validThrough}; hier geen opvolger`,
            )
          : t(`in use through ${validThrough}`, `in gebruik tot en met ${validThrough}`),
    })
  if (validFrom !== null && year < validFrom)
    findings.push({
      code: 'keyFigureNotYetValid',
      message: t(`in use from ${validFrom}`, `in gebruik vanaf ${validFrom}`),
    })
  if (supersededBy !== null)
    findings.push({
      code: 'keyFigureSuperseded',
      message: t(`replaced by ${supersededBy}`, `vervangen door ${supersededBy}`),
    })
  if (validFrom === null)
    findings.push({
      code: 'keyFigureValidityUnknown',
      message: t('the source does not say since when it is used', 'de bron zegt niet sinds wanneer het wordt gebruikt'),
    })
  return findings
}

const certainty = ({ status, mark, prices }: KeyFigure): readonly Finding[] => {
  const findings: Finding[] = []
  if (status === 'illustrative')
    findings.push({
      code: 'keyFigureIllustrative',
      message: t(
        `for illustration only, ${mark}: look it up in the source`,
        `alleen ter illustratie, ${mark}: zoek het op in de bron`,
      ),
    })
  if (prices !== null && unofficialMarks.includes(prices.mark))
    findings.push({
      code: 'keyFigurePricesAssumed',
      message: t(
        `price level, price unit or VAT is ${prices.mark}`,
        `prijspeil, prijseenheid of btw is niet vastgesteld (${prices.mark})`,
      ),
    })
  return findings
}

const sourceFields = ({ source, place, edition }: KeyFigure): readonly Finding[] => {
  const lacking = [
    ...(source.url === null ? [t('url', 'url')] : []),
    ...(/page not known/.test(place) || place.trim() === '' ? [t('place in the source', 'plaats in de bron')] : []),
    ...(edition.trim() === '' ? [t('edition', 'editie')] : []),
  ]
  if (lacking.length === 0) return []
  const list = (language: keyof Text): string => lacking.map((each) => each[language]).join(', ')
  return [{ code: 'keyFigureSourceIncomplete', message: t(`source lacks: ${list('en')}`, `bron mist: ${list('nl')}`) }]
}

/** A figure in use whose values stop before the year asked: it takes a growth path to use it. */
const years = (figure: KeyFigure, year: number): readonly Finding[] => {
  const last = keyFigureYears(figure).at(-1)
  if (figure.values.kind === 'single' || figure.values.after === 'constant') return []
  if (last === undefined || last >= year) return []
  if (figure.validThrough !== null && year > figure.validThrough) return []
  return [
    {
      code: 'keyFigureYearsEnded',
      message: t(
        `no value after ${last}, and no rule that gives one`,
        `geen waarde na ${last}, en geen regel die er een geeft`,
      ),
    },
  ]
}

/**
 * Checks key figures (kengetallen) for a year: which are no longer or not yet in use, superseded, illustrative, at assumed
 * prices, without a complete source or without a value for the year; and which figures are missing altogether.
 *
 * @param options.year the calendar year in which the figures are to be used; there is no hidden clock
 * @param options.gaps what is known to be missing; the gaps of the Dutch catalogue when left out
 * @throws RangeError for a year that is not a whole number.
 */
export const checkKeyFigures = (
  figures: readonly KeyFigure[],
  { year, gaps = keyFigureGaps }: { readonly year: number; readonly gaps?: readonly KeyFigureGap[] },
): KeyFigureCheck => {
  if (!Number.isInteger(year))
    throw new RangeError(`expected a calendar year as a whole number, got ${year}; write it like 2026`)
  const findings = figures.flatMap((figure) =>
    [...validity(figure, year), ...years(figure, year), ...certainty(figure), ...sourceFields(figure)].map(
      (finding) => ({ ...finding, id: figure.id }),
    ),
  )
  return { year, checked: figures.length, findings, gaps }
}
