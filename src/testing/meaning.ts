import type { Row } from '../comparison/compare.js'
import type { Text } from '../quantity/text.js'
import type { Assumptions, Figure } from './assumptions.js'
import type { FigureKind } from './figure-kinds.js'
import { requireOutcome } from './own-figure.js'
import { misuse } from './problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Refuses a claim about every choice of a welfare method of a figure that no method weighs. @throws InputError */
export const requireMeaning = (of: Assumptions, { isWeighted, label }: FigureKind, matcher: string): void => {
  if (isWeighted || !of.varied.includes('welfare')) return
  throw misuse(
    'choiceWithoutEffect',
    [matcher, 'welfare'],
    t(
      `${label.en} is unweighted: the welfare method does not change it`,
      `${label.nl} is ongewogen: de welvaartsmethode verandert daar niets aan`,
    ),
    t('a weighted figure, or other choices', 'een gewogen uitkomst, of andere keuzes'),
    t(
      'ask weightedNetPresentValue or weightedBenefitCostRatio, or leave welfare out of `every`',
      'vraag weightedNetPresentValue of weightedBenefitCostRatio, of laat welfare weg uit `every`',
    ),
  )
}

/** Where a claim is neither true nor false, because there is no figure. */
export const notComputable = (why: Text, matcher: string, at: Text): Error =>
  misuse(
    'claimNotComputable',
    [matcher],
    t(`there is no figure ${at.en}: ${why.en}`, `er is geen uitkomst ${at.nl}: ${why.nl}`),
    t('a figure at everything that is claimed', 'een uitkomst bij alles wat wordt beweerd'),
    t('narrow the claim to where there is one', 'beperk de bewering tot waar er een is'),
  )

/** A figure of a row. @throws InputError when it has none: neither true nor false can be said then */
export const valueIn = ({ kind }: Figure, row: Row, matcher: string): number => {
  const { value, why } = requireOutcome(kind.read(row), kind, matcher, 'read')
  if (value !== null) return value
  const choice = [row.scenario, row.alternative, row.discounting, row.agglomeration, row.welfare].join(' · ')
  throw notComputable(why, matcher, t(`under ${choice}`, `bij ${choice}`))
}

/** How a figure is read where assumptions are moved. @throws InputError `figureNotMoved` for one that is only in the exact appraisal */
export const requireMovedFigure = ({ kind }: Figure, row: Row, matcher: string): NonNullable<FigureKind['along']> => {
  const { along, label } = kind
  if (along === null || (kind.isWeighted && row.weighted !== null))
    throw misuse(
      'figureNotMoved',
      [matcher],
      t(`${label.en} is not read where assumptions are moved`, `${label.nl} is niet te lezen waar aannames veranderen`),
      t('the unweighted national balance or ratio', 'het ongewogen nationale saldo, of de verhouding'),
      t('claim it of single values: `with({ set })`', 'beweer het van losse waarden: `with({ set })`'),
    )
  return along
}
