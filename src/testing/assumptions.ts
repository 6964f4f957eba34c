import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { builtIn } from '../built-in.js'
import { readScenarioFile } from '../cli/files.js'
import { dimensions, type GridDimension } from '../comparison/changes.js'
import { type Comparison, compare, gridOf } from '../comparison/compare.js'
import { type Probe, probeOf } from '../comparison/probe.js'
import type { PlugIns } from '../comparison/workshop.js'
import { remembered } from '../comparison/workshop-parts.js'
import { type Language, type Text, textOf } from '../quantity/text.js'
import { changedStudy, type NewValues } from './changed-study.js'
import {
  balance,
  balanceOf,
  type FigureKind,
  ratio,
  valueOfEffect,
  weightedBalance,
  weightedRatio,
} from './figure-kinds.js'
import { requireKnown } from './names.js'
import { requireOptions } from './options.js'
import { requireOtherwise, requireSource } from './otherwise.js'
import { requireFigure } from './own-figure.js'
import { misuse, saidIn, saidLaterIn } from './problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** How claims are judged and failures are worded. */
export interface AssumptionsOptions {
  /** Models, methods and regimes that the study may name; the built-in ones when left out. */
  readonly plugIns?: PlugIns
  /** The language of failures: English (`en`) when left out, Dutch with `nl`. */
  readonly language?: Language
}

/** Another choice than that of the reference row, other values of assumptions, or both. */
export interface Otherwise extends Partial<Choice> {
  readonly set?: NewValues
}

type Lists = Readonly<Record<GridDimension, readonly string[]>>

const listsOf = (choice: Choice): Lists => ({
  scenario: [choice.scenario],
  alternative: [choice.alternative],
  discounting: [choice.discounting],
  agglomeration: [choice.agglomeration],
  welfare: [choice.welfare],
})

/** Refuses options that cannot be read. @throws InputError */
const requireReadable = (options: AssumptionsOptions): void => {
  requireOptions(options, ['plugIns', 'language'], ['assumptionsOf', 'options'])
  if (options.language !== undefined)
    requireKnown([options.language], ['en', 'nl'], ['language'], t('language', 'taal'))
}

const requireDimensions = (wanted: readonly unknown[]): void => {
  requireKnown(wanted, dimensions, ['every'], t('choice', 'keuze'))
  if (wanted.length > 0) return
  throw misuse(
    'wrongValue',
    ['every'],
    t('this does not say every what', 'dit zegt niet elke wat'),
    t(`one or more of ${dimensions.join(', ')}`, `een of meer van ${dimensions.join(', ')}`),
    t("write it like every('agglomeration')", "schrijf bijvoorbeeld every('agglomeration')"),
  )
}

/**
 * A study of which claims are tested (aannames van een studie): its figures under the choice of its reference row, or
 * under other choices. It never changes; `with` and `every` give another one. What was computed once is kept.
 */
export class Assumptions {
  readonly study: Study
  readonly plugIns: PlugIns
  readonly language: Language
  /** The dimensions of which all members are looked at. */
  readonly varied: readonly GridDimension[]
  readonly #lists: Lists
  readonly #probes = new Map<string, Probe>()
  #comparison: Promise<Comparison> | null = null

  constructor(
    study: Study,
    options: AssumptionsOptions = {},
    lists: Lists = listsOf(study.input.comparison.reference),
    varied: readonly GridDimension[] = [],
  ) {
    this.study = study
    this.plugIns = options.plugIns ?? builtIn
    this.language = options.language ?? 'en'
    this.varied = varied
    this.#lists = lists
  }

  /** Net present value (saldo), euro, present value of the year that the study discounts to; unweighted. */
  get netPresentValue(): Figure {
    return new Figure(this, balance)
  }

  /** Benefits over costs (baten-kostenverhouding), as the study's convention counts them; unweighted. */
  get benefitCostRatio(): Figure {
    return new Figure(this, ratio)
  }

  /** The balance by the weights of the welfare method (gewogen saldo); under one without weights the plain one. */
  get weightedNetPresentValue(): Figure {
    return new Figure(this, weightedBalance)
  }

  /** The ratio by those weights (gewogen baten-kostenverhouding); under a method without weights the plain one. */
  get weightedBenefitCostRatio(): Figure {
    return new Figure(this, weightedRatio)
  }

  /** The part of the balance that falls on one region (saldo van een regio), euro. @throws InputError for an unknown one */
  region(id: string): Figure {
    const { members } = this.study.input.regions
    const known = members.map((member) => member.id)
    saidIn(this.language, () => requireKnown([id], known, ['region'], t('region', 'regio')))
    return new Figure(this, balanceOf(id, textOf(members.find((member) => member.id === id)?.label ?? id)))
  }

  /** The present value of one effect (contante waarde van een effect), euro. @throws InputError for an unknown one */
  effect(id: string): Figure {
    const priced = this.study.input.effects.filter(({ kind }) => kind !== 'unpriced')
    const known = priced.map((effect) => effect.id)
    saidIn(this.language, () => requireKnown([id], known, ['effect'], t('priced effect', 'effect met een prijs')))
    return new Figure(this, valueOfEffect(id, textOf(priced.find((effect) => effect.id === id)?.label ?? id)))
  }

  /**
   * The same study otherwise (anders gekozen): `{ alternative: 'peakLane', set: { investment: 7.5e9 } }`. A value set
   * holds under every scenario and alternative, as `--set` does, also where those have one of their own.
   *
   * @throws InputError for an assumption that does not exist, or a value that the study refuses.
   */
  with(otherwise: Otherwise): Assumptions {
    saidIn(this.language, () => requireOtherwise(otherwise))
    const { set, ...choice } = otherwise
    const lists: Partial<Lists> = Object.fromEntries(Object.entries(choice).map(([name, id]) => [name, [id]]))
    return new Assumptions(
      set ? saidIn(this.language, () => changedStudy(this.study, set)) : this.study,
      this,
      { ...this.#lists, ...lists },
      this.varied.filter((dimension) => !(dimension in choice)),
    )
  }

  /** The same study under all that its file lists of one dimension or several (elke keuze): `every('agglomeration')`. */
  every(...wanted: readonly [GridDimension, ...GridDimension[]]): Assumptions {
    saidIn(this.language, () => requireDimensions(wanted))
    const all = gridOf(this.study)
    const lists: Partial<Lists> = Object.fromEntries(
      wanted.map((dimension) => [dimension, [...new Set(all.map((choice) => choice[dimension]))]]),
    )
    const varied = dimensions.filter((dimension) => this.varied.includes(dimension) || wanted.includes(dimension))
    return new Assumptions(this.study, this, { ...this.#lists, ...lists }, varied)
  }

  /** All choices that are looked at. */
  get choices(): readonly Choice[] {
    return gridOf(this.study, this.#lists)
  }

  /** The exact appraisal of every choice. @throws InputError for choices that do not exist or do not fit the study */
  comparison(): Promise<Comparison> {
    this.#comparison ??= compare(this.study, this.plugIns, { choices: this.#lists })
    return this.#comparison
  }

  /** One choice with assumptions that can be moved. @throws InputError for an unfit choice */
  probe(choice: Choice): Probe {
    return remembered(this.#probes, JSON.stringify(choice), () => probeOf(this.study, this.plugIns, choice))
  }
}

/**
 * Reads a study to test claims of (aannames van een studie), from a scenario file or as a study that was read already.
 *
 * @throws InputError with all problems of the file, each with line and column; also for what is no study, and for options
 * that are not read.
 */
export const assumptionsOf = async (source: string | Study, options: AssumptionsOptions = {}): Promise<Assumptions> => {
  requireReadable(options)
  const { plugIns, language = 'en' } = options
  const study = await saidLaterIn(language, async () => {
    requireSource(source)
    return typeof source === 'string' ? readScenarioFile(source, plugIns ? { plugIns } : {}) : source
  })
  return new Assumptions(study, options)
}

/**
 * A figure of a study (uitkomst), to claim something of; `Assumptions` makes them.
 *
 * @throws InputError for a figure of your own that lacks a part
 */
export class Figure {
  readonly of: Assumptions
  readonly kind: FigureKind

  constructor(of: Assumptions, kind: FigureKind) {
    requireFigure(kind, of.language)
    this.of = of
    this.kind = kind
  }
}
