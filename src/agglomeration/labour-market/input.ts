import type { FlowLine } from '../../appraisal/flows.js'
import { InputError, type Problem } from '../../appraisal/input/problem.js'
import type { Relocation } from '../../appraisal/relocation.js'
import type { Quantity } from '../../quantity/quantity.js'
import { numberText, type Text } from '../../quantity/text.js'
import { shortUnitText } from '../../quantity/unit.js'
import { columnProblem, givenFigures } from '../columns-by-region.js'
import type { AgglomerationContext } from '../model.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What each of the three effects reads; null for an effect that is off. */
export interface LabourMarketInput {
  readonly supply: {
    readonly costChange: Quantity<'region'>
    readonly wage: Quantity<'region'>
    readonly workers: Quantity<'region'>
    readonly operating: Quantity<'year'>
  } | null
  /** `index` is null when the raw output per worker stands in for it. */
  readonly moves: { readonly relocation: Relocation; readonly index: Quantity<'region'> | null } | null
  readonly business: readonly FlowLine[] | null
}

const missing = (message: Text, expected: Text, mend: Text): Problem => ({
  code: 'missingNeed',
  path: ['agglomeration', 'parameters'],
  place: null,
  message,
  expected,
  got: null,
  mend,
})

/** Reads columns and remembers all that is wrong with them. */
class Columns {
  readonly problems: Problem[] = []
  readonly #context: AgglomerationContext

  constructor(context: AgglomerationContext) {
    this.#context = context
  }

  /** A column in one of these units. Null, and a problem, when there is no such column. */
  read(name: string, units: readonly string[], { atLeastZero = false } = {}): Quantity<'region'> | null {
    let column: Quantity<'region'>
    try {
      column = this.#context.column(name)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.problems.push(...error.problems)
      return null
    }
    const unit = shortUnitText(column.unit)
    if (!units.includes(unit)) {
      this.problems.push(
        columnProblem('wrongUnit', name, {
          message: t(`column “${name}” is in ${unit}`, `kolom “${name}” is in ${unit}`),
          expected: t(units.join(' or '), units.join(' of ')),
          got: unit,
          mend: t('give the column in that unit', 'geef de kolom in die eenheid'),
        }),
      )
      return null
    }
    if (atLeastZero) this.#requireAtLeastZero(name, column)
    return column
  }

  #requireAtLeastZero(name: string, column: Quantity<'region'>): void {
    for (const [at, got] of (givenFigures(column) ?? []).entries()) {
      if (Number(got) >= 0) continue
      const region = this.#context.regions.members[at]
      this.problems.push(
        columnProblem('wrongValue', name, {
          message: t(`“${name}” of ${region} is ${got}`, `“${name}” van ${region} is ${numberText(got).nl}`),
          expected: t('0 or more', '0 of meer'),
          got,
          mend: t('correct the figure', 'verbeter het cijfer'),
        }),
      )
    }
  }
}

const perWorker = ['EUR/job/year', 'EUR/person/year']

/** Direct benefits of the streams that are named, and a problem for every name without one. */
const businessOf = ({ effects, parameters }: AgglomerationContext, problems: Problem[]): readonly FlowLine[] => {
  const names = parameters
    .word('businessStreams')
    .split(',')
    .map((name) => name.trim())
  const direct = effects.filter(({ isDirectBenefit }) => isDirectBenefit)
  const known = [...new Set(direct.map(({ stream }) => stream))].join(', ') || '–'
  for (const name of names.filter((each) => !direct.some(({ stream }) => stream === each)))
    problems.push(
      missing(
        t(`no direct benefit has the stream “${name}”`, `geen directe baat heeft de stroom “${name}”`),
        t(`a direct benefit with that stream; there are ${known}`, `een directe baat met die stroom; er zijn ${known}`),
        t(
          'name the streams in businessStreams, split the effect, or set imperfectCompetition: off',
          'noem de stromen in businessStreams, splits het effect, of zet imperfectCompetition: off',
        ),
      ),
    )
  return direct.filter(({ stream }) => names.includes(stream))
}

/**
 * Reads what the effects that are on need (gegevens van de arbeidsmarkt).
 *
 * @throws InputError with all problems: `missingNeed` for a column, a relocation or a stream that is not there, `wrongUnit`,
 * `wrongValue` for workers or an index below zero. A wage of zero or less is refused before: the model divides by it.
 */
export const labourMarketInput = (context: AgglomerationContext): LabourMarketInput => {
  const { parameters, relocation, operating } = context
  const columns = new Columns(context)
  const isOn = (name: string) => parameters.word(name) === 'on'
  const supply = () => {
    if (!operating) throw new TypeError('“labourMarket” needs operating in its context.')
    const costChange = columns.read(parameters.word('commutingCost'), perWorker)
    const wage = columns.read(parameters.word('wage'), costChange ? [shortUnitText(costChange.unit)] : perWorker)
    const workers = columns.read(parameters.word('workers'), ['job'], { atLeastZero: true })
    return costChange && wage && workers ? { costChange, wage, workers, operating } : null
  }
  const moves = () => {
    const raw = parameters.word('productivityFrom') === 'outputPerWorker'
    const index = raw ? null : columns.read(parameters.word('productivityIndex'), ['1'], { atLeastZero: true })
    if (!relocation)
      columns.problems.push(
        missing(
          t('more productive jobs need a relocation', 'productievere banen vragen een verplaatsing'),
          t('a section relocation', 'een onderdeel relocation'),
          t('add it to the scenario file, or set productiveJobs: off', 'voeg het toe, of zet productiveJobs: off'),
        ),
      )
    return relocation && (raw || index) ? { relocation, index } : null
  }
  const read = {
    supply: isOn('labourSupply') ? supply() : null,
    moves: isOn('productiveJobs') ? moves() : null,
    business: isOn('imperfectCompetition') ? businessOf(context, columns.problems) : null,
  }
  if (columns.problems.length > 0) throw new InputError(columns.problems)
  return read
}
