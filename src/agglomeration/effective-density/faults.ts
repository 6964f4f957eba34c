/** Most cells of one list or matrix that are named; the rest is counted. */
const mostNamed = 5

/** What an input of the plain function may hold in a cell. */
export interface CellRule {
  readonly fits: (value: number, ownZone: boolean) => boolean
  readonly expected: string
}

/** What stands there, so that a text is not taken for a number. */
export const shown = (value: unknown): string => {
  if (typeof value === 'string') return `the text “${value}”`
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return `an object of type ${value.constructor?.name ?? 'unknown'}`
  return typeof value === 'function' ? 'a function' : String(value)
}

/** A list or a typed array of numbers; null for anything else. */
export const listOf = (value: unknown): ArrayLike<unknown> | null =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
    ? (value as unknown as ArrayLike<unknown>)
    : null

/** Whether something can be a name. */
export const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Everything that is wrong with an input, one line each: what, what was expected, what was found and how to mend it. */
export class Faults {
  readonly #lines: string[] = []

  get count(): number {
    return this.#lines.length
  }

  /** Takes over what was found elsewhere. */
  include(others: Faults): void {
    this.#lines.push(...others.#lines)
  }

  add(what: string, expected: string, got: string, mend: string): void {
    this.#lines.push(`${what}: expected ${expected}, got ${got}. ${mend}`)
  }

  /** @throws RangeError with all lines, if there is any */
  refuse(): void {
    if (this.#lines.length > 0) throw new RangeError(this.#lines.join('\n'))
  }

  option(what: string, value: unknown, options: readonly string[]): void {
    if (typeof value !== 'string' || !options.includes(value))
      this.add(what, `one of ${options.join(', ')}`, shown(value), 'Choose one; there is no default.')
  }

  /** Whether something is an object; keys that it cannot have are noted. */
  object(what: string, value: unknown, keys: readonly string[]): boolean {
    if (typeof value !== 'object' || value === null || listOf(value)) {
      this.add(what, `an object with ${keys.join(', ')}`, shown(value), 'Give one.')
      return false
    }
    for (const key of Object.keys(value))
      if (!keys.includes(key))
        this.add(what, `no other keys than ${keys.join(', ')}`, `“${key}”`, 'Correct its name, or remove it.')
    return true
  }

  number(what: string, value: unknown, rule: CellRule): void {
    if (typeof value !== 'number' || !rule.fits(value, false))
      this.add(what, rule.expected, shown(value), 'Correct it.')
  }

  /** Names that are each there once. */
  names(what: string, values: ArrayLike<unknown> | null, got: unknown): void {
    if (!values) this.add(what, 'a list', shown(got), 'Give one.')
    else if (values.length === 0) this.add(what, 'at least one', 'none', 'Give one.')
    const list = Array.from(values ?? [])
    const seen = new Set<unknown>()
    this.#many(list.length, what, (at) => {
      const name = list[at]
      const twice = isName(name) && seen.has(name)
      seen.add(name)
      if (!isName(name))
        return () => this.add(`${what}[${at}]`, 'a text that is not empty', shown(name), 'Give its name.')
      return twice ? () => this.add(what, 'each name once', `“${name}” twice`, 'Rename or remove one.') : null
    })
  }

  /** Figures by zone, each a number that fits. */
  figures(what: string, value: unknown, zones: readonly string[], rule: CellRule): void {
    const fits = (figure: unknown): boolean => typeof figure === 'number' && rule.fits(figure, false)
    this.#byZone(what, 'figures', value, zones, fits, rule.expected)
  }

  /** Names by zone, of their regions for instance. */
  namesByZone(what: string, value: unknown, zones: readonly string[]): void {
    this.#byZone(what, 'names', value, zones, isName, 'a text that is not empty')
  }

  #byZone(
    what: string,
    members: string,
    value: unknown,
    zones: readonly string[],
    fits: (member: unknown) => boolean,
    expected: string,
  ): void {
    const list = listOf(value)
    if (list?.length !== zones.length) {
      const got = value === undefined ? 'none' : list ? String(list.length) : shown(value)
      this.add(what, `${zones.length} ${members}, one a zone`, got, 'Give one for every zone.')
      return
    }
    this.#many(zones.length, what, (at) => {
      const member = list[at]
      if (fits(member)) return null
      return () => this.add(`${what} of zone “${zones[at]}”`, expected, shown(member), 'Correct it.')
    })
  }

  /**
   * A matrix of zones by zones, whose cells fit.
   *
   * @param which `own` looks at the cells within zones only where cells come row-major, as they may be very many
   */
  matrix(what: string, value: unknown, zones: readonly string[], rule: CellRule, which: 'all' | 'own' = 'all'): void {
    const count = zones.length
    const isFlat = value instanceof Float64Array
    const rows = isFlat ? null : Array.isArray(value) ? Array.from(value, listOf) : null
    const odd = rows?.findIndex((row) => row?.length !== count) ?? -1
    if (isFlat ? value.length !== count ** 2 : !rows || rows.length !== count || odd >= 0) {
      this.add(
        what,
        `a matrix of ${count} by ${count} zones`,
        isFlat ? `${value.length} cells` : this.#oddRows(value, rows, odd),
        'Give a square matrix in the order of zones.',
      )
      return
    }
    const cellAt = (i: number, j: number): unknown => (isFlat ? value[i * count + j] : rows?.[i]?.[j])
    const ownOnly = isFlat && which === 'own'
    this.#many(ownOnly ? count : count ** 2, what, (at) => {
      const [i, j] = ownOnly ? [at, at] : [Math.floor(at / count), at % count]
      const cell = cellAt(i, j)
      if (typeof cell === 'number' && rule.fits(cell, i === j)) return null
      return () =>
        this.add(`${what} from “${zones[i]}” to “${zones[j]}”`, rule.expected, shown(cell), 'Correct the matrix.')
    })
  }

  #oddRows(value: unknown, rows: readonly (ArrayLike<unknown> | null)[] | null, odd: number): string {
    if (!rows) return shown(value)
    if (odd < 0) return `${rows.length} rows`
    const row = rows[odd]
    return row ? `a row of ${row.length}` : `${shown((value as readonly unknown[])[odd])} as row ${odd + 1}`
  }

  /** Names the first few of things that are wrong alike, and says how many more there are. */
  #many(count: number, what: string, faultAt: (at: number) => (() => void) | null): void {
    let found = 0
    for (let at = 0; at < count; at++) {
      const note = faultAt(at)
      if (!note) continue
      found += 1
      if (found <= mostNamed) note()
    }
    if (found > mostNamed) this.#lines.push(`${what}: ${found - mostNamed} more like these.`)
  }
}
