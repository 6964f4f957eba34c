import type { Axis } from './axis.js'
import { operationKey } from './operation-key.js'
import type { Node, Operation, Quantity } from './quantity.js'
import type { Source } from './source.js'
import { type Label, type Text, textOf } from './text.js'
import type { Unit } from './unit.js'

let made = 0

/**
 * Interned nodes by the input that was made last, so that they live no longer than their shortest-lived input does.
 * Held weakly: a graph that nobody reads any more can be forgotten.
 */
const interned = new WeakMap<Node, Map<string, WeakRef<Node>>>()

interface Parts {
  readonly operation: Operation
  readonly inputs: readonly Node[]
  readonly axes: readonly Axis[]
  readonly unit: Unit
  readonly label: Label | undefined
  readonly sources: readonly Source[]
}

const create = ({ label, ...parts }: Parts): Node =>
  Object.freeze({ id: made++, ...parts, label: label === undefined ? null : textOf(label) })

const labelKey = (label: Label | undefined): string => {
  if (label === undefined) return ''
  const { en, nl } = textOf(label)
  return JSON.stringify([en, nl])
}

const keyOf = ({ operation, inputs, unit, label, sources }: Parts): string =>
  [
    operationKey(operation),
    inputs.map((input) => input.id).join(),
    unit.key,
    labelKey(label),
    JSON.stringify(sources),
  ].join(';')

const isLeaf = (operation: Operation): boolean => operation.kind === 'given' || operation.kind === 'assumption'

/**
 * Makes a node, or gives the one that already exists with the same operation, inputs, label, unit and sources.
 * Leaves are always new, and so is what an external solver makes.
 */
export const node = (parts: Parts): Node => {
  const youngest = parts.inputs.reduce<Node | null>((last, input) => (last && last.id > input.id ? last : input), null)
  if (youngest === null || isLeaf(parts.operation) || parts.operation.kind === 'external') return create(parts)
  const known = interned.get(youngest) ?? new Map<string, WeakRef<Node>>()
  interned.set(youngest, known)
  const key = keyOf(parts)
  const existing = known.get(key)?.deref()
  if (existing) return existing
  const fresh = create(parts)
  known.set(key, new WeakRef(fresh))
  return fresh
}

/** Gives a node its type back. Only operations do this, which know the axes that they made. */
export const typed = <Axes extends string>(made: Node): Quantity<Axes> => made as Quantity<Axes>

const infix: Partial<Record<Operation['kind'], string>> = {
  add: ' + ',
  subtract: ' − ',
  multiply: ' × ',
  divide: ' / ',
  power: ' ^ ',
}

/** Operations that a formula calls by name, and axes that it names, in Dutch. */
const dutch: Readonly<Record<string, string>> = {
  given: 'gegeven',
  rename: 'hernoem',
  aggregate: 'voegSamen',
  shift: 'verschuif',
  runningSum: 'lopendeSom',
  runningProduct: 'lopendProduct',
  accessibility: 'bereikbaarheid',
  year: 'jaar',
  region: 'regio',
  group: 'groep',
  origin: 'herkomst',
  destination: 'bestemming',
}

const named = (word: string, language: keyof Text): string => (language === 'nl' ? (dutch[word] ?? word) : word)

const longest = 80
const deepest = 3

/** The formula of a node over the names of its inputs: `flow × discount factor`, `Σ over year: …`. */
export const formulaOf = ({ operation, inputs }: Node, language: keyof Text = 'en', depth = 0): string => {
  const names = inputs.map((input) => nameOf(input, language, depth + 1))
  const wrapped = inputs.map((input, i) => (input.label || input.inputs.length === 0 ? names[i] : `(${names[i]})`))
  const joint = infix[operation.kind]
  if (joint) return wrapped.join(joint)
  switch (operation.kind) {
    case 'given':
      return named('given', language)
    case 'assumption':
      return operation.name
    case 'sum':
      return `Σ ${named(operation.over, language)}: ${names[0]}`
    // Booking leaves an amount as it is to 1e-12 euro: what is booked says where it comes from.
    case 'book':
      return names[0] ?? ''
    case 'stack':
      return [...new Set(names)].join('; ')
    case 'pick':
      return `${wrapped[0]} [${inputs[0]?.axes.find((each) => each.name === operation.from)?.members[operation.index]}]`
    case 'external':
      return `${operation.solver.id}(${names.join('; ')})`
    default:
      return `${named(operation.kind, language)}(${names.join('; ')})`
  }
}

/** The label of a node, or its formula (cut short) when nobody gave it one. */
export const nameOf = (of: Node, language: keyof Text = 'en', depth = 0): string => {
  if (of.label) return of.label[language]
  if (depth > deepest) return '…'
  const formula = formulaOf(of, language, depth)
  return formula.length > longest ? `${formula.slice(0, longest - 1)}…` : formula
}
