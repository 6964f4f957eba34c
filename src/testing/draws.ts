import type { Row } from '../comparison/compare.js'
import { mostDraws, simulate } from '../comparison/simulate.js'
import { Exact } from '../quantity/decimal.js'
import type { Text } from '../quantity/text.js'
import { formatDecimal } from '../report/number.js'
import type { Figure } from './assumptions.js'
import { choiceOf } from './choice.js'
import { isHeadline } from './figure-kinds.js'
import { groundsOf } from './grounds.js'
import { notComputable, requireMeaning, requireMovedFigure } from './meaning.js'
import { misuse, shown } from './problems.js'
import { type Limit, type StayClaim, within } from './stay.js'
import { type Verdict, verdictOf } from './verdict.js'
import { everyText, percentText, rowText, sentence } from './words.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A share such as 0.1 + 0.2 asks no draw more than 0.3 does. */
const rounding = 1e-9

/** In most draws of the assumptions that have a distribution, all moved together (Monte Carlo). */
export interface InDraws {
  /** In which share of the draws at least: 0.95 for 95 %. */
  readonly inAtLeast: number
  readonly draws: number
  /** The same seed gives the same draws. */
  readonly seed: number
}

/** In how many draws at least: of the share as typed, since 0.07 × 100 is above 7 in binary64. */
const leastDraws = ({ inAtLeast, draws }: InDraws): number =>
  Math.max(1, new Exact(inAtLeast).times(draws).minus(rounding).ceil().toNumber())

/** How often a claim holds under one choice. */
interface Count {
  readonly row: Row
  readonly held: number
}

const requireWhole = (
  what: 'draws' | 'seed',
  value: unknown,
  [least, most]: readonly [number, number],
  matcher: string,
): void => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return
  throw misuse(
    'wrongValue',
    [matcher, what],
    t('this cannot be counted', 'dit is niet te tellen'),
    t(`a whole number from ${least} to ${most}`, `een heel getal van ${least} tot en met ${most}`),
    t('write 1000 draws with seed 1, say', 'schrijf bijvoorbeeld 1000 trekkingen met seed 1'),
    shown(value),
  )
}

const requireDraws = ({ of }: Figure, { inAtLeast, draws, seed }: InDraws, matcher: string): void => {
  requireWhole('draws', draws, [1, mostDraws], matcher)
  requireWhole('seed', seed, [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER], matcher)
  if (!(typeof inAtLeast === 'number' && inAtLeast > 0 && inAtLeast <= 1))
    throw misuse(
      'wrongValue',
      [matcher, 'inAtLeast'],
      t('this is no share of the draws', 'dit is geen deel van de trekkingen'),
      t('a fraction above 0 and at most 1', 'een deel boven 0 en hoogstens 1'),
      t('write 0.95 for 95 %', 'schrijf 0.95 voor 95 %'),
      shown(inAtLeast),
    )
  const uncertain = of.choices.some((choice) => of.probe(choice).assumptions.some(({ tails }) => tails !== null))
  if (uncertain) return
  throw misuse(
    'nothingDrawn',
    [matcher],
    t(
      'no assumption here has a distribution, so every draw is the same',
      'geen aanname heeft hier een kansverdeling, dus elke trekking is dezelfde',
    ),
    t('an assumption with a distribution', 'een aanname met een kansverdeling'),
    t('add one in the file, or leave the draws out', 'voeg er een toe in het bestand, of laat de trekkingen weg'),
  )
}

const countOf = async (
  figure: Figure,
  row: Row,
  limits: readonly Limit[],
  options: InDraws,
  matcher: string,
): Promise<Count> => {
  const { of, kind } = figure
  const { draws, seed } = options
  const drawn = await simulate(of.study, of.plugIns, choiceOf(row), { draws, seed })
  const none = drawn.undefinedRatios
  if (kind.unit === 'ratio' && none > 0)
    throw notComputable(
      t(`${none} of ${draws} have no costs to divide by`, `${none} van ${draws} hebben geen kosten om door te delen`),
      matcher,
      t('in every draw', 'in elke trekking'),
    )
  const values = kind.unit === 'ratio' ? drawn.benefitCostRatio : drawn.netPresentValue
  return { row, held: values.filter((value) => limits.every((limit) => within(limit, value))).length }
}

/** Draws hold the balance and the ratio only. @throws InputError `figureNotMoved` for a figure of your own */
const requireDrawn = ({ kind }: Figure, matcher: string): void => {
  if (isHeadline(kind)) return
  throw misuse(
    'figureNotMoved',
    [matcher],
    t(`${kind.label.en} is not read in draws`, `${kind.label.nl} is niet te lezen in trekkingen`),
    t('the unweighted national balance or ratio', 'het ongewogen nationale saldo, of de verhouding'),
    t('claim it over a range or of single values', 'beweer het over een bereik of van losse waarden'),
  )
}

/**
 * Whether a figure stays within limits in a share of the draws, under every choice (blijft meestal binnen grenzen).
 *
 * @throws InputError for draws that cannot be, a study without distributions, and a figure that has none in some draw.
 */
export const stayInDraws = async (claim: StayClaim, options: InDraws, isNot: boolean): Promise<Verdict> => {
  const { figure, limits, matcher } = claim
  const { of } = figure
  requireMeaning(of, figure.kind, matcher)
  requireDraws(figure, options, matcher)
  const counts: Count[] = []
  for (const row of (await of.comparison()).rows) {
    requireMovedFigure(figure, row, matcher)
    requireDrawn(figure, matcher)
    counts.push(await countOf(figure, row, limits, options, matcher))
  }
  const least = counts.reduce((a, b) => (b.held < a.held ? b : a))
  const pass = least.held >= leastDraws(options)
  return verdictOf(of, isNot, pass, () => explain(claim, options, isNot, least))
}

const explain = async (
  { figure, claim }: StayClaim,
  { inAtLeast, draws, seed }: InDraws,
  isNot: boolean,
  { row, held }: Count,
): Promise<readonly string[]> => {
  const { of } = figure
  const { language } = of
  const [share, all, some] = [
    percentText(inAtLeast, language),
    ...[draws, held].map((n) => formatDecimal(String(n), 0, language)),
  ] as [string, string, string]
  const often = t(
    `, in at least ${share} of ${all} draws (seed ${seed})`,
    `, in minstens ${share} van ${all} trekkingen (seed ${seed})`,
  )
  const verdict = isNot ? t('But that is so:', 'Maar dat is zo:') : t('That is not so:', 'Dat is niet zo:')
  return [
    `${sentence(claim(isNot, language))}${often[language]}${everyText(of.varied, language)}.`,
    `${verdict[language]} ${rowText(await of.comparison(), row, language)}`,
    t(`It does in ${some} of ${all} draws.`, `In ${some} van ${all} trekkingen is het zo.`)[language],
    ...(await groundsOf(of, row)),
  ]
}
