import type { Comparison, Language, Row, Study, Text } from 'mkba'
import { millions, number, percent } from './format.js'
import { markdownTable } from './markdown-table.js'
import { shortNameOf } from './short-names.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  item: t('€ million, present value of 2025', '€ miljoen, contante waarde 2025'),
  travellers: t('travellers a day', 'reizigers per dag'),
  fresh: t('of whom new', 'waarvan nieuw'),
  minutes: t('minutes gained per trip', 'minuten winst per reis'),
  hours: t('hours gained, million a year', 'uren winst, miljoen per jaar'),
  car: t('car kilometres avoided, million a year', 'autokilometers vermeden, miljoen per jaar'),
  moved: t('homes that move', 'woningen die verhuizen'),
  costs: t('costs', 'kosten'),
  benefits: t('benefits', 'baten'),
  balance: t('balance', 'saldo'),
  ratio: t('benefit-cost ratio', 'baten-kostenverhouding'),
  rate: t('internal rate of return', 'interne rentevoet'),
  firstYear: t('first-year return', 'eerstejaarsrendement'),
  none: t('none', 'geen'),
}

const figureOf = (study: Study, row: Row, name: string): number => {
  const { alternatives, scenarios, assumptions } = study.input
  const set =
    scenarios.find(({ id }) => id === row.scenario)?.set?.[name] ??
    alternatives.find(({ id }) => id === row.alternative)?.set?.[name]
  return Number(set?.value ?? assumptions[name]?.value)
}

const rateOf = ({ internalRatesOfReturn: rates }: Row, language: Language): string =>
  rates.kind === 'none' ? words.none[language] : rates.rates.map((rate) => percent(rate, language)).join(', ')

const physical = (study: Study, rows: readonly Row[], language: Language): readonly (readonly string[])[] => {
  const of = (label: Text, figure: (row: Row) => number, decimals = 0): readonly string[] => [
    label[language],
    ...rows.map((row) => number(figure(row), language, decimals)),
  ]
  const get = (row: Row, name: string) => figureOf(study, row, name)
  const yearly = (row: Row) => get(row, 'travellersPerDay') * get(row, 'daysPerYear')
  const fresh = (row: Row) => yearly(row) * get(row, 'newShare')
  return [
    of(words.travellers, (row) => get(row, 'travellersPerDay')),
    of(words.fresh, (row) => get(row, 'travellersPerDay') * get(row, 'newShare')),
    of(words.minutes, (row) => get(row, 'timeGainMinutes')),
    of(words.hours, (row) => (yearly(row) * get(row, 'timeGainMinutes')) / 60 / 1e6, 2),
    of(words.car, (row) => (fresh(row) * get(row, 'carKilometresPerNewTrip')) / 1e6, 0),
    of(words.moved, (row) => get(row, 'movedHomes')),
  ]
}

const money = (rows: readonly Row[], side: 'cost' | 'benefit', language: Language): readonly (readonly string[])[] => {
  const effects = rows[0]?.effects.filter((effect) => effect.side === side) ?? []
  return effects.map(({ id, label }) => [
    label[language],
    ...rows.map((row) => {
      const value = row.effects.find((effect) => effect.id === id)?.presentValue.value ?? 0
      return millions(side === 'cost' ? -value : value, language)
    }),
  ])
}

/** One overview table as in MIRT studies, for one scenario: alternatives side by side. */
const overviewOf = (study: Study, rows: readonly Row[], language: Language): string => {
  const short = rows.map(({ alternative }) => shortNameOf(study, alternative, language))
  const total = (label: Text, of: (row: Row) => string) => [`**${label[language]}**`, ...rows.map(of)]
  return markdownTable(
    [words.item[language], ...short],
    [
      ...physical(study, rows, language),
      ...money(rows, 'cost', language),
      total(words.costs, ({ costs }) => millions(costs.value, language)),
      ...money(rows, 'benefit', language),
      ...(rows[0]?.unpriced ?? []).map(({ label, sign }) => [
        label[language],
        ...rows.map(() => `PM ${sign.replace('-', '−')}`),
      ]),
      total(words.benefits, ({ benefits }) => millions(benefits.value, language)),
      total(words.balance, ({ netPresentValue }) => millions(netPresentValue.value, language)),
      total(words.ratio, ({ benefitCostRatio }) =>
        benefitCostRatio.why ? '–' : number(benefitCostRatio.value, language, 2),
      ),
      total(words.rate, (row) => rateOf(row, language)),
      total(words.firstYear, ({ firstYearReturn }) =>
        firstYearReturn.why ? '–' : percent(firstYearReturn.value, language),
      ),
    ],
  )
}

/** The overview tables of a MIRT study: every alternative under each scenario, by the official guidance. */
export const overview = (study: Study, comparisons: readonly Comparison[], language: Language): string => {
  const { discounting, agglomeration } = study.input.comparison.reference
  const tables = comparisons.map(({ rows, labels }) => {
    const own = rows.filter((row) => row.discounting === discounting && row.agglomeration === agglomeration)
    const [scenario] = Object.values(labels.scenario)
    return `**${scenario?.[language]}**\n\n${overviewOf(study, own, language)}`
  })
  const legend = Object.entries(comparisons[0]?.labels.alternative ?? {}).map(
    ([id, label]) => `- ${shortNameOf(study, id, language)}: ${label[language]} (\`${id}\`)`,
  )
  return [legend.join('\n'), ...tables].join('\n\n')
}
