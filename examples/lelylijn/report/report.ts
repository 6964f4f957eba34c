import { builtIn, type Comparison, compare, type Language, type RunOptions, type Study, type Text } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { claimsTable, tryClaims } from './claims.js'
import { findings } from './findings.js'
import { gdp } from './gdp.js'
import { indices } from './indices.js'
import { addedByModel, methodTable, modelClaims, welfareClaims } from './methods.js'
import { oneAtATime } from './one-at-a-time.js'
import { overview } from './overview.js'
import { ranges } from './ranges.js'
import { resolutions } from './resolutions.js'
import { shortNameOf } from './short-names.js'
import { StudyLacks } from './study-lacks.js'
import { theNorth } from './the-north.js'
import { whoGains } from './who-gains.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The two studies of the example, each with its comparison. */
export interface Compared {
  readonly parts: Study
  /** The scenario of the reference row, and the other one. */
  readonly byPart: Comparison
  readonly inHoog: Comparison
  readonly provinces: Study
  readonly byProvince: Comparison
}

/** Five parts of the country under every alternative; twelve provinces under every model and method. */
const compareBoth = async (options: RunOptions = {}): Promise<Compared> => {
  const parts = await readScenarioFile('examples/lelylijn/lelylijn.yaml')
  const provinces = await readScenarioFile('examples/lelylijn-models/lelylijn-models.yaml')
  return {
    parts,
    byPart: await compare(parts, builtIn, {
      ...options,
      choices: { scenario: ['laag'], agglomeration: ['official', 'standardDensity', 'essay'], welfare: ['unweighted'] },
    }),
    inHoog: await compare(parts, builtIn, {
      ...options,
      choices: { scenario: ['hoog'], discounting: ['nl2025'], agglomeration: ['official'], welfare: ['unweighted'] },
    }),
    provinces,
    byProvince: await compare(provinces, builtIn, options),
  }
}

/** A part of the report, by its name in the README. */
export interface Section {
  readonly id: string
  readonly title: Text
  readonly text: (compared: Compared, language: Language) => string | Promise<string>
}

const reference = ({ byPart }: Compared) => {
  const { reference: chosen } = byPart
  const row = byPart.rows.find((each) =>
    (['scenario', 'alternative', 'discounting', 'agglomeration', 'welfare'] as const).every(
      (key) => each[key] === chosen[key],
    ),
  )
  if (!row) throw new StudyLacks('The reference row of the file is not among the rows that the report compares.')
  return row
}

/** What `npm run lelylijn` prints. */
export const sections: readonly Section[] = [
  {
    id: 'findings',
    title: t('In short', 'In het kort'),
    text: findings,
  },
  {
    id: 'overview',
    title: t('Overview', 'Overzicht'),
    text: ({ parts, byPart, inHoog }, language) => overview(parts, [byPart, inHoog], language),
  },
  {
    id: 'ranges',
    title: t('Costs, VAT, rates and travellers combined', 'Kosten, btw, voeten en reizigers gecombineerd'),
    text: ({ parts, byPart }, language) => ranges(byPart, (id, l) => shortNameOf(parts, id, l), language),
  },
  {
    id: 'who-gains',
    title: t('Who gains and who pays', 'Wie wint en wie betaalt'),
    text: (compared, language) =>
      whoGains(reference(compared), compared.parts.columns.population?.map(Number) ?? [], language),
  },
  {
    id: 'methods',
    title: t('Every model under every welfare method', 'Elk model onder elke welvaartsmethode'),
    text: ({ byProvince }, language) => methodTable(byProvince, language),
  },
  {
    id: 'added',
    title: t('What each model adds, and where', 'Wat elk model toevoegt, en waar'),
    text: ({ byProvince }, language) => addedByModel(byProvince, language),
  },
  {
    id: 'models',
    title: t('What each model claims, and what it changed', 'Wat elk model beweert, en wat het veranderde'),
    text: ({ provinces, byProvince }, language) => modelClaims(provinces, byProvince, language),
  },
  {
    id: 'welfare',
    title: t(
      'What each welfare method claims, and what it changed',
      'Wat elke welvaartsmethode beweert, en wat die veranderde',
    ),
    text: ({ provinces, byProvince }, language) => welfareClaims(provinces, byProvince, language),
  },
  {
    id: 'resolutions',
    title: t('Five, twelve or forty regions', 'Vijf, twaalf of veertig regio’s'),
    text: (_, language) => resolutions(language),
  },
  {
    id: 'gdp',
    title: t('Gross domestic product beside welfare', 'Bruto binnenlands product naast welvaart'),
    text: ({ byPart }, language) => gdp(byPart, language),
  },
  {
    id: 'one-at-a-time',
    title: t(
      'One assumption at a time, and where the conclusion turns',
      'Eén aanname tegelijk, en waar de conclusie omslaat',
    ),
    text: ({ parts }, language) => oneAtATime(parts, { agglomeration: 'standardDensity' }, language),
  },
  {
    id: 'the-north',
    title: t('What a euro in the North would have to count for', 'Hoe zwaar een euro in het Noorden zou moeten tellen'),
    text: ({ parts, byPart }, language) => {
      const rows = byPart.rows.filter(
        ({ scenario, discounting, agglomeration }) =>
          scenario === byPart.reference.scenario &&
          discounting === byPart.reference.discounting &&
          ['essay', 'standardDensity'].includes(agglomeration),
      )
      return theNorth(rows, byPart, (id, l) => shortNameOf(parts, id, l), language)
    },
  },
  {
    id: 'indices',
    title: t('What indices of broad welfare say', 'Wat indexen van brede welvaart zeggen'),
    text: ({ provinces }, language) => indices(provinces, language),
  },
]

/** The claims section, which appraises every combination and takes longer. */
export const claimsSection = {
  id: 'claims',
  title: t('The claims, tried on every combination', 'De beweringen, getoetst op elke combinatie'),
} as const

/** Prints sections in either language; what is computed for one is kept for the other. */
export class Printer {
  readonly #options: RunOptions
  #compared: Promise<Compared> | null = null
  #tried: ReturnType<typeof tryClaims> | null = null

  constructor(options: RunOptions = {}) {
    this.#options = options
  }

  compared(): Promise<Compared> {
    this.#compared ??= compareBoth(this.#options)
    return this.#compared
  }

  tried(): ReturnType<typeof tryClaims> {
    this.#tried ??= tryClaims(this.#options)
    return this.#tried
  }

  async print(id: string, language: Language): Promise<string> {
    if (id === claimsSection.id) {
      const { verdicts, count } = await this.tried()
      return claimsTable(verdicts, count, language)
    }
    const section = sections.find((each) => each.id === id)
    if (!section)
      throw new RangeError(`There is no section “${id}”; there are ${sections.map((each) => each.id).join(', ')}.`)
    return section.text(await this.compared(), language)
  }
}
