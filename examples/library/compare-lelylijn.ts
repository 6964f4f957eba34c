import { builtIn, compare, InputError } from 'mkba'
import { readScenarioFile } from 'mkba/node'

try {
  const study = await readScenarioFile('examples/lelylijn/lelylijn.yaml', { changes: { movedHomes: '75000' } })
  const { status, rows } = await compare(study, builtIn, {
    choices: { scenario: ['laag'], alternative: ['mirtMiddle'], discounting: ['nl2025'] },
  })
  console.log(status?.en)
  for (const row of rows) {
    const billions = (row.netPresentValue.value / 1e9).toFixed(1)
    console.log(row.agglomeration, row.welfare, `${billions} bn`, row.benefitCostRatio.value?.toFixed(2))
    for (const change of row.changes) console.log('  ', change.switch, change.to, change.netPresentValue.exact)
  }
} catch (error) {
  if (!(error instanceof InputError)) throw error
  for (const problem of error.problems) console.error(problem.place?.line, problem.message.en)
}
