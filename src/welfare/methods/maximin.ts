import * as z from 'zod'
import type { Text } from '../../quantity/text.js'
import { compareLeximin } from '../inequality/leximin.js'
import { maximinWelfare } from '../inequality/social-welfare.js'
import type { AssessmentContext, MeasureMethod } from '../method.js'
import { finite } from '../problems.js'
import { orInputError } from './input-problem.js'
import { cellLabel } from './level-parts/cell-columns.js'
import { levelParameters } from './level-parts/level-parameters.js'
import { measuredAll } from './level-parts/situation-figures.js'
import { type LevelSituation, type LevelSituations, levelSituations } from './level-parts/situations.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** How many situations are better from the bottom up, plus one: situations that are equal share a rank. */
const rankOf = (situation: LevelSituation, all: readonly LevelSituation[], population: readonly number[]): number =>
  1 +
  all.filter(
    ({ levels }) => compareLeximin({ levels, population }, { levels: situation.levels, population }) === 'first',
  ).length

/** Who has the lowest level, by name. */
const worstOff = (context: AssessmentContext, { label, levels }: LevelSituation): Text => {
  const lowest = maximinWelfare(levels)
  const names = levels.flatMap((level, i) => (level === lowest ? [cellLabel(context, i)] : []))
  return t(
    `Worst off, ${label.en}: ${names.map(({ en }) => `“${en}”`).join(', ')}.`,
    `Slechtst af, ${label.nl}: ${names.map(({ nl }) => `“${nl}”`).join(', ')}.`,
  )
}

const findingOf = (context: AssessmentContext, situations: LevelSituations) => {
  const { unit, population, before, after } = situations
  const all = [before, ...after]
  const lowestBefore = maximinWelfare(before.levels)
  const lowest = {
    id: 'lowest',
    label: t('lowest level', 'laagste niveau'),
    unit,
    of: ({ levels }: LevelSituation) => maximinWelfare(levels),
  }
  const gain = {
    id: 'gain',
    label: t('gain of the lowest level', 'winst van het laagste niveau'),
    unit,
    of: ({ levels }: LevelSituation) => maximinWelfare(levels) - lowestBefore,
  }
  const rank = {
    id: 'rank',
    label: t('rank from the bottom up (leximin), 1 the best', 'rang van onderaf (leximin), 1 de beste'),
    unit: '1',
    of: (situation: LevelSituation) => rankOf(situation, all, population),
  }
  return {
    figures: [...measuredAll([lowest, rank], [before]), ...measuredAll([lowest, gain, rank], after)],
    notes: [...all.map((each) => worstOff(context, each)), ...situations.notes],
    warnings: situations.warnings,
  }
}

/**
 * Maximin of Rawls (maximin): the lowest level of all regions and groups, without the project and in each alternative,
 * with the rank of each situation from the bottom up (leximin), 1 being the best.
 *
 * W = min x. Reads a column with income, EUR/person/year, and one with inhabitants, by region and income group where a
 * study has groups; the lowest level in that unit, a rank as a pure number. With the project x' = x + NB / (years · n).
 * Levels are compared exactly: of two situations with the same lowest level the next lowest decides, and so on.
 *
 * Errors: `missingNeed`, `wrongUnit`, `mixedPriceLevels`, `groupsNotSaid`, `levelDoesNotFit` for a number of people of 0
 * and less. Source: Rawls, A Theory of Justice (1971); Sen, Collective Choice and Social Welfare (1970).
 */
export const maximin: MeasureMethod = {
  id: 'maximin',
  kind: 'measure',
  label: t('maximin (the worst off)', 'maximin (wie het slechtst af is)'),
  claim: t(
    'A project is as good as what it does for those who are worst off; whatever others gain or lose decides only where the worst off are equally well off.',
    'Een project is zo goed als wat het doet voor wie het slechtst af is; wat anderen winnen of verliezen beslist alleen als de slechtst bedeelden even goed af zijn.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'Someone who did not know what place would be theirs would choose the arrangement with the best lowest place.',
          'Wie niet weet welke plaats hij zal krijgen, zou de regeling met de beste laagste plaats kiezen.',
        ),
        source: 'Rawls, A Theory of Justice (1971)',
      },
    ],
    against: [
      {
        text: t(
          'Any gain of the worst off, however small, outweighs any loss of all others, however large.',
          'Elke winst van wie het slechtst af is, hoe klein ook, weegt zwaarder dan elk verlies van alle anderen, hoe groot ook.',
        ),
        source: 'Harsanyi, American Political Science Review 69 (1975) (recalled)',
      },
      {
        text: t(
          'The mean of a region or group stands for its people: who is really worst off is not seen, and the division in regions decides.',
          'Het gemiddelde van een regio of groep staat voor de mensen erin: wie echt het slechtst af is blijft buiten beeld, en de indeling beslist.',
        ),
        source: 'own remark',
      },
    ],
  },
  needs: [],
  parameters: z.object(levelParameters),
  assess: (context) => {
    const situations = levelSituations(context, { rule: finite, expected: t('a figure', 'een cijfer') })
    return orInputError(context.path, () => findingOf(context, situations))
  },
}
