import * as z from 'zod'
import { decimal, label, mark, year } from '../appraisal/input/schema-parts.js'
import {
  betweenRules,
  keyFigureBearers,
  keyFigureCurrencies,
  keyFigureKinds,
  keyFigureStatuses,
  outsideRules,
} from '../appraisal/key-figure.js'
import { priceUnits } from '../quantity/unit.js'

const words = (description: string) =>
  z.string({ error: 'label' }).trim().min(1, { error: 'label' }).meta({ description })

const single = z.strictObject({ kind: z.literal('single'), value: decimal })

const yearly = z.strictObject({
  kind: z.literal('byYear'),
  values: z.record(z.string(), decimal).meta({ description: 'Calendar years of four digits with their values.' }),
  marks: z
    .record(z.string(), mark)
    .nullish()
    .meta({ description: 'Years that are surer or less sure than the figure.' }),
  between: z.enum(betweenRules).meta({ description: 'The value between two years; step keeps the last one.' }),
  before: z.enum(outsideRules),
  after: z.enum(outsideRules),
  ruleMark: mark.nullish().meta({ description: 'How sure the rule is; needed when a rule gives values.' }),
})

const prices = z.strictObject({
  currency: z.enum(keyFigureCurrencies).optional().meta({ description: 'EUR when left out.' }),
  level: year.meta({ description: 'The year whose prices the amount is expressed in (prijspeil).' }),
  unit: z.enum(priceUnits, { error: 'priceUnit' }),
  vat: z.enum(['included', 'excluded', 'notApplicable'], { error: 'vat' }),
  mark,
  note: label.nullish(),
})

/** A key figure (kengetal) in a file of a user: as the library's own, and what is empty may be left out. */
export const keyFigureInput = z.strictObject({
  id: words('Words in small letters joined by dots, at least two: own.noise.home.'),
  label,
  unit: words('As EUR/hour, EUR/tonne or 1; an amount in pounds as GBP/tonne.'),
  per: z.enum(keyFigureBearers).nullish(),
  values: z.discriminatedUnion('kind', [single, yearly]),
  prices: prices.nullish().meta({ description: 'For money, in constant prices: at what prices.' }),
  kind: z.enum(keyFigureKinds),
  validFrom: year.nullish(),
  validThrough: year.nullish(),
  edition: words('The edition of the source.'),
  supersededBy: z.string().nullish(),
  source: z.strictObject({
    id: words('A short name of the source.'),
    title: words('Title, author, publisher, date.'),
    url: z.string().nullish(),
  }),
  place: words('Page, table or paragraph in the source.'),
  mark,
  status: z.enum(keyFigureStatuses),
  note: label.nullish(),
})
export type KeyFigureInput = z.output<typeof keyFigureInput>

/** A file of key figures. */
export const keyFiguresFile = z.strictObject({
  keyFigures: z.union([z.literal('1'), z.literal(1)]).meta({ description: 'The version of this form of file: 1.' }),
  figures: z.array(keyFigureInput).min(1),
})

/** The JSON Schema of a file of key figures (kengetallenbestand), for editors. */
export const keyFiguresJsonSchema = (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(keyFiguresFile, { io: 'input' })
