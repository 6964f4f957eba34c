import { axis } from '../../quantity/axis.js'
import { constant } from '../../quantity/leaf.js'
import { add, external, max, min, multiply, pick, subtract } from '../../quantity/operations.js'
import type { Node, Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import { one } from '../../quantity/unit.js'
import type { AgglomerationContext, AgglomerationLine, Amount } from '../model.js'
import type { EquilibriumSetting } from './equilibrium-setting.js'

const t = (en: string, nl: string): Text => ({ en, nl })
const zero = constant(0)
const measures = axis('equilibriumMeasure', ['realIncome', 'moved'])

/** All direct benefits of the study together, or nothing. */
const directOf = ({ effects }: AgglomerationContext): Quantity<'year' | 'region'> | null => {
  const [first, ...others] = effects.filter(({ isDirectBenefit }) => isDirectBenefit).map(({ welfare }) => welfare)
  return first ? others.reduce((sum, each) => add(sum, each), first) : null
}

/**
 * What an equilibrium model gives: equivalent income, and output that moves with people.
 *
 * Equivalent income contains the user benefits, so that `inDirect` is all direct benefits and `additional` the rest, which
 * can be negative.
 *
 * @param model.moving what moves: those who live and work in a region, or jobs apart from homes
 * @param solve a pure function from the cells of `inputs` to, by region in the order of the study, the change of real income
 * and then that of what moves, both as a share of output
 */
export const equilibriumLines = (
  context: AgglomerationContext,
  setting: EquilibriumSetting,
  model: { readonly id: string; readonly inputs: readonly Node[]; readonly moving: Text },
  solve: (inputs: readonly Float64Array[]) => Float64Array,
): readonly AgglomerationLine[] => {
  const changes = external({
    solver: { id: model.id, perDraw: true, solve },
    inputs: model.inputs,
    axes: [measures, context.regions],
    unit: one,
    label: t('changes in the equilibrium', 'veranderingen in het evenwicht'),
  })
  const output = context.column('output')
  const { moving } = model
  const change = (measure: string, label: Text) => pick(changes, 'equilibriumMeasure', measure, label)
  const income = multiply(
    output,
    change('realIncome', t('change in real income', 'verandering reëel inkomen')),
    t('equivalent income', 'inkomensequivalent'),
  )
  const moved = multiply(
    output,
    change('moved', t(`change in ${moving.en}`, `verandering ${moving.nl}`)),
    t(`output that moves with ${moving.en}`, `productie die met ${moving.nl} meeverhuist`),
  )
  const amount = (perYear: Quantity<'region'>): Amount => ({ kind: 'steady', perYear, ramp: setting.operating })
  const up = (of: Quantity<'region'>) => max(of, multiply(of, zero))
  const down = (of: Quantity<'region'>) => min(of, multiply(of, zero))
  const direct = directOf(context)
  const rest = t('equilibrium less direct benefits', 'evenwicht min directe baten')
  const line = (
    id: string,
    label: Text,
    part: AgglomerationLine['part'],
    perYear: Quantity<'region'>,
  ): AgglomerationLine => ({
    id,
    label,
    stream: 'agglomeration',
    part,
    output: amount(perYear),
    inDirect: null,
    additional: null,
  })
  return [
    {
      ...line(
        'equilibriumGain',
        t('gain in real income, user benefits included', 'winst in reëel inkomen, reizigersbaten inbegrepen'),
        'gain',
        up(income),
      ),
      inDirect: direct && { kind: 'yearly', flow: direct },
      additional: direct
        ? { kind: 'yearly', flow: subtract(multiply(income, setting.operating), direct, rest) }
        : amount(income),
    },
    line('equilibriumLoss', t('loss in real income', 'verlies in reëel inkomen'), 'loss', down(income)),
    line(
      'movedGain',
      t(`output of regions that ${moving.en} move to`, `productie van regio’s waar ${moving.nl} heen gaan`),
      'shown',
      up(moved),
    ),
    line(
      'movedLoss',
      t(`output of regions that ${moving.en} leave`, `productie van regio’s waar ${moving.nl} vertrekken`),
      'shown',
      down(moved),
    ),
  ]
}
