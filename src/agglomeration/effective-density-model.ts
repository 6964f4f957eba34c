import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter, type WordParameter } from '../appraisal/parameter.js'
import { constant } from '../quantity/leaf.js'
import { aggregate, divide, external, max, min, multiply, power, subtract } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { diagonals, effectiveDensityKernel, productivityForms } from './effective-density-kernel.js'
import { type Costs, type DensitySetting, densitySettingOf } from './effective-density-setting.js'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel, Amount } from './model.js'

const id = 'effectiveDensity'
const unity = constant(1)
const zero = constant(0)
const t = (en: string, nl: string): Text => ({ en, nl })

const diagonal: WordParameter = {
  kind: 'choice',
  label: t(
    'cost within a zone: from the matrix, or own jobs dropped',
    'kosten binnen een zone: uit de matrix, of eigen banen weggelaten',
  ),
  options: diagonals,
  default: null,
}

/** d_i = Σ_j jobs_j / cost_ij^decay by zone. */
const densityOf = (
  { column, parameters }: AgglomerationContext,
  setting: DensitySetting,
  costs: Costs,
  label: Text,
): Quantity<'origin'> => {
  const mass = aggregate(column('jobs'), 'region', setting.destinations, setting.toZone)
  return external({
    solver: {
      id,
      perDraw: true,
      solve: ([jobs, cost, decay]) =>
        effectiveDensityKernel(
          jobs as Float64Array,
          [cost as Float64Array],
          [(decay as Float64Array)[0] as number],
          setting.diagonal,
        )[0] as Float64Array,
    },
    inputs: [mass, costs, parameters.number('decay')],
    axes: [setting.origins],
    unit: mass.unit,
    label,
  })
}

/** What productivity gains in each zone: the ratio of densities to the power of the elasticity less 1, or its linear form. */
const gainOf = (context: AgglomerationContext, setting: DensitySetting): Quantity<'origin'> => {
  const { parameters } = context
  const elasticity = parameters.number('elasticity')
  const label = t('change in productivity', 'verandering van productiviteit')
  const ratio = divide(
    densityOf(
      context,
      setting,
      setting.with,
      t('effective density with the project', 'effectieve dichtheid met project'),
    ),
    densityOf(
      context,
      setting,
      setting.without,
      t('effective density without it', 'effectieve dichtheid zonder project'),
    ),
    t('ratio of effective densities', 'verhouding van effectieve dichtheden'),
  )
  return parameters.word('form') === 'power'
    ? subtract(power(ratio, elasticity), unity, label)
    : multiply(elasticity, subtract(ratio, unity), label)
}

const lines = (context: AgglomerationContext): readonly AgglomerationLine[] => {
  const { parameters, column, regions } = context
  const setting = densitySettingOf(context)
  const effect = multiply(
    column(parameters.word('output')),
    aggregate(gainOf(context, setting), 'origin', regions, setting.toRegion),
    t('effect on output', 'effect op productie'),
  )
  const nothing = multiply(effect, zero)
  const share = parameters.number('additionalShare')
  const rest = subtract(unity, share, t('share in user benefits', 'deel in reizigersbaten'))
  const amount = (perYear: Quantity<'region'>): Amount => ({ kind: 'steady', perYear, ramp: setting.operating })
  const line = (name: string, label: Text, part: 'gain' | 'loss', perYear: Quantity<'region'>): AgglomerationLine => ({
    id: name,
    label,
    stream: 'agglomeration',
    part,
    output: amount(perYear),
    inDirect: amount(multiply(perYear, rest)),
    additional: amount(multiply(perYear, share)),
  })
  return [
    line(
      'densityGain',
      t('gain from effective density', 'winst door effectieve dichtheid'),
      'gain',
      max(effect, nothing),
    ),
    line(
      'densityLoss',
      t('loss from effective density', 'verlies door effectieve dichtheid'),
      'loss',
      min(effect, nothing),
    ),
  ]
}

/**
 * Effective density (effectieve dichtheid) as a model of a study: productivity follows the jobs that a region reaches,
 * weighed down by generalised cost; jobs stay where they are (static clustering). One sector, or all together.
 *
 * d_i = Σ_j jobs_j / cost_ij^decay; effect_i = output_i × [(d_i with / d_i without)^elasticity − 1], or in the linear form
 * output_i × elasticity × (d_i with / d_i without − 1), in full in every year of operation.
 * Units: jobs job, output EUR/year at the study's prices, cost any, the same without and with the project. Every region is
 * one zone. Densities in binary64 with compensated sums. For sectors, modes and land use that responds: `effectiveDensity`.
 *
 * @throws InputError `missingNeed`, `zonesAreNotRegions`, `costNotPositive`, `wrongUnit`.
 * Source: TAG A2.4; facts on agglomeration § 1.1.
 */
export const effectiveDensityModel: AgglomerationModel = {
  id,
  label: t('effective density', 'effectieve dichtheid'),
  claim: t(
    'Output per worker rises with effective density: the jobs that can be reached, each divided by its generalised travel cost to the power of a decay. Lower travel costs raise density everywhere that they reach; jobs stay where they are, so no region loses by faster travel.',
    'De productie per werkende stijgt met de effectieve dichtheid: de banen die bereikbaar zijn, elk gedeeld door de gegeneraliseerde reiskosten tot de macht van een verval. Lagere reiskosten verhogen de dichtheid overal waar ze doorwerken; banen blijven waar ze zijn, dus geen regio verliest door sneller reizen.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'A panel of British firms: elasticity 0.04 over all sectors, 0.02 in manufacturing and consumer services to 0.08 in business services, decay 1.0 to 1.8.',
          'Een panel van Britse bedrijven: elasticiteit 0,04 over alle sectoren, van 0,02 in industrie en consumentendiensten tot 0,08 in zakelijke diensten, verval 1,0 tot 1,8.',
        ),
        source: 'Graham, Gibbons & Martin 2009',
      },
      {
        text: t(
          'The official method of the United Kingdom, Ireland and New Zealand; spill-overs between firms are additional to user benefits.',
          'De officiële methode van het Verenigd Koninkrijk, Ierland en Nieuw-Zeeland; overloopeffecten tussen bedrijven komen bovenop de reizigersbaten.',
        ),
        source: 'TAG A2.4; TII PAG Unit 6.9; MBCM; Eliasson & Fosgerau 2019',
      },
    ],
    against: [
      {
        text: t(
          'One cross-sectional decay for all distances: over 150 km of rail it goes far beyond the commuting range that it was estimated on; workers are not sorted out of the elasticity.',
          'Eén verval uit een dwarsdoorsnede voor alle afstanden: over 150 km spoor gaat het ver buiten de pendelafstanden waarop het is geschat; sortering van werkenden is niet uit de elasticiteit gehaald.',
        ),
        source: 'facts on agglomeration § 1.3',
      },
      {
        text: t(
          'The part that comes from better matching is largely in consumer surplus already: adding the whole change of output counts it twice.',
          'Het deel dat uit beter matchen komt zit grotendeels al in het consumentensurplus: de hele productieverandering optellen telt dat dubbel.',
        ),
        source: 'Eliasson & Fosgerau 2019',
      },
      {
        text: t(
          'Places in between on high-speed lines lost jobs; a model with fixed jobs cannot show that.',
          'Tussenliggende plaatsen aan hogesnelheidslijnen verloren banen; een model met vaste banen kan dat niet laten zien.',
        ),
        source: 'Koster, Tabuchi & Thisse 2022',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['jobs', 'output'],
  parameters: z.object({
    costWithout: nameParameter({
      label: t('matrix of cost without the project', 'matrix met kosten zonder project'),
      default: null,
    }),
    costWith: nameParameter({
      label: t('matrix of cost with the project', 'matrix met kosten met project'),
      default: null,
    }),
    diagonal: z
      .enum(diagonals)
      .meta({ description: diagonal.label.en, parameter: diagonal as unknown as Record<string, unknown> }),
    decay: numberParameter({
      label: t('decay of jobs with generalised cost', 'verval van banen met gegeneraliseerde kosten'),
      unit: '1',
      default: null,
      source: {
        id: 'agglomeration § 1.1, § 2',
        title: '1 to 1.818 by sector and country; no figure for all sectors, so it must be chosen',
        mark: 'transcribed',
      },
      min: 0,
      max: 5,
    }),
    elasticity: numberParameter({
      label: t(
        'elasticity of productivity to effective density',
        'elasticiteit van productiviteit naar effectieve dichtheid',
      ),
      unit: '1',
      default: '0.04',
      source: {
        id: 'Graham, Gibbons & Martin 2009',
        title: 'all sectors, United Kingdom; 0.02 to 0.08 by sector',
        mark: 'quoted',
      },
      min: -0.5,
      max: 0.5,
    }),
    output: nameParameter({
      label: t('column of output that the elasticity applies to', 'kolom met productie waarop de elasticiteit werkt'),
      default: 'output',
    }),
    form: choiceParameter({
      label: t('how density turns into productivity', 'hoe dichtheid productiviteit wordt'),
      options: productivityForms,
      default: 'power',
    }),
    additionalShare: numberParameter({
      label: t('part that is not in user benefits already', 'deel dat niet al in de reizigersbaten zit'),
      unit: '1',
      default: '1',
      source: {
        id: 'agglomeration § 1.2, § 8',
        title: 'spill-overs count in full (United Kingdom: 100 %); matching is partly in consumer surplus',
        mark: 'assumed',
      },
      min: 0,
      max: 1,
    }),
  }),
  lines,
}
