/**
 * The one root between two places with values of opposite sign, by Chandrupatla's method: inverse quadratic
 * interpolation where that is safe, halving elsewhere. Source: Chandrupatla, A new hybrid quadratic/bisection algorithm,
 * Advances in Engineering Software 28 (1997).
 */
export const chandrupatla = (valueAt: (at: number) => number, low: number, high: number): number => {
  let [a, b, c] = [low, high, low]
  let [fa, fb, fc] = [valueAt(a), valueAt(b), 0]
  let step = 0.5
  for (;;) {
    const x = a + step * (b - a)
    const fx = valueAt(x)
    if (fx > 0 === fa > 0) {
      c = a
      fc = fa
    } else {
      c = b
      fc = fb
      b = a
      fb = fa
    }
    a = x
    fa = fx
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    const least = (2 * Number.EPSILON * best) / Math.abs(b - a)
    if (least > 0.5 || fa === 0 || fb === 0) return best
    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    const inverseQuadratic = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi
    step = inverseQuadratic
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5
    step = Math.min(1 - least, Math.max(least, step))
  }
}
