import { type Axis, cellCount } from '../quantity/axis.js'
import { type Label, type Text, textOf } from '../quantity/text.js'

/** Thrown when a graph cannot be read: a division by zero, a logarithm of nothing, a result that is not finite. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError'
  readonly code: 'divisionByZero' | 'notFinite' | 'notPerDraw' | 'cancelled' | 'noWorkers' | 'solverFailed'
  /** The message, in both languages where figures of a study can be the reason. */
  readonly text: Text

  constructor(code: ReadingError['code'], message: Label, options?: ErrorOptions) {
    const text = textOf(message)
    super(text.en, options)
    this.code = code
    this.text = text
  }
}

/** Which cell of a quantity it is, as an explanation writes it; nothing where there is no other. */
export const cellWords = (axes: readonly Axis[], position: number): string => {
  const members = axes.flatMap(({ members: all }, i) => {
    const after = cellCount(axes.slice(i + 1))
    return all.length > 1 ? [all[Math.floor(position / after) % all.length]] : []
  })
  return members.length === 0 ? '' : ` [${members.join(', ')}]`
}

/** A value that is not finite, of what is called so, and in which cell. */
export const notFinite = (name: (language: keyof Text) => string, cell = ''): ReadingError =>
  new ReadingError('notFinite', {
    en: `“${name('en')}”${cell} has a value that is not finite.`,
    nl: `“${name('nl')}”${cell} heeft een waarde die niet eindig is.`,
  })
