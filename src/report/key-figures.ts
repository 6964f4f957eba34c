import { type KeyFigure, type KeyFigureBearer, keyFigureRule, keyFigureYears } from '../appraisal/key-figure.js'
import type { KeyFigureCheck, KeyFigureFinding } from '../key-figures/check-key-figures.js'
import { Exact } from '../quantity/decimal.js'
import { unofficialMarks } from '../quantity/source.js'
import type { Language, Text } from '../quantity/text.js'
import { markWords } from './figure-words.js'
import { formatDecimal } from './number.js'
import { type ReportOptions, wrap } from './parts.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const bearers: Readonly<Record<KeyFigureBearer, Text>> = {
  person: t('person', 'persoon'),
  vehicle: t('vehicle', 'voertuig'),
  trip: t('trip', 'verplaatsing'),
  casualty: t('casualty', 'slachtoffer'),
  accident: t('accident', 'ongeval'),
  home: t('home', 'woning'),
  tonne: t('tonne', 'ton'),
}

const kinds: Readonly<Record<KeyFigure['kind'], Text>> = {
  willingnessToPay: t('willingness to pay', 'betalingsbereidheid'),
  resourceCost: t('resource cost', 'kosten van ingezette middelen'),
  parameter: t('parameter, no valuation', 'parameter, geen waardering'),
}

const statuses: Readonly<Record<KeyFigure['status'], Text>> = {
  official: t('official', 'officieel'),
  research: t('research', 'onderzoek'),
  transcribed: t('read in a transcription', 'gelezen in een overname'),
  derived: t('derived from published figures', 'afgeleid van gepubliceerde cijfers'),
  illustrative: t('ILLUSTRATIVE, not for use as a result', 'ILLUSTRATIEF, niet te gebruiken als uitkomst'),
}

const priceWords = {
  marketPrices: t('market prices', 'marktprijzen'),
  factorCosts: t('factor costs', 'factorkosten'),
  included: t('VAT included', 'inclusief btw'),
  excluded: t('VAT excluded', 'exclusief btw'),
  notApplicable: t('VAT not applicable', 'btw niet van toepassing'),
} as const

const words = {
  prices: t('prices', 'prijzen'),
  edition: t('edition', 'editie'),
  source: t('source', 'bron'),
  status: t('status', 'status'),
  note: t('note', 'toelichting'),
  values: t('values', 'waarden'),
  perWord: t('per', 'per'),
  mark: t('mark', 'merk'),
  rule: t('mark of the rule', 'merk van de regel'),
  missing: t('Missing', 'Ontbreekt'),
  see: t('See', 'Zie'),
  nothing: t('No key figures.', 'Geen kengetallen.'),
}

/** A value with every digit of its source, and the decimal mark of the language. */
const valueText = (value: string, language: Language): string => {
  const exact = new Exact(value)
  const written = /^[^.e]*\.(\d*)$/i.exec(value)?.[1]?.length ?? 0
  return formatDecimal(exact.toFixed(), Math.max(written, exact.decimalPlaces()), language)
}

const unitWords = ({ unit, per }: KeyFigure, language: Language): string => {
  const amount = unit === '1' ? '' : ` ${unit}`
  const named = per === null || per === 'tonne' ? '' : ` ${words.perWord[language]} ${bearers[per][language]}`
  return amount + named
}

const valuesLine = (figure: KeyFigure, language: Language): string => {
  const { values } = figure
  const unit = unitWords(figure, language)
  if (values.kind === 'single') return `${valueText(values.value, language)}${unit}`
  const list = keyFigureYears(figure).map((year) => {
    const mark = values.marks?.[year]
    const said = mark === undefined ? '' : ` (${markWords[mark][language]})`
    return `${year}: ${valueText(values.values[year] as string, language)}${said}`
  })
  const rule = values.ruleMark === null ? '' : `, ${words.rule[language]}: ${markWords[values.ruleMark][language]}`
  return `${list.join('; ')}${unit} (${keyFigureRule(figure)[language]}${rule})`
}

const pricesLine = ({ prices }: KeyFigure, language: Language): readonly string[] => {
  if (prices === null) return []
  const { currency, level, unit, vat, mark, note } = prices
  const said = `${currency} ${level}, ${priceWords[unit][language]}, ${priceWords[vat][language]}`
  return [
    `${words.prices[language]}: ${said} (${markWords[mark][language]}${note === null ? '' : `: ${note[language]}`})`,
  ]
}

const validityText = ({ validFrom, validThrough, supersededBy }: KeyFigure): Text => {
  const from =
    validFrom === null
      ? t('first year of use not stated', 'eerste gebruiksjaar niet vermeld')
      : t(`used from ${validFrom}`, `gebruikt vanaf ${validFrom}`)
  const through = validThrough === null ? t('', '') : t(`, through ${validThrough}`, `, tot en met ${validThrough}`)
  const next =
    supersededBy === null ? t('', '') : t(`, superseded by ${supersededBy}`, `, vervangen door ${supersededBy}`)
  return t(from.en + through.en + next.en, from.nl + through.nl + next.nl)
}

const sourceLine = ({ source, place }: KeyFigure): string =>
  `[${source.id}] ${source.title}, ${place}${source.url === null ? '' : `, ${source.url}`}`

const linesOf = (figure: KeyFigure, language: Language): readonly string[] => [
  `${words.values[language]}: ${valuesLine(figure, language)}`,
  ...pricesLine(figure, language),
  `${kinds[figure.kind][language]}; ${words.edition[language]} ${figure.edition}; ${validityText(figure)[language]}`,
  `${words.status[language]}: ${statuses[figure.status][language]}; ${words.mark[language]}: ${markWords[figure.mark][language]}`,
  `${words.source[language]}: ${sourceLine(figure)}`,
  ...(figure.note === null ? [] : [`${words.note[language]}: ${figure.note[language]}`]),
]

const warnsOf = ({ status, mark }: KeyFigure): boolean => status === 'illustrative' || unofficialMarks.includes(mark)

/**
 * Key figures (kengetallen) as text: of each its values and the rule between them, unit, prices, kind, edition, years of
 * use, status and mark, source and place. One that is illustrative has `!!` before its id.
 */
export const keyFiguresText = (figures: readonly KeyFigure[], { language, width }: ReportOptions): string =>
  figures.length === 0
    ? words.nothing[language]
    : figures
        .map((figure) => {
          const head = wrap(`${warnsOf(figure) ? '!! ' : ''}${figure.id}: ${figure.label[language]}`, width, '  ')
          return [head, ...linesOf(figure, language).map((line) => `  ${wrap(line, width - 2, '    ')}`)].join('\n')
        })
        .join('\n\n')

/** The same as plain JSON, with both languages, in the form of a file of key figures. */
export const keyFiguresJson = (
  figures: readonly KeyFigure[],
): { readonly keyFigures: 1; readonly figures: readonly KeyFigure[] } => ({ keyFigures: 1, figures })

const findingHeads: Readonly<Record<KeyFigureFinding['code'], Text>> = {
  keyFigureExpired: t('No longer in use', 'Niet meer in gebruik'),
  keyFigureNotYetValid: t('Not yet in use', 'Nog niet in gebruik'),
  keyFigureSuperseded: t('Superseded', 'Vervangen'),
  keyFigureYearsEnded: t('No value for this year', 'Geen waarde voor dit jaar'),
  keyFigureIllustrative: t('Illustrative', 'Illustratief'),
  keyFigurePricesAssumed: t('Prices not certain', 'Prijzen niet zeker'),
  keyFigureSourceIncomplete: t('Source incomplete', 'Bron onvolledig'),
  keyFigureValidityUnknown: t('First year of use unknown', 'Eerste gebruiksjaar onbekend'),
}

const block = (head: string, count: number, lines: readonly string[], width: number): string =>
  [`${head} (${count})`, ...lines.map((line) => wrap(`- ${line}`, width, '  '))].join('\n')

/** A check of key figures as text: findings by sort, then what is missing altogether and where it probably stands. */
export const keyFigureCheckText = (check: KeyFigureCheck, { language, width }: ReportOptions): string => {
  const { year, checked, findings, gaps } = check
  const head = t(
    `Key figures for use in ${year}: ${checked} checked, ${findings.length} findings, ${gaps.length} missing.`,
    `Kengetallen voor gebruik in ${year}: ${checked} bekeken, ${findings.length} bevindingen, ${gaps.length} ontbreken.`,
  )
  const blocks = Object.entries(findingHeads).flatMap(([code, title]) => {
    const found = findings.filter((finding) => finding.code === code)
    const said = [...new Set(found.map(({ message }) => message[language]))]
    const lines = said.map((message) => {
      const ids = found.filter((finding) => finding.message[language] === message).map(({ id }) => id)
      return `${message}: ${ids.join(', ')}`
    })
    return found.length === 0 ? [] : [block(title[language], found.length, lines, width)]
  })
  const missing = gaps.map(
    ({ subject, label, why, sourceHint }) =>
      `${subject}: ${label[language]}. ${why[language]} ${words.see[language]}: ${sourceHint}`,
  )
  return [
    wrap(head[language], width),
    ...blocks,
    ...(missing.length === 0 ? [] : [block(words.missing[language], missing.length, missing, width)]),
  ].join('\n\n')
}

/** The same as plain JSON, with both languages. */
export const keyFigureCheckJson = (check: KeyFigureCheck): KeyFigureCheck => check
