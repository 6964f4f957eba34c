import type { Mark, Source } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'

/** A figure of a preset: never without its source and mark. */
export interface PresetFigure {
  readonly value: number
  readonly source: Source
}

/** Decay and elasticity of one sector. */
export interface EffectiveDensitySector {
  readonly id: string
  readonly label: Text
  readonly decay: PresetFigure
  readonly elasticity: PresetFigure
}

/** The sectors of one country's guidance. */
export interface EffectiveDensityPreset {
  readonly id: 'unitedKingdom' | 'ireland' | 'newZealand'
  readonly label: Text
  readonly note: Text
  /** True when a figure is recalled and not checked in its source: to try out, never to present as official. */
  readonly illustrative: boolean
  readonly sectors: readonly EffectiveDensitySector[]
}

type Row = readonly [id: string, en: string, nl: string, decay: number, elasticity: number]

const sectorsOf = (rows: readonly Row[], mark: Mark, source: Omit<Source, 'mark'>): readonly EffectiveDensitySector[] =>
  rows.map(([id, en, nl, decay, elasticity]) => ({
    id,
    label: { en, nl },
    decay: { value: decay, source: { ...source, mark } },
    elasticity: { value: elasticity, source: { ...source, mark } },
  }))

const preset = (fields: Omit<EffectiveDensityPreset, 'illustrative'>): EffectiveDensityPreset => ({
  ...fields,
  illustrative: fields.sectors.some(({ decay, elasticity }) =>
    [decay, elasticity].some(({ source }) => source.mark === 'recalled'),
  ),
})

const graham = {
  id: 'Graham, Gibbons & Martin 2009',
  title: 'Transport investment and the distance decay of agglomeration benefits',
  url: 'https://studylib.net/doc/8707018/transport-investment-and-the-distance-decay-of',
}
const grahamInCode = { ...graham, note: 'as in the code of the TransLink RTM 3.2 agglomeration tool' }
const grahamAbstract = {
  ...graham,
  note: 'third digit recalled; the abstract gives elasticities 0.02 and 0.03, decays of about 1.0 and 1.6',
}

const unitedKingdom = preset({
  id: 'unitedKingdom',
  label: {
    en: 'United Kingdom, 2009 estimates (illustrative)',
    nl: 'Verenigd Koninkrijk, schattingen 2009 (illustratief)',
  },
  note: {
    en: 'Two of the four sectors are recalled. Changes to the British figures were announced for 2024; check the data book before calling these current.',
    nl: 'Twee van de vier sectoren zijn uit het geheugen. Voor 2024 zijn wijzigingen van de Britse cijfers aangekondigd; zie het data book voor wat nu geldt.',
  },
  sectors: [
    ...sectorsOf(
      [
        ['manufacturing', 'manufacturing', 'industrie', 1.097, 0.021],
        ['construction', 'construction', 'bouw', 1.562, 0.034],
      ],
      'recalled',
      grahamAbstract,
    ),
    ...sectorsOf(
      [
        ['consumerServices', 'consumer services', 'consumentendiensten', 1.818, 0.024],
        ['producerServices', 'producer services', 'zakelijke diensten', 1.746, 0.083],
      ],
      'transcribed',
      grahamInCode,
    ),
  ],
})

const ireland = preset({
  id: 'ireland',
  label: { en: 'Ireland', nl: 'Ierland' },
  note: {
    en: 'An elasticity of 0 means that no gain is counted in that sector. The output per job of the package has no price level in it and is not copied.',
    nl: 'Een elasticiteit van 0 betekent dat in die sector geen winst telt. De productie per baan van het pakket heeft geen prijspeil en is niet overgenomen.',
  },
  sectors: sectorsOf(
    [
      ['manufacturing', 'manufacturing', 'industrie', 1.25, 0.015],
      ['construction', 'construction', 'bouw', 1, 0.065],
      ['wholesale', 'wholesale and retail', 'groot- en detailhandel', 1, 0],
      ['transport', 'transport', 'vervoer', 1.25, 0.092],
      ['ict', 'information and communication', 'informatie en communicatie', 1.5, 0],
      ['finance_business', 'financial and business services', 'financiële en zakelijke diensten', 1.5, 0.058],
    ],
    'transcribed',
    {
      id: 'TII PAG Unit 6.9',
      title: 'TII Project Appraisal Guidelines, Unit 6.9, as in the R package pagglomR',
      url: 'https://github.com/TII-STP/pagglomR',
    },
  ),
})

const newZealand = preset({
  id: 'newZealand',
  label: { en: 'New Zealand (illustrative)', nl: 'Nieuw-Zeeland (illustratief)' },
  note: {
    en: 'All recalled, decay included. Finance is given as 0.085 to 0.087; the middle stands here. Only for large and complex urban projects; newer estimates corrected for sorting are 0.02 to 0.04.',
    nl: 'Alles uit het geheugen, ook het verval. Financiën is gegeven als 0,085 tot 0,087; hier staat het midden. Alleen voor grote en complexe stedelijke projecten; nieuwere schattingen, gecorrigeerd voor sortering, zijn 0,02 tot 0,04.',
  },
  sectors: sectorsOf(
    [
      ['agriculture', 'agriculture', 'landbouw', 1, 0.032],
      ['miningUtilities', 'mining and utilities', 'delfstoffen en nutsbedrijven', 1, 0.035],
      ['manufacturing', 'manufacturing', 'industrie', 1, 0.061],
      ['construction', 'construction', 'bouw', 1, 0.056],
      ['wholesaleRetail', 'wholesale and retail', 'groot- en detailhandel', 1, 0.086],
      ['accommodationFood', 'accommodation and food', 'horeca', 1, 0.056],
      ['transportPost', 'transport and post', 'vervoer en post', 1, 0.057],
      ['informationTelecom', 'information and telecommunication', 'informatie en telecommunicatie', 1, 0.068],
      ['financeInsurance', 'finance and insurance', 'financiën en verzekeringen', 1, 0.086],
      ['rentalRealEstate', 'rental and real estate', 'verhuur en vastgoed', 1, 0.079],
      [
        'professionalAdministrative',
        'professional, technical and administrative services',
        'advies, techniek en administratie',
        1,
        0.087,
      ],
      ['publicAdministration', 'public administration', 'openbaar bestuur', 1, 0.087],
      ['education', 'education', 'onderwijs', 1, 0.076],
      ['health', 'health', 'zorg', 1, 0.083],
      ['artsRecreation', 'arts and recreation', 'kunst en recreatie', 1, 0.053],
      [
        'all',
        'all sectors together (instead of the others)',
        'alle sectoren samen (in plaats van de andere)',
        1,
        0.065,
      ],
    ],
    'recalled',
    {
      id: 'NZTA RR 376; MBCM',
      title: 'Maré & Graham 2009; Monetised Benefits and Costs Manual',
      url: 'https://nzta.govt.nz/resources/research/reports/376/',
    },
  ),
})

/**
 * Decay and elasticity by sector (verval en elasticiteit per sector) of three countries, each figure with source and mark.
 *
 * Unit: pure numbers; decay applies to generalised cost, in the unit that the source's density was estimated with. Source:
 * Graham, Gibbons & Martin 2009; TII PAG Unit 6.9 as in pagglomR; Maré & Graham 2009 and the MBCM.
 */
export const effectiveDensityPresets: Readonly<Record<EffectiveDensityPreset['id'], EffectiveDensityPreset>> = {
  unitedKingdom,
  ireland,
  newZealand,
}
