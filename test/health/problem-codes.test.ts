import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n')

const documented = [...readFileSync('docs/problems.md', 'utf8').matchAll(/^\| `([A-Za-z]+)` \|/gm)].map(
  ([, code]) => code as string,
)

/** Codes as the sources write them: the first word of a call that makes a problem or diagnostic, or a field `code`. */
const raised = new Set(
  [
    /\b(?:make|problem|diagnostic|said|refuse|check|misuse)\(\s*'([a-z][a-zA-Z]*)'/g,
    /\bcode: '([a-zA-Z]+)'/g,
    /new (?:BuildError|ReadingError)\(\s*'([a-zA-Z]+)'/g,
  ].flatMap((pattern) => [...sources.matchAll(pattern)].map(([, code]) => code as string)),
)

it('docs/problems.md lists every code that the sources raise', () => {
  expect([...raised].filter((code) => !documented.includes(code))).toEqual([])
})

it('docs/problems.md lists no code that the sources lack, and none twice', () => {
  expect(
    documented.filter((code) => !sources.includes(`'${code}'`) && !new RegExp(`\\b${code}:`).test(sources)),
  ).toEqual([])
  expect(documented.length).toBe(new Set(documented).size)
})
