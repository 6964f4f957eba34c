import { constant } from '../../quantity/leaf.js'
import { divide, log, multiply, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { parseUnit } from '../../quantity/unit.js'

/** The three numbers of an inverted U, as quantities. */
export interface ConcaveShape {
  /** ε0: the elasticity at the reference density. */
  readonly elasticity: Quantity<never>
  /** D0, in jobs per km2. */
  readonly reference: Quantity<never>
  /** D_peak, in jobs per km2, above D0. */
  readonly peak: Quantity<never>
}

const unity = constant(1)
const half = constant('0.5')
const perSquareKilometre = constant(1, parseUnit('job/km2', null))

/** x = ln(D / D0) and X = ln(D_peak / D0). */
const distances = <A extends string>(density: Quantity<A>, { reference, peak }: ConcaveShape) => ({
  here: subtract(log(divide(density, perSquareKilometre)), log(divide(reference, perSquareKilometre)), {
    en: 'log of density over the reference',
    nl: 'logaritme van dichtheid ten opzichte van de referentie',
  }),
  peak: log(divide(peak, reference), {
    en: 'log of peak over the reference',
    nl: 'logaritme van piek ten opzichte van de referentie',
  }),
})

/** ln A(D) = ε0 · [x − x² / (2X)], x = ln(D / D0), X = ln(D_peak / D0); a pure number. */
export const logProductivity = <A extends string>(density: Quantity<A>, shape: ConcaveShape): Quantity<A> => {
  const { here, peak } = distances(density, shape)
  return multiply(multiply(shape.elasticity, here), subtract(unity, divide(multiply(here, half), peak)), {
    en: 'log of productivity',
    nl: 'logaritme van productiviteit',
  })
}

/** The local elasticity (lokale elasticiteit) ε0 · (1 − x / X): zero at the peak, negative beyond it; a pure number. */
export const localElasticity = <A extends string>(density: Quantity<A>, shape: ConcaveShape): Quantity<A> => {
  const { here, peak } = distances(density, shape)
  return multiply(shape.elasticity, subtract(unity, divide(here, peak)), {
    en: 'local elasticity of productivity to density',
    nl: 'lokale elasticiteit van productiviteit naar dichtheid',
  })
}
