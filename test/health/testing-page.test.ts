import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { assumptionsOf, matchers } from '../../src/testing/index.js'
import { failureOf, footbridgeWith } from '../testing/footbridge.js'

expect.extend(matchers)

const page = readFileSync('docs/testing.md', 'utf8')
const example = readFileSync('test/testing/footbridge.test.ts', 'utf8')
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block as string)

it('the example of docs/testing.md is a test that runs, and its scenario the one that it reads', () => {
  expect(blocks('ts')).toEqual([example])
  expect(blocks('yaml')).toEqual([readFileSync('test/testing/footbridge.yaml', 'utf8')])
})

it('the failure on the page is the one that comes out', async () => {
  const claim = /`await expect\(footbridge\.benefitCostRatio\)\.toStayBelow\((.*)\)` fails with/.exec(page)?.[1]
  expect(claim).toBe("3, { for: 'cost', between: [500_000, 2_000_000] }")
  const { benefitCostRatio } = await footbridgeWith({})
  const failure = await failureOf(
    expect(benefitCostRatio).toStayBelow(3, { for: 'cost', between: [500_000, 2_000_000] }),
  )
  expect(blocks('text')).toEqual([`${failure}\n`])
})

it('the page lists every claim', () => {
  const listed = [...page.matchAll(/^\| `(to\w+)\(/gm)].map(([, name]) => name)
  expect(listed).toEqual(Object.keys(matchers))
})

it('every claim has an example in its description, which the example of the page runs', () => {
  const types = readFileSync('src/testing/matcher-types.ts', 'utf8')
  const examples = [...types.matchAll(/@example\n {3}\* (.*)\n/g)].map(([, line]) => line as string)
  expect(examples).toHaveLength(Object.keys(matchers).length)
  for (const line of examples) expect(example).toContain(line)
})

it('the claims in the README hold', async () => {
  const lelylijn = await assumptionsOf('examples/lelylijn/lelylijn.yaml', { language: 'nl' }) // of mkba/testing
  await expect(lelylijn.benefitCostRatio).toStayBelow(1, { for: 'investment', between: [5e9, 17.2e9] })
  await expect(lelylijn.every('agglomeration')).toRank(['essayMiddle', 'mirtMiddle'])
  const block = /```ts\n(const lelylijn = await assumptionsOf[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1]
  const own = readFileSync('test/health/testing-page.test.ts', 'utf8')
  expect(own).toContain(block?.trim().replaceAll('\n', '\n  '))
})
