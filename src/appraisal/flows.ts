import { constant, given } from '../quantity/leaf.js'
import { add, divide, labelled, multiply, subtract, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { type Label, type Text, textOf } from '../quantity/text.js'
import { one, parseUnit } from '../quantity/unit.js'
import type { EffectContext, EffectLine, Role, valuations } from './effects/kind.js'
import { kindOf, type PricedEffect } from './effects/kinds.js'
import { groupSharesOf } from './group-shares.js'
import type { IncidenceInput } from './input/schema-parts.js'
import { moneyOf, sourcesOf } from './study.js'
import type { Variant } from './variant.js'

/** One line of the overview: a flow of welfare by year and region, and what part of it is gross domestic product. */
export interface FlowLine {
  readonly id: string
  readonly label: Text
  readonly side: 'cost' | 'benefit'
  readonly stream: string
  readonly bearer: string
  readonly kind: PricedEffect['kind']
  readonly role: Role
  /** Whether it falls on the budget that is scarce. */
  readonly onBudget: boolean
  /** Yearly growth with which the flow of the last year goes on for ever, or null when it ends there. */
  readonly forever: Quantity<never> | null
  /** Which share of what falls in a region each income group has, or null when nobody says. */
  readonly groups: Quantity<'region' | 'group'> | null
  /** At whose values it is priced, or null when the study does not say. */
  readonly valuation: Valuation | null
  /** Whether it is a direct effect for users; models that take a share of direct benefits read it. */
  readonly isDirectBenefit: boolean
  /** All regions together, EUR/year: a gain when positive. */
  readonly national: Quantity<'year'>
  /** Contribution to welfare by region, EUR/year: a gain when positive. */
  readonly welfare: Quantity<'year' | 'region'>
  /** Which share of it is gross domestic product. */
  readonly gdpShare: Quantity<never>
}

/** The kind of an effect is found by its name, so TypeScript cannot see that the two belong together. */
type LinesOf = (effect: PricedEffect, context: EffectContext) => readonly EffectLine[]

/** What is left of an effect when the shares that are counted with other effects are taken out; null for all of it. */
const notElsewhere = ({ overlaps }: PricedEffect, context: EffectContext): Quantity<never> | null => {
  const shares = Object.values(overlaps ?? {}).map(({ share }) => context.assumption(share))
  if (shares.length === 0) return null
  const counted = shares.reduce((sum, share) => add(sum, share))
  return subtract(constant(1), counted, { en: 'share not counted elsewhere', nl: 'aandeel dat niet elders is geteld' })
}

const linesOf = (effect: PricedEffect, context: EffectContext): readonly EffectLine[] => {
  const { lines } = kindOf(effect) as unknown as { readonly lines: LinesOf }
  const left = notElsewhere(effect, context)
  const all = lines(effect, context)
  if (left === null) return all
  return all.map((line) => ({
    ...line,
    flow: multiply(line.flow, left),
    ...(line.byRegion ? { byRegion: multiply(line.byRegion, left) } : {}),
  }))
}

/** What an effect is in the named ratios: what it says, what its line is, else what its kind usually is. */
const roleOf = (effect: PricedEffect, line: EffectLine): Role => {
  const usual = effect.role ?? line.role ?? kindOf(effect).role
  return effect.side === 'cost' && usual === 'benefit' ? 'operating' : usual
}

const byLabel = (label: Label): Text => {
  const { en, nl } = textOf(label)
  return { en: `by ${en}`, nl: `naar ${nl}` }
}

const sharesOf = (incidence: IncidenceInput, variant: Variant): Quantity<'region'> => {
  const { study } = variant
  if ('by' in incidence) {
    const column = variant.column(incidence.by)
    return divide(
      column,
      sum(column, 'region'),
      byLabel(study.input.regions.columns[incidence.by]?.label ?? incidence.by),
    )
  }
  return given({
    label: { en: 'regional shares', nl: 'regionale verdeling' },
    axes: [study.regions],
    values: study.regions.members.map((id) => String(incidence.shares[id])),
    unit: one,
    sources: sourcesOf(study.input, incidence),
  })
}

/** Effects that are benefits of users themselves (directe effecten). */
const directKinds: readonly PricedEffect['kind'][] = ['userBenefit', 'userBenefitMatrix', 'reliability', 'comfort']

/** At whose values an effect is priced, and how willingness to pay for it rises with income. */
export interface Valuation {
  readonly kind: (typeof valuations)[number]
  readonly incomeElasticity: Quantity<never> | null
}

const valuationOf = ({ valuation }: PricedEffect, variant: Variant): Valuation | null =>
  valuation
    ? {
        kind: valuation.kind,
        incomeElasticity: valuation.incomeElasticity ? variant.assumption(valuation.incomeElasticity) : null,
      }
    : null

/** Makes flows of effects; the regional shares of an effect are made once per study. */
export class FlowMaker {
  readonly #shares = new Map<string, Quantity<'region'>>()
  readonly #groups = new Map<string, Quantity<'region' | 'group'> | null>()
  readonly #none = given({ label: '0', axes: [], values: [0], unit: one })
  readonly #all = given({ label: '1', axes: [], values: [1], unit: one })

  /**
   * The flows of all priced effects of a variant.
   *
   * @param onError what to do with an effect that cannot be made, which is then left out; thrown when not given
   */
  flows(variant: Variant, onError?: (effect: PricedEffect, error: unknown) => void): readonly FlowLine[] {
    const effects = variant.study.input.effects.filter((effect): effect is PricedEffect => effect.kind !== 'unpriced')
    const made = new Map<string, readonly EffectLine[] | null>()
    const linesFor = (effect: PricedEffect): readonly EffectLine[] => {
      const known = made.get(effect.id)
      if (known === null) throw new RangeError(`The flow of “${effect.id}” is made from itself.`)
      if (known) return known
      made.set(effect.id, null)
      const lines = linesOf(effect, context)
      made.set(effect.id, lines)
      return lines
    }
    const context: EffectContext = {
      ...variant,
      flow: (id) => {
        const effect = effects.find((each) => each.id === id)
        if (!effect) throw new RangeError(`There is no effect “${id}”.`)
        const flows = linesFor(effect).map(({ flow }) => flow)
        const nothing = multiply(variant.operating, constant(0, parseUnit('EUR/year', moneyOf(variant.study.input))))
        return flows.length === 0 ? nothing : flows.reduce((sum, flow) => add(sum, flow))
      },
    }
    return effects.flatMap((effect) => {
      try {
        return this.#effect(effect, linesFor(effect), variant)
      } catch (error) {
        if (!onError) throw error
        onError(effect, error)
        return []
      }
    })
  }

  #effect(effect: PricedEffect, lines: readonly EffectLine[], variant: Variant): readonly FlowLine[] {
    const inGdp = {
      yes: this.#all,
      no: this.#none,
      part: effect.gdpShare === undefined ? this.#none : variant.assumption(effect.gdpShare),
    }[effect.inGdp]
    const name = textOf(effect.label)
    const sources = sourcesOf(variant.study.input, { source: effect.sources, mark: 'derived' })
    const groups = this.#groupShares(effect, variant)
    const valuation = valuationOf(effect, variant)
    return lines.map((line): FlowLine => {
      const { suffix, label, flow, byRegion } = line
      const own = label ? { en: `${name.en}: ${label.en}`, nl: `${name.nl}: ${label.nl}` } : name
      const national = labelled(flow, own, [...flow.sources, ...sources])
      const welfare = byRegion ?? multiply(national, this.#regionShares(effect, line, variant))
      return {
        id: suffix === '' ? effect.id : `${effect.id}.${suffix}`,
        label: own,
        side: effect.side,
        stream: effect.stream,
        bearer: line.bearer ?? effect.bearer,
        kind: effect.kind,
        role: roleOf(effect, line),
        onBudget: effect.budget === 'constrained' && (line.onBudget ?? true),
        forever: effect.forever ? variant.assumption(effect.forever.growth) : null,
        groups,
        valuation,
        isDirectBenefit: directKinds.includes(effect.kind),
        national,
        welfare,
        gdpShare: inGdp,
      }
    })
  }

  #regionShares(effect: PricedEffect, line: EffectLine, variant: Variant): Quantity<'region'> {
    const key = line.incidence ? `${effect.id}.${line.suffix}` : effect.id
    const known = this.#shares.get(key)
    if (known) return known
    const incidence = line.incidence ?? effect.incidence
    if ('originShare' in incidence) throw new RangeError(`“${effect.id}” must say by itself in which regions it falls.`)
    const made = sharesOf(incidence, variant)
    this.#shares.set(key, made)
    return made
  }

  #groupShares({ id, groups }: PricedEffect, variant: Variant): Quantity<'region' | 'group'> | null {
    const known = this.#groups.get(id)
    if (known !== undefined) return known
    const made = groupSharesOf(variant, groups)
    this.#groups.set(id, made)
    return made
  }
}
