import { discountRegimes } from '../appraisal/discounting/regimes.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { check, names, priced } from './check.js'
import type { Diagnostic } from './result.js'
import type { Workshop } from './workshop.js'

/** The streams that any regime of the library names. */
const knownStreams = new Set(discountRegimes.flatMap(({ streams: named }) => Object.keys(named)))

/** How many letters must change to make one word of another (Levenshtein). */
const lettersApart = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[b.length] as number
}

/** Streams that no regime knows and that look like one that some regime knows: a slip of the pen changes the rate. */
const streams = (workshop: Workshop): readonly Diagnostic[] => {
  const used = [...new Set(priced(workshop).map(({ stream }) => stream))].filter((stream) => !knownStreams.has(stream))
  const slips = used.flatMap((stream) => {
    const near = [...knownStreams].find((known) => lettersApart(stream.toLowerCase(), known.toLowerCase()) <= 2)
    return near && stream.length > 4 ? [`${stream} (${near}?)`] : []
  })
  return slips.length === 0
    ? []
    : [
        check(
          'streamLooksLikeAnother',
          `Streams that no regime knows, so that they take the standard rate: ${slips.join('; ')}.`,
          `Stromen die geen regime kent, en die dus de standaardvoet krijgen: ${slips.join('; ')}.`,
          'mkba regimes',
        ),
      ]
}

/** Building that goes on in or after the year of opening. */
const building = (workshop: Workshop, { scenario, alternative }: Choice): readonly Diagnostic[] => {
  const variant = workshop.variant(scenario, alternative)
  const opening = Number(workshop.reading.value(variant.opening))
  const years = workshop.study.years.members
  const late = workshop
    .flows(scenario, alternative)
    .filter(({ kind }) => kind === 'investment')
    .filter(({ national }) => {
      const last = workshop.reading.cells(national).findLastIndex((value) => !value.isZero())
      return last >= 0 && Number(years[last]) >= opening
    })
  return late.length === 0
    ? []
    : [
        check(
          'opensBeforeBuilt',
          `Money is still spent in or after ${opening}, the year of opening: ${names(late)}.`,
          `In of na ${opening}, het jaar van opening, wordt nog geld uitgegeven: ${names(late)}.`,
          'the horizon of the study',
        ),
      ]
}

/** What looks like a slip of the pen in a study that is otherwise in order. */
export const slipChecks = (workshop: Workshop, choice: Choice): readonly Diagnostic[] => [
  ...streams(workshop),
  ...building(workshop, choice),
]
