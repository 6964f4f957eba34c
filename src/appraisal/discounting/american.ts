import { oneSchedule, t } from './make-regime.js'
import type { DiscountRegime } from './regime.js'

/*
 * The Office of Management and Budget: Circular A-94 for programmes (7 % since 1992, 3.1 % in the edition of November
 * 2023) and Circular A-4 for regulation (3 and 7 % since 2003, 2 % in the edition of 2023).
 */

const endOfYear = t(
  'end of year: the first year is already discounted once; mid-year where flows are even over the year',
  'eind van het jaar: het eerste jaar is al een keer verdisconteerd; midden van het jaar bij gelijkmatige stromen',
)
const withdrawn = t(
  'Whether later administrations withdrew the editions of 2023 was not read; state the edition that applies.',
  'Of latere regeringen de edities van 2023 hebben ingetrokken is niet gelezen; noem de editie die geldt.',
)

/** Circular A-94 of 1992: 7 % real. */
export const us1992: DiscountRegime = oneSchedule(
  {
    id: 'us1992',
    label: t('OMB Circular A-94 of 1992 (7 %)', 'OMB Circular A-94 van 1992 (7 %)'),
    source: {
      id: 'US-A94-1992',
      title: 'EPA, OSWER Directive 9355.3-20, on the revision of OMB Circular A-94 of 29 October 1992',
      mark: 'transcribed',
      url: 'https://nepis.epa.gov/Exe/ZyPURL.cgi?Dockey=91022W85.txt',
    },
    note: withdrawn,
    validFrom: 1992,
    usualTiming: endOfYear,
  },
  [0, '0.07'],
)

/** Circular A-94 of November 2023: 3.1 %. */
export const us2023: DiscountRegime = oneSchedule(
  {
    id: 'us2023',
    label: t('OMB Circular A-94 of 2023 (3.1 %)', 'OMB Circular A-94 van 2023 (3,1 %)'),
    source: {
      id: 'US-A94-2023',
      title: 'OMB Circular A-94 (November 2023), Appendix B, transcribed in the tests of a public repository',
      mark: 'transcribed',
      url: 'https://www.whitehouse.gov/wp-content/uploads/2023/11/CircularA-94.pdf',
    },
    note: withdrawn,
    validFrom: 2023,
    usualTiming: endOfYear,
  },
  [0, '0.031'],
)

const A4 = {
  id: 'US-CEA-2024',
  title: 'Council of Economic Advisers, Valuing the Future: Revision to the Social Discount Rate, 27 February 2024',
  mark: 'transcribed',
  url: 'https://www.whitehouse.gov/cea/written-materials/2024/02/27/valuing-the-future-revision-to-the-social-discount-rate-means-appropriately-assessing-benefits-and-costs/',
} as const

/** Circular A-4 of 2003 for regulation: 3 %, with 7 % beside it. */
export const usRegulation2003: DiscountRegime = oneSchedule(
  {
    id: 'usRegulation2003',
    label: t('OMB Circular A-4 of 2003, regulation (3 %)', 'OMB Circular A-4 van 2003, regelgeving (3 %)'),
    source: A4,
    note: withdrawn,
    validFrom: 2003,
    sensitivities: [
      {
        regime: 'us1992',
        why: t(
          'Circular A-4 of 2003 asks for results at both 3 and 7 %.',
          'Circular A-4 van 2003 vraagt resultaten bij 3 én 7 %.',
        ),
        mandatory: true,
      },
    ],
  },
  [0, '0.03'],
)

/** Circular A-4 of November 2023 for regulation: 2 %. */
export const usRegulation2023: DiscountRegime = oneSchedule(
  {
    id: 'usRegulation2023',
    label: t('OMB Circular A-4 of 2023, regulation (2 %)', 'OMB Circular A-4 van 2023, regelgeving (2 %)'),
    source: A4,
    note: withdrawn,
    validFrom: 2023,
  },
  [0, '0.02'],
)

export const americanRegimes: readonly DiscountRegime[] = [us1992, us2023, usRegulation2003, usRegulation2023]
