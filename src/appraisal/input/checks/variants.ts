import { Exact, zero } from '../../../quantity/decimal.js'
import type { DecimalText } from '../../../quantity/quantity.js'
import type { Text } from '../../../quantity/text.js'
import { isYear } from '../../study.js'
import type { Path, Problem } from '../problem.js'
import { type PlacedRelocation, relocationUnder } from '../relocations.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'
import { type Central, type Changes, centralOf } from './central.js'
import { rangeProblems } from './ranges.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Columns = Readonly<Record<string, readonly DecimalText[]>>

/** A year that the file gives, as such or by the name of an assumption. */
interface Year {
  readonly year: Exact | null
  readonly path: Path
}

/** Single years in the effects: where a residual value falls, and since when its asset is in use. */
const singleYears = (
  input: ScenarioInput,
): readonly { path: Path; at: string | number; from: string | number | null }[] =>
  input.effects.flatMap((effect, i) => {
    if (effect.kind !== 'residualValue') return []
    const from = 'from' in effect.method ? effect.method.from : null
    return [{ path: ['effects', i], at: effect.at, from }]
  })

interface Range {
  readonly path: Path
  readonly from: string | number
  readonly through: string | number
}

/** Every range of years in the effects: spending, phases, years in which something works. */
const rangesIn = (value: unknown, path: Path): readonly Range[] => {
  if (typeof value !== 'object' || value === null) return []
  const { from, through } = value as Partial<Range>
  const own = from !== undefined && through !== undefined ? [{ path, from, through }] : []
  const inner = Object.entries(value).flatMap(([key, each]) =>
    rangesIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return [...own, ...inner]
}

const ranges = new WeakMap<ScenarioInput['effects'], readonly Range[]>()

/** The same for all scenarios, alternatives and changed values of a file: found once. */
const rangesOf = (effects: ScenarioInput['effects']): readonly Range[] => {
  const known = ranges.get(effects) ?? rangesIn(effects, ['effects'])
  ranges.set(effects, known)
  return known
}

const rampsOf = (input: ScenarioInput, move: PlacedRelocation | null): readonly string[] => [
  ...(move ? [move.relocation.rampYears] : []),
  ...input.effects.flatMap((effect) => ('rampUp' in effect && effect.rampUp ? [effect.rampUp.years] : [])),
]

class VariantChecks {
  readonly #input: ScenarioInput
  readonly #central: Central
  readonly #make: ProblemMaker
  readonly #move: PlacedRelocation | null
  readonly #scenario: string

  constructor(input: ScenarioInput, scenario: string, central: Central, make: ProblemMaker) {
    this.#input = input
    this.#move = relocationUnder(input, scenario)
    this.#scenario = scenario
    this.#central = central
    this.#make = make
  }

  all(columns: Columns): readonly Problem[] {
    return [
      ...this.#divisions(),
      ...this.#years(),
      ...this.#operation(),
      ...this.#ramps(),
      ...this.#moves(columns),
      ...rangeProblems(this.#input, this.#move?.relocation, this.#central, this.#make),
    ]
  }

  #divisions(): readonly Problem[] {
    return this.#central.zeroDivisors.map((name) =>
      this.#make(
        'divisionByZero',
        ['assumptions', name, 'quotient'],
        t(`“${name}” divides by zero`, `“${name}” deelt door nul`),
        t('a divisor other than 0', 'een deler ongelijk aan 0'),
        t('correct the second assumption of the quotient', 'verbeter de tweede aanname van het quotiënt'),
      ),
    )
  }

  #year(given: string | number, path: Path): Year {
    if (isYear(given)) return { year: new Exact(String(given)), path }
    return { year: this.#central.value(String(given)), path: this.#central.path(String(given)) }
  }

  /** Years that are no calendar years, lie outside the horizon, or end before they begin. */
  #years(): readonly Problem[] {
    const { horizon } = this.#input
    const move = this.#move
    const ranges = rangesOf(this.#input.effects).map(({ path, from, through }) => ({
      from: this.#year(from, [...path, 'from']),
      through: this.#year(through, [...path, 'through']),
      at: [...path, 'through'],
    }))
    const singles = singleYears(this.#input).map(({ path, at, from }) => ({
      at: this.#year(at, [...path, 'at']),
      from: from === null ? null : this.#year(from, [...path, 'method', 'from']),
    }))
    const years = [
      this.#year(horizon.opening, ['horizon', 'opening']),
      ...(move ? [this.#year(move.relocation.start, [...move.path, 'start'])] : []),
      ...ranges.flatMap(({ from, through }) => [from, through]),
      ...singles.map(({ at }) => at),
    ]
    return [
      ...years.flatMap((year) => this.#calendarYear(year)),
      ...singles.flatMap(({ at, from }) => {
        if (!from?.year || !at.year) return []
        if (!from.year.isInteger()) return [this.#notWhole(from.year, from.path)]
        return from.year.lte(at.year) ? [] : [this.#reversed(from.year, at.year, at.path)]
      }),
      ...ranges.flatMap(({ from, through, at }) => {
        if (!from.year || !through.year || through.year.gte(from.year)) return []
        return [this.#reversed(from.year, through.year, at)]
      }),
    ]
  }

  #reversed(first: Exact, last: Exact, path: Path): Problem {
    return this.#make(
      'yearsReversed',
      path,
      t(`these years run from ${first} through ${last}`, `deze jaren lopen van ${first} tot en met ${last}`),
      t('a last year that is not before the first', 'een laatste jaar dat niet voor het eerste ligt'),
      t('correct one of the two', 'verbeter één van de twee'),
    )
  }

  #calendarYear({ year, path }: Year): readonly Problem[] {
    if (!year) return []
    const { firstYear, lastYear } = this.#input.horizon
    if (!year.isInteger()) return [this.#notWhole(year, path)]
    if (year.gte(firstYear) && year.lte(lastYear)) return []
    return [
      this.#make(
        'yearOutsideHorizon',
        path,
        t(`${year} lies outside the horizon`, `${year} ligt buiten de horizon`),
        t(`a year from ${firstYear} to ${lastYear}`, `een jaar van ${firstYear} tot ${lastYear}`),
        t('correct the year, or widen horizon', 'verbeter het jaar, of verruim horizon'),
      ),
    ]
  }

  #notWhole(year: Exact, path: Path): Problem {
    return this.#make(
      'yearNotWhole',
      path,
      t(`${year} is no whole number of years`, `${year} is geen heel aantal jaren`),
      t('a whole number', 'een geheel getal'),
      t('round it', 'rond het af'),
    )
  }

  /** Operation that ends after the last year would be cut off without a word. */
  #operation(): readonly Problem[] {
    const { opening, yearsOfOperation, lastYear } = this.#input.horizon
    const [first, count] = [this.#central.value(opening), this.#central.value(yearsOfOperation)]
    if (!first || !count) return []
    const path = this.#central.path(yearsOfOperation)
    if (!count.isInteger()) return [this.#notWhole(count, path)]
    const last = first.plus(count).minus(1)
    if (count.gte(1) && last.lte(lastYear)) return []
    return [
      this.#make(
        'operationOutsideHorizon',
        path,
        t(`operation runs from ${first} through ${last}`, `de exploitatie loopt van ${first} tot en met ${last}`),
        t(
          `at least one year, and the last at most ${lastYear}`,
          `minstens één jaar, en het laatste hoogstens ${lastYear}`,
        ),
        t('correct yearsOfOperation, or widen horizon', 'verbeter yearsOfOperation, of verruim horizon'),
      ),
    ]
  }

  #ramps(): readonly Problem[] {
    return rampsOf(this.#input, this.#move).flatMap((name) => {
      const years = this.#central.value(name)
      if (!years || years.gt(0)) return []
      return [
        this.#make(
          'rampNotPositive',
          this.#central.path(name),
          t(`“${name}” is ${years} years`, `“${name}” is ${years} jaar`),
          t('more than 0 years until full effect', 'meer dan 0 jaar tot het volle effect'),
          t('write 1 for the full effect after one year', 'schrijf 1 voor het volle effect na één jaar'),
        ),
      ]
    })
  }

  /** A region cannot lose more jobs or residents than it has. */
  #moves(columns: Columns): readonly Problem[] {
    if (!this.#move) return []
    const { relocation } = this.#move
    const jobs = relocation.preset === 'residentsOnly' ? [] : this.#losses('jobs', 'jobs', columns)
    return [...jobs, ...this.#losses('residents', 'population', columns)]
  }

  #losses(what: 'jobs' | 'residents', column: string, columns: Columns): readonly Problem[] {
    const name = this.#move?.relocation[what] ?? ''
    const [moved, held] = [this.#central.value(name), columns[column]?.map((text) => new Exact(text))]
    if (!moved || !held) return []
    const net = this.#netShares(what, held)
    // The place is that of the figure, which may be right for the relocation of the study.
    const own = this.#move?.path[0] === 'scenarios'
    const under = own
      ? t(
          `in the relocation of scenario “${this.#scenario}”, `,
          `in de verplaatsing van scenario “${this.#scenario}”, `,
        )
      : t('', '')
    return this.#input.regions.members.flatMap(({ id }, i) => {
      const left = (held[i] as Exact).plus(moved.times(net[i] as Exact))
      if (!left.lt(0)) return []
      return [
        this.#make(
          'moreMovedThanThere',
          this.#central.path(name),
          t(
            `${under.en}region “${id}” has ${held[i]} of “${column}” and would be left with ${left.toSignificantDigits(6)}`,
            `${under.nl}regio “${id}” heeft ${held[i]} van “${column}” en zou er ${left.toSignificantDigits(6)} overhouden`,
          ),
          t('no more than the region has', 'niet meer dan de regio heeft'),
          t('move fewer, or from more regions', 'verplaats er minder, of uit meer regio’s'),
          { got: moved.toFixed() },
        ),
      ]
    })
  }

  /** What part of the movers each region gains or loses. */
  #netShares(what: 'jobs' | 'residents', held: readonly Exact[]): readonly Exact[] {
    const { regions } = this.#input
    const relocation = this.#move?.relocation
    const ids = regions.members.map(({ id }) => id)
    if (!relocation) return ids.map(() => zero)
    if (relocation.preset === 'custom') {
      const [from, to] = [relocation[`${what}From`].shares, relocation[`${what}To`].shares]
      return ids.map((id) => new Exact(String(to[id] ?? 0)).minus(String(from[id] ?? 0)))
    }
    const { core, periphery, preset } = relocation
    const others = ids.filter((id) => !periphery.includes(id))
    const usual = preset === 'jobsFollowHomesProRata' ? others : core
    const back = preset === 'jobsToCore' && what === 'jobs'
    const part = (members: readonly string[]): readonly Exact[] => {
      const kept = held.map((each, i) => (members.includes(ids[i] as string) ? each : zero))
      const total = kept.reduce((sum, each) => sum.plus(each), zero)
      return kept.map((each) => (total.isZero() ? zero : each.div(total)))
    }
    const [from, to] = [part(back ? periphery : usual), part(back ? core : periphery)]
    return ids.map((_, i) => (to[i] as Exact).minus(from[i] as Exact))
  }
}

/** What only shows in the central values of a scenario and an alternative together: for every pair of them. */
export const variantProblems = (
  input: ScenarioInput,
  changes: Changes,
  columns: Columns,
  make: ProblemMaker,
): readonly Problem[] =>
  input.scenarios.flatMap(({ id }, scenario) =>
    input.alternatives.flatMap((__, alternative) =>
      new VariantChecks(input, id, centralOf(input, changes, scenario, alternative), make).all(columns),
    ),
  )
