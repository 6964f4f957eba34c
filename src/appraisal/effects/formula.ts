import * as z from 'zod'
import { common, effectKind } from './kind.js'

/**
 * An effect by a formula of one's own (formule): text such as `trips * gain * timeIndex * operating`, read into the same
 * operations as every other effect. Names are assumptions, series and growth paths of the file, `year` (the calendar
 * year) and `operating` (1 in the years of operation). The result must be EUR/year; a loss is negative.
 *
 * Needs `readFormula` of the subpath `mkba/formula`; the command reads formulas by itself.
 */
export const formula = effectKind({
  kind: 'formula',
  label: { en: 'formula', nl: 'formule' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('formula'),
    ...common,
    formula: z.string({ error: 'formula' }).min(1, { error: 'formula' }),
  }),
  references: () => [],
  lines: (effect, context) => [{ suffix: '', label: null, flow: context.formula(effect.formula) }],
})
