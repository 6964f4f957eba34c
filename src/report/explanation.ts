import type { Language } from '../quantity/text.js'
import type { Explanation } from '../reading/explained.js'
import { wording } from './wording.js'

/** Of a long list of parts the first and the last few are shown, and the rest counted. */
const shown = { most: 12, first: 6, last: 2 }

const sourcesText = (explanation: Explanation): string => {
  const texts = explanation.sources.map(({ id, mark, place }) => `${id}, ${mark}${place ? `, ${place}` : ''}`)
  return texts.length === 0 ? '' : `  [${texts.join('; ')}]`
}

const line = (explanation: Explanation, language: Language): string => {
  const cell = Object.values(explanation.cell).join(', ')
  const name = explanation.label[language]
  const formula =
    explanation.kind === 'calculated' && explanation.formula[language] !== name
      ? ` — ${explanation.formula[language]}`
      : ''
  return `${name}${cell ? ` [${cell}]` : ''} = ${explanation.value} ${explanation.unit}${formula}${sourcesText(explanation)}`
}

const tree = (explanation: Explanation, language: Language, depth: number, indent: string): readonly string[] => {
  const own = `${indent}${line(explanation, language)}`
  if (depth === 0) return [own]
  const parts = explanation.parts()
  const below = (part: Explanation) => tree(part, language, depth - 1, `${indent}  `)
  if (parts.length <= shown.most) return [own, ...parts.flatMap(below)]
  const rest = parts.length - shown.first - shown.last
  return [
    own,
    ...parts.slice(0, shown.first).flatMap(below),
    `${indent}  … ${rest} ${wording.more[language]}`,
    ...parts.slice(-shown.last).flatMap(below),
  ]
}

/** An explanation as an indented tree, as deep as asked. */
export const explanationText = (
  explanation: Explanation,
  options: { readonly language: Language; readonly depth: number },
): string => tree(explanation, options.language, options.depth, '').join('\n')

/** An explanation as plain JSON, as deep as asked; whole lists of parts. */
export const explanationJson = (
  explanation: Explanation,
  options: { readonly language: Language; readonly depth: number },
): Record<string, unknown> => {
  const { language, depth } = options
  const { label, formula, kind, cell, unit, value, sources } = explanation
  const parts =
    depth === 0 ? [] : explanation.parts().map((part) => explanationJson(part, { language, depth: depth - 1 }))
  return { label: label[language], kind, cell, value, unit, formula: formula[language], sources, parts }
}
