import { type Label, numberText, type Text, textOf } from '../quantity/text.js'

/** What a number of a plain function may be. */
export interface NumberRule {
  readonly fits: (value: number) => boolean
  readonly expected: Text
}

const rule = (en: string, nl: string, fits: NumberRule['fits']): NumberRule => ({ fits, expected: { en, nl } })

export const finite = rule('a finite number', 'een eindig getal', () => true)
export const positive = rule('a finite number above 0', 'een eindig getal boven 0', (value) => value > 0)
export const notNegative = rule(
  'a finite number of 0 and more',
  'een eindig getal van 0 of meer',
  (value) => value >= 0,
)
export const share = rule('a share from 0 to 1', 'een aandeel van 0 tot 1', (value) => value >= 0 && value <= 1)

/** Most members of one list that are named; the rest is counted. */
const mostNamed = 5

/** A name with words around it, in both languages. */
export const around = (label: Label, say: (name: string, language: keyof Text) => string): Text => {
  const { en, nl } = textOf(label)
  return { en: say(en, 'en'), nl: say(nl, 'nl') }
}

/** What stands there, so that a text is not taken for a number. */
const shown = (value: unknown): Text => {
  if (typeof value === 'string') return { en: `the text “${value}”`, nl: `de tekst “${value}”` }
  if (typeof value === 'number') return numberText(value)
  if (Array.isArray(value)) return { en: `a list of ${value.length}`, nl: `een lijst van ${value.length}` }
  if (typeof value === 'function') return { en: 'a function', nl: 'een functie' }
  return typeof value === 'object' && value !== null ? { en: 'an object', nl: 'een object' } : textOf(String(value))
}

/** One problem in words: what, what was expected, what was found, said in words, and how to mend it. */
export const problemInWords = (what: Label, expected: Text, got: Label, mend: Text): Text => ({
  en: `${textOf(what).en}: expected ${expected.en}, got ${textOf(got).en}. ${mend.en}`,
  nl: `${textOf(what).nl}: verwacht ${expected.nl}, gevonden ${textOf(got).nl}. ${mend.nl}`,
})

/** One problem in words: what, what was expected, the value that was found and how to mend it. */
export const fault = (what: Label, expected: Text, got: unknown, mend: Text): Text =>
  problemInWords(what, expected, shown(got), mend)

const isNumber = (value: unknown, { fits }: NumberRule): boolean =>
  typeof value === 'number' && Number.isFinite(value) && fits(value)

/** The problem of one number, if it has one. */
export const numberProblems = (
  what: Label,
  value: unknown,
  rule: NumberRule,
  mend: Text = { en: 'Correct it.', nl: 'Verbeter het.' },
): readonly Text[] => (isNumber(value, rule) ? [] : [fault(what, rule.expected, value, mend)])

/** What stands at a position of a list. */
export const atPosition = (what: Label, position: number): Text =>
  around(what, (name, language) => `${name} ${language === 'en' ? 'at position' : 'op plaats'} ${position}`)

/** The problems of a list of numbers, one for each of `length` members. */
export const listProblems = (
  what: Label,
  values: unknown,
  { length, rule, mend }: { readonly length: number; readonly rule: NumberRule; readonly mend: Text },
): readonly Text[] => {
  const expected = { en: `a list of ${length} numbers`, nl: `een lijst van ${length} getallen` }
  if (!Array.isArray(values)) return [fault(what, expected, values, mend)]
  const count = values.length === length ? [] : [fault(what, expected, values, mend)]
  // Holes in a list count as missing numbers, which forEach would pass by; positions are named only of what is wrong.
  const wrong: Text[] = []
  for (let i = 0; i < values.length; i++)
    if (!isNumber(values[i], rule)) wrong.push(...numberProblems(atPosition(what, i), values[i], rule, mend))
  return [...count, ...wrong]
}

/** The problems of members of a list that is as long as their names: the first few by name, and how many more there are. */
export const problemsByName = (
  what: Label,
  values: ArrayLike<unknown>,
  names: readonly Label[],
  problemsOf: (what: Text, value: unknown) => readonly Text[],
): readonly Text[] => {
  const found: Text[] = []
  let more = 0
  for (let i = 0; i < names.length; i++) {
    const member = textOf(names[i] ?? '')
    const of = around(what, (name, language) => `${name} ${language === 'en' ? 'of' : 'van'} “${member[language]}”`)
    const problems = problemsOf(of, values[i])
    if (found.length < mostNamed) found.push(...problems)
    else more += problems.length
  }
  if (more === 0) return found
  const rest = (name: string, language: keyof Text) =>
    language === 'en' ? `${name}: ${more} more like these.` : `${name}: nog ${more} zoals deze.`
  return [...found, around(what, rest)]
}

/** The problems of a list of numbers, one for each name. */
export const namedNumberProblems = (
  what: Label,
  values: ArrayLike<unknown>,
  names: readonly Label[],
  rule: NumberRule,
): readonly Text[] =>
  values.length === names.length
    ? problemsByName(what, values, names, (each, value) => numberProblems(each, value, rule))
    : [
        problemInWords(what, { en: `${names.length} numbers`, nl: `${names.length} getallen` }, String(values.length), {
          en: 'Give one for each, in the same order.',
          nl: 'Geef er een voor elk, in dezelfde volgorde.',
        }),
      ]

/** The problems of a list of numbers, one for each name, or null where there is none. */
export const namedNumberOrNullProblems = (
  what: Label,
  values: ArrayLike<unknown>,
  names: readonly Label[],
  rule: NumberRule,
): readonly Text[] =>
  values.length === names.length
    ? problemsByName(what, values, names, (each, value) => (value === null ? [] : numberProblems(each, value, rule)))
    : namedNumberProblems(what, values, names, rule)

const tooFew = (what: Label, least: number, count: number): Text =>
  problemInWords(what, { en: `at least ${least}`, nl: `ten minste ${least}` }, String(count), {
    en: 'Add what is missing.',
    nl: 'Voeg toe wat ontbreekt.',
  })

const emptyName = (what: Label): Text =>
  problemInWords(
    what,
    { en: 'names that are not empty', nl: 'namen die niet leeg zijn' },
    { en: 'an empty one', nl: 'een lege' },
    { en: 'Give its name.', nl: 'Geef de naam.' },
  )

const nameTwice = (what: Label, name: string): Text =>
  problemInWords(
    what,
    { en: 'each name once', nl: 'elke naam één keer' },
    { en: `“${name}” twice`, nl: `“${name}” twee keer` },
    { en: 'Rename or remove one.', nl: 'Hernoem er een of haal er een weg.' },
  )

/** The problems of names: too few, empty ones, or one twice. */
export const nameProblems = (what: Label, names: readonly string[], least = 1): readonly Text[] => {
  const few = names.length < least ? [tooFew(what, least, names.length)] : []
  const seen = new Set<string>()
  const wrong = names.flatMap((name) => {
    if (name === '') return [emptyName(what)]
    if (seen.has(name)) return [nameTwice(what, name)]
    seen.add(name)
    return []
  })
  return [...few, ...wrong]
}

/** The problem of a choice that is none of the options. */
export const choiceProblems = (what: Label, value: unknown, options: readonly string[]): readonly Text[] =>
  typeof value === 'string' && options.includes(value)
    ? []
    : [
        fault(what, { en: `one of ${options.join(', ')}`, nl: `een van ${options.join(', ')}` }, value, {
          en: 'Choose one; there is no default.',
          nl: 'Kies er een; er is geen standaard.',
        }),
      ]

/** What a plain function refuses, each problem once, in both languages; its message has them in English, a line each. */
export class Refusal extends RangeError {
  readonly #problems: readonly Text[]

  constructor(problems: readonly Text[]) {
    const distinct = new Map(problems.map((problem) => [problem.en, problem]))
    super([...distinct.keys()].join('\n'))
    this.#problems = [...distinct.values()]
  }

  /** No field of its own, so that the error prints like other RangeErrors. */
  get problems(): readonly Text[] {
    return this.#problems
  }
}

/** @throws Refusal, a RangeError, with all problems, if there is any. */
export const refuse = (problems: readonly Text[]): void => {
  if (problems.length > 0) throw new Refusal(problems)
}

/** Passes a result on when it is finite. @throws RangeError otherwise, saying how to mend the input. */
export const within = (value: number, what: Label): number => {
  if (Number.isFinite(value)) return value + 0
  throw new Refusal([
    fault(what, { en: 'a result that fits in a number', nl: 'een uitkomst die in een getal past' }, value, {
      en: 'Give amounts in a larger unit, or less extreme figures.',
      nl: 'Geef bedragen in een grotere eenheid, of minder extreme cijfers.',
    }),
  ])
}
