import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { figure, pricesAssumed, sentences, single } from './figure.js'

/*
 * Values of wellbeing and health: a point of life satisfaction (WELLBY), a quality-adjusted life year (QALY), a life year
 * (VOLY) and a statistical life (VSL). All were read in documents that take them over, so none is marked official; there
 * is no official Dutch value of a point of life satisfaction. Left out: bounds without a value (NTvG 2013, SWOV), figures
 * without a price level (NICE) and amounts in Danish crowns.
 */

const source = (id: string, title: string, url: string | null): KeyFigure['source'] => ({ id, title, url })

export const wellbeingSources = {
  hmt2021: source(
    'GB-wellbeing',
    'Wellbeing guidance for appraisal: supplementary Green Book guidance, HM Treasury, 2021',
    'https://www.gov.uk/government/publications/green-book-supplementary-guidance-wellbeing',
  ),
  greenbook: source(
    'GB-greenbook-package',
    'R package greenbook, values of the British Green Book and supplements, 2026',
    'https://github.com/charlescoverdale/greenbook',
  ),
  overview: source(
    'NL-health-values',
    'Overview of Dutch values of QALY, VOLY and VSL, table 3, PMC10722785',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10722785',
  ),
  oeei: source(
    'NL-OEEI',
    'Evaluatie van infrastructuurprojecten: leidraad voor kosten-batenanalyse (OEEI), 2000',
    null,
  ),
} as const

type Given = Pick<KeyFigure, 'id' | 'label' | 'unit' | 'edition' | 'source' | 'place'> & {
  readonly value: DecimalText
  readonly level: number
  readonly currency?: 'EUR' | 'GBP'
  readonly note?: Text
  readonly derived?: boolean
}

/** An amount for a person, read in a document that takes it over, or derived from such. */
export const wellbeingAmount = ({
  value,
  level,
  currency = 'EUR',
  note,
  derived = false,
  ...given
}: Given): KeyFigure =>
  figure({
    ...given,
    per: 'person',
    values: single(value),
    prices: { ...pricesAssumed({ level, unit: 'marketPrices', vat: 'notApplicable' }), currency },
    kind: 'willingnessToPay',
    mark: derived ? 'derived' : 'transcribed',
    status: derived ? 'derived' : 'transcribed',
    note: sentences(note),
  })

/** The unit of an amount for one person for a year. */
export const perYear = (currency: 'EUR' | 'GBP'): string => `${currency}/person/year`

/** A number that is no money. */
export const wellbeingNumber = (
  given: Pick<KeyFigure, 'id' | 'label' | 'unit' | 'edition' | 'source' | 'place'>,
  value: DecimalText,
  note: Text,
): KeyFigure => figure({ ...given, values: single(value), mark: 'transcribed', status: 'transcribed', note })
