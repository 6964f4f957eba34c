import { cellsOf, column, sum } from './arithmetic.js'

// The spatial equilibrium of Redding & Rossi-Hansberg (2017) a second time: slow, plain and without the library.

const [substitution, goodsShare, tradeCostElasticity] = [5, 0.75, 0.33] as const
const at = (values: readonly number[], i: number): number => values[i] as number

/** π without the line: M_ni · s_i / Σ_k M_nk · s_k, with strengths s for which every region sells what it earns. */
const tradeShares = (freeness: readonly (readonly number[])[], income: readonly number[]) => {
  let strength = income.map(() => 1)
  for (let step = 0; step < 2000; step++) {
    const access = freeness.map((row) => sum(row.map((free, i) => free * at(strength, i))))
    strength = strength.map((value, i) => {
      const sales = sum(freeness.map((row, n) => (at(row, i) * value * at(income, n)) / at(access, n)))
      return value * Math.sqrt(at(income, i) / sales)
    })
  }
  return freeness.map((row) => {
    const access = sum(row.map((free, i) => free * at(strength, i)))
    return row.map((free, i) => (free * at(strength, i)) / access)
  })
}

/**
 * The changes of real income and of workers by region: ŵ_i L̂_i Y_i = Σ_n π'_ni ŵ_n L̂_n Y_n and the same V̂_n everywhere,
 * π'_ni ∝ π_ni L̂_i (d̂_ni ŵ_i)^(1−σ), P̂_n^(1−σ) = Σ_i π_ni L̂_i (d̂_ni ŵ_i)^(1−σ), V̂_n = (ŵ_n / P̂_n)^α L̂_n^(α−1).
 */
export const spatialChange = (): { readonly realIncome: number; readonly workers: readonly number[] } => {
  const [jobs, income] = [column('jobs'), column('output')]
  const before = cellsOf('province-minutes-without.csv')
  const after = cellsOf('province-minutes-average-with.csv')
  const power = 1 - substitution
  const shares = tradeShares(
    before.map((row) => row.map((minutes) => minutes ** (tradeCostElasticity * power))),
    income,
  )
  const cost = before.map((row, n) =>
    row.map((minutes, i) => (at(after[n] as readonly number[], i) / minutes) ** (tradeCostElasticity * power)),
  )
  let [wages, workers] = [jobs.map(() => 1), jobs.map(() => 1)] as readonly number[][] as [number[], number[]]
  let realIncome = 1
  for (let step = 0; step < 4000; step++) {
    const free = wages.map((wage, i) => at(workers, i) * wage ** power)
    const terms = shares.map((row, n) =>
      row.map((share, i) => share * at(free, i) * at(cost[n] as readonly number[], i)),
    )
    const prices = terms.map((row) => sum(row) ** (1 / power))
    const earned = wages.map((wage, n) => wage * at(workers, n) * at(income, n))
    const sales = wages.map((_, i) => sum(terms.map((row, n) => (at(row, i) * at(earned, n)) / sum(row))))
    const welfare = wages.map((wage, n) => (wage / at(prices, n)) ** goodsShare * at(workers, n) ** (goodsShare - 1))
    realIncome = sum(welfare) / welfare.length
    wages = wages.map((wage, i) => wage * (at(sales, i) / at(earned, i)) ** 0.2)
    workers = workers.map((value, n) => value * (at(welfare, n) / realIncome) ** 0.5)
    const total = sum(workers.map((value, n) => value * at(jobs, n))) / sum(jobs)
    workers = workers.map((value) => value / total)
  }
  return { realIncome, workers }
}
