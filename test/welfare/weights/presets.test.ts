import { describe, expect, it } from 'vitest'
import { unofficialMarks } from '../../../src/quantity/source.js'
import { elasticityPresets, standardElasticities } from '../../../src/welfare/weights/presets.js'

describe('presets of the elasticity', () => {
  it('hold the published values, each with a source and a place in it', () => {
    const value = (id: string) => elasticityPresets.find((preset) => preset.id === id)?.value
    expect(value('greenBook2022')).toBe('1.3')
    expect(value('greenBook2003')).toBe('1')
    expect(value('circularA4')).toBe('1.4')
    expect(value('evansKulaSezer')).toBe('1.6')
    expect(new Set(elasticityPresets.map(({ id }) => id)).size).toBe(elasticityPresets.length)
    for (const { label, source } of elasticityPresets) {
      expect(label.en && label.nl && source.title && source.place).toBeTruthy()
    }
  })

  it('say that Circular A-4 was revoked, and what nobody published', () => {
    expect(elasticityPresets.find(({ id }) => id === 'circularA4')?.status).toBe('revoked')
    const unofficial = elasticityPresets.filter(({ source }) => unofficialMarks.includes(source.mark))
    expect(unofficial.map(({ id }) => id)).toEqual(['noWeighting', 'lowEnd', 'highEnd'])
  })

  it('the standard set is 0, .5, 1, 1.3, 1.4, 1.6, 2, each among the presets', () => {
    expect(standardElasticities.map(Number)).toEqual([0, 0.5, 1, 1.3, 1.4, 1.6, 2])
    for (const value of standardElasticities) expect(elasticityPresets.map((preset) => preset.value)).toContain(value)
  })
})
