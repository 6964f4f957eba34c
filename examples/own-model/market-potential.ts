import {
  type AgglomerationContext,
  type AgglomerationLine,
  type AgglomerationModel,
  choiceParameter,
  InputError,
  nameParameter,
  numberParameter,
  type Path,
  type Problem,
} from 'mkba'
import {
  aggregate,
  axis,
  constant,
  divide,
  labelled,
  max,
  min,
  multiply,
  power,
  type Quantity,
  rename,
  subtract,
  sum,
  type Text,
} from 'mkba/quantity'
import * as z from 'zod'

const t = (en: string, nl: string): Text => ({ en, nl })

const parameters = z.object({
  elasticity: numberParameter({
    label: t('elasticity of wages to market potential', 'elasticiteit van lonen naar marktpotentieel'),
    unit: '1',
    default: '0.15',
    source: {
      id: 'wage equations',
      title: '0.1 to 0.2 in studies of wages, from memory and not checked: illustrative',
      mark: 'recalled',
    },
    min: 0,
    max: 1,
  }),
  inDirectShare: numberParameter({
    label: t('share that is already in direct benefits', 'deel dat al in de directe baten zit'),
    unit: '1',
    default: null,
    source: { id: 'the study', title: 'disputed, so every study states its own', mark: 'assumed' },
    min: 0,
    max: 1,
  }),
  nation: choiceParameter({
    label: t(
      'whether the nation gains what its regions gain, or regions only gain on each other',
      'of het land wint wat de regio’s winnen, of regio’s alleen op elkaar winnen',
    ),
    options: ['gains', 'fixed'],
    default: 'gains',
  }),
  timesWithout: nameParameter({
    label: t('matrix of travel times without the project', 'matrix met reistijden zonder het project'),
    default: null,
  }),
  timesWith: nameParameter({
    label: t('matrix of travel times with the project', 'matrix met reistijden met het project'),
    default: null,
  }),
})

const problem = (code: string, path: Path, message: Text, expected: Text, mend: Text): Problem => ({
  code,
  path,
  place: null,
  message,
  expected,
  got: null,
  mend,
})

/** What the model reads besides columns. @throws InputError with all that is of another form */
const settingOf = ({ zones, regionOfZone, regions, matrix, operating, parameters }: AgglomerationContext) => {
  const [nameWithout, nameWith] = [parameters.word('timesWithout'), parameters.word('timesWith')]
  const times = { without: matrix(nameWithout), with: matrix(nameWith) }
  const hasOneZone = (_: string, region: number) => regionOfZone.filter((each) => each === region).length === 1
  const problems = [
    ...(regions.members.every(hasOneZone)
      ? []
      : [
          problem(
            'zonesAreNotRegions',
            ['zones'],
            t('output is known by region, not by zone', 'de productie is per regio bekend, niet per zone'),
            t('one zone in each region', 'één zone in elke regio'),
            t('make every region one zone', 'maak van elke regio één zone'),
          ),
        ]),
    ...(times.without.unit.key === times.with.unit.key
      ? []
      : [
          problem(
            'wrongUnit',
            ['matrices', nameWith, 'unit'],
            t(`“${nameWith}” is in ${times.with.unit.key}`, `“${nameWith}” is in ${times.with.unit.key}`),
            t(times.without.unit.key, times.without.unit.key),
            t('use one unit with and without the project', 'gebruik één eenheid met en zonder project'),
          ),
        ]),
    ...[times.without, times.with].flatMap(({ operation }, i) =>
      operation.kind !== 'given' || operation.values.every((value) => Number(value) > 0)
        ? []
        : [
            problem(
              'costNotPositive',
              ['matrices', [nameWithout, nameWith][i] ?? ''],
              t('a travel time is zero or less', 'een reistijd is nul of minder'),
              t('times above zero, within a region too', 'tijden boven nul, ook binnen een regio'),
              t('correct the matrix', 'verbeter de matrix'),
            ),
          ],
    ),
  ]
  if (problems.length > 0) throw new InputError(problems)
  const regionOf = Object.fromEntries(zones.map((zone, i) => [zone, regions.members[regionOfZone[i] ?? 0] ?? '']))
  return { times, operating, regionOf }
}

type Setting = ReturnType<typeof settingOf>

/** MP(r) = Σ_s Y(s) / t(r,s). */
const potentialOf = (
  { column, regions }: AgglomerationContext,
  { times, regionOf }: Setting,
  when: 'with' | 'without',
  label: Text,
): Quantity<'region'> => {
  const destinations = axis('destination', regions.members)
  const fromRegions = aggregate(times[when], 'origin', regions, regionOf)
  const minutes = aggregate(fromRegions, 'destination', destinations, regionOf, t('travel time', 'reistijd'))
  const market = rename(column('output'), 'region', 'destination', t('output there', 'productie daar'))
  const near = divide(market, minutes, t('output there by its nearness', 'productie daar naar nabijheid'))
  return sum(near, 'destination', label)
}

/** ΔY(r) = Y(r) · [(MP'(r) / MP(r))^ζ − 1]; with a fixed nation less the same share of output everywhere. */
const effectOf = (context: AgglomerationContext, setting: Setting): Quantity<'region'> => {
  const { column, parameters } = context
  const output = column('output')
  const ratio = divide(
    potentialOf(context, setting, 'with', t('market potential with', 'marktpotentieel met')),
    potentialOf(context, setting, 'without', t('market potential without', 'marktpotentieel zonder')),
    t('ratio of market potentials', 'verhouding van marktpotentiëlen'),
  )
  const change = subtract(
    power(ratio, parameters.number('elasticity')),
    constant(1),
    t('change in productivity', 'verandering van productiviteit'),
  )
  const effect = multiply(output, change, t('effect of market potential', 'effect van marktpotentieel'))
  if (parameters.word('nation') === 'gains') return effect
  const average = divide(
    sum(effect, 'region'),
    sum(output, 'region'),
    t('national change in productivity', 'nationale verandering van productiviteit'),
  )
  return subtract(effect, multiply(output, average), t('gained on others', 'gewonnen op andere'))
}

const lines = (context: AgglomerationContext): readonly AgglomerationLine[] => {
  const setting = settingOf(context)
  const effect = effectOf(context, setting)
  const nothing = multiply(effect, constant(0))
  const inDirect = context.parameters.number('inDirectShare')
  const rest = subtract(constant(1), inDirect, t('share not in direct benefits', 'deel buiten de directe baten'))
  const steady = (perYear: Quantity<'region'>) => ({ kind: 'steady', perYear, ramp: setting.operating }) as const
  const line = (id: string, part: 'gain' | 'loss', label: Text, perYear: Quantity<'region'>): AgglomerationLine => ({
    id,
    label,
    stream: 'agglomeration',
    part,
    output: steady(labelled(perYear, label)),
    inDirect: steady(multiply(perYear, inDirect)),
    additional: steady(multiply(perYear, rest)),
  })
  return [
    line('marketGain', 'gain', t('market potential: gains', 'marktpotentieel: winst'), max(effect, nothing)),
    line('marketLoss', 'loss', t('market potential: losses', 'marktpotentieel: verlies'), min(effect, nothing)),
  ]
}

/**
 * Market potential (marktpotentieel) after Harris: a place is more productive the more output is near it.
 *
 * ln w(r) = ζ · ln MP(r) + constant, MP(r) = Σ_s Y(s) / t(r,s); ΔY(r) = Y(r) · [(MP'(r) / MP(r))^ζ − 1].
 * Units: output EUR/year, travel times in any one unit above zero, within a region too.
 */
export const marketPotential: AgglomerationModel = {
  id: 'marketPotential',
  label: t('market potential', 'marktpotentieel'),
  claim: t(
    'Wages and output per worker rise with the size of the markets nearby. A faster link brings markets nearer, without anyone moving; a place that is passed by loses.',
    'Lonen en productie per werkende stijgen met de omvang van de markten in de buurt. Een snellere verbinding brengt markten dichterbij zonder dat iemand verhuist; een plaats die wordt overgeslagen verliest.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'Wages in 57 regions of the European Union rise with market potential, as the theory says.',
          'Lonen in 57 regio’s van de Europese Unie stijgen met het marktpotentieel, zoals de theorie zegt.',
        ),
        source: 'Head & Mayer 2006',
      },
    ],
    against: [
      {
        text: t(
          'Variables that have nothing to do with size give similar estimates, and local patterns come out poorly.',
          'Variabelen die niets met omvang te maken hebben geven vergelijkbare schattingen, en lokale patronen komen er slecht uit.',
        ),
        source: 'Bruna; Fichet de Clairfontaine & Hammer 2018',
      },
      {
        text: t(
          'Differences between regions do not show whether the nation gains, and one elasticity on all output gives a large total.',
          'Verschillen tussen regio’s zeggen niet of het land wint, en één elasticiteit op alle productie geeft een groot totaal.',
        ),
        source: 'reasoning of this example',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['output', 'zones'],
  parameters,
  warning: () =>
    t(
      'The elasticity to market potential is from memory: a sensitivity.',
      'De elasticiteit naar marktpotentieel is uit het geheugen: een gevoeligheidsanalyse.',
    ),
  lines,
}
