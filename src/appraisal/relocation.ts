import { given } from '../quantity/leaf.js'
import { divide, multiply, subtract, sum } from '../quantity/operations.js'
import { inOrder } from '../quantity/plan.js'
import type { Node, Quantity } from '../quantity/quantity.js'
import { type Language, type Text, textOf } from '../quantity/text.js'
import { one } from '../quantity/unit.js'
import type { RelocationInput } from './input/relocation-input.js'
import { relocationUnder } from './input/relocations.js'
import { sourcesOf } from './study.js'
import type { Variant } from './variant.js'

/** Who moves from where to where, as quantities. */
export interface Relocation {
  readonly jobs: Quantity<never>
  readonly residents: Quantity<never>
  /** Shares of the movers by region, which add up to 1. */
  readonly jobsFrom: Quantity<'region'>
  readonly jobsTo: Quantity<'region'>
  readonly residentsFrom: Quantity<'region'>
  readonly residentsTo: Quantity<'region'>
  /** Jobs gained or lost by each region once all have moved. */
  readonly jobsChange: Quantity<'region'>
  readonly residentsChange: Quantity<'region'>
  /** From 0 before anyone moves to 1 once all have, through the last year of operation. */
  readonly ramp: Quantity<'year'>
  /** Who moves from where, in words: it decides the sign of a net effect, so it is always printed. */
  readonly statement: Text
}

const shareKey = { en: 'share', nl: 'aandeel' }

/** Shares of a column over some regions only. */
const proRata = (variant: Variant, column: string, members: readonly string[], label: Text): Quantity<'region'> => {
  const { regions } = variant.study
  const chosen = given({
    label: `in ${members.join(', ')}`,
    axes: [regions],
    values: regions.members.map((id) => (members.includes(id) ? 1 : 0)),
    unit: one,
  })
  const part = multiply(variant.column(column), chosen)
  return divide(part, sum(part, 'region'), label)
}

const stated = (
  variant: Variant,
  place: {
    readonly shares: Readonly<Record<string, string | number>>
    readonly source: string
    readonly mark: 'assumed' | 'quoted' | 'transcribed' | 'derived' | 'recalled' | 'illustrative'
  },
): Quantity<'region'> =>
  given({
    label: shareKey,
    axes: [variant.study.regions],
    values: variant.study.regions.members.map((id) => String(place.shares[id])),
    unit: one,
    sources: sourcesOf(variant.study.input, place),
  })

interface Shares {
  readonly jobsFrom: Quantity<'region'>
  readonly jobsTo: Quantity<'region'>
  readonly residentsFrom: Quantity<'region'>
  readonly residentsTo: Quantity<'region'>
}

/** Where each preset takes movers from and brings them to. Regions within a group share by jobs or by population. */
const sharesOf = (variant: Variant, input: RelocationInput): Shares => {
  if (input.preset === 'custom') {
    return {
      jobsFrom: stated(variant, input.jobsFrom),
      jobsTo: stated(variant, input.jobsTo),
      residentsFrom: stated(variant, input.residentsFrom),
      residentsTo: stated(variant, input.residentsTo),
    }
  }
  const { core, periphery, preset } = input
  const others = variant.study.regions.members.filter((id) => !periphery.includes(id))
  const origin = preset === 'jobsFollowHomesProRata' ? others : core
  const jobsOrigin = preset === 'jobsToCore' ? periphery : origin
  const jobsGoal = preset === 'jobsToCore' ? core : periphery
  return {
    jobsFrom: proRata(variant, 'jobs', jobsOrigin, { en: 'origin of jobs', nl: 'herkomst van banen' }),
    jobsTo: proRata(variant, 'jobs', jobsGoal, { en: 'destination of jobs', nl: 'bestemming van banen' }),
    residentsFrom: proRata(variant, 'population', origin, { en: 'origin of residents', nl: 'herkomst van inwoners' }),
    residentsTo: proRata(variant, 'population', periphery, {
      en: 'destination of residents',
      nl: 'bestemming van inwoners',
    }),
  }
}

/** The regions of a group by their labels, without what stands between brackets. */
const groupOf = (variant: Variant, ids: readonly string[], language: Language): string =>
  ids
    .map((id) => textOf(variant.study.input.regions.members.find((member) => member.id === id)?.label ?? id)[language])
    .map((label) => label.split(' (')[0])
    .join(', ')

const statementOf = (variant: Variant, input: RelocationInput): Text => {
  if (input.preset === 'custom')
    return { en: 'stated origins and destinations', nl: 'opgegeven herkomst en bestemming' }
  const of = (language: Language) => ({
    core: groupOf(variant, input.core, language),
    periphery: groupOf(variant, input.periphery, language),
  })
  const [en, nl] = [of('en'), of('nl')]
  return {
    jobsFollowHomesFromCore: {
      en: `jobs and residents move from ${en.core} to ${en.periphery}`,
      nl: `banen en inwoners verhuizen van ${nl.core} naar ${nl.periphery}`,
    },
    jobsFollowHomesProRata: {
      en: `jobs and residents move from all other regions, pro rata, to ${en.periphery}`,
      nl: `banen en inwoners verhuizen uit alle andere regio’s, naar rato, naar ${nl.periphery}`,
    },
    residentsOnly: {
      en: `only residents move, from ${en.core} to ${en.periphery}; jobs stay`,
      nl: `alleen inwoners verhuizen, van ${nl.core} naar ${nl.periphery}; banen blijven`,
    },
    jobsToCore: {
      en: `jobs move from ${en.periphery} to ${en.core} and residents the other way, as the LUCA study found`,
      nl: `banen verhuizen van ${nl.periphery} naar ${nl.core} en inwoners andersom, zoals de LUCA-studie vond`,
    },
  }[input.preset]
}

/**
 * The relocation of a study under a scenario (verplaatsing van banen en inwoners): separate from any model that reads it.
 * Needs the columns `jobs` and `population` for its presets.
 */
const known = new WeakMap<Variant, Relocation>()

export const relocationOf = (variant: Variant): Relocation | null => {
  const input = relocationUnder(variant.study.input, variant.scenario)
  if (!input) return null
  const made = known.get(variant) ?? build(variant, input.relocation)
  known.set(variant, made)
  return made
}

/** Whether any of these quantities is made of who moves from where to where. */
export const readsMove = (relocation: Relocation, quantities: readonly Node[]): boolean => {
  const { jobsFrom, jobsTo, residentsFrom, residentsTo } = relocation
  const move = new Set<Node>([jobsFrom, jobsTo, residentsFrom, residentsTo])
  return inOrder(quantities).some((each) => move.has(each))
}

const build = (variant: Variant, input: RelocationInput): Relocation => {
  const shares = sharesOf(variant, input)
  const movingJobs = variant.assumption(input.jobs)
  const jobs =
    input.preset === 'residentsOnly'
      ? multiply(movingJobs, none, { en: 'jobs moved (none)', nl: 'verplaatste banen (geen)' })
      : movingJobs
  const residents = variant.assumption(input.residents)
  return {
    ...shares,
    jobs,
    residents,
    jobsChange: subtract(multiply(jobs, shares.jobsTo), multiply(jobs, shares.jobsFrom), {
      en: 'change in jobs',
      nl: 'verandering van banen',
    }),
    residentsChange: subtract(multiply(residents, shares.residentsTo), multiply(residents, shares.residentsFrom), {
      en: 'change in residents',
      nl: 'verandering van inwoners',
    }),
    ramp: whileCounted(variant, input),
    statement: statementOf(variant, input),
  }
}

/** What moves counts as long as the project does: a later year of the horizon has no costs of operation to set against it. */
const whileCounted = (variant: Variant, { start, rampYears }: RelocationInput): Quantity<'year'> => {
  const from = variant.year(start)
  return multiply(variant.rampFrom(from, variant.assumption(rampYears)), variant.window(from, variant.closing), {
    en: 'share that has moved, until operation ends',
    nl: 'deel dat is verhuisd, tot de exploitatie eindigt',
  })
}

const none = given({ label: '0', axes: [], values: [0], unit: one })
