/** A text in the two languages of the library. Dutch is the language of the field, English that of the code. */
export interface Text {
  readonly en: string
  readonly nl: string
}

export type Language = keyof Text

/** A number as it stands in a sentence, with the decimal mark of the language. */
export const numberText = (value: number | { readonly toString: () => string }): Text => {
  const en = value.toString()
  return { en, nl: en.replace('.', ',') }
}

/** A label may be written once when it is the same in both languages, a name or an identifier for instance. */
export type Label = string | Text

/** Both languages of a label. */
export const textOf = (label: Label): Text => (typeof label === 'string' ? { en: label, nl: label } : label)
