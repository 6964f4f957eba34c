import { chandrupatla } from '../../appraisal/indicators/chandrupatla.js'
import { numberText, type Text } from '../../quantity/text.js'
import { finite, listProblems, notNegative, numberProblems, positive, problemInWords, refuse } from '../problems.js'
import { anything, inputProblems, object } from '../shape.js'
import { total } from '../total.js'
import { type ExponentialSum, exponentialSum, type ResidualElasticities, signAt, valueAt } from './exponential-sum.js'
import { polishElasticity } from './polish-elasticity.js'
import { type Place, placesBetween } from './turning-points.js'

/** An elasticity at which the weighted balance is zero. It is multiple where the balance only touches zero, or is so flat there that rounding decides. */
export interface ElasticityRoot {
  readonly elasticity: number
  readonly multiple: boolean
}

/** All break-even elasticities on a range, rising: none with the reason, one, or several. */
export type BreakEvenElasticities =
  | {
      readonly kind: 'none'
      readonly roots: readonly []
      readonly why: 'allZero' | 'oneSign' | 'noRoot'
      readonly explanation: Text
    }
  | { readonly kind: 'unique'; readonly roots: readonly [ElasticityRoot] }
  | { readonly kind: 'several'; readonly roots: readonly ElasticityRoot[]; readonly explanation: Text }

type None = Extract<BreakEvenElasticities, { kind: 'none' }>

const none = (why: None['why'], en: string, nl: string): None => ({
  kind: 'none',
  roots: [],
  why,
  explanation: { en, nl },
})

const allZero = none(
  'allZero',
  'Net benefits are zero at each income, so the balance is zero at every elasticity and none stands out.',
  'De netto baten zijn bij elk inkomen nul; het saldo is bij elke elasticiteit nul en geen enkele springt eruit.',
)
const oneSign = none(
  'oneSign',
  'Net benefits have the same sign at each income, so no elasticity changes the sign of the balance.',
  'De netto baten hebben bij elk inkomen hetzelfde teken; geen elasticiteit verandert het teken van het saldo.',
)
const noRoot = (low: Text, high: Text): None =>
  none(
    'noRoot',
    `The weighted balance is zero at no elasticity from ${low.en} to ${high.en}; others were not looked at.`,
    `Het gewogen saldo is bij geen enkele elasticiteit van ${low.nl} tot ${high.nl} nul; naar andere is niet gekeken.`,
  )

/** That net benefits are not counted as they are. */
const lessStandardValues = (found: None): None => ({
  ...found,
  explanation: {
    en: `${found.explanation.en} Effects at standard values count there less what these have weighed already.`,
    nl: `${found.explanation.nl} Effecten tegen kengetallen tellen daarbij zonder wat die al hebben gewogen.`,
  },
})

const several = (roots: readonly ElasticityRoot[]): BreakEvenElasticities => ({
  kind: 'several',
  roots,
  explanation: {
    en: `The weighted balance is zero at ${roots.length} elasticities: weighting more does not always help. Judge by the balance between them.`,
    nl: `Het gewogen saldo is nul bij ${roots.length} elasticiteiten: zwaarder wegen helpt niet altijd. Beoordeel op het saldo ertussen.`,
  },
})

/** Changes of sign from the highest income to the lowest: the balance has no more roots (Laguerre, after Descartes). */
const signChanges = (amounts: Float64Array): number => {
  let changes = 0
  for (let i = 1; i < amounts.length; i++) if (amounts[i]! > 0 !== amounts[i - 1]! > 0) changes += 1
  return changes
}

/** A root where places next to each other are all zero: multiple if the balance turns there, or is flat. */
const rootAt = (sum: ExponentialSum, places: readonly Place[]): ElasticityRoot => {
  const turns = places.filter(({ turning }) => turning)
  const used = turns.length > 0 ? turns : places
  const elasticity = total(used.map(({ at }) => at)) / used.length
  return { elasticity, multiple: turns.length > 0 || signAt(sum, elasticity, 1) === 0 }
}

/** All roots between two elasticities, both counted in. */
const rootsOf = (sum: ExponentialSum, low: number, high: number): readonly ElasticityRoot[] => {
  const ends = [low, high].map((at): Place => ({ at, turning: false }))
  const places = signChanges(sum.amounts) === 1 ? ends : placesBetween(sum, low, high)
  const signs = places.map(({ at }) => signAt(sum, at, 0))
  const roots: ElasticityRoot[] = []
  for (let i = 0; i < places.length; i++) {
    const first = i
    while (signs[first] === 0 && signs[i + 1] === 0) i++
    const next = places[i + 1]
    if (signs[first] === 0) roots.push(rootAt(sum, places.slice(first, i + 1)))
    else if (next && signs[i]! * signs[i + 1]! < 0) {
      const elasticity = chandrupatla((at) => valueAt(sum.amounts, sum, at), places[i]!.at, next.at)
      roots.push({ elasticity, multiple: false })
    }
  }
  return roots
}

const residualProblems = (residual: ResidualElasticities | undefined, length: number): readonly Text[] => {
  if (residual === undefined) return []
  const shape = object({ incomeElasticities: anything, reference: anything })({ en: 'Residual', nl: 'Rest' }, residual)
  if (shape.length > 0) return shape
  return [
    ...listProblems({ en: 'Income elasticities', nl: 'Inkomenselasticiteiten' }, residual.incomeElasticities, {
      length,
      rule: finite,
      mend: {
        en: 'Give that of each standard value, 0 for what is not at one.',
        nl: 'Geef die van elk kengetal, 0 voor wat niet tegen een kengetal is.',
      },
    }),
    ...numberProblems({ en: 'Reference income', nl: 'Referentie-inkomen' }, residual.reference, positive, {
      en: 'Give the income at which weights are 1.',
      nl: 'Geef het inkomen waarbij gewichten 1 zijn.',
    }),
  ]
}

const problemsOf = (
  netBenefits: readonly number[],
  incomes: readonly number[],
  range: unknown,
  residual: ResidualElasticities | undefined,
): readonly Text[] => {
  const length = Array.isArray(netBenefits) ? netBenefits.length : 0
  const { low, high } = { low: undefined, high: undefined, ...(range as object) }
  const bounds = [
    ...numberProblems({ en: 'Lowest elasticity', nl: 'Laagste elasticiteit' }, low, notNegative, {
      en: 'Give the range to search, from 0 to 10 for instance.',
      nl: 'Geef het bereik om in te zoeken, van 0 tot 10 bijvoorbeeld.',
    }),
    ...numberProblems({ en: 'Highest elasticity', nl: 'Hoogste elasticiteit' }, high, notNegative, {
      en: 'Give the range to search, from 0 to 10 for instance.',
      nl: 'Geef het bereik om in te zoeken, van 0 tot 10 bijvoorbeeld.',
    }),
  ]
  const order =
    bounds.length === 0 && Number(low) > Number(high)
      ? [
          problemInWords(
            { en: 'Range', nl: 'Bereik' },
            {
              en: 'a lowest elasticity of at most the highest',
              nl: 'een laagste elasticiteit van hoogstens de hoogste',
            },
            { en: `${low} to ${high}`, nl: `${low} tot ${high}` },
            { en: 'Swap the two.', nl: 'Verwissel de twee.' },
          ),
        ]
      : []
  return [
    ...listProblems({ en: 'Net benefits', nl: 'Netto baten' }, netBenefits, {
      length,
      rule: finite,
      mend: { en: 'Give the present value for each group.', nl: 'Geef de contante waarde voor elke groep.' },
    }),
    ...listProblems({ en: 'Incomes', nl: 'Inkomens' }, incomes, {
      length,
      rule: positive,
      mend: {
        en: 'Give the income of each group, in one unit.',
        nl: 'Geef het inkomen van elke groep, in één eenheid.',
      },
    }),
    ...bounds,
    ...order,
    ...residualProblems(residual, length),
  ]
}

/**
 * Break-even elasticities (omslagelasticiteiten): all η on a range at which the balance with iso-elastic weights,
 * Σ NB_i (y_ref / y_i)^η, is zero.
 *
 * Lists hold one number for each region or group; net benefits are present values in one unit of money, incomes in one
 * unit, above 0. The reference income does not matter: it scales the balance. The range is required, both ends counted
 * in; a balance of zero without weighting is a root at 0. There can be none, one or several.
 *
 * With `residual` each net benefit is weighed with what standard values leave of the elasticity, (y_ref / y_i)^(η − ε_i),
 * ε_i the income elasticity of willingness to pay that its value took out, 0 for cash (see `residualElasticity`). This is
 * Σ NB_i (y_i / y_ref)^(ε_i) (y_ref / y_i)^η, the same sum with other amounts, in which the reference income does matter.
 *
 * The balance is a sum of exponentials in η, and its roots are isolated without a grid that could pass over two close
 * ones: with one change of sign from the highest income to the lowest there is at most one (Laguerre 1884; Pólya & Szegő,
 * Problems and Theorems in Analysis II, part V), and otherwise the range is divided until bounds on the balance and its
 * derivatives leave at most one in each part. They are refined at 30 digits, figures counting as they print, and rounded
 * to binary64. Roots so close together that the balance between them is zero within the rounding of binary64 count as one
 * multiple root.
 *
 * @throws RangeError that lists every figure that is missing or not finite, incomes of 0 and less, and a range that is
 * not one of elasticities of 0 and more.
 * Source of the residual elasticity: Van der Pol, Bos & Romijn, CPB Discussion Paper 364 (2017).
 */
export const breakEvenElasticity = (input: {
  readonly netBenefits: readonly number[]
  readonly incomes: readonly number[]
  readonly range: { readonly low: number; readonly high: number }
  readonly residual?: ResidualElasticities
}): BreakEvenElasticities => {
  refuse(inputProblems(input, { netBenefits: anything, incomes: anything, range: anything }))
  const { netBenefits, incomes, range, residual } = input
  refuse(problemsOf(netBenefits, incomes, range, residual))
  const said = residual ? lessStandardValues : (found: None): None => found
  const sum = exponentialSum(netBenefits, incomes, residual)
  if (sum.terms.length === 0) return said(allZero)
  if (signChanges(sum.amounts) === 0) return said(oneSign)
  // A root at an end of the range, within rounding, may be polished to just outside it: it stays the end.
  const inRange = (value: number): number => Math.min(range.high, Math.max(range.low, value))
  const roots = rootsOf(sum, range.low, range.high).map((found) => ({
    ...found,
    elasticity: inRange(polishElasticity(sum, found)),
  }))
  const [root, second] = roots
  if (root === undefined) return said(noRoot(numberText(range.low), numberText(range.high)))
  return second === undefined ? { kind: 'unique', roots: [root] } : several(roots)
}
