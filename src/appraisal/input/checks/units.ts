import { BuildError } from '../../../quantity/build-error.js'
import type { Node, Quantity } from '../../../quantity/quantity.js'
import type { Text } from '../../../quantity/text.js'
import { parseUnit, shortUnitText, type Unit } from '../../../quantity/unit.js'
import { AssumptionGraph, type DistributionMaker, type Overrides, partsOf } from '../../assumption-graph.js'
import { columnUnit } from '../../column-unit.js'
import { moneyAfter } from '../../conversion.js'
import { ratesOf } from '../../discounting/input.js'
import { moneyOf } from '../../study.js'
import type { Path, Problem } from '../problem.js'
import { relocationsIn } from '../relocations.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { AssumptionInput } from '../schema-parts.js'
import type { ProblemMaker } from '../schema-problems.js'
import { referencesOf } from './references.js'
import { timeMend } from './unit-mends.js'

const t = (en: string, nl: string): Text => ({ en, nl })
const none: Overrides = new Map()

/** What the messages of the quantities say in English only. */
const dutch: Readonly<Record<string, string>> = {
  wrongUnit: 'deze eenheden passen niet bij elkaar',
  unknownUnit: 'dit is geen eenheid',
  notANumber: 'dit is geen getal',
  wrongDistribution: 'dit is geen kansverdeling',
}

const buildProblem = (path: Path, error: unknown, make: ProblemMaker): Problem => {
  if (!(error instanceof BuildError || error instanceof RangeError)) throw error
  const code =
    error instanceof BuildError ? (error.code === 'unitMismatch' ? 'wrongUnit' : error.code) : 'wrongDistribution'
  return make(
    code,
    path,
    t(error.message, `${dutch[code] ?? 'dit kan niet worden berekend'}: ${error.message}`),
    t('figures and units that fit together', 'cijfers en eenheden die bij elkaar passen'),
    t('correct the unit, the prices or the formula', 'verbeter de eenheid, de prijzen of de formule'),
    { got: null },
  )
}

/** Why a quantity cannot stand where `wanted` must: another unit, or the same in other prices. */
const fitness = (quantity: Pick<Node, 'unit'>, wanted: Unit): 'fits' | 'wrongUnit' | 'mixedPriceLevels' => {
  if (quantity.unit.key === wanted.key) return 'fits'
  return shortUnitText(quantity.unit) === shortUnitText(wanted) ? 'mixedPriceLevels' : 'wrongUnit'
}

const unitProblem = (
  name: string,
  quantity: Pick<Node, 'unit'>,
  wanted: Unit,
  path: Path,
  make: ProblemMaker,
  what: Text = t('name an assumption in', 'noem een aanname in'),
): readonly Problem[] => {
  const found = fitness(quantity, wanted)
  if (found === 'fits') return []
  const unit = shortUnitText(wanted)
  const mixed = found === 'mixedPriceLevels'
  return [
    make(
      found,
      path,
      mixed
        ? t(`“${name}” is in other prices than the study`, `“${name}” heeft andere prijzen dan de studie`)
        : t(`“${name}” has the wrong unit here`, `“${name}” heeft hier de verkeerde eenheid`),
      t(wanted.key, wanted.key),
      mixed
        ? t(
            'add convert: { priceIndex } or convert: { markUp } to it, or give it in the prices of the study',
            'voeg er convert: { priceIndex } of convert: { markUp } aan toe, of geef het in de prijzen van de studie',
          )
        : (timeMend(quantity.unit, wanted) ?? t(`${what.en} ${unit}`, `${what.nl} ${unit}`)),
      { got: quantity.unit.key },
    ),
  ]
}

/** Whether the price index of an amount has the years that it takes; what it lacks is a problem of its own. */
const convertible = (input: ScenarioInput, { convert, prices }: AssumptionInput): boolean => {
  if (convert?.priceIndex === undefined) return true
  const index = input.priceIndices?.[convert.priceIndex]
  const years = [prices?.level ?? input.priceLevel, input.priceLevel]
  return index !== undefined && 'values' in index && years.every((year) => index.values[String(year)] !== undefined)
}

/** Whether an assumption leads to values only: no circle, and nothing that is not there. */
const buildable = (input: ScenarioInput, name: string, above: readonly string[] = []): boolean => {
  const figure = input.assumptions[name]
  if (!figure || above.includes(name) || !convertible(input, figure)) return false
  const parts = [...new Set(partsOf(figure))]
  return parts.length === 0
    ? figure.value !== undefined
    : parts.every((part) => buildable(input, part, [...above, name]))
}

/** Prices and distributions that a scenario or an alternative gives instead of the base's. */
const overrideUnits = (input: ScenarioInput, distribution: DistributionMaker, make: ProblemMaker): readonly Problem[] =>
  (['scenarios', 'alternatives'] as const).flatMap((list) =>
    input[list].flatMap(({ set = {} }, i) =>
      Object.entries(set).flatMap(([name, own]) => {
        const base = input.assumptions[name]
        if (!base?.unit) return []
        const path = [list, i, 'set', name]
        try {
          if (own.distribution) distribution(own.distribution)
          const [unit, wanted] = [own.prices ?? base.prices, base.prices].map((prices) =>
            parseUnit(
              base.unit as string,
              moneyAfter(base.convert ?? {}, prices, moneyOf(input, prices), moneyOf(input)),
            ),
          ) as [Unit, Unit]
          return unitProblem(name, { unit }, wanted, [...path, 'prices'], make)
        } catch (error) {
          return error instanceof BuildError ? [] : [buildProblem(path, error, make)]
        }
      }),
    ),
  )

/** Whether everything can be built: units of assumptions, and of what effects make of them. */
export const unitProblems = (
  input: ScenarioInput,
  distribution: DistributionMaker,
  make: ProblemMaker,
): readonly Problem[] => {
  const graph = new AssumptionGraph(input, {}, distribution)
  const money = moneyOf(input)
  const made = new Map<string, Quantity<never>>()
  const problems: Problem[] = []
  for (const name of Object.keys(input.assumptions)) {
    if (!buildable(input, name)) continue
    try {
      made.set(name, graph.quantity(name, none))
    } catch (error) {
      problems.push(buildProblem(['assumptions', name], error, make))
    }
  }
  /** An assumption, or the first value of a series; what is deflated is real from then on. */
  const amount = (name: string): Pick<Node, 'unit'> | undefined => {
    const series = input.series?.[name]
    const quantity = made.get(series && 'points' in series ? (Object.values(series.points)[0] ?? '') : name)
    const { money: own, exponents } = quantity?.unit ?? {}
    if (!quantity || !own || !exponents || input.assumptions[name]?.convert?.deflator === undefined) return quantity
    return { unit: parseUnit(shortUnitText(quantity.unit), { ...own, terms: 'real' }) }
  }
  const expectUnit = (name: string, unit: string, path: Path): readonly Problem[] => {
    const quantity = amount(name)
    return quantity ? unitProblem(name, quantity, parseUnit(unit, money), path, make) : []
  }
  const effects = input.effects.flatMap((effect, i) => {
    if (effect.kind === 'unpriced') return []
    const own = referencesOf(effect).flatMap(({ field, to, name, unit }) =>
      (to === 'assumption' || to === 'amount') && unit !== undefined
        ? expectUnit(name, unit, [
            'effects',
            i,
            ...field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
          ])
        : [],
    )
    if (effect.kind !== 'unitValue') return own
    const [quantity, value] = [amount(effect.quantity), amount(effect.value)]
    if (!quantity || !value) return own
    const per = shortUnitText(quantity.unit).replace(/\/year$/, '')
    return [
      ...own,
      ...expectUnit(effect.quantity, per === shortUnitText(quantity.unit) ? '1/year' : `${per}/year`, [
        'effects',
        i,
        'quantity',
      ]),
      ...expectUnit(effect.value, `EUR/${per.replaceAll('·', '/')}`, ['effects', i, 'value']),
    ]
  })
  return [
    ...problems,
    ...expectUnit(input.horizon.opening, 'year', ['horizon', 'opening']),
    ...expectUnit(input.horizon.yearsOfOperation, 'year', ['horizon', 'yearsOfOperation']),
    ...Object.entries(input.growthPaths ?? {}).flatMap(([name, { periods }]) =>
      periods.flatMap(({ rate }, i) => expectUnit(rate, '1/year', ['growthPaths', name, 'periods', i, 'rate'])),
    ),
    ...input.discounting.flatMap((each, i) =>
      ratesOf(each).flatMap(({ path, name }) => expectUnit(name, '1/year', ['discounting', i, ...path])),
    ),
    ...relocationsIn(input).flatMap(({ relocation, path }) => [
      ...expectUnit(relocation.jobs, 'job', [...path, 'jobs']),
      ...expectUnit(relocation.residents, 'person', [...path, 'residents']),
      ...expectUnit(relocation.rampYears, 'year', [...path, 'rampYears']),
    ]),
    ...unitsOfEffect(input, amount, make),
    ...columnUnits(input, make),
    ...overrideUnits(input, distribution, make),
    ...effects,
  ]
}

/** Units of effect are counted per year, and are no money: costs per euro would be a ratio. */
const unitsOfEffect = (
  input: ScenarioInput,
  amount: (name: string) => Pick<Node, 'unit'> | undefined,
  make: ProblemMaker,
): readonly Problem[] =>
  (input.costEffectiveness ?? []).flatMap(({ quantity }, i) => {
    const { exponents } = amount(quantity)?.unit ?? {}
    if (!exponents || (exponents.year === -1 && !exponents.EUR)) return []
    return [
      make(
        'wrongUnit',
        ['costEffectiveness', i, 'quantity'],
        t(`“${quantity}” does not count units per year`, `“${quantity}” telt geen eenheden per jaar`),
        t('a unit such as tonne/year, and no money', 'een eenheid zoals tonne/year, en geen geld'),
        t('name another assumption or series', 'noem een andere aanname of reeks'),
      ),
    ]
  })

const columnUnits = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  (['regions', 'zones', 'groups'] as const).flatMap((section) =>
    Object.entries(input[section]?.columns ?? {}).flatMap(([name, column]) => {
      const path = [section, 'columns', name, 'unit']
      try {
        const unit = parseUnit(column.unit, moneyOf(input, column.prices))
        const wanted = columnUnit[name] === undefined ? unit : parseUnit(columnUnit[name], moneyOf(input))
        return unitProblem(name, { unit }, wanted, path, make, t('give the column in', 'geef de kolom in'))
      } catch (error) {
        return [buildProblem(path, error, make)]
      }
    }),
  )
