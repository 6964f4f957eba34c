import type { FormulaProblem } from '../formula.js'
import type { Text } from '../text.js'
import { mendOfCall } from './functions.js'
import { noConditions, withMinAndMax } from './refusals.js'
import { limits, problem, type Token } from './token.js'

/** A problem that still lacks its place. */
export type Said = (at: number) => FormulaProblem

const said =
  (code: string, message: Text, expected: Text, mend: Text, got: string | null = null): Said =>
  (at) =>
    problem(code, at, { message, expected, mend, got })

const text = (en: string, nl: string): Text => ({ en, nl })
const value = text('a number, a name, a call or ( )', 'een getal, een naam, een aanroep of ( )')
const operator = text('one of + - * / ^ between two values', 'een van + - * / ^ tussen twee waarden')
const functions = text(
  'min, max, exp, log, sum, shift, runningSum or runningProduct',
  'min, max, exp, log, sum, shift, runningSum of runningProduct',
)

export const empty = said(
  'formulaEmpty',
  text('the formula is empty', 'de formule is leeg'),
  value,
  text('write a formula, or give a value instead', 'schrijf een formule, of geef een waarde'),
)

export const tooLong = (length: number): Said =>
  said(
    'formulaTooLong',
    text('the formula is too long', 'de formule is te lang'),
    text(`at most ${limits.characters} characters`, `hoogstens ${limits.characters} tekens`),
    text('make assumptions of its parts', 'maak aannames van de delen'),
    `${length}`,
  )

export const tooDeeplyNested = said(
  'formulaTooDeep',
  text('the formula is nested too deep here', 'de formule is hier te diep genest'),
  text(`at most ${limits.depth} levels`, `hoogstens ${limits.depth} niveaus`),
  text(
    'look for a parenthesis that is not closed, or make assumptions of its parts',
    'zoek een haakje dat niet is gesloten, of maak aannames van de delen',
  ),
)

export const tooManySteps = said(
  'formulaTooManySteps',
  text('from here on the formula has too many steps', 'vanaf hier heeft de formule te veel stappen'),
  text(`at most ${limits.steps} steps`, `hoogstens ${limits.steps} stappen`),
  text('make assumptions of its parts', 'maak aannames van de delen'),
)

export const notRead = said(
  'formulaNotRead',
  text('the formula cannot be read from here', 'de formule is vanaf hier niet te lezen'),
  value,
  text('write it in parts, with parentheses', 'schrijf haar in delen, met haakjes'),
)

export const unopened = said(
  'formulaParenthesis',
  text('this parenthesis closes nothing', 'dit haakje sluit niets'),
  operator,
  text('remove it, or open it before', 'verwijder het, of open het eerder'),
  ')',
)

export const unclosed = said(
  'formulaParenthesis',
  text('this parenthesis is not closed', 'dit haakje wordt niet gesloten'),
  text('a parenthesis ) further on', 'een haakje ) verderop'),
  text('close it', 'sluit het'),
  '(',
)

export const comma = said(
  'formulaComma',
  text('a comma only separates arguments', 'een komma scheidt alleen argumenten'),
  operator,
  text(
    'write a decimal point, as in 0.5, and no thousands separators',
    'schrijf een decimale punt, zoals in 0.5, en geen scheidingsteken voor duizendtallen',
  ),
  ',',
)

export const plus = said(
  'formulaOperator',
  text('a plus sign before a value says nothing', 'een plusteken vóór een waarde zegt niets'),
  value,
  text('leave it out', 'laat het weg'),
  '+',
)

export const condition = (name: string): Said => said('formulaCondition', noConditions, functions, withMinAndMax, name)

export const unknownFunction = (name: string): Said =>
  said(
    'formulaUnknownFunction',
    text(`a formula has no function “${name}”`, `een formule kent geen functie “${name}”`),
    functions,
    mendOfCall(name),
    name,
  )

export const wordAsOperator = (word: string): Said =>
  said(
    'formulaOperator',
    text(`“${word}” is no operator of a formula`, `“${word}” is geen bewerking van een formule`),
    operator,
    text('write the formula with + - * / ^, min and max', 'schrijf de formule met + - * / ^, min en max'),
    word,
  )

/** Two values side by side. */
export const missingOperator = (left: Token, right: Token): Said => {
  const [a, b] = [left.kind === 'close' ? '(…)' : left.text, right.kind === 'open' ? '(…)' : right.text]
  const unit = left.kind === 'number' && right.kind === 'name'
  return said(
    'formulaMissingOperator',
    text(`there is no operator between “${a}” and “${b}”`, `er staat geen bewerking tussen “${a}” en “${b}”`),
    operator,
    left.kind === 'number' && right.kind === 'number'
      ? text('write a number without spaces', 'schrijf een getal zonder spaties')
      : unit
        ? text(
            `write ${a} * ${b}; if “${b}” is a unit, make an assumption with that unit`,
            `schrijf ${a} * ${b}; als “${b}” een eenheid is, maak dan een aanname met die eenheid`,
          )
        : text(`write ${a} * ${b} to multiply`, `schrijf ${a} * ${b} om te vermenigvuldigen`),
    right.text,
  )
}

/** A sign, comma or parenthesis that has no value where one is due. */
export const missingValue = ({ text: sign }: Token, side: 'before' | 'after'): Said =>
  said(
    'formulaMissingValue',
    side === 'before'
      ? text(`there is no value before “${sign}”`, `er staat geen waarde vóór “${sign}”`)
      : text(`there is no value after “${sign}”`, `er staat geen waarde na “${sign}”`),
    value,
    text('write the value, or remove the sign', 'schrijf de waarde, of verwijder het teken'),
    sign,
  )

/** What names of other languages are written as here. */
const otherwise: ReadonlyMap<string, Text> = new Map([
  ['e', text('write exp(1)', 'schrijf exp(1)')],
  ['E', text('write exp(1)', 'schrijf exp(1)')],
  ['pi', text('write the number', 'schrijf het getal')],
  ['PI', text('write the number', 'schrijf het getal')],
])

export const unknownName = (name: string): Said =>
  said(
    'formulaUnknownName',
    text(`there is nothing with the name “${name}”`, `er is niets met de naam “${name}”`),
    text('a name of the study, of an assumption for instance', 'een naam uit de studie, van een aanname bijvoorbeeld'),
    otherwise.get(name) ??
      text(`correct the name, or add an assumption “${name}”`, `verbeter de naam, of voeg een aanname “${name}” toe`),
    name,
  )

export const hyphen = (id: string): Said => {
  const renamed = id.replaceAll(/-+(.)/g, (_, next: string) => next.toUpperCase())
  const apart = id.replaceAll('-', ' - ')
  return said(
    'formulaHyphen',
    text(
      `“${id}” is a name, but a hyphen in a formula is a minus`,
      `“${id}” is een naam, maar een koppelteken is in een formule een min`,
    ),
    text('a name of letters and digits', 'een naam van letters en cijfers'),
    text(
      `name it without a hyphen, for instance ${renamed}; to subtract, write ${apart} with spaces`,
      `geef het een naam zonder koppelteken, bijvoorbeeld ${renamed}; schrijf voor een verschil ${apart} met spaties`,
    ),
    id,
  )
}
