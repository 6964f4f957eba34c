import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import type { DecimalText, Quantity } from '../quantity/quantity.js'
import { type Text, textOf } from '../quantity/text.js'
import type { AssessmentContext, BesideMethod } from '../welfare/method.js'
import { Appraiser } from './appraise.js'
import { incidenceOf } from './incidence.js'
import { type PlugIns, Workshop } from './workshop.js'

/** What a method outside the grid gives: named figures, or figures by region. */
export interface Assessment {
  readonly method: string
  readonly kind: BesideMethod['kind']
  readonly label: Text
  readonly values: Readonly<Record<string, DecimalText>>
  readonly byRegion: Readonly<Record<string, Readonly<Record<string, DecimalText>>>>
}

/**
 * Runs a welfare method that has a result of its own (measure, index, ranking, accessibility) on all alternatives of a
 * study, under one choice on the other dimensions.
 */
export const assess = async (
  study: Study,
  plugIns: PlugIns,
  method: BesideMethod,
  choice: Omit<Choice, 'alternative' | 'welfare'>,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Assessment> => {
  const workshop = new Workshop(study, {
    ...plugIns,
    methods: [...plugIns.methods.filter((each) => each !== method), method],
  })
  const appraiser = new Appraiser(workshop)
  const alternatives = study.input.alternatives.map(({ id, label }) => ({
    id,
    label: textOf(label),
    incidence: incidenceOf(
      workshop,
      { ...choice, alternative: id },
      appraiser.graph({ ...choice, alternative: id, welfare: method.id }),
      undefined,
    ),
  }))
  const variant = workshop.variant(choice.scenario, study.input.alternatives[0]?.id ?? '')
  const context: AssessmentContext = {
    regions: study.regions,
    groups: study.cells.groups,
    column: variant.column,
    cellColumn: variant.cellColumn,
    parameters: workshop.parameters(method, given, variant, 'welfare', method.id),
    alternatives,
  }
  const base = { method: method.id, kind: method.kind, label: method.label }
  const cells = (quantity: Quantity<'region'>) =>
    Object.fromEntries(
      workshop.reading.table(quantity).values.map((value, i) => [study.regions.members[i] as string, value]),
    )
  const each = <Value, Result>(record: Readonly<Record<string, Value>>, read: (value: Value) => Result) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, read(value)]))
  switch (method.kind) {
    case 'measure':
      return { ...base, values: each(method.measure(context), workshop.reading.value), byRegion: {} }
    case 'ranking':
      return { ...base, values: each(method.scores(context), workshop.reading.value), byRegion: {} }
    case 'index':
      return { ...base, values: {}, byRegion: { index: cells(method.index(context)) } }
    case 'accessibility':
      return { ...base, values: {}, byRegion: each(method.reach(context), cells) }
  }
}
