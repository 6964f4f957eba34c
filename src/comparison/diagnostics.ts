import { hasSeveralRates } from '../appraisal/discounting/regime.js'
import { regimeNotes } from '../appraisal/discounting/regime-notes.js'
import { relocationUnder } from '../appraisal/input/relocations.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { readsMove, relocationOf } from '../appraisal/relocation.js'
import { inOrder } from '../quantity/plan.js'
import type { Node } from '../quantity/quantity.js'
import { unofficialMarks } from '../quantity/source.js'
import { type Language, numberText, type Text, textOf } from '../quantity/text.js'
import type { Weighted } from '../welfare/method.js'
import { methodChecks } from './method-checks.js'
import type { Diagnostic, Distribution } from './result.js'
import type { RowGraph } from './row-graph.js'
import type { Weighing } from './weigh.js'
import { welfareDiagnostics } from './welfare-diagnostics.js'
import type { Workshop } from './workshop.js'

const diagnostic = (code: string, en: string, nl: string): Diagnostic => ({ code, text: { en, nl } })
const said = (code: string, text: Text): Diagnostic => ({ code, text })

type Names = Record<Language, readonly string[]>

const isUnofficial = ({ sources }: Node): boolean => sources.some(({ mark }) => unofficialMarks.includes(mark))

/** Columns that a model reads as one matrix: from how many on they are named together. */
const family = 3

/** Names of unofficial figures; columns that are stacked to one named list, one for each region, are named as that list. */
const namesOf = (nodes: readonly Node[]): Names => {
  const lists = new Map<Node, Node>()
  for (const node of nodes) {
    const together = node.operation.kind === 'stack' && node.label !== null && node.inputs.length >= family
    if (together && node.inputs.every((each) => each.operation.kind === 'given' && isUnofficial(each)))
      for (const input of node.inputs) lists.set(input, node)
  }
  const told = [...new Set(nodes.filter(isUnofficial).map((node) => lists.get(node) ?? node))]
  const name = ({ operation, label, inputs }: Node, language: Language): string => {
    if (operation.kind === 'assumption') return operation.name
    const said = label?.[language] ?? ''
    return operation.kind === 'stack' ? `${said} (${inputs.length} ${columns[language]})` : said
  }
  return { en: told.map((each) => name(each, 'en')), nl: told.map((each) => name(each, 'nl')) }
}

const columns: Text = { en: 'columns', nl: 'kolommen' }

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
  /** The names of all assumptions that the row reads. */
  readonly used: ReadonlySet<string>
  readonly unofficial: Names
  readonly skewed: readonly Text[]
}

const assumptionsIn = (nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(nodes.flatMap(({ operation }) => (operation.kind === 'assumption' ? [operation.name] : [])))

const figuresOf = new WeakMap<RowGraph, Figures>()

/** What the figures of a row are, looked through once for all welfare methods. */
const figuresIn = (graph: RowGraph): Figures => {
  const known = figuresOf.get(graph)
  if (known) return known
  const balance = inOrder<Node>([graph.netPresentValue])
  const all = inOrder<Node>([graph.netPresentValue, ...graph.account.map(({ presentValue }) => presentValue)])
  const used = assumptionsIn([...all, ...inOrder<Node>([graph.national.gdp])])
  const made = { used, unofficial: namesOf(all), skewed: skewedIn(balance) }
  figuresOf.set(graph, made)
  return made
}

/** The names of figures in a row that are recalled, assumed or illustrative; of regional data, what they are called. */
const unofficial = (graph: RowGraph, weighted: Weighted | null): Record<Language, string> => {
  const own = figuresIn(graph).unofficial
  const weights = weighted ? namesOf(inOrder<Node>([weighted.benefits, weighted.costs])) : { en: [], nl: [] }
  const join = (language: Language) => [...new Set([...own[language], ...weights[language]])].join('; ')
  return { en: join('en'), nl: join('nl') }
}

/** Amounts that a row reads whose price level or VAT status is not in their source. */
const assumedPrices = (
  workshop: Workshop,
  { scenario, alternative }: Choice,
  graph: RowGraph,
  weighted: Weighted | null,
): readonly string[] => {
  const { used } = figuresIn(graph)
  const ofWeights = weighted ? assumptionsIn(inOrder<Node>([weighted.benefits, weighted.costs])) : new Set<string>()
  const { assumptions, scenarios, alternatives } = workshop.study.input
  const sets = [
    scenarios.find(({ id }) => id === scenario)?.set ?? {},
    alternatives.find(({ id }) => id === alternative)?.set ?? {},
  ]
  return Object.entries(assumptions)
    .filter(([name, figure]) => {
      if (!used.has(name) && !ofWeights.has(name)) return false
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

/** Who moves, said only where the agglomeration model reads it: many count no move at all. */
const ofRelocation = (workshop: Workshop, choice: Choice, { account }: RowGraph): readonly Diagnostic[] => {
  const input = relocationUnder(workshop.study.input, choice.scenario)?.relocation
  const relocation = relocationOf(workshop.variant(choice.scenario, choice.alternative))
  const read = account.flatMap(({ presentValue, additional }) => [presentValue, ...(additional ? [additional] : [])])
  if (!input || !relocation || !readsMove(relocation, read)) return []
  const open = input.nationalTotals === 'fixed' ? [] : [said('nationalTotalsOpen', textOf(input.nationalTotals.open))]
  return [said('relocation', relocation.statement), ...open]
}

/** What a reader of a row should know: conventions that matter, figures that are not official, sensitivities. */
export const diagnosticsOf = (
  workshop: Workshop,
  choice: Choice,
  graph: RowGraph,
  weighted: Weighing | null,
  distribution: Distribution,
): readonly Diagnostic[] => {
  const { warning, lines, variant, outsideSource } = graph.agglomeration
  const names = unofficial(graph, weighted)
  const prices = assumedPrices(workshop, choice, graph, weighted)
  const means = figuresIn(graph).skewed
  return [
    ...ofDiscounting(workshop, choice),
    ...methodChecks(workshop, choice, graph),
    ...ofRelocation(workshop, choice, graph),
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
    ...welfareDiagnostics(workshop, weighted, distribution),
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
