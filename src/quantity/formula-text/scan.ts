import { Exact } from '../decimal.js'
import type { FormulaProblem } from '../formula.js'
import { isDecimalText } from '../leaf.js'
import { otherCharacter, refusals } from './refusals.js'
import { problem, type Token, type TokenKind, type Wording } from './token.js'

const space = /\s+/y
const otherBase = /0[xob][\p{L}\p{N}_.]*/iuy
const digits = /(?:\d|\.\d)[\d.]*(?:e[+-]?\d+)?/iy
const word = /[\p{L}\p{M}_$][\p{L}\p{M}\p{Nd}_$]*/uy
const plainWord = /^[A-Za-z][A-Za-z0-9]*$/
/** A sign of the formula language that is not the beginning of a longer sign of another language. */
const sign = /\+|-|\*(?!\*)|\/(?!\/)|\^(?!\|)|\(|\)|,/y

const kindOfSign = (text: string): TokenKind =>
  text === '(' ? 'open' : text === ')' ? 'close' : text === ',' ? 'comma' : 'operator'

const badNumber = (text: string): Wording => ({
  message: { en: `“${text}” is no number of a formula`, nl: `“${text}” is geen getal van een formule` },
  expected: {
    en: 'digits with at most one point and an exponent of at most three digits, such as 0.0225 or 1.38e10',
    nl: 'cijfers met hoogstens één punt en een exponent van hoogstens drie cijfers, zoals 0.0225 of 1.38e10',
  },
  got: text,
  mend: {
    en: 'write it in digits, without thousands separators',
    nl: 'schrijf het in cijfers, zonder scheidingsteken voor duizendtallen',
  },
})

const badName = (text: string): Wording => ({
  message: { en: `“${text}” is no name of a formula`, nl: `“${text}” is geen naam van een formule` },
  expected: {
    en: 'letters a to z and digits, a letter first',
    nl: 'letters a tot en met z en cijfers, een letter eerst',
  },
  got: text,
  mend: {
    en: 'give what it names another name, such as costNorth',
    nl: 'geef wat het noemt een andere naam, zoals kostenNoord',
  },
})

const percent = (before: Token | undefined): Wording => {
  const fraction = before?.kind === 'number' ? new Exact(before.text).div(100).toFixed() : null
  return {
    message: { en: 'a formula has no percentages or remainders', nl: 'een formule kent geen procenten of resten' },
    expected: { en: 'a fraction', nl: 'een fractie' },
    got: fraction === null ? '%' : `${before?.text}%`,
    mend:
      fraction === null
        ? { en: 'divide by 100', nl: 'deel door 100' }
        : { en: `write ${fraction}`, nl: `schrijf ${fraction}` },
  }
}

export interface Scan {
  readonly tokens: readonly Token[]
  readonly problems: readonly FormulaProblem[]
}

/** Cuts a formula text into its parts; white space and line ends only separate. Finds every sign that is not allowed. */
export const scan = (text: string): Scan => {
  const tokens: Token[] = []
  const problems: FormulaProblem[] = []
  let at = 0
  let conditions = 0

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? null
  }
  const keep = (kind: TokenKind, found: string) => {
    tokens.push({ kind, text: found, at })
    at += found.length
  }
  const refused = (found: string, code: string, wording: Wording) => {
    problems.push(problem(code, at, wording))
    keep('refused', found)
  }
  const refuseOther = () => {
    const refusal = refusals.find(({ pattern }) => take(pattern) !== null)
    const found = (refusal && take(refusal.pattern)) ?? String.fromCodePoint(text.codePointAt(at) as number)
    const { code, message, expected, mend } = refusal ?? otherCharacter
    if (code === 'formulaCondition') conditions++
    if (code === 'formulaRange' && conditions > 0) {
      // The colon of `a ? b : c` belongs to the question mark, which has been reported.
      conditions--
      keep('refused', found)
    } else refused(found, code, { message, expected, mend, got: found })
  }

  while (at < text.length) {
    const blank = take(space)
    if (blank !== null) {
      at += blank.length
      continue
    }
    const base = take(otherBase)
    const number = take(digits)
    const name = take(word)
    const allowed = take(sign)
    if (base !== null) refused(base, 'formulaNumber', badNumber(base))
    else if (number !== null && isDecimalText(number)) keep('number', number)
    else if (number !== null) refused(number, 'formulaNumber', badNumber(number))
    else if (name !== null && plainWord.test(name)) keep('name', name)
    else if (name !== null) refused(name, 'formulaName', badName(name))
    else if (allowed !== null) keep(kindOfSign(allowed), allowed)
    else if (text.charAt(at) === '%') refused('%', 'formulaPercent', percent(tokens.at(-1)))
    else refuseOther()
  }
  return { tokens, problems }
}
