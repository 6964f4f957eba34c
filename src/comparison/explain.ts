import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { add, labelled, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { textOf } from '../quantity/text.js'
import { type Explanation, explainedReading } from '../reading/explained.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { Appraiser } from './appraise.js'
import { noRatio, noRegions, noWeights, unknown } from './explain-problems.js'
import { located } from './located.js'
import type { RowGraph } from './row-graph.js'
import { weightedBy } from './weigh.js'
import { type PlugIns, Workshop } from './workshop.js'

const indicators = ['netPresentValue', 'benefits', 'costs', 'benefitCostRatio', 'gdp'] as const
const ofWeights: readonly string[] = ['weightedBenefits', 'weightedCosts']

/**
 * Explains an indicator or an effect of one choice (onderbouwing): a tree down to given data, assumptions and sources.
 *
 * @param indicator `netPresentValue`, `benefits`, `costs`, `benefitCostRatio`, `gdp`, `weightedBenefits`, `weightedCosts`,
 * `agglomeration` (the additional effect of the model, in the balance or not), or the id of an effect or of a line of the model
 * @param region the region to explain, for net present value, benefits, costs and effects; needed for an effect
 * @throws InputError when there is no such indicator or region, and `indicatorWithoutRegions`, `choiceWithoutWeights`, `noRatio`; ReadingError when cancelled.
 */
export const explain = (
  study: Study,
  plugIns: PlugIns,
  choice: Choice,
  indicator: string,
  region?: string,
  options: RunOptions = {},
): Promise<Explanation> =>
  located(study, async () => {
    await pacer(options, 1, 'explanation')(0)
    const workshop = new Workshop(study, plugIns)
    const graph = new Appraiser(workshop).graph(choice)
    const weighted = weightedBy(workshop, choice, graph)
    const scalars: Readonly<Record<string, Quantity<never>>> = {
      ...graph.national,
      ...(weighted ? { weightedBenefits: weighted.benefits, weightedCosts: weighted.costs } : {}),
    }
    const byRegion: Readonly<Record<string, Quantity<'region'>>> = {
      netPresentValue: graph.netPresentValue,
      ...graph.byRegion,
      ...wholeEffects(graph, study),
      ...wholeAgglomeration(graph),
      ...Object.fromEntries(graph.lines.map(({ id, presentValue }) => [id, presentValue])),
      ...Object.fromEntries(graph.account.map(({ line, presentValue }) => [line.id, presentValue])),
    }
    if (region !== undefined && !study.regions.members.includes(region))
      throw unknown('region', region, study.regions.members)
    if (indicator === 'benefitCostRatio' && Number(workshop.reading.value(graph.national.costs)) <= 0) throw noRatio()
    const { explain: read } = explainedReading()
    const scalar = Object.hasOwn(scalars, indicator) ? scalars[indicator] : undefined
    if (region === undefined && scalar) return read(scalar)
    const regional = Object.hasOwn(byRegion, indicator) ? byRegion[indicator] : undefined
    if (region !== undefined && scalar && !regional) throw noRegions(indicator, Object.keys(byRegion))
    if (!weighted && ofWeights.includes(indicator)) throw noWeights(indicator, choice.welfare, study)
    if (!regional)
      throw unknown('indicator', indicator, [
        ...new Set([...indicators, ...Object.keys(scalars), ...Object.keys(byRegion)]),
      ])
    if (region === undefined) return read(sum(regional, 'region', regional.label ?? indicator))
    return read(regional, { region })
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
