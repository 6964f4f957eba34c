import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import { pricesStated, recalled, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * Air pollutants (luchtverontreinigende stoffen), central values of the Handboek Milieuprijzen 2023, recalled with little
 * certainty. For appraisals the lower and upper values are recommended; these, and noise, could not be read.
 */

const pollutant = (id: string, name: string, value: DecimalText): KeyFigure =>
  recalled({
    id: `nl.air.milieuprijzen2023.${id}.central`,
    label: t(`${name}, central value (Milieuprijzen 2023)`, `${name}, centrale waarde (Milieuprijzen 2023)`),
    unit: 'EUR/tonne',
    per: 'tonne',
    values: single(value),
    prices: {
      ...pricesStated({ level: 2021, unit: 'marketPrices', vat: 'included' }),
      mark: 'assumed',
      note: t(
        'Price level 2021 as stated; price unit and VAT are not stated in the text that was read: assumed.',
        'Prijspeil 2021 zoals vermeld; prijseenheid en btw staan niet in de gelezen tekst: aangenomen.',
      ),
    },
    kind: 'willingnessToPay',
    validFrom: 2023,
    edition: 'Milieuprijzen 2023',
    source: sources.environmentalPrices,
    place: 'central values, average Dutch source and location in 2019; page not known; stated in euro per kg',
    note: t(
      'Central values are for companies and life-cycle analysis; for appraisals the lower and upper values are recommended.',
      'Centrale waarden zijn voor bedrijven en levenscyclusanalyse; voor MKBA’s worden onder- en bovenwaarden aanbevolen.',
    ),
  })

/** Prices of air pollutants (milieuprijzen van luchtverontreiniging). */
export const air: readonly KeyFigure[] = [
  pollutant('pm2-5', 'PM2.5', '121000'),
  pollutant('pm10', 'PM10', '69000'),
  pollutant('nox', 'NOx', '30000'),
  pollutant('so2', 'SO2', '57000'),
  pollutant('nh3', 'NH3', '49000'),
]
