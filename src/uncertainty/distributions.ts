import type { AssumptionInput } from '../appraisal/input/schema-parts.js'
import { exp, log, normalQuantile } from '../quantity/binary64.js'
import type { Distribution } from '../quantity/distribution.js'

const requireRising = (kind: string, ...values: readonly number[]): void => {
  const rising = values.every((value, i) => Number.isFinite(value) && (i === 0 || value >= (values[i - 1] as number)))
  if (!rising || (values.at(-1) as number) <= (values[0] as number)) {
    throw new RangeError(`A ${kind} distribution needs finite values that rise; got ${values.join(', ')}.`)
  }
}

/** Every value between low and high is as likely (uniforme verdeling). */
export const uniform = (low: number, high: number): Distribution => {
  requireRising('uniform', low, high)
  return {
    kind: 'uniform',
    quantile: (p) => low + p * (high - low),
    mean: (low + high) / 2,
    text: { en: `uniform from ${low} to ${high}`, nl: `uniform van ${low} tot ${high}` },
  }
}

/** A triangle over low, most likely and high (driehoeksverdeling); mean (low + mode + high) / 3. */
export const triangular = (low: number, mode: number, high: number): Distribution => {
  requireRising('triangular', low, mode, high)
  const turn = (mode - low) / (high - low)
  return {
    kind: 'triangular',
    quantile: (p) =>
      p < turn
        ? low + Math.sqrt(p * (high - low) * (mode - low))
        : high - Math.sqrt((1 - p) * (high - low) * (high - mode)),
    mean: (low + mode + high) / 3,
    text: { en: `triangular ${low}, ${mode}, ${high}`, nl: `driehoek ${low}, ${mode}, ${high}` },
  }
}

/** The normal distribution (normale verdeling). */
export const normal = (mean: number, standardDeviation: number): Distribution => {
  requireRising('normal', mean, mean + standardDeviation)
  return {
    kind: 'normal',
    quantile: (p) => mean + standardDeviation * normalQuantile(p),
    mean,
    text: {
      en: `normal, mean ${mean}, s.d. ${standardDeviation}`,
      nl: `normaal, gemiddelde ${mean}, s.d. ${standardDeviation}`,
    },
  }
}

/** A positive value whose logarithm is normal (lognormale verdeling), given by its median and the s.d. of its logarithm. */
export const lognormal = (median: number, logDeviation: number): Distribution => {
  requireRising('lognormal', 0, median)
  requireRising('lognormal', 0, logDeviation)
  const centre = log(median)
  const mean = exp(centre + (logDeviation * logDeviation) / 2)
  if (!Number.isFinite(mean))
    throw new RangeError(
      `A lognormal distribution needs a finite mean; a log deviation of ${logDeviation} is too large.`,
    )
  return {
    kind: 'lognormal',
    quantile: (p) => exp(centre + logDeviation * normalQuantile(p)),
    mean,
    text: {
      en: `lognormal, median ${median}, log s.d. ${logDeviation}`,
      nl: `lognormaal, mediaan ${median}, log-s.d. ${logDeviation}`,
    },
  }
}

type DistributionInput = NonNullable<AssumptionInput['distribution']>

/** The distribution that a scenario file describes. @throws RangeError when its parameters are not those of one. */
export const distributionFrom = (input: DistributionInput): Distribution => {
  switch (input.kind) {
    case 'uniform':
      return uniform(Number(input.low), Number(input.high))
    case 'triangular':
      return triangular(Number(input.low), Number(input.mode), Number(input.high))
    case 'normal':
      return normal(Number(input.mean), Number(input.standardDeviation))
    case 'lognormal':
      return lognormal(Number(input.median), Number(input.logDeviation))
  }
}
