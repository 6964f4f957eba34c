import * as z from 'zod'
import {
  choiceParameter,
  type NumberParameter,
  nameParameter,
  numberParameter,
  optionalNameParameter,
  type WordParameter,
} from '../../appraisal/parameter.js'
import type { Text } from '../../quantity/text.js'
import { diagonals, productivityForms } from './kernel.js'
import type { EffectiveDensityPreset, PresetFigure } from './presets.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Figure = Pick<NumberParameter, 'default' | 'source' | 'covers'>

/** A sector as the model reads it: the end of the names of its parameters and columns, and its figures. */
export interface ModelSector {
  readonly id: string
  /** `Manufacturing` in `decayManufacturing`, `jobsManufacturing`; empty where all sectors are one. */
  readonly suffix: string
  readonly label: Text | null
  readonly decay: Figure
  readonly elasticity: Figure
}

const allSectors: ModelSector = {
  id: 'all',
  suffix: '',
  label: null,
  decay: {
    default: null,
    source: {
      id: 'Graham, Gibbons & Martin 2009; TII PAG Unit 6.9; MBCM',
      title: '1 to 1.818 by sector and country; no figure for all sectors, so it must be chosen',
      mark: 'transcribed',
    },
    covers: [1, 1.818],
  },
  elasticity: {
    default: '0.04',
    source: {
      id: 'Graham, Gibbons & Martin 2009',
      title: 'all sectors, United Kingdom; 0.02 to 0.08 by sector',
      mark: 'quoted',
    },
    covers: [0.02, 0.08],
  },
}

/** A preset's figure as a parameter; what its source covers is the range over the sectors of the preset. */
const figureOf = ({ value, source }: PresetFigure, all: readonly PresetFigure[]): Figure => {
  const { id, title = '', note, mark } = source
  const values = all.map((each) => each.value)
  return {
    default: String(value),
    source: { id, title: note === undefined ? title : `${title}; ${note}`, mark },
    covers: [Math.min(...values), Math.max(...values)],
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The sectors of a preset, without its figure for all together; one sector for all without a preset. */
export const modelSectors = (preset: EffectiveDensityPreset | null): readonly ModelSector[] => {
  const sectors = preset?.sectors.filter(({ id }) => id !== 'all')
  return (
    sectors?.map(({ id, label, decay, elasticity }) => ({
      id,
      suffix: id.split('_').map(capital).join(''),
      label,
      decay: figureOf(
        decay,
        sectors.map((each) => each.decay),
      ),
      elasticity: figureOf(
        elasticity,
        sectors.map((each) => each.elasticity),
      ),
    })) ?? [allSectors]
  )
}

/** A choice without a default: whoever computes must make it. */
const requiredChoice = <const Options extends readonly [string, ...string[]]>(label: Text, options: Options) => {
  const parameter: WordParameter = { kind: 'choice', label, options, default: null }
  return z.enum(options).meta({ description: label.en, parameter: parameter as unknown as Record<string, unknown> })
}

const ofSector = ({ suffix, label, decay, elasticity }: ModelSector): Readonly<Record<string, z.ZodType>> => {
  const named = (en: string, nl: string): Text => (label ? t(`${en}: ${label.en}`, `${nl}: ${label.nl}`) : t(en, nl))
  return {
    [`decay${suffix}`]: numberParameter({
      label: named('decay of jobs with generalised cost', 'verval van banen met gegeneraliseerde kosten'),
      unit: '1',
      ...decay,
      min: 0,
      max: 5,
    }),
    [`elasticity${suffix}`]: numberParameter({
      label: named(
        'elasticity of productivity to effective density',
        'elasticiteit van productiviteit naar effectieve dichtheid',
      ),
      unit: '1',
      ...elasticity,
      min: -0.5,
      max: 0.5,
    }),
    [`jobs${suffix}`]: nameParameter({
      label: named('column of jobs that gain', 'kolom met banen die winnen'),
      default: `jobs${suffix}`,
    }),
    [`jobsWith${suffix}`]: nameParameter({
      label: named(
        'column of these jobs with the project (landUse: dynamic)',
        'kolom met deze banen met project (landUse: dynamic)',
      ),
      default: `jobsWith${suffix}`,
    }),
    [`output${suffix}`]: nameParameter({
      label: named(
        'column of output per job (EUR/job/year) or of output (EUR/year)',
        'kolom met productie per baan (EUR/job/year) of met productie (EUR/year)',
      ),
      default: label ? `outputPerJob${suffix}` : 'output',
    }),
  }
}

/** The parameters of the model: what all sectors share, and decay, elasticity and columns of each. */
export const densityParameters = (sectors: readonly ModelSector[]): z.ZodObject =>
  z.object({
    costWithout: nameParameter({
      label: t(
        'matrices of cost without the project: modes separated by a comma, segments of a mode by a plus',
        'matrices met kosten zonder project: vervoerwijzen gescheiden door een komma, segmenten ervan door een plus',
      ),
      default: null,
    }),
    costWith: nameParameter({
      label: t('the same with the project', 'hetzelfde met project'),
      default: null,
    }),
    tripsWithout: optionalNameParameter({
      label: t(
        'matrices of trips without the project, laid out as those of cost, where a mode has several segments',
        'matrices met ritten zonder project, ingedeeld als die met kosten, als een vervoerwijze meer segmenten heeft',
      ),
    }),
    tripsWith: optionalNameParameter({
      label: t('the same with the project (tripWeights: own)', 'hetzelfde met project (tripWeights: own)'),
    }),
    tripWeights: choiceParameter({
      label: t(
        'trips that weigh costs: those without the project in both cases, or of each case its own',
        'ritten die kosten wegen: in beide gevallen die zonder project, of van elk geval de eigen',
      ),
      options: ['base', 'own'],
      default: 'base',
    }),
    pairsWithoutTrips: choiceParameter({
      label: t('what a pair of zones without trips means', 'wat een paar zones zonder ritten betekent'),
      options: ['refuse', 'noConnection'],
      default: 'refuse',
    }),
    diagonal: requiredChoice(
      t(
        'cost within a zone: from the matrix, or own jobs dropped',
        'kosten binnen een zone: uit de matrix, of eigen banen weggelaten',
      ),
      diagonals,
    ),
    mass: nameParameter({
      label: t(
        'column of jobs of all sectors, which make density',
        'kolom met banen van alle sectoren, die dichtheid maken',
      ),
      default: 'jobs',
    }),
    landUse: choiceParameter({
      label: t(
        'whether jobs stay where they are (static clustering) or respond (dynamic)',
        'of banen blijven waar ze zijn (statische clustering) of reageren (dynamisch)',
      ),
      options: ['static', 'dynamic'],
      default: 'static',
    }),
    massWith: nameParameter({
      label: t(
        'column of jobs of all sectors with the project (landUse: dynamic)',
        'kolom met banen van alle sectoren met project (landUse: dynamic)',
      ),
      default: 'jobsWith',
    }),
    form: choiceParameter({
      label: t('how density turns into productivity', 'hoe dichtheid productiviteit wordt'),
      options: productivityForms,
      default: 'power',
    }),
    growth: optionalNameParameter({
      label: t(
        'growth path of output per job; without it the effect does not grow',
        'groeipad van de productie per baan; zonder groeit het effect niet',
      ),
    }),
    additionalShare: numberParameter({
      label: t('part that is not in user benefits already', 'deel dat niet al in de reizigersbaten zit'),
      unit: '1',
      default: '1',
      source: {
        id: 'Eliasson & Fosgerau 2019',
        title: 'spill-overs count in full (United Kingdom: 100 %); matching is partly in consumer surplus',
        mark: 'assumed',
      },
      min: 0,
      max: 1,
    }),
    ...Object.assign({}, ...sectors.map(ofSector)),
  })
