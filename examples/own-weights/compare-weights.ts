import { fileURLToPath } from 'node:url'
import { builtIn, compare, type Explanation, explain, InputError, type PlugIns } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { equivalentIncome } from './equivalent-income.js'

const plugIns: PlugIns = { ...builtIn, methods: [...builtIn.methods, equivalentIncome] }
const file = fileURLToPath(new URL('own-weights.yaml', import.meta.url))
const number = (value: number | null | undefined, digits: number) =>
  (typeof value === 'number' ? value.toFixed(digits) : '–').padStart(10)
const millions = (value: number | null | undefined) => number(typeof value === 'number' ? value / 1e6 : value, 1)

/** The first part of an explanation that is meant; parts are worked out one by one, so it stops as soon as it can. */
const find = (part: Explanation, label: string, region: string): Explanation | undefined => {
  if (part.label.en === label && part.cell.region === region) return part
  for (const each of part.parts()) {
    const found = find(each, label, region)
    if (found) return found
  }
  return undefined
}

const show = (part: Explanation, depth = 0): void => {
  const sources = part.sources.map(({ id, mark }) => `(${id}, ${mark})`).join(' ')
  console.log(
    `${'  '.repeat(depth)}${part.label.en} = ${Number(Number(part.value).toPrecision(6))} ${sources}`.trimEnd(),
  )
  if (depth < 3) for (const each of part.parts()) show(each, depth + 1)
}

try {
  const study = await readScenarioFile(file, { plugIns })
  const { rows, status, reference } = await compare(study, plugIns)
  console.log(status?.en)
  console.log('million euro', '    balance     ratio  weighted     ratio      adds  Mijnstreek')
  for (const { welfare, netPresentValue, benefitCostRatio, weighted } of rows) {
    const own = weighted?.weights?.find(({ region }) => region === 'mijnstreek')?.weight
    console.log(
      welfare.padEnd(12),
      millions(netPresentValue.value) + number(benefitCostRatio.value, 2),
      millions(weighted?.netPresentValue.value) + number(weighted?.benefitCostRatio.value, 2),
      millions(weighted?.equityContribution.value) + number(own, 3),
    )
  }
  const needed = rows[0]?.distribution.favoured[0]?.weight.value
  console.log('the balance turns at a weight on Mijnstreek of', needed?.toFixed(3))

  const choice = { ...reference, welfare: 'healthToo' }
  const benefits = await explain(study, plugIns, choice, 'weightedBenefits')
  const income = find(benefits, 'equivalent income', 'mijnstreek')
  if (income) show(income)
} catch (error) {
  if (!(error instanceof InputError)) throw error
  for (const problem of error.problems) console.error(problem.place?.line, problem.message.en, '–', problem.mend.en)
}
