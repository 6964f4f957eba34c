import type { Problem } from '../../appraisal/input/problem.js'
import { parametersOf } from '../../appraisal/parameter.js'
import type { Parameters } from '../../appraisal/plug-in.js'
import type { Text } from '../../quantity/text.js'
import type { MatrixNames } from './matrix-names.js'
import type { ParameterProblem } from './parameter-problem.js'
import { densityParameters, type ModelSector } from './parameters.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const noSegments = t('no mode has several segments', 'geen vervoerwijze heeft meer segmenten')
const baseWeights = t('tripWeights is base', 'tripWeights is base')
const jobsStay = t('landUse is static: jobs stay where they are', 'landUse is static: banen blijven waar ze zijn')
const totalOutput = t(
  'output is in EUR/year, and taken as it is',
  'de productie is in EUR/year, en wordt zo overgenomen',
)

/** Which parameters nothing reads, and why. */
const unread = (
  sectors: readonly ModelSector[],
  { word }: Parameters,
  names: MatrixNames | null,
  isTotal: (sector: ModelSector) => boolean,
): readonly (readonly [field: string, why: Text])[] => {
  const trips: readonly (readonly [string, Text])[] = (
    ['tripsWithout', 'tripsWith', 'tripWeights', 'pairsWithoutTrips'] as const
  ).map((field) => [field, noSegments])
  return [
    ...(names && !names.weighs ? trips : []),
    ...(names?.weighs && !names.own ? [['tripsWith', baseWeights] as const] : []),
    ...(word('landUse') === 'static'
      ? [['massWith', jobsStay] as const, ...sectors.map(({ suffix }) => [`jobsWith${suffix}`, jobsStay] as const)]
      : []),
    ...sectors.filter(isTotal).map(({ suffix }) => [`jobs${suffix}`, totalOutput] as const),
  ]
}

/**
 * Parameters that are stated and that nothing reads in this setting: nobody may think that they count. One that says what
 * it is by default anyway is let be.
 *
 * @param names null when the names of matrices are not known for sure
 */
export const withoutEffect = (
  sectors: readonly ModelSector[],
  parameters: Parameters,
  names: MatrixNames | null,
  isTotal: (sector: ModelSector) => boolean,
  problem: ParameterProblem,
): readonly Problem[] => {
  const known = parametersOf(densityParameters(sectors))
  return unread(sectors, parameters, names, isTotal).flatMap(([field, why]) => {
    const stated = parameters.word(field)
    if (stated === known[field]?.default) return []
    return [
      problem(
        'keyWithoutEffect',
        field,
        t(`this says nothing: ${why.en}`, `dit zegt niets: ${why.nl}`),
        t('only what has an effect', 'alleen wat iets uitmaakt'),
        t('remove it, or correct what it belongs to', 'verwijder het, of verbeter waar het bij hoort'),
        stated,
      ),
    ]
  })
}
