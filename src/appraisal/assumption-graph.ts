import { BuildError } from '../quantity/build-error.js'
import type { Distribution } from '../quantity/distribution.js'
import { given, assumption as leaf } from '../quantity/leaf.js'
import { add, divide, labelled, multiply, subtract } from '../quantity/operations.js'
import type { DecimalText, Quantity } from '../quantity/quantity.js'
import { type Label, textOf } from '../quantity/text.js'
import { parseUnit, type Unit } from '../quantity/unit.js'
import { converted } from './conversion.js'
import type { ScenarioInput } from './input/scenario-schema.js'
import type { AssumptionInput, OverrideInput } from './input/schema-parts.js'
import { moneyOf, sourcesOf } from './study.js'

/** An override with what set it, so that the same override is the same quantity wherever it is used. */
export interface Override {
  readonly by: string
  readonly value: OverrideInput
}
export type Overrides = ReadonlyMap<string, Override>

/** Makes a distribution from its description in a file. */
export type DistributionMaker = (input: NonNullable<AssumptionInput['distribution']>) => Distribution

/** The other assumptions that one is made of. */
export const partsOf = ({ product, sum, quotient, difference }: AssumptionInput): readonly string[] =>
  product ?? sum ?? quotient ?? difference ?? []

/**
 * The assumptions of a scenario file as quantities. Leaves are made once per study and per override, so that all rows of
 * a comparison share them.
 */
export class AssumptionGraph {
  readonly #leaves = new Map<string, Quantity<never>>()
  readonly #input: ScenarioInput
  readonly #distribution: DistributionMaker
  readonly #changes: Readonly<Record<string, DecimalText>>

  constructor(input: ScenarioInput, changes: Readonly<Record<string, DecimalText>>, distribution: DistributionMaker) {
    this.#input = input
    this.#changes = changes
    this.#distribution = distribution
  }

  /** @throws BuildError when units do not fit; RangeError when a distribution is not one. */
  quantity(name: string, overrides: Overrides): Quantity<never> {
    const figure = this.#input.assumptions[name]
    if (!figure) throw new BuildError('unknownMember', `There is no assumption “${name}”.`)
    const parts = partsOf(figure)
    if (parts.length > 0 && this.#changes[name] === undefined) return this.#derived(figure, parts, overrides)
    const override = overrides.get(name)
    const by = this.#changes[name] === undefined ? (override?.by ?? 'base') : 'change'
    const key = `${by} ${name}`
    const known = this.#leaves.get(key)
    if (known) return this.#converted(known, figure, override?.value, overrides)
    const made = this.#leaf(
      name,
      figure,
      override?.value,
      parts.length > 0 ? this.#derived(figure, parts, overrides).unit : null,
    )
    this.#leaves.set(key, made)
    return this.#converted(made, figure, override?.value, overrides)
  }

  /** The factors may differ by scenario, so they are made anew for each: equal ones are the same quantity. */
  #converted(
    made: Quantity<never>,
    { convert, prices }: AssumptionInput,
    override: OverrideInput | undefined,
    overrides: Overrides,
  ): Quantity<never> {
    if (!convert) return made
    return converted(made, convert, override?.prices ?? prices, this.#input, (name) => this.quantity(name, overrides))
  }

  #derived(
    { label, product, sum, quotient }: AssumptionInput,
    parts: readonly string[],
    overrides: Overrides,
  ): Quantity<never> {
    const quantities = parts.map((part) => this.quantity(part, overrides))
    const join = product ? multiply : sum ? add : quotient ? divide : subtract
    return labelled(
      quantities.reduce((a, b) => join(a, b)),
      label,
    )
  }

  /** @param unit of an assumption that others make and that is changed as a whole */
  #leaf(name: string, base: AssumptionInput, override: OverrideInput | undefined, unit: Unit | null): Quantity<never> {
    const change = this.#changes[name]
    const figure = override ?? base
    const money = moneyOf(this.#input, override?.prices ?? base.prices)
    const own = { unit: unit ?? parseUnit(base.unit ?? '1', money), sources: sourcesOf(this.#input, figure) }
    // What holds by definition is data: nobody may want to change it.
    if (base.fixed && change === undefined)
      return given({ label: override?.label ?? base.label, axes: [], values: [String(figure.value)], ...own })
    const changed: Label = { en: `${textOf(base.label).en} (changed)`, nl: `${textOf(base.label).nl} (gewijzigd)` }
    return leaf({
      name,
      label: change === undefined ? (override?.label ?? base.label) : changed,
      value: change ?? String(figure.value),
      ...own,
      ...(change === undefined ? {} : { sources: [{ id: 'changed by the user', mark: 'assumed' }] }),
      distribution: change === undefined && figure.distribution ? this.#distribution(figure.distribution) : undefined,
    })
  }
}
