import { Exact } from '../decimal.js'
import { FormulaError } from '../formula.js'
import { type FunctionName, functionRules, isFunctionName } from './functions.js'
import { parse, type Tree } from './parser.js'
import { endOf, limits, type Token } from './token.js'
import { notRead, tooManySteps } from './wording.js'

export type Operator = '+' | '-' | '*' | '/' | '^'

/** The part of the text that a step and what it takes cover. */
interface Span {
  readonly from: number
  readonly to: number
}

/**
 * One step of a formula. The steps stand in the order in which they are taken: each takes its inputs from those before
 * it, the last first. `at` is the offset of the operator, the function or the leaf itself.
 */
export type Step = Span & { readonly at: number } & Action

type Action =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'minus' }
  | { readonly kind: 'operator'; readonly operator: Operator }
  /** A whole power from 1 to 9, as a product of equal factors. */
  | { readonly kind: 'product'; readonly times: number }
  | { readonly kind: 'call'; readonly of: FunctionName; readonly count: number; readonly argument: string | null }

/** Positions in the list of tokens, both included. */
interface Range {
  readonly first: number
  readonly last: number
}

/** The operators that are allowed, by the name that mathjs gives them. */
const signs: Readonly<Record<string, Operator>> = { add: '+', subtract: '-', multiply: '*', divide: '/', pow: '^' }

/**
 * What mathjs gets to see: every number and name becomes a symbol with its position. So no number is rounded, no name
 * means anything to mathjs, and every leaf of its tree, which has no places of its own, says where it stands.
 */
const masked = (tokens: readonly Token[]): string =>
  tokens.map(({ kind, text }, i) => (kind === 'number' || kind === 'name' ? `t${i}` : text)).join(' ')

const parsed = (tokens: readonly Token[]): Tree => {
  try {
    return parse(masked(tokens))
  } catch (error) {
    // `check` lets nothing through that mathjs refuses; should it ever, the user gets a problem and no stack trace.
    if (error instanceof SyntaxError) throw new FormulaError([notRead(tokens[0]?.at ?? 0)])
    throw error
  }
}

const flipped = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`)

const wholePower = (step: Step | undefined): number | null => {
  if (step?.kind !== 'number') return null
  const value = new Exact(step.text)
  return value.isInteger() && value.gte(1) && value.lte(9) ? value.toNumber() : null
}

/** The first step with which there are more than the limit, a product counting for each of its multiplications. */
const beyondLimit = (steps: readonly Step[]): Step | undefined => {
  let count = 0
  return steps.find((step) => {
    count += step.kind === 'product' ? step.times : step.kind === 'call' ? step.count : 1
    return count > limits.steps
  })
}

/** Puts the operations of a formula in order, as mathjs parses it. @throws FormulaError when there are too many. */
export const stepsOf = (tokens: readonly Token[]): readonly Step[] => {
  const steps: Step[] = []

  const refuse = (i: number): never => {
    throw new FormulaError([notRead(tokens[i]?.at ?? 0)])
  }
  const tokenAt = (i: number, text?: string): Token => {
    const token = tokens[i]
    return token && (text === undefined || token.text === text) ? token : refuse(i)
  }
  const span = ({ first, last }: Range): Span => ({ from: tokenAt(first).at, to: endOf(tokenAt(last)) })
  const add = (range: Range, step: Action, at: number = span(range).from): Range => {
    steps.push({ ...span(range), at, ...step })
    return range
  }
  const position = ({ name }: Tree): number => Number(/^t(\d+)$/.exec(name ?? '')?.[1] ?? refuse(tokens.length))

  const leaf = (tree: Tree): Range => {
    const i = position(tree)
    const { kind, text } = tokenAt(i)
    return add({ first: i, last: i }, kind === 'number' ? { kind, text } : { kind: 'name', name: text })
  }

  const minus = (of: Tree): Range => {
    const { first, last } = walk(of)
    const range = { first: first - 1, last }
    const { at } = tokenAt(first - 1, '-')
    const top = steps.at(-1)
    if (top?.kind !== 'number') return add(range, { kind: 'minus' }, at)
    steps.pop()
    return add(range, { kind: 'number', text: flipped(top.text) }, at)
  }

  const call = (fn: Tree, inputs: readonly Tree[]): Range => {
    const first = position(fn)
    const of = tokenAt(first).text
    if (!isFunctionName(of)) return refuse(first)
    const takesWord = functionRules[of].last !== null
    const values = takesWord ? inputs.slice(0, -1) : inputs
    const ranges = values.map(walk)
    // The last argument of sum and shift is a word or a whole number with its sign, which `check` has seen to.
    const start = (ranges.at(-1)?.last ?? first) + 2
    const end = takesWord ? start + (tokenAt(start).text === '-' ? 1 : 0) : start - 2
    const words = tokens.slice(start, end + 1).map(({ text }) => text)
    const argument = takesWord ? words.join('') : null
    tokenAt(end + 1, ')')
    return add({ first, last: end + 1 }, { kind: 'call', of, count: values.length, argument })
  }

  const operator = (left: Range, tree: Tree, right: Tree): Range => {
    const sign = signs[tree.fn as string] ?? refuse(left.last + 1)
    const { at } = tokenAt(left.last + 1, sign)
    const { last } = walk(right)
    const range = { first: left.first, last }
    const times = sign === '^' ? wholePower(steps.at(-1)) : null
    if (times === null) return add(range, { kind: 'operator', operator: sign }, at)
    steps.pop()
    return add(range, { kind: 'product', times }, at)
  }

  const walkOne = (tree: Tree): Range => {
    const [only, ...others] = tree.args ?? []
    if (tree.type === 'SymbolNode') return leaf(tree)
    if (tree.type === 'ParenthesisNode' && tree.content) {
      const { first, last } = walk(tree.content)
      return { first: first - 1, last: last + 1 }
    }
    if (tree.type === 'OperatorNode' && tree.fn === 'unaryMinus' && only && others.length === 0) return minus(only)
    if (tree.type === 'FunctionNode' && typeof tree.fn === 'object') return call(tree.fn, tree.args ?? [])
    return refuse(steps.length)
  }

  /** The left side of a long sum is walked in a loop, so that its length does not deepen the stack. */
  const walk = (tree: Tree): Range => {
    const spine: { readonly tree: Tree; readonly right: Tree }[] = []
    let leftmost = tree
    while (leftmost.type === 'OperatorNode' && leftmost.args?.length === 2) {
      const [left, right] = leftmost.args as [Tree, Tree]
      spine.push({ tree: leftmost, right })
      leftmost = left
    }
    return spine.reduceRight((left, each) => operator(left, each.tree, each.right), walkOne(leftmost))
  }

  walk(parsed(tokens))
  const excess = beyondLimit(steps)
  if (excess) throw new FormulaError([tooManySteps(excess.at)])
  return steps
}
