/** What can go wrong while a graph of quantities is built. */
export type BuildErrorCode =
  | 'unitMismatch'
  | 'unknownUnit'
  | 'undiscountedSum'
  | 'discountedTwice'
  | 'axisMismatch'
  | 'axisMissing'
  | 'axisAlreadyThere'
  | 'unknownMember'
  | 'wrongShape'
  | 'notANumber'
  | 'nothingToStack'
  | 'badMap'
  | 'notMoney'

/** Thrown at once when quantities are combined in a way that cannot be right; names the labels of all that is involved. */
export class BuildError extends Error {
  override readonly name = 'BuildError'
  readonly code: BuildErrorCode

  constructor(code: BuildErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
