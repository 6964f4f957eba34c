import type { KeyFigure } from '../appraisal/key-figure.js'
import { figure, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * Conversion of prices (omrekening van prijzen): the mark-up from factor costs to market prices, and relative prices.
 */

const markUp = figure({
  id: 'nl.prices.market-price-mark-up',
  label: t(
    'Average indirect tax, mark-up from factor costs to market prices',
    'Gemiddelde indirecte belasting, opslag van factorkosten naar marktprijzen',
  ),
  unit: '1',
  values: single('0.182'),
  edition: 'SEE page',
  source: sources.environmentPage,
  place: 'page “leefomgeving”: mark-up on efficient CO2 prices',
  mark: 'quoted',
  status: 'official',
  note: t(
    'A price excluding VAT times 1.182 is a market price; prices of the emission market are applied without it. A more recent mark-up could not be found.',
    'Een prijs exclusief btw maal 1,182 is een marktprijs; ETS-prijzen worden zonder opslag gebruikt. Een recentere opslag is niet gevonden.',
  ),
})

const nature = figure({
  id: 'nl.prices.relative-price-nature',
  label: t('Yearly rise of the relative price of nature', 'Jaarlijkse stijging van de relatieve prijs van natuur'),
  unit: '1/year',
  values: single('0.01'),
  validFrom: 2016,
  validThrough: 2025,
  edition: 'Werkgroep discontovoet 2015',
  source: sources.workingGroup2015,
  place: 'table of rates: nature, standard; 0 when nature can be substituted',
  mark: 'quoted',
  status: 'official',
  note: t(
    'With the rates in force from 2026 separate guidance by PBL applies, which could not be read.',
    'Bij de discontovoeten vanaf 2026 hoort een aparte handreiking van PBL, die niet te lezen was.',
  ),
})

/** Price conversions (prijsomrekeningen). */
export const priceConversions: readonly KeyFigure[] = [markUp, nature]
