import type { AgglomerationModel } from '../agglomeration/model.js'
import { type Parameter, parametersOf } from '../appraisal/parameter.js'
import { type Language, numberText, type Text } from '../quantity/text.js'
import type { WelfareMethod } from '../welfare/method.js'
import { markWords } from './figure-words.js'
import { type ReportOptions, wrap } from './parts.js'

type Described = AgglomerationModel | WelfareMethod

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  for: t('for', 'voor'),
  against: t('against', 'tegen'),
  needs: t('needs', 'nodig'),
  role: t('role', 'rol'),
  kind: t('kind', 'soort'),
  text: t('text', 'tekst'),
  none: t('none', 'geen'),
  toGive: t('to be given', 'op te geven'),
}

const sortOf = (plugIn: Described, language: Language): string =>
  'role' in plugIn ? `${words.role[language]} ${plugIn.role}` : `${words.kind[language]} ${plugIn.kind}`

/** Titles stay in their own language; what the house says of itself does not. */
const sourceWords = (source: string, language: Language): string =>
  language === 'en'
    ? source
    : source.replace('own remark', 'eigen opmerking').replace(/\brecalled\b/, 'uit het geheugen')

/** What a parameter is when the user says nothing: null must be given, an empty text or optional number may be left out. */
const defaultText = (parameter: Parameter, language: Language): string => {
  if (parameter.kind === 'number' && parameter.optional) return words.none[language]
  if (parameter.default === null) return words.toGive[language]
  if (parameter.default === '') return words.none[language]
  return parameter.kind === 'number' ? numberText(parameter.default)[language] : parameter.default
}

const parameterLines = (plugIn: Described, language: Language): readonly string[] =>
  Object.entries(parametersOf(plugIn.parameters)).map(([name, parameter]) => {
    const what = `• ${name}: ${parameter.label[language]}`
    if (parameter.kind !== 'number')
      return `${what} = ${defaultText(parameter, language)} (${parameter.options?.join(' | ') ?? words.text[language]})`
    const unit = parameter.unit === '1' ? '' : ` ${parameter.unit}`
    return `${what} = ${defaultText(parameter, language)}${parameter.default === null ? '' : unit} (${parameter.source.id}: ${parameter.source.title}, ${markWords[parameter.source.mark][language]})`
  })

/** Models or methods as text: what each claims, what speaks for and against it, what it needs. */
export const plugInsText = (
  plugIns: readonly Described[],
  { language, width }: Pick<ReportOptions, 'language' | 'width'>,
): string => {
  return plugIns
    .map((plugIn) => {
      const lines = [
        plugIn.claim[language],
        ...plugIn.evidence.for.map(
          ({ text, source }) => `+ ${words.for[language]}: ${text[language]} [${sourceWords(source, language)}]`,
        ),
        ...plugIn.evidence.against.map(
          ({ text, source }) => `- ${words.against[language]}: ${text[language]} [${sourceWords(source, language)}]`,
        ),
        ...(plugIn.needs.length > 0 ? [`${words.needs[language]}: ${plugIn.needs.join(', ')}`] : []),
        ...parameterLines(plugIn, language),
      ]
      const head = `${plugIn.id}: ${plugIn.label[language]} (${sortOf(plugIn, language)})`
      return [head, ...lines.map((text) => `  ${wrap(text, width - 2, '    ')}`)].join('\n')
    })
    .join('\n\n')
}

/** The same as plain JSON, with both languages. */
export const plugInsJson = (plugIns: readonly Described[]): readonly Record<string, unknown>[] =>
  plugIns.map((plugIn) => ({
    id: plugIn.id,
    label: plugIn.label,
    ...('role' in plugIn ? { role: plugIn.role, claims: plugIn.claims } : { kind: plugIn.kind }),
    claim: plugIn.claim,
    evidence: plugIn.evidence,
    needs: plugIn.needs,
    parameters: parametersOf(plugIn.parameters),
  }))
