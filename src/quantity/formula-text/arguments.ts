import type { FormulaProblem } from '../formula.js'
import { type FunctionName, type FunctionRule, functionRules } from './functions.js'
import { problem, type Token } from './token.js'

/** A parenthesis that is open: where, whose call it is, and its commas. All are positions in the list of tokens. */
export interface Opened {
  readonly open: number
  readonly name: number | null
  readonly commas: number[]
}

const wrongCount = (rule: FunctionRule, count: number) => ({
  message: {
    en: `this is another number of arguments than ${rule.form} takes`,
    nl: `dit is een ander aantal argumenten dan ${rule.form} heeft`,
  },
  expected: {
    en: rule.most === rule.fewest ? `${rule.fewest}` : `${rule.fewest} or more`,
    nl: rule.most === rule.fewest ? `${rule.fewest}` : `${rule.fewest} of meer`,
  },
  got: String(count),
  mend: { en: `write ${rule.form}`, nl: `schrijf ${rule.form}` },
})

const wrongLast = (rule: FunctionRule, got: string) => ({
  message: {
    en: `the last argument of ${rule.form} does not fit`,
    nl: `het laatste argument van ${rule.form} past niet`,
  },
  expected:
    rule.last === 'axis'
      ? { en: 'the bare name of an axis, such as year or region', nl: 'de naam van een as, zoals year of region' }
      : { en: 'a whole number of years, such as 1 or -2', nl: 'een geheel aantal jaren, zoals 1 of -2' },
  got,
  mend: { en: `write ${rule.form}`, nl: `schrijf ${rule.form}` },
})

const isYears = (tokens: readonly Token[]): boolean => {
  const [number, ...rest] = tokens[0]?.text === '-' ? tokens.slice(1) : tokens
  return rest.length === 0 && number?.kind === 'number' && /^\d{1,4}$/.test(number.text)
}

/** What is wrong with the arguments of a call, between its opening parenthesis and the closing one at `end`. */
export const argumentProblems = (
  tokens: readonly Token[],
  name: Token,
  of: FunctionName,
  { open, commas }: Opened,
  end: number,
): readonly FormulaProblem[] => {
  const rule: FunctionRule = functionRules[of]
  const count = end === open + 1 ? 0 : commas.length + 1
  if (count < rule.fewest || count > rule.most) {
    return [problem('formulaArguments', name.at, wrongCount(rule, count))]
  }
  if (rule.last === null) return []
  const first = (commas.at(-1) as number) + 1
  const last = tokens.slice(first, end)
  // What is missing or refused has been reported where it stands.
  if (last.length === 0 || last.some(({ kind }) => kind === 'refused')) return []
  const fits = rule.last === 'axis' ? last.length === 1 && last[0]?.kind === 'name' : isYears(last)
  const got = last.map(({ text }) => text).join(' ')
  return fits ? [] : [problem('formulaArguments', (tokens[first] as Token).at, wrongLast(rule, got))]
}
