import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { assess } from '../../src/comparison/assess.js'
import { isGridMethod, type WelfareMethod } from '../../src/welfare/method.js'
import { building, effect, figure, parts, scenario } from '../comparison/scenario.js'
import { describesItself } from './plug-in.js'

type Rows = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What every welfare method keeps to: the unweighted result stands beside, all is finite, the order of regions is nothing. */
export const welfareContract = (
  method: WelfareMethod,
  parameters: Readonly<Record<string, unknown>> = {},
  /** What of the file it reads: indicators, services and zones, criteria. */
  more: Readonly<Record<string, unknown>> = {},
): void => {
  const plugIns = { ...builtIn, methods: [...builtIn.methods.filter(({ id }) => id !== method.id), method] }
  const study = (rows: Rows = parts) =>
    scenario({
      rows,
      plugIns,
      assumptions: {
        cost: figure(50e6, 'EUR'),
        yearly: figure(9e6, 'EUR/year'),
        one: figure(1, '1'),
        subsistence: figure(5000, 'EUR/person/year'),
      },
      effects: [
        building('cost', 2026, 2027),
        effect('recurring', 'gain', {
          amount: 'yearly',
          incidence: {
            shares: Object.fromEntries(Object.keys(rows).map((id) => [id, id === 'north' ? 1 : 0])),
            source: 'test',
            mark: 'illustrative',
          },
        }),
      ],
      more: {
        welfare: [
          { id: 'unweighted', label: 'unweighted', method: 'unweighted' },
          ...(isGridMethod(method) && method.id !== 'unweighted'
            ? [{ id: method.id, label: method.id, method: method.id, parameters }]
            : []),
        ],
        ...(isGridMethod(method)
          ? {}
          : { assessments: [{ id: method.id, label: method.id, method: method.id, parameters }] }),
        ...more,
      },
    })

  describe(`the contract of welfare methods: ${method.id}`, () => {
    describesItself(method)

    if (isGridMethod(method)) {
      it('leaves the plain figures as they are, and states its normalisation', async () => {
        const plain = await appraise(study(), plugIns)
        const row = await appraise(study(), plugIns, { welfare: method.id })
        expect(row.netPresentValue).toEqual(plain.netPresentValue)
        expect(row.benefitCostRatio).toEqual(plain.benefitCostRatio)
        if (row.weighted) {
          expect(Number.isFinite(row.weighted.netPresentValue.value)).toBe(true)
          expect(row.weighted.normalisation.en && row.weighted.normalisation.nl).toBeTruthy()
        }
      })

      it('the order of regions changes nothing', async () => {
        const reversed = Object.fromEntries(Object.entries(parts).reverse())
        const [a, b] = [
          await appraise(study(), plugIns, { welfare: method.id }),
          await appraise(study(reversed), plugIns, { welfare: method.id }),
        ]
        expect(b.weighted?.netPresentValue.value ?? 0).toBeCloseTo(a.weighted?.netPresentValue.value ?? 0, 3)
        expect(b.netPresentValue.exact).toBe(a.netPresentValue.exact)
      })
    } else {
      it('gives finite figures for every alternative or region', async () => {
        const { assessments } = await assess(study(), plugIns)
        const figures = assessments.flatMap((each) => each.figures)
        expect(figures.length).toBeGreaterThan(0)
        for (const { label, value, why } of figures) {
          expect(label.en && label.nl).toBeTruthy()
          if (value === null) expect(why?.en && why.nl).toBeTruthy()
          else expect(Number.isFinite(value)).toBe(true)
        }
      })

      it('forms no rows', async () => {
        const choice = { welfare: method.id }
        await expect(appraise(study(), plugIns, choice)).rejects.toMatchObject({ problems: [{ code: 'notARow' }] })
      })
    }
  })
}
