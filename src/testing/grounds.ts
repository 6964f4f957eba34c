import type { Change } from '../comparison/changes.js'
import type { Row } from '../comparison/compare.js'
import type { AssumptionSensitivity, SensitivityPoint } from '../comparison/sensitivity.js'
import { sensitivity } from '../comparison/sensitivity.js'
import type { Language, Text } from '../quantity/text.js'
import { ReadingError } from '../reading/reading-error.js'
import { amountsOf } from '../report/amounts.js'
import { wording } from '../report/wording.js'
import type { Assumptions } from './assumptions.js'
import { choiceOf } from './choice.js'
import { assumptionText, euroText, percentText, valueText } from './words.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const mostAssumptions = 3

const words = {
  hinges: (step: string, years: number) =>
    t(
      `What the balance hangs on most, each moved ${step} down and up (years by ${years}):`,
      `Waar het saldo het meest van afhangt, elk ${step} omlaag en omhoog (jaren: ${years}):`,
    ),
  unread: t('What the balance hangs on cannot be read here', 'Waar het saldo van afhangt is hier niet te lezen'),
  changed: t('What changed against the reference row:', 'Wat er verandert ten opzichte van de referentierij:'),
  with: t('with', 'bij'),
  none: t('nothing', 'niets'),
}

const pointText = (
  assumption: AssumptionSensitivity,
  { value, netPresentValue }: SensitivityPoint,
  language: Language,
): string =>
  `${netPresentValue === null ? '–' : euroText(netPresentValue, language)} ${words.with[language]} ${valueText(value, assumption, language)}`

/**
 * The three assumptions that the balance of a choice hangs on most, by their swing in the one-at-a-time table
 * (gevoeligheidsanalyse). A model that cannot be read that way is said, since the failure itself must come through.
 */
const hingesOf = async ({ study, plugIns, language }: Assumptions, row: Row): Promise<readonly string[]> => {
  try {
    const { assumptions, step, years } = await sensitivity(study, plugIns, choiceOf(row))
    const most = assumptions.filter(({ swing }) => swing > 0).slice(0, mostAssumptions)
    return [
      words.hinges(percentText(step, language), years)[language],
      ...most.map(
        (each) =>
          `- ${assumptionText(each, language)}: ${[each.low, each.high].map((point) => pointText(each, point, language)).join('; ')}`,
      ),
      ...(most.length === 0 ? [`- ${words.none[language]}`] : []),
    ]
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    return [`${words.unread[language]}: ${error.text[language]}`]
  }
}

/** What one switch did to the balance, item by item. */
export const changeLines = (change: Change, language: Language): readonly string[] => {
  const { effects, netPresentValue } = change
  const amounts = amountsOf(Math.max(...[change, ...effects].map(sizeOf)), language)
  return [
    `- ${wording[change.switch][language]} ${change.from} → ${change.to}: ${amounts.signed(netPresentValue.exact)} (${wording.million[language]})`,
    ...effects.map(({ label, difference }) => `  - ${label[language]}: ${amounts.signed(difference.exact)}`),
  ]
}

const sizeOf = (each: Change | Change['effects'][number]): number =>
  Math.abs('switch' in each ? each.netPresentValue.value : each.difference.value)

/** Why a row has the outcome that it has: what it hangs on, and what differs from the reference row. */
export const groundsOf = async (of: Assumptions, row: Row): Promise<readonly string[]> => {
  const { language } = of
  const changes = row.changes.flatMap((change) => changeLines(change, language))
  return [...(await hingesOf(of, row)), ...(changes.length > 0 ? [words.changed[language], ...changes] : [])]
}
