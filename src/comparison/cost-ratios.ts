import type { PricedEffect } from '../appraisal/effects/kinds.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { matrixOf } from '../appraisal/variant.js'
import { numberText, type Text } from '../quantity/text.js'
import type { Diagnostic } from './result.js'
import type { Workshop } from './workshop.js'
import { remembered } from './workshop-parts.js'

/** Costs that change by more than half, or by more than three times, need a second look, as in TUBA. */
const [usual, serious] = [1.5, 3]
const source = 'TUBA guidance (DfT): ratios of costs outside 0.67 to 1.5 warn, outside 0.33 to 3 warn seriously'

interface Worst {
  readonly pair: string
  readonly ratio: number
}

interface Found {
  warnings: number
  serious: number
  worst: Worst | null
}

const distance = (ratio: number): number => Math.max(ratio, 1 / ratio)

const compareCosts = (
  workshop: Workshop,
  { scenario, alternative }: Variants,
  { without, with: project }: Pair,
  found: Found,
): void => {
  const { matrices, zones, input } = workshop.study
  const [trips, before, after] = [without.trips, without.cost, project.cost].map(
    (name) => matrices[matrixOf(input, name, scenario, alternative)],
  )
  if (!trips || !before || !after) return
  trips.forEach((count, cell) => {
    const [c0, c1] = [before[cell] as number, after[cell] as number]
    if (count === 0 || (c0 === 0 && c1 === 0)) return
    const ratio = c1 === 0 ? Number.MAX_VALUE : c0 / c1
    const size = ratio === 0 ? Number.MAX_VALUE : distance(ratio)
    if (size <= usual) return
    if (size > serious) found.serious += 1
    else found.warnings += 1
    if (found.worst !== null && size <= distance(found.worst.ratio)) return
    const width = zones.ids.length
    found.worst = { pair: `${zones.ids[Math.floor(cell / width)]} → ${zones.ids[cell % width]}`, ratio }
  })
}

type Pair = Extract<PricedEffect, { kind: 'userBenefitMatrix' }>['modelYears'][number]

type Variants = Pick<Choice, 'scenario' | 'alternative'>

const memo = new WeakMap<Workshop, Map<string, readonly Diagnostic[]>>()

/**
 * Pairs of zones whose cost without over with the project is far from one: an error in a network, or so large a change
 * that the rule of half needs intermediate points.
 */
export const costRatioChecks = (workshop: Workshop, choice: Variants): readonly Diagnostic[] => {
  const known = memo.get(workshop) ?? new Map<string, readonly Diagnostic[]>()
  memo.set(workshop, known)
  return remembered(known, `${choice.scenario} ${choice.alternative}`, () => find(workshop, choice))
}

/** The pair with the most extreme ratio, and that ratio. */
const worstText = ({ worst }: Found): Text => {
  if (!worst) return { en: '', nl: '' }
  const ratio = numberText(worst.ratio === Number.MAX_VALUE ? '∞' : worst.ratio.toPrecision(3))
  return { en: `${worst.pair}, ${ratio.en}`, nl: `${worst.pair}, ${ratio.nl}` }
}

const find = (workshop: Workshop, choice: Variants): readonly Diagnostic[] => {
  const found: Found = { warnings: 0, serious: 0, worst: null }
  for (const effect of workshop.study.input.effects)
    if (effect.kind === 'userBenefitMatrix')
      for (const pair of effect.modelYears) if (!pair.steps) compareCosts(workshop, choice, pair, found)
  const at = worstText(found)
  const made: Diagnostic[] = []
  if (found.serious > 0)
    made.push({
      code: 'costRatioSerious',
      text: {
        en: `For ${found.serious} pairs of zones the cost without over with the project is above 3 or below 0.33 (worst: ${at.en}): check the networks, or add intermediate points.`,
        nl: `Voor ${found.serious} paren zones is de verhouding van kosten zonder en met project boven 3 of onder 0,33 (ergste: ${at.nl}): controleer de netwerken, of voeg tussenpunten toe.`,
      },
      source,
    })
  if (found.warnings > 0)
    made.push({
      code: 'costRatio',
      text: {
        en: `For ${found.warnings} pairs of zones the cost without over with the project is above 1.5 or below 0.67 (worst of all: ${at.en}).`,
        nl: `Voor ${found.warnings} paren zones is de verhouding van kosten zonder en met project boven 1,5 of onder 0,67 (ergste van alle: ${at.nl}).`,
      },
      source,
    })
  return made
}
