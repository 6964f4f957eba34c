import { expect, it } from 'vitest'
import type { Assessments } from '../../src/comparison/assess.js'
import { assessmentsText } from '../../src/report/assessment-text.js'

const t = (text: string) => ({ en: text, nl: text })

/** One figure without the project and in one alternative. */
const textOf = (before: number, after: number): string => {
  const figure = (value: number, more: object = {}) => ({ id: 'mean', label: t('mean'), unit: 'EUR', value, ...more })
  const assessments: Assessments = {
    title: t('title'),
    status: null,
    conventions: [],
    choice: { scenario: 'a', discounting: 'b', agglomeration: 'c', welfare: 'unweighted' },
    labels: { scenario: {}, discounting: {}, agglomeration: {}, welfare: {} },
    alternatives: { rail: t('rail') },
    regions: {},
    assessments: [
      {
        id: 'mine',
        label: t('mine'),
        note: null,
        method: 'mine',
        kind: 'measure',
        claim: t('claim'),
        figures: [figure(before), figure(after, { alternative: 'rail' })],
        notes: [],
        warnings: [],
      },
    ],
  }
  return assessmentsText(assessments, { language: 'en', width: 120 })
}

it('gives as many digits as it takes to tell an alternative from the situation without the project', () => {
  expect(textOf(33415.7303, 33413.6704)).toContain('33,413.7')
  expect(textOf(0.039961, 0.0399612)).toContain('0.03996120')
})

it('gives no digits for rounding, or for a difference that the usual digits show', () => {
  expect(textOf(33415.7303, 33415.7303 + 1e-9)).toContain('33,416\n')
  expect(textOf(0.25, 0.5)).toContain('0.2500')
  expect(textOf(12, 13)).toContain('13\n')
})
