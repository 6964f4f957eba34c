/** Thrown when a graph cannot be read: a division by zero, a logarithm of nothing, a result that is not finite. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError'
  readonly code: 'divisionByZero' | 'notFinite' | 'notPerDraw' | 'cancelled' | 'noWorkers' | 'solverFailed'

  constructor(code: ReadingError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
