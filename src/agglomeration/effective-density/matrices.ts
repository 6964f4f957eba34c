import type { Problem } from '../../appraisal/input/problem.js'
import type { Axis } from '../../quantity/axis.js'
import { BuildError } from '../../quantity/build-error.js'
import type { Node, Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationContext } from '../model.js'
import type { Diagonal } from './kernel.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A matrix of zones by zones: generalised costs, or trips. */
export type ZonePairs = Quantity<'origin' | 'destination'>

/** The matrices of one case: for each mode its segments, with the trips that weigh them where there are several. */
export interface DensityMode {
  readonly costs: readonly ZonePairs[]
  readonly trips: readonly ZonePairs[]
}

/** The modes without and with the project. */
export interface DensityModes {
  readonly without: readonly DensityMode[]
  readonly with: readonly DensityMode[]
}

/** Makes a problem of a parameter of the model. */
export type ParameterProblem = (code: string, field: string, message: Text, expected: Text, mend: Text) => Problem

/** `a + b, c`: two modes, the first of two segments. */
const namesOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(',')
    .map((mode) => mode.split('+').map((name) => name.trim()))
    .filter(([first]) => first !== '')

const shapeOf = (names: readonly (readonly string[])[]): string => names.map(({ length }) => length).join(', ')

/** The cells of given data, also put in another order; null for what is made of others, which is judged when computed. */
export const givenCells = ({ operation, inputs, axes }: Node): Float64Array | null => {
  if (operation.kind === 'aggregate') {
    const cells = inputs[0] ? givenCells(inputs[0]) : null
    if (!cells || axes.length !== 1) return null
    const sums = new Float64Array(operation.to.members.length)
    cells.forEach((value, at) => {
      const target = operation.target[at] as number
      sums[target] = (sums[target] as number) + value
    })
    return sums
  }
  if (operation.kind !== 'given') return null
  const { values } = operation
  return values instanceof Float64Array ? values : Float64Array.from(values, Number)
}

const isOwn = (pair: number, zones: number): boolean => Math.floor(pair / zones) === pair % zones

/** The first pair whose cost no density can be made of, and the first with trips below zero. */
const cellProblems = (
  field: string,
  matrix: ZonePairs,
  zones: readonly string[],
  diagonal: Diagonal | null,
  problem: ParameterProblem,
): readonly Problem[] => {
  const cells = givenCells(matrix)
  const fits = (value: number, pair: number): boolean =>
    diagonal === null ? value >= 0 : value > 0 || (diagonal === 'dropped' && isOwn(pair, zones.length))
  const at = cells?.findIndex((value, pair) => !fits(value, pair)) ?? -1
  if (!cells || at < 0) return []
  const pair = `${zones[Math.floor(at / zones.length)]} → ${zones[at % zones.length]}`
  return diagonal === null
    ? [
        problem(
          'negativeMatrix',
          field,
          t(`the trips ${pair} are ${cells[at]}`, `de ritten ${pair} zijn ${cells[at]}`),
          t('trips of 0 or more', 'ritten van 0 of meer'),
          t('correct the matrix', 'verbeter de matrix'),
        ),
      ]
    : [
        problem(
          'costNotPositive',
          field,
          t(`the cost ${pair} is ${cells[at]}`, `de kosten ${pair} zijn ${cells[at]}`),
          t('a cost above 0', 'kosten boven 0'),
          t(
            'correct the matrix, or set diagonal: dropped when it is the cost within a zone',
            'verbeter de matrix, of zet diagonal: dropped als het de kosten binnen een zone zijn',
          ),
        ),
      ]
}

/** Matrices of one parameter that are not in the unit of the first. */
const unitProblems = (
  field: string,
  names: readonly string[],
  matrices: readonly ZonePairs[],
  first: ZonePairs | undefined,
  problem: ParameterProblem,
): readonly Problem[] => {
  const at = matrices.findIndex(({ unit }) => unit.key !== first?.unit.key)
  const [name, other] = [names[at], matrices[at]]
  if (!first || !other) return []
  return [
    problem(
      'wrongUnit',
      field,
      t(`matrix “${name}” is in ${other.unit.key}`, `matrix “${name}” is in ${other.unit.key}`),
      t(first.unit.key, first.unit.key),
      t(
        'use one unit in all of them, without and with the project',
        'gebruik één eenheid in alle, zonder en met project',
      ),
    ),
  ]
}

/** The pairs of a mode that its trips connect; null when all are connected. */
export const connectedPairs = ({ trips }: DensityMode): Uint8Array | null => {
  const given = trips.map(givenCells)
  if (given.length === 0 || given.some((cells) => cells === null)) return null
  const [first] = given as readonly Float64Array[]
  return Uint8Array.from(first as Float64Array, (_, pair) =>
    (given as readonly Float64Array[]).some((cells) => (cells[pair] as number) > 0) ? 1 : 0,
  )
}

const pairsWithoutTrips = (
  field: string,
  modes: readonly DensityMode[],
  zones: readonly string[],
  diagonal: Diagonal,
  problem: ParameterProblem,
): readonly Problem[] =>
  modes.flatMap((mode) => {
    const connected = connectedPairs(mode)
    const at =
      connected?.findIndex((each, pair) => each === 0 && !(diagonal === 'dropped' && isOwn(pair, zones.length))) ?? -1
    if (at < 0) return []
    const pair = `${zones[Math.floor(at / zones.length)]} → ${zones[at % zones.length]}`
    return [
      problem(
        'pairWithoutTrips',
        field,
        t(`there are no trips ${pair} to weigh costs with`, `er zijn geen ritten ${pair} om kosten mee te wegen`),
        t('trips in at least one segment', 'ritten in ten minste één segment'),
        t('give trips, or set pairsWithoutTrips: noConnection', 'geef ritten, of zet pairsWithoutTrips: noConnection'),
      ),
    ]
  })

/** Reads the matrices that the parameters name, and everything that is wrong with them. */
export const densityModesOf = (
  { parameters, matrix }: AgglomerationContext,
  zones: readonly string[],
  problem: ParameterProblem,
): { readonly modes: DensityModes; readonly problems: readonly Problem[] } => {
  if (!matrix) throw new TypeError('Effective density needs matrix in its context.')
  const diagonal = parameters.word('diagonal') as Diagonal
  const own = parameters.word('tripWeights') === 'own'
  const fields = ['costWithout', 'costWith', 'tripsWithout', 'tripsWith'] as const
  const [costWithout, costWith, tripsWithout, tripsWith] = fields.map((field) => namesOf(parameters.word(field)))
  const base = costWithout ?? []
  const needsTrips = base.some(({ length }) => length > 1)
  const used = [
    ['costWithout', base],
    ['costWith', costWith ?? []],
    ...(needsTrips ? [['tripsWithout', tripsWithout ?? []] as const] : []),
    ...(needsTrips && own ? [['tripsWith', tripsWith ?? []] as const] : []),
  ] as const
  const shape = shapeOf(base)
  const misshapen = used.flatMap(([field, names]) =>
    shapeOf(names) === shape && shape !== ''
      ? []
      : [
          problem(
            'wrongParameter',
            field,
            t(
              `the matrices that “${field}” names, by mode: ${shapeOf(names) || 'none'}`,
              `de matrices die “${field}” noemt, per vervoerwijze: ${shapeOf(names) || 'geen'}`,
            ),
            t(
              `as many for each mode as costWithout: ${shape || '–'}`,
              `per vervoerwijze evenveel als costWithout: ${shape || '–'}`,
            ),
            t(
              'name one matrix for each segment: modes separated by a comma, segments by a plus',
              'noem één matrix per segment: vervoerwijzen gescheiden door een komma, segmenten door een plus',
            ),
          ),
        ],
  )
  if (misshapen.length > 0) return { modes: { without: [], with: [] }, problems: misshapen }
  const read = (names: readonly (readonly string[])[]) => names.map((mode) => mode.map((name) => matrix(name)))
  const found = Object.fromEntries(used.map(([field, names]) => [field, read(names)]))
  const modesOf = (costs: string, trips: string): readonly DensityMode[] =>
    (found[costs] ?? []).map((segments, mode) => ({
      costs: segments,
      trips: segments.length > 1 ? (found[trips]?.[mode] ?? []) : [],
    }))
  const modes = {
    without: modesOf('costWithout', 'tripsWithout'),
    with: modesOf('costWith', own ? 'tripsWith' : 'tripsWithout'),
  }
  const firstCost = found.costWithout?.[0]?.[0]
  const [origins, destinations] = (firstCost?.axes ?? []) as readonly Axis[]
  if (origins?.name !== 'origin' || destinations?.name !== 'destination')
    throw new BuildError('wrongShape', 'Costs have the axes origin and destination, in that order.')
  const problems = used.flatMap(([field, names]) => {
    const isCost = field.startsWith('cost')
    const matrices = (found[field] ?? []).flat()
    return [
      ...unitProblems(field, names.flat(), matrices, isCost ? firstCost : found.tripsWithout?.[0]?.[0], problem),
      ...matrices.flatMap((each) => cellProblems(field, each, zones, isCost ? diagonal : null, problem)),
    ]
  })
  const unconnected =
    problems.length > 0 || parameters.word('pairsWithoutTrips') === 'noConnection'
      ? []
      : [
          ...pairsWithoutTrips('tripsWithout', modes.without, zones, diagonal, problem),
          ...(own ? pairsWithoutTrips('tripsWith', modes.with, zones, diagonal, problem) : []),
        ]
  return { modes, problems: [...problems, ...unconnected] }
}
