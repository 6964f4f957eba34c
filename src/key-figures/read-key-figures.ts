import { type InputDocument, parseDocument } from '../appraisal/input/document.js'
import { InputError, type Path, type Problem } from '../appraisal/input/problem.js'
import { problemMaker, schemaProblems } from '../appraisal/input/schema-problems.js'
import type { KeyFigure } from '../appraisal/key-figure.js'
import { textOf } from '../quantity/text.js'
import { frozen, t } from './figure.js'
import { keyFigureFaults } from './key-figure-faults.js'
import { type KeyFigureInput, keyFigureInput, keyFiguresFile } from './key-figure-schema.js'
import { keyFigures } from './key-figures.js'

const mapped = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

const valuesOf = (values: KeyFigureInput['values']): KeyFigure['values'] =>
  values.kind === 'single'
    ? { kind: 'single', value: String(values.value) }
    : {
        ...values,
        values: mapped(values.values, String),
        marks: values.marks ?? null,
        ruleMark: values.ruleMark ?? null,
      }

const pricesOf = (prices: KeyFigureInput['prices']): KeyFigure['prices'] =>
  prices
    ? {
        ...prices,
        currency: prices.currency ?? 'EUR',
        level: Number(prices.level),
        note: prices.note ? textOf(prices.note) : null,
      }
    : null

const yearOf = (year: string | number | null | undefined): number | null => (year == null ? null : Number(year))

const figureOf = (input: KeyFigureInput): KeyFigure =>
  frozen({
    ...input,
    label: textOf(input.label),
    per: input.per ?? null,
    values: valuesOf(input.values),
    prices: pricesOf(input.prices),
    validFrom: yearOf(input.validFrom),
    validThrough: yearOf(input.validThrough),
    supersededBy: input.supersededBy ?? null,
    source: { ...input.source, url: input.source.url ?? null },
    note: input.note ? textOf(input.note) : null,
  })

/** A figure that is well formed but for keys that do not exist, so that one of those does not hide what else is wrong. */
const withoutUnknownKeys = keyFigureInput.strip()

/** The figures of a file that have the right form, each with its position; the others are told of by the schema. */
const wellFormed = (data: unknown): readonly (readonly [KeyFigure, number])[] => {
  const { figures } = (data ?? {}) as { figures?: unknown }
  if (!Array.isArray(figures)) return []
  return figures.flatMap((each, position) => {
    const parsed = withoutUnknownKeys.safeParse(each)
    return parsed.success ? [[figureOf(parsed.data), position] as const] : []
  })
}

/** Ids as they stand in the file, also of figures that are not well formed. */
const idsIn = (data: unknown): readonly (string | null)[] => {
  const { figures } = (data ?? {}) as { figures?: unknown }
  if (!Array.isArray(figures)) return []
  return figures.map((each) => {
    const id = (each as { id?: unknown } | null)?.id
    return typeof id === 'string' ? id : null
  })
}

const idProblems = (document: InputDocument, catalogue: readonly KeyFigure[]): readonly Problem[] => {
  const make = problemMaker(document)
  const ids = idsIn(document.data)
  return ids.flatMap((id, position) => {
    if (id === null) return []
    const inCatalogue = catalogue.some((figure) => figure.id === id)
    if (!inCatalogue && ids.indexOf(id) === position) return []
    return [
      make(
        'duplicateId',
        ['figures', position, 'id'],
        inCatalogue
          ? t(`the catalogue already has “${id}”`, `de catalogus heeft “${id}” al`)
          : t(`“${id}” stands twice in this file`, `“${id}” staat tweemaal in dit bestand`),
        t('an id of its own for every figure', 'een eigen id voor elk kengetal'),
        t('rename it; a figure is never replaced silently', 'hernoem het; een kengetal wordt nooit stil vervangen'),
      ),
    ]
  })
}

const successorProblems = (
  document: InputDocument,
  found: readonly (readonly [KeyFigure, number])[],
  catalogue: readonly KeyFigure[],
): readonly Problem[] => {
  const known = new Set([...catalogue.map(({ id }) => id), ...idsIn(document.data)])
  return found.flatMap(([{ id, supersededBy }, position]) => {
    if (supersededBy === null || (known.has(supersededBy) && supersededBy !== id)) return []
    return [
      problemMaker(document)(
        'unknownReference',
        ['figures', position, 'supersededBy'],
        t(`“${id}” is not replaced by “${supersededBy}”`, `“${id}” is niet vervangen door “${supersededBy}”`),
        t(
          'the id of another figure of this file or the catalogue',
          'het id van een ander kengetal van dit bestand of de catalogus',
        ),
        t('correct the id, or remove supersededBy', 'verbeter het id, of verwijder supersededBy'),
      ),
    ]
  })
}

/** One id of a source stands for one source: a second title or address would be lost wherever sources are listed. */
const sourceProblems = (
  document: InputDocument,
  found: readonly (readonly [KeyFigure, number])[],
  catalogue: readonly KeyFigure[],
): readonly Problem[] => {
  const known = new Map([...catalogue].reverse().map(({ source }) => [source.id, source]))
  return found.flatMap(([{ source }, position]) => {
    const first = known.get(source.id)
    if (!first) known.set(source.id, source)
    if (!first || (first.title === source.title && first.url === source.url)) return []
    return [
      problemMaker(document)(
        'duplicateId',
        ['figures', position, 'source', 'id'],
        t(`“${source.id}” is already the id of another source`, `“${source.id}” is al het id van een andere bron`),
        t(
          `title “${first.title}” and url ${first.url ?? 'left out'}`,
          `title “${first.title}” en url ${first.url ?? 'weggelaten'}`,
        ),
        t('rename the source, or write the same title and url', 'hernoem de bron, of schrijf dezelfde title en url'),
      ),
    ]
  })
}

/**
 * Reads a file of key figures of one's own (eigen kengetallen), YAML or JSON; `docs/key-figures.md` shows the form. The
 * figures stand beside those of the catalogue and never replace one.
 *
 * @param options.name the name of the file, for messages
 * @param options.catalogue the figures that exist already; all of the library when left out
 * @throws InputError with all problems, each with line and column: what the form of the file asks, an id that exists
 * (`duplicateId`), units and prices that do not fit, a status surer than its mark (`statusAndMark`) and more.
 */
export const readKeyFigures = (
  text: string,
  options: { readonly name?: string; readonly catalogue?: readonly KeyFigure[] } = {},
): readonly KeyFigure[] => {
  const { name = 'key figures', catalogue = keyFigures } = options
  const document = parseDocument(text, name)
  const make = problemMaker(document)
  const parsed = keyFiguresFile.safeParse(document.data)
  const found = wellFormed(document.data)
  const faults = found.flatMap(([figure, position]) =>
    keyFigureFaults(figure).map(({ code, path, message, expected, mend, atKey = false }) =>
      make(code, ['figures', position, ...path] satisfies Path, message, expected, mend, { atKey }),
    ),
  )
  const problems = [
    ...(parsed.success ? [] : schemaProblems(parsed.error.issues, keyFiguresFile, document)),
    ...idProblems(document, catalogue),
    ...successorProblems(document, found, catalogue),
    ...sourceProblems(document, found, catalogue),
    ...faults,
  ]
  if (problems.length > 0) throw new InputError(distinct(inFileOrder(problems)))
  return found.map(([figure]) => figure)
}

const inFileOrder = (problems: readonly Problem[]): readonly Problem[] => {
  const line = ({ place }: Problem): number => place?.line ?? 0
  const column = ({ place }: Problem): number => place?.column ?? 0
  return [...problems].sort((a, b) => line(a) - line(b) || column(a) - column(b))
}

const distinct = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Set<string>()
  return problems.filter(({ code, path, message }) => {
    const key = `${code} ${path.join('.')} ${message.en}`
    return seen.has(key) ? false : seen.add(key)
  })
}
