import 'vitest'
import type { Assumptions, Figure } from './assumptions.js'
import type { InDraws } from './draws.js'
import type { AssumptionRange } from './extents.js'
import type { Ranking } from './rank.js'
import type { Conclusion, Tolerance } from './stay-claims.js'
import type { SwitchRange } from './switch.js'
import type { SwitchAt } from './switch-at.js'

/** A claim about something else than what was received does not compile. */
type Claim<Received, Subject, Call> = Received extends Subject ? Call : never

/** What can be claimed of a figure of a study, for each choice that is looked at. */
export interface FigureMatchers<Received> {
  /**
   * Is under a limit, the limit itself not included (blijft onder), if asked at every
   * value of an assumption between two, or in a share of the draws.
   *
   * @example
   * await expect(footbridge.benefitCostRatio).toStayBelow(3, { for: 'cost', between: [700_000, 2_000_000] })
   * @throws InputError for a claim that cannot be judged.
   */
  readonly toStayBelow: Claim<Received, Figure, (limit: number, where?: AssumptionRange | InDraws) => Promise<void>>
  /**
   * Is over a limit, the limit itself not included (blijft boven), if asked at every
   * value of an assumption between two, or in a share of the draws.
   *
   * @example
   * await expect(footbridge.netPresentValue).toStayAbove(0, { for: 'trips', between: [6_000, 20_000] })
   * @throws InputError for a claim that cannot be judged.
   */
  readonly toStayAbove: Claim<Received, Figure, (limit: number, where?: AssumptionRange | InDraws) => Promise<void>>
  /**
   * Is between two limits, both included (blijft tussen), if asked at every
   * value of an assumption between two, or in a share of the draws.
   *
   * @example
   * await expect(footbridge.benefitCostRatio).toStayBetween(1, 4, { for: 'cost', between: [500_000, 2_000_000] })
   * @throws InputError for a claim that cannot be judged.
   */
  readonly toStayBetween: Claim<
    Received,
    Figure,
    (low: number, high: number, where?: AssumptionRange | InDraws) => Promise<void>
  >
  /**
   * Is a value, to within a fraction of it (is waard).
   *
   * @example
   * await expect(footbridge.netPresentValue).toBeWorth(1_000_000, { within: 0.001 })
   * @throws InputError for a claim that cannot be judged.
   */
  readonly toBeWorth: Claim<Received, Figure, (value: number, tolerance: Tolerance) => Promise<void>>
}

/** What can be claimed of a study. */
export interface StudyMatchers<Received> {
  /**
   * Comes to this conclusion under every choice (concludeert), if asked at every value of an assumption between
   * two, or in a share of the draws: the sign of the balance, by the weights of the welfare method where it has weights.
   *
   * @example
   * await expect(footbridge.every('alternative', 'scenario')).toConclude('benefits exceed costs')
   * @throws InputError for a claim that cannot be judged.
   */
  readonly toConclude: Claim<
    Received,
    Assumptions,
    (conclusion: Conclusion, where?: AssumptionRange | InDraws) => Promise<void>
  >
  /**
   * Has a balance that is zero, or changes sign, somewhere between two values of an assumption (slaat om), under one choice
   * or more; with `.not` it does so nowhere, under no choice.
   *
   * @example
   * await expect(footbridge).not.toSwitch('trips', { between: [6_000, 50_000] })
   * @throws InputError for a claim that cannot be judged.
   */
  readonly toSwitch: Claim<Received, Assumptions, (assumption: string, range: SwitchRange) => Promise<void>>
  /**
   * Has a balance that turns at this value of an assumption and nowhere else (omslagwaarde), under every choice. What is
   * counted in whole years turns between two of them: either may be named, and `within` is left out.
   *
   * @example
   * await expect(footbridge).toSwitchAt('trips', 5_000, { within: 0.001 })
   * @throws InputError for a claim that cannot be judged.
   */
  readonly toSwitchAt: Claim<
    Received,
    Assumptions,
    (assumption: string, value: number, options?: SwitchAt) => Promise<void>
  >
  /**
   * Has these alternatives in this order, the best first, each strictly above the next, under every choice (rangschikt).
   *
   * @example
   * await expect(footbridge.every('scenario')).toRank(['bridge', 'ferry'], { by: 'netPresentValue' })
   * @throws InputError for a claim that cannot be judged.
   */
  readonly toRank: Claim<Received, Assumptions, (order: readonly string[], ranking?: Ranking) => Promise<void>>
  /**
   * Has a balance that moves with an assumption under one choice or more (hangt af van); with `.not` under none. It is
   * moved a quarter down and up, a year where it counts years, or over the range that is given.
   *
   * @example
   * await expect(footbridge).toDependOn('valueOfTrip')
   * @throws InputError for a claim that cannot be judged.
   */
  readonly toDependOn: Claim<Received, Assumptions, (assumption: string, range?: Partial<SwitchRange>) => Promise<void>>
}

declare module 'vitest' {
  interface Matchers<T> extends FigureMatchers<T>, StudyMatchers<T> {}
}
