import { textOf } from '../quantity/text.js'
import type { Assumptions } from './assumptions.js'

/** What a matcher gives back to the test runner. */
export interface Verdict {
  readonly pass: boolean
  readonly message: () => string
}

/** What the test runner tells a matcher. */
export interface MatcherContext {
  /** Left undefined by the runner where the claim is not denied. */
  readonly isNot?: boolean | undefined
}

/**
 * A verdict whose message is only made when the test fails, since what a result hangs on takes a calculation of its own.
 *
 * @param isNot whether the claim was denied with `.not`
 * @param explain the lines of the message
 */
export const verdictOf = async (
  of: Assumptions,
  isNot: boolean,
  pass: boolean,
  explain: () => Promise<readonly string[]>,
): Promise<Verdict> => {
  if (pass !== isNot) return { pass, message: () => '' }
  const { status } = of.study.input
  const about = status ? [`!! ${textOf(status)[of.language]}`] : []
  const text = [...(await explain()), ...about].join('\n')
  return { pass, message: () => text }
}
