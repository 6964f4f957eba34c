import { type CellRule, Faults, isName, listOf, shown } from './faults.js'
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

/** `sector “trade”`, or its place in the list where it has no name. */
const memberName = (what: 'mode' | 'sector', id: unknown, at: number): string =>
  isName(id) ? `${what} “${id}”` : `${what}s[${at}]`

const sectorFaults = (
  { decay, elasticity, jobs, jobsWith, outputPerJob }: DensitySector,
  name: string,
  zones: readonly string[] | null,
  responds: boolean,
  faults: Faults,
): void => {
  const of = (field: string): string => `${field} of ${name}`
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

/** What cells are judged by, and which of modes with one segment are looked at. */
interface Looking {
  readonly input: EffectiveDensityInput
  readonly zones: readonly string[]
  readonly look: 'all' | 'own'
}

/** Segments of a mode without or with the project: costs, and trips where they weigh or are there. */
const segmentFaults = (
  name: string,
  which: 'without' | 'with',
  segments: readonly CostSegment[],
  { input, zones, look }: Looking,
  faults: Faults,
): void => {
  const weighs = segments.length > 1 && (which === 'without' || input.tripWeights === 'own')
  segments.forEach((segment, at) => {
    const place = segmentName(name, which, at)
    if (!faults.object(place, segment, keys.segment)) return
    faults.matrix(`${place}.cost`, segment.cost, zones, costRule(input), segments.length > 1 ? 'all' : look)
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

const modeFaults = (mode: DensityMode, name: string, looking: Looking | null, faults: Faults): void => {
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
  if (!looking) return
  segmentFaults(name, 'without', Array.from(without), looking, faults)
  segmentFaults(name, 'with', Array.from(project), looking, faults)
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
  zones: readonly string[],
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

/** The names of zones, with a place in the list for those that have none; null when it is not known how many there are. */
const zonesOf = (given: unknown, faults: Faults): readonly string[] | null => {
  const names = listOf(given)
  faults.names('zones', names, given)
  if (!names || names.length === 0) return null
  return Array.from(names, (name, at) => (isName(name) ? name : `zones[${at}]`))
}

/** Sectors, and whether their jobs add up to no more than there are. */
const massFaults = (
  { mass, massWith }: EffectiveDensityInput,
  sectors: readonly DensitySector[],
  zones: readonly string[] | null,
  faults: Faults,
): void => {
  const responds = massWith !== undefined
  const before = faults.count
  if (zones) {
    faults.figures('mass', mass, zones, zeroOrMore)
    if (responds) faults.figures('massWith', massWith, zones, zeroOrMore)
  }
  sectors.forEach((sector, at) => {
    sectorFaults(sector, memberName('sector', sector.id, at), zones, responds, faults)
  })
  if (!zones || faults.count > before) return
  const jobs = sectors.map((sector) => sector.jobs)
  sumFaults('mass', mass, jobs, zones, faults)
  if (!responds) return
  const later = sectors.map(({ jobsWith = [] }) => jobsWith)
  sumFaults('massWith', massWith, later, zones, faults)
}

/** Everything that is wrong with an input; `own` leaves the many cells of modes with one segment for later. */
const faultsOf = (input: EffectiveDensityInput, look: 'all' | 'own'): Faults => {
  const faults = new Faults()
  if (!faults.object('input', input, keys.input)) return faults
  const { diagonal, form, tripWeights, pairsWithoutTrips, regionOfZone } = input
  faults.option('diagonal', diagonal, diagonals)
  faults.option('form', form, productivityForms)
  const zones = zonesOf(input.zones, faults)
  const modes = membersOf('modes', input.modes, keys.mode, faults)
  const sectors = membersOf('sectors', input.sectors, keys.sector, faults)
  if (tripWeights !== undefined || modes.some((mode) => mode.without?.length > 1))
    faults.option('tripWeights', tripWeights, ['base', 'own'])
  if (pairsWithoutTrips !== undefined) faults.option('pairsWithoutTrips', pairsWithoutTrips, ['refuse', 'noConnection'])
  const looking = zones ? { input, zones, look } : null
  modes.forEach((mode, at) => {
    modeFaults(mode, memberName('mode', mode.id, at), looking, faults)
  })
  massFaults(input, sectors, zones, faults)
  if (zones && regionOfZone !== undefined) faults.namesByZone('regionOfZone', regionOfZone, zones)
  return faults
}

/**
 * Refuses an input with anything missing, not a number, out of range or unknown.
 *
 * The cells of a mode with one segment are judged by the densities that they make, as looking at them takes a third as
 * long; they are looked at when something else is refused, so that all is said at once.
 *
 * @param more what is wrong besides, with options for instance
 * @throws RangeError with everything
 */
export const requireFits = (input: EffectiveDensityInput, more: Faults = new Faults()): void => {
  const quick = faultsOf(input, 'own')
  if (quick.count + more.count === 0) return
  more.include(faultsOf(input, 'all'))
  more.refuse()
}
