import type { Row } from '../comparison/compare.js'
import { simulate } from '../comparison/simulate.js'
import type { Text } from '../quantity/text.js'
import { formatDecimal } from '../report/number.js'
import type { Figure } from './assumptions.js'
import { choiceOf } from './choice.js'
import { groundsOf } from './grounds.js'
import { notComputable, requireMeaning, requireMovedFigure } from './meaning.js'
import { misuse } from './problems.js'
import { type Limit, type StayClaim, within } from './stay.js'
import { type Verdict, verdictOf } from './verdict.js'
import { everyText, percentText, rowText, sentence } from './words.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** In most draws of the assumptions that have a distribution, all moved together (Monte Carlo). */
export interface InDraws {
  /** In which share of the draws at least: 0.95 for 95 %. */
  readonly inAtLeast: number
  readonly draws: number
  /** The same seed gives the same draws. */
  readonly seed: number
}

/** How often a claim holds under one choice. */
interface Count {
  readonly row: Row
  readonly held: number
}

const requireWhole = (what: 'draws' | 'seed', value: number, least: number, matcher: string): void => {
  if (Number.isInteger(value) && value >= least) return
  throw misuse(
    'wrongValue',
    [matcher, what],
    t('this cannot be counted', 'dit is niet te tellen'),
    t(`a whole number of at least ${least}`, `een heel getal van minstens ${least}`),
    t('write 1000 draws with seed 1, say', 'schrijf bijvoorbeeld 1000 trekkingen met seed 1'),
    String(value),
  )
}

const requireDraws = ({ of }: Figure, { inAtLeast, draws, seed }: InDraws, matcher: string): void => {
  requireWhole('draws', draws, 1, matcher)
  requireWhole('seed', seed, Number.MIN_SAFE_INTEGER, matcher)
  if (!(inAtLeast > 0 && inAtLeast <= 1))
    throw misuse(
      'wrongValue',
      [matcher, 'inAtLeast'],
      t('this is no share of the draws', 'dit is geen deel van de trekkingen'),
      t('a fraction above 0 and at most 1', 'een deel boven 0 en hoogstens 1'),
      t('write 0.95 for 95 %', 'schrijf 0.95 voor 95 %'),
      String(inAtLeast),
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
    counts.push(await countOf(figure, row, limits, options, matcher))
  }
  const least = counts.reduce((a, b) => (b.held < a.held ? b : a))
  const pass = least.held >= options.inAtLeast * options.draws
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
