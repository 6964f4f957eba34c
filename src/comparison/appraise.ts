import type { Choice } from '../appraisal/input/scenario-schema.js'
import { diagnosticsOf } from './diagnostics.js'
import { DistributionReader } from './distribution.js'
import { RowReader } from './read-row.js'
import type { Appraised, Distribution, Unweighted, WeightedResult } from './result.js'
import { type RowGraph, rowGraph } from './row-graph.js'
import { weightedBy } from './weigh.js'
import type { Workshop } from './workshop.js'

/** Puts weighted figures beside the unweighted ones and what it would take; there is no other way to make a weighted result. */
const besideUnweighted = (
  unweighted: Unweighted,
  weighted: WeightedResult | null,
  distribution: Distribution,
  diagnostics: Appraised['diagnostics'],
): Appraised => ({ ...unweighted, weighted, distribution, diagnostics })

/**
 * Appraises choices of one study, each in the same order of stages:
 * effects as flows → agglomeration adds flows → discounting → who gains and pays by region → welfare → indicators.
 * What does not differ between two choices is made and read once.
 */
export class Appraiser {
  readonly workshop: Workshop
  readonly #reader: RowReader
  readonly #distribution: DistributionReader
  readonly #graphs = new Map<string, RowGraph>()
  readonly #unweighted = new Map<string, Unweighted>()

  constructor(workshop: Workshop) {
    this.workshop = workshop
    this.#reader = new RowReader(workshop)
    this.#distribution = new DistributionReader(workshop)
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
    const weighing = weightedBy(this.workshop, choice, graph)
    const distribution = this.#distribution.read(choice, graph, weighing)
    return besideUnweighted(
      unweighted,
      weighing && this.#distribution.weighted(weighing, graph),
      distribution,
      diagnosticsOf(this.workshop, choice, graph, weighing, distribution),
    )
  }

  #unweightedOf(choice: Choice, graph: RowGraph): Unweighted {
    const key = withoutWelfare(choice)
    const known = this.#unweighted.get(key) ?? this.#reader.unweighted(graph, choice.discounting)
    this.#unweighted.set(key, known)
    return known
  }
}

const withoutWelfare = ({ scenario, alternative, discounting, agglomeration }: Choice): string =>
  [scenario, alternative, discounting, agglomeration].join(' ')
