import type { Alias, ParsedNode, Range, YAMLMap, YAMLSeq } from 'yaml'
import { isAlias, isMap, isScalar, Scalar } from 'yaml'
import { commaWords, cutNumbers } from './decimal-comma.js'
import {
  inOrder,
  maximumAliasedValues,
  maximumAliases,
  maximumDepth,
  maximumProblems,
  problemAt,
  type Source,
  sourceOf,
  textSizeProblem,
  type Words,
  words,
} from './document-limits.js'
import { readTree } from './document-syntax.js'
import { InputError, type Path, type Place, type Problem } from './problem.js'

export { fileSizeProblem, maximumAliases, maximumBytes, maximumDepth } from './document-limits.js'

/** An input file as plain data, with the place of everything in it. */
export interface InputDocument {
  /** File name, for messages. */
  readonly name: string
  /**
   * Plain objects, arrays, strings, booleans and null. A number is kept as its source text, so that no digit is lost:
   * `13800000000.10` gives `'13800000000.10'`. Data behind an alias is shared, not copied: do not change it.
   */
  readonly data: unknown
  /** Place of the value at a path; of the deepest ancestor that exists (its key if it has one) when there is none. */
  locate(path: Path): Place | null
  /** Place of the key at the end of a path; null when there is no such key, as for items of a list. */
  locateKey(path: Path): Place | null
  /** Place of a position in a text that stands at a path, also when it is in quotes or runs over several lines. */
  locateIn(path: Path, text: string, at: number): Place | null
}

/** Where a value and its key start, as offsets in the text, and the same for what is in it. */
interface Located {
  readonly offset: number
  readonly key: number | null
  readonly children: ReadonlyMap<string, Located> | readonly Located[] | null
}

/** A value with its place, the number of values in it and the number of levels of nesting, aliases filled in. */
interface Built {
  readonly data: unknown
  readonly located: Located
  readonly size: number
  readonly height: number
}

interface Building {
  readonly source: Source
  readonly problems: Problem[]
  /** Anchors so far; null as long as the anchor's value is not complete. */
  readonly anchors: Map<string, Built | null>
  readonly path: (string | number)[]
  aliases: number
  aliasedValues: number
}

const nonFinite = /^(?:[-+]?(?:\.inf|\.Inf|\.INF|Infinity)|\.nan|\.NaN|\.NAN|NaN)$/
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const leaf = (data: unknown, offset: number): Built => ({
  data,
  located: { offset, key: null, children: null },
  size: 1,
  height: 0,
})

const report = (building: Building, node: { range: Range }, code: string, texts: Words): void => {
  const { source, problems, path } = building
  const [start, end] = node.range
  if (problems.length >= maximumProblems) return
  problems.push(problemAt(source, start, code, texts, source.excerpt(start, end), [...path]))
}

const buildAlias = (building: Building, alias: Alias.Parsed, depth: number): Built => {
  const offset = alias.range[0]
  const nothing = leaf(null, offset)
  const refuse = (code: string, texts: Words): Built => {
    report(building, alias, code, texts)
    return nothing
  }
  building.aliases += 1
  if (building.aliases === maximumAliases + 1) return refuse('tooManyAliases', words.tooManyAliases)
  if (building.aliases > maximumAliases) return nothing
  const target = building.anchors.get(alias.source)
  if (!target) return refuse('syntax', words.unknownAlias)
  if (depth + target.height - 1 > maximumDepth) return refuse('tooDeep', words.tooDeep)
  const wasTooMuch = building.aliasedValues > maximumAliasedValues
  building.aliasedValues += target.size
  if (wasTooMuch) return nothing
  if (building.aliasedValues > maximumAliasedValues) return refuse('tooManyAliases', words.tooManyAliasedValues)
  return { ...target, located: { ...target.located, offset } }
}

const buildScalar = (building: Building, scalar: Scalar.Parsed): Built => {
  const { value, source, type, tag } = scalar
  const offset = scalar.range[0]
  const numeric = typeof value === 'number'
  if (nonFinite.test(source) && (numeric || (type === Scalar.PLAIN && !tag))) {
    report(building, scalar, 'nonFiniteNumber', words.nonFiniteNumber)
  }
  return leaf(numeric ? source : value, offset)
}

/** Refuses a key that occurs twice, as text: 2032 and '2032' are the same key. */
const checkKey = (building: Building, key: Scalar.Parsed, first: Located | undefined): void => {
  if (forbiddenKeys.has(String(key.value))) report(building, key, 'forbiddenKey', words.forbiddenKey)
  if (!first) return
  const { line } = building.source.place(first.key ?? first.offset)
  const { en, nl } = words.duplicateKey.message
  const message = { en: `${en}, first on line ${line}`, nl: `${nl}, eerst op regel ${line}` }
  report(building, key, 'duplicateKey', { ...words.duplicateKey, message })
}

/** The entries of a map; of a number that commas cut in pieces the first piece only, and the problem of it once. */
const entriesOf = (building: Building, map: YAMLMap.Parsed): YAMLMap.Parsed['items'] => {
  const cut = cutNumbers(map)
  if (cut.length === 0) return map.items
  for (const { key, start, end } of cut) {
    building.path.push(key)
    const words = commaWords(building.source.text.slice(start, end))
    report(building, { range: [start, end, end] }, 'decimalComma', words)
    building.path.pop()
  }
  const pieces = new Set(cut.flatMap((each) => each.pieces))
  return map.items.filter((item) => !pieces.has(item))
}

const buildMap = (building: Building, map: YAMLMap.Parsed, depth: number): Built => {
  const data = new Map<string, unknown>()
  const children = new Map<string, Located>()
  let size = 1
  let height = 0
  for (const { key, value } of entriesOf(building, map)) {
    if (!isScalar(key)) continue // the parser has an error for it
    const text = String(key.value)
    const offset = key.range[0]
    if (key.anchor) building.anchors.set(key.anchor, leaf(text, offset))
    building.path.push(text)
    const first = children.get(text)
    checkKey(building, key, first)
    const built = value ? build(building, value, depth + 1) : leaf(null, offset)
    building.path.pop()
    size += built.size
    height = Math.max(height, built.height)
    if (first) continue
    data.set(text, built.data)
    children.set(text, { ...built.located, key: offset })
  }
  // Object.fromEntries defines properties and does not assign them: no key can reach a prototype.
  const object = Object.fromEntries(data)
  return { data: object, located: { offset: map.range[0], key: null, children }, size, height: height + 1 }
}

const buildList = (building: Building, list: YAMLSeq.Parsed, depth: number): Built => {
  const items = list.items.map((item, index) => {
    building.path.push(index)
    const built = build(building, item, depth + 1)
    building.path.pop()
    return built
  })
  return {
    data: items.map(({ data }) => data),
    located: { offset: list.range[0], key: null, children: items.map(({ located }) => located) },
    size: items.reduce((total, { size }) => total + size, 1),
    height: items.reduce((highest, { height }) => Math.max(highest, height), 0) + 1,
  }
}

/** Data and places of a node. Recursion stops at `maximumDepth`. */
const build = (building: Building, node: ParsedNode, depth: number): Built => {
  if (isAlias(node)) return buildAlias(building, node, depth)
  if (node.anchor) building.anchors.set(node.anchor, null)
  if (!isScalar(node) && depth > maximumDepth) {
    report(building, node, 'tooDeep', words.tooDeep)
    return leaf(null, node.range[0])
  }
  const built = isScalar(node)
    ? buildScalar(building, node)
    : isMap(node)
      ? buildMap(building, node, depth)
      : buildList(building, node, depth)
  if (node.anchor) building.anchors.set(node.anchor, built)
  return built
}

const childOf = ({ children }: Located, key: string | number): Located | undefined =>
  children instanceof Map ? children.get(String(key)) : (children as readonly Located[] | null)?.[Number(key)]

/** Offset in the source of a position in a text that begins at `start` or just after it, line by line. */
const offsetIn = ({ text: whole }: Source, start: number, text: string, at: number): number => {
  const lines = text.slice(0, at).split('\n')
  const all = text.split('\n')
  let from = start
  for (let i = 0; i < lines.length; i++) {
    const found = whole.indexOf(all[i] as string, from)
    if (found < 0) return start
    if (i === lines.length - 1) return found + (lines[i] as string).length
    from = found + (all[i] as string).length
  }
  return start
}

const documentOf = (source: Source, { data, located: root }: Built): InputDocument => ({
  name: source.name,
  data,
  locate(path) {
    let located = root
    for (const key of path) {
      const child = childOf(located, key)
      if (!child) return source.place(located.key ?? located.offset)
      located = child
    }
    return source.place(located.offset)
  },
  locateIn(path, text, at) {
    const located = path.reduce<Located | undefined>((from, key) => from && childOf(from, key), root)
    return located ? source.place(offsetIn(source, located.offset, text, at)) : null
  },
  locateKey(path) {
    const located = path.reduce<Located | undefined>((at, key) => at && childOf(at, key), root)
    return located?.key == null ? null : source.place(located.key)
  },
})

/** The problem of a document without content or without a mapping as its root. */
const rootProblem = (source: Source, { data, located }: Built): Problem | null => {
  if (data === null) return problemAt(source, 0, 'emptyFile', words.emptyFile, null)
  if (typeof data === 'object' && !Array.isArray(data)) return null
  return problemAt(source, located.offset, 'notAMapping', words.notAMapping)
}

/**
 * Reads the text of a YAML 1.2 (core schema) or JSON file. Aliases are replaced by what they stand for; merge keys
 * (`<<`) are keys like any other; `yes` and `no` are text. Keys are text as written: `2032:` gives `'2032'`.
 *
 * @param name file name for messages
 * @throws InputError with all problems: `emptyFile`, `fileTooLarge`, `syntax`, `duplicateKey`, `forbiddenKey`,
 * `tooManyAliases`, `tooDeep`, `nonFiniteNumber`, `decimalComma`, `notOneDocument`, `unsupportedTag` and `notAMapping`. After
 * `fileTooLarge` or `tooDeep` the reading stops; of one sort of problem at most 1000 are given.
 */
export const parseDocument = (text: string, name: string): InputDocument => {
  const source = sourceOf(text, name)
  const tooLarge = textSizeProblem(text, name)
  if (tooLarge) throw new InputError([tooLarge])
  const { tree, problems } = readTree(source)
  const building: Building = { source, problems: [], anchors: new Map(), path: [], aliases: 0, aliasedValues: 0 }
  const root = tree ? build(building, tree, 1) : leaf(null, 0)
  problems.push(...building.problems)
  // Of a text that could not be read to its end, or whose content comes later, the root says nothing.
  const empty = problems.some(({ code }) => code === 'syntax' || code === 'notOneDocument')
    ? null
    : rootProblem(source, root)
  if (empty) problems.push(empty)
  if (problems.length > 0) throw new InputError(inOrder(problems))
  return documentOf(source, root)
}
