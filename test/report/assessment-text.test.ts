import { describe, expect, it } from 'vitest'
import type { Assessments } from '../../src/comparison/assess.js'
import { assessmentsMarkdown } from '../../src/report/markdown.js'
import type { Figure } from '../../src/welfare/method.js'

const t = (en: string, nl = en) => ({ en, nl })
const why = t('it is first in no draw', 'het staat in geen trekking bovenaan')

const of = (figures: readonly Figure[]): Assessments => ({
  title: t('title'),
  status: null,
  conventions: [],
  choice: { scenario: 'laag', discounting: 'nl2020', agglomeration: 'none', welfare: 'unweighted' },
  labels: { scenario: {}, discounting: {}, agglomeration: {}, welfare: {} },
  alternatives: { a: t('tram'), b: t('bus') },
  regions: {},
  assessments: [
    {
      id: 'ranking',
      label: t('ranking', 'rangorde'),
      note: null,
      method: 'smaa',
      kind: 'ranking',
      claim: t('a claim', 'een bewering'),
      figures,
      notes: [],
      warnings: [],
    },
  ],
})

const figure = (id: string, alternative: string, value: number | null): Figure => ({
  id,
  label: t(id),
  unit: '1',
  alternative,
  value,
  ...(value === null ? { why } : {}),
})

it('a report without assessments says so, and what to do', () => {
  const none = { ...of([]), assessments: [] }
  expect(assessmentsMarkdown(none, 'en')).toContain(
    'No assessments: the study lists none. List some under “assessments”, or name a method with --assessment; “mkba methods” shows which there are.',
  )
  expect(assessmentsMarkdown(none, 'nl')).toContain('Geen toetsen: de studie noemt er geen.')
  expect(assessmentsMarkdown(of([]), 'en')).not.toContain('No assessments')
})

describe('figures of alternatives', () => {
  const figures = ['x', 'y', 'z'].flatMap((id) => [figure(id, 'a', 0.25), figure(id, 'b', null)])

  it('stand below each other when there are more of them than alternatives', () => {
    const rows = assessmentsMarkdown(of(figures), 'en').split('\n')
    expect(rows).toContain('| figure | tram | bus |')
    expect(rows).toContain('| y | 0.2500 | – |')
  })

  it('stand side by side when there are no more of them', () => {
    const rows = assessmentsMarkdown(of(figures.filter(({ id }) => id !== 'z')), 'nl').split('\n')
    expect(rows).toContain('| alternatief | x | y |')
    expect(rows).toContain('| bus | – | – |')
  })

  it('share a reason why they have no value', () => {
    expect(assessmentsMarkdown(of(figures), 'nl')).toContain('x; y; z: – (het staat in geen trekking bovenaan)')
  })
})
