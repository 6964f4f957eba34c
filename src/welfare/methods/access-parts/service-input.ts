import type { ServiceInput } from '../../../appraisal/input/assessment-input.js'
import type { Path, Problem } from '../../../appraisal/input/problem.js'
import type { Node } from '../../../quantity/quantity.js'
import { numberText, type Text, textOf } from '../../../quantity/text.js'
import { divideUnits, one, shortUnitText, type Unit } from '../../../quantity/unit.js'
import type { AlternativeView, AssessmentContext } from '../../method.js'
import type { AccessDecay } from '../../service-access/gravity-access.js'
import type { TravelCosts } from '../../service-access/travel-costs.js'
import { problem } from '../input-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A situation in which access is measured: without the project, or an alternative. */
export interface Situation {
  readonly alternative?: string
  readonly travel: TravelCosts
}

/** A service of the file with its data as numbers. */
export interface ServiceData {
  readonly id: string
  readonly label: Text
  readonly people: readonly number[]
  readonly opportunities: readonly number[]
  readonly opportunityUnit: string
  readonly costUnit: string
  readonly limit: number | null
  readonly decay: AccessDecay | null
  /** Without the project first, then the alternatives in their order. */
  readonly situations: readonly Situation[]
  /** The quantities that it reads, for what is to be said of their sources. */
  readonly nodes: readonly Node[]
}

const decayOf = (form: AccessDecay['kind'], strength: number): AccessDecay => {
  if (form === 'power') return { kind: 'power', exponent: strength }
  return form === 'gaussian' ? { kind: 'gaussian', width: strength } : { kind: 'exponential', rate: strength }
}

/** The data of a service. @throws InputError for what the file does not have */
export const serviceData = (
  context: AssessmentContext,
  service: ServiceInput,
  form: AccessDecay['kind'],
): ServiceData => {
  const { zones, zoneColumn, numbers, cells, assumption, alternatives } = context
  const [people, opportunities] = [zoneColumn(service.people), zoneColumn(service.opportunities)]
  const without = context.matrix(service.cost)
  const limit = service.limit === undefined ? null : assumption(service.limit)
  const decay = service.decay === undefined ? null : assumption(service.decay)
  const matrices = alternatives.map((each: AlternativeView) => each.matrix(service.cost))
  const travel = (matrix: typeof without): TravelCosts => ({ origins: zones, destinations: zones, cost: cells(matrix) })
  return {
    id: service.id,
    label: textOf(service.label),
    people: numbers(people),
    opportunities: numbers(opportunities),
    opportunityUnit: shortUnitText(opportunities.unit),
    costUnit: shortUnitText(without.unit),
    limit: limit && numbers(limit)[0]!,
    decay: decay && decayOf(form, numbers(decay)[0]!),
    situations: [
      { travel: travel(without) },
      ...matrices.map((matrix, i) => ({ alternative: alternatives[i]!.id, travel: travel(matrix) })),
    ],
    nodes: [people, opportunities, without, ...matrices, ...(limit ? [limit] : []), ...(decay ? [decay] : [])],
  }
}

const unitProblem = (path: Path, name: string, unit: string, wanted: string): readonly Problem[] =>
  unit === wanted
    ? []
    : [
        problem(
          'wrongUnit',
          path,
          t(`“${name}” is in ${unit}`, `“${name}” is in ${unit}`),
          t(wanted, wanted),
          t('give it in that unit', 'geef het in die eenheid'),
        ),
      ]

/** The unit that the decay must have: per unit of cost, a pure number, or that of cost. */
const decayUnit = (form: AccessDecay['kind'], cost: Unit): string => {
  if (form === 'power') return '1'
  if (form === 'gaussian') return shortUnitText(cost)
  return shortUnitText(divideUnits({ unit: one, name: '1' }, { unit: cost, name: 'cost' }))
}

/** Units of limit, decay and people that do not fit the matrix of cost. */
export const serviceUnitProblems = (
  { zoneColumn, assumption, matrix, alternatives }: AssessmentContext,
  { people, cost, limit, decay }: ServiceInput,
  at: Path,
  form: AccessDecay['kind'],
): readonly Problem[] => {
  const costUnit = matrix(cost).unit
  const unit = shortUnitText(costUnit)
  const shortOf = (name: string) => shortUnitText(assumption(name).unit)
  return [
    ...unitProblem([...at, 'people'], people, shortUnitText(zoneColumn(people).unit), 'person'),
    ...alternatives.flatMap((each) =>
      unitProblem([...at, 'cost'], `${cost}, ${each.id}`, shortUnitText(each.matrix(cost).unit), unit),
    ),
    ...(limit === undefined ? [] : unitProblem([...at, 'limit'], limit, shortOf(limit), unit)),
    ...(decay === undefined ? [] : unitProblem([...at, 'decay'], decay, shortOf(decay), decayUnit(form, costUnit))),
  ]
}

const below = (path: Path, what: Text, value: number, least: Text): Problem => {
  const is = numberText(value)
  return problem(
    'negativeFigure',
    path,
    t(`${what.en} is ${is.en}`, `${what.nl} is ${is.nl}`),
    least,
    t('correct the figure', 'verbeter het cijfer'),
  )
}

const atLeast0 = t('a figure of at least 0', 'een cijfer van minstens 0')

const listProblems = (path: Path, zones: readonly string[], values: readonly number[], what: Text) =>
  values.flatMap((value, i) =>
    value >= 0
      ? []
      : [below(path, t(`${what.en} of zone “${zones[i]}”`, `${what.nl} van zone “${zones[i]}”`), value, atLeast0)],
  )

/** Costs of 0, which have no negative power: the first pair, with how many there are. Below 0 a matrix is never read. */
const zeroCostProblems = (path: Path, { travel, alternative }: Situation): readonly Problem[] => {
  const zeros = [...travel.cost.keys()].filter((i) => travel.cost[i] === 0)
  const [first] = zeros
  if (first === undefined) return []
  const size = travel.destinations.length
  const pair = `${travel.origins[Math.floor(first / size)]} – ${travel.destinations[first % size]}`
  const place = alternative === undefined ? t('', '') : t(` in “${alternative}”`, ` in “${alternative}”`)
  const more = zeros.length > 1 ? t(` (${zeros.length} pairs like this)`, ` (${zeros.length} zulke paren)`) : t('', '')
  return [
    below(
      path,
      t(`the cost of ${pair}${place.en}${more.en}`, `de reistijd of -kosten van ${pair}${place.nl}${more.nl}`),
      0,
      t('a cost above 0 with form: power', 'reistijd of -kosten boven 0 bij form: power'),
    ),
  ]
}

/** Data of a service with which access cannot be computed. */
export const serviceProblems = (data: ServiceData, zones: readonly string[], at: Path): readonly Problem[] => {
  const { people, opportunities, limit, decay, situations } = data
  const strength =
    decay && (decay.kind === 'power' ? decay.exponent : decay.kind === 'gaussian' ? decay.width : decay.rate)
  const isWidth = decay?.kind === 'gaussian'
  return [
    ...listProblems([...at, 'people'], zones, people, t('the number of people', 'het aantal mensen')),
    ...listProblems([...at, 'opportunities'], zones, opportunities, t('the opportunities', 'het aanbod')),
    ...(limit !== null && limit < 0 ? [below([...at, 'limit'], t('the limit', 'de grens'), limit, atLeast0)] : []),
    ...(strength !== null && (isWidth ? strength <= 0 : strength < 0)
      ? [
          below(
            [...at, 'decay'],
            t('the decay', 'het afstandsverval'),
            strength,
            isWidth ? t('a width above 0', 'een breedte boven 0') : atLeast0,
          ),
        ]
      : []),
    ...(decay?.kind === 'power' ? situations.flatMap((each) => zeroCostProblems([...at, 'cost'], each)) : []),
    ...(people.some((count) => count > 0)
      ? []
      : [
          problem(
            'nothingToDivideBy',
            [...at, 'people'],
            t('there are no people in any zone', 'er zijn in geen enkele zone mensen'),
            t('people in at least one zone', 'mensen in ten minste één zone'),
            t('correct the column, or name another', 'verbeter de kolom, of noem een andere'),
          ),
        ]),
  ]
}
