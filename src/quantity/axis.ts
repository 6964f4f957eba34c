import { BuildError } from './build-error.js'

/**
 * A named, ordered list of members along which a quantity varies (as): years, regions, effects.
 * One shared immutable object: make it once and pass it round. The same name with other members is another axis,
 * and combining the two is a build error.
 */
export interface Axis<out Name extends string = string> {
  readonly name: Name
  readonly members: readonly string[]
}

/**
 * Makes an axis. Members are identifiers, unique and in a fixed order.
 *
 * @throws BuildError when there is no member, or a member stands twice.
 */
export const axis = <const Name extends string>(name: Name, members: readonly string[]): Axis<Name> => {
  const twice = members.find((member, i) => members.indexOf(member) !== i)
  if (members.length === 0) throw new BuildError('wrongShape', `Axis “${name}” needs at least one member.`)
  if (twice !== undefined) {
    throw new BuildError('wrongShape', `Axis “${name}” lists “${twice}” twice; members must be unique.`)
  }
  return Object.freeze({ name, members: Object.freeze([...members]) })
}

/** The axis of calendar years from the first to the last, both included. */
export const yearAxis = (first: number, last: number): Axis<'year'> => {
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first) {
    throw new BuildError(
      'wrongShape',
      `A year axis runs from a calendar year to the same or a later one; got ${first} to ${last}.`,
    )
  }
  return axis(
    'year',
    Array.from({ length: last - first + 1 }, (_, i) => String(first + i)),
  )
}

export const sameAxis = (a: Axis, b: Axis): boolean =>
  a === b ||
  (a.name === b.name &&
    a.members.length === b.members.length &&
    a.members.every((member, i) => member === b.members[i]))

/** Number of cells of a quantity with these axes. */
export const cellCount = (axes: readonly Axis[]): number => axes.reduce((count, each) => count * each.members.length, 1)

export const axisNamed = (axes: readonly Axis[], name: string): Axis | undefined =>
  axes.find((each) => each.name === name)

/** Position of a member on its axis. @throws BuildError naming the members that exist. */
export const memberIndex = (on: Axis, member: string): number => {
  const index = on.members.indexOf(member)
  if (index < 0) {
    const known = on.members.length > 12 ? [...on.members.slice(0, 12), '…'] : on.members
    throw new BuildError('unknownMember', `Axis “${on.name}” has no member “${member}”; it has ${known.join(', ')}.`)
  }
  return index
}
