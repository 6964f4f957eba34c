import type { Text } from '../../quantity/text.js'
import type { Path, Place, Problem } from './problem.js'

/** Largest input file, in bytes of UTF-8. */
export const maximumBytes = 10 * 1024 * 1024
/** Most aliases (`*name`) in one document. */
export const maximumAliases = 100
/** Deepest nesting of mappings and lists, aliases filled in; the root is level 1. */
export const maximumDepth = 64
/** Most marks (values, separators, line ends) in a file: more would take gigabytes of memory to read. */
export const maximumMarks = 4_000_000
/** Most problems of one sort that are listed: in a file that is not YAML at all there is one at every character. */
export const maximumProblems = 1000
/** Most values that all aliases of a document together may stand for: aliases of aliases multiply. */
export const maximumAliasedValues = 100_000

/** The standing texts of one kind of problem. */
export interface Words {
  readonly message: Text
  readonly expected: Text
  readonly mend: Text
}

/** The text of an input file, without byte order mark, and the way back from an offset to a place. */
export interface Source {
  readonly name: string
  readonly text: string
  /** Line and column count from 1; a column is one UTF-16 code unit, as in most editors. */
  place(offset: number): Place
  /** The text from an offset to an end: at most 40 characters of one line; null when there is nothing. */
  excerpt(offset: number, end?: number): string | null
}

const lineStarts = (text: string): number[] => {
  const starts = [0]
  for (const { 0: mark, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + mark.length)
  return starts
}

/** Number of entries of the ascending list that are not above the value. */
const countUpTo = (ascending: readonly number[], value: number): number => {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** A source of an input file's text; a byte order mark at its start is removed. */
export const sourceOf = (text: string, name: string): Source => {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text
  let starts: number[] | null = null
  return {
    name,
    text: content,
    place(offset) {
      starts ??= lineStarts(content)
      const within = Math.min(Math.max(offset, 0), content.length)
      const line = countUpTo(starts, within)
      return { file: name, line, column: within - starts[line - 1]! + 1 }
    },
    excerpt(offset, end = content.length) {
      const line = content.slice(offset, Math.min(end, offset + 41)).split(/[\r\n]/, 1)[0] ?? ''
      const visible = line.replace(/\p{Cc}/gu, ' ').trimEnd()
      return visible === '' ? null : visible.length > 40 ? `${visible.slice(0, 40)}…` : visible
    },
  }
}

/** A key of megabytes must not make a message of gigabytes. */
const shortened = (key: string | number): string | number =>
  typeof key === 'string' && key.length > 200 ? `${key.slice(0, 200)}…` : key

/** A problem at an offset of a source; without more, the text at that offset is what was got. */
export const problemAt = (
  source: Source,
  offset: number,
  code: string,
  texts: Words,
  got: string | null = source.excerpt(offset),
  path: Path = [],
): Problem => ({ code, path: path.map(shortened), place: source.place(offset), ...texts, got })

/** The problems of an input in the order of their places. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted(
    ({ place: a }, { place: b }) => (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0) || 0,
  )

/** The problem `fileTooLarge` of a file of so many bytes, or null. Also for use before a file is read. */
export const fileSizeProblem = (bytes: number, name: string): Problem | null =>
  bytes <= maximumBytes
    ? null
    : {
        code: 'fileTooLarge',
        path: [],
        place: { file: name, line: 1, column: 1 },
        message: { en: 'the file is too large', nl: 'het bestand is te groot' },
        expected: { en: `at most ${maximumBytes} bytes (10 MB)`, nl: `ten hoogste ${maximumBytes} bytes (10 MB)` },
        got: `${bytes} bytes`,
        mend: {
          en: 'check that this is the file that was meant; leave out what the appraisal does not use',
          nl: 'controleer of dit het bedoelde bestand is; laat weg wat de analyse niet gebruikt',
        },
      }

/** The same for a text that has been read. */
export const textSizeProblem = (text: string, name: string): Problem | null =>
  // A UTF-16 code unit takes at most three bytes of UTF-8: a short text need not be counted.
  text.length * 3 <= maximumBytes ? null : fileSizeProblem(new TextEncoder().encode(text).length, name)

/** Texts of the problems of a document, mostly by code; those of syntax are in `document-syntax.ts`. */
export const words = {
  emptyFile: {
    message: { en: 'the file has no content', nl: 'het bestand heeft geen inhoud' },
    expected: { en: 'a mapping of keys to values', nl: 'een lijst van sleutels met hun waarden' },
    mend: {
      en: 'write the input in this file, or give the file that was meant',
      nl: 'schrijf de invoer in dit bestand, of geef het bestand op dat bedoeld was',
    },
  },
  notAMapping: {
    message: { en: 'the file is not a mapping', nl: 'het bestand bestaat niet uit sleutels met waarden' },
    expected: { en: 'keys with values, as in `key: value`', nl: 'sleutels met waarden, zoals `sleutel: waarde`' },
    mend: { en: 'put the content under a key', nl: 'zet de inhoud onder een sleutel' },
  },
  notOneDocument: {
    message: { en: 'the file holds several documents', nl: 'het bestand bevat meer documenten' },
    expected: { en: 'one document', nl: 'één document' },
    mend: {
      en: 'remove the line `---` before the second document, or give that document its own file',
      nl: 'verwijder de regel `---` voor het tweede document, of geef dat document een eigen bestand',
    },
  },
  duplicateKey: {
    message: {
      en: 'the key occurs more than once in the same mapping',
      nl: 'de sleutel komt meer dan eens voor op dezelfde plaats',
    },
    expected: { en: 'every key once', nl: 'elke sleutel één keer' },
    mend: { en: 'keep one of them, or rename one', nl: 'houd er één over, of hernoem er één' },
  },
  forbiddenKey: {
    message: { en: 'the key is reserved by JavaScript', nl: 'de sleutel is gereserveerd door JavaScript' },
    expected: {
      en: 'a key other than __proto__, constructor or prototype',
      nl: 'een andere sleutel dan __proto__, constructor of prototype',
    },
    mend: { en: 'choose another name', nl: 'kies een andere naam' },
  },
  tooManyMarks: {
    message: { en: 'the file holds too many values', nl: 'het bestand bevat te veel waarden' },
    expected: { en: `at most ${maximumMarks} values and marks`, nl: `ten hoogste ${maximumMarks} waarden en tekens` },
    mend: { en: 'put long series in a CSV table', nl: 'zet lange reeksen in een CSV-tabel' },
  },
  unknownAlias: {
    message: { en: 'the alias stands for nothing', nl: 'de alias staat nergens voor' },
    expected: { en: 'the name of an anchor that is complete', nl: 'de naam van een anker dat af is' },
    mend: { en: 'put the anchor (`&name`) before the alias', nl: 'zet het anker (`&naam`) voor de alias' },
  },
  tooManyAliases: {
    message: { en: 'there are too many aliases', nl: 'er zijn te veel aliassen' },
    expected: { en: `at most ${maximumAliases} aliases`, nl: `ten hoogste ${maximumAliases} aliassen` },
    mend: { en: 'write the values out', nl: 'schrijf de waarden uit' },
  },
  tooManyAliasedValues: {
    message: { en: 'the aliases stand for too many values', nl: 'de aliassen staan voor te veel waarden' },
    expected: {
      en: `at most ${maximumAliasedValues} values through aliases`,
      nl: `ten hoogste ${maximumAliasedValues} waarden via aliassen`,
    },
    mend: { en: 'do not use aliases within aliases', nl: 'gebruik geen aliassen binnen aliassen' },
  },
  tooDeep: {
    message: { en: 'the nesting is too deep', nl: 'de nesting is te diep' },
    expected: { en: `at most ${maximumDepth} levels`, nl: `ten hoogste ${maximumDepth} niveaus` },
    mend: {
      en: 'check for a bracket that is not closed, or make the structure flatter',
      nl: 'controleer of er een haakje niet gesloten is, of maak de structuur vlakker',
    },
  },
  nonFiniteNumber: {
    message: { en: 'the value is not a finite number', nl: 'de waarde is geen eindig getal' },
    expected: { en: 'a finite number', nl: 'een eindig getal' },
    mend: {
      en: 'write the number, or put quotes around it when it is meant as text',
      nl: 'schrijf het getal, of zet aanhalingstekens eromheen als het tekst is',
    },
  },
  unsupportedTag: {
    message: { en: 'the tag is not supported', nl: 'deze tag wordt niet ondersteund' },
    expected: { en: 'a plain value', nl: 'een gewone waarde' },
    mend: { en: 'remove the tag', nl: 'verwijder de tag' },
  },
} as const satisfies Record<string, Words>
