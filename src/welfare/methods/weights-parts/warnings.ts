import type { IncomeInput } from '../../../appraisal/input/schema-parts.js'
import type { Quantity } from '../../../quantity/quantity.js'
import type { Text } from '../../../quantity/text.js'
import type { IncidenceLine, Warning, WeightsContext } from '../../method.js'

/** The names of lines in a sentence. */
export const namesOfLines = (lines: readonly IncidenceLine[], language: keyof Text): string =>
  lines.map(({ label }) => label[language]).join('; ')

/** That the mean of a region stands for all who live there (spreiding binnen de regio), in a study without income groups. */
export const spreadWarnings = ({ groups }: WeightsContext): readonly Warning[] =>
  groups.members.length > 1
    ? []
    : [
        {
          code: 'regionMeanHidesSpread',
          en: 'The mean of a region hides the spread within it.',
          nl: 'Het gemiddelde van een regio verhult de spreiding erbinnen.',
        },
      ]

/** What a column that is taken for income is, where it is none or does not say (inkomensbegrip). */
export const incomeWarnings = (column: string, income: IncomeInput | null): readonly (Warning & { code: string })[] => {
  if (income === null)
    return [
      {
        code: 'incomeNotSaid',
        en: `“${column}” does not say which income it is: state income: { kind, statistic } with the column.`,
        nl: `“${column}” zegt niet welk inkomen het is: geef income: { kind, statistic } bij de kolom.`,
      },
    ]
  if (income.kind !== 'grossDomesticProduct') return []
  return [
    {
      code: 'gdpAsIncome',
      en: `“${column}” is gross domestic product: it says where output is made, not what residents have to spend.`,
      nl: `“${column}” is bruto binnenlands product: het zegt waar productie plaatsvindt, niet wat inwoners te besteden hebben.`,
    },
  ]
}

/** Whether a number is given as zero, so that nothing is weighted; what others make is not looked into. */
const isZero = ({ operation }: Quantity<never>): boolean =>
  (operation.kind === 'assumption' && Number(operation.value) === 0) ||
  (operation.kind === 'given' && Number(operation.values[0]) === 0)

/**
 * What the full elasticity does to effects at national standard values, which have been weighted already (dubbel wegen),
 * and to those that do not say at whose values they are.
 */
export const doubleWeightingWarnings = (
  lines: readonly IncidenceLine[],
  elasticity: Quantity<never>,
): readonly Warning[] => {
  if (isZero(elasticity)) return []
  const standard = lines.filter(({ valuation }) => valuation?.kind === 'standardValue')
  const unsaid = lines.filter(({ valuation }) => valuation === null)
  return [
    ...(standard.length === 0
      ? []
      : [
          {
            code: 'doubleWeighting',
            en: `Weighted with the full elasticity, and priced at national standard values that have removed a part of the differences in income already: ${namesOfLines(standard, 'en')}.`,
            nl: `Gewogen met de volle elasticiteit, en gewaardeerd met landelijke kengetallen die een deel van de inkomensverschillen al hebben weggenomen: ${namesOfLines(standard, 'nl')}.`,
          },
        ]),
    ...(unsaid.length === 0
      ? []
      : [
          {
            code: 'valuationNotSaid',
            en: `It is not said at whose values these are priced; at national standard values they are weighted twice: ${namesOfLines(unsaid, 'en')}.`,
            nl: `Niet gezegd is tegen wiens waardering deze posten zijn geprijsd; bij landelijke kengetallen zijn ze dubbel gewogen: ${namesOfLines(unsaid, 'nl')}.`,
          },
        ]),
  ]
}

/** That the weights of regions and groups are not all there is (gewichten per post): a sentence that says of which lines. */
export const byLineWarning = (en: string, nl: string): Warning => ({ code: 'weightsDifferByLine', en, nl })
