import { BuildError } from './build-error.js'

/** The dimensions that units are made of. `year` is a calendar year and no multiple of an hour. */
export const dimensions = [
  'EUR',
  'trip',
  'person',
  'vehicle',
  'home',
  'job',
  'km',
  'km2',
  'hour',
  'minute',
  'day',
  'year',
  'tonne',
  'kWh',
  'dB',
] as const
export type Dimension = (typeof dimensions)[number]

/** Market prices contain indirect taxes (marktprijzen), factor costs do not (factorkosten). */
export const priceUnits = ['marketPrices', 'factorCosts'] as const
export type PriceUnit = (typeof priceUnits)[number]

/** What must be known about an amount of money before it may be added to another. */
export interface Money {
  /** The year whose prices it is expressed in (prijspeil). */
  readonly priceLevel: number
  readonly priceUnit: PriceUnit
  readonly terms: 'real' | 'nominal'
  /** `atItsYear`, or the year that it has been discounted to (contante waarde). */
  readonly valuation: 'atItsYear' | number
}

/**
 * What a conversion factor does to money that it multiplies: a discount factor carries it from its own year to the value
 * of one year, a price index from one price level to another, a tax mark-up from factor costs to market prices, a
 * deflator from nominal to real.
 */
export type Carrier =
  | { readonly field: 'valuation'; readonly from: 'atItsYear'; readonly to: number }
  | { readonly field: 'priceLevel'; readonly from: number; readonly to: number }
  | { readonly field: 'priceUnit'; readonly from: PriceUnit; readonly to: PriceUnit }
  | { readonly field: 'terms'; readonly from: 'nominal'; readonly to: 'real' }

/** A vector of exponents over the dimensions; for money also the price level and the valuation date. */
export interface Unit {
  readonly exponents: Readonly<Partial<Record<Dimension, number>>>
  readonly money: Money | null
  /** Set on conversion factors only. */
  readonly carries: Carrier | null
  /** Two units are the same when their keys are. */
  readonly key: string
}

const exponentText = (exponents: Unit['exponents']): string => {
  const part = (name: string, power: number) => (power === 1 ? name : `${name}^${power}`)
  const entries = dimensions.flatMap((name) => (exponents[name] ? [[name, exponents[name]] as const] : []))
  const above = entries.filter(([, power]) => power > 0).map(([name, power]) => part(name, power))
  const below = entries.filter(([, power]) => power < 0).map(([name, power]) => part(name, -power))
  return (above.join('·') || '1') + below.map((text) => `/${text}`).join('')
}

const moneyText = ({ priceLevel, priceUnit, terms, valuation }: Money): string =>
  `prices ${priceLevel}, ${priceUnit === 'marketPrices' ? 'market prices' : 'factor costs'}, ${terms}, ${
    valuation === 'atItsYear' ? 'at its year' : `present value of ${valuation}`
  }`

const make = (exponents: Unit['exponents'], money: Money | null, carries: Carrier | null): Unit => {
  const kept = exponents.EUR ? money : null
  const key = [
    exponentText(exponents),
    ...(kept ? [moneyText(kept)] : []),
    ...(carries ? [`carries ${carries.field} from ${carries.from} to ${carries.to}`] : []),
  ].join('; ')
  return { exponents, money: kept, carries, key }
}

/** The unit of a pure number: a share, a ratio, an index. */
export const one: Unit = make({}, null, null)
export const calendarYear: Unit = make({ year: 1 }, null, null)
export const perYear: Unit = make({ year: -1 }, null, null)
/** The unit of a conversion factor. */
export const carrying = (carrier: Carrier): Unit => make({}, null, carrier)
/** The unit of a discount factor (discontofactor) that carries money at its year to the value of `year`. */
export const discountingTo = (year: number): Unit => carrying({ field: 'valuation', from: 'atItsYear', to: year })

/**
 * Reads a unit such as `EUR/hour`, `trip/year`, `EUR/km2` or `1`: names joined by `·` or `*`, each divisor after a `/`,
 * powers as `^2`. Money takes its price level from `money`.
 *
 * @throws BuildError with code `unknownUnit`, naming the dimensions that exist.
 */
export const parseUnit = (text: string, money: Money | null): Unit => {
  const exponents: Partial<Record<Dimension, number>> = {}
  const parts = text.replaceAll(/\s/g, '').split('/')
  parts.forEach((part, i) => {
    for (const factor of part.split(/[·*]/)) {
      if (factor === '1') continue
      const [, name, power] = /^([A-Za-z]+2?)(?:\^([1-9]))?$/.exec(factor) ?? []
      const dimension = dimensions.find((each) => each === name)
      if (!dimension) {
        const hint = text.includes('%') ? ' Rates and shares are fractions, with unit 1.' : ''
        throw new BuildError(
          'unknownUnit',
          `“${text}” is not a unit; use ${dimensions.join(', ')}, for instance EUR/hour.${hint}`,
        )
      }
      exponents[dimension] = (exponents[dimension] ?? 0) + (i === 0 ? 1 : -1) * Number(power ?? 1)
    }
  })
  for (const name of dimensions) if (exponents[name] === 0) delete exponents[name]
  if (exponents.EUR && !money) {
    throw new BuildError(
      'unknownUnit',
      `“${text}” is money: say its price level, and whether in market prices or factor costs.`,
    )
  }
  return make(exponents, money, null)
}

/** The unit in words, as reports print it. */
export const unitText = (unit: Unit): string => unit.key

/** The unit without price level and valuation: `EUR/year`. */
export const shortUnitText = (unit: Unit): string => exponentText(unit.exponents)

export const sameUnit = (a: Unit, b: Unit): boolean => a.key === b.key

type Named = { readonly unit: Unit; readonly name: string }

const combineMoney = (a: Named, b: Named, verb: string): Money | null => {
  const [left, right] = [a.unit.money, b.unit.money]
  if (left && right && moneyText(left) !== moneyText(right)) {
    throw new BuildError(
      'unitMismatch',
      `Cannot ${verb} “${a.name}” (${a.unit.key}) and “${b.name}” (${b.unit.key}): bring both to one price level and valuation date first.`,
    )
  }
  return left ?? right
}

const carried = (a: Named, b: Named, money: Money | null): { money: Money | null; carries: Carrier | null } => {
  const carrier = a.unit.carries ?? b.unit.carries
  if (!carrier || !money) return { money, carries: carrier }
  if (money[carrier.field] !== carrier.from) {
    const twice = carrier.field === 'valuation'
    throw new BuildError(
      twice ? 'discountedTwice' : 'unitMismatch',
      `“${a.name}” times “${b.name}”${twice ? ' would discount twice' : ' converts money that it does not fit'}: ${a.unit.key} and ${b.unit.key}.`,
    )
  }
  return { money: { ...money, [carrier.field]: carrier.to }, carries: null }
}

const addExponents = (a: Unit, b: Unit, sign: 1 | -1): Unit['exponents'] => {
  const sum: Partial<Record<Dimension, number>> = { ...a.exponents }
  for (const name of dimensions) {
    const power = (sum[name] ?? 0) + sign * (b.exponents[name] ?? 0)
    if (power === 0) delete sum[name]
    else sum[name] = power
  }
  return sum
}

/** Products and quotients of units are few and made again and again: each pair is worked out once. */
const products = new WeakMap<Unit, WeakMap<Unit, Unit>>()
const quotients = new WeakMap<Unit, WeakMap<Unit, Unit>>()

const once = (memo: WeakMap<Unit, WeakMap<Unit, Unit>>, a: Unit, b: Unit, make: () => Unit): Unit => {
  const row = memo.get(a) ?? new WeakMap<Unit, Unit>()
  memo.set(a, row)
  const known = row.get(b)
  if (known) return known
  const made = make()
  row.set(b, made)
  return made
}

export const multiplyUnits = (a: Named, b: Named): Unit =>
  once(products, a.unit, b.unit, () => {
    if (a.unit.carries && b.unit.carries) {
      throw new BuildError(
        'discountedTwice',
        `“${a.name}” and “${b.name}” are both conversion factors; apply one at a time.`,
      )
    }
    const { money, carries } = carried(a, b, combineMoney(a, b, 'multiply'))
    return make(addExponents(a.unit, b.unit, 1), money, carries)
  })

export const divideUnits = (a: Named, b: Named): Unit =>
  once(quotients, a.unit, b.unit, () => {
    if (b.unit.carries) {
      throw new BuildError('discountedTwice', `Do not divide by the conversion factor “${b.name}”: that would undo it.`)
    }
    return make(addExponents(a.unit, b.unit, -1), combineMoney(a, b, 'divide'), a.unit.carries)
  })

/** A sum over years adds a year's worth of each flow: EUR/year becomes EUR. */
export const timesYear = (unit: Unit): Unit => make(addExponents(unit, calendarYear, 1), unit.money, unit.carries)

/** Money of this unit that is valued at its own year and not yet at one date. */
export const isMoneyAtItsYear = (unit: Unit): boolean => unit.money?.valuation === 'atItsYear'
