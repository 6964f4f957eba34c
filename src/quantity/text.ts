/** A text in the two languages of the library. Dutch is the language of the field, English that of the code. */
export interface Text {
  readonly en: string
  readonly nl: string
}

export type Language = keyof Text

/** Digits of a binary64 number that arithmetic leaves as they were: 1.2999999999999998 is said as 1.3. */
const soundDigits = 15

/** A number as it stands in a sentence, with the decimal mark of the language. */
export const numberText = (value: number | { readonly toString: () => string }): Text => {
  const en = String(typeof value === 'number' ? Number(value.toPrecision(soundDigits)) : value)
  return { en, nl: en.replace('.', ',') }
}

/** The same with a mark between thousands, for amounts and counts: 17,000 and 17.000. */
export const groupedNumberText = (value: number): Text => {
  const [whole = '', ...rest] = numberText(value).en.split('.')
  const grouped = (mark: string) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, mark)
  return { en: [grouped(','), ...rest].join('.'), nl: [grouped('.'), ...rest].join(',') }
}

/** A label may be written once when it is the same in both languages, a name or an identifier for instance. */
export type Label = string | Text

/** Both languages of a label. */
export const textOf = (label: Label): Text => (typeof label === 'string' ? { en: label, nl: label } : label)
