import { InputError, type Problem } from '../../../appraisal/input/problem.js'
import { sum } from '../../../quantity/operations.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { AssessmentContext, Incidence } from '../../method.js'
import { notNegative, positive } from '../../problems.js'
import { total } from '../../total.js'
import { problem, refuseAll } from '../input-problem.js'
import { unofficialData } from '../unofficial-data.js'
import { aboveZero, attempted, regionColumnOf, zeroAndMore } from './cell-columns.js'
import { priceProblems } from './price-problems.js'

/** What one alternative invests. */
export interface ProjectInvestment {
  readonly alternative: string
  readonly label: Text
  readonly investment: number
  readonly byRegion: readonly number[]
  readonly netPresentValue: number
}

/** Public investment by region, without the project and what each alternative adds; regions in the order of the study. */
export interface Investments {
  readonly existing: readonly number[]
  readonly inhabitants: readonly number[]
  readonly output: readonly number[]
  readonly projects: readonly ProjectInvestment[]
  readonly warnings: readonly Text[]
}

const t = (en: string, nl: string): Text => ({ en, nl })

/** Names that are divided by commas; none between two commas is an empty one. */
const namesIn = (text: string): readonly string[] => text.split(',').map((name) => name.trim())

const bearerProblems = (
  context: AssessmentContext,
  names: readonly string[],
  incidences: readonly Incidence[],
): readonly Problem[] => {
  const known = [
    ...new Set(
      incidences.flatMap(({ lines }) => lines.filter(({ side }) => side === 'cost').map(({ bearer }) => bearer)),
    ),
  ]
  const path = [...context.path, 'parameters', 'bearers']
  const expected = t(`bearers of costs: ${known.join(', ') || '–'}`, `dragers van kosten: ${known.join(', ') || '–'}`)
  const mend = t('correct the name', 'verbeter de naam')
  if (names.includes(''))
    return [problem('unknownReference', path, t('a name is empty', 'een naam is leeg'), expected, mend)]
  const twice = names.filter((name, i) => names.indexOf(name) !== i)
  return [
    ...names
      .filter((name) => !known.includes(name))
      .map((name) =>
        problem(
          'unknownReference',
          path,
          t(`no cost is borne by “${name}”`, `geen kosten worden gedragen door “${name}”`),
          expected,
          mend,
          name,
        ),
      ),
    ...twice.map((name) =>
      problem(
        'duplicateId',
        path,
        t(`“${name}” stands twice`, `“${name}” staat er tweemaal`),
        t('each once', 'elk eenmaal'),
        t('remove one', 'verwijder er een'),
        name,
      ),
    ),
  ]
}

const withoutPlace = ({ path }: AssessmentContext): Problem =>
  problem(
    'keyWithoutEffect',
    [...path, 'parameters', 'placeShares'],
    t('placeShares plays no part here', 'placeShares doet hier niet mee'),
    t('placeShares only with place', 'placeShares alleen bij place'),
    t('remove it, or name a column under place', 'verwijder het, of noem een kolom onder place'),
  )

/** Costs of these bearers by region, positive: a cost falls in the incidence as a loss. */
const costsOf = (context: AssessmentContext, bearers: readonly string[], { lines }: Incidence): readonly number[] => {
  const amounts = lines
    .filter(({ side, bearer }) => side === 'cost' && bearers.includes(bearer))
    .map(({ cells }) => context.numbers(sum(cells, 'group')))
  return context.regions.members.map((_, r) => 0 - total(amounts.map((line) => line[r] ?? 0)))
}

/** Shares with nine decimals or more add up to 1 within this. */
const rounding = 1e-9

/** Shares as they are stated. @throws InputError `sharesNotOne` */
const statedShares = (column: string, values: readonly number[]): readonly number[] => {
  const sum = total(values)
  if (Math.abs(sum - 1) <= rounding) return values
  const is = numberText(sum)
  throw new InputError([
    problem(
      'sharesNotOne',
      ['regions', 'columns', column],
      t(`the shares in “${column}” add up to ${is.en}`, `de aandelen in “${column}” tellen op tot ${is.nl}`),
      t('shares that add up to 1', 'aandelen die optellen tot 1'),
      t(
        'correct them, or state placeShares: normalise to divide them by their sum',
        'verbeter ze, of geef placeShares: normalise op om ze door hun som te delen',
      ),
      String(sum),
    ),
  ])
}

/** Shares of where is built, or null when the incidence says. @throws InputError */
const placesOf = (context: AssessmentContext): readonly number[] | null => {
  const { word, isGiven } = context.parameters
  const [column, isStated] = [word('place'), word('placeShares') === 'asStated']
  if (column === '') {
    if (isGiven('placeShares')) throw new InputError([withoutPlace(context)])
    return null
  }
  const values = regionColumnOf(context, {
    parameter: 'place',
    column,
    rule: notNegative,
    expected: zeroAndMore,
    unit: isStated ? '1' : null,
  })
  const all = total(values)
  if (all > 0) return isStated ? statedShares(column, values) : values.map((value) => value / all)
  throw new InputError([
    problem(
      'nothingToDivideBy',
      ['regions', 'columns', column],
      t(`“${column}” is 0 in every region`, `“${column}” is 0 in elke regio`),
      t('a figure above 0 in some region', 'een cijfer boven 0 in ten minste één regio'),
      t('correct the figures, or name another column', 'verbeter de cijfers, of noem een andere kolom'),
    ),
  ])
}

/** The columns that the investment is set against. */
const columnsOf = (context: AssessmentContext, problems: Problem[]) => {
  const column = (parameter: string | null, name: string, unit: string, mayBeZero: boolean) =>
    attempted(problems, () =>
      regionColumnOf(context, {
        parameter,
        column: name,
        unit,
        ...(mayBeZero ? { rule: notNegative, expected: zeroAndMore } : { rule: positive, expected: aboveZero }),
      }),
    )
  const investment = context.parameters.word('investment')
  const existing = column('investment', investment, 'EUR', true)
  if (existing)
    problems.push(
      ...priceProblems(
        context,
        [...context.path, 'parameters', 'investment'],
        investment,
        context.column(investment).unit,
      ),
    )
  const inhabitants = column(null, 'population', 'person', false)
  const output = column(null, 'output', 'EUR/year', false)
  if (output)
    problems.push(...priceProblems(context, ['regions', 'columns', 'output'], 'output', context.column('output').unit))
  return { existing, inhabitants, output }
}

/** A project that takes more investment away from a region than there is. */
const belowZero = (
  { regions, path }: AssessmentContext,
  existing: readonly number[],
  { alternative, byRegion }: ProjectInvestment,
): readonly Problem[] =>
  regions.members.flatMap((region, i) => {
    const left = (existing[i] ?? 0) + (byRegion[i] ?? 0)
    const is = numberText(left)
    return left >= 0
      ? []
      : [
          problem(
            'negativeFigure',
            [...path, 'parameters', 'bearers'],
            t(
              `with “${alternative}” the investment in “${region}” is ${is.en}`,
              `met “${alternative}” is de investering in “${region}” ${is.nl}`,
            ),
            zeroAndMore,
            t('check what the project takes away', 'controleer wat het project weghaalt'),
            `${region}: ${left}`,
          ),
        ]
  })

/**
 * What is invested in each region without the project, and what the cost lines of the named bearers add in each
 * alternative, where `place` puts them or else where their incidence does.
 *
 * @throws InputError with all problems
 */
export const investmentsOf = (context: AssessmentContext): Investments => {
  const problems: Problem[] = []
  const bearers = namesIn(context.parameters.word('bearers'))
  const { existing, inhabitants, output } = columnsOf(context, problems)
  const places = attempted(problems, () => placesOf(context))
  const incidences = attempted(problems, () => context.alternatives.map(({ incidence }) => incidence()))
  if (incidences) problems.push(...bearerProblems(context, bearers, incidences))
  if (problems.length > 0 || !existing || !inhabitants || !output || !incidences) throw new InputError(problems)
  const projects = context.alternatives.flatMap(({ id, label, netPresentValue }, a): readonly ProjectInvestment[] => {
    const incidence = incidences[a]
    if (!incidence) return []
    const own = costsOf(context, bearers, incidence)
    const investment = total(own)
    const byRegion = places?.map((share) => share * investment) ?? own
    const [net = Number.NaN] = context.numbers(netPresentValue)
    return [{ alternative: id, label, investment, byRegion, netPresentValue: net }]
  })
  refuseAll(projects.flatMap((project) => belowZero(context, existing, project)))
  const data = ['population', 'output', context.parameters.word('investment')].map((name) => context.column(name))
  return { existing, inhabitants, output, projects, warnings: unofficialData(data) }
}
