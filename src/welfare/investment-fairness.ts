import type { Text } from '../quantity/text.js'
import { fault, finite, notNegative, numberProblems, positive, problemInWords, refuse, within } from './problems.js'
import { list, object, text } from './shape.js'
import { total } from './total.js'

/** A region with what is invested in it, in one unit of money and over one period. */
export interface InvestedRegion {
  readonly id: string
  readonly inhabitants: number
  /** Gross regional product a year (bruto regionaal product). */
  readonly output: number
  /** Public investment without the project, over the period that is compared. */
  readonly investment: number
  /** What the project adds, by place; below 0 where it takes investment away. */
  readonly project: number
}

/** An amount per head or per euro of output, beside the national one. */
export interface Intensity {
  readonly value: number
  /** The region's over the national one; null, with the reason, where the nation invests nothing. */
  readonly relative: number | null
  readonly why: Text | null
}

/** What a region would get if one rule divided the national investment, and how far what it gets lies above that. */
export interface Benchmark {
  readonly allocation: number
  readonly above: number
}

export interface RegionalInvestment {
  readonly id: string
  readonly investment: number
  readonly perInhabitant: Intensity
  readonly perOutput: Intensity
  readonly equalPerHead: Benchmark
  readonly equalPerOutput: Benchmark
}

/** Public investment by region, without or with the project. */
export interface InvestmentPicture {
  readonly investment: number
  readonly perInhabitant: number
  readonly perOutput: number
  readonly regions: readonly RegionalInvestment[]
}

export interface InvestmentFairness {
  readonly before: InvestmentPicture
  readonly after: InvestmentPicture
}

const nothingInvested: Text = {
  en: 'the nation invests nothing, so there is no average to compare with',
  nl: 'het land investeert niets; er is geen gemiddelde om mee te vergelijken',
}

const intensity = (amount: number, size: number, national: number): Intensity => {
  const value = within(amount / size, { en: 'Investment per unit', nl: 'Investering per eenheid' })
  return national === 0
    ? { value, relative: null, why: nothingInvested }
    : {
        value,
        relative: within(value / national, { en: 'Investment beside the nation', nl: 'Investering naast het land' }),
        why: null,
      }
}

/** The part of a sum that belongs to a size, by proportion. */
const proportional = (investment: number, sum: number, size: number, sizes: number): Benchmark => {
  const allocation = sum * (size / sizes)
  return { allocation, above: investment - allocation }
}

const pictureOf = (regions: readonly InvestedRegion[], amounts: readonly number[]): InvestmentPicture => {
  const investment = within(total(amounts), { en: 'National investment', nl: 'Landelijke investering' })
  const inhabitants = within(total(regions.map((region) => region.inhabitants)), {
    en: 'National number of inhabitants',
    nl: 'Aantal inwoners van het land',
  })
  const output = within(total(regions.map((region) => region.output)), {
    en: 'National output',
    nl: 'Productie van het land',
  })
  const [perInhabitant, perOutput] = [investment / inhabitants, investment / output]
  return {
    investment,
    perInhabitant,
    perOutput,
    regions: regions.map((region, i) => ({
      id: region.id,
      investment: amounts[i]!,
      perInhabitant: intensity(amounts[i]!, region.inhabitants, perInhabitant),
      perOutput: intensity(amounts[i]!, region.output, perOutput),
      equalPerHead: proportional(amounts[i]!, investment, region.inhabitants, inhabitants),
      equalPerOutput: proportional(amounts[i]!, investment, region.output, output),
    })),
  }
}

const regionProblems = ({ id, inhabitants, output, investment, project }: InvestedRegion): readonly Text[] => [
  ...numberProblems({ en: `Inhabitants of “${id}”`, nl: `Inwoners van “${id}”` }, inhabitants, positive, {
    en: 'Leave out a region without inhabitants.',
    nl: 'Laat een regio zonder inwoners weg.',
  }),
  ...numberProblems({ en: `Output of “${id}”`, nl: `Productie van “${id}”` }, output, positive, {
    en: 'Give gross regional product, not its change.',
    nl: 'Geef het bruto regionaal product, niet de verandering ervan.',
  }),
  ...numberProblems({ en: `Investment in “${id}”`, nl: `Investering in “${id}”` }, investment, notNegative, {
    en: 'Give gross investment, 0 where there is none.',
    nl: 'Geef de bruto investering, 0 waar er geen is.',
  }),
  ...numberProblems({ en: `Project in “${id}”`, nl: `Project in “${id}”` }, project, finite, {
    en: 'Give 0 for a region without a part in the project.',
    nl: 'Geef 0 voor een regio zonder aandeel in het project.',
  }),
  ...(investment + project < 0
    ? [
        fault(
          { en: `Investment in “${id}” with the project`, nl: `Investering in “${id}” met het project` },
          { en: '0 and more', nl: '0 of meer' },
          investment + project,
          { en: 'Check what it takes away.', nl: 'Ga na wat het wegneemt.' },
        ),
      ]
    : []),
]

const shape = list(object({ id: text }))

/**
 * How public investment is spread over regions (verdeling van publieke investeringen): per inhabitant and per euro of
 * regional product, against the national average and against two benchmarks, without and with a project.
 *
 * perInhabitant_r = I_r / n_r and perOutput_r = I_r / Y_r; relative = that over ΣI / Σn or ΣI / ΣY; equal per head
 * ΣI · n_r / Σn, equal per euro of output ΣI · Y_r / ΣY. Investment, project and output in one unit of money;
 * perInhabitant in that unit per person, perOutput a pure number. By place of investment, which says nothing of who
 * benefits or pays. Benchmarks add up to the national sum and what lies above them to zero, within rounding of binary64.
 * No benchmark is the fair one: equal per head follows people, equal per output follows production. A third, by highest
 * return, is `returnLedAllocation`.
 *
 * @throws RangeError that lists every region that stands twice and every figure that is missing, not finite or of the
 * wrong sign; also for results too large for a number.
 */
export const investmentFairness = (regions: readonly InvestedRegion[]): InvestmentFairness => {
  refuse(shape('Regions', regions))
  const ids = regions.map(({ id }) => id)
  refuse([
    ...(regions.length === 0
      ? [
          problemInWords(
            { en: 'Regions', nl: 'Regio’s' },
            { en: 'at least one region', nl: 'ten minste één regio' },
            { en: 'none', nl: 'geen' },
            { en: 'Give the regions of the nation.', nl: 'Geef de regio’s van het land.' },
          ),
        ]
      : []),
    ...[...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) =>
      problemInWords(
        { en: `Region “${id}”`, nl: `Regio “${id}”` },
        { en: 'each region once', nl: 'elke regio één keer' },
        { en: 'it twice or more', nl: 'twee keer of vaker' },
        { en: 'Add its figures together.', nl: 'Tel haar cijfers bij elkaar op.' },
      ),
    ),
    ...regions.flatMap(regionProblems),
  ])
  return {
    before: pictureOf(
      regions,
      regions.map(({ investment }) => investment),
    ),
    after: pictureOf(
      regions,
      regions.map(({ investment, project }) => investment + project),
    ),
  }
}
