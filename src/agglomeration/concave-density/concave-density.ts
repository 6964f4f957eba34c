import * as z from 'zod'
import { numberParameter } from '../../appraisal/parameter.js'
import type { Relocation } from '../../appraisal/relocation.js'
import { constant } from '../../quantity/leaf.js'
import { exp, multiply, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel } from '../model.js'
import { jobDensity, jobDensityAfter, moversLines, moversParameters } from '../movers-lines.js'
import { steadySides } from '../steady-lines.js'
import { concaveNotes } from './notes.js'
import { type ConcaveShape, logProductivity } from './profile.js'

const unity = constant(1)

const shapeOf = ({ parameters }: AgglomerationContext): ConcaveShape => ({
  elasticity: parameters.number('elasticity'),
  reference: parameters.number('referenceDensity'),
  peak: parameters.number('peakDensity'),
})

/** Y · [A(D') / A(D) − 1] by region, on the output of before. */
const externality = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> => {
  const shape = shapeOf(context)
  const change = subtract(
    logProductivity(jobDensityAfter(context, relocation), shape),
    logProductivity(jobDensity(context), shape),
  )
  return multiply(
    context.column('output'),
    subtract(exp(change), unity, { en: 'change in productivity', nl: 'verandering van productiviteit' }),
    { en: 'externality', nl: 'extern effect' },
  )
}

const lines = (context: AgglomerationContext): readonly AgglomerationLine[] => {
  const { relocation, parameters } = context
  if (!relocation) return []
  const share = parameters.number('additionalShare')
  return [
    ...steadySides(
      { perYear: externality(context, relocation), ramp: relocation.ramp },
      {
        id: 'externalityGain',
        label: { en: 'externality where productivity rises', nl: 'extern effect waar de productiviteit stijgt' },
        part: 'gain',
        share,
      },
      {
        id: 'externalityLoss',
        label: { en: 'externality where productivity falls', nl: 'extern effect waar de productiviteit daalt' },
        part: 'loss',
        share,
      },
    ),
    ...moversLines(context, relocation, exp(logProductivity(jobDensity(context), shapeOf(context)))),
  ]
}

const chosen = {
  id: 'own assumption',
  title: 'made up to show the shape',
  mark: 'illustrative',
} as const

/**
 * Inverted U of density (omgekeerde U van dichtheid, concave elasticiteit): productivity rises with density up to a peak and
 * falls beyond it, and jobs that move change densities.
 *
 * ln A(D) = ε0 · [x − x² / (2X)], x = ln(D / D0), X = ln(D_peak / D0), D = jobs / land; ΔY_r = Y_r · [A(D_r') / A(D_r) − 1].
 * The local elasticity is ε0 · (1 − x / X): zero at the peak, negative beyond it. To first order the net is
 * Σ ε(D_r) · y_r · ΔE_r; see `concaveElasticityRatio` and `concaveBreakEvenPeaks` for where it turns.
 * Units: output EUR/year at the study's prices, jobs, km2, densities job/km2. The ranges of the reference (up to 100) and the
 * peak (from 101) do not meet, so that X is above zero. A region that loses all its jobs has no density: reading it fails.
 * Source: own form; the shape is that of Henderson 1974 and Au & Henderson 2006.
 */
export const concaveDensity: AgglomerationModel = {
  id: 'concaveDensity',
  label: { en: 'inverted U of density', nl: 'omgekeerde U van dichtheid' },
  claim: {
    en: 'Output per worker rises with the density of jobs, but ever less, and falls beyond a peak. Jobs that move from a dense region to a thin one can therefore gain more at the destination than is lost at the origin. How fast the elasticity falls between the densities where they leave and where they arrive sets the sign; the peak sets the size.',
    nl: 'De productie per werkende stijgt met de dichtheid van banen, maar steeds minder, en daalt voorbij een piek. Banen die van een dichte naar een dunne regio verhuizen kunnen daarom op de bestemming meer opleveren dan op de herkomst verloren gaat. Hoe snel de elasticiteit daalt tussen de dichtheid waar zij weggaan en die waar zij aankomen bepaalt het teken; de piek bepaalt de grootte.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'In Chinese cities net income per worker rises steeply from a small size, is flat at a peak and falls slowly after it.',
          nl: 'In Chinese steden stijgt het netto inkomen per werkende sterk vanaf een kleine omvang, is het vlak bij een piek en daalt het daarna langzaam.',
        },
        source: 'Au & Henderson 2006',
      },
      {
        text: {
          en: 'Productivity growth of Dutch firms has an inverted U over classes of urbanisation.',
          nl: 'De productiviteitsgroei van Nederlandse bedrijven heeft een omgekeerde U over stedelijkheidsklassen.',
        },
        source: 'Rizov, Oskam & Walsh',
      },
      {
        text: {
          en: 'Theory of cities gives this shape: advantages of size against the costs of commuting (recalled). In China the peak depends on the mix of manufacturing and services.',
          nl: 'Stedentheorie geeft deze vorm: voordelen van omvang tegenover de kosten van pendel (uit het geheugen). In China hangt de piek af van de verhouding tussen industrie en diensten.',
        },
        source: 'Henderson 1974 (recalled); Au & Henderson 2006',
      },
    ],
    against: [
      {
        text: {
          en: 'The level of productivity of Dutch firms keeps rising with urbanisation: only its growth has the inverted U.',
          nl: 'Het productiviteitsniveau van Nederlandse bedrijven blijft stijgen met stedelijkheid: alleen de groei heeft de omgekeerde U.',
        },
        source: 'Rizov, Oskam & Walsh',
      },
      {
        text: {
          en: 'Too small costs far more than too large (about 30 % in the average Chinese city), and the largest cities are found to be undersized.',
          nl: 'Te klein kost veel meer dan te groot (ongeveer 30 % in de gemiddelde Chinese stad), en de grootste steden blijken eerder te klein.',
        },
        source: 'Au & Henderson 2006; Albouy et al. 2019',
      },
      {
        text: {
          en: 'No Dutch estimate of a peak, or of how fast the elasticity falls, was found: size and sign of the net are inputs.',
          nl: 'Een Nederlandse schatting van een piek, of van hoe snel de elasticiteit daalt, is niet gevonden: grootte en teken van het saldo zijn invoer.',
        },
        source: 'own remark',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['jobs', 'land', 'output', 'population', 'relocation'],
  positive: () => ['jobs', 'land', 'output'],
  parameters: z.object({
    elasticity: numberParameter({
      label: {
        en: 'elasticity of productivity to density at the reference density',
        nl: 'elasticiteit van productiviteit naar dichtheid bij de referentiedichtheid',
      },
      unit: '1',
      default: '0.06',
      source: chosen,
      min: -0.5,
      max: 0.5,
    }),
    referenceDensity: numberParameter({
      label: { en: 'reference density of jobs', nl: 'referentiedichtheid van banen' },
      unit: 'job/km2',
      default: '50',
      source: chosen,
      min: 0.1,
      max: 100,
    }),
    peakDensity: numberParameter({
      label: {
        en: 'density of jobs at which productivity peaks',
        nl: 'dichtheid van banen waarbij de productiviteit piekt',
      },
      unit: 'job/km2',
      default: '1500',
      source: chosen,
      min: 101,
      max: 1e12,
    }),
    ...moversParameters,
  }),
  warning: () => ({
    en: 'No estimate exists for these regions of the peak, which sets the size of the net, or of how fast the elasticity falls between the densities of origin and destination, which sets its sign. Both are inputs: a sensitivity, to be read with its break-even.',
    nl: 'Voor deze regio’s bestaat geen schatting van de piek, die de grootte van het saldo bepaalt, of van hoe snel de elasticiteit daalt tussen de dichtheid van herkomst en bestemming, die het teken bepaalt. Beide zijn invoer: een gevoeligheidsanalyse, te lezen met haar omslagpunt.',
  }),
  notes: (context, read) => concaveNotes(context, shapeOf(context), read),
  lines,
}
