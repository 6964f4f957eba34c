import { InputError, type Problem } from '../../appraisal/input/problem.js'
import type { Relocation } from '../../appraisal/relocation.js'
import { constant } from '../../quantity/leaf.js'
import { add, divide, labelled, max, min, multiply, power, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel } from '../model.js'
import { borrowedMass } from './mass.js'
import { borrowedSizeParameters } from './parameters.js'
import { largestOfArea, reachesThreshold } from './size-rank.js'

const t = (en: string, nl: string): Text => ({ en, nl })
const unity = constant(1)
const zeroShare = constant(0)

/** (N' / N)^ε_b, with ε_b by region as the chosen form has it. */
const borrowedFactor = (
  { column, regions, parameters }: AgglomerationContext,
  ratio: Quantity<'region'>,
): Quantity<'region'> => {
  const borrowed = parameters.number('borrowedElasticity')
  const label = { en: 'elasticity to borrowed mass', nl: 'elasticiteit naar geleende massa' }
  const form = parameters.word('form')
  if (form === 'threshold') {
    const reaches = reachesThreshold(column('jobs'), parameters.number('threshold'), regions)
    return power(ratio, multiply(reaches, borrowed, label))
  }
  if (form === 'shadow') {
    const largest = largestOfArea(column('jobs'), column(parameters.word('urbanArea')), regions)
    const shadow = multiply(subtract(unity, largest), parameters.number('shadowElasticity'))
    return power(ratio, add(multiply(largest, borrowed), shadow, label))
  }
  return power(ratio, borrowed)
}

/** Share of output × [(N' / N)^ε_b − 1], with moving masses × (M' / M)^ε_o as well, by region. */
const effectOf = (context: AgglomerationContext, moving: Relocation | null): Quantity<'region'> => {
  const { column, parameters } = context
  const jobs = column('jobs')
  const massWith = moving
    ? add(jobs, moving.jobsChange, { en: 'jobs after relocation', nl: 'banen na verplaatsing' })
    : jobs
  const mass = borrowedMass(context, massWith)
  const ratio = divide(mass.with, mass.without, {
    en: 'borrowed mass with over without the project',
    nl: 'geleende massa met ten opzichte van zonder het project',
  })
  const borrowed = borrowedFactor(context, ratio)
  const factor = moving
    ? multiply(borrowed, power(divide(massWith, jobs), parameters.number('ownElasticity')))
    : borrowed
  const exposed = multiply(column('output'), parameters.number('exposedShare'), {
    en: 'output that borrowed size works on',
    nl: 'productie waarop geleende omvang werkt',
  })
  return multiply(
    exposed,
    subtract(factor, unity, { en: 'change in productivity', nl: 'verandering van productiviteit' }),
    { en: 'borrowed size', nl: 'geleende omvang' },
  )
}

/** What the study lacks: a region to borrow from, or a relocation where masses move. */
const missingOf = ({ regions, relocation, parameters }: AgglomerationContext): readonly Problem[] => {
  const missing = (path: Problem['path'], message: Text, expected: Text, mend: Text): Problem => ({
    code: 'missingNeed',
    path,
    place: null,
    message,
    expected,
    got: null,
    mend,
  })
  const alone = missing(
    ['regions', 'members'],
    t('a region borrows from others only, and there is one', 'een regio leent alleen van andere, en er is er één'),
    t('at least two regions', 'minstens twee regio’s'),
    t('divide the area into regions', 'verdeel het gebied in regio’s'),
  )
  const unmoved = missing(
    ['agglomeration', 'parameters', 'masses'],
    t('masses that move need a relocation', 'massa die verhuist vraagt een verplaatsing'),
    t('a section relocation', 'een onderdeel relocation'),
    t('add it to the scenario file, or set masses: fixed', 'voeg het toe, of zet masses: fixed'),
  )
  return [
    ...(regions.members.length < 2 ? [alone] : []),
    ...(parameters.word('masses') === 'moving' && !relocation ? [unmoved] : []),
  ]
}

const lines = (context: AgglomerationContext): readonly AgglomerationLine[] => {
  const { relocation, operating, parameters } = context
  const missing = missingOf(context)
  if (missing.length > 0) throw new InputError(missing)
  const effect = effectOf(context, parameters.word('masses') === 'moving' ? relocation : null)
  // Where a relocation is stated, its ramp says how fast people use what has come within reach.
  const ramp = relocation?.ramp ?? operating
  const nothing = multiply(effect, zeroShare)
  const share = parameters.number('additionalShare')
  const rest = subtract(unity, share, { en: 'share in direct benefits', nl: 'deel in directe baten' })
  const steady = (perYear: Quantity<'region'>) => ({ kind: 'steady', perYear, ramp }) as const
  const line = (id: string, part: 'gain' | 'loss', label: Text, perYear: Quantity<'region'>): AgglomerationLine => ({
    id,
    label,
    stream: 'agglomeration',
    part,
    output: steady(labelled(perYear, label)),
    inDirect: steady(multiply(perYear, rest)),
    additional: steady(multiply(perYear, share)),
  })
  return [
    line(
      'borrowedSizeGain',
      'gain',
      { en: 'borrowed size: gains', nl: 'geleende omvang: winst' },
      max(effect, nothing),
    ),
    line(
      'borrowedSizeLoss',
      'loss',
      { en: 'borrowed size: losses', nl: 'geleende omvang: verlies' },
      min(effect, nothing),
    ),
  ]
}

/**
 * Borrowed size (geleende omvang): a place is more productive the more mass others bring within its reach.
 *
 * ln A_r = ε_o ln M_r + ε_b ln N_r, N_r = Σ_{s≠r} M_s f(t_rs), f = e^(−δt) or t^(−α);
 * ΔY_r = share · Y_r · [(N_r' / N_r)^ε_b − 1], with moving masses times (M_r' / M_r)^ε_o inside the brackets. Form
 * `threshold`: ε_b only from M_min jobs; `shadow`: ε_b for the largest region of an urban area, a negative one for the rest.
 * Reads jobs and output, minutes between regions without and with the project as one regional column for each region; of a
 * relocation its ramp (without one the effect is there in full in every year of operation), and with moving masses its jobs.
 * Units: EUR/year, jobs, minutes.
 * Throws InputError: `missingNeed` (also for one region, and for moving masses without a relocation), `wrongUnit`,
 * `costNotPositive`.
 * Source: own form, after Meijers, Burger & Hoogerbrugge 2016 and Verstraten, Verweij & Zwaneveld 2018.
 */
export const borrowedSize: AgglomerationModel = {
  id: 'borrowedSize',
  label: { en: 'borrowed size', nl: 'geleende omvang' },
  claim: {
    en: 'A place borrows size from others that are within reach: faster links make it more productive, without anyone moving. Only places above a threshold may be able to, and places in the shadow of a larger neighbour may lose.',
    nl: 'Een plaats leent omvang van andere die bereikbaar zijn: snellere verbindingen maken haar productiever, zonder dat iemand verhuist. Misschien kunnen alleen plaatsen boven een drempel dat, en verliezen plaatsen in de schaduw van een grotere buur.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Polycentric urban areas in the United States are more productive by borrowed size: +11 %.',
          nl: 'Polycentrische stedelijke gebieden in de Verenigde Staten zijn productiever door geleende omvang: +11 %.',
        },
        source: 'Meijers 2013',
      },
      {
        text: {
          en: 'In the Netherlands a place in the network can stand in for size; only regions above a threshold of nearby mass gain from mass farther away.',
          nl: 'In Nederland kan een plaats in het netwerk omvang vervangen; alleen regio’s boven een drempel van nabije massa winnen bij massa verder weg.',
        },
        source: 'Van Oort et al. 2015; Verstraten, Verweij & Zwaneveld 2018',
      },
    ],
    against: [
      {
        text: {
          en: 'Local size dominates; the largest place of an urban area borrows best and others stand in its shadow. Small cities near each other do not replace a large one.',
          nl: 'De eigen omvang overheerst; de grootste plaats van een stedelijk gebied leent het best en de andere staan in haar schaduw. Kleine steden bij elkaar vervangen geen grote.',
        },
        source: 'Meijers, Burger & Hoogerbrugge 2016; Meijers & Burger 2010',
      },
      {
        text: {
          en: 'Mass beyond 40 to 80 km has no significant effect in Dutch data, and places in between on fast lines lose jobs.',
          nl: 'Massa verder dan 40 tot 80 km heeft in Nederlandse gegevens geen significant effect, en tussenliggende plaatsen aan snelle lijnen verliezen banen.',
        },
        source: 'Verstraten, Verweij & Zwaneveld 2018; Koster, Tabuchi & Thisse 2022',
      },
      {
        text: {
          en: 'One small elasticity on all output gives a large total, and part of it is in the travellers’ benefits already.',
          nl: 'Eén kleine elasticiteit op alle productie geeft een groot totaal, en een deel ervan zit al in de reizigersbaten.',
        },
        source: 'Eliasson & Fosgerau 2019; own remark',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['jobs', 'output'],
  positive: () => ['jobs'],
  parameters: borrowedSizeParameters,
  warning: (parameters) =>
    parameters.word('form') === 'everywhere'
      ? {
          en: 'The elasticity to borrowed mass is recalled and its decay illustrative: a sensitivity.',
          nl: 'De elasticiteit naar geleende massa is uit het geheugen en de afname illustratief: een gevoeligheidsanalyse.',
        }
      : {
          en: 'Of a threshold and of shadows only the direction is published; the sizes are illustrative: a sensitivity.',
          nl: 'Van een drempel en van schaduwen is alleen de richting gepubliceerd; de maten zijn illustratief: een gevoeligheidsanalyse.',
        },
  lines,
}
