import type { Language } from 'mkba'

const locales = { en: 'en-GB', nl: 'nl-NL' } as const

/** A number with a fixed number of decimals, a real minus sign, and no minus before a zero; a dash where there is none. */
export const number = (value: number, language: Language, decimals = 0): string => {
  if (!Number.isFinite(value)) return '–'
  const text = Math.abs(value).toLocaleString(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** A number with no more decimals than it needs. */
export const shortNumber = (value: number, language: Language, atMost = 3): string =>
  value.toLocaleString(locales[language], { maximumFractionDigits: atMost }).replace('-', '−')

/** Euro as millions. */
export const millions = (euro: number, language: Language): string => number(euro / 1e6, language)

/** A fraction as a percentage. */
export const percent = (fraction: number, language: Language, decimals = 1): string =>
  `${number(100 * fraction, language, decimals)} %`

/** A share of a count, so that only all is 100 % and only nothing is 0 %. */
export const share = (part: number, whole: number, language: Language): string => {
  if (whole === 0) return '–'
  const rounded = Math.round((1000 * part) / whole) / 10
  if (part < whole && rounded >= 100) return `> ${number(99.9, language, 1)} %`
  if (part > 0 && rounded <= 0) return `< ${number(0.1, language, 1)} %`
  return `${number(rounded, language, Number.isInteger(rounded) && (part === whole || part === 0) ? 0 : 1)} %`
}
