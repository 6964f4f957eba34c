import {
  choiceProblems,
  fault,
  finite,
  listProblems,
  type NumberRule,
  notNegative,
  numberProblems,
  positive,
  problemInWords,
  refuse,
} from '../problems.js'
import { normalisationTexts } from './normalisation.js'
import type { GroupColumn, GroupColumns, WeightScheme } from './scheme.js'

const rules: Readonly<Record<GroupColumn, NumberRule>> = {
  income: positive,
  population: notNegative,
  taxes: notNegative,
  spread: notNegative,
  score: positive,
}

/** The columns that are read, in the order in which problems are listed. */
const columnsOf = (scheme: WeightScheme): readonly GroupColumn[] => {
  const { kind, normalisation } = scheme
  const reads = new Set<GroupColumn>()
  if (kind === 'need') reads.add('score')
  else if (kind !== 'explicit') reads.add('income')
  if (kind === 'isoElasticWithSpread') reads.add('spread')
  const mean = kind !== 'explicit' && typeof scheme.reference !== 'number'
  if (mean || normalisation === 'populationMean') reads.add('population')
  if (normalisation === 'taxpayer') reads.add('taxes')
  if (normalisation === 'poorest' || normalisation === 'richest') reads.add('income')
  return [...reads]
}

/** Iso-elastic utility divides by 1 less the elasticity. */
const notOne: NumberRule = {
  fits: (value) => value >= 0 && value !== 1,
  expected: 'a finite number of 0 and more other than 1',
}

const utilityProblems = (utility: unknown): readonly string[] => {
  if (utility === 'log') return []
  const mend = "Use the utility 'log' for 1."
  if (typeof utility !== 'object' || utility === null || !('elasticity' in utility))
    return [fault('Utility', "'log' or { elasticity }", utility, mend)]
  return numberProblems('Elasticity of utility', utility.elasticity, notOne, mend)
}

const kinds: readonly WeightScheme['kind'][] = [
  'isoElastic',
  'isoElasticWithSpread',
  'prioritarian',
  'negishi',
  'need',
  'explicit',
]

const parameterProblems = (scheme: WeightScheme): readonly string[] => {
  const plain = 'Give it without its sign, 1.3 for instance.'
  switch (scheme.kind) {
    case 'explicit':
      return []
    case 'isoElastic':
    case 'negishi':
      return numberProblems('Elasticity', scheme.elasticity, notNegative, plain)
    case 'isoElasticWithSpread':
      return [
        ...numberProblems('Elasticity', scheme.elasticity, notNegative, plain),
        ...choiceProblems('Income', scheme.incomeIs, ['mean', 'median']),
        ...numberProblems('Benefit elasticity', scheme.benefitElasticity, finite, 'Give 0 for an equal benefit.'),
      ]
    case 'need':
      return [
        ...choiceProblems('Form', scheme.form, ['ratio', 'gap']),
        ...numberProblems('Strength', scheme.strength, notNegative, 'Give 0 for no weighting.'),
      ]
    case 'prioritarian':
      return [
        ...numberProblems('Priority', scheme.priority, notNegative, 'Give 0 for no priority.'),
        ...numberProblems('Income of zero utility', scheme.zeroIncome, positive, 'Give it in the unit of incomes.'),
        ...utilityProblems(scheme.utility),
      ]
  }
}

const referenceProblems = (scheme: WeightScheme): readonly string[] => {
  if (scheme.kind === 'explicit') return []
  const mend = "Give 'mean', 'median' or a level."
  if (typeof scheme.reference === 'number') return numberProblems('Reference', scheme.reference, positive, mend)
  return choiceProblems('Reference', scheme.reference, ['mean', 'median'])
}

/** Utility is only defined above the income at which it is zero. */
const zeroIncomeProblems = (scheme: WeightScheme, columns: GroupColumns): readonly string[] => {
  if (scheme.kind !== 'prioritarian' || !Array.isArray(columns.income)) return []
  const above = { fits: (value: number) => value > scheme.zeroIncome, expected: `more than ${scheme.zeroIncome}` }
  const mend = 'Choose a lower income of zero utility.'
  const levels = typeof scheme.reference === 'number' ? numberProblems('Reference', scheme.reference, above, mend) : []
  return [...levels, ...columns.income.flatMap((y, i) => numberProblems(`Income at position ${i}`, y, above, mend))]
}

/**
 * Refuses a scheme that does not fit its data.
 *
 * @throws RangeError with all that is wrong.
 */
export const checkScheme = (scheme: WeightScheme, columns: GroupColumns, length: number): void => {
  refuse(choiceProblems('Kind', scheme.kind, kinds))
  const reads = columnsOf(scheme)
  refuse([
    ...(length === 0 ? [problemInWords('Groups', 'at least one group', 'none', 'Give a number for each group.')] : []),
    ...parameterProblems(scheme),
    ...referenceProblems(scheme),
    ...choiceProblems('Normalisation', scheme.normalisation, Object.keys(normalisationTexts)),
    ...(scheme.kind === 'explicit' && scheme.normalisation === 'reference'
      ? [problemInWords('Normalisation', "'none' or a mean", 'reference', 'Explicit weights have no reference level.')]
      : []),
    ...reads.flatMap((name) =>
      listProblems(`Column ${name}`, columns[name], { length, rule: rules[name], mend: 'Give one for each group.' }),
    ),
    ...(scheme.kind === 'explicit'
      ? listProblems('Weights', scheme.weights, { length, rule: notNegative, mend: 'Give one for each group.' })
      : []),
  ])
  refuse([
    ...zeroIncomeProblems(scheme, columns),
    ...(['population', 'taxes'] as const)
      .filter((name) => reads.includes(name) && columns[name]?.every((value) => value === 0))
      .map((name) =>
        problemInWords(`Column ${name}`, 'something in at least one group', 'only zeros', 'Give its numbers.'),
      ),
  ])
}
