/** What a number of a plain function may be. */
export interface NumberRule {
  readonly fits: (value: number) => boolean
  readonly expected: string
}

export const finite: NumberRule = { fits: () => true, expected: 'a finite number' }
export const positive: NumberRule = { fits: (value) => value > 0, expected: 'a finite number above 0' }
export const notNegative: NumberRule = { fits: (value) => value >= 0, expected: 'a finite number of 0 and more' }
export const share: NumberRule = { fits: (value) => value >= 0 && value <= 1, expected: 'a share from 0 to 1' }

/** Most members of one list that are named; the rest is counted. */
const mostNamed = 5

/** What stands there, so that a text is not taken for a number. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return `the text “${value}”`
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'function') return 'a function'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

/** One problem in words: what, what was expected, what was found, said in words, and how to mend it. */
export const problemInWords = (what: string, expected: string, got: string, mend: string): string =>
  `${what}: expected ${expected}, got ${got}. ${mend}`

/** One problem in words: what, what was expected, the value that was found and how to mend it. */
export const fault = (what: string, expected: string, got: unknown, mend: string): string =>
  problemInWords(what, expected, shown(got), mend)

const isNumber = (value: unknown, rule: NumberRule): boolean =>
  typeof value === 'number' && Number.isFinite(value) && rule.fits(value)

/** The problem of one number, if it has one. */
export const numberProblems = (
  what: string,
  value: unknown,
  rule: NumberRule,
  mend = 'Correct it.',
): readonly string[] => (isNumber(value, rule) ? [] : [fault(what, rule.expected, value, mend)])

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

/** The problems of members of a list that is as long as their names: the first few by name, and how many more there are. */
export const problemsByName = (
  what: string,
  values: ArrayLike<unknown>,
  names: readonly string[],
  problemsOf: (what: string, value: unknown) => readonly string[],
): readonly string[] => {
  const found: string[] = []
  let more = 0
  for (let i = 0; i < names.length; i++) {
    const problems = problemsOf(`${what} of “${names[i]}”`, values[i])
    if (found.length < mostNamed) found.push(...problems)
    else more += problems.length
  }
  return more > 0 ? [...found, `${what}: ${more} more like these.`] : found
}

/** The problems of a list of numbers, one for each name. */
export const namedNumberProblems = (
  what: string,
  values: ArrayLike<unknown>,
  names: readonly string[],
  rule: NumberRule,
): readonly string[] =>
  values.length === names.length
    ? problemsByName(what, values, names, (each, value) => numberProblems(each, value, rule))
    : [problemInWords(what, `${names.length} numbers`, String(values.length), 'Give one for each, in the same order.')]

/** The problems of a list of numbers, one for each name, or null where there is none. */
export const namedNumberOrNullProblems = (
  what: string,
  values: ArrayLike<unknown>,
  names: readonly string[],
  rule: NumberRule,
): readonly string[] =>
  values.length === names.length
    ? problemsByName(what, values, names, (each, value) => (value === null ? [] : numberProblems(each, value, rule)))
    : namedNumberProblems(what, values, names, rule)

/** The problems of names: too few, empty ones, or one twice. */
export const nameProblems = (what: string, names: readonly string[], least = 1): readonly string[] => {
  const few =
    names.length < least
      ? [problemInWords(what, `at least ${least}`, String(names.length), 'Add what is missing.')]
      : []
  const seen = new Set<string>()
  const wrong = names.flatMap((name) => {
    if (name === '') return [problemInWords(what, 'names that are not empty', 'an empty one', 'Give its name.')]
    if (seen.has(name)) return [problemInWords(what, 'each name once', `“${name}” twice`, 'Rename or remove one.')]
    seen.add(name)
    return []
  })
  return [...few, ...wrong]
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
