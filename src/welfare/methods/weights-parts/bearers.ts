import { InputError, type Path, type Problem } from '../../../appraisal/input/problem.js'
import type { Quantity } from '../../../quantity/quantity.js'
import type { Text } from '../../../quantity/text.js'
import { one, sameUnit } from '../../../quantity/unit.js'
import type { IncidenceLine, WeightsContext } from '../../method.js'
import { problem, refuseAll } from '../input-problem.js'

/** A bearer with the name of the assumption that is its weight. */
interface Named {
  readonly bearer: string
  readonly weight: string
}

/** The weights of bearers (dragers). */
export type BearerWeights = ReadonlyMap<string, Quantity<never>>

const t = (en: string, nl: string): Text => ({ en, nl })

/** What a model of agglomeration adds falls on them, in rows that have one. */
const always = 'firmsAndWorkers'

const namedIn = (part: string): Named | null => {
  const [bearer, weight, ...rest] = part.split(/\s+/)
  return bearer && weight && rest.length === 0 ? { bearer, weight } : null
}

const pathOf = ({ path }: WeightsContext): Path => [...path, 'parameters', 'bearers']

/** One thing that is wrong with the list. */
const wrong = (context: WeightsContext, code: string, message: Text, expected: Text, got: string): Problem =>
  problem(
    code,
    pathOf(context),
    message,
    expected,
    t(
      'write bearers: travellers equity; government one, with names of assumptions',
      'schrijf bearers: travellers equity; government one, met namen van aannames',
    ),
    got,
  )

const listProblems = (
  context: WeightsContext,
  named: readonly Named[],
  lines: readonly IncidenceLine[],
): readonly Problem[] => {
  const bearers = [...new Set(lines.map(({ bearer }) => bearer))]
  const known = [...new Set([...bearers, always])].join(', ')
  const have = named.map(({ bearer }) => bearer)
  return [
    ...have
      .filter((bearer, i) => have.indexOf(bearer) !== i)
      .map((bearer) =>
        wrong(
          context,
          'duplicateId',
          t(`“${bearer}” stands twice`, `“${bearer}” staat er tweemaal`),
          t('each bearer once', 'elke drager eenmaal'),
          bearer,
        ),
      ),
    ...have
      .filter((bearer) => bearer !== always && !bearers.includes(bearer))
      .map((bearer) =>
        wrong(
          context,
          'unknownReference',
          t(`there is no bearer “${bearer}”`, `er is geen drager “${bearer}”`),
          t(`one of ${known}`, `één van ${known}`),
          bearer,
        ),
      ),
    ...bearers
      .filter((bearer) => !have.includes(bearer))
      .map((bearer) =>
        wrong(
          context,
          'missing',
          t(`bearer “${bearer}” has no weight`, `drager “${bearer}” heeft geen gewicht`),
          t('a weight for each bearer; 1 is neutral', 'een gewicht voor elke drager; 1 is neutraal'),
          have.join(', '),
        ),
      ),
  ]
}

/** The assumption of a weight, or what is wrong with it. */
const weightOf = (context: WeightsContext, { weight }: Named): Quantity<never> | readonly Problem[] => {
  try {
    const found = context.assumption(weight)
    if (sameUnit(found.unit, one)) return found
    const unit = found.unit.key
    return [
      wrong(
        context,
        'wrongUnit',
        t(`assumption “${weight}” is in ${unit}`, `aanname “${weight}” is in ${unit}`),
        t('a pure number', 'een zuiver getal'),
        unit,
      ),
    ]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ code, message, expected, got }) =>
      wrong(context, code, message, expected, got ?? weight),
    )
  }
}

const partsOf = (context: WeightsContext): readonly string[] => {
  const text = context.parameters.word('bearers')
  return text === '' ? [] : text.split(';').map((part) => part.trim())
}

const isProblems = (each: Quantity<never> | readonly Problem[]): each is readonly Problem[] => Array.isArray(each)

/** The weights that can be read, whatever else is wrong with the text. */
export const readableBearers = (context: WeightsContext): BearerWeights =>
  new Map(
    partsOf(context).flatMap((part): readonly (readonly [string, Quantity<never>])[] => {
      const named = namedIn(part)
      const weight = named && weightOf(context, named)
      return named && weight && !isProblems(weight) ? [[named.bearer, weight]] : []
    }),
  )

/**
 * The weight of each bearer (gewichten per drager) as a text states them: `travellers equity; government one`, names of
 * bearers with names of assumptions. Every bearer of a line has one; 1 is neutral. Empty for an empty text.
 *
 * @throws InputError with all that is wrong: `wrongParameter`, `duplicateId`, `unknownReference`, `missing`, `wrongUnit`
 */
export const bearerWeights = (context: WeightsContext, lines: readonly IncidenceLine[]): BearerWeights => {
  const parts = partsOf(context)
  if (parts.length === 0) return new Map()
  const named = parts.flatMap((part) => namedIn(part) ?? [])
  refuseAll([
    ...parts
      .filter((part) => namedIn(part) === null)
      .map((part) =>
        wrong(
          context,
          'wrongParameter',
          t(`“${part}” is no bearer with its weight`, `“${part}” is geen drager met gewicht`),
          t('a bearer and the name of an assumption', 'een drager en de naam van een aanname'),
          part,
        ),
      ),
    ...listProblems(context, named, lines),
    ...named.flatMap((each) => {
      const weight = weightOf(context, each)
      return isProblems(weight) ? weight : []
    }),
  ])
  return readableBearers(context)
}
