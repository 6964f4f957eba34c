import type { Problem } from '../../appraisal/input/problem.js'
import type { Quantity } from '../../quantity/quantity.js'
import { numberText, type Text } from '../../quantity/text.js'
import { shortUnitText } from '../../quantity/unit.js'
import { costUnits, isCostUnit } from './cost-unit.js'
import { givenCells } from './given-cells.js'
import type { Diagonal } from './kernel.js'
import type { ParameterProblem } from './parameter-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A matrix of zones by zones: generalised costs, or trips. */
export type ZonePairs = Quantity<'origin' | 'destination'>

/** A matrix with the name that a parameter has for it. */
export interface NamedMatrix {
  readonly name: string
  readonly matrix: ZonePairs
}

export const isOwn = (pair: number, zones: number): boolean => Math.floor(pair / zones) === pair % zones

export const pairName = (pair: number, zones: readonly string[]): string =>
  `${zones[Math.floor(pair / zones.length)]} → ${zones[pair % zones.length]}`

/** The cells that do not fit: how many there are, and the first; null when all do. */
const unfitCells = (
  matrix: ZonePairs,
  fits: (value: number, pair: number) => boolean,
): { readonly count: number; readonly pair: number; readonly value: number } | null => {
  const cells = givenCells(matrix)
  if (!cells) return null
  const pair = cells.findIndex((value, at) => !fits(value, at))
  if (pair < 0) return null
  const count = cells.reduce((sum, value, at) => (fits(value, at) ? sum : sum + 1), 0)
  return { count, pair, value: cells[pair] as number }
}

/** Costs that no density can be made of: how many, and the first. */
export const costProblems = (
  field: string,
  { name, matrix }: NamedMatrix,
  zones: readonly string[],
  diagonal: Diagonal,
  problem: ParameterProblem,
): readonly Problem[] => {
  const found = unfitCells(
    matrix,
    (value, pair) => value > 0 || (diagonal === 'dropped' && value === 0 && isOwn(pair, zones.length)),
  )
  if (!found) return []
  const { count, pair, value } = found
  const [at, is] = [pairName(pair, zones), numberText(value)]
  return [
    problem(
      'costNotPositive',
      field,
      t(
        `matrix “${name}” has ${count} cost${count === 1 ? '' : 's'} that cannot be divided by, the first ${at}: ${is.en}`,
        `matrix “${name}” heeft ${count} keer kosten waar niet door te delen is, als eerste ${at}: ${is.nl}`,
      ),
      t('a cost above 0', 'kosten boven 0'),
      t(
        'correct the matrix, or set diagonal: dropped when it is the cost within a zone',
        'verbeter de matrix, of zet diagonal: dropped als het de kosten binnen een zone zijn',
      ),
      `${at}: ${value}`,
    ),
  ]
}

/** Trips below zero: how many, and the first. */
export const tripProblems = (
  field: string,
  { name, matrix }: NamedMatrix,
  zones: readonly string[],
  problem: ParameterProblem,
): readonly Problem[] => {
  const found = unfitCells(matrix, (value) => value >= 0)
  if (!found) return []
  const { count, pair, value } = found
  const [at, is] = [pairName(pair, zones), numberText(value)]
  return [
    problem(
      'negativeMatrix',
      field,
      t(
        `matrix “${name}” has ${count} pair${count === 1 ? '' : 's'} with trips below zero, the first ${at}: ${is.en}`,
        `matrix “${name}” heeft ${count} ${count === 1 ? 'paar' : 'paren'} met ritten onder nul, als eerste ${at}: ${is.nl}`,
      ),
      t('trips of 0 or more', 'ritten van 0 of meer'),
      t('correct the matrix', 'verbeter de matrix'),
      `${at}: ${value}`,
    ),
  ]
}

/** A matrix of what is no cost. */
export const costUnitProblems = (
  field: string,
  { name, matrix }: NamedMatrix,
  problem: ParameterProblem,
): readonly Problem[] => {
  if (isCostUnit(matrix.unit)) return []
  const unit = shortUnitText(matrix.unit)
  return [
    problem(
      'wrongUnit',
      field,
      t(
        `matrix “${name}” is in ${unit}, which is no travel cost`,
        `matrix “${name}” is in ${unit}: dat zijn geen reiskosten`,
      ),
      costUnits,
      t(
        'name a matrix of generalised travel cost: time, money, length or a pure number',
        'noem een matrix met gegeneraliseerde reiskosten: tijd, geld, afstand of een getal zonder eenheid',
      ),
      unit,
    ),
  ]
}

/** A matrix that is not in the unit of the first, or in other prices. */
export const sameUnitProblems = (
  field: string,
  { name, matrix: { unit } }: NamedMatrix,
  first: ZonePairs,
  problem: ParameterProblem,
): readonly Problem[] => {
  if (unit.key === first.unit.key) return []
  const mixed = shortUnitText(unit) === shortUnitText(first.unit)
  return [
    problem(
      mixed ? 'mixedPriceLevels' : 'wrongUnit',
      field,
      t(`matrix “${name}” is in ${unit.key}`, `matrix “${name}” is in ${unit.key}`),
      t(first.unit.key, first.unit.key),
      mixed
        ? t(
            'convert one of the two to the prices of the other',
            'reken één van de twee om naar de prijzen van de andere',
          )
        : t(
            'use one unit in all of them, without and with the project',
            'gebruik één eenheid in alle, zonder en met project',
          ),
      unit.key,
    ),
  ]
}

/** The first pair of a mode that has no trips to weigh its costs with, and how many such pairs there are. */
export const unweighedPairs = (
  field: string,
  connected: Uint8Array | null,
  zones: readonly string[],
  diagonal: Diagonal,
  problem: ParameterProblem,
): readonly Problem[] => {
  const lacks = (each: number, pair: number): boolean =>
    each === 0 && !(diagonal === 'dropped' && isOwn(pair, zones.length))
  const first = connected?.findIndex(lacks) ?? -1
  if (!connected || first < 0) return []
  const count = connected.reduce((sum, each, pair) => (lacks(each, pair) ? sum + 1 : sum), 0)
  const at = pairName(first, zones)
  return [
    problem(
      'pairWithoutTrips',
      field,
      t(
        `there are no trips ${at} to weigh costs with (pairs without trips: ${count})`,
        `er zijn geen ritten ${at} om kosten mee te wegen (paren zonder ritten: ${count})`,
      ),
      t('trips in at least one segment', 'ritten in ten minste één segment'),
      t('give trips, or set pairsWithoutTrips: noConnection', 'geef ritten, of zet pairsWithoutTrips: noConnection'),
      at,
    ),
  ]
}
