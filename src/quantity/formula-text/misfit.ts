import type { BuildError, BuildErrorCode } from '../build-error.js'
import type { FormulaProblem } from '../formula.js'
import type { Quantity } from '../quantity.js'
import type { Text } from '../text.js'
import { unitText } from '../unit.js'
import type { Step } from './steps.js'
import { problem } from './token.js'

/** A value on its way: its node, or null when a problem of it has been reported, and where it stands in the text. */
export interface Operand {
  readonly node: Quantity<string> | null
  readonly from: number
  readonly to: number
}

const text = (en: string, nl: string): Text => ({ en, nl })

const longest = 60

/** What the user wrote for an operand, on one line. */
const written = (whole: string, { from, to }: Operand): string => {
  const line = whole.slice(from, to).replaceAll(/\s+/g, ' ')
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

const signOf = (step: Step): string => {
  switch (step.kind) {
    case 'operator':
      return step.operator
    case 'product':
      return '^'
    case 'call':
      return step.of
    default:
      return '-'
  }
}

/** Whether a step takes pure numbers only. */
const needsPure = (sign: string): boolean => ['^', 'exp', 'log', 'runningProduct'].includes(sign)

interface Reason {
  readonly message: Text
  readonly expected: Text
  readonly mend: Text
}

const pure: Reason = {
  message: text('takes pure numbers only', 'werkt alleen op getallen zonder eenheid'),
  expected: text('unit 1', 'eenheid 1'),
  mend: text(
    'divide by a quantity of the same unit first; a quantity with a unit only has whole powers from 1 to 9',
    'deel eerst door een grootheid met dezelfde eenheid; een grootheid met een eenheid heeft alleen gehele machten van 1 tot en met 9',
  ),
}
const sameUnit: Reason = {
  message: text('combines different units', 'combineert verschillende eenheden'),
  expected: text('one unit, price level and valuation date', 'één eenheid, prijspeil en waarderingsdatum'),
  mend: text(
    'bring both to one unit; make an assumption with a unit of a bare number',
    'breng beide op één eenheid; maak van een los getal een aanname met een eenheid',
  ),
}
const samePrices: Reason = {
  message: text('combines money of different prices', 'combineert geld van verschillende prijzen'),
  expected: text('one price level and valuation date', 'één prijspeil en waarderingsdatum'),
  mend: text('bring both to the same prices first', 'breng beide eerst op dezelfde prijzen'),
}

const reasons: Readonly<Partial<Record<BuildErrorCode, Reason>>> = {
  undiscountedSum: {
    message: text('adds money over years without discounting', 'telt geld over jaren op zonder te verdisconteren'),
    expected: text('a present value, or another axis', 'een contante waarde, of een andere as'),
    mend: text('multiply by a discount factor first', 'vermenigvuldig eerst met een discontofactor'),
  },
  discountedTwice: {
    message: text('applies a conversion factor where it does not fit', 'past een omrekenfactor toe waar die niet past'),
    expected: text('one conversion factor, once', 'één omrekenfactor, één keer'),
    mend: text('leave one out', 'laat er één weg'),
  },
  axisMismatch: {
    message: text('combines axes with other members', 'combineert assen met andere leden'),
    expected: text('axes with the same members', 'assen met dezelfde leden'),
    mend: text('use data on one division', 'gebruik gegevens naar één indeling'),
  },
  axisMissing: {
    message: text('needs an axis that is not there', 'heeft een as nodig die er niet is'),
    expected: text('a quantity with that axis', 'een grootheid met die as'),
    mend: text(
      'leave the operation out, or name an axis that is there',
      'laat de bewerking weg, of noem een as die er is',
    ),
  },
}

const reasonOf = (code: BuildErrorCode, sign: string): Reason =>
  reasons[code] ?? (needsPure(sign) ? pure : '*/'.includes(sign) ? samePrices : sameUnit)

/** What an operand is: its unit, and for an axis that fails its axes. */
const described = (whole: string, operand: Operand, axes: boolean): Text => {
  const { node } = operand
  const unit = node ? unitText(node.unit) : ''
  const own = node?.axes.map(({ name }) => name).join(', ')
  const name = written(whole, operand)
  return axes
    ? text(`“${name}” (axes: ${own || 'none'})`, `“${name}” (assen: ${own || 'geen'})`)
    : text(`“${name}” (${unit})`, `“${name}” (${unit})`)
}

/**
 * A build error of one step as a problem of the formula, at the operator or the function, with all that it combines as
 * the user wrote it.
 */
export const misfit = (
  { code }: BuildError,
  step: Step,
  operands: readonly Operand[],
  whole: string,
): FormulaProblem => {
  const sign = signOf(step)
  const { message, expected, mend } = reasonOf(code, sign)
  const axis = step.kind !== 'call' ? null : step.of === 'sum' ? step.argument : 'year'
  const over = code === 'axisMissing' ? ` over “${axis}”` : ''
  const inputs = operands.map((each) => described(whole, each, code === 'axisMissing' || code === 'axisMismatch'))
  const [en, nl] = [inputs.map((each) => each.en).join(' and '), inputs.map((each) => each.nl).join(' en ')]
  return problem(code, step.at, {
    message: text(`“${sign}”${over} ${message.en}: ${en}`, `“${sign}”${over} ${message.nl}: ${nl}`),
    expected,
    got: en,
    mend,
  })
}
