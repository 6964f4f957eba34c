import type { Text } from '../../quantity/text.js'
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
import { medianLevel } from './reference-level.js'
import type { GroupColumn, GroupColumns, WeightScheme } from './scheme.js'

const isGap = (scheme: WeightScheme): boolean => scheme.kind === 'need' && scheme.form === 'gap'

/** What a column may hold; a gap divides by the reference alone, so that a score of 0 has one. */
const ruleOf = (name: GroupColumn, scheme: WeightScheme): NumberRule =>
  name === 'income' || (name === 'score' && !isGap(scheme)) ? positive : notNegative

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
  expected: { en: 'a finite number of 0 and more other than 1', nl: 'een eindig getal van 0 of meer, anders dan 1' },
}

const utilityProblems = (utility: unknown): readonly Text[] => {
  if (utility === 'log') return []
  const mend = { en: "Use the utility 'log' for 1.", nl: "Gebruik het nut 'log' voor 1." }
  if (typeof utility !== 'object' || utility === null || !('elasticity' in utility))
    return [
      fault(
        { en: 'Utility', nl: 'Nut' },
        { en: "'log' or { elasticity }", nl: "'log' of { elasticity }" },
        utility,
        mend,
      ),
    ]
  return numberProblems({ en: 'Elasticity of utility', nl: 'Elasticiteit van nut' }, utility.elasticity, notOne, mend)
}

const kinds: readonly WeightScheme['kind'][] = [
  'isoElastic',
  'isoElasticWithSpread',
  'prioritarian',
  'negishi',
  'need',
  'explicit',
]

const parameterProblems = (scheme: WeightScheme): readonly Text[] => {
  const plain = { en: 'Give it without its sign, 1.3 for instance.', nl: 'Geef haar zonder teken, 1,3 bijvoorbeeld.' }
  switch (scheme.kind) {
    case 'explicit':
      return []
    case 'isoElastic':
    case 'negishi':
      return numberProblems({ en: 'Elasticity', nl: 'Elasticiteit' }, scheme.elasticity, notNegative, plain)
    case 'isoElasticWithSpread':
      return [
        ...numberProblems({ en: 'Elasticity', nl: 'Elasticiteit' }, scheme.elasticity, notNegative, plain),
        ...choiceProblems({ en: 'Income', nl: 'Inkomen' }, scheme.incomeIs, ['mean', 'median']),
        ...numberProblems(
          { en: 'Benefit elasticity', nl: 'Elasticiteit van de baat' },
          scheme.benefitElasticity,
          finite,
          { en: 'Give 0 for an equal benefit.', nl: 'Geef 0 voor een gelijke baat.' },
        ),
      ]
    case 'need':
      return [
        ...choiceProblems({ en: 'Form', nl: 'Vorm' }, scheme.form, ['ratio', 'gap']),
        ...numberProblems({ en: 'Strength', nl: 'Sterkte' }, scheme.strength, notNegative, {
          en: 'Give 0 for no weighting.',
          nl: 'Geef 0 voor geen weging.',
        }),
      ]
    case 'prioritarian':
      return [
        ...numberProblems({ en: 'Priority', nl: 'Voorrang' }, scheme.priority, notNegative, {
          en: 'Give 0 for no priority.',
          nl: 'Geef 0 voor geen voorrang.',
        }),
        ...numberProblems(
          { en: 'Income of zero utility', nl: 'Inkomen waarbij het nut nul is' },
          scheme.zeroIncome,
          positive,
          { en: 'Give it in the unit of incomes.', nl: 'Geef het in de eenheid van de inkomens.' },
        ),
        ...utilityProblems(scheme.utility),
      ]
  }
}

const referenceProblems = (scheme: WeightScheme): readonly Text[] => {
  if (scheme.kind === 'explicit') return []
  const mend = { en: "Give 'mean', 'median' or a level.", nl: "Geef 'mean', 'median' of een niveau." }
  if (typeof scheme.reference === 'number')
    return numberProblems({ en: 'Reference', nl: 'Referentie' }, scheme.reference, positive, mend)
  return choiceProblems({ en: 'Reference', nl: 'Referentie' }, scheme.reference, ['mean', 'median'])
}

/** Utility is only defined above the income at which it is zero. */
const zeroIncomeProblems = (scheme: WeightScheme, columns: GroupColumns): readonly Text[] => {
  if (scheme.kind !== 'prioritarian' || !Array.isArray(columns.income)) return []
  const above = {
    fits: (value: number) => value > scheme.zeroIncome,
    expected: { en: `more than ${scheme.zeroIncome}`, nl: `meer dan ${scheme.zeroIncome}` },
  }
  const mend = { en: 'Choose a lower income of zero utility.', nl: 'Kies een lager inkomen waarbij het nut nul is.' }
  const levels =
    typeof scheme.reference === 'number'
      ? numberProblems({ en: 'Reference', nl: 'Referentie' }, scheme.reference, above, mend)
      : []
  return [
    ...levels,
    ...columns.income.flatMap((y, i) =>
      numberProblems({ en: `Income at position ${i}`, nl: `Inkomen op plaats ${i}` }, y, above, mend),
    ),
  ]
}

/** A gap is a share of the reference, which scores of 0 can leave at 0. */
const gapReferenceProblems = (scheme: WeightScheme, { score = [], population = [] }: GroupColumns): readonly Text[] => {
  if (scheme.kind !== 'need' || !isGap(scheme) || typeof scheme.reference === 'number') return []
  if (population.every((people) => people === 0)) return []
  const isZero =
    scheme.reference === 'mean'
      ? score.every((value, i) => value === 0 || population[i] === 0)
      : medianLevel([Float64Array.from(score), Float64Array.from(population)])[0] === 0
  if (!isZero) return []
  const mend = { en: 'Correct the scores, or give a level.', nl: 'Verbeter de scores, of geef een niveau.' }
  const what = {
    en: `Reference, ${scheme.reference} score`,
    nl: `Referentie, ${scheme.reference === 'mean' ? 'gemiddelde' : 'mediane'} score`,
  }
  return [fault(what, { en: 'a score above 0', nl: 'een score boven 0' }, 0, mend)]
}

/**
 * Refuses a scheme that does not fit its data.
 *
 * @throws RangeError with all that is wrong.
 */
export const checkScheme = (scheme: WeightScheme, columns: GroupColumns, length: number): void => {
  refuse(choiceProblems({ en: 'Kind', nl: 'Soort' }, scheme.kind, kinds))
  const reads = columnsOf(scheme)
  refuse([
    ...(length === 0
      ? [
          problemInWords(
            { en: 'Groups', nl: 'Groepen' },
            { en: 'at least one group', nl: 'ten minste één groep' },
            { en: 'none', nl: 'geen' },
            { en: 'Give a number for each group.', nl: 'Geef een getal voor elke groep.' },
          ),
        ]
      : []),
    ...parameterProblems(scheme),
    ...referenceProblems(scheme),
    ...choiceProblems(
      { en: 'Normalisation', nl: 'Normalisatie' },
      scheme.normalisation,
      Object.keys(normalisationTexts),
    ),
    ...(scheme.kind === 'explicit' && scheme.normalisation === 'reference'
      ? [
          problemInWords(
            { en: 'Normalisation', nl: 'Normalisatie' },
            { en: "'none' or a mean", nl: "'none' of een gemiddelde" },
            { en: 'reference', nl: 'referentie' },
            {
              en: 'Explicit weights have no reference level.',
              nl: 'Expliciete gewichten hebben geen referentieniveau.',
            },
          ),
        ]
      : []),
    ...reads.flatMap((name) =>
      listProblems({ en: `Column ${name}`, nl: `Kolom ${name}` }, columns[name], {
        length,
        rule: ruleOf(name, scheme),
        mend: { en: 'Give one for each group.', nl: 'Geef er een voor elke groep.' },
      }),
    ),
    ...(scheme.kind === 'explicit'
      ? listProblems({ en: 'Weights', nl: 'Gewichten' }, scheme.weights, {
          length,
          rule: notNegative,
          mend: { en: 'Give one for each group.', nl: 'Geef er een voor elke groep.' },
        })
      : []),
  ])
  refuse([
    ...zeroIncomeProblems(scheme, columns),
    ...gapReferenceProblems(scheme, columns),
    ...(['population', 'taxes'] as const)
      .filter((name) => reads.includes(name) && columns[name]?.every((value) => value === 0))
      .map((name) =>
        problemInWords(
          { en: `Column ${name}`, nl: `Kolom ${name}` },
          { en: 'something in at least one group', nl: 'iets in ten minste één groep' },
          { en: 'only zeros', nl: 'alleen nullen' },
          { en: 'Give its numbers.', nl: 'Geef de getallen.' },
        ),
      ),
  ])
}
