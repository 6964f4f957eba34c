import { InputError, type Problem } from '../../appraisal/input/problem.js'
import { axis } from '../../quantity/axis.js'
import { Exact } from '../../quantity/decimal.js'
import { constant, given } from '../../quantity/leaf.js'
import { add, divide, exp, log, multiply, rename, subtract, sum } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { type Label, numberText, type Text } from '../../quantity/text.js'
import { one, parseUnit } from '../../quantity/unit.js'
import { columnProblem, givenFigures, matrixFromColumns, type RegionMatrix } from '../columns-by-region.js'
import type { AgglomerationContext } from '../model.js'

const t = (en: string, nl: string): Text => ({ en, nl })
const unity = constant(1)
const minusOne = constant(-1)
const aMinute = constant(1, parseUnit('minute', null))

/** Travel times of zero or less between two regions; what stands for a region and itself is not read. */
const timeProblems = ({ columns }: RegionMatrix, members: readonly string[]): readonly Problem[] =>
  columns.flatMap(({ name, of, quantity }) =>
    (givenFigures(quantity) ?? []).flatMap((figure, i) =>
      members[i] === of || new Exact(figure).gt(0)
        ? []
        : [
            columnProblem('costNotPositive', name, {
              message: t(
                `the travel time between “${members[i]}” and “${of}” is ${figure}`,
                `de reistijd tussen “${members[i]}” en “${of}” is ${numberText(figure).nl}`,
              ),
              expected: t('more than 0 minutes', 'meer dan 0 minuten'),
              got: figure,
              mend: t('correct the travel time', 'verbeter de reistijd'),
            }),
          ],
    ),
  )

/** Times and masks of the pairs of regions, read and checked together. */
const timesOf = (context: AgglomerationContext) => {
  const { parameters, regions } = context
  const read = (['timesWithout', 'timesWith'] as const).map((name) => {
    const label =
      name === 'timesWith'
        ? t('travel times with the project', 'reistijden met het project')
        : t('travel times without the project', 'reistijden zonder het project')
    try {
      const matrix = matrixFromColumns(context, parameters.word(name), 'minute', label)
      return { matrix, problems: timeProblems(matrix, regions.members) }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return { matrix: null, problems: error.problems }
    }
  })
  const problems = read.flatMap((each) => each.problems)
  const [without, withProject] = read.map(({ matrix }) => matrix)
  if (problems.length > 0 || !without || !withProject) throw new InputError(problems)
  return { without: without.quantity, with: withProject.quantity }
}

/** The mass of other regions within reach (geleende massa), Σ_{s≠r} M_s · f(t_rs), without and with the project. */
export interface BorrowedMass {
  readonly without: Quantity<'region'>
  readonly with: Quantity<'region'>
}

/**
 * Reads the travel times and gives the borrowed mass without and with the project.
 *
 * f(t) = exp(−δ t) with decay `exponential`, t^(−α) with `power`, t in minutes. Units: mass in jobs.
 *
 * @param massWith the mass with the project: the same, or after relocation
 * @throws InputError for missing columns, other units and travel times that are not above zero, all at once
 */
export const borrowedMass = (context: AgglomerationContext, massWith: Quantity<'region'>): BorrowedMass => {
  const { parameters, regions } = context
  const { members } = regions
  const times = timesOf(context)
  const same = given({
    label: t('the region itself', 'de regio zelf'),
    axes: [axis('counterpart', members), regions],
    values: members.flatMap((a) => members.map((b) => (a === b ? 1 : 0))),
    unit: one,
  })
  const others = subtract(unity, same, t('other regions', 'andere regio’s'))
  const reach = (time: Quantity<'region' | 'counterpart'>): Quantity<'region' | 'counterpart'> => {
    // A region is never its own counterpart: a minute stands where its own time would, and counts for nothing.
    const read = add(multiply(time, others), multiply(same, aMinute))
    const fall =
      parameters.word('decay') === 'exponential'
        ? multiply(parameters.number('decayPerMinute'), read)
        : multiply(parameters.number('decayPower'), log(divide(read, aMinute)))
    return multiply(exp(multiply(fall, minusOne)), others, t('weight of a travel time', 'gewicht van een reistijd'))
  }
  const total = (mass: Quantity<'region'>, time: Quantity<'region' | 'counterpart'>, label: Label) =>
    sum(multiply(rename(mass, 'region', 'counterpart'), reach(time)), 'counterpart', label)
  return {
    without: total(
      context.column('jobs'),
      times.without,
      t('borrowed mass without the project', 'geleende massa zonder het project'),
    ),
    with: total(massWith, times.with, t('borrowed mass with the project', 'geleende massa met het project')),
  }
}
