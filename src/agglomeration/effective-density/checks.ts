import { type CellRule, Faults, listOf, shown } from './faults.js'
import type { CostSegment, DensityMode, DensitySector, EffectiveDensityInput } from './input.js'
import { diagonals, productivityForms } from './kernel.js'

const keys = {
  input: [
    'zones',
    'mass',
    'massWith',
    'modes',
    'sectors',
    'diagonal',
    'form',
    'tripWeights',
    'pairsWithoutTrips',
    'regionOfZone',
  ],
  mode: ['id', 'without', 'with'],
  segment: ['cost', 'trips'],
  sector: ['id', 'decay', 'elasticity', 'jobs', 'jobsWith', 'outputPerJob'],
} as const

const zeroOrMore: CellRule = {
  fits: (value) => value >= 0 && value < Infinity,
  expected: 'a finite number of 0 or more',
}
const finite: CellRule = { fits: Number.isFinite, expected: 'a finite number' }
const tripsRule: CellRule = { ...zeroOrMore, expected: 'trips, finite and 0 or more' }

/** What a cost may be. */
export const costRule = ({ diagonal }: EffectiveDensityInput): CellRule => ({
  fits: (value, ownZone) => value > 0 || (ownZone && diagonal !== 'given' && value === 0),
  expected: 'a cost above 0 (Infinity for no connection)',
})

/** What a segment of a mode is called in messages. */
export const segmentName = (mode: string, which: 'without' | 'with', at: number): string => `${mode} ${which}[${at}]`

const sectorFaults = (
  { id, decay, elasticity, jobs, jobsWith, outputPerJob }: DensitySector,
  zones: ArrayLike<string> | null,
  responds: boolean,
  faults: Faults,
): void => {
  const of = (field: string): string => `${field} of sector “${id}”`
  faults.number(of('decay'), decay, zeroOrMore)
  faults.number(of('elasticity'), elasticity, finite)
  if (responds !== (jobsWith !== undefined))
    faults.add(
      of('jobsWith'),
      responds ? 'jobs by zone, as there is a massWith' : 'none, as there is no massWith',
      jobsWith === undefined ? 'none' : 'jobs',
      'Land use responds in all or in none: give massWith and jobsWith of every sector, or neither.',
    )
  if (!zones) return
  faults.figures(of('jobs'), jobs, zones, zeroOrMore)
  if (jobsWith !== undefined) faults.figures(of('jobsWith'), jobsWith, zones, zeroOrMore)
  if (listOf(outputPerJob)) faults.figures(of('outputPerJob'), outputPerJob, zones, zeroOrMore)
  else faults.number(of('outputPerJob'), outputPerJob, zeroOrMore)
}

/** Segments of a mode without or with the project: costs, and trips where they weigh or are there. */
const segmentFaults = (
  name: string,
  which: 'without' | 'with',
  segments: readonly CostSegment[],
  input: EffectiveDensityInput,
  zones: ArrayLike<string>,
  faults: Faults,
): void => {
  const weighs = segments.length > 1 && (which === 'without' || input.tripWeights === 'own')
  segments.forEach((segment, at) => {
    const place = segmentName(name, which, at)
    if (!faults.object(place, segment, keys.segment)) return
    // The cells of one segment are judged by the densities that they make: looking at them takes a third as long.
    faults.matrix(`${place}.cost`, segment.cost, zones, costRule(input), segments.length > 1 ? 'all' : 'own')
    if (segment.trips !== undefined) faults.matrix(`${place}.trips`, segment.trips, zones, tripsRule)
    else if (weighs)
      faults.add(
        `${place}.trips`,
        'a matrix of trips',
        'none',
        'A mode with several segments needs trips to weigh their costs.',
      )
  })
}

const modeFaults = (
  mode: DensityMode,
  name: string,
  input: EffectiveDensityInput,
  zones: ArrayLike<string> | null,
  faults: Faults,
): void => {
  const [without, project] = [mode.without, mode.with] as readonly unknown[]
  if (!Array.isArray(without) || !Array.isArray(project) || !without.length || without.length !== project.length) {
    const got = (list: unknown): string => (Array.isArray(list) ? String(list.length) : shown(list))
    faults.add(
      name,
      'the same segments without and with the project, at least one',
      `${got(without)} without and ${got(project)} with`,
      'Give both.',
    )
    return
  }
  if (!zones) return
  segmentFaults(name, 'without', Array.from(without), input, zones, faults)
  segmentFaults(name, 'with', Array.from(project), input, zones, faults)
}

/** The members of a list that are objects, each with its name for messages. */
const membersOf = <Member extends { readonly id: string }>(
  what: 'modes' | 'sectors',
  given: readonly Member[],
  known: readonly string[],
  faults: Faults,
): readonly Member[] => {
  const list: readonly Member[] = Array.isArray(given) ? Array.from(given) : []
  const members = list.filter((member, at) => faults.object(`${what}[${at}]`, member, known))
  if (members.length === list.length)
    faults.names(what, Array.isArray(given) ? members.map(({ id }) => id) : null, given)
  return members
}

/** Zones where sectors have more jobs than there are. */
const sumFaults = (
  what: 'mass' | 'massWith',
  all: readonly number[],
  bySector: readonly (readonly number[])[],
  zones: ArrayLike<string>,
  faults: Faults,
): void => {
  const together = Array.from(zones, (_, i) => bySector.reduce((sum, jobs) => sum + (jobs[i] as number), 0))
  const odd = together.flatMap((sum, i) => (sum > (all[i] as number) * (1 + 1e-9) ? [i] : []))
  const [first] = odd
  if (first === undefined) return
  faults.add(
    `${what} of zone “${zones[first]}”${odd.length > 1 ? ` and ${odd.length - 1} more` : ''}`,
    `the jobs of all sectors, at least ${together[first]}`,
    String(all[first]),
    'Mass is all jobs, those outside the sectors too.',
  )
}

/** Refuses an input with anything missing, not a number, out of range or unknown. @throws RangeError with everything */
export const requireFits = (input: EffectiveDensityInput): void => {
  const faults = new Faults()
  if (!faults.object('input', input, keys.input)) {
    faults.refuse()
    return
  }
  const { mass, massWith, diagonal, form, tripWeights, pairsWithoutTrips, regionOfZone } = input
  faults.option('diagonal', diagonal, diagonals)
  faults.option('form', form, productivityForms)
  const names = listOf(input.zones)
  const zones = faults.names('zones', names, input.zones) ? (names as ArrayLike<string>) : null
  const modes = membersOf('modes', input.modes, keys.mode, faults)
  const sectors = membersOf('sectors', input.sectors, keys.sector, faults)
  if (tripWeights !== undefined || modes.some((mode) => mode.without?.length > 1))
    faults.option('tripWeights', tripWeights, ['base', 'own'])
  if (pairsWithoutTrips !== undefined) faults.option('pairsWithoutTrips', pairsWithoutTrips, ['refuse', 'noConnection'])
  for (const mode of modes) modeFaults(mode, `mode “${mode.id}”`, input, zones, faults)
  const before = faults.count
  if (zones) {
    faults.figures('mass', mass, zones, zeroOrMore)
    if (massWith !== undefined) faults.figures('massWith', massWith, zones, zeroOrMore)
  }
  for (const sector of sectors) sectorFaults(sector, zones, massWith !== undefined, faults)
  if (zones && faults.count === before) {
    sumFaults(
      'mass',
      mass,
      sectors.map(({ jobs }) => jobs),
      zones,
      faults,
    )
    if (massWith !== undefined)
      sumFaults(
        'massWith',
        massWith,
        sectors.map(({ jobsWith = [] }) => jobsWith),
        zones,
        faults,
      )
  }
  if (zones && regionOfZone !== undefined) regionFaults(regionOfZone, zones, faults)
  faults.refuse()
}

/** The region of every zone, by name. */
const regionFaults = (regionOfZone: unknown, zones: ArrayLike<string>, faults: Faults): void => {
  const list = Array.isArray(regionOfZone) ? Array.from(regionOfZone as readonly unknown[]) : null
  const odd = list?.findIndex((name) => typeof name !== 'string' || name === '') ?? -1
  if (list?.length !== zones.length)
    faults.add(
      'regionOfZone',
      `${zones.length} regions, one a zone`,
      list ? String(list.length) : shown(regionOfZone),
      'Give the region of every zone.',
    )
  else if (odd >= 0)
    faults.add(`regionOfZone of zone “${zones[odd]}”`, 'the name of a region', shown(list[odd]), 'Give its region.')
}
