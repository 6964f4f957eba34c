import type { Language, Text } from '../quantity/text.js'

/** The same data with every text in one language. */
export type InLanguage<Value> = Value extends Text
  ? string
  : Value extends readonly (infer Each)[]
    ? readonly InLanguage<Each>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: InLanguage<Value[Key]> }
      : Value

const isText = (value: object): value is Text =>
  'en' in value && 'nl' in value && Object.keys(value).length === 2 && typeof value.en === 'string'

/** Plain data with every text in both languages as the same data in one of them, for JSON. */
export const inLanguage = <Value>(value: Value, language: Language): InLanguage<Value> => {
  const convert = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(convert)
    if (typeof each !== 'object' || each === null) return each
    if (isText(each)) return each[language]
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, convert(inner)]))
  }
  return convert(value) as InLanguage<Value>
}
