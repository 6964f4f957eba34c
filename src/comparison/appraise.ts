import type { Choice } from '../appraisal/input/scenario-schema.js'
import { diagnosticsOf } from './diagnostics.js'
import { DistributionReader } from './distribution.js'
import { financedGraph } from './financed-graph.js'
import { RowReader } from './read-row.js'
import type { Appraised, Distribution, Unweighted, WeightedResult } from './result.js'
import { type RowGraph, rowGraph } from './row-graph.js'
import { weightedBy } from './weigh.js'
import type { Workshop } from './workshop.js'
import { remembered } from './workshop-parts.js'

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

  /** Effects, agglomeration, discounting and incidence of a choice as quantities, under the financing of its welfare variant. */
  graph(choice: Choice): RowGraph {
    const { financing } = this.workshop.welfareInput(choice.welfare)
    if (!financing) return this.asEffectsSay(choice)
    return remembered(this.#graphs, this.#key(choice), () =>
      financedGraph(this.workshop, this.asEffectsSay(choice), financing),
    )
  }

  /** The same with everything on whom the effects say, whatever the financing. */
  asEffectsSay(choice: Choice): RowGraph {
    return remembered(this.#graphs, withoutWelfare(choice), () => rowGraph(this.workshop, choice))
  }

  /** What is the same for all welfare variants with one financing. */
  #key(choice: Choice): string {
    const { financing } = this.workshop.welfareInput(choice.welfare)
    return [withoutWelfare(choice), ...(financing ? [JSON.stringify([financing.bearers, financing.by])] : [])].join(' ')
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
    return remembered(this.#unweighted, this.#key(choice), () => this.#reader.unweighted(graph, choice.discounting))
  }
}

const withoutWelfare = ({ scenario, alternative, discounting, agglomeration }: Choice): string =>
  [scenario, alternative, discounting, agglomeration].join(' ')
