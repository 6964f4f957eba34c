import { appraiseMany, builtIn, type Comparison, type Language, type Study, type Text } from 'mkba'
import { millions, number } from './format.js'
import { markdownTable } from './markdown-table.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  row: t('benefit-cost ratio', 'baten-kostenverhouding'),
  rates: t('rates', 'voeten'),
  vat: t('VAT on top', 'btw erbij'),
  travellers: t('travellers a day', 'reizigers per dag'),
  yes: t('21 %', '21 %'),
  no: t('no', 'nee'),
}

/** The ridership that was published, and VAT in the costs or on top of them. */
const travellers = [17000, 22500, 30000, 50000]
const vat = [0, 0.21]

/** Ratios by cost set, VAT, discount rates and travellers: what was published about each, all combined. */
export const ranges = async (
  study: Study,
  { rows, labels, reference }: Comparison,
  language: Language,
): Promise<string> => {
  const points = vat.flatMap((vatAdded) => travellers.map((travellersPerDay) => ({ vatAdded, travellersPerDay })))
  const discounting = ['nl2020', 'nl2025', 'nl2025BenefitsHigh']
  const choices = Object.keys(labels.alternative).flatMap((alternative) =>
    discounting.map((regime) => ({ ...reference, alternative, discounting: regime })),
  )
  const results = await appraiseMany(study, builtIn, { choices, points })
  const table = markdownTable(
    [
      words.row[language],
      words.rates[language],
      words.vat[language],
      ...travellers.map((each) => number(each, language)),
    ],
    results.flatMap(({ choice, benefits, costs }) =>
      vat.map((added, v) => [
        choice.alternative,
        choice.discounting,
        added > 0 ? words.yes[language] : words.no[language],
        ...travellers.map((_, i) => {
          const point = v * travellers.length + i
          return number((benefits[point] as number) / (costs[point] as number), language, 2)
        }),
      ]),
    ),
    3,
  )
  const row = rows.find(
    (each) => each.alternative === reference.alternative && each.discounting === reference.discounting,
  )
  const yearly = row?.indicators.equivalentAnnualValue.value ?? Number.NaN
  return [table, crossCheck(yearly, language)].join('\n\n')
}

/** What equilibrium models found for another plan, beside what this balance comes to a year. */
const crossCheck = (yearly: number, language: Language): string =>
  ({
    en: `For the most ambitious of six rail plans the spatial equilibrium model RAEM found €250 million a year for the country and 8,000 jobs that move to the line (Knaap & Oosterhaven 2011, quoted). The balance of the reference row comes to €${millions(yearly, language)} million in each year of operation.`,
    nl: `Voor het meest ambitieuze van zes spoorplannen vond het ruimtelijk evenwichtsmodel RAEM € 250 miljoen per jaar voor het land en 8.000 banen die naar de lijn verhuizen (Knaap & Oosterhaven 2011, geciteerd). Het saldo van de referentierij komt neer op € ${millions(yearly, language)} miljoen in elk jaar van exploitatie.`,
  })[language]
