import asc from 'assemblyscript/asc'
import { expect, it } from 'vitest'

const source = 'src/quantity/decayed-sums/assembly/kernel.ts'
const options = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--importMemory', '--noAssert']

it('the WebAssembly module is what its source compiles to; `npm run wasm` makes it anew', async () => {
  const binaries: Uint8Array[] = []
  const { error, stderr } = await asc.main([source, ...options, '--outFile', 'kernel.wasm'], {
    writeFile: (_: string, contents: Uint8Array | string) => {
      if (typeof contents !== 'string') binaries.push(contents)
    },
  })
  expect(error, stderr.toString()).toBeNull()
  const base64 = Buffer.from(binaries[0] as Uint8Array).toString('base64')
  await expect(
    `/** What assembly/kernel.ts compiles to, in base64; made by \`npm run wasm\`. */\nexport const simdModule =\n  '${base64}'\n`,
  ).toMatchFileSnapshot('../../../src/quantity/decayed-sums/simd-module.ts')
}, 60_000)
