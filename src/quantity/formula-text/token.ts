import type { FormulaProblem } from '../formula.js'

/** What a part of a formula text is. A refused part has had its problem reported; what stands round it is still checked. */
export type TokenKind = 'number' | 'name' | 'operator' | 'open' | 'close' | 'comma' | 'refused'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
  /** Offset in the formula text. */
  readonly at: number
}

export const endOf = (token: Token): number => token.at + token.text.length

/** How much a formula may hold. */
export const limits = { characters: 10_000, depth: 100, steps: 10_000 } as const

export type Wording = Omit<FormulaProblem, 'code' | 'at'>

export const problem = (code: string, at: number, wording: Wording): FormulaProblem =>
  Object.freeze({ code, at, ...wording })
