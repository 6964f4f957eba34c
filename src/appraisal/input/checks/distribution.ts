import { Exact, zero } from '../../../quantity/decimal.js'
import type { DecimalText } from '../../../quantity/quantity.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { Path, Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Figures = Readonly<Record<string, readonly DecimalText[]>>

interface Rule {
  readonly fits: (value: Exact) => boolean
  readonly code: string
  readonly expected: Text
}

const above: Rule = {
  fits: (value) => value.gt(zero),
  code: 'columnNotPositive',
  expected: t('a figure above 0', 'een cijfer boven 0'),
}
const notBelow: Rule = {
  fits: (value) => !value.lt(zero),
  code: 'negativeFigure',
  expected: t('a figure of at least 0', 'een cijfer van minstens 0'),
}

/** Figures by region and group, or by region in a study without groups, as the distribution of welfare reads them. */
class PeopleColumns {
  readonly #input: ScenarioInput
  readonly #figures: Figures
  readonly #make: ProblemMaker

  constructor(input: ScenarioInput, figures: Figures, make: ProblemMaker) {
    this.#input = input
    this.#figures = figures
    this.#make = make
  }

  get #section(): 'groups' | 'regions' {
    return this.#input.groups ? 'groups' : 'regions'
  }

  path(name: string): Path {
    return [this.#section, 'columns', name]
  }

  values(name: string): readonly Exact[] {
    return (this.#figures[name] ?? []).map((text) => new Exact(text))
  }

  /** Each figure that breaks a rule, with where it is. */
  broken(name: string, { fits, code, expected }: Rule): readonly Problem[] {
    const { regions, groups } = this.#input
    const count = groups?.members.length ?? 1
    return this.values(name).flatMap((value, at): readonly Problem[] => {
      if (fits(value)) return []
      const who = [regions.members[Math.floor(at / count)]?.id, groups?.members[at % count]?.id]
      const ids = who.filter((id) => id !== undefined)
      const [where, is] = [ids.join(', '), numberText(value)]
      return [
        this.#make(
          code,
          [...this.path(name), ...ids],
          t(`“${name}” of “${where}” is ${is.en}`, `“${name}” van “${where}” is ${is.nl}`),
          expected,
          t(
            `correct “${name}” of “${where}”, or name another column`,
            `verbeter “${name}” van “${where}”, of noem een andere kolom`,
          ),
          { got: `${where}: ${value}` },
        ),
      ]
    })
  }

  unit(name: string): string | undefined {
    return this.#section === 'groups'
      ? this.#input.groups?.columns?.[name]?.unit
      : this.#input.regions.columns[name]?.unit
  }
}

const unitProblem = (
  path: Path,
  name: string,
  unit: string | undefined,
  wanted: readonly string[],
  make: ProblemMaker,
): readonly Problem[] =>
  unit === undefined || wanted.includes(unit)
    ? []
    : [
        make(
          'wrongUnit',
          path,
          t(`column “${name}” is in ${unit}`, `kolom “${name}” is in ${unit}`),
          t(wanted.join(' or '), wanted.join(' of ')),
          t(`name one in ${wanted[0]}`, `noem er één in ${wanted[0]}`),
          { got: null },
        ),
      ]

/** An elasticity is a pure number of 0 and more, without its sign. */
const elasticityProblems = ({ assumptions, distribution }: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const name = distribution?.elasticity
  const given = name === undefined ? undefined : assumptions[name]
  if (name === undefined || given?.unit === undefined) return []
  const path = ['distribution', 'elasticity']
  const negative =
    given.value !== undefined && new Exact(given.value).lt(zero)
      ? [
          make(
            'valueOutOfRange',
            path,
            t(`“${name}” is ${given.value}`, `“${name}” is ${numberText(String(given.value)).nl}`),
            t('at least 0', 'minstens 0'),
            t('give it without its sign', 'geef haar zonder teken'),
            { got: null },
          ),
        ]
      : []
  return [...unitProblem(path, name, given.unit, ['1'], make), ...negative]
}

/** Sets that hold everyone because they name nobody. */
const favouredProblems = ({ distribution }: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  (distribution?.favoured ?? []).flatMap(({ id, regions, groups }, i) =>
    regions || groups
      ? []
      : [
          make(
            'missing',
            ['distribution', 'favoured', i],
            t(`“${id}” names no regions and no groups`, `“${id}” noemt geen regio’s en geen groepen`),
            t('regions, groups, or both', 'regions, groups, of beide'),
            t('say who is meant', 'zeg wie bedoeld is'),
            { got: null },
          ),
        ],
  )

/** Columns by which someone pays: no negative shares, and not nothing everywhere. */
const financingProblems = (input: ScenarioInput, columns: PeopleColumns, make: ProblemMaker): readonly Problem[] =>
  [...new Set(input.welfare.flatMap(({ financing }) => (financing ? [financing.by] : [])))].flatMap((by) => {
    const values = columns.values(by)
    if (values.length === 0) return []
    const negative = columns.broken(by, notBelow)
    if (negative.length > 0 || values.some((value) => !value.isZero())) return negative
    return [
      make(
        'nothingToDivideBy',
        columns.path(by),
        t(
          `“${by}” is 0 everywhere, and costs are divided by it`,
          `“${by}” is overal 0, en kosten worden ernaar verdeeld`,
        ),
        t('a figure above 0 somewhere', 'ergens een cijfer boven 0'),
        t('correct the figures, or pay by another column', 'verbeter de cijfers, of betaal naar een andere kolom'),
        { got: null },
      ),
    ]
  })

/** What a study says of who pays and who is favoured: figures that its questions cannot do with. */
export const distributionProblems = (
  input: ScenarioInput,
  figures: { readonly regions: Figures; readonly groups: Figures },
  make: ProblemMaker,
): readonly Problem[] => {
  const columns = new PeopleColumns(input, input.groups ? figures.groups : figures.regions, make)
  const { income, population } = input.distribution ?? {}
  const at = (key: string): Path => ['distribution', key]
  return [
    ...elasticityProblems(input, make),
    ...favouredProblems(input, make),
    ...financingProblems(input, columns, make),
    ...(income === undefined
      ? []
      : [
          ...unitProblem(at('income'), income, columns.unit(income), ['EUR/person/year', 'EUR/year/person'], make),
          ...columns.broken(income, above),
        ]),
    ...(population === undefined
      ? []
      : [
          ...unitProblem(at('population'), population, columns.unit(population), ['person'], make),
          ...columns.broken(population, notBelow),
        ]),
  ]
}
