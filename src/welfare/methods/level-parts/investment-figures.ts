import type { Text } from '../../../quantity/text.js'
import type { InvestmentPicture, RegionalInvestment } from '../../investment-fairness.js'
import type { Figure } from '../../method.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Result = Pick<Figure, 'value' | 'why'>

interface Column {
  readonly id: string
  readonly part: Text
  readonly label: Text
  readonly unit: string
  readonly of: (region: RegionalInvestment) => Result
}

const [byHeads, byOutput] = [t('By inhabitants', 'Naar inwoners'), t('By regional product', 'Naar regionaal product')]
const nation = t('nation = 1', 'land = 1')

const relative = ({ relative: value, why }: RegionalInvestment['perInhabitant']): Result =>
  value === null && why !== null ? { value, why } : { value }

const columns: readonly Column[] = [
  {
    id: 'investment',
    part: byHeads,
    label: t('investment', 'investering'),
    unit: 'EUR',
    of: ({ investment }) => ({ value: investment }),
  },
  {
    id: 'perInhabitant',
    part: byHeads,
    label: t('per inhabitant', 'per inwoner'),
    unit: 'EUR/person',
    of: ({ perInhabitant }) => ({ value: perInhabitant.value }),
  },
  {
    id: 'perInhabitantRelative',
    part: byHeads,
    label: nation,
    unit: '1',
    of: ({ perInhabitant }) => relative(perInhabitant),
  },
  {
    id: 'equalPerHead',
    part: byHeads,
    label: t('if equal per head', 'bij gelijk per hoofd'),
    unit: 'EUR',
    of: ({ equalPerHead }) => ({ value: equalPerHead.allocation }),
  },
  {
    id: 'aboveEqualPerHead',
    part: byHeads,
    label: t('above that', 'daarboven'),
    unit: 'EUR',
    of: ({ equalPerHead }) => ({ value: equalPerHead.above }),
  },
  {
    id: 'perOutput',
    part: byOutput,
    label: t('per euro a year', 'per euro per jaar'),
    unit: 'year',
    of: ({ perOutput }) => ({ value: perOutput.value }),
  },
  { id: 'perOutputRelative', part: byOutput, label: nation, unit: '1', of: ({ perOutput }) => relative(perOutput) },
  {
    id: 'equalPerOutput',
    part: byOutput,
    label: t('if equal per euro', 'bij gelijk per euro'),
    unit: 'EUR',
    of: ({ equalPerOutput }) => ({ value: equalPerOutput.allocation }),
  },
  {
    id: 'aboveEqualPerOutput',
    part: byOutput,
    label: t('above that', 'daarboven'),
    unit: 'EUR',
    of: ({ equalPerOutput }) => ({ value: equalPerOutput.above }),
  },
]

const national = [
  {
    id: 'nationalInvestment',
    label: t('national investment', 'landelijke investering'),
    unit: 'EUR',
    of: 'investment',
  },
  { id: 'nationalPerInhabitant', label: t('per inhabitant', 'per inwoner'), unit: 'EUR/person', of: 'perInhabitant' },
  {
    id: 'nationalPerOutput',
    label: t('per euro of yearly output', 'per euro productie per jaar'),
    unit: 'year',
    of: 'perOutput',
  },
] as const

/** Public investment of the nation and by region, without the project (no alternative) or in an alternative. */
export const investmentFigures = (picture: InvestmentPicture, alternative: string | null): readonly Figure[] => {
  const where = alternative === null ? {} : { alternative }
  return [
    ...national.map(({ id, label, unit, of }): Figure => ({ id, label, unit, ...where, value: picture[of] })),
    ...picture.regions.flatMap((region) =>
      columns.map(({ of, ...column }): Figure => ({ ...column, ...where, region: region.id, ...of(region) })),
    ),
  ]
}
