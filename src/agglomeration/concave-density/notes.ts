import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationContext } from '../model.js'
import { concaveBreakEvenPeaks, concaveElasticityRatio } from './break-even.js'
import type { ConcaveShape } from './profile.js'

type Read = (quantity: Quantity<'region'> | Quantity<never>) => readonly number[]

const both = (value: number, digits: number): Text => {
  const en = value.toFixed(digits)
  return { en, nl: en.replace('.', ',') }
}

/** The ratio of local elasticities as it is, and where the net turns. */
const ratioNote = (context: AgglomerationContext, shape: ConcaveShape, read: Read): readonly Text[] => {
  const ratio = concaveElasticityRatio(context, shape)
  // At the peak itself there is no ratio.
  if (!ratio || read(ratio.destination)[0] === 0) return []
  const [actual, breakEven] = [ratio.actual, ratio.breakEven].map((each) => both(read(each)[0] as number, 3)) as [
    Text,
    Text,
  ]
  return [
    {
      en: `Local elasticity, origin to destination: ${actual.en}. The net is above zero while this ratio is below ${breakEven.en}, output per worker of the destination over that of the origin.`,
      nl: `Lokale elasticiteit, herkomst tot bestemming: ${actual.nl}. Het saldo is positief zolang deze verhouding onder ${breakEven.nl} ligt, de productie per werkende van de bestemming gedeeld door die van de herkomst.`,
    },
  ]
}

/** The peak at which the net turns, where one lies within the data. */
const peakNote = (context: AgglomerationContext, shape: ConcaveShape, read: Read): readonly Text[] => {
  const { column, relocation } = context
  if (!relocation) return []
  const [jobs, change, output, land] = [column('jobs'), relocation.jobsChange, column('output'), column('land')].map(
    read,
  ) as [readonly number[], readonly number[], readonly number[], readonly number[]]
  const { peaks, from, to, reason } = concaveBreakEvenPeaks(
    jobs.map((count, i) => ({
      jobs: count,
      change: change[i] as number,
      output: output[i] as number,
      land: land[i] as number,
    })),
    { elasticity: read(shape.elasticity)[0] as number, reference: read(shape.reference)[0] as number },
  )
  const [low, high] = [both(from, 0), both(to, 0)]
  const found = peaks.map((peak) => both(peak, 0))
  return [
    reason
      ? {
          en: `No peak between the densities of the regions (${low.en} to ${high.en} jobs per km²) brings the net to zero: ${reason.en}.`,
          nl: `Geen piek tussen de dichtheden van de regio’s (${low.nl} tot ${high.nl} banen per km²) brengt het saldo op nul: ${reason.nl}.`,
        }
      : {
          en: `The net is zero with a peak at ${found.map(({ en }) => en).join(' and ')} jobs per km².`,
          nl: `Het saldo is nul bij een piek op ${found.map(({ nl }) => nl).join(' en ')} banen per km².`,
        },
  ]
}

const noPeak: Text = {
  en: 'With an elasticity of zero productivity does not follow density: there is no peak, and no break-even.',
  nl: 'Bij een elasticiteit van nul volgt productiviteit de dichtheid niet: er is geen piek, en geen omslagpunt.',
}

/** The break-even of an inverted U in sentences (omslagpunt): as a ratio, and as a peak only where it lies inside the data. */
export const concaveNotes = (context: AgglomerationContext, shape: ConcaveShape, read: Read): readonly Text[] => {
  if (!context.relocation || read(context.relocation.jobsChange).every((change) => change === 0)) return []
  if (read(shape.elasticity)[0] === 0) return [noPeak]
  return [...ratioNote(context, shape, read), ...peakNote(context, shape, read)]
}
