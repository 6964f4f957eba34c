import type { Language } from '../quantity/text.js'
import type { OutputFormat } from './errors.js'

/** What commander makes of the options. */
export interface CommandOptions {
  readonly format?: OutputFormat
  readonly lang?: Language
  readonly set?: Readonly<Record<string, string>>
  readonly scenario?: readonly string[]
  readonly alternative?: readonly string[]
  readonly discounting?: readonly string[]
  readonly agglomeration?: readonly string[]
  readonly welfare?: readonly string[]
  readonly assessment?: readonly string[]
  readonly groups?: 'apart' | 'together'
  readonly region?: string
  readonly depth?: number
  readonly step?: number
  readonly years?: number
  readonly for?: 'net-present-value' | 'ratio'
  readonly value?: number
  readonly assumption?: readonly string[]
  readonly from?: number
  readonly to?: number
  readonly ratios?: boolean
  readonly file?: string
  readonly check?: boolean
  readonly year?: number
}

/** What a command does with its words and options; resolves to its exit code. */
export type Action = (words: readonly string[], options: CommandOptions) => Promise<number>
