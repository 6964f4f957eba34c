import * as z from 'zod'
import { numberParameter } from '../../appraisal/parameter.js'
import { groupedNumberText, type Text } from '../../quantity/text.js'
import { unitWords } from '../../quantity/unit-words.js'
import { fosterGreerThorbecke, watts } from '../inequality/poverty.js'
import type { AssessmentContext, Figure, MeasureMethod } from '../method.js'
import { type Outcome, undefinedBecause } from '../outcome.js'
import { notNegative } from '../problems.js'
import { total } from '../total.js'
import { orInputError } from './input-problem.js'
import { zeroAndMore } from './level-parts/cell-columns.js'
import { levelParameters } from './level-parts/level-parameters.js'
import { type Measure, measuredAll } from './level-parts/situation-figures.js'
import { type LevelSituation, type LevelSituations, levelSituations } from './level-parts/situations.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const nothingAtAll = (): Outcome =>
  undefinedBecause('a level is 0, of which there is no logarithm', 'een niveau is 0, en daarvan bestaat geen logaritme')

const measuresOf = (population: readonly number[], line: number): readonly Measure[] => {
  const poverty = (id: string, label: Text, alpha: number): Measure => ({
    id,
    label,
    unit: '1',
    of: ({ levels }) => fosterGreerThorbecke(levels, { line, alpha, population }),
  })
  return [
    {
      id: 'people',
      label: t('people below the threshold', 'mensen onder de drempel'),
      unit: 'person',
      of: ({ levels }) => total(levels.map((level, i) => (level < line ? (population[i] ?? 0) : 0))),
    },
    poverty('headCount', t('share of people below (α = 0)', 'aandeel mensen eronder (α = 0)'), 0),
    poverty('gap', t('mean gap (α = 1)', 'gemiddeld tekort (α = 1)'), 1),
    poverty('severity', t('severity of the gap (α = 2)', 'ernst van het tekort (α = 2)'), 2),
    {
      id: 'watts',
      label: t('Watts index', 'Watts-index'),
      unit: '1',
      of: ({ levels }) => (levels.includes(0) ? nothingAtAll() : watts(levels, { line, population })),
    },
  ]
}

/** The share of people below, and the mean gap, in each region. */
const regional = (
  { regions }: AssessmentContext,
  { population, regions: regionOf }: LevelSituations,
  { alternative, levels }: LevelSituation,
  line: number,
): readonly Figure[] =>
  regions.members.flatMap((region) => {
    const own = regionOf.flatMap((each, i) => (each === region ? [i] : []))
    const here = own.map((i) => levels[i] ?? Number.NaN)
    const people = own.map((i) => population[i] ?? Number.NaN)
    const figure = (id: string, label: Text, alpha: number): Figure => ({
      id,
      label,
      unit: '1',
      region,
      ...(alternative === null ? {} : { alternative }),
      value: fosterGreerThorbecke(here, { line, alpha, population: people }),
    })
    return [
      figure('regionHeadCount', t('share of people below (α = 0)', 'aandeel mensen eronder (α = 0)'), 0),
      figure('regionGap', t('mean gap (α = 1)', 'gemiddeld tekort (α = 1)'), 1),
    ]
  })

/**
 * Sufficiency (voldoende voor iedereen, drempelwaarde): how many people have less than a threshold and how much less,
 * without the project and in each alternative.
 *
 * P_α = Σ p ((z − x) / z)^α over those with x < z: α = 0 head count, 1 gap, 2 severity; the Watts index is Σ p ln(z / x)
 * over the same. Reads a column with income, EUR/person/year, and one with inhabitants, by region and income group where a
 * study has groups; the threshold z in that unit. Figures are pure numbers, but for the people below. Of each region the
 * share of its own people below, and their mean gap. With the project x' = x + NB / (years · n).
 *
 * Errors: `missingNeed`, `wrongUnit`, `mixedPriceLevels`, `groupsNotSaid`, `levelDoesNotFit` for levels below 0. Source:
 * Foster, Greer & Thorbecke, Econometrica 52 (1984); Watts, An economic definition of poverty (1968).
 */
export const threshold: MeasureMethod = {
  id: 'threshold',
  kind: 'measure',
  label: t('threshold (sufficiency)', 'drempelwaarde (genoeg voor iedereen)'),
  claim: t(
    'What matters is that everyone has enough: gains of those above a threshold do not count, and those furthest below it come first.',
    'Waar het om gaat is dat iedereen genoeg heeft: winst van wie boven een drempel zit telt niet, en wie er het verst onder zit gaat voor.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'Head count, gap and severity are one family that adds up over regions and groups, so each part of a shortage has its place.',
          'Aandeel, tekort en ernst zijn één familie die optelt over regio’s en groepen, zodat elk deel van een tekort zijn plaats heeft.',
        ),
        source: 'Foster, Greer & Thorbecke, Econometrica 52 (1984)',
      },
      {
        text: t(
          'A minimum for everyone is what Dutch accessibility policy sketches as a goal, and it has been measured for Rotterdam.',
          'Een minimum voor iedereen is wat Nederlands bereikbaarheidsbeleid als doel schetst, en voor Rotterdam is het gemeten.',
        ),
        source: 'van der Veen et al., Case Studies on Transport Policy 8 (2020)',
      },
    ],
    against: [
      {
        text: t(
          'The threshold is a political choice that decides the result, and someone just below it counts while someone just above does not.',
          'De drempel is een politieke keuze die de uitkomst bepaalt, en wie er net onder zit telt terwijl wie er net boven zit niet telt.',
        ),
        source: 'own remark',
      },
      {
        text: t(
          'A transfer from the poorest to someone who then passes the threshold lowers the head count.',
          'Een overdracht van de armste aan iemand die daarmee over de drempel komt, verlaagt het aandeel.',
        ),
        source: 'Sen, Econometrica 44 (1976) (recalled)',
      },
    ],
  },
  needs: [],
  parameters: z.object({
    ...levelParameters,
    line: numberParameter({
      label: t('threshold: the least that is enough', 'drempel: het minste dat genoeg is'),
      unit: 'EUR/person/year',
      default: null,
      source: { id: 'choice', title: 'choice of the study', mark: 'assumed' },
      min: 1,
    }),
  }),
  assess: (context) => {
    const situations = levelSituations(context, { rule: notNegative, expected: zeroAndMore })
    const line = context.numbers(context.parameters.number('line'))[0] ?? Number.NaN
    const { population, before, after, notes, warnings } = situations
    const all = [before, ...after]
    const [is, unit] = [groupedNumberText(line), 'EUR/person/year']
    return orInputError(context.path, () => ({
      figures: [
        ...measuredAll(measuresOf(population, line), all),
        ...all.flatMap((each) => regional(context, situations, each, line)),
      ],
      notes: [
        t(
          `Threshold: ${is.en} ${unit}; someone at it has enough.`,
          `Drempel: ${is.nl} ${unitWords(unit, 'nl')}; wie erop zit heeft genoeg.`,
        ),
        ...notes,
      ],
      warnings,
    }))
  },
}
