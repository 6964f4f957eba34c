import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter } from '../../appraisal/parameter.js'
import type { DecimalText } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel } from '../model.js'
import { commuterProblems } from './commuters.js'
import { commutingChanges, numberNames } from './commuting-changes.js'
import { equilibriumLines } from './equilibrium-lines.js'
import { equilibriumSettingOf } from './equilibrium-setting.js'

const id = 'commutingEquilibrium'
const t = (en: string, nl: string): Text => ({ en, nl })

const lines = (context: AgglomerationContext): readonly AgglomerationLine[] => {
  const { column, parameters, matrix } = context
  const commuting = () => matrix(parameters.word('commuters'))
  const setting = equilibriumSettingOf(id, context, () => commuterProblems(id, commuting()))
  const numbers = numberNames.map(parameters.number)
  const inputs = [column('output'), commuting(), setting.without, setting.with, ...numbers]
  const tradeToo = parameters.word('changes') === 'commutingAndTrade'
  return equilibriumLines(
    context,
    setting,
    { id, inputs, moving: t('jobs', 'banen') },
    commutingChanges(setting.places, tradeToo),
  )
}

const number = (label: Text, value: DecimalText, title: string, min: number, max: number) =>
  numberParameter({
    label,
    unit: '1',
    default: value,
    source: { id: 'Ahlfeldt & Seidel 2024', title: `${title}, as in the code book`, mark: 'transcribed' },
    min,
    max,
  })

/**
 * The spatial equilibrium with commuting (ruimtelijk evenwicht met woon-werkverkeer; Monte, Redding & Rossi-Hansberg) as a
 * model of a study: people choose where to live and where to work, trade goods and compete for houses.
 *
 * Income_n = (Û − 1) × what residents of n earn, with Û of `commutingEquilibriumChange`; cost of commuting and of trade
 * follow travel cost to a power each. Wages are output per commuter by workplace.
 * Its income contains the user benefits: only beside the balance. `additional` is the income less the direct benefits.
 * Units: output EUR/year at the study's prices, commuters person or job, cost any; in full in every year of operation.
 *
 * @throws InputError `missingNeed`, `zonesAreNotRegions`, `costNotPositive`, `wrongUnit`, `zoneWithoutCommuters`,
 * `unknownReference`.
 * Source: Monte, Redding & Rossi-Hansberg, AER 108(12) (2018), in Seidel & Wickerath's variant: Ahlfeldt & Seidel 2024,
 * MRRH2018 toolkit.
 */
export const commutingEquilibriumModel: AgglomerationModel = {
  id,
  label: t('equilibrium with commuting', 'evenwicht met woon-werkverkeer'),
  claim: t(
    'Faster travel lets people live in one region and work in another. Jobs go where many can reach them, residents where houses are cheap; wages, prices and house prices adjust until nobody gains by moving home or job, and everyone’s expected utility changes equally.',
    'Sneller reizen laat mensen in de ene regio wonen en in de andere werken. Banen gaan waar velen ze kunnen bereiken, bewoners waar wonen goedkoop is; lonen, prijzen en huizenprijzen passen zich aan tot niemand meer wint bij een andere woning of baan, en ieders verwachte nut verandert evenveel.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'Homes and jobs move apart from each other in it, as a passenger line makes possible, and from observed commuting only.',
          'Woningen en banen verplaatsen er los van elkaar in, zoals een lijn voor reizigers mogelijk maakt, en uitgaand van waargenomen pendel.',
        ),
        source: 'Monte, Redding & Rossi-Hansberg 2018',
      },
      {
        text: t(
          'LUCA, a Dutch model with homes and jobs apart, found that a rail link gives the periphery residents and the core jobs, and that both gain.',
          'LUCA, een Nederlands model met woningen en banen los van elkaar, vond dat een spoorverbinding de periferie inwoners geeft en de kern banen, en dat beide winnen.',
        ),
        source: 'Teulings, Ossokina & De Groot 2018',
      },
    ],
    against: [
      {
        text: t(
          'No condition for one equilibrium only is given; another start could lead elsewhere.',
          'Er is geen voorwaarde bekend voor precies één evenwicht; een ander begin kan elders uitkomen.',
        ),
        source: 'Ahlfeldt & Seidel 2024',
      },
      {
        text: t(
          'The parameters are for German counties; pairs without commuters before have none after; all who work choose freely.',
          'De parameters gelden voor Duitse districten; paren zonder pendel vooraf houden er geen; iedereen die werkt kiest vrij.',
        ),
        source: 'Ahlfeldt & Seidel 2024; Monte, Redding & Rossi-Hansberg 2018',
      },
    ],
  },
  role: 'beside',
  claims: [],
  needs: ['output', 'zones'],
  positive: () => ['output'],
  parameters: z.object({
    commuters: nameParameter({
      label: t('matrix of commuters from home to work', 'matrix met pendelaars van woning naar werk'),
      default: null,
    }),
    costWithout: nameParameter({
      label: t('matrix of cost without the project', 'matrix met kosten zonder project'),
      default: null,
    }),
    costWith: nameParameter({
      label: t('matrix of cost with the project', 'matrix met kosten met project'),
      default: null,
    }),
    changes: choiceParameter({
      label: t('what becomes cheaper', 'wat goedkoper wordt'),
      options: ['commuting', 'commutingAndTrade'],
      default: 'commuting',
    }),
    goodsShare: number(t('share of goods in spending', 'aandeel goederen in de bestedingen'), '0.7', 'α', 0.01, 0.99),
    tasteElasticity: number(
      t('elasticity of commuting to its cost', 'elasticiteit van pendel naar de kosten'),
      '4.6',
      'ε',
      1.01,
      20,
    ),
    housingSupply: number(
      t('elasticity of housing supply to its price', 'elasticiteit van woningaanbod naar de prijs'),
      '0.38',
      'δ',
      0,
      10,
    ),
    substitution: number(
      t('elasticity of substitution between goods', 'substitutie-elasticiteit tussen goederen'),
      '4',
      'σ',
      1.01,
      20,
    ),
    scaleElasticity: number(
      t('elasticity of productivity to jobs', 'elasticiteit van productiviteit naar banen'),
      '0.05',
      'ν',
      0,
      0.5,
    ),
    commutingCostElasticity: number(
      t('elasticity of commuting cost to travel cost', 'elasticiteit van pendelkosten naar reiskosten'),
      '0.47',
      'μ, of travel time',
      0,
      2,
    ),
    tradeCostElasticity: number(
      t('elasticity of trade cost to travel cost', 'elasticiteit van handelskosten naar reiskosten'),
      '0.42',
      'ψ, of distance',
      0,
      2,
    ),
  }),
  lines,
}
