import { category, oneSchedule, regime, t } from './make-regime.js'
import type { DiscountRegime, RegimeSource } from './regime.js'

/*
 * Other countries, as far as a public source could be read: Denmark, Norway, New Zealand, Australia, and what the New
 * Zealand Treasury reported of France, Germany, Japan, Sweden and Canada in 2017.
 */

const nzPaper: RegimeSource = {
  id: 'NZ-WP17-02',
  title: 'New Zealand Treasury Working Paper 17/02 (2017), table 4, international approaches',
  mark: 'transcribed',
  url: 'https://www.treasury.govt.nz/publications/research-policy/wp/2017/17-02/11.htm',
}
const reported2017 = t(
  'As reported in 2017; in which years it is in force was not read.',
  'Zoals gemeld in 2017; in welke jaren zij gold of geldt is niet gelezen.',
)

/** The Danish rates of 2013–2020: 4 %, 3 % after 35 years, 2 % after 70. */
export const dk2013: DiscountRegime = oneSchedule(
  {
    id: 'dk2013',
    label: t('Denmark 2013 (4 / 3 / 2 %)', 'Denemarken 2013 (4 / 3 / 2 %)'),
    source: {
      id: 'DK-2018',
      title: 'Finansministeriet, Den samfundsøkonomiske diskonteringsrente, 3 September 2018, table 1',
      mark: 'quoted',
      url: 'https://ft.dk/samling/20171/almdel/fiu/spm/418/svar/1512642/1942606/index.htm',
    },
    note: t(
      'Each rate applies to the years of its own period, as the note itself explains.',
      'Elke voet geldt voor de jaren van zijn eigen periode, zoals de nota zelf uitlegt.',
    ),
    validFrom: 2013,
    validThrough: 2020,
  },
  [0, '0.04'],
  [35, '0.03'],
  [70, '0.02'],
)

/** The Danish rates from 2021: 3.5 %, 2.5 % after 35 years; the 1.5 % after 70 years is from memory. */
export const dk2021: DiscountRegime = oneSchedule(
  {
    id: 'dk2021',
    label: t('Denmark 2021 (3.5 / 2.5 / 1.5 %), illustrative', 'Denemarken 2021 (3,5 / 2,5 / 1,5 %), illustratief'),
    source: {
      id: 'DK-2021',
      title: 'Finansministeriet, Dokumentationsnotat for den samfundsøkonomiske diskonteringsrente, 7 January 2021',
      mark: 'recalled',
      url: 'https://www.pdfdrive.to/dl/dokumentationsnotat-for-den-samfundsoekonomiske-diskonteringsrente-7-januar-2021',
    },
    note: t(
      'Illustrative: the first two rates were read in a copy of the note; the rate after 70 years is recalled.',
      'Illustratief: de eerste twee voeten zijn gelezen in een kopie van de nota; de voet na 70 jaar komt uit het geheugen.',
    ),
    validFrom: 2021,
  },
  [0, '0.035'],
  [35, '0.025'],
  [70, '0.015'],
)

/** The Norwegian rates: 4 %, 3 % after 40 years, 2 % after 75. */
export const norway: DiscountRegime = oneSchedule(
  {
    id: 'norway',
    label: t('Norway (4 / 3 / 2 %)', 'Noorwegen (4 / 3 / 2 %)'),
    source: nzPaper,
    note: reported2017,
    validityKnown: false,
  },
  [0, '0.04'],
  [40, '0.03'],
  [75, '0.02'],
)

const norwegianGuide: RegimeSource = {
  id: 'NO-2005',
  title: 'Finansdepartementet, press release 59/2005, 23 September 2005, on the guide to cost-benefit analysis',
  mark: 'quoted',
  url: 'https://www.regjeringen.no/no/dokumentarkiv/Regjeringen-Bondevik-II/fin/Nyheter-og-pressemeldinger/2005/ny_veileder_i_samfunnsokonomiske/id256708/',
}

/** The Norwegian guide of 2005: 4 %, and 6 % for considerable systematic risk. */
export const norway2005: DiscountRegime = regime({
  id: 'norway2005',
  label: t('Norway 2005 (4 / 6 %)', 'Noorwegen 2005 (4 / 6 %)'),
  source: norwegianGuide,
  note: t('Its last year was not read.', 'Het laatste jaar is niet gelezen.'),
  validityKnown: false,
  categories: {
    standard: category(
      t('normal', 'normaal'),
      t('starting point for all measures', 'uitgangspunt voor alle maatregelen'),
      [0, '0.04'],
    ),
    risky: {
      ...category(
        t('considerable systematic risk', 'aanzienlijk systematisch risico'),
        t('measures with considerable systematic risk', 'maatregelen met aanzienlijk systematisch risico'),
        [0, '0.06'],
      ),
      mustBeProven: true,
    },
  },
  otherwise: { category: 'standard', source: norwegianGuide.title, mark: 'quoted' },
})

const nz2024Source: RegimeSource = {
  id: 'NZ-2024',
  title:
    'A. Schiff, NZ Treasury changes the discount rate (2024), on the Treasury circular in force from 1 October 2024',
  mark: 'transcribed',
  url: 'https://schiff.co.nz/en/blog/nz-discount-rate',
}
const nz2025Source: RegimeSource = {
  id: 'NZ-Reddell',
  title: 'M. Reddell, Bad advice on public sector discount rates, 1 May 2025',
  mark: 'transcribed',
  url: 'https://breakingviewsnz.blogspot.com/2025/05/michael-reddell-bad-advice-on-public.html',
}

/** New Zealand, non-commercial proposals from October 2024: 2 %, 1.5 % after 30 years, 1 % after 100. */
export const nz2024: DiscountRegime = oneSchedule(
  {
    id: 'nz2024',
    label: t(
      'New Zealand 2024, non-commercial (2 / 1.5 / 1 %)',
      'Nieuw-Zeeland 2024, niet-commercieel (2 / 1,5 / 1 %)',
    ),
    source: nz2024Source,
    note: t('For non-commercial proposals of the public sector.', 'Voor niet-commerciële voorstellen van de overheid.'),
    validFrom: 2024,
    sensitivities: [
      {
        regime: 'nz2024Commercial',
        why: t(
          'The Treasury requires a sensitivity at the commercial rate beside it.',
          'De Treasury vraagt een gevoeligheid tegen de commerciële voet ernaast.',
        ),
        mandatory: true,
      },
    ],
  },
  [0, '0.02'],
  [30, '0.015'],
  [100, '0.01'],
)

/** New Zealand, commercial proposals from October 2024, from memory: 8 %. */
export const nz2024Commercial: DiscountRegime = oneSchedule(
  {
    id: 'nz2024Commercial',
    label: t('New Zealand 2024, commercial (8 %), illustrative', 'Nieuw-Zeeland 2024, commercieel (8 %), illustratief'),
    source: { ...nz2025Source, mark: 'recalled' },
    note: t(
      'Illustrative: that a sensitivity at another rate is mandatory was read, that its rate is 8 % is recalled; the source only compares 2 and 8 %.',
      'Illustratief: dat een gevoeligheid tegen een andere voet verplicht is, is gelezen; dat die 8 % is, komt uit het geheugen: de bron vergelijkt 2 en 8 %.',
    ),
    validFrom: 2024,
  },
  [0, '0.08'],
)

/** New Zealand until September 2024: 5 %. */
export const nzUntil2024: DiscountRegime = oneSchedule(
  {
    id: 'nzUntil2024',
    label: t('New Zealand until 2024 (5 %)', 'Nieuw-Zeeland tot 2024 (5 %)'),
    source: nz2025Source,
    note: t('Its first year was not read.', 'Het eerste jaar is niet gelezen.'),
    validThrough: 2024,
  },
  [0, '0.05'],
)

const australia = (id: string, percent: number, rate: string, beside: readonly string[]): DiscountRegime =>
  oneSchedule(
    {
      id,
      label: t(`Australia (${percent} %)`, `Australië (${percent} %)`),
      source: {
        id: 'AU-OBPR',
        title: 'Report on a ranger programme, § 3.4, after the guidance note of the Office of Best Practice Regulation',
        mark: 'transcribed',
        url: 'https://s3-ap-southeast-2.amazonaws.com/createrangerparks/flipbook/inc/html/58.html',
      },
      note: t(
        '7 % is in use since at least 1989; agencies and states may differ.',
        '7 % is in gebruik sinds ten minste 1989; diensten en deelstaten kunnen afwijken.',
      ),
      validFrom: 1989,
      sensitivities: beside.map((other) => ({
        regime: other,
        why: t('The guidance asks for 3 and 10 % beside 7 %.', 'De leidraad vraagt 3 en 10 % naast 7 %.'),
        mandatory: true,
      })),
    },
    [0, rate],
  )

/** Australia: 7 %, with 3 and 10 % beside it. */
export const au7: DiscountRegime = australia('au7', 7, '0.07', ['au3', 'au10'])
export const au3: DiscountRegime = australia('au3', 3, '0.03', [])
export const au10: DiscountRegime = australia('au10', 10, '0.1', [])

const reported = (
  id: string,
  en: string,
  nl: string,
  ...steps: readonly (readonly [afterYears: number, rate: string])[]
): DiscountRegime =>
  oneSchedule({ id, label: t(en, nl), source: nzPaper, note: reported2017, validityKnown: false }, ...steps)

export const otherRegimes: readonly DiscountRegime[] = [
  dk2013,
  dk2021,
  norway,
  norway2005,
  nz2024,
  nz2024Commercial,
  nzUntil2024,
  au7,
  au3,
  au10,
  reported('france', 'France (4 / 2 % after 30 years)', 'Frankrijk (4 / 2 % na 30 jaar)', [0, '0.04'], [30, '0.02']),
  reported('germany', 'Germany (3 %)', 'Duitsland (3 %)', [0, '0.03']),
  reported('japan', 'Japan (4 %)', 'Japan (4 %)', [0, '0.04']),
  reported('swedenTransport', 'Sweden, transport (3.5 %)', 'Zweden, vervoer (3,5 %)', [0, '0.035']),
  reported('canada', 'Canada, opportunity cost of capital (8 %)', 'Canada, alternatieve kosten van kapitaal (8 %)', [
    0,
    '0.08',
  ]),
  reported('canadaTimePreference', 'Canada, time preference (3 %)', 'Canada, tijdsvoorkeur (3 %)', [0, '0.03']),
]
