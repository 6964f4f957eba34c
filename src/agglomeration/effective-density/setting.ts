import { InputError, type Problem } from '../../appraisal/input/problem.js'
import { type Axis, axis } from '../../quantity/axis.js'
import { multiply } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { numberText, type Text } from '../../quantity/text.js'
import { shortUnitText } from '../../quantity/unit.js'
import type { AgglomerationContext } from '../model.js'
import { ZoneColumns } from './columns.js'
import { givenCells } from './given-cells.js'
import type { Diagonal } from './kernel.js'
import { connectedPairs, type DensityMode, type DensityModes, densityModesOf } from './matrices.js'
import { matrixNamesOf } from './matrix-names.js'
import { type ParameterProblem, parameterProblem } from './parameter-problem.js'
import type { ModelSector } from './parameters.js'
import { withoutEffect } from './without-effect.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What density is made of, without or with the project. */
export interface DensityCase {
  readonly mass: Quantity<'zone'>
  readonly modes: readonly DensityMode[]
}

/** What of a study the model reads, by zone. */
export interface DensitySetting {
  readonly zones: Axis<'zone'>
  readonly without: DensityCase
  readonly with: DensityCase
  /** Output of each sector at the jobs that gain, in the order of the sectors; EUR/year. */
  readonly outputs: readonly Quantity<'zone'>[]
  readonly diagonal: Diagonal
  /** The region of each zone. */
  readonly toRegion: Readonly<Record<string, string>>
  /** 1 in the years of operation, times growth where the file names a path. */
  readonly ramp: Quantity<'year'>
}

/** Zones that are there, and at least one in every region: a region without one would silently have no effect. */
const zoneProblems = (model: string, context: AgglomerationContext, problem: ParameterProblem): readonly Problem[] => {
  const { zones, regionOfZone, regions } = context
  if (zones.length === 0)
    return [
      problem(
        'missingNeed',
        'zones',
        t(`“${model}” needs zones and matrices of cost`, `“${model}” heeft zones en matrices met kosten nodig`),
        t('a section zones, and matrices', 'een onderdeel zones, en matrices'),
        t('add them to the scenario file', 'voeg ze toe aan het scenariobestand'),
      ),
    ]
  const empty = regions.members.filter((_, region) => !regionOfZone.includes(region))
  if (empty.length === 0) return []
  return [
    problem(
      'regionWithoutZone',
      'zones',
      t(`there is no zone in ${empty.join(', ')}`, `er is geen zone in ${empty.join(', ')}`),
      t('at least one zone in every region', 'ten minste één zone in elke regio'),
      t('add zones, or merge the regions', 'voeg zones toe, of voeg de regio’s samen'),
    ),
  ]
}

/** Zones that reach no jobs, so that they have no density. */
const densityProblems = (
  field: string,
  { mass, modes }: DensityCase,
  diagonal: Diagonal,
  problem: ParameterProblem,
): readonly Problem[] => {
  const cells = givenCells(mass)
  if (!cells) return []
  const zones = mass.axes[0]?.members ?? []
  const connected = modes.map(connectedPairs)
  const lost = zones.filter(
    (_, i) =>
      !cells.some(
        (jobs, j) =>
          jobs > 0 &&
          !(i === j && diagonal === 'dropped') &&
          connected.some((pairs) => pairs === null || pairs[i * zones.length + j] === 1),
      ),
  )
  if (lost.length === 0) return []
  const list = [...lost.slice(0, 5), ...(lost.length > 5 ? ['…'] : [])].join(', ')
  return [
    problem(
      'zoneWithoutDensity',
      field,
      t(
        `zones that reach no jobs (${lost.length}): ${list}`,
        `zones die geen banen bereiken (${lost.length}): ${list}`,
      ),
      t('jobs within reach of every zone', 'banen binnen bereik van elke zone'),
      t('leave these zones out, or connect them', 'laat deze zones weg, of verbind ze'),
    ),
  ]
}

/** Zones where sectors have more jobs than there are. */
const sumProblems = (
  field: string,
  mass: Quantity<'zone'>,
  jobs: readonly Quantity<'zone'>[],
  problem: ParameterProblem,
): readonly Problem[] => {
  const all = givenCells(mass)
  const bySector = jobs.map(givenCells)
  if (!all || bySector.some((cells) => cells === null)) return []
  const together = (zone: number) => bySector.reduce((sum, cells) => sum + (cells?.[zone] as number), 0)
  const at = all.findIndex((value, zone) => together(zone) > value * (1 + 1e-9))
  if (at < 0) return []
  const zone = mass.axes[0]?.members[at]
  const [sum, most] = [numberText(together(at)), numberText(all[at] as number)]
  return [
    problem(
      'sectorsAboveAllJobs',
      field,
      t(`the sectors of zone “${zone}” have ${sum.en} jobs`, `de sectoren van zone “${zone}” hebben ${sum.nl} banen`),
      t(`at most all jobs of the zone, ${most.en}`, `hoogstens alle banen van de zone, ${most.nl}`),
      t(
        'correct the jobs; the column of all jobs also has those outside the sectors',
        'verbeter de banen; de kolom met alle banen heeft ook die buiten de sectoren',
      ),
      `${zone}: ${sum.en}`,
    ),
  ]
}

/** What a sector reads: its output, whether that is of all its jobs, and its jobs without and with the project. */
interface SectorColumns {
  readonly output: Quantity<'zone'> | null
  readonly isTotal: boolean
  readonly jobs: Quantity<'zone'> | null
  readonly later: Quantity<'zone'> | null
}

const sectorColumns = ({ suffix }: ModelSector, dynamic: boolean, columns: ZoneColumns): SectorColumns => {
  const output = columns.read(`output${suffix}`, dynamic ? ['EUR/job/year'] : ['EUR/job/year', 'EUR/year'])
  // Output of all jobs of today says what they make, so their number is needed with output per job only.
  const isTotal = output !== null && shortUnitText(output.unit) === 'EUR/year'
  const jobs = isTotal ? null : columns.read(`jobs${suffix}`, ['job'])
  return { output, isTotal, jobs, later: dynamic ? columns.read(`jobsWith${suffix}`, ['job']) : jobs }
}

/** 1 in the years of operation, times growth where a path is named; null when the study does not have that path. */
const rampOf = (
  { parameters, operating, path }: AgglomerationContext,
  problems: Problem[],
): Quantity<'year'> | null => {
  const growth = parameters.word('growth')
  if (growth === '') return operating
  try {
    return multiply(operating, path(growth), t('in operation, with growth', 'in exploitatie, met groei'))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems.map((each) => ({ ...each, path: [...each.path, 'growth'] })))
    return null
  }
}

/** Zones without density, and sectors with more jobs than there are: what only shows when all is read. */
const requireDensities = (
  cases: Readonly<Record<'without' | 'with', DensityCase>>,
  sectors: readonly SectorColumns[],
  diagonal: Diagonal,
  dynamic: boolean,
  problem: ParameterProblem,
): void => {
  const jobsOf = (which: 'jobs' | 'later') => sectors.flatMap((each) => each[which] ?? [])
  const problems = [
    ...densityProblems('costWithout', cases.without, diagonal, problem),
    ...densityProblems('costWith', cases.with, diagonal, problem),
    ...sumProblems('mass', cases.without.mass, jobsOf('jobs'), problem),
    ...(dynamic ? sumProblems('massWith', cases.with.mass, jobsOf('later'), problem) : []),
  ]
  if (problems.length > 0) throw new InputError(problems)
}

const noModes: DensityModes = { without: [], with: [] }

/**
 * Reads zones, columns by zone and matrices of a study for the model.
 *
 * @throws InputError with all of `missingNeed`, `regionWithoutZone`, `wrongParameter`, `keyWithoutEffect`,
 * `unknownReference`, `wrongUnit`, `mixedPriceLevels`, `costNotPositive`, `negativeMatrix`, `negativeFigure`,
 * `pairWithoutTrips`; and when there is none of these, of `zoneWithoutDensity`, `sectorsAboveAllJobs`.
 */
export const densitySettingOf = (
  model: string,
  sectors: readonly ModelSector[],
  context: AgglomerationContext,
): DensitySetting => {
  const problem = parameterProblem(model)
  const refused = zoneProblems(model, context, problem)
  if (refused.length > 0) throw new InputError(refused)
  const { parameters, regions, zones: ids, regionOfZone } = context
  const { word } = parameters
  const zones = axis('zone', ids)
  const diagonal = word('diagonal') as Diagonal
  const dynamic = word('landUse') === 'dynamic'
  const columns = new ZoneColumns(context, zones, problem)
  const mass = columns.read('mass', ['job'])
  const massWith = dynamic ? columns.read('massWith', ['job']) : mass
  const bySector = sectors.map((sector) => sectorColumns(sector, dynamic, columns))
  const named = matrixNamesOf(parameters, problem)
  const isNamed = named.problems.length === 0
  const { modes, problems } = isNamed ? densityModesOf(context, named.names, problem) : { modes: noModes, ...named }
  const isTotal = (sector: ModelSector): boolean => bySector[sectors.indexOf(sector)]?.isTotal === true
  const found = [
    ...columns.problems,
    ...problems,
    ...withoutEffect(sectors, parameters, isNamed ? named.names : null, isTotal, problem),
  ]
  const ramp = rampOf(context, found)
  if (found.length > 0 || !mass || !massWith || !ramp) throw new InputError(found)
  const cases = { without: { mass, modes: modes.without }, with: { mass: massWith, modes: modes.with } }
  requireDensities(cases, bySector, diagonal, dynamic, problem)
  return {
    zones,
    ...cases,
    outputs: bySector.map(({ output, isTotal: isAll, later }) =>
      isAll
        ? (output as Quantity<'zone'>)
        : multiply(output as Quantity<'zone'>, later as Quantity<'zone'>, t('output', 'productie')),
    ),
    diagonal,
    toRegion: Object.fromEntries(
      ids.map((zone, i) => [zone, regions.members[regionOfZone[i] as number] as string] as const),
    ),
    ramp,
  }
}
