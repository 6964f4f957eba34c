import { builtIn } from '../../src/built-in.js'
import { Appraiser } from '../../src/comparison/appraise.js'
import { regionByRegion } from '../../src/comparison/column-figures.js'
import { incidenceTableOf } from '../../src/comparison/incidence-table.js'
import { Workshop } from '../../src/comparison/workshop.js'
import {
  atkinsonEquivalent,
  breakEvenElasticity,
  decomposeEntropy,
  fosterGreerThorbecke,
  gini,
  hoover,
  kolmPollakEquivalent,
  kolmPollakKappa,
  meanLogDeviation,
  palma,
  theil,
  welfareChange,
} from '../../src/functions/welfare.js'
import { against, type Measured, medianOf } from './measure.js'
import { welfareStudy } from './welfare-study.js'

/*
 * What broad welfare adds to an appraisal that is there already, with 40 regions × 10 income groups: rows weighed by
 * three methods, what it would take, who gains and pays, inequality before and after. The graph of effects, discounting
 * and incidence is built and read before the clock starts.
 */

const methods = ['isoElastic', 'prioritarian', 'negishi'] as const
const study = welfareStudy()
const { reference } = study.input.comparison

/** An appraiser that has the unweighted row already. */
const ready = (): Appraiser => {
  const appraiser = new Appraiser(new Workshop(study, builtIn))
  appraiser.appraise(reference)
  return appraiser
}

const [warming, runs] = [10, 21]

/** The median time of what is done with something that is made anew each time, outside the clock, once it is warm. */
const medianAfter = <Made>(make: () => Made, run: (made: Made) => unknown): number => {
  const times = Array.from({ length: warming + runs }, () => {
    const made = make()
    const start = performance.now()
    run(made)
    return performance.now() - start
  }).slice(warming)
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number
}

interface People {
  readonly incomes: readonly number[]
  readonly population: readonly number[]
  readonly regions: readonly string[]
  readonly netBenefits: readonly number[]
}

const peopleOf = (appraiser: Appraiser): People => {
  const { workshop } = appraiser
  const { cellColumn } = workshop.variant(reference.scenario, reference.alternative)
  const read = (name: string): readonly number[] => {
    const column = cellColumn(name)
    return regionByRegion(column.axes, workshop.reading.cells(column)).map(Number)
  }
  const nets = incidenceTableOf(appraiser, reference, 'apart').cells
  const cells = study.regions.members.flatMap((region) =>
    study.cells.groups.members.map((group) => ({ region, group })),
  )
  const netOf = new Map<string, number>()
  for (const { region, group, net } of nets) {
    const key = `${region} ${group}`
    netOf.set(key, (netOf.get(key) ?? 0) + net.value)
  }
  return {
    incomes: read('income'),
    population: read('inhabitants'),
    regions: cells.map(({ region }) => region),
    netBenefits: cells.map(({ region, group }) => netOf.get(`${region} ${group}`) ?? 0),
  }
}

const inequalityOf = ({ incomes, population, regions, netBenefits }: People): readonly unknown[] => {
  const after = incomes.map((income, i) => income + netBenefits[i]! / population[i]! / 30)
  const kappa = kolmPollakKappa(incomes, { aversion: 1, population })
  return [incomes, after].flatMap((levels): readonly unknown[] => [
    gini(levels, { population }),
    hoover(levels, { population }),
    theil(levels, { population }),
    meanLogDeviation(levels, { population }),
    palma(levels, { convention: 'shares', population }),
    ...[0.5, 1, 1.3, 2].map((aversion) => atkinsonEquivalent(levels, { aversion, population })),
    kolmPollakEquivalent(levels, { kappa, population }),
    fosterGreerThorbecke(levels, { line: 15_000, alpha: 1, population }),
    decomposeEntropy(levels, { alpha: 1, groups: regions, population }),
    welfareChange(incomes, levels, { family: 'atkinson', aversion: 1.3, population }),
  ])
}

const row = (appraiser: Appraiser, welfare: string): unknown => appraiser.appraise({ ...reference, welfare })

const report = (appraiser: Appraiser, people: People): readonly unknown[] => [
  ...methods.map((welfare) => row(appraiser, welfare)),
  incidenceTableOf(appraiser, reference, 'apart'),
  ...inequalityOf(people),
]

export const welfareCases = (): readonly Measured[] => {
  const people = peopleOf(ready())
  const { incomes, netBenefits } = people
  const once = netBenefits.map((net, i) => (incomes[i]! < 20_000 ? 1 : -1) * Math.abs(net))
  const range = { low: 0, high: 10 }
  const whole = medianAfter(() => null, ready)
  const name = '40 regions × 10 groups'
  return [
    against(
      `welfare report after the unweighted row, ${name}: 3 methods, what it would take, who gains and pays, inequality (rival: that row)`,
      medianAfter(ready, (appraiser) => report(appraiser, people)),
      whole,
    ),
    against(
      `the same with the graph and the unweighted row, ${name} (rival: the unweighted row)`,
      medianAfter(
        () => null,
        () => report(ready(), people),
      ),
      whole,
    ),
    ...methods.map((welfare) =>
      against(
        `one row weighed by ${welfare}, ${name} (rival: the unweighted row, graph included)`,
        medianAfter(ready, (appraiser) => row(appraiser, welfare)),
        whole,
      ),
    ),
    against(
      `who gains and pays, ${name} × 5 bearers (rival: the unweighted row)`,
      medianAfter(ready, (appraiser) => incidenceTableOf(appraiser, reference, 'apart')),
      whole,
    ),
    { case: `inequality before and after, 12 measures, ${name}`, ms: medianOf(15, () => inequalityOf(people)) },
    {
      case: 'break-even elasticity, 400 groups, as many changes of sign as fall',
      ms: medianOf(25, () => breakEvenElasticity({ netBenefits, incomes, range })),
    },
    {
      case: 'break-even elasticity, 400 groups, one change of sign',
      ms: medianOf(25, () => breakEvenElasticity({ netBenefits: once, incomes, range })),
    },
  ]
}
