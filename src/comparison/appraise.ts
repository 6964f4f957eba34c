import type { Choice } from '../appraisal/input/scenario-schema.js'
import { amountOf, benefitCostRatioOf } from './amounts.js'
import { diagnosticsOf } from './diagnostics.js'
import { RowReader } from './read-row.js'
import type { Appraised, Unweighted, WeightedResult } from './result.js'
import { type RowGraph, rowGraph } from './row-graph.js'
import { weightedBy } from './weigh.js'
import type { Workshop } from './workshop.js'

/** Puts weighted figures beside the unweighted ones; there is no other way to make a weighted result. */
const withWeights = (
  unweighted: Unweighted,
  weighted: WeightedResult | null,
  diagnostics: Appraised['diagnostics'],
): Appraised => ({ ...unweighted, weighted, diagnostics })

/**
 * Appraises choices of one study, each in the same order of stages:
 * effects as flows → agglomeration adds flows → discounting → who gains and pays by region → welfare → indicators.
 * What does not differ between two choices is made and read once.
 */
export class Appraiser {
  readonly workshop: Workshop
  readonly #reader: RowReader
  readonly #graphs = new Map<string, RowGraph>()
  readonly #unweighted = new Map<string, Unweighted>()

  constructor(workshop: Workshop) {
    this.workshop = workshop
    this.#reader = new RowReader(workshop)
  }

  /** Effects, agglomeration, discounting and incidence of a choice, as quantities. */
  graph(choice: Choice): RowGraph {
    const key = withoutWelfare(choice)
    const known = this.#graphs.get(key) ?? rowGraph(this.workshop, choice)
    this.#graphs.set(key, known)
    return known
  }

  appraise(choice: Choice): Appraised {
    const graph = this.graph(choice)
    const unweighted = this.#unweightedOf(choice, graph)
    const weighted = weightedBy(this.workshop, choice, graph)
    return withWeights(
      unweighted,
      weighted && this.#weigh(weighted),
      diagnosticsOf(this.workshop, choice, graph, weighted),
    )
  }

  #unweightedOf(choice: Choice, graph: RowGraph): Unweighted {
    const key = withoutWelfare(choice)
    const known = this.#unweighted.get(key) ?? this.#reader.unweighted(graph, choice.discounting)
    this.#unweighted.set(key, known)
    return known
  }

  #weigh(weighted: NonNullable<ReturnType<typeof weightedBy>>): WeightedResult {
    const [benefits, costs] = [this.#reader.scalar(weighted.benefits), this.#reader.scalar(weighted.costs)]
    return {
      netPresentValue: amountOf(benefits.minus(costs)),
      benefitCostRatio: benefitCostRatioOf(benefits, costs),
      normalisation: weighted.normalisation,
    }
  }
}

const withoutWelfare = ({ scenario, alternative, discounting, agglomeration }: Choice): string =>
  [scenario, alternative, discounting, agglomeration].join(' ')
