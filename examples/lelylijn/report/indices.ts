import { readFileSync } from 'node:fs'
import type { Language, Study, Text } from 'mkba'
import { parse } from 'yaml'
import { number } from './format.js'
import { markdownTable } from './markdown-table.js'
import { provincesOf } from './parts-of-the-country.js'

const t = (en: string, nl: string): Text => ({ en, nl })

interface Indices {
  readonly provinces: {
    readonly counts: Readonly<Record<string, { readonly top: number; readonly bottom: number }>>
    readonly source: { readonly title: string }
  }
  readonly published: readonly {
    readonly says: Text
    readonly favours: Text
    readonly source: { readonly title: string; readonly url: string }
  }[]
}

const words = {
  index: t('index', 'index'),
  north: t('North', 'Noord'),
  randstad: t('Randstad', 'Randstad'),
  country: t('Netherlands', 'Nederland'),
  favours: t('a weight by need favours the North', 'een gewicht naar behoefte is gunstig voor het Noorden'),
  yes: t('yes', 'ja'),
  no: t('no', 'nee'),
  counts: t(
    'CBS 2023: indicators in the best less those in the worst quarter',
    'CBS 2023: indicatoren in het beste min die in het slechtste kwart',
  ),
  satisfied: t('satisfied with life 2013–2019, % of adults', 'tevreden met het leven 2013–2019, % van volwassenen'),
  note: t(
    'Means over inhabitants. A weight by need counts a region for more where its score is lower than that of the country.',
    'Gemiddelden over inwoners. Een gewicht naar behoefte telt een regio zwaarder waar de score lager is dan die van het land.',
  ),
  favouring: t('Favours', 'Gunstig voor'),
  notAWeight: t(
    'The counts have no unit and can be below zero, so they cannot be a weight; satisfaction with life is one of the methods above.',
    'De tellingen hebben geen eenheid en kunnen onder nul liggen, dus zij kunnen geen gewicht zijn; tevredenheid met het leven is een van de methoden hierboven.',
  ),
}

/** What indices of broad welfare say about the North: computed from figures by province, or quoted. */
export const indices = (provinces: Study, language: Language): string => {
  const data: Indices = parse(readFileSync('examples/lelylijn/indices.yaml', 'utf8'))
  const ids = provinces.regions.members
  const column = (name: string) => provinces.columns[name]?.map(Number) ?? []
  const population = column('population')
  const mean = (scores: readonly number[], members: readonly string[]): number => {
    const of = (weigh: (r: number) => number) =>
      ids.reduce((sum, id, r) => (members.includes(id) ? sum + (population[r] as number) * weigh(r) : sum), 0)
    return of((r) => scores[r] as number) / of(() => 1)
  }
  const row = (label: Text, scores: readonly number[]): readonly string[] => {
    const [north, randstad, country] = [provincesOf.north, provincesOf.randstad, ids].map((members) =>
      mean(scores, members),
    )
    return [
      label[language],
      ...[north, randstad, country].map((value) => number(value as number, language, 1)),
      (north as number) < (country as number) ? words.yes[language] : words.no[language],
    ]
  }
  const counts = ids.map((id) => {
    const count = data.provinces.counts[id]
    return count ? count.top - count.bottom : Number.NaN
  })
  const heads = [words.index, words.north, words.randstad, words.country, words.favours]
  return [
    markdownTable(
      heads.map((head) => head[language]),
      [
        row(words.counts, counts),
        row(
          words.satisfied,
          column('satisfied').map((part) => 100 * part),
        ),
      ],
    ),
    `${words.note[language]} ${words.notAWeight[language]}`,
    data.published
      .map(
        ({ says, favours, source }) =>
          `- ${says[language]} ${words.favouring[language]}: ${favours[language]} ([${source.title}](${source.url})).`,
      )
      .join('\n'),
  ].join('\n\n')
}
