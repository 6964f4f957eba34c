import type { DecimalText } from '../../quantity/quantity.js'
import type { Source } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'

/** A published mark-up on direct benefits, as a fraction of them, with what it was found for. */
export interface ShareOfDirectPreset {
  readonly id: string
  readonly label: Text
  readonly share: DecimalText
  readonly source: Source
}

const maglevs = {
  id: 'Elhorst & Oosterhaven 2008',
  title: 'four Dutch maglev plans, spatial equilibrium model; Journal of Transport and Land Use 1(1)',
  mark: 'quoted',
} as const

const graham = {
  id: 'Graham 2007',
  title: 'agglomeration in transport appraisal; OECD/ITF discussion paper 2007-11',
  url: 'http://ideas.repec.org/p/oec/itfaaa/2007-11-en.html',
  mark: 'quoted',
} as const

/**
 * Published mark-ups on direct benefits (opslagen op directe baten), from low to high. None is a standard: Dutch guidance
 * has no fixed percentage and asks proof of every use.
 *
 * Unit: a fraction of the direct benefits. Source: stated with each.
 */
export const shareOfDirectPresets: readonly ShareOfDirectPreset[] = [
  {
    id: 'maglevLow',
    label: { en: 'Dutch maglev plans, lowest', nl: 'Nederlandse zweeftreinplannen, laagste' },
    share: '-0.01',
    source: maglevs,
  },
  {
    id: 'perfectMarkets',
    label: { en: 'perfect markets: nothing is added', nl: 'volkomen markten: er komt niets bij' },
    share: '0',
    source: {
      id: 'Oosterhaven et al., supplement to the OEI guideline',
      title: 'with perfect markets indirect effects pass direct ones on',
      url: 'https://adoc.pub/indirecte-effecten-infrastructuur-aanvulling-leidraad-oei.html',
      mark: 'quoted',
    },
  },
  {
    id: 'agglomerationLow',
    label: { en: 'agglomeration, low end of what is typical', nl: 'agglomeratie, onderkant van wat gebruikelijk is' },
    share: '0.10',
    source: graham,
  },
  {
    id: 'agglomerationHigh',
    label: { en: 'agglomeration, high end of what is typical', nl: 'agglomeratie, bovenkant van wat gebruikelijk is' },
    share: '0.20',
    source: graham,
  },
  {
    id: 'luca',
    label: {
      en: 'relocation gain of one rail link (LUCA); also the top of the old rule of thumb',
      nl: 'verplaatsingswinst van één spoorverbinding (LUCA); ook de bovenkant van de oude vuistregel',
    },
    share: '0.30',
    source: {
      id: 'Teulings, Ossokina & De Groot 2018',
      title: 'rail link Amsterdam–north; Journal of Urban Economics 103, CPB Policy Brief 2014/10',
      url: 'http://www.ossokina.com/project_train',
      note: 'The old Dutch rule of thumb was 0 to 0.30, with strong evidence.',
      mark: 'quoted',
    },
  },
  {
    id: 'maglevHigh',
    label: { en: 'Dutch maglev plans, highest', nl: 'Nederlandse zweeftreinplannen, hoogste' },
    share: '0.38',
    source: maglevs,
  },
]

const shares = shareOfDirectPresets.map(({ share }) => Number(share))

/** The lowest and the highest published mark-up that the library knows. */
export const coveredShares: readonly [low: number, high: number] = [Math.min(...shares), Math.max(...shares)]
