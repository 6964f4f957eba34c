import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { add, labelled, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { textOf } from '../quantity/text.js'
import { type Explanation, explainedReading } from '../reading/explained.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { Appraiser } from './appraise.js'
import { DistributionReader } from './distribution.js'
import { noRatio, noRegions, noWeights, unknown } from './explain-problems.js'
import {
  besideNothing,
  besideUnweighted,
  type IndicatorExplanation,
  isWeighted,
  type WeightedExplanation,
  type WeightedIndicator,
  weightedIndicators,
} from './explain-weighted.js'
import { located } from './located.js'
import type { RowGraph } from './row-graph.js'
import { weightedBy } from './weigh.js'
import { type PlugIns, Workshop } from './workshop.js'

const indicators = ['netPresentValue', 'benefits', 'costs', 'benefitCostRatio', 'gdp'] as const

/**
 * Explains an indicator or an effect of one choice (onderbouwing): a tree down to given data, assumptions and sources.
 * A weighted figure has the unweighted one and what it would take for the balance to turn in `besideWeighted`; of other
 * figures that is null.
 *
 * @param indicator `netPresentValue`, `benefits`, `costs`, `benefitCostRatio`, `gdp`, `weightedNetPresentValue`,
 * `weightedBenefits`, `weightedCosts`, `agglomeration` (the additional effect of the model, in the balance or not), or the
 * id of an effect or of a line of the model
 * @param region the region to explain, for net present value, benefits, costs and effects; needed for an effect
 * @throws InputError when there is no such indicator or region, and `indicatorWithoutRegions`, `choiceWithoutWeights`, `noRatio`; ReadingError when cancelled.
 */
export function explain(
  study: Study,
  plugIns: PlugIns,
  choice: Choice,
  indicator: WeightedIndicator,
  region?: undefined,
  options?: RunOptions,
): Promise<WeightedExplanation>
export function explain(
  study: Study,
  plugIns: PlugIns,
  choice: Choice,
  indicator: string,
  region?: string,
  options?: RunOptions,
): Promise<IndicatorExplanation>
export function explain(
  study: Study,
  plugIns: PlugIns,
  choice: Choice,
  indicator: string,
  region?: string,
  options: RunOptions = {},
): Promise<IndicatorExplanation> {
  return located(study, async () => {
    await pacer(options, 1, 'explanation')(0)
    const workshop = new Workshop(study, plugIns)
    const graph = new Appraiser(workshop).graph(choice)
    const weighing = weightedBy(workshop, choice, graph)
    if (region !== undefined && !study.regions.members.includes(region))
      throw unknown('region', region, study.regions.members)
    const { explain: read } = explainedReading()
    if (!isWeighted(indicator)) {
      if (indicator === 'benefitCostRatio' && Number(workshop.reading.value(graph.national.costs)) <= 0) throw noRatio()
      const also = weighing ? weightedIndicators : []
      return besideNothing(unweightedOf({ study, graph, also }, indicator, region, read))
    }
    if (!weighing) throw noWeights(indicator, choice.welfare, study)
    if (region !== undefined) throw noRegions(indicator, Object.keys(regionalOf(study, graph)))
    const distribution = new DistributionReader(workshop).read(choice, graph, weighing)
    return besideUnweighted(indicator, { graph, weighing, distribution }, read)
  })
}

interface Explained {
  readonly study: Study
  readonly graph: RowGraph
  /** What else the choice has to explain. */
  readonly also: readonly string[]
}

const own = <Value>(of: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined

/** Explains an indicator or effect that has no weights. @throws InputError when there is none, or not of a region */
const unweightedOf = (
  { study, graph, also }: Explained,
  indicator: string,
  region: string | undefined,
  read: ReturnType<typeof explainedReading>['explain'],
): Explanation => {
  const byRegion = regionalOf(study, graph)
  const scalar = own<Quantity<never>>(graph.national, indicator)
  const regional = own(byRegion, indicator)
  if (region === undefined && scalar) return read(scalar)
  if (scalar && !regional) throw noRegions(indicator, Object.keys(byRegion))
  if (!regional) throw unknown('indicator', indicator, [...new Set([...indicators, ...also, ...Object.keys(byRegion)])])
  if (region !== undefined) return read(regional, { region })
  return read(sum(regional, 'region', regional.label ?? indicator))
}

/** All that can be explained of one region, by name. */
const regionalOf = (study: Study, graph: RowGraph): Readonly<Record<string, Quantity<'region'>>> => ({
  netPresentValue: graph.netPresentValue,
  ...graph.byRegion,
  ...wholeEffects(graph, study),
  ...wholeAgglomeration(graph),
  ...Object.fromEntries(graph.lines.map(({ id, presentValue }) => [id, presentValue])),
  ...Object.fromEntries(graph.account.map(({ line, presentValue }) => [line.id, presentValue])),
})

/** All that the agglomeration model counts as additional. */
const wholeAgglomeration = ({ account }: RowGraph): Readonly<Record<string, Quantity<'region'>>> => {
  const parts = account.flatMap(({ additional }) => (additional ? [additional] : []))
  const label = { en: 'additional agglomeration effect', nl: 'additioneel agglomeratie-effect' }
  return parts.length === 0
    ? {}
    : {
        agglomeration: labelled(
          parts.reduce((total, each) => add(total, each)),
          label,
        ),
      }
}

/** An effect of several lines by its own id: all of them together. */
const wholeEffects = ({ lines }: RowGraph, { input }: Study): Readonly<Record<string, Quantity<'region'>>> =>
  Object.fromEntries(
    input.effects.flatMap(({ id, label }) => {
      const own = lines.filter((line) => line.id.startsWith(`${id}.`)).map(({ presentValue }) => presentValue)
      return own.length === 0
        ? []
        : [
            [
              id,
              labelled(
                own.reduce((sum_, each) => add(sum_, each)),
                textOf(label),
              ),
            ],
          ]
    }),
  )
