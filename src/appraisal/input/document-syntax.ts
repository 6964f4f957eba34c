import type { Document, YAMLError } from 'yaml'
import { Composer, CST, Lexer, Parser } from 'yaml'
import type { Text } from '../../quantity/text.js'
import {
  maximumDepth,
  maximumMarks,
  maximumProblems,
  problemAt,
  type Source,
  type Words,
  words,
} from './document-limits.js'
import { InputError, type Problem } from './problem.js'

/** What the parser may say of a syntax error, and how to say that in two languages: message and way to mend. */
const syntaxRules: readonly (readonly [RegExp, Text, Text])[] = [
  [
    /closing ["']?quote/,
    { en: 'a text in quotes is not closed', nl: 'een tekst tussen aanhalingstekens is niet afgesloten' },
    { en: 'close the quotes that open here', nl: 'sluit de aanhalingstekens die hier beginnen' },
  ],
  [
    /^\S+ Flow (map|sequence)/,
    { en: 'a bracket is not closed', nl: 'een haakje is niet gesloten' },
    { en: 'write the closing } or ] here', nl: 'schrijf hier de sluitende } of ]' },
  ],
  [
    /need to be followed by map values|space after :/,
    { en: 'a key has no value', nl: 'een sleutel heeft geen waarde' },
    { en: 'write a colon and a space after the key', nl: 'schrijf na de sleutel een dubbele punt en een spatie' },
  ],
  [
    /Missing , |^BLOCK_IN_FLOW/,
    { en: 'a comma is missing', nl: 'er ontbreekt een komma' },
    { en: 'write a comma between the items', nl: 'schrijf een komma tussen de onderdelen' },
  ],
  [
    /Unexpected (,|empty item)/,
    { en: 'there is a comma too many', nl: 'er staat een komma te veel' },
    { en: 'remove the comma', nl: 'verwijder de komma' },
  ],
  [
    /Unexpected flow-(map|seq)-end/,
    { en: 'there is a closing bracket too many', nl: 'er staat een sluithaakje te veel' },
    { en: 'remove the bracket, or open it before', nl: 'verwijder het haakje, of open het eerder' },
  ],
  [
    /at node end|in YAML stream/,
    { en: 'something follows after the end of a value', nl: 'er volgt nog iets na het einde van een waarde' },
    {
      en: 'check the indentation and the space after a colon, or put the whole value in quotes',
      nl: 'controleer de inspringing en de spatie na een dubbele punt, of zet de hele waarde tussen aanhalingstekens',
    },
  ],
  [
    /^TAB_AS_INDENT/,
    { en: 'a tab is used as indentation', nl: 'er is met een tab ingesprongen' },
    { en: 'indent with spaces', nl: 'spring in met spaties' },
  ],
  [
    /Nested mappings/,
    { en: 'there is a key inside a value', nl: 'er staat een sleutel binnen een waarde' },
    {
      en: 'put the value in quotes, or start the key on its own line, in the column of its neighbours',
      nl: 'zet de waarde tussen aanhalingstekens, of begin de sleutel op een eigen regel, in de kolom van zijn buren',
    },
  ],
  [
    /^(BAD_INDENT|BLOCK_AS|MULTILINE_)|without - indicator/,
    { en: 'the indentation does not fit', nl: 'de inspringing klopt niet' },
    {
      en: 'start keys and items of one level in the same column',
      nl: 'begin sleutels en onderdelen van één niveau in dezelfde kolom',
    },
  ],
  [
    /^BAD_(SCALAR_START|DQ_ESCAPE)/,
    { en: 'a character has a special meaning here', nl: 'een teken heeft hier een bijzondere betekenis' },
    { en: 'put the value in single quotes', nl: "zet de waarde tussen enkele aanhalingstekens (')" },
  ],
  [
    /^NON_STRING_KEY/,
    { en: 'a key is not a plain text', nl: 'een sleutel is geen gewone tekst' },
    {
      en: 'write the key as a word, without tag, alias or brackets',
      nl: 'schrijf de sleutel als woord, zonder tag, alias of haakjes',
    },
  ],
]

/** The texts for a syntax error, found by the parser's code and English message. */
const syntaxWords = (error: string): Words => {
  const rule = syntaxRules.find(([pattern]) => pattern.test(error))
  const [, said, mend] = rule ?? [
    null,
    { en: 'the text is not valid YAML', nl: 'de tekst is geen geldige YAML' },
    {
      en: 'check quotes, brackets, colons and indentation around this place',
      nl: 'controleer aanhalingstekens, haakjes, dubbele punten en inspringing rond deze plaats',
    },
  ]
  return { message: said, expected: { en: 'valid YAML 1.2 or JSON', nl: 'geldige YAML 1.2 of JSON' }, mend }
}

/** Tokens of a text up to and with its first document. */
interface Tokens {
  readonly tokens: readonly CST.Token[]
  /** Offset of a second document, null when there is none. */
  readonly second: number | null
  /** Where texts in quotes begin that are not closed. */
  readonly openQuotes: readonly number[]
}

/** Whether a text in quotes has its closing quote: a last quote that is escaped does not close it. */
const isClosed = (quoted: string): boolean => {
  const quote = quoted[0]
  const escaping = quote === '"' ? '\\' : quote
  let first = quoted.length - 1
  while (first > 1 && quoted[first - 1] === escaping) first -= 1
  return quoted.length > 1 && quoted.endsWith(quote ?? '') && (quoted.length - 1 - first) % 2 === 0
}

/**
 * The parser keeps its own stack, and its depth is watched at every mark: composing the tokens afterwards recurses,
 * which 100,000 brackets would not survive.
 */
function* tokensOf(source: Source, openQuotes: number[]): Generator<CST.Token, void> {
  const refuse = (code: string, texts: Words, offset: number): never => {
    throw new InputError([problemAt(source, offset, code, texts)])
  }
  const parser = new Parser()
  let marks = 0
  let isContent = false
  for (const mark of new Lexer().lex(source.text)) {
    marks += 1
    if (marks > maximumMarks) refuse('fileTooLarge', words.tooManyMarks, parser.offset)
    // The parser tells only the end of a text that is not closed, and takes an escaped last quote for the closing one.
    const isQuoted = !isContent && (mark[0] === '"' || mark[0] === "'")
    if (isQuoted && !isClosed(mark)) openQuotes.push(parser.offset)
    isContent = mark === CST.SCALAR
    yield* parser.next(mark)
    if (parser.stack.length <= maximumDepth) continue
    const tooDeep = parser.stack.filter(CST.isCollection)[maximumDepth]
    if (tooDeep) refuse('tooDeep', words.tooDeep, tooDeep.offset)
  }
  yield* parser.end()
}

const readTokens = (source: Source): Tokens => {
  const openQuotes: number[] = []
  const tokens: CST.Token[] = []
  let isRead = false
  for (const token of tokensOf(source, openQuotes)) {
    if (token.type === 'document' && isRead) return { tokens, second: token.offset, openQuotes }
    isRead ||= token.type === 'document'
    tokens.push(token)
  }
  return { tokens, second: null, openQuotes }
}

/** The first document, whatever `%YAML` directive it has: core schema, keys as text, no merge keys. */
const compose = (tokens: readonly CST.Token[], length: number): Document.Parsed | undefined => {
  const composer = new Composer({
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false, // checked here: the parser compares all pairs, and takes 2032 and '2032' for different keys
    prettyErrors: false,
  })
  // The parser makes an Error of every mistake: their stack traces, never shown, would take a gigabyte for a bad file.
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return [...composer.compose(tokens, true, length)][0]
  } finally {
    Error.stackTraceLimit = limit
  }
}

const isTagError = ({ code }: YAMLError): boolean => code === 'TAG_RESOLVE_FAILED' || code === 'BAD_COLLECTION_TYPE'

/** The problems that the parser found, one for a place. Of a tag that it does not know it only warns. */
const parserProblems = (document: Document.Parsed, source: Source, openQuotes: Tokens['openQuotes']): Problem[] => {
  const tagErrors = [...document.errors, ...document.warnings].filter(isTagError)
  const isSyntaxError = (error: YAMLError): boolean =>
    !isTagError(error) && !(openQuotes.length > 0 && error.message.startsWith('Missing closing'))
  const syntaxErrors = document.errors.filter(isSyntaxError)
  return [
    ...tagErrors
      .slice(0, maximumProblems)
      .map(({ pos: [start, end] }) =>
        problemAt(source, start, 'unsupportedTag', words.unsupportedTag, source.excerpt(start, end)),
      ),
    ...openQuotes
      .slice(0, maximumProblems)
      .map((start) => problemAt(source, start, 'syntax', syntaxWords('closing quote'))),
    ...syntaxErrors
      .filter(({ pos }, index) => pos[0] !== syntaxErrors[index - 1]?.pos[0])
      .slice(0, maximumProblems)
      .map(({ code, message, pos }) => problemAt(source, pos[0], 'syntax', syntaxWords(`${code} ${message}`))),
  ]
}

/**
 * The syntax tree of the first document of a text, null when there is none, and the problems of its syntax.
 *
 * @throws InputError when reading has to stop: `tooDeep`, or `fileTooLarge` for a file with too many values
 */
export const readTree = (source: Source): { tree: Document.Parsed['contents']; problems: Problem[] } => {
  const { tokens, second, openQuotes } = readTokens(source)
  const document = compose(tokens, source.text.length)
  const problems = document ? parserProblems(document, source, openQuotes) : []
  if (second !== null) problems.push(problemAt(source, second, 'notOneDocument', words.notOneDocument))
  return { tree: document?.contents ?? null, problems }
}
