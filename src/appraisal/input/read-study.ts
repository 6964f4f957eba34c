import type { FormulaReader } from '../../quantity/formula.js'
import { isDecimalText } from '../../quantity/leaf.js'
import type { DecimalText } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { DistributionMaker } from '../assumption-graph.js'
import type { KeyFigure } from '../key-figure.js'
import type { Study } from '../study.js'
import { type CellPlaces, withCellPlaces } from './cell-places.js'
import { columnProblems, groupColumnProblems, zoneColumnProblems } from './checks/columns.js'
import { consistencyProblems } from './checks/consistency.js'
import { conversionProblems } from './checks/conversions.js'
import { criterionProblems } from './checks/criteria.js'
import { cycleProblems, effectCycleProblems, formulaProblems } from './checks/cycles.js'
import { distributionProblems } from './checks/distribution.js'
import { duplicateProblems } from './checks/duplicates.js'
import { euroRanges } from './checks/euro-ranges.js'
import { figureProblems } from './checks/figures.js'
import { flowProblems } from './checks/flows.js'
import { matrixProblems } from './checks/matrices.js'
import { overlapProblems } from './checks/overlaps.js'
import { overrideProblems } from './checks/overrides.js'
import { plugInProblems } from './checks/plug-ins.js'
import { populationSums } from './checks/population-sums.js'
import { type Known, referenceProblems } from './checks/references.js'
import { seriesProblems } from './checks/series.js'
import { thousandsPoints } from './checks/thousands-points.js'
import { unitProblems } from './checks/units.js'
import { variantProblems } from './checks/variants.js'
import { weightSetProblems } from './checks/weight-sets.js'
import { yearProblems } from './checks/years.js'
import { commaMend, commaWords } from './decimal-comma.js'
import type { InputDocument } from './document.js'
import { expandKeyFigures } from './expand-key-figures.js'
import type { GroupsInput } from './groups.js'
import { unknownName } from './nearest-names.js'
import { InputError, type Problem } from './problem.js'
import { type ColumnSection, type Columns, joined, readColumns, type TableSources } from './read-columns.js'
import { readFormulas } from './read-formulas.js'
import { readMatrices } from './read-matrices.js'
import { brokenNames, salvage } from './salvage.js'
import { type ScenarioInput, scenarioFile } from './scenario-schema.js'
import { type ProblemMaker, problemMaker, schemaProblems } from './schema-problems.js'
import { studyOf } from './study-of.js'
import { byVariantId, isApart } from './variant-paths.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What reading a study needs beside the file itself. */
export interface ReadOptions extends TableSources {
  readonly known: Known
  readonly distribution: DistributionMaker
  /** The catalogue of key figures that the file may name. */
  readonly keyFigures?: readonly KeyFigure[]
  /** Reads the formulas of the file. */
  readonly formulaReader?: FormulaReader | undefined
  /** Matrices that are not in files: row-major, origins by destinations in the order of the zones. */
  readonly matrices?: Readonly<Record<string, Float64Array>> | undefined
  /** Assumptions to change: name → decimal text. */
  readonly changes?: Readonly<Record<string, DecimalText>>
  /** What later stages ask of the file as it is written. */
  readonly checks?: readonly ((input: ScenarioInput, make: ProblemMaker) => readonly Problem[])[]
}

const regionSection = ({ regions }: ScenarioInput): ColumnSection => ({
  name: 'regions',
  keys: ['region'],
  ...regions,
  ids: regions.members.map(({ id }) => id),
  columns: Object.keys(regions.columns),
})

const zoneSection = ({ members, columns = {}, ...zones }: NonNullable<ScenarioInput['zones']>): ColumnSection => ({
  name: 'zones',
  keys: ['zone'],
  ...zones,
  ids: members.map(({ id }) => id),
  columns: Object.keys(columns),
})

const groupSection = (
  { regions }: ScenarioInput,
  { members, columns = {}, rows, ...groups }: GroupsInput,
): ColumnSection => {
  const cells = regions.members.flatMap(({ id }) => members.map((group) => [id, group.id] as const))
  return {
    name: 'groups',
    keys: ['region', 'group'],
    ...groups,
    ids: cells.map(joined),
    columns: Object.keys(columns),
    rows:
      rows &&
      Object.fromEntries(cells.map(([region, group]) => [joined([region, group]), rows[region]?.[group] ?? {}])),
  }
}

const changeProblems = (input: ScenarioInput, changes: Readonly<Record<string, DecimalText>>): readonly Problem[] =>
  Object.entries(changes).flatMap(([name, value]) => {
    const known = Object.keys(input.assumptions)
    const at = { path: ['--set', name], place: null }
    if (!known.includes(name)) {
      return [
        {
          ...at,
          code: 'unknownReference',
          message: t(`there is no assumption “${name}” to change`, `er is geen aanname “${name}” om te wijzigen`),
          got: name,
          ...unknownName(name, known, t('correct the name', 'verbeter de naam')),
        },
      ]
    }
    if (isDecimalText(value)) return []
    const comma = commaMend(value)
    if (comma) return [{ ...at, code: 'decimalComma', ...commaWords(value), got: value }]
    return [
      {
        ...at,
        code: 'wrongValue',
        message: t(`“${name}” cannot become this`, `“${name}” kan dit niet worden`),
        expected: t('a finite decimal number', 'een eindig decimaal getal'),
        got: value,
        mend: t('write it like 0.0225', 'schrijf bijvoorbeeld 0.0225'),
      },
    ]
  })

/** What came of reading a file: all problems, and the study where they leave the rest of it sound. */
export interface ReadResult {
  readonly study: Study | null
  readonly problems: readonly Problem[]
  /** What is read as it stands and is probably not meant. */
  readonly warnings: readonly Problem[]
}

/**
 * Reads a scenario file that has been parsed: checks its form and everything that its parts say of each other.
 *
 * @throws InputError with all problems, each with its place in the file.
 */
export const readStudy = (document: InputDocument, options: ReadOptions): Study => {
  const { study, problems } = tryReadStudy(document, options)
  if (study === null || problems.length > 0) throw new InputError(problems)
  return study
}

/**
 * As `readStudy`, without throwing. With problems of single variants only (see `isApart`) the study is there too, so that
 * the others can be checked further; it is never to be computed with.
 */
export const tryReadStudy = (file: InputDocument, options: ReadOptions): ReadResult => {
  const places: CellPlaces = new Map()
  const document = withCellPlaces(file, places)
  const make = problemMaker(document)
  const parsed = scenarioFile.safeParse(document.data)
  const problems: Problem[] = parsed.success ? [] : [...schemaProblems(parsed.error.issues, scenarioFile, document)]
  const written = parsed.success ? parsed.data : salvage(document.data, parsed.error.issues)
  if (written === null) return { study: null, problems, warnings: [] }
  const { input, used, problems: ofKeyFigures } = expandKeyFigures(written, options.keyFigures ?? [], make)
  problems.push(...ofKeyFigures)
  const broken = brokenNames(document.data, written)
  const found = referenceProblems(input, options.known, broken, make)
  const large = formulaProblems(input, make)
  const cycles = large.length > 0 ? large : cycleProblems(input, make)
  problems.push(
    ...found,
    ...cycles,
    ...duplicateProblems(input, make),
    ...effectCycleProblems(input, make),
    ...(large.length > 0 ? [] : [...figureProblems(input, make), ...overrideProblems(input, make)]),
    ...yearProblems(input, make),
    ...seriesProblems(input, make),
    ...conversionProblems(input, make),
    ...overlapProblems(input, make),
    ...(options.checks ?? []).flatMap((check) => check(input, make)),
    ...consistencyProblems(input, make, parsed.success),
    ...criterionProblems(input, make),
    ...weightSetProblems(input, make),
  )
  if (large.length === 0) problems.push(...unitProblems(input, options.distribution, make))
  const before = problems.length
  const unread = { regions: new Set<string>(), zones: new Set<string>(), groups: new Set<string>() }
  const columns = readColumns(regionSection(input), document, options, problems, { places, unread: unread.regions })
  if (problems.length === before) problems.push(...columnProblems(input, columns, make))
  const zoneColumns = input.zones
    ? readColumns(zoneSection(input.zones), document, options, problems, { places, unread: unread.zones })
    : {}
  problems.push(...zoneColumnProblems(input, zoneColumns, make))
  const beforeGroups = problems.length
  const groupColumns = input.groups
    ? readColumns(groupSection(input, input.groups), document, options, problems, { places, unread: unread.groups })
    : {}
  if (problems.length === beforeGroups) problems.push(...groupColumnProblems(input, groupColumns, make))
  // Figures that could not be read are told already.
  const figures = problems.length > before ? { regions: {}, groups: {} } : { regions: columns, groups: groupColumns }
  problems.push(...distributionProblems(input, figures, make))
  if (cycles.length === 0)
    problems.push(...variantProblems(input, options.changes ?? {}, problems.length > before ? {} : columns, make))
  problems.push(...changeProblems(input, options.changes ?? {}))
  const matrices = readMatrices(input, document, options, problems)
  problems.push(...matrixProblems(input, matrices, make))
  const formulas = readFormulas(input, document, options.formulaReader, problems)
  const { changes = {} } = options
  const told = problems.map((each) => atSeries(each, input, document)).map((each) => atVariant(each, document))
  const isSound = told.every(isApart)
  const warnings = whereSound(isSound, [], () => {
    const read = {
      regions: readable(columns, unread.regions),
      zones: readable(zoneColumns, unread.zones),
      groups: readable(groupColumns, unread.groups),
    }
    return [...thousandsPoints(written, read, make), ...populationSums(input, read, make), ...euroRanges(input, make)]
  })
  const study = whereSound(isSound, null, () =>
    studyOf(input, { document, zoneColumns, matrices, formulas, used, groupColumns, columns, changes, warnings }),
  )
  if (!study) return { study, problems: distinct(told), warnings }
  const { plugIns, gridMethods } = options.known
  const later = [
    ...(isSound ? flowProblems(study, document, options.distribution, make) : []),
    ...(plugIns
      ? whereSound(isSound, [], () =>
          plugInProblems(study, document, options.distribution, { ...plugIns, gridMethods }, { told, broken }),
        )
      : []),
  ].map((each) => atVariant(each, document))
  const all = distinct([...told, ...later])
  return { study: all.every(isApart) ? study : null, problems: all, warnings }
}

/** The columns of which every figure was read: of the others their problems are told, and no warnings. */
const readable = (columns: Columns, unread: ReadonlySet<string>): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => !unread.has(name)))

/** What cannot be built because of a problem that is told already is not told again. */
const whereSound = <Made>(isSound: boolean, otherwise: Made, make: () => Made): Made => {
  try {
    return make()
  } catch (error) {
    if (isSound) throw error
    return otherwise
  }
}

/** A problem of a variant names the variant. */
const atVariant = (problem: Problem, document: InputDocument): Problem => ({
  ...problem,
  path: byVariantId(document.data, problem.path),
})

/** A problem of a figure that a key figure put into a series stands where the file names the series. */
const atSeries = (problem: Problem, input: ScenarioInput, document: InputDocument): Problem => {
  const [top, name] = problem.path
  if (top !== 'assumptions' || typeof name !== 'string' || document.locateKey(['assumptions', name])) return problem
  const found = Object.entries(input.series ?? {}).find(
    ([, series]) => 'points' in series && Object.values(series.points).includes(name),
  )
  if (!found) return problem
  const path = ['series', found[0], ...problem.path.slice(2)]
  return { ...problem, path, place: document.locate(path) }
}

const distinct = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Set<string>()
  return problems.filter(({ code, path, message }) => {
    const key = `${code} ${path.join('.')} ${message.en}`
    return seen.has(key) ? false : seen.add(key)
  })
}
