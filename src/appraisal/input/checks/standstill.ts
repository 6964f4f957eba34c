import { Exact } from '../../../quantity/decimal.js'
import type { Text } from '../../../quantity/text.js'
import type { Path, Problem } from '../problem.js'
import type { RelocationInput } from '../relocation-input.js'
import { relocationsIn } from '../relocations.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type CustomInput = Extract<RelocationInput, { readonly preset: 'custom' }>
type PresetInput = Exclude<RelocationInput, CustomInput>

const movers = { jobs: t('jobs', 'banen'), residents: t('residents', 'inwoners') }

const overlapping = ({ core, periphery }: PresetInput, path: Path, make: ProblemMaker): readonly Problem[] =>
  periphery
    .map((id, i) => ({ id, i }))
    .filter(({ id }) => core.includes(id))
    .map(({ id, i }) =>
      make(
        'movesNowhere',
        [...path, 'periphery', i],
        t(`people would move from “${id}” to itself`, `mensen zouden van “${id}” naar zichzelf verhuizen`),
        t('a region in core or in periphery', 'een regio in core of in periphery'),
        t('remove it from one of the two', 'verwijder haar uit één van de twee'),
      ),
    )

type Shares = CustomInput['jobsFrom']['shares']

const areSame = (from: Shares, to: Shares): boolean =>
  [...Object.keys(from), ...Object.keys(to)].every((id) =>
    new Exact(String(from[id] ?? 0)).eq(new Exact(String(to[id] ?? 0))),
  )

/** Whether nobody moves anyhow, in any variant: the shares then say nothing that is wrong. */
const isNone = ({ assumptions, scenarios, alternatives }: ScenarioInput, name: string): boolean =>
  Number(assumptions[name]?.value) === 0 &&
  [...scenarios, ...alternatives].every(({ set }) => Number(set?.[name]?.value ?? 0) === 0)

const backAndForth = (
  relocation: CustomInput,
  path: Path,
  input: ScenarioInput,
  make: ProblemMaker,
): readonly Problem[] =>
  (['jobs', 'residents'] as const)
    .filter((what) => areSame(relocation[`${what}From`].shares, relocation[`${what}To`].shares))
    .filter((what) => !isNone(input, relocation[what]))
    .map((what) =>
      make(
        'movesNowhere',
        [...path, `${what}To`, 'shares'],
        t(
          `as many ${movers[what].en} would come to each region as leave it`,
          `in elke regio zouden evenveel ${movers[what].nl} komen als er vertrekken`,
        ),
        t(`other shares than those of ${what}From`, `andere aandelen dan die van ${what}From`),
        t(
          `correct one of the two, or let “${relocation[what]}” be 0 if no ${movers[what].en} move`,
          `verbeter één van de twee, of zet “${relocation[what]}” op 0 als er geen ${movers[what].nl} verhuizen`,
        ),
        { got: null },
      ),
    )

/** Regions that people leave and come to at once: relocations (verplaatsingen) that move nobody. */
export const standstillProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  relocationsIn(input).flatMap(({ relocation, path }) =>
    relocation.preset === 'custom' ? backAndForth(relocation, path, input, make) : overlapping(relocation, path, make),
  )
