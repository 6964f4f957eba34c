import type { AgglomerationLine, AgglomerationModel, Amount } from '../agglomeration/model.js'

const parts: readonly string[] = ['gain', 'loss', 'ownProductivity', 'shown']
const roles: readonly string[] = ['additional', 'beside']

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** What is wrong with an amount of a line, if it is one at all. */
const amountFault = (name: string, amount: Amount | null | undefined): readonly string[] =>
  amount === null || amount?.kind === 'yearly' || amount?.kind === 'steady'
    ? []
    : [`${name} is ${amount === undefined ? 'missing' : 'of no known kind'}: expected kind yearly or steady, or null`]

const lineFaults = (line: AgglomerationLine): readonly string[] => [
  ...(isText(line.id) ? [] : [`id is ${JSON.stringify(line.id)}: expected a text that is not empty`]),
  ...(isText(line.label?.en) && isText(line.label?.nl) ? [] : ['label: expected { en, nl }, both not empty']),
  ...(isText(line.stream) ? [] : [`stream is ${JSON.stringify(line.stream)}: expected the name of a stream`]),
  ...(parts.includes(line.part) ? [] : [`part is ${JSON.stringify(line.part)}: expected one of ${parts.join(', ')}`]),
  ...(line.part === 'shown' && line.additional ? ['what is shown is never added: expected additional null'] : []),
  ...amountFault('additional', line.additional),
  ...amountFault('inDirect', line.inDirect),
  ...(line.output ? amountFault('output', line.output) : ['output is missing: expected kind yearly or steady']),
]

/**
 * Refuses lines of a model that do not keep to its interface: they could enter the balance unseen. For whoever writes a
 * model; what their amounts are is a matter of the contract suite.
 *
 * @throws TypeError with everything that is wrong, by line
 */
export const requireLines = (
  model: AgglomerationModel,
  lines: readonly AgglomerationLine[],
): readonly AgglomerationLine[] => {
  const wrong = (what: string): string => `Model “${model.id}”, ${what}.`
  if (!Array.isArray(lines) || lines.some((line) => typeof line !== 'object' || line === null))
    throw new TypeError(wrong('lines: expected a list of lines'))
  const faults = [
    ...(roles.includes(model.role)
      ? []
      : [`role is ${JSON.stringify(model.role)}: expected one of ${roles.join(', ')}`]),
    ...lines.flatMap((line, i) => {
      const twice = lines.findIndex(({ id }) => id === line.id) !== i
      const own = [...lineFaults(line), ...(twice ? ['another line has this id: expected each id once'] : [])]
      return own.map((fault) => `line ${JSON.stringify(line.id)}: ${fault}`)
    }),
  ]
  if (faults.length > 0) throw new TypeError(faults.map(wrong).join('\n'))
  return lines
}
