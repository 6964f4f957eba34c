import type { AgglomerationLine, AgglomerationModel, Amount } from '../agglomeration/model.js'
import { BuildError } from '../quantity/build-error.js'
import type { Exact } from '../quantity/decimal.js'
import type { Node } from '../quantity/quantity.js'
import { type Money, one, parseUnit, type Unit } from '../quantity/unit.js'

const parts: readonly string[] = ['gain', 'loss', 'ownProductivity', 'shown']

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** What is wrong with one quantity of an amount: that it is not there, its unit, or its axes. */
const quantityFault = (
  name: string,
  quantity: Node | undefined,
  unit: Unit,
  axes: readonly string[],
): readonly string[] => {
  if (!quantity?.unit || !quantity.axes) return [`${name} is missing: expected a quantity`]
  const own = quantity.axes.map((each) => each.name).sort()
  return [
    ...(quantity.unit.key === unit.key ? [] : [`${name} is in ${quantity.unit.key}: expected ${unit.key}`]),
    ...(own.join() === axes.join()
      ? []
      : [`${name} lies along ${own.join(', ') || 'no axis'}: expected ${axes.join(', ')}`]),
  ]
}

/** What is wrong with an amount of a line, if it is one at all. */
const amountFault = (name: string, amount: Amount | null | undefined, flow: Unit): readonly string[] => {
  if (amount === null) return []
  if (amount?.kind === 'yearly') return quantityFault(`${name}.flow`, amount.flow, flow, ['region', 'year'])
  if (amount?.kind === 'steady')
    return [
      ...quantityFault(`${name}.perYear`, amount.perYear, flow, ['region']),
      ...quantityFault(`${name}.ramp`, amount.ramp, one, ['year']),
    ]
  return [
    `${name} is ${amount === undefined ? 'missing' : 'of no known kind'}: expected kind yearly or steady, or null`,
  ]
}

const lineFaults = (line: AgglomerationLine, flow: Unit): readonly string[] => [
  ...(isText(line.id) ? [] : [`id is ${JSON.stringify(line.id)}: expected a text that is not empty`]),
  ...(isText(line.label?.en) && isText(line.label?.nl) ? [] : ['label: expected { en, nl }, both not empty']),
  ...(isText(line.stream) ? [] : [`stream is ${JSON.stringify(line.stream)}: expected the name of a stream`]),
  ...(parts.includes(line.part) ? [] : [`part is ${JSON.stringify(line.part)}: expected one of ${parts.join(', ')}`]),
  ...(line.part === 'shown' && line.additional ? ['what is shown is never added: expected additional null'] : []),
  ...amountFault('additional', line.additional, flow),
  ...amountFault('inDirect', line.inDirect, flow),
  ...(line.output ? amountFault('output', line.output, flow) : ['output is missing: expected kind yearly or steady']),
]

const faultOf = (model: AgglomerationModel, faults: readonly string[]): TypeError =>
  new TypeError(faults.map((fault) => `Model “${model.id}”, ${fault}.`).join('\n'))

/**
 * Refuses lines of a model that do not keep to its interface: they could enter the balance unseen. For whoever writes a
 * model. Amounts are flows in EUR/year at the prices of the study, along region and year, or along region with a ramp by year.
 *
 * @throws TypeError with everything that is wrong, by line
 */
export const requireLines = (
  model: AgglomerationModel,
  lines: readonly AgglomerationLine[],
  money: Money,
): readonly AgglomerationLine[] => {
  if (!Array.isArray(lines) || lines.some((line) => typeof line !== 'object' || line === null))
    throw faultOf(model, ['lines: expected a list of lines'])
  const flow = parseUnit('EUR/year', money)
  const faults = lines.flatMap((line, i) => {
    const twice = lines.findIndex(({ id }) => id === line.id) !== i
    const own = [...lineFaults(line, flow), ...(twice ? ['another line has this id: expected each id once'] : [])]
    return own.map((fault) => `line ${JSON.stringify(line.id)}: ${fault}`)
  })
  if (faults.length > 0) throw faultOf(model, faults)
  return lines
}

/** What a part may be in any region. */
const signs = {
  gain: { is: 'a gain', isWrong: (value: Exact) => value.isNegative() && !value.isZero(), expected: '0 or more' },
  loss: { is: 'a loss', isWrong: (value: Exact) => value.isPositive() && !value.isZero(), expected: '0 or less' },
} as const

/**
 * Refuses gross gains below zero and gross losses above it, in the present value of any region: netted against each
 * other they would hide who gains and who pays.
 *
 * @throws TypeError with every such line, and the first region where it is
 */
export const requireSigns = (
  model: AgglomerationModel,
  account: readonly { readonly line: AgglomerationLine; readonly values: readonly Exact[] }[],
  regions: readonly string[],
): void => {
  const faults = account.flatMap(({ line, values }) => {
    if (line.part !== 'gain' && line.part !== 'loss') return []
    const { is, isWrong, expected } = signs[line.part]
    const at = values.findIndex(isWrong)
    if (at < 0) return []
    const amount = values[at]?.toSignificantDigits(6).toString()
    return [
      `line ${JSON.stringify(line.id)}: it is ${is} and comes to ${amount} EUR in region “${regions[at]}”: expected ${expected}; give what is above zero and what is below it as two lines`,
    ]
  })
  if (faults.length > 0) throw faultOf(model, faults)
}

/** The error of a formula of a model that cannot be built, with the model named. */
export const wrongFormula = (model: AgglomerationModel, error: BuildError): BuildError => {
  const named = new BuildError(error.code, `Model “${model.id}”: ${error.message}`)
  named.cause = error
  return named
}
