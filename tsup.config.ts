import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    quantity: 'src/quantity/index.ts',
    formula: 'src/quantity/formula-text/index.ts',
    welfare: 'src/functions/welfare.ts',
    node: 'src/cli/files.ts',
    testing: 'src/testing/index.ts',
    cli: 'src/cli/main.ts',
    'decayed-sums-worker': 'src/functions/decayed-sums-worker.ts',
    bench: 'test/bench/bench.ts',
  },
  format: ['esm'],
  target: 'node20',
  splitting: true,
  // Loaded for formulas only; bundled it is ten times as quick to load.
  noExternal: [/^mathjs/],
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
