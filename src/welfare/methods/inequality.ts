import * as z from 'zod'
import { numberParameter } from '../../appraisal/parameter.js'
import { numberText, type Text } from '../../quantity/text.js'
import { atkinsonIndex } from '../inequality/atkinson.js'
import { decomposeEntropy } from '../inequality/entropy-decomposition.js'
import { gini } from '../inequality/gini.js'
import { hoover } from '../inequality/hoover.js'
import { type PalmaConvention, palma } from '../inequality/palma.js'
import { utilitarianWelfare } from '../inequality/social-welfare.js'
import type { MeasureMethod } from '../method.js'
import { positive } from '../problems.js'
import { orInputError } from './input-problem.js'
import { aboveZero } from './level-parts/cell-columns.js'
import { aversionParameter, levelParameters } from './level-parts/level-parameters.js'
import { type Measure, measuredAll } from './level-parts/situation-figures.js'
import { type LevelSituations, levelSituations } from './level-parts/situations.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Whole = Pick<LevelSituations, 'population' | 'regions'>

/** Generalised entropy with its parts between and within regions. */
const entropies = (id: string, label: Text, alpha: number, { population, regions }: Whole): readonly Measure[] => {
  const part = (name: string, of: 'total' | 'between' | 'within', en: string, nl: string): Measure => ({
    id: `${id}${name}`,
    label: t(`${label.en}${en}`, `${label.nl}${nl}`),
    unit: '1',
    of: ({ levels }) => decomposeEntropy(levels, { alpha, groups: regions, population })[of],
  })
  return [
    part('', 'total', '', ''),
    part('Between', 'between', ', between regions', ', tussen regio’s'),
    part('Within', 'within', ', within regions', ', binnen regio’s'),
  ]
}

const palmaBy = (convention: PalmaConvention, id: string, label: Text, { population }: Whole): Measure => ({
  id,
  label,
  unit: '1',
  of: ({ levels }) => palma(levels, { convention, population }),
})

const measuresOf = (whole: Whole, unit: string, alpha: number, aversion: number): readonly Measure[] => {
  const { population } = whole
  const [a, e] = [numberText(alpha), numberText(aversion)]
  const one = (id: string, label: Text, of: (levels: readonly number[]) => number): Measure => ({
    id,
    label,
    unit: '1',
    of: ({ levels }) => of(levels),
  })
  return [
    { ...one('mean', t('mean', 'gemiddelde'), (levels) => utilitarianWelfare(levels, { population })), unit },
    one('gini', t('Gini coefficient', 'Gini-coëfficiënt'), (levels) => gini(levels, { population })),
    ...entropies('theil', t('Theil index', 'Theil-index'), 1, whole),
    ...entropies('meanLogDeviation', t('mean log deviation', 'gemiddelde logaritmische afwijking'), 0, whole),
    ...entropies(
      'generalisedEntropy',
      t(`generalised entropy, α = ${a.en}`, `gegeneraliseerde entropie, α = ${a.nl}`),
      alpha,
      whole,
    ),
    one('atkinson', t(`Atkinson index, ε = ${e.en}`, `Atkinson-index, ε = ${e.nl}`), (levels) =>
      atkinsonIndex(levels, { aversion, population }),
    ),
    one('hoover', t('Hoover index', 'Hoover-index'), (levels) => hoover(levels, { population })),
    palmaBy(
      'shares',
      'palmaShares',
      t(
        'Palma ratio: share of the richest 10 % / of the poorest 40 %',
        'Palma-ratio: aandeel rijkste 10 % / armste 40 %',
      ),
      whole,
    ),
    palmaBy(
      'groupMeans',
      'palmaGroupMeans',
      t(
        'Palma ratio: mean of the richest 10 % / of the poorest 40 %',
        'Palma-ratio: gemiddelde rijkste 10 % / armste 40 %',
      ),
      whole,
    ),
  ]
}

/**
 * Inequality of levels over people (ongelijkheid), without the project and in each alternative: Gini, Theil, mean log
 * deviation and generalised entropy with their parts between and within regions, Atkinson, Hoover and both Palma ratios.
 *
 * Reads a column with income, EUR/person/year, and one with inhabitants, by region and income group where a study has
 * groups. With the project x' = x + NB / (years · n). Figures are pure numbers, but for the mean. Formulas, and their
 * sources, stand with the plain functions `gini`, `decomposeEntropy`, `atkinsonIndex`, `hoover` and `palma`.
 *
 * Errors: `missingNeed`, `wrongUnit`, `mixedPriceLevels`, `groupsNotSaid`, `levelDoesNotFit` for levels of 0 and less.
 */
export const inequality: MeasureMethod = {
  id: 'inequality',
  kind: 'measure',
  label: t('inequality', 'ongelijkheid'),
  claim: t(
    'How unequal people are matters beside how much they have together: a project is judged also by whether it widens or narrows gaps, between regions and within them.',
    'Hoe ongelijk mensen zijn telt naast hoeveel zij samen hebben: een project wordt ook beoordeeld op de vraag of het verschillen vergroot of verkleint, tussen regio’s en erbinnen.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'Generalised entropy splits exactly in a part between and a part within regions, so it shows whether regions are what makes people unequal.',
          'Gegeneraliseerde entropie valt precies uiteen in een deel tussen en een deel binnen regio’s, en laat dus zien of regio’s het zijn die mensen ongelijk maken.',
        ),
        source: 'Shorrocks, Econometrica 48 (1980)',
      },
      {
        text: t(
          'A large majority of Dutch citizens prefers spatial equality in programmes that save travel time, whatever their own region.',
          'Een grote meerderheid van de Nederlanders verkiest ruimtelijke gelijkheid in programma’s die reistijd besparen, ongeacht de eigen regio.',
        ),
        source: 'Mouter, van Cranenburgh & van Wee, Journal of Transport Geography 60 (2017)',
      },
    ],
    against: [
      {
        text: t(
          'Measures can disagree on the same two situations, because each weighs the top, middle and bottom in its own way; none of them is without a judgement.',
          'Maatstaven kunnen elkaar tegenspreken over dezelfde twee situaties, omdat elke de top, het midden en de onderkant anders weegt; geen ervan is zonder oordeel.',
        ),
        source: 'Atkinson, Journal of Economic Theory 2 (1970)',
      },
      {
        text: t(
          'The result depends on the division in regions and groups, one project changes national measures hardly, and less inequality may also be a loss for all.',
          'De uitkomst hangt af van de indeling in regio’s en groepen, één project verandert landelijke maatstaven nauwelijks, en minder ongelijkheid kan ook een verlies voor allen zijn.',
        ),
        source: 'own remark',
      },
    ],
  },
  needs: [],
  parameters: z.object({
    ...levelParameters,
    aversion: aversionParameter,
    alpha: numberParameter({
      label: {
        en: 'α of generalised entropy: how much differences at the top count',
        nl: 'α van gegeneraliseerde entropie: hoe zwaar verschillen aan de top tellen',
      },
      unit: '1',
      default: '2',
      source: {
        id: 'shorrocks1980',
        title: 'Shorrocks, Econometrica 48 (1980): α = 2 is half the squared coefficient of variation',
        mark: 'assumed',
      },
      min: -10,
      max: 10,
      covers: [-1, 2.5],
    }),
  }),
  assess: (context) => {
    const situations = levelSituations(context, { rule: positive, expected: aboveZero })
    const value = (name: string) => context.numbers(context.parameters.number(name))[0] ?? Number.NaN
    const { unit, before, after, notes, warnings } = situations
    const measures = measuresOf(situations, unit, value('alpha'), value('aversion'))
    return { figures: orInputError(context.path, () => measuredAll(measures, [before, ...after])), notes, warnings }
  },
}
