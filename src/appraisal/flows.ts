import { given } from '../quantity/leaf.js'
import { divide, labelled, multiply, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { type Text, textOf } from '../quantity/text.js'
import { one } from '../quantity/unit.js'
import type { EffectContext, EffectLine } from './effects/kind.js'
import { effectKinds, type PricedEffect } from './effects/kinds.js'
import { sourcesOf } from './study.js'
import type { Variant } from './variant.js'

/** One line of the overview: a flow of welfare by year and region, and what part of it is gross domestic product. */
export interface FlowLine {
  readonly id: string
  readonly label: Text
  readonly side: 'cost' | 'benefit'
  readonly stream: string
  readonly bearer: string
  /** Whether it is a direct effect for users; models that take a share of direct benefits read it. */
  readonly isDirectBenefit: boolean
  /** All regions together, EUR/year: a gain when positive. */
  readonly national: Quantity<'year'>
  /** Contribution to welfare by region, EUR/year: a gain when positive. */
  readonly welfare: Quantity<'year' | 'region'>
  /** Contribution to gross domestic product, EUR/year. */
  readonly gdp: Quantity<'year' | 'region'>
}

/** The kind of an effect is found by its name, so TypeScript cannot see that the two belong together. */
type LinesOf = (effect: PricedEffect, context: EffectContext) => readonly EffectLine[]

const linesOf = (effect: PricedEffect, context: EffectContext): readonly EffectLine[] => {
  const { lines } = effectKinds.find((each) => each.kind === effect.kind) as { readonly lines: LinesOf }
  return lines(effect, context)
}

const sharesOf = ({ incidence }: PricedEffect, variant: Variant): Quantity<'region'> => {
  const { study } = variant
  if ('by' in incidence) {
    const column = variant.column(incidence.by)
    return divide(column, sum(column, 'region'), { en: `by ${incidence.by}`, nl: `naar ${incidence.by}` })
  }
  return given({
    label: { en: 'regional shares', nl: 'regionale verdeling' },
    axes: [study.regions],
    values: study.regions.members.map((id) => String(incidence.shares[id])),
    unit: one,
    sources: sourcesOf(study.input, incidence),
  })
}

/** Makes flows of effects; the regional shares of an effect are made once per study. */
export class FlowMaker {
  readonly #shares = new Map<string, Quantity<'region'>>()
  readonly #none = given({ label: '0', axes: [], values: [0], unit: one })
  readonly #all = given({ label: '1', axes: [], values: [1], unit: one })

  /** The flows of all priced effects of a variant. */
  flows(variant: Variant): readonly FlowLine[] {
    return variant.study.input.effects.flatMap((effect) =>
      effect.kind === 'unpriced' ? [] : this.#effect(effect, variant),
    )
  }

  #effect(effect: PricedEffect, variant: Variant): readonly FlowLine[] {
    const shares = this.#shares.get(effect.id) ?? sharesOf(effect, variant)
    this.#shares.set(effect.id, shares)
    const inGdp = {
      yes: this.#all,
      no: this.#none,
      part: effect.gdpShare === undefined ? this.#none : variant.assumption(effect.gdpShare),
    }[effect.inGdp]
    const name = textOf(effect.label)
    const sources = sourcesOf(variant.study.input, { source: effect.sources, mark: 'derived' })
    return linesOf(effect, variant).map(({ suffix, label, flow }): FlowLine => {
      const own = label ? { en: `${name.en}: ${label.en}`, nl: `${name.nl}: ${label.nl}` } : name
      const national = labelled(flow, own, [...flow.sources, ...sources])
      const welfare = multiply(national, shares)
      return {
        id: suffix === '' ? effect.id : `${effect.id}.${suffix}`,
        label: own,
        side: effect.side,
        stream: effect.stream,
        bearer: effect.bearer,
        isDirectBenefit: effect.kind === 'userBenefit',
        national,
        welfare,
        gdp: multiply(welfare, inGdp),
      }
    })
  }
}
