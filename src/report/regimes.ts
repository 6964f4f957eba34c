import { type DiscountRegime, validityText } from '../appraisal/discounting/regime.js'
import { markWords } from './figure-words.js'
import { formatPercent } from './number.js'
import { left, paragraph, type ReportOptions, section, tableText } from './parts.js'

const words = {
  heading: { en: 'Discount regimes', nl: 'Discontoregimes' },
  valid: { en: 'in use', nl: 'in gebruik' },
  rates: { en: 'rates', nl: 'voeten' },
  source: { en: 'source', nl: 'bron' },
  after: { en: 'after year', nl: 'na jaar' },
} as const

/** The discount regimes (discontoregimes) with their rates, the years of their use and their sources. */
export const regimesText = (regimes: readonly DiscountRegime[], options: ReportOptions): string => {
  const { language } = options
  const stepsText = (regime: DiscountRegime) =>
    Object.entries(regime.categories)
      .map(([name, { steps }]) => {
        const list = steps.map(({ afterYears, rate }) => {
          const percent = formatPercent(rate, 2, language)
          return afterYears === 0 ? percent : `${percent} ${words.after[language]} ${afterYears}`
        })
        return `${name} ${list.join(', ')}`
      })
      .join('; ')
  const table = {
    columns: [left('id'), left(words.valid[language]), left(words.rates[language])],
    rows: regimes.map((regime) => [regime.id, validityText(regime), stepsText(regime)]),
  }
  const sources = regimes.map(
    ({ id, label, source, note }) =>
      `${id}: ${label[language]}. ${words.source[language]}: ${source.title} (${markWords[source.mark][language]}).${note ? ` ${note[language]}` : ''}`,
  )
  return section(
    options,
    words.heading[language],
    tableText(table, { ...options, tableWidth: options.tableWidth ?? options.width }),
    '',
    ...sources.map((text) => paragraph(text, options, '  ')),
  )
}
