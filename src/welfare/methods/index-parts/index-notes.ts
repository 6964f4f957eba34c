import { numberText, type Text, textOf } from '../../../quantity/text.js'
import type { Aggregation } from '../../index/aggregate-scores.js'
import type { BroadWelfareIndex } from '../../index/broad-welfare-index.js'
import type { AssessmentContext } from '../../method.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What must be said of figures of regions as wholes. */
export const meanHidesSpread: Text = t(
  'A figure of a region hides the differences within it.',
  'Een cijfer van een regio verhult de verschillen erbinnen.',
)

const aggregationNote = (how: Aggregation): Text => {
  if (how.kind === 'arithmetic')
    return t(
      'Arithmetic mean: a high score makes up in full for a low one.',
      'Rekenkundig gemiddelde: een hoge score maakt een lage geheel goed.',
    )
  if (how.kind === 'geometric')
    return t(
      'Geometric mean: a high score makes up in part for a low one.',
      'Meetkundig gemiddelde: een hoge score maakt een lage deels goed.',
    )
  if (how.kind === 'minimum')
    return t(
      'Minimum: the lowest score decides, and weights only by being above 0.',
      'Minimum: de laagste score beslist, en een gewicht alleen door boven 0 te zijn.',
    )
  const exponent = numberText(how.exponent)
  return t(
    `Mean with constant elasticity, exponent ${exponent.en}.`,
    `Gemiddelde met constante elasticiteit, exponent ${exponent.nl}.`,
  )
}

/** What was chosen, and which values were capped or raised. */
export const indexNotes = (
  { indicators }: AssessmentContext,
  { capped, raised }: BroadWelfareIndex,
  how: Aggregation,
): readonly Text[] => {
  const floor = how.kind === 'geometric' || how.kind === 'ces' ? how.floor : 'refuse'
  const raisedTo = floor === 'refuse' ? null : numberText(floor.raiseTo)
  const labelOf = (id: string): Text => textOf(indicators.find((each) => each.id === id)?.label ?? id)
  return [
    aggregationNote(how),
    ...capped.map(({ indicator, region, value, to }) => {
      const [name, is, counts] = [labelOf(indicator), numberText(value), numberText(to)]
      return t(
        `“${name.en}” of “${region}” is ${is.en} and counts as its goalpost, ${counts.en}.`,
        `“${name.nl}” van “${region}” is ${is.nl} en telt als de streefwaarde ${counts.nl}.`,
      )
    }),
    ...raised.map(({ indicator, region }) => {
      const name = labelOf(indicator)
      return t(
        `The score of “${region}” on “${name.en}” is raised to ${raisedTo?.en}.`,
        `De score van “${region}” op “${name.nl}” is verhoogd tot ${raisedTo?.nl}.`,
      )
    }),
  ]
}

/** Double counting: indicators that measure what effects in the balance price already, one warning for each pair. */
export const doubleCountingOf = ({ indicators, labelOf: labelIn }: AssessmentContext): readonly Text[] =>
  indicators.flatMap(({ label, measures = [] }) =>
    measures.map((effect) => {
      const [name, counted] = [textOf(label), labelIn('effect', effect)]
      return t(
        `“${name.en}” is in the index and the effect “${counted.en}” is in the balance: they measure the same. Show the index beside the balance and never add it up with it.`,
        `“${name.nl}” zit in de index en het effect “${counted.nl}” in het saldo: ze meten hetzelfde. Toon de index naast het saldo en tel ze nooit bij elkaar op.`,
      )
    }),
  )
