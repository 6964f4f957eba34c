import type { Node } from '../../quantity/quantity.js'
import { unofficialMarks } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'

/** A warning that names the data that are recalled, assumed or illustrative, if there are any. */
export const unofficialData = (data: readonly Node[]): readonly Text[] => {
  const labels = data
    .filter(({ sources }) => sources.some(({ mark }) => unofficialMarks.includes(mark)))
    .flatMap(({ label }) => (label ? [label] : []))
  if (labels.length === 0) return []
  const listed = (language: keyof Text): string => [...new Set(labels.map((label) => label[language]))].join('; ')
  return [
    {
      en: `Recalled, assumed or illustrative: ${listed('en')}.`,
      nl: `Uit het geheugen, aangenomen of illustratief: ${listed('nl')}.`,
    },
  ]
}
