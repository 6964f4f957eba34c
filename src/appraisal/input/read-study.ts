import { axis, yearAxis } from '../../quantity/axis.js'
import type { FormulaReader } from '../../quantity/formula.js'
import { isDecimalText } from '../../quantity/leaf.js'
import type { DecimalText } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { DistributionMaker } from '../assumption-graph.js'
import type { KeyFigure } from '../key-figure.js'
import type { Study } from '../study.js'
import { columnProblems } from './checks/columns.js'
import { consistencyProblems } from './checks/consistency.js'
import { conversionProblems } from './checks/conversions.js'
import { cycleProblems, effectCycleProblems, formulaProblems } from './checks/cycles.js'
import { duplicateProblems } from './checks/duplicates.js'
import { figureProblems } from './checks/figures.js'
import { flowProblems } from './checks/flows.js'
import { matrixProblems } from './checks/matrices.js'
import { overlapProblems } from './checks/overlaps.js'
import { overrideProblems } from './checks/overrides.js'
import { plugInProblems } from './checks/plug-ins.js'
import { type Known, referenceProblems } from './checks/references.js'
import { seriesProblems } from './checks/series.js'
import { unitProblems } from './checks/units.js'
import { variantProblems } from './checks/variants.js'
import { yearProblems } from './checks/years.js'
import type { InputDocument } from './document.js'
import { expandKeyFigures } from './expand-key-figures.js'
import { InputError, type Problem } from './problem.js'
import { readFormulas } from './read-formulas.js'
import { readMatrices } from './read-matrices.js'
import { brokenNames, salvage } from './salvage.js'
import { type ScenarioInput, scenarioFile } from './scenario-schema.js'
import { problemMaker, schemaProblems } from './schema-problems.js'
import { type InputTable, parseTable } from './table.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What reading a study needs beside the file itself. */
export interface ReadOptions {
  readonly known: Known
  readonly distribution: DistributionMaker
  /** The text of a file beside the scenario file, or null when there is none. */
  readonly fileBeside: (name: string) => string | null
  /** The catalogue of key figures that the file may name. */
  readonly keyFigures?: readonly KeyFigure[]
  /** Reads the formulas of the file. */
  readonly formulaReader?: FormulaReader | undefined
  /** Matrices that are not in files: row-major, origins by destinations in the order of the zones. */
  readonly matrices?: Readonly<Record<string, Float64Array>> | undefined
  /** Assumptions to change: name → decimal text. */
  readonly changes?: Readonly<Record<string, DecimalText>>
}

type Columns = Record<string, DecimalText[]>

const missingFigure = (input: ScenarioInput, region: string, column: string, document: InputDocument): Problem =>
  problemMaker(document)(
    'missing',
    ['regions', 'columns', column],
    t(`region “${region}” has no figure for “${column}”`, `regio “${region}” heeft geen cijfer voor “${column}”`),
    t('a figure for every region and column', 'een cijfer voor elke regio en kolom'),
    t(`add it to ${input.regions.file ?? 'regions.rows'}`, `voeg het toe aan ${input.regions.file ?? 'regions.rows'}`),
    { got: null },
  )

const fromTable = (input: ScenarioInput, table: InputTable, document: InputDocument, problems: Problem[]): Columns => {
  const columns: Columns = {}
  if (!table.columns.includes('region')) {
    problems.push(
      problemMaker(document)(
        'missing',
        ['regions', 'file'],
        t(`${table.name} has no column “region”`, `${table.name} heeft geen kolom “region”`),
        t('a column “region” with the ids of the regions', 'een kolom “region” met de id’s van de regio’s'),
        t('add it to the header', 'voeg hem toe aan de kop'),
        { got: null },
      ),
    )
    return columns
  }
  for (const name of Object.keys(input.regions.columns)) {
    columns[name] = input.regions.members.map(({ id }) => {
      const row = table.rows.findIndex((each) => each.region === id)
      const value = table.rows[row]?.[name]
      if (value === undefined) problems.push(missingFigure(input, id, name, document))
      else if (!isDecimalText(value)) {
        problems.push({
          code: 'wrongValue',
          path: [input.regions.file ?? '', id, name],
          place: table.place(row, name),
          message: t('this is not a number', 'dit is geen getal'),
          expected: t('a finite decimal number', 'een eindig decimaal getal'),
          got: value,
          mend: t(
            'write it like 1767582 or 84.4; a decimal comma needs decimalMark: ","',
            'schrijf 1767582 of 84.4; een decimale komma vraagt decimalMark: ","',
          ),
        })
      }
      return value ?? '0'
    })
  }
  const known = input.regions.members.map(({ id }) => id)
  table.rows.forEach(({ region = '' }, row) => {
    const first = table.rows.findIndex((each) => each.region === region)
    if (known.includes(region) && first === row) return
    problems.push({
      code: first === row ? 'unknownReference' : 'duplicateId',
      path: [input.regions.file ?? '', row],
      place: table.place(row, 'region'),
      message:
        first === row
          ? t(`there is no region “${region}”`, `er is geen regio “${region}”`)
          : t(`region “${region}” stands twice`, `regio “${region}” staat er tweemaal`),
      expected: t(`each of ${known.join(', ')} once`, `${known.join(', ')}, elk eenmaal`),
      got: region,
      mend: t('correct the name, or remove the row', 'verbeter de naam, of verwijder de rij'),
    })
  })
  return columns
}

const fromRows = (input: ScenarioInput, document: InputDocument, problems: Problem[]): Columns => {
  const columns: Columns = {}
  for (const name of Object.keys(input.regions.columns)) {
    columns[name] = input.regions.members.map(({ id }) => {
      const value = input.regions.rows?.[id]?.[name]
      if (value === undefined) problems.push(missingFigure(input, id, name, document))
      return String(value ?? 0)
    })
  }
  return columns
}

const readColumns = (
  input: ScenarioInput,
  document: InputDocument,
  options: ReadOptions,
  problems: Problem[],
): Columns => {
  const { file, delimiter = ',', decimalMark = '.' } = input.regions
  if (file === undefined) return fromRows(input, document, problems)
  const text = options.fileBeside(file)
  if (text === null) {
    problems.push(
      problemMaker(document)(
        'fileNotFound',
        ['regions', 'file'],
        t(
          `there is no file “${file}” beside the scenario file`,
          `er is geen bestand “${file}” naast het scenariobestand`,
        ),
        t('a CSV file in the same folder', 'een CSV-bestand in dezelfde map'),
        t('add the file, or correct its name', 'voeg het bestand toe, of verbeter de naam'),
      ),
    )
    return {}
  }
  try {
    return fromTable(input, parseTable(text, file, { delimiter, decimalMark }), document, problems)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems)
    return {}
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
          expected: t(`one of ${known.join(', ')}`, `één van ${known.join(', ')}`),
          got: name,
          mend: t('correct the name', 'verbeter de naam'),
        },
      ]
    }
    if (isDecimalText(value)) return []
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

/**
 * Reads a scenario file that has been parsed: checks its form and everything that its parts say of each other.
 *
 * @throws InputError with all problems, each with its place in the file.
 */
export const readStudy = (document: InputDocument, options: ReadOptions): Study => {
  const make = problemMaker(document)
  const parsed = scenarioFile.safeParse(document.data)
  const problems: Problem[] = parsed.success ? [] : [...schemaProblems(parsed.error.issues, document)]
  const written = parsed.success ? parsed.data : salvage(document.data, parsed.error.issues)
  if (written === null) throw new InputError(problems)
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
    ...consistencyProblems(input, make, parsed.success),
  )
  if (large.length === 0) problems.push(...unitProblems(input, options.distribution, make))
  const before = problems.length
  const columns = readColumns(input, document, options, problems)
  if (problems.length === before) problems.push(...columnProblems(input, columns, make))
  if (cycles.length === 0)
    problems.push(...variantProblems(input, options.changes ?? {}, problems.length > before ? {} : columns, make))
  problems.push(...changeProblems(input, options.changes ?? {}))
  const matrices = readMatrices(input, document, options, problems)
  problems.push(...matrixProblems(input, matrices, make))
  const formulas = readFormulas(input, document, options.formulaReader, problems)
  if (problems.length > 0) throw new InputError(distinct(problems.map((each) => atSeries(each, input, document))))
  const study: Study = {
    input,
    zones: zonesOf(input),
    matrices,
    formulas,
    keyFigures: used,
    groups: input.groups
      ? axis(
          'group',
          input.groups.members.map(({ id }) => id),
        )
      : null,
    years: yearAxis(Number(input.horizon.firstYear), Number(input.horizon.lastYear)),
    regions: axis(
      'region',
      input.regions.members.map(({ id }) => id),
    ),
    columns,
    changes: options.changes ?? {},
  }
  const unbuilt = flowProblems(study, document, options.distribution, make)
  const { plugIns } = options.known
  const unfit = plugIns ? plugInProblems(study, document, options.distribution, plugIns) : []
  if (unbuilt.length + unfit.length > 0) throw new InputError(distinct([...unbuilt, ...unfit]))
  return study
}

const zonesOf = ({ zones, regions }: ScenarioInput): Study['zones'] => {
  const members = zones?.members ?? []
  return {
    ids: members.map(({ id }) => id),
    regionOf: members.map(({ region }) => regions.members.findIndex(({ id }) => id === region)),
  }
}

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
