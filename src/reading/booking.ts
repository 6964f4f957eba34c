import type { Axis } from '../quantity/axis.js'
import { Exact } from '../quantity/decimal.js'
import { compare } from '../quantity/decimal-arithmetic.js'
import { difference, ExactSum } from '../quantity/exact-sum.js'
import { around } from '../quantity/layout.js'

/** Decimal places of a booked euro amount. */
export const bookedPlaces = 12

const unit = new Exact(10).pow(-bookedPlaces)

const sum = new ExactSum()

const booked = (value: Exact, rounding: 'halfEven' | 'floor'): Exact => {
  sum.restart()
  sum.add(value)
  return sum.takePlaces(bookedPlaces, rounding)
}

/**
 * Rounds the parts down and hands out what is missing to the rounded total, one unit each, to the largest remainders
 * first; equal remainders in the order of the members' names, so that the order of an axis changes nothing.
 */
const allocate = (parts: readonly Exact[], members: readonly string[]): readonly Exact[] => {
  sum.restart()
  for (const part of parts) sum.add(part)
  const total = sum.takePlaces(bookedPlaces, 'halfEven')
  const down = parts.map((part) => booked(part, 'floor'))
  // Not by way of a rounded total: parts of more than 34 digits together lack nothing for it.
  sum.add(total)
  for (const part of down) sum.add(part, -1)
  const missing = sum.take().div(unit).toNumber()
  if (missing === 0) return down
  const rests = parts.map((part, i) => difference(part, down[i]!))
  const order = parts.map((_, i) => i)
  order.sort((a, b) => compare(rests[b]!, rests[a]!) || (members[a]! < members[b]! ? -1 : 1))
  for (const i of order.slice(0, missing)) {
    sum.add(down[i]!)
    sum.add(unit)
    down[i] = sum.takePlaces(bookedPlaces, 'floor')
  }
  return down
}

/** Books every cell, or along an axis such that its parts add up to their rounded total. */
export const bookCells = (axes: readonly Axis[], cells: readonly Exact[], over: string | null): readonly Exact[] => {
  if (over === null) return cells.map((cell) => booked(cell, 'halfEven'))
  const { before, size, after } = around(axes, over)
  const members = axes.find((each) => each.name === over)?.members ?? []
  const result = [...cells]
  for (let outer = 0; outer < before; outer++) {
    for (let rest = 0; rest < after; rest++) {
      const at = (i: number) => (outer * size + i) * after + rest
      const parts = Array.from({ length: size }, (_, i) => cells[at(i)] as Exact)
      allocate(parts, members).forEach((part, i) => {
        result[at(i)] = part
      })
    }
  }
  return result
}
