import { gainBelow, ratioDefinitions } from '../appraisal/indicators/benefit-cost-ratios.js'
import { modifiedInternalRate } from '../appraisal/indicators/modified-internal-rate-of-return.js'
import { payback } from '../appraisal/indicators/payback.js'
import { Exact, zero } from '../quantity/decimal.js'
import { exactTotal } from '../quantity/exact-sum.js'
import { multiply, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { textOf } from '../quantity/text.js'
import { shortUnitText } from '../quantity/unit.js'
import { decimalTextOf } from '../reading/decimal.js'
import { ReadingError } from '../reading/reading-error.js'
import { preparedBinary64 } from '../reading/sampled.js'
import { amountOf, ratioOf } from './amounts.js'
import type { CostPerUnit, Indicators, NamedRatio, Ratio } from './result.js'
import type { RowGraph, RowLine } from './row-graph.js'
import type { Workshop } from './workshop.js'

type Sized = { readonly line: RowLine; readonly value: Exact }

const none = (en: string, nl: string): Ratio => ({ value: null, exact: null, why: { en, nl } })

/** The ratios by name: the same balance, each with its own denominator. */
const namedRatios = (sized: readonly Sized[]): readonly NamedRatio[] =>
  ratioDefinitions.map(({ name, label, counts, inDenominator, nothingBelow }) => {
    const isBelow = ({ line, value }: Sized): boolean =>
      inDenominator({
        side: line.side,
        role: line.role,
        onBudget: line.onBudget,
        negative: value.lt(zero) && line.kind !== 'transfer',
      })
    const denominator = exactTotal(sized.filter(isBelow).map(({ value }) => value.neg()))
    const numerator = exactTotal(sized.filter((each) => !isBelow(each)).map(({ value }) => value))
    const why = denominator.isZero() ? nothingBelow : gainBelow
    const ratio: Ratio = denominator.gt(zero) ? ratioOf(numerator, denominator, why) : { value: null, exact: null, why }
    return { name, label, counts, numerator: amountOf(numerator), denominator: amountOf(denominator), ...ratio }
  })

/** Net present value over what falls on the scarce budget. */
const perBudgetEuro = (sized: readonly Sized[]): Ratio => {
  const budget = exactTotal(sized.filter(({ line }) => line.onBudget).map(({ value }) => value.neg()))
  if (!budget.gt(zero)) return none('no effect has budget: constrained', 'geen effect heeft budget: constrained')
  return ratioOf(exactTotal(sized.map(({ value }) => value)), budget)
}

/** The same amount in each year of operation that has the net present value. */
const equivalentAnnual = (workshop: Workshop, graph: RowGraph, discounting: string, value: Exact): Ratio => {
  const { regime } = workshop.regime(discounting)
  const factor = workshop.factors(discounting)[regime.otherwise.category] as Quantity<'year'>
  const { operating } = workshop.variant(graph.scenario, graph.alternative)
  const years = exactTotal(workshop.reading.cells(multiply(operating, factor)))
  return ratioOf(value, years, { en: 'there are no years of operation', nl: 'er zijn geen exploitatiejaren' })
}

const withinFlows = (flows: readonly number[]): readonly number[] => {
  const first = flows.findIndex((flow) => flow !== 0)
  const last = flows.findLastIndex((flow) => flow !== 0)
  return first < 0 ? [] : flows.slice(first, last + 1)
}

/** In binary64, as the flows themselves are; null when it does not fit. */
const modifiedValue = (flows: readonly number[], rate: string): number | null => {
  try {
    return preparedBinary64([modifiedInternalRate(flows, rate, rate)]).read()[0]?.[0] ?? null
  } catch (error) {
    if (error instanceof ReadingError && error.code === 'notFinite') return null
    throw error
  }
}

const modified = (text: string, flows: readonly number[]): Indicators['modifiedReturn'] => {
  const used = withinFlows(flows)
  const both = used.some((flow) => flow > 0) && used.some((flow) => flow < 0)
  if (!both) return { ...none('all flows have the same sign', 'alle stromen hebben hetzelfde teken'), rate: text }
  const value = modifiedValue(used, text)
  if (value === null)
    return {
      ...none(
        'costs are too small or too large beside gains for the rate to fit in a number',
        'kosten zijn naast de opbrengsten te klein of te groot om de rentevoet in een getal te laten passen',
      ),
      rate: text,
    }
  return { value, exact: decimalTextOf(new Exact(value)), why: null, rate: text }
}

const noUnits = none('there are no units of effect to divide by', 'er zijn geen eenheden effect om door te delen')

type Units = Pick<CostPerUnit, 'id' | 'label' | 'unit'> & { readonly units: Exact }

/** The units of each effect that the study asks the cost of, over all years of operation. */
const unitsOf = (workshop: Workshop, scenario: string, alternative: string): readonly Units[] => {
  const variant = workshop.variant(scenario, alternative)
  return (workshop.study.input.costEffectiveness ?? []).map(({ id, label, quantity }) => {
    const count = sum(multiply(variant.amount(quantity), variant.operating), 'year')
    const units = workshop.reading.cells(count)[0] as Exact
    return { id, label: textOf(label), unit: shortUnitText(count.unit), units }
  })
}

/**
 * Reads the indicators of rows beside their balance: ratios by name, value per euro of budget, equivalent annual value,
 * modified internal rate of return, discounted payback and cost per unit of effect. What rows share is read once.
 */
export class IndicatorReader {
  readonly #workshop: Workshop
  readonly #factors = new WeakMap<Quantity<'year'>, Float64Array>()
  readonly #modified = new Map<string, Indicators['modifiedReturn']>()
  readonly #units = new Map<string, readonly Units[]>()

  constructor(workshop: Workshop) {
    this.#workshop = workshop
  }

  /** @param yearlyFlow flows of one line by year, not discounted */
  read(graph: RowGraph, discounting: string, yearlyFlow: (line: RowLine) => Float64Array): Indicators {
    const workshop = this.#workshop
    const sized = graph.lines.map((line) => ({ line, value: exactTotal(workshop.reading.cells(line.presentValue)) }))
    const value = exactTotal(sized.map((each) => each.value))
    const costs = exactTotal(sized.filter(({ line }) => line.side === 'cost').map((each) => each.value.neg()))
    const years = workshop.study.years.members.length
    const flows = new Float64Array(years)
    const discounted = new Float64Array(years)
    for (const line of graph.lines) {
      const [own, factor] = [yearlyFlow(line), this.#floats(workshop.factorOf(discounting, line))]
      for (let year = 0; year < years; year++) {
        flows[year] = (flows[year] as number) + (own[year] as number)
        discounted[year] = (discounted[year] as number) + (own[year] as number) * (factor[year] as number)
      }
    }
    return {
      ratios: namedRatios(sized),
      perBudgetEuro: perBudgetEuro(sized),
      equivalentAnnualValue: equivalentAnnual(workshop, graph, discounting, value),
      modifiedReturn: this.#modifiedReturn(graph, discounting, flows),
      discountedPayback: payback(withinFlows(Array.from(discounted))),
      costPerUnit: this.#unitsOf(graph).map(({ units, ...named }) => ({
        ...named,
        units: amountOf(units),
        ...(units.gt(zero) ? ratioOf(costs, units) : noUnits),
      })),
    }
  }

  #floats(factor: Quantity<'year'>): Float64Array {
    const known =
      this.#factors.get(factor) ?? Float64Array.from(this.#workshop.reading.cells(factor), (each) => each.toNumber())
    this.#factors.set(factor, known)
    return known
  }

  /** It depends on the flows and on one rate only, whatever the other choices of a row are. */
  #modifiedReturn({ lines }: RowGraph, discounting: string, flows: Float64Array): Indicators['modifiedReturn'] {
    const { regime, rates } = this.#workshop.regime(discounting)
    const rate = rates[regime.otherwise.category]?.[0]?.rate as Quantity<never>
    const text = decimalTextOf(this.#workshop.reading.cells(rate)[0] as Exact)
    const key = `${text} ${lines.map(({ flow }) => flow.id).join()}`
    const known = this.#modified.get(key) ?? modified(text, Array.from(flows))
    this.#modified.set(key, known)
    return known
  }

  #unitsOf({ scenario, alternative }: RowGraph): readonly Units[] {
    const key = `${scenario} ${alternative}`
    const known = this.#units.get(key) ?? unitsOf(this.#workshop, scenario, alternative)
    this.#units.set(key, known)
    return known
  }
}
