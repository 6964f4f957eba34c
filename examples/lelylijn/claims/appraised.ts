import { appraise, appraiseMany, builtIn, type ManyAppraised, type Point, type RunOptions } from 'mkba'
import { isIn } from '../report/parts-of-the-country.js'
import type { Combinations } from './combinations.js'

/** Every combination appraised: one value for each, in the order of the dimensions, the last varying fastest. */
export interface AppraisedCombinations {
  readonly combinations: Combinations
  readonly netPresentValue: Float64Array
  readonly benefits: Float64Array
  readonly costs: Float64Array
  readonly additional: Float64Array
  /** Net present value in the North, and in the Randstad. */
  readonly north: Float64Array
  readonly randstad: Float64Array
  /** Lowest net present value of any province. */
  readonly lowestRegion: Float64Array
  /** Net present value with income weights on provinces. */
  readonly incomeWeighted: Float64Array
}

/** Every combination of some lists, the last varying fastest. */
const product = <Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] =>
  lists.reduce<readonly (readonly Item[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
    [[]],
  )

const empty = (combinations: Combinations): AppraisedCombinations => {
  const column = () => new Float64Array(combinations.count)
  return {
    combinations,
    netPresentValue: column(),
    benefits: column(),
    costs: column(),
    additional: column(),
    north: column(),
    randstad: column(),
    lowestRegion: column(),
    incomeWeighted: column(),
  }
}

/** Appraises all combinations: those that open in the same year are read together. */
export const appraiseCombinations = async (
  combinations: Combinations,
  options: RunOptions = {},
): Promise<AppraisedCombinations> => {
  const { study, dimensions, costs, values } = combinations
  const all = empty(combinations)
  const members = study.regions.members
  const weighted = (await appraise(study, builtIn, { ...study.input.comparison.reference, welfare: 'income' })).weighted
  const weights = members.map((id) => weighted?.weights?.find(({ region }) => region === id)?.weight ?? Number.NaN)
  const levels = (id: string) =>
    dimensions.find((dimension) => dimension.id === id)?.levels.map((level) => level.id) ?? []
  const choices = product([levels('discounting'), levels('relocation'), levels('agglomeration')])
  const varied = Object.keys(values)
  const inner = product(Object.values(values))
  for (const alternative of ['early', 'late'] as const) {
    const group = costs.map((cost, index) => ({ ...cost, index })).filter((cost) => cost.alternative === alternative)
    const points: readonly Point[] = group.flatMap(({ investment, maintenance }) =>
      inner.map((row) => ({
        investment,
        maintenance,
        ...Object.fromEntries(varied.map((name, i) => [name, row[i] as number])),
      })),
    )
    const results = await appraiseMany(
      study,
      builtIn,
      {
        choices: choices.map(([discounting, scenario, agglomeration]) => ({
          ...study.input.comparison.reference,
          alternative,
          discounting: discounting as string,
          scenario: scenario as string,
          agglomeration: agglomeration as string,
        })),
        points,
      },
      options,
    )
    for (const [c, result] of results.entries())
      for (const [g, { index }] of group.entries())
        for (let v = 0; v < inner.length; v++) {
          const at = (index * inner.length + v) * choices.length + c
          put(all, at, result, g * inner.length + v, { members, weights, points: points.length })
        }
  }
  return all
}

const put = (
  all: AppraisedCombinations,
  at: number,
  result: ManyAppraised,
  point: number,
  { members, weights, points }: { members: readonly string[]; weights: readonly number[]; points: number },
): void => {
  for (const name of ['netPresentValue', 'benefits', 'costs', 'additional'] as const)
    all[name][at] = result[name][point] as number
  let lowest = Infinity
  for (const [r, id] of members.entries()) {
    const value = result.byRegion[r * points + point] as number
    if (isIn('north', id)) all.north[at] = (all.north[at] as number) + value
    if (isIn('randstad', id)) all.randstad[at] = (all.randstad[at] as number) + value
    all.incomeWeighted[at] = (all.incomeWeighted[at] as number) + value * (weights[r] as number)
    lowest = Math.min(lowest, value)
  }
  all.lowestRegion[at] = lowest
}
