import type { Text } from 'mkba'
import type { AppraisedCombinations } from './appraised.js'

/** One combination, with what a claim may ask of it. Euro, present value. */
export interface Case {
  readonly netPresentValue: number
  readonly benefits: number
  readonly costs: number
  readonly additional: number
  readonly north: number
  readonly randstad: number
  readonly lowestRegion: number
  readonly incomeWeighted: number
  readonly ratio: number
  readonly model: string
  /** The same combination under another agglomeration model. */
  readonly under: (model: string) => Case
}

/** A claim of one side or the other, and the form in which it can be computed. */
export interface Claim {
  readonly id: string
  readonly says: Text
  readonly by: Text
  /** What must be so in a combination. */
  readonly tested: Text
  readonly holds: (each: Case) => boolean
  /** In which combinations it is asked; left out, in all. */
  readonly among?: { readonly label: Text; readonly has: (each: Case) => boolean }
}

const t = (en: string, nl: string): Text => ({ en, nl })

const essay = t(
  'after the summary of the essay by SER Noord-Nederland 2024',
  'naar de samenvatting van het essay door SER Noord-Nederland 2024',
)
const density = {
  label: t('density and relocation', 'dichtheid en verplaatsing'),
  has: ({ model }: Case) => model === 'densityRelocation',
}
const gainsOnly = {
  label: t('density without the losses', 'dichtheid zonder de verliezen'),
  has: ({ model }: Case) => model === 'gainsOnly',
}
/** Less than a euro is the rounding of binary64. */
const isSomething = (euro: number): boolean => Math.abs(euro) > 1
const withEffect = {
  label: t('where the model gives an effect', 'waar het model een effect geeft'),
  has: ({ additional }: Case) => isSomething(additional),
}
const others = {
  label: t(
    'other models than density and relocation, where one of the two gives an effect',
    'andere modellen dan dichtheid en verplaatsing, waar een van beide een effect geeft',
  ),
  has: (each: Case) =>
    each.model !== 'densityRelocation' && (withEffect.has(each) || withEffect.has(each.under('densityRelocation'))),
}
/** What a model changes in the Randstad, and in the North. */
const inRandstad = (each: Case): number => each.randstad - each.under('none').randstad
const inNorth = (each: Case): number => each.north - each.under('none').north

/** The claims of both sides, in the order in which they build on each other. */
export const claims: readonly Claim[] = [
  {
    id: 'twice',
    says: t('Costs are more than twice the benefits.', 'De kosten zijn meer dan twee keer de baten.'),
    by: t(
      'the 2022 appraisal, as SER Noord-Nederland summarises it',
      'de MKBA van 2022, zoals SER Noord-Nederland die samenvat',
    ),
    tested: t('benefit-cost ratio below 0.5', 'baten-kostenverhouding onder 0,5'),
    holds: ({ ratio }) => ratio < 0.5,
  },
  {
    id: 'randstadMinus',
    says: t(
      'What the Randstad loses by agglomeration is more than what the North gains.',
      'Wat de Randstad aan agglomeratie verliest is meer dan wat het Noorden wint.',
    ),
    by: essay,
    tested: t(
      'loss of the Randstad larger than gain of the North',
      'verlies van de Randstad groter dan winst van het Noorden',
    ),
    among: {
      label: t(
        'density and relocation, where the Randstad loses',
        'dichtheid en verplaatsing, waar de Randstad verliest',
      ),
      has: (each) => density.has(each) && inRandstad(each) < -1,
    },
    holds: (each) => -inRandstad(each) > inNorth(each),
  },
  {
    id: 'because',
    says: t(
      'That costs are more than twice the benefits is because of the agglomeration effect.',
      'Dat de kosten meer dan twee keer de baten zijn, komt door het agglomeratie-effect.',
    ),
    by: essay,
    tested: t('below 0.5 with it, and not without it', 'onder 0,5 ermee, en niet zonder'),
    among: {
      label: t('density and relocation, ratio below 0.5', 'dichtheid en verplaatsing, verhouding onder 0,5'),
      has: (each) => density.has(each) && each.ratio < 0.5,
    },
    holds: (each) => each.under('none').ratio >= 0.5,
  },
  {
    id: 'withoutLosses',
    says: t(
      'Benefits stay below costs when the losses are left out as well.',
      'De baten blijven onder de kosten, ook als de verliezen niet meetellen.',
    ),
    by: t(
      'what critics of the line say (Gradus 2021; Priemus)',
      'wat critici van de lijn zeggen (Gradus 2021; Priemus)',
    ),
    tested: t('benefit-cost ratio below 1', 'baten-kostenverhouding onder 1'),
    among: gainsOnly,
    holds: ({ ratio }) => ratio < 1,
  },
  {
    id: 'netSmall',
    says: t('The net national agglomeration item is small.', 'De landelijke agglomeratiepost is per saldo klein.'),
    by: t(
      'CPB 2014: new agglomeration gains from transport are modest',
      'CPB 2014: nieuwe agglomeratiebaten van vervoer zijn bescheiden',
    ),
    tested: t('less than a tenth of the costs, up or down', 'minder dan een tiende van de kosten, omhoog of omlaag'),
    among: withEffect,
    holds: ({ additional, costs }) => Math.abs(additional) < 0.1 * costs,
  },
  {
    id: 'betterBalance',
    says: t(
      'Another approach to agglomeration gives a considerably better result.',
      'Een andere benadering van agglomeratie geeft een aanzienlijk gunstiger uitkomst.',
    ),
    by: essay,
    tested: t(
      'ratio higher by 0.1 or more than under density and relocation',
      'verhouding minstens 0,1 hoger dan onder dichtheid en verplaatsing',
    ),
    among: others,
    holds: (each) => each.ratio >= each.under('densityRelocation').ratio + 0.1,
  },
  {
    id: 'betterNorth',
    says: t(
      'Another approach to agglomeration is more favourable to the North.',
      'Een andere benadering van agglomeratie is gunstiger voor het Noorden.',
    ),
    by: essay,
    tested: t(
      'balance of the North higher than under density and relocation',
      'saldo van het Noorden hoger dan onder dichtheid en verplaatsing',
    ),
    among: others,
    holds: (each) => each.north > each.under('densityRelocation').north,
  },
  {
    id: 'goodForAll',
    says: t(
      'Investment in the North is good for the whole country.',
      'Investeren in het Noorden is goed voor heel Nederland.',
    ),
    by: t('SER Noord-Nederland 2024; Van Dijk & Koster 2024', 'SER Noord-Nederland 2024; Van Dijk & Koster 2024'),
    tested: t('balance of the country above 0', 'saldo van het land boven 0'),
    holds: ({ netPresentValue }) => netPresentValue > 0,
  },
  {
    id: 'goodForEach',
    says: t('No province loses by it.', 'Geen provincie gaat erop achteruit.'),
    by: t('the same, in its strongest form', 'hetzelfde, in de sterkste vorm'),
    tested: t(
      'balance of every province 0 or more, costs by population',
      'saldo van elke provincie minstens 0, kosten naar inwoners',
    ),
    holds: ({ lowestRegion }) => lowestRegion >= 0,
  },
  {
    id: 'goodForNorth',
    says: t(
      'The North itself gains, its share of the costs included.',
      'Het Noorden zelf wint, met zijn deel van de kosten erbij.',
    ),
    by: t(
      'supporters; critics doubt it (Van Wee & T. van Dijk 2021)',
      'voorstanders; critici betwijfelen het (Van Wee & T. van Dijk 2021)',
    ),
    tested: t('balance of the North above 0', 'saldo van het Noorden boven 0'),
    holds: ({ north }) => north > 0,
  },
  {
    id: 'pays',
    says: t('The line pays, and the Randstad gains too.', 'De lijn loont, en de Randstad wint ook.'),
    by: t('Oosterhaven 2019', 'Oosterhaven 2019'),
    tested: t(
      'ratio 1 or more, and balance of the Randstad above 0',
      'verhouding minstens 1, en saldo van de Randstad boven 0',
    ),
    holds: ({ ratio, randstad }) => ratio >= 1 && randstad > 0,
  },
  {
    id: 'loss',
    says: t('Welfare is lower by 3.5 billion or more.', 'De welvaart daalt met 3,5 miljard of meer.'),
    by: t('Gradus 2021, of another study and cost', 'Gradus 2021, over een andere studie en andere kosten'),
    tested: t('balance of −3.5 billion or less', 'saldo van −3,5 miljard of minder'),
    holds: ({ netPresentValue }) => netPresentValue <= -3.5e9,
  },
  {
    id: 'incomeLittle',
    says: t('Income weights change little.', 'Inkomensgewichten veranderen weinig.'),
    by: t('incomes of Dutch regions differ little (CBS)', 'inkomens van Nederlandse regio’s verschillen weinig (CBS)'),
    tested: t(
      'weighted balance within 5 % of the plain one, elasticity 1.3',
      'gewogen saldo binnen 5 % van het gewone, elasticiteit 1,3',
    ),
    holds: ({ incomeWeighted, netPresentValue }) =>
      Math.abs(incomeWeighted - netPresentValue) <= 0.05 * Math.abs(netPresentValue),
  },
  {
    id: 'incomeSign',
    says: t('Income weights do not turn the conclusion.', 'Inkomensgewichten keren de conclusie niet om.'),
    by: t('the same', 'hetzelfde'),
    tested: t('weighted and plain balance have one sign', 'gewogen en gewoon saldo hebben hetzelfde teken'),
    holds: ({ incomeWeighted, netPresentValue }) => Math.sign(incomeWeighted) === Math.sign(netPresentValue),
  },
]

/** The cases of all combinations, made when they are asked for. */
export const casesOf = (all: AppraisedCombinations): ((at: number) => Case) => {
  const models = all.combinations.dimensions.at(-1)?.levels.map(({ id }) => id) ?? []
  const caseAt = (at: number): Case => {
    const model = at % models.length
    const [benefits, costs] = [all.benefits[at] as number, all.costs[at] as number]
    return {
      netPresentValue: all.netPresentValue[at] as number,
      benefits,
      costs,
      additional: all.additional[at] as number,
      north: all.north[at] as number,
      randstad: all.randstad[at] as number,
      lowestRegion: all.lowestRegion[at] as number,
      incomeWeighted: all.incomeWeighted[at] as number,
      ratio: benefits / costs,
      model: models[model] as string,
      under: (other) => caseAt(at - model + models.indexOf(other)),
    }
  }
  return caseAt
}
