import { type Text, textOf } from '../quantity/text.js'
import type { Workshop } from './workshop.js'

/** Who pays what some bearers pay, when not as the effects say (financieringssleutel). */
export interface Financing {
  readonly bearers: readonly string[]
  readonly by: string
  /** The same in a sentence, with the names of bearers, column and welfare variant. */
  readonly words: Text
}

/** The financing of a welfare variant, or null where it states none. */
export const financingOf = (workshop: Workshop, welfare: string): Financing | null => {
  const { label, financing } = workshop.welfareInput(welfare)
  if (!financing) return null
  const { bearers, by } = financing
  const { input } = workshop.study
  const [variant, key] = [textOf(label), textOf((input.groups ?? input.regions).columns?.[by]?.label ?? by)]
  const names = (language: keyof Text) => bearers.map((id) => textOf(input.bearers?.[id] ?? id)[language]).join(', ')
  return {
    bearers,
    by,
    words: {
      en: `What falls on ${names('en')} is divided by “${key.en}”, the financing of “${variant.en}”, not as the effects say.`,
      nl: `Wat valt op ${names('nl')} is verdeeld naar “${key.nl}”, de financiering van “${variant.nl}”, niet zoals de effecten zeggen.`,
    },
  }
}

/** Who pays under a welfare variant (financiering), in words, also where it is as the effects say. */
export const financingWords = (workshop: Workshop, welfare: string): Text => {
  const { en, nl } = textOf(workshop.welfareInput(welfare).label)
  return (
    financingOf(workshop, welfare)?.words ?? {
      en: `Who gains and pays is as the effects say: “${en}” states no financing.`,
      nl: `Wie wint en betaalt is zoals de effecten zeggen: “${nl}” noemt geen financiering.`,
    }
  )
}
