import { describe, expect, it } from 'vitest'
import type { Assessments } from '../../src/comparison/assess.js'
import { assessmentsText } from '../../src/report/assessment-text.js'
import { assessmentsCsv } from '../../src/report/csv.js'
import type { Figure } from '../../src/welfare/method.js'

const t = (en: string, nl: string) => ({ en, nl })

const reach = (value: number, more: Partial<Figure>): Figure => ({
  id: 'care.reach',
  label: t('within the limit', 'binnen de grens'),
  unit: '1',
  part: t('hospital', 'ziekenhuis'),
  value,
  ...more,
})
const rank = (region: string, value: number): Figure => ({
  id: 'rank',
  label: t('rank', 'rang'),
  unit: '1',
  region,
  value,
})

const assessments: Assessments = {
  title: t('a study', 'een studie'),
  status: null,
  conventions: [],
  choice: { scenario: 'low', discounting: 'nl2025', agglomeration: 'none', welfare: 'unweighted' },
  labels: {
    scenario: { low: t('low growth', 'lage groei') },
    discounting: { nl2025: t('rates of 2025', 'voeten van 2025') },
    agglomeration: { none: t('no agglomeration', 'geen agglomeratie') },
    welfare: { unweighted: t('unweighted', 'ongewogen') },
  },
  alternatives: { rail: t('railway', 'spoorlijn') },
  regions: { north: t('North', 'Noord'), south: t('South', 'Zuid') },
  assessments: [
    {
      id: 'access',
      label: t('access', 'bereikbaarheid'),
      note: null,
      method: 'serviceAccess',
      kind: 'accessibility',
      claim: t('a claim', 'een bewering'),
      figures: [
        rank('north', 1),
        rank('south', 2),
        reach(12.5, { region: 'north' }),
        reach(20.25, {}),
        reach(30, { region: 'north', alternative: 'rail' }),
        reach(40, { alternative: 'rail' }),
      ],
      notes: [],
      warnings: [],
    },
  ],
}

describe('the report of assessments', () => {
  const text = assessmentsText(assessments, { language: 'nl', width: 100 })

  it('says what choice it is of, in every markup', () => {
    expect(text.split('\n')[2]).toBe('lage groei · voeten van 2025 · geen agglomeratie · ongewogen')
    const markdown = assessmentsText(assessments, { language: 'en', width: 100, markup: 'markdown' })
    expect(markdown).toContain('\nlow growth · rates of 2025 · no agglomeration · unweighted\n')
  })

  it('has a table for each part, under its name', () => {
    expect(text).toMatch(/ziekenhuis:\n\s*alternatief +regio +binnen de grens/)
    expect(text.indexOf('rang')).toBeLessThan(text.indexOf('ziekenhuis:'))
  })

  it('names all regions together, and writes counts and ranks as whole numbers', () => {
    expect(text).toMatch(/zonder project +alle regio’s +20,25/)
    expect(text).toMatch(/spoorlijn +alle regio’s +40,00/)
    expect(text).toMatch(/^Zuid +2$/m)
  })

  it('keeps part and label apart in CSV', () => {
    const lines = assessmentsCsv(assessments, 'en').split('\r\n')
    expect(lines[0]).toBe(
      'scenario,discounting,agglomeration,welfare,assessment,method,kind,part,alternative,region,figure,label,unit,value,why',
    )
    expect(lines[3]).toBe(
      'low,nl2025,none,unweighted,access,serviceAccess,accessibility,hospital,,north,care.reach,within the limit,1,12.5,',
    )
  })

  it('is a Markdown table under each name', () => {
    const markdown = assessmentsText(assessments, { language: 'en', width: 100, markup: 'markdown' })
    expect(markdown).toMatch(/hospital:\n\n\| alternative \| region \| within the limit \|/)
  })
})
