import * as z from 'zod'
import { choiceParameter, numberParameter } from '../appraisal/parameter.js'
import type { Relocation } from '../appraisal/relocation.js'
import { constant } from '../quantity/leaf.js'
import { add, divide, max, min, multiply, power, rename, subtract, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { parseUnit } from '../quantity/unit.js'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel, Amount } from './model.js'

const unity = constant(1)
const zeroShare = constant(0)

/** D'/D to the power of the elasticity, minus one, by region: what density does to output per worker. */
const densityGain = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> => {
  const jobs = context.column('jobs')
  const land = context.column('land')
  const before = divide(jobs, land, { en: 'jobs per km2', nl: 'banen per km2' })
  const after = divide(add(jobs, relocation.jobsChange), land, {
    en: 'jobs per km2 after relocation',
    nl: 'banen per km2 na verplaatsing',
  })
  const ratio = divide(after, before, { en: 'ratio of densities', nl: 'verhouding van dichtheden' })
  return subtract(power(ratio, context.parameters.number('elasticity')), unity, {
    en: 'change in productivity',
    nl: 'verandering van productiviteit',
  })
}

/** The output that the change in productivity applies to: of before (`base`), or of the jobs after the move (`new`). */
const outputBase = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> => {
  const output = context.column('output')
  if (context.parameters.word('onOutput') === 'base') return output
  const jobs = context.column('jobs')
  return multiply(divide(output, jobs), add(jobs, relocation.jobsChange), {
    en: 'output after relocation',
    nl: 'productie na verplaatsing',
  })
}

/**
 * The movers' own change: from each origin to each destination y_from × ((D_to / D_from)^ε − 1) per job, counted where the
 * movers come from.
 */
const moversOwnChange = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> => {
  const density = divide(context.column('jobs'), context.column('land'), { en: 'jobs per km2', nl: 'banen per km2' })
  const perWorker = divide(context.column('output'), context.column('jobs'), {
    en: 'output per worker',
    nl: 'productie per werkende',
  })
  const elasticity = context.parameters.number('elasticity')
  // One power per region: (D_to / D_from)^ε is D_to^ε / D_from^ε.
  const scaled = power(divide(density, perSquareKilometre), elasticity)
  const goal = sum(
    multiply(rename(scaled, 'region', 'destination'), rename(relocation.jobsTo, 'region', 'destination')),
    'destination',
  )
  const change = subtract(divide(goal, scaled), unity)
  return multiply(multiply(multiply(relocation.jobs, relocation.jobsFrom), perWorker), change, {
    en: "movers' own change in productivity",
    nl: 'eigen productiviteitsverandering van verhuizers',
  })
}

const perSquareKilometre = constant(1, parseUnit('job/km2', null))

/** Jobs that move times the raw gap in output per worker: sector mix and gas included, so no externality. */
const composition = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> =>
  multiply(divide(context.column('output'), context.column('jobs')), relocation.jobsChange, {
    en: 'composition',
    nl: 'samenstellingseffect',
  })

const line = (
  id: string,
  label: AgglomerationLine['label'],
  part: AgglomerationLine['part'],
  perYear: Quantity<'region'>,
  ramp: Quantity<'year'>,
  share: Quantity<never> | null,
): AgglomerationLine => {
  const output: Amount = { kind: 'steady', perYear, ramp }
  const additional: Amount | null = share === null ? null : { kind: 'steady', perYear: multiply(perYear, share), ramp }
  return { id, label, stream: 'agglomeration', part, output, inDirect: null, additional }
}

const lines = (context: AgglomerationContext): readonly AgglomerationLine[] => {
  const { relocation, parameters } = context
  if (!relocation) return []
  const effect = multiply(outputBase(context, relocation), densityGain(context, relocation), {
    en: 'externality',
    nl: 'extern effect',
  })
  const nothing = multiply(effect, zeroShare)
  const share = parameters.number('additionalShare')
  const counted = parameters.word('counted')
  return [
    line(
      'externalityDestination',
      { en: 'externality at the destination', nl: 'extern effect op de bestemming' },
      'gain',
      max(effect, nothing),
      relocation.ramp,
      counted === 'lossesOnly' ? null : share,
    ),
    line(
      'externalityOrigin',
      { en: 'externality at the origin', nl: 'extern effect op de herkomst' },
      'loss',
      min(effect, nothing),
      relocation.ramp,
      counted === 'gainsOnly' ? null : share,
    ),
    line(
      'ownProductivity',
      { en: 'own productivity of movers (tax wedge)', nl: 'eigen productiviteit van verhuizers (belastingwig)' },
      'ownProductivity',
      moversOwnChange(context, relocation),
      relocation.ramp,
      parameters.number('ownProductivity'),
    ),
    line(
      'composition',
      { en: 'composition (shown, never added)', nl: 'samenstelling (getoond, nooit opgeteld)' },
      'shown',
      composition(context, relocation),
      relocation.ramp,
      null,
    ),
  ]
}

/**
 * Density and relocation (dichtheid en verplaatsing): productivity follows density with one elasticity, and jobs that move
 * change densities.
 *
 * ΔY_r = Y_r · [(D_r' / D_r)^ε − 1], D = jobs / land; to first order the net over regions is ε · m · (y_to − y_from), so
 * density itself drops out and the gap in output per worker decides the sign.
 * Units: output EUR/year at the study's prices, jobs, km2. Source: facts on agglomeration § 0 and § 4.
 */
export const densityRelocation: AgglomerationModel = {
  id: 'densityRelocation',
  label: { en: 'density and relocation', nl: 'dichtheid en verplaatsing' },
  claim: {
    en: 'Output per worker rises with the density of jobs with one elasticity everywhere. Jobs that move make the region of origin less and that of destination more productive; the net effect has the sign of the gap in output per worker.',
    nl: 'De productie per werkende stijgt met de dichtheid van banen, overal met dezelfde elasticiteit. Banen die verhuizen maken de regio van herkomst minder en die van bestemming meer productief; het saldo heeft het teken van het verschil in productie per werkende.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Dutch micro-data on wages give an elasticity of 0.038 to 0.048; likely range of 294 studies 0.015 to 0.039.',
          nl: 'Nederlandse microgegevens over lonen geven een elasticiteit van 0,038 tot 0,048; waarschijnlijke bandbreedte van 294 studies 0,015 tot 0,039.',
        },
        source: 'Groot, De Groot & Smit 2011, 2014; Donovan et al. 2024',
      },
    ],
    against: [
      {
        text: {
          en: 'No causal channel from a line to a move; whole-region averages hide where movers come from; output contains sector mix and gas; limits to agglomeration are left out.',
          nl: 'Geen oorzakelijk verband van lijn naar verhuizing; regiogemiddelden verhullen waar verhuizers vandaan komen; in de productie zitten sectorstructuur en gas; grenzen aan agglomeratie ontbreken.',
        },
        source: 'facts on agglomeration § 4; SER Noord-Nederland 2024',
      },
      {
        text: {
          en: 'Redistribution must not change the national balance; only the additional part counts.',
          nl: 'Herverdeling mag het nationale saldo niet veranderen; alleen het additionele deel telt.',
        },
        source: 'Werkwijzer MKBA bij MIRT (KiM 2022)',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['jobs', 'land', 'output', 'population', 'relocation'],
  parameters: z.object({
    elasticity: numberParameter({
      label: { en: 'elasticity of productivity to density', nl: 'elasticiteit van productiviteit naar dichtheid' },
      unit: '1',
      default: '0.03',
      source: {
        id: 'agglomeration § 3',
        title: 'central value of the density elasticities (low 0.015, high 0.048)',
        mark: 'derived',
      },
      min: -0.5,
      max: 0.5,
    }),
    additionalShare: numberParameter({
      label: { en: 'additional share of the externality', nl: 'additioneel deel van het externe effect' },
      unit: '1',
      default: '1',
      source: {
        id: 'agglomeration § 8',
        title: 'spill-overs count in full, matching only for the additional share',
        mark: 'assumed',
      },
      min: 0,
      max: 1,
    }),
    ownProductivity: numberParameter({
      label: {
        en: "share of the movers' own change that is welfare (tax wedge)",
        nl: 'deel van de eigen verandering van verhuizers dat welvaart is (belastingwig)',
      },
      unit: '1',
      default: '0',
      source: {
        id: 'agglomeration § 1.2',
        title: 'UK A2.3: 30 % of the output change is welfare; default none',
        mark: 'recalled',
      },
      min: 0,
      max: 1,
    }),
    onOutput: choiceParameter({
      label: { en: 'output that the change applies to', nl: 'productie waarop de verandering werkt' },
      options: ['base', 'new'],
      default: 'base',
    }),
    counted: choiceParameter({
      label: { en: 'which externalities count', nl: 'welke externe effecten tellen' },
      options: ['both', 'gainsOnly', 'lossesOnly'],
      default: 'both',
    }),
  }),
  warning: (parameters) =>
    parameters.word('counted') === 'both'
      ? null
      : {
          en: 'One side of the relocation is left out: a sensitivity, not a theory.',
          nl: 'Eén kant van de verplaatsing is weggelaten: een gevoeligheidsanalyse, geen theorie.',
        },
  lines,
}
