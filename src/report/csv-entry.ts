import type { Amount } from '../comparison/result.js'
import type { Language, Text } from '../quantity/text.js'
import type { Outcome } from '../welfare/outcome.js'
import { decimalOf } from './figure.js'

/** One figure or text of a row, in a table in long form. */
export interface Entry {
  readonly section: string
  readonly id: string
  readonly label: string
  /** Decimal text with a point; empty when the record is a text or there is no figure. */
  readonly value: string
}

export type ToEntry = (id: string, label: Text | string, value: Amount | string) => Entry

/** Makes the records of one section. */
export const maker =
  (section: string, language: Language): ToEntry =>
  (id, label, value) => ({
    section,
    id,
    label: typeof label === 'string' ? label : label[language],
    value: typeof value === 'string' ? value : value.exact,
  })

/** Makes a record of a number in a section, or of the reason why there is none. */
export const outcomeMaker =
  (section: string, language: Language) =>
  (id: string, label: Text, { value, why }: Outcome): Entry =>
    value === null ? maker('reason', language)(id, why, '') : maker(section, language)(id, label, decimalOf(value))
