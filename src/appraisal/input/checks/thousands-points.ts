import type { DecimalText } from '../../../quantity/quantity.js'
import type { Text } from '../../../quantity/text.js'
import { type Dimension, parseUnit } from '../../../quantity/unit.js'
import { moneyOf } from '../../study.js'
import type { Path, Problem } from '../problem.js'
import { type Columns, isParquet } from '../read-columns.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const withPoint = /^[-+]?[1-9]\d{0,2}\.\d{3}$/

const counted: readonly Dimension[] = ['person', 'job', 'home', 'trip', 'vehicle']
const times: readonly Dimension[] = ['year', 'day', 'hour', 'minute']

/** Whether a unit counts people or things, at most per time: of an average per person decimals are usual. */
const isCount = (input: ScenarioInput, text: string): boolean => {
  const { exponents } = parseUnit(text, moneyOf(input))
  const below = Object.entries(exponents).filter(([, power]) => power < 0)
  return (
    counted.some((name) => (exponents[name] ?? 0) > 0) && below.every(([name]) => times.some((each) => each === name))
  )
}

const warning = (make: ProblemMaker, path: Path, value: string, where: Text): Problem => {
  const [whole, read] = [value.replace('.', ''), value.replace(/\.?0+$/, '')]
  return make(
    'thousandsPoint',
    path,
    t(`${value} counts as ${read}${where.en}`, `${value} telt als ${read}${where.nl}`),
    t('a count without a thousands point', 'een aantal zonder duizendtalpunt'),
    t(
      `a thousands point? write ${whole}; if not, write ${read}`,
      `een duizendtalpunt? schrijf ${whole}; zo niet, ${read}`,
    ),
    { got: null },
  )
}

const ofAssumptions = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const suspect = (path: Path, name: string, value: string | number | undefined): readonly Problem[] => {
    const { unit } = input.assumptions[name] ?? {}
    if (value === undefined || unit === undefined || !withPoint.test(String(value)) || !isCount(input, unit)) return []
    return [warning(make, path, String(value), t(` ${unit}`, ` ${unit}`))]
  }
  const sets = (['scenarios', 'alternatives'] as const).flatMap((list) =>
    input[list].flatMap(({ set = {} }, i) =>
      Object.entries(set).flatMap(([name, { value }]) => suspect([list, i, 'set', name, 'value'], name, value)),
    ),
  )
  const own = Object.entries(input.assumptions).flatMap(([name, { value }]) =>
    suspect(['assumptions', name, 'value'], name, value),
  )
  return [...own, ...sets]
}

/** The figures of the sections of data by region, zone, and region and group. */
export interface SectionFigures {
  readonly regions: Columns
  readonly zones: Columns
  readonly groups: Columns
}

const ofColumns = (input: ScenarioInput, figures: SectionFigures, make: ProblemMaker): readonly Problem[] =>
  (['regions', 'zones', 'groups'] as const).flatMap((section) => {
    const { columns = {}, file, decimalMark } = input[section] ?? {}
    // A point cannot be meant for thousands where decimals have a comma, or where numbers are no text.
    if (decimalMark === ',' || (file !== undefined && isParquet(file))) return []
    return Object.entries(columns).flatMap(([name, { unit }]) => {
      const found = (figures[section][name] ?? []).filter((value: DecimalText) => withPoint.test(value))
      const [first] = found
      if (first === undefined || !isCount(input, unit)) return []
      const many =
        found.length === 1 ? t('', '') : t(`, the first of ${found.length}`, `, het eerste van ${found.length}`)
      const where = t(` ${unit} in “${name}”${many.en}`, ` ${unit} in “${name}”${many.nl}`)
      return [warning(make, [section, 'columns', name], first, where)]
    })
  })

/**
 * Counts that are written with one point and three decimals, so that a point for thousands (duizendtalpunt) may be meant:
 * 40.000 persons. They are read as they stand.
 */
export const thousandsPoints = (
  input: ScenarioInput,
  figures: SectionFigures,
  make: ProblemMaker,
): readonly Problem[] => [...ofAssumptions(input, make), ...ofColumns(input, figures, make)]
