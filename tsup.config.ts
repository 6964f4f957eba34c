import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    quantity: 'src/quantity/index.ts',
    node: 'src/cli/files.ts',
    cli: 'src/cli/main.ts',
    bench: 'test/bench/bench.ts',
  },
  format: ['esm'],
  target: 'node20',
  splitting: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
