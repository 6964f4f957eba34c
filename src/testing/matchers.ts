import type { Text } from '../quantity/text.js'
import { Assumptions, Figure } from './assumptions.js'
import { depends } from './depend.js'
import type { InDraws } from './draws.js'
import type { AssumptionRange } from './extents.js'
import { misuse, saidLaterIn } from './problems.js'
import { type Ranking, ranks } from './rank.js'
import {
  type Conclusion,
  concludes,
  isWorth,
  staysAbove,
  staysBelow,
  staysBetween,
  type Tolerance,
} from './stay-claims.js'
import { type SwitchRange, switches } from './switch.js'
import { type SwitchAt, switchesAt } from './switch-at.js'
import type { MatcherContext, Verdict } from './verdict.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const wrongSubject = (matcher: string, expected: Text, mend: Text): Error =>
  misuse(
    'wrongSubject',
    [matcher],
    t('this matcher says nothing of what it was given', 'deze bewering past niet bij wat is gegeven'),
    expected,
    mend,
  )

/** Judges a claim about a figure; what is wrong with it is said in the language of the study's assumptions. */
const ofFigure = async (
  { isNot }: MatcherContext,
  matcher: string,
  received: unknown,
  judge: (figure: Figure, isNot: boolean) => Promise<Verdict>,
): Promise<Verdict> => {
  if (!(received instanceof Figure))
    throw wrongSubject(
      matcher,
      t('a figure of a study', 'een uitkomst van een studie'),
      t(
        'write expect(study.netPresentValue) or expect(study.benefitCostRatio)',
        'schrijf expect(studie.netPresentValue) of expect(studie.benefitCostRatio)',
      ),
    )
  return saidLaterIn(received.of.language, () => judge(received, isNot === true))
}

/** Judges a claim about a study. */
const ofStudy = async (
  { isNot }: MatcherContext,
  matcher: string,
  received: unknown,
  judge: (of: Assumptions, isNot: boolean) => Promise<Verdict>,
): Promise<Verdict> => {
  if (!(received instanceof Assumptions))
    throw wrongSubject(
      matcher,
      t('the assumptions of a study', 'de aannames van een studie'),
      t(
        'write expect(study), where study is what assumptionsOf gave',
        'schrijf expect(studie), waarbij studie van assumptionsOf komt',
      ),
    )
  return saidLaterIn(received.language, () => judge(received, isNot === true))
}

/**
 * The matchers, for `expect.extend(matchers)` once in a test file or a set-up file. Each is asynchronous: `await` it.
 * `FigureMatchers` and `StudyMatchers` say what each claims.
 */
export const matchers = {
  toStayBelow(
    this: MatcherContext,
    received: unknown,
    limit: number,
    where?: AssumptionRange | InDraws,
  ): Promise<Verdict> {
    return ofFigure(this, 'toStayBelow', received, (figure, isNot) => staysBelow(figure, isNot, limit, where))
  },
  toStayAbove(
    this: MatcherContext,
    received: unknown,
    limit: number,
    where?: AssumptionRange | InDraws,
  ): Promise<Verdict> {
    return ofFigure(this, 'toStayAbove', received, (figure, isNot) => staysAbove(figure, isNot, limit, where))
  },
  toStayBetween(
    this: MatcherContext,
    received: unknown,
    low: number,
    high: number,
    where?: AssumptionRange | InDraws,
  ): Promise<Verdict> {
    return ofFigure(this, 'toStayBetween', received, (figure, isNot) => staysBetween(figure, isNot, low, high, where))
  },
  toBeWorth(
    this: MatcherContext,
    received: unknown,
    value: number,
    tolerance: Partial<Tolerance> = {},
  ): Promise<Verdict> {
    return ofFigure(this, 'toBeWorth', received, (figure, isNot) => isWorth(figure, isNot, value, tolerance))
  },
  toConclude(
    this: MatcherContext,
    received: unknown,
    conclusion: Conclusion,
    where?: AssumptionRange | InDraws,
  ): Promise<Verdict> {
    return ofStudy(this, 'toConclude', received, (of, isNot) => concludes(of, isNot, conclusion, where))
  },
  toSwitch(
    this: MatcherContext,
    received: unknown,
    assumption: string,
    range: Partial<SwitchRange> = {},
  ): Promise<Verdict> {
    return ofStudy(this, 'toSwitch', received, (of, isNot) => switches(of, isNot, assumption, range))
  },
  toSwitchAt(
    this: MatcherContext,
    received: unknown,
    assumption: string,
    value: number,
    options: SwitchAt = {},
  ): Promise<Verdict> {
    return ofStudy(this, 'toSwitchAt', received, (of, isNot) => switchesAt(of, isNot, assumption, value, options))
  },
  toRank(this: MatcherContext, received: unknown, order: readonly string[], ranking: Ranking = {}): Promise<Verdict> {
    return ofStudy(this, 'toRank', received, (of, isNot) => ranks(of, isNot, order, ranking))
  },
  toDependOn(
    this: MatcherContext,
    received: unknown,
    assumption: string,
    range: Partial<SwitchRange> = {},
  ): Promise<Verdict> {
    return ofStudy(this, 'toDependOn', received, (of, isNot) => depends(of, isNot, assumption, range))
  },
}
