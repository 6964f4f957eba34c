import { InputError, type Problem } from '../../appraisal/input/problem.js'
import type { Axis } from '../../quantity/axis.js'
import { aggregate } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import { shortUnitText } from '../../quantity/unit.js'
import type { AgglomerationContext } from '../model.js'
import { givenCells } from './matrices.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Reads columns by zone; where every region is one zone, a column that zones lack is that of the regions. */
export class ZoneColumns {
  readonly problems: Problem[] = []
  readonly #context: AgglomerationContext
  readonly #zones: Axis<'zone'>
  readonly #zoneOf: Readonly<Record<string, string>> | null
  readonly #refused = new Set<string>()

  constructor(context: AgglomerationContext, zones: Axis<'zone'>) {
    const { regions, regionOfZone = [] } = context
    this.#context = context
    this.#zones = zones
    const each = regions.members.length === zones.members.length && new Set(regionOfZone).size === zones.members.length
    this.#zoneOf = each
      ? Object.fromEntries(zones.members.map((zone, i) => [regions.members[regionOfZone[i] as number] as string, zone]))
      : null
  }

  /** The column, or null with its problem noted: missing, in another unit, or below zero. */
  read(name: string, units: readonly string[]): Quantity<'zone'> | null {
    // One problem of a column is enough, however many parameters name it.
    if (this.#refused.has(name)) return null
    const column = this.#find(name)
    if (!column) return null
    const own = shortUnitText(column.unit)
    if (!units.includes(own))
      return this.#refuse(
        'wrongUnit',
        name,
        t(`column “${name}” is in ${own}`, `kolom “${name}” is in ${own}`),
        t(units.join(', '), units.join(', ')),
        t('give the column in that unit, or name another', 'geef de kolom in die eenheid, of noem een andere'),
      )
    const cells = givenCells(column)
    const below = cells?.findIndex((value) => value < 0) ?? -1
    if (below < 0) return column
    return this.#refuse(
      'negativeFigure',
      name,
      t(
        `“${name}” of zone “${this.#zones.members[below]}” is ${cells?.[below]}`,
        `“${name}” van zone “${this.#zones.members[below]}” is ${cells?.[below]}`,
      ),
      t('a figure of at least 0', 'een cijfer van minstens 0'),
      t('correct the figure', 'verbeter het cijfer'),
    )
  }

  #find(name: string): Quantity<'zone'> | null {
    const { zoneColumn, column } = this.#context
    const among = (error: unknown): readonly Problem[] => {
      if (error instanceof InputError) return error.problems
      throw error
    }
    let missing: readonly Problem[] = []
    try {
      if (zoneColumn) return zoneColumn(name)
    } catch (error) {
      missing = among(error)
    }
    try {
      if (this.#zoneOf) return aggregate(column(name), 'region', this.#zones, this.#zoneOf)
    } catch (error) {
      if (missing.length === 0) missing = among(error)
    }
    this.#refused.add(name)
    this.problems.push(...missing)
    return null
  }

  #refuse(code: string, name: string, message: Text, expected: Text, mend: Text): null {
    this.#refused.add(name)
    this.problems.push({
      code,
      path: ['zones', 'columns', name],
      place: null,
      message,
      expected,
      got: null,
      mend,
    })
    return null
  }
}
