import { axis } from '../../quantity/axis.js'
import { constant } from '../../quantity/leaf.js'
import {
  aggregate,
  divide,
  external,
  labelled,
  max,
  min,
  multiply,
  pick,
  power,
  stack,
  subtract,
} from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationContext, AgglomerationLine, Amount } from '../model.js'
import { type Diagonal, effectiveDensityKernel, meanCost } from './kernel.js'
import type { ModelSector } from './parameters.js'
import { type DensityCase, type DensitySetting, densitySettingOf } from './setting.js'

const unity = constant(1)
const zero = constant(0)
const t = (en: string, nl: string): Text => ({ en, nl })

/** Densities by sector and zone: one after another the sectors, in each the zones. Equal decays are computed once. */
const densities = (
  mass: Float64Array,
  decays: Float64Array,
  costs: readonly Float64Array[],
  diagonal: Diagonal,
): Float64Array => {
  const own = [...new Set(decays)]
  const found = effectiveDensityKernel(mass, costs, own, diagonal)
  const result = new Float64Array(decays.length * mass.length)
  decays.forEach((decay, k) => {
    result.set(found[own.indexOf(decay)] as Float64Array, k * mass.length)
  })
  return result
}

/** The cost of a mode: of its only segment, or the mean by trips, where no trips are no connection. */
const costOf = (costs: readonly Float64Array[], trips: readonly Float64Array[]): Float64Array =>
  trips.length === 0
    ? (costs[0] as Float64Array)
    : meanCost(costs, trips).map((value) => (Number.isNaN(value) ? Infinity : value))

/** d_i = Σ_modes Σ_j mass_j / cost_ij^decay of all sectors in one call, so that the logarithms of costs are taken once. */
const densityOf = (
  { mass, modes }: DensityCase,
  decays: Quantity<'sector'>,
  { zones, diagonal }: DensitySetting,
  label: Text,
): Quantity<'sector' | 'zone'> => {
  const [sectors] = decays.axes
  if (!sectors) throw new TypeError('Decays have an axis of sectors.')
  const sizes = modes.map(({ costs, trips }) => [costs.length, trips.length] as const)
  return external({
    solver: {
      id: 'effectiveDensity',
      perDraw: true,
      solve: ([jobs, exponents, ...matrices]) => {
        const waiting = [...matrices]
        const costs = sizes.map(([segments, trips]) => costOf(waiting.splice(0, segments), waiting.splice(0, trips)))
        return densities(jobs as Float64Array, exponents as Float64Array, costs, diagonal)
      },
    },
    inputs: [mass, decays, ...modes.flatMap(({ costs, trips }) => [...costs, ...trips])],
    axes: [{ name: 'sector', members: sectors.members }, zones],
    unit: mass.unit,
    label,
  })
}

/** What productivity gains by sector and zone: the ratio of densities to the elasticity less 1, or its linear form. */
const changeOf = (
  { parameters }: AgglomerationContext,
  sectors: readonly ModelSector[],
  setting: DensitySetting,
): Quantity<'sector' | 'zone'> => {
  const bySector = axis(
    'sector',
    sectors.map(({ id }) => id),
  )
  const figures = (name: 'decay' | 'elasticity', label: Text): Quantity<'sector'> =>
    stack(
      bySector,
      sectors.map(({ suffix }) => parameters.number(`${name}${suffix}`)),
      label,
    )
  const decays = figures('decay', t('decay by sector', 'verval per sector'))
  const elasticities = figures('elasticity', t('elasticity by sector', 'elasticiteit per sector'))
  const ratio = divide(
    densityOf(
      setting.with,
      decays,
      setting,
      t('effective density with the project', 'effectieve dichtheid met project'),
    ),
    densityOf(
      setting.without,
      decays,
      setting,
      t('effective density without it', 'effectieve dichtheid zonder project'),
    ),
    t('ratio of effective densities', 'verhouding van effectieve dichtheden'),
  )
  const label = t('change in productivity', 'verandering van productiviteit')
  return parameters.word('form') === 'power'
    ? subtract(power(ratio, elasticities), unity, label)
    : multiply(elasticities, subtract(ratio, unity), label)
}

/**
 * The lines of the model: for each sector gross gains and gross losses by region, each the sum over its zones.
 *
 * effect = output × change in productivity by zone and sector; gain = Σ_zones max(effect, 0), loss = Σ_zones min(effect, 0).
 */
export const densityLines = (
  model: string,
  sectors: readonly ModelSector[],
  context: AgglomerationContext,
): readonly AgglomerationLine[] => {
  const setting = densitySettingOf(model, sectors, context)
  const changes = changeOf(context, sectors, setting)
  const share = context.parameters.number('additionalShare')
  const rest = subtract(unity, share, t('share in user benefits', 'deel in reizigersbaten'))
  const amount = (perYear: Quantity<'region'>): Amount => ({ kind: 'steady', perYear, ramp: setting.ramp })
  return sectors.flatMap(({ id, suffix, label }, k) => {
    const named = (en: string, nl: string): Text => (label ? t(`${en}: ${label.en}`, `${nl}: ${label.nl}`) : t(en, nl))
    const effect = multiply(
      setting.outputs[k] as Quantity<'zone'>,
      pick(changes, 'sector', id),
      named('effect on output', 'effect op productie'),
    )
    const nothing = multiply(effect, zero)
    const line = (name: string, text: Text, part: 'gain' | 'loss', byZone: Quantity<'zone'>): AgglomerationLine => {
      const perYear = labelled(aggregate(byZone, 'zone', context.regions, setting.toRegion), text)
      return {
        id: `${name}${suffix}`,
        label: text,
        stream: 'agglomeration',
        part,
        output: amount(perYear),
        inDirect: amount(multiply(perYear, rest)),
        additional: amount(multiply(perYear, share)),
      }
    }
    return [
      line(
        'densityGain',
        named('gain from effective density', 'winst door effectieve dichtheid'),
        'gain',
        max(effect, nothing),
      ),
      line(
        'densityLoss',
        named('loss from effective density', 'verlies door effectieve dichtheid'),
        'loss',
        min(effect, nothing),
      ),
    ]
  })
}
