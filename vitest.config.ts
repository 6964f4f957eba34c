import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Examples import the package by its own name; tests run them against the sources.
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^mkba$/, replacement: here('src/index.ts') },
      { find: /^mkba\/formula$/, replacement: here('src/quantity/formula-text/index.ts') },
      { find: /^mkba\/node$/, replacement: here('src/cli/files.ts') },
      { find: /^mkba\/welfare$/, replacement: here('src/functions/welfare.ts') },
      { find: /^mkba\/testing$/, replacement: here('src/testing/index.ts') },
      { find: /^mkba\/quantity$/, replacement: here('src/quantity/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'examples/**/*.test.ts'],
    typecheck: { enabled: false },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Nothing in the sources changes at run time, so files can share what is loaded: less than half the time.
    isolate: false,
    pool: 'forks',
    maxWorkers: '100%',
  },
})
