import { unknownName } from '../appraisal/input/nearest-names.js'
import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Text } from '../quantity/text.js'
import { misuse, problemAt, shown } from './problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Whether something is an object with names, not a list and not nothing. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Refuses options that are no object, or that have a name which is not read: it would be dropped in silence.
 *
 * @throws InputError `wrongValue`, or `unknownKey` for each name that is not read
 */
export const requireOptions = (options: unknown, known: readonly string[], path: Problem['path']): void => {
  const list = known.join(', ')
  if (!isRecord(options))
    throw misuse(
      'wrongValue',
      path,
      t('these are no options', 'dit zijn geen opties'),
      t(`an object with ${list}`, `een object met ${list}`),
      t('write them as { name: value }', 'schrijf ze als { naam: waarde }'),
      shown(options),
    )
  const unread = Object.keys(options).filter((name) => !known.includes(name))
  if (unread.length === 0) return
  throw new InputError(
    unread.map((name) => {
      const { expected, mend } = unknownName(name, known, t('leave it out', 'laat het weg'))
      const message = t(`“${name}” is not read here`, `“${name}” wordt hier niet gelezen`)
      return problemAt('unknownKey', [...path, name], message, expected, mend, name)
    }),
  )
}
