import type { Parameters } from '../../appraisal/plug-in.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationModel } from '../model.js'
import { densityLines } from './lines.js'
import { densityParameters, modelSectors } from './parameters.js'
import { type EffectiveDensityPreset, effectiveDensityPresets } from './presets.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const itself: Pick<AgglomerationModel, 'claim' | 'evidence' | 'role' | 'claims' | 'needs'> = {
  claim: t(
    'Output per worker rises with effective density: the jobs that can be reached, each divided by its generalised travel cost to the power of a decay. Lower travel costs raise density everywhere that they reach; while jobs stay where they are, no region loses by faster travel.',
    'De productie per werkende stijgt met de effectieve dichtheid: de banen die bereikbaar zijn, elk gedeeld door de gegeneraliseerde reiskosten tot de macht van een verval. Lagere reiskosten verhogen de dichtheid overal waar ze doorwerken; zolang banen blijven waar ze zijn, verliest geen regio door sneller reizen.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'The official method of the United Kingdom, Ireland and New Zealand; spill-overs between firms are additional to user benefits.',
          'De officiële methode van het Verenigd Koninkrijk, Ierland en Nieuw-Zeeland; overloopeffecten tussen bedrijven komen bovenop de reizigersbaten.',
        ),
        source: 'TAG A2.4; TII PAG Unit 6.9; MBCM; Eliasson & Fosgerau 2019',
      },
      {
        text: t(
          'Within about 100 km of Tokyo places on high-speed lines grew.',
          'Binnen ongeveer 100 km van Tokio groeiden plaatsen aan hogesnelheidslijnen.',
        ),
        source: 'Li & Xu 2016',
      },
    ],
    against: [
      {
        text: t(
          'One cross-sectional decay for all distances: over 150 km of rail it goes far beyond the commuting range that it was estimated on; workers are not sorted out of the elasticity.',
          'Eén verval uit een dwarsdoorsnede voor alle afstanden: over 150 km spoor gaat het ver buiten de pendelafstanden waarop het is geschat; sortering van werkenden is niet uit de elasticiteit gehaald.',
        ),
        source: 'own remark',
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
      {
        text: t(
          'Beyond about 100 km of Tokyo places on high-speed lines shrank; outside the core services lost 7 %, while manufacturing gained 21 %.',
          'Voorbij ongeveer 100 km van Tokio krompen plaatsen aan hogesnelheidslijnen; buiten de kern verloren diensten 7 %, terwijl industrie 21 % won.',
        ),
        source: 'Li & Xu 2016',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['zones'],
}

/** Evidence on the estimates behind each preset. */
const figures: Readonly<Record<EffectiveDensityPreset['id'], AgglomerationModel['evidence']>> = {
  unitedKingdom: {
    for: [
      {
        text: t(
          'A panel of British firms: elasticity 0.04 over all sectors, 0.02 in manufacturing and consumer services to 0.08 in business services, decay 1.0 to 1.8.',
          'Een panel van Britse bedrijven: elasticiteit 0,04 over alle sectoren, van 0,02 in industrie en consumentendiensten tot 0,08 in zakelijke diensten, verval 1,0 tot 1,8.',
        ),
        source: 'Graham, Gibbons & Martin 2009',
      },
    ],
    against: [],
  },
  ireland: {
    for: [
      {
        text: t(
          'Ireland: its guidance has elasticities of its own, from 0.015 in manufacturing to 0.092 in transport and none in wholesale and retail or in information and communication, with decays of 1 to 1.5.',
          'Ierland: de leidraad heeft eigen elasticiteiten, van 0,015 in industrie tot 0,092 in vervoer en geen in groot- en detailhandel en in informatie en communicatie, met een verval van 1 tot 1,5.',
        ),
        source: 'TII PAG Unit 6.9',
      },
      {
        text: t(
          'Ireland: six sectors have figures of their own, so that where jobs of a sector are decides its gain.',
          'Ierland: zes sectoren hebben eigen cijfers, zodat de plaats van de banen van een sector zijn winst bepaalt.',
        ),
        source: 'TII PAG Unit 6.9',
      },
    ],
    against: [
      {
        text: t(
          'Ireland: on which firms and years these figures rest was not found; they are taken from a computer package.',
          'Ierland: op welke bedrijven en jaren deze cijfers berusten is niet gevonden; zij komen uit een computerpakket.',
        ),
        source: 'own remark',
      },
      {
        text: t(
          'Ireland: there is no figure for other sectors, public services and care for instance: their jobs make density and gain nothing. A sum over these sectors is no sum over the economy.',
          'Ierland: voor andere sectoren, openbaar bestuur en zorg bijvoorbeeld, is er geen cijfer: hun banen maken dichtheid en winnen niets. Een som over deze sectoren is geen som over de economie.',
        ),
        source: 'own remark',
      },
      {
        text: t(
          'Ireland: a sector has one decay, by rail and by road alike; whether long trips by rail fall off as those by road do was not shown.',
          'Ierland: een sector heeft één verval, per spoor en over de weg gelijk; of lange reizen per spoor net zo afnemen als die over de weg is niet aangetoond.',
        ),
        source: 'own remark',
      },
    ],
  },
  newZealand: {
    for: [
      {
        text: t(
          'New Zealand: 10 % more effective density goes with 0.69 % more productivity over all industries.',
          'Nieuw-Zeeland: 10 % meer effectieve dichtheid gaat samen met 0,69 % meer productiviteit over alle bedrijfstakken.',
        ),
        source: 'Maré & Graham 2009',
      },
      {
        text: t(
          'New Zealand: fifteen sectors, public services and care too, with elasticities from 0.032 in agriculture to 0.087 in professional services and public administration (recalled).',
          'Nieuw-Zeeland: vijftien sectoren, ook openbaar bestuur en zorg, met elasticiteiten van 0,032 in landbouw tot 0,087 in zakelijke diensten en openbaar bestuur (uit het geheugen).',
        ),
        source: 'Maré & Graham 2009',
      },
    ],
    against: [
      {
        text: t(
          'New Zealand: newer estimates, corrected for the sorting of workers, are 0.02 to 0.04 (second-hand).',
          'Nieuw-Zeeland: nieuwere schattingen, gecorrigeerd voor de sortering van werkenden, zijn 0,02 tot 0,04 (uit de tweede hand).',
        ),
        source: 'Donovan et al. 2022',
      },
      {
        text: t(
          'New Zealand: its guidance has the method for large and complex urban projects only.',
          'Nieuw-Zeeland: de leidraad heeft de methode alleen voor grote en complexe stedelijke projecten.',
        ),
        source: 'MBCM',
      },
      {
        text: t(
          'New Zealand: all figures are recalled, the decays too, and were not checked in their source: illustrative, to try out only.',
          'Nieuw-Zeeland: alle cijfers zijn uit het geheugen, ook het verval, en niet in hun bron nagezien: illustratief, alleen om te proberen.',
        ),
        source: 'own remark',
      },
      {
        text: t(
          'New Zealand: one decay of 1 for every sector, by rail and by road alike: jobs far away weigh more than with decays of 1.1 to 1.8, so a long railway line gains more.',
          'Nieuw-Zeeland: één verval van 1 voor elke sector, per spoor en over de weg gelijk: verre banen wegen zwaarder dan bij een verval van 1,1 tot 1,8, zodat een lange spoorlijn meer oplevert.',
        ),
        source: 'own remark',
      },
    ],
  },
}

/** What speaks for and against the figures of one preset; null for one sector with British estimates. */
const evidenceOf = (preset: EffectiveDensityPreset | null): AgglomerationModel['evidence'] => {
  const own = figures[preset?.id ?? 'unitedKingdom']
  return { for: [...own.for, ...itself.evidence.for], against: [...own.against, ...itself.evidence.against] }
}

/** What a reader must know: figures that are recalled, and land use that responds. */
const warningOf = (preset: EffectiveDensityPreset | null, parameters: Parameters): Text | null => {
  const said = [
    ...(preset?.illustrative
      ? [
          t(
            `Figures of ${preset.label.en} are recalled in part: to try out, never to present as official.`,
            `Cijfers van ${preset.label.nl} zijn deels uit het geheugen: om te proberen, nooit om als officieel te tonen.`,
          ),
        ]
      : []),
    ...(parameters.word('landUse') === 'dynamic'
      ? [
          t(
            'Jobs respond to the project (dynamic clustering): indicative only.',
            'Banen reageren op het project (dynamische clustering): alleen indicatief.',
          ),
        ]
      : []),
  ]
  if (said.length === 0) return null
  return t(said.map(({ en }) => en).join(' '), said.map(({ nl }) => nl).join(' '))
}

/**
 * Effective density (effectieve dichtheid) as a model of a study, with the sectors of a preset or one for all: productivity
 * follows the jobs that a zone reaches, weighed down by generalised cost.
 *
 * d_i = Σ_modes Σ_j mass_j / cost_ij^decay, cost = Σ trips · cost / Σ trips over the segments of a mode;
 * effect_i = output per job_i × jobs_i × [(d_i with / d_i without)^elasticity − 1], or in the linear form × elasticity ×
 * (d_i with / d_i without − 1), by zone and sector, added to regions; in full in every year of operation, times a growth
 * path where one is named.
 * Units: jobs job, output EUR/job/year or EUR/year at the study's prices, cost any, one throughout. Zones have their own
 * columns; where every region is one zone, a column that zones lack is that of the regions. Densities in binary64 with
 * compensated sums. The function `effectiveDensity` gives results by zone too.
 *
 * @throws InputError while its lines are made: see `densitySettingOf`.
 * Source: TAG A2.4; TII PAG Unit 6.9; MBCM; figures of the presets in `presets.ts`.
 */
export const effectiveDensityModelOf = (preset: EffectiveDensityPreset | null): AgglomerationModel => {
  const id = preset ? `effectiveDensity${preset.id.charAt(0).toUpperCase()}${preset.id.slice(1)}` : 'effectiveDensity'
  const sectors = modelSectors(preset)
  return {
    ...itself,
    evidence: evidenceOf(preset),
    id,
    label: preset
      ? t(`effective density, ${preset.label.en}`, `effectieve dichtheid, ${preset.label.nl}`)
      : t('effective density', 'effectieve dichtheid'),
    warning: (parameters) => warningOf(preset, parameters),
    parameters: densityParameters(sectors),
    lines: (context) => densityLines(id, sectors, context),
  }
}

/** One sector, or all together. */
export const effectiveDensityModel: AgglomerationModel = effectiveDensityModelOf(null)
/** The four sectors of the United Kingdom; illustrative. */
export const effectiveDensityUnitedKingdom: AgglomerationModel = effectiveDensityModelOf(
  effectiveDensityPresets.unitedKingdom,
)
/** The six sectors of Ireland. */
export const effectiveDensityIreland: AgglomerationModel = effectiveDensityModelOf(effectiveDensityPresets.ireland)
/** The fifteen sectors of New Zealand; illustrative. */
export const effectiveDensityNewZealand: AgglomerationModel = effectiveDensityModelOf(
  effectiveDensityPresets.newZealand,
)
