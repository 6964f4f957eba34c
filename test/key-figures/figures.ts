import type { KeyFigure } from '../../src/appraisal/key-figure.js'

/** A key figure for tests, made up. */
export const madeUp = (changes: Partial<KeyFigure> = {}): KeyFigure => ({
  id: 'test.figure',
  label: { en: 'made up', nl: 'verzonnen' },
  unit: '1',
  per: null,
  values: { kind: 'single', value: '1' },
  prices: null,
  kind: 'parameter',
  validFrom: 2020,
  validThrough: null,
  edition: '1',
  supersededBy: null,
  source: { id: 'test', title: 'made up for a test', url: 'https://example.org' },
  place: 'table 1',
  mark: 'illustrative',
  status: 'illustrative',
  note: null,
  ...changes,
})

type Rule = Partial<Extract<KeyFigure['values'], { kind: 'byYear' }>>

/** Values by year for tests; without a rule, of the stated years only. */
export const yearly = (values: Readonly<Record<string, string>>, rule: Rule = {}): KeyFigure['values'] => ({
  kind: 'byYear',
  values,
  marks: null,
  between: 'none',
  before: 'refuse',
  after: 'refuse',
  ruleMark: 'assumed',
  ...rule,
})
