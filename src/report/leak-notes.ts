import type { Favoured, LeakTest } from '../comparison/result.js'
import type { Language, Text } from '../quantity/text.js'
import { decimalOf } from './figure.js'
import { formatDecimal, formatPercent } from './number.js'
import { shortRegion } from './parts.js'

const percent = (share: number, language: Language): string => formatPercent(decimalOf(share), 1, language)

/** An elasticity with no more decimals than it has. */
const plain = (elasticity: number, language: Language): string => {
  const text = decimalOf(elasticity)
  return formatDecimal(text, text.split('.')[1]?.length ?? 0, language)
}

/** What may be lost, at each elasticity. */
const mayBeLost = ({ bounds }: LeakTest): Text => {
  const list = (language: Language, word: string) =>
    bounds
      .map(({ elasticity, mostLost }) => `${percent(mostLost, language)} (${word} ${plain(elasticity, language)})`)
      .join(', ')
  return {
    en: `of a euro from others at most ${list('en', 'elasticity')} may be lost on the way`,
    nl: `van een euro van anderen mag hoogstens ${list('nl', 'elasticiteit')} onderweg verloren gaan`,
  }
}

const nothingMayBeLost: Text = {
  en: 'others have no more, so a euro from them must arrive in full or with a gain',
  nl: 'anderen hebben niet meer, dus een euro van hen moet heel of met winst aankomen',
}

/** What is lost of what others lose. */
const isLost = ({ arrivingShare: { value, why } }: LeakTest): Text => {
  if (value === null) return why
  const share = (language: Language) => percent(Math.abs(1 - value), language)
  return value < 1
    ? {
        en: `Of what others lose through the project ${share('en')} is lost.`,
        nl: `Van wat anderen door het project verliezen gaat ${share('nl')} verloren.`,
      }
    : {
        en: `Of what others lose through the project nothing is lost: ${share('en')} is added.`,
        nl: `Van wat anderen door het project verliezen gaat niets verloren: er komt ${share('nl')} bij.`,
      }
}

const leakText = (leaks: LeakTest): Text => {
  const [may, is] = [leaks.incomeRatio > 1 ? mayBeLost(leaks) : nothingMayBeLost, isLost(leaks)]
  const ratio = (language: Language) => formatDecimal(decimalOf(leaks.incomeRatio), 2, language)
  return {
    en: `leaky bucket: the mean income of others is ${ratio('en')} times theirs; ${may.en}. ${is.en}`,
    nl: `lekkende emmer: het gemiddelde inkomen van anderen is ${ratio('nl')} maal dat van hen; ${may.nl}. ${is.nl}`,
  }
}

/** The leaky bucket for each set that is asked about, where incomes are known (Okun 1975). */
export const leakNotes = (
  favoured: readonly Pick<Favoured, 'label' | 'leaks'>[],
  language: Language,
): readonly string[] =>
  favoured.flatMap(({ label, leaks }) =>
    leaks ? [`${shortRegion(label[language])}: ${leakText(leaks)[language]}`] : [],
  )
