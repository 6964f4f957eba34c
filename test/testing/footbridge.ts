import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { builtIn } from '../../src/built-in.js'
import { readScenario } from '../../src/read-scenario.js'
import { type Assumptions, type AssumptionsOptions, assumptionsOf } from '../../src/testing/index.js'

type Json = Readonly<Record<string, unknown>>

const own = { source: 'own', mark: 'illustrative' } as const

/** An assumption with all that it must state. */
export const figure = (value: number, unit: string, more: Json = {}): Json => ({
  label: unit,
  value: String(value),
  unit,
  ...own,
  ...(unit.startsWith('EUR')
    ? { prices: { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' } }
    : {}),
  ...more,
})

const data = parse(readFileSync('test/testing/footbridge.yaml', 'utf8')) as Json & {
  readonly assumptions: Readonly<Record<string, Json>>
  readonly effects: readonly Json[]
}

/** The footbridge with other parts in its file; `assumptions` are added to its own, or take their place. */
export const footbridgeWith = (
  { assumptions = {}, ...more }: Json & { readonly assumptions?: Json },
  options: AssumptionsOptions = {},
): Promise<Assumptions> => {
  const all = { ...data, ...more, assumptions: { ...data.assumptions, ...assumptions } }
  const study = readScenario(JSON.stringify(all), { name: 'footbridge.json', plugIns: options.plugIns ?? builtIn })
  return assumptionsOf(study, options)
}

/** The message of a claim that fails; an error when it does not. */
export const failureOf = async (claim: Promise<unknown>): Promise<string> => {
  const error = await claim.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Error) return error.message
  throw new Error('Expected a claim that fails, this one holds.')
}

const walking = {
  kind: 'userBenefit',
  id: 'walking',
  label: 'shorter walks',
  side: 'benefit',
  stream: 'travelTime',
  bearer: 'walkers',
  incidence: { shares: { town: 0.25, island: 0.75 }, ...own },
  inGdp: 'no',
  existingTravellers: 'trips',
  newTravellers: 'noTrips',
  timeGain: 'oneHour',
  valueOfTime: 'valueOfTrip',
}

/** The effects of the file. */
export const effects = data.effects
/** The welfare method and the agglomeration variant of the file. */
export const unweighted = { id: 'unweighted', label: 'unweighted', method: 'unweighted' }
export const none = { id: 'none', label: 'none', model: 'none', enters: 'balance' }

/**
 * The town and an island of 500 people each: costs fall half on either, a quarter of the benefits on the town and three
 * quarters on the island; a trip saves an hour of 20 euro. `island` is a method that counts the island twice; `tenth` adds a tenth of the benefits.
 */
export const island = (more: Json = {}, options: AssumptionsOptions = {}): Promise<Assumptions> =>
  footbridgeWith(
    {
      assumptions: {
        extra: figure(0.1, '1'),
        noTrips: figure(0, 'trip/year'),
        oneHour: figure(1, 'hour/trip'),
        valueOfTrip: figure(20, 'EUR/hour'),
      },
      regions: {
        members: ['town', 'island'].map((id) => ({ id, label: id })),
        columns: {
          population: { label: 'population', unit: 'person', ...own },
          weight: { label: 'weight', unit: '1', ...own },
        },
        rows: { town: { population: 500, weight: 1 }, island: { population: 500, weight: 2 } },
      },
      effects: effects.map((effect) => (effect.id === 'walking' ? walking : effect)),
      agglomeration: [
        none,
        {
          id: 'tenth',
          label: 'a tenth',
          model: 'shareOfDirect',
          enters: 'balance',
          parameters: { share: 'extra', justification: 'none' },
        },
      ],
      welfare: [
        unweighted,
        {
          id: 'island',
          label: 'the island twice',
          method: 'explicitWeights',
          parameters: { regionColumn: 'weight', normalisation: 'none' },
        },
      ],
      ...more,
    },
    options,
  )
