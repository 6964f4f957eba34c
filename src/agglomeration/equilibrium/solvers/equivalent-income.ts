/**
 * A change of real income in money (inkomensequivalent): ΔW = (V̂ − 1) · Σ_n income_n, an approximation for small changes.
 *
 * It contains the user benefits of cheaper transport: show it beside them; what it has more than they is the indirect
 * effect. `income` is what all people of a zone have to spend in a year, rents paid back to them included; in the model
 * w_n L_n / α.
 *
 * @param realIncome V̂ or Û: real income after as a multiple of before
 * @throws RangeError when a value is not finite
 * Source: derived; V̂ as in Redding & Rossi-Hansberg 2017 § 3.
 */
export const equivalentIncome = (realIncome: number, income: Float64Array): number => {
  const total = (realIncome - 1) * income.reduce((sum, value) => sum + value, 0)
  if (!(Math.abs(total) <= Number.MAX_VALUE && realIncome > 0))
    throw new RangeError(`realIncome and income: expected finite numbers, got ${realIncome} and a total of ${total}.`)
  return total
}
