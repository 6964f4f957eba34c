import type { FlowLine } from '../../appraisal/flows.js'
import { type NumberParameter, parametersOf } from '../../appraisal/parameter.js'
import type { Parameters } from '../../appraisal/plug-in.js'
import { constant } from '../../quantity/leaf.js'
import { divide, labelled, max, min, multiply, rename, subtract, sum } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel, Amount } from '../model.js'
import { type LabourMarketInput, labourMarketInput } from './input.js'
import { labourMarketParameters } from './parameters.js'

const [unity, minusOne, zero] = [constant(1), constant(-1), constant(0)]
const stream = 'agglomeration'
const t = (en: string, nl: string): Text => ({ en, nl })

const steady = (perYear: Quantity<'region'>, ramp: Quantity<'year'>): Amount => ({ kind: 'steady', perYear, ramp })

/** ΔE = −ε · Δg / ((1 − τ) · y) · E, and its output ΔE · η · output per worker, as gains and losses. */
const supplyLines = (
  { column, parameters }: AgglomerationContext,
  { costChange, wage, workers, operating }: NonNullable<LabourMarketInput['supply']>,
): readonly AgglomerationLine[] => {
  const kept = multiply(subtract(unity, parameters.number('incomeTax')), wage, t('wage after tax', 'loon na belasting'))
  const returnToWork = divide(
    multiply(costChange, minusOne),
    kept,
    t('change in the return to work', 'verandering van de opbrengst van werk'),
  )
  const people = multiply(
    multiply(returnToWork, parameters.number('supplyElasticity')),
    workers,
    t('more people at work', 'meer mensen aan het werk'),
  )
  const perWorker = divide(column('output'), column('jobs'), t('output per worker', 'productie per werkende'))
  const effect = multiply(
    people,
    multiply(perWorker, parameters.number('entrantProductivity')),
    t('output of more people at work', 'productie van meer mensen aan het werk'),
  )
  const nothing = multiply(effect, zero)
  const wedge = parameters.number('labourSupplyWedge')
  const side = (id: string, label: Text, part: 'gain' | 'loss', perYear: Quantity<'region'>): AgglomerationLine => ({
    id,
    label,
    stream,
    part,
    output: steady(perYear, operating),
    inDirect: null,
    additional: steady(multiply(perYear, wedge), operating),
  })
  return [
    side('labourSupplyGain', t('more people at work', 'meer mensen aan het werk'), 'gain', max(effect, nothing)),
    side('labourSupplyLoss', t('fewer people at work', 'minder mensen aan het werk'), 'loss', min(effect, nothing)),
  ]
}

/**
 * Output per worker of each region if only its index differed: PI_r · national output per worker. The raw output per worker
 * when there is no index.
 */
const productivityOf = ({ column }: AgglomerationContext, index: Quantity<'region'> | null): Quantity<'region'> => {
  const [output, jobs] = [column('output'), column('jobs')]
  if (index === null) return divide(output, jobs, t('output per worker', 'productie per werkende'))
  const national = divide(
    sum(output, 'region'),
    sum(jobs, 'region'),
    t('national output per worker', 'nationale productie per werkende'),
  )
  return multiply(index, national, t('productivity of jobs', 'productiviteit van banen'))
}

/** Σ_r ΔE_r · PI_r · GDPW: the movers' own change, counted where they come from; by place of work it is only shown. */
const movesLines = (
  context: AgglomerationContext,
  { relocation, index }: NonNullable<LabourMarketInput['moves']>,
): readonly AgglomerationLine[] => {
  const productivity = productivityOf(context, index)
  const goal = sum(
    multiply(rename(productivity, 'region', 'destination'), rename(relocation.jobsTo, 'region', 'destination')),
    'destination',
    t('productivity where they go', 'productiviteit waar ze heen gaan'),
  )
  const leaving = multiply(relocation.jobs, relocation.jobsFrom, t('jobs that leave', 'banen die vertrekken'))
  const effect = multiply(
    leaving,
    subtract(goal, productivity),
    t('output of more productive jobs', 'productie van productievere banen'),
  )
  const byWork = multiply(productivity, relocation.jobsChange, t('by place of work', 'naar plaats van werk'))
  const wedge = context.parameters.number('productiveJobsWedge')
  return [
    {
      id: 'productiveJobs',
      label: t('move to more or less productive jobs', 'verplaatsing naar meer of minder productieve banen'),
      stream,
      part: 'ownProductivity',
      output: steady(effect, relocation.ramp),
      inDirect: null,
      additional: steady(multiply(effect, wedge), relocation.ramp),
    },
    {
      id: 'productiveJobsByPlaceOfWork',
      label: t(
        'output of moved jobs by place of work (shown, never added)',
        'productie van verplaatste banen naar plaats van werk (getoond, nooit opgeteld)',
      ),
      stream,
      part: 'shown',
      output: steady(byWork, relocation.ramp),
      inDirect: null,
      additional: null,
    },
  ]
}

/** A share of each business benefit, which keeps the discount rate of its stream. */
const competitionLine = (parameters: Parameters, effect: FlowLine): AgglomerationLine => {
  const label = t(
    `imperfect competition: share of ${effect.label.en}`,
    `onvolkomen concurrentie: percentage van ${effect.label.nl}`,
  )
  const business = multiply(
    effect.welfare,
    parameters.number('businessShare'),
    t('business and freight benefits', 'zakelijke en goederenvervoerbaten'),
  )
  const flow = labelled(multiply(business, parameters.number('competitionShare')), label)
  const amount: Amount = { kind: 'yearly', flow }
  return {
    id: `imperfectCompetition.${effect.id}`,
    label,
    stream: effect.stream,
    part: 'gain',
    output: amount,
    inDirect: null,
    additional: amount,
  }
}

const lines = (context: AgglomerationContext): readonly AgglomerationLine[] => {
  const { supply, moves, business } = labourMarketInput(context)
  return [
    ...(supply ? supplyLines(context, supply) : []),
    ...(moves ? movesLines(context, moves) : []),
    ...(business ?? []).map((effect) => competitionLine(context.parameters, effect)),
  ]
}

/** The numbers that each effect uses. */
const numbersOf = {
  labourSupply: ['supplyElasticity', 'incomeTax', 'entrantProductivity', 'labourSupplyWedge'],
  productiveJobs: ['productiveJobsWedge'],
  imperfectCompetition: ['competitionShare'],
} as const

const warning = (parameters: Parameters): Text | null => {
  const effects = (Object.keys(numbersOf) as (keyof typeof numbersOf)[]).filter(
    (effect) => parameters.word(effect) === 'on',
  )
  if (effects.length === 0)
    return t(
      'All three labour market effects are off: the model gives nothing.',
      'Alle drie de arbeidsmarkteffecten staan uit: het model geeft niets.',
    )
  const known = parametersOf(labourMarketParameters) as Readonly<Record<string, NumberParameter>>
  const recalled = effects
    .flatMap((effect): readonly string[] => numbersOf[effect])
    .filter((name) => parameters.number(name).sources.some(({ mark }) => mark === 'recalled'))
  const names = (language: keyof Text) => recalled.map((name) => known[name]?.label[language] ?? name).join('; ')
  const raw = effects.includes('productiveJobs') && parameters.word('productivityFrom') === 'outputPerWorker'
  const said = [
    ...(recalled.length > 0
      ? [
          t(
            `British figures, recalled and not checked, so illustrative: ${names('en')}.`,
            `Britse cijfers, uit het geheugen en niet nagekeken, dus illustratief: ${names('nl')}.`,
          ),
        ]
      : []),
    ...(raw
      ? [
          t(
            'Raw output per worker stands in for the index of productivity: it contains sector mix, capital and gas, not only what a mover gains.',
            'De ruwe productie per werkende vervangt de productiviteitsindex: daarin zitten sectorstructuur, kapitaal en gas, niet alleen wat een verhuizer wint.',
          ),
        ]
      : []),
  ]
  return said.length === 0 ? null : t(said.map(({ en }) => en).join(' '), said.map(({ nl }) => nl).join(' '))
}

/**
 * Labour market and imperfect competition (arbeidsmarkt en onvolkomen concurrentie), as in British guidance: what people do
 * for themselves is in the user benefits already; what enters welfare beside them is the tax on what they earn more, and a
 * share of business benefits.
 *
 * More people at work: ΔE_r = −ε · Δg_r / ((1 − τ) · wage_r) · E_r, output ΔE_r · η · output_r / jobs_r, of which the wedge
 * is welfare. More productive jobs: output Σ_r ΔE_r · PI_r · national output per worker, of which the wedge is welfare.
 * Imperfect competition: share × business and freight benefits, all of it welfare.
 * Units: Δg and wage EUR/person/year or EUR/job/year, one of the two; E in jobs; PI a pure number; results EUR/year at the
 * study's prices. Conventions: the first is there in every year of operation, by place of work; the second follows the ramp
 * of the relocation, at the movers' origin; the third by year and region of the benefit, at its discount rate. Of the output
 * the rest pays for the own time of people and is no welfare, so nothing of it counts as in direct benefits.
 *
 * @throws InputError `missingNeed`, `wrongUnit`, `wrongValue`, with all problems at once.
 * Source: DfT, TAG A2.2 and A2.3, figures recalled.
 */
export const labourMarket: AgglomerationModel = {
  id: 'labourMarket',
  label: t(
    'labour market and imperfect competition (illustrative)',
    'arbeidsmarkt en onvolkomen concurrentie (illustratief)',
  ),
  claim: t(
    'Cheaper commuting brings more people to work, and jobs that move can be more or less productive. What people gain themselves is in the user benefits; welfare beside them is the tax on the change in output. Where firms price above cost, business travel and freight benefits are worth a little more than users gain.',
    'Goedkoper woon-werkverkeer brengt meer mensen aan het werk, en banen die verhuizen kunnen meer of minder productief zijn. Wat mensen er zelf bij winnen zit in de reizigersbaten; daarbovenop is alleen de belasting over de productieverandering welvaart. Waar bedrijven boven kostprijs verkopen, zijn zakelijke en goederenvervoerbaten iets meer waard dan wat gebruikers winnen.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'The official British method starts from full employment; as recalled, and not read there, its employment items count only through tax.',
          'De officiële Britse methode gaat uit van volledige werkgelegenheid; uit het geheugen, en daar niet nagelezen, tellen haar arbeidsmarktposten alleen via de belasting.',
        ),
        source: 'DfT, TAG A2.3 (May 2019)',
      },
      {
        text: t(
          'Income tax drives a wedge between what a worker produces and receives, so that a gain in productivity or city size is worth more than commuters gain.',
          'Inkomstenbelasting drijft een wig tussen wat een werkende produceert en ontvangt, zodat winst in productiviteit of stadsomvang meer waard is dan wat pendelaars erbij winnen.',
        ),
        source: 'Venables 2007',
      },
    ],
    against: [
      {
        text: t(
          'A longer commute was not found to lower labour supply: in Germany no negative effect of distance on the total, in the United Kingdom none of time for men, and none or a positive one for women.',
          'Langer pendelen bleek het arbeidsaanbod niet te verlagen: in Duitsland geen negatief effect van afstand op het totaal, in het Verenigd Koninkrijk geen effect van reistijd bij mannen en geen of een positief effect bij vrouwen.',
        ),
        source:
          'Gutiérrez-i-Puigarnau & Van Ommeren 2010 (https://www.econstor.eu/dspace/handle/10419/36111) and 2015 (https://research.vu.nl/en/publications/labour-supply-and-commuting-revisited)',
      },
      {
        text: t(
          'Dutch practice sees gross jobs as no benefit: only lasting changes in participation, unemployment or productivity that are in no other item (recalled).',
          'In de Nederlandse praktijk zijn bruto banen geen baat: alleen blijvende veranderingen in participatie, werkloosheid of productiviteit die in geen andere post zitten (uit het geheugen).',
        ),
        source: 'recalled, no source read',
      },
      {
        text: t(
          'Tax rates, wedges, entrants’ productivity and margins are British; no Dutch figures were found.',
          'Belastingtarieven, wiggen, productiviteit van toetreders en marges zijn Brits; Nederlandse cijfers zijn niet gevonden.',
        ),
        source: 'TAG A2.2 and A2.3, recalled; own remark',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect', 'labourMarket'],
  needs: ['jobs', 'output'],
  positive: (parameters) => {
    if (parameters.word('labourSupply') === 'on') return ['jobs', parameters.word('wage')]
    const raw = parameters.word('productiveJobs') === 'on' && parameters.word('productivityFrom') === 'outputPerWorker'
    return raw ? ['jobs'] : []
  },
  parameters: labourMarketParameters,
  warning,
  lines,
}
