import { InputError, type Problem } from '../../appraisal/input/problem.js'
import type { Axis } from '../../quantity/axis.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationContext } from '../model.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Costs = Quantity<'origin' | 'destination'>

/** A region as a solver sees it: its own position and that of its zone. */
export interface Place {
  readonly region: number
  readonly zone: number
}

/** What of a study an equilibrium model needs and a column cannot tell. */
export interface EquilibriumSetting {
  readonly without: Costs
  readonly with: Costs
  readonly operating: Quantity<'year'>
  /** Regions by name, so that their order in the study does not change a bit of the result. */
  readonly places: readonly Place[]
}

/** Values by region in the order of the places. */
export const inPlaces = (places: readonly Place[], values: Float64Array): Float64Array =>
  Float64Array.from(places, ({ region }) => values[region] as number)

/** A matrix of zones in the order of the places. */
export const betweenPlaces = (places: readonly Place[], matrix: Float64Array): Float64Array =>
  Float64Array.from(places.flatMap((from) => places.map((to) => matrix[from.zone * places.length + to.zone] as number)))

const problem = (model: string, code: string, field: string, message: Text, expected: Text, mend: Text): Problem => ({
  code,
  path: ['agglomeration', model, field],
  place: null,
  message,
  expected,
  got: null,
  mend,
})

const costProblems = (model: string, field: string, costs: Costs): readonly Problem[] => {
  if (costs.operation.kind !== 'given') return []
  const [origins, destinations] = costs.axes as readonly Axis[] as readonly [Axis, Axis]
  const count = destinations.members.length
  const at = costs.operation.values.findIndex((value) => !(Number(value) > 0))
  if (at < 0) return []
  const pair = `${origins.members[Math.floor(at / count)]} → ${destinations.members[at % count]}`
  const value = costs.operation.values[at]
  return [
    problem(
      model,
      'costNotPositive',
      field,
      t(`the cost ${pair} is ${value}`, `de kosten ${pair} zijn ${value}`),
      t('a cost above 0, within a zone too', 'kosten boven 0, ook binnen een zone'),
      t('correct the matrix', 'verbeter de matrix'),
    ),
  ]
}

/**
 * Reads zones and costs of a study for an equilibrium model; every region is one zone.
 *
 * @param others what is wrong with the other data of the model, to be named along
 * @throws InputError `missingNeed`, `zonesAreNotRegions`, `costNotPositive`, `wrongUnit`, and the others.
 */
export const equilibriumSettingOf = (
  model: string,
  context: AgglomerationContext,
  others: () => readonly Problem[] = () => [],
): EquilibriumSetting => {
  const { parameters, regions, zones = [], regionOfZone = [], matrix, operating } = context
  if (zones.length === 0 || !matrix || !operating)
    throw new InputError([
      problem(
        model,
        'missingNeed',
        'zones',
        t(`“${model}” needs zones and matrices`, `“${model}” heeft zones en matrices nodig`),
        t('a section zones, and matrices of cost', 'een onderdeel zones, en matrices met kosten'),
        t('add them to the scenario file', 'voeg ze toe aan het scenariobestand'),
      ),
    ])
  const [count, zoneCount] = [regions.members.length, zones.length]
  const places = [...regions.members].sort().map((member): Place => {
    const region = regions.members.indexOf(member)
    return { region, zone: regionOfZone.indexOf(region) }
  })
  if (zoneCount !== count || places.some(({ zone }) => zone < 0))
    throw new InputError([
      problem(
        model,
        'zonesAreNotRegions',
        'zones',
        t(
          `${zoneCount} zones for ${count} regions: output is known by region only`,
          `${zoneCount} zones voor ${count} regio’s: de productie is alleen per regio bekend`,
        ),
        t('one zone in each region', 'één zone in elke regio'),
        t('make every zone a region', 'maak van elke zone een regio'),
      ),
    ])
  const [without, project] = [matrix(parameters.word('costWithout')), matrix(parameters.word('costWith'))]
  const [unit, projectUnit] = [without.unit.key, project.unit.key]
  const problems = [
    ...costProblems(model, 'costWithout', without),
    ...costProblems(model, 'costWith', project),
    ...(unit === projectUnit
      ? []
      : [
          problem(
            model,
            'wrongUnit',
            'costWith',
            t(`the cost with the project is in ${projectUnit}`, `de kosten met project zijn in ${projectUnit}`),
            t(unit, unit),
            t('use one unit without and with the project', 'gebruik één eenheid zonder en met project'),
          ),
        ]),
    ...others(),
  ]
  if (problems.length > 0) throw new InputError(problems)
  return { without, with: project, operating, places }
}
