import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter } from '../../appraisal/parameter.js'
import type { Relocation } from '../../appraisal/relocation.js'
import { constant } from '../../quantity/leaf.js'
import { log, multiply } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel } from '../model.js'
import { regionalAmount } from '../regional-amount.js'
import { sizeFollows, sizeRatio } from '../size-ratio.js'
import { inDirectParameter, shown, twoSided } from '../two-sided.js'
import { type DensityItem, densityItems } from './items.js'

const minusOne = constant(-1)

/** The parameters of one item: its elasticity, its baseline as a share of a column, and what is already counted. */
const parametersOfItem = ({ id, label, baseline, better, elasticity, shareDefault }: DensityItem) => ({
  [`${id}Elasticity`]: numberParameter({
    label: {
      en: `elasticity to density, ${label.en}${elasticity.illustrative ? ' (illustrative)' : ''}`,
      nl: `elasticiteit naar dichtheid, ${label.nl}${elasticity.illustrative ? ' (illustratief)' : ''}`,
    },
    unit: '1',
    default: elasticity.default,
    source: elasticity.source,
    min: -1,
    max: 1,
  }),
  [`${id}Share`]: numberParameter({
    label: { en: `${baseline.en}, share of its column`, nl: `${baseline.nl}, deel van de kolom` },
    unit: '1',
    default: shareDefault,
    source: {
      id: 'own assumption',
      title: shareDefault === null ? 'no published baseline: the study states it' : 'all output',
      mark: 'assumed',
    },
    min: 0,
  }),
  [`${id}Column`]: nameParameter({
    label: { en: `column of ${baseline.en}`, nl: `kolom met ${baseline.nl}` },
    default: 'output',
  }),
  ...(better === 'transfer' ? {} : { [`${id}InDirect`]: inDirectParameter(label) }),
})

/** baseline × elasticity × ln(D'/D): how much more of the outcome there is, in money. */
const outcome = (
  context: AgglomerationContext,
  relocation: Relocation,
  { id, label, baseline }: DensityItem,
): Quantity<'region'> => {
  const { parameters } = context
  const amount = multiply(
    regionalAmount(context, parameters.word(`${id}Column`)),
    parameters.number(`${id}Share`),
    baseline,
  )
  const follows = id === 'productivity' ? 'jobs' : parameters.word('externalsFollow')
  const density = log(sizeRatio(context, relocation, follows), {
    en: 'logarithm of the ratio of densities',
    nl: 'logaritme van de verhouding van dichtheden',
  })
  return multiply(multiply(amount, parameters.number(`${id}Elasticity`)), density, {
    en: `change, ${label.en}`,
    nl: `verandering, ${label.nl}`,
  })
}

const linesOf = (
  context: AgglomerationContext,
  relocation: Relocation,
  item: DensityItem,
): readonly AgglomerationLine[] => {
  const { id, label, better } = item
  const change = outcome(context, relocation, item)
  if (better === 'transfer') return [shown(id, label, change, relocation.ramp)]
  return twoSided({
    id,
    label,
    effect: better === 'more' ? change : multiply(change, minusOne),
    ramp: relocation.ramp,
    inDirectShare: context.parameters.number(`${id}InDirect`),
    inGdp: id === 'productivity',
  })
}

/**
 * Itemised effects of density (uitgesplitste dichtheidseffecten): productivity, congestion, environment, housing and
 * public services each follow density with an elasticity of their own.
 *
 * ΔV_r,o = sign_o · V_r,o · e_o · ln(D_r' / D_r), V = population × baseline per head = share × a column of regional data.
 * To first order the net of a move of m people is Σ_o sign_o · e_o · m · (v_to,o − v_from,o): an item relieves the country
 * when its baseline per head is larger where people leave than where they arrive.
 * Units: columns EUR/year or EUR/person/year, lines EUR/year at the study's prices. Source: Ahlfeldt & Pietrostefani 2019.
 */
export const densityBundle: AgglomerationModel = {
  id: 'densityBundle',
  label: { en: 'itemised density effects', nl: 'uitgesplitste dichtheidseffecten' },
  claim: {
    en: 'Density changes more than productivity: it also changes congestion, pollution, energy use, building costs and the cost of public services, each with an elasticity of its own. Growth elsewhere relieves a dense region of its external costs; whether the country gains depends on what these cost per head where people leave and where they arrive. Rents move between owners and tenants and are never added.',
    nl: 'Dichtheid verandert meer dan productiviteit: ook congestie, luchtvervuiling, energiegebruik, bouwkosten en de kosten van voorzieningen, elk met een eigen elasticiteit. Groei elders verlicht de externe kosten van een dichte regio; of het land wint hangt af van wat die per hoofd kosten waar mensen vertrekken en waar zij aankomen. Huren verschuiven tussen eigenaren en huurders en tellen nooit mee.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'A synthesis of 347 estimates finds that density raises wages and rents; in Germany it raises nitrogen dioxide and particulates, and lowers ozone.',
          nl: 'Een synthese van 347 schattingen vindt dat dichtheid lonen en huren verhoogt; in Duitsland verhoogt zij stikstofdioxide en fijnstof, en verlaagt zij ozon.',
        },
        source: 'Ahlfeldt & Pietrostefani 2019; Borck & Schrauth 2021',
      },
      {
        text: {
          en: 'Costs of cities rise with their size: an elasticity up to 0.08 in the largest.',
          nl: 'De kosten van steden stijgen met hun omvang: een elasticiteit tot 0,08 in de grootste.',
        },
        source: 'Combes, Duranton & Gobillon 2019',
      },
    ],
    against: [
      {
        text: {
          en: 'In the bundle of the same synthesis the external effects of more density are positive on balance (+60 dollars a head against +280 in wages for 1 % more density): costs do not outweigh.',
          nl: 'In de optelsom van dezelfde synthese zijn de externe effecten van meer dichtheid per saldo positief (+60 dollar per hoofd tegen +280 aan loon bij 1 % meer dichtheid): de kosten overheersen niet.',
        },
        source: 'Ahlfeldt & Pietrostefani, DP13440',
      },
      {
        text: {
          en: 'Elasticities between cities in several countries need not hold within the Netherlands; baselines by region decide the sign and few are published; congestion is often in the direct benefits already.',
          nl: 'Elasticiteiten tussen steden in allerlei landen hoeven binnen Nederland niet te gelden; grondslagen per regio bepalen het teken en zijn zelden gepubliceerd; congestie zit vaak al in de directe baten.',
        },
        source: 'own remark; Werkwijzer MKBA bij MIRT (KiM 2022)',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['jobs', 'output', 'population', 'relocation'],
  positive: (parameters) => ['jobs', ...(parameters.word('externalsFollow') === 'residents' ? ['population'] : [])],
  parameters: z.object({
    ...Object.assign({}, ...densityItems.map(parametersOfItem)),
    externalsFollow: choiceParameter({
      label: {
        en: 'density that all but productivity follows',
        nl: 'dichtheid die alles behalve productiviteit volgt',
      },
      options: sizeFollows,
      default: 'residents',
    }),
  }),
  lines: (context) => {
    const { relocation } = context
    return relocation ? densityItems.flatMap((item) => linesOf(context, relocation, item)) : []
  },
}
