import type { Text } from '../text.js'

/*
 * What other languages of formulas have and this one refuses, each with its mend. Longer signs stand before shorter ones.
 */

export interface Refusal {
  readonly code: string
  /** Matches at the place where it is tried. */
  readonly pattern: RegExp
  readonly message: Text
  readonly expected: Text
  readonly mend: Text
}

const operators: Text = { en: 'one of + - * / ^', nl: 'een van + - * / ^' }
const oneValue: Text = { en: 'one expression that gives one value', nl: 'één uitdrukking die één waarde geeft' }
export const noConditions: Text = { en: 'a formula has no conditions', nl: 'een formule kent geen voorwaarden' }
/** Time profiles need no conditions. */
export const withMinAndMax: Text = {
  en: 'write profiles with min and max, for instance max(0, min(1, (year - opening) / ramp))',
  nl: 'schrijf profielen met min en max, bijvoorbeeld max(0, min(1, (jaar - opening) / ingroei))',
}

const comparison = { en: 'a formula has no comparisons', nl: 'een formule kent geen vergelijkingen' }
const logic = { en: 'a formula has no logic or bits', nl: 'een formule kent geen logica of bits' }
const otherOperator = { en: 'this is no operator of a formula', nl: 'dit is geen bewerking van een formule' }

/** Words that other languages use as operators; refused where an operator would stand. */
export const wordOperators: readonly string[] = ['and', 'or', 'xor', 'not', 'mod', 'to', 'in']

export const refusals: readonly Refusal[] = [
  {
    code: 'formulaComment',
    pattern: /#[^\n\r]*/y,
    message: { en: 'a formula has no remarks', nl: 'een formule kent geen opmerkingen' },
    expected: oneValue,
    mend: { en: 'put the remark outside the formula', nl: 'zet de opmerking buiten de formule' },
  },
  {
    code: 'formulaQuotation',
    pattern: /"[^"\n]*"|'[^'\n]*'|["'`]/y,
    message: { en: 'a formula has no text in quotes', nl: 'een formule kent geen tekst tussen aanhalingstekens' },
    expected: { en: 'a number or a name', nl: 'een getal of een naam' },
    mend: { en: 'write a name without quotes', nl: 'schrijf een naam zonder aanhalingstekens' },
  },
  {
    code: 'formulaLogic',
    pattern: />>>|<<|>>|&&?|\|\|?|\^\||~/y,
    message: logic,
    expected: operators,
    mend: withMinAndMax,
  },
  {
    code: 'formulaComparison',
    pattern: /[<>=!]=+|<>|[<>≤≥≠]/y,
    message: comparison,
    expected: operators,
    mend: withMinAndMax,
  },
  {
    code: 'formulaCondition',
    pattern: /\?(?![.?])/y,
    message: noConditions,
    expected: operators,
    mend: withMinAndMax,
  },
  {
    code: 'formulaAssignment',
    pattern: /=/y,
    message: { en: 'a formula assigns and defines nothing', nl: 'een formule kent niets toe en definieert niets' },
    expected: oneValue,
    mend: {
      en: 'keep what stands right of the sign; name it in the file',
      nl: 'houd wat rechts van het teken staat; geef het in het bestand een naam',
    },
  },
  {
    code: 'formulaRange',
    pattern: /:/y,
    message: { en: 'a formula has no ranges', nl: 'een formule kent geen reeksen' },
    expected: operators,
    mend: { en: 'to divide, write /', nl: 'schrijf / om te delen' },
  },
  {
    code: 'formulaList',
    pattern: /[[\]]/y,
    message: {
      en: 'a formula has no lists, matrices or indices',
      nl: 'een formule kent geen lijsten, matrices of indices',
    },
    expected: { en: 'parentheses ( )', nl: 'haakjes ( )' },
    mend: {
      en: 'write ( ) to group; add over an axis with sum(quantity, axis)',
      nl: 'schrijf ( ) om te groeperen; tel op over een as met sum(grootheid, as)',
    },
  },
  {
    code: 'formulaObject',
    pattern: /[{}]/y,
    message: { en: 'a formula has no braces', nl: 'een formule kent geen accolades' },
    expected: { en: 'parentheses ( )', nl: 'haakjes ( )' },
    mend: { en: 'write ( ) to group', nl: 'schrijf ( ) om te groeperen' },
  },
  {
    code: 'formulaSeveral',
    pattern: /;/y,
    message: { en: 'a formula is one expression', nl: 'een formule is één uitdrukking' },
    expected: oneValue,
    mend: {
      en: 'make an assumption of each expression; separate arguments with a comma',
      nl: 'maak van elke uitdrukking een aanname; scheid argumenten met een komma',
    },
  },
  {
    code: 'formulaFactorial',
    pattern: /!/y,
    message: { en: 'a formula has no factorials', nl: 'een formule kent geen faculteiten' },
    expected: operators,
    mend: { en: 'write the number, for instance 6 for 3!', nl: 'schrijf het getal, bijvoorbeeld 6 voor 3!' },
  },
  {
    code: 'formulaOperator',
    pattern: /\*\*/y,
    message: otherOperator,
    expected: operators,
    mend: { en: 'write ^ for a power', nl: 'schrijf ^ voor een macht' },
  },
  {
    code: 'formulaOperator',
    pattern: /\.[*/^]|\/\/|\?\?/y,
    message: otherOperator,
    expected: operators,
    mend: {
      en: 'write one sign; every operation already works cell by cell',
      nl: 'schrijf één teken; elke bewerking werkt al cel voor cel',
    },
  },
  {
    code: 'formulaAccess',
    pattern: /\?\.|\./y,
    message: { en: 'a name in a formula has no parts', nl: 'een naam in een formule heeft geen onderdelen' },
    expected: { en: 'a number such as 0.5, or a name', nl: 'een getal zoals 0.5, of een naam' },
    mend: { en: 'write one name of letters and digits', nl: 'schrijf één naam van letters en cijfers' },
  },
  {
    code: 'formulaCharacter',
    pattern: /[−–—‐‑‒﹣－]/y,
    message: { en: 'this is not the minus of the keyboard', nl: 'dit is niet de min van het toetsenbord' },
    expected: operators,
    mend: { en: 'write -', nl: 'schrijf -' },
  },
  {
    code: 'formulaCharacter',
    pattern: /[×·⋅∙•✕∗＊]/y,
    message: { en: 'this is not the multiplication sign of formulas', nl: 'dit is niet het maalteken van formules' },
    expected: operators,
    mend: { en: 'write *', nl: 'schrijf *' },
  },
  {
    code: 'formulaCharacter',
    pattern: /[÷∕⁄／]/y,
    message: { en: 'this is not the division sign of formulas', nl: 'dit is niet het deelteken van formules' },
    expected: operators,
    mend: { en: 'write /', nl: 'schrijf /' },
  },
  {
    code: 'formulaCharacter',
    pattern: /[⁰¹²³⁴-⁹]+/y,
    message: {
      en: 'a power is not written as a raised digit',
      nl: 'een macht wordt niet als hooggezet cijfer geschreven',
    },
    expected: operators,
    mend: { en: 'write ^2 for a square', nl: 'schrijf ^2 voor een kwadraat' },
  },
  {
    code: 'formulaCharacter',
    pattern: /\p{Nd}+/uy,
    message: { en: 'these are not the digits of the keyboard', nl: 'dit zijn niet de cijfers van het toetsenbord' },
    expected: { en: 'the digits 0 to 9', nl: 'de cijfers 0 tot en met 9' },
    mend: { en: 'type the number again', nl: 'typ het getal opnieuw' },
  },
  {
    code: 'formulaCharacter',
    pattern: /\p{Sc}/uy,
    message: { en: 'a formula has no currency signs', nl: 'een formule kent geen valutatekens' },
    expected: { en: 'a number or a name', nl: 'een getal of een naam' },
    mend: {
      en: 'leave it out; the unit EUR stands with the assumption',
      nl: 'laat het weg; de eenheid EUR staat bij de aanname',
    },
  },
]

/** For every character that no pattern above knows. */
export const otherCharacter: Omit<Refusal, 'pattern'> = {
  code: 'formulaCharacter',
  message: { en: 'a formula does not have this character', nl: 'een formule kent dit teken niet' },
  expected: {
    en: 'numbers, names, + - * / ^, parentheses and commas',
    nl: 'getallen, namen, + - * / ^, haakjes en komma’s',
  },
  mend: { en: 'leave it out', nl: 'laat het weg' },
}
