import type { FormulaProblem } from '../formula.js'
import { argumentProblems, type Opened } from './arguments.js'
import { isFunctionName } from './functions.js'
import { wordOperators } from './refusals.js'
import { limits, type Token } from './token.js'
import {
  comma,
  condition,
  missingOperator,
  missingValue,
  plus,
  type Said,
  unclosed,
  unknownFunction,
  unopened,
  wordAsOperator,
} from './wording.js'

/** What stands before the next token: nothing that needs a value, a whole value, or something refused. */
type Before = 'nothing' | 'value' | 'refused'

const conditional = ['if', 'ifelse', 'iif', 'when', 'case']

/**
 * Checks that values and signs alternate, that parentheses pair and that functions are called as they should be.
 * What the order of the operations is, the parser says.
 */
export const check = (tokens: readonly Token[]): readonly FormulaProblem[] => {
  const problems: FormulaProblem[] = []
  const opened: Opened[] = []
  let before: Before = 'nothing'
  const tell = (token: Token, said: Said) => void problems.push(said(token.at))

  /** A value begins where one has just ended. */
  const requireOperator = (i: number) => {
    const [last, token] = [tokens[i - 1] as Token, tokens[i] as Token]
    if (before !== 'value') return
    if (wordOperators.includes(last.text)) tell(last, wordAsOperator(last.text))
    else tell(token, missingOperator(last, token))
  }

  /** A value was due before this token: the one before it lacks one, or this one does. */
  const requireValue = (i: number) => {
    if (before !== 'nothing') return
    const token = tokens[i]
    const last = tokens[i - 1]
    if (token && (!last || token.kind === 'operator')) tell(token, missingValue(token, 'before'))
    else if (last && (token || last.kind !== 'open')) tell(last, missingValue(last, 'after'))
  }

  const close = (i: number) => {
    const token = tokens[i] as Token
    const top = opened.pop()
    const empty = top?.name !== null && top?.open === i - 1
    if (!empty && (top || i > 0)) requireValue(i)
    if (!top) return tell(token, unopened)
    const name = top.name === null ? null : (tokens[top.name] as Token)
    if (name && isFunctionName(name.text)) problems.push(...argumentProblems(tokens, name, name.text, top, i))
  }

  tokens.forEach((token, i) => {
    const last = tokens[i - 1]
    switch (token.kind) {
      case 'number':
      case 'name':
        if (before === 'value' && wordOperators.includes(token.text)) {
          tell(token, wordAsOperator(token.text))
          before = 'refused'
          return
        }
        requireOperator(i)
        before = 'value'
        return
      case 'open': {
        const call = last?.kind === 'name' && before === 'value'
        if (!call) requireOperator(i)
        else if (conditional.includes(last.text)) tell(last, condition(last.text))
        else if (!isFunctionName(last.text)) tell(last, unknownFunction(last.text))
        opened.push({ open: i, name: call ? i - 1 : null, commas: [] })
        before = 'nothing'
        return
      }
      case 'close':
        close(i)
        before = 'value'
        return
      case 'comma': {
        requireValue(i)
        const top = opened.at(-1)
        if (top && top.name !== null) top.commas.push(i)
        else tell(token, comma)
        before = 'nothing'
        return
      }
      case 'operator':
        if (before === 'nothing' && token.text === '+') tell(token, plus)
        else if (token.text !== '-') requireValue(i)
        before = 'nothing'
        return
      case 'refused':
        before = 'refused'
    }
  })
  if (tokens.length > 0) requireValue(tokens.length)
  for (const { open } of opened) tell(tokens[open] as Token, unclosed)
  return problems
}

/**
 * The first token that is nested too deep: in parentheses, or in signs and powers, which nest to the right.
 * Checked before the text is parsed, so that no text can exhaust the stack.
 */
export const tooDeep = (tokens: readonly Token[]): Token | null => {
  const outer: number[] = []
  let depth = 0
  for (const [i, { kind, text }] of tokens.entries()) {
    const base = (outer.at(-1) ?? -1) + 1
    const last = tokens[i - 1]?.kind
    const prefix = last === undefined || last === 'operator' || last === 'open' || last === 'comma'
    if (kind === 'open') {
      outer.push(depth)
      depth++
    } else if (kind === 'close') depth = outer.pop() ?? 0
    else if (kind === 'comma' || (kind === 'operator' && text !== '^' && !prefix)) depth = base
    else if (kind === 'operator') depth++
    if (depth > limits.depth) return tokens[i] as Token
  }
  return null
}
