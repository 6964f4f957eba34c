import * as z from 'zod'
import { choiceParameter } from '../../appraisal/parameter.js'
import { type Text, textOf } from '../../quantity/text.js'
import { quartileCount as countsOf, type QuarterTies } from '../index/quartile-count.js'
import type { AssessmentContext, Figure, Finding, IndexMethod } from '../method.js'
import { doubleCountingOf, meanHidesSpread } from './index-parts/index-notes.js'
import { indicatorColumns, measuredIndicators } from './index-parts/measured-indicators.js'
import { orInputError, problem, refuseAll } from './input-problem.js'
import { unofficialData } from './unofficial-data.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const leastRegions = 4

const fewRegions = (regions: readonly string[]) =>
  regions.length >= leastRegions
    ? []
    : [
        problem(
          'tooFewRegions',
          ['regions', 'members'],
          t(
            `there are ${regions.length} regions, which have no quarters`,
            `er zijn ${regions.length} regio’s, en die hebben geen kwarten`,
          ),
          t('at least four regions', 'minstens vier regio’s'),
          t('add regions, or leave this assessment out', 'voeg regio’s toe, of laat deze toets weg'),
        ),
      ]

const assess = (context: AssessmentContext): Finding => {
  const regions = context.regions.members
  const measured = measuredIndicators(context)
  refuseAll(fewRegions(regions))
  const ties = context.parameters.word('ties') as QuarterTies
  const counts = orInputError(['indicators'], () => countsOf({ regions, measured, ties }))
  const count = (id: string, label: Text, of: (each: (typeof counts)[number]) => number): readonly Figure[] =>
    counts.map((each) => ({ id, label, unit: '1', region: each.region, value: of(each) }))
  const part = t(
    'Quarter by indicator (1 best, −1 worst, 0 between)',
    'Kwart per indicator (1 beste, −1 slechtste, 0 ertussen)',
  )
  const weighed = context.indicators.some(
    ({ weight, weightColumn }) => weight !== undefined || weightColumn !== undefined,
  )
  return {
    figures: [
      ...count('top', t('in the best quarter', 'in het beste kwart'), ({ top }) => top.length),
      ...count('bottom', t('in the worst quarter', 'in het slechtste kwart'), ({ bottom }) => bottom.length),
      ...count('net', t('best less worst', 'beste min slechtste'), ({ net }) => net),
      ...context.indicators.flatMap(({ id, label }) =>
        count(`quarter.${id}`, textOf(label), ({ top, bottom }) =>
          top.includes(id) ? 1 : bottom.includes(id) ? -1 : 0,
        ).map((figure) => ({ ...figure, part })),
      ),
    ],
    notes: [
      t(
        `Numbers of ${measured.length} indicators. A quarter of ${regions.length} regions is at most ${Math.floor(regions.length / 4)}; regions that tie at its border are all ${ties === 'in' ? 'in' : 'out of'} it.`,
        `Aantallen van ${measured.length} indicatoren. Een kwart van ${regions.length} regio’s is hoogstens ${Math.floor(regions.length / 4)}; regio’s die op de grens gelijk staan vallen er allemaal ${ties === 'in' ? 'in' : 'buiten'}.`,
      ),
      ...(weighed
        ? [
            t(
              'Indicators are counted: their weights and goalposts play no part here.',
              'Indicatoren worden geteld: hun gewichten en streefwaarden doen hier niet mee.',
            ),
          ]
        : []),
    ],
    warnings: [...doubleCountingOf(context), meanHidesSpread, ...unofficialData(indicatorColumns(context))],
  }
}

/**
 * Counts of indicators in the best and worst quarter of regions (aantal indicatoren in het beste en slechtste kwart), as the
 * Dutch regional monitor of broad welfare colours them.
 *
 * Axes: region. Unit: numbers of indicators. A region is in a quarter when its rank is at most a quarter of the number of
 * regions; `ties` says what happens when regions with the same value fit only in part.
 *
 * Source: CBS, Regionale Monitor Brede Welvaart (yearly since 2020); De regionale economie 2023, ch. 5.
 *
 * @throws InputError for fewer than four regions.
 */
export const quartileCount: IndexMethod = {
  id: 'quartileCount',
  kind: 'index',
  label: t('count of best and worst quarters', 'telling van beste en slechtste kwarten'),
  claim: t(
    'How often a region is among the best and the worst quarter says where it stands without any weight or price: each indicator counts once.',
    'Hoe vaak een regio bij het beste en het slechtste kwart hoort zegt waar zij staat zonder gewicht of prijs: elke indicator telt één keer.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'Statistics Netherlands shows the regional monitor this way: green for the best quarter, red for the worst.',
          'Het CBS toont de regionale monitor zo: groen voor het beste kwart, rood voor het slechtste.',
        ),
        source: 'CBS, Regionale Monitor Brede Welvaart',
      },
    ],
    against: [
      {
        text: t(
          'Counting is weighting too: a theme with more indicators weighs more, and a small difference as much as a large one.',
          'Tellen is ook wegen: een thema met meer indicatoren weegt meer, en een klein verschil evenveel als een groot.',
        ),
        source: 'OECD & JRC 2008',
      },
      {
        text: t(
          'Ranks are relative: one region can only rise where another falls, and a region more changes all counts.',
          'Rangen zijn relatief: een regio stijgt alleen als een andere daalt, en een regio erbij verandert alle tellingen.',
        ),
        source: 'OECD & JRC 2008',
      },
      {
        text: t(
          'Another index ranks the same regions otherwise: by counts Groningen and Limburg are last, by a composite of 2025 among the first.',
          'Een andere index rangschikt dezelfde regio’s anders: naar tellingen staan Groningen en Limburg achteraan, naar een samengestelde index van 2025 vooraan.',
        ),
        source: 'CBS, De regionale economie 2023; Brede Welvaartsindicator, Universiteit Utrecht & Rabobank',
      },
    ],
  },
  needs: ['indicators'],
  parameters: z.object({
    ties: choiceParameter({
      label: t('regions that tie at the border of a quarter', 'regio’s die op de grens van een kwart gelijk staan'),
      options: ['in', 'out'],
      default: null,
    }),
  }),
  assess,
}
