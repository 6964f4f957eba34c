import { fileURLToPath } from 'node:url'
import { builtIn, compare, type Explanation, explain, InputError, type PlugIns } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { marketPotential } from './market-potential.js'

const plugIns: PlugIns = { ...builtIn, models: [...builtIn.models, marketPotential] }
const file = fileURLToPath(new URL('own-model.yaml', import.meta.url))
const millions = (amount?: { readonly value: number }) => (amount ? (amount.value / 1e6).toFixed(1) : '–').padStart(11)

/** The first part of an explanation with this label; parts are worked out one by one, so it stops as soon as it can. */
const find = (part: Explanation, label: string): Explanation | undefined => {
  if (part.label.en === label) return part
  for (const each of part.parts()) {
    const found = find(each, label)
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
  console.log('million euro'.padEnd(13), '   balance  ratio      gains     losses  in direct additional')
  for (const { agglomeration, netPresentValue, benefitCostRatio, agglomerationAccount: account } of rows) {
    const gross = [account?.grossGains, account?.grossLosses, account?.inDirectBenefits, account?.additional]
    const ratio = (benefitCostRatio.value?.toFixed(2) ?? '–').padStart(6)
    console.log(agglomeration.padEnd(13) + millions(netPresentValue) + ratio + gross.map(millions).join(''))
  }

  const choice = { ...reference, agglomeration: 'market' }
  const gain = await explain(study, plugIns, choice, 'marketGain', 'grensmark')
  const change = find(gain, 'change in productivity')
  if (change) show(change)
} catch (error) {
  if (!(error instanceof InputError)) throw error
  for (const problem of error.problems) console.error(problem.place?.line, problem.message.en, '–', problem.mend.en)
}
