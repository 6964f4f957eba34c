const text = `mkba: 1
title: small
currency: EUR
priceLevel: 2025
priceUnit: marketPrices
discountTo: 2025
timing: wholeYears
termStructureFrom: firstFlow
horizon: { firstYear: 2025, lastYear: 2045, opening: opening, yearsOfOperation: life }
sources:
  own: { title: made up for tests }
assumptions:
  opening: { label: opening year, value: 2028, unit: year, source: own, mark: assumed }
  life: { label: years of operation, value: 10, unit: year, source: own, mark: assumed }
  buildFrom: { label: first year of building, value: 2026, unit: year, source: own, mark: assumed }
  buildThrough: { label: last year of building, value: 2027, unit: year, source: own, mark: assumed }
  cost: { label: cost, value: 1000000, unit: EUR, source: own, mark: assumed, prices: { level: 2025, unit: marketPrices, vat: included, mark: assumed } }
  perDay: { label: trips per day, value: 1000, unit: trip/day, source: own, mark: assumed }
  days: { label: days per year, value: 300, unit: day/year, source: own, mark: assumed }
  trips: { label: trips per year, product: [perDay, days] }
  newTrips: { label: new trips per year, value: 30000, unit: trip/year, source: own, mark: assumed }
  gain: { label: time gain, value: 0.2, unit: hour/trip, source: own, mark: assumed }
  timeValue: { label: value of time, value: 10, unit: EUR/hour, source: own, mark: assumed }
  growth: { label: growth of the value of time, value: 0.01, unit: 1/year, source: own, mark: assumed }
  flat: { label: flat discount rate, value: 0.03, unit: 1/year, source: own, mark: assumed }
  business: { label: business share, value: 0.2, unit: "1", source: own, mark: assumed }
  jobs: { label: jobs moved, value: 100, unit: job, source: own, mark: assumed }
  residents: { label: residents moved, value: 200, unit: person, source: own, mark: assumed }
  ramp: { label: years to move, value: 5, unit: year, source: own, mark: assumed }
  elasticity: { label: density elasticity, value: 0.03, unit: "1", source: own, mark: assumed }
growthPaths:
  timeValue:
    label: index of the value of time
    base: 2025
    periods:
      - { through: 2035, rate: growth }
regions:
  members:
    - { id: north, label: North }
    - { id: south, label: South }
  columns:
    population: { label: population, unit: person, source: own, mark: assumed }
    jobs: { label: jobs, unit: job, source: own, mark: assumed }
    output: { label: output, unit: EUR/year, source: own, mark: assumed }
    land: { label: land, unit: km2, source: own, mark: assumed }
  rows:
    north: { population: 1000, jobs: 500, output: 40000000, land: 50 }
    south: { population: 3000, jobs: 1500, output: 150000000, land: 50 }
nullAlternative: { label: nothing, description: nothing is built }
alternatives:
  - { id: line, label: the line }
scenarios:
  - { id: only, label: the only scenario }
relocation:
  preset: jobsFollowHomesFromCore
  jobs: jobs
  residents: residents
  core: [south]
  periphery: [north]
  start: opening
  rampYears: ramp
  nationalTotals: fixed
effects:
  - kind: investment
    id: building
    label: building
    side: cost
    stream: sunkInvestment
    bearer: government
    incidence: { by: population }
    inGdp: no
    amount: cost
    spending: { from: buildFrom, through: buildThrough }
  - kind: userBenefit
    id: travelTime
    label: travel time
    side: benefit
    stream: travelTime
    bearer: travellers
    incidence: { shares: { north: 0.4, south: 0.6 }, source: own, mark: assumed }
    inGdp: part
    gdpShare: business
    existingTravellers: trips
    newTravellers: newTrips
    timeGain: gain
    valueOfTime: timeValue
    valueOfTimeGrowth: timeValue
  - { kind: unpriced, id: landscape, label: landscape, sign: "-", note: no figure found }
discounting: [nl2020, { id: own3, label: three percent, rate: flat }]
agglomeration:
  - { id: without, label: without, model: none, enters: balance }
  - { id: density, label: density, model: densityRelocation, enters: balance, parameters: { elasticity: elasticity } }
welfare:
  - { id: unweighted, label: unweighted, method: unweighted }
comparison:
  reference: { scenario: only, alternative: line, discounting: nl2020, agglomeration: without, welfare: unweighted }
`

/** Where an excerpt of a text starts, as line and column from 1. @throws Error when it is not there, or stands twice. */
export const placeOf = (whole: string, excerpt: string, inside = ''): { line: number; column: number } => {
  const at = whole.indexOf(excerpt)
  if (at < 0 || whole.indexOf(excerpt, at + 1) >= 0) throw new Error(`“${excerpt}” stands there not once`)
  const before = whole.slice(0, at + excerpt.indexOf(inside)).split('\n')
  return { line: before.length, column: (before.at(-1) as string).length + 1 }
}

/**
 * A small valid scenario: two regions, an investment, a user benefit, an effect without price, a relocation. Each change
 * puts another text in the place of one that stands there exactly once.
 */
export const scenario = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((changed, [from, to]) => {
    placeOf(changed, from)
    return changed.replace(from, () => to)
  }, text)
