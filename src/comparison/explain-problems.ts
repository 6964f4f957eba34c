import { unknownName } from '../appraisal/input/nearest-names.js'
import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Study } from '../appraisal/study.js'
import type { Text } from '../quantity/text.js'

const refusal = (problem: Omit<Problem, 'place' | 'got'>): InputError =>
  new InputError([{ ...problem, place: null, got: null }])

/** That a study without costs has no ratio to explain. */
export const noRatio = (): InputError =>
  refusal({
    code: 'noRatio',
    path: ['indicator'],
    message: {
      en: 'there are no costs to divide by, so there is no ratio to explain',
      nl: 'er zijn geen kosten om door te delen, dus er is geen verhouding om uit te leggen',
    },
    expected: { en: 'a choice with costs', nl: 'een keuze met kosten' },
    mend: { en: 'explain benefits and costs apart', nl: 'leg baten en kosten apart uit' },
  })

/** That an indicator is there for the whole country only. */
export const noRegions = (indicator: string, among: readonly string[]): InputError =>
  refusal({
    code: 'indicatorWithoutRegions',
    path: ['region'],
    message: { en: `“${indicator}” has no regions`, nl: `“${indicator}” heeft geen regio’s` },
    expected: {
      en: `no --region, or an indicator with regions, such as ${among.slice(0, 3).join(', ')}`,
      nl: `geen --region, of een uitkomst met regio’s, zoals ${among.slice(0, 3).join(', ')}`,
    },
    mend: { en: 'leave out --region', nl: 'laat --region weg' },
  })

/** That the welfare variant of a choice weighs nothing; `weighing` are the variants of the study that may. */
export const noWeights = (indicator: string, welfare: string, { input }: Study): InputError => {
  const weighing = input.welfare.filter(({ method }) => method !== 'unweighted').map(({ id }) => id)
  const named = (of: string): string => (weighing.length === 0 ? '' : `, ${of} ${weighing.slice(0, 8).join(', ')}`)
  return refusal({
    code: 'choiceWithoutWeights',
    path: ['indicator'],
    message: {
      en: `“${welfare}” has no weights, so there is no “${indicator}”`,
      nl: `“${welfare}” heeft geen gewichten, dus “${indicator}” is er niet`,
    },
    expected: {
      en: `a welfare variant with weights${named('here')}`,
      nl: `een welvaartsvariant met gewichten${named('hier')}`,
    },
    mend: {
      en: `choose one: --welfare ${weighing[0] ?? 'isoElastic'}`,
      nl: `kies er een: --welfare ${weighing[0] ?? 'isoElastic'}`,
    },
  })
}

const words = {
  indicator: { en: 'indicator', nl: 'uitkomst' },
  region: { en: 'region', nl: 'regio' },
} satisfies Record<string, Text>

/** That there is no indicator or region of a name. */
export const unknown = (what: keyof typeof words, got: string, among: readonly string[]): InputError =>
  refusal({
    code: 'unknownReference',
    path: [what],
    message: { en: `there is no ${words[what].en} “${got}”`, nl: `er is geen ${words[what].nl} “${got}”` },
    ...unknownName(got, among, {
      en: `name one${what === 'region' ? ' with --region' : ''}`,
      nl: `noem er één${what === 'region' ? ' met --region' : ''}`,
    }),
  })
