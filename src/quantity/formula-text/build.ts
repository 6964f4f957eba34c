import { BuildError } from '../build-error.js'
import { FormulaError, type FormulaProblem } from '../formula.js'
import { constant } from '../leaf.js'
import { typed } from '../node.js'
import {
  add,
  divide,
  exp,
  log,
  max,
  min,
  multiply,
  power,
  runningProduct,
  runningSum,
  shift,
  subtract,
  sum,
} from '../operations.js'
import type { Node, Quantity } from '../quantity.js'
import type { FunctionName } from './functions.js'
import { misfit, type Operand } from './misfit.js'
import type { Operator, Step } from './steps.js'
import { endOf, type Token } from './token.js'
import { hyphen, unknownName } from './wording.js'

/** A stretch of text that may be meant as one name with hyphens. */
interface Suspect {
  readonly id: string
  readonly at: number
}

const mostParts = 8

/** What reads as a difference but may be a name with hyphens: names and numbers joined by a minus without spaces. */
export const hyphenated = (tokens: readonly Token[]): readonly Suspect[] =>
  tokens.flatMap((start, i) => {
    const suspects: Suspect[] = []
    let id = start.text
    let end = endOf(start)
    for (let j = i + 1, parts = 1; start.kind === 'name' && j < tokens.length && parts < mostParts; j++) {
      const token = tokens[j] as Token
      const joins =
        token.text === '-' || ((token.kind === 'name' || token.kind === 'number') && /^\w+$/.test(token.text))
      if (!joins || token.at !== end) break
      id += token.text
      end = endOf(token)
      if (token.text === '-') continue
      parts++
      suspects.push({ id, at: start.at })
    }
    return suspects
  })

/** How many values a step takes from those before it. */
const inputsOf = (step: Step): number =>
  step.kind === 'number' || step.kind === 'name'
    ? 0
    : step.kind === 'call'
      ? step.count
      : step.kind === 'operator'
        ? 2
        : 1

const repeated = (of: Any, times: number): Any =>
  Array.from({ length: times - 1 }).reduce<Any>((product) => multiply(product, of), of)

/** The names with hyphens that a formula cannot mean: the longest of each place, and none within another. */
const hidden = (suspects: readonly Suspect[], isName: (id: string) => boolean): readonly Suspect[] => {
  const longest = new Map(suspects.filter(({ id }) => isName(id)).map((each) => [each.at, each]))
  let end = 0
  return [...longest.values()].filter(({ at, id }) => {
    if (at < end) return false
    end = at + id.length
    return true
  })
}

type Any = Quantity<string>

const operators: Readonly<Record<Operator, (a: Any, b: Any) => Any>> = {
  '+': (a, b) => add(a, b),
  '-': (a, b) => subtract(a, b),
  '*': (a, b) => multiply(a, b),
  '/': (a, b) => divide(a, b),
  '^': (a, b) => power(a, b),
}

const functions: Readonly<Record<Exclude<FunctionName, 'min' | 'max'>, (of: Any, argument: string) => Any>> = {
  exp: (of) => exp(of),
  log: (of) => log(of),
  sum: (of, axis) => typed(sum(of, axis)),
  shift: (of, years) => shift(of, Number(years)),
  runningSum: (of) => runningSum(of),
  runningProduct: (of) => runningProduct(of),
}

/** A formula that has been read. */
export interface Lowered {
  readonly text: string
  readonly steps: readonly Step[]
  readonly suspects: readonly Suspect[]
}

/** Takes the steps of a formula with the operations of the house. @throws FormulaError with all that does not fit. */
export const build = ({ text, steps, suspects }: Lowered, lookup: (name: string) => Node | undefined): Node => {
  const problems: FormulaProblem[] = []
  const known = new Map<string, Any | null>()
  const stack: Operand[] = []

  const find = (name: string): Any | null => {
    const found = lookup(name)
    return found === undefined ? null : typed(found)
  }
  const hyphens = hidden(suspects, (id) => find(id) !== null)
  for (const { id, at } of hyphens) problems.push(hyphen(id)(at))

  const named = (name: string, at: number): Any | null => {
    if (known.has(name)) return known.get(name) as Any | null
    const node = find(name)
    known.set(name, node)
    const partOfOther = hyphens.some((each) => at >= each.at && at < each.at + each.id.length)
    if (!node && !partOfOther) problems.push(unknownName(name)(at))
    return node
  }

  /** Null when an input has failed before, or when this operation fails, which is then reported at its place. */
  const attempt = (step: Step, inputs: readonly Operand[], make: (...nodes: readonly Any[]) => Any): Any | null => {
    const nodes = inputs.flatMap(({ node }) => node ?? [])
    if (nodes.length < inputs.length) return null
    try {
      return make(...nodes)
    } catch (error) {
      if (!(error instanceof BuildError)) throw error
      problems.push(misfit(error, step, inputs, text))
      return null
    }
  }

  const take = (step: Step): Any | null => {
    const inputs = stack.splice(stack.length - inputsOf(step))
    const [first] = inputs
    switch (step.kind) {
      case 'number':
        return typed(constant(step.text))
      case 'name':
        return named(step.name, step.at)
      case 'minus':
        return attempt(step, inputs, (of) => multiply(constant('-1'), of as Any))
      case 'operator':
        return attempt(step, inputs, (a, b) => operators[step.operator](a as Any, b as Any))
      case 'product':
        return attempt(step, inputs, (of) => repeated(of as Any, step.times))
      case 'call': {
        const { of, argument } = step
        if (of !== 'min' && of !== 'max') return attempt(step, inputs, (x) => functions[of](x as Any, argument ?? ''))
        const choose = of === 'min' ? min : max
        return inputs.slice(1).reduce<Operand>(
          (left, right) => ({
            node: attempt(step, [left, right], (a, b) => choose(a as Any, b as Any)),
            from: left.from,
            to: right.to,
          }),
          first as Operand,
        ).node
      }
    }
  }

  for (const step of steps) {
    const node = take(step)
    stack.push({ node, from: step.from, to: step.to })
  }
  const result = stack[0]?.node
  if (problems.length > 0 || !result) throw new FormulaError(problems)
  return result
}
