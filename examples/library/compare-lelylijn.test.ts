import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'

it('the example of the README is this file, and it runs', async () => {
  const source = readFileSync('examples/library/compare-lelylijn.ts', 'utf8')
  expect(readFileSync('README.md', 'utf8')).toContain(source.trim())
  const printed: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => void printed.push(words.join(' ')))
  await import('./compare-lelylijn.js')
  log.mockRestore()
  expect(printed[0]).toContain('Illustrative reconstruction')
  for (const variant of ['official', 'standardDensity', 'essay', 'gainsOnly']) {
    expect(printed.some((line) => line.startsWith(`${variant} unweighted`))).toBe(true)
  }
})
