import { sensitivity } from '../comparison/sensitivity.js'
import type { VariedAssumption } from '../comparison/varied.js'
import type { Language, Text } from '../quantity/text.js'
import type { Assumptions } from './assumptions.js'
import { choiceOf } from './choice.js'
import { type Extent, extentsOf } from './extents.js'
import { balance } from './figure-kinds.js'
import { groundsOf } from './grounds.js'
import { notComputable, requireMeaning } from './meaning.js'
import { movedBy } from './movable.js'
import { requireAssumptionName } from './names.js'
import { requireOptions } from './options.js'
import { requireRange } from './problems.js'
import type { SwitchRange } from './switch.js'
import { type Verdict, verdictOf } from './verdict.js'
import { assumptionText, everyText, figureBeside, rowText, valueText } from './words.js'

const t = (en: string, nl: string): Text => ({ en, nl })
const matcher = 'toDependOn'

/** A balance that moves by less than this part of itself does not move: rounding. */
const rounding = 1e-9

type Moved = Pick<Extent, 'row' | 'lowest' | 'highest' | 'assumption'>

const moves = ({ lowest, highest }: Pick<Moved, 'lowest' | 'highest'>): boolean =>
  highest.value - lowest.value > rounding * Math.max(Math.abs(lowest.value), Math.abs(highest.value))

/** The balance a quarter (of years, one) down and up, as in the one-at-a-time table. @throws InputError when neither can be */
const aStepAway = async (of: Assumptions, row: Moved['row'], assumption: VariedAssumption): Promise<Moved> => {
  const { assumptions, base } = await sensitivity(of.study, of.plugIns, choiceOf(row))
  const found = assumptions.find(({ name }) => name === assumption.name)
  const steps = found ? [found.low, found.high] : []
  const read = steps.flatMap(({ value, netPresentValue }) =>
    netPresentValue === null ? [] : [{ at: value, value: netPresentValue }],
  )
  const why = steps[0]?.outsideRange
  if (read.length === 0 && why)
    throw notComputable(why, matcher, t(`with ${assumption.name} moved`, `met ${assumption.name} verschoven`))
  const points = [{ at: assumption.base, value: base.netPresentValue }, ...read]
  return {
    row,
    assumption,
    lowest: points.reduce((a, b) => (b.value < a.value ? b : a)),
    highest: points.reduce((a, b) => (b.value > a.value ? b : a)),
  }
}

const movedOf = async (
  of: Assumptions,
  name: string,
  between: SwitchRange['between'] | undefined,
): Promise<readonly Moved[]> => {
  const { rows } = await of.comparison()
  const assumptions = [...movedBy(of, name, matcher).values()]
  const still = rows.map((row): Moved => {
    const point = { at: 0, value: row.netPresentValue.value }
    return { row, assumption: null, lowest: point, highest: point }
  })
  if (assumptions.every((each) => each === null)) return still
  if (between !== undefined) return extentsOf(of.netPresentValue, matcher, { for: name, between })
  const all: Moved[] = []
  for (const [i, row] of rows.entries()) {
    const assumption = assumptions[i]
    all.push(assumption ? await aStepAway(of, row, assumption) : (still[i] as Moved))
  }
  return all
}

/**
 * Whether the balance moves with an assumption, under one choice or more (hangt af van): over a range, or else a quarter of
 * its value down and up, a year where it counts years.
 *
 * @throws InputError, see `extentsOf`; also when the assumption can be moved neither way.
 */
export const depends = async (
  of: Assumptions,
  isNot: boolean,
  name: string,
  options: Partial<SwitchRange>,
): Promise<Verdict> => {
  requireAssumptionName(name, [matcher])
  requireOptions(options, ['between'], [matcher])
  const { between } = options
  requireMeaning(of, balance, matcher)
  if (between !== undefined) requireRange(between, [matcher, 'between'])
  const all = await movedOf(of, name, between)
  const moving = all.find(moves)
  const told = moving ?? all.find(({ assumption }) => assumption !== null) ?? (all[0] as Moved)
  return verdictOf(of, isNot, moving !== undefined, () => explain(of, isNot, name, told))
}

const explain = async (of: Assumptions, isNot: boolean, name: string, moved: Moved): Promise<readonly string[]> => {
  const { language } = of
  const { row, assumption } = moved
  const what = assumption ? assumptionText(assumption, language) : name
  const every = everyText(of.varied, language)
  const claim = isNot
    ? t(`The balance should not depend on ${what}${every}.`, `Het saldo hoort niet af te hangen van ${what}${every}.`)
    : t(`The balance should depend on ${what}.`, `Het saldo hoort af te hangen van ${what}.`)
  const verdict = isNot ? t('But it does:', 'Maar dat doet het:') : t('It does not:', 'Dat doet het niet:')
  return [
    claim[language],
    `${verdict[language]} ${rowText(await of.comparison(), row, language)}`,
    movedText(moved, what, language),
    ...(await groundsOf(of, row)),
  ]
}

const movedText = ({ assumption, lowest, highest }: Moved, what: string, language: Language): string => {
  if (!assumption)
    return t(`Nothing here is computed from ${what}.`, `Niets wordt hier met ${what} berekend.`)[language]
  const [low, high] = [lowest, highest].map(({ value }) => figureBeside(value, balance, language)) as [string, string]
  if (!moves({ lowest, highest })) return t(`It stays ${low}.`, `Het blijft ${low}.`)[language]
  const [from, to] = [lowest, highest].map(({ at }) => valueText(at, assumption, language)) as [string, string]
  return t(
    `With ${what} at ${from} it is ${low}, at ${to} it is ${high}.`,
    `Met ${what} op ${from} is het ${low}, op ${to} is het ${high}.`,
  )[language]
}
