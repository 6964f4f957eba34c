import type { Language, Study } from 'mkba'
import { shortNumber } from './format.js'

/** An alternative by its costs, for the head of a column: “13.8 bn”, and the year of opening where it is another. */
export const shortNameOf = ({ input }: Study, alternative: string, language: Language): string => {
  const set = input.alternatives.find(({ id }) => id === alternative)?.set ?? {}
  const investment = Number(set.investment?.value ?? input.assumptions.investment?.value)
  const opening = set.openingYear ? ` (${set.openingYear.value})` : ''
  return `${shortNumber(investment / 1e9, language, 1)} ${language === 'en' ? 'bn' : 'mld'}${opening}`
}
