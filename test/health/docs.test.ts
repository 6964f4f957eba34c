import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import * as functions from '../../src/functions/index.js'
import * as publicFace from '../../src/index.js'

const { builtIn, compare, readScenario, simulate } = publicFace

const pages = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync('examples').map((name) => `examples/${name}/README.md`),
]

it('the scenario in docs/input.md is read and appraised, under every regime it names', async () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/input.md', 'utf8'))?.[1] ?? ''
  const study = readScenario(text, { name: 'input.md' })
  const { rows } = await compare(study, builtIn)
  expect(rows.length).toBe(4)
  // 900,000 trips × 0.2 hour × 10 euro, and half of a tenth of that for new travellers: 1.8 and 0.09 million in 2025.
  const flows = rows[0]?.effects.map(({ id }) => id)
  expect(flows).toEqual(['building', 'travelTime.existing', 'travelTime.new'])
  const [existing, fresh] = ['travelTime.existing', 'travelTime.new'].map(
    (id) => rows[0]?.effects.find((effect) => effect.id === id)?.presentValue.value ?? 0,
  )
  expect((existing as number) / (fresh as number)).toBeCloseTo(20, 9)
  const drawn = await simulate(study, builtIn, study.input.comparison.reference, { draws: 500, seed: 7 })
  expect(new Set(drawn.netPresentValue).size).toBe(500)
})

it.each(pages)('every link of %s leads to a file', (page) => {
  for (const [, link] of readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    expect(() => readFileSync(join(dirname(page), link as string))).not.toThrow()
  }
})

it('the README has exactly the two commands that do all the set-up, and package.json has what they call', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect([...readme.matchAll(/```sh\n(.*)\n```/g)].map(([, command]) => command)).toEqual([
    'npm ci && npm run lelylijn',
    'npm ci && npm test',
  ])
  const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const name of ['lelylijn', 'test', 'bench', 'build']) expect(scripts[name]).toBeTruthy()
  for (const name of ['mathjs', 'zod', 'decimal.js', 'vitest', 'tsup'])
    expect({ ...dependencies, ...devDependencies }[name]).toBeTruthy()
})

const functionRows = [
  ...readFileSync('docs/functions.md', 'utf8').matchAll(/^\| `([\w.]+)[^|]*\|[^|]*\|.*\| `([^`]+)` \| `([^`]+)` \|$/gm),
].map(([, name, example, gives]) => ({ name, example, gives }) as { name: string; example: string; gives: string })

/** The value of an expression of the page, with the plain functions in scope. */
const resultOf = (expression: string): unknown =>
  new Function(...Object.keys(publicFace), `return (${expression})`)(...Object.values(publicFace))

it.each(functionRows)('the example of $name in docs/functions.md gives what the page says', ({ example, gives }) => {
  const wanted = resultOf(gives)
  if (typeof wanted === 'number') expect(resultOf(example)).toBeCloseTo(wanted, 12)
  else if (typeof wanted === 'object') expect(resultOf(example)).toMatchObject(wanted as object)
  else expect(resultOf(example)).toBe(wanted)
})

/** The functions that the public face takes from indicators and discounting, which have no exact form. */
const besideNames = [
  ...readFileSync('src/index.ts', 'utf8').matchAll(
    /export \{([^}]*)\} from '\.\/appraisal\/(?:indicators|discounting)\//g,
  ),
].flatMap(([, names = '']) =>
  [...names.matchAll(/(type )?\b(\w+)\b/g)].flatMap(([, type, name = '']) => (type ? [] : [name])),
)

it('docs/functions.md has an example of every plain function, and of each exact one', () => {
  const { exact, ...plain } = functions
  const beside = besideNames.filter((name) => typeof Reflect.get(publicFace, name) === 'function')
  expect(functionRows.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(plain), ...beside, ...Object.keys(exact).map((name) => `exact.${name}`)].sort(),
  )
  expect(Object.keys(exact).sort()).toEqual(Object.keys(plain).sort())
})

it('the plain functions in the README give what it says', () => {
  const block = /```ts\nimport \{ discountFactor([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
  const lines = block.split('\n').flatMap((line) => {
    const [, expression, said] = /^([a-z].*\)) \/\/ (.*)$/i.exec(line) ?? []
    return expression && said ? [{ expression, said }] : []
  })
  expect(lines.length).toBe(5)
  for (const { expression, said } of lines) {
    const result = resultOf(expression)
    if (said.startsWith('{')) expect(result).toMatchObject(resultOf(/^\{.*\}/.exec(said)?.[0] ?? '') as object)
    else if (typeof result === 'string') expect(result).toBe(resultOf(said))
    // What the page shows is the beginning of the number: after it the digits go on.
    else expect(String(result)).toContain(/[\d.]+(?=…)/.exec(said)?.[0] ?? '?')
  }
})
