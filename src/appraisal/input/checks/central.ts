import { Exact } from '../../../quantity/decimal.js'
import { isDecimalText } from '../../../quantity/leaf.js'
import type { DecimalText } from '../../../quantity/quantity.js'
import { partsOf } from '../../assumption-graph.js'
import type { Path } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'

/** What the caller changes: name → decimal text. */
export type Changes = Readonly<Record<string, DecimalText>>
type Set = NonNullable<ScenarioInput['scenarios'][number]['set']>

/** One scenario and one alternative, with the central values of its assumptions. */
export interface Central {
  /** Null when it cannot be computed, which is then a problem of its own. */
  readonly value: (name: string) => Exact | null
  /** Where the value stands: with the alternative, with the scenario, or with the assumption itself. */
  readonly path: (name: string) => Path
  readonly zeroDivisors: readonly string[]
}

/** The central values under one scenario and one alternative, by their positions in the file. */
export const centralOf = (input: ScenarioInput, changes: Changes, scenario: number, alternative: number): Central => {
  const sets: readonly (readonly [Path, Set])[] = [
    [['alternatives', alternative, 'set'], input.alternatives[alternative]?.set ?? {}],
    [['scenarios', scenario, 'set'], input.scenarios[scenario]?.set ?? {}],
  ]
  const memo = new Map<string, Exact | null>()
  const zeroDivisors: string[] = []
  const join = (name: string): Exact | null => {
    const figure = input.assumptions[name]
    if (!figure) return null
    const parts = changes[name] === undefined ? partsOf(figure) : []
    if (parts.length === 0) {
      const text = String(changes[name] ?? sets.find(([, set]) => set[name])?.[1][name]?.value ?? figure.value)
      return isDecimalText(text) ? new Exact(text) : null
    }
    const values = parts.map(value)
    if (values.some((each) => each === null)) return null
    if (figure.quotient && values[1]?.isZero()) {
      zeroDivisors.push(name)
      return null
    }
    return (values as Exact[]).reduce((a, b) =>
      figure.product ? a.times(b) : figure.sum ? a.plus(b) : figure.quotient ? a.div(b) : a.minus(b),
    )
  }
  function value(name: string): Exact | null {
    const known = memo.get(name)
    if (known !== undefined) return known
    const made = join(name)
    memo.set(name, made)
    return made
  }
  const path = (name: string): Path => {
    const at = sets.find(([, set]) => set[name])
    if (at) return [...at[0], name, 'value']
    return input.assumptions[name]?.value === undefined ? ['assumptions', name] : ['assumptions', name, 'value']
  }
  for (const name of Object.keys(input.assumptions)) value(name)
  return { value, path, zeroDivisors }
}
