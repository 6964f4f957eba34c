import type { Language, Text } from 'mkba'
import { share } from '../report/format.js'
import type { Verdict } from './verdict.js'

type ByLevel = Verdict['byLevel'][number]
type Minority = 'fails' | 'holds'

/** A dimension is worth a word when the minority occurs so much more often at one level than at another. */
const worthSaying = 0.1
/** Of more levels than these the others are named, or only the one where it occurs most. */
const mostNamed = 3

const words = {
  nowhere: { en: 'fails nowhere', nl: 'faalt nergens' },
  everywhere: { en: 'fails everywhere', nl: 'faalt overal' },
  fails: { en: 'fails', nl: 'faalt' },
  holds: { en: 'holds', nl: 'geldt' },
  only: { en: 'only with', nl: 'alleen bij' },
  together: { en: 'only if all at once: ', nl: 'alleen als tegelijk: ' },
  never: { en: 'never with', nl: 'nooit bij' },
  most: { en: 'most often with', nl: 'het vaakst bij' },
  with: { en: ', with ', nl: ', met ' },
  or: { en: ' or ', nl: ' of ' },
} as const satisfies Readonly<Record<string, Text>>

/** “a, b or c”. */
const listed = (labels: readonly string[], last: Text, language: Language): string =>
  labels.length < 2
    ? (labels[0] ?? '')
    : `${labels.slice(0, -1).join(', ')}${last[language]}${labels[labels.length - 1]}`

/** What one dimension says about where the minority of combinations lies, or null when it says nothing. */
const ofDimension = (
  { dimension, levels }: ByLevel,
  minority: Minority,
  language: Language,
): { readonly kind: 'only' | 'never' | 'most'; readonly text: string } | null => {
  const asked = levels
    .filter((level) => level.asked > 0)
    .map((level) => ({ ...level, hits: minority === 'holds' ? level.holds : level.asked - level.holds }))
  if (asked.length < 2) return null
  const [hit, missed] = [asked.filter(({ hits }) => hits > 0), asked.filter(({ hits }) => hits === 0)]
  const named = (list: typeof asked) =>
    `${dimension.label[language]} ${listed(
      list.map(({ label }) => label[language]),
      words.or,
      language,
    )}`
  if (missed.length > 0 && hit.length <= mostNamed) return { kind: 'only', text: named(hit) }
  if (missed.length > 0 && missed.length <= mostNamed) return { kind: 'never', text: named(missed) }
  const rates = asked.map((level) => ({ ...level, rate: level.hits / level.asked })).sort((a, b) => b.rate - a.rate)
  const [first, last] = [rates[0], rates[rates.length - 1]]
  if (!first || !last || first.rate - last.rate < worthSaying) return null
  return { kind: 'most', text: `${named([first])} (${share(first.hits, first.asked, language)})` }
}

/** Where a claim fails or, when it fails in most combinations, where it holds: in words. */
export const whereOf = ({ asked, holds, byLevel }: Verdict, language: Language): string => {
  if (holds === asked) return words.nowhere[language]
  if (holds === 0) return words.everywhere[language]
  const minority = holds > asked / 2 ? 'fails' : 'holds'
  const said = byLevel.flatMap((each) => ofDimension(each, minority, language) ?? [])
  const parts = (['only', 'never', 'most'] as const).flatMap((kind) => {
    const texts = said.filter((each) => each.kind === kind).map(({ text }) => text)
    if (texts.length === 0) return []
    if (kind === 'only' && texts.length > 2) return [`${words.together[language]}${texts.join(', ')}`]
    return [`${words[kind][language]} ${texts.join(kind === 'only' ? words.with[language] : ', ')}`]
  })
  return `${words[minority][language]} ${parts.join('; ')}`
}
