import { execFileSync } from 'node:child_process'
import { effectiveDensityKernel } from '../../src/agglomeration/effective-density-kernel.js'
import { effectiveDensityPresets } from '../../src/agglomeration/effective-density-presets.js'

/*
 * Effective density without and with a project over the four British sectors, side by side with numpy (a power per sector
 * and a product with the jobs) on the same machine in the same run. The reach of each is printed; nothing is claimed.
 * numpy runs as it is installed: with OpenBLAS or without, as `numpy.show_config()` says.
 */

const decays = effectiveDensityPresets.unitedKingdom.sectors.map(({ decay }) => decay.value)
const runs = 5

const numpy = (zones: number): number => {
  const script = `
import time, numpy as np
n, decays = ${zones}, ${JSON.stringify(decays)}
i = np.arange(n * n, dtype=np.float64).reshape(n, n)
base = 5 + (i * 7919) % 180
project = base * 0.95
mass = 1000 + np.arange(n) % 500
def run():
    return [(cost ** -a) @ mass for cost in (base, project) for a in decays]
run()
times = []
for _ in range(${runs}):
    start = time.perf_counter()
    run()
    times.append(time.perf_counter() - start)
print(sorted(times)[${Math.floor(runs / 2)}] * 1000)
`
  return Number(execFileSync('python3', ['-c', script], { encoding: 'utf8' }))
}

const own = (zones: number): number => {
  const base = Float64Array.from({ length: zones * zones }, (_, i) => 5 + ((i * 7919) % 180))
  const project = base.map((cost) => cost * 0.95)
  const mass = Float64Array.from({ length: zones }, (_, i) => 1000 + (i % 500))
  const run = () => {
    for (const cost of [base, project]) effectiveDensityKernel(mass, [cost], decays, 'given')
  }
  run()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number
}

const json = process.argv.includes('--json')
for (const zones of [1000, 3500]) {
  const [ms, rivalMs] = [own(zones), numpy(zones)].map((value) => Math.round(value * 1000) / 1000) as [number, number]
  const line = {
    case: `effective density, ${zones} zones × 4 sectors, base and project (rival: numpy)`,
    ms,
    rivalMs,
    ratio: Math.round((ms / rivalMs) * 1000) / 1000,
  }
  console.log(
    json
      ? JSON.stringify(line)
      : Object.entries(line)
          .map(([key, value]) => `${key} ${value}`)
          .join('  '),
  )
}
