import * as z from 'zod'
import { nameParameter, numberParameter } from '../../appraisal/parameter.js'
import { power } from '../../quantity/binary64.js'
import { numberText, type Text } from '../../quantity/text.js'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel } from '../model.js'
import { equilibriumLines } from './equilibrium-lines.js'
import { betweenPlaces, equilibriumSettingOf, inPlaces, type Place } from './equilibrium-setting.js'
import { spatialEquilibriumChange } from './solvers/spatial-equilibrium.js'
import { rowShares, sellerStrength } from './solvers/trade.js'

const id = 'spatialEquilibrium'
const t = (en: string, nl: string): Text => ({ en, nl })

/** Changes of real income and of workers by region, after calibration on jobs, output and costs without the project. */
const solve =
  (places: readonly Place[]) =>
  (inputs: readonly Float64Array[]): Float64Array => {
    const [jobs, income, without, project] = inputs as unknown as readonly [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    const [s, share, elasticity] = inputs.slice(4).map(([value]) => value) as [number, number, number]
    const [workers, output] = [inPlaces(places, jobs), inPlaces(places, income)]
    const [before, after] = [betweenPlaces(places, without), betweenPlaces(places, project)]
    const result = new Float64Array(2 * places.length)
    // The same costs: nothing changes, to the last bit.
    if (after.every((cost, cell) => cost === before[cell])) return result
    const freeness = before.map((cost) => power(cost, elasticity * (1 - s)))
    const change = spatialEquilibriumChange({
      substitution: s,
      goodsShare: share,
      workers,
      wages: output.map((value, at) => value / (workers[at] as number)),
      tradeShares: rowShares(freeness, sellerStrength(freeness, output, output)),
      tradeCostChange: after.map((cost, cell) => power(cost / (before[cell] as number), elasticity)),
    })
    for (const [at, { region }] of places.entries()) {
      result[region] = change.realIncome - 1
      result[places.length + region] = (change.workers[at] as number) - 1
    }
    return result
  }

const lines = (context: AgglomerationContext): readonly AgglomerationLine[] => {
  const { column, parameters } = context
  const setting = equilibriumSettingOf(id, context)
  const numbers = ['substitution', 'goodsShare', 'tradeCostElasticity'].map(parameters.number)
  const inputs = [column('jobs'), column('output'), setting.without, setting.with, ...numbers]
  return equilibriumLines(context, setting, { id, inputs, moving: t('people', 'mensen') }, solve(setting.places))
}

/**
 * The spatial equilibrium (ruimtelijk evenwicht: Helpman, Redding & Rossi-Hansberg) as a model of a study: cheaper
 * transport makes trade cheaper, people move until real income is the same everywhere, and scarce land checks them.
 *
 * Income_n = output_n × (V̂ − 1), with V̂ of `spatialEquilibriumChange`; trade costs follow travel costs to the power of an
 * elasticity; trade without the project is calibrated so that every region sells what it buys.
 * Its income contains the user benefits: only beside the balance. `additional` is the income less the direct benefits.
 * Units: jobs job, output EUR/year at the study's prices, cost any; in full in every year of operation.
 *
 * @throws InputError `missingNeed`, `zonesAreNotRegions`, `costNotPositive`, `wrongUnit`.
 * Source: Redding & Rossi-Hansberg, Annual Review of Economics 9 (2017) § 3.
 */
export const spatialEquilibriumModel: AgglomerationModel = {
  id,
  label: t('spatial equilibrium', 'ruimtelijk evenwicht'),
  claim: t(
    'Cheaper transport makes goods cheaper, firms cluster where markets are large, and people move until real income is the same everywhere; scarce land drives up housing costs where they go. Far regions that come nearer can gain people while core and in-between regions lose them, and everyone’s real income changes equally.',
    'Goedkoper vervoer maakt goederen goedkoper, bedrijven clusteren waar markten groot zijn, en mensen verhuizen tot het reële inkomen overal gelijk is; schaarse grond drijft daar de woonlasten op. Verre regio’s die dichterbij komen kunnen mensen winnen terwijl kern en tussengebied ze verliezen, en ieders reële inkomen verandert evenveel.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'Trade, wages, land and people are in one consistent account: nothing is counted twice inside it, and land scarcity limits agglomeration.',
          'Handel, lonen, grond en mensen zitten in één sluitende rekening: daarbinnen telt niets dubbel, en schaarse grond begrenst agglomeratie.',
        ),
        source: 'Redding & Rossi-Hansberg 2017',
      },
      {
        text: t(
          'Spatial equilibrium models are advocated in the Netherlands as a complement to social cost-benefit analysis.',
          'Ruimtelijke evenwichtsmodellen worden in Nederland bepleit als aanvulling op de MKBA.',
        ),
        source: 'De Groot, Rooilijn, 1 July 2020',
      },
      {
        text: t(
          'Places in between on long lines lose jobs in Japan and the Netherlands, as it has it.',
          'Tussenliggende plaatsen aan lange lijnen verliezen banen in Japan en Nederland, zoals dit model het heeft.',
        ),
        source: 'Koster, Tabuchi & Thisse 2022',
      },
    ],
    against: [
      {
        text: t(
          'It is about the cost of moving goods; that a passenger line lowers it is an assumption here. Output holds sector mix and gas, and all who work are taken to be equally mobile.',
          'Het gaat over de kosten van goederenvervoer; dat een lijn voor reizigers die verlaagt is hier een aanname. In de productie zitten sectorstructuur en gas, en iedereen die werkt geldt als even mobiel.',
        ),
        source: 'Redding & Rossi-Hansberg 2017; own remark',
      },
      {
        text: t(
          'Equilibrium welfare, house prices, and user benefits plus agglomeration are three measures of one thing: pick one.',
          'Evenwichtswelvaart, huizenprijzen, en reizigersbaten plus agglomeratie zijn drie maten van één ding: kies er één.',
        ),
        source: 'Redding & Rossi-Hansberg 2017; recalled',
      },
    ],
  },
  role: 'beside',
  claims: [],
  needs: ['jobs', 'output', 'zones'],
  positive: () => ['jobs', 'output'],
  parameters: z.object({
    costWithout: nameParameter({
      label: t('matrix of cost without the project', 'matrix met kosten zonder project'),
      default: null,
    }),
    costWith: nameParameter({
      label: t('matrix of cost with the project', 'matrix met kosten met project'),
      default: null,
    }),
    substitution: numberParameter({
      label: t('elasticity of substitution between goods', 'substitutie-elasticiteit tussen goederen'),
      unit: '1',
      default: '5',
      source: {
        id: 'Redding & Rossi-Hansberg 2017',
        title: 'σ in the published exercise',
        mark: 'transcribed',
      },
      min: 1.01,
      max: 20,
    }),
    goodsShare: numberParameter({
      label: t(
        'share of goods in spending, the rest being housing',
        'aandeel goederen in de bestedingen, de rest is wonen',
      ),
      unit: '1',
      default: '0.75',
      source: {
        id: 'Redding & Rossi-Hansberg 2017',
        title: 'α in the published exercise',
        mark: 'transcribed',
      },
      min: 0.01,
      max: 0.99,
    }),
    tradeCostElasticity: numberParameter({
      label: t('elasticity of trade cost to travel cost', 'elasticiteit van handelskosten naar reiskosten'),
      unit: '1',
      default: '0.33',
      source: {
        id: 'Redding & Rossi-Hansberg 2017',
        title: 'exponent of distance in their code (0.375 in the text); that it holds for travel costs is assumed',
        mark: 'assumed',
      },
      min: 0,
      max: 2,
    }),
  }),
  unfit: (value) => {
    const strength = Number((value('substitution') * (1 - value('goodsShare'))).toPrecision(12))
    return strength > 1
      ? []
      : [
          {
            parameter: 'goodsShare',
            message: t(
              `σ(1 − α) is ${strength}: agglomeration outweighs scarce land, and there can be several equilibria`,
              `σ(1 − α) is ${numberText(strength).nl}: agglomeratie wint het van schaarse grond, en er kunnen meer evenwichten zijn`,
            ),
            expected: t('σ(1 − α) above 1', 'σ(1 − α) boven 1'),
            mend: t('raise substitution, or lower goodsShare', 'verhoog substitution, of verlaag goodsShare'),
          },
        ]
  },
  lines,
}
