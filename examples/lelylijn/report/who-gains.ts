import type { Language, Row, Text } from 'mkba'
import { millions } from './format.js'
import { markdownTable } from './markdown-table.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  item: t('€ million, present value of 2025', '€ miljoen, contante waarde 2025'),
  country: t('Netherlands', 'Nederland'),
  balance: t('balance', 'saldo'),
  perHead: t('euro per inhabitant', 'euro per inwoner'),
  beside: t('shown, not added', 'getoond, niet opgeteld'),
}

/** Who gains and who pays, by part of the country: every effect, and what the agglomeration model says beside it. */
export const whoGains = (row: Row, population: readonly number[], language: Language): string => {
  const heads = [
    words.item[language],
    ...row.regions.map(({ label }) => label[language].replace(/ \(.*\)$/, '')),
    words.country[language],
  ]
  const line = (label: string, regions: readonly { readonly value: number }[], total: number) => [
    label,
    ...regions.map(({ value }) => millions(value, language)),
    millions(total, language),
  ]
  const account = row.agglomerationAccount
  const people = population.reduce((sum, each) => sum + each, 0)
  const perHead = row.regions.map(({ value }, r) => value / (population[r] as number))
  const shown = account?.lines.filter(({ part }) => part === 'gain' || part === 'loss') ?? []
  return markdownTable(heads, [
    ...row.effects.map(({ label, regions, presentValue }) => line(label[language], regions, presentValue.value)),
    line(`**${words.balance[language]}**`, row.regions, row.netPresentValue.value),
    [
      words.perHead[language],
      ...[...perHead, row.netPresentValue.value / people].map((value) => millions(value * 1e6, language)),
    ],
    ...(account?.enters === 'ownLine'
      ? shown.map(({ label, regions, presentValue }) =>
          line(`${label[language]} (${words.beside[language]})`, regions, presentValue.value),
        )
      : []),
  ])
}
