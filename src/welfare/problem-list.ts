/** Most cells of one list that are named; the rest is counted. */
const mostNamed = 5

/** What a number may be. */
export interface NumberRule {
  readonly fits: (value: number) => boolean
  readonly expected: string
}

export const finite: NumberRule = { fits: Number.isFinite, expected: 'a finite number' }
export const positive: NumberRule = {
  fits: (value) => value > 0 && value < Number.POSITIVE_INFINITY,
  expected: 'a finite number above 0',
}
export const zeroOrMore: NumberRule = {
  fits: (value) => value >= 0 && value < Number.POSITIVE_INFINITY,
  expected: 'a finite number of 0 or more',
}

/** Everything that is wrong with an input, one line each: what, what was expected, what was found and how to mend it. */
export class ProblemList {
  readonly #lines: string[] = []

  get count(): number {
    return this.#lines.length
  }

  add(what: string, expected: string, got: string | number, mend: string): void {
    this.#lines.push(`${what}: expected ${expected}, got ${got}. ${mend}`)
  }

  number(what: string, value: number, rule: NumberRule): void {
    if (typeof value !== 'number' || !rule.fits(value)) this.add(what, rule.expected, String(value), 'Correct it.')
  }

  option(what: string, value: string, options: readonly string[]): void {
    if (!options.includes(value))
      this.add(what, `one of ${options.join(', ')}`, String(value), 'Choose one; there is no default.')
  }

  /** At least `least` names, each there once. */
  names(what: string, names: readonly string[], least = 1): void {
    if (names.length < least) this.add(what, `at least ${least}`, names.length, 'Add what is missing.')
    const seen = new Set<string>()
    for (const name of names) {
      if (name === '') this.add(what, 'names that are not empty', 'an empty one', 'Give its name.')
      else if (seen.has(name)) this.add(what, 'each name once', `“${name}” twice`, 'Rename or remove one.')
      seen.add(name)
    }
  }

  /** Numbers by name, each one fitting. */
  numbers(what: string, values: ArrayLike<number>, names: readonly string[], rule: NumberRule): void {
    if (values.length !== names.length) {
      this.add(what, `${names.length} numbers`, values.length, 'Give one for each, in the same order.')
      return
    }
    let wrong = 0
    for (let at = 0; at < values.length; at++) {
      const value = values[at] as number
      if (typeof value === 'number' && rule.fits(value)) continue
      wrong += 1
      if (wrong <= mostNamed) this.add(`${what} of “${names[at]}”`, rule.expected, String(value), 'Correct it.')
    }
    if (wrong > mostNamed) this.#lines.push(`${what}: ${wrong - mostNamed} more like these.`)
  }

  /** @throws RangeError with all lines, if there is any */
  refuse(): void {
    if (this.#lines.length > 0) throw new RangeError(this.#lines.join('\n'))
  }
}

/** The value, if it fits in a number. @throws RangeError when it does not. */
export const fitting = (what: string, value: number): number => {
  if (Number.isFinite(value)) return value + 0
  throw new RangeError(
    `${what}: expected a result that fits in a number, got ${value}. Use smaller figures or a larger unit.`,
  )
}
