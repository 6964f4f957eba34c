import { beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import { type Assumptions, assumptionsOf, Figure, type FigureKind, matchers } from '../../src/testing/index.js'
import { figure, footbridgeWith, island } from './footbridge.js'

expect.extend(matchers)

let study: Assumptions
let studie: Assumptions
beforeAll(async () => {
  study = await island()
  studie = await island({}, { language: 'nl' })
})

/** What a claim is refused with, which is no failed claim: also denied it is the same. */
const refusalOf = async (claim: () => Promise<unknown>): Promise<string> => {
  const error = await claim().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof InputError) return error.message
  throw new Error(`Expected a refusal, got ${String(error)}`)
}

/** JavaScript lets through what TypeScript does not. */
const untyped = <Wanted>(value: unknown): Wanted => value as Wanted

describe('names', () => {
  it('of an assumption: the nearest is named, in the language asked for', async () => {
    const range = { for: 'trps', between: [1, 2] } as const
    const said =
      'toStayBelow.trps: there is no assumption “trps” (expected one of opening, operation, cost, trips, valueOfTrip, noTrips, oneHour, rate, extra; got trps). Mend: did you mean “trips”? If not, correct the name [unknownReference]'
    const names = (text: string) => text.replace(/one of [^;]+;|één van [^;]+;/, '…;')
    expect(names(await refusalOf(() => expect(study.netPresentValue).toStayBelow(0, range)))).toBe(names(said))
    expect(names(await refusalOf(() => expect(study.netPresentValue).not.toStayBelow(0, range)))).toBe(names(said))
    expect(names(await refusalOf(() => expect(studie.netPresentValue).toStayBelow(0, range)))).toBe(
      'toStayBelow.trps: er is geen aanname “trps” (verwacht …; gevonden trps). Herstel: bedoelde u “trips”? Zo niet, verbeter de naam [unknownReference]',
    )
    for (const claim of [
      () => expect(study).toSwitch('trps', { between: [1, 2] }),
      () => expect(study).toSwitchAt('trps', 1, { within: 0.1 }),
      () => expect(study).toDependOn('trps'),
      () => expect(study).toConclude('costs exceed benefits', range),
    ])
      expect(await refusalOf(claim)).toContain('did you mean “trips”?')
  })

  it('of an assumption that others make, or that holds by definition', async () => {
    const made = await footbridgeWith({
      assumptions: {
        trips: { label: 'trips', product: ['walkers', 'days'] },
        walkers: figure(100, 'trip/day'),
        days: figure(100, 'day/year', { fixed: true }),
      },
      alternatives: [{ id: 'bridge', label: 'bridge' }],
    })
    expect(await refusalOf(() => expect(made).toDependOn('trips'))).toBe(
      'toDependOn.trips: “trips” is made of others and is not moved itself (expected one of walkers, days; got trips). Mend: name a part, or give it a value first: `with({ set })` [overrideOfDerived]',
    )
    expect(await refusalOf(() => expect(made).toDependOn('days'))).toBe(
      'toDependOn.days: “days” holds by definition and is not moved (expected an assumption that could be otherwise; got days). Mend: name another, or remove `fixed` in the file [fixedAssumption]',
    )
    // With a value of their own they are assumptions like others: 5,000 trips × 20 × 10 years; 50 days × 100.
    await expect(made.with({ set: { trips: 9_000 } })).toSwitchAt('trips', 5_000, { within: 1e-9 })
    await expect(made.with({ set: { days: 90 } })).toSwitchAt('days', 50, { within: 1e-9 })
  })

  it('of a choice, a region, an effect or a dimension', async () => {
    expect(
      await refusalOf(() => expect(study.with({ alternative: 'fery' })).toConclude('costs exceed benefits')),
    ).toMatch(/there is no alternative “fery”.*did you mean “ferry”\?/)
    expect(() => study.region('toen')).toThrow(
      'region: there is no region “toen” (expected one of town, island; got toen). Mend: did you mean “town”? If not, correct the name [unknownReference]',
    )
    expect(() => study.effect('walks')).toThrow(/there is no priced effect “walks”/)
    expect(() => study.with(untyped({ altenative: 'ferry' }))).toThrow(
      /^with: there is no choice “altenative”.*did you mean “alternative”\?/,
    )
    expect(() => study.every(untyped('scenarios'))).toThrow(/^every: there is no choice “scenarios”/)
    expect(() => study.every(...untyped<['scenario']>([]))).toThrow(
      "every: this does not say every what (expected one or more of scenario, alternative, discounting, agglomeration, welfare). Mend: write it like every('agglomeration') [wrongValue]",
    )
  })

  it('of a changed assumption, and its value', () => {
    expect(() => study.with({ set: { trps: 1, cost: Number.NaN } })).toThrow(
      /set\.trps: there is no assumption “trps” to change .*did you mean “trips”.*\nset\.cost: “cost” cannot become this \(expected a finite number; got NaN\)\. Mend: write it like 0\.0225 \[wrongValue\]/,
    )
    // The horizon ends in 2040.
    expect(() => study.with({ set: { operation: 16 } })).toThrow(/operationOutsideHorizon/)
  })

  it('of alternatives and of what they rank by', async () => {
    expect(await refusalOf(() => expect(study).toRank(['bridge', 'fery']))).toBe(
      'toRank: there is no alternative “fery” (expected one of bridge, ferry; got fery). Mend: did you mean “ferry”? If not, correct the name [unknownReference]',
    )
    const few =
      'two or more different ones, the best first; got ["bridge"]). Mend: name some of bridge, ferry [nothingToRank]'
    expect(await refusalOf(() => expect(study).toRank(['bridge']))).toBe(
      `toRank: these are no alternatives to rank (expected ${few}`,
    )
    expect(await refusalOf(() => expect(study).toRank(['ferry', 'ferry']))).toContain('[nothingToRank]')
    expect(await refusalOf(() => expect(study).toRank(untyped('ferry')))).toContain('[nothingToRank]')
    expect(await refusalOf(() => expect(study).toRank(['bridge', 'ferry'], { by: untyped('benefitCost') }))).toMatch(
      /^toRank\.by: alternatives cannot be ranked by “benefitCost” \(expected one of netPresentValue, /,
    )
  })
})

describe('numbers', () => {
  it('a range rises between two finite numbers', async () => {
    const over = (between: unknown) => () =>
      expect(study.netPresentValue).toStayBelow(0, { for: 'trips', between: untyped(between) })
    expect(await refusalOf(over([2, 1]))).toBe(
      'toStayBelow.between: nothing lies between 2 and 1 (expected two different numbers, the lowest first). Mend: swap them, or widen the range [rangeReversed]',
    )
    expect(await refusalOf(over([1, 1]))).toContain('[rangeReversed]')
    expect(await refusalOf(over([1, Number.NaN]))).toBe(
      'toStayBelow.between[1]: this is no number to compare with (expected a finite number; got NaN). Mend: write it like 0.5 or 7.5e9, without quotes [wrongValue]',
    )
    expect(await refusalOf(over(undefined))).toBe(
      'toStayBelow.between: this is no range (expected two numbers, the lowest first; got undefined). Mend: write it like [5e9, 10e9] [wrongValue]',
    )
    expect(await refusalOf(() => expect(study.netPresentValue).toStayBelow(0, untyped('trips')))).toBe(
      `toStayBelow: this does not say where the claim holds (expected { for, between } or { inAtLeast, draws, seed }; got "trips"). Mend: write it like { for: 'investment', between: [5e9, 10e9] } [wrongValue]`,
    )
    expect(await refusalOf(() => expect(study.netPresentValue).toStayBetween(2, 1))).toContain('[rangeReversed]')
    expect(await refusalOf(() => expect(study).toSwitch('trips', untyped(undefined)))).toContain('this is no range')
    expect(await refusalOf(() => expect(study).toDependOn('trips', { between: [3, 2] }))).toContain('[rangeReversed]')
    expect(await refusalOf(() => expect(study).toSwitchAt('trips', 1, { within: 0.1, between: [3, 2] }))).toContain(
      '[rangeReversed]',
    )
    expect(await refusalOf(() => expect(studie).toDependOn('trips', { between: [3, 2.5] }))).toBe(
      'toDependOn.between: tussen 3 en 2,5 ligt niets (verwacht twee verschillende getallen, het laagste eerst). Herstel: wissel ze om, of verruim het bereik [rangeReversed]',
    )
  })

  it('years are whole', async () => {
    expect(await refusalOf(() => expect(study).toSwitch('operation', { between: [1.5, 3] }))).toBe(
      'toSwitch.between: “operation” is counted in whole years (expected whole numbers; got 1.5, 3). Mend: round both ends [yearNotWhole]',
    )
    expect(await refusalOf(() => expect(study).toSwitchAt('operation', 5, { within: 0.01 }))).toBe(
      'toSwitchAt.within: “operation” is counted in whole years (expected no tolerance; got 0.01). Mend: leave `within` out [wrongValue]',
    )
  })

  it('a limit is a number, and a tolerance a fraction', async () => {
    for (const claim of [
      () => expect(study.netPresentValue).toStayBelow(Number.NaN),
      () => expect(study.netPresentValue).toStayAbove(Number.POSITIVE_INFINITY),
      () => expect(study.netPresentValue).toBeWorth(untyped('1'), { within: 0.1 }),
      () => expect(study).toSwitchAt('trips', Number.NaN, { within: 0.1 }),
    ])
      expect(await refusalOf(claim)).toContain('this is no number to compare with')
    expect(await refusalOf(() => expect(study.netPresentValue).toBeWorth(1, { within: 5 }))).toBe(
      'toBeWorth.within: this is no tolerance (expected a fraction of the value, above 0 and below 1; got 5). Mend: write 0.01 for 1 % either way [wrongValue]',
    )
    expect(await refusalOf(() => expect(study.netPresentValue).toBeWorth(1, untyped(undefined)))).toContain(
      'got undefined',
    )
    expect(await refusalOf(() => expect(study).toSwitchAt('trips', 1))).toContain('this is no tolerance')
    expect(await refusalOf(() => expect(study.netPresentValue).toBeWorth(0, { within: 0.1 }))).toBe(
      'toBeWorth: a fraction of 0 is no tolerance (expected a value other than 0; got 0). Mend: claim toStayBetween with two limits [wrongValue]',
    )
  })

  it('a switching value lies within what was looked through', async () => {
    // Ten times 10,000 trips is as far as it looks of its own accord.
    expect(await refusalOf(() => expect(study).toSwitchAt('trips', 200_000, { within: 0.1 }))).toBe(
      'toSwitchAt.between: 200,000 trip/year was not looked at: “trips” was tried from 0 trip/year to 100,000 trip/year (expected a value within the range). Mend: give another range with `between` [wrongValue]',
    )
    expect(await refusalOf(() => expect(studie).toSwitchAt('trips', 200_000, { within: 0.1 }))).toContain(
      '200.000 trip/year is niet bekeken: “trips” is geprobeerd van 0 trip/year tot 100.000 trip/year',
    )
  })
})

describe('claims that are neither true nor false', () => {
  it('of something else', async () => {
    expect(await refusalOf(() => matchers.toStayBelow.call({}, 5, 1))).toBe(
      'toStayBelow: this matcher says nothing of what it was given (expected a figure of a study). Mend: write expect(study.netPresentValue) or expect(study.benefitCostRatio) [wrongSubject]',
    )
    expect(await refusalOf(() => matchers.toStayBelow.call({}, study, 1))).toContain('expected a figure of a study')
    expect(await refusalOf(() => matchers.toConclude.call({}, study.netPresentValue, 'costs exceed benefits'))).toBe(
      'toConclude: this matcher says nothing of what it was given (expected the assumptions of a study). Mend: write expect(study), where study is what assumptionsOf gave [wrongSubject]',
    )
    expect(await refusalOf(() => expect(study).toConclude(untyped('it is good')))).toBe(
      'toConclude: this is no conclusion of a balance (expected one of costs exceed benefits, benefits exceed costs; got it is good). Mend: write one of these [wrongValue]',
    )
  })

  it('about every welfare method, of a figure that none of them weighs', async () => {
    const every = study.every('welfare')
    expect(await refusalOf(() => expect(every.netPresentValue).toStayAbove(0))).toBe(
      'toStayAbove.welfare: the balance is unweighted: the welfare method does not change it (expected a weighted figure, or other choices). Mend: ask weightedNetPresentValue or weightedBenefitCostRatio, or leave welfare out of `every` [choiceWithoutEffect]',
    )
    for (const claim of [
      () => expect(every).toSwitchAt('trips', 1, { within: 0.1 }),
      () => expect(every).toSwitch('trips', { between: [1, 2] }),
      () => expect(every).toDependOn('trips'),
      () => expect(every).toRank(['bridge', 'ferry']),
      () => expect(every.netPresentValue).toStayAbove(0, { inAtLeast: 0.5, draws: 10, seed: 1 }),
    ])
      expect(await refusalOf(claim)).toContain('[choiceWithoutEffect]')
  })

  it('over an assumption that changes nothing', async () => {
    expect(await refusalOf(() => expect(study.netPresentValue).toStayAbove(0, { for: 'extra', between: [0, 1] }))).toBe(
      'toStayAbove.for: nothing here depends on “extra” (expected an assumption that the figure depends on; got extra). Mend: leave the range out, or claim `.not.toDependOn` [assumptionWithoutEffect]',
    )
  })

  it('over a range, of a figure that is only in the exact appraisal', async () => {
    const range = { for: 'trips', between: [1, 2] } as const
    expect(await refusalOf(() => expect(study.region('town')).toStayAbove(0, range))).toBe(
      'toStayAbove: the balance of town is not read where assumptions are moved (expected the unweighted national balance or ratio). Mend: claim it of single values: `with({ set })` [figureNotMoved]',
    )
    expect(await refusalOf(() => expect(study.effect('walking')).toStayAbove(0, range))).toContain('[figureNotMoved]')
    const weighted = study.with({ welfare: 'island' })
    expect(await refusalOf(() => expect(weighted.weightedNetPresentValue).toStayAbove(0, range))).toContain(
      '[figureNotMoved]',
    )
    // Without weights it is the plain balance: 20 euro × 10 years × 1 or 2 trips.
    await expect(study.weightedNetPresentValue).toStayBetween(-999_800, -999_600, range)
    await expect(study.weightedBenefitCostRatio).toStayBetween(200 / 1e6, 400 / 1e6, range)
  })

  it('where there is no figure: without costs, and at values that the study refuses', async () => {
    expect(await refusalOf(() => expect(study.with({ set: { cost: 0 } }).benefitCostRatio).toStayBelow(1))).toBe(
      'toStayBelow: there is no figure under laag · bridge · none · none · unweighted: there are no costs to divide by (expected a figure at everything that is claimed). Mend: narrow the claim to where there is one [claimNotComputable]',
    )
    expect(
      await refusalOf(() => expect(study.benefitCostRatio).not.toStayBelow(1, { for: 'cost', between: [-1e6, 1e6] })),
    ).toContain('toStayBelow: there is no figure with cost at -1000000: ')
    expect(
      await refusalOf(() => expect(study.benefitCostRatio).toStayBelow(1, { for: 'cost', between: [0, 1e6] })),
    ).toContain('there is no figure with cost at 0: there are no costs to divide by')
    // Fifteen years from 2026 reach the end of the horizon, 2040.
    await expect(study).toSwitch('operation', { between: [1, 15] })
    expect(await refusalOf(() => expect(study).toSwitch('operation', { between: [1, 16] }))).toMatch(
      /^toSwitch: there is no figure with operation at 16: operation runs from 2026 through 2041/,
    )
    expect(await refusalOf(() => expect(study).toSwitchAt('operation', 5, { between: [1, 16] }))).toMatch(
      /^toSwitchAt: there is no figure in the whole range: operation runs from 2026 through 2041/,
    )
    expect(await refusalOf(() => expect(studie).toSwitch('operation', { between: [1, 16] }))).toMatch(
      /^toSwitch: er is geen uitkomst met operation op 16: /,
    )
  })

  it('an assumption that can be moved neither way', async () => {
    expect(await refusalOf(() => expect(study).toDependOn('noTrips'))).toBe(
      'toDependOn: there is no figure with noTrips moved: a relative step from zero changes nothing (expected a figure at everything that is claimed). Mend: narrow the claim to where there is one [claimNotComputable]',
    )
  })
})

describe('what plain JavaScript lets through', () => {
  const range = { for: 'trips', between: [1, 2] } as const
  const above = (where: unknown) => () => expect(study.netPresentValue).not.toStayAbove(0, untyped(where))

  it('where a claim holds is one place, with nothing that is not read', async () => {
    expect(await refusalOf(above({ ...range, inAtLeast: 0.5, draws: 10, seed: 1 }))).toContain(
      'expected { for, between } or { inAtLeast, draws, seed }, not both',
    )
    expect(await refusalOf(above({ between: [1, 2] }))).toBe(
      "toStayAbove.for: this does not say which assumption (expected the name of an assumption; got undefined). Mend: write its name in the file, like 'investment' [wrongValue]",
    )
    expect(await refusalOf(above(null))).toContain('this does not say where the claim holds')
    expect(await refusalOf(above({ ...range, step: 1 }))).toBe(
      'toStayAbove.step: “step” is not read here (expected one of for, between; got step). Mend: leave it out [unknownKey]',
    )
  })

  it('a name is text', async () => {
    for (const claim of [
      () => expect(study).not.toDependOn(untyped(undefined)),
      () => expect(study).toSwitch(untyped(5), { between: [1, 2] }),
      () => expect(study).toSwitchAt(untyped(null), 1, { within: 0.1 }),
    ])
      expect(await refusalOf(claim)).toContain('this does not say which assumption')
    for (const name of ['toString', '__proto__'])
      expect(await refusalOf(() => expect(study).toDependOn(name))).toContain(`there is no assumption “${name}”`)
    expect(await refusalOf(() => expect(study).toRank(untyped(['bridge', 5])))).toContain(
      'no alternative is called this',
    )
    expect(() => study.every(untyped(['scenario']))).toThrow(
      'every: no choice is called this (expected one of scenario, alternative, discounting, agglomeration, welfare; got ["scenario"]). Mend: write one name, as text [wrongValue]',
    )
  })

  it('options are an object', async () => {
    const nothing = untyped<never>(null)
    for (const claim of [
      () => expect(study.netPresentValue).toBeWorth(1, nothing),
      () => expect(study).toSwitch('trips', nothing),
      () => expect(study).toSwitchAt('trips', 1, nothing),
      () => expect(study).toRank(['bridge', 'ferry'], nothing),
      () => expect(study).toDependOn('trips', nothing),
      () => assumptionsOf(study.study, nothing),
    ])
      expect(await refusalOf(claim)).toContain('these are no options')
    expect(await refusalOf(() => assumptionsOf(untyped(undefined)))).toBe(
      "assumptionsOf: this is no study (expected the path of a scenario file, or a study that was read; got undefined). Mend: write it like assumptionsOf('bridge.yaml') [wrongValue]",
    )
  })

  it('another choice is one id, and other values an object', () => {
    expect(() => study.with(untyped(undefined))).toThrow('with: this changes nothing (expected { set } with values')
    expect(() => study.with(untyped({ alternative: undefined, scenario: ['laag'] }))).toThrow(
      /with\.alternative: this changes nothing \(expected one id, as text; got undefined\).*\nwith\.scenario: .*got \["laag"\]/,
    )
    expect(() => study.with(untyped({ set: null }))).toThrow('with.set: this changes nothing')
    expect(() => study.with({ set: untyped({ trips: [5] }) })).toThrow('set.trips: “trips” cannot become this')
  })

  it('all of it in the language of the study', () => {
    expect(() => studie.region('toen')).toThrow('er is geen regio “toen”')
    expect(() => studie.effect('walks')).toThrow('er is geen effect met een prijs “walks”')
    expect(() => studie.with({ set: { trps: 1 } })).toThrow('er is geen aanname “trps” om te wijzigen')
    expect(() => studie.with(untyped(null))).toThrow('dit wijzigt niets')
    expect(() => studie.every(untyped('scenarios'))).toThrow('er is geen keuze “scenarios”')
  })

  it('ranges that are too wide', async () => {
    expect(await refusalOf(above({ for: 'trips', between: [-1e308, 1e308] }))).toBe(
      'toStayAbove.between: this range is wider than can be computed with (expected a range of at most 1e+305 wide; got [-1e+308,1e+308]). Mend: narrow the range [wrongValue]',
    )
    for (const claim of [
      () => expect(study).toSwitch('operation', { between: [1, 1e12] }),
      () => expect(study).toSwitchAt('operation', 5, { between: [1, 1e12] }),
      () => expect(study).toDependOn('operation', { between: [1, 1e12] }),
    ])
      expect(await refusalOf(claim)).toContain(
        '“operation” is tried year by year, and these are too many (expected at most 1000 years; got 1, 1000000000000)',
      )
  })

  it('a figure of your own gives an outcome', async () => {
    const own = (read: unknown, along: unknown = null): Figure =>
      new Figure(study, {
        label: { en: 'mine', nl: 'de mijne' },
        unit: 'euro',
        isWeighted: false,
        read: untyped<FigureKind['read']>(read),
        along: untyped<FigureKind['along']>(along),
      })
    const outcome = (value: unknown) => () => ({ value, why: null })
    for (const read of [outcome(Number.NaN), outcome('5'), outcome(null), () => 5, () => undefined]) {
      expect(await refusalOf(() => expect(own(read)).toStayAbove(0))).toContain('`read` of mine gives no outcome')
      expect(await refusalOf(() => expect(own(read)).not.toStayAbove(0))).toContain('[wrongValue]')
    }
    expect(await refusalOf(() => expect(own(outcome(1), outcome(Number.NaN))).not.toStayAbove(0, range))).toContain(
      'toStayAbove.along: `along` of mine gives no outcome',
    )
    expect(() => own(5)).toThrow('Figure.read: this is no `read` of a figure (expected a function of a row; got 5)')
  })
})

it('a language that failures are not worded in', async () => {
  await expect(assumptionsOf(study.study, { language: untyped('fr') })).rejects.toThrow(
    'language: there is no language “fr” (expected one of en, nl; got fr). Mend: correct the name [unknownReference]',
  )
})

it('a file that cannot be read', async () => {
  await expect(assumptionsOf('test/testing/nowhere.yaml')).rejects.toThrow(/this file cannot be read/)
})
