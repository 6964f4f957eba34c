import type { AgglomerationLine, AgglomerationModel, Amount } from '../../src/agglomeration/model.js'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { building, figure, parts, relocation, scenario } from '../comparison/scenario.js'

export interface ModelRun {
  readonly model: AgglomerationModel
  readonly jobs?: number
  readonly residents?: number
  readonly from?: string
  readonly to?: string
  /** Numbers, each made an assumption of the study, or words. */
  readonly parameters?: Readonly<Record<string, number | string>>
  readonly rows?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Columns beside population, jobs, output, land and income, with their units. */
  readonly columns?: Readonly<Record<string, string>>
}

type ByRegion = Readonly<Record<string, number>>

const total = (values: ByRegion): number => Object.values(values).reduce((sum, value) => sum + value, 0)

const units = { population: 'person', jobs: 'job', output: 'EUR/year', land: 'km2', income: 'EUR/person/year' }

/** The steady yearly amounts that a model gives, in euro, as the house runs it; movers go from one region to another. */
export const runModel = ({
  model,
  jobs = 0,
  residents = 0,
  from = 'randstad',
  to = 'north',
  parameters = {},
  rows = parts,
  columns = {},
}: ModelRun) => {
  const plugIns = { ...builtIn, models: [...builtIn.models.filter(({ id }) => id !== model.id), model] }
  const numbers = Object.entries(parameters).filter(([, value]) => typeof value === 'number')
  const study = scenario({
    plugIns,
    assumptions: {
      cost: figure(1, 'EUR'),
      jobs: figure(jobs, 'job'),
      residents: figure(residents, 'person'),
      ramp: figure(20, 'year'),
      ...Object.fromEntries(
        numbers.map(([name, value]) => [
          `own${name}`,
          figure(value, name.endsWith('Population') && typeof value === 'number' ? 'person' : '1'),
        ]),
      ),
    },
    effects: [building('cost', 2026, 2027)],
    more: {
      regions: {
        members: Object.keys(rows).map((id) => ({ id, label: id })),
        columns: Object.fromEntries(
          Object.entries({ ...units, ...columns }).map(([name, unit]) => {
            const { value: _, ...stated } = figure(0, unit)
            return [name, stated]
          }),
        ),
        rows,
      },
      relocation: relocation('jobs', { core: [from], periphery: [to] }),
      agglomeration: [
        {
          id: 'variant',
          label: 'variant',
          model: model.id,
          enters: 'balance',
          parameters: { ...parameters, ...Object.fromEntries(numbers.map(([name]) => [name, `own${name}`])) },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'variant',
          welfare: 'unweighted',
        },
      },
    },
  })
  const { lines, warning } = new Workshop(study, plugIns).agglomeration('laag', 'project', 'variant')
  const reading = decimalReading()
  const byRegion = (amount: Amount | null): ByRegion => {
    if (amount?.kind !== 'steady') throw new Error('There is no steady amount.')
    const { values } = reading.table(amount.perYear)
    return Object.fromEntries(study.regions.members.map((region, i) => [region, Number(values[i])]))
  }
  const line = (id: string): AgglomerationLine => {
    const found = lines.find((each) => each.id === id)
    if (!found) throw new Error(`There is no line “${id}”; there are ${lines.map((each) => each.id).join(', ')}.`)
    return found
  }
  const output = (id: string) => byRegion(line(id).output)
  const sumOf = (amounts: readonly (Amount | null)[]) =>
    amounts.reduce((sum, amount) => (amount ? sum + total(byRegion(amount)) : sum), 0)
  return {
    lines,
    warning,
    output,
    /** Gains and losses of one item together, by region. */
    effect: (id: string): ByRegion => {
      const [gain, loss] = [output(`${id}Gain`), output(`${id}Loss`)]
      return Object.fromEntries(
        study.regions.members.map((region) => [region, (gain[region] ?? 0) + (loss[region] ?? 0)]),
      )
    },
    gains: sumOf(lines.filter(({ part }) => part === 'gain').map((each) => each.output)),
    losses: sumOf(lines.filter(({ part }) => part === 'loss').map((each) => each.output)),
    inDirect: sumOf(lines.map((each) => each.inDirect)),
    additional: sumOf(lines.map((each) => each.additional)),
    net: (id: string): number => total(output(`${id}Gain`)) + total(output(`${id}Loss`)),
  }
}
