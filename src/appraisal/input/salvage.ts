import type * as z from 'zod'
import type { Path } from './problem.js'
import { type ScenarioInput, scenarioFile } from './scenario-schema.js'
import { valueAt } from './schema-problems.js'

/*
 * What of a file has the right form, so that the rest is checked although some of it has not: all problems of an input
 * are reported at once. What is put in the place of a broken part is never computed with, since the file is refused.
 */

/** Stand-ins for single values whose form is wrong. */
const standIns: Readonly<Record<string, unknown>> = {
  mkba: 1,
  title: '?',
  status: undefined,
  currency: 'EUR',
  priceLevel: 2000,
  priceUnit: 'marketPrices',
  timing: 'wholeYears',
  termStructureFrom: 'firstFlow',
  nullAlternative: { label: '?', description: '?' },
}

const named = /^[A-Za-z][A-Za-z0-9-]*$/

/** Stands in for an entry of a list, so that those after it keep their position; a list without one is left out whole. */
const placeholder = (list: string, entry: unknown, position: number): unknown => {
  const own = (entry as { id?: unknown } | null)?.id
  const id = typeof own === 'string' && named.test(own) ? own : `entry${position}`
  const variant = { id, label: '?' }
  return {
    effects: { ...variant, kind: 'unpriced', sign: '?', note: '?' },
    scenarios: variant,
    alternatives: variant,
    agglomeration: { ...variant, model: 'none', enters: 'balance' },
    welfare: { ...variant, method: 'unweighted' },
    assessments: { ...variant, method: 'unweighted' },
    discounting: 'nl2025BenefitsHigh',
  }[list]
}

const remove = (data: unknown, path: Path): void => {
  const parent = valueAt(data, path.slice(0, -1))
  if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, path.at(-1) as string)
}

/** Takes one finding of the schema away: the key, entry or value that it is about. */
const mend = (data: Record<string, unknown>, issue: z.core.$ZodIssue): void => {
  const path = issue.path as Path
  const [top, second] = path as [string, string | number | undefined]
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) remove(data, [...path, key])
    return
  }
  const value = data[top]
  const entry = Array.isArray(value) && typeof second === 'number' ? placeholder(top, value[second], second) : undefined
  if (Array.isArray(value) && typeof second === 'number' && entry !== undefined) value[second] = entry
  else if (
    ['assumptions', 'growthPaths', 'sources', 'series', 'priceIndices', 'matrices'].includes(top) &&
    second !== undefined
  )
    remove(data, path.slice(0, 2))
  else if (top === 'regions' && second === 'rows' && path.length === 4) {
    const row = valueAt(data, path.slice(0, 3)) as Record<string, unknown>
    row[path[3] as string] = '0'
  } else if (
    [
      'relocation',
      'growthPaths',
      'status',
      'groups',
      'distribution',
      'criteria',
      'weightSets',
      'indicators',
      'services',
      'series',
      'priceIndices',
      'matrices',
    ].includes(top)
  )
    Reflect.deleteProperty(data, top)
  else if (top === 'zones') for (const key of ['zones', 'matrices']) Reflect.deleteProperty(data, key)
  else if (top in standIns) data[top] = standIns[top]
}

/**
 * The part of a file that has the right form, with stand-ins for what has not; null when too little of it does.
 *
 * @param issues what the schema found wrong
 */
export const salvage = (data: unknown, issues: readonly z.core.$ZodIssue[]): ScenarioInput | null => {
  if (typeof data !== 'object' || data === null) return null
  const mended = structuredClone(data) as Record<string, unknown>
  for (const issue of issues) mend(mended, issue)
  const result = scenarioFile.safeParse(mended)
  return result.success ? result.data : null
}

const lists = [
  'scenarios',
  'alternatives',
  'agglomeration',
  'welfare',
  'assessments',
  'discounting',
  'criteria',
  'weightSets',
  'indicators',
  'services',
] as const

/** Members and columns of income groups whose section could not be read. */
const namesOfGroups = (groups: unknown): readonly string[] => {
  const { members, columns } = (groups ?? {}) as { readonly members?: unknown; readonly columns?: unknown }
  const ids = Array.isArray(members) ? members.map((each) => (each as { id?: unknown } | null)?.id) : []
  return [...ids.filter((id): id is string => typeof id === 'string'), ...Object.keys((columns as object) ?? {})]
}

/** Who bears effects that could not be read; where that cannot be told either, it may be anyone who is named. */
const bearersOf = (
  effects: readonly unknown[],
  { bearers }: Readonly<Record<string, unknown>>,
  { welfare }: ScenarioInput,
): readonly string[] => {
  if (effects.length === 0) return []
  const read = effects.flatMap((effect) => [valueAt(effect, ['bearer']), valueAt(effect, ['payer', 'bearer'])])
  const own = read.filter((id): id is string => typeof id === 'string')
  if (effects.every((effect) => typeof valueAt(effect, ['bearer']) === 'string')) return own
  return [...own, ...Object.keys(bearers ?? {}), ...welfare.flatMap(({ financing }) => financing?.bearers ?? [])]
}

/** Names that the file has but that were left out because their own entry has problems: referring to them is fine. */
export const brokenNames = (data: unknown, kept: ScenarioInput): ReadonlySet<string> => {
  const all = data as Record<string, unknown>
  const named = (['assumptions', 'growthPaths', 'sources', 'series', 'priceIndices', 'matrices'] as const).flatMap(
    (key) => Object.keys((all[key] as object | undefined) ?? {}).filter((name) => !(name in (kept[key] ?? {}))),
  )
  const listed = lists.flatMap((key) => {
    const list = all[key]
    const idOf = (each: unknown): unknown => (typeof each === 'string' ? each : (each as { id?: unknown } | null)?.id)
    const left = ((kept[key] ?? []) as readonly unknown[]).map(idOf)
    return Array.isArray(list)
      ? list.map(idOf).filter((id): id is string => typeof id === 'string' && !left.includes(id))
      : []
  })
  const groups = kept.groups ? [] : namesOfGroups(all.groups)
  const effects = Array.isArray(all.effects) ? all.effects : []
  const unread = kept.effects.flatMap(({ kind, id }, i) =>
    kind === 'unpriced' && (effects[i] as { kind?: unknown } | null)?.kind !== 'unpriced' ? [id] : [],
  )
  const unreadEffects = kept.effects.flatMap(({ id }, i) => (unread.includes(id) ? [effects[i]] : []))
  return new Set([...named, ...listed, ...groups, ...unread, ...bearersOf(unreadEffects, all, kept)])
}
