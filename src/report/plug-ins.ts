import type { AgglomerationModel } from '../agglomeration/model.js'
import { parametersOf } from '../appraisal/parameter.js'
import type { Language } from '../quantity/text.js'
import type { WelfareMethod } from '../welfare/method.js'
import { type ReportOptions, wrap } from './parts.js'

type Described = AgglomerationModel | WelfareMethod

const sortOf = (plugIn: Described): string => ('role' in plugIn ? `role ${plugIn.role}` : `kind ${plugIn.kind}`)

const parameterLines = (plugIn: Described, language: Language): readonly string[] =>
  Object.entries(parametersOf(plugIn.parameters)).map(([name, parameter]) => {
    const what = `• ${name}: ${parameter.label[language]}`
    if (parameter.kind !== 'number')
      return `${what} = ${parameter.default ?? '–'} (${parameter.options?.join(' | ') ?? parameter.kind})`
    const unit = parameter.unit === '1' ? '' : ` ${parameter.unit}`
    return `${what} = ${parameter.default ?? '–'}${unit} (${parameter.source.id}: ${parameter.source.title}, ${parameter.source.mark})`
  })

/** Models or methods as text: what each claims, what speaks for and against it, what it needs. */
export const plugInsText = (
  plugIns: readonly Described[],
  { language, width }: Pick<ReportOptions, 'language' | 'width'>,
): string => {
  const w =
    language === 'nl'
      ? { for: 'voor', against: 'tegen', needs: 'nodig', parameters: 'parameters' }
      : { for: 'for', against: 'against', needs: 'needs', parameters: 'parameters' }
  return plugIns
    .map((plugIn) => {
      const lines = [
        plugIn.claim[language],
        ...plugIn.evidence.for.map(({ text, source }) => `+ ${w.for}: ${text[language]} [${source}]`),
        ...plugIn.evidence.against.map(({ text, source }) => `- ${w.against}: ${text[language]} [${source}]`),
        ...(plugIn.needs.length > 0 ? [`${w.needs}: ${plugIn.needs.join(', ')}`] : []),
        ...parameterLines(plugIn, language),
      ]
      const head = `${plugIn.id}: ${plugIn.label[language]} (${sortOf(plugIn)})`
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
