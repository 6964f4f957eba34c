import * as z from 'zod'
import type { Path } from './problem.js'

/** The forms that a schema lets a value have, without what stands round them: optional, default, several forms. */
const formsOf = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return formsOf(schema.def.innerType)
  if (schema instanceof z.ZodPipe) return formsOf(schema.def.in)
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(formsOf)
  return [schema]
}

const inside = (schema: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] =>
  formsOf(schema).flatMap((form) => {
    if (form instanceof z.ZodObject) {
      const field: z.core.$ZodType | undefined = form.shape[key]
      return field ? [field] : []
    }
    if (form instanceof z.ZodRecord) return [form.def.valueType]
    return form instanceof z.ZodArray ? [form.def.element] : []
  })

/** Whether a form is the one that finds just these keys unknown. */
const finds = (form: z.ZodObject, given: readonly string[], unknown: readonly string[]): boolean => {
  const strange = given.filter((key) => !Object.hasOwn(form.shape, key))
  return strange.length === unknown.length && strange.every((key) => unknown.includes(key))
}

/** Whether the value of a key that names a form, `kind` for instance, is the one of this form. */
const isMeant = (form: z.ZodObject, value: object): boolean =>
  Object.entries(value).every(([key, own]) => {
    const field = form.shape[key]
    return !(field instanceof z.ZodLiteral) || field.safeParse(own).success
  })

/** The keys that the language has at a place, and which of them are not given and must be. */
export interface PossibleKeys {
  readonly possible: readonly string[]
  readonly lacking: readonly string[]
}

/** The keys that a place in the input could have beside those that it has. */
export const possibleKeys = (
  schema: z.ZodType,
  path: Path,
  value: unknown,
  unknown: readonly string[],
): PossibleKeys => {
  if (typeof value !== 'object' || value === null) return { possible: [], lacking: [] }
  const given = Object.keys(value)
  const forms = path
    .reduce<readonly z.core.$ZodType[]>((at, key) => at.flatMap((each) => inside(each, key)), [schema])
    .flatMap(formsOf)
    .filter((form) => form instanceof z.ZodObject)
    .filter((form) => isMeant(form, value))
  const form = forms.find((each) => finds(each, given, unknown)) ?? forms[0]
  const free = Object.entries<z.core.$ZodType>(form?.shape ?? {}).filter(([key]) => !given.includes(key))
  return {
    possible: free.map(([key]) => key),
    lacking: free.filter(([, field]) => !z.safeParse(field, undefined).success).map(([key]) => key),
  }
}
