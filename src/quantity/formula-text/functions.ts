import type { Text } from '../text.js'

/** A function that a formula may call, and what it takes. */
export interface FunctionRule {
  readonly fewest: number
  readonly most: number
  /** What the last argument is, when it is no value. */
  readonly last: 'axis' | 'years' | null
  readonly form: string
}

const rule = (form: string, fewest: number, most = fewest, last: FunctionRule['last'] = null): FunctionRule => ({
  form,
  fewest,
  most,
  last,
})

/** The functions of the formula language: the allow-list. */
export const functionRules = {
  min: rule('min(a, b, …)', 2, Number.POSITIVE_INFINITY),
  max: rule('max(a, b, …)', 2, Number.POSITIVE_INFINITY),
  exp: rule('exp(x)', 1),
  log: rule('log(x)', 1),
  sum: rule('sum(quantity, axis)', 2, 2, 'axis'),
  shift: rule('shift(quantity, years)', 2, 2, 'years'),
  runningSum: rule('runningSum(quantity)', 1),
  runningProduct: rule('runningProduct(quantity)', 1),
} as const satisfies Record<string, FunctionRule>

export type FunctionName = keyof typeof functionRules

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(functionRules, name)

const same = (text: string): Text => ({ en: `write ${text}`, nl: `schrijf ${text}` })

/** How functions of other languages are written here. */
const otherwise: ReadonlyMap<string, Text> = new Map([
  ['sqrt', same('x ^ 0.5')],
  ['cbrt', same('x ^ (1 / 3)')],
  ['pow', same('x ^ y')],
  ['square', same('x ^ 2')],
  ['abs', same('max(x, -x)')],
  ['ln', same('log(x)')],
  ['log10', same('log(x) / log(10)')],
  ['log2', same('log(x) / log(2)')],
  ['log1p', same('log(1 + x)')],
  ['expm1', same('exp(x) - 1')],
  ['add', same('a + b')],
  ['subtract', same('a - b')],
  ['multiply', same('a * b')],
  ['divide', same('a / b')],
  ['cumsum', same('runningSum(x)')],
])

/** How to mend a call of a function that formulas do not have. */
export const mendOfCall = (name: string): Text =>
  otherwise.get(name) ?? {
    en: `write a formula of the operations that there are; if “${name}” is a name, write ${name} * (…)`,
    nl: `schrijf een formule met de bewerkingen die er zijn; als “${name}” een naam is, schrijf ${name} * (…)`,
  }
