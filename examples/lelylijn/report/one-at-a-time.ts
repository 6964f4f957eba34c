import {
  type AssumptionSensitivity,
  type AssumptionSwitch,
  builtIn,
  type Choice,
  type Language,
  type Study,
  sensitivity,
  switchingValues,
  type Text,
} from 'mkba'
import { millions, percent, shortNumber } from './format.js'
import { markdownTable } from './markdown-table.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  assumption: t('assumption', 'aanname'),
  base: t('value', 'waarde'),
  low: t('balance at −25 %', 'saldo bij −25 %'),
  high: t('balance at +25 %', 'saldo bij +25 %'),
  swing: t('swing', 'uitslag'),
  zero: t('balance 0 at', 'saldo 0 bij'),
  half: t('ratio 0.5 at', 'B/K 0,5 bij'),
  none: t('nowhere', 'nergens'),
  years: t(
    'A year or a number of years moves by one instead of 25 %. *Nowhere*: no value from 0 to ten times the present one, of a share from 0 to 1, or of a rate or growth from −50 to 50 %. Values beyond anything seen, such as a negative rate or growth of tens of per cents, only say that it does not turn within reason.',
    'Een jaar of een aantal jaren schuift één op in plaats van 25 %. *Nergens*: geen waarde van 0 tot tien keer de huidige, van een aandeel van 0 tot 1, of van een voet of groei van −50 tot 50 %. Waarden buiten wat ooit is voorgekomen, zoals een negatieve voet of een groei van tientallen procenten, zeggen alleen dat het binnen redelijke grenzen niet omslaat.',
  ),
}

const figure = (value: number, assumption: AssumptionSensitivity, language: Language): string => {
  const { quantityKind } = assumption
  if (quantityKind === 'rate') return percent(value, language, 2)
  if (quantityKind === 'calendarYear') return String(Math.round(value))
  return shortNumber(value, language, Math.abs(value) < 100 ? 3 : 0)
}

const switchOf = (turns: readonly AssumptionSwitch[], row: AssumptionSensitivity, language: Language): string => {
  const found = turns.find(({ name }) => name === row.name)
  if (!found || found.values.length === 0) return words.none[language]
  return found.values.map(({ value }) => figure(value, row, language)).join(', ')
}

/** Every assumption a quarter down and up, alone, and the values at which the conclusion turns. */
export const oneAtATime = async (study: Study, choice: Partial<Choice>, language: Language): Promise<string> => {
  const table = await sensitivity(study, builtIn, choice)
  const zero = await switchingValues(study, builtIn, choice)
  const half = await switchingValues(study, builtIn, choice, {
    target: { indicator: 'benefitCostRatio', value: 0.5 },
  })
  const rows = table.assumptions.map((row) => [
    row.label[language],
    figure(row.base, row, language),
    ...[row.low, row.high].map(({ netPresentValue }) =>
      netPresentValue === null ? '–' : millions(netPresentValue, language),
    ),
    millions(row.swing, language),
    switchOf(zero.assumptions, row, language),
    switchOf(half.assumptions, row, language),
  ])
  const heads = [words.assumption, words.base, words.low, words.high, words.swing, words.zero, words.half]
  return [
    markdownTable(
      heads.map((head) => head[language]),
      rows,
    ),
    words.years[language],
  ].join('\n\n')
}
