import { categoryOf } from '../appraisal/discounting/regime.js'
import { irr } from '../appraisal/indicators/internal-rates-of-return.js'
import { payback } from '../appraisal/indicators/payback.js'
import { Exact, zero } from '../quantity/decimal.js'
import { exactTotal } from '../quantity/exact-sum.js'
import { sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { type Text, textOf } from '../quantity/text.js'
import { ReadingError } from '../reading/reading-error.js'
import type { AgglomerationResult } from './agglomeration.js'
import { amountOf, benefitCostRatioOf, ratioOf } from './amounts.js'
import { requireSigns } from './model-lines.js'
import type {
  AgglomerationAccount,
  EffectResult,
  GroupResult,
  NamedAmount,
  Ratio,
  RegionAmount,
  UnpricedResult,
  Unweighted,
} from './result.js'
import type { RowGraph, RowLine } from './row-graph.js'
import { IndicatorReader } from './row-indicators.js'
import type { Workshop } from './workshop.js'

type Returns = Pick<Unweighted, 'internalRatesOfReturn' | 'payback' | 'firstYearReturn'>

const netByRegion = (lines: readonly (readonly Exact[])[]): readonly Exact[] =>
  (lines[0] ?? []).map((_, region) => exactTotal(lines.map((values) => values[region] as Exact)))

/** Why a model is in the balance, or only shown. */
const whyOf = ({ variant, model }: AgglomerationResult): Text => {
  if (variant.enters === 'balance') return { en: 'its additional part is added', nl: 'het additionele deel telt mee' }
  return model.role === 'beside'
    ? { en: 'it contains the user benefits already', nl: 'het bevat de reizigersbaten al' }
    : { en: 'the study only shows it', nl: 'de studie toont het alleen' }
}

/** Reads the parts of rows that are the same for all welfare methods. */
export class RowReader {
  readonly #workshop: Workshop
  readonly #labels: readonly Text[]
  readonly #effects = new WeakMap<Quantity<'region'>, EffectResult>()
  readonly #national = new WeakMap<Quantity<'year'>, Float64Array>()
  readonly #returnsOf = new Map<string, Returns>()
  readonly #indicators: IndicatorReader

  constructor(workshop: Workshop) {
    this.#workshop = workshop
    this.#indicators = new IndicatorReader(workshop)
    this.#labels = workshop.study.input.regions.members.map(({ label }) => textOf(label))
  }

  cells(quantity: Quantity<'region'>): readonly Exact[] {
    return this.#workshop.reading.cells(quantity)
  }

  scalar(quantity: Quantity<never>): Exact {
    return this.#workshop.reading.cells(quantity)[0] as Exact
  }

  regions(values: readonly Exact[]): readonly RegionAmount[] {
    return this.#workshop.study.regions.members.map((id, i) => ({
      id,
      label: this.#labels[i] as Text,
      ...amountOf(values[i] as Exact),
    }))
  }

  unweighted(graph: RowGraph, discounting: string): Unweighted {
    const effects = graph.lines.map((line) => this.#effect(line, discounting))
    // What one pays and another receives is neither a loss nor a gain of all together.
    const values = graph.lines
      .filter(({ kind }) => kind !== 'transfer')
      .map(({ presentValue }) => exactTotal(this.cells(presentValue)))
    const gains = exactTotal(values.filter((value) => value.gt(zero)))
    const losses = exactTotal(values.filter((value) => value.lt(zero))).neg()
    const { national } = graph
    const [benefits, costs] = [this.scalar(national.benefits), this.scalar(national.costs)]
    return {
      netPresentValue: amountOf(this.scalar(national.netPresentValue)),
      benefits: amountOf(benefits),
      costs: amountOf(costs),
      benefitCostRatio: benefitCostRatioOf(benefits, costs),
      grossBenefitCostRatio: ratioOf(gains, losses),
      gdp: amountOf(this.scalar(national.gdp)),
      regions: this.regions(this.cells(graph.netPresentValue)),
      bearers: this.#bearers(graph.lines),
      groups: this.#groups(graph.lines),
      effects,
      indicators: this.#indicators.read(graph, discounting, (line) => this.#flow(line)),
      unpriced: this.#unpriced(),
      agglomerationAccount: this.#account(graph),
      ...this.#returns(graph),
    }
  }

  #bearers(lines: readonly RowLine[]): readonly NamedAmount[] {
    const ids = [...new Set(lines.map(({ bearer }) => bearer))]
    return ids.map((id) => ({
      id,
      label: textOf(this.#workshop.study.input.bearers?.[id] ?? id),
      ...amountOf(
        exactTotal(lines.filter(({ bearer }) => bearer === id).flatMap(({ presentValue }) => this.cells(presentValue))),
      ),
    }))
  }

  #groups(lines: readonly RowLine[]): GroupResult | null {
    const { study } = this.#workshop
    const members = study.input.groups?.members
    if (!members) return null
    const assigned = lines.flatMap(({ cells }) => (cells ? [this.#workshop.reading.cells(sum(cells, 'region'))] : []))
    const rest = lines.filter(({ cells }) => cells === null)
    return {
      members: members.map(({ id, label }, i) => ({
        id,
        label: textOf(label),
        ...amountOf(exactTotal(assigned.map((cells) => cells[i] as Exact))),
      })),
      unassigned: amountOf(exactTotal(rest.flatMap(({ presentValue }) => this.cells(presentValue)))),
      unassignedEffects: rest.map(({ id }) => id),
    }
  }

  /** A line under one regime is the same in every row that has it: its present value is one quantity. */
  #effect(line: RowLine, discounting: string): EffectResult {
    const known = this.#effects.get(line.presentValue) ?? this.#readEffect(line, discounting)
    this.#effects.set(line.presentValue, known)
    return known
  }

  #readEffect(line: RowLine, discounting: string): EffectResult {
    const { id, label, side, stream, bearer, role } = line
    const values = this.cells(line.presentValue)
    const { regime } = this.#workshop.regime(discounting)
    return {
      id,
      label,
      side,
      stream,
      category: categoryOf(regime, stream).category,
      bearer,
      role,
      presentValue: amountOf(exactTotal(values)),
      gdp: amountOf(exactTotal(this.cells(line.gdp))),
      regions: this.regions(values),
    }
  }

  #unpriced(): readonly UnpricedResult[] {
    return this.#workshop.study.input.effects.flatMap((effect) =>
      effect.kind === 'unpriced'
        ? [{ id: effect.id, label: textOf(effect.label), sign: effect.sign, note: textOf(effect.note) }]
        : [],
    )
  }

  #account({ account, agglomeration }: RowGraph): AgglomerationAccount | null {
    if (account.length === 0) return null
    requireSigns(
      agglomeration.model,
      account.map(({ line, presentValue }) => ({ line, values: this.cells(presentValue) })),
      this.#workshop.study.regions.members,
    )
    const sumOf = (part: string) =>
      exactTotal(
        account.filter(({ line }) => line.part === part).flatMap(({ presentValue }) => this.cells(presentValue)),
      )
    const optional = (pick: (each: (typeof account)[number]) => Quantity<'region'> | null) =>
      exactTotal(
        account.flatMap((each) => {
          const quantity = pick(each)
          return quantity ? this.cells(quantity) : []
        }),
      )
    const [gains, losses] = [sumOf('gain'), sumOf('loss')]
    const net = netByRegion(
      account
        .filter(({ line }) => line.part === 'gain' || line.part === 'loss')
        .map(({ presentValue }) => this.cells(presentValue)),
    )
    const redistributed = Exact.min(
      exactTotal(net.filter((value) => value.gt(zero))),
      zero.minus(exactTotal(net.filter((value) => value.lt(zero)))),
    )
    return {
      model: agglomeration.model.id,
      enters: agglomeration.variant.enters,
      why: whyOf(agglomeration),
      grossGains: amountOf(gains),
      grossLosses: amountOf(losses),
      inDirectBenefits: amountOf(optional(({ inDirect }) => inDirect)),
      redistributed: amountOf(redistributed),
      additional: amountOf(optional(({ additional }) => additional)),
      notes: agglomeration.notes(),
      lines: account.map(({ line, presentValue }) => {
        const values = this.cells(presentValue)
        return {
          id: line.id,
          label: line.label,
          part: line.part,
          presentValue: amountOf(exactTotal(values)),
          regions: this.regions(values),
        }
      }),
    }
  }

  /** The flow of one line by year, all regions together, not discounted, in binary64. */
  #flow({ national }: RowLine): Float64Array {
    const known =
      this.#national.get(national) ??
      Float64Array.from(this.#workshop.reading.cells(national), (value) => value.toNumber())
    this.#national.set(national, known)
    return known
  }

  /** National flows by year, not discounted: what rates of return and payback are computed from, in binary64. */
  #yearly(lines: readonly RowLine[]): readonly number[] {
    const flows = lines.map((line) => this.#flow(line))
    const yearly = this.#workshop.study.years.members.map((_, year) =>
      flows.reduce((sum, flow) => sum + (flow[year] as number), 0),
    )
    // Their sums over the years must be finite too.
    if (!Number.isFinite(yearly.reduce((sum, value) => sum + Math.abs(value), 0)))
      throw new ReadingError('notFinite', {
        en: 'The flows by year are too large to add up.',
        nl: 'De stromen per jaar zijn te groot om op te tellen.',
      })
    return yearly
  }

  /** Rates of return do not depend on discounting: read once for the same flows. */
  #returns({ lines, scenario, alternative }: RowGraph): Returns {
    const { opening } = this.#workshop.variant(scenario, alternative)
    const key = `${opening.id} ${lines.map(({ flow }) => flow.id).join()}`
    const known = this.#returnsOf.get(key) ?? this.#readReturns(lines, Number(this.#workshop.reading.value(opening)))
    this.#returnsOf.set(key, known)
    return known
  }

  #readReturns(lines: readonly RowLine[], opening: number): Returns {
    const flows = this.#yearly(lines)
    const from = Math.max(0, this.#workshop.study.years.members.indexOf(String(this.#workshop.firstFlow())))
    return {
      internalRatesOfReturn: irr(flows.slice(from)),
      payback: payback(flows.slice(from)),
      firstYearReturn: this.#firstYearReturn(lines, opening),
    }
  }

  /** All flows of the first year with benefits from the opening on, over what was spent before it; not discounted. */
  #firstYearReturn(lines: readonly RowLine[], opening: number): Ratio {
    const benefits = this.#yearly(lines.filter(({ side }) => side === 'benefit'))
    const costs = this.#yearly(lines.filter(({ side }) => side === 'cost'))
    const { members } = this.#workshop.study.years
    const first = benefits.findIndex((value, year) => value !== 0 && Number(members[year]) >= opening)
    const why: Text = {
      en: 'nothing is spent before the first benefits',
      nl: 'er is niets uitgegeven vóór de eerste baten',
    }
    if (first < 0) return { value: null, exact: null, why: { en: 'there are no benefits', nl: 'er zijn geen baten' } }
    const spent = costs.slice(0, first).reduce((sum, value) => sum - value, 0)
    return ratioOf(new Exact((benefits[first] as number) + (costs[first] as number)), new Exact(spent), why)
  }
}
