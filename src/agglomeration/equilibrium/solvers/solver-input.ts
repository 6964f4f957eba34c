const place = (name: string, index: number, size: number | null): string =>
  size === null ? `${name}[${index}]` : `${name}[${Math.floor(index / size)}][${index % size}]`

/** Refuses a vector of another length, or with a value that `holds` does not accept. @throws RangeError */
const requireAll = (
  name: string,
  values: Float64Array,
  length: number,
  size: number | null,
  expected: string,
  holds: (value: number) => boolean,
): void => {
  if (length === 0) throw new RangeError(`${name}: expected at least one zone, got none; give the zones.`)
  if (values.length !== length)
    throw new RangeError(
      `${name}: expected ${length} values, got ${values.length}; give one for each zone${size === null ? '' : ' and zone, row by row'}.`,
    )
  for (let i = 0; i < length; i++) {
    const value = values[i] as number
    if (!(Math.abs(value) <= Number.MAX_VALUE && holds(value)))
      throw new RangeError(`${place(name, i, size)}: expected ${expected}, got ${value}; correct it at the source.`)
  }
}

/** Requires a finite value above zero for each of `zones` zones. @throws RangeError */
export const requirePositive = (name: string, values: Float64Array, zones: number): void =>
  requireAll(name, values, zones, null, 'a number above 0', (value) => value > 0)

/** Requires a square matrix, row by row, of finite values of at least `least` (above it with `open`). @throws RangeError */
export const requireMatrix = (name: string, values: Float64Array, zones: number, least: number, open = false): void =>
  requireAll(
    name,
    values,
    zones * zones,
    zones,
    open ? `a number above ${least}` : `a number of at least ${least}`,
    (value) => (open ? value > least : value >= least),
  )

/** Requires a whole number of at least 1. @throws RangeError */
export const requireCount = (name: string, value: number): void => {
  if (!(Number.isSafeInteger(value) && value >= 1))
    throw new RangeError(`${name}: expected a whole number of at least 1, got ${value}; it counts.`)
}

/** Requires low < value < high. @throws RangeError */
export const requireBetween = (name: string, value: number, low: number, high: number): void => {
  if (!(value > low && value < high))
    throw new RangeError(
      `${name}: expected a number above ${low}${high < Number.POSITIVE_INFINITY ? ` and below ${high}` : ''}, got ${value}; see the source of the parameter.`,
    )
}
