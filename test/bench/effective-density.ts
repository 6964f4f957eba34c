import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { EffectiveDensityInput } from '../../src/agglomeration/effective-density/input.js'
import { effectiveDensityKernel } from '../../src/agglomeration/effective-density/kernel.js'
import { effectiveDensityPresets } from '../../src/agglomeration/effective-density/presets.js'
import { effectiveDensityInBlocks } from '../../src/functions/effective-density-in-blocks.js'
import { against, type Measured, medianOf, medianOfAsync } from './measure.js'

/*
 * Effective density over the four British sectors, base and project, side by side with numpy on the same machine in the
 * same run: once as one writes it down (a power per sector and a product with the jobs, in blocks of rows that fit the
 * cache), once as fast as numpy allows here (a logarithm per cell and an exponential per sector).
 */

const decays = effectiveDensityPresets.unitedKingdom.sectors.map(({ decay }) => decay.value)
const runsFor = (zones: number): number => (zones > 3000 ? 3 : 7)

const script = (zones: number): string => `
import time, json, numpy as np
n, decays = ${zones}, ${JSON.stringify(decays)}
i = np.arange(n * n, dtype=np.float64).reshape(n, n)
base = 5 + (i * 7919) % 180
project = base * 0.95
mass = 1000 + np.arange(n) % 500
def blocks():
    return [(cost[at:at + 64]) for cost in (base, project) for at in range(0, n, 64)]
def power():
    return [(rows ** -a) @ mass for rows in blocks() for a in decays]
def logarithm():
    out = []
    for rows in blocks():
        log = np.log(rows)
        out += [np.exp(log * -a) @ mass for a in decays]
    return out
def median(run):
    run()
    times = []
    for _ in range(${runsFor(zones)}):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return sorted(times)[len(times) // 2] * 1000
print(json.dumps({'version': np.__version__, 'power': median(power), 'logarithm': median(logarithm)}))
`

interface Numpy {
  readonly name: string
  readonly power: number
  readonly logarithm: number
}

/** Debian's libraries for linear algebra; where neither is there, numpy takes its own. */
const libraries = [
  { name: 'reference BLAS', folder: '/usr/lib/x86_64-linux-gnu/blas' },
  { name: 'OpenBLAS', folder: '/usr/lib/x86_64-linux-gnu/openblas-pthread' },
]

const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

const numpyWith = (zones: number, library: { name: string; folder: string } | null): readonly Numpy[] => {
  try {
    const env = { ...process.env, ...(library ? { LD_LIBRARY_PATH: library.folder } : {}) }
    const printed = execFileSync(python, ['-c', script(zones)], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const { version, ...times } = JSON.parse(printed) as { version: string; power: number; logarithm: number }
    return [{ name: `numpy ${version}, ${library?.name ?? 'its own BLAS'}`, ...times }]
  } catch {
    return []
  }
}

const numpys = (zones: number): readonly Numpy[] => {
  const there = libraries.filter(({ folder }) => existsSync(folder))
  return there.length === 0 ? numpyWith(zones, null) : there.flatMap((library) => numpyWith(zones, library))
}

const costsOf = (zones: number) => {
  const base = Float64Array.from({ length: zones * zones }, (_, i) => 5 + ((i * 7919) % 180))
  return { base, project: base.map((cost) => cost * 0.95) }
}

const inputOf = (zones: number): EffectiveDensityInput => {
  const { base, project } = costsOf(zones)
  const names = Array.from({ length: zones }, (_, i) => `${i}`)
  return {
    zones: names,
    mass: names.map((_, i) => 1000 + (i % 500)),
    modes: [{ id: 'all', without: [{ cost: base }], with: [{ cost: project }] }],
    sectors: effectiveDensityPresets.unitedKingdom.sectors.map(({ id, decay, elasticity }) => ({
      id,
      decay: decay.value,
      elasticity: elasticity.value,
      jobs: names.map((_, i) => 100 + (i % 50)),
      outputPerJob: 80000,
    })),
    diagonal: 'given',
    form: 'power',
  }
}

const kernel = (zones: number): readonly Measured[] => {
  const { base, project } = costsOf(zones)
  const mass = Float64Array.from({ length: zones }, (_, i) => 1000 + (i % 500))
  const ms = medianOf(runsFor(zones), () => {
    for (const cost of [base, project]) effectiveDensityKernel(mass, [cost], decays, 'given')
  })
  const name = `effective density, ${zones} zones × 4 sectors, base and project, one thread`
  const rivals = numpys(zones)
  if (rivals.length === 0) return [{ case: `${name} (no numpy on this machine)`, ms }]
  return rivals.flatMap(({ name: rival, power, logarithm }) => [
    against(`${name} (rival: ${rival}, a power per sector)`, ms, power),
    against(`${name} (rival: ${rival}, log and exp)`, ms, logarithm),
  ])
}

/** The whole function, checks included: on one worker and on two. */
const workers = async (zones: number): Promise<readonly Measured[]> => {
  const input = inputOf(zones)
  const one = await medianOfAsync(runsFor(zones), () => effectiveDensityInBlocks(input))
  const two = await medianOfAsync(runsFor(zones), () => effectiveDensityInBlocks(input, { workers: 2 }))
  return [
    against(`effectiveDensityInBlocks, ${zones} zones, two workers (rival: one thread)`, two, one),
    { case: `effectiveDensityInBlocks, ${zones} zones, peak memory of the process`, ms: 0, heapMb: peakMb() },
  ]
}

const peakMb = (): number => process.resourceUsage().maxRSS / 1024

export const effectiveDensityCases = async (): Promise<readonly Measured[]> => [
  ...kernel(1000),
  ...kernel(3500),
  ...(await workers(3500)),
  ...kernel(7000),
  ...(await workers(7000)),
]
