import { defineConfig } from 'tsup'

/** What other packages import: only these need types. */
const imported = {
  index: 'src/index.ts',
  quantity: 'src/quantity/index.ts',
  formula: 'src/quantity/formula-text/index.ts',
  welfare: 'src/functions/welfare.ts',
  node: 'src/cli/files.ts',
  testing: 'src/testing/index.ts',
}

export default defineConfig({
  entry: {
    ...imported,
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
  // Types are checked by `tsc --noEmit`, in `npm test` and before packing: here they are only written out.
  dts: { entry: imported, compilerOptions: { noCheck: true, ignoreDeprecations: '6.0' } },
})
