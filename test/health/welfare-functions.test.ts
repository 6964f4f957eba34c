import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as welfare from '../../src/functions/welfare.js'

/* The examples of docs/welfare-functions.md, run with the code at its top in scope. */

const page = readFileSync('docs/welfare-functions.md', 'utf8')
const [, scope = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? []
const rows = [...page.matchAll(/^\| `(\w+)\(.*\| `([^`]+)` \| `([^`]+)` \|$/gm)].map(
  ([, name, example, gives]) => [name, { example, gives }] as [string, { example: string; gives: string }],
)

const resultOf = (expression: string): unknown =>
  new Function(...Object.keys(welfare), `${scope}\nreturn (${expression})`)(...Object.values(welfare))

/** Expects what a page says to be in a result, numbers to twelve decimals. */
const expectWithin = (result: unknown, said: unknown): void => {
  if (typeof said === 'number') expect(result).toBeCloseTo(said, 12)
  else if (typeof said !== 'object' || said === null) expect(result).toBe(said)
  else {
    if (Array.isArray(said)) expect(result).toHaveLength(said.length)
    const found = result as Readonly<Record<string, unknown>>
    for (const [key, each] of Object.entries(said)) expectWithin(found[key], each)
  }
}

it.each(rows)(
  'the example of %s in docs/welfare-functions.md gives what the page says',
  async (name, { example, gives }) => {
    expect(example).toContain(name)
    expectWithin(await resultOf(example), resultOf(gives))
  },
)

const schemes = [...page.matchAll(/^\| `(\w+)` \|.*\| `(\{ kind: [^`]+)` \| `([^`]+)` \| `([^`]+)` \|$/gm)].map(
  ([, kind, scheme, columns, gives]) => [kind, `distributionalWeights(${scheme}, ${columns})`, gives] as string[],
)

it.each(schemes)('the weights of the scheme %s are those that the page says', (kind, example, gives) => {
  expect(example).toContain(`kind: '${kind}'`)
  expectWithin(resultOf(example as string), resultOf(gives as string))
})

it('the page has an example of every scheme of weights', () => {
  expect(schemes.map(([kind]) => kind).sort()).toEqual([
    'explicit',
    'isoElastic',
    'isoElasticWithSpread',
    'need',
    'negishi',
    'prioritarian',
  ])
})

it('the page has an example of every function of mkba/welfare, each once', () => {
  const classes = ['ReadingError', 'TooFewAccepted']
  const functions = Object.entries(welfare).filter(
    ([name, value]) => typeof value === 'function' && !classes.includes(name),
  )
  expect(rows.map(([name]) => name).sort()).toEqual(functions.map(([name]) => name).sort())
})

it('the page names all data of mkba/welfare', () => {
  const data = Object.entries(welfare).filter(
    ([name, value]) => typeof value !== 'function' && !name.endsWith('Source'),
  )
  for (const [name] of data) expect(page).toContain(name)
})
