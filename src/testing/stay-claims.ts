import type { Language, Text } from '../quantity/text.js'
import type { Assumptions, Figure } from './assumptions.js'
import { type InDraws, stayInDraws } from './draws.js'
import type { AssumptionRange } from './extents.js'
import { requireAssumptionName } from './names.js'
import { isRecord, requireOptions } from './options.js'
import { misuse, requireLimits, requireNumber, requireTolerance, shown } from './problems.js'
import { type Limit, type StayClaim, stay } from './stay.js'
import type { Verdict } from './verdict.js'
import { limitText, percentText } from './words.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const should = (figure: Figure, en: string, nl: string): StayClaim['claim'] => {
  const { label } = figure.kind
  return (isNot, language) =>
    t(`${label.en} should ${isNot ? 'not ' : ''}${en}`, `${label.nl} hoort ${isNot ? 'niet ' : ''}${nl}`)[language]
}

const isInDraws = (where: AssumptionRange | InDraws): where is InDraws => !('for' in where || 'between' in where)

/** A claim, and where it holds: at every value of an assumption, in a share of the draws, or as the study stands. */
type Placed = Omit<StayClaim, 'range'> & { readonly where?: AssumptionRange | InDraws | undefined }

const [ofRange, ofDraws] = [
  ['for', 'between'],
  ['inAtLeast', 'draws', 'seed'],
] as const

/** Refuses what does not say of which values or of which draws, or says both. @throws InputError */
const requirePlace = (where: unknown, matcher: string): void => {
  const has = (names: readonly string[]): boolean => isRecord(where) && names.some((name) => name in where)
  if (has(ofRange) !== has(ofDraws)) {
    requireOptions(where, has(ofRange) ? ofRange : ofDraws, [matcher])
    if (isRecord(where) && has(ofRange)) requireAssumptionName(where.for, [matcher, 'for'])
    return
  }
  throw misuse(
    'wrongValue',
    [matcher],
    t('this does not say where the claim holds', 'dit zegt niet waar de bewering geldt'),
    has(ofRange)
      ? t(
          '{ for, between } or { inAtLeast, draws, seed }, not both',
          '{ for, between } of { inAtLeast, draws, seed }, niet beide',
        )
      : t('{ for, between } or { inAtLeast, draws, seed }', '{ for, between } of { inAtLeast, draws, seed }'),
    t(
      "write it like { for: 'investment', between: [5e9, 10e9] }",
      "schrijf bijvoorbeeld { for: 'investment', between: [5e9, 10e9] }",
    ),
    shown(where),
  )
}

const judge = ({ where, ...claim }: Placed, isNot: boolean): Promise<Verdict> => {
  if (where === undefined) return stay(claim, isNot)
  requirePlace(where, claim.matcher)
  return isInDraws(where) ? stayInDraws(claim, where, isNot) : stay({ ...claim, range: where }, isNot)
}

/** The limit in both languages. */
const both = (value: number, { kind }: Figure): Text => t(limitText(value, kind, 'en'), limitText(value, kind, 'nl'))

/** Whether a figure is under a limit, the limit itself not included (blijft onder). @throws InputError, see `extentsOf` */
export const staysBelow = (
  figure: Figure,
  isNot: boolean,
  value: number,
  where?: AssumptionRange | InDraws,
): Promise<Verdict> => {
  requireNumber(value, ['toStayBelow'])
  const { en, nl } = both(value, figure)
  const claim = should(figure, `stay below ${en}`, `onder ${nl} te blijven`)
  return judge({ matcher: 'toStayBelow', figure, limits: [{ side: 'below', value }], claim, where }, isNot)
}

/** Whether a figure is over a limit, the limit itself not included (blijft boven). @throws InputError, see `extentsOf` */
export const staysAbove = (
  figure: Figure,
  isNot: boolean,
  value: number,
  where?: AssumptionRange | InDraws,
): Promise<Verdict> => {
  requireNumber(value, ['toStayAbove'])
  const { en, nl } = both(value, figure)
  const claim = should(figure, `stay above ${en}`, `boven ${nl} te blijven`)
  return judge({ matcher: 'toStayAbove', figure, limits: [{ side: 'above', value }], claim, where }, isNot)
}

const withinLimits = (low: number, high: number): readonly Limit[] => [
  { side: 'atLeast', value: low },
  { side: 'atMost', value: high },
]

/** Whether a figure is between two limits, both included (blijft tussen). @throws InputError, see `extentsOf` */
export const staysBetween = (
  figure: Figure,
  isNot: boolean,
  low: number,
  high: number,
  where?: AssumptionRange | InDraws,
): Promise<Verdict> => {
  requireLimits([low, high], ['toStayBetween'])
  const [from, to] = [both(low, figure), both(high, figure)]
  const claim = should(figure, `stay between ${from.en} and ${to.en}`, `tussen ${from.nl} en ${to.nl} te blijven`)
  return judge({ matcher: 'toStayBetween', figure, limits: withinLimits(low, high), claim, where }, isNot)
}

/** How near a value must be. */
export interface Tolerance {
  /** As a fraction of the value: 0.01 for 1 % either way. */
  readonly within: number
}

/** Whether a figure is a value, to within a fraction of it (is waard). @throws InputError, see `extentsOf` */
export const isWorth = (
  figure: Figure,
  isNot: boolean,
  value: number,
  tolerance: Partial<Tolerance>,
): Promise<Verdict> => {
  requireNumber(value, ['toBeWorth'])
  requireOptions(tolerance, ['within'], ['toBeWorth'])
  const { within } = tolerance
  const fraction = requireTolerance(within, ['toBeWorth', 'within'])
  if (value === 0)
    throw misuse(
      'wrongValue',
      ['toBeWorth'],
      t('a fraction of 0 is no tolerance', 'een deel van 0 is geen marge'),
      t('a value other than 0', 'een waarde die niet 0 is'),
      t('claim toStayBetween with two limits', 'beweer toStayBetween met twee grenzen'),
      '0',
    )
  const { en, nl } = both(value, figure)
  const near = (language: Language): string => percentText(fraction, language)
  const claim = should(figure, `be ${en}, within ${near('en')}`, `${nl} te zijn, op ${near('nl')} na`)
  const margin = fraction * Math.abs(value)
  return judge({ matcher: 'toBeWorth', figure, limits: withinLimits(value - margin, value + margin), claim }, isNot)
}

/** What a study can conclude. */
export type Conclusion = 'costs exceed benefits' | 'benefits exceed costs'

const conclusions: Readonly<Record<Conclusion, { readonly limit: Limit; readonly claim: StayClaim['claim'] }>> = {
  'costs exceed benefits': {
    limit: { side: 'below', value: 0 },
    claim: (isNot, language) =>
      t(
        `costs should ${isNot ? 'not ' : ''}exceed benefits`,
        `de kosten horen ${isNot ? 'niet ' : ''}hoger te zijn dan de baten`,
      )[language],
  },
  'benefits exceed costs': {
    limit: { side: 'above', value: 0 },
    claim: (isNot, language) =>
      t(
        `benefits should ${isNot ? 'not ' : ''}exceed costs`,
        `de baten horen ${isNot ? 'niet ' : ''}hoger te zijn dan de kosten`,
      )[language],
  },
}

/**
 * Whether the balance has this sign, by the weights of the welfare method where it has weights (luidt de conclusie).
 *
 * @throws InputError for a conclusion that is none, and see `extentsOf`.
 */
export const concludes = (
  of: Assumptions,
  isNot: boolean,
  conclusion: Conclusion,
  where?: AssumptionRange | InDraws,
): Promise<Verdict> => {
  const known = Object.keys(conclusions)
  if (!known.includes(conclusion))
    throw misuse(
      'wrongValue',
      ['toConclude'],
      t('this is no conclusion of a balance', 'dit is geen conclusie van een saldo'),
      t(`one of ${known.join(', ')}`, `één van ${known.join(', ')}`),
      t('write one of these', 'schrijf een van deze'),
      typeof conclusion === 'string' ? conclusion : shown(conclusion),
    )
  const { limit, claim } = conclusions[conclusion]
  return judge({ matcher: 'toConclude', figure: of.weightedNetPresentValue, limits: [limit], claim, where }, isNot)
}
