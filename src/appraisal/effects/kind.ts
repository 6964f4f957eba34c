import * as z from 'zod'
import type { Axis } from '../../quantity/axis.js'
import type { Node, Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import { groupIncidence } from '../input/groups.js'
import {
  assumptionName,
  type IncidenceInput,
  identifier,
  incidence,
  label,
  type RampUpInput,
} from '../input/schema-parts.js'
import type { ModelYearRules, Point } from '../series.js'

/** What an effect is in the named ratios. */
export const roles = ['capital', 'operating', 'revenue', 'benefit', 'transfer'] as const
export type Role = (typeof roles)[number]

/** At whose values an effect is priced, which decides what an income weight still has to correct (waarderingswijze). */
export const valuations = ['standardValue', 'ownWillingnessToPay', 'cash'] as const

/** What of wellbeing an effect values: life satisfaction, or health in quality-adjusted life years (welzijnswaarde). */
export const wellbeingKinds = ['wellby', 'qaly'] as const

/** The fields that every priced effect has, whatever its kind. */
export const common = {
  id: identifier,
  label,
  side: z.enum(['cost', 'benefit'], { error: 'side' }).meta({
    description:
      'cost: resources to build and sustain the measure, the denominator of the ratio; benefit: everything else, also when negative.',
  }),
  stream: identifier.meta({
    description: 'What kind of stream it is; the discount regime says which rate that takes.',
  }),
  bearer: identifier.meta({ description: 'Who gains or pays: travellers, government, operator, environment …' }),
  incidence,
  inGdp: z
    .enum(['yes', 'no', 'part'], { error: 'inGdp' })
    .meta({ description: 'Whether it is part of gross domestic product.' }),
  gdpShare: assumptionName.optional().meta({ description: 'Which part of it, when inGdp is part.' }),
  sources: z
    .array(identifier)
    .min(1)
    .optional()
    .meta({ description: 'Sources of the effect as such, beside those of its assumptions.' }),
  role: z
    .enum(roles, { error: 'role' })
    .optional()
    .meta({ description: 'What it is in the named ratios, when not what its kind usually is.' }),
  budget: z.enum(['constrained', 'other'], { error: 'budget' }).optional().meta({
    description:
      'constrained: it falls on the budget that is scarce, for the ratios per euro of budget; of a transfer, what is paid.',
  }),
  groups: groupIncidence.optional().meta({
    description: 'Shares over the income groups of the study, or the column by region and group that it falls by.',
  }),
  valuation: z
    .strictObject({
      kind: z.enum(valuations, { error: 'valuation' }),
      incomeElasticity: assumptionName.optional().meta({
        description: 'How willingness to pay for it rises with income; with standardValue and ownWillingnessToPay.',
      }),
    })
    .optional()
    .meta({
      description:
        'standardValue: one value for everyone; ownWillingnessToPay: of those who gain; cash: money. Income weights read it.',
    }),
  wellbeing: z.enum(wellbeingKinds, { error: 'wellbeing' }).optional().meta({
    description:
      'It values life satisfaction (wellby) or health (qaly), which contain other effects: these leave the balance.',
  }),
  replaces: z
    .array(identifier)
    .min(1)
    .optional()
    .meta({ description: 'Effects that it stands for, each listed as unpriced; with wellbeing.' }),
  forever: z.strictObject({ growth: assumptionName }).optional().meta({
    description:
      'The flow of the last year of the horizon goes on for ever, with this yearly growth, at the last rate of the regime.',
  }),
  overlaps: z
    .record(identifier, z.strictObject({ share: assumptionName, why: label }))
    .optional()
    .meta({ description: 'Other effect → which share of this effect is already counted there and is left out here.' }),
  note: label.optional(),
}

/** What a kind of effect can use to make its flows. */
export interface EffectContext {
  readonly years: Axis<'year'>
  readonly regions: Axis<'region'>
  /** The value of an assumption of the chosen scenario and alternative. */
  readonly assumption: (name: string) => Quantity<never>
  /** The value of an assumption, or of a series by year; deflated if the assumption says so. */
  readonly amount: (name: string) => Quantity<'year'>
  /** The flow of another effect, all its lines together. */
  readonly flow: (effect: string) => Quantity<'year'>
  /** A formula of the file. */
  readonly formula: (text: string) => Quantity<'year'>
  /** A matrix of zones by zones. */
  readonly matrix: (name: string) => Quantity<'origin' | 'destination'>
  /** The position of the region of each zone. */
  readonly regionOfZone: readonly number[]
  /** Values of all years from those of a few. */
  readonly interpolate: <A extends string>(points: readonly Point<A>[], rules: ModelYearRules) => Quantity<A | 'year'>
  /** Makes something once for the whole study that no scenario or alternative changes. */
  readonly once: <Made extends Node>(key: string, make: () => Made) => Made
  /** An index that grows along a growth path; 1 in its base year. */
  readonly path: (name: string) => Quantity<'year'>
  /** The year in which operation starts. */
  readonly opening: Quantity<never>
  /** 1 in the years of operation, 0 in the others. */
  readonly operating: Quantity<'year'>
  /** 1 from one year through another, both included, 0 in the others. */
  readonly window: (from: Quantity<never>, through: Quantity<never>) => Quantity<'year'>
  /** Shares of one by calendar year, per year. */
  readonly sharesByYear: (shares: Readonly<Record<string, string | number>>) => Quantity<'year'>
  /** From 0 at the opening to 1 in as many years as the assumption says. */
  readonly ramp: (input: RampUpInput) => Quantity<'year'>
  /** A year as a quantity: of a calendar year, or of the assumption of that name. */
  readonly year: (input: string | number) => Quantity<never>
}

/** One line of an overview: a flow of money in every year, a gain when positive. */
export interface EffectLine {
  /** Added to the id of the effect, empty when it has one line only. */
  readonly suffix: string
  readonly label: Text | null
  readonly flow: Quantity<'year'>
  /** The same by region, when the effect itself knows where it falls; else its incidence says. */
  readonly byRegion?: Quantity<'year' | 'region'>
  /** Where a line has another bearer, incidence or role than its effect. */
  readonly bearer?: string
  readonly incidence?: IncidenceInput
  readonly role?: Role
  /** false: this line does not fall on the scarce budget although its effect does. */
  readonly onBudget?: false
}

/** In which range a figure means anything. */
export interface Range {
  readonly least?: number
  readonly most?: number
  /** It must be more than this. */
  readonly above?: number
  readonly whole?: boolean
}
export const share: Range = { least: 0, most: 1 }

/** Where an effect refers to assumptions or growth paths, for checking before anything is built. */
export interface Reference {
  readonly field: string
  readonly to: 'assumption' | 'amount' | 'path' | 'matrix' | 'effect'
  readonly name: string
  /** The unit that the assumption must have. */
  readonly unit?: string
  readonly range?: Range
}

/**
 * A kind of effect (soort effect): its part of the input language, what it refers to, and how it makes its flows.
 * A plain object in a file of its own; the list in `kinds.ts` is the only other place that knows it.
 */
export interface EffectKind<Schema extends z.ZodType = z.ZodType> {
  readonly kind: string
  readonly label: Text
  readonly schema: Schema
  /** What it is in the named ratios, when on the benefit side; on the cost side what is no operating cost is capital. */
  readonly role: Role
  /** Kinds of effects whose benefits it may contain: an overlap with each must be stated. */
  readonly reexpresses?: readonly string[]
  readonly references: (effect: z.output<Schema>) => readonly Reference[]
  readonly lines: (effect: z.output<Schema>, context: EffectContext) => readonly EffectLine[]
}

/** Keeps the schema's type while checking the shape. */
export const effectKind = <Schema extends z.ZodType>(kind: EffectKind<Schema>): EffectKind<Schema> => kind

/** The reference of an optional field, if it is there. */
export const optional = (
  field: string,
  to: Reference['to'],
  name: string | undefined,
  unit?: string,
  range?: Range,
): readonly Reference[] =>
  name === undefined
    ? []
    : [{ field, to, name, ...(unit === undefined ? {} : { unit }), ...(range === undefined ? {} : { range }) }]
