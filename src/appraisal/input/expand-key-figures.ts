import type { Text } from '../../quantity/text.js'
import {
  type KeyFigure,
  keyFigureMark,
  keyFigureUnit,
  keyFigureValue,
  keyFigureYearProblem,
  keyFigureYears,
  unknownKeyFigure,
} from '../key-figure.js'
import { InputError, type Path, type Problem } from './problem.js'
import type { ScenarioInput } from './scenario-schema.js'
import type { AssumptionInput } from './schema-parts.js'
import type { ProblemMaker } from './schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A file in which every key figure stands as a figure of its own, with what was wrong. */
export interface Expanded {
  readonly input: ScenarioInput
  /** The figures that the file names, each once. */
  readonly used: readonly KeyFigure[]
  readonly problems: readonly Problem[]
}

class Expander {
  readonly #catalogue: readonly KeyFigure[]
  readonly #make: ProblemMaker
  readonly problems: Problem[] = []
  readonly used = new Set<KeyFigure>()
  readonly sources: Record<string, ScenarioInput['sources'][string]>

  constructor(input: ScenarioInput, catalogue: readonly KeyFigure[], make: ProblemMaker) {
    this.#catalogue = catalogue
    this.#make = make
    this.sources = { ...input.sources }
  }

  find(id: string, path: Path): KeyFigure | null {
    const found = this.#catalogue.find((each) => each.id === id)
    if (!found) this.problems.push(unknownKeyFigure(this.#catalogue, id, { path, place: this.#place(path) }))
    else this.used.add(found)
    return found ?? null
  }

  #place(path: Path) {
    return this.#make('', path, t('', ''), t('', ''), t('', '')).place
  }

  /** A key figure in one year as an assumption with a value. */
  figure(figure: KeyFigure, year: number | undefined, path: Path): AssumptionInput | null {
    const at = { path, place: this.#place(path) }
    const missing = keyFigureYearProblem(figure, year, at)
    if (missing) {
      this.problems.push(missing)
      return null
    }
    try {
      keyFigureUnit(figure, at)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.problems.push(...error.problems)
      return null
    }
    const { id, title, url } = figure.source
    this.sources[`key-figure-${id}`] = { title, ...(url === null ? {} : { url }) }
    const { prices } = figure
    return {
      label: figure.label,
      value: keyFigureValue(figure, year),
      unit: figure.unit,
      source: `key-figure-${id}`,
      place: figure.place,
      mark: keyFigureMark(figure, year),
      note: `${figure.id}, ${figure.edition}, ${figure.status}`,
      ...(prices ? { prices: { level: prices.level, unit: prices.unit, vat: prices.vat, mark: prices.mark } } : {}),
    }
  }

  /** What a key figure fixes may not be given a second time. */
  refuseOwn(name: string, given: AssumptionInput): boolean {
    const twice = (['unit', 'source', 'mark', 'prices', 'place'] as const).filter((key) => given[key] !== undefined)
    for (const key of twice)
      this.problems.push(
        this.#make(
          'keyFigureTwice',
          ['assumptions', name, key],
          t(`“${name}” is a key figure and has its own ${key}`, `“${name}” is een kengetal en heeft een eigen ${key}`),
          t('what the key figure says', 'wat het kengetal zegt'),
          t(
            'remove it, or give a value instead of a key figure',
            'verwijder het, of geef een value in plaats van een kengetal',
          ),
        ),
      )
    return twice.length > 0
  }

  taken(name: string, path: Path): void {
    this.problems.push(
      this.#make(
        'duplicateId',
        path,
        t(`the study has an assumption “${name}” of its own`, `de studie heeft een eigen aanname “${name}”`),
        t('a name that only the series uses', 'een naam die alleen de reeks gebruikt'),
        t('rename the assumption or the series', 'hernoem de aanname of de reeks'),
        { got: null },
      ),
    )
  }

  otherUnit(name: string, unit: string, path: Path): void {
    this.problems.push(
      this.#make(
        'wrongUnit',
        path,
        t(`“${name}” would be in ${unit}`, `“${name}” zou in ${unit} zijn`),
        t('a key figure in the unit of the assumption', 'een kengetal in de eenheid van de aanname'),
        t('name another key figure', 'noem een ander kengetal'),
      ),
    )
  }

  noPath(figure: KeyFigure, path: Path): void {
    this.problems.push(
      this.#make(
        'keyFigureNoPath',
        path,
        t(`key figure “${figure.id}” has no values by year`, `kengetal “${figure.id}” heeft geen waarden per jaar`),
        t(
          'a key figure by year, with a rule between the years',
          'een kengetal per jaar, met een regel tussen de jaren',
        ),
        t('name it in an assumption instead', 'noem het in een aanname'),
      ),
    )
  }
}

type Assumptions = Record<string, AssumptionInput>

const expandAssumptions = (input: ScenarioInput, expander: Expander): Assumptions =>
  Object.fromEntries(
    Object.entries(input.assumptions).map(([name, given]) => {
      if (!given.keyFigure || given.value !== undefined) return [name, given]
      const path = ['assumptions', name, 'keyFigure']
      const found = expander.find(given.keyFigure.id, [...path, 'id'])
      if (!found || expander.refuseOwn(name, given)) return [name, given]
      const { keyFigure: _, ...own } = given
      const year = given.keyFigure.year
      const made = expander.figure(found, year === undefined ? undefined : Number(year), path)
      return [name, made ? { ...made, ...own } : given]
    }),
  )

const expandSeries = (input: ScenarioInput, expander: Expander, assumptions: Assumptions): ScenarioInput['series'] =>
  input.series &&
  Object.fromEntries(
    Object.entries(input.series).map(([name, series]) => {
      if (!('keyFigure' in series)) return [name, series]
      const path = ['series', name, 'keyFigure']
      const found = expander.find(series.keyFigure, path)
      if (!found) return [name, series]
      const { values } = found
      if (values.kind === 'single' || values.between === 'none') {
        expander.noPath(found, path)
        return [name, series]
      }
      const points: Record<string, string> = {}
      for (const year of keyFigureYears(found)) {
        const made = expander.figure(found, year, path)
        const own = `${name}-${year}`
        if (Object.hasOwn(assumptions, own)) expander.taken(own, path)
        if (made)
          assumptions[own] = {
            ...made,
            label: { en: `${found.label.en}, ${year}`, nl: `${found.label.nl}, ${year}` },
            ...(series.convert ? { convert: series.convert } : {}),
          }
        points[year] = own
      }
      const { between } = values
      const { before = values.before, after = values.after } = series
      return [name, { label: series.label, points, between, before, after }]
    }),
  )

const expandIndices = (input: ScenarioInput, expander: Expander): ScenarioInput['priceIndices'] =>
  input.priceIndices &&
  Object.fromEntries(
    Object.entries(input.priceIndices).map(([name, index]) => {
      if (!('keyFigure' in index)) return [name, index]
      const path = ['priceIndices', name, 'keyFigure']
      const found = expander.find(index.keyFigure, path)
      if (!found) return [name, index]
      if (found.values.kind === 'single') {
        expander.noPath(found, path)
        return [name, index]
      }
      const made = expander.figure(found, keyFigureYears(found)[0], path)
      if (!made) return [name, index]
      const { source, mark, place } = made as {
        source: string
        mark: NonNullable<AssumptionInput['mark']>
        place: string
      }
      return [name, { label: index.label, source, mark, place, values: { ...found.values.values } }]
    }),
  )

type Variants = ScenarioInput['scenarios']

/** Key figures that a scenario or alternative gives instead of the base's; of the same unit. */
const expandVariants = (
  input: ScenarioInput,
  list: 'scenarios' | 'alternatives',
  expander: Expander,
  assumptions: Assumptions,
): Variants =>
  input[list].map((variant, i) => {
    if (!variant.set) return variant
    const set = Object.entries(variant.set).map(([name, given]) => {
      if (!given.keyFigure || given.value !== undefined) return [name, given] as const
      const path = [list, i, 'set', name, 'keyFigure']
      const found = expander.find(given.keyFigure.id, [...path, 'id'])
      const { year } = given.keyFigure
      const made = found && expander.figure(found, year === undefined ? undefined : Number(year), path)
      if (!made) return [name, given] as const
      const { keyFigure: _, ...own } = given
      const { unit, label: _label, ...figure } = made
      if (unit !== assumptions[name]?.unit) expander.otherUnit(name, String(unit), path)
      return [name, { ...figure, ...own }] as const
    })
    return { ...variant, set: Object.fromEntries(set) }
  })

/** Puts the value, unit, prices and source of each key figure (kengetal) in the place where the file names it. */
export const expandKeyFigures = (
  input: ScenarioInput,
  catalogue: readonly KeyFigure[],
  make: ProblemMaker,
): Expanded => {
  const expander = new Expander(input, catalogue, make)
  const assumptions = expandAssumptions(input, expander)
  const series = expandSeries(input, expander, assumptions)
  const priceIndices = expandIndices(input, expander)
  const scenarios = expandVariants(input, 'scenarios', expander, assumptions)
  const alternatives = expandVariants(input, 'alternatives', expander, assumptions)
  return {
    input: {
      ...input,
      assumptions,
      scenarios,
      alternatives,
      sources: expander.sources,
      ...(series ? { series } : {}),
      ...(priceIndices ? { priceIndices } : {}),
    },
    used: [...expander.used],
    problems: expander.problems,
  }
}
