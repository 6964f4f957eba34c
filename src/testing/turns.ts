import type { Choice } from '../appraisal/input/scenario-schema.js'
import { type AssumptionSwitch, type SwitchTarget, switchingValues } from '../comparison/switching-values.js'
import type { Language, Text } from '../quantity/text.js'
import type { Assumptions } from './assumptions.js'
import { valueText } from './words.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const breakEven: SwitchTarget = { indicator: 'netPresentValue', value: 0 }

/**
 * Where a figure passes a value as one assumption moves (omslagwaarden), by the switching values of the library.
 *
 * @param between null for the range that `mkba switch` looks through
 */
export const turnsOf = async (
  of: Assumptions,
  choice: Choice,
  name: string,
  between: readonly [number, number] | null,
  target: SwitchTarget = breakEven,
): Promise<AssumptionSwitch> => {
  const ranges = between ? { ranges: { [name]: { from: between[0], to: between[1] } } } : {}
  const { assumptions } = await switchingValues(of.study, of.plugIns, choice, {
    target,
    assumptions: [name],
    ...ranges,
  })
  return assumptions[0] as AssumptionSwitch
}

/** Every such place in words, “at 5,000 trip/year” for instance; empty when there is none. */
export const turnsText = (found: AssumptionSwitch, language: Language): string => {
  const value = (at: number): string => valueText(at, found, language)
  const places = [
    ...found.values.map(({ value: at, through }) =>
      at === through
        ? t(`at ${value(at)}`, `bij ${value(at)}`)
        : t(`from ${value(at)} to ${value(through)}`, `van ${value(at)} tot ${value(through)}`),
    ),
    ...found.jumps.map(({ from, to }) =>
      t(`between ${value(from)} and ${value(to)}`, `tussen ${value(from)} en ${value(to)}`),
    ),
  ]
  return places.map((place) => place[language]).join('; ')
}
