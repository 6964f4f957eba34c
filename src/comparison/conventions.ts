import { halvesLater, type Timing } from '../appraisal/discounting/timing.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { groupedNumberText, type Label, type Language, numberText, type Text, textOf } from '../quantity/text.js'
import type { Workshop } from './workshop.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** When in their year flows fall, and in which year the factor is 1. */
const timingOf = (timing: Timing, base: string): Text =>
  ({
    0: t(
      `Flows fall in whole years; the factor is 1 in ${base}.`,
      `Stromen vallen in hele jaren; de factor is 1 in ${base}.`,
    ),
    1: t(
      `Flows fall in the middle of their year; the factor is 1 at the start of ${base}.`,
      `Stromen vallen midden in hun jaar; de factor is 1 aan het begin van ${base}.`,
    ),
    2: t(
      `Flows fall at the end of their year; the factor is 1 at the start of ${base}.`,
      `Stromen vallen aan het eind van hun jaar; de factor is 1 aan het begin van ${base}.`,
    ),
  })[halvesLater[timing]]

/** A label with what is said of it, as one sentence. */
const noted = (label: Label, note: Label): Text => {
  const [name, said] = [textOf(label), textOf(note)]
  const end = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
  return t(`${name.en}: ${end(said.en)}`, `${name.nl}: ${end(said.nl)}`)
}

/** The notes of the agglomeration and welfare variants that rows choose, each once. */
export const variantNotesOf = (
  workshop: Workshop,
  rows: readonly Pick<Choice, 'agglomeration' | 'welfare'>[],
): readonly Text[] => {
  const variants = [
    ...[...new Set(rows.map(({ agglomeration }) => agglomeration))].map((id) => workshop.agglomerationInput(id)),
    ...[...new Set(rows.map(({ welfare }) => welfare))].map((id) => workshop.welfareInput(id)),
  ]
  return variants.flatMap(({ label, note }) => (note === undefined ? [] : [noted(label, note)]))
}

/** What the study says of its own choices: notes of scenarios and alternatives, overlaps, and no residual value. */
const notesOf = (workshop: Workshop): readonly Text[] => {
  const { input } = workshop.study
  const first = workshop.variant(input.scenarios[0]?.id ?? '', input.alternatives[0]?.id ?? '')
  return [
    ...[...input.scenarios, ...input.alternatives].flatMap(({ label, note }) => (note ? [noted(label, note)] : [])),
    ...input.effects.flatMap((effect) => {
      if (effect.kind === 'unpriced') return []
      const { en, nl } = textOf(effect.label)
      const none =
        effect.kind === 'residualValue' && effect.method.kind === 'none'
          ? [t(`${en}: no residual value is booked.`, `${nl}: er is geen restwaarde geboekt.`)]
          : []
      const counts = (share: string) => Number(workshop.reading.value(first.assumption(share))) !== 0
      const stated = Object.entries(effect.overlaps ?? {}).filter(([, { share }]) => counts(share))
      const overlaps = stated.map(([id, { why }]) => {
        const said = textOf(why)
        return t(
          `${en}: a share is counted with “${id}”: ${said.en}.`,
          `${nl}: een aandeel is geteld bij “${id}”: ${said.nl}.`,
        )
      })
      return [...none, ...overlaps]
    }),
  ]
}

/** A calendar year has no mark between thousands. */
const valueText = (value: number): Text => (Math.abs(value) < 10_000 ? numberText(value) : groupedNumberText(value))

/** What whoever asks changed of the file: it holds under every alternative and scenario. */
const changed = ({ study }: Workshop): readonly Text[] => {
  const names = Object.keys(study.changes)
  if (names.length === 0) return []
  const list = (language: Language): string =>
    names.map((name) => `${name} = ${valueText(Number(study.changes[name]))[language]}`).join('; ')
  return [
    t(
      `Changed from the file, under every alternative and scenario: ${list('en')}.`,
      `Gewijzigd ten opzichte van het bestand, onder elk alternatief en scenario: ${list('nl')}.`,
    ),
  ]
}

/** Every convention that changes a result, in words, as reports print it. */
export const conventionsOf = (workshop: Workshop): readonly Text[] => {
  const { input } = workshop.study
  const market = input.priceUnit === 'marketPrices'
  const origin = workshop.origin()
  const isFirstFlow = input.termStructureFrom === 'firstFlow'
  return [
    ...changed(workshop),
    t(
      `Amounts are present values of ${input.discountTo} in euro at prices of ${input.priceLevel}, ${market ? 'market prices' : 'factor costs'}, real.`,
      `Bedragen zijn contante waarden van ${input.discountTo} in euro’s, prijspeil ${input.priceLevel}, ${market ? 'marktprijzen' : 'factorkosten'}, reëel.`,
    ),
    timingOf(input.timing, String(input.discountTo)),
    t(
      `A term structure counts its years from ${origin}, ${isFirstFlow ? 'the first flow of the study over all alternatives' : 'the year discounted to'}.`,
      `Een termijnstructuur telt haar jaren vanaf ${origin}, ${isFirstFlow ? 'de eerste stroom van de studie over alle alternatieven' : 'het basisjaar'}.`,
    ),
    t(
      `The horizon runs from ${input.horizon.firstYear} to ${input.horizon.lastYear}.`,
      `De horizon loopt van ${input.horizon.firstYear} tot en met ${input.horizon.lastYear}.`,
    ),
    t(
      'Ratio: only resources to build and sustain are costs; everything else, also when negative, is in the numerator.',
      'Verhouding: alleen middelen om te bouwen en in stand te houden zijn kosten; al het andere, ook wat negatief is, staat in de teller.',
    ),
    t(
      'Rates of return and payback use yearly flows that are not discounted; first-year return: all flows of the first year with benefits over what was spent before it.',
      'Interne rentevoet en terugverdientijd gebruiken jaarlijkse stromen zonder verdiscontering; eerstejaarsrendement: alle stromen van het eerste jaar met baten gedeeld door wat ervoor is uitgegeven.',
    ),
    t(
      'Modified return and discounted payback count from the first flow; the modified return finances and reinvests at the first standard rate of the regime; the equivalent annual value is the balance over the sum of the standard discount factors of the years of operation.',
      'Gemodificeerde rentevoet en verdisconteerde terugverdientijd tellen vanaf de eerste stroom; de gemodificeerde rentevoet financiert en herbelegt tegen de eerste standaardvoet van het regime; het jaarlijks equivalent is het saldo gedeeld door de som van de standaarddiscontofactoren van de exploitatiejaren.',
    ),
    ...notesOf(workshop),
    t(
      `Null alternative: ${textOf(input.nullAlternative.label).en}. ${textOf(input.nullAlternative.description).en}`,
      `Nulalternatief: ${textOf(input.nullAlternative.label).nl}. ${textOf(input.nullAlternative.description).nl}`,
    ),
  ]
}
