import { hasSeveralRates } from '../appraisal/discounting/regime.js'
import { regimeNotes } from '../appraisal/discounting/regime-notes.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { relocationOf } from '../appraisal/relocation.js'
import { inOrder } from '../quantity/plan.js'
import type { Node } from '../quantity/quantity.js'
import { unofficialMarks } from '../quantity/source.js'
import { type Language, numberText, type Text, textOf } from '../quantity/text.js'
import type { Weighted } from '../welfare/method.js'
import { methodChecks } from './method-checks.js'
import type { Diagnostic } from './result.js'
import type { RowGraph } from './row-graph.js'
import type { Workshop } from './workshop.js'

const diagnostic = (code: string, en: string, nl: string): Diagnostic => ({ code, text: { en, nl } })
const said = (code: string, text: Text): Diagnostic => ({ code, text })

type Names = Record<Language, readonly string[]>

const isUnofficial = ({ sources }: Node): boolean => sources.some(({ mark }) => unofficialMarks.includes(mark))

const namesOf = (nodes: readonly Node[]): Names => {
  const names = (language: Language) =>
    nodes.map(({ operation, label }) => (operation.kind === 'assumption' ? operation.name : (label?.[language] ?? '')))
  return { en: names('en'), nl: names('nl') }
}

/** Assumptions whose distribution has another mean than the central value that the deterministic result uses. */
const skewedIn = (nodes: readonly Node[]): readonly Text[] => {
  const found = nodes.flatMap(({ operation }): readonly (readonly [string, Text])[] => {
    if (operation.kind !== 'assumption' || operation.distribution === null) return []
    const { mean } = operation.distribution
    const central = Number(operation.value)
    if (Math.abs(mean - central) <= 1e-12 * Math.abs(central)) return []
    const [here, drawn] = [numberText(operation.value), numberText(mean)]
    const { name } = operation
    return [[name, { en: `${name} ${here.en} / ${drawn.en}`, nl: `${name} ${here.nl} / ${drawn.nl}` }]]
  })
  return [...new Map(found).values()]
}

interface Figures {
  readonly unofficial: Names
  readonly skewed: readonly Text[]
}

const figuresOf = new WeakMap<RowGraph, Figures>()

/** What the figures of a row are, looked through once for all welfare methods. */
const figuresIn = (graph: RowGraph): Figures => {
  const known = figuresOf.get(graph)
  if (known) return known
  const balance = inOrder<Node>([graph.netPresentValue])
  const all = inOrder<Node>([graph.netPresentValue, ...graph.account.map(({ presentValue }) => presentValue)])
  const made = { unofficial: namesOf(all.filter(isUnofficial)), skewed: skewedIn(balance) }
  figuresOf.set(graph, made)
  return made
}

/** The names of figures in a row that are recalled, assumed or illustrative; of regional data, what they are called. */
const unofficial = (graph: RowGraph, weighted: Weighted | null): Record<Language, string> => {
  const own = figuresIn(graph).unofficial
  const weights = weighted ? namesOf(inOrder<Node>([weighted.benefits]).filter(isUnofficial)) : { en: [], nl: [] }
  const join = (language: Language) => [...new Set([...own[language], ...weights[language]])].join('; ')
  return { en: join('en'), nl: join('nl') }
}

/** Amounts whose price level or VAT status is not in their source. */
const assumedPrices = (workshop: Workshop, { scenario, alternative }: Choice): readonly string[] => {
  const { assumptions, scenarios, alternatives } = workshop.study.input
  const sets = [
    scenarios.find(({ id }) => id === scenario)?.set ?? {},
    alternatives.find(({ id }) => id === alternative)?.set ?? {},
  ]
  return Object.entries(assumptions)
    .filter(([name, figure]) => {
      const mark = (sets.find((set) => set[name])?.[name]?.prices ?? figure.prices)?.mark
      return mark !== undefined && unofficialMarks.includes(mark)
    })
    .map(([name]) => name)
}

const ofDiscounting = (workshop: Workshop, choice: Choice): readonly Diagnostic[] => {
  const { regime } = workshop.regime(choice.discounting)
  const { input } = workshop.study
  const several = hasSeveralRates(regime)
    ? [
        diagnostic(
          'ratioDependsOnBaseYear',
          'Streams have different rates, so the ratio depends on the year that is discounted to.',
          'Stromen hebben verschillende voeten, dus de verhouding hangt af van het basisjaar.',
        ),
      ]
    : []
  const beside = regime.sensitivities
    .filter(({ mandatory }) => mandatory)
    .map(({ why }) => said('mandatorySensitivity', why))
  return [
    ...several,
    ...beside,
    ...regimeNotes(regime, {
      baseYear: Number(input.discountTo),
      lastYear: Number(input.horizon.lastYear),
      streams: workshop.flows(choice.scenario, choice.alternative).map(({ stream }) => stream),
    }),
  ]
}

const ofRelocation = (workshop: Workshop, choice: Choice): readonly Diagnostic[] => {
  const input = workshop.study.input.relocation
  const relocation = relocationOf(workshop.variant(choice.scenario, choice.alternative))
  if (!input || !relocation) return []
  const open = input.nationalTotals === 'fixed' ? [] : [said('nationalTotalsOpen', textOf(input.nationalTotals.open))]
  return [said('relocation', relocation.statement), ...open]
}

/** What a reader of a row should know: conventions that matter, figures that are not official, sensitivities. */
export const diagnosticsOf = (
  workshop: Workshop,
  choice: Choice,
  graph: RowGraph,
  weighted: Weighted | null,
): readonly Diagnostic[] => {
  const { warning, lines, variant, outsideSource } = graph.agglomeration
  const names = unofficial(graph, weighted)
  const prices = assumedPrices(workshop, choice)
  const means = figuresIn(graph).skewed
  return [
    ...ofDiscounting(workshop, choice),
    ...methodChecks(workshop, choice, graph),
    ...(lines.length > 0 ? ofRelocation(workshop, choice) : []),
    ...(lines.length > 0 && variant.enters === 'ownLine'
      ? [
          diagnostic(
            'agglomerationBeside',
            'The agglomeration effect is shown as a line of its own and not added.',
            'Het agglomeratie-effect staat op een eigen regel en is niet opgeteld.',
          ),
        ]
      : []),
    ...(warning ? [said('sensitivity', warning)] : []),
    ...outsideSource.map((text) => said('outsideSource', text)),
    ...(weighted?.warnings.map((text) => said('welfareWarning', text)) ?? []),
    ...(names.en !== ''
      ? [
          diagnostic(
            'unofficialFigures',
            `Recalled, assumed or illustrative: ${names.en}.`,
            `Uit het geheugen, aangenomen of illustratief: ${names.nl}.`,
          ),
        ]
      : []),
    ...(means.length > 0
      ? [
          diagnostic(
            'meanDiffers',
            `Central value used here, and mean of the distribution: ${means.map(({ en }) => en).join('; ')}.`,
            `Centrale waarde die hier is gebruikt, en gemiddelde van de verdeling: ${means.map(({ nl }) => nl).join('; ')}.`,
          ),
        ]
      : []),
    ...(prices.length > 0
      ? [
          diagnostic(
            'assumedPrices',
            `Price level or VAT status assumed: ${prices.join('; ')}.`,
            `Prijspeil of btw-status aangenomen: ${prices.join('; ')}.`,
          ),
        ]
      : []),
  ]
}
