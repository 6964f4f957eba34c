import { InputError, type Problem } from '../../appraisal/input/problem.js'
import type { Axis } from '../../quantity/axis.js'
import { aggregate } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { numberText, type Text } from '../../quantity/text.js'
import { type Money, parseUnit, shortUnitText } from '../../quantity/unit.js'
import type { AgglomerationContext } from '../model.js'
import { givenCells } from './given-cells.js'
import type { ParameterProblem } from './parameter-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Reads columns by zone; where every region is one zone, a column that zones lack is that of the regions. */
export class ZoneColumns {
  readonly problems: Problem[] = []
  readonly #context: AgglomerationContext
  readonly #zones: Axis<'zone'>
  readonly #zoneOf: Readonly<Record<string, string>> | null
  readonly #refused = new Set<string>()
  /** The prices of the study, as its effects have them. */
  readonly #money: Money | null

  readonly #problem: ParameterProblem

  constructor(context: AgglomerationContext, zones: Axis<'zone'>, problem: ParameterProblem) {
    this.#problem = problem
    const { regions, regionOfZone, effects } = context
    this.#money = effects[0]?.national.unit.money ?? null
    this.#context = context
    this.#zones = zones
    const each = regions.members.length === zones.members.length && new Set(regionOfZone).size === zones.members.length
    this.#zoneOf = each
      ? Object.fromEntries(zones.members.map((zone, i) => [regions.members[regionOfZone[i] as number] as string, zone]))
      : null
  }

  /** The column that a parameter names, or null with its problem noted: missing, in another unit, in other prices, or below zero. */
  read(parameter: string, units: readonly string[]): Quantity<'zone'> | null {
    const name = this.#context.parameters.word(parameter)
    // One problem of a column is enough, however many parameters name it.
    if (this.#refused.has(name)) return null
    const column = this.#find(name, parameter)
    if (!column) return null
    return this.#hasUnit(name, column, units) && this.#isPositive(name, column) ? column : null
  }

  #hasUnit(name: string, { unit }: Quantity<'zone'>, units: readonly string[]): boolean {
    const own = shortUnitText(unit)
    if (!units.includes(own))
      return this.#refuse('wrongUnit', name, {
        message: t(`column “${name}” is in ${own}`, `kolom “${name}” is in ${own}`),
        expected: t(units.join(' or '), units.join(' of ')),
        mend: t('give the column in that unit, or name another', 'geef de kolom in die eenheid, of noem een andere'),
        got: own,
      })
    const wanted = this.#money ? parseUnit(own, this.#money).key : unit.key
    if (unit.key === wanted) return true
    return this.#refuse('mixedPriceLevels', name, {
      message: t(
        `column “${name}” is in other prices than the study`,
        `kolom “${name}” heeft andere prijzen dan de studie`,
      ),
      expected: t(wanted, wanted),
      mend: t(
        'convert its figures to the prices of the study; `convert` is for assumptions, a column does not have it',
        'reken de cijfers om naar de prijzen van de studie; `convert` is voor aannamen, een kolom heeft het niet',
      ),
      got: unit.key,
    })
  }

  #isPositive(name: string, column: Quantity<'zone'>): boolean {
    const cells = givenCells(column)
    const below = cells?.findIndex((value) => value < 0) ?? -1
    if (!cells || below < 0) return true
    const [zone, is] = [this.#zones.members[below], numberText(cells[below] as number)]
    return this.#refuse('negativeFigure', name, {
      message: t(`“${name}” of zone “${zone}” is ${is.en}`, `“${name}” van zone “${zone}” is ${is.nl}`),
      expected: t('a figure of at least 0', 'een cijfer van minstens 0'),
      mend: t('correct the figure', 'verbeter het cijfer'),
      got: `${zone}: ${is.en}`,
    })
  }

  #find(name: string, parameter: string): Quantity<'zone'> | null {
    const { zoneColumn, column } = this.#context
    const among = (error: unknown): readonly Problem[] => {
      if (error instanceof InputError) return error.problems
      throw error
    }
    const missing: Problem[] = []
    try {
      if (zoneColumn) return zoneColumn(name)
    } catch (error) {
      missing.push(...among(error))
    }
    try {
      if (this.#zoneOf) return aggregate(column(name), 'region', this.#zones, this.#zoneOf)
    } catch (error) {
      missing.push(...among(error))
    }
    this.#refused.add(name)
    this.#noColumn(name, parameter, missing)
    return null
  }

  /** A column that neither zones nor regions have is missed where a parameter names it. */
  #noColumn(name: string, parameter: string, missing: readonly Problem[]): void {
    const [first] = missing
    if (!first) return
    const guessed = missing.find(({ mend }) => mend.en.startsWith('did you mean')) ?? first
    const wantedIn = (language: keyof Text) => missing.map((each) => each.expected[language])
    this.problems.push(
      this.#problem(
        first.code,
        parameter,
        t(
          `“${parameter}” reads column “${name}”, and there is none in the data by zone${missing.length > 1 ? ' or region' : ''}`,
          `“${parameter}” leest kolom “${name}”, en die is er niet in de gegevens per zone${missing.length > 1 ? ' of regio' : ''}`,
        ),
        t(wantedIn('en').join('; by region '), wantedIn('nl').join('; per regio ')),
        guessed.mend,
        name,
      ),
    )
  }

  #refuse(
    code: string,
    name: string,
    said: { readonly message: Text; readonly expected: Text; readonly mend: Text; readonly got: string },
  ): false {
    this.#refused.add(name)
    this.problems.push({ code, path: ['zones', 'columns', name], place: null, ...said })
    return false
  }
}
