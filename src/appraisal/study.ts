import type * as z from 'zod'
import type { Axis } from '../quantity/axis.js'
import type { Formula } from '../quantity/formula.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Mark, Source } from '../quantity/source.js'
import { type Label, textOf } from '../quantity/text.js'
import type { Money } from '../quantity/unit.js'
import type { Cells } from './input/groups.js'
import type { Path, Place, Problem } from './input/problem.js'
import type { ScenarioInput } from './input/scenario-schema.js'
import type { prices } from './input/schema-parts.js'
import type { Zones } from './input/zones.js'
import type { KeyFigure } from './key-figure.js'

/** A scenario file that has been read and checked: what everything after it is built from. */
export interface Study {
  readonly input: ScenarioInput
  readonly years: Axis<'year'>
  readonly regions: Axis<'region'>
  /** The figures of each column of regional data, in the order of the regions. */
  readonly columns: Readonly<Record<string, readonly DecimalText[]>>
  /** Zones of a traffic model and matrices over them; empty when the study has none. */
  readonly zones: Zones
  readonly matrices: Readonly<Record<string, Float64Array>>
  /** The formulas of the file, by their text. */
  readonly formulas: ReadonlyMap<string, Formula>
  /** The key figures that the file names. */
  readonly keyFigures: readonly KeyFigure[]
  /** Regions by income groups (inkomensgroepen): one group when the study does not tell them apart. */
  readonly cells: Cells
  /** What `--set` or the caller changed: name of the assumption → value. */
  readonly changes: Readonly<Record<string, DecimalText>>
  /** What is probably not meant and was read as it stands, in the form of a problem. */
  readonly warnings: readonly Problem[]
  /** Where a value stands in the file, or the nearest that holds it. */
  readonly locate: (path: Path) => Place | null
}

type PricesInput = z.output<typeof prices>

/** The prices that an amount is in: its own if it says so, else those of the study. */
export const moneyOf = (input: Pick<ScenarioInput, 'priceLevel' | 'priceUnit'>, own?: PricesInput): Money => ({
  priceLevel: Number(own?.level ?? input.priceLevel),
  priceUnit: own?.unit ?? input.priceUnit,
  terms: own?.terms ?? 'real',
  valuation: 'atItsYear',
})

/** The sources of a figure, as its quantity carries them. */
export const sourcesOf = (
  input: Pick<ScenarioInput, 'sources'>,
  figure: {
    readonly source?: string | readonly string[] | undefined
    readonly mark?: Mark | undefined
    readonly place?: string | undefined
    readonly note?: Label | undefined
  },
): readonly Source[] => {
  const ids = figure.source === undefined ? [] : typeof figure.source === 'string' ? [figure.source] : figure.source
  return ids.map((id) => {
    const { title, url } = input.sources[id] ?? {}
    return {
      id,
      mark: figure.mark ?? 'assumed',
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(figure.place === undefined ? {} : { place: figure.place }),
      ...(figure.note === undefined ? {} : { note: textOf(figure.note).en }),
    }
  })
}

/** Whether a text is a calendar year and not the name of an assumption. */
export const isYear = (input: string | number): boolean => /^\d{4}$/.test(String(input))
