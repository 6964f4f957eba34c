import type { Text } from '../../../quantity/text.js'
import { partsOf } from '../../assumption-graph.js'
import { kindOf } from '../../effects/kinds.js'
import type { Path, Problem } from '../problem.js'
import { relocationProblems } from '../relocations.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'
import { standstillProblems } from './standstill.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const withoutEffect = (path: Path, why: Text, make: ProblemMaker): Problem =>
  make(
    'keyWithoutEffect',
    path,
    t(`this says nothing: ${why.en}`, `dit zegt niets: ${why.nl}`),
    t('only what has an effect', 'alleen wat iets uitmaakt'),
    t('remove it, or correct what it belongs to', 'verwijder het, of verbeter waar het bij hoort'),
    { atKey: true, got: null },
  )

/** What is stated and would be ignored: nobody may think that it counts. */
const ignored = (input: ScenarioInput, make: ProblemMaker, isWhole: boolean): readonly Problem[] => {
  const { matrices = {}, assumptions, bearers = {} } = input
  const noFile = t('there is no file', 'er is geen bestand')
  const isMade = t('others make this assumption', 'andere aannames maken deze aanname')
  const used = new Set(
    input.effects.flatMap((effect) =>
      effect.kind === 'unpriced' ? [] : [effect.bearer, ...(effect.kind === 'transfer' ? [effect.payer.bearer] : [])],
    ),
  )
  return [
    ...(['regions', 'zones', 'groups'] as const).flatMap((section) => {
      const of = input[section]
      if (of?.file === undefined)
        return (['delimiter', 'decimalMark'] as const)
          .filter((key) => of?.[key] !== undefined)
          .map((key) => withoutEffect([section, key], noFile, make))
      const inFile = t('the figures are in a file', 'de cijfers staan in een bestand')
      return of.rows === undefined ? [] : [withoutEffect([section, 'rows'], inFile, make)]
    }),
    ...(['zones', 'groups'] as const).flatMap((section) => {
      const of = input[section]
      if (Object.keys(of?.columns ?? {}).length > 0) return []
      return (['file', 'rows'] as const)
        .filter((key) => of?.[key] !== undefined)
        .map((key) => withoutEffect([section, key], t('there are no columns', 'er zijn geen kolommen'), make))
    }),
    ...Object.entries(matrices).flatMap(([name, matrix]) =>
      (['layout', 'missing', 'delimiter', 'decimalMark'] as const)
        .filter((key) => matrix[key] !== undefined)
        .filter((key) => matrix.file === undefined || (key === 'missing' && matrix.layout === 'square'))
        .map((key) =>
          withoutEffect(
            ['matrices', name, key],
            matrix.file === undefined ? noFile : t('every pair stands in a square', 'in een vierkant staat elk paar'),
            make,
          ),
        ),
    ),
    ...Object.entries(assumptions).flatMap(([name, figure]) =>
      partsOf(figure).length === 0
        ? []
        : (['unit', 'prices', 'source', 'mark', 'place', 'distribution', 'convert', 'fixed'] as const)
            .filter((key) => figure[key] !== undefined)
            .map((key) => withoutEffect(['assumptions', name, key], isMade, make)),
    ),
    ...Object.entries(assumptions).flatMap(([name, { fixed, distribution }]) =>
      fixed && distribution
        ? [
            withoutEffect(
              ['assumptions', name, 'distribution'],
              t('it is fixed by definition', 'hij ligt per definitie vast'),
              make,
            ),
          ]
        : [],
    ),
    ...Object.keys(bearers)
      // An effect that could not be read may have the bearer.
      .filter((id) => isWhole && !used.has(id))
      .map((id) =>
        withoutEffect(['bearers', id], t('no effect has this bearer', 'geen effect heeft deze drager'), make),
      ),
  ]
}

/** Effects that fall once and would go on for ever, and overlaps that take from each other. */
const contradictions = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  input.effects.flatMap((effect, i) => {
    if (effect.kind === 'unpriced') return []
    const once =
      effect.forever && kindOf(effect).role === 'capital'
        ? [
            make(
              'foreverOnce',
              ['effects', i, 'forever'],
              t(`“${effect.id}” falls in single years`, `“${effect.id}” valt in losse jaren`),
              t('a yearly effect', 'een jaarlijks effect'),
              t('remove forever, or use a residual value', 'verwijder forever, of gebruik een restwaarde'),
              { got: null },
            ),
          ]
        : []
    const mutual = Object.keys(effect.overlaps ?? {})
      .filter((id) => {
        const other = input.effects.find((each) => each.id === id)
        return id === effect.id || (other && other.kind !== 'unpriced' && other.overlaps?.[effect.id] !== undefined)
      })
      .map((id) =>
        make(
          'mutualOverlap',
          ['effects', i, 'overlaps', id],
          t(
            `“${effect.id}” and “${id}” each leave out what the other has`,
            `“${effect.id}” en “${id}” laten allebei weg wat de ander heeft`,
          ),
          t('an overlap that one of the two leaves out', 'een overlap die één van de twee weglaat'),
          t('remove it from one of them', 'verwijder het bij één van de twee'),
          { atKey: true, got: null },
        ),
      )
    return [...once, ...mutual]
  })

/** How willingness to pay rises with income is said of what is priced by it, and of nothing else. */
const valuations = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  input.effects.flatMap((effect, i) => {
    if (effect.kind === 'unpriced' || !effect.valuation) return []
    const { kind, incomeElasticity } = effect.valuation
    const path = ['effects', i, 'valuation']
    if (kind === 'cash')
      return incomeElasticity === undefined
        ? []
        : [
            withoutEffect(
              [...path, 'incomeElasticity'],
              t('money has no value of its own', 'geld is geen waardering'),
              make,
            ),
          ]
    return incomeElasticity === undefined
      ? [
          make(
            'missing',
            path,
            t(
              `“${effect.id}” does not say how its value rises with income`,
              `“${effect.id}” zegt niet hoe de waardering met inkomen stijgt`,
            ),
            t('incomeElasticity: an assumption', 'incomeElasticity: een aanname'),
            t('add it; 0 if it does not rise', 'voeg hem toe; 0 als zij niet stijgt'),
            { got: null },
          ),
        ]
      : []
  })

/** Things in a file that contradict each other or make no difference. */
export const consistencyProblems = (input: ScenarioInput, make: ProblemMaker, isWhole: boolean): readonly Problem[] => [
  ...ignored(input, make, isWhole),
  ...contradictions(input, make),
  ...valuations(input, make),
  ...standstillProblems(input, make),
  ...relocationProblems(input, make),
]
