import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { exp, log, normalQuantile, power } from '../../src/quantity/binary64.js'

const Digits40 = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN, defaults: true })
const Digits80 = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN, defaults: true })

/** A number as a decimal, to 100 digits: `new Decimal(0.1)` is 1/10, not the number that 0.1 stands for. */
const exactly = (x: number, Digits = Digits40): Decimal => new Digits(x === 0 ? 0 : x.toPrecision(100))

const trueExp = (x: number): Decimal => Digits40.exp(exactly(x))
const trueLog = (x: number): Decimal => Digits40.ln(exactly(x))
const truePower = (x: number, y: number): Decimal => Digits40.pow(exactly(x), exactly(y))

const bits = (x: number): bigint => new BigInt64Array(new Float64Array([x]).buffer)[0] as bigint
const fromBits = (value: bigint): number => new Float64Array(new BigInt64Array([value]).buffer)[0] as number
const hex = (x: number): string => `0x${BigInt.asUintN(64, bits(x)).toString(16).padStart(16, '0')}`

/** The unit in the last place at a real value: the distance between the two numbers around it. */
const ulp = (value: Decimal): number => {
  const nearest = Math.abs(value.toNumber())
  const below = exactly(nearest).gt(value.abs()) ? fromBits(bits(nearest) - 1n) : nearest
  return fromBits(bits(below) + 1n) - below
}

const ulpsOff = (actual: number, expected: Decimal): number =>
  exactly(actual)
    .minus(expected)
    .abs()
    .div(exactly(ulp(expected)))
    .toNumber()

/** Less than 1 ulp is what is promised; the observed errors stay below this. */
const mostUlps = 0.9

const positive = fc.double({ min: 0, minExcluded: true, max: Number.MAX_VALUE, noNaN: true })
/** Spread evenly on the line, where fc.double spreads evenly over the exponents. */
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 53 - 1 }).map((steps) => min + (max - min) * (steps / 2 ** 53))

describe('the measure of error', () => {
  test('an ulp is the gap between neighbours, in every binade', () => {
    expect(ulp(new Digits40(1))).toBe(2 ** -52)
    expect(ulp(new Digits40(1.9))).toBe(2 ** -52)
    expect(ulp(new Digits40(1).minus('1e-30'))).toBe(2 ** -53)
    expect(ulp(new Digits40(-8))).toBe(2 ** -49)
    expect(ulp(new Digits40('1e-310'))).toBe(Number.MIN_VALUE)
    expect(ulp(new Digits40('1e-400'))).toBe(Number.MIN_VALUE)
  })

  test('one number further is one ulp off, and a half way value half an ulp', () => {
    expect(ulpsOff(1 + 2 ** -52, new Digits40(1))).toBe(1)
    expect(ulpsOff(3, exactly(3).plus(exactly(2 ** -52)))).toBe(0.5)
    expect(ulpsOff(0.1, new Digits40('0.1'))).toBeCloseTo(0.4, 12)
  })
})

describe('error against 40 digits', () => {
  test.each([
    ['results over the whole range', between(-708.3, 709.7)],
    ['subnormal results', between(-744.4, -708.4)],
    ['around zero', between(-2, 2)],
    ['arguments of every size', fc.double({ min: -700, max: 700, noNaN: true })],
  ])('exp, %s', (_, xs) => {
    fc.assert(
      fc.property(xs, (x) => {
        expect(ulpsOff(exp(x), trueExp(x))).toBeLessThan(mostUlps)
      }),
      { numRuns: 1500 },
    )
  })

  test.each([
    ['arguments over the whole range', positive],
    ['subnormal arguments', fc.double({ min: Number.MIN_VALUE, max: 2 ** -1022, noNaN: true })],
    ['around one', between(0.5, 2)],
    ['close to one', between(1 - 1e-6, 1 + 1e-6)],
  ])('log, %s', (_, xs) => {
    fc.assert(
      fc.property(
        xs.filter((x) => x !== 1),
        (x) => {
          expect(ulpsOff(log(x), trueLog(x))).toBeLessThan(mostUlps)
        },
      ),
      { numRuns: 1500 },
    )
  })

  /** Bases with an exponent that puts the base-2 logarithm of the power between the bounds. */
  const powers = (bases: fc.Arbitrary<number>, min: number, max: number): fc.Arbitrary<[number, number]> =>
    fc
      .tuple(
        bases.filter((x) => x !== 1),
        between(min, max),
      )
      .map(([x, z]) => [x, z / (log(x) / Math.LN2)])

  test.each([
    ['bases and results over the whole range', powers(positive, -1021.9, 1023.9)],
    ['subnormal results', powers(positive, -1073.9, -1022)],
    ['subnormal bases', powers(fc.double({ min: Number.MIN_VALUE, max: 2 ** -1022, noNaN: true }), -1021.9, 1023.9)],
    ['bases close to one with huge exponents', powers(between(1 - 2 ** -21, 1 + 2 ** -21), -1021.9, 1023.9)],
    ['growth factors over years', fc.tuple(between(0.9, 1.2), between(-200, 200))],
    ['roots', fc.tuple(fc.double({ min: 2 ** -1022, max: Number.MAX_VALUE, noNaN: true }), between(-1, 1))],
  ])('power, %s', (_, pairs) => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        expect(ulpsOff(power(x, y), truePower(x, y))).toBeLessThan(mostUlps)
      }),
      { numRuns: 1000 },
    )
  })

  test('power of a base close to one to a huge exponent, where the shortcut of fdlibm is off by hundreds of ulps', () => {
    expect(
      ulpsOff(power(1.0000001729649954, 4083576729.8678279), truePower(1.0000001729649954, 4083576729.8678279)),
    ).toBeLessThan(mostUlps)
  })

  test.each([
    ['exp(1)', exp(1), trueExp(1)],
    ['exp(-1)', exp(-1), trueExp(-1)],
    ['exp(0.5)', exp(0.5), trueExp(0.5)],
    ['exp(-0.04 · 30)', exp(-0.04 * 30), trueExp(-0.04 * 30)],
    ['exp(709)', exp(709), trueExp(709)],
    ['exp(-740)', exp(-740), trueExp(-740)],
    ['log(2)', log(2), trueLog(2)],
    ['log(10)', log(10), trueLog(10)],
    ['log(1.0225)', log(1.0225), trueLog(1.0225)],
    ['log(1e-310)', log(1e-310), trueLog(1e-310)],
    ['log(greatest)', log(Number.MAX_VALUE), trueLog(Number.MAX_VALUE)],
    ['power(1.0225, -30)', power(1.0225, -30), truePower(1.0225, -30)],
    ['power(1.04, 100)', power(1.04, 100), truePower(1.04, 100)],
    ['power(2, 1/3)', power(2, 1 / 3), truePower(2, 1 / 3)],
    ['power(10, -4)', power(10, -4), truePower(10, -4)],
    ['power(0.7, 1500.5)', power(0.7, 1500.5), truePower(0.7, 1500.5)],
    ['power(1e-310, 0.3)', power(1e-310, 0.3), truePower(1e-310, 0.3)],
  ])('%s has the bits of the nearest number', (_, actual, expected) => {
    expect(hex(actual)).toBe(hex(expected.toNumber()))
  })
})

describe('known digits', () => {
  test('e, ln 2, ln 10 and √2', () => {
    expect(exp(1)).toBe(Number('2.71828182845904523536028747135266249776'))
    expect(log(2)).toBe(Number('0.69314718055994530941723212145817656808'))
    expect(log(10)).toBe(Number('2.30258509299404568401799145468436420760'))
    expect(power(2, 0.5)).toBe(Number('1.41421356237309504880168872420969807857'))
  })

  test('whole powers of whole numbers are exact as long as they fit', () => {
    const inexact: string[] = []
    for (let base = 2n; base <= 2000n; base++) {
      let value = base
      for (let y = 1n; value <= 2n ** 53n; y++, value *= base) {
        if (BigInt(power(Number(base), Number(y))) !== value) inexact.push(`${base}^${y}`)
        if (BigInt(power(-Number(base), Number(y))) !== (-1n) ** y * value) inexact.push(`(-${base})^${y}`)
      }
    }
    expect(inexact).toEqual([])
  })

  test('powers of two are exact, subnormal ones too', () => {
    for (let n = -1074, expected = Number.MIN_VALUE; n <= 1023; n++, expected *= 2) expect(power(2, n)).toBe(expected)
  })
})

describe('special values', () => {
  test('exp', () => {
    expect(exp(Number.NaN)).toBeNaN()
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0)
    expect(exp(0)).toBe(1)
    expect(exp(-0)).toBe(1)
    expect(exp(Number.MIN_VALUE)).toBe(1)
    expect(exp(1e308)).toBe(Number.POSITIVE_INFINITY)
    expect(exp(-1e308)).toBe(0)
  })

  test('exp overflows and underflows at the exact thresholds', () => {
    const greatest = 709.782712893384
    expect(trueExp(greatest).lt(exactly(Number.MAX_VALUE))).toBe(true)
    expect(exp(greatest)).toBeLessThan(Number.POSITIVE_INFINITY)
    expect(exp(fromBits(bits(greatest) + 1n))).toBe(Number.POSITIVE_INFINITY)
    const least = -745.1332191019411
    expect(trueExp(least).gt(exactly(Number.MIN_VALUE).div(2))).toBe(true)
    expect(exp(least)).toBe(Number.MIN_VALUE)
    expect(exp(fromBits(bits(least) + 1n))).toBe(0)
  })

  test('log', () => {
    expect(log(Number.NaN)).toBeNaN()
    expect(log(-1)).toBeNaN()
    expect(log(-Number.MIN_VALUE)).toBeNaN()
    expect(log(Number.NEGATIVE_INFINITY)).toBeNaN()
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(log(-0)).toBe(Number.NEGATIVE_INFINITY)
    expect(log(1)).toBe(0)
  })

  test('power, every pair of special arguments as the language lays down', () => {
    const sizes = [0, Number.MIN_VALUE, 2 ** -1022, 0.5, 1 - 2 ** -53, 1, 1 + 2 ** -52, 1.5, 2, 3, 4, 2 ** 31 + 1]
    const huge = [2 ** 53 - 1, 2 ** 53, 2 ** 64, 1e40, 1e300, Number.MAX_VALUE, Number.POSITIVE_INFINITY]
    const specials = [...sizes, ...huge].flatMap((x) => [x, -x]).concat(Number.NaN)
    const settled = (value: number): boolean =>
      Number.isNaN(value) || [0, 1, Number.POSITIVE_INFINITY].includes(Math.abs(value))
    const different: string[] = []
    let compared = 0
    for (const x of specials) {
      for (const y of specials) {
        const expected = x ** y
        if (!settled(expected)) continue
        compared++
        if (!Object.is(power(x, y), expected)) different.push(`power(${x}, ${y}) = ${power(x, y)}, not ${expected}`)
      }
    }
    expect(different).toEqual([])
    expect(compared).toBeGreaterThan(800)
  })

  test('power overflows and underflows at the exact thresholds, with the sign of the base', () => {
    expect(power(-2, 1023)).toBe(-(2 ** 1023))
    expect(power(-2, 1024)).toBe(Number.POSITIVE_INFINITY)
    expect(power(-2, 1025)).toBe(Number.NEGATIVE_INFINITY)
    expect(power(2, 1023.9999999999999)).toBeLessThan(Number.POSITIVE_INFINITY)
    expect(power(2, -1074.9999999999998)).toBe(Number.MIN_VALUE)
    expect(power(2, -1075)).toBe(0)
    expect(power(-2, -1075)).toBe(-0)
  })

  test('a negative base changes only the sign of a whole power', () => {
    fc.assert(
      fc.property(between(0.1, 10), fc.integer({ min: -300, max: 300 }), (x, y) => {
        expect(power(-x, y)).toBe(y % 2 === 0 ? power(x, y) : -power(x, y))
        expect(power(-x, y + 0.5)).toBeNaN()
      }),
    )
  })
})

/** P(Z < z) for z < 0: a series of positive terms up to z = -8, beyond that the continued fraction of Laplace. */
const trueProbability = (z: Decimal): Decimal => (z.gt(-8) ? bySeries(z) : byFraction(z))
const density = (z: Decimal): Decimal => Digits80.exp(z.times(z).div(-2)).div(Digits80.acos(-1).times(2).sqrt())

const bySeries = (z: Decimal): Decimal => {
  let term = z
  let sum = z
  for (let n = 3; term.abs().gt(sum.abs().times('1e-78')); n += 2) {
    term = term.times(z).times(z).div(n)
    sum = sum.plus(term)
  }
  return density(z).times(sum).plus(0.5)
}

const byFraction = (z: Decimal): Decimal => {
  let fraction = z.abs()
  for (let n = 200; n > 0; n--) fraction = z.abs().plus(new Digits80(n).div(fraction))
  return density(z).div(fraction)
}

describe('normal quantile', () => {
  test.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [1e-10, -6.361340902404056],
  ])('the published quantile at %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(1e-15 * Math.abs(z))
  })

  test('the two ways to the true probability agree', () => {
    const z = new Digits80(-8)
    expect(bySeries(z).div(byFraction(z)).minus(1).abs().lt('1e-40')).toBe(true)
    expect(bySeries(new Digits80(-1)).minus('0.158655253931457051414767454368').abs().lt('1e-30')).toBe(true)
  })

  test.each([
    ['in the middle', between(0.001, 0.5), 300],
    ['of every size', fc.double({ min: Number.MIN_VALUE, max: 0.5, noNaN: true }), 150],
    ['about where the approximations meet', fc.oneof(between(0.07, 0.08), between(1.3e-11, 1.5e-11)), 150],
  ])('the relative error stays below 1e-15, probabilities %s', (_, probabilities, runs) => {
    fc.assert(
      fc.property(
        probabilities.filter((p) => p < 0.5),
        (p) => {
          const z = exactly(normalQuantile(p), Digits80)
          const error = trueProbability(z).minus(exactly(p, Digits80)).div(density(z).times(z)).abs()
          expect(error.toNumber()).toBeLessThan(1e-15)
        },
      ),
      { numRuns: runs },
    )
  })

  test('antisymmetric to the bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 53 - 1 }), (steps) => {
        const p = steps / 2 ** 53
        expect(normalQuantile(1 - p) + normalQuantile(p)).toBe(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('rises with the probability', () => {
    const probabilities = [
      ...Array.from({ length: 320 }, (_, i) => Number(`1e${i - 323}`)),
      ...Array.from({ length: 9999 }, (_, i) => (i + 10.5) / 10020),
      ...Array.from({ length: 13 }, (_, i) => 1 - Number(`1e-${i + 4}`)),
    ]
    const quantiles = probabilities.map(normalQuantile)
    for (let i = 1; i < quantiles.length; i++) {
      expect(probabilities[i]).toBeGreaterThan(probabilities[i - 1] as number)
      expect(quantiles[i]).toBeGreaterThan(quantiles[i - 1] as number)
    }
  })

  test('the ends, and outside', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(-Number.MIN_VALUE)).toBeNaN()
    expect(normalQuantile(1 + 2 ** -52)).toBeNaN()
    expect(normalQuantile(Number.NaN)).toBeNaN()
  })
})

describe('the same in every engine', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test('nothing rests on a function whose last bits the engine may choose', () => {
    const specified = [
      'abs',
      'ceil',
      'clz32',
      'floor',
      'fround',
      'imul',
      'max',
      'min',
      'round',
      'sign',
      'sqrt',
      'trunc',
    ]
    // What another library has put on Math cannot be changed, and is not part of the language.
    const names = Object.entries(Object.getOwnPropertyDescriptors(Math)).flatMap(([name, { value, configurable }]) =>
      typeof value === 'function' && configurable ? [name] : [],
    )
    const free = names.filter((name) => !specified.includes(name)) as 'exp'[]
    expect(free).toEqual(expect.arrayContaining(['exp', 'log', 'pow', 'log2', 'expm1', 'log1p', 'hypot']))
    const spies = free.map((name) => vi.spyOn(Math, name))
    for (const x of [1e-310, 0.02, 0.6, 1, 37.5, 1e300]) {
      exp(x)
      log(x)
      power(x, 0.3)
      power(x, -7)
      normalQuantile(x)
    }
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([])
    Math.exp(1)
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([[1]])
  })
})
