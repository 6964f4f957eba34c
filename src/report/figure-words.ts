import type { Mark } from '../quantity/source.js'
import type { Language, Text } from '../quantity/text.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** How sure a figure is (herkomst), in the language of a report; scenario files have the English word. */
export const markWords: Readonly<Record<Mark, Text>> = {
  quoted: t('quoted', 'geciteerd'),
  transcribed: t('transcribed', 'overgenomen'),
  derived: t('derived', 'afgeleid'),
  recalled: t('recalled', 'uit het geheugen'),
  assumed: t('assumed', 'aangenomen'),
  illustrative: t('illustrative', 'illustratief'),
}

const money: readonly (readonly [RegExp, string])[] = [
  [/^prices (.+)$/, 'prijspeil $1'],
  [/^market prices$/, 'marktprijzen'],
  [/^factor costs$/, 'factorkosten'],
  [/^real$/, 'reëel'],
  [/^nominal$/, 'nominaal'],
  [/^at its year$/, 'van het jaar zelf'],
  [/^present value of (.+)$/, 'contante waarde van $1'],
]

/** What a unit says of money, such as `market prices`, in the language of a report. */
export const moneyWords = (part: string, language: Language): string =>
  language === 'en' ? part : money.reduce((text, [english, dutch]) => text.replace(english, dutch), part)
