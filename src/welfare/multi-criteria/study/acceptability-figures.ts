import { type Text, textOf } from '../../../quantity/text.js'
import type { Figure } from '../../method.js'
import { defined } from '../../outcome.js'
import type { Acceptability } from '../acceptability.js'
import type { Decision } from './decision.js'
import { byAlternative } from './figures.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const centralWeights = t('mean weights that put it first', 'gemiddelde gewichten waarbij het bovenaan staat')

/** Figures of one alternative under a heading; null with its reason where it is never first. */
const single = (
  alternative: string,
  heading: Pick<Figure, 'id' | 'label' | 'part'>,
  outcome: { readonly value: number | null; readonly why: Text | null },
): Figure => ({
  ...heading,
  unit: '1',
  alternative,
  value: outcome.value,
  ...(outcome.why ? { why: outcome.why } : {}),
})

const confidenceOf = ({ id, confidence }: Acceptability): Figure =>
  single(
    id,
    { id: 'confidence', label: t('first at its central weights', 'bovenaan bij zijn centrale gewichten') },
    confidence,
  )

/** Shares of weights by rank, confidence, and the weights that put each alternative first. */
export const acceptabilityFigures = (
  decision: Decision,
  found: readonly Acceptability[],
  entropy: number,
): readonly Figure[] => [
  ...found.flatMap((_, r) =>
    byAlternative(
      decision,
      {
        id: `acceptability.${r + 1}`,
        label: t(`share of weights: rank ${r + 1}`, `aandeel gewichten: plaats ${r + 1}`),
      },
      defined(found.map(({ ranks }) => ranks[r] ?? Number.NaN)),
    ),
  ),
  ...found.map(confidenceOf),
  ...decision.criteria.flatMap((criterion, k) =>
    found.map(({ id, centralWeights: { value, why } }) =>
      single(
        id,
        { id: `centralWeight.${criterion.id}`, label: textOf(criterion.label), part: centralWeights },
        { value: value?.[k] ?? null, why },
      ),
    ),
  ),
  {
    id: 'entropy',
    label: t('entropy of the choice, 0 when one is always first', 'keuze-entropie, 0 als er één altijd bovenaan staat'),
    unit: 'bit',
    value: entropy,
  },
]
