import { expect, it } from 'vitest'
import { parametersOf } from '../../src/appraisal/parameter.js'
import type { PlugIn } from '../../src/appraisal/plug-in.js'

/** What every plug-in says of itself, in both languages and with sources. */
export const describesItself = (plugIn: PlugIn): void => {
  it('says what it is and claims in both languages, and what speaks for and against it with sources', () => {
    for (const text of [plugIn.label, plugIn.claim]) expect(text.en && text.nl).toBeTruthy()
    for (const side of [plugIn.evidence.for, plugIn.evidence.against]) {
      expect(side.length).toBeGreaterThan(0)
      for (const { text, source } of side) expect(text.en && text.nl && source).toBeTruthy()
    }
  })

  it('every parameter has labels, and every number a unit and a source', () => {
    for (const parameter of Object.values(parametersOf(plugIn.parameters))) {
      expect(parameter.label.en && parameter.label.nl).toBeTruthy()
      if (parameter.kind === 'number')
        expect(parameter.unit && parameter.source.id && parameter.source.title && parameter.source.mark).toBeTruthy()
    }
  })
}
