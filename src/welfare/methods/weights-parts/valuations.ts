import type { Problem } from '../../../appraisal/input/problem.js'
import type { IncidenceLine } from '../../method.js'
import { problem, refuseAll } from '../input-problem.js'

/** The effect that a line is of; of several lines of one effect the same. */
const effectOf = ({ id }: IncidenceLine): string => id.split('.')[0] ?? id

/**
 * Refuses lines that do not say at whose values they are priced (waardering), where that decides their weight.
 *
 * @throws InputError `valuationNotSaid` for each effect
 */
export const requireValuations = (lines: readonly IncidenceLine[]): void => {
  const unsaid = lines.filter(({ valuation }) => valuation === null)
  refuseAll(
    [...new Set(unsaid.map(effectOf))].map(
      (id): Problem =>
        problem(
          'valuationNotSaid',
          ['effects', id, 'valuation'],
          {
            en: `“${id}” does not say at whose values it is priced`,
            nl: `“${id}” zegt niet tegen wiens waardering het is geprijsd`,
          },
          {
            en: 'valuation: { kind: cash }, or standardValue or ownWillingnessToPay with incomeElasticity',
            nl: 'valuation: { kind: cash }, of standardValue of ownWillingnessToPay met incomeElasticity',
          },
          { en: 'state it with the effect, or residual: ignore', nl: 'geef het bij het effect, of residual: ignore' },
        ),
    ),
  )
}
