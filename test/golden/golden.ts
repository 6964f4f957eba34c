/**
 * Published worked examples, to test against numbers that nobody on the project wrote.
 *
 * The JSON files in this folder are unchanged copies from the project's collection of worked examples in guidance,
 * textbooks, papers and the documentation of other software (collected 2026-11-24). Each states its source, the inputs,
 * the published figures with their rounding (`expected`) and the same figures recomputed from the inputs to 12 digits
 * (`expected_unrounded`). Its `confidence` tells whether the figures were read in the source (`quoted`) or recalled or
 * computed by the collector (`recomputed`).
 */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

interface Tolerance {
  readonly abs?: number
  readonly rel?: number
}

interface GoldenFile {
  readonly source: { readonly title: string; readonly year: number }
  readonly inputs: unknown
  readonly expected: unknown
  readonly expected_unrounded?: unknown
  readonly tolerance: Tolerance & { readonly by_key?: Readonly<Record<string, Tolerance>> }
}

export interface Golden<Inputs> {
  /** Title and year of the source, for the name of a test. */
  readonly source: string
  readonly inputs: Inputs
  readonly expected: unknown
  /**
   * Expects `actual` (a number, a yes or no, or a list of these) to be the figure at `path` in `expected`, keys joined
   * by `/`, within the tolerance of the file; and within 1e-9 of the unrounded figure where the file has one.
   */
  readonly expectClose: (actual: unknown, path: string) => void
}

const unroundedTolerance: Tolerance = { rel: 1e-9 }

const at = (value: unknown, path: string): unknown =>
  path.split('/').reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value)

/** The tolerance of the longest key that the path starts with, else that of the whole file. */
const toleranceAt = ({ by_key = {}, ...general }: GoldenFile['tolerance'], path: string): Tolerance => {
  const keys = Object.keys(by_key).filter((key) => path.startsWith(key))
  const longest = keys.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? general : by_key[longest]!
}

const expectNumber = (actual: unknown, wanted: number, { abs = 0, rel = 0 }: Tolerance, where: string): void => {
  expect(actual, where).toBeTypeOf('number')
  const error = Math.abs((actual as number) - wanted)
  // Nothing is relative to zero: there the relative tolerance counts as an absolute one.
  const allowed = abs + rel * (wanted === 0 ? 1 : Math.abs(wanted))
  expect(error, `${where}: got ${actual}, published ${wanted}`).toBeLessThanOrEqual(allowed)
}

const compare = (actual: unknown, wanted: unknown, tolerance: (path: string) => Tolerance, path: string): void => {
  if (Array.isArray(wanted)) {
    expect(actual, path).toHaveLength(wanted.length)
    wanted.forEach((item, i) => {
      compare((actual as unknown[])[i], item, tolerance, `${path}/${i}`)
    })
  } else if (typeof wanted === 'number') expectNumber(actual, wanted, tolerance(path), path)
  else {
    expect(wanted, `${path} is not in the file`).toBeDefined()
    expect(actual, path).toEqual(wanted)
  }
}

/** A published example by the name of its file without `.json`. */
export const golden = <Inputs>(id: string): Golden<Inputs> => {
  const file = JSON.parse(readFileSync(new URL(`./${id}.json`, import.meta.url), 'utf8')) as GoldenFile
  return {
    source: `${file.source.title} (${file.source.year})`,
    inputs: file.inputs as Inputs,
    expected: file.expected,
    expectClose: (actual, path) => {
      compare(actual, at(file.expected, path), (where) => toleranceAt(file.tolerance, where), path)
      const unrounded = at(file.expected_unrounded, path)
      if (unrounded !== undefined) compare(actual, unrounded, () => unroundedTolerance, path)
    },
  }
}
