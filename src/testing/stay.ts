import type { Language, Text } from '../quantity/text.js'
import type { Figure } from './assumptions.js'
import { choiceOf } from './choice.js'
import { type AssumptionRange, type Extent, extentsOf } from './extents.js'
import { isHeadline } from './figure-kinds.js'
import { groundsOf } from './grounds.js'
import { turnsOf, turnsText } from './turns.js'
import { type Verdict, verdictOf } from './verdict.js'
import {
  assumptionText,
  claimedText,
  everyText,
  figureBeside,
  limitText,
  rowText,
  sentence,
  valueText,
} from './words.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** One side that a figure must stay on: `below` and `above` without the limit itself, the others with it. */
export interface Limit {
  readonly side: 'below' | 'above' | 'atMost' | 'atLeast'
  readonly value: number
}

/** A claim that a figure stays within limits. */
export interface StayClaim {
  /** The name of the matcher, for what is wrong with how it is used. */
  readonly matcher: string
  readonly figure: Figure
  readonly limits: readonly Limit[]
  /** The claim in words, without the range: “the balance should stay below € 0”. */
  readonly claim: (isNot: boolean, language: Language) => string
  readonly range?: AssumptionRange | undefined
}

const isUpper = ({ side }: Limit): boolean => side === 'below' || side === 'atMost'

/** Where a figure comes nearest to a limit, or goes furthest beyond it. */
const spotOf = (limit: Limit, { lowest, highest }: Extent) => (isUpper(limit) ? highest : lowest)

const beyond = (limit: Limit, value: number): number => (isUpper(limit) ? value - limit.value : limit.value - value)

/** Whether a value is on the right side of a limit. */
export const within = (limit: Limit, value: number): boolean =>
  limit.side === 'below' || limit.side === 'above' ? beyond(limit, value) < 0 : beyond(limit, value) <= 0

const excess = (limit: Limit, extent: Extent): number => beyond(limit, spotOf(limit, extent).value)

const holds = (limit: Limit, extent: Extent): boolean => within(limit, spotOf(limit, extent).value)

interface Instance {
  readonly limit: Limit
  readonly extent: Extent
}

const rangeText = (extents: readonly Extent[], range: AssumptionRange | undefined, language: Language): string => {
  const assumption = extents.find((each) => each.assumption !== null)?.assumption
  if (!range || !assumption) return ''
  const [from, to] = range.between.map((value) => claimedText(value, assumption, language)) as [string, string]
  const name = assumptionText(assumption, language)
  return t(
    `, for every value of ${name} from ${from} to ${to}`,
    `, bij elke waarde van ${name} van ${from} tot en met ${to}`,
  )[language]
}

/** Where the figure is exactly at the limit. */
const turnLines = async ({ figure, range }: StayClaim, { limit, extent }: Instance): Promise<readonly string[]> => {
  const { of, kind } = figure
  const { language } = of
  const { assumption, row } = extent
  if (!range || !assumption || !isHeadline(kind)) return []
  const target = {
    indicator: kind.unit === 'ratio' ? 'benefitCostRatio' : 'netPresentValue',
    value: limit.value,
  } as const
  const at = turnsText(await turnsOf(of, choiceOf(row), assumption.name, range.between, target), language)
  if (at === '') return []
  const goal = limitText(limit.value, kind, language)
  return [t(`It passes ${goal} ${at}.`, `De grens ${goal} ligt ${at}.`)[language]]
}

/** “With investment (investment) at 5,000,000,000 EUR it is 1.20; in the study it is 13,800,000,000 EUR.” */
const spotText = ({ figure }: StayClaim, { limit, extent }: Instance): string => {
  const { language } = figure.of
  const { assumption } = extent
  const spot = spotOf(limit, extent)
  const is = figureBeside(spot.value, figure.kind, language, limit.value)
  if (!assumption) return t(`It is ${is}.`, `De uitkomst is ${is}.`)[language]
  const name = assumptionText(assumption, language)
  const [at, base] = [spot.at, assumption.base].map((value) => valueText(value, assumption, language)) as [
    string,
    string,
  ]
  return t(
    `With ${name} at ${at} it is ${is}; in the study ${name} is ${base}.`,
    `Met ${name} op ${at} is de uitkomst ${is}; in de studie is ${name} ${base}.`,
  )[language]
}

const explain = async (claim: StayClaim, extents: readonly Extent[], isNot: boolean): Promise<readonly string[]> => {
  const { figure, limits } = claim
  const { of } = figure
  const { language } = of
  const comparison = await of.comparison()
  const all = extents.flatMap((extent) => limits.map((limit): Instance => ({ limit, extent })))
  const told = isNot ? all : all.filter(({ limit, extent }) => !holds(limit, extent))
  const furthest = told.reduce((a, b) => (excess(b.limit, b.extent) > excess(a.limit, a.extent) ? b : a))
  const failing = new Set(told.map(({ extent }) => extent)).size
  const where = rowText(comparison, furthest.extent.row, language)
  const verdict = isNot
    ? t('But that is so; nearest to the limit:', 'Maar dat is zo; het dichtst bij de grens:')
    : extents.length === 1
      ? t('That is not so:', 'Dat is niet zo:')
      : t(
          `That is not so under ${failing} of ${extents.length} choices; furthest off:`,
          `Dat is niet zo bij ${failing} van ${extents.length} keuzes; het verst ernaast:`,
        )
  return [
    `${sentence(claim.claim(isNot, language))}${rangeText(extents, claim.range, language)}${everyText(of.varied, language)}.`,
    `${verdict[language]} ${where}`,
    spotText(claim, furthest),
    ...(isNot ? [] : await turnLines(claim, furthest)),
    ...(await groundsOf(of, furthest.extent.row)),
  ]
}

/**
 * Whether a figure stays within limits under every choice and at every value of the range (blijft binnen grenzen).
 *
 * @throws InputError for a claim that cannot be judged: see `extentsOf`.
 */
export const stay = async (claim: StayClaim, isNot: boolean): Promise<Verdict> => {
  const extents = await extentsOf(claim.figure, claim.matcher, claim.range)
  const pass = extents.every((extent) => claim.limits.every((limit) => holds(limit, extent)))
  return verdictOf(claim.figure.of, isNot, pass, () => explain(claim, extents, isNot))
}
