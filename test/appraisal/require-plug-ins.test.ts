import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { none } from '../../src/agglomeration/none.js'
import { numberParameter } from '../../src/appraisal/parameter.js'
import type { PlugIn } from '../../src/appraisal/plug-in.js'
import { requirePlugIns } from '../../src/appraisal/require-plug-ins.js'
import { builtIn } from '../../src/built-in.js'
import { readScenario } from '../../src/read-scenario.js'
import { scenario } from './scenario.js'

const refusal = (changed: Readonly<Record<string, unknown>>, list: 'models' | 'methods' = 'models'): string => {
  const plugIn = { ...none, id: 'own', ...changed } as unknown as PlugIn
  try {
    requirePlugIns({ models: [], methods: [], [list]: [plugIn] })
  } catch (error) {
    return String(error)
  }
  return 'taken in'
}

const share = {
  label: { en: 'share', nl: 'deel' },
  unit: '1',
  default: '0.1',
  source: { id: 'own', title: 'made up', mark: 'illustrative' },
} as const
const withShare = (changed: object) => ({
  parameters: z.object({ share: numberParameter({ ...share, ...changed } as typeof share) }),
})

describe('what a model says of itself is looked at when it is taken in', () => {
  it.each([
    [
      { evidence: { for: none.evidence.for, against: [] } },
      'evidence.against is []: expected at least one { text, source }',
    ],
    [{ evidence: undefined }, 'evidence is missing: expected { for, against }'],
    [{ claims: undefined }, 'claims is missing: expected a list of names; [] for none'],
    [{ needs: 'zones' }, 'needs is "zones": expected a list of names; [] for none'],
    [{ role: 'bogus' }, 'role is "bogus": expected one of additional, beside'],
    [{ claim: { en: 'a claim' } }, 'claim.nl is missing: expected a text that is not empty'],
    [{ label: 'own' }, 'label is "own": expected { en, nl }, both not empty'],
    [{ lines: [] }, 'lines is []: expected a function'],
    [{ parameters: {} }, 'parameters is {}: expected a zod object, z.object({}) for none'],
    [{ parameters: z.object({ a: z.string() }) }, 'Parameter “a” has no label, unit and source'],
    [
      withShare({ source: { ...share.source, mark: 'guess' } }),
      'parameters.share.source.mark is "guess": expected one of quoted, transcribed, derived, recalled, assumed, illustrative',
    ],
    [
      withShare({ default: 0.1 }),
      'parameters.share.default is 0.1: expected a decimal number as text, "0.15" for instance, or null for none',
    ],
    [withShare({ unit: '' }), 'parameters.share.unit is "": expected a text that is not empty'],
    [withShare({ source: undefined }), 'parameters.share.source is missing: expected { id, title, mark }'],
  ])('%#: a TypeError that names the model and the field', (changed, fault) => {
    expect(refusal(changed)).toContain(`TypeError: Model “own”, ${fault}`)
  })

  it('all that is wrong at once, also of a method', () => {
    const text = refusal({ label: undefined, evidence: { for: [], against: [] } }, 'methods')
    expect(text.split('\n')).toEqual([
      'TypeError: Method “own”, label is missing: expected { en, nl }, both not empty.',
      'Method “own”, evidence.for is []: expected at least one { text, source }.',
      'Method “own”, evidence.against is []: expected at least one { text, source }.',
    ])
  })

  it('the built-in ones and a full one of your own are taken in', () => {
    expect(() => requirePlugIns(builtIn)).not.toThrow()
    expect(refusal(withShare({}))).toBe('taken in')
    expect(refusal(withShare({ default: null }))).toBe('taken in')
  })

  it('it is refused where a file is read', () => {
    const own = { ...none, id: 'own', claims: undefined as unknown as readonly string[] }
    expect(() => readScenario(scenario(), { plugIns: { ...builtIn, models: [...builtIn.models, own] } })).toThrow(
      'Model “own”, claims is missing',
    )
  })
})
