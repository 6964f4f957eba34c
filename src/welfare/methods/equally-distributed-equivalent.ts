import * as z from 'zod'
import { choiceParameter } from '../../appraisal/parameter.js'
import { numberText, type Text } from '../../quantity/text.js'
import { efficiencyEquityFrontier } from '../inequality/efficiency-equity-frontier.js'
import { kolmPollakKappa } from '../inequality/kolm-pollak.js'
import {
  type BeforeAndAfter,
  type EfficiencyEquityQuadrant,
  type EquivalentFamily,
  type WelfareChange,
  welfareChange,
} from '../inequality/welfare-change.js'
import type { AssessmentContext, Figure, MeasureMethod } from '../method.js'
import { finite, positive } from '../problems.js'
import { orInputError, problem, refuseAll } from './input-problem.js'
import { aboveZero } from './level-parts/cell-columns.js'
import { aversionParameter, levelParameters } from './level-parts/level-parameters.js'
import {
  type LevelDemand,
  type LevelSituation,
  type LevelSituations,
  levelSituations,
} from './level-parts/situations.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const demands: Readonly<Record<EquivalentFamily['family'], LevelDemand>> = {
  atkinson: { rule: positive, expected: aboveZero },
  kolmPollak: { rule: finite, expected: t('a figure', 'een cijfer') },
}

const quadrants: Readonly<Record<EfficiencyEquityQuadrant, Text>> = {
  winWin: t('the mean and equality both gain', 'gemiddelde en gelijkheid winnen beide'),
  tradeOffForEfficiency: t('the mean gains at the cost of equality', 'het gemiddelde wint ten koste van gelijkheid'),
  tradeOffForEquity: t('equality gains at the cost of the mean', 'gelijkheid wint ten koste van het gemiddelde'),
  loseLose: t('the mean and equality both lose', 'gemiddelde en gelijkheid verliezen beide'),
  onAxis: t('the mean or equality does not change', 'gemiddelde of gelijkheid verandert niet'),
}

/** Without aversion Kolm and Pollak do not say whether more is better; the mean alone is left. */
const requireAversion = (context: AssessmentContext, aversion: number): void =>
  refuseAll(
    aversion > 0
      ? []
      : [
          problem(
            'parametersDoNotFit',
            [...context.path, 'parameters', 'aversion'],
            t(
              'the aversion is 0 with the family of Kolm and Pollak',
              'de aversie is 0 bij de familie van Kolm en Pollak',
            ),
            t('an aversion above 0', 'een aversie boven 0'),
            t('choose one, or family: atkinson', 'kies er een, of family: atkinson'),
          ),
        ],
  )

const familyOf = (context: AssessmentContext, { before, population }: LevelSituations): EquivalentFamily => {
  const aversion = context.numbers(context.parameters.number('aversion'))[0] ?? Number.NaN
  if (context.parameters.word('family') === 'atkinson') return { family: 'atkinson', aversion }
  requireAversion(context, aversion)
  return { family: 'kolmPollak', kappa: kolmPollakKappa(before.levels, { aversion, population }) }
}

const labels = {
  mean: t('mean', 'gemiddelde'),
  equivalent: t('equally-distributed equivalent', 'gelijkverdeeld equivalent'),
  cost: t('cost of inequality: mean less equivalent', 'prijs van ongelijkheid: gemiddelde min equivalent'),
  total: t('gain in the equivalent', 'winst in het equivalent'),
  efficiency: t('of which efficiency: gain in the mean', 'waarvan doelmatigheid: winst in het gemiddelde'),
  equity: t('of which equity: gain by more equality', 'waarvan verdeling: winst door meer gelijkheid'),
} as const

type Id = keyof typeof labels

const figuresOf = (unit: string, alternative: string | null, values: Partial<Record<Id, number>>): readonly Figure[] =>
  (Object.keys(labels) as Id[]).flatMap((id): readonly Figure[] => {
    const value = values[id]
    if (value === undefined) return []
    return [{ id, label: labels[id], unit, value, ...(alternative === null ? {} : { alternative }) }]
  })

const levelsAt = (at: keyof BeforeAndAfter, { mean, equivalent }: WelfareChange) => ({
  mean: mean[at],
  equivalent: equivalent[at],
  cost: mean[at] - equivalent[at],
})

/** An alternative with what it changes. */
interface Changed {
  readonly situation: LevelSituation
  readonly change: WelfareChange
}

const placeNote = ({ situation: { label }, change: { quadrant } }: Changed): Text =>
  t(`“${label.en}”: ${quadrants[quadrant].en}.`, `“${label.nl}”: ${quadrants[quadrant].nl}.`)

/** Which alternatives no other beats on both, and which are beaten by what. */
const frontierNotes = (changed: readonly Changed[]): readonly Text[] => {
  if (changed.length < 2) return []
  const { frontier, alternatives } = efficiencyEquityFrontier(
    changed.map(({ situation, change: { efficiency, equity } }) => ({
      id: situation.alternative ?? '',
      efficiency,
      equity,
    })),
  )
  const named = (ids: readonly string[], language: keyof Text): string =>
    ids
      .map(
        (id) => `“${changed.find(({ situation }) => situation.alternative === id)?.situation.label[language] ?? id}”`,
      )
      .join(', ')
  return [
    t(
      `On the frontier of efficiency and equity, the most efficient first: ${named(frontier, 'en')}.`,
      `Op de grens van doelmatigheid en verdeling, de doelmatigste eerst: ${named(frontier, 'nl')}.`,
    ),
    ...alternatives
      .filter(({ dominatedBy }) => dominatedBy.length > 0)
      .map(({ id, dominatedBy }) =>
        t(
          `${named([id], 'en')} is beaten on both, or on one with the other equal, by ${named(dominatedBy, 'en')}.`,
          `${named([id], 'nl')} wordt op beide, of op één bij gelijke andere, verslagen door ${named(dominatedBy, 'nl')}.`,
        ),
      ),
  ]
}

const kappaNote = (family: EquivalentFamily): readonly Text[] => {
  if (family.family === 'atkinson') return []
  const kappa = numberText(family.kappa)
  return [
    t(
      `κ = ${kappa.en} per unit of the level, from the situation without the project, for all alternatives.`,
      `κ = ${kappa.nl} per eenheid van het niveau, uit de situatie zonder project, voor alle alternatieven.`,
    ),
  ]
}

/**
 * Equally-distributed equivalent (gelijkverdeeld equivalent) without the project and in each alternative, and its change
 * split in efficiency and equity: ΔEDE = Δμ + (ΔEDE − Δμ).
 *
 * `family` atkinson: EDE = (Σ p x^(1 − ε))^(1 / (1 − ε)); kolmPollak: EDE = −(1 / κ) ln Σ p e^(−κ x) with
 * κ = ε Σ n x / Σ n x² of the situation without the project. Reads a column with income, EUR/person/year, and one with
 * inhabitants, by region and income group where a study has groups; figures in that unit. With the project
 * x' = x + NB / (years · n). The quadrant of each alternative, and the frontier of all, are said in words.
 *
 * Errors: `missingNeed`, `wrongUnit`, `mixedPriceLevels`, `groupsNotSaid`, `parametersDoNotFit`, and `levelDoesNotFit`
 * for levels of 0 and less with atkinson. Source: Atkinson, Journal of Economic Theory 2 (1970); Kolm, ibid. 12 (1976).
 */
export const equallyDistributedEquivalent: MeasureMethod = {
  id: 'equallyDistributedEquivalent',
  kind: 'measure',
  label: t('equally-distributed equivalent', 'gelijkverdeeld equivalent'),
  claim: t(
    'Society would give up part of the mean to have less inequality: a project is worth what it does to the level that, were it everyone’s, would be as good, and that splits in efficiency and equity.',
    'De samenleving zou een deel van het gemiddelde opgeven voor minder ongelijkheid: een project is waard wat het doet met het niveau dat, als iedereen het had, even goed zou zijn, en dat valt uiteen in doelmatigheid en verdeling.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'It makes the trade-off between the mean and equality explicit in one number, aversion, which anyone can change.',
          'Het maakt de afweging tussen gemiddelde en gelijkheid zichtbaar in één getal, de aversie, dat iedereen kan veranderen.',
        ),
        source: 'Atkinson, Journal of Economic Theory 2 (1970)',
      },
      {
        text: t(
          'The equivalent of Kolm and Pollak takes levels of zero and is what equity of access to amenities is measured with.',
          'Het equivalent van Kolm en Pollak kan met niveaus van nul omgaan en wordt gebruikt om de gelijkheid van toegang tot voorzieningen te meten.',
        ),
        source: 'Logan et al., Computers, Environment and Urban Systems 86 (2021)',
      },
    ],
    against: [
      {
        text: t(
          'There is no official Dutch value of aversion; national guidance is asked for before distribution is weighed.',
          'Er is geen officiële Nederlandse waarde van aversie; eerst is een landelijke leidraad nodig, dan pas kan verdeling worden gewogen.',
        ),
        source: 'CPB DP 364 (2017)',
      },
      {
        text: t(
          'Redistribution belongs in taxes and benefits: a euro lost in a project to reach a region may be bought cheaper there.',
          'Herverdeling hoort in belastingen en uitkeringen: wat een project aan doelmatigheid kost om een regio te bereiken, is daar misschien goedkoper te koop.',
        ),
        source: 'Hendren, Journal of Public Economics 187 (2020)',
      },
    ],
  },
  needs: [],
  parameters: z.object({
    ...levelParameters,
    family: choiceParameter({
      label: t('family of welfare functions', 'familie van welvaartsfuncties'),
      options: ['atkinson', 'kolmPollak'],
      default: 'atkinson',
    }),
    aversion: aversionParameter,
  }),
  assess: (context) => {
    const demand = context.parameters.word('family') === 'kolmPollak' ? demands.kolmPollak : demands.atkinson
    const situations = levelSituations(context, demand)
    const { unit, population, before, after, notes, warnings } = situations
    return orInputError(context.path, () => {
      const family = familyOf(context, situations)
      const changeTo = (levels: readonly number[]) => welfareChange(before.levels, levels, { ...family, population })
      const changed = after.map((situation): Changed => ({ situation, change: changeTo(situation.levels) }))
      return {
        figures: [
          ...figuresOf(unit, null, levelsAt('before', changeTo(before.levels))),
          ...changed.flatMap(({ situation, change }) =>
            figuresOf(unit, situation.alternative, {
              ...levelsAt('after', change),
              total: change.total,
              efficiency: change.efficiency,
              equity: change.equity,
            }),
          ),
        ],
        notes: [...changed.map(placeNote), ...frontierNotes(changed), ...kappaNote(family), ...notes],
        warnings,
      }
    })
  },
}
