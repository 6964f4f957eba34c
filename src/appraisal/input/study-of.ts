import { axis, yearAxis } from '../../quantity/axis.js'
import type { Study } from '../study.js'
import type { InputDocument } from './document.js'
import type { Cells } from './groups.js'
import type { Columns } from './read-columns.js'
import type { ScenarioInput } from './scenario-schema.js'

/** The groups of a study; everyone, when it does not tell them apart. */
const cellsOf = ({ groups }: ScenarioInput, columns: Columns): Cells => ({
  groups: axis('group', groups ? groups.members.map(({ id }) => id) : ['everyone']),
  columns,
})

const zonesOf = ({ zones, regions }: ScenarioInput, columns: Columns): Study['zones'] => {
  const members = zones?.members ?? []
  const positions = new Map(regions.members.map(({ id }, i) => [id, i]))
  return {
    ids: members.map(({ id }) => id),
    regionOf: members.map(({ region }) => positions.get(region) ?? -1),
    columns,
  }
}

/** What a study is made of beside the file itself. */
export interface StudyParts {
  readonly document: InputDocument
  readonly columns: Columns
  readonly zoneColumns: Columns
  readonly groupColumns: Columns
  readonly matrices: Study['matrices']
  readonly formulas: Study['formulas']
  readonly used: Study['keyFigures']
  readonly changes: Study['changes']
  readonly warnings: Study['warnings']
}

/** The study that a file says, with its data. */
export const studyOf = (input: ScenarioInput, read: StudyParts): Study => ({
  input,
  zones: zonesOf(input, read.zoneColumns),
  matrices: read.matrices,
  formulas: read.formulas,
  keyFigures: read.used,
  cells: cellsOf(input, read.groupColumns),
  years: yearAxis(Number(input.horizon.firstYear), Number(input.horizon.lastYear)),
  regions: axis(
    'region',
    input.regions.members.map(({ id }) => id),
  ),
  columns: read.columns,
  changes: read.changes,
  warnings: read.warnings,
  locate: (path) => read.document.locate(path),
})
