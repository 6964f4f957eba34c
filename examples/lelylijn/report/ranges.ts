import { readFileSync } from 'node:fs'
import {
  appraiseMany,
  builtIn,
  type Comparison,
  type Language,
  type ManyAppraised,
  readScenario,
  type Text,
} from 'mkba'
import { parse } from 'yaml'
import { millions, number } from './format.js'
import { markdownTable } from './markdown-table.js'
import { published, publishedPoints } from './published.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  ratio: t('benefit-cost ratio', 'baten-kostenverhouding'),
  vat: t('VAT on top', 'btw erbij'),
  yes: t('21 %', '21 %'),
  no: t('no', 'nee'),
  travellers: t('Columns: travellers a day; rates of 2025.', 'Kolommen: reizigers per dag; voeten van 2025.'),
  rates: t(
    'Columns: discount rates; 30,000 travellers, no VAT.',
    'Kolommen: discontovoeten; 30.000 reizigers, geen btw.',
  ),
}

const { travellersPerDay: travellers, vatAdded: vat } = published

/** Rates with the name of their column; the last takes the standard rate for costs as well. */
const regimes = {
  nl2020: t('2020', '2020'),
  nl2025: t('2025', '2025'),
  nl2025BenefitsHigh: t('2025, benefits high', '2025, baten hoog'),
  oneRate: t('2025, costs at the same rate', '2025, kosten tegen dezelfde voet'),
} as const

/** The study with one set of rates more, in which costs and benefits take the same rate. */
const withOneRate = () => {
  const document = parse(readFileSync('examples/lelylijn/lelylijn.yaml', 'utf8'))
  const streams = { sunkInvestment: 'standard', sunkMaintenance: 'standard' }
  document.discounting = ['nl2020', 'nl2025', { id: 'oneRate', label: regimes.oneRate, base: 'nl2025', streams }]
  return readScenario(JSON.stringify(document), {
    name: 'ranges.json',
    fileBeside: (name) => readFileSync(`examples/lelylijn/${name}`, 'utf8'),
  })
}

const ratioAt = ({ benefits, costs }: ManyAppraised, point: number, language: Language): string =>
  number((benefits[point] as number) / (costs[point] as number), language, 2)

/** Ratios by cost set, VAT and travellers, and by cost set and discount rates: what was published about each. */
export const ranges = async (
  { rows, labels, reference }: Comparison,
  short: (alternative: string, language: Language) => string,
  language: Language,
): Promise<string> => {
  const study = withOneRate()
  const alternatives = Object.keys(labels.alternative)
  const base = { ...reference, discounting: 'nl2025' }
  const byTravellers = await appraiseMany(study, builtIn, {
    choices: alternatives.map((alternative) => ({ ...base, alternative })),
    points: publishedPoints,
  })
  const ids = Object.keys(regimes) as (keyof typeof regimes)[]
  const byRates = await appraiseMany(study, builtIn, {
    choices: alternatives.flatMap((alternative) => ids.map((discounting) => ({ ...base, alternative, discounting }))),
    points: [{}],
  })
  const first = markdownTable(
    [words.ratio[language], words.vat[language], ...travellers.map((each) => number(each, language))],
    byTravellers.flatMap((result) =>
      vat.map((added, v) => [
        short(result.choice.alternative, language),
        added > 0 ? words.yes[language] : words.no[language],
        ...travellers.map((_, i) => ratioAt(result, v * travellers.length + i, language)),
      ]),
    ),
    2,
  )
  const second = markdownTable(
    [words.ratio[language], ...ids.map((id) => regimes[id][language])],
    alternatives.map((alternative) => [
      short(alternative, language),
      ...byRates
        .filter(({ choice }) => choice.alternative === alternative)
        .map((result) => ratioAt(result, 0, language)),
    ]),
  )
  const row = rows.find((each) => each.alternative === reference.alternative && each.discounting === 'nl2025')
  const yearly = row?.indicators.equivalentAnnualValue.value ?? Number.NaN
  return [words.travellers[language], first, words.rates[language], second, crossCheck(yearly, language)].join('\n\n')
}

/** What an equilibrium model found for another plan, beside what this balance comes to a year. */
const crossCheck = (yearly: number, language: Language): string =>
  ({
    en: `For the most ambitious of six rail plans the spatial equilibrium model RAEM found €250 million a year for the country and 8,000 jobs that move to the line (Knaap & Oosterhaven 2011, quoted; price level not known). The balance of the reference row comes to €${millions(yearly, language)} million in each year of operation; that study had another plan and other costs, so only the order of size compares.`,
    nl: `Voor het meest ambitieuze van zes spoorplannen vond het ruimtelijk evenwichtsmodel RAEM € 250 miljoen per jaar voor het land en 8.000 banen die naar de lijn verhuizen (Knaap & Oosterhaven 2011, geciteerd; prijspeil niet bekend). Het saldo van de referentierij komt neer op € ${millions(yearly, language)} miljoen in elk jaar van exploitatie; die studie had een ander plan en andere kosten, dus alleen de orde van grootte is te vergelijken.`,
  })[language]
