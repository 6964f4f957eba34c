import { describe, expect, it } from 'vitest'
import type { AgglomerationModel } from '../../src/agglomeration/model.js'
import { parametersOf } from '../../src/appraisal/parameter.js'
import { builtIn } from '../../src/built-in.js'
import { yearly } from '../../src/comparison/agglomeration.js'
import { Workshop } from '../../src/comparison/workshop.js'
import type { Axis } from '../../src/quantity/axis.js'
import { sum } from '../../src/quantity/operations.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { building, effect, figure, parts, relocation, scenario } from '../comparison/scenario.js'
import { assumptionsReached } from './assumptions-reached.js'
import { describesItself } from './plug-in.js'

export interface AgglomerationContract {
  readonly model: AgglomerationModel
  /** Parameters for a study: names of the assumptions `quarter` (0.25), `one`, or words. */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** That moving jobs between regions that are equal in everything leaves the nation where it was, to first order. */
  readonly redistributes?: boolean
  /** Number parameters that these parameters leave without effect. */
  readonly unused?: readonly string[]
}

type Region = Readonly<Record<keyof (typeof parts)['north'], number>>

interface Setting {
  readonly jobs?: number
  readonly benefit?: number
  readonly scale?: number
  readonly rows?: Readonly<Record<string, Region>>
}

/** The members of a cell in the order of their axes' names, whatever the order of the axes. */
const cellName = (axes: readonly Axis[], at: number): string => {
  let rest = at
  const members = [...axes].reverse().map(({ name, members: all }) => {
    const member = all[rest % all.length]
    rest = Math.floor(rest / all.length)
    return `${name} ${member}`
  })
  return members.sort().join()
}

/**
 * What every agglomeration model keeps to: no change gives nothing; the order of regions does not matter; scaling output
 * and benefits scales the effect; nothing is not finite; it describes itself; the explanation reaches its parameters.
 */
export const agglomerationContract = ({
  model,
  parameters = {},
  redistributes = false,
  unused = [],
}: AgglomerationContract): void => {
  const plugIns = { ...builtIn, models: [...builtIn.models.filter(({ id }) => id !== model.id), model] }

  const run = ({ jobs = 20000, benefit = 10, scale = 1, rows = parts }: Setting = {}) => {
    const scaled = Object.fromEntries(
      Object.entries(rows).map(([id, row]) => [id, { ...row, output: row.output * scale }]),
    )
    const study = scenario({
      rows: scaled,
      plugIns,
      assumptions: {
        cost: figure(1e6, 'EUR'),
        quarter: figure('0.25', '1'),
        one: figure(1, '1'),
        jobs: figure(jobs, 'job'),
        residents: figure(0, 'person'),
        ramp: figure(5, 'year'),
        trips: figure(1e6, 'trip/year'),
        none: figure(0, 'trip/year'),
        gain: figure(1, 'hour/trip'),
        time: figure(benefit * scale, 'EUR/hour'),
      },
      effects: [
        building('cost', 2026, 2027),
        effect('userBenefit', 'users', {
          existingTravellers: 'trips',
          newTravellers: 'none',
          timeGain: 'gain',
          valueOfTime: 'time',
        }),
      ],
      more: {
        relocation: relocation('jobs'),
        zones: { members: Object.keys(rows).map((id) => ({ id, region: id })) },
        agglomeration: [
          {
            id: 'variant',
            label: 'variant',
            model: model.id,
            enters: model.role === 'beside' ? 'ownLine' : 'balance',
            parameters,
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
    const { lines } = new Workshop(study, plugIns).agglomeration('laag', 'project', 'variant')
    const reading = decimalReading()
    const amounts = lines.flatMap(({ id, output, additional, inDirect }) =>
      [output, additional, inDirect].flatMap((amount, k) => {
        if (!amount) return []
        const { axes, values } = reading.table(yearly(amount))
        return values.map((value, at) => ({ key: `${id} ${k} ${cellName(axes, at)}`, value: Number(value) }))
      }),
    )
    return { lines, amounts: new Map(amounts.map(({ key, value }) => [key, value])) }
  }

  describe(`the contract of agglomeration models: ${model.id}`, () => {
    describesItself(model)

    it('no movers and no benefits: nothing', () => {
      for (const value of run({ jobs: 0, benefit: 0 }).amounts.values()) expect(Math.abs(value)).toBe(0)
    })

    it('every value is finite', () => {
      for (const value of run().amounts.values()) expect(Number.isFinite(value)).toBe(true)
    })

    it('gains are not negative, losses not positive, and what is shown is not added', () => {
      const reading = decimalReading()
      for (const { id, part, output, additional } of run().lines) {
        const values = reading.table(yearly(output)).values.map(Number)
        if (part === 'gain') expect(Math.min(0, ...values), id).toBe(0)
        if (part === 'loss') expect(Math.max(0, ...values), id).toBe(0)
        if (part === 'shown') expect(additional, id).toBeNull()
      }
    })

    if (redistributes)
      it('moving 100 jobs between equal regions: others gain what others lose', () => {
        const equal = Object.fromEntries(Object.keys(parts).map((id) => [id, parts.north]))
        const { lines } = run({ jobs: 100, benefit: 0, rows: equal })
        const reading = decimalReading()
        const totals = lines.flatMap(({ part, additional }) => {
          if (!additional || part === 'ownProductivity') return []
          const values = reading.table(yearly(additional)).values.map(Number)
          return [values.reduce((sum, value) => sum + value, 0)]
        })
        const gains = totals.filter((value) => value > 0).reduce((sum, value) => sum + value, 0)
        const net = totals.reduce((sum, value) => sum + value, 0)
        expect(gains).toBeGreaterThan(0)
        // Second order: a hundred movers in nine hundred thousand.
        expect(Math.abs(net)).toBeLessThan(gains * 1e-3)
      })

    it('the order of regions changes nothing', () => {
      const reversed = Object.fromEntries(Object.entries(parts).reverse())
      const [a, b] = [run().amounts, run({ rows: reversed }).amounts]
      expect(b.size).toBe(a.size)
      for (const [key, value] of a)
        expect(Math.abs((b.get(key) ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value))
    })

    it('twice the output and benefits: twice the effect', () => {
      const [a, b] = [run().amounts, run({ scale: 2 }).amounts]
      for (const [key, value] of a)
        expect(Math.abs((b.get(key) ?? Number.NaN) - 2 * value)).toBeLessThanOrEqual(1e-12 * Math.abs(value))
    })

    it('the explanation reaches every number among its parameters', () => {
      const { lines } = run()
      const reached = new Set(
        lines.flatMap(({ output, additional }) =>
          [output, additional].flatMap((amount) =>
            amount
              ? assumptionsReached(sum(sum(yearly(amount), 'region'), 'year', 'in all years', { undiscounted: true }))
              : [],
          ),
        ),
      )
      for (const [name, parameter] of Object.entries(parametersOf(model.parameters))) {
        if (parameter.kind !== 'number' || unused.includes(name)) continue
        expect([...reached]).toContain((parameters[name] as string | undefined) ?? `${model.id}.${name}`)
      }
    })
  })
}
