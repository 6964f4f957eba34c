import { execFileSync } from 'node:child_process'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { compare } from '../../src/comparison/compare.js'
import { sensitivity } from '../../src/comparison/sensitivity.js'
import { switchingValues } from '../../src/comparison/switching-values.js'
import type { Node } from '../../src/quantity/quantity.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { preparedBinary64, sampledReading } from '../../src/reading/sampled.js'
import { drawsFrom } from '../../src/uncertainty/draws.js'
import { claimsCases } from './claims.js'
import { decimalCases } from './decimals.js'
import { effectiveDensityCases } from './effective-density.js'
import { equilibriumCases } from './equilibrium.js'
import { against, type Measured, medianOf, medianOfAsync } from './measure.js'
import { smaaCases } from './smaa.js'
import { benchStudy } from './study.js'
import { appraisal, grid, withRandomGrowth, withRandomRate } from './synthetic.js'
import { welfareCases } from './welfare.js'

const draw = (quantity: Node, draws: number, fold = true): number => {
  let total = 0
  for (const block of sampledReading([quantity], { draws, drawsOf: drawsFrom(1), fold }))
    total += block.values[0]?.[0] ?? 0
  return total
}

/** How much array memory a run needs at its peak, in MB, measured while it runs. */
const arrayMemory = (quantity: Node, draws: number): number => {
  globalThis.gc?.()
  const before = process.memoryUsage().arrayBuffers
  let peak = before
  for (const _ of sampledReading([quantity], { draws, drawsOf: drawsFrom(1) }))
    peak = Math.max(peak, process.memoryUsage().arrayBuffers)
  return (peak - before) / 1e6
}

const sampled = (name: string, quantity: Node): readonly Measured[] => [
  against(
    `sampled ${name}, 30 effects × 100 years × 12 regions × 1000 draws (rival: not rewritten)`,
    medianOf(7, () => draw(quantity, 1000)),
    medianOf(1, () => draw(quantity, 1000, false)),
  ),
  { case: `sampled ${name}, array memory at 1000 draws`, ms: 0, heapMb: arrayMemory(quantity, 1000) },
  { case: `sampled ${name}, array memory at 20000 draws`, ms: 0, heapMb: arrayMemory(quantity, 20_000) },
]

const decimal = (): Measured => {
  const build = (fold: boolean) => () => decimalReading({ fold }).value(appraisal())
  return against(
    'decimal, one appraisal of 30 × 100 × 12, built and read (rival: not rewritten)',
    medianOf(7, build(true)),
    medianOf(1, build(false)),
  )
}

/** Once the graph is built and planned, reading it anew in binary64; against the same reading not rewritten. */
const binary64 = (): Measured => {
  const graph = appraisal()
  const [folded, written] = [preparedBinary64([graph]), preparedBinary64([graph], false)]
  return against(
    'binary64, one appraisal of 30 × 100 × 12 after the graph is built (rival: not rewritten)',
    medianOf(50, () => folded.read()),
    medianOf(5, () => written.read()),
  )
}

const rows = (): Measured => {
  const build = () => {
    const reading = decimalReading()
    return grid().map((row) => reading.value(row))
  }
  return { case: 'decimal, a grid of 648 rows, built and read', ms: medianOf(3, build) }
}

/** The same through the whole library: from a study in memory to results, changes and diagnostics of every row. */
const throughLibrary = async (): Promise<readonly Measured[]> => {
  const study = benchStudy()
  const lelylijn = await readScenarioFile('examples/lelylijn/lelylijn.yaml')
  return [
    {
      case: 'appraise, one choice of 30 effects × 101 years × 12 regions',
      ms: await medianOfAsync(5, () => appraise(study, builtIn)),
    },
    {
      case: 'compare, 648 rows of 30 effects × 101 years × 12 regions',
      ms: await medianOfAsync(2, () => compare(study, builtIn)),
    },
    { case: 'compare, the Lelylijn grid', ms: await medianOfAsync(3, () => compare(lelylijn, builtIn)) },
    {
      case: 'sensitivity and switching values of every assumption, the Lelylijn',
      ms: await medianOfAsync(3, async () => {
        await sensitivity(lelylijn, builtIn, { agglomeration: 'standardDensity' })
        await switchingValues(lelylijn, builtIn, { agglomeration: 'standardDensity' })
      }),
    },
    { case: 'mkba --help', ms: medianOf(5, () => execFileSync(process.execPath, ['.cache/run/cli.js', '--help'])) },
  ]
}

/** By name, for `--only NAME`. */
const groups: Readonly<Record<string, () => readonly Measured[] | Promise<readonly Measured[]>>> = {
  readings: () => [
    ...sampled('random rate', withRandomRate()),
    ...sampled('random growth per effect', withRandomGrowth()),
    decimal(),
    binary64(),
    rows(),
  ],
  decimals: decimalCases,
  library: throughLibrary,
  equilibrium: equilibriumCases,
  density: effectiveDensityCases,
  smaa: smaaCases,
  welfare: welfareCases,
  claims: claimsCases,
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined
if (only !== undefined && !groups[only])
  throw new RangeError(`--only: expected one of ${Object.keys(groups).join(', ')}, got ${only}.`)

const json = process.argv.includes('--json')
for (const [name, run] of Object.entries(groups)) {
  if (only !== undefined && only !== name) continue
  for (const { ms, rivalMs, ratio, ...rest } of await run()) {
    const round = (value: number) => Math.round(value * 1000) / 1000
    const line = {
      ...rest,
      ms: round(ms),
      ...(rivalMs === undefined ? {} : { rivalMs: round(rivalMs) }),
      ...(ratio === undefined ? {} : { ratio: round(ratio) }),
    }
    console.log(
      json
        ? JSON.stringify(line)
        : Object.entries(line)
            .map(([key, value]) => `${key} ${value}`)
            .join('  '),
    )
  }
}
