import { type Axis, axis } from '../quantity/axis.js'
import { given } from '../quantity/leaf.js'
import { stack } from '../quantity/operations.js'
import type { DecimalText, Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { parseUnit, shortUnitText } from '../quantity/unit.js'
import { columnUnit } from './column-unit.js'
import { unknownName } from './input/nearest-names.js'
import { InputError, type Path, type Problem } from './input/problem.js'
import type { DataColumnInput } from './input/schema-parts.js'
import { moneyOf, type Study, sourcesOf } from './study.js'

type Section = 'regions' | 'zones' | 'groups'

const called: Readonly<Record<Section, Text>> = {
  regions: { en: 'regional data', nl: 'regionale gegevens' },
  zones: { en: 'data by zone', nl: 'gegevens per zone' },
  groups: { en: 'data by region and income group', nl: 'gegevens per regio en inkomensgroep' },
}

/** A parameter of a model or method that names a column. */
export interface Asker {
  readonly plugIn: string
  readonly parameter: string
  /** Where its parameters stand: `welfare`, the variant, `parameters`. */
  readonly where: Path
}

/** Who reads a column by its name in a parameter, in words. */
const askedBy = (asker: Asker | undefined): Text => {
  if (!asker) return { en: '', nl: '' }
  const { plugIn, parameter } = asker
  const at = asker.where.slice(0, 2).join('.')
  return {
    en: `, which “${plugIn}” (${at}) reads by its parameter ${parameter}`,
    nl: `, die “${plugIn}” (${at}) leest door de parameter ${parameter}`,
  }
}

/** What a parameter could name instead: a column in the unit that the missing one has by its meaning. */
const offerOf = (study: Study, { name, columns, asker }: Missing, mend: Text): Text => {
  if (!asker) return mend
  const wanted = name === 'income' ? 'EUR/person/year' : columnUnit[name]
  const fit = Object.entries(columns).find(
    ([, { unit, prices }]) => shortUnitText(parseUnit(unit, moneyOf(study.input, prices))) === wanted,
  )
  const example = `${asker.parameter}: ${fit?.[0] ?? '…'}`
  return {
    en: `name the column that is meant in its parameters (${example}), or ${mend.en}`,
    nl: `noem de bedoelde kolom bij de parameters (${example}), of ${mend.nl}`,
  }
}

/** A column that is not there, those that are, and who asks for it. */
interface Missing {
  readonly section: Section
  readonly name: string
  readonly columns: Readonly<Record<string, DataColumnInput>>
  readonly asker: Asker | undefined
}

const missingColumn = (study: Study, missing: Missing): Problem => {
  const { section, name, columns, asker } = missing
  const { en, nl } = called[section]
  const who = askedBy(asker)
  const add = {
    en: `add it to ${section}.columns and to the data`,
    nl: `voeg hem toe aan ${section}.columns en aan de gegevens`,
  }
  return {
    code: 'missingNeed',
    path: [section, 'columns', name],
    place: null,
    message: {
      en: `there is no column “${name}” of ${en}${who.en}`,
      nl: `er is geen kolom “${name}” met ${nl}${who.nl}`,
    },
    got: null,
    ...unknownName(name, Object.keys(columns), offerOf(study, missing, add)),
  }
}

/** Columns of data of a study as quantities, each made once. */
export class DataColumns {
  readonly #study: Study
  readonly #regions = new Map<string, Quantity<'region'>>()
  readonly #cells = new Map<string, Quantity<'region' | 'group'>>()
  readonly #zones = new Map<string, Quantity<'zone'>>()
  readonly #askers = new Map<string, Asker>()

  constructor(study: Study) {
    this.#study = study
  }

  /** Notes who is about to read a column, so that its absence can be told with that. */
  note(name: string, asker: Asker): void {
    this.#askers.set(name, asker)
  }

  ofRegions(name: string): Quantity<'region'> {
    const { input, regions, columns } = this.#study
    return this.#once(this.#regions, name, () =>
      this.#given('regions', name, input.regions.columns[name], columns, [regions]),
    )
  }

  /** In a study without groups those of the regions: a figure of a region tells nothing about the groups in it. */
  ofCells(name: string): Quantity<'region' | 'group'> {
    const { input, regions, cells } = this.#study
    return this.#once(this.#cells, name, () =>
      input.groups
        ? this.#given('groups', name, input.groups.columns?.[name], cells.columns, [regions, cells.groups])
        : stack(cells.groups, [this.ofRegions(name)], this.ofRegions(name).label ?? undefined),
    )
  }

  ofZones(name: string): Quantity<'zone'> {
    const { input, zones } = this.#study
    return this.#once(this.#zones, name, () =>
      this.#given('zones', name, input.zones?.columns?.[name], zones.columns, [axis('zone', zones.ids)]),
    )
  }

  #once<Made>(known: Map<string, Made>, name: string, make: () => Made): Made {
    const made = known.get(name) ?? make()
    known.set(name, made)
    return made
  }

  #given<Name extends string>(
    section: Section,
    name: string,
    column: DataColumnInput | undefined,
    figures: Readonly<Record<string, readonly DecimalText[]>>,
    axes: readonly Axis<Name>[],
  ): Quantity<Name> {
    const { input } = this.#study
    const values = figures[name]
    if (!column || !values) {
      const columns = input[section]?.columns ?? {}
      throw new InputError([missingColumn(this.#study, { section, name, columns, asker: this.#askers.get(name) })])
    }
    return given({
      label: column.label,
      axes,
      values,
      unit: parseUnit(column.unit, moneyOf(input, column.prices)),
      sources: sourcesOf(input, column),
    })
  }
}
