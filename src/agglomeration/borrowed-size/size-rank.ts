import type { Axis } from '../../quantity/axis.js'
import { external } from '../../quantity/operations.js'
import type { Quantity, Solver } from '../../quantity/quantity.js'
import { one } from '../../quantity/unit.js'

const reaching: Solver = {
  id: 'size reaches threshold',
  perDraw: true,
  solve: ([sizes, threshold]) =>
    Float64Array.from(sizes as Float64Array, (size) => (size >= (threshold?.[0] as number) ? 1 : 0)),
}

const largest: Solver = {
  id: 'largest of its urban area',
  perDraw: true,
  solve: ([sizes, areas]) => {
    const most = new Map<number, number>()
    for (const [i, size] of (sizes as Float64Array).entries()) {
      const area = areas?.[i] as number
      most.set(area, Math.max(most.get(area) ?? -Infinity, size))
    }
    return Float64Array.from(sizes as Float64Array, (size, i) => (size === most.get(areas?.[i] as number) ? 1 : 0))
  },
}

/** 1 for a region of at least the threshold, 0 for a smaller one. Compared in binary64. */
export const reachesThreshold = (
  size: Quantity<'region'>,
  threshold: Quantity<never>,
  regions: Axis<'region'>,
): Quantity<'region'> =>
  external({
    solver: reaching,
    inputs: [size, threshold],
    axes: [regions],
    unit: one,
    label: { en: 'reaches the threshold', nl: 'haalt de drempel' },
  })

/**
 * 1 for the largest region of each urban area (stedelijk gebied), 0 for the others; regions with the same number form an
 * area, and regions of equal size are both the largest. Compared in binary64.
 */
export const largestOfArea = (
  size: Quantity<'region'>,
  area: Quantity<'region'>,
  regions: Axis<'region'>,
): Quantity<'region'> =>
  external({
    solver: largest,
    inputs: [size, area],
    axes: [regions],
    unit: one,
    label: { en: 'largest of its urban area', nl: 'grootste van haar stedelijk gebied' },
  })
