import { category, oneSchedule, regime, t } from './make-regime.js'
import type { DiscountRegime, RegimeSource } from './regime.js'

/*
 * The Green Book of HM Treasury: one real rate that falls with time, in six bands, and a lower schedule for health. The
 * bands are years 0–30, 31–75, 76–125, 126–200, 201–300 and after; each rate applies to the years of its band only.
 */

const source: RegimeSource = {
  id: 'UK-GB2026',
  title:
    'HM Treasury, The Green Book (2026), as in the Transport Analysis Guidance: forthcoming change, Green Book updates',
  mark: 'quoted',
  url: 'https://www.gov.uk/government/publications/tag-forthcoming-changes/forthcoming-change-green-book-updates',
}

type Six = readonly [string, string, string, string, string, string]

const bands = ([a, b, c, d, e, f]: Six) =>
  [
    [0, a],
    [30, b],
    [75, c],
    [125, d],
    [200, e],
    [300, f],
  ] as const

const usualTiming = t('whole years, factor 1 in the base year', 'hele jaren, factor 1 in het basisjaar')

/** The Green Book's rates: 3.5 % falling to 1 % after 300 years, and for health 1.5 % falling to 0.43 %. */
export const ukGreenBook: DiscountRegime = regime({
  id: 'ukGreenBook',
  label: t(
    'Green Book, United Kingdom (3.5 % falling to 1 %)',
    'Green Book, Verenigd Koninkrijk (3,5 % dalend tot 1 %)',
  ),
  source,
  note: t(
    'Rates and bands were read in the edition of 2026; the standard schedule is the same since the edition of 2003.',
    'Voeten en perioden zijn gelezen in de editie van 2026; de standaardreeks is dezelfde sinds de editie van 2003.',
  ),
  validFrom: 2003,
  categories: {
    standard: category(
      t('standard', 'standaard'),
      t('all costs and benefits but health', 'alle kosten en baten behalve gezondheid'),
      ...bands(['0.035', '0.03', '0.025', '0.02', '0.015', '0.01']),
    ),
    health: category(
      t('health', 'gezondheid'),
      t('effects on life and health', 'effecten op leven en gezondheid'),
      ...bands(['0.015', '0.0129', '0.0107', '0.0086', '0.0064', '0.0043']),
    ),
  },
  streams: { health: { category: 'health', source: source.title, mark: 'quoted' } },
  otherwise: { category: 'standard', source: source.title, mark: 'quoted' },
  sensitivities: [
    {
      regime: 'ukGreenBookSensitivity',
      why: t(
        'The Green Book has a lower schedule as a sensitivity for the very long run.',
        'Het Green Book heeft een lagere reeks als gevoeligheid voor de zeer lange termijn.',
      ),
      mandatory: false,
    },
  ],
  usualTiming,
})

/** The Green Book's sensitivity: the schedule without catastrophic risk, 3 % falling to 0.86 %. */
export const ukGreenBookSensitivity: DiscountRegime = oneSchedule(
  {
    id: 'ukGreenBookSensitivity',
    label: t(
      'Green Book sensitivity, without catastrophic risk (3 % falling to 0.86 %)',
      'Green Book-gevoeligheid, zonder catastroferisico (3 % dalend tot 0,86 %)',
    ),
    source,
    validFrom: 2026,
    usualTiming,
  },
  ...bands(['0.03', '0.0257', '0.0214', '0.0171', '0.0129', '0.0086']),
)

export const britishRegimes: readonly DiscountRegime[] = [ukGreenBook, ukGreenBookSensitivity]
