import type { Row } from '../comparison/compare.js'
import type { AssumptionSwitch } from '../comparison/switching-values.js'
import { isInYears } from '../comparison/varied.js'
import type { Text } from '../quantity/text.js'
import type { Assumptions } from './assumptions.js'
import { choiceOf } from './choice.js'
import { balance } from './figure-kinds.js'
import { groundsOf } from './grounds.js'
import { notComputable, requireMeaning } from './meaning.js'
import { movedBy } from './movable.js'
import { requireAssumptionName } from './names.js'
import { requireOptions } from './options.js'
import { misuse, requireNumber, requireRange, requireTolerance } from './problems.js'
import type { SwitchRange } from './switch.js'
import { turnsOf, turnsText } from './turns.js'
import { type Verdict, verdictOf } from './verdict.js'
import { assumptionText, claimedText, everyText, percentText, rowText, valueText } from './words.js'
import { requireYears } from './years.js'

const t = (en: string, nl: string): Text => ({ en, nl })
const matcher = 'toSwitchAt'

/** How near a switching value must be, and where it is looked for. */
export interface SwitchAt extends Partial<SwitchRange> {
  /** As a fraction of the value that is claimed; left out for what is counted in whole years. */
  readonly within?: number
}

/** Where the balance turns under one choice; null when that choice does not depend on the assumption. */
interface Found {
  readonly row: Row
  readonly found: AssumptionSwitch | null
}

/** Whether the only place where the balance turns is the one that is claimed. */
const isAt = ({ found }: Found, value: number, within: number): boolean => {
  if (!found || found.values.length + found.jumps.length !== 1) return false
  const near = found.values.every(
    (each) => each.value === each.through && Math.abs(each.value - value) <= within * Math.abs(value),
  )
  return near && found.jumps.every(({ from, to }) => from <= value && value <= to)
}

const requireWithin = (inYears: boolean, name: string, within: number | undefined): void => {
  if (!inYears) requireTolerance(within, [matcher, 'within'])
  else if (within !== undefined)
    throw misuse(
      'wrongValue',
      [matcher, 'within'],
      t(`“${name}” is counted in whole years`, `“${name}” telt in hele jaren`),
      t('no tolerance', 'geen marge'),
      t('leave `within` out', 'laat `within` weg'),
      String(within),
    )
}

/** A value outside what was looked through could be a switching value that was not seen. */
const requireSeen = ({ found }: Found, value: number, isOwnRange: boolean): void => {
  if (!found) return
  const { range, leftOut, name } = found
  if (isOwnRange && leftOut) throw notComputable(leftOut.why, matcher, t('in the whole range', 'in het hele bereik'))
  if (value >= range.from && value <= range.to) return
  const inWords = (language: 'en' | 'nl') =>
    [value, range.from, range.to].map((each) => valueText(each, found, language)) as [string, string, string]
  const [[at, from, to], [bij, van, tot]] = [inWords('en'), inWords('nl')]
  throw misuse(
    'wrongValue',
    [matcher, 'between'],
    t(
      `${at} was not looked at: “${name}” was tried from ${from} to ${to}`,
      `${bij} is niet bekeken: “${name}” is geprobeerd van ${van} tot ${tot}`,
    ),
    t('a value within the range', 'een waarde binnen het bereik'),
    t('give another range with `between`', 'geef met `between` een ander bereik'),
  )
}

/** Whether the balance turns at this value of an assumption and nowhere else (omslagwaarde). @throws InputError, see `extentsOf` */
export const switchesAt = async (
  of: Assumptions,
  isNot: boolean,
  name: string,
  value: number,
  options: SwitchAt,
): Promise<Verdict> => {
  requireAssumptionName(name, [matcher])
  requireOptions(options, ['within', 'between'], [matcher])
  const { within, between } = options
  requireMeaning(of, balance, matcher)
  requireNumber(value, [matcher, 'value'])
  const range = between === undefined ? null : requireRange(between, [matcher, 'between'])
  const { rows } = await of.comparison()
  const moved = [...movedBy(of, name, matcher).values()]
  const inYears = moved.some((each) => each !== null && isInYears(each.quantityKind))
  requireWithin(inYears, name, within)
  if (range && inYears) requireYears(name, range, matcher)
  const all: Found[] = []
  for (const [i, row] of rows.entries()) {
    const found = moved[i] ? await turnsOf(of, choiceOf(row), name, range) : null
    requireSeen({ row, found }, value, range !== null)
    all.push({ row, found })
  }
  const wrong = all.find((each) => !isAt(each, value, within ?? 0))
  const told = wrong ?? (all[0] as Found)
  return verdictOf(of, isNot, wrong === undefined, () => explain(of, isNot, told, { name, value, within }))
}

interface Claim {
  readonly name: string
  readonly value: number
  readonly within: number | undefined
}

const explain = async (
  of: Assumptions,
  isNot: boolean,
  { row, found }: Found,
  { name, value, within }: Claim,
): Promise<readonly string[]> => {
  const { language } = of
  const what = found ? assumptionText(found, language) : name
  const goal = found ? claimedText(value, found, language) : String(value)
  const margin = within === undefined ? '' : percentText(within, language)
  const near = margin === '' ? '' : t(`, within ${margin}`, `, op ${margin} na`)[language]
  const every = everyText(of.varied, language)
  const claim = t(
    `The balance should ${isNot ? 'not ' : ''}turn where ${what} is ${goal}${near}, and nowhere else${every}.`,
    `Het saldo hoort ${isNot ? 'niet ' : ''}om te slaan waar ${what} ${goal} is${near}, en nergens anders${every}.`,
  )
  const verdict = isNot ? t('But it does:', 'Maar dat doet het:') : t('It does not:', 'Dat doet het niet:')
  return [
    claim[language],
    `${verdict[language]} ${rowText(await of.comparison(), row, language)}`,
    foundText(found, what)[language],
    ...(await groundsOf(of, row)),
  ]
}

const foundText = (found: AssumptionSwitch | null, what: string): Text => {
  if (!found) return t(`Nothing here depends on ${what}.`, `Niets hangt hier af van ${what}.`)
  if (found.why && found.jumps.length === 0) return t(`Nowhere: ${found.why.en}.`, `Nergens: ${found.why.nl}.`)
  const base = (language: 'en' | 'nl') => valueText(found.base, found, language)
  return t(
    `It turns ${turnsText(found, 'en')}; in the study ${what} is ${base('en')}.`,
    `Het slaat om ${turnsText(found, 'nl')}; in de studie is ${what} ${base('nl')}.`,
  )
}
