import { type Axis, axis } from '../quantity/axis.js'
import { given } from '../quantity/leaf.js'
import { stack } from '../quantity/operations.js'
import type { DecimalText, Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { parseUnit } from '../quantity/unit.js'
import { unknownName } from './input/nearest-names.js'
import { InputError, type Problem } from './input/problem.js'
import type { DataColumnInput } from './input/schema-parts.js'
import { moneyOf, type Study, sourcesOf } from './study.js'

type Section = 'regions' | 'zones' | 'groups'

const called: Readonly<Record<Section, Text>> = {
  regions: { en: 'regional data', nl: 'regionale gegevens' },
  zones: { en: 'data by zone', nl: 'gegevens per zone' },
  groups: { en: 'data by region and income group', nl: 'gegevens per regio en inkomensgroep' },
}

const missingColumn = (section: Section, name: string, columns: readonly string[]): Problem => {
  const { en, nl } = called[section]
  return {
    code: 'missingNeed',
    path: [section, 'columns', name],
    place: null,
    message: { en: `there is no column “${name}” of ${en}`, nl: `er is geen kolom “${name}” met ${nl}` },
    got: null,
    ...unknownName(name, columns, {
      en: `add it to ${section}.columns and to the data`,
      nl: `voeg hem toe aan ${section}.columns en aan de gegevens`,
    }),
  }
}

/** Columns of data of a study as quantities, each made once. */
export class DataColumns {
  readonly #study: Study
  readonly #regions = new Map<string, Quantity<'region'>>()
  readonly #cells = new Map<string, Quantity<'region' | 'group'>>()
  readonly #zones = new Map<string, Quantity<'zone'>>()

  constructor(study: Study) {
    this.#study = study
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
    if (!column || !values) throw new InputError([missingColumn(section, name, Object.keys(figures))])
    return given({
      label: column.label,
      axes,
      values,
      unit: parseUnit(column.unit, moneyOf(input, column.prices)),
      sources: sourcesOf(input, column),
    })
  }
}
