import { compensatedTotal } from '../appraisal/indicators/running-totals.js'
import { typed } from '../quantity/node.js'
import type { DecimalText, Node, Quantity } from '../quantity/quantity.js'
import { decimalReading } from '../reading/decimal.js'
import { ReadingError } from '../reading/reading-error.js'
import { binary64Reading } from '../reading/sampled.js'

/** The reading's own errors in the words of a plain function. */
const within = <Result>(read: () => Result): Result => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    const mend = 'Use a rate further above -1, fewer years or a larger unit of money.'
    throw new RangeError(`Expected a result that fits in a number, got none: ${error.message} ${mend}`)
  }
}

const cells = (quantity: Node): readonly number[] => binary64Reading().table(typed<string>(quantity)).values

/**
 * Reads a scalar in binary64. When its last operation is a sum, the terms are added with compensation (Neumaier), so that
 * small amounts beside large ones that cancel are not lost.
 *
 * @throws RangeError when the result does not fit in a number.
 */
export const numberOf = (quantity: Quantity<never>): number =>
  within(() => {
    const [terms] = quantity.inputs
    const value =
      quantity.operation.kind === 'sum' && terms ? compensatedTotal(cells(terms)) : (cells(quantity)[0] ?? 0)
    if (!Number.isFinite(value)) throw new ReadingError('notFinite', 'The sum has a value that is not finite.')
    return value + 0
  })

/** Reads the same scalar at 34 digits, as decimal text. @throws RangeError when it has no finite value. */
export const exactOf = (quantity: Quantity<never>): DecimalText => within(() => decimalReading().value(quantity))
