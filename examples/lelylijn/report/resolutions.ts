import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtIn, compare, type Language, type Row, readScenario, type Study, type Text } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { parse } from 'yaml'
import { millions, number } from './format.js'
import { markdownTable } from './markdown-table.js'
import { StudyLacks } from './study-lacks.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  model: t('€ million, present value of 2025', '€ miljoen, contante waarde 2025'),
  regions: t('regions', 'regio’s'),
  gains: t('gross gains', 'bruto winst'),
  losses: t('gross losses', 'bruto verlies'),
  additional: t('additional', 'additioneel'),
  balance: t('balance', 'saldo'),
  ratio: t('ratio', 'B/K'),
  parts: t('5 parts of the country', '5 landsdelen'),
  provinces: t('12 provinces', '12 provincies'),
  corop: t('40 COROP regions', '40 COROP-gebieden'),
}

const models = {
  densityRelocation: t('density and relocation', 'dichtheid en verplaatsing'),
  concaveDensity: t('inverted U of density', 'omgekeerde U van dichtheid'),
  borrowedSize: t('borrowed size', 'geleende omvang'),
  effectiveDensity: t('effective density, jobs of all sectors', 'effectieve dichtheid, banen van alle sectoren'),
} as const

/** A model that can be computed at more than one resolution. */
export type ResolvedModel = keyof typeof models
const modelIds: readonly ResolvedModel[] = ['densityRelocation', 'concaveDensity', 'borrowedSize', 'effectiveDensity']

/** The project with the country divided in one way (gebiedsindeling), and the row of each model that can be computed there. */
export interface Resolution {
  readonly label: Text
  readonly rows: ReadonlyMap<ResolvedModel, Row>
}

/** Paths are from the root of the project, as in all examples. */
const folder = 'examples/lelylijn'
const provincesFolder = 'examples/lelylijn-models'
const byProvince = () => parse(readFileSync(join(provincesFolder, 'lelylijn-models.yaml'), 'utf8'))
const studyOf = (document: unknown, beside: string): Study =>
  readScenario(JSON.stringify(document), {
    name: 'resolutions.json',
    fileBeside: (name) => readFileSync(join(beside, name), 'utf8'),
  })
const variantOf = (document: { agglomeration: { id: string; parameters: Record<string, string> }[] }, id: string) => {
  const variant = document.agglomeration.find((each) => each.id === id)
  if (!variant)
    throw new StudyLacks(`There is no variant “${id}” of agglomeration, and it is compared at three resolutions.`)
  return variant
}

/** Five parts of the country, with the inverted U that the provinces have. */
const parts = (): Study => {
  const [document, provinces] = [parse(readFileSync(join(folder, 'lelylijn.yaml'), 'utf8')), byProvince()]
  for (const name of ['curveElasticity', 'referenceDensity', 'peakDensity'])
    document.assumptions[name] = provinces.assumptions[name]
  document.sources.curve = provinces.sources.curve
  document.agglomeration.push(variantOf(provinces, 'concaveDensity'))
  return studyOf(document, folder)
}

/** Twelve provinces, where jobs of all sectors gain from effective density, as by COROP region. */
const provinces = (): Study => {
  const document = byProvince()
  variantOf(document, 'effectiveDensity').parameters.jobs = 'jobs'
  return studyOf(document, provincesFolder)
}

const resolution = async (
  label: Text,
  study: Study,
  variants: Partial<Readonly<Record<ResolvedModel, string>>>,
): Promise<Resolution> => {
  const { scenario, alternative, discounting, welfare } = study.input.comparison.reference
  const { rows } = await compare(study, builtIn, {
    choices: {
      scenario: [scenario],
      alternative: [alternative],
      discounting: [discounting],
      agglomeration: Object.values(variants),
      welfare: [welfare],
    },
  })
  const rowsOf = (id: ResolvedModel) => rows.filter((row) => row.agglomeration === variants[id])
  return { label, rows: new Map(modelIds.flatMap((id) => rowsOf(id).map((row) => [id, row] as const))) }
}

/** The reference choice under each model at five, twelve and forty regions. */
export const resolved = async (): Promise<readonly Resolution[]> => {
  const moved = { densityRelocation: 'densityRelocation', concaveDensity: 'concaveDensity' }
  const all = { ...moved, borrowedSize: 'borrowedSize', effectiveDensity: 'effectiveDensity' }
  return [
    await resolution(words.parts, parts(), { ...moved, densityRelocation: 'standardDensity' }),
    await resolution(words.provinces, provinces(), all),
    await resolution(words.corop, await readScenarioFile(join(folder, 'corop.yaml')), all),
  ]
}

const why = {
  en: [
    'Density and relocation gives the same however the country is divided: jobs come and go in proportion to those that are there, so all regions of the North grow by one percentage and all of the Randstad shrink by another, and with one elasticity parts then add up to the whole.',
    'Where density itself decides, the division matters: in the inverted U the Randstad as a whole is well below the peak, but Groot-Amsterdam and The Hague are beyond it, so that they become more productive by losing jobs.',
    'Borrowed size is smaller by COROP region: neighbours within a province, which the line brings no nearer, then count as others too.',
    'Effective density is larger: Zuidoost-Friesland has a gain of its own towards Groningen, which outweighs that jobs nearby, which come no nearer, count for more.',
    'No division changes the sign of a balance, and the finest is not the surest: jobs are estimated in 38 of the 40 regions.',
  ],
  nl: [
    'Dichtheid en verplaatsing geeft hetzelfde hoe het land ook is ingedeeld: banen komen en gaan naar rato van wat er al is, dus alle regio’s van het Noorden groeien met één percentage en alle van de Randstad krimpen met een ander, en met één elasticiteit tellen delen dan op tot het geheel.',
    'Waar de dichtheid zelf beslist, maakt de indeling uit: in de omgekeerde U ligt de Randstad als geheel ruim onder de piek, maar Groot-Amsterdam en Den Haag liggen erboven, zodat zij productiever worden door banen te verliezen.',
    'Geleende omvang is per COROP-gebied kleiner: buren binnen een provincie, die de lijn niet dichterbij brengt, tellen dan ook als anderen.',
    'Effectieve dichtheid is groter: Zuidoost-Friesland heeft een eigen winst naar Groningen, en die weegt zwaarder dan dat banen dichtbij, die niet dichterbij komen, meer tellen.',
    'Geen indeling verandert het teken van een saldo, en de fijnste is niet de zekerste: in 38 van de 40 gebieden zijn de banen geschat.',
  ],
} as const

const cells = ({ agglomerationAccount: account, netPresentValue, benefitCostRatio }: Row, language: Language) => [
  ...[account?.grossGains, account?.grossLosses, account?.additional, netPresentValue].map((amount) =>
    amount ? millions(amount.value, language) : '–',
  ),
  benefitCostRatio.value === null ? '–' : number(benefitCostRatio.value, language, 2),
]

/** The table of `resolved`, and why it matters or not how the country is divided. */
export const resolutionsText = (each: readonly Resolution[], language: Language): string => {
  const heads = [words.model, words.regions, words.gains, words.losses, words.additional, words.balance, words.ratio]
  const rows = modelIds.flatMap((id) =>
    each.flatMap(({ label, rows: byModel }) => {
      const row = byModel.get(id)
      return row ? [[models[id][language], label[language], ...cells(row, language)]] : []
    }),
  )
  const table = markdownTable(
    heads.map((head) => head[language]),
    rows,
    2,
  )
  return `${table}\n\n${why[language].join(' ')}`
}

/** The same project with the country divided in five, twelve and forty (schaalprobleem: the modifiable areal unit problem). */
export const resolutions = async (language: Language): Promise<string> => resolutionsText(await resolved(), language)
