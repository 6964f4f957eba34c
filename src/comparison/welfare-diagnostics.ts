import { inOrder } from '../quantity/plan.js'
import type { Node } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { incomeWarnings } from '../welfare/methods/weights-parts/warnings.js'
import type { Diagnostic, Distribution } from './result.js'
import type { Weighing } from './weigh.js'
import type { Workshop } from './workshop.js'

const diagnostic = (code: string, en: string, nl: string): Diagnostic => ({ code, text: { en, nl } })
const said = (code: string, text: Text): Diagnostic => ({ code, text })

/** Of what the weights are made, figures that are made up: they show how it works and no more. */
const illustrative = ({ cells }: Weighing): readonly Diagnostic[] => {
  if (!cells) return []
  const made = inOrder<Node>([cells.weights, ...cells.ofLines]).filter(({ sources }) =>
    sources.some(({ mark }) => mark === 'illustrative'),
  )
  const names = (language: keyof Text) =>
    [
      ...new Set(
        made.map(({ operation, label }) =>
          operation.kind === 'assumption' ? operation.name : (label?.[language] ?? ''),
        ),
      ),
    ].join('; ')
  return made.length === 0
    ? []
    : [
        diagnostic(
          'illustrativeData',
          `The weights are made of illustrative figures, so the weighted result shows how it works and no more: ${names('en')}.`,
          `De gewichten zijn gemaakt van illustratieve cijfers; de gewogen uitkomst laat zien hoe het werkt en niet meer: ${names('nl')}.`,
        ),
      ]
}

const ofWeighing = (weighing: Weighing): readonly Diagnostic[] => [
  ...weighing.warnings.map(({ code = 'welfareWarning', en, nl }) => diagnostic(code, en, nl)),
  ...weighing.outsideSource.map((text) => said('outsideSource', text)),
  ...illustrative(weighing),
  ...(weighing.costsAre === 'unweighted'
    ? [
        diagnostic(
          'scaleDependentRatio',
          'Costs are not weighted, so the weighted ratio and the weighted balance depend on the level that the normalisation gives the weights.',
          'Kosten zijn niet gewogen, dus de gewogen verhouding en het gewogen saldo hangen af van de hoogte die de normalisatie de gewichten geeft.',
        ),
      ]
    : []),
]

/** Why a break-even weight below 0 is none that can be given. */
const negative: Text = {
  en: 'Others gain by themselves, so that only a weight below 0 would bring the balance to zero: no weight turns it.',
  nl: 'Anderen winnen op zichzelf; alleen een gewicht onder 0 zou het saldo op nul brengen: geen gewicht laat het omslaan.',
}

/** What the question of a study, whose weight would turn the balance, has no answer to or several. */
const ofQuestion = ({ study }: Workshop, distribution: Distribution): readonly Diagnostic[] => {
  const { favoured: asked, income } = study.input.distribution ?? {}
  const { breakEvenElasticity, favoured } = distribution
  const columns = (study.input.groups ?? study.input.regions).columns ?? {}
  return [
    ...(income === undefined
      ? []
      : incomeWarnings(income, columns[income]?.income ?? null).map(({ code, en, nl }) => diagnostic(code, en, nl))),
    ...(asked ? favoured : []).flatMap(({ label, weight }) => {
      const why = weight.why ?? (weight.value < 0 ? negative : null)
      return why === null ? [] : [diagnostic('breakEvenUndefined', `${label.en}: ${why.en}`, `${label.nl}: ${why.nl}`)]
    }),
    ...(breakEvenElasticity?.kind === 'several' ? [said('multipleRoots', breakEvenElasticity.explanation)] : []),
  ]
}

const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((each) => [`${each.code} ${each.text.en}`, each])).values(),
]

/** What a reader of a row should know of its weights, and of what it would take for the balance to turn. */
export const welfareDiagnostics = (
  workshop: Workshop,
  weighing: Weighing | null,
  distribution: Distribution,
): readonly Diagnostic[] => distinct([...(weighing ? ofWeighing(weighing) : []), ...ofQuestion(workshop, distribution)])
