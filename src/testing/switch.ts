import type { VariedAssumption } from '../comparison/varied.js'
import type { Text } from '../quantity/text.js'
import type { Assumptions } from './assumptions.js'
import { choiceOf } from './choice.js'
import { type Extent, extentsOf } from './extents.js'
import { groundsOf } from './grounds.js'
import { requireAssumptionName } from './names.js'
import { requireOptions } from './options.js'
import { requireRange } from './problems.js'
import { turnsOf, turnsText } from './turns.js'
import { type Verdict, verdictOf } from './verdict.js'
import { assumptionText, claimedText, euroText, everyText, rowText, valueText } from './words.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Between which values of an assumption a claim looks. */
export interface SwitchRange {
  /** The lowest and the highest value, both included, in the unit of the assumption. */
  readonly between: readonly [number, number]
}

interface MovedExtent extends Extent {
  readonly assumption: VariedAssumption
}

const isMoved = (extent: Extent): extent is MovedExtent => extent.assumption !== null

const turns = ({ lowest, highest }: Extent): boolean => lowest.value <= 0 && highest.value >= 0

/** Whether the balance turns somewhere in a range, under one choice or more (slaat om). @throws InputError, see `extentsOf` */
export const switches = async (
  of: Assumptions,
  isNot: boolean,
  name: string,
  options: Partial<SwitchRange>,
): Promise<Verdict> => {
  requireAssumptionName(name, ['toSwitch'])
  requireOptions(options, ['between'], ['toSwitch'])
  const between = requireRange(options.between, ['toSwitch', 'between'])
  const extents = (await extentsOf(of.netPresentValue, 'toSwitch', { for: name, between })).filter(isMoved)
  const turning = extents.find(turns)
  const told = turning ?? (extents[0] as MovedExtent)
  return verdictOf(of, isNot, turning !== undefined, () => explain(of, isNot, between, told))
}

const explain = async (
  of: Assumptions,
  isNot: boolean,
  between: readonly [number, number],
  { row, assumption, lowest, highest }: MovedExtent,
): Promise<readonly string[]> => {
  const { language } = of
  const name = assumptionText(assumption, language)
  const every = everyText(of.varied, language)
  const [from, to] = between.map((value) => claimedText(value, assumption, language)) as [string, string]
  const spot = ({ at, value }: Extent['lowest'], where: string): string =>
    `${euroText(value, language)} ${where} ${valueText(at, assumption, language)}`
  const where = isNot ? turnsText(await turnsOf(of, choiceOf(row), assumption.name, between), language) : ''
  const claim = isNot
    ? t(
        `The balance should not turn at any value of ${name} from ${from} to ${to}${every}.`,
        `Het saldo hoort bij geen enkele waarde van ${name} van ${from} tot en met ${to} om te slaan${every}.`,
      )
    : t(
        `The balance should turn at some value of ${name} from ${from} to ${to}.`,
        `Het saldo hoort bij een waarde van ${name} van ${from} tot en met ${to} om te slaan.`,
      )
  const verdict = isNot ? t('But it does:', 'Maar dat doet het:') : t('It does not:', 'Dat doet het niet:')
  return [
    claim[language],
    `${verdict[language]} ${rowText(await of.comparison(), row, language)}`,
    ...(where === '' ? [] : [t(`It turns ${where}.`, `Het slaat om ${where}.`)[language]]),
    t(
      `It is lowest, ${spot(lowest, 'at')}, and highest, ${spot(highest, 'at')}.`,
      `Het is het laagst, ${spot(lowest, 'bij')}, en het hoogst, ${spot(highest, 'bij')}.`,
    )[language],
    ...(await groundsOf(of, row)),
  ]
}
