import { builtIn, type Comparison, type Language, type Row, type Study, type Text } from 'mkba'
import { bars } from './bars.js'
import { millions, number } from './format.js'
import { markdownTable } from './markdown-table.js'
import { amountIn } from './parts-of-the-country.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  model: t('€ million, present value of 2025', '€ miljoen, contante waarde 2025'),
  ratio: t('ratio', 'B/K'),
  weight: t('break-even weight of the North', 'omslaggewicht Noord'),
  changed: t('Changed', 'Veranderde'),
  claims: t('what it claims', 'wat het beweert'),
  moved: t('balance changes by', 'verandering van het saldo'),
  added: t(
    'What each model adds to the balance of the country, € million',
    'Wat elk model aan het saldo van het land toevoegt, € miljoen',
  ),
  nothing: t('nothing in the balance', 'niets in het saldo'),
  north: t('North', 'Noord'),
  core: t('Randstad', 'Randstad'),
  other: t('other', 'elders'),
  below: t('see below', 'zie onder'),
  beside: t('beside the balance', 'naast het saldo'),
  method: t('welfare method', 'welvaartsmethode'),
  weights: t('weights from – to', 'gewichten van – tot'),
}

/** Names of methods that keep the table narrow; the list below it has them in full. */
const shortMethod: Readonly<Record<string, Text>> = {
  incomeWeights: t('income', 'inkomen'),
  priority: t('priority', 'voorrang'),
  satisfaction: t('satisfaction', 'tevredenheid'),
  northTwice: t('North × 2', 'Noord × 2'),
}

/** The first sentence of a claim. */
const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text

const weightOf = ({ distribution }: Row, language: Language): string => {
  const weight = distribution.favoured[0]?.weight
  return weight?.value ? number(weight.value, language, 2) : '–'
}

/** Balances under every model (rows) and every welfare method (columns). */
export const methodTable = ({ rows, labels }: Comparison, language: Language): string => {
  const [models, methods] = [Object.keys(labels.agglomeration), Object.keys(labels.welfare)]
  const rowOf = (agglomeration: string, welfare: string): Row | undefined =>
    rows.find((row) => row.agglomeration === agglomeration && row.welfare === welfare)
  return markdownTable(
    [
      words.model[language],
      ...methods.map((id) => shortMethod[id]?.[language] ?? labels.welfare[id]?.[language] ?? id),
      words.ratio[language],
      words.weight[language],
    ],
    models.map((model) => {
      const plain = rowOf(model, 'unweighted')
      const name = labels.agglomeration[model]?.[language] ?? model
      // Its row would be that of no agglomeration at all.
      if (plain?.agglomerationAccount?.enters === 'ownLine') return [name, words.below[language]]
      return [
        name,
        ...methods.map((method) => {
          const row = rowOf(model, method)
          return millions((row?.weighted ?? row)?.netPresentValue.value ?? Number.NaN, language)
        }),
        plain?.benefitCostRatio.value ? number(plain.benefitCostRatio.value, language, 2) : '–',
        plain ? weightOf(plain, language) : '–',
      ]
    }),
  )
}

/** What a model changed against the reference row, item by item, with where it falls. */
const changedBy = (row: Row, language: Language): string => {
  const change = row.changes.find((each) => each.switch === 'agglomeration')
  const items = change?.effects ?? []
  if (!change || items.length === 0) {
    const additional = row.agglomerationAccount?.additional.value
    return additional
      ? `${words.nothing[language]}; ${words.beside[language]} ${millions(additional, language)}`
      : words.nothing[language]
  }
  const north = amountIn('north', change.regions)
  const core = amountIn('randstad', change.regions)
  const where = [
    [words.north, north],
    [words.core, core],
    [words.other, change.netPresentValue.value - north - core],
  ] as const
  const each = items.map(({ label, difference }) => `${label[language]} ${millions(difference.value, language)}`)
  return `${each.join('; ')} (${where.map(([label, value]) => `${label[language]} ${millions(value, language)}`).join(', ')})`
}

/** What every model adds to the balance of the country, as a picture, with where it falls. */
export const addedByModel = ({ rows, labels }: Comparison, language: Language): string => {
  const added = rows
    .filter(
      ({ welfare, agglomerationAccount }) => welfare === 'unweighted' && agglomerationAccount?.enters === 'balance',
    )
    .map((row) => ({ row, change: row.changes.find((each) => each.switch === 'agglomeration') }))
  const picture = bars(
    added.map(({ row, change }) => {
      const [value, north, core] = change
        ? [change.netPresentValue.value, amountIn('north', change.regions), amountIn('randstad', change.regions)]
        : [0, 0, 0]
      const where = [
        `${words.north[language]} ${millions(north, language)}`,
        `${words.core[language]} ${millions(core, language)}`,
      ]
      return {
        label: labels.agglomeration[row.agglomeration]?.[language] ?? row.agglomeration,
        value,
        text: `${millions(value, language)} (${where.join(', ')})`,
      }
    }),
  )
  return `${words.added[language]}:\n\n\`\`\`text\n${picture}\n\`\`\``
}

/** What every model claims, and what it changed. */
export const modelClaims = (study: Study, { rows, labels }: Comparison, language: Language): string =>
  Object.keys(labels.agglomeration)
    .map((id) => {
      const variant = study.input.agglomeration.find((each) => each.id === id)
      const model = builtIn.models.find((each) => each.id === variant?.model)
      const row = rows.find((each) => each.agglomeration === id && each.welfare === 'unweighted')
      const claim = firstSentence(model?.claim[language] ?? '')
      const changed = row ? `${words.changed[language]}: ${changedBy(row, language)}.` : ''
      return `- **${labels.agglomeration[id]?.[language]}** (\`${variant?.model}\`). ${claim} ${changed}`
    })
    .join('\n')

/** What every welfare method claims, and what it changed in the reference row. */
export const welfareClaims = (study: Study, { rows, labels, reference }: Comparison, language: Language): string =>
  markdownTable(
    [words.method[language], words.claims[language], words.weights[language], words.moved[language]],
    Object.keys(labels.welfare).map((id) => {
      const variant = study.input.welfare.find((each) => each.id === id)
      const method = builtIn.methods.find((each) => each.id === variant?.method)
      const row = rows.find((each) => each.agglomeration === reference.agglomeration && each.welfare === id)
      const range = row?.weighted?.range
      const change = row?.changes.find((each) => each.switch === 'welfare')
      return [
        labels.welfare[id]?.[language] ?? id,
        firstSentence(method?.claim[language] ?? ''),
        range ? `${number(range.low, language, 2)} – ${number(range.high, language, 2)}` : '1',
        change ? millions(change.weightedNetPresentValue.value, language) : '0',
      ]
    }),
    2,
  )
