import * as z from 'zod'
import { isDecimalText } from '../quantity/leaf.js'
import { marks } from '../quantity/source.js'
import { parametersOf } from './parameter.js'
import type { PlugIn } from './plug-in.js'

/*
 * Plug-ins come from other packages, and from plain JavaScript too: what the types promise is looked at once, when they
 * are taken in.
 */

const textOfAnySort = z
  .string({ error: 'a text that is not empty' })
  .trim()
  .min(1, { error: 'a text that is not empty' })
const text = z.object({ en: textOfAnySort, nl: textOfAnySort }, { error: '{ en, nl }, both not empty' })
const evidence = z
  .array(z.object({ text, source: textOfAnySort }, { error: '{ text: { en, nl }, source }' }), { error: 'a list' })
  .min(1, { error: 'at least one { text, source }' })
const names = z.array(textOfAnySort, { error: 'a list of names; [] for none' })

const plugIn = z.object(
  {
    id: textOfAnySort,
    label: text,
    claim: text,
    evidence: z.object({ for: evidence, against: evidence }, { error: '{ for, against }' }),
    parameters: z.instanceof(z.ZodObject, { error: 'a zod object, z.object({}) for none' }),
    needs: names,
  },
  { error: 'an object' },
)

const model = plugIn.extend({
  role: z.enum(['additional', 'beside'], { error: 'one of additional, beside' }),
  claims: names,
  lines: z.custom((value) => typeof value === 'function', { error: 'a function' }),
})

const decimal = z.custom<string>((value) => typeof value === 'string' && isDecimalText(value), {
  error: 'a decimal number as text, "0.15" for instance, or null for none',
})

const number = z.object({
  label: text,
  unit: textOfAnySort,
  default: decimal.nullable(),
  source: z.object(
    { id: textOfAnySort, title: textOfAnySort, mark: z.enum(marks, { error: `one of ${marks.join(', ')}` }) },
    { error: '{ id, title, mark }' },
  ),
})
const word = z.object({ label: text })

const shown = (value: unknown): string => {
  if (value === undefined) return 'missing'
  return typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value))
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key], value)

const faultsIn = (schema: z.ZodType, value: unknown, where: string): readonly string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(
    ({ path, message }) =>
      `${[where, ...path].filter(Boolean).join('.')} is ${shown(at(value, path))}: expected ${message}`,
  )

const parameterFaults = (parameters: z.ZodObject): readonly string[] => {
  try {
    return Object.entries(parametersOf(parameters)).flatMap(([name, parameter]) =>
      faultsIn(parameter.kind === 'number' ? number : word, parameter, `parameters.${name}`),
    )
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return [error.message.replace(/\.$/, '')]
  }
}

const checked = new WeakSet<object>()

const faultsOf = (what: 'Model' | 'Method', schema: z.ZodType, each: PlugIn): readonly string[] => {
  if (typeof each !== 'object' || each === null) return [`${what} ${String(each)}: expected an object.`]
  if (checked.has(each)) return []
  const own = faultsIn(schema, each, '')
  const faults = [...own, ...(each.parameters instanceof z.ZodObject ? parameterFaults(each.parameters) : [])]
  if (faults.length === 0) checked.add(each)
  return faults.map((fault) => `${what} “${each.id}”, ${fault}.`)
}

/**
 * Refuses models and methods (modellen en methoden) that do not say of themselves what each has to: its texts in both
 * languages, evidence for and against it with sources, and of every number a unit, a default as decimal text and a source
 * with a known mark.
 *
 * @throws TypeError with everything that is wrong, by model and method
 */
export const requirePlugIns = (plugIns: {
  readonly models: readonly PlugIn[]
  readonly methods: readonly PlugIn[]
}): void => {
  const faults = [
    ...plugIns.models.flatMap((each) => faultsOf('Model', model, each)),
    ...plugIns.methods.flatMap((each) => faultsOf('Method', plugIn, each)),
  ]
  if (faults.length > 0) throw new TypeError(faults.join('\n'))
}
