/** What a number of a plain function may be. */
export interface NumberRule {
  readonly fits: (value: number) => boolean
  readonly expected: string
}

export const finite: NumberRule = { fits: () => true, expected: 'a finite number' }
export const positive: NumberRule = { fits: (value) => value > 0, expected: 'a finite number above 0' }
export const notNegative: NumberRule = { fits: (value) => value >= 0, expected: 'a finite number of 0 and more' }

/** What stands there, so that a text is not taken for a number. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return `the text “${value}”`
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

/** One problem in words: what, what was expected, what was found, said in words, and how to mend it. */
export const problemInWords = (what: string, expected: string, got: string, mend: string): string =>
  `${what}: expected ${expected}, got ${got}. ${mend}`

/** One problem in words: what, what was expected, the value that was found and how to mend it. */
export const fault = (what: string, expected: string, got: unknown, mend: string): string =>
  problemInWords(what, expected, shown(got), mend)

/** The problem of one number, if it has one. */
export const numberProblems = (what: string, value: unknown, rule: NumberRule, mend: string): readonly string[] =>
  typeof value === 'number' && Number.isFinite(value) && rule.fits(value)
    ? []
    : [fault(what, rule.expected, value, mend)]

/** The problems of a list of numbers, one for each of `length` members. */
export const listProblems = (
  what: string,
  values: unknown,
  { length, rule, mend }: { readonly length: number; readonly rule: NumberRule; readonly mend: string },
): readonly string[] => {
  if (!Array.isArray(values)) return [fault(what, `a list of ${length} numbers`, values, mend)]
  const count = values.length === length ? [] : [fault(what, `a list of ${length} numbers`, values, mend)]
  // Holes in a list count as missing numbers, so it is not mapped.
  return [
    ...count,
    ...Array.from(values, (value: unknown, i) => numberProblems(`${what} at position ${i}`, value, rule, mend)).flat(),
  ]
}

/** The problem of a choice that is none of the options. */
export const choiceProblems = (what: string, value: unknown, options: readonly string[]): readonly string[] =>
  typeof value === 'string' && options.includes(value)
    ? []
    : [fault(what, `one of ${options.join(', ')}`, value, 'Choose one; there is no default.')]

/** @throws RangeError with all problems, a line each, if there is any. */
export const refuse = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new RangeError(problems.join('\n'))
}

/** Passes a result on when it is finite. @throws RangeError otherwise, saying how to mend the input. */
export const within = (value: number, what: string): number => {
  refuse(
    Number.isFinite(value)
      ? []
      : [
          fault(
            what,
            'a result that fits in a number',
            value,
            'Give amounts in a larger unit, or less extreme figures.',
          ),
        ],
  )
  return value + 0
}
