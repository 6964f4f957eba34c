export type Point = readonly [number, number]

/** The part of a polygon where a linear function is above 0. */
export const clipped = (polygon: readonly Point[], height: (point: Point) => number): readonly Point[] =>
  polygon.flatMap((point, i) => {
    const next = polygon[(i + 1) % polygon.length]!
    const [here, there] = [height(point), height(next)]
    const own = here >= 0 ? [point] : []
    if (here * there >= 0) return own
    const t = here / (here - there)
    return [...own, [point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])] as const]
  })

/** The area of a polygon. */
export const area = (polygon: readonly Point[]): number =>
  Math.abs(
    polygon.reduce((sum, [x, y], i) => {
      const [x2, y2] = polygon[(i + 1) % polygon.length]!
      return sum + x * y2 - x2 * y
    }, 0),
  ) / 2
