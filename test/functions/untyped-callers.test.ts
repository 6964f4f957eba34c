import { describe, expect, it } from 'vitest'
import * as welfare from '../../src/functions/welfare.js'
import { moreSamples, type Sample, samples } from './welfare-samples.js'

/*
 * Callers without types: a wrong value at every place of every argument of every function is either taken or refused with
 * one RangeError that says what, what was expected, what was found and how to mend it; never with another error, and
 * nothing that is not finite comes out.
 */

const wrongValues: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1e308,
  'x',
  '',
  '1',
  true,
  [],
  [null],
  [undefined, 'x'],
  {},
  { kind: 'x' },
  () => 1,
]

type Path = readonly string[]

/** Every place in a value, itself included. */
const placesOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]))]
}

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((each, i) => (String(i) === key ? replaced(each, rest, by) : each))
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [name, name === key ? replaced(each, rest, by) : each]),
  )
}

const isFiniteThroughout = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isFiniteThroughout)
}

type Anything = (...args: readonly unknown[]) => unknown
const functionOf = (name: string): Anything => (welfare as unknown as Readonly<Record<string, Anything>>)[name]!

const line = /^[^:]+.*: (expected .+, got [\s\S]+\. .+|\d+ more like these)\.$/

/** What a call gives: its result, or the message of its RangeError. */
const outcomeOf = async (
  name: string,
  args: readonly unknown[],
  at = 'its sample',
): Promise<{ result: unknown } | { message: string }> => {
  try {
    return { result: await functionOf(name)(...args) }
  } catch (error) {
    if (error instanceof RangeError) return { message: error.message }
    throw new Error(`${name} with ${at}: ${String(error)}`, { cause: error })
  }
}

const cases: readonly (readonly [string, Sample])[] = [...Object.entries(samples), ...moreSamples]

it('there is a sample of every function of mkba/welfare', () => {
  const functions = Object.entries(welfare).filter(([, value]) => typeof value === 'function')
  const classes = ['ReadingError', 'TooFewAccepted']
  expect(Object.keys(samples).sort()).toEqual(
    functions
      .map(([name]) => name)
      .filter((name) => !classes.includes(name))
      .sort(),
  )
})

describe('every function of mkba/welfare', () => {
  it.each(cases)('%s takes its sample', async (name, { args }) => {
    const outcome = await outcomeOf(name, args)
    expect(outcome).toHaveProperty('result')
    expect('result' in outcome && isFiniteThroughout(outcome.result)).toBe(true)
  })

  it.each(cases)('%s refuses wrong values with one RangeError', async (name, { args }) => {
    for (const path of placesOf(args).slice(1))
      for (const wrong of wrongValues) {
        const at = `${path.join('.')} = ${JSON.stringify(wrong) ?? String(wrong)}`
        const outcome = await outcomeOf(name, replaced(args, path, wrong) as readonly unknown[], at)
        if ('result' in outcome) expect(isFiniteThroughout(outcome.result), at).toBe(true)
        else for (const each of outcome.message.split('\n')) expect(each, at).toMatch(line)
      }
  })

  it.each(cases)('%s refuses when anything it needs is left out', async (name, { args, optional = [] }) => {
    for (const path of placesOf(args).slice(1)) {
      if (optional.some((each) => `${path.join('.')}.`.startsWith(`${each}.`))) continue
      const outcome = await outcomeOf(name, replaced(args, path, undefined) as readonly unknown[])
      expect(outcome, `${path.join('.')} left out`).toHaveProperty('message')
    }
  })
})
