import { BuildError } from '../../../quantity/build-error.js'
import { numberText, type Text } from '../../../quantity/text.js'
import { parseUnit, shortUnitText } from '../../../quantity/unit.js'
import { moneyOf } from '../../study.js'
import type { Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'
import type { MatrixInput } from '../zones.js'
import { referencesOf } from './references.js'
import { timeMend } from './unit-mends.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const pairName = (input: ScenarioInput, cell: number): string => {
  const ids = input.zones?.members.map(({ id }) => id) ?? []
  return `${ids[Math.floor(cell / ids.length)]} → ${ids[cell % ids.length]}`
}

/** Matrices whose unit does not fit the effect, and trips or costs below zero. */
export const matrixProblems = (
  input: ScenarioInput,
  matrices: Readonly<Record<string, Float64Array>>,
  make: ProblemMaker,
): readonly Problem[] => {
  const money = moneyOf(input)
  const units = input.effects.flatMap((effect, i) => {
    if (effect.kind === 'unpriced') return []
    return referencesOf(effect).flatMap(({ to, name, unit, field }): readonly Problem[] => {
      const matrix = to === 'matrix' ? input.matrices?.[name] : undefined
      if (!matrix || unit === undefined) return []
      try {
        const [is, wanted] = [parseUnit(matrix.unit, moneyOf(input, matrix.prices)), parseUnit(unit, money)]
        if (is.key === wanted.key) return []
        return [
          make(
            'wrongUnit',
            ['effects', i, ...field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))],
            t(`matrix “${name}” is in ${is.key}`, `matrix “${name}” is in ${is.key}`),
            t(wanted.key, wanted.key),
            timeMend(is, wanted) ??
              t(
                `name a matrix in ${shortUnitText(wanted)}, or correct its unit`,
                `noem een matrix in ${shortUnitText(wanted)}, of verbeter de eenheid`,
              ),
            { got: null },
          ),
        ]
      } catch (error) {
        if (!(error instanceof BuildError)) throw error
        return [
          make(
            error.code,
            ['matrices', name, 'unit'],
            t(error.message, `dit is geen eenheid: ${error.message}`),
            t('a unit such as trip/year', 'een eenheid zoals trip/year'),
            t('correct the unit', 'verbeter de eenheid'),
          ),
        ]
      }
    })
  })
  const negative = Object.entries(matrices).flatMap(([name, values]) => {
    const cell = values.findIndex((value) => value < 0)
    if (cell < 0) return []
    const is = numberText(values[cell] as number)
    return [
      make(
        'negativeMatrix',
        ['matrices', name],
        t(`“${name}” is ${is.en} for ${pairName(input, cell)}`, `“${name}” is ${is.nl} voor ${pairName(input, cell)}`),
        t('trips and costs of at least 0', 'verplaatsingen en kosten van minstens 0'),
        t('correct the matrix', 'verbeter de matrix'),
        { got: null },
      ),
    ]
  })
  return [...units, ...negative, ...replacements(input, make), ...zonesMissing(input, make), ...nearest(input, make)]
}

/** A cost of zero for pairs that are not given would make the zones that nobody can reach the nearest. */
const nearest = ({ services = [], matrices = {} }: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  [...new Set(services.map(({ cost }) => cost))]
    .filter((name) => matrices[name]?.missing === 'zero')
    .map((name) =>
      make(
        'unreachableAsNearest',
        ['matrices', name, 'missing'],
        t(
          `“${name}” is a cost of travel to services, and pairs that are missing would cost nothing`,
          `“${name}” zijn reiskosten naar voorzieningen, en ontbrekende paren zouden niets kosten`,
        ),
        t('a cost for every pair', 'kosten voor elk paar'),
        t(
          'give a cost that is far beyond every limit where there is no connection',
          'geef kosten ver boven elke grens waar geen verbinding is',
        ),
        { got: null },
      ),
    )

const zonesMissing = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  input.matrices === undefined || input.zones !== undefined
    ? []
    : [
        make(
          'missing',
          ['matrices'],
          t('there are matrices but no zones', 'er zijn matrices maar geen zones'),
          t('zones: { members: [{ id, region }] }', 'zones: { members: [{ id, region }] }'),
          t('add the zones in the order of the matrices', 'voeg de zones toe in de volgorde van de matrices'),
          { got: null },
        ),
      ]

/** Matrices that a scenario or alternative puts in the place of others: of the same unit, and by one of the two only. */
const replacements = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const byScenario = new Set(input.scenarios.flatMap(({ matrices = {} }) => Object.keys(matrices)))
  return (['scenarios', 'alternatives'] as const).flatMap((list) =>
    input[list].flatMap(({ matrices = {} }, i) =>
      Object.entries(matrices).flatMap(([name, other]) => {
        const path = [list, i, 'matrices', name]
        const [old, now] = [input.matrices?.[name], input.matrices?.[other]]
        const clash =
          list === 'alternatives' && byScenario.has(name)
            ? [
                make(
                  'overrideClash',
                  path,
                  t(
                    `a scenario and an alternative both replace “${name}”`,
                    `een scenario en een alternatief vervangen allebei “${name}”`,
                  ),
                  t('one that replaces it', 'één die hem vervangt'),
                  t(
                    'make a matrix for each pair, and effects of their own',
                    'maak een matrix per paar, en eigen effecten',
                  ),
                  { atKey: true, got: null },
                ),
              ]
            : []
        if (!old || !now || (old.unit === now.unit && samePrices(old, now))) return clash
        return [
          ...clash,
          make(
            'wrongUnit',
            path,
            t(
              `“${other}” has another unit or other prices than “${name}”`,
              `“${other}” heeft een andere eenheid of andere prijzen dan “${name}”`,
            ),
            pricedUnit(old),
            timeMendOf(input, now, old) ??
              t('name a matrix in the same unit and prices', 'noem een matrix in dezelfde eenheid en prijzen'),
            { got: pricedUnit(now).en },
          ),
        ]
      }),
    ),
  )
}

/** The unit of a matrix, with its prices where it states them. */
const pricedUnit = ({ unit, prices }: MatrixInput): Text => {
  if (!prices) return t(unit, unit)
  const { level, unit: kind, terms = 'real' } = prices
  return t(`${unit}; prices ${level}, ${kind}, ${terms}`, `${unit}; prijzen ${level}, ${kind}, ${terms}`)
}

/** Units that do not exist are a problem of their own. */
const timeMendOf = (input: ScenarioInput, now: MatrixInput, old: MatrixInput): Text | null => {
  try {
    return timeMend(parseUnit(now.unit, moneyOf(input, now.prices)), parseUnit(old.unit, moneyOf(input, old.prices)))
  } catch (error) {
    if (!(error instanceof BuildError)) throw error
    return null
  }
}

const samePrices = ({ prices: a }: MatrixInput, { prices: b }: MatrixInput): boolean =>
  String(a?.level) === String(b?.level) && a?.unit === b?.unit && (a?.terms ?? 'real') === (b?.terms ?? 'real')
