import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readScenarioFile } from '../../src/cli/files.js'
import { appraise, assess, builtIn, checkStudy, compare, readScenario } from '../../src/index.js'

/* The example that grows on docs/welfare/README.md, put together piece by piece, and its code. */

type Json = { [key: string]: unknown }

const page = readFileSync('docs/welfare/README.md', 'utf8')
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block as string)

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a piece says, added to what stands there: lists grow, objects gain keys. */
const merged = (base: unknown, piece: unknown): unknown => {
  if (Array.isArray(base) && Array.isArray(piece)) return [...base, ...piece]
  if (!isObject(base) || !isObject(piece)) return piece
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(piece)])].map((key) => [
      key,
      key in base && key in piece ? merged(base[key], piece[key]) : (piece[key] ?? base[key]),
    ]),
  )
}

const bridge = parse(blocks(readFileSync('docs/input.md', 'utf8'), 'yaml')[0] ?? '') as Json
const pieces = blocks(page, 'yml').map((block) => parse(block) as Json)
const grown = (steps: number) =>
  readScenario(JSON.stringify(pieces.slice(0, steps).reduce<unknown>((all, piece) => merged(all, piece), bridge)), {
    changes: { trips: '450000' },
  })

describe('the example that grows', () => {
  const laag = { choices: { scenario: ['laag'], discounting: ['nl2025'] } }

  it('has a balance below zero and a break-even weight of each region from the start', async () => {
    const { netPresentValue, distribution } = await appraise(grown(0), builtIn)
    expect(page).toContain('`--set trips=450000`')
    expect(netPresentValue.value).toBeLessThan(0)
    expect(distribution.favoured.map(({ id }) => id)).toEqual(['left', 'right'])
    expect(distribution.breakEvenElasticity).toBeNull()
  })

  it('1: incomes give the elasticity that turns the balance, and the ratio of incomes, which is there', async () => {
    expect(pieces).toHaveLength(3)
    const { regions, distribution } = await appraise(grown(1), builtIn)
    const [left, right] = regions.map(({ value }) => value) as [number, number]
    // η such that left + right · (36 / 24)^η = 0
    expect(distribution.breakEvenElasticity?.roots.map(({ elasticity }) => elasticity)).toEqual([
      expect.closeTo(Math.log(-left / right) / Math.log(36 / 24), 9),
    ])
    expect(distribution.favoured.map(({ id }) => id)).toEqual(['right'])
    const { requiredRatio, actualRatio } = distribution.favoured[0]?.income ?? {}
    expect(requiredRatio?.value).toBeCloseTo((-left / right) ** (1 / 1.3), 12)
    // Mean income (30 · 36 + 10 · 24) / 40 = 33 thousand.
    expect(actualRatio).toBeCloseTo(33 / 24, 12)
    expect(requiredRatio?.value).toBeLessThan(33 / 24)
  })

  it('2: weights are a row with the same balance, and a weighted one above zero', async () => {
    const { rows } = await compare(grown(2), builtIn, laag)
    expect(rows.map(({ welfare }) => welfare)).toEqual(['unweighted', 'incomeWeights'])
    const [first, second] = rows
    expect(second?.netPresentValue.exact).toBe(first?.netPresentValue.exact)
    const raw = [(33 / 36) ** 1.3, (33 / 24) ** 1.3] as const
    const level = 0.75 * raw[0] + 0.25 * raw[1]
    const weights = raw.map((each) => each / level)
    expect(second?.weighted?.weights?.map(({ weight }) => weight)).toEqual(
      weights.map((each) => expect.closeTo(each, 12)),
    )
    const weighted = first?.regions.reduce((sum, { value }, i) => sum + value * (weights[i] ?? 0), 0) ?? Number.NaN
    expect(second?.weighted?.netPresentValue.value).toBeCloseTo(weighted, 4)
    expect(weighted).toBeGreaterThan(0)
  })

  it('3: a measure has results of its own', async () => {
    const study = grown(3)
    expect(await checkStudy(study, builtIn)).toEqual([])
    const { assessments } = await assess(study, builtIn)
    const gini = assessments[0]?.figures.find(({ id, alternative }) => /gini/i.test(id) && alternative === undefined)
    // 0.75 · 0.25 · (36 − 24) / 33
    expect(gini?.value).toBeCloseTo((0.75 * 0.25 * 12) / 33, 12)
  })
})

it('the variants on the page of income weights are rows, each at the elasticity that its label says', async () => {
  const [, several = ''] = blocks(readFileSync('docs/welfare/iso-elastic.md', 'utf8'), 'yaml')
  const { welfare } = parse(several) as { readonly welfare: readonly Json[] }
  const study = readScenario(
    JSON.stringify({
      ...(merged(bridge, pieces[0]) as Json),
      welfare: [...(bridge.welfare as Json[]), ...welfare.slice(1)],
    }),
  )
  const { rows } = await compare(study, builtIn, { choices: { scenario: ['laag'], discounting: ['nl2025'] } })
  // Left over right: (24 / 36)^η.
  const ratios = rows
    .slice(1)
    .map(({ weighted }) => (weighted?.weights?.[0]?.weight ?? 0) / (weighted?.weights?.[1]?.weight ?? 1))
  expect(ratios).toEqual([0.5, 1.3, 2].map((elasticity) => expect.closeTo((24 / 36) ** elasticity, 12)))
})

it('the code of the page prints what the page says', async () => {
  const [code = ''] = blocks(page, 'ts')
  const [said = ''] = blocks(page, 'text')
  const lines: string[] = []
  const run = new Function(
    'assess',
    'builtIn',
    'readScenarioFile',
    'console',
    `return (async () => {${code.replaceAll(/^import .*$/gm, '')}})()`,
  )
  await run(assess, builtIn, readScenarioFile, { log: (...words: readonly unknown[]) => lines.push(words.join(' ')) })
  expect(`${lines.join('\n')}\n`).toBe(said)
})
