import fc from 'fast-check'
import { type Axis, axis, axisNamed, cellCount, yearAxis } from '../../src/quantity/axis.js'
import { assumption, constant, given } from '../../src/quantity/leaf.js'
import { typed } from '../../src/quantity/node.js'
import {
  add,
  aggregate,
  divide,
  exp,
  max,
  min,
  multiply,
  pick,
  rename,
  runningProduct,
  runningSum,
  shift,
  stack,
  subtract,
  sum,
} from '../../src/quantity/operations.js'
import type { Node, Quantity } from '../../src/quantity/quantity.js'
import { one, perYear } from '../../src/quantity/unit.js'
import { uniform } from '../../src/uncertainty/distributions.js'

const axes: readonly Axis[] = [
  axis('effect', ['a', 'b', 'c']),
  yearAxis(2030, 2033),
  axis('region', ['north', 'south']),
]
const parts = axis('part', ['left', 'right'])
const items = axis('item', ['x', 'y'])
const source = { id: 'test', mark: 'illustrative' } as const

type Scalarish = Quantity<string>
const any = (node: Node): Scalarish => typed<string>(node)

/** Numbers with three decimals between −2 and 2, as text. */
const value = fc.integer({ min: -2000, max: 2000 }).map((n) => (n / 1000).toFixed(3))

const leaf = fc
  .record({
    which: fc.subarray([0, 1, 2]),
    seed: fc.array(value, { minLength: 24, maxLength: 24 }),
    random: fc.boolean(),
  })
  .map(({ which, seed, random }): Scalarish => {
    const own = which.map((i) => axes[i] as Axis)
    if (own.length === 0) {
      return any(
        assumption({
          name: `a${seed.slice(0, 3).join()}`,
          label: 'assumption',
          value: seed[0] as string,
          unit: one,
          sources: [source],
          distribution: random ? uniform(0, 1) : undefined,
        }),
      )
    }
    return any(given({ label: 'data', axes: own, values: seed.slice(0, cellCount(own)), unit: one }))
  })

const unitless = (of: Scalarish): Scalarish => any(multiply(of, constant(1, perYear)))
/** Keeps a factor away from zero and small, so that quotients and products of many years stay tame: 1.5 to 5.5. */
const tame = (of: Scalarish): Scalarish => any(add(constant('3.5'), max(constant(-2), min(constant(2), of))))

type Step = (a: Scalarish, b: Scalarish, which: number) => Scalarish

const onAxis =
  (apply: (of: Scalarish, name: string) => Scalarish): Step =>
  (a, _, which) => {
    const own = a.axes[which % Math.max(1, a.axes.length)]
    return own ? apply(a, own.name) : a
  }

const onYear =
  (apply: (of: Scalarish) => Scalarish): Step =>
  (a) =>
    axisNamed(a.axes, 'year') ? apply(a) : a

const summed = onAxis((of, name) => (name === 'year' ? unitless(any(sum(of, name))) : any(sum(of, name))))
const random = any(
  assumption({
    name: 'shared',
    label: 'shared',
    value: '0.7',
    unit: one,
    sources: [source],
    distribution: uniform(0, 1),
  }),
)

const steps: readonly Step[] = [
  (a, b) => any(add(a, b)),
  (a, b) => any(subtract(a, b)),
  (a, b) => any(multiply(a, b)),
  (a, b) => any(multiply(a, b)),
  (a, b) => any(divide(a, tame(b))),
  (a, b) => any(min(a, b)),
  (a, b) => any(max(a, b)),
  (a) => any(exp(max(constant(-2), min(constant(2), a)))),
  summed,
  summed,
  summed,
  (a) => any(multiply(a, random)),
  onAxis((of, name) => any(pick(of, name, axisNamed(of.axes, name)?.members[1] as string))),
  onYear((of) => any(shift(of, 1))),
  onYear((of) => unitless(any(runningSum(of)))),
  onYear((of) => any(runningProduct(multiply(tame(of), constant('0.25'))))),
  (a) =>
    axisNamed(a.axes, 'effect') && !axisNamed(a.axes, 'part')
      ? any(aggregate(a, 'effect', parts, { a: 'left', b: 'right', c: 'left' }))
      : a,
  (a) => (axisNamed(a.axes, 'part') && !axisNamed(a.axes, 'half') ? any(rename(a, 'part', 'half')) : a),
  (a, b) => (axisNamed([...a.axes, ...b.axes], 'item') ? a : any(stack(items, [a, b]))),
]

const program = fc.record({
  leaves: fc.array(leaf, { minLength: 2, maxLength: 5 }),
  steps: fc.array(fc.record({ step: fc.nat({ max: steps.length - 1 }), a: fc.nat(), b: fc.nat(), which: fc.nat() }), {
    minLength: 1,
    maxLength: 14,
  }),
})

const widest = 600

/** Random graphs over all operations with bounded values, and the cells of their last quantity. */
export const graphs: fc.Arbitrary<Scalarish> = program.map(({ leaves, steps: chosen }) => {
  const made: Scalarish[] = [...leaves]
  for (const { step, a, b, which } of chosen) {
    // Lean towards what was made last, so that graphs grow deep.
    const left = made[made.length - 1 - (a % Math.min(3, made.length))] as Scalarish
    const right = made[b % made.length] as Scalarish
    const next = (steps[step] as Step)(left, right, which)
    if (cellCount(next.axes) <= widest) made.push(next)
  }
  return made.at(-1) as Scalarish
})

/** Every cell of a quantity in row-major order. */
export const cellsOf = (of: Node): readonly Readonly<Record<string, string>>[] =>
  of.axes.reduce<readonly Readonly<Record<string, string>>[]>(
    (cells, each) => cells.flatMap((cell) => each.members.map((member) => ({ ...cell, [each.name]: member }))),
    [{}],
  )
