import { axis } from '../quantity/axis.js'
import { FormulaError, type FormulaProblem } from '../quantity/formula.js'
import { constant, given, yearNumber } from '../quantity/leaf.js'
import { typed } from '../quantity/node.js'
import { add, divide, expectAxes, labelled, max, min, multiply, subtract } from '../quantity/operations.js'
import type { Node, Quantity } from '../quantity/quantity.js'
import { calendarYear, one, parseUnit, perYear } from '../quantity/unit.js'
import type { AssumptionGraph, Override, Overrides } from './assumption-graph.js'
import { deflated } from './conversion.js'
import { type Asker, DataColumns } from './data-columns.js'
import type { EffectContext } from './effects/kind.js'
import { growthIndex } from './growth-path.js'
import type { RampUpInput } from './input/schema-parts.js'
import { interpolate } from './series.js'
import { isYear, moneyOf, type Study, sourcesOf } from './study.js'

/** One scenario and one alternative of a study, as quantities: assumptions, growth paths, time profiles, regional data. */
export interface Variant extends EffectContext {
  readonly study: Study
  readonly scenario: string
  readonly alternative: string
  /** The last year of operation. */
  readonly closing: Quantity<never>
  /** A column of regional data. */
  readonly column: (name: string) => Quantity<'region'>
  /** A column of data by region and income group; by region in a study without groups. @throws InputError `missingNeed` */
  readonly cellColumn: (name: string) => Quantity<'region' | 'group'>
  /** A column of data by zone. @throws InputError `missingNeed` */
  readonly zoneColumn: (name: string) => Quantity<'zone'>
  /** Notes which parameter names a column, so that its absence can be told with that. */
  readonly noteColumn: (name: string, asker: Asker) => void
  /** From 0 in `start` to 1 in as many years as `years` says. */
  readonly rampFrom: (start: Quantity<never>, years: Quantity<never>) => Quantity<'year'>
}

const noYears: FormulaProblem = {
  code: 'formulaWithoutYears',
  at: 0,
  message: { en: 'the formula does not say in which years', nl: 'de formule zegt niet in welke jaren' },
  expected: { en: 'a flow by year', nl: 'een stroom per jaar' },
  mend: {
    en: 'multiply it by `operating`, a growth path or a series',
    nl: 'vermenigvuldig met `operating`, een groeipad of een reeks',
  },
  got: null,
}

/** The name of the matrix that stands for another one under a scenario and an alternative. */
export const matrixOf = (input: Study['input'], name: string, scenario: string, alternative: string): string =>
  input.scenarios.find(({ id }) => id === scenario)?.matrices?.[name] ??
  input.alternatives.find(({ id }) => id === alternative)?.matrices?.[name] ??
  name

/** What all variants of a study share: the leaves. */
export class VariantMaker {
  readonly #study: Study
  readonly #graph: AssumptionGraph
  readonly #columns: DataColumns
  readonly #years = new Map<string, Quantity<never>>()
  readonly #numbers: Quantity<'year'>
  readonly #zero = constant(0)
  readonly #one = constant(1)
  readonly #oneYear = constant(1, calendarYear)
  readonly #given = new Map<string, Quantity<'year'>>()
  readonly #made = new Map<string, Node>()

  constructor(study: Study, graph: AssumptionGraph) {
    this.#study = study
    this.#columns = new DataColumns(study)
    this.#graph = graph
    this.#numbers = yearNumber(study.years, calendarYear)
  }

  variant(scenario: string, alternative: string): Variant {
    const overrides = this.#overrides(scenario, alternative)
    const assumption = (name: string) => this.#graph.quantity(name, overrides)
    const year = (input: string | number) =>
      isYear(input) ? this.#calendarYear(String(input)) : assumption(String(input))
    const opening = assumption(this.#study.input.horizon.opening)
    const last = subtract(add(opening, assumption(this.#study.input.horizon.yearsOfOperation)), this.#oneYear, {
      en: 'last year of operation',
      nl: 'laatste exploitatiejaar',
    })
    const window = (from: Quantity<never>, through: Quantity<never>) => this.#window(from, through)
    const path = (name: string) => this.#path(name, assumption)
    const amount = (name: string) => this.#amount(name, assumption)
    const operating = multiply(window(opening, last), this.#one, { en: 'in operation', nl: 'in exploitatie' })
    return {
      study: this.#study,
      scenario,
      alternative,
      years: this.#study.years,
      regions: this.#study.regions,
      regionOfZone: this.#study.zones.regionOf,
      assumption,
      amount,
      // Effects that read the flow of another one are made by `FlowMaker`, which knows the flows.
      flow: (name) => {
        throw new RangeError(`The flow of “${name}” is not known here.`)
      },
      formula: (text) => this.#formula(text, { amount, path, operating }),
      matrix: (name) => this.#matrix(this.#replaced(name, scenario, alternative)),
      interpolate: (points, rules) =>
        interpolate(this.#study.years, points, rules, (label, values) => this.#data(label, values)),
      once: <Made extends Node>(key: string, make: () => Made) => this.#once(key, make),
      year,
      opening,
      closing: last,
      operating,
      window,
      path,
      column: (name) => this.#columns.ofRegions(name),
      cellColumn: (name) => this.#columns.ofCells(name),
      zoneColumn: (name) => this.#columns.ofZones(name),
      noteColumn: (name, asker) => this.#columns.note(name, asker),
      sharesByYear: (shares) => this.#sharesByYear(shares),
      rampFrom: (start, years) => this.#rampFrom(start, years),
      ramp: (input: RampUpInput) => {
        const start = input.openingYear === 'zero' ? opening : subtract(opening, this.#oneYear)
        return this.#rampFrom(start, assumption(input.years))
      },
    }
  }

  #once<Made extends Node>(key: string, make: () => Made): Made {
    const known = this.#made.get(key)
    if (known) return known as Made
    const made = make()
    this.#made.set(key, made)
    return made
  }

  /** A scalar stands for all years, so an assumption may stand wherever a series may. */
  #amount(name: string, assumption: (name: string) => Quantity<never>): Quantity<'year'> {
    const { input, years } = this.#study
    const series = input.series?.[name]
    if (series && 'points' in series) {
      const points = Object.entries(series.points)
        .map(([year, each]) => ({ year: Number(year), value: assumption(each) }))
        .sort((a, b) => a.year - b.year)
      const key = `series ${name} ${points.map(({ value }) => value.id).join()}`
      return this.#once(key, () =>
        labelled(
          interpolate(years, points, series, (label, values) => this.#data(label, values)),
          series.label,
        ),
      )
    }
    const deflator = input.assumptions[name]?.convert?.deflator
    const value = assumption(name)
    return deflator === undefined ? typed(value) : deflated(input, value, this.#path(deflator, assumption))
  }

  #formula(
    text: string,
    context: {
      readonly amount: (name: string) => Quantity<'year'>
      readonly path: (name: string) => Quantity<'year'>
      readonly operating: Quantity<'year'>
    },
  ): Quantity<'year'> {
    const { input, formulas } = this.#study
    const formula = formulas.get(text)
    if (!formula) throw new RangeError(`The formula “${text}” was not read.`)
    const built = formula.build((name) => {
      if (name === 'year') return this.#numbers
      if (name === 'operating') return context.operating
      if (Object.hasOwn(input.growthPaths ?? {}, name)) return context.path(name)
      const known = Object.hasOwn(input.assumptions, name) || Object.hasOwn(input.series ?? {}, name)
      return known ? context.amount(name) : undefined
    })
    // A formula without a year in it would be as much in every year of the horizon: nobody may mean that silently.
    if (built.axes.length === 0) throw new FormulaError([noYears])
    return expectAxes(built, 'year')
  }

  /** The matrix that a scenario or alternative puts in the place of one. */
  #replaced(name: string, scenario: string, alternative: string): string {
    return matrixOf(this.#study.input, name, scenario, alternative)
  }

  #matrix(name: string): Quantity<'origin' | 'destination'> {
    return this.#once(`matrix ${name}`, () => {
      const { input, matrices, zones } = this.#study
      const matrix = input.matrices?.[name]
      const values = matrices[name]
      if (!matrix || !values) throw new RangeError(`There is no matrix “${name}”.`)
      return given({
        label: matrix.label,
        axes: [axis('origin', zones.ids), axis('destination', zones.ids)],
        values,
        unit: parseUnit(matrix.unit, moneyOf(input, matrix.prices)),
        sources: sourcesOf(input, matrix),
      })
    })
  }

  #overrides(scenario: string, alternative: string): Overrides {
    const { input } = this.#study
    const result = new Map<string, Override>()
    for (const [list, id] of [
      [input.scenarios, scenario],
      [input.alternatives, alternative],
    ] as const) {
      const set = list.find((each) => each.id === id)?.set ?? {}
      for (const [name, value] of Object.entries(set)) result.set(name, { by: id, value })
    }
    return result
  }

  #calendarYear(year: string): Quantity<never> {
    const known = this.#years.get(year) ?? constant(year, calendarYear)
    this.#years.set(year, known)
    return known
  }

  /** A straight line from 0 to 1, cut off at both ends. */
  #between(line: Quantity<'year'>): Quantity<'year'> {
    return min(this.#one, max(this.#zero, line))
  }

  #window(from: Quantity<never>, through: Quantity<never>): Quantity<'year'> {
    const started = this.#between(divide(add(subtract(this.#numbers, from), this.#oneYear), this.#oneYear))
    const notEnded = this.#between(divide(add(subtract(through, this.#numbers), this.#oneYear), this.#oneYear))
    return min(started, notEnded)
  }

  #rampFrom(start: Quantity<never>, years: Quantity<never>): Quantity<'year'> {
    return min(this.#one, max(this.#zero, divide(subtract(this.#numbers, start), years)), {
      en: 'ramp-up',
      nl: 'ingroei',
    })
  }

  /** Given data over the years, made once: the same years are the same quantity. */
  #data(label: string, values: readonly string[], unit = one): Quantity<'year'> {
    const key = `${label} ${unit.key}`
    const known = this.#given.get(key) ?? given({ label, axes: [this.#study.years], values, unit })
    this.#given.set(key, known)
    return known
  }

  #sharesByYear(shares: Readonly<Record<string, string | number>>): Quantity<'year'> {
    const values = this.#study.years.members.map((year) => String(shares[year] ?? 0))
    return this.#data(`spending profile ${values.join()}`, values, perYear)
  }

  #path(name: string, assumption: (name: string) => Quantity<never>): Quantity<'year'> {
    const path = this.#study.input.growthPaths?.[name]
    if (!path) throw new RangeError(`There is no growth path “${name}”.`)
    return growthIndex(this.#study.years, path, assumption, (label, values) => this.#data(label, values))
  }
}
