import * as z from 'zod'
import { InputError, type Problem } from '../appraisal/input/problem.js'
import { choiceParameter, nameParameter } from '../appraisal/parameter.js'
import { axis } from '../quantity/axis.js'
import { Exact, unity, zero } from '../quantity/decimal.js'
import { constant, given } from '../quantity/leaf.js'
import { add, divide, max, min, multiply, rename, subtract, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { numberText, type Text } from '../quantity/text.js'
import { one } from '../quantity/unit.js'
import { columnProblem, givenFigures, matrixFromColumns, type RegionMatrix } from './columns-by-region.js'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel, Amount } from './model.js'

const t = (en: string, nl: string): Text => ({ en, nl })
const noProof = 'none'
const wholeShare = constant(1)
const zeroShare = constant(0)

const hasProof = (proof: string): boolean => !['', noProof, 'geen'].includes(proof.trim().toLowerCase())

/** What is wrong with the shares of one column, if anything, and what they add up to. */
const readColumn = (
  { name, of, quantity }: RegionMatrix['columns'][number],
  proven: boolean,
): { readonly total: Exact; readonly problem: Problem | null } => {
  const figures = givenFigures(quantity)
  if (!figures)
    throw new RangeError(
      `“${name}”: expected given data, got a column that is made of others; give the shares, so that their sum can be checked.`,
    )
  const shares = figures.map((figure) => new Exact(figure))
  const total = shares.reduce((sum, share) => sum.plus(share), zero)
  const below = shares.find((share) => share.lt(zero))
  if (below)
    return {
      total,
      problem: columnProblem('negativeShare', name, {
        message: t(`a share of “${name}” is ${below}`, `een aandeel van “${name}” is ${numberText(below).nl}`),
        expected: t('shares of at least 0', 'aandelen van minstens 0'),
        got: below.toString(),
        mend: t('correct it', 'verbeter het'),
      }),
    }
  if (total.eq(unity) || (proven && total.gt(unity))) return { total, problem: null }
  return {
    total,
    problem: columnProblem('sharesNotOne', name, {
      message: t(
        `the shares of a gain in “${of}” (column “${name}”) add up to ${total}`,
        `de aandelen van een baat in “${of}” (kolom “${name}”) tellen op tot ${numberText(total).nl}`,
      ),
      expected: proven
        ? t('1, or more with the proof that is stated', '1, of meer met het bewijs dat is gegeven')
        : t('exactly 1: redistribution', 'precies 1: herverdeling'),
      got: total.toString(),
      mend: total.gt(unity)
        ? t(
            'correct the shares, or state under `proof` what shows that the country gains more',
            'verbeter de aandelen, of geef onder `proof` wat aantoont dat het land meer wint',
          )
        : t(
            'add what is missing to the region where it ends',
            'voeg wat ontbreekt toe aan de regio waar het terechtkomt',
          ),
    }),
  }
}

interface Shares {
  /** Where a gain ends once its column is brought to 1: by region of arrival, and region of the gain. */
  readonly elsewhere: Quantity<'region' | 'counterpart'>
  /** Share that stays, minus 1: what a region loses of its own gain. */
  readonly lost: Quantity<'region'>
  /** The column sums minus 1 and the shares, or null when every column adds up to 1. */
  readonly surplus: Quantity<'region' | 'counterpart'> | null
}

const sharesOf = (context: AgglomerationContext): Shares => {
  const { regions, parameters } = context
  const matrix = matrixFromColumns(context, parameters.word('prefix'), '1', {
    en: 'spill-over shares',
    nl: 'uitstralingsaandelen',
  })
  const read = matrix.columns.map((column) => readColumn(column, hasProof(parameters.word('proof'))))
  const problems = read.flatMap(({ problem }) => (problem ? [problem] : []))
  if (problems.length > 0) throw new InputError(problems)
  const redistributes = read.every(({ total }) => total.eq(unity))
  const totals = sum(matrix.quantity, 'region', { en: 'column sums', nl: 'kolomsommen' })
  const divided = redistributes
    ? matrix.quantity
    : divide(matrix.quantity, totals, { en: 'shares brought to 1', nl: 'aandelen op 1 gebracht' })
  const { members } = regions
  const same = given({
    label: { en: 'the region itself', nl: 'de regio zelf' },
    axes: [axis('counterpart', members), regions],
    values: members.flatMap((a) => members.map((b) => (a === b ? 1 : 0))),
    unit: one,
  })
  return {
    elsewhere: multiply(divided, subtract(wholeShare, same)),
    lost: subtract(sum(multiply(divided, same), 'counterpart'), wholeShare, {
      en: 'share that stays, minus 1',
      nl: 'aandeel dat blijft, min 1',
    }),
    surplus: redistributes ? null : multiply(divided, subtract(totals, wholeShare)),
  }
}

/** The lines of one direct effect, so that each keeps the discount rate of what it comes from. */
const linesOf = (
  { id, label, stream, welfare }: AgglomerationContext['effects'][number],
  { elsewhere, lost, surplus }: Shares,
  enters: boolean,
): readonly AgglomerationLine[] => {
  const nothing = multiply(welfare, zeroShare)
  const arriving = (flow: Quantity<'year' | 'region'>, shares: Quantity<'region' | 'counterpart'>) =>
    sum(multiply(rename(flow, 'region', 'counterpart'), shares), 'counterpart')
  // A region with a direct loss sheds part of it: that is a gain to it and a loss to others.
  const [gains, losses] = [max(welfare, nothing), min(welfare, nothing)]
  const line = (
    kind: string,
    words: Text,
    part: 'gain' | 'loss',
    flow: Quantity<'year' | 'region'>,
    counts: boolean,
  ): AgglomerationLine => {
    const output: Amount = { kind: 'yearly', flow }
    return {
      id: `${kind}.${id}`,
      label: words,
      stream,
      part,
      output,
      inDirect: null,
      additional: counts ? output : null,
    }
  }
  const received = t(`spill-over received of ${label.en}`, `ontvangen uitstraling van ${label.nl}`)
  const leaked = t(`spill-over lost of ${label.en}`, `weggelekte uitstraling van ${label.nl}`)
  const more = t(`net spill-over of ${label.en}`, `netto uitstraling van ${label.nl}`)
  const both = (yours: Quantity<'year' | 'region'>, own: Quantity<'year' | 'region'>, words: Text) =>
    add(arriving(yours, elsewhere), multiply(own, lost), words)
  return [
    line('received', received, 'gain', both(gains, losses, received), enters),
    line('leaked', leaked, 'loss', both(losses, gains, leaked), enters),
    ...(surplus === null
      ? []
      : [
          line('surplus', more, 'gain', arriving(gains, surplus), true),
          line('surplusLoss', more, 'loss', arriving(losses, surplus), true),
        ]),
  ]
}

/**
 * Spill-over matrix (uitstralings- of weglekmatrix): a direct gain in one region ends partly in others.
 *
 * ΔY = S · d, column s of S the shares of a direct gain in s that end in each region r. As lines: what is received from
 * elsewhere Σ_{s≠r} P_rs d_s, what is lost (P_rr − 1) d_r, with P = S over its column sums c; and, with proof that c may
 * exceed 1, the surplus Σ_s (c_s − 1) P_rs d_s, of direct gains and of direct losses. The first two add up to zero over the country.
 * Reads the direct benefits by year and region, EUR/year, and one regional column of shares for each region.
 * Throws InputError: `missingNeed`, `wrongUnit`, `negativeShare`, and `sharesNotOne` for a column sum below 1, or above 1
 * without proof; RangeError for shares that are not given data. Source: own; of the leaks
 * that it is about, PBL 2019 (Thissen et al.).
 */
export const spilloverMatrix: AgglomerationModel = {
  id: 'spilloverMatrix',
  label: { en: 'spill-over matrix', nl: 'uitstralingsmatrix' },
  claim: {
    en: 'A gain in one region does not stay there: part of it ends in others, through trade, commuting and ownership. The matrix says how much. With column sums of 1 this only redistributes; a net gain for the country needs proof.',
    nl: 'Een baat in één regio blijft daar niet: een deel komt via handel, pendel en eigendom elders terecht. De matrix zegt hoeveel. Met kolomsommen van 1 is dat alleen herverdeling; een nettowinst voor het land vergt bewijs.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Weak regions gain little from investment in strong ones; the reverse flow leaks to North and South Holland and North Brabant.',
          nl: 'Zwakke regio’s winnen weinig bij investeringen in sterke; andersom lekt winst weg naar Noord- en Zuid-Holland en Noord-Brabant.',
        },
        source: 'PBL 2019 (Thissen et al.)',
      },
    ],
    against: [
      {
        text: {
          en: 'No published Dutch spill-over matrix was found: the shares are the study’s own.',
          nl: 'Een gepubliceerde Nederlandse uitstralingsmatrix is niet gevonden: de aandelen zijn van de studie zelf.',
        },
        source: 'own remark',
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
  needs: ['directBenefits'],
  parameters: z.object({
    prefix: nameParameter({
      label: {
        en: 'beginning of the names of the columns of shares; the id of the region of the gain follows',
        nl: 'begin van de namen van de kolommen met aandelen; het id van de regio van de baat volgt',
      },
      default: 'spillover-',
    }),
    redistribution: choiceParameter({
      label: {
        en: 'whether what is redistributed enters the regional columns of the balance, or is only shown',
        nl: 'of wat wordt herverdeeld de regionale kolommen van het saldo ingaat, of alleen wordt getoond',
      },
      options: ['byRegion', 'shown'],
      default: 'byRegion',
    }),
    proof: nameParameter({
      label: {
        en: 'what proves that column sums may exceed 1; “none” refuses them',
        nl: 'wat aantoont dat kolomsommen boven 1 mogen liggen; “none” weigert ze',
      },
      default: noProof,
    }),
  }),
  warning: (parameters) => {
    const proof = parameters.word('proof')
    return hasProof(proof)
      ? t(
          `No published Dutch spill-over matrix was found. Column sums above 1 rest on: ${proof}.`,
          `Een gepubliceerde Nederlandse uitstralingsmatrix is niet gevonden. Kolomsommen boven 1 berusten op: ${proof}.`,
        )
      : t(
          'No published Dutch spill-over matrix was found: the shares are the study’s own, a sensitivity.',
          'Een gepubliceerde Nederlandse uitstralingsmatrix is niet gevonden: de aandelen zijn van de studie zelf, een gevoeligheidsanalyse.',
        )
  },
  lines: (context) => {
    const direct = context.effects.filter(({ isDirectBenefit }) => isDirectBenefit)
    const shares = sharesOf(context)
    const enters = context.parameters.word('redistribution') === 'byRegion'
    return direct.flatMap((effect) => linesOf(effect, shares, enters))
  },
}
